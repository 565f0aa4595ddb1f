"""Which of the places of one name the reports mean."""

from collections.abc import Mapping, Sequence

from generator.analysis.places import Place
from generator.model.entity import Position

_PRECISION = {
    "country": "country",
    "state": "region",
    "region": "region",
    "capital": "city",
    "town": "city",
    "airfield": "exact",
}
RIVAL = 10
"""A town is taken for another of its name only where that has at most so many times its inhabitants: reports that speak
of America still mean Paris in France."""


def rivals(candidates: Sequence[Place]) -> tuple[Place, ...]:
    """The likeliest place of each country, of those that reports may mean by the name, the likeliest of all first."""
    first = candidates[0]
    found = {first.country: first}
    for place in candidates[1:]:
        if place.kind in {"town", "capital"} and place.thousands * RIVAL >= first.thousands > 0:
            found.setdefault(place.country, place)
    return tuple(found.values())


def chosen(places: Sequence[Place], named: Mapping[str, int]) -> Place:
    """The one whose country most of the reports name (`named`: reports by country code), else the likeliest."""
    return max(places, key=lambda place: named.get(place.country, 0))


def position(place: Place) -> Position:
    """Where a place of the gazetteer is; its origin says which place was taken for it."""
    origin = f"gazetteer: {place.name}" + (f" ({place.country})" if place.kind != "country" else "")
    return Position(place.latitude, place.longitude, _PRECISION[place.kind], origin)


def given(coordinates: tuple[float, float]) -> Position:
    """Where a person says that it is."""
    return Position(*coordinates, "exact", "entities.yml")
