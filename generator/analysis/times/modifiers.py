"""What the words before and after a time do to it: early, late, the second half of, the night of."""

import re
from datetime import date

from msgspec.structs import replace

from generator.analysis.times.moments import Moment, days_of, of_half
from generator.analysis.times.vocabulary import DAY_PARTS

THIRDS = {
    "early": 0,
    "beginning": 0,
    "start": 0,
    "outset": 0,
    "mid": 1,
    "middle": 1,
    "late": 2,
    "latter": 2,
    "end": 2,
    "close": 2,
}
_WORD = re.compile(r"[a-z]+")
_MONTH_DAYS = ((1, 10), (11, 20), (21, 31))
_YEAR_MONTHS = ((1, 4), (5, 8), (9, 12))
_DECADE_YEARS = ((0, 4), (3, 6), (5, 9))
_NAMES = ("early", "in the middle", "late")


def apply(moment: Moment, before: str, after: str) -> Moment | None:
    """The time that modifier and suffix make of `moment`; None where they do not fit it.

    The night of a day is a TIME of its own (WikiWars); a day with a part of it after it stays that DATE (GUM).
    """
    words = _WORD.findall(before.lower())
    part = _day_part(words)
    if part:
        return _at(moment, part)
    if after:
        moment = replace(moment, rule=f"{moment.rule}, a part of that day")
        if moment.unit != "day":
            return None
    if "half" in words:
        return _half(moment, 1 if "first" in words else 2)
    third = next((THIRDS[word] for word in words if word in THIRDS), None)
    if third is None:
        return replace(moment, rule=f"{moment.rule}, {words[0]} in it") if words else moment
    return _third(moment, third)


def _day_part(words: list[str]) -> str | None:
    return next((DAY_PARTS[word] for word in reversed(words) if word in DAY_PARTS), None)


def _at(moment: Moment, part: str) -> Moment | None:
    if moment.unit != "day":
        return None
    return replace(moment, type="TIME", value=f"{moment.value}T{part}", rule=f"{moment.rule}, a part of that day")


def _half(moment: Moment, half: int) -> Moment | None:
    if moment.unit == "year" and moment.year is not None:
        return of_half(moment.year, half, f"{moment.rule}, half of it is six months")
    if moment.unit == "decade" and moment.edtf:
        years = (0, 4) if half == 1 else (5, 9)
        return _years(moment, years, "half of it is five years")
    if moment.unit == "month" and moment.edtf and moment.year is not None and moment.month is not None:
        days = (1, 15) if half == 1 else (16, 31)
        return _days(moment, days, "half of it: day 1 to 15, or 16 to the end")
    return None


def _third(moment: Moment, third: int) -> Moment | None:
    if moment.unit in {"day", "week", "season", "quarter", "century", "half", "fiscal year"}:
        return replace(moment, rule=f"{moment.rule}, {_NAMES[third]} in it")
    if moment.unit == "month":
        return _days(moment, _MONTH_DAYS[third], f"{_NAMES[third]}: days 1 to 10, 11 to 20 or 21 to the end")
    if moment.unit == "year":
        return _months(moment, _YEAR_MONTHS[third], f"{_NAMES[third]}: a third of the year, four months")
    if moment.unit == "decade":
        return _years(moment, _DECADE_YEARS[third], f"{_NAMES[third]}: years 0 to 4, 3 to 6 or 5 to 9")
    return None


def _days(moment: Moment, days: tuple[int, int], why: str) -> Moment:
    if moment.edtf is None or moment.year is None or moment.month is None:
        return replace(moment, rule=f"{moment.rule}, {why}")
    first = date(moment.year, moment.month, days[0])
    last = date(moment.year, moment.month, min(days[1], days_of(moment.year, moment.month)))
    return replace(moment, edtf=f"{first.isoformat()}/{last.isoformat()}", rule=f"{moment.rule}, {why}")


def _months(moment: Moment, months: tuple[int, int], why: str) -> Moment:
    edtf = moment.edtf and f"{moment.edtf}-{months[0]:02}/{moment.edtf}-{months[1]:02}"
    return replace(moment, edtf=edtf, rule=f"{moment.rule}, {why}")


def _years(moment: Moment, years: tuple[int, int], why: str) -> Moment:
    if moment.year is None:
        return moment
    first, last = moment.year + years[0], moment.year + years[1]
    value = f"{first:04}-01-01/{last:04}-12-31"
    return replace(moment, value=value, edtf=f"{first:04}/{last:04}", rule=f"{moment.rule}, {why}")
