"""A report as the project keeps it: the record behind one page of `content/articles/`."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from generator.model.record import Record


class Tlp(StrEnum):
    """Traffic Light Protocol 2.0 (FIRST, 2022): who may see it, from anybody to one person."""

    CLEAR = "TLP:CLEAR"
    GREEN = "TLP:GREEN"
    AMBER = "TLP:AMBER"
    AMBER_STRICT = "TLP:AMBER+STRICT"
    RED = "TLP:RED"

    @property
    def rank(self) -> int:
        """0 for CLEAR up to 4 for RED: a higher rank is for fewer eyes."""
        return list(Tlp).index(self)


def highest(own: Tlp, markings: Iterable[Tlp | None]) -> Tlp:
    """The marking of what is marked `own` and contains or quotes what is marked so (None: not marked for itself)."""
    return max((own, *(marking for marking in markings if marking)), key=lambda marking: marking.rank)


class Original(Record, frozen=True):
    """Where a page came from; the file itself may be gone."""

    path: str
    """Path in the project, with forward slashes."""

    sha256: str
    """Of the file's bytes when it was taken in."""

    part: int | None = None
    """Which report of a file that holds several, counted from 1."""

    parts: int | None = None
    """How many reports that file holds."""

    written: str = ""
    """Hash of the rest of the page as the program wrote it: where it differs, a person has edited the page."""


class Article(Record, frozen=True):
    """A report."""

    id: str
    """Name of its page without `.md`; given at intake, never changed afterwards."""

    title: str
    """Its headline; made of the first sentence, and marked as inferred, where it has none."""

    date: date
    """Day of publication."""

    source: str
    """Who published it, as `sources.yml` or the report names it."""

    text: str
    """Plain paragraphs, split by blank lines; every offset of the program counts code points of this."""

    url: str | None = None
    """Where it was published."""

    author: str | None = None
    """Who wrote it, as the report says."""

    dateline: str | None = None
    """Place and day at its head, as written."""

    language: str = "en"
    """BCP 47 tag of the text."""

    tlp: Tlp | None = None
    """Marking of this report; None means the site's."""

    credibility: int = 6
    """Admiralty credibility of the information, 1 to 6; 6 is "truth cannot be judged". Only a person sets it."""

    tags: tuple[str, ...] = ()
    """Words of the desk for it."""

    inferred: tuple[str, ...] = ()
    """Which of title, source and date the program derived because the report does not say."""

    original: Original | None = None
    """The file it came from; None for a page that a person wrote."""

    entities: dict[str, tuple[str, ...]] = {}
    """Names by type: the program's list until a person edits it."""

    found: dict[str, tuple[str, ...]] = {}
    """The same list as the program wrote it, so that an edit is a difference."""
