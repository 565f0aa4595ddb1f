"""The part of EDTF (ISO 8601-2) that the site speaks: days, months, years, intervals, open ends, approximations.

`2020-05-26`, `2020-05`, `2011`, `2020-05-21/2020-05-31`, `../2020-05-26`, `2011/..`, `2020-06-03~`, `201X` (a decade),
and a day with a time of day (`2020-05-26T10:00`).
"""

import calendar
import re
from datetime import date

from generator.model.record import Record

_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T[0-9:]+(?:Z|[+-]\d\d:\d\d)?)?)?)?[~?%]?", re.ASCII)
_DECADE = re.compile(r"(\d{3})X[~?%]?", re.ASCII)
_CENTURY = re.compile(r"(\d{2})XX[~?%]?", re.ASCII)


class Bounds(Record, frozen=True, array_like=True, order=True):
    """The first and last day that a value can mean; an open end is the first or last day Python knows."""

    first: date
    last: date


def bounds(value: str) -> Bounds:
    """The days an EDTF value covers. Raises ValueError for what is not of the forms above."""
    if "/" not in value:
        return _point(value)
    start, _, end = value.partition("/")
    first = date.min if start in {"..", ""} else _point(start).first
    last = date.max if end in {"..", ""} else _point(end).last
    if first > last:
        raise ValueError(f"{value} ends before it begins")
    return Bounds(first, last)


def page(value: str) -> str | None:
    """The narrowest day, month or year that holds the whole value: its date page. None if it is wider than a year."""
    days = bounds(value)
    first, last = days.first, days.last
    if first.year != last.year:
        return None
    if first == last:
        return first.isoformat()
    return first.isoformat()[: 7 if first.month == last.month else 4]  # %Y has three digits for the year 203


def precision(value: str) -> str:
    """`day`, `month`, `year`, `decade`, `century`, `interval` or `open`, for showing how sure a date is."""
    if ".." in value:
        return "open"
    if "/" in value:
        return "interval"
    if "X" in value:
        return "decade" if _DECADE.fullmatch(value) else "century"
    return {4: "year", 7: "month"}.get(len(value.rstrip("~?%")), "day")


def is_approximate(value: str) -> bool:
    """Whether the value is marked approximate or uncertain anywhere."""
    return any(mark in value for mark in "~?%")


def _point(value: str) -> Bounds:
    decade, century = _DECADE.fullmatch(value), _CENTURY.fullmatch(value)
    if decade:
        return Bounds(date(int(decade[1]) * 10 or 1, 1, 1), date(int(decade[1]) * 10 + 9, 12, 31))
    if century:
        return Bounds(date(int(century[1]) * 100 or 1, 1, 1), date(int(century[1]) * 100 + 99, 12, 31))
    match = _POINT.fullmatch(value)
    if not match:
        raise ValueError(f"{value} is not an EDTF value this site knows")
    year, month, day = int(match[1]), match[2], match[3]
    if day:
        exact = date(year, int(month), int(day))
        return Bounds(exact, exact)
    if month:
        return Bounds(date(year, int(month), 1), date(year, int(month), calendar.monthrange(year, int(month))[1]))
    return Bounds(date(year, 1, 1), date(year, 12, 31))
