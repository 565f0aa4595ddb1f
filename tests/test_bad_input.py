"""What can't be read is told with file, line, cause and fix; the good reports beside it are filed."""

import os
import time
from pathlib import Path

import pytest
from inbox import candidates

from generator import intake
from generator.config.sources import Register
from generator.errors import Problem
from generator.intake import Outcome, filing

GOOD = "Ferry sails\n\ndate 2021-03-04\n\nThe ferry to Lindau sailed on Thursday, its captain told Reuters.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with a good report on either side of what a test adds."""
    (tmp_path / "content/inbox").mkdir(parents=True)
    for name in ("0-good.txt", "z-good.md"):
        (tmp_path / "content/inbox" / name).write_text(GOOD.replace("Ferry", f"Ferry {name[0]}"), encoding="utf-8")
    return tmp_path


def take(root: Path) -> Outcome:
    outcome = filing.take_in(root, candidates(root), (), Register(), None)
    stems = {path.stem for path in outcome.written}
    assert {"2021-03-04-ferry-0-sails", "2021-03-04-ferry-z-sails"} <= stems, "good reports beside a bad one are filed"
    return outcome


def refused(root: Path, name: str, data: bytes) -> Problem:
    """The one problem of a file that gives no page."""
    (root / "content/inbox" / name).write_bytes(data)
    outcome = take(root)
    assert len(outcome.written) == 2
    (problem,) = outcome.quarantined
    assert problem.where == f"content/inbox/{name}"
    assert problem.hint
    return problem


BAD = {
    "an empty file": ("bad.txt", b"", None, "empty"),
    "a file of blanks": ("bad.txt", b" \n\t\r\n", None, "empty"),
    "a PDF": ("bad.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", None, "PDF"),
    "an image": ("bad.txt", b"\x89PNG\r\n\x1a\n\x00\x00", None, "image"),
    "a binary file": ("bad.txt", bytes(range(256)) * 8, None, "binary"),
    "a program": ("bad.txt", b"\x7fELF\x02\x01\x01" + b"\x00" * 40, None, "binary"),
    "another encoding": ("bad.txt", ("date 2021-03-04\n" + "Паром вышел. " * 20).encode("cp1251"), 2, "encoding"),
    "one damaged byte": (
        "bad.txt",
        "date 2021-03-04\n“Naïve”,\nshe “said”.".encode().replace(b"said", b"s\xe9id"),
        3,
        "the rest is",
    ),
    "UTF-16 that breaks off": ("bad.txt", "date 2021-03-04\nThe ferry".encode("utf-16")[:-1], 2, "UTF-16"),
    "no date": ("bad.txt", b"The ferry sailed.", None, "no date"),
    "an impossible date": ("bad.txt", b"\n\ndate 2021-02-30\n\nThe ferry sailed.", 3, "2021-02-30"),
    "an ambiguous date": ("bad.txt", b"Source: X\nDate: 03/04/2021\n\nThe ferry sailed.", 2, "03/04/2021"),
    "an impossible dateline": ("bad.txt", b"LINDAU, Feb 30, 2021 (AP) - The ferry sailed.", None, "Feb 30"),
    "no text": ("bad.txt", b"Date: 2021-03-04\nSource: X\n", None, "no text"),
    "marks without words": ("bad.txt", b"Date: 2021-03-04\n\n- \xe2\x80\x8b - ...", None, "no text"),
    "an old marking": ("bad.txt", b"TLP:WHITE\nDate: 2021-03-04\n\nThe ferry sailed.", 1, "WHITE"),
    "front matter that is a list": ("bad.md", b"---\n- a\n- b\n---\n\nThe ferry sailed.", 2, "keys with values"),
    "front matter that never ends": ("bad.md", b"---\ntitle: x\n\nThe ferry sailed.", 1, "not closed"),
    "a tab in YAML": ("bad.md", b"---\ntitle: x\ntags:\n\t- a\n---\n\nThe ferry sailed.", 4, "tab"),
    "a misspelt key": ("bad.md", b"---\ntitle: x\ndat: 2021-03-04\n---\n\nThe ferry sailed.", 3, "dat"),
    "an impossible date in YAML": ("bad.md", b"---\ntitle: x\ndate: 2021-13-01\n---\n\nThe ferry.", 3, "2021-13-01"),
    "an alias in YAML": ("bad.md", b"---\ntags: &a [x]\ntitle: *a\n---\n\nThe ferry.", 2, "alias"),
    "a file of an unknown kind": ("bad.docx", b"PK\x03\x04", None, ".docx"),
    "a file without a suffix": ("README", b"date 2021-03-04\nThe ferry sailed.", None, "suffix"),
}


@pytest.mark.parametrize("case", BAD)
def test_what_cant_be_read_is_told_with_file_line_cause_and_fix(root: Path, case: str) -> None:
    name, data, line, word = BAD[case]
    problem = refused(root, name, data)
    assert problem.line == line
    assert word in problem.what


def test_a_misspelt_key_is_answered_with_the_one_that_was_meant(root: Path) -> None:
    assert "“date”" in refused(root, "bad.md", b"---\ndat: 2021-03-04\n---\n\nThe ferry sailed.").hint


def test_an_unknown_kind_of_file_is_answered_with_those_that_work(root: Path) -> None:
    assert {".txt,", ".md,", ".eml,"} < set(refused(root, "bad.xyz", b"x").hint.split())


def test_a_message_stays_short_whatever_a_report_claims_as_its_date(root: Path) -> None:
    assert len(refused(root, "bad.txt", b"Date: " + b"soon " * 5000 + b"\n\nThe ferry sailed.").what) < 120


