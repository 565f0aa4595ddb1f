"""Times counted from another time: the report's day, or the time the text told last."""

import math
import re
from datetime import date, timedelta

from msgspec.structs import replace

from generator.analysis.times import moments
from generator.analysis.times.anchors import Context, Told, told_day
from generator.analysis.times.moments import Moment
from generator.analysis.times.reading import Resolver, is_told, which_step
from generator.analysis.times.tense import Direction
from generator.analysis.times.vocabulary import CLOCK_UNITS, DAY_PARTS, UNIT_CODES, number

_NOWADAYS = re.compile(r"\bstill\b[^,;:]*$|\b(?:known|of|than|use|until|even)\s$", re.IGNORECASE)
"""Before "today" this makes it the present age and no day, as a history does."""

_LENGTH_SIDES = frozenset({"following", "preceding", "previous", "first", "final"})


def singular(unit: str) -> str:
    """The unit without its plural ending."""
    unit = unit.lower()
    return "century" if unit.startswith("centur") else unit.rstrip("s")


def today(found: re.Match[str], context: Context) -> Moment | None:
    """Today, yesterday, tomorrow, tonight, overnight."""
    word = found["word"].lower()
    step = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    if context.history and word == "overnight":
        return moments.vague("PAST_REF", "a night that the account leaves open")
    day = context.published + timedelta(days=step)
    if word == "overnight":
        night = day - timedelta(days=1)
        value = f"{night.isoformat()}TNI"
        edtf = f"{night.isoformat()}/{day.isoformat()}"
        return Moment(
            "TIME", value, edtf, "the night that ends on the report's day", "night", night.year, night.month, night.day
        )
    if word == "today" and (context.history or _NOWADAYS.search(context.before(60))):
        return None
    moment = moments.of_date(day, "counted from the report's day")
    return replace(moment, type="TIME", value=f"{moment.value}TNI") if word == "tonight" else moment


def around_today(found: re.Match[str], context: Context) -> Moment | None:
    """The day before yesterday, the day after tomorrow."""
    step = -2 if found["way"].lower().startswith("before") else 2
    return moments.of_date(context.published + timedelta(days=step), "counted from the report's day")


def part_of_today(found: re.Match[str], context: Context) -> Moment | None:
    """Last night, this morning."""
    which, part = found["word"].lower().split()
    day = context.published - timedelta(days=which == "last")
    moment = moments.of_date(day, "counted from the report's day, a part of that day")
    return replace(moment, type="TIME", value=f"{moment.value}T{DAY_PARTS[part]}")


def ago(found: re.Match[str], context: Context) -> Moment | None:
    """Two weeks ago: as fine as its unit."""
    if found["vague_number"]:
        return moments.vague("PAST_REF", "a vague time before the report")
    told = context.told if context.history and context.told.year is not None else None
    return _shift(found, -1, told, context, "counted back from the report")


def shift(found: re.Match[str], context: Context) -> Moment | None:
    """Three days later: counted from the time told before it."""
    way = found["way"].lower()
    forward = way in {"later", "after", "afterwards", "afterward", "from now"}
    if not found["number"]:
        return moments.vague("FUTURE_REF" if forward else "PAST_REF", "a vague time from the time told before it")
    told = None if way == "from now" else _told_for(singular(found["unit"] or found["clock_unit"]), context)
    if told is not None and told.year is None:
        return moments.vague("FUTURE_REF" if forward else "PAST_REF", "counted from a time that the text leaves open")
    return _shift(found, 1 if forward else -1, told, context, "counted from the time told before it")


def _shift(found: re.Match[str], sign: int, told: Told | None, context: Context, why: str) -> Moment | None:
    count = number(found["number"])
    if count is None:
        return None
    base = told if told and told.year is not None else _told_of(context.published)
    if found["clock_unit"]:
        return _shift_clock(base, sign, why, count, singular(found["clock_unit"]))
    return shifted(base, singular(found["unit"]), sign * count, why)


def _told_for(unit: str, context: Context) -> Told:
    """The time told last; for a shift of days the day told last, where a month or a year was told since."""
    day = context.told_day
    if unit in {"year", "decade", "century", "month", "quarter"} or context.told.day is not None or day is None:
        return context.told
    return Told(day.year, day.month, day.day)


def _told_of(day: date) -> Told:
    return Told(day.year, day.month, day.day)


