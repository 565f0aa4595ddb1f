"""The results for people: tables of text and of Markdown, and what they say of the bounds."""

from collections.abc import Iterator, Sequence

from .engines import HUGO, OURS
from .results import COLD, EDITED, STEPS, UNCHANGED, Check, Line, Results

_HEADS = ("Reports", "Step", "Engine", "Wall s", "CPU s", "Peak MB", "Files", "MB", "Wall / Hugo", "CPU / Hugo")
_STEP_WORDS = {COLD: "from nothing", EDITED: "one report edited", UNCHANGED: "nothing changed"}
_COLD_BOUND = {1_000: 1.0, 10_000: 0.6, 50_000: 0.6}
_EDITED_BOUND = {10_000: 0.1, 50_000: 0.05}
_MEMORY_MB = 300.0
"""Megabytes (10**6 bytes) the largest process may hold at 50,000 reports."""


def rows(results: Results) -> list[tuple[str, ...]]:
    """The cells of the table, by size, step and engine."""
    by_key = {(line.engine, line.reports, line.step): line for line in results.lines}
    sizes = sorted({line.reports for line in results.lines})
    engines = list(dict.fromkeys(line.engine for line in results.lines))
    keys = ((size, step, engine) for size in sizes for step in STEPS for engine in engines)
    found = ((by_key.get((engine, size, step)), by_key.get((HUGO, size, step))) for size, step, engine in keys)
    return [_cells(line, hugo) for line, hugo in found if line]


def _cells(line: Line, hugo: Line | None) -> tuple[str, ...]:
    ratios = (f"{line.wall / hugo.wall:.2f}", f"{line.cpu / hugo.cpu:.2f}") if hugo else ("", "")
    return (
        f"{line.reports:,}",
        _STEP_WORDS[line.step],
        line.engine,
        f"{line.wall:.2f}",
        f"{line.cpu:.2f}",
        f"{line.peak:.0f}",
        f"{line.files:,}",
        f"{line.size / 1e6:.1f}",
        *ratios,
    )


def checks(results: Results) -> list[Check]:
    """The bounds this program is to keep, as far as the run measured them."""
    return [*_comparisons(results), *_growth(results), *results.single]


def _comparisons(results: Results) -> Iterator[Check]:
    by_key = {(line.engine, line.reports, line.step): line for line in results.lines}
    for (engine, size, step), line in by_key.items():
        hugo = by_key.get((HUGO, size, step))
        if engine != OURS or hugo is None:
            continue
        words = f"{_STEP_WORDS[step]}, {size:,} reports, against Hugo"
        if step == COLD and size in _COLD_BOUND:
            yield Check(f"{words}: wall", round(line.wall / hugo.wall, 3), "", _COLD_BOUND[size])
            yield Check(f"{words}: CPU", round(line.cpu / hugo.cpu, 3), "", _COLD_BOUND[size])
        elif step != COLD and size in _EDITED_BOUND:
            yield Check(f"{words}: wall", round(line.wall / hugo.wall, 3), "", _EDITED_BOUND[size])


def _growth(results: Results) -> Iterator[Check]:
    cold = {line.reports: line for line in results.lines if line.engine == OURS and line.step == COLD}
    least, middle, most = (cold.get(size) for size in (1_000, 10_000, 50_000))
    if most:
        yield Check("largest process, 50,000 reports", most.peak, "MB", _MEMORY_MB)
    if most and middle:
        yield Check("memory at 50,000 reports against 10,000", round(most.peak / middle.peak, 2), "", 2.0)
    if most and least:
        per = (most.cpu / most.reports) / (least.cpu / least.reports)
        yield Check("CPU a report at 50,000 against 1,000", round(per, 2), "", 1.2)


def text(results: Results) -> str:
    """Both tables for a terminal."""
    judged = [(c.name, _figure(c.value, c), _figure(c.bound, c), _kept(c)) for c in checks(results)]
    bounds = _aligned(("Bound", "Measured", "At most", ""), judged) if judged else ""
    return f"{_about(results)}\n\n{_aligned(_HEADS, rows(results))}\n{bounds}"


def markdown(results: Results) -> str:
    """The page `docs/benchmarks.md`, all of it."""
    judged = [(c.name, _figure(c.value, c), _figure(c.bound, c), _kept(c)) for c in checks(results)]
    return _PAGE.format(
        about=_about(results),
        table=_piped(_HEADS, rows(results), left=3),
        runs=_runs(results),
        bounds=_piped(("What", "Measured", "At most", ""), judged, left=1),
    )


def _about(results: Results) -> str:
    on = results.machine
    versions = ", ".join(f"{name} {version}" for name, version in results.versions.items())
    return (
        f"{results.date}: {on.cores} cores of {on.processor}, {on.system}, Python {on.python}"
        f" (load {on.load} at the start); {versions}."
    )


def _runs(results: Results) -> str:
    runs = {line.reports: line.runs for line in results.lines}
    return ", ".join(f"{count} at {reports:,} reports" for reports, count in sorted(runs.items()))


def _figure(value: float, check: Check) -> str:
    return f"{value:g} {check.unit}".strip()


def _kept(check: Check) -> str:
    return "kept" if check.is_kept else "missed"


def _aligned(heads: Sequence[str], cells: Sequence[Sequence[str]]) -> str:
    widths = [max(len(row[at]) for row in (heads, *cells)) for at in range(len(heads))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in (heads, *cells))
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _piped(heads: Sequence[str], cells: Sequence[Sequence[str]], left: int) -> str:
    rule = [":--" if at < left else "--:" for at in range(len(heads))]
    return "".join(f"| {' | '.join(row)} |\n" for row in (heads, rule, *cells))


_PAGE = """\
# Benchmarks

Made by `make bench`, which writes this page and `benchmarks.json` beside it. {about}

Every engine gets the same reports (made up, the same every time; `scripts/bench/corpus.py`) and builds the same pages
of them: one a report with links to the names in it, its source and day, and to the reports before and after; one for
each name, source, day, month and year with a list of its reports, 200 on a page. Ours runs with `analysis: none`, so
that it does no more than the others. Hugo uses its native taxonomies and minimal layouts; MkDocs has no notion of such
lists, so a hook of 60 lines makes them, with the smallest theme there can be. Hugo and MkDocs build everything every
time; above 10,000 reports MkDocs is measured from nothing only.

“From nothing” is without site and cache of the project. Each engine has built a small site before, uncounted: the
programs are in memory then, and Python's compiled modules and Jinja's compiled templates, which are kept for all
projects of a user, are there. What is to go is moved aside, and MkDocs, which deletes its site before it builds,
never finds one: for minutes after a mass deletion ext4 makes files slowly, for whoever writes next.

Wall time is that of the command, start-up included; CPU is user and system time of all its processes; peak is the
resident memory of its largest process. The engines take turns. Figures are medians of the runs of a step:
{runs}. Only ratios within one run of the benchmark mean anything.

{table}
## Bounds

{bounds}"""