def test_a_title_of_400_characters_is_kept_and_said_to_be_long(root: Path) -> None:
    title = "Ferry " * 66 + "sank"
    (root / "content/inbox/long.md").write_text(
        f"---\ntitle: {title}\ndate: 2021-03-04\n---\n\nIt sank.", encoding="utf-8"
    )
    outcome = take(root)
    (notice,) = outcome.remarks
    assert notice.where == "content/inbox/long.md"
    assert str(len(title)) in notice.what
    page = next(path for path in outcome.written if "ferry-ferry" in path.stem)
    assert len(page.name) < 100
    assert intake.load(page.read_text(encoding="utf-8"), page.stem, "x.md").title == title


def test_markup_in_names_titles_and_texts_is_kept_as_text(root: Path) -> None:
    script = "<script>alert(1)</script>"
    text = f"Title: {script} sinks\nBy: {script}\nSource: {script}\nDate: 2021-03-04\n\nThe {script} sank."
    (root / "content/inbox/script.txt").write_text(text, encoding="utf-8")
    page = next(path for path in take(root).written if "sinks" in path.stem)
    article = intake.load(page.read_text(encoding="utf-8"), page.stem, "x.md")
    assert (article.title, article.author, article.source) == (f"{script} sinks", script, script)
    assert article.text == f"The {script} sank."


def test_nul_bytes_lone_surrogates_and_mixed_line_ends_do_not_reach_the_page(root: Path) -> None:
    data = b"date 2021-03-04\r\rThe fer\x00ry sailed.\r\n\nIt came back.\n\rAll were \xe2\x80\xaewell\xe2\x80\xac."
    (root / "content/inbox/odd.txt").write_bytes(data)
    page = next(path for path in take(root).written if "ferry-sailed" in path.stem)
    article = intake.load(page.read_text(encoding="utf-8"), page.stem, "x.md")
    assert article.text == "The ferry sailed.\n\nIt came back.\n\nAll were well."


def test_a_file_of_five_megabytes_on_one_line_is_taken_in_within_seconds(root: Path) -> None:
    words = "The ferry to Lindau sailed (again) and [the lake] was *calm* <b> `so` "
    for name, times in (("huge.txt", 68_000), ("huge.md", 15_000)):
        (root / "content/inbox" / name).write_text(f"date 2021-03-04 {name} " + words * times, encoding="utf-8")
    begun = time.process_time()
    outcome = take(root)
    assert len(outcome.written) == 4
    assert time.process_time() - begun < 60


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need rights on Windows")
def test_links_out_of_the_inbox_and_odd_files_are_refused_by_name(root: Path) -> None:
    inbox = root / "content/inbox"
    (root / "secret.txt").write_text(GOOD, encoding="utf-8")
    (inbox / "out.txt").symlink_to(root / "secret.txt")
    (inbox / "folder-out").symlink_to(root)
    (inbox / "gone.txt").symlink_to(root / "nowhere.txt")
    (inbox / "round.txt").symlink_to("round.txt")
    (inbox / "folder.txt").mkdir()
    os.mkfifo(inbox / "pipe.txt")
    outcome = take(root)
    assert {problem.where.rpartition("/")[2] for problem in outcome.quarantined} == {
        "out.txt",
        "folder-out",
        "gone.txt",
        "pipe.txt",
        "round.txt",
    }
    assert all(problem.what and problem.hint for problem in outcome.quarantined)


def test_a_path_that_climbs_out_of_the_inbox_is_refused(root: Path) -> None:
    (root / "secret.txt").write_text(GOOD, encoding="utf-8")
    path = root / "content/inbox/../../secret.txt"
    outcome = filing.take_in(root, [path], (), Register(), None)
    assert outcome.written == ()
    assert "outside" in outcome.quarantined[0].what


def test_a_link_that_stays_in_the_inbox_is_a_duplicate_of_what_it_leads_to(root: Path) -> None:
    if os.name == "nt":
        pytest.skip("symbolic links need rights on Windows")
    (root / "content/inbox/1-link.txt").symlink_to(root / "content/inbox/0-good.txt")
    assert "duplicate" in take(root).notices[0].what


@pytest.mark.skipif(os.name == "nt", reason="such names can't exist on Windows")
def test_a_name_that_is_no_text_is_refused_in_words_that_can_be_printed(root: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(root / "content/inbox") + b"/bad-\xff.txt")).write_text(GOOD, encoding="utf-8")
    except OSError:
        pytest.skip("this file system allows no such name")
    (problem,) = take(root).quarantined
    assert "UTF-8" in problem.what
    str(problem).encode()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights do not bind this user")
def test_a_file_that_may_not_be_read_is_told(root: Path) -> None:
    path = root / "content/inbox/locked.txt"
    path.write_text(GOOD, encoding="utf-8")
    path.chmod(0)
    (problem,) = take(root).quarantined
    assert "can't be opened" in problem.what


def test_a_file_that_is_gone_when_it_is_read_is_told(root: Path) -> None:
    missing = root / "content/inbox/missing.txt"
    outcome = filing.take_in(root, [*candidates(root), missing], (), Register(), None)
    (problem,) = outcome.quarantined
    assert problem.where == "content/inbox/missing.txt"
    assert len(outcome.written) == 2


def test_a_folder_of_pages_that_cant_be_written_is_told_and_nothing_is_half_done(root: Path) -> None:
    (root / "content/articles").write_text("in the way", encoding="utf-8")
    outcome = filing.take_in(root, candidates(root), (), Register(), None)
    assert outcome.written == ()
    assert len(outcome.quarantined) == 2
    assert all("can't be written" in problem.what for problem in outcome.quarantined)
