"""What the resolvers of all shapes share: years in figures, and "last", "this", "that" and "next"."""

import re
from collections.abc import Callable

from generator.analysis.times.anchors import Context
from generator.analysis.times.moments import Moment

Resolver = Callable[[re.Match[str], Context], Moment | None]
"""What a shape means where it stands; None where it turns out to be no time."""

Ends = Callable[[re.Match[str], Context], list[tuple[str, Moment]]]
"""The same for a shape that holds two times: each by the name of the part it spans."""

_STEP = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "next": 1, "coming": 1, "upcoming": 1, "following": 1}
_FROM_TOLD = frozenset({"previous", "preceding", "following", "that", "that same", "the same", "same", "this same"})


def which_step(words: str) -> int:
    """-1 for last, 0 for this, 1 for next."""
    return _STEP.get(words.lower().split()[-1], 0)


def is_told(words: str, context: Context) -> bool:
    """Whether "that year", "the previous year" count from the time told last, as all times in a history do."""
    told = context.told.year is not None
    return told and (context.history or " ".join(words.lower().split()) in _FROM_TOLD)


def base_year(words: str, context: Context) -> int:
    """The year of "last year", "that year"."""
    start = context.told.year if is_told(words, context) else context.published.year
    year = (start or context.published.year) + which_step(words)
    return year or -1


def read_year(words: str) -> int:
    """A year in figures with its era; years before Christ are negative."""
    figures = int(re.sub(r"\D", "", words))
    return -figures if "B" in words.upper() else figures


def named_year(found: re.Match[str], context: Context) -> int | None:
    """The year that a shape names, or describes as last year or that year; None where it names none."""
    groups = found.groupdict()
    for name in ("year", "old_year"):
        if groups.get(name):
            return read_year(groups[name])
    words = groups.get("which2") or (groups.get("which") if not groups.get("full_month") else None)
    return base_year(words, context) if words else None
