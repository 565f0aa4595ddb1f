"""`site_config/entities.yml`: what a person says about entities. It always has the last word.

A name in this file means every spelling of it (capitals, accents, dots, hyphens don't count), taken for whatever type.
“Jordan (PERSON)” means it only where it was taken for that type.
"""

import re
from collections.abc import Iterator

from generator.config import written, yaml_file
from generator.config.project import Project
from generator.config.yaml_file import Found
from generator.errors import did_you_mean
from generator.model.annotations import ENTITY_TYPES, PERSON, Name
from generator.model.article import Tlp
from generator.model.folding import fold
from generator.model.record import Record

_TYPED = re.compile(r"(?P<name>.*\S)\s+\((?P<type>[A-Z_]+)\)")
_WIKIDATA = re.compile(r"Q[1-9]\d*")

Step = str | int


class Reference(Record, frozen=True, array_like=True):
    """A name as this file writes it, ready to be compared."""

    key: str
    """The folded name."""

    type: str | None = None
    """The only type that is meant; None means any."""

    def means(self, name: Name) -> bool:
        """Whether a name of a report is meant."""
        return self.key == fold(name.text) and self.type in {None, name.type}

    def overlaps(self, other: "Reference") -> bool:
        """Whether one name of a report could be meant by both."""
        return self.key == other.key and (self.type is None or other.type is None or self.type == other.type)


class Known(Record, frozen=True):
    """One entity as a person wants it. Merge, alias, rename and retype are all said here."""

    name: str
    """The canonical name."""

    type: str | None = None
    """Entity type; None leaves it to what the reports show. Names of this type are meant before names of another."""

    aliases: tuple[str, ...] = ()
    """Other names of it, in any script: whatever they resolved to becomes this entity."""

    was: tuple[str, ...] = ()
    """Names or addresses under which it was published before, which keep leading to it."""

    description: str = ""
    """A sentence for its page; the program never writes one."""

    coordinates: tuple[float, float] | None = None
    """Latitude, longitude in degrees."""

    wikidata: str | None = None
    """Its Wikidata id (“Q131201”)."""

    country: str | None = None
    """Of a nationality: the country it belongs to."""

    tlp: Tlp | None = None
    """Marking of this entry; None means the site's."""

    @property
    def names(self) -> tuple[str, ...]:
        """The canonical name, then the others."""
        return (self.name, *self.aliases)


class Split(Record, frozen=True):
    """In these reports, this name means another."""

    name: str
    """The name, as reports write it."""

    means: str
    """The name of the entity it stands for there."""

    only_in: tuple[str, ...]
    """Ids of the reports."""

    tlp: Tlp | None = None
    """Marking of this entry; None means that of the reports."""


class Corrections(Record, frozen=True):
    """The whole file."""

    entities: tuple[Known, ...] = ()
    """One entry an entity."""

    reject: tuple[str, ...] = ()
    """Names that are no entity at all."""

    never_merge: tuple[tuple[str, ...], ...] = ()
    """Names that are never taken for one another."""

    split: tuple[Split, ...] = ()
    """One entry a name that means something else in some reports."""

    types: tuple[str, ...] = ()
    """Entity types this site adds to the five that every site has."""

    @property
    def all_types(self) -> tuple[str, ...]:
        """Every type an entity of this site may have."""
        return ENTITY_TYPES + self.types

    @property
    def looked_for(self) -> dict[str, str]:
        """The names to look for in reports, in the spelling of this file, each with its type; only typed entities.

        Not a person's own surname: it says whom it means where a report does not, and is a month or another bearer
        elsewhere. The program finds it as it finds any other.
        """
        found = {}
        for known in self.entities:
            for name in known.names:
                typed = self._typed(name)
                kind = typed["type"] if typed else known.type
                if kind and not (kind == PERSON and known.name.endswith(f" {name}")):
                    found[typed["name"] if typed else name] = kind
        return found

    def rejects(self, kind: str, name: str) -> bool:
        """Whether a name of a report, taken for a type, is rejected."""
        key = fold(name)
        return any(self.reference(rejected) in (Reference(key), Reference(key, kind)) for rejected in self.reject)

    def _typed(self, name: str) -> re.Match[str] | None:
        typed = _TYPED.fullmatch(name)
        return typed if typed and typed["type"] in self.all_types else None

    def reference(self, name: str) -> Reference:
        """What a name in this file refers to; a type in brackets counts only where this site has the type."""
        typed = self._typed(name)
        return Reference(fold(typed["name"]), typed["type"]) if typed else Reference(fold(name))


def load(project: Project) -> Corrections:
    """Read the file; an absent or empty one corrects nothing. Raises BuildError with file and line."""
    where = project.where(project.entities_yml)
    return read(written.read_if_there(project.entities_yml, where), where)


