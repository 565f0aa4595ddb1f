"""Which spans of a report name a time, and which time that is.

`scan` finds what has the shape of a time (`shapes`, `patterns`), the `*_rules` say what each shape means, `modifiers`
what early, late or the night of do to it, `anchors` what an incomplete time is counted from. Values are TIMEX3 as the
public data sets write them (a week, a decade, a century as first and last day, as GUM does); EDTF is what the site's
pages and timeline go by.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import zip_longest

from msgspec.structs import replace

from generator import edtf
from generator.analysis.document import Document
from generator.analysis.times import (
    anchors,
    calendar_rules,
    length_rules,
    modifiers,
    own_day_rules,
    patterns,
    told_rules,
    weekday_rules,
    year_rules,
)
from generator.analysis.times.anchors import Context
from generator.analysis.times.moments import Moment
from generator.analysis.times.reading import Ends, Resolver
from generator.analysis.times.scan import Candidate, candidates
from generator.model.annotations import TimeRef

_RULES: dict[str, Resolver] = {
    **calendar_rules.RULES,
    **year_rules.RULES,
    **weekday_rules.RULES,
    **own_day_rules.RULES,
    **told_rules.RULES,
    **length_rules.RULES,
}
_RANGES: dict[str, Ends] = {**calendar_rules.RANGES, **year_rules.RANGES}
_OWN_DAY = frozenset(
    {"today", "part_of_today", "alone_weekday", "which_weekday", "ago", "this_unit", "past_unit", "which_units"}
)
"""Shapes that count from the report's own day."""

_PLAIN = frozenset(
    {
        "today",
        "part_of_today",
        "this_unit",
        "past_unit",
        "neighbour",
        "which_units",
        "vague_days",
        "often",
        "clock_word",
    }
)
"""Shapes of words that have no capitals of their own."""

_DAYS = frozenset({"iso_day", "figures", "day_month", "month_day"})
"""Shapes of a single day."""

_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")
_BESIDE = re.compile(r"(?:\s\w+\stime)?,?\s(?:on\s)?(?:the\s)?")


def find(report: Document) -> tuple[TimeRef, ...]:
    """The times of a report, by start, none overlapping."""
    shapes = candidates(report)
    history = _is_history(report, shapes)
    found: list[TimeRef] = []
    context = Context(report.text, report.published, history)
    for candidate, following in zip_longest(shapes, shapes[1:]):
        context = _move(context, report, candidate)
        if candidate.shape in {"clock", "clock_word"}:
            context = replace(context, near_day=_day_beside(context, report, candidate, following) or context.near_day)
        for start, end, moment in _resolve(candidate, context):
            found.append(TimeRef(start, end, moment.type, moment.value, moment.edtf, moment.rule))
            context = context.after_time(moment, names_year=bool(_YEAR.search(report.text, start, end)))
    return tuple(found)


def _is_history(report: Document, shapes: list[Candidate]) -> bool:
    years = [int(year[0]) for shape in shapes for year in _YEAR.finditer(report.text, shape.start, shape.end)]
    deictic = sum(shape.shape in _OWN_DAY for shape in shapes)
    return anchors.is_history(years, _days_in_full(report, shapes), deictic, report.published)


def _days_in_full(report: Document, shapes: list[Candidate]) -> Iterator[date]:
    """The days that the text names with their year."""
    context = Context(report.text, report.published, history=False)
    for shape in shapes:
        if shape.shape in _DAYS and _YEAR.search(report.text, shape.start, shape.end):
            for _, _, moment in _resolve(shape, _move(context, report, shape)):
                if moment.edtf is not None and moment.unit == "day":
                    yield edtf.bounds(moment.edtf).first


def _move(context: Context, report: Document, candidate: Candidate) -> Context:
    """The context at the next time expression; what one sentence says about its days ends with it."""
    sentence = report.sentences[candidate.sentence]
    same = context.sentence_start == sentence.start and context.sentence_end == sentence.end
    return replace(
        context,
        sentence_start=sentence.start,
        start=candidate.shape_start,
        end=candidate.shape_end,
        sentence_end=sentence.end,
        modified=candidate.shape_start > candidate.start,
        near_day=context.near_day if same else context.told_day if context.history else None,
        sentence_year=context.sentence_year if same else None,
    )


def _day_beside(context: Context, report: Document, candidate: Candidate, following: Candidate | None) -> Moment | None:
    """The day that comes right after a time of day: "11 a.m. on 11 November"."""
    if following is None or following.sentence != candidate.sentence:
        return None
    if not _BESIDE.fullmatch(report.text, candidate.end, following.start):
        return None
    resolved = _resolve(following, _move(context, report, following))
    return resolved[0][2] if resolved and resolved[0][2].unit == "day" else None


def _is_title(candidate: Candidate, context: Context) -> bool:
    """Whether capitals make the words a name: "USA TODAY", "the Daily News", "This Week"."""
    words = context.text[candidate.start : candidate.end]
    if candidate.shape not in _PLAIN or words.islower():
        return False
    if any(word[0].isupper() for word in words.split()[1:]):
        return not context.text[context.sentence_start : context.sentence_end].isupper()
    before = context.text[context.sentence_start : candidate.start].rstrip(" \"'“‘(")
    if before and before[-1] not in ":.?!—–-":
        return words[0].isupper()
    return (
        words[0].isupper()
        and candidate.shape == "often"
        and context.text[candidate.end : candidate.end + 2][1:].isupper()
    )


def _resolve(candidate: Candidate, context: Context) -> list[tuple[int, int, Moment]]:
    """The times of one candidate: none, one, or the two ends of a range."""
    if _is_title(candidate, context):
        return []
    shape = patterns.shape(candidate.shape).match(context.text, candidate.shape_start, context.sentence_end)
    if shape is None:
        return []
    try:
        if candidate.shape in _RANGES:
            ends = _RANGES[candidate.shape](shape, context)
            return [(*_part(shape, name), moment) for name, moment in ends]
        moment = _RULES[candidate.shape](shape, context)
    except (OverflowError, ValueError):
        # A date that no calendar has ("the past 9,000 years") is no time to show.
        return []
    return [] if moment is None else [_with_modifiers(candidate, context.text, moment)]


def _part(shape: re.Match[str], name: str) -> tuple[int, int]:
    """The span of one end of a range: with the month and year where they stand beside it."""
    start, end = shape.span(name)
    groups = shape.groupdict()
    if groups.get("month") and name == "day" and shape.start("month") < start:
        return shape.start(), end
    return (start, shape.end()) if name == "day2" else (start, end)


def _with_modifiers(candidate: Candidate, text: str, moment: Moment) -> tuple[int, int, Moment]:
    """The time with the words before and after it that fit it."""
    first, last = candidate.start, candidate.end
    shape_start, shape_end = candidate.shape_start, candidate.shape_end
    for start, end in ((first, last), (first, shape_end), (shape_start, last)):
        modified = modifiers.apply(moment, text[start:shape_start], text[shape_end:end])
        if modified is not None:
            return start, end, modified
    return shape_start, shape_end, moment
