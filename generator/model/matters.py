"""Accounts side by side: what comparing claims finds, and what a person says of it. Offsets as in annotations."""

from datetime import date
from enum import StrEnum

from generator.model.annotations import Name, Quote, Stance
from generator.model.origins import Place
from generator.model.record import Record


class Amount(Record, frozen=True, array_like=True, order=True):
    """How many, as a range: "several" is 3 to 9, "at least 14" is 14 and more."""

    low: int
    high: int
    of: str
    """What is counted: a class of things, or the noun's stem."""

    start: int
    end: int


class Party(Record, frozen=True, array_like=True, order=True):
    """A name in a part: who did it, for whom, where to."""

    name: Name
    start: int
    end: int


class Term(Record, frozen=True, array_like=True, order=True):
    """A word that says what a claim is about."""

    key: str
    """Its class ("move", "aircraft"), or its stem where it has none."""

    words: str
    """As the report writes it."""

    start: int
    end: int
    is_verb: bool = False
    """Whether somebody does it there ("killed"), so that the claim may say who; "death" has no doer beside it."""


class Assertion(Record, frozen=True):
    """A claim with what it can be compared by; made once a report, from it alone."""

    place: Place
    """The content of the claim."""

    day: date
    """When the report was published."""

    source: str
    """Folded name of the report's publisher."""

    first: date
    """First day on which what it speaks of can have happened."""

    last: date
    dated: bool
    """It says when, or the sentence does; else the month before the report is meant."""

    stance: Stance
    quote: Quote
    speaker: Name | None
    voice: str
    """Folded words for the speaker, to tell unnamed speakers of one report apart."""

    anonymous: bool = False
    of_itself: bool = False
    """Who speaks is also what the claim begins with: "it had filed for protection"."""

    names: tuple[Name, ...] = ()
    """Names in the content, and those of its sentence that are no speaker; sorted."""

    actions: tuple[Term, ...] = ()
    """What is done: verbs, and nouns that name a deed ("delivery")."""

    objects: tuple[Term, ...] = ()
    """What it is done to or with."""

    negated: tuple[str, ...] = ()
    """Keys of the actions that are said not to have been done, sorted."""

    amounts: tuple[Amount, ...] = ()
    actors: tuple[Party, ...] = ()
    beneficiaries: tuple[Party, ...] = ()
    places: tuple[Party, ...] = ()
    apart: tuple[Term, ...] = ()
    """Words that may make it a different matter ("second", "another", "latest")."""


class Differs(StrEnum):
    """In what two accounts of one matter differ."""

    NUMBER = "number"
    PLACE = "place"
    TIME = "time"
    ACTOR = "actor"
    BENEFICIARY = "beneficiary"
    STANCE = "stance"


class Difference(Record, frozen=True, array_like=True, order=True):
    """Where two claims part, with the words of both."""

    kind: Differs
    one: Place
    """The words in the one claim."""

    other: Place


class Pair(Record, frozen=True, order=True):
    """Two claims about the same matter."""

    one: Place
    """Content of the claim that comes first, by place."""

    other: Place
    likeness: float
    shared: tuple[str, ...]
    """What both have: keys of actions, objects and entities, for the sentence that says why; sorted."""

    differences: tuple[Difference, ...] = ()
    same: bool = False
    """Both give one statement of one speaker: one origin, however many reports."""


class Verdict(StrEnum):
    """What a person said of a group."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    NOTED = "noted"


class Decision(Record, frozen=True):
    """What a person said of claims, and where these stand."""

    claims: tuple[Place, ...]
    verdict: Verdict
    note: str = ""


class Account(Record, frozen=True):
    """Claims about one matter from different origins, side by side. The program points; it does not judge."""

    id: str
    """`m-` and a hash of the first claim's place."""

    claims: tuple[Place, ...]
    """By place."""

    origins: tuple[tuple[Place, ...], ...]
    """The same, those that give one statement together."""

    why: str
    """Why they were put together, in plain words."""

    about: str = ""
    """The matter in a few words: names, and the reports' own words for things and deeds."""

    differs_in: tuple[Differs, ...] = ()
    differences: tuple[Difference, ...] = ()
    apart: tuple[Place, ...] = ()
    """Words that may make some of them a different matter."""

    verdict: Verdict | None = None
    note: str = ""
    """What a person wrote."""