def read(text: str, where: str) -> Corrections:
    """The same from the text of the file, whose name for messages is `where`. Raises BuildError with every problem."""
    return yaml_file.checked(text, where, Corrections, _CHECKS)


def _empty_names(corrections: Corrections) -> Found:
    for path, name in _all_names(corrections):
        if not name.strip():
            yield path, "a name is empty", "Write the name, or remove the line."


def _types(corrections: Corrections) -> Found:
    for at, known in enumerate(corrections.entities):
        if known.type is not None and known.type not in corrections.all_types:
            hint = did_you_mean(known.type.upper(), corrections.all_types)
            yield ["entities", at, "type"], f"the type “{known.type}” is not one of this site", hint
    for at, added in enumerate(corrections.types):
        if not re.fullmatch(r"[A-Z][A-Z_]*", added) or added in ENTITY_TYPES:
            what = f"“{added}” can't be added as a type"
            yield ["types", at], what, "Use capital letters, and a word other than the five types every site has."


def _facts(corrections: Corrections) -> Found:
    for at, known in enumerate(corrections.entities):
        if known.coordinates is not None:
            latitude, longitude = known.coordinates
            if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
                what = f"the coordinates {latitude:g}, {longitude:g} are not on Earth"
                yield (
                    ["entities", at, "coordinates"],
                    what,
                    "Latitude (-90 to 90) comes first, then longitude (-180 to 180).",
                )
        if known.wikidata is not None and not _WIKIDATA.fullmatch(known.wikidata):
            what = f"“{known.wikidata}” is not a Wikidata id"
            yield ["entities", at, "wikidata"], what, "It is a Q and a number, the end of the page's address: Q131201."


def _claims(corrections: Corrections) -> Found:
    """A name that two entities claim, or that is an entity and none at once."""
    claimed: dict[str, list[tuple[Reference, Known | None]]] = {}
    for rejected in corrections.reject:
        claimed.setdefault(corrections.reference(rejected).key, []).append((corrections.reference(rejected), None))
    for at, known in enumerate(corrections.entities):
        for path, name in _names_of(known, ["entities", at]):
            reference = claim(corrections, known, name)
            for other, owner in claimed.get(reference.key, []):
                if owner is not known and reference.overlaps(other):
                    by = f"the entity “{owner.name}”" if owner else "the list of names to reject"
                    hint = (
                        "Keep it in one place, or say which is meant, as in “Jordan (PERSON)” and “Jordan (LOCATION)”."
                    )
                    yield path, f"“{name}” is claimed by {by} too", hint
            claimed.setdefault(reference.key, []).append((reference, known))


def claim(corrections: Corrections, known: Known, name: str) -> Reference:
    """What a name of an entity refers to: of the entity's own type unless the name says another."""
    reference = corrections.reference(name)
    return reference if reference.type else Reference(reference.key, known.type)


def _never_merged(corrections: Corrections) -> Found:
    owners = {corrections.reference(name): known.name for known in corrections.entities for name in known.names}
    for at, group in enumerate(corrections.never_merge):
        references = [corrections.reference(name) for name in group]
        if len(references) < 2:
            yield ["never_merge", at], "one name alone can't be kept apart", "List the names that are never the same."
        for position, reference in enumerate(references):
            for before in range(position):
                other = references[before]
                same = owners.get(reference) if owners.get(reference) == owners.get(other) else None
                if reference.overlaps(other) or same:
                    why = (
                        f"both are names of “{same}” above"
                        if same
                        else "they are written alike but for capitals or marks"
                    )
                    what = f"“{group[before]}” and “{group[position]}” can't be kept apart: {why}"
                    yield ["never_merge", at, position], what, "Remove one of the two."


def _splits(corrections: Corrections) -> Found:
    for at, split in enumerate(corrections.split):
        if not split.only_in:
            yield (
                ["split", at, "only_in"],
                "no report is named",
                "List the ids of the reports, as their pages are called.",
            )
        if fold(split.name) == fold(split.means):
            yield ["split", at, "means"], f"“{split.name}” can't mean itself", "Name the entity it stands for there."


_CHECKS = (_empty_names, _types, _facts, _claims, _never_merged, _splits)


def _all_names(corrections: Corrections) -> Iterator[tuple[list[Step], str]]:
    for at, known in enumerate(corrections.entities):
        yield from _names_of(known, ["entities", at])
    for at, name in enumerate(corrections.reject):
        yield ["reject", at], name
    for at, group in enumerate(corrections.never_merge):
        for position, name in enumerate(group):
            yield ["never_merge", at, position], name
    for at, split in enumerate(corrections.split):
        yield ["split", at, "name"], split.name
        yield ["split", at, "means"], split.means


def _names_of(known: Known, path: list[Step]) -> Iterator[tuple[list[Step], str]]:
    yield [*path, "name"], known.name
    for at, alias in enumerate(known.aliases):
        yield [*path, "aliases", at], alias
