"""The records of `sitrep analyse`, as they are written: a contract with whoever reads them."""

from collections.abc import Mapping

import msgspec

from generator.compare.corpus import Compared
from generator.model.annotations import Annotations, Claim, Name, Span
from generator.model.article import Article
from generator.model.entity import Entity, Resolution
from generator.model.origins import Place


class Row(msgspec.Struct, frozen=True):
    """Every field is written, whatever its value. Offsets count code points of `text`, end exclusive."""


class SentenceRow(Row, frozen=True):
    """A sentence and its address."""

    id: str
    """Its address on a page, `s-…`: a hash of its words."""

    start: int
    """Where it begins."""

    end: int
    """Where it ends."""


class EntityRow(Row, frozen=True):
    """A mention of an entity."""

    start: int
    """Where the mention begins."""

    end: int
    """Where it ends."""

    type: str
    """Type of the entity."""

    ref: str
    """The entity's slug."""

    name: str
    """The entity's canonical name."""


class TimeRow(Row, frozen=True):
    """A time."""

    start: int
    """Where its words begin."""

    end: int
    """Where they end."""

    type: str
    """TIMEX3 type."""

    value: str
    """TIMEX3 value."""

    edtf: str | None
    """The value in EDTF (ISO 8601-2); null where it has none there."""

    rule: str
    """How it was resolved, in words."""


class AttributionRow(Row, frozen=True):
    """A claim. Spans are pairs of offsets."""

    source: tuple[int, int] | None
    """Who says it; null where the text leaves the speaker out."""

    cue: tuple[int, int] | None
    """The word that says that it is said; null where there is none."""

    content: tuple[int, int]
    """What is said."""

    speaker: str | None
    """Slug of the entity that speaks, where the speaker is one."""

    stance: str
    """asserts, denies, alleges, assesses, confirms, announces, promises, asks, did not respond."""

    anonymous: bool
    """Whether the speaker is described, not named."""

    relayed_by: str | None
    """Canonical name of who passed it on."""

    quote: str
    """direct, indirect or mixed."""

    status: str
    """current, corrected or withdrawn."""


class EventRow(Row, frozen=True):
    """A sentence that says something happened."""

    sentence: str
    """Id of the sentence."""

    edtf: str
    """When, in EDTF."""

    entities: list[str]
    """Slugs of the entities that the sentence names."""


class ReportRow(Row, frozen=True):
    """One report."""

    id: str
    """As it was given, or as the report's page would be called."""

    date: str | None
    """Day of publication, ISO; null where nobody says."""

    text: str
    """The text that all offsets count in."""

    language: str
    """BCP 47 tag; only English is analysed."""

    sentences: list[SentenceRow]
    """In order, as all lists here."""

    entities: list[EntityRow]
    """Mentions of entities."""

    times: list[TimeRow]
    """Times."""

    attributions: list[AttributionRow]
    """Claims."""

    events: list[EventRow]
    """What is said to have happened."""


class CorpusEntity(Row, frozen=True):
    """An entity of the whole corpus."""

    ref: str
    """Its slug."""

    name: str
    """Its canonical name."""

    type: str
    """PERSON, ORGANISATION, LOCATION, EQUIPMENT, NATIONALITY, or a type that the project adds."""

    aliases: list[str]
    """The other names and forms that reports use."""


class OriginRow(Row, frozen=True):
    """What several reports repeat: one origin."""

    id: str
    """Its id."""

    reports: list[str]
    """Ids of the reports that carry it."""


class AccountRow(Row, frozen=True):
    """Claims of different origins about one matter."""

    id: str
    """Its id."""

    why: str
    """Why they stand together, in words."""

    differs_in: list[str]
    """number, place, time, actor, beneficiary, stance."""

    claims: list[tuple[str, int, int]]
    """Report, start and end of each."""


class CorrectionRow(Row, frozen=True):
    """A report that corrects or retracts another."""

    report: str
    """Id of the report that corrects."""

    corrects: str
    """Id of the one that is corrected."""


class CorpusRow(Row, frozen=True):
    """What holds for all reports together."""

    entities: list[CorpusEntity]
    """Every entity, by slug."""

    origins: list[OriginRow]
    """What several reports repeat."""

    accounts: list[AccountRow]
    """What different origins say of one matter."""

    corrections: list[CorrectionRow]
    """Which reports correct which."""


def meanings(resolution: Resolution) -> dict[Name, Entity]:
    """What each name of the corpus means, for `report_row`."""
    entities = {entity.slug: entity for entity in resolution.entities}
    return {name: entities[slug] for name, slug in resolution.slugs.items() if slug in entities}


def report_row(
    article: Article, found: Annotations, named: dict[Name, Entity], changed: Mapping[Place, str], *, dated: bool
) -> ReportRow:
    """One report as it is written; `changed` holds the status of claims that were corrected or withdrawn."""
    return ReportRow(
        id=article.id,
        date=article.date.isoformat() if dated else None,
        text=article.text,
        language=article.language,
        sentences=[SentenceRow(sentence.id, sentence.start, sentence.end) for sentence in found.sentences],
        entities=[
            EntityRow(m.start, m.end, named[m.name].type, named[m.name].slug, named[m.name].name)
            for m in found.mentions
            if m.name in named
        ],
        times=[TimeRow(t.start, t.end, t.type, t.value, t.edtf, t.rule) for t in found.times],
        attributions=[_attribution(claim, named, changed.get(_place(article, claim))) for claim in found.claims],
        events=[
            EventRow(
                found.sentences[event.sentence].id,
                event.edtf,
                list(dict.fromkeys(named[name].slug for name in event.names if name in named)),
            )
            for event in found.events
        ],
    )


def corpus_row(resolution: Resolution, compared: Compared) -> CorpusRow:
    """The corpus as it is written."""
    return CorpusRow(
        entities=[CorpusEntity(one.slug, one.name, one.type, list(one.aliases)) for one in resolution.entities],
        origins=[OriginRow(origin.id, list(origin.reports)) for origin in compared.origins],
        accounts=[
            AccountRow(
                account.id,
                account.why,
                [kind.value for kind in account.differs_in],
                [(claim.report, claim.start, claim.end) for claim in account.claims],
            )
            for account in compared.accounts
        ],
        corrections=[
            CorrectionRow(*pair) for pair in sorted({(one.notice.report, one.corrects) for one in compared.corrections})
        ],
    )


def _place(article: Article, claim: Claim) -> Place:
    return Place(article.id, claim.content.start, claim.content.end)


def _attribution(claim: Claim, named: dict[Name, Entity], changed: str | None) -> AttributionRow:
    speaker = named.get(claim.speaker) if claim.speaker else None
    relay = named.get(claim.relayed_by) if claim.relayed_by else None
    return AttributionRow(
        source=_pair(claim.source),
        cue=_pair(claim.cue),
        content=(claim.content.start, claim.content.end),
        speaker=speaker.slug if speaker else None,
        stance=claim.stance.value,
        anonymous=claim.anonymous,
        relayed_by=relay.name if relay else (claim.relayed_by.text if claim.relayed_by else None),
        quote=claim.quote.value,
        status=changed or claim.status.value,
    )


def _pair(span: Span | None) -> tuple[int, int] | None:
    return (span.start, span.end) if span else None
