"""The page of an entity: what it goes by, when and with whom it is named, what it says and what is said about it."""

from functools import partial

from generator import links
from generator.index import claims, entities, meta, origins, places, together
from generator.index.rows import Index, Statement
from generator.model.entity import Position
from generator.model.record import Record
from generator.pages import activity, companions, key_sentences, roles
from generator.pages.activity import Beat
from generator.pages.companions import Companion
from generator.pages.key_sentences import KeySentence
from generator.pages.kind import Kind, View
from generator.pages.parts import (
    LIST_LENGTH,
    ArticleLink,
    ClaimNote,
    EntityLink,
    Quotation,
    article_links,
    claim_note,
    entity_link,
    list_offset,
    list_pages,
    quotation,
    reach,
)
from generator.pages.places import PlaceNote, note
from generator.pages.roles import RoleNote

_PLACES = 30
"""Places on its map, those of most sentences."""

_CLAIMS = 40
"""Claims by and about it of which its page shows one an origin; the ledger holds the rest."""


_DRAWN = 3
"""Reports from which on it is worth a drawing when they were published."""


class MergeNote(Record, frozen=True):
    """Why a name was taken for this entity."""

    name: str
    """The name as reports use it."""

    rule: str
    """The rule, or the person's correction, that brought it here."""


class EntityView(View, frozen=True):
    """An entity; on its further pages only the list of its reports."""

    type: str
    """PERSON, ORGANISATION, LOCATION, EQUIPMENT, NATIONALITY, or a type that this site adds."""

    aliases: tuple[str, ...]
    """The other names and forms it goes by, sorted."""

    description: str
    """A person's words, from `entities.yml`."""

    roles: tuple[RoleNote, ...]
    """What reports say it is, in their words, the newest first."""

    country: str | None
    """Of a nationality: the country it belongs to."""

    wikidata: str | None
    """Its Wikidata id, where a person gave one."""

    position: Position | None
    """Where it is, how precisely, and who says so."""

    reports: int
    """How many reports name it; 0 on a further page, as all counts."""

    origins: int
    """How many of these are independent: copies of one report count once. 0 where texts are not analysed."""

    mentions: int
    """How often they do."""

    first: str
    """Day of the first report that names it."""

    last: str
    """Day of the last one, ISO."""

    step: int
    """By what the activity is drawn: the length of a day's, month's or year's name."""

    beats: tuple[Beat, ...]
    """How many reports name it over time; nothing where they are few."""

    where: tuple[PlaceNote, ...]
    """Places named in sentences with it, for a map; only where a few reports name it."""

    merges: tuple[MergeNote, ...]
    """Names that were taken for it, and why."""

    named_with: tuple[Companion, ...]
    """Who stands in the same sentences, the most surprising first."""

    key_sentences: tuple[KeySentence, ...]
    """Sentences that stand for what its reports say, the oldest first; none where they are few."""

    said_by: tuple[ClaimNote, ...]
    """The newest, what several reports carry once."""

    speaks: int
    """How many claims it makes."""

    ledger: str
    """Where all of these stand; empty where it makes none."""

    said_about: tuple[ClaimNote, ...]
    """The same of claims that name it."""

    spoken_of: int
    """How many claims name it."""

    quotations: tuple[Quotation, ...]
    """The reports that name it, each with the first sentence that does: on page 1 the newest first, on further pages
    all of them from the oldest on, so that a new report changes the last page only."""

    articles: tuple[ArticleLink, ...]
    """The same reports where texts are not analysed, and no sentence is known to name it."""

    number: int
    """Which page of the list this is, counted from 1."""

    pages: int
    """How many pages the list has; on a further page, as far as it leads."""


class AliasView(View, frozen=True):
    """A name that is not an entity's own page: it leads to one, or lets the reader choose."""

    entities: tuple[EntityLink, ...]
    """One that it leads to, or several to choose from."""


def count_pages(index: Index, slug: str) -> int:
    """One page, and where its list is longer than a page, as many archive pages as hold it all."""
    return list_pages(entities.appearances(index, slug).reports, LIST_LENGTH)


def view(index: Index, slug: str, number: int) -> EntityView | None:
    """What an entity's page shows."""
    entity = entities.entity(index, slug)
    seen = entities.appearances(index, slug)
    pages = list_pages(seen.reports, LIST_LENGTH)
    if entity is None or number > pages:
        return None
    top = number == 1
    # Without analysis a site lists what its reports' front matter says, and derives nothing from it.
    analysed = meta.is_analysed(index)
    told, drawn = top and analysed, analysed and seen.reports >= _DRAWN
    stretch = (LIST_LENGTH, list_offset(number, LIST_LENGTH))
    passages = entities.passages_naming(index, slug, *stretch, newest=top) if analysed else []
    plain = [] if analysed else entities.reports_naming(index, slug, *stretch, newest=top)
    speaks = claims.count_claims_by(index, slug) if told else 0
    return EntityView(
        title=entity.name,
        type=entity.type,
        aliases=entity.aliases,
        description=entity.description,
        roles=roles.of(index, slug) if told else (),
        country=entity.country,
        wikidata=entity.wikidata,
        position=places.position(index, slug),
        reports=seen.reports if top else 0,
        origins=entities.count_origins(index, slug) if told else 0,
        mentions=seen.mentions if top else 0,
        first=seen.first if top else "",
        last=seen.last if top else "",
        step=activity.step(seen.first, seen.last) if drawn else 0,
        beats=activity.beats(index, slug, seen.first, seen.last, partial(links.entity, slug)) if drawn and top else (),
        where=_where(index, slug) if drawn and top else (),
        merges=tuple(MergeNote(merge.name.text, merge.rule) for merge in entity.merges),
        named_with=companions.of(index, slug) if told else (),
        key_sentences=key_sentences.of(index, slug, (entity.name, *entity.aliases)) if told else (),
        said_by=_notes(index, claims.claims_by(index, slug, _CLAIMS)) if speaks else (),
        speaks=speaks,
        ledger=links.speaker(slug) if speaks else "",
        said_about=_notes(index, claims.claims_about(index, slug, _CLAIMS)) if told else (),
        spoken_of=claims.count_claims_about(index, slug) if told else 0,
        quotations=tuple(quotation(passage) for passage in passages),
        articles=article_links(plain),
        number=number,
        pages=reach(number, pages),
    )


def _notes(index: Index, found: list[Statement]) -> tuple[ClaimNote, ...]:
    return tuple(claim_note(one) for one in origins.one_of_each(index, found))


def _where(index: Index, slug: str) -> tuple[PlaceNote, ...]:
    return tuple(note(*found) for found in together.places_with(index, slug, _PLACES))


def alias_view(index: Index, slug: str, _number: int) -> AliasView | None:
    """Where another name leads."""
    found = entities.alias(index, slug)
    if not found:
        return None
    title = found[0].name if len(found) == 1 else slug.replace("-", " ")
    return AliasView(title=title, entities=tuple(entity_link(entity) for entity in found))


KIND = Kind(
    name="entity",
    template="entity.html",
    idents=entities.entity_slugs,
    address=links.entity,
    view=view,
    pages=count_pages,
)
ALIAS = Kind(
    name="alias",
    template="alias.html",
    idents=entities.alias_slugs,
    address=lambda slug, _number: links.entity(slug),
    view=alias_view,
)
