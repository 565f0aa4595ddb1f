"""What queries answer with, and the parts of SQL that several of them share. Pages only read."""

import sqlite3

from generator.model.annotations import Claim
from generator.model.origins import Place
from generator.model.record import Record

Index = sqlite3.Connection
"""An open index."""


class ArticleHead(Record, frozen=True):
    """What a list shows of a report."""

    id: str
    day: str
    title: str
    source: str
    """Name of the source."""

    source_slug: str
    grade: str
    """Admiralty grade: reliability of the source and credibility of the report ("B2")."""


class EntityHead(Record, frozen=True):
    """What a link shows of an entity."""

    slug: str
    type: str
    name: str


class Passage(Record, frozen=True):
    """A sentence of a report that a page quotes."""

    head: ArticleHead
    sentence: str
    """Id of the sentence, or empty where the text has no such span."""

    words: str


class Moment(Record, frozen=True):
    """A resolved time and the sentence it stands in."""

    passage: Passage
    edtf: str
    words: str
    """The words that name the time."""

    rule: str
    event: bool
    status: str = "current"
    """corrected or withdrawn where a claim in that sentence is."""


class Happening(Record, frozen=True):
    """One report's telling of an event."""

    moment: Moment
    position: int
    """Tells the times of a report apart."""

    first: str
    """First day that the time can mean, ISO."""

    last: str
    entities: tuple[EntityHead, ...]
    """Whom the sentence names, by slug."""


class Statement(Record, frozen=True):
    """A claim as lists show it."""

    head: ArticleHead
    claim: Claim
    content: str
    source_words: str
    speaker: EntityHead | None
    sentence: str
    """Id of the sentence in which the content begins."""

    status: str
    """current, or what a later report or a person made of it: corrected, withdrawn."""

    carriers: int
    """How many reports carry the same statement, this one among them."""

    seal: str
    """Made of its words when the report was filed."""

    account: str
    """Id of the account in which it stands beside what others say; empty where it stands in none."""

    anchor: str
    """Its id within the report (`c-…`)."""

    cue_words: str
    """The words that attribute it ("blamed"); empty where there are none."""

    @property
    def place(self) -> Place:
        """Where its content stands."""
        return Place(self.head.id, self.claim.content.start, self.claim.content.end)

    @property
    def who(self) -> str:
        """Who speaks: the entity, else the words of the report; empty where it leaves the speaker out."""
        return self.speaker.name if self.speaker else self.source_words


HEAD = "a.id, a.day, a.title, s.name, a.source, s.reliability || a.credibility"
"""The columns of an ArticleHead, over the tables a (article) and s (source)."""

SOURCE = "JOIN source s ON s.slug = a.source"

ENTITY = "e.slug, e.type, e.name"
"""The columns of an EntityHead, over the table e (entity)."""


NOT_SHOWN = "[…]"
"""Stands for words of a report that may not be published."""


def excerpt(alias: str) -> str:
    """The words of a report between the columns `start` and `stop` of a table; its text is read only where needed."""
    cut = f"SELECT substr(text, {alias}.start + 1, {alias}.stop - {alias}.start) FROM body WHERE body.article = a.id"
    shown = f"coalesce(nullif(trim(({cut}), ' ' || char(10)), ''), '{NOT_SHOWN}')"
    return f"CASE WHEN {alias}.stop > {alias}.start THEN {shown} ELSE '' END"
