"""Questions about resolved times."""

import sqlite3
from typing import Any

from generator.index.rows import (
    ENTITY,
    HEAD,
    SOURCE,
    ArticleHead,
    EntityHead,
    Happening,
    Index,
    Moment,
    Passage,
    excerpt,
)

# Withdrawn weighs more than corrected, and comes later in the alphabet too.
_STATUS = (
    "coalesce((SELECT max(t.status) FROM claim_status t"
    " WHERE t.article = m.article AND t.start < m.stop AND m.start < t.stop), 'current')"
)
_COLUMNS = f"{HEAD}, m.sentence, {excerpt('m')}, m.edtf, m.words, m.rule, m.event, {_STATUS}"
_FROM = f"FROM moment m JOIN article a ON a.id = m.article {SOURCE}"
_TOLD = "+event = 1"
"""Events among times. The plus keeps SQLite to the index by page, in which the rows of a page stand together."""

_MOMENT = f"SELECT {_COLUMNS} {_FROM}"


def _moments(rows: sqlite3.Cursor) -> list[Moment]:
    return [_moment(row) for row in rows]


def _moment(row: tuple[Any, ...]) -> Moment:
    return Moment(Passage(ArticleHead(*row[:6]), row[6], row[7]), row[8], row[9], row[10], bool(row[11]), row[12])


def moments_on(index: Index, page: str, *, event: bool, limit: int, offset: int = 0) -> list[Moment]:
    """The times whose narrowest date page is this one, by report: a new report comes last, as a rule."""
    query = f"{_MOMENT} WHERE m.page = ? AND m.event = ? ORDER BY m.article, m.position LIMIT ? OFFSET ?"
    return _moments(index.execute(query, (page, event, limit, offset)))


def moment(index: Index, article: str, position: int) -> Moment:
    """One of the times of a report."""
    rows = index.execute(f"{_MOMENT} WHERE m.article = ? AND m.position = ?", (article, position))
    return _moments(rows)[0]


def happenings_on(index: Index, page: str | None, limit: int, offset: int = 0) -> list[Happening]:
    """The events whose narrowest date page is this one, by report; None for those that no year holds."""
    part = "m.page IS ? AND m.event = 1 ORDER BY m.article, m.position LIMIT ? OFFSET ?"
    return _happenings(index, part, (page, limit, offset))


def _happenings(index: Index, part: str, values: tuple[object, ...]) -> list[Happening]:
    """The events of a part of the table, with the entities that each names."""
    names: dict[tuple[str, int], dict[EntityHead, None]] = {}
    query = (
        f"SELECT t.article, t.position, {ENTITY} FROM (SELECT m.article, m.position FROM moment m WHERE {part}) t"
        " JOIN event_name x ON x.article = t.article AND x.position = t.position"
        " JOIN name n ON n.id = x.name JOIN entity e ON e.slug = n.entity ORDER BY e.slug"
    )
    for article, position, *entity in index.execute(query, values):
        names.setdefault((article, position), {}).setdefault(EntityHead(*entity))
    rows = index.execute(f"SELECT {_COLUMNS}, m.position, m.first, m.last {_FROM} WHERE {part}", values).fetchall()
    return [Happening(_moment(r), r[13], r[14], r[15], tuple(names.get((r[0], r[13]), ()))) for r in rows]


def busiest(index: Index, within: str, pages: int) -> list[tuple[str | None, int]]:
    """The dates inside a year or month that most reports tell of, with their events; all dates where `within` is ""."""
    inside = "AND page >= ? AND page < ?" if within else ""
    query = (
        f"SELECT page, count(*) FROM moment WHERE {_TOLD} {inside} GROUP BY page"
        " ORDER BY count(DISTINCT article) DESC, count(*) DESC, page LIMIT ?"
    )
    return index.execute(query, (*((within, within + "~") if within else ()), pages)).fetchall()


def reports_telling(index: Index, page: str, *, event: bool) -> list[str]:
    """The report of each of the times whose narrowest date page is this one, in the order of its list."""
    query = "SELECT article FROM moment WHERE page = ? AND event = ? ORDER BY article, position"
    return [row[0] for row in index.execute(query, (page, event))]


def counts(index: Index, page: str) -> tuple[int, int, int]:
    """How many reports were published on a date, how many events told of it, how many sentences name it otherwise."""
    told = "(SELECT count(*) FROM moment WHERE page = ?1 AND event = {event})"
    published = "(SELECT count(*) FROM article WHERE day >= ?1 AND day < ?2)"
    query = f"SELECT {published}, {told.format(event=1)}, {told.format(event=0)}"
    found: tuple[int, int, int] = index.execute(query, (page, page + "~")).fetchone()
    return found


