"""`site_config/entities.yml`: what a person says about entities. It always has the last word."""

from pathlib import Path

from generator.config import yaml_file
from generator.model.annotations import ENTITY_TYPES
from generator.model.record import Record


class Known(Record, frozen=True):
    """One entity as a person wants it. Merge, alias, rename and retype are all said here."""

    name: str
    """The canonical name."""

    type: str | None = None
    """Entity type; None leaves it to what the reports show."""

    aliases: tuple[str, ...] = ()
    """Other names of it, in any script: whatever they resolved to becomes this entity."""

    was: tuple[str, ...] = ()
    """Names or addresses under which it was published before, which keep leading to it."""

    description: str = ""
    coordinates: tuple[float, float] | None = None
    """Latitude, longitude in degrees."""

    wikidata: str | None = None
    country: str | None = None
    """Of a nationality: the country it belongs to."""


class Split(Record, frozen=True):
    """In these reports, this name means another."""

    name: str
    means: str
    """The name of the entity it stands for there."""

    only_in: tuple[str, ...]
    """Ids of the reports."""


class Corrections(Record, frozen=True):
    """The whole file."""

    entities: tuple[Known, ...] = ()
    reject: tuple[str, ...] = ()
    """Names that are no entity at all."""

    never_merge: tuple[tuple[str, ...], ...] = ()
    """Names that are never taken for one another."""

    split: tuple[Split, ...] = ()
    types: tuple[str, ...] = ()
    """Entity types this site adds to the five that every site has."""

    @property
    def all_types(self) -> tuple[str, ...]:
        """Every type an entity of this site may have."""
        return ENTITY_TYPES + self.types


def load(path: Path, where: str) -> Corrections:
    """Read the file; an absent or empty one corrects nothing. Raises BuildError with file and line."""
    text = path.read_text(encoding="utf-8-sig") if path.exists() else ""
    return yaml_file.convert(yaml_file.parse(text, where) or {}, Corrections, text, where)
