"""`site_config/sources.yml`: the register of sources."""

from pathlib import Path
from typing import Literal

from generator.config import yaml_file
from generator.model.record import Record


class Source(Record, frozen=True):
    """Who publishes reports, and how far a person trusts them."""

    name: str
    aliases: tuple[str, ...] = ()
    """Other names of it in reports and datelines."""

    kind: str = ""
    """What it is, in a few words ("news agency")."""

    country: str = ""
    reliability: Literal["A", "B", "C", "D", "E", "F"] = "F"
    """Admiralty reliability; F is "cannot be judged"."""

    descriptor: str = ""
    """What bears on its quality (ICD 206): access, past record, bias."""

    syndicates: tuple[str, ...] = ()
    """Sources whose reports it carries."""

    text: Literal["full", "excerpts", "none"] = "full"
    """How much of its reports this site may publish."""


class Register(Record, frozen=True):
    """The whole file."""

    sources: tuple[Source, ...] = ()

    def canonical(self, name: str) -> Source:
        """The source that a name means; a new one, not graded, for a name that the register does not hold."""
        folded = name.casefold()
        for source in self.sources:
            if folded in {source.name.casefold(), *(alias.casefold() for alias in source.aliases)}:
                return source
        return Source(name)


def load(path: Path, where: str) -> Register:
    """Read the file; an absent or empty one registers nothing. Raises BuildError with file and line."""
    text = path.read_text(encoding="utf-8-sig") if path.exists() else ""
    return yaml_file.convert(yaml_file.parse(text, where) or {}, Register, text, where)
