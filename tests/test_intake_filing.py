"""Taking in makes each page once, tells what a person should know, and never writes over a person's work."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from inbox import candidates

from generator import intake
from generator.config.sources import Register
from generator.intake import Filed, Outcome, filing
from generator.model.article import Article

BODY = "The ferry to Lindau sailed on Thursday. Its captain told Reuters that the lake was calm.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content/inbox").mkdir(parents=True)
    return tmp_path


def put(root: Path, name: str, text: str) -> Path:
    path = root / "content/inbox" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def pages(root: Path) -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in (root / "content/articles").glob("*")}


def filed(root: Path) -> list[Filed]:
    """What the pages on disk say they came from, as the build reads it."""
    found = []
    for ident, page in pages(root).items():
        original = intake.load(page, ident, f"{ident}.md").original
        if original:
            found.append(Filed(ident, original.path, original.sha256, original.part, original.parts))
    return found


def take(root: Path) -> Outcome:
    return filing.take_in(root, candidates(root), filed(root), Register(), None)


def test_a_report_becomes_a_page_that_reads_back_as_the_article(root: Path) -> None:
    put(root, "ferry.txt", f"Ferry sails\n\ndate 2021-03-04\n\n{BODY}")
    outcome = take(root)
    assert outcome == Outcome(written=(root / "content/articles/2021-03-04-ferry-sails.md",))
    article = intake.load(outcome.written[0].read_text(encoding="utf-8"), "2021-03-04-ferry-sails", "x.md")
    assert (article.title, article.source, article.text) == ("Ferry sails", "Reuters", BODY.strip())
    assert article.original is not None
    assert article.original.path == "content/inbox/ferry.txt"


def test_taking_in_twice_changes_nothing(root: Path) -> None:
    put(root, "a.txt", f"date 2021-03-04\n{BODY}")
    put(root, "deep/er/b.md", f"# Another ferry\n\ndate 2021-03-05\n\n{BODY}")
    take(root)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in root.rglob("*.*")}
    assert take(root) == Outcome()
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in root.rglob("*.*")} == before


def test_a_file_that_holds_one_report_twice_gives_one_page_and_leaves_it_alone_from_then_on(root: Path) -> None:
    row = f'{{"date": "2021-03-04", "title": "Ferry sails", "text": "{BODY.strip()}"}}\n'
    put(root, "wire.jsonl", row * 2)
    assert len(take(root).written) == 1
    before = pages(root)
    again = take(root)
    assert (again.written, pages(root)) == ((), before)
    assert "1 of its 2 reports were filed before" in again.notices[0].what


def test_the_names_that_analysis_gives_stand_on_the_page_twice_so_that_an_edit_shows(root: Path) -> None:
    put(root, "a.txt", f"date 2021-03-04\n{BODY}")

    def names_of(article: Article) -> dict[str, tuple[str, ...]]:
        return {"LOCATION": ("Lindau",)} if "Lindau" in article.text else {}

    (path,) = filing.take_in(root, candidates(root), (), Register(), names_of).written
    article = intake.load(path.read_text(encoding="utf-8"), path.stem, "x.md")
    assert article.entities == article.found == {"LOCATION": ("Lindau",)}


def count_of_words(article: Article) -> dict[str, tuple[str, ...]]:
    return {"LOCATION": (f"{len(article.text.split())} words",)}


def test_an_executor_makes_the_same_pages_in_the_same_order(root: Path) -> None:
    for number in range(9):
        put(root, f"{number}.txt", f"Ferry number {number}\n\ndate 2021-03-04\n\n{BODY * (number + 1)}")
    alone = filing.take_in(root, candidates(root), (), Register(), count_of_words)
    before = pages(root)
    for path in alone.written:
        path.unlink()
    with ThreadPoolExecutor(3) as pool:
        assert filing.take_in(root, candidates(root), (), Register(), count_of_words, mapped=pool.map) == alone
    assert pages(root) == before


def test_a_report_that_changed_is_made_again_under_its_id_if_nobody_edited_the_page(root: Path) -> None:
    put(root, "a.txt", f"Ferry sails\n\ndate 2021-03-04\n\n{BODY}")
    take(root)
    put(root, "a.txt", f"Ferry does not sail\n\ndate 2021-03-05\n\n{BODY}")
    assert [path.stem for path in take(root).written] == ["2021-03-04-ferry-sails"]
    assert "Ferry does not sail" in pages(root)["2021-03-04-ferry-sails"]
    assert len(pages(root)) == 1
    assert take(root) == Outcome()


def test_a_page_that_a_person_edited_is_left_alone_and_the_difference_is_told(root: Path) -> None:
    put(root, "a.txt", f"Ferry sails\n\ndate 2021-03-04\n\n{BODY}")
    (page,) = take(root).written
    edited = page.read_text(encoding="utf-8").replace("Lindau", "Bregenz")
    page.write_text(edited, encoding="utf-8")
    assert take(root) == Outcome(), "an edit alone is nobody's business"
    put(root, "a.txt", f"Ferry sails\n\ndate 2021-03-04\n\n{BODY.replace('calm', 'rough')}")
    outcome = take(root)
    assert page.read_text(encoding="utf-8") == edited
    assert outcome.written == ()
    (notice,) = outcome.notices
    assert notice.where == "content/inbox/a.txt"
    assert "2021-03-04-ferry-sails.md" in notice.what
    removed = next(row for row in notice.hint.splitlines() if row.startswith("-The ferry"))
    added = next(row for row in notice.hint.splitlines() if row.startswith("+The ferry"))
    assert "Bregenz" in removed
    assert "rough" in added


def test_a_difference_that_a_person_took_note_of_is_not_told_again(root: Path) -> None:
    put(root, "a.txt", f"Ferry sails\n\ndate 2021-03-04\n\n{BODY}")
    (page,) = take(root).written
    page.write_text(page.read_text(encoding="utf-8").replace("Lindau", "Bregenz"), encoding="utf-8")
    old = filed(root)[0].sha256
    put(root, "a.txt", f"Ferry sails\n\ndate 2021-03-04\n\n{BODY}More.")
    (notice,) = take(root).notices
    new = notice.hint.partition("`sha256: ")[2].partition("`")[0]
    page.write_text(page.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert take(root) == Outcome()


def test_a_page_without_its_report_stays_and_a_deleted_page_is_made_again(root: Path) -> None:
    report = put(root, "a.txt", f"Ferry sails\n\ndate 2021-03-04\n\n{BODY}")
    (page,) = take(root).written
    content = page.read_bytes()
    page.unlink()
    assert take(root).written == (page,)
    assert page.read_bytes() == content
    report.unlink()
    assert take(root) == Outcome()
    assert page.read_bytes() == content


def test_the_same_bytes_under_another_name_are_a_duplicate_and_said_to_be(root: Path) -> None:
    put(root, "a.txt", f"Ferry sails\n\ndate 2021-03-04\n\n{BODY}")
    put(root, "b.txt", f"Ferry sails\n\ndate 2021-03-04\n\n{BODY}")
    for written in (1, 0):
        outcome = take(root)
        assert len(outcome.written) == written
        (notice,) = outcome.notices
        assert notice.where == "content/inbox/b.txt"
        assert "duplicate of content/inbox/a.txt" in notice.what


def test_a_report_that_was_only_moved_is_known_by_its_bytes(root: Path) -> None:
    report = put(root, "a.txt", f"Ferry sails\n\ndate 2021-03-04\n\n{BODY}")
    take(root)
    (root / "content/inbox/2021").mkdir()
    report.rename(root / "content/inbox/2021/ferry.txt")
    assert take(root) == Outcome()
    assert len(pages(root)) == 1


def test_two_reports_of_the_same_title_and_date_are_two_pages_and_said_to_be(root: Path) -> None:
    put(root, "a.txt", f"Ferry sails\n\ndate 2021-03-04\n\n{BODY}")
    put(root, "b.txt", f"Ferry sails\n\ndate 2021-03-04\n\n{BODY}It came back.")
    outcome = take(root)
    first, second = sorted(path.stem for path in outcome.written)
    assert first == "2021-03-04-ferry-sails"
    assert second.startswith("2021-03-04-ferry-sails-")
    (notice,) = outcome.remarks
    assert notice.where == "content/inbox/b.txt"
    assert "same title and date" in notice.what
    assert take(root) == Outcome()


def test_a_page_that_a_person_wrote_is_never_written_over(root: Path) -> None:
    own = root / "content/articles/2021-03-04-ferry-sails.md"
    own.parent.mkdir()
    own.write_text("mine", encoding="utf-8")
    put(root, "a.txt", f"Ferry sails\n\ndate 2021-03-04\n\n{BODY}")
    (written,) = filing.take_in(root, candidates(root), (), Register(), None).written
    assert own.read_text(encoding="utf-8") == "mine"
    assert written != own


def test_nothing_but_pages_is_left_in_the_folder_of_pages(root: Path) -> None:
    for number in range(5):
        put(root, f"{number}.txt", f"Ferry number {number}\n\ndate 2021-03-04\n\n{BODY}")
    assert len(take(root).written) == 5
    assert all(path.suffix == ".md" for path in (root / "content/articles").iterdir())


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(["a.txt", "b.txt", "Z.txt", "sub/c.txt", "ä.txt"]))
def test_the_order_in_which_files_are_given_changes_no_page(tmp_path: Path, order: list[str]) -> None:
    results = []
    for names in (order, sorted(order)):
        root = tmp_path / str(len(list(tmp_path.iterdir())))
        for name in names:
            put(root, name, f"Ferry sails\n\ndate 2021-03-04\n\nThe ferry {name} sailed.")
        paths = [root / "content/inbox" / name for name in names]
        outcome = filing.take_in(root, paths, (), Register(), None)
        results.append((pages(root), outcome.notices, [path.name for path in outcome.written]))
    assert results[0] == results[1]


@pytest.mark.parametrize(
    "name",
    [".DS_Store", "a.txt~", ".a.txt.swp", "a.txt.bak", "#a.txt#", "~$a.docx", "Thumbs.db", "desktop.ini", ".git/a.txt"],
)
def test_what_editors_and_systems_leave_behind_is_passed_over(root: Path, name: str) -> None:
    put(root, name, f"date 2021-03-04\n{BODY}")
    assert candidates(root) == []


def test_no_ordinary_name_is_taken_for_litter() -> None:
    assert not any(
        map(intake.is_litter, ["a.txt", "a b.md", "отчёт.txt", "a~b.txt", "backup.txt", "1.txt", "a..b.txt"])
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows allows none of these names")
@pytest.mark.parametrize(
    "name",
    [
        "with spaces and 'quotes'.txt",
        "a..b...txt",
        "отчёт о пароме.txt",
        "تقرير العبارة.txt",
        "new\nline: - x.txt",
        "back\\slash.txt",
        "<script>alert(1)</script>.txt".replace("/", ""),
        "x" * 251 + ".txt",
        "e\u0301.txt",
        "-rf.txt",
        "con.txt",
    ],
)
def test_a_file_of_any_name_is_taken_in_once(root: Path, name: str) -> None:
    put(root, name, f"date 2021-03-04\n{BODY}")
    outcome = take(root)
    assert outcome.quarantined == outcome.notices == ()
    (page,) = outcome.written
    original = filed(root)[0]
    assert original.path == f"content/inbox/{name}"
    assert page.name.isascii()
    assert take(root) == Outcome()
