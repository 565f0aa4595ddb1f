"""Where a report may name a time: the first, fast pass.

Only a word that can begin a time is looked at with the full expression, so most of a report costs one look-up a word.
"""

import re
from collections.abc import Iterable

from generator.analysis.document import Document, Token
from generator.analysis.times import holidays, patterns
from generator.analysis.times.vocabulary import (
    CARDINALS,
    DAY_PARTS,
    MONTH_NUMBER,
    MONTHS,
    ORDINALS,
    SEASON_CODES,
    UNIT_CODES,
    WEEKDAY_NUMBER,
    WEEKDAYS,
)
from generator.model.record import Record

_FIRST_WORDS = """the this that these last past next previous preceding coming upcoming following same current recent
    early earlier late later mid middle beginning start end close first second latter half about
    around approximately roughly nearly almost over more less fewer at up under another some just
    only barely well as few several many dozens countless every each per once twice daily nightly
    weekly monthly quarterly yearly annually hourly today yesterday tomorrow tonight overnight noon
    midnight fiscal FY Q1 Q2 Q3 Q4 circa c AD days weeks months years decades centuries year month
    week Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays"""


def _beginnings() -> frozenset[str]:
    words = {*_FIRST_WORDS.split(), *DAY_PARTS, *SEASON_CODES, *ORDINALS, *MONTHS, *WEEKDAYS, *UNIT_CODES}
    words |= {word.split()[0] for word in (*CARDINALS, *holidays.HOLIDAYS, *MONTH_NUMBER, *WEEKDAY_NUMBER)}
    words |= {word.partition("-")[0] for word in words} | {word.removesuffix("'s") for word in words}
    return frozenset(form for word in words for form in (word, word.lower(), word.capitalize(), word.upper()))


BEGINNINGS = _beginnings()
_PART = re.compile(r"[^-/]+")


class Candidate(Record, frozen=True):
    """A stretch of text in the shape of a time."""

    sentence: int
    start: int
    end: int
    shape: str
    """Name of the shape."""

    shape_start: int
    """Where the shape begins; a modifier stands before it."""

    shape_end: int
    """Where the shape ends; a part of the day may stand after it."""


def candidates(report: Document) -> list[Candidate]:
    """All stretches that have the shape of a time, by start, none overlapping."""
    found: list[Candidate] = []
    for position, (sentence, tokens) in enumerate(zip(report.sentences, report.tokens, strict=True)):
        end = -1
        for start in (start for token in tokens for start in _starts(token)):
            if start < end:
                continue
            match = patterns.ANY.match(report.text, start, sentence.end)
            if match is not None and match.lastgroup is not None:
                end = match.end()
                found.append(Candidate(position, start, end, match.lastgroup, *match.span(match.lastgroup)))
    return found


def _starts(token: Token) -> Iterable[int]:
    """Where in the token a time may begin: at its start, or after a hyphen or a slash ("1775-1780")."""
    word = token.text
    if word in BEGINNINGS or word[0].isdecimal():
        yield token.start
    if "-" in word or "/" in word:
        yield from (
            token.start + part.start()
            for part in _PART.finditer(word)
            if part[0] in BEGINNINGS or (part.start() and part[0].isdecimal())
        )
