"""Days, months and holidays; the year they leave out is inferred."""

import re
from datetime import date

from generator.analysis.times import anchors, holidays, moments
from generator.analysis.times.anchors import Context
from generator.analysis.times.moments import Moment
from generator.analysis.times.reading import Ends, Resolver, base_year, is_told, named_year, read_year, which_step
from generator.analysis.times.tense import Direction
from generator.analysis.times.vocabulary import MONTH_NUMBER, MONTHS

WRITTEN = "the date as written"
_MONTH_CUE = re.compile(
    r"(?:\b(?:in|since|by|until|till|through|during|between|from|of|before|after|to|for|and|or|last|next|this|every"
    r"|throughout|a|the)|[(/–-])\s?$",
    re.IGNORECASE,
)
"""What stands before a month when a capital follows it ("in March Russian troops")."""

_NAME_BEFORE = re.compile(r"[a-z,“\"]\s?[A-Z][a-z]+\s$")
"""A capital inside the sentence: "Johnnie Christmas", a song called "White Christmas"."""

_PLACE_AFTER = re.compile(r"\s(?:Street|Avenue|Road|Square|Boulevard)\b")
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_NAMES_TOO = frozenset({"may", "march", "april", "june", "august"})
"""Months that are also words or people."""

_WORDS_TOO = frozenset({"may", "march"})
"""Those that need a surer sign."""

_STRICT_CUE = re.compile(
    r"\b(?:in|since|until|till|through|during|between|from|by|last|next|this|throughout|of)\s$"
    rf"|\b(?:{'|'.join(MONTHS)})\s?(?:and|or|to|until|[-–])\s?$",
    re.IGNORECASE,
)
"""What stands before them when they are months."""


def _month(found: re.Match[str], name: str = "month") -> int:
    return MONTH_NUMBER[found[name].lower().rstrip(".")]


