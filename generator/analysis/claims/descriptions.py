"""The words that describe a speaker: which of them is the head, and whether they name or only describe somebody."""

import re
from collections.abc import Iterator

from generator.analysis.claims.roles import COUNTS, CROWDS, HEAD_ENDS, UNNAMED, WHOLE_BODIES
from generator.analysis.names.tables import BEHIND_NAMES, RANKS, TITLES

_PART = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[,;:()\[\]—–]|--|\s-\s")
_NAMED_BEHIND = re.compile(r",\s(?:[A-Z][\w’'.-]+\s){1,3}[A-Z]")
_CAPITALISED = re.compile(r"(?:\b[A-Z][\w’'-]*\.?\s*)+$")
_OFFICE = re.compile(r" (?:of|for)(?: the)?(?: [A-Z][\w’'-]*,?| and| &)*")
_POSTPOSED = frozenset("familiar close briefed involved knowledgeable privy present aware".split())
"""Adjectives that stand after the people they describe ("two people familiar with the talks")."""


def is_called_so(name: str, noun: str, written: str) -> bool:
    """Whether a body's name holds the noun, or stands right before one for a whole body: "the Houthi movement".

    "The Hamas-run health ministry" and "the UNRWA office" are not the bodies that they belong to.
    """
    if noun in name.lower().split():
        return name.lower() in written.lower()
    before, _, behind = written.lower().partition(f"{name.lower()} ")
    if noun not in WHOLE_BODIES or not behind or before[-1:].isalnum():
        return False
    return noun in behind.split(" ", 2)[:2]


def in_apposition(before: str) -> bool:
    """Whether a comma or a dash stands before a name, or before the rank that the name has."""
    return _CAPITALISED.sub("", before).rstrip().endswith((",", "—", "–", "-"))


def in_office(before: str, at: int, noun: str) -> bool:
    """Whether a name closes the office that the noun opens: "Secretary of State Ann Lee"."""
    behind = before[at + len(noun) :]
    if noun not in TITLES or noun in UNNAMED or not _OFFICE.fullmatch(behind):
        return False
    return RANKS.isdisjoint(behind.lower().replace(".", "").split())


def heads(described: str) -> Iterator[str]:
    """The words that may take up a speaker: of "a man at the ministry, aide to the king" not ministry and king."""
    for part in described.split(","):
        for word in re.findall(r"\w+", part):
            if word in HEAD_ENDS:
                break
            yield word


def is_unnamed(words: str, noun: str) -> bool:
    """Whether a description without a known name leaves its speaker unnamed ("two officials", "one of the guards")."""
    if _NAMED_BEHIND.search(words):
        return False  # "the spokeswoman, Lena Marr": a name, though not one that was recognised
    first = words.split(None, 1)[0].lower()
    return noun in UNNAMED or (noun in CROWDS and (first in COUNTS or first.isdigit())) or noun in COUNTS


def head(words: str) -> tuple[int, int]:
    """Where the head noun of a description stands: the last word before a comma, a bracket or a preposition."""
    best = (0, 0)
    for match in _PART.finditer(words):
        word = match.group()
        if not word[0].isalnum() or (word.lower() in HEAD_ENDS | _POSTPOSED and best[1]):
            break
        if best[1] and word.endswith("ed") and words.startswith(" by ", match.end()):
            break  # "economists polled by the paper"
        if word.lower() != "s" and not (word in BEHIND_NAMES and best[1]):
            best = match.span()
            if word.endswith(("'s", "’s")):
                best = (best[0], best[1] - 2)
    return best
