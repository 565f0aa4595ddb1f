"""Which reports speak of the same rare things. Common names tie nothing together, and looking at them would cost."""

from collections import defaultdict
from typing import NamedTuple

from generator.index.rows import ENTITY, EntityHead, Index
from generator.index.touched import RARE
from generator.model.annotations import LOCATION, NATIONALITY

_RARE_PLACE = 5
"""Reports that name a place, up to which it ties them: what is told of most places has nothing else in common."""

_LOOKED_AT = 5
"""Of a report's rare entities, the rarest: bounds the cost of a page."""


class Related(NamedTuple):
    """A report with what it shares with another."""

    article: str
    shared: tuple[EntityHead, ...]
    """The rarest first."""


def related(index: Index, ident: str, limit: int) -> list[Related]:
    """The reports that share the rarest entities with a report, those that share most first.

    An entity counts the more, the fewer reports name it: by one part in as many as do. Countries tie nothing together,
    nor does the paper that published one of the two.
    """
    query = (
        f"SELECT {ENTITY}, e.reports FROM appearance p CROSS JOIN entity e ON e.slug = p.entity"
        " WHERE p.article = ? AND e.reports BETWEEN 2 AND iif(e.type = ?, ?, ?) AND e.type <> ?"
        " AND NOT EXISTS (SELECT 1 FROM position c WHERE c.entity = e.slug AND c.country <> '')"
        " AND e.slug <> (SELECT source FROM article WHERE id = p.article) ORDER BY e.reports, e.slug LIMIT ?"
    )
    naming = (
        "SELECT a.id FROM appearance p JOIN article a ON a.id = p.article WHERE p.entity = ? AND a.source <> p.entity"
    )
    values = (ident, LOCATION, _RARE_PLACE, RARE, NATIONALITY, _LOOKED_AT)
    weights: defaultdict[str, float] = defaultdict(float)
    shared: defaultdict[str, list[EntityHead]] = defaultdict(list)
    for slug, kind, name, reports in index.execute(query, values).fetchall():
        entity = EntityHead(slug, kind, name)
        for (other,) in index.execute(naming, (slug,)):
            weights[other] += 1 / reports
            shared[other].append(entity)
    weights.pop(ident, None)
    nearest = sorted(weights, key=lambda other: (-round(weights[other], 9), other))[:limit]
    return [Related(other, tuple(shared[other])) for other in nearest]
