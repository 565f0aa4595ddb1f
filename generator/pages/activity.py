"""Who and what is named more than usual, and how often an entity is named over time."""

import math
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from generator.index import activity
from generator.index.activity import Busy
from generator.index.rows import Index
from generator.model.record import Record
from generator.pages.parts import LIST_LENGTH, EntityLink, entity_link

WEEKS = 13
"""How far back the usual is looked for: a quarter of a year."""

_DAYS_LIMIT, _MONTHS_LIMIT = 62, 62
"""Up to how many days an entity's activity is shown by day, and up to how many months by month."""


class Active(Record, frozen=True):
    """An entity that the newest reports name more than usual."""

    link: EntityLink
    """With the number of reports in the last week."""

    usual: float
    """Reports a week before that, on average, to a tenth."""

    weeks: tuple[int, ...]
    """Reports of each week, the last one last."""


class Beat(Record, frozen=True):
    """A year, month or day in which reports name an entity, or in which none does."""

    ident: str
    """ISO: 2020, 2020-05 or 2020-05-26."""

    count: int
    """How many reports of it name the entity."""

    href: str
    """The first of these reports in the list of them, as an address on the site; empty where there is none."""


def active(index: Index, first: str, last: str) -> list[tuple[Active, bool]]:
    """Entities by how far their last week stands out, each with whether it is a country.

    The last week ends with the newest report. What stands out is measured as for counts that come at random (Poisson):
    the difference from the usual, in units of the square root of the usual.
    """
    end = date.fromisoformat(last)
    held = min(WEEKS, (end - date.fromisoformat(first)).days // 7 + 1)
    found = activity.busiest(index, _before(end, 1), _before(end, held))
    ranked = [(_active(busy, end, held), busy.is_country) for busy in found]
    return sorted(ranked, key=lambda pair: (-_surprise(pair[0]), -pair[0].weeks[-1], pair[0].link.href))


def _before(end: date, weeks: int) -> str:
    return (end - timedelta(weeks=weeks)).isoformat()


def _active(busy: Busy, end: date, held: int) -> Active:
    weeks = [0] * held
    for day, count in busy.days:
        weeks[held - 1 - (end - date.fromisoformat(day)).days // 7] += count
    usual = round(sum(weeks[:-1]) / max(1, held - 1), 1)
    return Active(entity_link(busy.entity, weeks[-1]), usual, tuple(weeks))


def _surprise(found: Active) -> float:
    return (found.weeks[-1] - found.usual) / math.sqrt(found.usual + 1)


def step(first: str, last: str) -> int:
    """How long the names of the periods are in which that time is drawn: 10 for days, 7 for months, 4 for years."""
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    if (end - start).days < _DAYS_LIMIT:
        return 10
    return 7 if _month(end) - _month(start) < _MONTHS_LIMIT else 4


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _periods(first: str, last: str) -> Iterable[str]:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    length = step(first, last)
    if length == 10:
        return ((start + timedelta(days=day)).isoformat() for day in range((end - start).days + 1))
    if length == 7:
        return (f"{month // 12:04}-{month % 12 + 1:02}" for month in range(_month(start), _month(end) + 1))
    return (f"{year:04}" for year in range(start.year, end.year + 1))


def beats(index: Index, slug: str, first: str, last: str, page: Callable[[int], str]) -> tuple[Beat, ...]:
    """How many reports name an entity a day, month or year, without gaps, each leading to its reports.

    `page` is the address of a page of the entity by its number: the newest reports stand on the first; of all, from the
    oldest on, LIST_LENGTH stand on each page after it.
    """
    counts = dict(activity.named(index, slug, step(first, last)))
    total, before, found = sum(counts.values()), 0, []
    for ident in _periods(first, last):
        count = counts.get(ident, 0)
        number = 1 if before + count > total - LIST_LENGTH else 2 + before // LIST_LENGTH
        found.append(Beat(ident, count, f"{page(number)}#in-{ident}" if count else ""))
        before += count
    return tuple(found)
