"""What `sitrep check` looks at. A check is a function of the prepared project; a new one joins `CHECKS`."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from generator import shell
from generator.build.story import Build
from generator.errors import Problem
from generator.tradecraft import prose, rules

Check = Callable[[Build], Iterable[Problem]]


def check(root: Path, jobs: int | None = None) -> list[Problem]:
    """Everything that the checks find in a project, by file and line. Raises BuildError where it can't be read."""
    with Build.opened(root, jobs=jobs) as build:
        found = {problem for one in CHECKS for problem in one(build)}
    return sorted(found, key=lambda problem: (problem.where, problem.line or 0, problem.what))


def tradecraft(build: Build) -> Iterator[Problem]:
    """The analyst's words in the editions, held against ICD 203 and ICD 206."""
    for path in sorted((build.project.root / "content" / "briefings").glob("*.md")):
        text = path.read_text(encoding="utf-8-sig")
        yield from rules.check(prose.blocks(shell.body(text)), build.project.where(path))


def citations(build: Build) -> Iterator[Problem]:
    """Citations and links to entities, in every page in a person's words, that lead nowhere."""
    for folder in ("pages", "briefings"):
        for path in sorted((build.project.root / "content" / folder).glob("**/*.md")):
            text = path.read_text(encoding="utf-8-sig")
            yield from shell.unresolved(build.index, text, build.project.where(path))


CHECKS: tuple[Check, ...] = (tradecraft, citations)
