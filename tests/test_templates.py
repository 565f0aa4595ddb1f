"""Promises of the templates: each page renders from its record alone, safely, and with the frame every page has."""

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jinja2
import msgspec
import pytest
import view_samples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from view_samples import SITE, VIEWS

from generator.model.article import Tlp
from generator.model.site import Site
from generator.pages.kinds import KINDS
from generator.render import environment, filters

TEMPLATES = Path(__file__).parent.parent / "templates"
HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)> {{ 7 * 7 }} \u202e&amp;"
NARRATIVE = ("main.html", "home.html")
PAGES = sorted({*VIEWS, *NARRATIVE})


@pytest.fixture(scope="module")
def jinja() -> jinja2.Environment:
    return environment.make([TEMPLATES])


class Elements(HTMLParser):
    """The elements of a page, in order, with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]

    def shape(self) -> list[tuple[str, list[str]]]:
        """Elements and the names of their attributes; `b` is left out, for it marks names that happen to match."""
        return [(tag, sorted(attributes)) for tag, attributes in self.found if tag != "b"]


def render(
    jinja: jinja2.Environment,
    template: str,
    text: str = "Some words",
    *,
    bare: bool = False,
    site: Site = SITE,
    address: str = "articles/a-report.html",
    **changes: Any,
) -> str:
    view: Any = view_samples.build(VIEWS[template], lambda: text, bare=bare) if template in VIEWS else None
    if changes:
        view = msgspec.structs.replace(view, **changes)
    page = view_samples.page(lambda: text, heading=not bare)
    more = {"page": page} if template in NARRATIVE else {}
    return jinja.get_template(template).render(site=site, view=view, root="../", address=address, **more)


def test_every_kind_of_page_has_its_template_among_those_tested() -> None:
    assert {kind.template for kind in KINDS} | {"report.html"} <= set(VIEWS)
    kept = {path.name for path in TEMPLATES.glob("*.html")}
    assert set(PAGES) == kept - {"base.html", "parts.html"}


@pytest.mark.parametrize("template", PAGES)
@pytest.mark.parametrize("bare", [False, True], ids=["full", "bare"])
def test_a_page_renders_from_its_record_alone(jinja: jinja2.Environment, template: str, bare: bool) -> None:
    assert render(jinja, template, bare=bare).rstrip().endswith("</html>")


@pytest.mark.parametrize("template", PAGES)
def test_hostile_text_stays_text(jinja: jinja2.Environment, template: str) -> None:
    html = render(jinja, template, HOSTILE)
    assert "<script>alert" not in html
    assert "<img" not in html
    assert "49" not in html
    assert Elements(html).shape() == Elements(render(jinja, template)).shape()


@pytest.mark.parametrize("template", PAGES)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1))
def test_no_text_changes_the_shape_of_a_page(jinja: jinja2.Environment, template: str, text: str) -> None:
    assert Elements(render(jinja, template, text)).shape() == Elements(render(jinja, template)).shape()


@pytest.mark.parametrize("template", PAGES)
def test_a_page_runs_and_styles_nothing_inline(jinja: jinja2.Environment, template: str) -> None:
    page = Elements(render(jinja, template))
    assert not page.all("style")
    assert [script.get("src") for script in page.all("script")] == ["../assets/sitrep.js"]
    assert "defer" in page.all("script")[0]
    assert not [name for _tag, attributes in page.found for name in attributes if name == "style" or name[:2] == "on"]


@pytest.mark.parametrize("template", PAGES)
def test_a_page_asks_for_nothing_from_elsewhere(jinja: jinja2.Environment, template: str) -> None:
    metas = Elements(render(jinja, template)).all("meta")
    policy = next(m["content"] for m in metas if m.get("http-equiv") == "Content-Security-Policy") or ""
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors" not in policy
    assert [m["content"] for m in metas if m.get("name") == "referrer"] == ["no-referrer"]


@pytest.mark.parametrize("template", PAGES)
def test_every_link_is_written_from_the_place_of_its_page(jinja: jinja2.Environment, template: str) -> None:
    page = Elements(render(jinja, template, site=msgspec.structs.replace(SITE, url="")))
    links = [attributes.get("href") or attributes.get("src") or "" for _tag, attributes in page.found]
    written = [link for link in links if link and "Some words" not in link]
    assert written
    assert not [link for link in written if not link.startswith(("../", "#", "https://example.org/"))]


@pytest.mark.parametrize("template", PAGES)
def test_a_page_has_a_language_a_title_landmarks_and_one_first_heading(
    jinja: jinja2.Environment, template: str
) -> None:
    for bare in (False, True):
        page = Elements(render(jinja, template, bare=bare))
        assert page.all("html")[0]["lang"] == "en"
        assert len(page.all("main")) == len(page.all("h1")) == len(page.all("title")) == 1
        assert page.all("a")[0]["href"] == "#main"
        assert re.search("(?:Some words|People)(?:, page 2)? – The northern desk", "".join(page.text))


@pytest.mark.parametrize("template", PAGES)
def test_an_identifier_stands_on_a_page_once(jinja: jinja2.Environment, template: str) -> None:
    found = Elements(render(jinja, template, bare=True)).found
    ids = [attributes["id"] for _tag, attributes in found if "id" in attributes]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("own", [None, *Tlp])
@pytest.mark.parametrize("around", list(Tlp))
def test_a_report_is_never_marked_laxer_than_its_site(jinja: jinja2.Environment, own: Tlp | None, around: Tlp) -> None:
    site = msgspec.structs.replace(SITE, marking=around)
    html = render(jinja, "article.html", site=site, marking=own.value if own else None)
    shown = set(re.findall(r'class="marking[^>]*>([^<]+)<', html))
    expected = own if own and own.rank > around.rank else around
    assert shown == {expected.value}
    assert f'<body class="{filters.marking_class(expected)}">' in html


def test_a_site_without_analysis_has_no_timeline_and_no_claims_in_its_navigation(jinja: jinja2.Environment) -> None:
    def navigation(analysed: bool) -> list[str | None]:
        html = render(jinja, "not_found.html", site=msgspec.structs.replace(SITE, analysed=analysed))
        return [link.get("href") for link in Elements(html.partition("<main")[0]).all("a")]

    gone = {"../timeline.html", "../claims/index.html"}
    assert gone <= set(navigation(analysed=True))
    assert not gone & set(navigation(analysed=False))


@pytest.mark.parametrize(
    ("address", "href", "current"),
    [
        ("articles/a-report.html", "../articles/index.html", "true"),
        ("articles/index.html", "../articles/index.html", "page"),
        ("timeline.html", "../timeline.html", "page"),
        ("method.html", "../method.html", "page"),
        ("about.html", "../about.html", "page"),
        ("index.html", "../index.html", "page"),
    ],
)
def test_the_navigation_says_where_the_reader_is(
    jinja: jinja2.Environment, address: str, href: str, current: str
) -> None:
    head = render(jinja, "not_found.html", address=address).partition("<main")[0]
    marked = [(link["href"], link["aria-current"]) for link in Elements(head).all("a") if "aria-current" in link]
    assert marked == [(href, current)]


@pytest.mark.parametrize(
    ("edtf", "datetime"),
    [
        ("2020-05-26", "2020-05-26"),
        ("2020-05", "2020-05"),
        ("2011", "2011"),
        ("2020-05-26T10:00", "2020-05-26T10:00"),
        ("2020-05-21/2020-05-31", ""),
        ("2020-06-03~", ""),
        ("201X", ""),
        ("2011/..", ""),
    ],
)
def test_only_a_value_that_html_knows_becomes_a_datetime(edtf: str, datetime: str) -> None:
    assert filters.html_date(edtf) == datetime


@given(words=st.text(), names=st.lists(st.text(max_size=5), max_size=3))
def test_marking_names_in_a_sentence_changes_none_of_its_words(words: str, names: list[str]) -> None:
    assert filters.highlight(words, names).striptags().split() == words.split() or "<" in words or "&" in words
    assert re.sub(r"</?b>", "", filters.highlight(words, names)) == filters.highlight(words, ())


def test_a_name_that_leads_to_one_entity_takes_the_reader_there(jinja: jinja2.Environment) -> None:
    one = view_samples.build(VIEWS["alias.html"], lambda: "Words").entities[:1]
    html = render(jinja, "alias.html", entities=one)
    assert [m["content"] for m in Elements(html).all("meta") if m.get("http-equiv") == "refresh"] == [
        "0; url=../entities/somebody.html"
    ]
    assert 'http-equiv="refresh"' not in render(jinja, "alias.html")
