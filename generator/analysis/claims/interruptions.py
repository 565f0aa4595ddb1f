"""What goes on after a speaker and cue that interrupt it: "“A,” she said, “B.”"; "They were sent, he said, to help"."""

from generator.analysis.claims.contents import Extent
from generator.analysis.claims.cues import FORMS
from generator.analysis.claims.ends import clause_end
from generator.analysis.claims.lines import OPENING, Line

_PAUSES = frozenset((",", "—", "–", "--", "-", ";", ":"))
_SUBORDINATORS = frozenset("if unless because although though while when since once until whether".split())
_JOINING = frozenset("where which who whose whom that because although though since if unless".split())
_ONWARD = frozenset(
    """because since unless until if so that which where whose especially particularly including to by for from
    of into against toward towards""".split()
)
"""What these begin completes the clause before the interruption, and says nothing of the speaker."""

_FINITE = frozenset("dzx")


def resume(line: Line, front: Extent | None, past: int, units: frozenset[int]) -> Extent | None:
    """The content that `front` begins, with what follows its interruption if that goes on with it.

    `past` is the word after speaker, cue and their circumstances. None where `front` holds no clause and nothing
    follows that could make it one.
    """
    if front is None:
        return None
    complete = front.kind != "clause" or has_verb(line, front.start, front.end)
    if past + 1 >= line.end or line.low[past] not in _PAUSES:
        return front if complete else None
    following = line.quoted[past + 1]
    if front.kind == "quote":
        return front if following is None else front._replace(end=_last(line, past + 1) + 1)
    start = _inner_clause(line, front, past) if line.low[past] == "," else None
    if start is not None and (complete or line.low[start] in _JOINING):
        return front._replace(start=start, end=clause_end(line, past + 1, units))
    if not complete:
        return front._replace(end=line.end)
    if line.low[past] == "," and _goes_on(line, front, past + 1):
        return front._replace(end=clause_end(line, past + 1, units))
    return front


def is_set_off(line: Line, start: int, end: int) -> bool:
    """Whether the words from `start` up to, not including, `end` stand between two commas."""
    return start > 0 and line.low[start - 1] == "," and line.low[end : end + 1] == [","]


def has_verb(line: Line, start: int, end: int) -> bool:
    """Whether a finite verb stands among the words from `start` up to, not including, `end`."""
    return any(line.tags[k] in _FINITE for k in range(start, end))


def _last(line: Line, at: int) -> int:
    return max(k for k, quotation in enumerate(line.quoted) if quotation == line.quoted[at])


def _inner_clause(line: Line, front: Extent, past: int) -> int | None:
    """Where the clause begins that is interrupted, if it is not the sentence's first: ", where, it said, they are"."""
    finite = line.tags[past + 1] in _FINITE
    for at in range(front.end - 1, front.start, -1):
        if line.quoted[at] is not None or line.tags[at] in _FINITE:
            return None
        opens = line.low[at - 1] in _PAUSES
        if line.low[at] in _JOINING and (opens or at == front.end - 1) and (finite or at == front.end - 1):
            return at
        if line.tags[at] == "c" and opens and at == front.end - 1:
            return past + 1
        if line.tags[at] == "c" and opens and finite:
            return at + 1
    return None


def _goes_on(line: Line, front: Extent, at: int) -> bool:
    """Whether the words at `at` complete the clause of `front`, and are not about the speaker."""
    if _awaits_main_clause(line, front):
        return has_verb(line, at, line.end)
    if line.tags[front.end - 1] in "xis":
        return True
    if line.low[at] in {"and", "but"}:
        at += 1
        if at < line.end and line.low[at] in OPENING:
            return True
        while at < line.end and line.tags[at] == "r":
            at += 1
    elif line.low[at] in _ONWARD:
        return True
    return at < line.end and line.tags[at] in _FINITE and line.low[at] not in FORMS


def _awaits_main_clause(line: Line, front: Extent) -> bool:
    """Whether `front` is a subordinate clause and no more: "If it rains"."""
    first = front.start + (line.tags[front.start] == "c")
    return line.low[first] in _SUBORDINATORS and "," not in line.low[first : front.end]
