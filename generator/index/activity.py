"""How often entities are named and reports published over time."""

from typing import NamedTuple

from generator.index.rows import ENTITY, EntityHead, Index
from generator.model.annotations import NATIONALITY

_CANDIDATES = 300
"""Entities named most in a window that are looked at closer: bounds the cost of a home page."""


class Busy(NamedTuple):
    """An entity that reports of a window name."""

    entity: EntityHead
    is_country: bool
    """Countries lead every list of names: they are listed apart."""

    days: tuple[tuple[str, int], ...]
    """The days since the beginning of a longer window on which reports name it, with how many do."""


def busiest(index: Index, since: str, before: str) -> list[Busy]:
    """The entities that two or more reports after the day `since` name, with their days after the day `before`.

    Whoever publishes reports is left out: a paper names itself.
    """
    query = (
        f"SELECT {ENTITY}, EXISTS (SELECT 1 FROM position c WHERE c.entity = e.slug AND c.country <> '') FROM"
        " (SELECT p.entity AS slug, count(*) AS named FROM article a CROSS JOIN appearance p ON p.article = a.id"
        " WHERE a.day > ? GROUP BY p.entity HAVING named > 1 ORDER BY named DESC, p.entity LIMIT ?) w"
        " CROSS JOIN entity e ON e.slug = w.slug WHERE e.type <> ?"
        " AND NOT EXISTS (SELECT 1 FROM source s WHERE s.slug = e.slug) ORDER BY w.named DESC, e.slug"
    )
    days = "SELECT day, count(*) FROM appearance WHERE entity = ? AND day > ? GROUP BY day ORDER BY day"
    rows = index.execute(query, (since, _CANDIDATES, NATIONALITY)).fetchall()
    return [
        Busy(EntityHead(*row[:3]), bool(row[3]), tuple(index.execute(days, (row[0], before)).fetchall()))
        for row in rows
    ]


def published(index: Index, after: str) -> list[tuple[str, int]]:
    """The days after a day on which reports were published, with how many were."""
    return index.execute(
        "SELECT day, count(*) FROM article WHERE day > ? GROUP BY day ORDER BY day", (after,)
    ).fetchall()


def named(index: Index, slug: str, length: int) -> list[tuple[str, int]]:
    """The years (length 4), months (7) or days (10) of the reports that name an entity, with how many do."""
    query = "SELECT substr(day, 1, ?), count(*) FROM appearance WHERE entity = ? GROUP BY 1 ORDER BY 1"
    return index.execute(query, (length, slug)).fetchall()
