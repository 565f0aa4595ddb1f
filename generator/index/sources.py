"""Questions about publishers."""

from typing import NamedTuple

import msgspec

from generator.config.sources import Source
from generator.index.rows import Index
from generator.model.origins import Place
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


def count_before(index: Index, slug: str, day: str) -> int:
    """How many reports a source published before a day."""
    return int(index.execute("SELECT count(*) FROM article WHERE source = ? AND day < ?", (slug, day)).fetchone()[0])


class Standing(NamedTuple):
    """How far what a source publishes stands in its reports alone."""

    claims: int
    shared: int
    """Claims that reports of other sources carry as well."""

    beside: int
    """Claims that stand beside what other origins say of the same matter."""

    copies: int
    """Reports that have most of their text from an earlier report of another source."""


def standing(index: Index, slug: str) -> Standing:
    """What of a source rests on it alone: claims less those that are shared."""
    mine = "FROM article a CROSS JOIN claim c ON c.article = a.id WHERE a.source = :slug"
    elsewhere = (
        "SELECT 1 FROM carrier k JOIN origin o ON o.id = k.origin JOIN carrier w ON w.origin = k.origin"
        " JOIN article b ON b.id = w.article WHERE k.article = c.article AND o.kind = 'statement'"
        " AND k.start < c.stop AND c.start < k.stop AND b.source <> :slug"
    )
    carried = f"SELECT count(*) {mine} AND a.id IN (SELECT article FROM carrier) AND EXISTS ({elsewhere})"
    beside = (
        "SELECT count(*) FROM account_claim k JOIN account m ON m.id = k.account JOIN article a ON a.id = k.article"
        " WHERE m.shown AND a.source = :slug"
    )
    copies = (
        "SELECT count(DISTINCT k.article) FROM carrier k JOIN origin o ON o.id = k.origin"
        " JOIN article a ON a.id = k.article JOIN article f ON f.id = o.article"
        " WHERE o.kind = 'copy' AND a.source = :slug AND f.source <> :slug"
    )
    queries = (f"SELECT count(*) {mine}", carried, beside, copies)
    return Standing(*(index.execute(query, {"slug": slug}).fetchone()[0] for query in queries))


def resting_on(index: Index, slug: str, limit: int) -> list[Place]:
    """The newest claims that rest on a source alone: no other source carries them, and nobody else speaks of it."""
    query = (
        "SELECT c.article, c.start, c.stop FROM article a CROSS JOIN claim c ON c.article = a.id WHERE a.source = :slug"
        " AND NOT EXISTS (SELECT 1 FROM account_claim k JOIN account m ON m.id = k.account WHERE m.shown"
        " AND (k.article, k.start, k.stop) = (c.article, c.start, c.stop))"
        " AND NOT EXISTS (SELECT 1 FROM carrier k JOIN carrier w ON w.origin = k.origin JOIN article b"
        " ON b.id = w.article WHERE k.article = c.article AND (k.stop = 0 OR (k.start < c.stop AND c.start < k.stop))"
        " AND b.source <> :slug) ORDER BY a.day DESC, a.id DESC, c.position LIMIT :limit"
    )
    return [Place(*row) for row in index.execute(query, {"slug": slug, "limit": limit})]
