"""Places on a map: where reports say that something happened, with the sentences that say so."""

from itertools import islice

from generator import links
from generator.analysis.places import is_area
from generator.index import moments, where
from generator.index.rows import EntityHead, Index
from generator.index.where import Scene
from generator.model.entity import Position
from generator.model.record import Record
from generator.pages.kind import View, single
from generator.pages.parts import EntityLink, TimeQuotation, entity_link, time_quotation

LISTED = 100
"""Places that the page shows; those less told of are counted."""

MISSING = 60
"""Places without coordinates that it lists."""


class PlaceNote(Record, frozen=True):
    """A place of a map."""

    link: EntityLink
    """Its count is of the sentences for which it is on the map."""

    latitude: float
    """Degrees north, WGS 84."""

    longitude: float
    """Degrees, WGS 84."""

    precision: str
    """What the point stands for: exact (the place itself), city, region or country (near the middle of it)."""


class PlaceRow(Record, frozen=True):
    """A place in the list beside the map."""

    place: PlaceNote
    """The place itself."""

    origin: str
    """Who says that it lies there."""

    reports: int
    """How many reports say that something happened there."""

    latest: TimeQuotation
    """The sentence of the latest report."""


class MapView(View, frozen=True):
    """Where something is said to have happened."""

    rows: tuple[PlaceRow, ...]
    """Those of most sentences first."""

    more: int
    """Places that are not shown."""

    missing: tuple[EntityLink, ...]
    """Places whose coordinates nobody knows, with the number of sentences."""

    missing_more: int
    """How many such places are not listed."""


def view(index: Index) -> MapView | None:
    """What the map shows; None where nothing is said to have happened anywhere."""
    scenes = where.scenes(index)
    if not scenes:
        return None
    placed = [(scene, scene.position) for scene in scenes if scene.position]
    missing = [scene for scene in scenes if not scene.position and not is_area(scene.entity.name)]
    return MapView(
        title="Map",
        rows=tuple(_row(index, scene, position) for scene, position in placed[:LISTED]),
        more=max(0, len(placed) - LISTED),
        missing=tuple(entity_link(scene.entity, scene.sentences) for scene in missing[:MISSING]),
        missing_more=max(0, len(missing) - MISSING),
    )


def exists(index: Index) -> bool:
    """Whether there is anything to show on a map."""
    return where.is_any(index)


def shown(index: Index, limit: int) -> tuple[PlaceNote, ...]:
    """The places of most sentences, for a small map."""
    placed = ((scene, scene.position) for scene in where.scenes(index) if scene.position)
    return tuple(note(scene.entity, position, scene.sentences) for scene, position in islice(placed, limit))


def note(entity: EntityHead, position: Position, sentences: int) -> PlaceNote:
    """A place of a map; `sentences` are those for which it is on the map."""
    link = entity_link(entity, sentences)
    return PlaceNote(link, position.latitude, position.longitude, position.precision)


def _row(index: Index, scene: Scene, position: Position) -> PlaceRow:
    latest = time_quotation(moments.moment(index, *where.latest(index, scene.entity.slug)))
    return PlaceRow(note(scene.entity, position, scene.sentences), position.origin, scene.reports, latest)


MAP = single("map", links.MAP, view)
