"""Questions about where things are said to have happened."""

from typing import NamedTuple

from generator.index.rows import ENTITY, EntityHead, Index
from generator.model.annotations import LOCATION
from generator.model.entity import Position


class Scene(NamedTuple):
    """A place that stands in sentences which say that something happened."""

    entity: EntityHead
    position: Position | None
    sentences: int
    reports: int


def is_any(index: Index) -> bool:
    """Whether there is any such place."""
    query = (
        "SELECT EXISTS (SELECT 1 FROM event_name x CROSS JOIN name n ON n.id = x.name"
        " CROSS JOIN entity e ON e.slug = n.entity CROSS JOIN moment m ON m.article = x.article"
        " AND m.position = x.position WHERE e.type = ? AND m.event = 1)"
    )
    return bool(index.execute(query, (LOCATION,)).fetchone()[0])


def scenes(index: Index) -> list[Scene]:
    """Every such place, those of most sentences first."""
    told = (
        "SELECT n.entity AS slug, count(DISTINCT m.article || m.sentence) AS sentences,"
        f" count(DISTINCT m.article) AS reports FROM entity l CROSS JOIN name n ON n.entity = l.slug {_TOLD}"
        " WHERE l.type = ? AND m.event = 1 GROUP BY n.entity"
    )
    query = (
        f"SELECT {ENTITY}, p.latitude, p.longitude, p.precision, p.origin, t.sentences, t.reports"
        f" FROM ({told}) t CROSS JOIN entity e ON e.slug = t.slug LEFT JOIN position p ON p.entity = t.slug"
        " ORDER BY t.sentences DESC, e.slug"
    )
    rows = index.execute(query, (LOCATION,))
    return [Scene(EntityHead(*row[:3]), _position(row[3:7]), row[7], row[8]) for row in rows]


def latest(index: Index, slug: str) -> tuple[str, int]:
    """The latest report that says that something happened at a place, and the position of the time among its times."""
    query = (
        f"SELECT m.article, m.position FROM name n {_TOLD} CROSS JOIN article a ON a.id = x.article"
        " WHERE n.entity = ? AND m.event = 1 ORDER BY a.day DESC, a.id DESC, m.position DESC LIMIT 1"
    )
    article, position = index.execute(query, (slug,)).fetchone()
    return article, position


_TOLD = (
    "CROSS JOIN event_name x ON x.name = n.id CROSS JOIN moment m ON m.article = x.article AND m.position = x.position"
)


def _position(row: tuple[float | None, float, str, str]) -> Position | None:
    return Position(row[0], *row[1:]) if row[0] is not None else None
