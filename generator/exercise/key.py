"""The key to the exercise: what was planted where. Spans are code points into the text of a report, end exclusive."""

from generator.model.origins import Place
from generator.model.record import Record


class PlantedMatter(Record, frozen=True):
    """Claims about one matter."""

    id: str
    claims: tuple[Place, ...]
    differs_in: tuple[str, ...]


class PlantedOrigin(Record, frozen=True):
    """Reports that repeat one another."""

    kind: str
    """copy, statement or cites."""

    how: str
    """Of copies what the editor did: cut, re-titled, re-ordered, changed."""

    reports: tuple[str, ...]
    """The first one first."""


class PlantedSpeaker(Record, frozen=True):
    """A claim of one of two people who share a surname."""

    claim: Place
    speaker: str
    not_speaker: str


class PlantedCorrection(Record, frozen=True):
    """A report that corrects or takes back another."""

    report: str
    corrects: str
    status: str
    claim: Place
    """The claim that was wrong."""


class PlantedDate(Record, frozen=True):
    """Words that mean a day in another year than the report's, or could."""

    words: Place
    edtf: str


class PlantedSpelling(Record, frozen=True):
    """One person under two spellings."""

    name: str
    forms: tuple[str, ...]


class PlantedRevision(Record, frozen=True):
    """A claim that was corrected, and what its report says since."""

    was: Place
    now: Place


class PlantedEdition(Record, frozen=True):
    """What became of claims since the edition before."""

    edition: str
    after: str
    """The edition before it."""

    new: tuple[Place, ...]
    """Each where it was said first: what a copy repeats is not new."""

    revised: tuple[PlantedRevision, ...]
    withdrawn: tuple[Place, ...]
    """Those that the edition before knew."""


class Key(Record, frozen=True, omit_defaults=False):
    """All of it."""

    matters: tuple[PlantedMatter, ...]
    """Those with two claims and more."""

    origins: tuple[PlantedOrigin, ...]
    speakers: tuple[PlantedSpeaker, ...]
    corrections: tuple[PlantedCorrection, ...]
    dates: tuple[PlantedDate, ...]
    spellings: tuple[PlantedSpelling, ...]
    relayed: tuple[Place, ...]
    """Claims that another publisher had."""

    edition: PlantedEdition
    """The second of its two."""
