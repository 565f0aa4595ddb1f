"""Questions about claims."""

import sqlite3
from collections.abc import Iterable, Iterator

import msgspec

from generator.index.rows import ENTITY, HEAD, SOURCE, ArticleHead, EntityHead, Index, Statement, excerpt
from generator.model.annotations import Claim
from generator.model.origins import Place

_claim = msgspec.json.Decoder(Claim)


_CARRIERS = (
    "(SELECT coalesce(max(n), 1) FROM"
    " (SELECT (SELECT count(DISTINCT article) FROM carrier WHERE origin = k.origin) AS n FROM carrier k"
    " JOIN origin o ON o.id = k.origin WHERE k.article = c.article AND o.kind = 'statement'"
    " AND k.start < c.stop AND c.start < k.stop))"
)
_ACCOUNT = (
    "coalesce((SELECT m.id FROM account_claim ac JOIN account m ON m.id = ac.account WHERE m.shown"
    " AND (ac.article, ac.start, ac.stop) = (c.article, c.start, c.stop)), '')"
)
_STATUS = (
    "coalesce((SELECT status FROM claim_status t"
    " WHERE (t.article, t.start, t.stop) = (c.article, c.start, c.stop)), 'current')"
)
_COLUMNS = (
    f"SELECT {HEAD}, c.record, {excerpt('c')}, c.source_words, c.sentence, {ENTITY},"
    f" {_STATUS}, {_CARRIERS}, {_ACCOUNT}, c.seal, c.anchor, c.cue_words"
)
_JOINS = (
    f"JOIN article a ON a.id = c.article {SOURCE}"
    " LEFT JOIN name n ON n.id = c.speaker LEFT JOIN entity e ON e.slug = n.entity"
)
_STATEMENT = f"{_COLUMNS} FROM claim c {_JOINS}"


def _spoken(slug: str, what: str, where: str = "") -> str:
    """Columns of the claims that an entity makes; where the slug is empty, those of speakers without a name.

    The latter in two parts: for each, SQLite finds the claims of a speaker in their order.
    """
    # Written out, as a condition that is NULL where the slug is empty would hide from SQLite which index it needs.
    made = "SELECT {} FROM claim c WHERE c.speaker {} {}"
    if slug:
        return made.format(what, "IN (SELECT id FROM name WHERE entity = :slug)", where)
    rejected = "IN (SELECT id FROM name WHERE entity IS NULL AND reports > 0)"
    return f"{made.format(what, 'IS NULL', where)} UNION ALL {made.format(what, rejected, where)}"


def _statements(rows: sqlite3.Cursor) -> list[Statement]:
    return [
        Statement(
            head=ArticleHead(*row[:6]),
            claim=_claim.decode(row[6]),
            content=row[7],
            source_words=row[8],
            speaker=EntityHead(*row[10:13]) if row[10] else None,
            sentence=row[9],
            status=row[13],
            carriers=row[14],
            account=row[15],
            seal=row[16],
            anchor=row[17],
            cue_words=row[18],
        )
        for row in rows
    ]


def claims_of(index: Index, ident: str) -> list[Statement]:
    """The claims of one report, in the order of its text."""
    return _statements(index.execute(f"{_STATEMENT} WHERE c.article = ? ORDER BY c.position", (ident,)))


def claims_at(index: Index, places: Iterable[Place]) -> dict[Place, Statement]:
    """The claims at some places, as far as they exist."""
    query = f"{_STATEMENT} WHERE (c.article, c.start, c.stop) = (?, ?, ?) ORDER BY c.position LIMIT 1"
    found = {place: _statements(index.execute(query, (place.report, place.start, place.end))) for place in places}
    return {place: statements[0] for place, statements in found.items() if statements}


def claims_by(index: Index, slug: str, limit: int, offset: int = 0, *, newest: bool = True) -> list[Statement]:
    """What an entity says, by report; what speakers without a name say where the slug is empty."""
    order = "c.day DESC, c.article DESC, c.position" if newest else "c.day, c.article, c.position"
    # Found first and then looked up: what stands beside a claim is not asked for those that the list leaves out.
    query = (
        f"{_COLUMNS} FROM ({_spoken(slug, 'c.day, c.article, c.position')}"
        f" ORDER BY {'1 DESC, 2 DESC, 3' if newest else '1, 2, 3'} LIMIT :limit OFFSET :offset) w"
        f" CROSS JOIN claim c ON c.article = w.article AND c.position = w.position {_JOINS} ORDER BY {order}"
    )
    return _statements(index.execute(query, {"slug": slug, "limit": limit, "offset": offset}))


