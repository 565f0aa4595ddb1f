"""Where a report may name a time: the first, fast pass.

Only a word that can begin a time is looked at with the full expression, so most of a report costs one look-up a word.
"""

import re

from generator.analysis.document import Document, Token
from generator.analysis.times import holidays, patterns
from generator.analysis.times.vocabulary import (
    CARDINALS,
    DAY_PARTS,
    DECADES,
    MONTH_NUMBER,
    MONTHS,
    ORDINALS,
    SEASON_CODES,
    UNIT_CODES,
    WEEKDAY_NUMBER,
    WEEKDAYS,
    ZONES,
)
from generator.model.record import Record

_FIRST_WORDS = """the this that these last past next previous preceding coming upcoming following same current recent
    early earlier late later mid middle beginning start end close first second latter half about
    around approximately roughly nearly almost over more less fewer at up under another some just
    only barely well as few several many dozens countless every each per once twice daily nightly
    weekly monthly quarterly yearly annually hourly today yesterday tomorrow tonight overnight noon
    midnight fiscal financial FY H1 H2 Q1 Q2 Q3 Q4 circa c AD hours minutes days weeks months years decades centuries
    year month week Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays"""


def _beginnings() -> frozenset[str]:
    words = {*_FIRST_WORDS.split(), *DAY_PARTS, *SEASON_CODES, *ORDINALS, *MONTHS, *WEEKDAYS, *UNIT_CODES}
    words |= {word.split()[0] for word in (*CARDINALS, *holidays.HOLIDAYS, *MONTH_NUMBER, *WEEKDAY_NUMBER)}
    words |= {word.partition("-")[0] for word in words} | {word.removesuffix("'s") for word in words}
    return frozenset(form for word in words for form in (word, word.lower(), word.capitalize(), word.upper()))


BEGINNINGS = _beginnings()
"""Words that a time may begin with."""

_TELLING_WORDS = """days weeks months years decades centuries nights quarters weekends fortnights hour hours minute
    minutes seconds today yesterday tomorrow tonight overnight noon midnight daily nightly weekly
    monthly quarterly yearly annually hourly other centurie : am pm a.m a.m. p.m p.m. hrs hundred
    AD BC BCE CE B.C. A.D. Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays once
    twice times"""


def _telling() -> frozenset[str]:
    words = {
        *_TELLING_WORDS.split(),
        *DAY_PARTS,
        *SEASON_CODES,
        *MONTHS,
        *WEEKDAYS,
        *UNIT_CODES,
        *MONTH_NUMBER,
        *DECADES,
    }
    words |= {*WEEKDAY_NUMBER, *ZONES} | {word for name in holidays.HOLIDAYS for word in name.split()}
    return frozenset(form for word in words for form in (word, word.lower(), word.capitalize(), word.upper()))


TELLING = _telling()
"""Words without one of which, near by, nothing is a time; a figure of three characters or more may be one itself."""

REACH = 48
"""How far after its first word a time may tell, in characters: "early in the morning on the 26th of November"."""

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
        for start in _starts(tokens):
            if start < end:
                continue
            match = patterns.ANY.match(report.text, start, sentence.end)
            if match is not None and match.lastgroup is not None:
                end = match.end()
                found.append(Candidate(position, start, end, match.lastgroup, *match.span(match.lastgroup)))
    return found


def _starts(tokens: tuple[Token, ...]) -> list[int]:
    """Where a time may begin: where a word can begin one and a telling word is near."""
    starts: list[int] = []
    telling = -1
    for token in reversed(tokens):
        word = token.text
        first = word[0]
        figure = first.isdecimal() or (first == "F" and word[:2] == "FY" and word[2:3].isdecimal())
        if word in TELLING or (figure and len(word) > 2):
            telling = token.start
        if "-" in word or "/" in word:
            telling = _starts_inside(token, telling, starts)
        elif (figure or word in BEGINNINGS) and 0 <= telling - token.start <= REACH:
            starts.append(token.start)
    starts.reverse()
    return starts


def _starts_inside(token: Token, telling: int, starts: list[int]) -> int:
    """The same for the parts of a word with hyphens or slashes ("mid-November", "1775-1780")."""
    for part in reversed(list(_PART.finditer(token.text))):
        start = token.start + part.start()
        figure = part[0][0].isdecimal() or (part[0][:2] == "FY" and part[0][2:3].isdecimal())
        if part[0] in TELLING or (figure and len(token.text) > 2):
            telling = start
        if (figure or part[0] in BEGINNINGS) and 0 <= telling - start <= REACH:
            starts.append(start)
    return telling
