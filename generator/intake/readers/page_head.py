"""What a web page says of itself: JSON-LD first, which is written for machines, then meta elements, then the rest."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from generator.errors import BuildError
from generator.intake import days, header
from generator.intake.draft import Draft
from generator.intake.readers import limits
from generator.intake.text import line as one_line

_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "dcterms.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date.issued",
    "dc.date",
    "citation_publication_date",
    "citation_date",
    "publish-date",
    "pubdate",
    "date",
)
_TITLES = ("og:title", "twitter:title", "dcterms.title", "dc.title", "citation_title", "title")
_AUTHORS = ("author", "article:author", "parsely-author", "dcterms.creator", "dc.creator", "citation_author")
_OUTLETS = ("og:site_name", "application-name", "dcterms.publisher", "dc.publisher", "citation_journal_title")
_ADDRESSES = ("og:url", "parsely-link", "twitter:url")
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->", re.IGNORECASE)
"""What browsers write at the top of a page they save."""

_WEB = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
_DEPTH = 8
"""Levels of JSON-LD that are looked through; the deepest in use is @graph, then the article."""


def read(html: str, where: str, address: str = "") -> Draft:
    """Title, date, outlet, author and address of a page, without its text.

    The day is the one that the page writes, in its publisher's time. Its language is told by the text: what a page says
    of it is often the default of the program that made it. An outlet that is only a host name, and the words
    of `<title>`, are marked as inferred.
    """
    etree = limits.load("lxml.etree", where)
    parser = etree.HTMLParser(no_network=True, huge_tree=False, remove_pis=True, encoding="utf-8")
    try:
        tree = etree.fromstring(html.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        tree = None
    if tree is None:
        return Draft("")
    article = next(_articles(tree), {})
    meta = _meta(tree)
    url = _address(tree, article, meta, html, address)
    host = urlsplit(url).hostname if url else None
    outlet = _name(article.get("publisher")) or _first(meta, _OUTLETS)
    stated = _words(article.get("headline")) or _first(meta, _TITLES)
    title = _without_outlet(stated or _element(tree, "title"), outlet)
    inferred = [key for key, guessed in (("title", not stated), ("source", not outlet)) if guessed]
    return Draft(
        text="",
        title=title or _element(tree, "h1") or None,
        date=_day(tree, article, meta),
        source=outlet or (host.removeprefix("www.") if host else None),
        url=url,
        author=_name(article.get("author")) or _author(meta),
        inferred=tuple(inferred),
    )


def _articles(tree: Any) -> Iterator[dict[str, Any]]:
    """What the page's JSON-LD calls an article."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            try:
                yield from _walk(json.loads(script.text or ""), _DEPTH)
            except (ValueError, RecursionError):
                continue


def _walk(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth == 0:
        return
    if isinstance(value, list):
        for item in value:
            yield from _walk(item, depth - 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        named = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(kind, str) and kind.endswith(("Article", "Posting", "Report")) for kind in named):
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _walk(value.get(key), depth - 1)


def _meta(tree: Any) -> dict[str, str]:
    """The meta elements by name in lower case, the first of each."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        value = one_line(element.get("content") or "")
        if name and value:
            found.setdefault(name.lower(), value)
    return found


def _address(tree: Any, article: dict[str, Any], meta: dict[str, str], html: str, address: str) -> str | None:
    """The canonical address, else the one it was saved from."""
    links = [link.get("href") or "" for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower()]
    saved = _SAVED_FROM.search(html[:2000])
    listed = [*links, *(meta.get(key, "") for key in _ADDRESSES), _words(article.get("url")), address]
    listed.append(saved[1] if saved else "")
    return next((url for url in map(str.strip, listed) if _WEB.fullmatch(url)), None)


def _day(tree: Any, article: dict[str, Any], meta: dict[str, str]) -> dt.date | None:
    """The day of publication; of `time` elements only if all of the page are of one day."""
    stated = [_words(article.get("datePublished")), *(meta.get(key, "") for key in _DATES)]
    stated += [element.get("datetime") or "" for element in tree.iter("time") if element.get("itemprop")]
    found = next((day for words in stated if (day := _read_day(words))), None)
    if found:
        return found
    told = {_read_day(element.get("datetime") or "") for element in tree.iter("time")} - {None}
    return told.pop() if len(told) == 1 else None


def _read_day(words: str) -> dt.date | None:
    try:
        return header.read_day(words, "", None) if words.strip() else None
    except BuildError:
        # A day that can't be read here is looked for elsewhere; without any the report is refused.
        return _compact(words)


def _compact(words: str) -> dt.date | None:
    match = re.match(r"(\d{4})(\d\d)(\d\d)(?!\d)", words.strip())
    try:
        return days.read(f"{match[1]}-{match[2]}-{match[3]}") if match else None
    except ValueError:
        return None


def _name(value: Any) -> str | None:
    """A person's or organisation's name as JSON-LD gives it: words, a record, or a list of either."""
    if isinstance(value, list):
        return ", ".join(name for item in value[:10] if (name := _name(item))) or None
    if isinstance(value, dict):
        return _name(value.get("name"))
    words = _words(value)
    return None if not words or _WEB.match(words) else words


def _author(meta: dict[str, str]) -> str | None:
    return next((meta[key] for key in _AUTHORS if key in meta and not _WEB.match(meta[key])), None)


def _first(meta: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((meta[key] for key in keys if key in meta), "")


def _words(value: Any) -> str:
    return one_line(value) if isinstance(value, str) else ""


def _element(tree: Any, tag: str) -> str:
    element = next(tree.iter(tag), None)
    return one_line("".join(element.itertext())) if element is not None else ""


def _without_outlet(title: str, outlet: str) -> str:
    """A title without the outlet's name at its end: "Ferry sails | Lake Gazette"."""
    if not outlet:
        return title
    return re.sub(rf"\s+[|–—·:-]\s+{re.escape(outlet)}$", "", title, flags=re.IGNORECASE)
