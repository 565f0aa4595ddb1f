"""The index pages of the folders and the page for a lost reader."""

import math
from collections.abc import Container, Iterable

from generator import links
from generator.index import articles, entities, sources, touched
from generator.index.rows import EntityHead, Index
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


class Initial(Record, frozen=True):
    """A letter under which entities are listed, or "0-9"."""

    letter: str
    """As `links.INITIALS` has it."""

    href: str
    """The first page of it."""

    count: int
    """How many entities of the type stand there."""


class TypeView(View, frozen=True):
    """The most named entities of a type; where that is not all, further pages list all of them by their initials.

    So a new entity changes the pages of its letter and no others.
    """

    type: str
    """As in the list of all entities."""

    count: int
    """On its first page of all, else of the letter."""

    initial: str
    """The letter of a further page."""

    initials: tuple[Initial, ...]
    """On its first page."""

    entities: tuple[EntityLink, ...]
    """Those of this page."""

    number: int
    """Which page of the list, or of a letter, this is, counted from 1."""

    pages: int
    """How many pages the list has."""


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
            _rows(entities.entity_counts(index, kind, 60)),
        )
        for kind in in_order(counts)
    )
    return EntitiesView(title="Entities", count=sum(counts.values()), groups=groups)


def in_order(types: dict[str, int]) -> list[str]:
    """The usual types first, in their usual order, then those the site adds."""
    return sorted(types, key=lambda kind: (ENTITY_TYPES.index(kind) if kind in ENTITY_TYPES else 99, kind))


def count_type_pages(index: Index, kind: str) -> int:
    """One page, and where that is not all, as many for every letter as that of most entities needs."""
    if entities.count_entities(index, kind) <= LIST_LENGTH:
        return 1
    most = max(entities.initials(index, kind).values())
    return 1 + math.ceil(most / LIST_LENGTH) * len(links.INITIALS)


def settled_type_pages(index: Index, kind: str, stood: int) -> Container[int]:
    """The pages of letters under which no entity is new, gone or named otherwise or more often."""
    letters = (ident.rpartition(" ") for ident in touched.idents(index, touched.LETTER))
    moved = {letter if letter >= "a" else "0-9" for of, _blank, letter in letters if of == kind}
    pages = range(2, count_type_pages(index, kind) + 1) if stood > 1 else ()
    return {number for number in pages if links.initial(number)[0] not in moved}


def of_type(index: Index, kind: str, number: int) -> TypeView | None:
    """What the list of a type shows."""
    if number > 1:
        return _of_initial(index, kind, *links.initial(number))
    count = entities.count_entities(index, kind)
    if not count:
        return None
    letters = entities.initials(index, kind) if count > LIST_LENGTH else {}
    found = [(number, links.INITIALS[number - 2]) for number in range(2, 2 + len(links.INITIALS))]
    return TypeView(
        title=kind.capitalize(),
        type=kind,
        count=count,
        initial="",
        initials=tuple(
            Initial(letter, links.entity_type(kind, at), letters[letter]) for at, letter in found if letter in letters
        ),
        entities=_rows(entities.entity_counts(index, kind, LIST_LENGTH)),
        number=1,
        pages=1,
    )


def _of_initial(index: Index, kind: str, letter: str, page: int) -> TypeView | None:
    rows = entities.under(index, kind, letter, LIST_LENGTH, (page - 1) * LIST_LENGTH)
    if not rows:
        return None
    count = entities.count_under(index, kind, letter)
    return TypeView(
        title=kind.capitalize(),
        type=kind,
        count=count,
        initial=letter,
        initials=(),
        entities=_rows(rows),
        number=page,
        pages=math.ceil(count / LIST_LENGTH),
    )


def _rows(found: Iterable[tuple[EntityHead, int]]) -> tuple[EntityLink, ...]:
    return tuple(entity_link(entity, reports) for entity, reports in found)


def all_sources(index: Index) -> SourcesView:
    """What the index of sources shows."""
    rows = tuple(
        SourceRow(source.name, links.source(slug), source.kind, source.country, source.reliability, count, first, last)
        for slug, source, count, first, last in sources.sources(index)
    )
    return SourcesView(title="Sources", sources=rows)


ARTICLES = single("articles", links.ARTICLES, all_articles)
ENTITIES = single("entities", links.ENTITIES, all_entities)
SOURCES = single("sources", links.SOURCES, all_sources)
NOT_FOUND = single("not_found", links.NOT_FOUND, lambda _index: NotFoundView(title="Not here"))
TYPE = Kind(
    name="type",
    template="type.html",
    idents=lambda index: (kind for kind, _count in entities.entity_types(index)),
    address=links.entity_type,
    view=of_type,
    pages=count_type_pages,
    settled=settled_type_pages,
)
