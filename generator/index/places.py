"""Where entities are: found anew for those that changed, and the questions about it."""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

import msgspec

from generator.analysis.places import Place, Places, is_area
from generator.index import meta, together, touched
from generator.index.entities import entity
from generator.index.rows import ENTITY, EntityHead, Index
from generator.model.annotations import LOCATION
from generator.model.entity import Entity, Position
from generator.resolve import positions

_LATEST = 100
"""Over how many of its latest reports the countries named with a place are counted."""

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(tuple[Place, ...]).decode


Load = Callable[[Collection[str]], Places]
"""Reads the places of some names from the gazetteer."""


class Placed(NamedTuple):
    """An entity on the map."""

    entity: EntityHead
    position: Position
    reports: int
    """How many reports name it."""


def apply(index: sqlite3.Connection, code: str, load: Load, *, cold: bool) -> None:
    """Bring the positions up to date with the entities and the reports that name them.

    The gazetteer is read only for names that the same program (`code`) has not asked for before.
    """
    if meta.replace(index, "gazetteer", code):
        index.execute("DELETE FROM gazetteer")
    everything = cold or touched.is_everything(index)
    before = {} if everything else _positions(index)
    slugs = _located(index) if everything else touched.idents(index, touched.ENTITY)
    gazetteer = _Gazetteer(index, lambda: load(_spellings(index, slugs)))
    doubtful: list[tuple[str, tuple[Place, ...]]] = []
    for slug in slugs:
        found = entity(index, slug)
        at = _candidates(gazetteer, found)
        if isinstance(at, tuple):
            doubtful.append((slug, at))
        else:
            _put(index, slug, at, _code(gazetteer, found))
    # The countries are known now, and tell which of several towns of one name is meant.
    for slug, places in doubtful:
        _put(index, slug, positions.position(positions.chosen(places, _countries(index, slug))), "")
    if not everything:
        for slug in sorted(moved for moved, _row in before.items() ^ _positions(index).items()):
            touched.mark(index, touched.ENTITY, together.near(index, slug))  # their maps show it


class _Gazetteer:
    """The gazetteer, remembering its answers in the index."""

    def __init__(self, index: sqlite3.Connection, load: Callable[[], Places]) -> None:
        self.index = index
        self.load = load
        self.places: Places | None = None

    def candidates(self, name: str) -> tuple[Place, ...]:
        row = self.index.execute("SELECT places FROM gazetteer WHERE name = ?", (name,)).fetchone()
        if row:
            return _decode(row[0])
        self.places = self.places or self.load()
        found = self.places.candidates(name)
        self.index.execute("INSERT INTO gazetteer VALUES (?, ?)", (name, _encode(found)))
        return found


def _positions(index: sqlite3.Connection) -> dict[str, tuple[object, ...]]:
    return {row[0]: row[1:] for row in index.execute("SELECT * FROM position")}


def _located(index: sqlite3.Connection) -> list[str]:
    query = "SELECT slug FROM entity WHERE type = ? OR json_extract(record, '$.coordinates') IS NOT NULL"
    return [row[0] for row in index.execute(query, (LOCATION,))]


def _spellings(index: sqlite3.Connection, slugs: Iterable[str]) -> set[str]:
    """All that may be looked up for some entities."""
    found = (entity(index, slug) for slug in slugs)
    return {name for one in found if one and one.type == LOCATION for name in (one.name, *one.aliases)}


def _candidates(gazetteer: _Gazetteer, found: Entity | None) -> Position | tuple[Place, ...] | None:
    """Where an entity is; several places where only its reports can tell, None where nothing can."""
    if found is None:
        return None
    if found.coordinates:
        return positions.given(found.coordinates)
    if found.type != LOCATION:
        return None
    answers = (gazetteer.candidates(name) for name in (found.name, *found.aliases))
    places = next((answer for answer in answers if answer), None)
    if places is None:
        return None
    rivals = positions.rivals(places)
    return rivals if len(rivals) > 1 else positions.position(rivals[0])


def _code(gazetteer: _Gazetteer, found: Entity | None) -> str:
    """The code of the country that an entity is; empty for others."""
    places = gazetteer.candidates(found.name) if found and found.type == LOCATION else ()
    return places[0].country if places and places[0].kind == "country" else ""


def _countries(index: sqlite3.Connection, slug: str) -> dict[str, int]:
    """How many of the latest reports that name an entity name each country too."""
    query = (
        "SELECT c.country, count(*) FROM"
        " (SELECT article FROM appearance WHERE entity = ? ORDER BY day DESC, article DESC LIMIT ?) p"
        " CROSS JOIN appearance o ON o.article = p.article"
        " CROSS JOIN position c ON c.entity = o.entity WHERE c.country <> '' GROUP BY c.country"
    )
    return dict(index.execute(query, (slug, _LATEST)).fetchall())


def _put(index: sqlite3.Connection, slug: str, found: Position | None, country: str) -> None:
    if found is None:
        index.execute("DELETE FROM position WHERE entity = ?", (slug,))
        return
    row = (slug, found.latitude, found.longitude, found.precision, found.origin, country)
    index.execute("INSERT OR REPLACE INTO position VALUES (?, ?, ?, ?, ?, ?)", row)


def position(index: Index, slug: str) -> Position | None:
    """Where one entity is; None where neither a person nor the gazetteer says."""
    query = "SELECT latitude, longitude, precision, origin FROM position WHERE entity = ?"
    row = index.execute(query, (slug,)).fetchone()
    return Position(*row) if row else None


def placed(index: Index) -> Iterator[Placed]:
    """Every entity that has a position, the most named first."""
    query = (
        f"SELECT {ENTITY}, p.latitude, p.longitude, p.precision, p.origin, e.reports FROM position p"
        " JOIN entity e ON e.slug = p.entity WHERE e.reports > 0 ORDER BY e.reports DESC, e.slug"
    )
    return (Placed(EntityHead(*row[:3]), Position(*row[3:7]), row[7]) for row in index.execute(query))


def missing(index: Index) -> Iterator[tuple[EntityHead, int]]:
    """Places without a position, with the number of reports that name each, the most named first.

    Areas too wide to be a point are not among them.
    """
    query = (
        f"SELECT {ENTITY}, e.reports FROM entity e WHERE e.type = ? AND e.reports > 0"
        " AND NOT EXISTS (SELECT 1 FROM position WHERE entity = e.slug) ORDER BY e.reports DESC, e.slug"
    )
    rows = index.execute(query, (LOCATION,))
    return ((EntityHead(*row[:3]), row[3]) for row in rows if not is_area(row[2]))
