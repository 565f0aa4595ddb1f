"""The ledger of claims: the claims of each report on a page, and an index of all."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping

from generator import links
from generator.index import claims, touched
from generator.index import entities as entity_rows
from generator.index.rows import EntityHead, Index, Statement
from generator.model.record import Record
from generator.pages.kind import Kind, View
from generator.pages.parts import (
    LIST_LENGTH,
    ArticleLink,
    Choice,
    ClaimNote,
    EntityLink,
    archived,
    article_link,
    claim_note,
    entity_link,
    list_offset,
    list_pages,
    reach,
)

ROWS = 200
"""Claims in the table of the ledger's first page; all of them stand on the pages of their speakers."""

VOICES = 300
"""Speakers that the first page lists."""

CHOICES = 200
"""Values that a filter offers."""

UNNAMED = "-"
"""Stands for a speaker without a name; no slug is a hyphen."""

ORIGINS = {
    "alone": "in one report alone",
    "shared": "in several reports, 1 origin",
    "beside": "beside what others say",
    "corrected": "corrected",
    "withdrawn": "withdrawn",
}


class Entry(Record, frozen=True):
    """A claim with its address."""

    anchor: str
    """Its id on the page, `c-…`."""

    note: ClaimNote
    """The claim with its receipt."""


class ClaimsView(View, frozen=True):
    """The claims of one report."""

    article: ArticleLink
    """The report."""

    entries: tuple[Entry, ...]
    """A claim each."""


class Row(Record, frozen=True):
    """A claim in the table. The keys are what the filters of the page look for."""

    note: ClaimNote
    """The claim with its receipt."""

    about: tuple[EntityLink, ...]
    """Whom and what it names."""

    speaker_key: str
    """Slug of the speaker, or the key of those without a name."""

    about_keys: str
    """Slugs of whom and what it names, with blanks between."""

    source_key: str
    """Slug of the source."""

    month: str
    """Month of publication, ISO."""

    origin_key: str
    """alone, shared or beside."""


class Voice(Record, frozen=True):
    """Who speaks, leading to all that they say."""

    name: str
    """The speaker's name."""

    href: str
    """The page of all that they say."""

    count: int
    """How many claims these are."""


class LedgerView(View, frozen=True):
    """The newest claims of all reports, and everybody who speaks."""

    count: int
    """How many claims there are in all."""

    rows: tuple[Row, ...]
    """The newest claims."""

    speakers: tuple[Choice, ...]
    """Who makes these claims, those of most claims first; as all choices below."""

    abouts: tuple[Choice, ...]
    """Whom and what they name."""

    stances: tuple[Choice, ...]
    """How they are said."""

    origins: tuple[Choice, ...]
    """Whether they rest on one report or several, stand beside others, or no longer hold."""

    months: tuple[Choice, ...]
    """When they were published."""

    sources: tuple[Choice, ...]
    """Who published them."""

    voices: tuple[Voice, ...]
    """Who speaks most, each with the number of claims and leading to all of them."""

    unnamed: Voice
    """The same for speakers without a name."""


class SpeakerView(View, frozen=True):
    """Everything that one speaker says."""

    entity: EntityLink | None
    """None for speakers without a name."""

    count: int
    """On its first page only: it changes with every claim."""

    notes: tuple[ClaimNote, ...]
    """On page 1 the newest first, on further pages all from the oldest on: a new claim changes the last page only."""

    number: int
    """Which page of the list this is, counted from 1."""

    pages: int
    """How many pages the list has; on a further page, as far as it leads."""


def view(index: Index, ident: str, _number: int) -> ClaimsView | None:
    """What the page of a report's claims shows."""
    statements = claims.claims_of(index, ident)
    if not statements:
        return None
    entries = tuple(Entry(statement.anchor, claim_note(statement)) for statement in statements)
    head = statements[0].head
    return ClaimsView(title=f"Claims in “{head.title}”", article=article_link(head), entries=entries)


