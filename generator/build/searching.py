"""What search needs, made again only where the pages of its reports show something else than before.

Pagefind does not promise the same bytes twice, so its files are keyed on what it was given and left alone while that is
unchanged.
"""

import sqlite3
from collections.abc import Iterator
from hashlib import blake2b
from itertools import groupby, islice
from pathlib import Path

import msgspec

from generator import links
from generator.config.settings import Options
from generator.errors import Problem
from generator.index import artefacts, meta, moments, search
from generator.index.search import Month
from generator.publish import full_text, search_parts
from generator.render.artefact import Artefact, Rendered, key_of
from generator.render.filters import type_class, type_words
from generator.render.staging import Staging
from generator.render.worker import Frame

_KIND = "search part"
_STATE = "search"
"""Of all that search shows, what it was when its files were made."""

_YEARS = "search years"
"""The same of each year's full-text index, for making its input takes time."""

_WHERE = "site_config/mkdocs.yml"
_MISSING = Problem(
    _WHERE,
    None,
    "Pagefind is not installed: a served site searches as it does from a folder",
    "Add it with: pip install 'sitrep-site[search]'. Or say `search: folder` and this notice goes.",
)


def made(index: sqlite3.Connection, frame: Frame, options: Options, folder: Path) -> Iterator[Rendered]:
    """Make what is new; to be called when the pages are made. `folder` is the cache's own for search."""
    full = options.searched == "full" and full_text.is_installed()
    notices = (_MISSING,) if options.searched == "full" and not full and frame.site.search else ()
    state = _state(index, frame, options, full=full)
    if meta.read(index, _STATE) == state and not _is_damaged(index):
        yield Rendered(_KIND, [], [], notices)
        return
    parts = _Parts(index, frame, options, folder)
    files = dict(parts.all(full=full)) if frame.site.search else {}
    meta.replace(index, _STATE, "" if parts.failed else state)
    yield from (Rendered(_KIND, [ident], found) for ident, found in files.items())
    yield Rendered(_KIND, sorted(parts.before.keys() - files.keys()), [], (*notices, *parts.failed))


def _state(index: sqlite3.Connection, frame: Frame, options: Options, *, full: bool) -> str:
    said = [frame.site.search, frame.site.language, options.searched, options.search_text, full, frame.code]
    state = blake2b(msgspec.json.encode(said), digest_size=16)
    for key in artefacts.keys(index, "article", "entity", "date").values():
        state.update(key.encode())
    return state.hexdigest()


def _is_damaged(index: sqlite3.Connection) -> bool:
    return "" in artefacts.keys(index, _KIND).values()


class _Parts:
    """The files by what they are of: titles of a year, texts of a month, the full-text index of a year."""

    def __init__(self, index: sqlite3.Connection, frame: Frame, options: Options, folder: Path) -> None:
        self.index = index
        self.staging: Staging = frame.staging
        self.language = frame.site.language
        self.limit = options.search_text * 1_000_000
        self.folder = folder
        self.failed: list[Problem] = []
        self.before: dict[str, list[Artefact]] = {}
        for ident, address, key in artefacts.kept(index, _KIND):
            self.before.setdefault(ident, []).append(Artefact(address, _KIND, ident, key))

    def all(self, *, full: bool) -> Iterator[tuple[str, list[Artefact]]]:
        """What there is now, by ident; an artefact without a file is left as it is."""
        months = search.months(self.index)
        sources = search.source_names(self.index)
        years = [(year, list(inside)) for year, inside in groupby(months, key=lambda month: month.ident[:4])]
        for year, _inside in years:
            yield self._script(f"titles-{year}", search_parts.titles(year, search.titles(self.index, year), sources))
        held = self._held(months)
        for month in held:
            yield self._text(month)
        indexed = []
        for year, inside in years if full else ():
            found = self._full(year, inside)
            if found:
                indexed.append(year)
                yield f"full-{year}", found
        names = search.names(self.index)
        count = 0
        while part := list(islice(names, search_parts.NAMES_IN_A_PART)):
            count += 1
            yield self._script(f"names-{count}", search_parts.names(count, part))
        yield self._script("dates", search_parts.dates(moments.date_pages(self.index)))
        contents = search_parts.Contents(
            names=count,
            years=tuple(year for year, _inside in reversed(years)),
            months=tuple(month.ident for month in held),
            whole=len(held) == len(months),
            indexes=tuple(reversed(indexed)),
            types=tuple((kind, type_words(kind), type_class(kind)) for kind in search.types(self.index)),
        )
        yield self._script("index", search_parts.contents(contents))

    def _held(self, months: list[Month]) -> list[Month]:
        """The newest months, as long as their reports are not too many to load, the newest first."""
        held, size = [], 0
        for month in reversed(months):
            size += month.size
            if size > self.limit:
                break
            held.append(month)
        return held

    def _script(self, name: str, data: bytes) -> tuple[str, list[Artefact]]:
        return name, [self._put(name, search_parts.address(name), key_of(data), data)]

    def _put(self, ident: str, address: str, key: str, data: bytes) -> Artefact:
        artefact = Artefact(address, _KIND, ident, key)
        if artefact in self.before.get(ident, ()):
            return artefact
        return artefact._replace(file=self.staging.put(address, data))

    def _text(self, month: Month) -> tuple[str, list[Artefact]]:
        name = f"text-{month.ident}"
        before = self.before.get(name, [])
        if before and before[0].key == month.shown:
            return name, before
        data = search_parts.text(month.ident, search.texts(self.index, month.ident))
        return name, [self._put(name, search_parts.address(name), month.shown, data)]

    def _full(self, year: str, months: list[Month]) -> list[Artefact]:
        """The full-text index of a year; none where Pagefind failed, and what it said is told."""
        ident = f"full-{year}"
        before = self.before.get(ident, [])
        shown = search.digest(month.shown for month in months)
        remembered = msgspec.json.decode(meta.read(self.index, _YEARS) or "{}", type=dict[str, str])
        whole = bool(before) and all(artefact.key == before[0].key != "" for artefact in before)
        if whole and remembered.get(year) == shown:
            return before
        folder = self.folder / year
        key = full_text.write_pages(folder, search.texts(self.index, year))
        try:
            if not (whole and before[0].key == key):
                before = [
                    self._put(ident, f"{links.SEARCH_FOLDER}/{year}/{name}", key, data)
                    for name, data in full_text.index(folder, self.language)
                ]
        except full_text.NotIndexedError as error:
            hint = "The site is searched as from a folder; say `search: folder` to leave Pagefind out."
            self.failed.append(Problem(_WHERE, None, f"Pagefind could not index the reports of {year}: {error}", hint))
            return []
        meta.replace(self.index, _YEARS, msgspec.json.encode({**remembered, year: shown}).decode())
        return before
