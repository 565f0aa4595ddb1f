"""`sitrep add`: what is added is shown as it was understood, what is there already is said, and nothing is lost."""

import json
import os
from pathlib import Path

import project
import pytest

BODY = "The ferry to Lindau sailed on Thursday. Its captain said that the lake was calm.\n"
HEAD = "Ferry sails\n\nSource: Lake Gazette\nDate: 2021-03-04\n\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project.starter(tmp_path / "project")


def add(root: Path, *arguments: str | Path, pasted: str = "") -> project.Ran:
    return project.sitrep("add", *arguments, cwd=root, given=pasted)


def pages(root: Path) -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in (root / "content/articles").glob("*.md")}


def test_what_is_pasted_is_filed_under_its_own_name_with_what_the_options_say(root: Path) -> None:
    ran = add(root, "--date", "2021-03-04", "--source", "Lake Gazette", "--tlp", "amber", pasted=BODY)
    assert ran.returncode == 0, ran.stderr
    (page,) = pages(root).values()
    assert "source: Lake Gazette" in page
    assert "tlp: TLP:AMBER" in page
    assert "inferred: [title]" in page, "an option is a person's word, not a guess"
    (kept,) = (root / "content/inbox").iterdir()
    assert kept.read_text(encoding="utf-8") == BODY, "as it came"
    (row,) = [line for line in ran.stdout.splitlines() if line.startswith("2021-03-04")]
    assert "Lake Gazette" in row
    assert "~The ferry to Lindau" in row
    built = project.build(root)
    assert (built.reports, built.taken_in, built.quarantined) == (1, 0, ())


def test_files_and_folders_are_copied_and_read_by_their_kind(root: Path, tmp_path: Path) -> None:
    project.put(tmp_path, "in/a.txt", HEAD + BODY)
    project.put(
        tmp_path, "in/deep/b.jsonl", json.dumps({"date": "2021-03-05", "text": "The second ferry sank."}) + "\n"
    )
    project.put(tmp_path, "in/.hidden.txt", "no date")
    project.put(tmp_path, "c.md", "# Third ferry\n\nDate: 2021-03-06\n\nIt sailed.\n")
    ran = add(root, tmp_path / "in", tmp_path / "c.md", "--json")
    assert ran.returncode == 0, ran.stderr
    assert [(report["date"], report["title"]) for report in json.loads(ran.stdout)["reports"]] == [
        ("2021-03-06", "Third ferry"),
        ("2021-03-04", "Ferry sails"),
        ("2021-03-05", "The second ferry sank"),
    ]
    copied = {path.relative_to(root / "content/inbox").as_posix() for path in root.glob("content/inbox/**/*.*")}
    assert copied == {"c.md", "in/a.txt", "in/deep/b.jsonl"}
    assert len(pages(root)) == 3


def test_what_can_not_be_read_stays_where_it_was_and_the_exit_code_tells(root: Path, tmp_path: Path) -> None:
    undated = project.put(tmp_path, "undated.txt", BODY)
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "letter.docx").write_bytes(b"PK\x03\x04")
    good = project.put(tmp_path, "good.txt", HEAD + BODY)
    ran = add(root, undated, tmp_path / "paper.pdf", tmp_path / "letter.docx", good)
    assert ran.returncode == 1
    assert [path.name for path in (root / "content/inbox").iterdir()] == ["good.txt"]
    assert len(pages(root)) == 1
    assert undated.exists()
    told = ran.stderr
    assert f"{undated}: no date of publication" in told
    assert "--date 2020-05-26" in told
    assert "copy its text into a .txt file" in told
    assert "Save it as plain text (.txt)" in told
    assert "Traceback" not in told


def test_a_report_that_was_set_aside_can_be_helped_in_by_an_option(root: Path) -> None:
    project.put(root, "content/inbox/undated.txt", BODY)
    assert len(project.build(root).quarantined) == 1
    assert add(root, root / "content/inbox/undated.txt", "--date", "2021-03-04").returncode == 0
    assert [path.name for path in (root / "content/inbox").iterdir()] == ["undated.txt"]
    built = project.build(root)
    assert (built.reports, built.quarantined) == (1, ())


