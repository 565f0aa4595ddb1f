"""The search that runs from a folder: small scripts that a page loads when somebody searches.

Each is a classic script with one call, `sitrepSearch(name, data)`, because pages opened from a folder may load nothing
else. `templates/assets/search.js` reads them; what a row holds is said here.
"""

import zlib
from collections.abc import Iterable, Sequence

import msgspec

from generator import links
from generator.index.search import Named, Text, Titled
from generator.model.record import Record

NAMES_IN_A_PART = 5000
"""Entities of one script: the first holds the most named, and is enough for most of what people look for."""

_encode = msgspec.json.Encoder(order="sorted").encode
_CONSONANTS = str.maketrans("0123456789abcdef", "bcdfghjklmnpqrtv")


class Contents(Record, frozen=True, omit_defaults=False):
    """What there is to load: the first script that is loaded."""

    names: int
    """How many scripts hold the entities."""

    years: tuple[str, ...]
    """Years with titles of reports, the newest first."""

    months: tuple[str, ...]
    """Months with the text of reports, the newest first."""

    whole: bool
    """Whether these are all months."""

    indexes: tuple[str, ...]
    """Years with a full-text index, for a site that is served; the newest first."""

    types: tuple[tuple[str, str, str], ...]
    """Types of entity: as the rows have it, in words, style."""


def contents(found: Contents) -> bytes:
    """The script that says what there is."""
    return _part("index", found)


def names(part: int, found: Sequence[Named]) -> bytes:
    """Entities: slug, type, name, number of reports, other names."""
    return _part(f"names-{part}", [[n.slug, n.type, n.name, n.reports, *n.aliases] for n in found])


def titles(year: str, found: Iterable[Titled], sources: dict[str, str]) -> bytes:
    """Reports of a year: the names of their sources, then id, day, title and source of each."""
    rows = [[r.id, "" if r.id.startswith(r.day) else r.day, r.title, r.source] for r in found]
    used = {slug: sources[slug] for slug in sorted({row[3] for row in rows})}
    return _part(f"titles-{year}", [used, rows])


def dates(idents: Iterable[str]) -> bytes:
    """Days, months and years that have a page."""
    return _part("dates", list(idents))


def text(month: str, found: Iterable[Text]) -> bytes:
    """Reports of a month: id, words to filter by, then id and words of each sentence in turn."""
    rows = [[t.report.id, " ".join(facets(t)), *(part for sentence in t.sentences for part in sentence)] for t in found]
    return _part(f"text-{month}", rows)


def _part(name: str, data: object) -> bytes:
    return b'sitrepSearch("' + name.encode() + b'",' + _encode(data) + b");\n"


def facets(found: Text) -> list[str]:
    """The words by which a report is filtered: its source, month, year and whom it names."""
    report = found.report
    words = [facet("source", report.source), facet("date", report.day[:7]), facet("date", report.day[:4])]
    return words + [facet("entity", slug) for slug in found.entities]


def facet(kind: str, value: str) -> str:
    """A word of our own that stands for a source, an entity or a date in a full-text index.

    Without vowels, so that no stemmer shortens it, and always of one length, so that none begins another. It is made
    from CRC-32, which the page can compute as well: of a million entities, one in some 4,300 shares its word with
    another, and a filter by either then lets the reports of both pass.
    """
    return "xq" + f"{zlib.crc32(f'{kind}:{value}'.encode()):08x}".translate(_CONSONANTS)


def address(name: str) -> str:
    """Where a script stands."""
    return f"{links.SEARCH_FOLDER}/{name}.js"
