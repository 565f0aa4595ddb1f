"""What an edition shows: the person's words stand in its page, what the program drafted is shown from here.

Which sentences were drafted was fixed by `sitrep brief`; their words, grades and addresses are looked up here, so that
a sentence that no report holds any more, or that this build may not know, is not shown.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator import links
from generator.index import entities, origins, places, selection, sources
from generator.index.rows import ArticleHead, Index
from generator.model.article import Tlp, highest
from generator.model.edition import Draft, Edition
from generator.model.record import Record
from generator.pages import drafting, quoting
from generator.pages.citations import EndNote
from generator.pages.day import words as day_words
from generator.pages.kind import View
from generator.pages.parts import (
    ArticleLink,
    EntityLink,
    article_links,
    entity_link,
)
from generator.pages.places import PlaceNote, note
from generator.pages.quoting import ChangeGroup, HighlightView, MatterView, ToldView
from generator.tradecraft import heading
from generator.tradecraft.likelihood import BANDS, Band


class Figure(Record, frozen=True):
    """A number worth knowing, with what it counts."""

    label: str
    """What is counted."""

    count: int
    """How many there are."""


class SourceNote(Record, frozen=True):
    """A source of the edition."""

    name: str
    """Name of the source."""

    href: str
    """Its page, as an address on the site."""

    kind: str
    """What it is (news agency, newspaper), in a person's words."""

    reliability: str
    """Admiralty reliability, A to F."""

    descriptor: str
    """What bears on its quality, in a person's words."""

    reports: int
    """How many of the edition's reports it published."""


class EditionView(View, frozen=True):
    """An edition, without the person's words."""

    ident: str
    """Its id, which is the name of its page."""

    marking: str
    """Never laxer than that of the site and of the reports it rests on."""

    period: str
    """In words; empty for a dossier over all reports."""

    as_of: str
    """The last day whose reports it knows, ISO; may be empty."""

    next_due: str
    """When the next edition is due, ISO; empty where none is planned."""

    author: str
    """Who answers for the words; may be empty."""

    made_by: str
    """Version of the program that drafted it; may be empty."""

    about: EntityLink | None
    """The entity of a dossier; None for other editions."""

    topic: str
    """Words or `tag:…` that chose its reports; may be empty."""

    before: str
    """Address of the edition before it in its series; empty for the first."""

    after: str
    """Address of the next one; empty for the last."""

    is_written: bool
    """Whether a person has written more than headings; a draft is nobody's judgment yet."""

    is_drafted: bool
    """Whether the program drafted anything for it."""

    drafted_parts: tuple[str, ...]
    """Which drafted parts it shows."""

    figures: tuple[Figure, ...]
    """What the reports come to."""

    highlights: tuple[HighlightView, ...]
    """Sentences that the program put forward."""

    changes: tuple[ChangeGroup, ...]
    """What became of claims since the edition before it."""

    more_claims: int
    """New claims that are not listed."""

    first_seen: tuple[EntityLink, ...]
    """Entities that no edition named before."""

    events: tuple[ToldView, ...]
    """What is said to have happened, the most told first."""

    matters: tuple[MatterView, ...]
    """What different origins tell differently."""

    places: tuple[PlaceNote, ...]
    """Where something is said to have happened."""

    sources: tuple[SourceNote, ...]
    """Who published its reports, those of most reports first."""

    reports: tuple[ArticleLink, ...]
    """The reports it rests on, by day."""

    bands: tuple[Band, ...]
    """The degrees of likelihood and their terms (ICD 203)."""

    prints: bool
    """Whether the site has it as PDF too."""


class InSeries(Record, frozen=True):
    """Where an edition stands among the others, and how far it has come."""

    before: str = ""
    """Ids of its neighbours in the series."""

    after: str = ""
    is_written: bool = False
    prints: bool = False


ALONE = InSeries()
"""A dossier that no page of the site holds."""


class Document(Record, frozen=True):
    """An edition as a whole, for those who print it."""

    view: EditionView
    """What its page shows."""

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
    known = [slug for slug in draft.new_entities if entities.head(index, slug) is not None]
    heads = selection.heads(index, draft.articles)
    independent = origins.count_origins(index, draft.articles)
    return [hashes, named, placed, known, heads, independent, selection.markings(index, draft.articles)]


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
    series: InSeries = ALONE,
) -> EditionView:
    """What an edition shows. `marking` is the site's, `cited` are the reports that the person's words cite."""
    heads = selection.heads(index, draft.articles) if draft else []
    about = entities.head(index, edition.entity) if edition.entity else None
    above = selection.markings(index, [*(draft.articles if draft else ()), *cited])
    return EditionView(
        title=edition.title or ident,
        ident=ident,
        marking=highest(marking, [edition.tlp, *above]).value,
        period=_period_words(edition, draft),
        as_of=(draft.as_of if draft else edition.as_of),
        next_due=edition.next,
        author=edition.author,
        made_by=edition.made_by,
        about=entity_link(about) if about else None,
        topic=edition.topic,
        before=links.briefing(series.before) if series.before else "",
        after=links.briefing(series.after) if series.after else "",
        is_written=series.is_written,
        is_drafted=draft is not None,
        drafted_parts=edition.parts,
        figures=tuple(_figures(index, draft, heads)) if draft else (),
        highlights=tuple(quoting.highlights(index, draft)) if draft else (),
        changes=tuple(quoting.changes(index, draft)) if draft else (),
        more_claims=_more_claims(draft, heads),
        first_seen=tuple(_entities(index, draft.first_seen)) if draft else (),
        events=tuple(quoting.events(index, draft.told)) if draft else (),
        matters=tuple(quoting.matters(index, draft)) if draft else (),
        places=tuple(_places(index, draft)) if draft else (),
        sources=tuple(_sources(index, heads)),
        reports=article_links(heads),
        bands=BANDS,
        prints=series.prints,
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
    new = sum(entities.head(index, slug) is not None for slug in draft.new_entities)
    found = [
        Figure("Reports", len(heads)),
        Figure("Sources", len({head.source_slug for head in heads})),
        Figure("Independent origins", origins.count_origins(index, [head.id for head in heads])),
        Figure("Claims", selection.count_claims(index, draft.articles)),
        Figure("Entities named for the first time", new),
    ]
    # Counted when it was drafted: not to be told where this build knows less.
    return [*found[:4], Figure("Events", draft.events), *found[4:]] if _is_whole(draft, heads) else found


def _more_claims(draft: Draft | None, heads: Sequence[ArticleHead]) -> int:
    known = draft is not None and draft.after and _is_whole(draft, heads)
    return max(0, draft.new_claims - drafting.NEW_CLAIMS) if draft and known else 0


def _is_whole(draft: Draft, heads: Sequence[ArticleHead]) -> bool:
    """Whether the site holds all reports that the edition rests on."""
    return len(heads) == len(draft.articles)


def _entities(index: Index, slugs: Iterable[str]) -> list[EntityLink]:
    return [entity_link(head) for slug in slugs if (head := entities.head(index, slug))]


def _places(index: Index, draft: Draft) -> list[PlaceNote]:
    found = []
    for slug, count in draft.places:
        place, position = entities.head(index, slug), places.position(index, slug)
        if place is not None and position is not None:
            found.append(note(place, position, count))
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
