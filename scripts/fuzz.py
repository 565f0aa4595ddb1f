"""Thousands of random edits: whatever is done to a project, an incremental build equals a clean one, byte for byte.

Each walk has a number and can be taken again: `scripts/fuzz.py --first 4711 --count 1 --keep` leaves its folder, with
the project beside the one built from nothing.
"""

import argparse
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import edits


def main() -> int:
    """Take walks; 1 where one of them ended with a difference."""
    asked = _arguments()
    edits.make_small(setattr)
    begun, different = time.monotonic(), 0
    for number in range(asked.first, asked.first + asked.count):
        folder = Path(tempfile.mkdtemp(prefix=f"sitrep-{number}-"))
        said = take(folder, number, asked.steps, asked.jobs)
        different += bool(said)
        if said:
            print(f"walk {number}: {said}\n", flush=True)
        if not (said and asked.keep):
            shutil.rmtree(folder)
    print(
        f"{asked.count} walks of {asked.steps} steps, {different} with a difference, {time.monotonic() - begun:.0f} s"
    )
    return 1 if different else 0


def take(folder: Path, number: int, steps: int, jobs: int) -> str:
    """One walk; says after which edits the builds differed, and how."""
    editor = edits.Editor(folder / "project", random.Random(number).choice)  # noqa: S311 - chance that can be repeated
    done: list[str] = []
    for _ in range(steps):
        done.append(edits.step(editor))
        said = edits.check(folder / "project", folder / "from nothing/elsewhere", jobs)
        if said:
            return f"after {'; '.join(done)}\n{said}"
    return ""


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2000, help="walks to take")
    parser.add_argument("--first", type=int, default=1, help="number of the first one")
    parser.add_argument("--steps", type=int, default=12, help="builds a walk")
    parser.add_argument("--jobs", type=int, default=1, help="workers of the incremental builds")
    parser.add_argument("--keep", action="store_true", help="keep the folders of walks that found a difference")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
