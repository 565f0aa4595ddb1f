"""What analysis finds in one report. Offsets are code points into the report's text, end exclusive."""

from enum import StrEnum

from generator.model.record import Record

PERSON, ORGANISATION, LOCATION, EQUIPMENT, NATIONALITY = (
    "PERSON",
    "ORGANISATION",
    "LOCATION",
    "EQUIPMENT",
    "NATIONALITY",
)
ENTITY_TYPES = (PERSON, ORGANISATION, LOCATION, EQUIPMENT, NATIONALITY)
"""The types every site has, in the order in which they are shown; a site's configuration may add others."""


class Stance(StrEnum):
    """How a speaker stands to what is said, read from the cue; a word, never a verdict."""

    ASSERTS = "asserts"
    DENIES = "denies"
    ALLEGES = "alleges"
    ASSESSES = "assesses"
    CONFIRMS = "confirms"
    ANNOUNCES = "announces"
    PROMISES = "promises"
    ASKS = "asks"
    NO_RESPONSE = "did not respond"


class Quote(StrEnum):
    """Whether the words are the speaker's own."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Status(StrEnum):
    """Whether the report, or a person, has since changed the claim."""

    CURRENT = "current"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class Span(Record, frozen=True, array_like=True, order=True):
    """A stretch of a report's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words it covers."""
        return text[self.start : self.end]


class Sentence(Record, frozen=True, array_like=True):
    """A sentence that can be cited for good."""

    id: str
    """`s-` and a short hash of its words, so that an edit elsewhere does not move a citation."""

    start: int
    end: int


class Name(Record, frozen=True, array_like=True, order=True):
    """What one report calls something, at its fullest: the unit that resolution works on."""

    type: str
    """An entity type."""

    text: str
    """The fullest form in the report, titles and possessives stripped ("Khalifa Haftar" for "Gen. Haftar")."""


class Mention(Record, frozen=True, array_like=True):
    """A span that names an entity."""

    start: int
    end: int
    name: Name
    """The fullest form this report gives of the same thing."""


class Role(Record, frozen=True, array_like=True):
    """What a report says somebody or something is: "the commander of the eastern forces", "a port city"."""

    name: Name
    span: Span
    """The words that say so, and nothing else."""


class TimeRef(Record, frozen=True, array_like=True):
    """A span that names a time, resolved against the report's date."""

    start: int
    end: int
    type: str
    """TIMEX3 type: DATE, TIME, DURATION or SET."""

    value: str
    """TIMEX3 value ("2020-05-26", "P3D", "XXXX-WXX-2")."""

    edtf: str | None
    """The same as EDTF, with its precision; None for a duration, a set or what can't be resolved."""

    rule: str
    """The rule that resolved it, in words for the reader ("a weekday: the latest on or before the report")."""


class Claim(Record, frozen=True):
    """Somebody's statement: who, by what word, what; always with exact spans."""

    content: Span
    """What is claimed."""

    source: Span | None
    """The words that name the speaker; None where the text leaves the speaker out."""

    cue: Span | None
    """The word that attributes ("said", "according to")."""

    stance: Stance
    speaker: Name | None = None
    """The entity who speaks, where the speaker is one (a pronoun resolved to the last fitting speaker)."""

    anonymous: bool = False
    """The speaker is described, not named ("two US defense officials")."""

    affiliation: Name | None = None
    """Whose official an anonymous speaker is, where the text says so."""

    relayed_by: Name | None = None
    """Who passed the statement on, where it is not first hand ("SANA cited a military source")."""

    quote: Quote = Quote.INDIRECT
    status: Status = Status.CURRENT


class Event(Record, frozen=True, array_like=True):
    """A sentence that says something happened at a resolved time."""

    sentence: int
    """Position of the sentence in the report, counted from 0."""

    edtf: str
    names: tuple[Name, ...]
    """The entities the sentence names, in order of first mention."""


class Annotations(Record, frozen=True):
    """Everything found in one report."""

    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    """By start; two mentions never overlap."""

    within: tuple[Mention, ...] = ()
    """Countries and peoples inside the name of a body of state ("Russia's Embassy in Syria"), by start: each lies in a
    mention, and counts as a use of its own name."""

    times: tuple[TimeRef, ...] = ()
    """By start; two times never overlap."""

    claims: tuple[Claim, ...] = ()
    """By start of the content."""

    events: tuple[Event, ...] = ()
    """By sentence."""

    roles: tuple[Role, ...] = ()
    """By sentence, then by the mention they describe."""
