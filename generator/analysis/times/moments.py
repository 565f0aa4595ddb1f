"""A resolved time before it is tied to a span, and the ways to make one."""

import calendar
from datetime import date, timedelta

from generator.analysis.times.vocabulary import SEASON_FIRST_MONTH
from generator.model.record import Record


class Moment(Record, frozen=True):
    """What a time expression means."""

    type: str
    value: str
    edtf: str | None
    rule: str
    unit: str = ""
    """How fine it is: day, month, year, fiscal year, decade, century, week, season, clock; empty where nothing says."""

    year: int | None = None
    """Years before Christ are negative: -480 is 480 BC. None where the time is not on the calendar."""

    month: int | None = None
    day: int | None = None

    @property
    def first(self) -> date | None:
        """Its first day, where Python's calendar reaches it."""
        if self.year is None or self.year < 1:
            return None
        return date(self.year, self.month or 1, self.day or 1)


def of_day(year: int, month: int, day: int, rule: str) -> Moment | None:
    """A day; None if there is no such day."""
    if year > 9999 or not 1 <= month <= 12 or not 1 <= day <= days_of(year, month):
        return None
    value = f"{written_year(year)}-{month:02}-{day:02}"
    return Moment("DATE", value, value if year > 0 else None, rule, "day", year, month, day)


def of_date(day: date, rule: str) -> Moment:
    """A day that is known to exist."""
    return Moment("DATE", day.isoformat(), day.isoformat(), rule, "day", day.year, day.month, day.day)


def of_month(year: int, month: int, rule: str) -> Moment | None:
    """A month; None outside the calendar."""
    if not (year <= 9999 and 1 <= month <= 12):
        return None
    value = f"{written_year(year)}-{month:02}"
    return Moment("DATE", value, value if year > 0 else None, rule, "month", year, month)


def of_year(year: int, rule: str) -> Moment | None:
    """A year; None outside the calendar."""
    if year == 0 or year > 9999:
        return None
    value = written_year(year)
    return Moment("DATE", value, value if year > 0 else None, rule, "year", year)


def of_days(first: date, last: date, rule: str, *, unit: str = "") -> Moment:
    """A stretch of days, in TIMEX3 too written as its first and last day."""
    edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return Moment("DATE", edtf, edtf, rule, unit, first.year, first.month, first.day)


def of_months(year: int, month: int, count: int, *, value: str, rule: str, unit: str) -> Moment | None:
    """A stretch of whole months from the given one on: a season, a quarter, half a year."""
    end_year, end_month = plus_months(year, month, count - 1)
    if not -9999 <= year <= 9999 or end_year > 9999:
        return None
    edtf = f"{year:04}-{month:02}/{end_year:04}-{end_month:02}" if year > 0 else None
    return Moment("DATE", value, edtf, rule, unit, year, month)


def of_season(year: int, code: str, rule: str) -> Moment | None:
    """A season by its TIMEX3 code."""
    return of_months(year, SEASON_FIRST_MONTH[code], 3, value=f"{written_year(year)}-{code}", rule=rule, unit="season")


def of_quarter(year: int, nth: int, rule: str) -> Moment | None:
    """Three months of a year, counted from 1."""
    return of_months(year, 3 * nth - 2, 3, value=f"{written_year(year)}-Q{nth}", rule=rule, unit="quarter")


def of_half(year: int, nth: int, rule: str) -> Moment | None:
    """Six months of a year, counted from 1."""
    return of_months(year, 6 * nth - 5, 6, value=f"{written_year(year)}-H{nth}", rule=rule, unit="half")


def of_decade(first_year: int, rule: str) -> Moment | None:
    """Ten years from a year that ends in 0, written as its first and last day."""
    if not 0 < first_year <= 9990:
        return None
    value = f"{first_year:04}-01-01/{first_year + 9:04}-12-31"
    return Moment("DATE", value, f"{first_year // 10:03}X", rule, "decade", first_year)


def of_century(number: int, rule: str) -> Moment | None:
    """The nth century, counted as people write it: the 20th is 1900 to 1999."""
    if not 2 <= number <= 99:
        return None
    first = (number - 1) * 100
    value = f"{first:04}-01-01/{first + 99:04}-12-31"
    return Moment("DATE", value, f"{number - 1:02}XX", rule, "century", first)


def vague(value: str, rule: str) -> Moment:
    """A time that cannot be put on the calendar."""
    return Moment("DATE", value, None, rule)


def written_year(year: int) -> str:
    """Four digits; years before Christ as TIMEX3 writes them (BC0480)."""
    return f"{year:04}" if year > 0 else f"BC{-year:04}"


def days_of(year: int, month: int) -> int:
    """How many days the month has."""
    return 29 if month == 2 and year < 1 else calendar.monthrange(year, month)[1]


def plus_months(year: int, month: int, count: int) -> tuple[int, int]:
    """The month so many months later (earlier if negative)."""
    years, zero_based = divmod(month - 1 + count, 12)
    return year + years, zero_based + 1


def same_day_in(day: date, year: int, month: int) -> date:
    """The day with the same number in another month, or that month's last day."""
    return date(year, month, min(day.day, days_of(year, month)))


def monday_of(day: date) -> date:
    """The Monday that begins the day's week (ISO 8601)."""
    return day - timedelta(days=day.weekday())