def _number(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def iso_day(found: re.Match[str], _context: Context) -> Moment | None:
    """2020-05-26, with or without a time of day."""
    moment = moments.of_day(int(found["y"]), int(found["m"]), int(found["d"]), WRITTEN)
    if moment is None or not found["clock"] or not moment.edtf:
        return moment
    clock = f"{moment.value}T{found['clock']}"
    return Moment(
        "TIME", clock, clock + (found["offset"] or ""), WRITTEN, "clock", moment.year, moment.month, moment.day
    )


def written_day(found: re.Match[str], _context: Context) -> Moment | None:
    """2024/05/06: the year stands first, as in ISO 8601."""
    return moments.of_day(int(found["y"]), int(found["m"]), int(found["d"]), WRITTEN)


def day_of_span(found: re.Match[str], context: Context) -> Moment | None:
    """The last day of June; the second week of May, which is its days 8 to 14."""
    month = MONTH_NUMBER[found["full_month"].lower()]
    year, why = (read_year(found["year"]), WRITTEN) if found["year"] else anchors.year_of_month(month, context)
    days, nth = moments.days_of(year, month), _ORDER.get(found["nth"].lower(), 0)
    if found["span"].lower() == "day":
        return moments.of_day(year, month, nth or days, f"a day of a month by its place: {why}")
    first = 7 * nth - 6 if nth else days - 6
    why = f"the days of a month, seven by seven: {why}"
    return moments.of_days(date(year, month, first), date(year, month, first + 6), why, unit="week")


def figures(found: re.Match[str], _context: Context) -> Moment | None:
    """26/05/2020 or 5/26/2020: the day is the figure over 12; with points the day stands first; else nobody knows."""
    first, second, year = int(found["first"]), int(found["second"]), int(found["y"])
    if found["mark"] == "." or first > 12 or first == second:
        return moments.of_day(year, second, first, WRITTEN)
    if second > 12:
        return moments.of_day(year, first, second, WRITTEN)
    return moments.of_year(year, "day and month are in doubt, so only the year is kept")


def day_of_month(found: re.Match[str], context: Context) -> Moment | None:
    """A day and a month, with or without a year."""
    return _day(_number(found["day"]), found, context)


def days_of_month(found: re.Match[str], context: Context) -> list[tuple[str, Moment]]:
    """A range of days in one month: both ends."""
    ends = (
        ("day", _day(_number(found["day"]), found, context)),
        ("day2", _day(_number(found["day2"]), found, context)),
    )
    return [(name, moment) for name, moment in ends if moment]


def _day(day: int, found: re.Match[str], context: Context) -> Moment | None:
    month, year, why = _month(found), named_year(found, context), WRITTEN
    if year is None:
        year, why = anchors.joined_year(context), "of the year at the end of the range"
    if year is None:
        year, why = anchors.year_of_day(month, day, context)
        why = f"a day without a year: {why}"
    return moments.of_day(year, month, day, why)


def month_of_year(found: re.Match[str], context: Context) -> Moment | None:
    """A month with its year, or the year described."""
    return moments.of_month(named_year(found, context) or context.published.year, _month(found), WRITTEN)


def which_month(found: re.Match[str], context: Context) -> Moment | None:
    """Last March, next May, the previous April."""
    month, step = _month(found, "full_month"), which_step(found["which"])
    told = is_told(found["which"], context)
    now = (
        (context.told.year or 0, context.told.month or 1) if told else (context.published.year, context.published.month)
    )
    later = month > now[1] or (month == now[1] and step > 0)
    earlier = month < now[1] or (month == now[1] and step < 0)
    year = now[0] + (step > 0 and not later) - (step < 0 and not earlier)
    return moments.of_month(year, month, "a month told from " + ("the time before it" if told else "the report"))


def alone_month(found: re.Match[str], context: Context) -> Moment | None:
    """A month without a year."""
    name = found["full_month"].lower()
    before = context.before(24)
    cue = _STRICT_CUE if name in _WORDS_TOO else _MONTH_CUE
    if not context.modified and name in _NAMES_TOO and not cue.search(before):
        return None
    if _PLACE_AFTER.match(context.after(12)):
        return None
    if re.match(r"\s[A-Z][a-z]+", context.after(12)) and not _MONTH_CUE.search(before):
        return None
    month, year = MONTH_NUMBER[name], anchors.joined_year(context)
    if year is not None:
        return moments.of_month(year, month, "a month of the year at the end of the range")
    year, why = anchors.year_of_month(month, context)
    return moments.of_month(year, month, f"a month without a year: {why}")


def nth_alone(found: re.Match[str], context: Context) -> Moment | None:
    """The 20th: of the month told last, else of the report's month or the one before."""
    day = _number(found["nth_day"])
    before = context.before(8).lower()
    if not re.search(r"\b(?:on|of|until|by|from|since|to)\s$", before):
        return None
    if context.told.year is not None and context.told.month is not None and (context.history or context.told.day):
        return moments.of_day(context.told.year, context.told.month, day, "a day of the month told before it")
    year, month = context.published.year, context.published.month
    if day > context.published.day and context.direction() is not Direction.AHEAD:
        year, month = moments.plus_months(year, month, -1)
    return moments.of_day(year, month, day, "a day alone: the latest on or before the report")


def holiday(found: re.Match[str], context: Context) -> Moment | None:
    """A holiday with a fixed rule."""
    name, year, why = found["holiday"], None, "a holiday with a fixed rule"
    if re.match(r"\s[A-Z]", context.after(2)) or _NAME_BEFORE.search(context.before(40)):
        return None  # the name of something else
    if found["year"] or found["which2"]:
        year = read_year(found["year"]) if found["year"] else base_year(found["which2"], context)
    elif found["which"]:
        near = holidays.day_of(name, context.published.year)
        step, passed = which_step(found["which"]), near < context.published
        year = context.published.year + (step > 0 and passed) - (step < 0 and not passed)
    else:
        near = holidays.day_of(name, context.published.year)
        year, which = anchors.year_of_day(near.month, near.day, context)
        why = f"{why}: {which}"
    if not 1 <= year <= 9999:
        return None
    return moments.of_date(holidays.day_of(name, year), why)


def nine_eleven(_found: re.Match[str], _context: Context) -> Moment | None:
    """The one day that is named by its figures."""
    return moments.of_day(2001, 9, 11, "a day known by its figures")


RULES: dict[str, Resolver] = {
    "iso_day": iso_day,
    "figures": figures,
    "slashed_day": written_day,
    "hyphened_day": day_of_month,
    "day_of_span": day_of_span,
    "nine_eleven": nine_eleven,
    "day_month": day_of_month,
    "month_day": day_of_month,
    "month_year": month_of_year,
    "month_of_year": month_of_year,
    "which_month": which_month,
    "alone_month": alone_month,
    "nth_alone": nth_alone,
    "holiday": holiday,
}
"""Resolvers by the name of the shape."""

RANGES: dict[str, Ends] = {
    "days_of_month": days_of_month,
    "month_days": days_of_month,
}
"""Shapes that hold two times, each by the name of its part."""
