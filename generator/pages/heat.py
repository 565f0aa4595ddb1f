"""A year at a glance: a square a day, the darker the more it holds."""

from collections.abc import Sequence
from datetime import date

from generator import links
from generator.model.record import Record

LEVELS = 4
"""Shades, by the day that holds most."""


class HeatDay(Record, frozen=True):
    """A day that holds something."""

    ident: str
    href: str
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
    column: int


class Heat(Record, frozen=True):
    """The days of a year that hold something."""

    days: tuple[HeatDay, ...]
    months: tuple[HeatMonth, ...]


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
    return Heat(days, tuple(HeatMonth(f"{first:%Y-%m}", _week(first)) for first in firsts))


def _week(day: date) -> int:
    return ((day - date(day.year, 1, 1)).days + date(day.year, 1, 1).weekday()) // 7
