"""What `sitrep check` looks at. A check is a function of the prepared project; a new one joins `CHECKS`."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from generator import shell
from generator.build import site_checks
from generator.build.story import Build
from generator.config import written
from generator.errors import Problem
from generator.model.scope import EVERYTHING, Scope
from generator.shell import drafts
from generator.tradecraft import heading, prose, rules

Check = Callable[[Build], Iterable[Problem]]


def check(
    root: Path, jobs: int | None = None, *, scope: Scope = EVERYTHING, site_dir: Path | None = None
) -> list[Problem]:
    """Everything that the checks find in a project, by file and line. Raises BuildError where it can't be read.

    `scope` and `site_dir` say which of its sites is meant, as they do for a build.
    """
    with Build.opened(root, site_dir=site_dir, jobs=jobs, scope=scope) as build:
        found = {problem for one in CHECKS for problem in one(build)}
    return sorted(found, key=lambda problem: (problem.where, problem.line or 0, problem.what))


def tradecraft(build: Build) -> Iterator[Problem]:
    """The analyst's words in the editions, held against ICD 203 and ICD 206."""
    for path in drafts.pages(build.project.root):
        where = build.project.where(path)
        yield from rules.check(prose.blocks(heading.body(written.read(path, where))), where)


def citations(build: Build) -> Iterator[Problem]:
    """Citations and links to entities, in every page in a person's words, that lead nowhere."""
    for folder in ("pages", "briefings"):
        for path in sorted((build.project.root / "content" / folder).glob("**/*.md")):
            where = build.project.where(path)
            yield from shell.unresolved(build.index, written.read(path, where), where)


def corrections(build: Build) -> Iterator[Problem]:
    """Corrections that no longer match anything."""
    for stale in build.prepared.stale:
        # What is said of entities.yml begins with its name; the rest is said of matters.yml.
        name, found, what = stale.rpartition("entities.yml: ")
        where = f"site_config/{'entities' if found and not name else 'matters'}.yml"
        yield Problem(where, None, what, "Take it out, or mend what it names.")


def reports(build: Build) -> Iterator[Problem]:
    """Reports that could not be read."""
    yield from build.prepared.quarantined


CHECKS: tuple[Check, ...] = (reports, corrections, tradecraft, citations, site_checks.of_site)
