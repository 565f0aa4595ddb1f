"""The index pages of the folders and the page for a lost reader."""

import math

from generator import links
from generator.index import articles, entities, moments, sources
from generator.index.rows import Index
from generator.model.annotations import ENTITY_TYPES
from generator.model.record import Record
from generator.pages.kind import Kind, View, single
from generator.pages.parts import (
    LIST_LENGTH,
    ArticleLink,
    EntityLink,
    article_links,
    entity_link,
)


class Period(Record, frozen=True):
    """A month or year with how many reports it published."""

    ident: str
    """ISO: 2020 or 2020-05."""

    href: str
    """Its page, as an address on the site."""

    count: int
    """How many reports it published."""


class ArticlesView(View, frozen=True):
    """The newest reports, and the months that hold the others."""

    count: int
    """How many reports there are in all."""

    newest: tuple[ArticleLink, ...]
    """The newest first."""

    months: tuple[Period, ...]
    """Newest first."""


class TypeGroup(Record, frozen=True):
    """The entities of a type, the most named first."""

    type: str
    """PERSON, ORGANISATION, LOCATION, EQUIPMENT, NATIONALITY, or a type that this site adds."""

    count: int
    """How many entities are of it."""

    href: str
    """The page that lists all of the type."""

    entities: tuple[EntityLink, ...]
    """The most named of them."""


class EntitiesView(View, frozen=True):
    """The most named entities of each type."""

    count: int
    """How many entities there are in all."""

    groups: tuple[TypeGroup, ...]
    """The usual types first, then those that this site adds."""


class TypeView(View, frozen=True):
    """All entities of a type, the most named first."""

    type: str
    """As in the list of all entities."""

    count: int
    """On its first page only: it changes with every new entity."""

    entities: tuple[EntityLink, ...]
    """Those of this page."""

    number: int
    """Which page of the list this is, counted from 1."""

    pages: int
    """How many pages the list has."""


class Year(Record, frozen=True):
    """A year with its months."""

    ident: str
    """ISO: 2020."""

    href: str
    """Its page, as an address on the site."""

    months: tuple[Period, ...]
    """Those that hold reports or events; `count` is of reports and events together."""


class DatesView(View, frozen=True):
    """The years and months that hold something."""

    years: tuple[Year, ...]
    """Newest first."""


class SourceRow(Record, frozen=True):
    """A source in the list of sources."""

    name: str
    """Its name, as the register has it."""

    href: str
    """Its page, as an address on the site."""

    kind: str
    """What it is (news agency, newspaper), in a person's words."""

    country: str
    """Where it is, in a person's words."""

    reliability: str
    """Admiralty reliability, A to F."""

    count: int
    """How many reports it published."""

    first: str
    """Day of its first report, ISO."""

    last: str
    """Day of its last one."""


class SourcesView(View, frozen=True):
    """All sources."""

    sources: tuple[SourceRow, ...]
    """By slug."""


class NotFoundView(View, frozen=True):
    """The page for an address that leads nowhere."""


def all_articles(index: Index) -> ArticlesView:
    """What the index of reports shows."""
    months = [Period(part, links.day_page(part), count) for part, count in articles.published_per(index, 7)]
    return ArticlesView(
        title="Reports",
        count=articles.count_articles(index),
        newest=article_links(articles.heads(index, "1", (), LIST_LENGTH)),
        months=tuple(reversed(months)),
    )


def all_entities(index: Index) -> EntitiesView:
    """What the index of entities shows."""
    counts = dict(entities.entity_types(index))
    groups = tuple(
        TypeGroup(
            kind,
            counts[kind],
            links.entity_type(kind),
            tuple(entity_link(entity, reports) for entity, reports in entities.entity_counts(index, kind, 60)),
        )
        for kind in in_order(counts)
    )
    return EntitiesView(title="Entities", count=sum(counts.values()), groups=groups)


def in_order(types: dict[str, int]) -> list[str]:
    """The usual types first, in their usual order, then those the site adds."""
    return sorted(types, key=lambda kind: (ENTITY_TYPES.index(kind) if kind in ENTITY_TYPES else 99, kind))


def count_type_pages(index: Index, kind: str) -> int:
    """As many as the list of the type needs."""
    return max(1, math.ceil(entities.count_entities(index, kind) / LIST_LENGTH))


def of_type(index: Index, kind: str, number: int) -> TypeView | None:
    """What the list of a type shows."""
    count = entities.count_entities(index, kind)
    if (number - 1) * LIST_LENGTH >= count:
        return None
    rows = entities.entity_counts(index, kind, LIST_LENGTH, (number - 1) * LIST_LENGTH)
    return TypeView(
        title=kind.capitalize(),
        type=kind,
        count=count if number == 1 else 0,
        entities=tuple(entity_link(entity, reports) for entity, reports in rows),
        number=number,
        pages=math.ceil(count / LIST_LENGTH),
    )


def all_dates(index: Index) -> DatesView:
    """What the index of dates shows."""
    counts = {part: published + told for part, published, told in moments.months(index)}
    years: dict[str, list[Period]] = {ident: [] for ident in moments.date_pages(index) if len(ident) == 4}
    for part, count in sorted(counts.items()):
        years[part[:4]].append(Period(part, links.day_page(part), count))
    rows = [Year(ident, links.day_page(ident), tuple(months)) for ident, months in sorted(years.items(), reverse=True)]
    return DatesView(title="Dates", years=tuple(rows))


def all_sources(index: Index) -> SourcesView:
    """What the index of sources shows."""
    rows = tuple(
        SourceRow(source.name, links.source(slug), source.kind, source.country, source.reliability, count, first, last)
        for slug, source, count, first, last in sources.sources(index)
    )
    return SourcesView(title="Sources", sources=rows)


ARTICLES = single("articles", links.ARTICLES, all_articles)
ENTITIES = single("entities", links.ENTITIES, all_entities)
DATES = single("dates", links.DATES, all_dates)
SOURCES = single("sources", links.SOURCES, all_sources)
NOT_FOUND = single("not_found", links.NOT_FOUND, lambda _index: NotFoundView(title="Not here"))
TYPE = Kind(
    name="type",
    template="type.html",
    idents=lambda index: (kind for kind, _count in entities.entity_types(index)),
    address=links.entity_type,
    view=of_type,
    pages=count_type_pages,
)
