"""What an edition shows: the person's words stand in its page, what the program drafted is shown from here.

Which sentences were drafted was fixed by `sitrep brief`; their words, grades and addresses are looked up here, so that
a sentence that no report holds any more, or that this build may not know, is not shown.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator import links
from generator.index import articles, entities, origins, places, selection, sources
from generator.index.rows import NOT_SHOWN, ArticleHead, EntityHead, Index, Passage
from generator.model.article import Tlp
from generator.model.edition import CHANGES, Change, Draft, Edition, KnownClaim, Quoted, Told
from generator.model.record import Record
from generator.pages import drafting
from generator.pages.citations import EndNote
from generator.pages.day import words as day_words
from generator.pages.kind import View
from generator.pages.parts import (
    ArticleLink,
    EntityLink,
    Quotation,
    article_links,
    entity_link,
    quotation,
)
from generator.pages.places import PlaceNote
from generator.tradecraft import heading
from generator.tradecraft.likelihood import BANDS, Band


class Figure(Record, frozen=True):
    """A number worth knowing, with what it counts."""

    label: str
    count: int


class HighlightView(Record, frozen=True):
    """A sentence that the program put forward."""

    quotation: Quotation
    why: str


class ToldView(Record, frozen=True):
    """An event and those who tell it."""

    edtf: str
    quotation: Quotation
    others: tuple[Quotation, ...]
    reports: int
    sources: int


class ChangedClaim(Record, frozen=True):
    """A claim that is new or changed since the last edition."""

    speaker: str
    stance: str
    status: str
    content: str
    was: str
    """Its words in the edition before; empty where these did not change."""

    text: str
    """What holds instead, in a person's words."""

    notice: Quotation | None
    """The sentence that corrects or withdraws it, where a report does."""

    quotation: Quotation
    """Where it stands, or stood."""


class ChangeGroup(Record, frozen=True):
    """Claims to which the same happened."""

    change: Change
    claims: tuple[ChangedClaim, ...]


class VoiceView(Record, frozen=True):
    """What one origin says of a matter."""

    speaker: str
    stance: str
    content: str
    reports: int
    """How many reports give this statement."""

    quotation: Quotation


class MatterView(Record, frozen=True):
    """What different origins say of one matter, side by side."""

    why: str
    differs_in: tuple[str, ...]
    voices: tuple[VoiceView, ...]


class SourceNote(Record, frozen=True):
    """A source of the edition."""

    name: str
    href: str
    kind: str
    reliability: str
    descriptor: str
    reports: int


class EditionView(View, frozen=True):
    """An edition, without the person's words."""

    ident: str
    marking: str
    """Never laxer than that of the site and of the reports it rests on."""

    period: str
    """In words; empty for a dossier over all reports."""

    as_of: str
    next_due: str
    author: str
    made_by: str
    about: EntityLink | None
    topic: str
    before: str
    """Address of the edition before it; empty for the first."""

    is_drafted: bool
    drafted_parts: tuple[str, ...]
    """Which drafted parts it shows."""

    figures: tuple[Figure, ...]
    highlights: tuple[HighlightView, ...]
    changes: tuple[ChangeGroup, ...]
    more_claims: int
    """New claims that are not listed."""

    first_seen: tuple[EntityLink, ...]
    events: tuple[ToldView, ...]
    matters: tuple[MatterView, ...]
    places: tuple[PlaceNote, ...]
    """Where something is said to have happened."""

    sources: tuple[SourceNote, ...]
    reports: tuple[ArticleLink, ...]
    bands: tuple[Band, ...]
    prints: bool
    """Whether the site has it as PDF too."""


class Document(Record, frozen=True):
    """An edition as a whole, for those who print it."""

    view: EditionView
    html: str = ""
    """The person's words; empty for a dossier without any."""

    notes: tuple[EndNote, ...] = ()
    """What the person cites."""


