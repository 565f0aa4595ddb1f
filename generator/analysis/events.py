"""Which sentences say that something happened at a resolved time.

When a thing was said is never when it happened: a time in the clause of the word that attributes a claim ("the
department said Friday that ...") dates the saying and makes no event; a time inside what is claimed does. A time after
the report's day has not happened: a plan keeps its place on its date page, as a time, and makes no event. Nor does a
time wider than a year, or one without a place on the calendar. The two ends of a range are one event that spans it.
"""

import re
from bisect import bisect_right

from generator import edtf
from generator.analysis.document import Document
from generator.model.annotations import Claim, Event, Mention, Name, Sentence, Span, Stance, TimeRef

LONGEST = 366
"""Days of the widest event: a year."""

FEWEST_WORDS = 3
"""A sentence with fewer words beside its times is a dateline or a caption."""

_OTHER_CLAUSE = re.compile(
    r"[;:]|\b(?:and|but|while|after|before|since|as|when|because|although|though|who|which|where|that|following)\b"
)
_OPENING_CLAUSE = re.compile(
    r"\b(?:when|while|after|before|because|although|though|since)\s(?:\w[\w.'’-]*\W+){2,}", re.IGNORECASE
)
"""A clause that opens the sentence ("When he took office in 2007, ..."), and not just "Since Friday, ..."."""

_SAYINGS = r"(?:report|statement|letter|interview|speech|article|tweet|post|briefing|memo|announcement|address|email)"
_SAYING_AFTER = re.compile(rf"\s(?:\w+\s)?{_SAYINGS}\b", re.IGNORECASE)
_SAYING_BEFORE = re.compile(
    rf"(?:\b{_SAYINGS}(?:\s(?:dated|issued|released|published|posted|made))?"
    r"|\b(?:said|announced|added|tweeted|wrote|stated|declared|warned|reported|told\s(?!that\b)\w+))"
    r"(?:\s(?:late|early))?(?:\s(?:on|of|from))?\s$",
    re.IGNORECASE,
)
_AHEAD = re.compile(r"\b(?:will|shall|(?:is|are|was|were) (?:due )?to|plans? to|intends? to)\b", re.IGNORECASE)
"""Words after which a time of the report's own day is still to come: "the banks will close on Monday"."""

_RANGE = re.compile(r"\s?(?:-|–|—|/|to|until|through)\s?(?:the\s)?")
_BETWEEN = re.compile(r"\s?and\s(?:the\s)?")
_WORD = re.compile(r"\w+")


def find(
    report: Document, mentions: tuple[Mention, ...], times: tuple[TimeRef, ...], claims: tuple[Claim, ...]
) -> tuple[Event, ...]:
    """The events of a report, by sentence, then by the order in which the sentence tells them."""
    starts = [sentence.start for sentence in report.sentences]
    by_sentence: dict[int, list[TimeRef]] = {}
    for time in times:
        if time.edtf is not None:
            by_sentence.setdefault(bisect_right(starts, time.start) - 1, []).append(time)
    return tuple(
        Event(position, when, _names(report.sentences[position], mentions))
        for position, told in by_sentence.items()
        for when in _whens(report, report.sentences[position], told, claims)
    )


def _whens(report: Document, sentence: Sentence, told: list[TimeRef], claims: tuple[Claim, ...]) -> list[str]:
    """When, in EDTF, the sentence says that something happened; each once."""
    if _words_beside(report.text, sentence, told) < FEWEST_WORDS:
        return []
    cued = [claim for claim in claims if claim.cue and sentence.start <= claim.cue.start < sentence.end]
    if any(_is_request(claim, sentence) for claim in claims):
        return []
    happened = [
        time
        for time in told
        if not _dates_a_saying(report.text, sentence, time, cued) and not _is_ahead(report, sentence, time)
    ]
    values = [value for value in _joined(report.text, happened) if _is_event(value, report)]
    return [value for value in dict.fromkeys(values) if not any(other.startswith(f"{value}T") for other in values)]


