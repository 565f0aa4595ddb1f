"""Figures of ours that stand alone: the start of the program, and one report added to analysed ones."""

import datetime as dt
import itertools
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from . import corpus, measure, trees
from .corpus import Report
from .engines import Engine
from .results import Check

NEWSWIRE = Path(__file__).parents[3] / "shared" / "eval" / "dev" / "reuters21578.jsonl"
"""Real newswire, where it stands beside the checkout."""

_ADDED = """\
---
title: {title}
date: {day}
source: {source}
---
{text}
"""


def start_up(engine: Engine, folder: Path, times: int = 5) -> Check:
    """How long the program takes to say what it can do."""
    runs = [measure.run([engine.command[0], "--help"], folder, folder / "log.txt") for _ in range(times)]
    return Check("start-up (sitrep --help)", median(run.wall for run in runs), "s", 0.25)


def added(engine: Engine, folder: Path, count: int, say: Callable[[str], None]) -> Iterator[Check]:
    """The newest report put into the inbox of a site of `count` analysed ones: made up, and of real newswire."""
    corpora = [("made-up reports", corpus.reports(count + 1))]
    if NEWSWIRE.exists():
        corpora.append(("newswire", itertools.islice(newswire(NEWSWIRE), count + 1)))
    for name, reports in corpora:
        say(f"analysis of {count:,} of {name}")
        wall = _added(engine, folder / "analysed", reports)
        yield Check(f"the newest report added to {count:,} analysed ({name})", wall, "s", 2.0)


def _added(engine: Engine, root: Path, reports: Iterator[Report]) -> float:
    # By day and id, as a desk gets them; an old one would move the archives of all that is younger by a row.
    *others, last = sorted(reports, key=lambda report: (report.day, report.id))
    trees.write_ours(root, others, analysis="full")
    log = root / "log.txt"
    measure.run(engine.command, root, log)
    text = "\n\n".join(last.paragraphs)
    page = _ADDED.format(title=json.dumps(last.title), day=last.day, source=json.dumps(last.source), text=text)
    (root / "content" / "inbox" / "added.md").write_text(page, encoding="utf-8")
    wall = measure.run(engine.command, root, log).wall
    shutil.rmtree(root)
    return wall


def newswire(path: Path) -> Iterator[Report]:
    """The reports of a file of JSON Lines with id, date, title and text."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            row = json.loads(line)
            day = dt.date.fromisoformat(row["date"])
            paragraphs = tuple(part for part in row["text"].split("\n\n") if part.strip())
            if not paragraphs:
                continue
            ident = f"{day.isoformat()}-report-{number:06d}"
            title = " ".join((row.get("title") or paragraphs[0][:60]).split())
            yield Report(ident, title, day, row.get("source") or "newswire", (), {}, paragraphs)
