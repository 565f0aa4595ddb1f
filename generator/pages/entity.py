"""The page of an entity: what it goes by, when and with whom it is named, what it says and what is said about it."""

from functools import partial

from generator import links
from generator.index import claims, entities, places, together
from generator.index.rows import Index
from generator.model.entity import Position
from generator.model.record import Record
from generator.pages import activity, roles
from generator.pages.activity import Beat
from generator.pages.kind import Kind, View
from generator.pages.parts import (
    LIST_LENGTH,
    ClaimNote,
    EntityLink,
    Quotation,
    claim_note,
    entity_link,
    list_pages,
    quotation,
)
from generator.pages.places import PlaceNote, note
from generator.pages.roles import RoleNote

_LATEST = 400
"""Over how many of its latest reports the entities named with it are counted: bounds the cost of a page."""

_PLACES = 30
"""Places on its map, those of most sentences."""

_CLAIMS = 40
"""Claims by and about it on its page; the ledger holds the rest."""


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
    """How many of these are independent: copies of one report count once."""

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

    named_with: tuple[EntityLink, ...]
    """Who stands in the same reports, most often first."""

    said_by: tuple[ClaimNote, ...]
    """The newest claims of which it is the speaker."""

    said_about: tuple[ClaimNote, ...]
    """The newest claims that name it."""

    quotations: tuple[Quotation, ...]
    """The reports that name it, each with the first sentence that does: on page 1 the newest first, on further pages
    all of them from the oldest on, so that a new report changes the last page only."""

    number: int
    """Which page of the list this is, counted from 1."""

    pages: int
    """How many pages the list has."""


class AliasView(View, frozen=True):
    """A name that is not an entity's own page: it leads to one, or lets the reader choose."""

    entities: tuple[EntityLink, ...]
    """One that it leads to, or several to choose from."""


def count_pages(index: Index, slug: str) -> int:
    """One page, and where its list is longer than a page, as many archive pages as hold it all."""
    return list_pages(entities.appearances(index, slug).reports)


def view(index: Index, slug: str, number: int) -> EntityView | None:
    """What an entity's page shows."""
    entity = entities.entity(index, slug)
    seen = entities.appearances(index, slug)
    pages = list_pages(seen.reports)
    if entity is None or number > pages:
        return None
    top = number == 1
    drawn = seen.reports >= _DRAWN
    offset = 0 if top else (number - 2) * LIST_LENGTH
    passages = entities.passages_naming(index, slug, LIST_LENGTH, offset, newest=top)
    companions = entities.named_with(index, slug, _LATEST, 24) if top else []
    return EntityView(
        title=entity.name,
        type=entity.type,
        aliases=entity.aliases,
        description=entity.description,
        roles=roles.of(index, slug) if top else (),
        country=entity.country,
        wikidata=entity.wikidata,
        position=places.position(index, slug),
        reports=seen.reports if top else 0,
        origins=entities.count_origins(index, slug) if top else 0,
        mentions=seen.mentions if top else 0,
        first=seen.first if top else "",
        last=seen.last if top else "",
        step=activity.step(seen.first, seen.last) if drawn else 0,
        beats=activity.beats(index, slug, seen.first, seen.last, partial(links.entity, slug)) if drawn and top else (),
        where=_where(index, slug) if drawn and top else (),
        merges=tuple(MergeNote(merge.name.text, merge.rule) for merge in entity.merges),
        named_with=tuple(entity_link(other, count) for other, count in companions),
        said_by=tuple(claim_note(found) for found in claims.claims_by(index, slug, _CLAIMS)) if top else (),
        said_about=tuple(claim_note(found) for found in claims.claims_about(index, slug, _CLAIMS)) if top else (),
        quotations=tuple(quotation(passage) for passage in passages),
        number=number,
        pages=pages,
    )


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
