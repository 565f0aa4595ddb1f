"""Lengths of time, repeated times and times of day."""

import re

from generator.analysis.times.anchors import Context
from generator.analysis.times.counting import length_of, singular, vague_length_of
from generator.analysis.times.moments import Moment
from generator.analysis.times.reading import Resolver
from generator.analysis.times.vocabulary import (
    CLOCK_UNITS,
    DAY_PARTS,
    SEASON_CODES,
    UNIT_CODES,
    WEEKDAY_NUMBER,
    ZONES,
    number,
)

_REPEATED = "a time that comes again and again"
_OFTEN = {
    "daily": "XXXX-XX-XX",
    "nightly": "XXXX-XX-XXTNI",
    "weekly": "XXXX-WXX",
    "monthly": "XXXX-XX",
    "quarterly": "XXXX-QX",
    "yearly": "XXXX",
    "annually": "XXXX",
    "hourly": "XXXX-XX-XXTXX",
    "every other day": "P2D",
}
_EVERY = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX", "night": "XXXX-XX-XXTNI"}
_AMOUNT = re.compile(
    r"(?:\d|%|percent|per cent|million|billion|thousand|hundred|tons|times|once|twice|barrels)\s$", re.IGNORECASE
)


def length(found: re.Match[str], _context: Context) -> Moment | None:
    """Two weeks, a three-day battle; "10,000 a day" is a rate."""
    count = number(found["number"])
    if count is None:
        return None
    unit = singular(found["unit"] or found["clock_unit"])
    if found["number"].lower() in {"a", "an"} and _AMOUNT.search(
        _context.text, max(0, _context.start - 12), _context.start
    ):
        return Moment("SET", f"P1{UNIT_CODES[unit]}", None, _REPEATED)
    if unit == "quarter" or (
        count == 1 and (unit == "second" or (found["number"].lower() == "one" and " " in found[0]))
    ):
        return None  # a second opinion, one day we shall see
    return length_of(count, unit)


def aged(found: re.Match[str], _context: Context) -> Moment | None:
    """Eighteen years old."""
    count = number(found["number"])
    return None if count is None else length_of(count, "year")


def vague_length(found: re.Match[str], _context: Context) -> Moment | None:
    """A few days."""
    return vague_length_of(singular(found["unit"] or found["clock_unit"]))


def unit_long(found: re.Match[str], _context: Context) -> Moment | None:
    """A month-long siege."""
    word = found["unit"].lower()
    return Moment(
        "DURATION", f"P{'X' if word.endswith('s') else 1}{UNIT_CODES[singular(word)]}", None, "a length of time"
    )


def alone_length(found: re.Match[str], context: Context) -> Moment | None:
    """For months, after years of war."""
    before = context.before(12).lower()
    if not re.search(r"\b(?:for|after|in|within|took|lasted|over|of|through)\s$", before):
        return None
    return vague_length_of(singular(found["word"]))


def every(found: re.Match[str], _context: Context) -> Moment | None:
    """Every day, twice a week."""
    unit = singular(found["unit"] or found["clock_unit"] or found["unit2"] or "day")
    if found["season"]:
        return Moment("SET", f"XXXX-{SEASON_CODES[found['season'].lower()]}", None, _REPEATED)
    if found["day_part"]:
        return Moment("SET", f"XXXX-XX-XXT{DAY_PARTS[found['day_part'].lower()]}", None, _REPEATED)
    count = number(found["number"] or "1")
    if unit in CLOCK_UNITS:
        return Moment("SET", f"PT{count:g}{UNIT_CODES[unit]}", None, _REPEATED)
    plain = found[0].lower().startswith(("every", "each")) and count == 1 and _EVERY.get(unit)
    return Moment("SET", plain or f"P{count or 1:g}{UNIT_CODES[unit]}", None, _REPEATED)


def often(found: re.Match[str], _context: Context) -> Moment | None:
    """Daily, weekly."""
    return Moment("SET", _OFTEN[" ".join(found["word"].lower().split())], None, _REPEATED)


def weekdays(found: re.Match[str], _context: Context) -> Moment | None:
    """Every Friday, Mondays."""
    name = found["weekday"] or found[0][:3]
    number_of_day = WEEKDAY_NUMBER.get(name.lower().rstrip(".")) or WEEKDAY_NUMBER[name[:3].lower()]
    return Moment("SET", f"XXXX-WXX-{number_of_day}", None, _REPEATED)


def clock(found: re.Match[str], context: Context) -> Moment | None:
    """A time of day, on the day that the sentence names."""
    hour, minute = _hour_minute(found)
    zone = found["zone"] or found["zone2"] or found["zone3"]
    return _on_day(f"{hour:02}:{minute:02}", ZONES[zone.lower()] if zone else "", context)


def _hour_minute(found: re.Match[str]) -> tuple[int, int]:
    if found["compact"]:
        return int(found["compact"][:2]), int(found["compact"][2:])
    hour, minute = int(found["hour"] or found["hour2"]), int(found["minute"] or found["minute2"] or 0)
    if found["half"] and hour <= 12:
        hour = hour % 12 + 12 * found["half"].lower().startswith("p")
    return hour, minute


def clock_word(found: re.Match[str], context: Context) -> Moment | None:
    """Noon, midnight."""
    return _on_day({"noon": "12:00", "midnight": "24:00"}[found["word"].lower()], "", context)


def _on_day(clock_time: str, zone: str, context: Context) -> Moment | None:
    day = context.near_day
    if day is None or day.unit not in {"day", "clock"} or day.edtf is None:
        return Moment("TIME", f"T{clock_time}", None, "a time of day; the text leaves the day open")
    value = f"{day.edtf[:10]}T{clock_time}"
    edtf = f"{day.edtf[:10]}T{clock_time}{zone}"
    return Moment("TIME", value, edtf, f"a time of day; the day: {day.rule}", "clock", day.year, day.month, day.day)


RULES: dict[str, Resolver] = {
    "clock": clock,
    "clock_word": clock_word,
    "every": every,
    "often": often,
    "weekdays": weekdays,
    "aged": aged,
    "length": length,
    "vague_length": vague_length,
    "unit_long": unit_long,
    "alone_length": alone_length,
}
"""Resolvers by the name of the shape."""