def test_a_refused_file_does_not_stand_in_the_way_of_the_same_words_under_another_name(
    root: Path, tmp_path: Path
) -> None:
    """Nor is a file that was refused called a duplicate."""
    refused = project.put(tmp_path, "a.data", HEAD + BODY)
    good = project.put(tmp_path, "b.txt", HEAD + BODY)
    ran = add(root, refused, good)
    assert (ran.returncode, len(pages(root))) == (1, 1)
    assert f"not taken in: {refused}" in ran.stderr
    assert "already there" not in ran.stderr


def test_a_duplicate_is_told_with_what_it_is_one_of(root: Path, tmp_path: Path) -> None:
    first = project.put(tmp_path, "first.txt", HEAD + BODY)
    again = project.put(tmp_path, "again.txt", HEAD + BODY)
    retold = project.put(
        tmp_path, "retold.txt", "Another headline\n\nSource: Lake Gazette\nDate: 2021-03-04\n\n" + BODY
    )
    reprint = project.put(tmp_path, "reprint.txt", HEAD.replace("Lake", "River") + BODY)
    ran = add(root, first, again, retold)
    assert (ran.returncode, len(pages(root))) == (0, 1)
    assert f"{again}: this is the same file as {first}" in ran.stderr
    assert f"{retold}: its words are those of {first}" in ran.stderr
    ran = add(root, again)
    assert "content/inbox/first.txt, which is filed as 2021-03-04-ferry-sails" in ran.stderr
    ran = add(root, retold)
    assert "its words are those of content/articles/2021-03-04-ferry-sails.md" in ran.stderr
    assert len(pages(root)) == 1
    assert add(root, reprint).returncode == 0
    assert len(pages(root)) == 2, "what another paper prints is a report of its own"


def test_a_near_copy_is_filed_and_said_to_be_one(root: Path, tmp_path: Path) -> None:
    words = "The harbour of Lindau was closed on Monday after two ferries collided in thick fog near the old light."
    rest = "Nobody was hurt, the port authority said, and the ferries will sail again once the fog has lifted for good."
    for name, end in (("Lake", ""), ("River", " It had been a calm week until then.")):
        head = f"Ferries collide\n\nSource: {name} Gazette\nDate: 2021-03-04\n\n"
        ran = add(root, project.put(tmp_path, f"{name}.txt", f"{head}{words}\n\n{rest}{end}\n"))
    assert (ran.returncode, len(pages(root))) == (0, 2)
    assert "of its words are those of 2021-03-04-ferries-collide\n" in ran.stderr


def test_two_files_of_one_name_are_both_kept(root: Path, tmp_path: Path) -> None:
    for folder, day in (("one", "04"), ("two", "05")):
        project.put(tmp_path, f"{folder}/report.txt", f"Ferry {folder}\n\nDate: 2021-03-{day}\n\nIt sailed {folder}.\n")
    assert add(root, tmp_path / "one/report.txt").returncode == 0
    assert add(root, tmp_path / "two/report.txt").returncode == 0
    assert {path.name for path in (root / "content/inbox").iterdir()} == {"report.txt", "report-2.txt"}
    assert len(pages(root)) == 2


def test_an_option_never_overrules_what_a_report_says_and_says_so(root: Path) -> None:
    ran = add(root, "--source", "River Gazette", "--date", "2021-03-09", pasted=HEAD + BODY)
    assert ran.returncode == 0
    assert "source: Lake Gazette" in next(iter(pages(root).values()))
    assert "--source was not used: the report itself says “Lake Gazette”" in ran.stderr
    assert "--date was not used" in ran.stderr


