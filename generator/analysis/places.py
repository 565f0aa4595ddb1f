"""Where a named place lies: towns, countries, states, airports and air bases.

The table is read by `load`, by whoever needs coordinates; finding names does not need it.
"""

import re
from collections.abc import Collection, Iterable
from functools import cache

from anyascii import anyascii
from msgspec.structs import replace

from generator.analysis.regions import AREAS, POINTS
from generator.model.record import Record

_ARTICLE = re.compile(r"^(?:al|el|ad|ar|as|ash|at|az|an|the)[ -]")
_BASE = re.compile(
    r" (?:air ?base|airfield|airport|international airport|military airport|air force base|naval air station)$"
)
_PROVINCE = re.compile(r" (?:province|governorate|region|district|oblast|county|countryside)$")


class Place(Record, frozen=True, array_like=True):
    """One place of the gazetteer."""

    name: str
    kind: str
    """country, capital, town, state, region or airfield."""

    country: str
    """ISO 3166 code of two letters."""

    latitude: float
    longitude: float
    """Degrees, WGS 84, to a hundredth."""

    thousands: int
    """Inhabitants in thousands; 0 where the source says nothing."""


class Places(Record, frozen=True):
    """The table, by folded name."""

    by_name: dict[str, tuple[Place, ...]]

    def candidates(self, name: str) -> tuple[Place, ...]:
        """The places of a name: a country first, then towns, the largest first, then airfields; none for a wide area.

        Spelling is folded: case, accents, apostrophes, the Arabic article. "Al Jufra Air Base" finds Al Jufra Airport.
        "Idlib province" is where Idlib is, but known to the region only.
        """
        key = fold(name)
        if is_area(name):
            return ()
        found = _REGIONS.get(key, ()) + (self.by_name.get(key) or self.by_name.get(_site(key), ()))
        if found or not _PROVINCE.search(key):
            return found
        seats = self.by_name.get(_PROVINCE.sub("", key), ())
        towns = [place for place in seats if place.kind in {"capital", "town"}]
        return tuple([replace(place, kind="region") for place in towns])


def load(names: Collection[str]) -> Places:
    """The places of some names, from the table that travels with the program.

    Whatever a name is looked up under begins with a word of a spelling of the place, so other rows can't be meant.
    """
    wanted = {fold(name).partition(" ")[0] for name in names}
    rows, words = _table()
    return compiled(row for row, line in zip(rows, words, strict=True) if not wanted.isdisjoint(line.split()))


@cache
def _table() -> tuple[list[str], list[str]]:
    """The lines of the table, and the same as words by which they can be found."""
    from importlib.resources import files

    rows = (files("generator.data") / "places.tsv").read_text("utf-8").splitlines()[1:]
    plain = _plain("\n".join(row if row.isascii() else anyascii(row) for row in rows))
    return rows, plain.replace(";", " ").split("\n")


def compiled(rows: Iterable[str]) -> Places:
    """The table from its lines; of one name, the place most likely meant comes first."""
    by_name: dict[str, list[Place]] = {}
    for row in rows:
        name, kind, country, latitude, longitude, thousands, others = row.split("\t")
        place = Place(name, kind, country, float(latitude), float(longitude), int(thousands))
        keys = {fold(spelling) for spelling in (name, *others.split(";")) if spelling} if others else {fold(name)}
        if kind == "airfield":
            keys |= {_site(key) for key in keys}
        for key in sorted(keys):
            by_name.setdefault(key, []).append(place)
    for key, places in by_name.items():
        if len(places) > 1:
            places.sort(key=lambda place, key=key: _likelihood(place, key))  # type: ignore[misc]
    return Places({key: tuple(places) for key, places in by_name.items()})


def is_area(name: str) -> bool:
    """Whether a name means an area too wide to be a point on a map: a continent, a sea."""
    return fold(name) in _AREAS


def fold(name: str) -> str:
    """A name as a key: ASCII, lower case, without apostrophes, hyphens and a leading article."""
    return _ARTICLE.sub("", " ".join(_plain(name).split()))


def _plain(words: str) -> str:
    plain = words if words.isascii() else anyascii(words)
    return plain.lower().replace("-", " ").replace("'", "").replace("`", "").replace(".", "")


def _site(key: str) -> str:
    return _BASE.sub(" airfield", key)


def _likelihood(place: Place, key: str) -> tuple[int, bool, int, str, str, float]:
    order = {"country": 0, "region": 0, "capital": 1, "town": 1, "state": 1, "airfield": 2}[place.kind]
    return (
        order,
        fold(place.name) != key and place.thousands < 1000,
        -place.thousands,
        place.name,
        place.country,
        place.latitude,
    )


_AREAS = frozenset(fold(area) for area in AREAS)
_REGIONS = {fold(name): (Place(name, "region", *point, 0),) for name, point in POINTS.items()}
