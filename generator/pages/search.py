"""The search page: what to filter by; the rest is a script's."""

from generator import links
from generator.index import articles, entities, sources
from generator.index.rows import Index
from generator.model.record import Record
from generator.pages.kind import View, single
from generator.pages.listings import Period, in_order
from generator.pages.parts import Choice

_SOURCES = 300
"""Sources to filter by, the ones with most reports."""


class Span(Record, frozen=True):
    """A year to filter by, with its months."""

    ident: str
    """ISO: 2020."""

    count: int
    """How many reports it published."""

    months: tuple[Period, ...]
    """The latest first."""


class SearchView(View, frozen=True):
    """Searching."""

    reports: int
    """How many reports can be searched."""

    sources: tuple[Choice, ...]
    """By name."""

    types: tuple[Choice, ...]
    """Types of entity, with the number of entities."""

    years: tuple[Span, ...]
    """The latest first."""


def view(index: Index) -> SearchView:
    """What the search page shows."""
    found = sorted(sources.sources(index), key=lambda row: (-row[2], row[0]))[:_SOURCES]
    named = [Choice(slug, source.name, count) for slug, source, count, _first, _last in found]
    types = dict(entities.entity_types(index))
    months = [
        Period(month, links.day_page(month), count) for month, count in reversed(articles.published_per(index, 7))
    ]
    return SearchView(
        title="Search",
        reports=articles.count_articles(index),
        sources=tuple(sorted(named, key=lambda option: (option.label.casefold(), option.key))),
        types=tuple(Choice(kind, kind, types[kind]) for kind in in_order(types)),
        years=tuple(
            Span(year, count, tuple(month for month in months if month.ident[:4] == year))
            for year, count in reversed(articles.published_per(index, 4))
        ),
    )


SEARCH = single("search", links.SEARCH, view)
