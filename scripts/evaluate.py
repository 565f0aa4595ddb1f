"""Measure names, times and claims on the public annotated sets beside the checkout: `make eval`.

Every set goes through `sitrep analyse --jsonl` as one corpus and through the scorer that comes with the sets. The table
is printed and kept in `docs/evaluation.json` and `docs/evaluation.md`; `--check` compares with what is kept and fails
where a figure fell by more than a point. The shipped weights have seen re3d, gum and crossner.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
EVAL = ROOT.parent / "shared" / "eval"
KEPT = ROOT / "docs" / "evaluation.json"
PAGE = ROOT / "docs" / "evaluation.md"
NAMES = "PERSON,ORGANISATION,LOCATION"
TOLERANCE = 1.0
"""Points of F1 that a figure may fall before it counts as a loss."""


class Set(NamedTuple):
    """A set and what is annotated in it."""

    name: str
    options: tuple[str, ...] = ()
    """For the scorer."""

    quick: bool = False
    """Small enough for every test run."""

    named: bool = True
    """Whether names can be scored: not where spans have no types, or nominals are not told from names."""

    seen: bool = False
    """Whether the shipped weights were trained on it: its names then say nothing."""


SETS = (
    Set("re3d", ("--named",), quick=True, seen=True),
    Set("ieer", quick=True),
    Set("crossner_politics", quick=True, seen=True),
    Set("wikievents", ("--named",), quick=True),
    Set("n3_rss500", quick=True, named=False),
    Set("gum", ("--named",), seen=True),
    Set("wikiwars", quick=True),
    Set("polnear"),
    Set("ecbplus", named=False),
)


def main() -> None:
    """Measure, print, keep or check."""
    options = _options()
    if not EVAL.exists():
        sys.exit(f"There are no sets at {EVAL}: they are not part of the project.")
    chosen = [
        each for each in SETS if (each.quick or not options.quick) and (not options.only or each.name in options.only)
    ]
    figures = {each.name: measure(each) for each in chosen}
    print(table(figures))
    if options.check:
        fallen = losses(json.loads(KEPT.read_text()), figures)
        sys.exit("\n".join(fallen) if fallen else 0)
    if not (options.quick or options.only):
        KEPT.parent.mkdir(exist_ok=True)
        KEPT.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
        PAGE.write_text(page(figures), encoding="utf-8")


def measure(each: Set) -> dict[str, float]:
    """The figures of a set, in points of F1, and how many words it reads in a second of processor time."""
    gold = EVAL / "dev" / f"{each.name}.jsonl"
    reports = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    lines = [json.dumps({key: report.get(key) for key in ("id", "date", "text")}) for report in reports]
    begun = _cpu_seconds()
    command = [sys.executable, "-c", "from generator.cli import main; main()", "analyse", "--jsonl", "--jobs", "1"]
    done = subprocess.run(command, input="\n".join(lines).encode(), capture_output=True, check=True, cwd=ROOT)
    taken = _cpu_seconds() - begun
    words = sum(len(report["text"].split()) for report in reports)
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
        file.write(done.stdout)
        file.flush()
        return {**figures_of(score(gold, Path(file.name), each)), "words a second": round(words / taken)}


def _cpu_seconds() -> float:
    """Of the commands run so far: on a busy machine, the wall clock measures the others."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def score(gold: Path, predicted: Path, each: Set) -> dict[str, Any]:
    """What the scorer of the sets says, for names of persons, organisations and places, and for everything else."""
    command = [sys.executable, str(EVAL / "score.py"), str(gold), str(predicted), "--json", *each.options]
    whole = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    if each.named and "entities" in whole:
        named = subprocess.run([*command, "--types", NAMES], capture_output=True, check=True).stdout
        whole["names"] = json.loads(named)["entities"]
    return dict(whole)


def figures_of(scored: dict[str, Any]) -> dict[str, float]:
    """The figures worth a column, in points."""
    found: dict[str, float] = {}
    if "names" in scored:
        found["names strict"] = scored["names"]["strict"]["MICRO"]["f1"]
        found["names overlap"] = scored["names"]["overlap"]["MICRO"]["f1"]
        equipment = scored["entities"]["strict"].get("EQUIPMENT")
        if equipment:
            found["equipment overlap"] = scored["entities"]["overlap"]["EQUIPMENT"]["f1"]
    if "canonicalisation" in scored:
        found["identity B³"] = scored["canonicalisation"]["b3"]["f1"]
    if "times" in scored:
        found["times span"] = scored["times"]["DATE+TIME"]["span strict"]["f1"]
        found["times value"] = scored["times"]["DATE+TIME"]["value F1"]["f1"]
    if "attributions" in scored:
        found["claims joint"] = scored["attributions"]["joint"]["f1"]
        found["claims content"] = scored["attributions"]["content"]["f1"]
    return {name: round(100 * value, 1) for name, value in found.items()}


def losses(before: dict[str, dict[str, float]], now: dict[str, dict[str, float]]) -> list[str]:
    """What fell by more than the tolerance or is no longer measured, of the sets measured now; a sentence each."""
    return [
        f"{name}: {figure} fell from {kept} to {row.get(figure, 'nothing')}"
        for name, row in now.items()
        for figure, kept in before.get(name, {}).items()
        if figure != "words a second" and row.get(figure, 0.0) < kept - TOLERANCE
    ]


def table(figures: dict[str, dict[str, float]]) -> str:
    """The figures as a Markdown table."""
    columns = list(dict.fromkeys(figure for row in figures.values() for figure in row))
    head = f"| set | {' | '.join(columns)} |\n|---|{'---:|' * len(columns)}\n"
    seen = {each.name for each in SETS if each.seen}
    rows = (
        f"| {name}{' *' if name in seen else ''} | {' | '.join(str(row.get(column, '')) for column in columns)} |\n"
        for name, row in figures.items()
    )
    return head + "".join(rows)


def page(figures: dict[str, dict[str, float]]) -> str:
    """The page of the documentation."""
    return (
        "# What is measured\n\n"
        "F1 in points, on public annotated sets that are not part of the project, each as one corpus through\n"
        "`sitrep analyse`; made by `make eval`. Names are persons, organisations and places.\n\n"
        f"{table(figures)}\n"
        "\\* The shipped weights were trained on this set among others: its figures for names and identity show only\n"
        "that nothing broke. Words a second of processor time, one worker, start and resolution included.\n"
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="only the small sets")
    parser.add_argument("--check", action="store_true", help="fail where a figure fell by more than a point")
    parser.add_argument("--only", nargs="*", help="only these sets")
    return parser.parse_args()


if __name__ == "__main__":
    main()
