"""Counting from one time to another, and lengths of time: what the relative shapes share."""

import math
from datetime import date, timedelta

from msgspec.structs import replace

from generator.analysis.times import moments
from generator.analysis.times.anchors import Context, Told, told_day
from generator.analysis.times.moments import Moment
from generator.analysis.times.vocabulary import CLOCK_UNITS, DAY_PARTS, UNIT_CODES

YEARS = {"year": 1, "decade": 10, "century": 100}
"""Years by unit."""


def singular(unit: str) -> str:
    """The unit without its plural ending."""
    unit = unit.lower()
    return "century" if unit.startswith("centur") else unit.rstrip("s")


def shifted(base: Told, unit: str, count: float, why: str) -> Moment | None:
    """The time so many units from `base`, as fine as the unit; less fine where the base is."""
    if unit in YEARS:
        return _shifted_years(base, unit, count, why)
    if unit in {"month", "quarter"}:
        return _shifted_months(base, math.floor(count * (3 if unit == "quarter" else 1)), why)
    day = told_day(base)
    if day is None:
        return moments.vague(f"{moments.written_year(base.year or 1)}-XX-XX", f"{why}, whose day is not told")
    if unit in {"day", "night"}:
        return moments.of_date(day + timedelta(days=round(count)), why)
    weeks = 2 * count if unit == "fortnight" else count
    monday = moments.monday_of(day + timedelta(days=round(7 * weeks)))
    return moments.of_days(monday, monday + timedelta(days=6), f"{why}: that week", unit="week")


def _shifted_years(base: Told, unit: str, count: float, why: str) -> Moment | None:
    year, years = base.year or 1, count * YEARS[unit]
    if years != int(years) and base.month:
        return moments.of_month(*moments.plus_months(year, base.month, round(years * 12)), why)
    landed = year + int(years)
    if unit == "decade":
        return moments.of_decade(landed // 10 * 10, why)
    return moments.of_year(_no_zero(landed, year), why)


def _shifted_months(base: Told, months: int, why: str) -> Moment | None:
    year = base.year or 1
    if base.month is None:
        return moments.vague(f"{moments.written_year(year)}-XX", f"{why}, whose month is not told")
    return moments.of_month(*moments.plus_months(year, base.month, months), why)


def _no_zero(landed: int, start: int) -> int:
    """No year 0 stands between 1 BC and AD 1."""
    return landed if (landed > 0) == (start > 0) else landed + (1 if landed >= 0 else -1)


def told_for(unit: str, context: Context) -> Told:
    """The time told last; for a shift of days the day told last, where a month or a year was told since."""
    day = context.told_day
    if unit in {"year", "decade", "century", "month", "quarter"} or context.told.day is not None or day is None:
        return context.told
    return Told(day.year, day.month, day.day)


def told_of(day: date) -> Told:
    """A day as the time told last."""
    return Told(day.year, day.month, day.day)


def step_from_told(span: str, step: int, context: Context) -> Moment | None:
    """The day, week, month or year so many steps from the one told last; the report's where none is told."""
    why = "counted from the time told before it" if step else "the time told before it"
    part = DAY_PARTS.get(span)
    unit = "day" if part else span
    told = told_for(unit, context)
    if step == 0 and told.year is None and not context.modified:
        return None
    base = told if told.year is not None else told_of(context.published)
    if unit == "weekend":
        day = told_day(base)
        return day if day is None else weekend(moments.monday_of(day) + timedelta(days=7 * step), why)
    if step == 0 and unit == "month" and base.month is None:
        return moments.vague(f"{moments.written_year(base.year or 1)}-XX", why)
    moment = shifted(base, unit, step, why)
    if moment is None or part is None or moment.unit != "day":
        return moment
    return replace(moment, type="TIME", value=f"{moment.value}T{part}")


def weekend(monday: date, why: str) -> Moment:
    """Saturday and Sunday of the week that begins on `monday`."""
    return moments.of_days(
        monday + timedelta(days=5), monday + timedelta(days=6), f"{why}: Saturday and Sunday", unit="week"
    )


def length_of(count: float, unit: str) -> Moment:
    """A duration: "two weeks" is P2W."""
    code, figure = UNIT_CODES[unit], f"{count * 2 if unit == 'fortnight' else count:g}"
    value = f"PT{figure}{code}" if unit in CLOCK_UNITS else f"P{figure}{code}"
    return Moment("DURATION", value, None, "a length of time")


def vague_length_of(unit: str) -> Moment:
    """A duration without a number: "a few weeks" is PXW."""
    value = f"PTX{UNIT_CODES[unit]}" if unit in CLOCK_UNITS else f"PX{UNIT_CODES[unit]}"
    return Moment("DURATION", value, None, "a vague length of time")