def _words_beside(text: str, sentence: Sentence, told: list[TimeRef]) -> int:
    words = len(_WORD.findall(text, sentence.start, sentence.end))
    return words - sum(len(_WORD.findall(text, time.start, time.end)) for time in told)


def _dates_a_saying(text: str, sentence: Sentence, time: TimeRef, cued: list[Claim]) -> bool:
    if _SAYING_AFTER.match(text, time.end) or _SAYING_BEFORE.search(text, max(0, time.start - 60), time.start):
        return True
    return any(
        _in_cue_clause(text, sentence, time, claim)
        # What is inside a claim is what happened, unless that claim tells of another saying.
        and not any(_inside(time, other.content) and not _holds_cue(other, claim) for other in cued)
        for claim in cued
    )


def _is_ahead(report: Document, sentence: Sentence, time: TimeRef) -> bool:
    """Whether the clause of a time that is the report's own day speaks of what is to come."""
    before = _OTHER_CLAUSE.split(report.text[sentence.start : time.start])[-1]
    return edtf.bounds(time.edtf or "").first >= report.published and _AHEAD.search(before) is not None


def _is_request(claim: Claim, sentence: Sentence) -> bool:
    """Whether the sentence only says that somebody, who did not respond, was asked."""
    return claim.stance is Stance.NO_RESPONSE and sentence.start <= claim.content.start < sentence.end


def _inside(time: TimeRef, span: Span) -> bool:
    return span.start <= time.start and time.end <= span.end


def _holds_cue(outer: Claim, inner: Claim) -> bool:
    return inner.cue is not None and outer.content.start <= inner.cue.start < outer.content.end


def _in_cue_clause(text: str, sentence: Sentence, time: TimeRef, claim: Claim) -> bool:
    """Whether nothing that begins another clause stands between the time and the words that attribute."""
    spans = [span for span in (claim.cue, claim.source) if span]
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    if time.end <= start:
        if _OPENING_CLAUSE.search(text, sentence.start, time.start):
            return False
        between = Span(time.end, start)
    elif time.start >= end:
        between = Span(end, time.start)
    else:
        between = Span(start, time.start)  # between source and cue, or in what describes the source
    words = between.of(text)
    if between.start <= claim.content.start and claim.content.end <= between.end:
        words = text[between.start : claim.content.start] + text[claim.content.end : between.end]
    return _OTHER_CLAUSE.search(words) is None


def _joined(text: str, told: list[TimeRef]) -> list[str]:
    """The values, with the two ends of a range made one interval."""
    values: list[str] = []
    previous: TimeRef | None = None
    for time in told:
        value = time.edtf or ""
        interval = _interval(values[-1], value) if previous and _is_range(text, previous, time) else None
        if interval:
            values[-1] = interval
            previous = None
        else:
            values.append(value)
            previous = time
    return values


def _is_range(text: str, first: TimeRef, last: TimeRef) -> bool:
    if _RANGE.fullmatch(text, first.end, last.start):
        return True
    between = text[max(0, first.start - 12) : first.start].lower().endswith(("between ", "between the "))
    return between and _BETWEEN.fullmatch(text, first.end, last.start) is not None


def _interval(first: str, last: str) -> str | None:
    value = f"{first.partition('/')[0]}/{last.rpartition('/')[2]}"
    try:
        edtf.bounds(value)
    except ValueError:
        return None  # it ends before it begins: two times that only stand side by side
    return value


def _is_event(value: str, report: Document) -> bool:
    days = edtf.bounds(value)
    ahead = days.first > report.published or (days.first == report.published < days.last)
    return not ahead and (days.last - days.first).days < LONGEST


def _names(sentence: Sentence, mentions: tuple[Mention, ...]) -> tuple[Name, ...]:
    inside = (mention.name for mention in mentions if sentence.start <= mention.start < sentence.end)
    return tuple(dict.fromkeys(inside))
