"""The exercise: that it holds what its key says, and that comparing finds it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import project
import pytest

from generator import edtf, exercise, intake
from generator.exercise import Corpus
from generator.model.origins import Place
from generator.new_project import add_exercise

SCRIPTS = Path(__file__).parents[1] / "scripts"


@pytest.fixture
def evaluation() -> Iterator[Any]:
    """The script that measures, as a module."""
    sys.path.insert(0, str(SCRIPTS))
    try:
        import evaluate_exercise

        yield evaluate_exercise
    finally:
        sys.path.remove(str(SCRIPTS))


@cache
def corpus() -> Corpus:
    return exercise.corpus()


def text(report: str) -> str:
    return next(article.text for article in corpus().reports if article.id == report)


def test_every_report_is_marked_and_stands_under_its_own_id() -> None:
    reports = corpus().reports
    assert 90 <= len(reports) <= 120
    assert len({article.id for article in reports}) == len(reports)
    for article in reports:
        assert article.title.startswith("EXERCISE: ")
        assert article.text.splitlines()[-1].startswith("EXERCISE: ")


def test_the_exercise_is_the_same_in_every_run() -> None:
    assert exercise.corpus() == exercise.corpus()


def test_the_key_points_at_what_it_names() -> None:
    key = corpus().key
    for matter in key.matters:
        for claim in matter.claims:
            said = text(claim.report)[claim.start : claim.end]
            assert len(said.split()) > 4
            assert "[[" not in said + text(claim.report)
    for date in key.dates:
        assert text(date.words.report)[date.words.start : date.words.end]
        assert edtf.precision(date.edtf) == "day"
    for origin in key.origins:
        assert all(text(report) for report in origin.reports)
    assert {origin.how for origin in key.origins if origin.kind == "copy"} >= {
        "cut",
        "re-titled",
        "re-ordered",
        "changed",
    }


def test_no_brace_is_left_in_a_report() -> None:
    for article in corpus().reports:
        assert not set("{}") & set(article.title + article.text)


def test_intake_reads_the_files_as_the_reports_they_are(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "exercise")
    chosen = [(path, content) for path, content in exercise.files() if path.startswith("content/inbox/")][::12]
    for path, content in chosen:
        project.put(root, path, content)
    assert project.build(root).quarantined == ()
    known = {(article.title, article.date, article.source): article.text for article in corpus().reports}
    pages = sorted((root / "content/articles").glob("*.md"))
    assert len(pages) == len(chosen)
    for page in pages:
        article = intake.load(page.read_text(encoding="utf-8"), page.stem, page.name)
        assert known[article.title, article.date, article.source] == article.text
        assert text(page.stem) == article.text, "the key's ids are those of the pages"


def test_comparing_finds_what_was_planted_whatever_the_order(evaluation: Any) -> None:
    run, measures = evaluation.run, evaluation
    made = corpus()
    found = run(made.reports)
    origins = measures.origins(found, made.key)
    assert min(origins.precision, origins.recall) >= 0.95, origins.told
    accounts = measures.accounts(found, made.key)
    assert accounts.precision >= 0.9, accounts.told
    assert accounts.recall >= 0.8, accounts.told
    corrected = measures.corrections(found, made.key)
    assert (corrected.wrong, corrected.missed) == (0, 0), corrected.told
    assert measures.speakers(found, made.key).wrong == 0
    assert measures.speakers(found, made.key).right > 0
    for reports in (made.reports[::-1], sorted(made.reports, key=lambda article: article.text)):
        assert run(reports).compared == found.compared


def test_the_command_writes_the_same_whatever_the_order(evaluation: Any, tmp_path: Path) -> None:
    """`sitrep analyse --corpus` names the origins, accounts and corrections found, and each claim's status."""
    reports = sorted(corpus().reports, key=lambda article: article.text)
    lines = [{"id": a.id, "date": a.date.isoformat(), "source": a.source, "text": a.text} for a in reports]
    command = ["sitrep", "-C", str(tmp_path), "analyse", "--jsonl", "--corpus", str(tmp_path / "corpus.json")]
    ran = subprocess.run(
        [str(Path(sys.executable).parent / command[0]), *command[1:]],
        input="\n".join(map(json.dumps, lines)).encode(),
        capture_output=True,
        check=True,
        timeout=120,
    )
    compared = evaluation.run(corpus().reports).compared
    written = json.loads((tmp_path / "corpus.json").read_text(encoding="utf-8"))
    assert [one["reports"] for one in written["origins"]] == [list(one.reports) for one in compared.origins]
    assert [one["claims"] for one in written["accounts"]] == [
        [[claim.report, claim.start, claim.end] for claim in one.claims] for one in compared.accounts
    ]
    assert {(one["report"], one["corrects"]) for one in written["corrections"]} == {
        (one.notice.report, one.corrects) for one in compared.corrections
    }
    statuses = {
        (record["id"], *claim["content"]): claim["status"]
        for record in map(json.loads, ran.stdout.decode().splitlines())
        for claim in record["attributions"]
        if claim["status"] != "current"
    }
    assert statuses == {
        (one.claim.report, one.claim.start, one.claim.end): one.status.value for one in compared.changes
    }


def test_planted_matters_do_not_share_a_claim() -> None:
    for one, other in combinations(corpus().key.matters, 2):
        assert not set(one.claims) & set(other.claims)


def test_the_second_edition_names_exactly_the_planted_new_revised_and_withdrawn_claims(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "exercise")
    add_exercise(root)
    planted = corpus().key.edition
    file = root / f"content/briefings/{planted.edition}.claims.jsonl"
    draft = json.loads(file.read_text(encoding="utf-8").splitlines()[0])
    assert draft["after"] == planted.after
    named: dict[str, list[Place]] = {"new": [], "revised": [], "withdrawn": []}
    for change in draft["changes"]:
        named[change["change"]].append(place(change["article"], change["words"]))
    revisions = [
        (revision.was, change["was"])
        for revision in planted.revised
        for change in draft["changes"]
        if same(revision.now, place(change["article"], change["words"]))
    ]
    for change, wanted in (
        ("new", planted.new),
        ("revised", [revision.now for revision in planted.revised]),
        ("withdrawn", planted.withdrawn),
    ):
        assert wanted, change
        assert len(named[change]) == len(wanted), change
        for one in wanted:
            assert any(same(one, other) for other in named[change]), one
    assert len(revisions) == len(planted.revised)
    for was, words in revisions:
        assert same(was, place(was.report, words))


def place(report: str, words: str) -> Place:
    """Where a report says this, whatever its white space."""
    start = text(report).index(words)
    return Place(report, start, start + len(words))


def same(one: Place, other: Place) -> bool:
    return one.report == other.report and one.start < other.end and other.start < one.end
