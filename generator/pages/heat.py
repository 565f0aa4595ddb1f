"""A year at a glance: a square a day, the darker the more it holds."""

from collections.abc import Sequence
from datetime import date, timedelta

from generator import links
from generator.model.record import Record

LEVELS = 4
"""Shades, by the day that holds most."""


class HeatDay(Record, frozen=True):
    """A day that holds something."""

    ident: str
    """ISO: 2020-05-26."""

    href: str
    """The page of the day."""

    column: int
    """Week of the year, Monday first, counted from 0."""

    row: int
    """Day of the week, 0 for Monday."""

    level: int
    """Shade, from 1 to LEVELS."""

    published: int
    """Reports published on it."""

    events: int
    """Events said to have happened on it."""


class HeatMonth(Record, frozen=True):
    """The name of a month above the week in which it begins."""

    ident: str
    """ISO: 2020-05."""

    column: int
    """Week above which it stands, counted from 0."""


class Heat(Record, frozen=True):
    """The days of a year that hold something."""

    days: tuple[HeatDay, ...]
    """By date."""

    months: tuple[HeatMonth, ...]
    """In order."""


class Calendar(Record, frozen=True):
    """The latest weeks."""

    weeks: int
    """How many weeks are drawn."""

    days: tuple[HeatDay, ...]
    """Those that hold something, by date."""

    months: tuple[HeatMonth, ...]
    """Those that begin in one of these weeks, in order."""


def calendar(last: str, weeks: int, published: Sequence[tuple[str, int]]) -> Calendar:
    """The weeks up to that of the last day, from the days in them with the reports published."""
    end = date.fromisoformat(last)
    monday = end - timedelta(days=end.weekday(), weeks=weeks - 1)
    most = max((count for _day, count in published), default=1)
    inside = [(date.fromisoformat(ident), count) for ident, count in published]
    days = tuple(
        HeatDay(
            ident=day.isoformat(),
            href=links.day_page(day.isoformat()),
            column=(day - monday).days // 7,
            row=day.weekday(),
            level=-(-LEVELS * count // most),
            published=count,
            events=0,
        )
        for day, count in inside
        if day >= monday
    )
    # A month is named over the week in which its first day falls.
    all_days = (monday + timedelta(days=day) for day in range(7 * weeks))
    return Calendar(
        weeks, days, tuple(HeatMonth(d.isoformat()[:7], (d - monday).days // 7) for d in all_days if d.day == 1)
    )


def heat(year: str, held: Sequence[tuple[str, int, int]]) -> Heat:
    """A year's map, from its days with the reports published and the events told."""
    most = max((published + told for _day, published, told in held), default=0)
    days = tuple(
        HeatDay(
            ident=ident,
            href=links.day_page(ident),
            column=_week(date.fromisoformat(ident)),
            row=date.fromisoformat(ident).weekday(),
            # A day that is only named still has a page: it gets the lightest shade.
            level=max(1, -(-LEVELS * (published + told) // most)) if most else 1,
            published=published,
            events=told,
        )
        for ident, published, told in held
    )
    firsts = (date(int(year), month, 1) for month in range(1, 13))
    return Heat(days, tuple(HeatMonth(first.isoformat()[:7], _week(first)) for first in firsts))


def _week(day: date) -> int:
    return ((day - date(day.year, 1, 1)).days + date(day.year, 1, 1).weekday()) // 7
