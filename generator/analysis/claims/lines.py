"""A sentence made ready for finding claims: its words, their classes, and which of them stand inside a quotation."""

import re
from bisect import bisect_right
from typing import NamedTuple

from generator.analysis.claims.quotations import Quotation
from generator.analysis.document import Document, Token
from generator.analysis.word_classes import classify
from generator.model.annotations import LOCATION, ORGANISATION, PERSON, Mention, Span

OPENING = frozenset('“"«„‘')
CLOSING = frozenset('”"»')
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.’'/-]+"
_DATELINE = re.compile(
    rf"{_CAPITALS}(?:[ /]{_CAPITALS})*(?:, [\w. ]{{2,20}}){{0,2}}(?: ?\([\w ./]{{2,20}}\))? ?(?:--|[-—–_]) "
)
"""A place in capitals, perhaps with a region, a day or an agency, and a dash."""

_IN_NUMBERS = frozenset(",:")
_BULLETS = frozenset("•·▪►●*-–—")
_NAMED = frozenset((PERSON, ORGANISATION))
_FINAL = frozenset('.!?…;:,”"»“)')


class Line(NamedTuple):
    """One sentence."""

    number: int
    tokens: tuple[Token, ...]
    low: list[str]
    tags: list[str]
    quoted: list[Quotation | None]
    """The quotation each word stands in."""

    begin: int
    """Position of the first word after a bullet or a dateline ("KARSA, May 2 (AP) -")."""

    end: int
    """Position after the last word that is not a closing mark."""

    def span(self, start: int, end: int) -> Span:
        """The stretch of text of the words from `start` up to, not including, `end`."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end)


def prepare(
    report: Document, number: int, quotations: list[Quotation], starts: list[int], mentions: tuple[Mention, ...]
) -> Line:
    """Look up what the finders of claims ask about the words of one sentence.

    `mentions` are those that begin in it.
    """
    tokens = report.tokens[number]
    words = [token.text for token in tokens]
    quoted: list[Quotation | None] = []
    for token in tokens:
        at = bisect_right(starts, token.start) - 1
        inside = at >= 0 and token.end <= quotations[at].end
        quoted.append(quotations[at] if inside else None)
    low, tags = [word.lower() for word in words], classify(words)
    _count(tokens, low, tags)
    _name(tokens, low, tags, mentions)
    begin = _begin(report.text, tokens, mentions)
    end = _end(words, quoted, tokens[0].start)
    return Line(number, tokens, low, tags, quoted, begin, end)


def _count(tokens: tuple[Token, ...], low: list[str], tags: list[str]) -> None:
    """Make the mark inside a number part of it: "2,000" and "1:06" hold no comma and no colon of the sentence."""
    for at in [i for i, word in enumerate(low[:-1]) if word in _IN_NUMBERS and i]:
        if low[at + 1][0].isdigit() and low[at - 1][-1].isdigit():
            before, mark, after = tokens[at - 1 : at + 2]
            if before.end == mark.start and mark.end == after.start:
                low[at], tags[at] = "0", "m"


def _name(tokens: tuple[Token, ...], low: list[str], tags: list[str], mentions: tuple[Mention, ...]) -> None:
    """Make names of the words inside names: "May" is no month in "Theresa May", and "of" parts no "Bank of Karsia"."""
    at = 0
    for mention in mentions:
        if mention.name.type not in _NAMED:
            continue
        while tokens[at].end <= mention.start:
            at += 1
        inside = at
        while inside < len(tokens) and tokens[inside].end <= mention.end:
            word = tokens[inside].text
            if word[0].isalpha():
                tags[inside] = "p"
            if mention.name.type == PERSON and len(word) > 2 and word.isalpha():
                low[inside] = word
            inside += 1


def _begin(text: str, tokens: tuple[Token, ...], mentions: tuple[Mention, ...]) -> int:
    if tokens[0].text in _BULLETS and len(tokens) > 1:
        return 1
    place = mentions[0] if mentions else None
    if place and place.start == tokens[0].start and place.name.type == LOCATION:
        colon = next((at for at, token in enumerate(tokens) if token.start >= place.end), len(tokens))
        if colon + 1 < len(tokens) and tokens[colon].text == ":" and tokens[colon + 1].text not in OPENING:
            return colon + 1  # "KARSA: The army said", "Karsia: Two men were held"
    return _after_dateline(tokens, text)


def _after_dateline(tokens: tuple[Token, ...], text: str) -> int:
    found = _DATELINE.match(text, tokens[0].start, min(tokens[-1].end, tokens[0].start + 80))
    if found is None:
        return 0
    return next((at for at, token in enumerate(tokens) if token.start >= found.end()), 0)


def _end(words: list[str], quoted: list[Quotation | None], start: int) -> int:
    """Where the words of a sentence end: before its final marks, after those that close what it opened."""
    end = len(words)
    while end and words[end - 1] in _FINAL:
        quotation = quoted[end - 1]
        if words[end - 1] in CLOSING and quotation is not None and quotation.start >= start:
            break
        if words[end - 1] == ")" and words.count("(") >= words.count(")"):
            break
        end -= 1
    return end
