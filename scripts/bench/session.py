"""The comparison: every engine builds the same reports, in turn."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from . import corpus, measure, trees
from .engines import MKDOCS, Engine
from .measure import Cost
from .results import COLD, EDITED, STEPS, Line

Say = Callable[[str], None]

_WARM_UP = 50
"""Reports of the first build of each engine, which is not counted: it brings the programs themselves into memory."""

_WHOLE_UP_TO = 10_000
"""Above so many reports MkDocs builds once only: minutes, and every further build of it is the same again."""


class Plan(NamedTuple):
    """What is to be measured."""

    sizes: Sequence[int]
    engines: Sequence[Engine]
    repeats: int | None
    """Runs of each step; None for nine, three or one, by the number of reports."""

    folder: Path

    def runs(self, reports: int) -> int:
        """Runs of each step at a size: the more the shorter they are, for a tenth of a second of the system's own
        doings is nothing to a minute and much to half a second.
        """
        return self.repeats or (9 if reports <= 1_000 else 3 if reports <= 10_000 else 1)


def compare(plan: Plan, say: Say) -> list[Line]:
    """Measure everything, the engines taking turns within each size."""
    (plan.folder / "aside").mkdir()
    for engine in plan.engines:
        root = plan.folder / f"warm-up-{engine.name}"
        engine.write(root, corpus.reports(_WARM_UP))
        measure.run(engine.command, root, plan.folder / "log.txt")
    return [line for size in plan.sizes for line in _size(plan, size, say)]


def _size(plan: Plan, size: int, say: Say) -> Iterator[Line]:
    roots = {engine.name: plan.folder / f"{engine.name}-{size}" for engine in plan.engines}
    for engine in plan.engines:
        say(f"{size:,} reports for {engine.name}")
        engine.write(roots[engine.name], corpus.reports(size))
    costs: defaultdict[tuple[str, str], list[Cost]] = defaultdict(list)
    for turn in range(1, plan.runs(size) + 1):
        for engine in plan.engines:
            for step in _steps(engine, size):
                costs[engine.name, step].append(_step(plan, engine, roots[engine.name], step, turn))
                say(f"{size:,} reports, {engine.name}, {step}: {costs[engine.name, step][-1].wall:.2f} s")
    for engine in plan.engines:
        made = measure.output(roots[engine.name] / engine.site)
        for step in _steps(engine, size):
            yield _line(engine.name, size, step, costs[engine.name, step], made)


def _steps(engine: Engine, size: int) -> Sequence[str]:
    return (COLD,) if engine.name == MKDOCS and size > _WHOLE_UP_TO else STEPS


def _step(plan: Plan, engine: Engine, root: Path, step: str, turn: int) -> Cost:
    """One run of one step; the steps of a turn follow one another on the same site."""
    if step == COLD or engine.wipes:
        engine.clear(root, plan.folder / "aside")
    elif step == EDITED:
        trees.edit(trees.middle(root / engine.pages), turn)
    return measure.run(engine.command, root, plan.folder / "log.txt")


def _line(engine: str, size: int, step: str, costs: list[Cost], made: measure.Output) -> Line:
    return Line(
        engine=engine,
        reports=size,
        step=step,
        runs=len(costs),
        wall=round(median(cost.wall for cost in costs), 3),
        cpu=round(median(cost.cpu for cost in costs), 3),
        peak=round(median(cost.peak for cost in costs), 1),
        files=made.files,
        size=made.size,
    )
