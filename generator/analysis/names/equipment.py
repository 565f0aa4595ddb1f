"""Named military equipment by the form of its designations: what a maker or an army calls a type, a ship's name.

The patterns are data (`generator/data/equipment.txt`); this is the executor.
"""

import re
from collections.abc import Iterable

from generator.analysis.names.words import Line
from generator.model.record import Record

_WORDS = re.compile(r"[^\W\d_]+")
_FIRST_WORD = re.compile(r"(?:\A|[|(:?])(v?[^\W\d_a-zß-öø-ÿ][^\W\d_]*|vz)(\??)")
_CLASS = re.compile(
    r"\b([A-Z][\w'’]+(?: [A-Z][\w'’]+)?-class)(?= (?:[\w-]+ ){0,4}(?:submarine|destroyer|frigate|cruiser|carrier|"
    r"corvette|ship|vessel|boat|battleship|minesweeper|warship|dock|cutter)s?\b)"
)
_SHIP = re.compile(
    r"\b(?:carrier|frigate|destroyer|submarine|corvette|cruiser|battleship|minesweeper|warship|flagship|gunboat|"
    r"assault ship|landing ship|tanker|cargo ship|container ship|bulk carrier|ferry|trawler|cutter|supertanker)"
    r"(?: called| named|,)?(?: the)? [\"“‘']?((?:Al |El |Admiral |General |Marshal |Sea |MT |MV )?"
    r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})\b"
)
_NOT_SHIPS = frozenset(
    """
    The A An In On At From Near Off Into Port Sunday Monday Tuesday Wednesday Thursday Friday Saturday He She
    It They Captain Navy Group Corp Inc Ltd Company Co Lines Line Corporation Fleet Strike Owners Operator
    Association
    """.split()
)


_KIND = "tanker|ship|vessel|frigate|destroyer|submarine|corvette|cruiser|carrier|ferry|trawler|freighter|container ship"
_DESCRIBED = re.compile(
    rf"\b[Tt]he ((?:[A-Z][a-z]+ ){{0,2}}[A-Z][a-z]+), (?:an? |the )(?:[\w-]+ ){{0,4}}?(?:{_KIND})\b"
    r"(?! (?:owner|operator))"
)
"""A ship that a description names as one: "the Golden Heron, a Karsian-flagged tanker"."""

_REGISTERED = re.compile(
    r"\b((?:[A-Z][\w'’.-]* ){1,4})\((?:[^()\d]{0,30}\d?[^()\d]{0,30}, ?)?IMO(?: No\.?| number)?:? ?\d{7}\b"
)
"""A ship before her number in the register of the International Maritime Organization."""


class Patterns(Record, frozen=True):
    """The table, ready to use."""

    designation: re.Pattern[str] = re.compile(r"(?!)")
    triggers: frozenset[str] = frozenset()
    """Words that a designation without a digit may begin with: only there is the table tried."""


def compiled(rows: Iterable[str]) -> Patterns:
    """The table from its lines (how they are written is said at the head of the file)."""
    plain: list[str] = []
    with_kind: list[str] = []
    nicknames: list[str] = []
    kinds, family = "", ""
    for row in rows:
        if row.startswith("## "):
            family, _, kinds = row[3:].partition(": ")
        elif family == "nicknames" and row:
            nicknames.append(row)
        elif row.startswith("~ "):
            with_kind.append(rf"(?:{row[2:]})(?=s? (?:[\w-]+ ){{0,2}}(?:{kinds})\b)")
        elif row and not row.startswith("#"):
            plain.append(row)
    # The plain ones first: they are the longer ones ("Switchblade 300" before "Switchblade" with a drone after it).
    designations = plain + with_kind
    if not designations:
        return Patterns()
    after = rf"(?: (?:{'|'.join(nicknames)})\b)?" if nicknames else ""
    triggers = set()
    for pattern in designations:
        for word, optional in _FIRST_WORD.findall(pattern):
            triggers |= {word, word[:-1]} if optional else {word}
    whole = re.compile(rf"(?:{'|'.join(designations)}){after}(?=s?(?!\w))(?!-\d)")
    return Patterns(whole, frozenset(triggers))


def find(text: str, lines: list[Line], patterns: Patterns) -> list[tuple[int, int]]:
    """Spans of named equipment, by start, none overlapping; a plural s stands outside ("MiG-29" in "MiG-29s")."""
    found: list[tuple[int, int]] = []
    end = 0
    for line in lines:
        for start, word in zip(line.starts, line.texts, strict=True):
            if start < end or (word.islower() and word[0] not in "139v") or not _promising(word, patterns.triggers):
                continue
            match = patterns.designation.match(text, start)
            if match and match.end() > start:
                end = start + len(match.group().rstrip(" -"))
                found.append((start, end))
    return sorted(found + _ships(text, found))


def _promising(word: str, triggers: frozenset[str]) -> bool:
    if any(c.isdigit() for c in word):
        return not word[0].isdigit() or word[0] in "1239"
    head = _WORDS.match(word)
    return head is not None and (head.group() in triggers or head.group()[:-1] in triggers)


def _ships(text: str, taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ships that are introduced by what they are ("the frigate Admiral Essen"), and classes of ships."""
    found: list[tuple[int, int]] = []
    for pattern in (_CLASS, _SHIP, _DESCRIBED, _REGISTERED):
        for match in pattern.finditer(text):
            start, end = match.start(1), match.start(1) + len(match[1].rstrip())
            words = match[1].split()
            if words[0] in _NOT_SHIPS or words[-1] in _NOT_SHIPS:
                continue
            spans = [(start, end)]
            if pattern is not _CLASS and len(words) > 1:
                spans += [again.span() for again in re.finditer(rf"(?i:\b{re.escape(text[start:end])}\b)", text)]
            for first, last in spans:
                if text[first].isupper() and not any(s < last and first < e for s, e in taken + found):
                    found.append((first, last))
    return found
