"""How many of what: "several", "at least 14 aircraft", "two to three dozen people" as ranges that can be compared."""

import re
from collections.abc import Iterator, Sequence

from generator.compare.vocabulary import classes, generic, stem
from generator.model.annotations import Span
from generator.model.matters import Amount

MANY = 10**9
"""Stands for no upper end."""

_UNITS = {
    word: at for at, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
}
_UNITS |= {
    word: at for at, word in enumerate("thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), 13)
}
_TENS = {word: at * 10 for at, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "dozen": 12}
_VAGUE = {
    "no": (0, 0),
    "none": (0, 0),
    "nobody": (0, 0),
    "couple": (2, 2),
    "pair": (2, 2),
    "few": (2, 6),
    "handful": (3, 6),
    "several": (3, 9),
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2000, 99999),
}
_NUMBER = (
    rf"\d{{1,3}}(?:,\d{{3}})+|\d+|(?:{'|'.join(_TENS)})[- ](?:{'|'.join(list(_UNITS)[1:10])})"
    rf"|{'|'.join([*_UNITS, *_TENS])}"
)
_AMOUNT = re.compile(
    rf"(?:\b(?P<lead>at least|no more than|more than|over|no fewer than|no less than|up to|at most|fewer than"
    rf"|less than|about|around|some|nearly|almost|roughly|approximately)[”\"’]*\s+)?"
    rf"(?:\bbetween\s+)?(?<![\w.,-])(?P<number>{_NUMBER})(?:\s+(?P<scale>{'|'.join(_SCALES)}))?"
    rf"(?:\s+(?:to|and|or)\s+(?P<upper>{_NUMBER})(?=\s+[a-z]))?(?![\w-]|[.,]\d|\s+percent|\s*%|:\d)(?P<more>\s+or\s+more)?"
    rf"|(?<![\w-])(?P<vague>{'|'.join(_VAGUE)})(?![\w-])",
    re.IGNORECASE,
)
_HARMED = re.compile(r"\b(?:kill|dead|death|died|die|dying|wound|injur|hurt|fatal|toll)\w*", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CLAUSE = re.compile(r"[,;.:]|\b(?:and|but|while|when|after|which|who)\b|\d")
_PHRASE = re.compile(r"\b(?:of|in|at|on|from|with|without|to|for|by|that|into|near|were|was|had|have|are|is)\b")
_KNOWN = re.compile(r"\b(?:the|these|those|both|his|her|their|its)\s+$", re.IGNORECASE)
"""Before a number that counts nothing new: "the two sides"."""

_REACH = 5
"""Words after a number among which the thing counted is looked for."""

_MORE = 110
"""Percent of a least number: an exact one above is another number, not the same one said more carefully."""

_OPEN = frozenset(("at least", "more than", "over", "no fewer than", "no less than"))
_CLOSED = frozenset(("up to", "at most", "no more than", "fewer than", "less than"))


def find(text: str, content: Span, taken: Sequence[tuple[int, int]]) -> tuple[Amount, ...]:
    """The amounts in a claim, in order. `taken` are spans whose figures count nothing: times, designations."""
    return tuple(_find(text, content, taken))


def _find(text: str, content: Span, taken: Sequence[tuple[int, int]]) -> Iterator[Amount]:
    for match in _AMOUNT.finditer(text, content.start, content.end):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        if _KNOWN.search(text[max(content.start, match.start() - 8) : match.start()]) and not match["lead"]:
            continue
        counted = _counted(text, match, content)
        if counted and not re.match(r"\s+of\b", text[match.end() : content.end]):
            yield Amount(*_range(match), counted, match.start(), match.end())


def differ(one: Amount, other: Amount) -> bool:
    """Whether two amounts of one thing can't both be right, or are given as different numbers.

    "At least 124" is not wrong where "141" is right; but the one who says so knew of fewer.
    """
    if one.high == MANY and other.high == MANY:
        return one.low != other.low
    if MANY in {one.high, other.high}:
        least, exact = sorted((one, other), key=lambda amount: -amount.high)
        return exact.high < least.low or (exact.low == exact.high and exact.low * 100 > least.low * _MORE)
    return one.low > other.high or other.low > one.high


def _range(match: re.Match[str]) -> tuple[int, int]:
    if match["vague"]:
        return _VAGUE[match["vague"].lower()]
    value = _value(match["number"]) * _SCALES.get((match["scale"] or "").lower(), 1)
    lead = (match["lead"] or "").lower()
    if match["upper"]:
        return value, max(value, _value(match["upper"]))
    if lead in _OPEN or match["more"]:
        return value + (lead in {"more than", "over"}), MANY
    if lead in _CLOSED:
        return 0, value
    # "About 20" is taken to allow for 15 % either way.
    return (value * 85 // 100, -(-value * 115 // 100)) if lead else (value, value)


def _value(words: str) -> int:
    low = words.lower().replace(",", "")
    if low.isdigit():
        return int(low)
    return sum(_UNITS.get(part, 0) + _TENS.get(part, 0) for part in re.split(r"[- ]", low))


def _counted(text: str, match: re.Match[str], content: Span) -> str:
    """What is counted: harm to people before anything else, since "12 people" were killed, or wounded, or fled."""
    before = re.search(
        r"(\w+)(?:\W+(?:at|least|about|some))*\W*$", text[max(content.start, match.start() - 30) : match.start()]
    )
    if before and _HARMED.fullmatch(before[1]):
        return _harm(before[1])
    rest = text[match.end() : min(content.end, match.end() + 80)]
    clause = _CLAUSE.split(rest, maxsplit=1)[0]
    harmed = _HARMED.search(clause)
    if harmed:
        return _harm(harmed[0])
    return _thing(clause)


def _harm(word: str) -> str:
    return classes()[0].get(stem(word), "kill")


def _thing(clause: str) -> str:
    """The first listed thing among the next words; else the first word that means something."""
    near = _WORD.findall(_PHRASE.split(clause, maxsplit=1)[0])[:_REACH]
    things = classes()[1]
    listed = next((things[stem(word)] for word in near if stem(word) in things), "")
    plain = (stem(word) for word in near if word.islower() and len(word) > 3 and stem(word) not in generic())
    return listed or next(plain, "")