def standing(index: Index, edition: Edition, draft: Draft | None) -> list[object]:
    """All of the index that an edition's view depends on, at little cost: what it rests on, as it is now."""
    if draft is None:
        return []
    ids = _shown(draft)
    pages = [f"content/articles/{ident}.md" for ident in ids]
    hashes = [index.execute("SELECT sha256 FROM file WHERE path = ?", (path,)).fetchone() for path in pages]
    named = [
        index.execute("SELECT record FROM entity WHERE slug = ?", (slug,)).fetchone()
        for slug in (edition.entity, *draft.first_seen, *(slug for slug, _count in draft.places))
    ]
    placed = [places.position(index, slug) for slug, _count in draft.places]
    known = [slug for slug in draft.new_entities if entities.entity(index, slug) is not None]
    heads = selection.heads(index, draft.articles)
    independent = origins.count_origins(index, draft.articles)
    return [hashes, named, placed, known, heads, independent, selection.strictest(index, draft.articles)]


def _shown(draft: Draft) -> list[str]:
    """The reports of which it quotes something."""
    return sorted({one.article for one in draft.quoted})


def view(
    index: Index,
    ident: str,
    edition: Edition,
    draft: Draft | None,
    *,
    marking: Tlp,
    cited: Sequence[str] = (),
    prints: bool = False,
) -> EditionView:
    """What an edition shows. `marking` is the site's, `cited` are the reports that the person's words cite."""
    heads = selection.heads(index, draft.articles) if draft else []
    about = entities.entity(index, edition.entity) if edition.entity else None
    own = [edition.tlp, selection.strictest(index, [*(draft.articles if draft else ()), *cited]), marking]
    return EditionView(
        title=edition.title or ident,
        ident=ident,
        marking=max((one for one in own if one), key=lambda one: one.rank).value,
        period=_period_words(edition, draft),
        as_of=(draft.as_of if draft else edition.as_of),
        next_due=edition.next,
        author=edition.author,
        made_by=edition.made_by,
        about=entity_link(EntityHead(about.slug, about.type, about.name)) if about else None,
        topic=edition.topic,
        before=links.briefing(draft.after) if draft and draft.after else "",
        is_drafted=draft is not None,
        drafted_parts=edition.parts,
        figures=tuple(_figures(index, draft, heads)) if draft else (),
        highlights=tuple(_highlights(index, draft)) if draft else (),
        changes=tuple(_changes(index, draft)) if draft else (),
        more_claims=max(0, draft.new_claims - drafting.NEW_CLAIMS) if draft and _is_whole(draft, heads) else 0,
        first_seen=tuple(_entities(index, draft.first_seen)) if draft else (),
        events=tuple(_events(index, draft.told)) if draft else (),
        matters=tuple(_matters(index, draft)) if draft else (),
        places=tuple(_places(index, draft)) if draft else (),
        sources=tuple(_sources(index, heads)),
        reports=article_links(heads),
        bands=BANDS,
        prints=prints,
    )


def _period_words(edition: Edition, draft: Draft | None) -> str:
    if edition.period:
        days = heading.period(edition.period)
        first, last = days.first.isoformat(), days.last.isoformat()
    elif draft:
        first, last = draft.first, draft.last
    else:
        return ""
    return day_words(first) if first == last else f"{day_words(first)} – {day_words(last)}"


def _figures(index: Index, draft: Draft, heads: Sequence[ArticleHead]) -> list[Figure]:
    new = sum(entities.entity(index, slug) is not None for slug in draft.new_entities)
    found = [
        Figure("Reports", len(heads)),
        Figure("Sources", len({head.source_slug for head in heads})),
        Figure("Independent origins", origins.count_origins(index, [head.id for head in heads])),
        Figure("Claims", selection.count_claims(index, draft.articles)),
        Figure("Entities named for the first time", new),
    ]
    # Counted when it was drafted: not to be told where this build knows less.
    return [*found[:4], Figure("Events", draft.events), *found[4:]] if _is_whole(draft, heads) else found


def _is_whole(draft: Draft, heads: Sequence[ArticleHead]) -> bool:
    """Whether the site holds all reports that the edition rests on."""
    return len(heads) == len(draft.articles)


def _passage(index: Index, quoted: Quoted) -> Passage | None:
    """The sentence as it stands in its report now; None where it does not, or may not be published."""
    found = articles.article(index, quoted.article)
    if found is None:
        return None
    article, annotations = found
    place = next((one for one in annotations.sentences if one.id == quoted.sentence), None)
    words = " ".join(article.text[place.start : place.end].split()) if place else ""
    if place is None or not words:
        return None
    (head,) = selection.heads(index, [quoted.article])
    return Passage(head, place.id, words)


