"""Addresses are a contract: ASCII, short, unreserved, relative, and the same for the same words for ever."""

import posixpath
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import links

WORDS = st.text(max_size=200) | st.sampled_from(
    ["con", "NUL", "aux", "COM1", "lpt9", "index", "2", "42", "…", "Приказ"]
)


@given(WORDS)
def test_a_slug_is_ascii_short_and_never_empty(words: str) -> None:
    slug = links.slug(words)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug, re.ASCII)
    assert len(slug) <= links.SLUG_LIMIT + len("-x")


@given(WORDS)
def test_a_slug_is_no_name_that_windows_or_the_site_reserves(words: str) -> None:
    slug = links.slug(words)
    assert slug not in {"con", "prn", "aux", "nul", "index"}
    assert not re.fullmatch(r"(com|lpt)\d", slug)
    assert not re.fullmatch(r"\d{1,3}", slug), "a number is a further page"


@given(WORDS)
def test_the_slug_of_a_slug_is_itself(words: str) -> None:
    slug = links.slug(words)
    assert links.slug(slug) == slug


@given(WORDS, WORDS, st.dates(), st.integers(1, 999))
def test_every_address_is_at_most_100_characters(words: str, title: str, day: object, number: int) -> None:
    slug, ident = links.slug(words), links.article_id(str(day), title)
    for address in (
        links.article(ident),
        links.claims(ident),
        links.entity(slug, number),
        links.entity_type(words, number),
        links.source(slug, number),
        links.day_page(str(day), number),
    ):
        assert len(address) <= 100
        assert address.endswith(".html")
        assert address.isascii()
        assert links.is_inside(address)


ADDRESSES = st.lists(st.sampled_from(["articles", "entities", "a", "b"]), max_size=3).map(
    lambda p: "/".join([*p, "x.html"])
)


@given(ADDRESSES, ADDRESSES, st.sampled_from(["", "#s-1"]))
def test_a_relative_link_leads_where_the_address_does(target: str, page: str, anchor: str) -> None:
    link = links.relative(target + anchor, page)
    assert not link.startswith("/")
    path, mark, rest = link.partition("#")
    assert posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) + mark + rest == target + anchor


@given(ADDRESSES)
def test_the_root_leads_back_to_the_top(page: str) -> None:
    assert posixpath.normpath(posixpath.join(posixpath.dirname(page), links.root(page), "index.html")) == "index.html"


@given(ADDRESSES, st.integers(2, 999))
def test_further_pages_count_from_the_first_one(address: str, number: int) -> None:
    further = links.further(address, number)
    assert links.further(further, 1) == address
    assert links.further(further, number + 1) == links.further(address, number + 1)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org/",
        "../x",
        "http:",
        "https://exa mple.org/",
        "https://example.org/\x00",
        "java\nscript:alert(1)",
        "",
        None,
    ],
)
def test_a_link_that_is_not_safe_to_follow_is_none(url: str | None) -> None:
    assert links.outside(url) is None


@given(st.text(max_size=60))
def test_what_is_safe_to_follow_has_no_mark_that_leaves_its_attribute(rest: str) -> None:
    found = links.outside("https://example.org/" + rest)
    assert found is None or re.fullmatch(r"https://example\.org/[!-~]*", found)
    assert found is None or not set(found) & set('"<>`{}\\^ ')


@given(st.lists(st.sampled_from(["..", ".", "", "a", "b.html", "C:", "a\\b"]), max_size=4))
def test_what_is_inside_stays_below_the_top(parts: list[str]) -> None:
    address = "/".join(parts)
    if links.is_inside(address):
        assert not posixpath.normpath(address).startswith(("..", "/"))
        assert address not in {"", "."}


@given(st.text(max_size=20))
def test_claim_and_digest_are_the_same_for_the_same_words(words: str) -> None:
    assert links.claim_id(words) == links.claim_id(words)
    assert re.fullmatch(r"c-[0-9a-f]{8}", links.claim_id(words))
    assert re.fullmatch(r"[0-9a-f]{6}", links.digest(words))
