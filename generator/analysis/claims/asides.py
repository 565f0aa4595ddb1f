"""Denials that are told in passing: "a charge the company denies", "which Moscow rejects"."""

from typing import NamedTuple

from generator.analysis.claims.groups import Group
from generator.analysis.claims.lines import Line
from generator.model.annotations import Stance

Phrase = tuple[int, int]
_SAID = frozenset(
    """charge charges claim claims allegation allegations accusation accusations assertion assertions report reports
    suggestion suggestions account accounts contention version""".split()
)
_STOPS = frozenset(("as", ",", ";", ".", "—", "–", "--", ")"))


class Aside(NamedTuple):
    """A denial after its object."""

    start: int
    """Where it begins: no claim before it reaches further."""

    content: Phrase
    """What is denied: "a charge", or the clause that "which" takes up."""

    speaker: Phrase


def find(line: Line, cue: Group, subject: Phrase | None) -> Aside | None:
    """What is denied, and by whom; None where the verb has its object after it."""
    if subject is None or cue.passive or cue.stance is not Stance.DENIES:
        return None
    if cue.end < line.end and line.low[cue.end] not in _STOPS:
        return None
    for at in range(subject[1] - 1, max(line.begin, subject[0] - 2), -1):
        if line.low[at] == ",":
            break
        if line.low[at] == "which" or line.low[at] in _SAID:
            start = at
            while line.tags[start - 1] in "tanv" and line.low[start - 1] != ",":
                start -= 1
            if line.low[start - 1] != "," or at + 1 >= subject[1]:
                return None
            content = (line.begin, start - 1) if line.low[at] == "which" else (start, at + 1)
            return Aside(start, content, (at + 1, subject[1]))
    return None
