"""Questions about publishers."""

from typing import NamedTuple

import msgspec

from generator.config.sources import Source
from generator.index.rows import Index
from generator.model.scope import Text

_source = msgspec.json.Decoder(Source)


def source(index: Index, slug: str) -> Source | None:
    """One publisher."""
    row = index.execute("SELECT record FROM source WHERE slug = ?", (slug,)).fetchone()
    return _source.decode(row[0]) if row else None


def republished(index: Index) -> dict[str, Text]:
    """How much of the text of each source's reports may be published, by slug."""
    rows = index.execute("SELECT slug, record FROM source ORDER BY slug")
    return {slug: _source.decode(record).text or "full" for slug, record in rows}


def publisher(index: Index, article: str) -> tuple[str, Source]:
    """Who published a report, as the register knows it now: its slug and its record."""
    query = "SELECT s.slug, s.record FROM article a JOIN source s ON s.slug = a.source WHERE a.id = ?"
    slug, record = index.execute(query, (article,)).fetchone()
    return slug, _source.decode(record)


def sources(index: Index) -> list[tuple[str, Source, int, str, str]]:
    """All publishers with the number of their reports, and the first and last day."""
    query = (
        "SELECT s.slug, s.record, count(a.id), min(a.day), max(a.day) FROM source s JOIN article a ON a.source = s.slug"
        " GROUP BY s.slug ORDER BY s.slug"
    )
    return [(row[0], _source.decode(row[1]), *row[2:]) for row in index.execute(query)]


class Published(NamedTuple):
    """How much a source published."""

    reports: int
    first: str
    last: str


def reports_of(index: Index, slug: str) -> Published:
    """How many reports, from which day to which."""
    query = "SELECT count(*), coalesce(min(day), ''), coalesce(max(day), '') FROM article WHERE source = ?"
    return Published(*index.execute(query, (slug,)).fetchone())
