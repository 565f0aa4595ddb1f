"""Questions about entities."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from generator.index.rows import ENTITY, HEAD, SOURCE, ArticleHead, EntityHead, Index, Passage, excerpt
from generator.model.annotations import Name
from generator.model.entity import Entity

_entity = msgspec.json.Decoder(Entity)


def entity_slugs(index: Index) -> Iterator[str]:
    """All entities that some report names."""
    return (row[0] for row in index.execute("SELECT slug FROM entity ORDER BY slug"))


def entity(index: Index, slug: str) -> Entity | None:
    """One entity."""
    row = index.execute("SELECT record FROM entity WHERE slug = ?", (slug,)).fetchone()
    return _entity.decode(row[0]) if row else None


def head(index: Index, slug: str) -> EntityHead | None:
    """One entity as a link shows it."""
    row = index.execute(f"SELECT {ENTITY} FROM entity e WHERE e.slug = ?", (slug,)).fetchone()
    return EntityHead(*row) if row else None


def entities_of(index: Index, ident: str) -> dict[Name, EntityHead]:
    """What the names of one report mean."""
    query = (
        f"SELECT n.type, n.text, {ENTITY} FROM name_use u JOIN name n ON n.id = u.name"
        " JOIN entity e ON e.slug = n.entity WHERE u.article = ?"
    )
    return {Name(row[0], row[1]): EntityHead(*row[2:]) for row in index.execute(query, (ident,))}


def named_in(index: Index, ident: str) -> list[EntityHead]:
    """The entities that a report names, by slug."""
    query = (
        f"SELECT {ENTITY} FROM appearance p CROSS JOIN entity e ON e.slug = p.entity"
        " WHERE p.article = ? ORDER BY p.entity"
    )
    return [EntityHead(*row) for row in index.execute(query, (ident,))]


def count_origins(index: Index, slug: str) -> int:
    """How many independent reports name an entity: copies of one count once."""
    first = (
        "SELECT o.article FROM carrier k JOIN origin o ON o.id = k.origin"
        " WHERE k.article = p.article AND o.kind = 'copy'"
    )
    query = f"SELECT count(DISTINCT coalesce(({first}), p.article)) FROM appearance p WHERE p.entity = ?"
    return int(index.execute(query, (slug,)).fetchone()[0])


class Appearances(NamedTuple):
    """How much the reports name an entity."""

    reports: int
    mentions: int
    first: str
    last: str


def appearances(index: Index, slug: str) -> Appearances:
    """In how many reports, how often, from which day to which."""
    query = "SELECT reports, mentions, first, last FROM entity WHERE slug = ?"
    return Appearances(*(index.execute(query, (slug,)).fetchone() or (0, 0, "", "")))


def passages_naming(index: Index, slug: str, limit: int, offset: int, *, newest: bool) -> list[Passage]:
    """The reports that name an entity, each with the first sentence that does."""
    order = "DESC" if newest else "ASC"
    query = (
        f"SELECT {HEAD}, p.sentence, {excerpt('p')}"
        " FROM (SELECT * FROM appearance WHERE entity = ?"
        f" ORDER BY day {order}, article {order} LIMIT ? OFFSET ?) p"
        f" JOIN article a ON a.id = p.article {SOURCE} ORDER BY p.day {order}, p.article {order}"
    )
    return [Passage(ArticleHead(*row[:6]), row[6], row[7]) for row in index.execute(query, (slug, limit, offset))]


def reports_naming(index: Index, slug: str, limit: int, offset: int, *, newest: bool) -> list[ArticleHead]:
    """The reports that name an entity."""
    order = "DESC" if newest else "ASC"
    query = (
        f"SELECT {HEAD} FROM appearance p CROSS JOIN article a ON a.id = p.article {SOURCE} WHERE p.entity = ?"
        f" ORDER BY p.day {order}, p.article {order} LIMIT ? OFFSET ?"
    )
    return [ArticleHead(*row) for row in index.execute(query, (slug, limit, offset))]


def entity_counts(index: Index, kind: str, limit: int) -> list[tuple[EntityHead, int]]:
    """Entities of a type with the number of reports that name them, most first."""
    query = f"SELECT {ENTITY}, e.reports FROM entity e WHERE type = ? ORDER BY reports DESC, slug LIMIT ?"
    return [(EntityHead(*row[:3]), row[3]) for row in index.execute(query, (kind, limit))]


def initials(index: Index, kind: str) -> dict[str, int]:
    """Under which of `links.INITIALS` entities of a type stand, and how many under each."""
    first = "CASE WHEN slug < 'a' THEN '0-9' ELSE substr(slug, 1, 1) END"
    return dict(index.execute(f"SELECT {first}, count(*) FROM entity WHERE type = ? GROUP BY 1 ORDER BY 1", (kind,)))


def under(index: Index, kind: str, initial: str, limit: int, offset: int) -> list[tuple[EntityHead, int]]:
    """The entities of a type under one of `links.INITIALS`, by slug, with the number of reports that name each."""
    query = f"SELECT {ENTITY}, e.reports FROM entity e WHERE {_UNDER} ORDER BY slug LIMIT ? OFFSET ?"
    rows = index.execute(query, (*_bounds(initial), kind, limit, offset))
    return [(EntityHead(*row[:3]), row[3]) for row in rows]


def count_under(index: Index, kind: str, initial: str) -> int:
    """How many entities of a type stand under one of `links.INITIALS`."""
    query = f"SELECT count(*) FROM entity WHERE {_UNDER}"
    return int(index.execute(query, (*_bounds(initial), kind)).fetchone()[0])


_UNDER = "slug >= ? AND slug < ? AND +type = ?"


def _bounds(initial: str) -> tuple[str, str]:
    return ("0", "a") if len(initial) > 1 else (initial, f"{initial}~")


def count_entities(index: Index, kind: str) -> int:
    """How many entities of a type there are."""
    return int(index.execute("SELECT count(*) FROM entity WHERE type = ?", (kind,)).fetchone()[0])


def entity_types(index: Index) -> list[tuple[str, int]]:
    """The types in use with the number of entities of each."""
    return index.execute("SELECT type, count(*) FROM entity GROUP BY type ORDER BY type").fetchall()


def alias(index: Index, slug: str) -> list[EntityHead]:
    """The entities that a name which is no canonical one leads to."""
    row = index.execute("SELECT entities FROM alias WHERE slug = ?", (slug,)).fetchone()
    slugs = msgspec.json.decode(row[0], type=list[str]) if row else []
    query = f"SELECT {ENTITY} FROM entity e WHERE slug = ?"
    return [EntityHead(*found) for slug in slugs for found in index.execute(query, (slug,))]


def alias_slugs(index: Index) -> Iterator[str]:
    """All addresses that lead elsewhere."""
    return (row[0] for row in index.execute("SELECT slug FROM alias ORDER BY slug"))
