"""Where a report quotes: stretches between quotation marks, over paragraphs where a quotation is re-opened."""

import itertools
import re
from bisect import bisect_left
from typing import NamedTuple

from generator.model.annotations import Quote, Span

_MARK = re.compile(r"[“”\"«»]")
_SINGLE = re.compile(r"(?<!\w)‘(?=\w)|(?<=[.,!?…])’|’(?=[.,;]?\s[a-z])")
_WORD = re.compile(r"\w+")
_WHOLE = 5
"""A quotation of so many words is speech and not a term in quotation marks."""


class Quotation(NamedTuple):
    """What stands between two quotation marks, marks included."""

    start: int
    end: int
    whole: bool
    """It holds a sentence or a long phrase, not just a term."""

    closed: bool = True


def find(text: str, paragraphs: list[tuple[int, int]]) -> list[Quotation]:
    """The quotations of a text in order. One left open ends with its paragraph, unless the next re-opens it."""
    found: list[Quotation] = []
    opened: int | None = None
    marks = _MARK if _MARK.search(text) else _SINGLE  # single marks are quotation marks where there are no others
    for number, (start, end) in enumerate(paragraphs):
        for mark in marks.finditer(text, start, end):
            at = mark.start()
            if opened is None:
                if _opens(text, at, mark.group(), start):
                    opened = at
            elif at == start:
                continue
            elif not (_reopens(text, at, mark.group()) or (mark.group() == '"' and _only_opens(text, at))):
                found.append(_quotation(text, opened, at + 1, closed=True))
                opened = None
        following = paragraphs[number + 1][0] if number + 1 < len(paragraphs) else end
        if opened is not None and not (following > end and text[following] in '“"«'):
            found.append(_quotation(text, opened, end, closed=False))
            opened = None
    return found


def _opens(text: str, at: int, mark: str, start: int) -> bool:
    if mark in "”»’":
        return False
    return mark != '"' or at == start or not (text[at - 1].isalnum() or text[at - 1] in ".,!?")


def _reopens(text: str, at: int, mark: str) -> bool:
    """An opening mark inside a quotation; one that follows a full stop or comma is a closing mark mistyped."""
    return mark in "“«‘" and not (text[at - 1] in ",.?!" and text[at + 1 : at + 2] in {" ", "\n", ""})


def _only_opens(text: str, at: int) -> bool:
    """A straight mark after a space and before a letter: the one before it was never closed."""
    return text[at - 1 : at].isspace() and text[at + 1 : at + 2].isalnum()


def _quotation(text: str, start: int, end: int, *, closed: bool) -> Quotation:
    words = len(_WORD.findall(text, start, end)) if end - start < 200 else _WHOLE
    inner = text[start + 1 : end - 1].rstrip()
    return Quotation(start, end, words >= _WHOLE or (words > 1 and inner[-1:] in (*".,!?",)), closed)


def kind(content: Span, cue: Span | None, quotations: list[Quotation], text: str) -> Quote:
    """Whether a content is all in quotation marks (its own interruption left out), partly, or not at all."""
    first = bisect_left(quotations, (content.start,), key=lambda q: (q.end - 1,))
    inside = []
    for quotation in quotations[first:]:
        if quotation.start >= content.end:
            break
        inside.append(quotation)
    if not inside:
        return Quote.INDIRECT
    end = content.start + len(content.of(text).rstrip(" .,;"))
    if inside[0].start != content.start or inside[-1].end < end:
        return Quote.MIXED
    if len(inside) == 1:
        return Quote.DIRECT
    outside = cue is not None and inside[0].end <= cue.start and cue.end <= inside[-1].start
    joined = all(b.start - a.end < 3 for a, b in itertools.pairwise(inside))
    return Quote.DIRECT if outside or joined else Quote.MIXED
