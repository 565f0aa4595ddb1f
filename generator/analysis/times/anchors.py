"""What a time that leaves something out is counted from.

News is told from the day of the report. A history is told from its own past: "On 5 June" in an account of 1944 means
1944, whenever the account was published. A text counts as a history when most of the years it names lie well away from
the report and it hardly ever counts from its own day ("yesterday", "last week").
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from msgspec.structs import replace

from generator.analysis.times.moments import Moment, days_of
from generator.analysis.times.tense import Direction, direction
from generator.analysis.times.vocabulary import MONTHS
from generator.model.record import Record

NEAR = timedelta(days=92)
"""Within a season of the report a day without a year is the nearest one, whatever the tense: "would be used from
June 1", told on 4 June, is three days ago, not next year."""

NAMED_YEARS_OF_A_HISTORY = 4
"""Fewer named years than this make no history."""

FAR = 1
"""A year further than this from the report's year speaks for a history."""

DATELINE = timedelta(days=7)
"""A day written in full this near to the report speaks against one."""

FRESH = timedelta(days=14)
"""Within a fortnight of the report a day is news, whatever day of another year the report has named."""

_DELIVERY = re.compile(r"\s(?:delivery|settlement|shipment|loading|futures|contracts?|expiry)\b")
"""What goods are traded for, behind a month that is still to come."""

OPENING = 12
"""A year within so many characters of its sentence's start opens it: "In 1917, ..."."""

HEADING = 60
"""A sentence shorter than this may be a heading; a year in it is what follows is about."""


class Told(Record, frozen=True):
    """The last time the text told, as far as it was told. Years before Christ are negative."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def after(self, moment: Moment) -> "Told":
        """What is told once `moment` has been read."""
        if moment.year is None or moment.unit not in {"day", "month", "year", "season", "clock"}:
            return self
        return Told(moment.year, moment.month, moment.day)


class Context(Record, frozen=True):
    """Where a time expression stands."""

    text: str
    published: date
    history: bool
    sentence_start: int = 0
    start: int = 0
    end: int = 0
    sentence_end: int = 0
    modified: bool = False
    """Whether a word before it (early, the end of) belongs to it."""

    told: Told = Told()
    """The time told last."""

    account: Told = Told()
    """How far a history has come: the same, but a year named in passing does not move it."""

    told_day: Moment | None = None
    """The day told last."""

    near_day: Moment | None = None
    """The day that stands beside a time of day, or the one its sentence told last."""

    sentence_year: int | None = None
    """The year that this sentence has named so far."""

    def before(self, count: int) -> str:
        """So many characters before it, within its sentence."""
        return self.text[max(self.sentence_start, self.start - count) : self.start]

    def after(self, count: int) -> str:
        """So many characters after it, within its sentence."""
        return self.text[self.end : min(self.sentence_end, self.end + count)]

    def after_time(self, moment: Moment, *, names_year: bool) -> "Context":
        """The context once `moment` has been read here."""
        is_day = moment.unit in {"day", "clock"} and moment.edtf is not None
        dates = names_year and moment.unit in {"year", "month", "day"}
        return replace(
            self,
            told=self.told.after(moment),
            account=self.account.after(moment) if self._moves_account(moment) else self.account,
            told_day=moment if is_day else self.told_day,
            near_day=moment if is_day else self.near_day,
            sentence_year=moment.year if dates else self.sentence_year,
        )

    def _moves_account(self, moment: Moment) -> bool:
        if moment.unit != "year" or self.account.year is None:
            return True
        is_heading = self.sentence_end - self.sentence_start < HEADING
        return is_heading or self.start - self.sentence_start <= OPENING

    def direction(self) -> Direction:
        """Which way the words around the time look."""
        return direction(self.text, self.sentence_start, self.start, self.end, self.sentence_end)


def told_day(told: Told) -> date | None:
    """The day told last, where Python's calendar reaches it."""
    if told.year is None or told.year < 1 or told.month is None or told.day is None:
        return None
    return date(told.year, told.month, told.day)


def is_history(years: Iterable[int], days: Iterable[date], deictic: int, published: date) -> bool:
    """Whether a text that names these years and days, and counts so often from its own day, tells a history.

    A text that names a day within a week of its report does not: that is its dateline, or its news.
    """
    if any(abs(day - published) <= DATELINE for day in days):
        return False
    named = list(years)
    far = sum(abs(year - published.year) > FAR for year in named)
    return far >= NAMED_YEARS_OF_A_HISTORY and far * 2 > len(named) and far > 2 * deictic


