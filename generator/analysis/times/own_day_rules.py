"""Times that look from the report's own day: today, last week, the past month."""

import re
from datetime import date, timedelta

from msgspec.structs import replace

from generator.analysis.times import anchors, moments
from generator.analysis.times.anchors import Context
from generator.analysis.times.counting import (
    length_of,
    shifted,
    singular,
    step_from_told,
    told_of,
    vague_length_of,
    weekend,
)
from generator.analysis.times.moments import Moment
from generator.analysis.times.reading import Resolver, is_told, which_step
from generator.analysis.times.tense import Direction
from generator.analysis.times.vocabulary import CLOCK_UNITS, DAY_PARTS, MONTHS, WEEKDAY_NUMBER, number

_NOWADAYS = re.compile(r"\bstill\b[^,;:]*$|\b(?:known|of|than|use|until|even)\s$", re.IGNORECASE)
"""Before "today" this makes it the present age and no day, as a history does."""

_NIGHT_OF = re.compile(r"\s(?:(?P<way>on|from|into|to)\s)?(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
_MONTH = "|".join(MONTHS)
_NIGHT_OF_DATES = re.compile(
    rf"\s(?:on\s|of\s)?(?:the\s)?(?:(?P<day>\d{{1,2}})\s?(?:[-–/]|to)\s?\d{{1,2}}\s(?P<month>{_MONTH})"
    rf"|(?P<month2>{_MONTH})\s(?P<day2>\d{{1,2}})\s?(?:[-–/]|to)\s?\d{{1,2}})\b"
)
"""The dates of a night: "overnight on 12-13 May"."""

_LENGTH_SIDES = frozenset({"following", "preceding", "previous", "first", "final"})
"""Sides on which so many days are a length: "the first ten days"."""


def today(found: re.Match[str], context: Context) -> Moment | None:
    """Today, yesterday, tomorrow, tonight, overnight."""
    word = found["word"].lower()
    step = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    if context.history and word == "overnight":
        return moments.vague("PAST_REF", "a night that the account leaves open")
    day = context.published + timedelta(days=step)
    if word == "overnight":
        night = _night_named(context) or day - timedelta(days=1)
        day = night + timedelta(days=1)
        value = f"{night.isoformat()}TNI"
        edtf = f"{night.isoformat()}/{day.isoformat()}"
        return Moment(
            "TIME", value, edtf, "the night that ends on the report's day", "night", night.year, night.month, night.day
        )
    if word == "today" and (context.history or _NOWADAYS.search(context.before(60))):
        return None
    moment = moments.of_date(day, "counted from the report's day")
    return replace(moment, type="TIME", value=f"{moment.value}TNI") if word == "tonight" else moment


def _night_named(context: Context) -> date | None:
    """The evening of "overnight from Tuesday" or "overnight into Wednesday"."""
    dated = _NIGHT_OF_DATES.match(context.after(30))
    if dated:
        month = MONTHS.index(dated["month"] or dated["month2"]) + 1
        year, _ = anchors.year_of_day(month, int(dated["day"] or dated["day2"]), context)
        return date(year, month, int(dated["day"] or dated["day2"]))
    found = _NIGHT_OF.match(context.after(30))
    if found is None:
        return None
    weekday = WEEKDAY_NUMBER[found["weekday"].lower()]
    named = context.published - timedelta(days=(context.published.isoweekday() - weekday) % 7)
    return named - timedelta(days=found["way"] in {"into", "to"})


def around_today(found: re.Match[str], context: Context) -> Moment | None:
    """The day before yesterday, the day after tomorrow, the night before last."""
    if found["night"]:
        night = moments.of_date(context.published - timedelta(days=2), "counted from the report's day")
        return replace(night, type="TIME", value=f"{night.value}TNI")
    step = -2 if found["way"].lower().startswith("before") else 2
    return moments.of_date(context.published + timedelta(days=step), "counted from the report's day")


def part_of_today(found: re.Match[str], context: Context) -> Moment | None:
    """Last night, this morning."""
    which, part = found["word"].lower().split()
    day = context.published - timedelta(days=which == "last")
    moment = moments.of_date(day, "counted from the report's day, a part of that day")
    return replace(moment, type="TIME", value=f"{moment.value}T{DAY_PARTS[part]}")


def this_unit(found: re.Match[str], context: Context) -> Moment | None:
    """Last week, this month, next year."""
    unit, which = singular(found["unit"]), found["which"]
    step, day = which_step(which), context.published
    if is_told(which, context):
        return step_from_told(unit, step, context)
    monday = moments.monday_of(day) + timedelta(days=7 * step)
    if unit == "week":
        why = "a week from Monday to Sunday, counted from that of the report"
        return moments.of_days(monday, monday + timedelta(days=6), why, unit="week")
    if unit == "weekend":
        return _weekend(step - (step == 0 and is_over(context)), day)
    if unit == "quarter":
        year, month = moments.plus_months(day.year, (day.month - 1) // 3 * 3 + 1, 3 * step)
        return moments.of_quarter(year, month // 3 + 1, "a quarter counted from that of the report")
    return _counted(unit, step, day) if unit in {"day", "month", "year", "decade", "century"} else None


def the_weekend(_found: re.Match[str], context: Context) -> Moment | None:
    """Over the weekend: the last one in past tense, else the one of the report's week."""
    return _weekend(-1 if is_over(context) else 0, context.published)


def is_over(context: Context) -> bool:
    """Whether "this weekend" is the one before the report's week."""
    return context.published.isoweekday() < 6 and context.direction() is Direction.BACK


def _weekend(step: int, day: date) -> Moment:
    return weekend(moments.monday_of(day) + timedelta(days=7 * step), "of the week counted from that of the report")


def _counted(unit: str, step: int, day: date) -> Moment | None:
    why = "counted from the report's"
    if unit == "decade":
        return moments.of_decade(day.year // 10 * 10 + 10 * step, f"{why} {unit}")
    if unit == "century":
        return moments.of_century(day.year // 100 + 1 + step, f"{why} {unit}")
    return shifted(told_of(day), unit, step, f"{why} {unit}")


def past_unit(found: re.Match[str], context: Context) -> Moment | None:
    """The past week: the seven days up to the report."""
    unit = singular(found["unit"])
    back = found["side"].lower() in {"last", "past"}
    if found["side"].lower() in {"last", "next"} and context.after(4).lower().startswith(" of "):
        return length_of(1, unit)
    if context.history:
        return length_of(1, unit)
    if unit == "weekend":
        return _weekend(-1 if back else 1, context.published)
    return _stretch(unit, -1 if back else 1, context.published)


def which_units(found: re.Match[str], context: Context) -> Moment | None:
    """The past two weeks: the days up to the report, or from it; in a history only a length."""
    unit = singular(found["unit"] or found["clock_unit"])
    back = found["side"].lower() in {"last", "past", "previous", "preceding"}
    if found["vague_number"]:
        return vague_length_of(unit)
    count = number(found["number"]) or 0
    of_something = context.after(4).lower().startswith(" of ")
    if context.history or of_something or unit in CLOCK_UNITS or found["side"].lower() in _LENGTH_SIDES:
        return length_of(count, unit)
    return _stretch(unit, count if not back else -count, context.published)


def _stretch(unit: str, count: float, day: date) -> Moment | None:
    why = "the days up to the report" if count < 0 else "the days from the report on"
    if unit in {"day", "night", "week", "weekend", "fortnight"}:
        days = round(count * {"week": 7, "fortnight": 14, "weekend": 7}.get(unit, 1))
        other = day + timedelta(days=days)
    else:
        months = round(count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit])
        other = moments.same_day_in(day, *moments.plus_months(day.year, day.month, months))
    return moments.of_days(min(day, other), max(day, other), why)


def vague_days(found: re.Match[str], _context: Context) -> Moment | None:
    """In recent days; the coming weeks."""
    if (found["side"] or "").lower() == "recent":
        return moments.vague("PAST_REF", "a vague time before the report")
    return vague_length_of(singular(found["unit"] or found["clock_unit"]))


def end_of(found: re.Match[str], context: Context) -> Moment | None:
    """Year end, month end: the last day of the one that runs."""
    day = context.published
    month = 12 if found["span"].lower() == "year" else day.month
    return moments.of_day(day.year, month, moments.days_of(day.year, month), "the last day of the one that runs")


RULES: dict[str, Resolver] = {
    "today": today,
    "around_today": around_today,
    "part_of_today": part_of_today,
    "this_unit": this_unit,
    "past_unit": past_unit,
    "the_weekend": the_weekend,
    "which_units": which_units,
    "vague_days": vague_days,
    "end_of": end_of,
}
"""Resolvers by the name of the shape."""
