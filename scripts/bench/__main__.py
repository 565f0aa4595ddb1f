"""Measure this program against Hugo and MkDocs: `make bench`, or `python -m scripts.bench --help`."""

import argparse
import sys
import tempfile
from pathlib import Path

import msgspec

from . import engines, measure, results, session, single, table

DOCS = Path(__file__).parents[2] / "docs"


def main() -> int:
    """Measure, print, write."""
    options = _options()
    if options.table:
        _publish(msgspec.json.decode(options.table.read_bytes(), type=results.Results), options.table.parent)
        return 0
    try:
        found = _measure(options)
    except (engines.MissingEngineError, measure.CommandError) as error:
        print(error, file=sys.stderr)
        return 1
    print(table.text(found))
    options.out.mkdir(parents=True, exist_ok=True)
    data = msgspec.json.format(msgspec.json.encode(found), indent=1)
    (options.out / "benchmarks.json").write_bytes(data + b"\n")
    _publish(found, options.out)
    return 0


def _publish(found: results.Results, folder: Path) -> None:
    (folder / "benchmarks.md").write_text(table.markdown(found), encoding="utf-8")


def _measure(options: argparse.Namespace) -> results.Results:
    """All that is asked for. Raises MissingEngineError and CommandError."""
    chosen = [engines.engine(name) for name in options.engines]
    on, versions = results.machine(), {engine.name: engines.version(engine) for engine in chosen}
    if options.folder:
        options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=options.folder) as name:
        folder = Path(name)
        lines = session.compare(session.Plan(options.sizes, chosen, options.repeats, folder), _say)
        alone = []
        ours = next((engine for engine in chosen if engine.name == engines.OURS), None)
        if ours:
            alone.append(single.start_up(ours, folder))
            if options.analysed:
                alone.extend(single.added(ours, folder, options.analysed, _say))
    return results.Results(results.today(), on, versions, lines, alone)


def _say(stage: str) -> None:
    print(f"· {stage}", file=sys.stderr, flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m scripts.bench", description=__doc__)
    parser.add_argument("--sizes", type=_sizes, default=[1_000, 10_000, 50_000], help="reports, such as 1000,10000")
    parser.add_argument("--engines", type=_names, default=[engines.OURS, engines.HUGO, engines.MKDOCS])
    parser.add_argument(
        "--repeats", type=int, help="runs of each step; if not given 9 up to 1,000 reports, 3 up to 10,000, 1 above"
    )
    parser.add_argument("--analysed", type=int, default=10_000, help="reports with analysis on; 0 for none")
    parser.add_argument("--folder", type=Path, help="where the corpora are put meanwhile: a temporary folder")
    parser.add_argument("--out", type=Path, default=DOCS, help="where benchmarks.json and benchmarks.md go")
    parser.add_argument("--table", type=Path, metavar="JSON", help="only make the page again from these results")
    return parser.parse_args()


def _sizes(words: str) -> list[int]:
    return sorted(int(word.replace("_", "")) for word in words.split(","))


def _names(words: str) -> list[str]:
    names = words.split(",")
    known = (engines.OURS, engines.HUGO, engines.MKDOCS)
    for name in names:
        if name not in known:
            raise argparse.ArgumentTypeError(f"there is no engine {name}; there are {', '.join(known)}")
    return names


if __name__ == "__main__":
    sys.exit(main())
