"""Which country a name stands for: itself, its people ("Libyans"), a government by its capital ("Moscow")."""

import re
from collections.abc import Iterable

from generator.model.annotations import ENTITY_TYPES, LOCATION, NATIONALITY, ORGANISATION, Name
from generator.model.folding import fold
from generator.model.record import Record

_PEOPLE = re.compile(r"(?<=\w{4})(?:ians?|ans?|ia|ese|i|a)$")

_TYPE = re.compile(rf"-(?:{'|'.join(ENTITY_TYPES)})$", re.IGNORECASE)
"""What tells apart the addresses of two entities of one name."""


class World(Record, frozen=True):
    """What comparing needs to know of the world."""

    countries: dict[str, str] = {}
    """Folded names of countries and peoples, and the country to show."""

    capitals: dict[str, str] = {}
    """Folded names of capitals, and their country."""

    def country(self, name: Name) -> str | None:
        """The country that a name stands for, if it does."""
        if name.type not in {LOCATION, NATIONALITY}:
            return None
        key = fold(name.text)
        return self.countries.get(key) or self.capitals.get(key)

    def key(self, name: Name, known_as: str = "") -> str:
        """Under which a name meets its likes: the country it stands for, else the entity (`known_as` is its address).

        A place that no table holds meets its people by their stem ("Veldoria", "Veldorian").
        """
        country = self.country(name)
        if country:
            return f"country {country}"
        # Whatever its type: what one report takes for a place, another may take for a person.
        base = _TYPE.sub("", known_as) or fold(name.text).replace(" ", "-")
        return f"name {_PEOPLE.sub('', base)}"

    def sides(self, name: Name, known_as: str = "") -> frozenset[str]:
        """The keys under which a party meets its likes: its own, and its countries' ("Syrian Arab Army")."""
        found = {self.key(name, known_as)}
        parts = (Name(LOCATION, part) for part in name.text.split(" and "))
        found.update(self.key(part) for part in parts if self.country(part))
        if name.type == ORGANISATION:
            words = fold(name.text).split()
            found.update(f"country {self.countries[word]}" for word in words if word in self.countries)
        return frozenset(found)

    def is_wide(self, name: Name) -> bool:
        """Whether a place is a country, and so holds others."""
        return fold(name.text) in self.countries


def read(countries: Iterable[str], places: Iterable[str]) -> World:
    """From the rows of the shipped tables `countries.tsv` and `places.tsv`."""
    known: dict[str, str] = {}
    codes: dict[str, str] = {}
    for row in countries:
        code, name, others, peoples = (*row.split("\t"), "", "", "")[:4]
        if name:
            codes[code] = name
            for form in (name, *others.replace(";", ",").split(","), *peoples.replace(";", ",").split(",")):
                if form:
                    known.setdefault(fold(form), name)
    capitals = {}
    for row in places:
        if "\tcapital\t" in row:
            town, _, code = row.split("\t")[:3]
            if code in codes:
                capitals[fold(town.partition(",")[0])] = codes[code]
    return World(known, capitals)