def _quotations(index: Index, quoted: Iterable[Quoted]) -> list[Quotation]:
    return [quotation(passage) for one in quoted if (passage := _passage(index, one))]


def _highlights(index: Index, draft: Draft) -> list[HighlightView]:
    found = []
    for one in draft.highlights:
        for quoted in _quotations(index, [one.quoted]):
            told = f"told by {one.origins} independent sources" if one.origins > 1 else ""
            said = f"{one.claims} claims" if one.claims > 1 else ""
            found.append(HighlightView(quoted, ", ".join(part for part in (told, said) if part)))
    return found


def _events(index: Index, told: Iterable[Told]) -> list[ToldView]:
    found = []
    for event in told:
        quoted = _quotations(index, event.tellings)
        if quoted:
            found.append(ToldView(event.edtf, quoted[0], tuple(quoted[1:]), event.reports, event.sources))
    return found


def _changes(index: Index, draft: Draft) -> list[ChangeGroup]:
    groups = []
    for change in CHANGES:
        listed = [one for one in draft.changes if one.change == change]
        claims = [made for one in listed if (made := _changed(index, one))]
        if claims:
            groups.append(ChangeGroup(change, tuple(claims)))
    return groups


def _changed(index: Index, claim: KnownClaim) -> ChangedClaim | None:
    """A claim as the page shows it; None where this site holds no such report, or not this sentence of it."""
    passage = _passage(index, Quoted(claim.article, claim.sentence, ""))
    if passage is None and claim.change == "gone":
        passage = next((Passage(head, "", "") for head in selection.heads(index, [claim.article])), None)
    if passage is None:
        return None
    notice = _passage(index, claim.notice) if claim.notice else None
    return ChangedClaim(
        speaker=claim.speaker,
        stance=claim.stance,
        status=claim.status,
        content=_republished(index, claim.article, claim.words),
        was=_republished(index, claim.article, claim.was),
        text=claim.text,
        notice=quotation(notice) if notice else None,
        quotation=quotation(passage),
    )


def _republished(index: Index, ident: str, words: str) -> str:
    """Words that a report held when the edition was drafted, as far as its source may be published with them."""
    _slug, source = sources.publisher(index, ident)
    if not words or source.text in {None, "full"}:
        return words
    found = articles.article(index, ident)
    shown = " ".join(found[0].text.split()) if found else ""
    return words if " ".join(words.split()) in shown else NOT_SHOWN


def _matters(index: Index, draft: Draft) -> list[MatterView]:
    """Those of which this site holds every voice: what is told of the others would tell of the missing one."""
    found = []
    for matter in draft.matters:
        voices = [
            VoiceView(voice.speaker, voice.stance, content, voice.reports, quotation(passage))
            for voice in matter.voices
            if (passage := _passage(index, voice.quoted))
            and (content := _republished(index, voice.quoted.article, voice.content))
        ]
        if len(voices) == len(matter.voices):
            found.append(MatterView(matter.why, matter.differs_in, tuple(voices)))
    return found


def _entities(index: Index, slugs: Iterable[str]) -> list[EntityLink]:
    found = (entities.entity(index, slug) for slug in slugs)
    return [entity_link(EntityHead(one.slug, one.type, one.name)) for one in found if one]


def _places(index: Index, draft: Draft) -> list[PlaceNote]:
    found = []
    for slug, count in draft.places:
        place, at = entities.entity(index, slug), places.position(index, slug)
        if place is not None and at is not None:
            link = entity_link(EntityHead(place.slug, place.type, place.name), count)
            found.append(PlaceNote(link, at.latitude, at.longitude, at.precision))
    return found


def _sources(index: Index, heads: Sequence[ArticleHead]) -> list[SourceNote]:
    counts = Counter(head.source_slug for head in heads)
    found = []
    for slug, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        source = sources.source(index, slug)
        if source is not None:
            found.append(
                SourceNote(source.name, links.source(slug), source.kind, source.reliability, source.descriptor, count)
            )
    return found