_JOINED = re.compile(
    r"\s?(?:-|–|—|/|to|and|or|until|through)\s?(?:the\s)?(?:(?:early|mid|late)[\s-])?(?:\d{1,2}(?:st|nd|rd|th)?\s)?"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|spring|summer|autumn|fall|winter)(?:\s\d{1,2})?,?\s(?:of\s|in\s)?(?P<year>1\d{3}|20\d\d)\b"
)


def joined_year(context: Context) -> int | None:
    """The year that the other end of a range names ("31 May-1 June 1916", "August and September 1914")."""
    found = _JOINED.match(context.text, context.end, context.sentence_end)
    return int(found["year"]) if found else None


def year_of_month(month: int, context: Context) -> tuple[int, str]:
    """The year of a month that stands alone, and why."""
    if context.history and context.told.year is not None:
        return _year_told(month, context.account)
    published = context.published
    if _is_of_sentence_year(context):
        return context.sentence_year or 1, "of the year that the sentence names"
    if _DELIVERY.match(context.text, context.end, context.sentence_end):
        return published.year + (month < published.month), "the first on or after the report"
    way, ahead = context.direction(), (month - published.month) % 12
    if way is Direction.AHEAD:
        return published.year + (month < published.month), "the first on or after the report"
    if way is Direction.UNKNOWN and ahead < 6:
        return published.year + (month < published.month), "the one nearest to the report"
    return published.year - (month > published.month), "the latest on or before the report"


def year_of_day(month: int, day: int, context: Context) -> tuple[int, str]:
    """The year of a day and month without a year, and why."""
    if context.history and context.told.year is not None:
        return _year_told(month, context.account)
    published = context.published
    if _is_of_sentence_year(context):
        return context.sentence_year or 1, "of the year that the sentence names"
    years = [y for y in range(published.year - 4, published.year + 5) if 1 <= y <= 9999 and day <= days_of(y, month)]
    if not years:
        return published.year, "of the report's year"
    nearest = min(years, key=lambda year: abs(date(year, month, day) - published))
    if abs(date(nearest, month, day) - published) > FRESH and context.direction() is not Direction.AHEAD:
        named = _year_given(context.text[: context.start], month, day)
        if named:
            return named, "of the year that the report gave the day before"
    if abs(date(nearest, month, day) - published) <= NEAR:
        return nearest, "the one nearest to the report"
    way = context.direction()
    if way is Direction.UNKNOWN:
        return nearest, "the one nearest to the report"
    if way is Direction.AHEAD:
        return min(y for y in years if date(y, month, day) >= published), "the first on or after the report"
    return max(y for y in years if date(y, month, day) <= published), "the latest on or before the report"


def _is_of_sentence_year(context: Context) -> bool:
    """Whether the year that the sentence names is not the report's, and not named in an aside alone.

    "The bridge, built in 1998, was hit on 3 July" tells of no 3 July of 1998.
    """
    year = context.sentence_year
    if year is None or abs(year - context.published.year) <= FAR:
        return False
    before = context.text[context.sentence_start : context.start].rpartition(";")[2]
    if str(year) not in before:
        return False
    aside = re.search(rf",\s(?!(?:in|on|by|since|during)\s)[^,;.]*\b{year}\b[^,;.]*,", before)
    return aside is None or str(year) in before[aside.end() :]


def _year_given(before: str, month: int, day: int) -> int | None:
    """The year of the last "4 June 1999" or "June 4, 1999" before a "June 4" without one."""
    name = MONTHS[month - 1]
    form = rf"(?:{name}|{name[:3]}\.?)"
    found = re.findall(rf"\b(?:{day} {form}|{form} {day}),? ((?:19|20)\d\d)\b", before)
    return int(found[-1]) if found else None


def _year_told(month: int, account: Told) -> tuple[int, str]:
    """The year that brings the month nearest to where the account is; a month back counts as two ahead."""
    year, why = account.year or 1, "of the year the account has reached"
    if account.month is None:
        return year, why
    ahead = month - account.month
    shift = min((0, 1, -1), key=lambda years: _way(12 * years + ahead))
    return (year + shift) or shift, why


def _way(months: int) -> int:
    return months if months >= 0 else -2 * months
