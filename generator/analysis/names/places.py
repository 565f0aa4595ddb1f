"""Where a named place lies: towns, countries, states, airports and air bases.

The table is read by `load`, once, by whoever needs coordinates; finding names does not need it.
"""

import re
from collections.abc import Iterable

from anyascii import anyascii

from generator.model.record import Record

_ARTICLE = re.compile(r"^(?:al|el|ad|ar|as|ash|at|az|an|the)[ -]")
_BASE = re.compile(
    r" (?:air ?base|airfield|airport|international airport|military airport|air force base|naval air station)$"
)


class Place(Record, frozen=True, array_like=True):
    """One place of the gazetteer."""

    name: str
    kind: str
    """country, capital, town, state or airfield."""

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

    def find(self, name: str, country: str | None = None) -> Place | None:
        """The place most likely meant: a country, then the largest town, then an airfield; in `country` where given.

        Spelling is folded: case, accents, apostrophes, the Arabic article. "Al Jufra Air Base" finds Al Jufra Airport.
        """
        found = self.by_name.get(fold(name)) or self.by_name.get(_site(fold(name)), ())
        wanted = [place for place in found if country in {None, place.country}]
        return wanted[0] if wanted else None

    def locate(self, name: str, country: str | None = None) -> tuple[float, float] | None:
        """Latitude and longitude of the place most likely meant, or None."""
        place = self.find(name, country)
        return (place.latitude, place.longitude) if place else None


def load() -> Places:
    """Read the table that travels with the program (about 0.3 s)."""
    from importlib.resources import files

    rows = (files("generator.data") / "places.tsv").read_text("utf-8").splitlines()[1:]
    return compiled(rows)


def compiled(rows: Iterable[str]) -> Places:
    """The table from its lines; of one name, the place most likely meant comes first."""
    by_name: dict[str, list[Place]] = {}
    for row in rows:
        name, kind, country, latitude, longitude, thousands, others = row.split("\t")
        place = Place(name, kind, country, float(latitude), float(longitude), int(thousands))
        keys = {fold(spelling) for spelling in (name, *others.split(";")) if spelling}
        if kind == "airfield":
            keys |= {_site(key) for key in keys}
        for key in sorted(keys):
            by_name.setdefault(key, []).append(place)
    return Places({key: tuple(sorted(places, key=lambda p: _likelihood(p, key))) for key, places in by_name.items()})


def fold(name: str) -> str:
    """A name as a key: ASCII, lower case, without apostrophes, hyphens and a leading article."""
    plain = name if name.isascii() else anyascii(name)
    plain = " ".join(plain.lower().replace("-", " ").replace("'", "").replace("`", "").replace(".", "").split())
    return _ARTICLE.sub("", plain)


def _site(key: str) -> str:
    return _BASE.sub(" airfield", key)


def _likelihood(place: Place, key: str) -> tuple[int, bool, int, str, str, float]:
    order = {"country": 0, "capital": 1, "town": 1, "state": 1, "airfield": 2}[place.kind]
    return (
        order,
        fold(place.name) != key and place.thousands < 1000,
        -place.thousands,
        place.name,
        place.country,
        place.latitude,
    )
