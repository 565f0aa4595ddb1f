"""An edition of a thousand reports, with its accounts and its map: what drafting, showing and setting it cost.

Run it with `python -m scripts.bench.edition`. The reports are the benchmark's own; their build is not counted.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from generator import new_project
from generator.build import Build, briefs, printing
from generator.build.printing import Asked
from generator.model.scope import EVERYTHING

from . import corpus

PERIOD = "2000/2099"
PLACES = 60


def make(root: Path, reports: int) -> None:
    """A project of so many reports, its site built."""
    new_project.make(root)
    for number, report in enumerate(corpus.reports(reports)):
        head = {"title": report.title, "date": report.day.isoformat(), "source": report.source}
        lines = "".join(f"{key}: {json.dumps(value)}\n" for key, value in head.items())
        text = "\n\n".join(report.paragraphs)
        (root / f"content/inbox/{number}.md").write_text(f"---\n{lines}---\n{text}\n", encoding="utf-8")
    # Places that do not exist have no place on a map unless a person gives them one.
    places = "".join(
        f"  - {{name: {corpus.place(at)}, type: LOCATION, coordinates: [{30 + at % 7 * 4}, {at // 7 * 6}]}}\n"
        for at in range(PLACES)
    )
    (root / "site_config/entities.yml").write_text(f"entities:\n{places}", encoding="utf-8")
    Build(root).run()


def steps(root: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    """What is measured, in order."""
    with Build.opened(root, jobs=1) as build:
        wanted = briefs.wanted({"period": PERIOD, "ident": "all"})
        marking = build.settings.options.marking
        yield "drafted", partial(briefs.brief, build.index, build.project.root, wanted, marking=marking)
    for ending in ("html", "pdf"):
        asked = Asked(briefs.wanted({"period": PERIOD}), "", root / f"all.{ending}", "", EVERYTHING)
        yield f"drafted and printed as {ending}", partial(printing.printed, root, asked, jobs=1)


@contextmanager
def told(what: str) -> Iterator[None]:
    """Say what a step took of the processor."""
    began = time.process_time()
    yield
    print(f"{what}: {time.process_time() - began:.1f} s of processor time")


def measure(root: Path) -> None:
    """Every step, in this process alone, whose memory is told too."""
    for what, step in steps(root):
        with told(what):
            step()
    page = (root / "all.html").read_text(encoding="utf-8")
    parts = {"accounts": "drafted-accounts", "map": 'id="map"', "events": "drafted-events"}
    print("it has " + ", ".join(name for name, mark in parts.items() if mark in page))
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB")


def main() -> None:
    """Make the reports, then measure in a process of its own."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--reports", type=int, default=1000)
    options.add_argument("--of", type=Path, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.of:
        measure(given.of)
        return
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        make(root, given.reports)
        subprocess.run([sys.executable, "-m", "scripts.bench.edition", "--of", str(root)], check=True)


if __name__ == "__main__":
    main()
