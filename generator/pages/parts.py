"""Small records that several kinds of page show, and how rows of the index become them.

Every `href` is an address from the top of the site; templates put the way to the top in front of it.
"""

import math
from collections.abc import Iterable
from functools import lru_cache

from generator import links
from generator.index import receipts
from generator.index.rows import NOT_SHOWN, ArticleHead, EntityHead, Moment, Passage, Statement
from generator.model.annotations import Stance
from generator.model.record import Record

LIST_LENGTH = 200
"""Rows on one page of a list; more are on further pages, or counted and linked."""

_NEAR = 3
"""Pages before and after itself that a page of a list leads to."""


def list_pages(count: int, length: int) -> int:
    """The pages of a list, of so many rows each: one with the newest; where that is not all, an archive of all too.

    It begins with the oldest. A new row comes last there, so that all but the last of its pages stay as they are.
    """
    return 1 if count <= length else 1 + math.ceil(count / length)


def list_offset(number: int, length: int) -> int:
    """The row with which page `number` of such a list begins: its first page is told newest first, the archive not."""
    return 0 if number == 1 else (number - 2) * length


def reach(number: int, pages: int) -> int:
    """The last page that page `number` leads to: of all on the first, but not far on on others.

    Else a list that gains a page would change all of its pages.
    """
    return pages if number == 1 else min(pages, number + _NEAR)


def archived(older: int, stood: int, pages: int, length: int, changed: Iterable[int] = ()) -> frozenset[int]:
    """Further pages that are full of `older` rows, and lead to the same pages as when there were `stood`.

    Those of rows that `changed` are left out: their places, counted from 0.
    """
    same = pages if stood == pages else min(stood, pages) - _NEAR
    return frozenset(range(2, min(1 + older // length, same) + 1)) - {2 + row // length for row in changed}


class EntityLink(Record, frozen=True):
    """An entity as text links to it."""

    name: str
    """Its canonical name."""

    type: str
    """PERSON, ORGANISATION, LOCATION, EQUIPMENT, NATIONALITY, or a type that this site adds."""

    href: str
    """Its page, as an address on the site."""

    count: int | None = None
    """How many reports or mentions, where the list says."""


class ArticleLink(Record, frozen=True):
    """A report in a list."""

    title: str
    """Its headline, or what the program made of its first sentence."""

    href: str
    """Its page, as an address on the site."""

    day: str
    """Day of publication, ISO."""

    source: str
    """Name of who published it."""

    source_href: str
    """The source's page."""

    grade: str
    """Admiralty grade, for example "B2"; "F6" is not graded."""


class Quotation(Record, frozen=True):
    """A sentence with its receipt."""

    words: str
    """The sentence; empty where a person named the entity in the front matter and the text has no such words."""

    article: ArticleLink
    """The report that holds it."""

    href: str
    """The sentence in its report."""


class TimeQuotation(Record, frozen=True):
    """A sentence that names a time."""

    quotation: Quotation
    """The sentence with its receipt."""

    edtf: str
    """What the words resolve to, in EDTF (ISO 8601-2)."""

    words: str
    """The words that name the time ("late May")."""

    rule: str
    """How they were resolved."""

    status: str
    """current; corrected or withdrawn where a claim in the sentence is."""


class ClaimNote(Record, frozen=True):
    """A claim with its receipt."""

    speaker: str
    """The words of the report that name the speaker; empty where it leaves the speaker out."""

    speaker_link: EntityLink | None
    """The speaker, where it is an entity."""

    stance: str
    """asserts, denies, alleges, assesses, confirms, announces, promises, asks, did not respond."""

    cue: str
    """The word of the report that says so ("blamed"); empty where it says no more than the stance."""

    anonymous: bool
    """Whether the speaker is described, not named."""

    relayed_by: str
    """Who passed it on; empty where it is first hand."""

    quote: str
    """direct, indirect or mixed."""

    status: str
    """current, corrected or withdrawn."""

    content: str
    """What is claimed, as the report words it."""

    href: str
    """The claim in the ledger."""

    sentence_href: str
    """The sentence in its report."""

    article: ArticleLink
    """The report that makes the claim."""

    carriers: int
    """How many reports carry the same statement, this one among them: one origin."""

    account_href: str
    """Where it stands beside what others say of the same matter; empty where nobody else does."""


class Choice(Record, frozen=True):
    """A value to filter by."""

    key: str
    """As what is filtered has it."""

    label: str
    """As people read it."""

    count: int
    """How much has it: rows or events of the page; in search, reports, or entities of a type."""


def entity_link(entity: EntityHead, count: int | None = None) -> EntityLink:
    """An entity as text links to it."""
    return EntityLink(entity.name, entity.type, links.entity(entity.slug), count)


@lru_cache(maxsize=16_384)
def article_link(head: ArticleHead) -> ArticleLink:
    """A report in a list."""
    return ArticleLink(
        head.title, links.article(head.id), head.day, head.source, links.source(head.source_slug), head.grade
    )


def article_links(heads: Iterable[ArticleHead]) -> tuple[ArticleLink, ...]:
    """Reports in a list."""
    return tuple(map(article_link, heads))


def quotation(passage: Passage) -> Quotation:
    """A sentence with its receipt."""
    link = article_link(passage.head)
    return Quotation(passage.words, link, f"{link.href}#{passage.sentence}" if passage.sentence else link.href)


def time_quotation(moment: Moment) -> TimeQuotation:
    """A sentence that names a time."""
    return TimeQuotation(quotation(moment.passage), moment.edtf, moment.words, moment.rule, moment.status)


_PLAIN_CUES = frozenset("said says say saying told tells tell added adds adding according reported reports".split())
"""Words that attribute a claim and say nothing else."""

_SAME = 4
"""Letters in which a cue begins as the stance does that it only repeats: "denied" and "denies"."""


def _cue(statement: Statement) -> str:
    cue, stance = statement.cue_words, statement.claim.stance.value
    words = cue.lower().split()
    is_plain = stance == Stance.ASSERTS and not _PLAIN_CUES.isdisjoint(words)
    is_same = stance in cue or any(word[:_SAME] == stance[:_SAME] for word in words)
    return "" if is_plain or is_same or statement.content in {cue, NOT_SHOWN} else cue


def claim_note(statement: Statement) -> ClaimNote:
    """A claim with its receipt. Raises BuildError where it is not what the report says."""
    claim, head = statement.claim, statement.head
    made = receipts.seal(claim.content.start, claim.content.end, statement.source_words, statement.content)
    receipts.check_claim(head.id, statement.sentence, (statement.seal, made), statement.content)
    return ClaimNote(
        speaker=statement.source_words,
        speaker_link=entity_link(statement.speaker) if statement.speaker else None,
        stance=claim.stance.value,
        cue=_cue(statement),
        anonymous=claim.anonymous,
        relayed_by=claim.relayed_by.text if claim.relayed_by else "",
        quote=claim.quote.value,
        status=statement.status,
        content=statement.content,
        href=links.claims(head.id, statement.anchor),
        sentence_href=links.article(head.id, statement.sentence),
        article=article_link(head),
        carriers=statement.carriers,
        account_href=links.account(statement.account) if statement.account else "",
    )


def plural(count: int, word: str) -> str:
    """A count with its noun: "1 report", "3 reports", "2 entities"."""
    if count == 1:
        return f"1 {word}"
    return f"{count:,} {word[:-1]}ies" if word.endswith("y") and word[-2] not in "aeiou" else f"{count:,} {word}s"
