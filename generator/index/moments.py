"""Questions about resolved times."""

import sqlite3

from generator.index.rows import HEAD, SOURCE, ArticleHead, Index, Moment, Passage, excerpt

_MOMENT = (
    f"SELECT {HEAD}, m.sentence, {excerpt('m')}, m.edtf, m.words, m.rule, m.event"
    f" FROM moment m JOIN article a ON a.id = m.article {SOURCE}"
)


def _moments(rows: sqlite3.Cursor) -> list[Moment]:
    return [Moment(Passage(ArticleHead(*r[:6]), r[6], r[7]), r[8], r[9], r[10], bool(r[11])) for r in rows]


def moments_on(index: Index, page: str, *, event: bool, limit: int) -> list[Moment]:
    """The times whose narrowest date page is this one, by report."""
    query = f"{_MOMENT} WHERE m.page = ? AND m.event = ? ORDER BY a.day, m.article, m.position LIMIT ?"
    return _moments(index.execute(query, (page, event, limit)))


def count_moments(index: Index, page: str, *, event: bool) -> int:
    """How many there are, for a list that is cut."""
    query = "SELECT count(*) FROM moment WHERE page = ? AND event = ?"
    return int(index.execute(query, (page, event)).fetchone()[0])


def events(index: Index, limit: int) -> list[Moment]:
    """The latest events, newest first."""
    query = f"{_MOMENT} WHERE m.event = 1 ORDER BY m.first DESC, m.last DESC, m.article, m.position LIMIT ?"
    return _moments(index.execute(query, (limit,)))


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


def dates_within(index: Index, ident: str) -> list[tuple[str, int, int]]:
    """The next narrower date pages inside a month or year, with reports published and events told."""
    size = len(ident) + 3
    query = (
        "SELECT part, sum(published), sum(told) FROM ("
        " SELECT substr(day, 1, ?3) AS part, 1 AS published, 0 AS told FROM article WHERE day >= ?1 AND day < ?2"
        " UNION ALL SELECT substr(page, 1, ?3), 0, event FROM moment"
        " WHERE page >= ?1 AND page < ?2 AND length(page) >= ?3"
        ") GROUP BY part ORDER BY part"
    )
    return index.execute(query, (ident, ident + "~", size)).fetchall()


def months(index: Index) -> list[tuple[str, int, int]]:
    """The months that hold something, with reports published and events told."""
    query = (
        "SELECT period, sum(published), sum(told) FROM ("
        " SELECT substr(day, 1, 7) AS period, count(*) AS published, 0 AS told FROM article GROUP BY 1"
        " UNION ALL SELECT substr(page, 1, 7), 0, sum(event) FROM moment WHERE length(page) >= 7 GROUP BY 1"
        ") GROUP BY period ORDER BY period"
    )
    return index.execute(query).fetchall()