def test_the_good_reports_of_a_file_are_filed_and_the_bad_one_is_named(root: Path, tmp_path: Path) -> None:
    lines = [json.dumps({"date": "2021-03-04", "title": f"Ferry {n}", "text": f"It sailed {n}."}) for n in range(3)]
    path = project.put(tmp_path, "a.jsonl", "\n".join([lines[0], "{", *lines[1:]]))
    ran = add(root, path)
    assert (ran.returncode, len(pages(root))) == (1, 3)
    assert f"{path}:2: this line is not JSON" in ran.stderr
    assert "content/inbox/a.jsonl:2" in str(project.build(root).quarantined[0]), "told until it is mended"


@pytest.mark.parametrize("words", ["<p>The <b>ferry</b> sailed.</p>", "\ufeff\n<!DOCTYPE html><p>The ferry sailed."])
def test_the_source_of_a_page_that_is_pasted_is_read_as_one(root: Path, words: str) -> None:
    """Also of a part of one: no tag stands in the text."""
    more = "<p>It came back from the far shore of the lake with forty passengers, its captain said on Monday.</p>"
    assert add(root, "--date", "2021-03-04", "--source", "Wire", pasted=words + more).returncode == 0
    (text,) = pages(root).values()
    assert "The ferry sailed." in text
    assert "<p>" not in text


@pytest.mark.parametrize(("option", "said"), [("--tlp", "marking"), ("--date", "date"), ("--url", "address")])
def test_a_wrong_option_is_told_before_anything_is_done(root: Path, option: str, said: str) -> None:
    ran = add(root, option, "WHITE", pasted=HEAD + BODY)
    assert ran.returncode in {1, 2}
    assert said in ran.stderr
    assert not list((root / "content/inbox").iterdir())


@pytest.mark.parametrize("way", ["add", "inbox"])
def test_what_a_browser_saves_beside_a_page_is_passed_over(root: Path, tmp_path: Path, way: str) -> None:
    folder = root / "content/inbox" if way == "inbox" else tmp_path / "in"
    head = '<html><head><meta property="article:published_time" content="2021-03-04"></head>'
    project.put(folder, "ferry.html", f"{head}<body><p>{BODY}</p></body></html>")
    project.put(folder, "ferry_files/app.js", "let x;")
    project.put(folder, "case_files/a.txt", HEAD + BODY)
    if way == "add":
        assert add(root, folder).returncode == 0
    assert project.build(root).quarantined == ()
    assert len(pages(root)) == 2, "a folder that is only called alike is read"


def test_a_folder_is_read_without_waiting_for_a_pipe_or_following_a_link_out_of_it(root: Path, tmp_path: Path) -> None:
    project.put(tmp_path, "in/a.txt", HEAD + BODY)
    project.put(tmp_path, "private.txt", f"date 2021-03-04\n\n{BODY}")
    os.mkfifo(tmp_path / "in/pipe.txt")
    (tmp_path / "in/loop").symlink_to(".", target_is_directory=True)
    (tmp_path / "in/out.txt").symlink_to(tmp_path / "private.txt")
    (tmp_path / "in/gone.txt").symlink_to("nowhere")
    (tmp_path / "in/round.txt").symlink_to("round.txt")
    ran = add(root, tmp_path / "in")
    assert (ran.returncode, len(pages(root))) == (1, 1)
    told = {line.split("/")[-1] for line in ran.stderr.splitlines() if line.startswith("not taken in")}
    assert told == {
        "gone.txt: this can't be opened: No such file or directory",
        "out.txt: this link leads out of the folder and is not followed",
        "pipe.txt: this is neither a file nor a folder",
        "round.txt: this can't be opened: Too many levels of symbolic links",
    }


def test_what_asks_for_one_remedy_is_told_with_it_once(root: Path, tmp_path: Path) -> None:
    for number in range(3):
        project.put(tmp_path, f"in/{number}.txt", f"The ferry sailed {number} times.")
    said = add(root, tmp_path / "in").stderr
    assert (said.count("no date"), said.count("Put a line")) == (3, 1)


def test_a_report_of_a_day_to_come_is_filed_and_named(root: Path) -> None:
    ran = add(root, "--date", "2199-01-01", pasted=BODY)
    assert (ran.returncode, len(pages(root))) == (0, 1)
    assert "its day, 2199-01-01, is still to come" in ran.stderr
