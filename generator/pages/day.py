"""The page of a day, month or year: what was published, and what is said to have happened."""

import math
from collections.abc import Container, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from functools import lru_cache

from generator import edtf, links
from generator.index import articles, meta, moments, origins, touched
from generator.index.rows import ArticleHead, Index
from generator.model.record import Record
from generator.pages import events
from generator.pages.events import EventNote
from generator.pages.heat import Heat, heat
from generator.pages.kind import Kind, View
from generator.pages.parts import (
    LIST_LENGTH,
    ArticleLink,
    TimeQuotation,
    archived,
    article_links,
    reach,
    time_quotation,
)

MOST_TOLD = 8
"""Events of a month or year that stand at the top of its page."""


class DateLink(Record, frozen=True):
    """Another date page."""

    ident: str
    """ISO: 2020, 2020-05 or 2020-05-26."""

    href: str
    """Its page, as an address on the site."""


class Part(Record, frozen=True):
    """A narrower date inside this one."""

    ident: str
    """ISO: 2020-05 or 2020-05-26."""

    href: str
    """Its page, as an address on the site."""

    published: int
    """Reports published in it."""

    events: int
    """Events said to have happened in it."""


class DateView(View, frozen=True):
    """A day, month or year. Lists that are longer than a page go on on further pages, in the same order."""

    ident: str
    """ISO: 2020, 2020-05 or 2020-05-26."""

    precision: str
    """day, month or year."""

    most_told: tuple[EventNote, ...]
    """On a month's or year's page, the most told events inside it, the most told first."""

    heat: Heat | None
    """The days of a year."""

    published: tuple[ArticleLink, ...]
    """Reports of this day, the oldest first, or, on a month's or year's page, its newest ones."""

    published_origins: int
    """How many of a day's reports are independent; 0 on a further page, and on those of months and years."""

    published_count: int
    """On a further page only of what it lists, as all counts: totals change with every report."""

    happened: tuple[EventNote, ...]
    """What is said to have happened on exactly this date: a vague time stands on the widest page that holds it."""

    happened_count: int
    """Sentences that say so: over all pages on the first."""

    named: tuple[TimeQuotation, ...]
    """Sentences that name this date otherwise: plans, deadlines, when something was said."""

    named_count: int
    """How many such sentences there are: over all pages on the first."""

    parts: tuple[Part, ...]
    """Narrower dates inside this one."""

    wider: tuple[DateLink, ...]
    """The year, or year and month, that hold this date."""

    previous: DateLink | None
    """The date page before it of the same precision; None for the first, and on further pages, as the one after it is:
    these come and go with reports of other days."""

    next: DateLink | None
    """The one after it; None for the last."""

    number: int
    """Which page of the list this is, counted from 1."""

    pages: int
    """How many pages the list has; on a further page, as far as it leads."""


@lru_cache(maxsize=8192)
def words(ident: str) -> str:
    """A day, month or year in words: "26 May 2020", "May 2020", "2020"."""
    if len(ident) == 4:
        return ident
    first = edtf.bounds(ident).first
    return f"{first:%B %Y}" if len(ident) == 7 else f"{first.day} {first:%B %Y}"


def count_pages(index: Index, ident: str) -> int:
    """As many as its longest list needs; the reports of a month or year go on on the pages of its days."""
    return _pages(ident, *moments.counts(index, ident))


def settled_pages(index: Index, ident: str, stood: int) -> Container[int]:
    """The pages on which no list holds a report that changed, or one that stands where another did."""
    pages = count_pages(index, ident)
    moved: set[int] = set()
    for kind, is_event in ((touched.TOLD, True), (touched.NAMED, False)):
        if touched.has(index, kind, ident):
            rows = moments.reports_telling(index, ident, event=is_event)
            moved |= _moved(index, rows, set(touched.idents(index, touched.CHANGED)), pages)
    if len(ident) == 10 and touched.has(index, touched.DATA, ident):
        moved |= _moved(index, articles.published_on(index, ident), frozenset(), pages)
    return set(archived(pages * LIST_LENGTH, stood, pages, LIST_LENGTH)) - moved


