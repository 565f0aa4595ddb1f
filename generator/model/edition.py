"""An edition: what its page says of itself, and what it knew when it was drafted."""

from collections.abc import Mapping
from typing import Literal

from generator.model.article import Tlp
from generator.model.record import Record

Part = Literal["figures", "highlights", "changes", "events", "accounts", "map", "sources", "reports", "likelihood"]
PARTS: tuple[Part, ...] = (
    "figures",
    "highlights",
    "changes",
    "events",
    "accounts",
    "map",
    "sources",
    "reports",
    "likelihood",
)
"""What the program drafts, in the order in which it stands below the person's words."""

Change = Literal["new", "revised", "corrected", "withdrawn", "restored", "gone"]
CHANGES: tuple[Change, ...] = ("revised", "corrected", "withdrawn", "restored", "gone", "new")
"""What may have become of a claim since the last edition, in the order in which it is told: what no longer holds comes
first. `gone` is a claim that its report no longer holds."""


class Edition(Record, frozen=True):
    """The front matter of a page in `content/briefings/`, as far as it is ours."""

    title: str = ""
    period: str = ""
    """A day, ISO week, month or year, or two days with a slash; empty for a dossier over all reports."""

    tlp: Tlp | None = None
    author: str = ""
    as_of: str = ""
    """The last day whose reports it knows, ISO."""

    next: str = ""
    """When the next edition is due, ISO; empty where none is planned."""

    entity: str = ""
    """Slug of the entity that a dossier is about."""

    topic: str = ""
    """Words or `tag:…` that choose its reports."""

    made_by: str = ""
    parts: tuple[Part, ...] = PARTS
    """Which drafted parts it shows."""

    @property
    def series(self) -> tuple[str, str]:
        """What it has in common with the editions before it."""
        return self.entity, " ".join(self.topic.casefold().split())


def in_time(editions: Mapping[str, tuple[str, str]]) -> list[str]:
    """The ids of editions, the oldest first.

    Each comes with the last day it knows of and the id of the edition before it, by which two of a day are told apart.
    """

    def depth(ident: str) -> int:
        seen = [ident]
        while (ident := editions.get(ident, ("", ""))[1]) and ident not in seen:
            seen.append(ident)
        return len(seen)

    return sorted(editions, key=lambda ident: (editions[ident][0], depth(ident), ident))


class Quoted(Record, frozen=True):
    """A sentence that an edition quotes."""

    article: str
    sentence: str
    words: str


class Highlight(Record, frozen=True):
    """A sentence that the program put forward, and by what."""

    quoted: Quoted
    origins: int
    """How many tell it independently of one another."""

    claims: int
    """Statements in it."""


class Told(Record, frozen=True):
    """An event with the sentences that tell it."""

    edtf: str
    tellings: tuple[Quoted, ...]
    """The first that told it comes first."""

    reports: int
    sources: int


class Voice(Record, frozen=True):
    """What one origin says of a matter: the first claim that gives it."""

    quoted: Quoted
    """Its sentence."""

    speaker: str
    stance: str
    content: str
    reports: int
    """How many of the edition's reports give this statement."""


class Matter(Record, frozen=True):
    """What different origins say of one matter, side by side."""

    why: str
    """Why they stand together, in the program's words."""

    differs_in: tuple[str, ...]
    voices: tuple[Voice, ...]
    about: str = ""
    """What it is about: the heading of its page when the edition was drafted."""


class KnownClaim(Record, frozen=True, tag_field="kind", tag="claim"):
    """A claim as an edition knew it: one line of its file."""

    change: Change
    article: str
    words: str
    """What is claimed."""

    sentence: str
    speaker: str = ""
    """The words that name the speaker."""

    stance: str = "asserts"
    status: str = "current"
    was: str = ""
    """For a revised claim: what the edition before knew."""

    notice: Quoted | None = None
    """The sentence that corrects or withdraws it, where a report does."""

    text: str = ""
    """What holds instead, where a person wrote it."""


class KnownEntity(Record, frozen=True, tag_field="kind", tag="entity"):
    """An entity that no earlier edition of the series knew: one line of its file."""

    slug: str
    name: str
    type: str


class Draft(Record, frozen=True, tag_field="kind", tag="edition"):
    """What the program drafted: the first line of an edition's file. It never changes afterwards."""

    first: str
    """First day of the period."""

    last: str
    as_of: str
    after: str
    """Id of the edition before it in the series; empty for the first."""

    articles: tuple[str, ...]
    """The reports it rests on, by day and id."""

    events: int
    """How many its reports tell, those of several reports as one."""

    new_entities: tuple[str, ...]
    """Slugs of the entities that no report before the period names."""

    highlights: tuple[Highlight, ...]
    told: tuple[Told, ...]
    """By time."""

    matters: tuple[Matter, ...]
    """Where accounts differ, the one with most origins first."""

    changes: tuple[KnownClaim, ...]
    """What became of claims since the edition before, new ones as far as there is room; empty for the first."""

    new_claims: int
    """How many are new, those not listed too."""

    first_seen: tuple[str, ...]
    """Slugs of the entities that no earlier edition of the series knew; empty for the first."""

    places: tuple[tuple[str, int], ...]
    """Slugs of the places where something is said to have happened, with the number of sentences that say so."""

    @property
    def quoted(self) -> tuple[Quoted, ...]:
        """Every sentence that it shows, of whatever part."""
        told = [telling for event in self.told for telling in event.tellings]
        voices = [voice.quoted for matter in self.matters for voice in matter.voices]
        changed = [Quoted(one.article, one.sentence, one.words) for one in self.changes]
        notices = [one.notice for one in self.changes if one.notice]
        return (*(one.quoted for one in self.highlights), *told, *voices, *changed, *notices)


Line = Draft | KnownClaim | KnownEntity
"""A line of an edition's file."""