def ledger(index: Index, _ident: str, _number: int) -> LedgerView:
    """What the ledger's first page shows."""
    statements = claims.latest_claims(index, ROWS)
    about = claims.named_in(index, statements)
    rows = tuple(_row(statement, about.get(statement.place, [])) for statement in statements)
    entities = [statement.speaker for statement in statements if statement.speaker]
    entities += [entity for found in about.values() for entity in found]
    names = {entity.slug: entity.name for entity in entities} | {UNNAMED: "nobody named"}
    sources = {statement.head.source_slug: statement.head.source for statement in statements}
    unnamed = claims.count_claims_by(index, "")
    return LedgerView(
        title="Claims",
        count=claims.count_claims(index),
        rows=rows,
        speakers=_choices(((row.speaker_key,) for row in rows), names),
        abouts=_choices((row.about_keys.split() for row in rows), names),
        stances=_choices(((row.note.stance.replace(" ", "-"),) for row in rows), {}),
        origins=_choices((row.origin_key.split() for row in rows), ORIGINS),
        months=tuple(sorted(_choices(((row.month,) for row in rows), {}), key=lambda one: one.key, reverse=True)),
        sources=_choices(((row.source_key,) for row in rows), sources),
        voices=tuple(_voice(entity, count) for entity, count in claims.speakers(index, VOICES)),
        unnamed=Voice("Speakers without a name", links.speaker(""), unnamed),
    )


def _voice(entity: EntityHead, count: int) -> Voice:
    return Voice(entity.name, links.speaker(entity.slug), count)


def _row(statement: Statement, about: list[EntityHead]) -> Row:
    note = claim_note(statement)
    kept = [note.status] if note.status != "current" else []
    others = ["beside"] if note.account_href else []
    return Row(
        note=note,
        about=tuple(entity_link(entity) for entity in about),
        speaker_key=statement.speaker.slug if statement.speaker else UNNAMED,
        about_keys=" ".join(entity.slug for entity in about),
        source_key=statement.head.source_slug,
        month=statement.head.day[:7],
        origin_key=" ".join(["shared" if note.carriers > 1 else "alone", *others, *kept]),
    )


def _choices(keys: Iterable[Iterable[str]], labels: Mapping[str, str]) -> tuple[Choice, ...]:
    """The values in use, the most frequent first."""
    counts = Counter(key for found in keys for key in set(found))
    found = (Choice(key, labels.get(key, key.replace("-", " ")), count) for key, count in counts.items())
    return tuple(sorted(found, key=lambda one: (-one.count, one.label, one.key))[:CHOICES])


def count_speaker_pages(index: Index, slug: str) -> int:
    """One page, and where its list is longer than a page, as many archive pages as hold it all."""
    return list_pages(claims.count_claims_by(index, slug), LIST_LENGTH)


def settled_speaker_pages(index: Index, slug: str, stood: int) -> Container[int]:
    """The archive pages before whatever has moved that hold no claim of a report that changed."""
    older = claims.count_claims_by(index, slug, before=touched.since(index, touched.MEANT))
    changed = claims.positions_by(index, slug, touched.idents(index, touched.CHANGED))
    return archived(older, stood, count_speaker_pages(index, slug), LIST_LENGTH, changed)


def speaker(index: Index, slug: str, number: int) -> SpeakerView | None:
    """What the page of a speaker's claims shows."""
    count = claims.count_claims_by(index, slug)
    entity = entity_rows.head(index, slug) if slug else None
    pages, top = list_pages(count, LIST_LENGTH), number == 1
    if (slug and (entity is None or not count)) or number > pages:
        return None
    statements = claims.claims_by(index, slug, LIST_LENGTH, list_offset(number, LIST_LENGTH), newest=top)
    return SpeakerView(
        title=f"Said by {entity.name}" if entity else "Said by speakers without a name",
        entity=entity_link(entity) if entity else None,
        count=count if top else 0,
        notes=tuple(claim_note(statement) for statement in statements),
        number=number,
        pages=reach(number, pages),
    )


KIND = Kind(
    name="claims",
    template="claims.html",
    idents=claims.articles_with_claims,
    address=lambda ident, _number: links.claims(ident),
    view=view,
)
LEDGER = Kind(
    name="ledger",
    template="ledger.html",
    idents=lambda _index: iter([""]),
    address=lambda _ident, _number: links.CLAIMS,
    view=ledger,
)
SPEAKER = Kind(
    name="speaker",
    template="speaker.html",
    idents=claims.speaker_slugs,
    address=links.speaker,
    view=speaker,
    pages=count_speaker_pages,
    settled=settled_speaker_pages,
)
