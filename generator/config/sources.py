"""`site_config/sources.yml`: the register of sources."""

from typing import Literal

import msgspec

from generator.config import written, yaml_file
from generator.config.project import Project
from generator.model.article import Tlp
from generator.model.record import Record
from generator.model.scope import Text


class Source(Record, frozen=True):
    """Who publishes reports, and how far a person trusts them."""

    name: str
    """What the site calls it."""

    aliases: tuple[str, ...] = ()
    """Other names of it in reports and datelines."""

    kind: str = ""
    """What it is, in a few words ("news agency")."""

    country: str = ""
    """Where it is based."""

    reliability: Literal["A", "B", "C", "D", "E", "F"] = "F"
    """Admiralty reliability; F is "cannot be judged"."""

    descriptor: str = ""
    """What bears on its quality (ICD 206): access, past record, bias."""

    syndicates: tuple[str, ...] = ()
    """Sources whose reports it carries."""

    text: Text | None = None
    """How much of its reports this site may publish; None only in the file, where the whole site's setting holds."""

    tlp: Tlp | None = None
    """Marking of this entry; None means the site's."""


class Register(Record, frozen=True):
    """The whole file."""

    sources: tuple[Source, ...] = ()
    """One entry a source."""

    text: Text = "full"
    """The same for sources that do not say, and for those that the register does not hold."""

    def canonical(self, name: str) -> Source:
        """The source that a name means; a new one, not graded, for a name that the register does not hold."""
        folded = name.casefold()
        for source in self.sources:
            if folded in {source.name.casefold(), *(alias.casefold() for alias in source.aliases)}:
                return source
        return Source(name, text=self.text)


def load(project: Project, text: Text | None = None) -> Register:
    """Read the file; an absent or empty one registers nothing. `text` takes the place of the whole site's setting.

    Raises BuildError with file and line.
    """
    where = project.where(project.sources_yml)
    words = written.read_if_there(project.sources_yml, where)
    register = yaml_file.checked(words, where, Register)
    usual = text or register.text
    settled = (msgspec.structs.replace(source, text=source.text or usual) for source in register.sources)
    return Register(tuple(settled), usual)