def count_claims_by(index: Index, slug: str, before: str = "~") -> int:
    """How many claims an entity makes, or speakers without a name; only those published before a day, where given."""
    query = f"SELECT sum(made) FROM ({_spoken(slug, 'count(*) AS made', 'AND c.day < :before')})"
    return int(index.execute(query, {"slug": slug, "before": before}).fetchone()[0])


def positions_by(index: Index, slug: str, articles: Iterable[str]) -> list[int]:
    """Where in the list of what a speaker says, from the oldest on, claims of some reports stand; counted from 0."""
    query = (
        "SELECT place FROM (SELECT article, row_number() OVER (ORDER BY day, article, position) - 1 AS place"
        f" FROM ({_spoken(slug, 'c.day, c.article, c.position')}))"
        " WHERE article IN (SELECT value FROM json_each(:articles))"
    )
    listed = msgspec.json.encode(sorted(articles)).decode()
    return [row[0] for row in index.execute(query, {"slug": slug, "articles": listed})]


def speaker_slugs(index: Index) -> Iterator[str]:
    """Who speaks, by slug, after those without a name."""
    query = (
        "SELECT DISTINCT n.entity FROM claim c JOIN name n ON n.id = c.speaker WHERE n.entity IS NOT NULL ORDER BY 1"
    )
    yield ""
    yield from (row[0] for row in index.execute(query))


def named_in(index: Index, statements: Iterable[Statement]) -> dict[Place, list[EntityHead]]:
    """Whom and what some claims name, by slug."""
    query = (
        f"SELECT DISTINCT c.article, c.start, c.stop, {ENTITY} FROM json_each(?) k"
        " CROSS JOIN claim_about b ON b.article = k.value CROSS JOIN claim c USING (article, position)"
        " CROSS JOIN name n ON n.id = b.name CROSS JOIN entity e ON e.slug = n.entity ORDER BY e.slug"
    )
    articles = msgspec.json.encode(sorted({statement.head.id for statement in statements})).decode()
    found: dict[Place, list[EntityHead]] = {}
    for row in index.execute(query, (articles,)):
        found.setdefault(Place(*row[:3]), []).append(EntityHead(*row[3:]))
    return found


def claims_about(index: Index, slug: str, limit: int) -> list[Statement]:
    """Claims whose content names an entity, newest first."""
    query = (
        f"{_COLUMNS} FROM (SELECT DISTINCT day, article, position FROM claim_about"
        " WHERE name IN (SELECT id FROM name WHERE entity = ?)"
        " ORDER BY day DESC, article DESC, position LIMIT ?) w"
        f" CROSS JOIN claim c ON c.article = w.article AND c.position = w.position {_JOINS}"
        " ORDER BY w.day DESC, w.article DESC, w.position"
    )
    return _statements(index.execute(query, (slug, limit)))


def count_claims_about(index: Index, slug: str) -> int:
    """How many claims name an entity in what they say."""
    query = (
        "SELECT count(*) FROM (SELECT DISTINCT article, position FROM claim_about"
        " WHERE name IN (SELECT id FROM name WHERE entity = ?))"
    )
    return int(index.execute(query, (slug,)).fetchone()[0])


def latest_claims(index: Index, limit: int) -> list[Statement]:
    """Claims of all reports, newest first."""
    return _statements(index.execute(f"{_STATEMENT} ORDER BY c.day DESC, c.article DESC, c.position LIMIT ?", (limit,)))


def count_claims(index: Index) -> int:
    """How many claims the reports hold."""
    return int(index.execute("SELECT count(*) FROM claim").fetchone()[0])


def speakers(index: Index, limit: int) -> list[tuple[EntityHead, int]]:
    """Who speaks most often."""
    query = (
        f"SELECT {ENTITY}, count(*) AS claims FROM claim c JOIN name n ON n.id = c.speaker"
        " JOIN entity e ON e.slug = n.entity GROUP BY e.slug ORDER BY claims DESC, e.slug LIMIT ?"
    )
    return [(EntityHead(*row[:3]), row[3]) for row in index.execute(query, (limit,))]


def articles_with_claims(index: Index) -> Iterator[str]:
    """The reports that have a page of claims."""
    return (row[0] for row in index.execute("SELECT DISTINCT article FROM claim ORDER BY article"))


def places_of(index: Index, ident: str) -> dict[str, Place]:
    """Where the claims of a report stand, by their ids within it."""
    query = "SELECT anchor, article, start, stop FROM claim WHERE article = ? ORDER BY position"
    return {row[0]: Place(*row[1:]) for row in index.execute(query, (ident,))}
