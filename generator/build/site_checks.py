"""What `sitrep check` asks of the site as it was built: links, anchors, quotes and weight.

The files themselves are read, not the records they were made of: a template of the project's own can break all four.
"""

import gzip
import html
import posixpath
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote

from generator import links
from generator.build import merge
from generator.build.story import Build
from generator.errors import Problem
from generator.index import articles, touched
from generator.index.rows import Index

_TARGET = re.compile(rb'<(?:a|area|img|script|link|source|iframe|form)\b[^>]*?\s(?:href|src|action)="([^"]*)"')
_ID = re.compile(rb'\sid="([^"]*)"')
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_QUOTE = re.compile(r"<(q|blockquote)\b[^>]*>(.*?)</\1>", re.DOTALL)
_REMARK = re.compile(r"<i>.*?</i>", re.DOTALL)
"""What stands in a quote in italics is the site's own remark."""

_TAG = re.compile(r"<[^>]+>")
_REPORT = re.compile(r'href="(?:\.\./)*(?:articles|claims)/([\w-]+)\.html')
_QUOTING = ("articles/", "claims/", "dates/", "entities/", "sources/")
"""Folders of pages that quote reports; what a person quotes on a page of their own is checked by its citation."""

_ASSET = re.compile(rb'<(?:script|link rel="stylesheet")[^>]*?\s(?:src|href)="([^"]*)"')
FIRST_VISIT, LATER = 60_000, 15_000
"""Bytes, compressed as a server sends them: a report's page with its style and scripts, and the page alone."""

_ALLOWANCE = 4
"""A page may weigh so many times as much as its report's words, if these are many."""


def fresh(build: Build) -> Iterator[Problem]:
    """Whether there is a site, and whether it shows what the files say; only then the others have something to say."""
    site = build.staging.site
    if not (site / links.MANIFEST).is_file():
        yield Problem(str(site), None, "there is no site to check: only the words were", "Run: sitrep build")
    elif touched.is_any(build.index):
        what = "the site does not show what the files say now, so it was not checked"
        yield Problem(str(site), None, what, "Run: sitrep build")


def of_site(build: Build) -> Iterator[Problem]:
    """All that is wrong in the files of the site."""
    problems = list(fresh(build))
    yield from problems
    if not problems:
        site = build.staging.site
        pages = [address for address in merge.listed(site) if address.endswith(".html")]
        yield from dead_links(site, pages)
        yield from quotes(build.index, site, pages)
        yield from weight(build.index, site, pages)


def dead_links(site: Path, pages: list[str]) -> Iterator[Problem]:
    """Links to files that are not there, and to anchors that their page does not hold."""
    wanted: dict[str, dict[str, str]] = {}
    for page in pages:
        for found in _TARGET.findall((site / page).read_bytes()):
            target, anchor = _resolved(html.unescape(found.decode("utf-8", "replace")), page)
            if target is not None:
                wanted.setdefault(target, {}).setdefault(anchor, page)
    for target, anchors in sorted(wanted.items()):
        path = site / target
        if not links.is_inside(target) or not path.is_file():
            what = f"a link leads to {target}, which is not there"
            yield Problem(f"site/{anchors[min(anchors)]}", None, what, "Mend the page or template it comes from.")
        elif target.endswith(".html"):
            held = {found.decode("utf-8", "replace") for found in _ID.findall(path.read_bytes())} | {"", "top"}
            for anchor in sorted(anchors.keys() - held):
                what = f"a link leads to #{anchor} in {target}, which does not hold it"
                yield Problem(f"site/{anchors[anchor]}", None, what, "Mend the page or template it comes from.")


def _resolved(link: str, page: str) -> tuple[str | None, str]:
    """The address and the anchor that a link on a page means; no address for what is outside the site."""
    path, _, anchor = link.partition("#")
    path = unquote(path.partition("?")[0])
    if _ELSEWHERE.match(link):
        return None, ""
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    # What is no name of an element is for a script: `search.html#q=jets`.
    return target, "" if "=" in anchor else unquote(anchor)


def quotes(index: Index, site: Path, pages: list[str]) -> Iterator[Problem]:
    """Quotes that are in none of the reports to which their page links."""
    words = lru_cache(maxsize=512)(lambda ident: _words(index, ident))
    for page in pages:
        if not page.startswith(_QUOTING):
            continue
        text = (site / page).read_bytes().decode("utf-8", "replace")
        reports = sorted({Path(page).stem, *_REPORT.findall(text)})
        for _tag, inner in _QUOTE.findall(text):
            quote = " ".join(html.unescape(_TAG.sub("", _REMARK.sub("", inner))).split())
            missing = [part for part in map(str.strip, quote.split("…")) if part and not _held(part, reports, words)]
            if missing:
                what = f"“{missing[0][:120]}” is quoted, but stands in no report that this page links to"
                yield Problem(f"site/{page}", None, what, "Mend the template it comes from.")


def _held(part: str, reports: list[str], words: Callable[[str], str]) -> bool:
    return any(part in words(ident) for ident in reports)


def _words(index: Index, ident: str) -> str:
    found = articles.article(index, ident)
    return " ".join(found[0].text.split()) if found else ""


def weight(index: Index, site: Path, pages: list[str]) -> Iterator[Problem]:
    """Reports' pages that weigh more, compressed, than they may."""
    size = lru_cache(maxsize=256)(lambda path: _compressed(path.read_bytes()) if path.is_file() else 0)
    for page in pages:
        ident = Path(page).stem
        if page != links.article(ident) or page == links.ARTICLES:
            continue
        data = (site / page).read_bytes()
        assets = {_resolved(found.decode(), page)[0] for found in _ASSET.findall(data)} - {None}
        own = _compressed(data)
        first = own + sum(size(site / str(asset)) for asset in sorted(map(str, assets)))
        limit = max(LATER, _ALLOWANCE * _compressed(_words(index, ident).encode("utf-8", "replace")))
        for bytes_, most, when in (
            (own, limit, "alone"),
            (first, FIRST_VISIT - LATER + limit, "with style and scripts"),
        ):
            if bytes_ > most:
                what = f"this page weighs {bytes_ / 1000:.0f} KB compressed, {when}; {most / 1000:.0f} KB are allowed"
                yield Problem(
                    f"site/{page}", None, what, "Make the template or the assets lighter, or split what it shows."
                )


def _compressed(data: bytes) -> int:
    return len(gzip.compress(data, 6))