def _shift_clock(base: Told, sign: int, why: str, count: float, unit: str) -> Moment | None:
    day = told_day(base)
    if day is None:
        return None
    hours = count / {"hour": 1, "minute": 60, "second": 3600}[unit]
    other = day + sign * timedelta(days=max(1, round(hours / 24)))
    if unit != "hour":
        return None  # minutes later: nobody can say on which side of midnight, and the day is told already
    moment = moments.of_days(min(day, other), max(day, other), f"{why}: that day or the one beside it")
    return replace(moment, type="TIME", value=f"{day.isoformat()}TXX")


def shifted(base: Told, unit: str, count: float, why: str) -> Moment | None:
    """The time so many units from `base`, as fine as the unit; less fine where the base is."""
    year = base.year or 1
    if unit in {"year", "decade", "century"}:
        years = count * {"year": 1, "decade": 10, "century": 100}[unit]
        if years != int(years) and base.month:
            return moments.of_month(*moments.plus_months(year, base.month, round(years * 12)), why)
        landed = year + int(years)
        return (
            moments.of_decade(landed // 10 * 10, why)
            if unit == "decade"
            else moments.of_year(_no_zero(landed, year), why)
        )
    if unit in {"month", "quarter"}:
        months = math.floor(count * (3 if unit == "quarter" else 1))
        if base.month is None:
            return moments.vague(f"{moments.written_year(year)}-XX", f"{why}, whose month is not told")
        return moments.of_month(*moments.plus_months(year, base.month, months), why)
    day = told_day(base)
    if day is None:
        return moments.vague(f"{moments.written_year(year)}-XX-XX", f"{why}, whose day is not told")
    if unit in {"day", "night"}:
        return moments.of_date(day + timedelta(days=round(count)), why)
    weeks = 2 * count if unit == "fortnight" else count
    landed_day = day + timedelta(days=round(7 * weeks))
    monday = moments.monday_of(landed_day)
    return moments.of_days(monday, monday + timedelta(days=6), f"{why}: that week", unit="week")


def _no_zero(landed: int, start: int) -> int:
    return landed if (landed > 0) == (start > 0) else landed + (1 if landed >= 0 else -1)


def neighbour(found: re.Match[str], context: Context) -> Moment | None:
    """The next day, the previous year: counted from the time told before it."""
    step = -1 if (found["step"] or "").lower() in {"previous", "preceding"} else 1
    return _step(found["span"].lower(), step, context)


def day_before(found: re.Match[str], context: Context) -> Moment | None:
    """The day before, the year after."""
    return _step(found["span"].lower(), -1 if found["way"].lower() in {"before", "earlier"} else 1, context)


def same(found: re.Match[str], context: Context) -> Moment | None:
    """That day, the same year."""
    return _step(found["span"].lower(), 0, context)


def _step(span: str, step: int, context: Context) -> Moment | None:
    why = "counted from the time told before it" if step else "the time told before it"
    part = DAY_PARTS.get(span)
    unit = "day" if part else span
    told = _told_for(unit, context)
    if step == 0 and told.year is None and not context.modified:
        return None
    base = told if told.year is not None else _told_of(context.published)
    if unit == "weekend":
        day = told_day(base)
        return day if day is None else weekend(moments.monday_of(day) + timedelta(days=7 * step), why)
    if step == 0 and unit == "month" and base.month is None:
        return moments.vague(f"{moments.written_year(base.year or 1)}-XX", why)
    if part and base.day is not None and step == 0 and span in {"morning", "night"} and not context.told.day:
        return None
    moment = shifted(base, unit, step, why)
    return (
        replace(moment, type="TIME", value=f"{moment.value}T{part}")
        if moment and part and moment.unit == "day"
        else moment
    )


def weekend(monday: date, why: str) -> Moment:
    """Saturday and Sunday of the week that begins on `monday`."""
    return moments.of_days(
        monday + timedelta(days=5), monday + timedelta(days=6), f"{why}: Saturday and Sunday", unit="week"
    )


def this_unit(found: re.Match[str], context: Context) -> Moment | None:
    """Last week, this month, next year."""
    unit, which = singular(found["unit"]), found["which"]
    if is_told(which, context):
        return _step(unit, which_step(which), context)
    day, step = context.published, which_step(which)
    monday = moments.monday_of(day) + timedelta(days=7 * step)
    if unit == "week":
        return moments.of_days(
            monday, monday + timedelta(days=6), "a week from Monday to Sunday, counted from the report's", unit="week"
        )
    if unit == "weekend":
        if step == 0 and day.isoweekday() < 6 and context.direction() is Direction.BACK:
            monday -= timedelta(days=7)
        return weekend(monday, "of the week counted from the report's")
    if unit == "quarter":
        first = (day.month - 1) // 3 * 3 + 1
        year, month = moments.plus_months(day.year, first, 3 * step)
        return moments.of_quarter(year, month // 3 + 1, "a quarter counted from the report's")
    if unit in {"day", "month", "year", "decade", "century"}:
        return _counted(unit, step, day)
    return None


def _counted(unit: str, step: int, day: date) -> Moment | None:
    why = "counted from the report's"
    if unit == "decade":
        return moments.of_decade(day.year // 10 * 10 + 10 * step, why)
    if unit == "century":
        return moments.of_century(day.year // 100 + 1 + step, why)
    return shifted(_told_of(day), unit, step, f"{why} {unit}")


def the_unit(found: re.Match[str], context: Context) -> Moment | None:
    """The end of the year, earlier in the month; alone these words are no time."""
    span = found["span"].lower()
    if not context.modified or (span == "day" and context.before(11).lower().endswith(("end of ", "end of the "))):
        return None  # "at the end of the day" is a way of speaking
    return _step(span, 0, context)


def end_of(found: re.Match[str], context: Context) -> Moment | None:
    """Year end, the week-end of accounts: the last day of the unit that runs."""
    day, span = context.published, found["span"].lower()
    if span == "week":
        return None
    month = 12 if span == "year" else day.month
    return moments.of_day(day.year, month, moments.days_of(day.year, month), "the last day of the one that runs")


def which_units(found: re.Match[str], context: Context) -> Moment | None:
    """The past two weeks: the days up to the report, or from it; in a history only a length."""
    unit = singular(found["unit"] or found["clock_unit"])
    back = found["side"].lower() in {"last", "past", "previous", "preceding"}
    if found["vague_number"]:
        return vague_length_of(unit)
    count = number(found["number"]) or 0
    if context.history or unit in CLOCK_UNITS or found["side"].lower() in _LENGTH_SIDES:
        return length_of(count, unit)
    return _stretch(unit, count if not back else -count, context.published)


def past_unit(found: re.Match[str], context: Context) -> Moment | None:
    """The past week: the seven days up to the report."""
    unit = singular(found["unit"])
    back = found["side"].lower() in {"last", "past"}
    if found["side"].lower() in {"last", "next"} and context.after(4).lower().startswith(" of "):
        return length_of(1, unit)
    if context.history:
        return length_of(1, unit)
    return _stretch(unit, -1 if back else 1, context.published)


def _stretch(unit: str, count: float, day: date) -> Moment | None:
    why = "the days up to the report" if count < 0 else "the days from the report on"
    if unit in {"day", "night", "week", "weekend", "fortnight"}:
        days = round(count * {"week": 7, "fortnight": 14, "weekend": 7}.get(unit, 1))
        other = day + timedelta(days=days)
    else:
        months = round(count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit])
        other = moments.same_day_in(day, *moments.plus_months(day.year, day.month, months))
    return moments.of_days(min(day, other), max(day, other), why)


def length_of(count: float, unit: str) -> Moment:
    """A duration: "two weeks" is P2W."""
    code, figure = UNIT_CODES[unit], f"{count * 2 if unit == 'fortnight' else count:g}"
    value = f"PT{figure}{code}" if unit in CLOCK_UNITS else f"P{figure}{code}"
    return Moment("DURATION", value, None, "a length of time")


def vague_length_of(unit: str) -> Moment:
    """A duration without a number: "a few weeks" is PXW."""
    value = f"PTX{UNIT_CODES[unit]}" if unit in CLOCK_UNITS else f"PX{UNIT_CODES[unit]}"
    return Moment("DURATION", value, None, "a vague length of time")


def vague_days(found: re.Match[str], _context: Context) -> Moment | None:
    """In recent days; the coming weeks."""
    if (found["side"] or "").lower() == "recent":
        return moments.vague("PAST_REF", "a vague time before the report")
    return vague_length_of(singular(found["unit"] or found["clock_unit"]))


RULES: dict[str, Resolver] = {
    "today": today,
    "around_today": around_today,
    "part_of_today": part_of_today,
    "ago": ago,
    "shift": shift,
    "neighbour": neighbour,
    "day_before": day_before,
    "same": same,
    "this_unit": this_unit,
    "past_unit": past_unit,
    "which_units": which_units,
    "the_unit": the_unit,
    "end_of": end_of,
    "vague_days": vague_days,
}
"""Resolvers by the name of the shape."""
