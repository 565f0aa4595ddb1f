"""Entities: what the names of all reports resolve to, and the corrections a person made."""

from generator.model.annotations import Name
from generator.model.record import Record


class Merge(Record, frozen=True, array_like=True):
    """Why one name was taken for another; every merge can say so."""

    name: Name
    rule: str
    """A short sentence ("the acronym stands in brackets after the full name in one report")."""


class Position(Record, frozen=True):
    """Where an entity is on a map."""

    latitude: float
    """Degrees north, WGS 84."""

    longitude: float
    """Degrees, WGS 84."""

    precision: str
    """What the point stands for: `exact` (the place itself), `city`, `region` or `country` (near the middle of it)."""

    origin: str
    """Who says so: `entities.yml`, or which place of the gazetteer was taken for it."""


class Entity(Record, frozen=True):
    """One person, organisation, place, piece of equipment or nationality."""

    slug: str
    """Its address; never changes once published."""

    type: str
    name: str
    """The canonical name."""

    aliases: tuple[str, ...] = ()
    """The other names and forms it goes by in the reports, sorted."""

    merges: tuple[Merge, ...] = ()
    description: str = ""
    """Only a person writes this (`entities.yml`)."""

    coordinates: tuple[float, float] | None = None
    """Latitude and longitude in degrees, WGS 84, if a person says them (`entities.yml`)."""

    wikidata: str | None = None
    country: str | None = None
    """The country of a nationality."""

    was: tuple[str, ...] = ()
    """Names or addresses under which it was published before (`entities.yml`)."""


class NameUse(Record, frozen=True, array_like=True, order=True):
    """How often the corpus uses a name: all that resolution sees of the reports."""

    name: Name
    reports: int
    """How many reports use it."""

    mentions: int
    surfaces: tuple[str, ...] = ()
    """The forms that reports themselves use for it ("Haftar", "LNA"), sorted: what one report ties together."""


class Resolution(Record, frozen=True):
    """What the corpus's names mean."""

    entities: tuple[Entity, ...]
    """By slug."""

    slugs: dict[Name, str]
    """Every name that is an entity, and whose; a rejected name is not in it."""

    stale: tuple[str, ...] = ()
    """Corrections that no longer match anything, each as a sentence."""
