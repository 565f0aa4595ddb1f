"""Who repeats whom, and who corrects whom: what comparing whole reports finds. Offsets as in annotations."""

from datetime import date
from enum import StrEnum

from generator.model.annotations import Status
from generator.model.record import Record


class Place(Record, frozen=True, array_like=True, order=True):
    """A stretch of words in one of the reports: how the comparison of reports cites."""

    report: str
    """Id of the report."""

    start: int
    end: int


class Words(Record, frozen=True, array_like=True):
    """A quotation, or what is claimed, reduced to what a copy of it would share."""

    start: int
    end: int
    direct: bool
    """Between quotation marks: somebody's very words."""

    windows: tuple[int, ...]
    """A hash of each run of six words, in order, without repeats."""

    figures: tuple[int, ...] = ()
    """Hashes of its words with digits, sorted."""


class Cited(Record, frozen=True, array_like=True):
    """A sentence that names another publisher as its authority ("as CNN reported")."""

    source: str
    """Folded name of that publisher, as the register of sources has it."""

    start: int
    end: int
    """The sentence."""

    words: tuple[int, ...]
    """Hashes of its content words, sorted."""

    day: date | None = None
    """Day of the report that is cited, where the sentence gives it ("CNN's report of 26 May 2020")."""


class Said(Record, frozen=True, array_like=True):
    """A claim, reduced to what a correction of it would name."""

    start: int
    end: int
    words: tuple[int, ...]
    """Hashes of its content words, sorted."""


class Notice(Record, frozen=True, array_like=True):
    """Sentences in which a report says that it, or another report, was wrong."""

    start: int
    end: int
    status: Status
    """What it makes of the claim: corrected or withdrawn."""

    own: bool
    """It speaks of an earlier version of the same report."""

    wrong: tuple[int, ...]
    """Hashes of the content words of what was wrong, where the notice says them; sorted."""

    words: tuple[int, ...]
    """Hashes of all its content words, sorted: what the report it speaks of must hold."""

    days: tuple[date, ...] = ()
    """Days it names, one of which may be that of the report it speaks of."""

    sources: tuple[str, ...] = ()
    """Folded names of the publishers it may speak of: those it names, else the report's own."""


class Fingerprint(Record, frozen=True):
    """All that is needed of a report to find who repeats it; made once a report, from it alone."""

    report: str
    day: date
    source: str
    """Folded name of its publisher, as the register of sources has it."""

    shingles: tuple[int, ...] = ()
    """A hash of each run of five words, sorted: two reports share text as far as they share these."""

    bands: tuple[int, ...] = ()
    """The least shingle of each of 64 bins (one-permutation MinHash): keys under which copies meet."""

    figures: tuple[int, ...] = ()
    """Hashes of its words with digits, sorted: what tells two fillings of one form apart."""

    words: tuple[int, ...] = ()
    """Hashes of its content words, sorted."""

    statements: tuple[Words, ...] = ()
    """By start; two never overlap."""

    cited: tuple[Cited, ...] = ()
    claims: tuple[Said, ...] = ()
    notices: tuple[Notice, ...] = ()


class Repeats(StrEnum):
    """How one report repeats another."""

    COPY = "copy"
    """The reports share most of their text."""

    STATEMENT = "statement"
    """Both carry the same words of somebody."""

    CITES = "cites"
    """One names the other's publisher as its authority for the same matter."""


class Link(Record, frozen=True, array_like=True, order=True):
    """One report repeats another, as a whole or in one place."""

    one: Place
    """In the report that comes first by day and id; the whole report where `end` is 0."""

    other: Place
    kind: Repeats
    share: float
    """Which part of the shorter of the two is also in the other, 0 to 1."""


class Origin(Record, frozen=True):
    """What several reports repeat: one statement, or one report, in many papers."""

    id: str
    """`o-` and a hash of where it stands first."""

    kind: Repeats
    first: Place
    """The first report that carries it, by day and id; the whole report where `end` is 0."""

    places: tuple[Place, ...]
    """Everywhere it stands, `first` among them, by report."""

    why: str
    """Why these are taken for one, as a sentence for the reader."""

    @property
    def reports(self) -> tuple[str, ...]:
        """The reports that carry it, sorted."""
        return tuple(sorted({place.report for place in self.places}))


class Correction(Record, frozen=True, order=True):
    """A report that corrects or retracts another."""

    notice: Place
    """The sentences that say so; the whole of them is shown beside what they correct."""

    corrects: str
    """Id of the report that was wrong."""

    status: Status
    claims: tuple[Place, ...]
    """The claims of that report it touches, by place."""


class Changed(Record, frozen=True, order=True):
    """A claim that a report, or a person, corrected or withdrew."""

    claim: Place
    status: Status
    notice: Place | None
    """The sentences that correct it; None where a person did."""

    text: str = ""
    """What holds instead, in a person's words."""
