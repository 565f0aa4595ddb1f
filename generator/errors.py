"""What went wrong, told to a tired person: where, what, what was expected, what to do next."""

import difflib
from collections.abc import Iterable

from generator.model.record import Record


class Problem(Record, frozen=True, order=True):
    """One thing that is wrong, in words that need no knowledge of the program."""

    where: str
    """The file, as a path relative to the project (or as the user gave it)."""

    line: int | None
    """Line in that file, counted from 1; None when the whole file is meant."""

    what: str
    """What is wrong and what was expected instead."""

    hint: str = ""
    """What to do next."""

    def __str__(self) -> str:
        return self.told + (f"\n    {self.hint}" if self.hint else "")

    @property
    def told(self) -> str:
        """What is wrong and where, without the hint."""
        place = self.where if self.line is None else f"{self.where}:{self.line}"
        return f"{place}: {self.what}"


class BuildError(Exception):
    """A stop that carries every problem found so far, never only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems), key=lambda p: (p.where, p.line or 0, p.what)))
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type["BuildError"], tuple[tuple[Problem, ...]]]:
        # A worker's error travels to the main process whole.
        return type(self), (self.problems,)


_ALLOWED = 20
"""Allowed words that are listed."""


def did_you_mean(word: str, allowed: Iterable[str]) -> str:
    """A sentence that names the nearest allowed word, or lists what is allowed; empty where nothing is."""
    allowed = sorted(allowed)
    if not allowed:
        return ""
    near = difflib.get_close_matches(word, allowed, n=1, cutoff=0.6)
    if near:
        return f"Did you mean “{near[0]}”?"
    more = f", and {len(allowed) - _ALLOWED} more" if len(allowed) > _ALLOWED else ""
    return f"Allowed here: {', '.join(allowed[:_ALLOWED])}{more}."
