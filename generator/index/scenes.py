"""Days and places: which reports tell of something on the same day in the same place. Written after resolution."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from generator.index import touched
from generator.index.rows import ENTITY, EntityHead, Index
from generator.model.annotations import LOCATION


class Scene(NamedTuple):
    """A day and a place of which another report tells too."""

    article: str
    day: str
    place: EntityHead


def apply(index: sqlite3.Connection, articles: Iterable[str], *, cold: bool) -> None:
    """Find anew of which days and places these reports tell; `cold` says that the index holds no others.

    Reports are written one by one, so that pages are noted also where a day and a place gain or lose many at once.
    """
    for ident in articles:
        if not cold:
            touched.by_scenes(index, ident)
            forget(index, ident)
        index.execute(
            "INSERT OR IGNORE INTO scene SELECT m.page, e.slug, m.article FROM moment m"
            " CROSS JOIN event_name x ON x.article = m.article AND x.position = m.position"
            " CROSS JOIN name n ON n.id = x.name CROSS JOIN entity e ON e.slug = n.entity AND e.type = ?"
            " WHERE m.article = ? AND m.event AND length(m.page) = 10",
            (LOCATION, ident),
        )
        if not cold:
            touched.by_scenes(index, ident)


def forget(index: sqlite3.Connection, article: str) -> None:
    """Take a report out."""
    index.execute("DELETE FROM scene WHERE article = ?", (article,))


def related(index: Index, article: str) -> list[Scene]:
    """The reports that tell of a day and place of which a report tells, if few do; those of the fewest first."""
    query = (
        f"SELECT o.article, o.day, {ENTITY} FROM (SELECT day, place, (SELECT count(*) FROM scene c"
        " WHERE c.day = s.day AND c.place = s.place) AS reports FROM scene s WHERE article = ?1) s"
        " CROSS JOIN scene o ON o.day = s.day AND o.place = s.place CROSS JOIN entity e ON e.slug = o.place"
        " WHERE s.reports <= ?2 AND o.article <> ?1 ORDER BY s.reports, o.article, o.day, o.place"
    )
    rows = index.execute(query, (article, touched.FEW))
    return [Scene(row[0], row[1], EntityHead(*row[2:])) for row in rows]
