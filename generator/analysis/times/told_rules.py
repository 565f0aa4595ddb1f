"""Times counted so many units from another time: the report's day, or the time the text told last."""

import re
from datetime import timedelta

from msgspec.structs import replace

from generator.analysis.times import moments
from generator.analysis.times.anchors import Context, Told, told_day
from generator.analysis.times.counting import length_of, shifted, singular, step_from_told, told_for, told_of
from generator.analysis.times.moments import Moment
from generator.analysis.times.reading import Resolver
from generator.analysis.times.tense import Direction
from generator.analysis.times.vocabulary import number


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
    if found["clock_unit"] and way != "from now":
        return length_of(number(found["number"]) or 0, singular(found["clock_unit"]))  # the day is told already
    told = None if way == "from now" else told_for(singular(found["unit"] or "day"), context)
    if told is not None and told.year is None:
        return moments.vague("FUTURE_REF" if forward else "PAST_REF", "counted from a time that the text leaves open")
    moment = _shift(found, 1 if forward else -1, told, context, "counted from the time told before it")
    if moment and forward and way != "from now" and not context.history and _is_ahead(moment, context):
        return moments.vague("FUTURE_REF", "counted from a time that the text leaves open")  # it has happened already
    return moment


def _is_ahead(moment: Moment, context: Context) -> bool:
    """Whether a time lies after the report where the words around it look back."""
    first = moment.first
    return first is not None and first > context.published and context.direction() is Direction.BACK


def _shift(found: re.Match[str], sign: int, told: Told | None, context: Context, why: str) -> Moment | None:
    count = number(found["number"])
    if count is None:
        return None
    base = told if told and told.year is not None else told_of(context.published)
    if found["clock_unit"]:
        return _shift_clock(base, sign, why, count, singular(found["clock_unit"]))
    return shifted(base, singular(found["unit"]), sign * count, why)


def _shift_clock(base: Told, sign: int, why: str, count: float, unit: str) -> Moment | None:
    day = told_day(base)
    if day is None or unit != "hour":
        return None  # minutes later: nobody can say on which side of midnight, and the day is told already
    other = day + sign * timedelta(days=max(1, round(count / 24)))
    moment = moments.of_days(min(day, other), max(day, other), f"{why}: that day or the one beside it")
    return replace(moment, type="TIME", value=f"{day.isoformat()}TXX")


def neighbour(found: re.Match[str], context: Context) -> Moment | None:
    """The next day, the previous year: counted from the time told before it."""
    step = -1 if (found["step"] or "").lower() in {"previous", "preceding"} else 1
    return step_from_told(found["span"].lower(), step, context)


def day_before(found: re.Match[str], context: Context) -> Moment | None:
    """The day before, the year after."""
    return step_from_told(found["span"].lower(), -1 if found["way"].lower() in {"before", "earlier"} else 1, context)


def same(found: re.Match[str], context: Context) -> Moment | None:
    """That day, the same year."""
    return step_from_told(found["span"].lower(), 0, context)


def the_unit(found: re.Match[str], context: Context) -> Moment | None:
    """The end of the year, earlier in the month; alone these words are no time."""
    span = found["span"].lower()
    if not context.modified or (span == "day" and context.before(11).lower().endswith(("end of ", "end of the "))):
        return None  # "at the end of the day" is a way of speaking
    if not context.history and span in {"month", "year"} and context.direction() is Direction.AHEAD:
        return shifted(told_of(context.published), span, 0, "the one that runs")
    return step_from_told(span, 0, context)


RULES: dict[str, Resolver] = {
    "ago": ago,
    "shift": shift,
    "neighbour": neighbour,
    "day_before": day_before,
    "same": same,
    "the_unit": the_unit,
}
"""Resolvers by the name of the shape."""
