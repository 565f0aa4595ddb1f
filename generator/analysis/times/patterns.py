r"""The notation of `shapes`, and the regular expressions it stands for.

A shape is a regular expression with fragments in angle brackets: `<month>` stands for any month and is captured under
that name, `<day2:day>` captures a day as `day2`. A space stands for any white space.
"""

import re
from functools import cache

from generator.analysis.times import holidays
from generator.analysis.times.shapes import MODIFIER, SHAPES, SUFFIX
from generator.analysis.times.vocabulary import CARDINALS, DECADES, MONTHS, ORDINALS, WEEKDAYS, ZONES


def _any(words: object) -> str:
    return "|".join(sorted((str(word) for word in words), key=len, reverse=True))  # type: ignore[attr-defined]


_ERA = r"(?:BCE?|B\.C\.(?:E\.)?|AD|CE|A\.D\.)(?![A-Za-z])"
_CAPITALS = [name.upper() for name in (*MONTHS, *WEEKDAYS)]
_FULL_MONTH = f"(?:{_any([*MONTHS, *_CAPITALS[:12]])})"
_SHORT_DAYS = r"(?:Mon|Tues?|Wed|Thurs?|Thur|Fri|Sat|Sun)\."

FRAGMENTS: dict[str, str] = {
    "month": rf"(?-i:{_FULL_MONTH}\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)",
    "full_month": rf"(?-i:{_FULL_MONTH})\b",
    "weekday": rf"(?-i:(?:{_any(WEEKDAYS)}|{_any(_CAPITALS[12:])})\b|{_SHORT_DAYS})",
    "day": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\w|[.,:]\d|%)",
    "nth_day": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)\b",
    "year": rf"(?:(?:1\d{{3}}|20\d\d)(?!\w|[.,]\d|%)(?: {_ERA})?|\d{{1,4}} {_ERA}|AD \d{{1,4}}\b)",
    "old_year": r"[1-9]\d{2}(?!\w|[.,]\d|%| [a-z]+s\b)",
    "short_year": r"\d\d(?!\w|[.,]\d|%)",
    "season": r"(?:spring|summer|autumn|fall|winter)\b",
    "unit": r"(?:days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies))\b",
    "clock_unit": r"(?:hours?|minutes?|seconds?)\b",
    "which": r"(?:last|past|previous|preceding|next|coming|upcoming|following|this|that(?: same)?|this same"
    r"|the same|same|current)\b",
    "number": rf"(?:\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?(?: 1/2)?|(?:{_any(CARDINALS)})\b)(?: and a half)?",
    "vague_number": r"(?:(?:only )?(?:a )?few(?: more)?|several|many|some|a number of|dozens of|countless)\b",
    "approximately": r"(?:(?:just |only )?(?:about|around|approximately|roughly|nearly|almost|over|more than|less than"
    r"|fewer than|at least|at most|up to|under|another|some|just|only|barely|well over|a little more than|as many as)"
    r"|just|only)",
    "dash": r" ?(?:[-–—/]|to|and|or|through|until) ?",
    "ordinal": rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{_any(ORDINALS)})\b",
    "holiday": rf"(?:{holidays.PATTERN})\b",
    "day_part": r"(?:morning|afternoon|evening|night|dawn|dusk|midday)\b",
    "zone": rf"(?-i:{_any(zone.upper() for zone in ZONES)})\b",
    "decade_word": _any(DECADES),
    "era": _ERA,
}

_FRAGMENT = re.compile(r"(?<!\?P)(?<!\(\?)<(?:(?P<name>\w+):)?(?P<body>[^<>=!]+)>")


def _expand(shape: str, *, capture: bool) -> str:
    def replace(match: re.Match[str]) -> str:
        body = FRAGMENTS.get(match["body"], match["body"])
        name = match["name"] or match["body"]
        return f"(?P<{name}>{body})" if capture else f"(?:{body})"

    pattern = _FRAGMENT.sub(replace, shape)
    if not capture:
        pattern = re.sub(r"\(\?P<\w+>", "(?:", pattern)
    return pattern.replace(" ", r"\s")


_BY_NAME = dict(SHAPES)


@cache
def shape(name: str) -> re.Pattern[str]:
    """A shape with its parts captured by name; made when first asked for, for one report needs few of them."""
    return re.compile(_expand(_BY_NAME[name], capture=True), re.IGNORECASE)


ANY = re.compile(
    rf"(?:{_expand(MODIFIER, capture=False)})?(?:"
    + "|".join(f"(?P<{name}>{_expand(shape, capture=False)})" for name, shape in SHAPES)
    + rf")(?:{_expand(SUFFIX, capture=False)})?",
    re.IGNORECASE,
)
"""Any time: `lastgroup` names the shape, what stands before and after that group are modifier and suffix."""