def latest_happenings(index: Index, limit: int) -> list[Happening]:
    """The latest events, newest first."""
    part = "m.event = 1 ORDER BY m.first DESC, m.last DESC, m.article, m.position LIMIT ?"
    return _happenings(index, part, (limit,))


def count_events(index: Index) -> int:
    """How many events the reports tell."""
    return int(index.execute("SELECT count(*) FROM moment WHERE event = 1").fetchone()[0])


def date_pages(index: Index) -> list[str]:
    """All days, months and years that a report was published on or that a time resolved to, with what encloses them."""
    query = (
        "WITH page(value) AS (SELECT DISTINCT day FROM article"
        " UNION SELECT DISTINCT page FROM moment WHERE page IS NOT NULL)"
        " SELECT value FROM page UNION SELECT substr(value, 1, 7) FROM page UNION SELECT substr(value, 1, 4) FROM page"
        " ORDER BY 1"
    )
    return [row[0] for row in index.execute(query)]


def has_date_page(index: Index, ident: str) -> bool:
    """Whether anything was published in, or resolved to, a day, month or year or a part of it."""
    query = (
        "SELECT EXISTS (SELECT 1 FROM article WHERE day >= ?1 AND day < ?2)"
        " OR EXISTS (SELECT 1 FROM moment WHERE page >= ?1 AND page < ?2)"
    )
    return bool(index.execute(query, (ident, ident + "~")).fetchone()[0])


def dates_near(index: Index, ident: str) -> tuple[str | None, str | None]:
    """The date pages of the same width before and after that hold something."""
    size = len(ident)
    query = (
        "SELECT {pick}(part) FROM (SELECT substr({pick}(day), 1, ?2) AS part FROM article WHERE {article}"
        " UNION ALL SELECT substr({pick}(page), 1, ?2) FROM moment WHERE {moment} AND length(page) >= ?2)"
    )
    before = query.format(pick="max", article="day < ?1", moment="page < ?1")
    after = query.format(pick="min", article="day >= ?1 || '~'", moment="page >= ?1 || '~'")
    return (
        index.execute(before, (ident, size)).fetchone()[0],
        index.execute(after, (ident, size)).fetchone()[0],
    )


def dates_within(index: Index, ident: str, size: int = 0) -> list[tuple[str, int, int]]:
    """The date pages inside a month or year, with reports published and events told.

    `size` is the length of their names: 10 for days; if not given, the next narrower ones.
    """
    size = size or len(ident) + 3
    query = (
        "SELECT substr(date, 1, ?3) AS part, sum(published), sum(told) FROM ("
        " SELECT day AS date, count(*) AS published, 0 AS told FROM article WHERE day >= ?1 AND day < ?2 GROUP BY day"
        " UNION ALL SELECT page, 0, sum(event) FROM moment WHERE page >= ?1 AND page < ?2 GROUP BY page"
        ") WHERE length(date) >= ?3 GROUP BY part ORDER BY part"
    )
    return index.execute(query, (ident, ident + "~", size)).fetchall()


def years(index: Index) -> list[tuple[str, int]]:
    """The years in which something is said to have happened, with the number of events."""
    query = (
        "SELECT substr(page, 1, 4) AS year, sum(told) FROM (SELECT page, count(*) AS told FROM moment"
        f" WHERE page IS NOT NULL AND {_TOLD} GROUP BY page) GROUP BY year ORDER BY year"
    )
    return index.execute(query).fetchall()


def months(index: Index) -> list[tuple[str, int, int]]:
    """The months that hold something, with reports published and events told."""
    query = (
        "SELECT substr(date, 1, 7) AS period, sum(published), sum(told) FROM ("
        " SELECT day AS date, count(*) AS published, 0 AS told FROM article GROUP BY day"
        " UNION ALL SELECT page, 0, sum(event) FROM moment GROUP BY page"
        ") WHERE length(date) >= 7 GROUP BY period ORDER BY period"
    )
    return index.execute(query).fetchall()


def happenings_of(index: Index, article: str) -> list[Happening]:
    """The events that one report tells, in the order of its text."""
    return _happenings(index, "m.article = ? AND m.event = 1 ORDER BY m.position", (article,))
