"""What is left to a person can be read with its sentences, answered, and is not asked again."""

import json
import shutil
from pathlib import Path
from typing import Any

import project
import pytest
import yaml

REPORTS = {
    "a.txt": "Moscow denied it. Russia and the Kremlin agreed on Tuesday. Bill Clinton met Hillary Clinton there.",
    "b.txt": "Clinton said that Moscow and Russia differ. The Coal Board spoke to Anna Berg.",
    "c.txt": "The Coal Board denied it. Anna Berg did not respond to the Coal Board. Russia left Moscow.",
    "d.txt": "The Coal Board confirmed it, Anna Berg said. Moscow and Russia agreed.",
}
CORRECTIONS = """# my corrections
entities:
  - name: Russia  # the state
    type: LOCATION
# the end
"""


@pytest.fixture
def root(tmp_path: Path, built: Path) -> Path:
    """A copy, built, with corrections that a person wrote."""
    root = project.copy_inputs(built, tmp_path / "project")
    shutil.copytree(built / ".sitrep", root / ".sitrep")
    return root


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = project.starter(tmp_path_factory.mktemp("review") / "project")
    for name, text in REPORTS.items():
        project.report(root, name, text)
    project.put(root, "site_config/entities.yml", CORRECTIONS)
    project.build(root)
    return root


def questions(root: Path) -> list[dict[str, Any]]:
    done = project.sitrep("review", "--json", cwd=root)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def asked(root: Path, kind: str, *names: str) -> str:
    """The id of the question about these names."""
    open_now = questions(root)
    return str(next(q["id"] for q in open_now if q["kind"] == kind and [n["name"] for n in q["names"]] == [*names]))


def corrections(root: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((root / "site_config/entities.yml").read_text(encoding="utf-8"))
    return found


def test_every_question_comes_with_sentences_that_stand_in_the_reports(root: Path) -> None:
    found = questions(root)
    assert {"merge", "surname", "unknown"} <= {question["kind"] for question in found}
    for question in found:
        for name in question["names"]:
            assert name["quotations"]
            for quotation in name["quotations"]:
                assert any(quotation["words"] in text for text in REPORTS.values())
                assert quotation["href"].startswith("articles/")


def test_governments_are_offered_and_never_merged(root: Path, built: Path) -> None:
    assert asked(root, "merge", "Russia", "Moscow")
    assert asked(root, "merge", "Russia", "Kremlin")
    for slug in ("moscow", "kremlin", "russia"):
        assert (built / f"site/entities/{slug}.html").exists()


def test_the_page_asks_what_the_command_asks_and_the_build_report_leads_there(root: Path, built: Path) -> None:
    html = project.page(built, "review.html")
    assert [q["id"] for q in questions(root)] == [
        part.split('"')[0] for part in html.split('class="question" id="')[1:]
    ]
    assert 'href="review.html"' in project.page(built, "report.html")
    assert "articles/" in html


def test_what_is_accepted_holds_after_the_next_build_and_is_not_asked_again(root: Path) -> None:
    merge, surname = (
        asked(root, "merge", "Russia", "Moscow"),
        asked(root, "surname", "Clinton", "Bill Clinton", "Hillary Clinton"),
    )
    unknown = asked(root, "unknown", "Anna Berg")
    accepted = ["--accept", merge, "--accept", f"{surname}=Hillary Clinton", "--accept", unknown]
    done = project.sitrep("review", *accepted, cwd=root)
    assert done.returncode == 0, done.stderr
    for built_again in (False, True):
        if built_again:
            project.report(root, "new.txt", "Clinton flew to Moscow. Anna Berg stayed.")
            project.build(root)
            assert "entities/russia.html" in project.page(root, "entities/moscow.html")
            assert 'entities/hillary-clinton.html"' in project.page(root, "articles/2020-05-26-report-new-txt.html")
        assert not {merge, surname, unknown} & {question["id"] for question in questions(root)}


def test_what_is_refused_is_kept_apart_and_not_asked_again(root: Path) -> None:
    merge, unknown = asked(root, "merge", "Russia", "Kremlin"), asked(root, "unknown", "Coal Board")
    done = project.sitrep("review", "--reject", merge, "--reject", unknown, cwd=root)
    assert done.returncode == 0, done.stderr
    said = corrections(root)
    assert said["never_merge"] == [["Russia", "Kremlin"]]
    assert said["reject"] == ["Coal Board"]
    project.build(root)
    assert not {merge, unknown} & {question["id"] for question in questions(root)}
    assert not (root / "site/entities/coal-board.html").exists()
    assert (root / "site/entities/kremlin.html").exists()


def test_answers_leave_comments_and_order_of_the_file_alone(root: Path) -> None:
    project.sitrep("review", "--accept", asked(root, "merge", "Russia", "Moscow"), cwd=root)
    text = (root / "site_config/entities.yml").read_text(encoding="utf-8")
    assert text == CORRECTIONS.replace("LOCATION\n", "LOCATION\n    aliases: [Moscow]\n")


def test_a_yes_that_must_say_which_names_the_choices_and_the_other_answers_are_written(root: Path) -> None:
    surname = asked(root, "surname", "Clinton", "Bill Clinton", "Hillary Clinton")
    unknown = asked(root, "unknown", "Anna Berg")
    done = project.sitrep("review", "--accept", surname, "--accept", "m-000000", "--accept", unknown, cwd=root)
    assert done.returncode == 1
    assert f"{surname}=Bill Clinton" in done.stderr
    assert "m-000000" in done.stderr
    assert {"name": "Anna Berg"} in corrections(root)["entities"]


def test_before_the_first_build_it_says_what_to_do(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    done = project.sitrep("review", "--list", cwd=root)
    assert done.returncode == 1
    assert "sitrep build" in done.stderr
    assert "Traceback" not in done.stderr
