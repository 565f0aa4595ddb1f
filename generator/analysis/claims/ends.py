"""Where a clause or a phrase that is claimed ends."""

from generator.analysis.claims.cues import FORMS
from generator.analysis.claims.lines import Line

_TAIL = 8
"""So many words with a speaker at the end of a sentence only say who said all of it (", the statement added")."""

BREAKS = frozenset(", ; : — – -- - (".split())
_TAKEN_UP = frozenset("where which who while".split())
_CONNECTIVES = frozenset("and but while although though as".split())
_AFTERWARDS = frozenset("after before during while because".split())


def clause_break(line: Line, at: int) -> int:
    """The next comma, semicolon or dash outside quotations, or the end."""
    while at < line.end and not (line.low[at] in BREAKS and line.quoted[at] is None):
        at += 1
    return at


def clause_end(line: Line, start: int, units: frozenset[int]) -> int:
    """Where a reported clause ends: with the sentence, or before words that attribute anew."""
    at = start + 1
    while at < line.end:
        if line.quoted[at] is None and _begins_anew(line, at, units):
            return at
        at += 1
    return line.end


def _taken_up(line: Line, at: int, units: frozenset[int]) -> bool:
    """Whether what follows is said anew: "accused X of Y, where, it said, Z"."""
    return line.low[at] in _TAKEN_UP and line.low[at + 1 : at + 2] == [","] and at + 2 in units


def _attributes(line: Line, at: int, following: int, units: frozenset[int]) -> bool:
    """Whether a speaker begins who says what comes next, or ends the sentence as its speaker."""
    return following in units and (following > at + 1 or line.end - following < _TAIL)


def _begins_anew(line: Line, at: int, units: frozenset[int]) -> bool:
    low = line.low[at]
    following = at + 1
    if low == "according" and line.low[following : following + 1] == ["to"]:
        return True
    if low not in {",", ";", "and", "but"} or following >= line.end:
        return False
    if low == ";" and line.tags[following] in "tpo":
        return True  # a sentence of its own
    if low == "," and line.low[following] == "according":
        return True
    if low == "," and line.low[following] in _CONNECTIVES:
        following += 1
    comma = low == ","
    if comma and (_taken_up(line, following, units) or _attributes(line, at, following, units)):
        return True
    while following < line.end and line.tags[following] in "rx":
        following += 1
    if following >= line.end or line.low[following] not in FORMS:
        return False
    form = FORMS[line.low[following]][1]
    if form == "g":
        return comma and line.low[at + 1] not in _CONNECTIVES
    return (
        (low in {"and", "but"} or line.low[at + 1] in {"and", "but"}) and form in "dz" and line.tags[following] in "dzv"
    )


def phrase_end(line: Line, start: int) -> int:
    """Where a noun phrase that is itself the content ends: at a comma, a new clause or the sentence's end."""
    at = start + 1
    while at < line.end:
        if line.quoted[at] is None:
            low, tag = line.low[at], line.tags[at]
            if low in BREAKS and low != "(":
                break
            if low in _AFTERWARDS or (tag == "s" and low not in {"that", "of", "for"}):
                break
            if tag == "c" and line.tags[at + 1 : at + 2] and line.tags[at + 1] in "dzxov":
                break
        at += 1
    return at