def _moved(index: Index, rows: Sequence[str], changed: AbstractSet[str], pages: int) -> set[int]:
    """The pages of a list of reports, by id, that may show other rows than before."""
    first = touched.first_filed(index)
    found = {1 + at // LIST_LENGTH for at, report in enumerate(rows) if report >= first or report in changed}
    # A list that lost reports may have reached further.
    return found | set(range(1 + len(rows) // LIST_LENGTH, pages + 1)) if touched.is_any_gone(index) else found


def _pages(ident: str, published: int, told: int, named: int) -> int:
    longest = max(told, named, published if len(ident) == 10 else 0)
    return max(1, math.ceil(longest / LIST_LENGTH))


def view(index: Index, ident: str, number: int) -> DateView | None:
    """What a date's page shows."""
    counts = moments.counts(index, ident)
    pages = _pages(ident, *counts)
    published, told, named = counts
    if number > pages or not (published or moments.has_date_page(index, ident)):
        return None
    offset = (number - 1) * LIST_LENGTH
    before, after = moments.dates_near(index, ident)
    is_day, top = len(ident) == 10, number == 1
    within = moments.dates_within(index, ident) if top and not is_day else []
    tellings = moments.happenings_on(index, ident, LIST_LENGTH, offset) if told else []
    reports = _published(index, ident, published, number)
    otherwise = moments.moments_on(index, ident, event=False, limit=LIST_LENGTH, offset=offset) if named else []
    day = f"{date.fromisoformat(ident):%A} " if is_day else ""
    return DateView(
        title=day + words(ident),
        ident=ident,
        precision=edtf.precision(ident),
        most_told=_most_told(index, ident) if top and not is_day else (),
        heat=heat(ident, moments.dates_within(index, ident, 10)) if top and len(ident) == 4 else None,
        published=article_links(reports),
        published_origins=_origins(index, ident) if is_day and top and meta.is_analysed(index) else 0,
        published_count=published if top else len(reports),
        happened=tuple(events.note(group) for group in events.most_told(events.groups(tellings), LIST_LENGTH)),
        happened_count=told if top else len(tellings),
        named=tuple(time_quotation(moment) for moment in otherwise),
        named_count=named if top else len(otherwise),
        parts=tuple(Part(part, links.day_page(part), reports, inside) for part, reports, inside in within),
        wider=tuple(_link(ident[:size]) for size in (4, 7) if size < len(ident)),
        previous=_link(before) if before and top else None,
        next=_link(after) if after and top else None,
        number=number,
        pages=reach(number, pages),
    )


def _published(index: Index, ident: str, count: int, number: int) -> list[ArticleHead]:
    """The newest reports of a month or year; those of a day by their ids, so that a new one moves few of the others."""
    inside, bounds = "a.day >= ? AND a.day < ?", (ident, ident + "~")
    if len(ident) < 10:
        return articles.heads(index, inside, bounds, LIST_LENGTH) if number == 1 else []
    after = max(0, count - number * LIST_LENGTH)
    length = count - (number - 1) * LIST_LENGTH - after
    return articles.heads(index, inside, bounds, length, after)[::-1] if length > 0 else []


def _origins(index: Index, day: str) -> int:
    return origins.count_origins(index, articles.published_on(index, day))


def _most_told(index: Index, ident: str) -> tuple[EventNote, ...]:
    found = events.groups(events.window(index, ident))
    return tuple(events.note(group) for group in events.most_told(found, MOST_TOLD))


def _link(ident: str) -> DateLink:
    return DateLink(ident, links.day_page(ident))


KIND = Kind(
    name="date",
    template="date.html",
    idents=lambda index: iter(moments.date_pages(index)),
    address=links.day_page,
    view=view,
    pages=count_pages,
    settled=settled_pages,
)
