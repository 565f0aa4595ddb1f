"""Promises of the search: made for what changed alone, the same in every build, and gone where it is not wanted."""

import json
import re
from pathlib import Path
from typing import Any

import project
import pytest

from generator.publish import full_text, search_parts

SETTINGS = (
    "site_name: Desk\nsite_dir: ../site\ndocs_dir: ../content/pages\nuse_directory_urls: false\ntheme: {name: sitrep}\n"
)
NEEDS_PAGEFIND = pytest.mark.skipif(
    not full_text.is_installed(), reason="Pagefind is missing: pip install pagefind[bin]"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Reports of two years."""
    made = project.starter(tmp_path / "project")
    configure(made)
    project.report(
        made, "a.txt", "Ana Silva met Omar Hadi in Porto. They spoke of grain.", "2019-11-02", "Talks in Porto"
    )
    project.report(made, "b.txt", "Omar Hadi left Porto. The harbour stayed shut.", "2020-05-26", "Hadi leaves")
    project.report(made, "c.txt", "Rain fell on the harbour. Nobody had foreseen it.", "2020-06-01", "Rain")
    return made


def configure(root: Path, **options: object) -> None:
    project.put(root, "site_config/mkdocs.yml", f"{SETTINGS}plugins:\n  - sitrep: {json.dumps(options)}\n")


def parts(root: Path) -> dict[str, bytes]:
    return {name: data for name, data in project.files(root / "site").items() if name.startswith("search/")}


def read(root: Path, name: str) -> Any:
    """What a script hands to the page."""
    script = project.page(root, f"search/{name}.js")
    match = re.fullmatch(r'sitrepSearch\("([\w-]+)",(.*)\);\n', script, re.DOTALL)
    assert match
    assert match[1] == name
    return json.loads(match[2])


def test_a_folder_holds_every_name_title_date_and_sentence_to_search(root: Path) -> None:
    project.build(root)
    names = {row[2]: row for row in read(root, "names-1")}
    assert names["Omar Hadi"][:4] == ["omar-hadi", "PERSON", "Omar Hadi", 2]
    assert "2020-05-26" in read(root, "dates")
    sources, rows = read(root, "titles-2020")
    assert [(row[2], row[3] in sources) for row in rows] == [("Rain", True), ("Hadi leaves", True)]
    (row,) = read(root, "text-2020-05")
    assert row[3::2] == ["Omar Hadi left Porto.", "The harbour stayed shut."]
    page = project.page(root, f"articles/{row[0]}.html")
    assert all(f'id="{ident}"' in page for ident in row[2::2])
    assert search_parts.facet("entity", "omar-hadi") in row[1].split()


def test_the_word_of_a_filter_is_of_one_length_and_has_no_vowel_to_stem_by() -> None:
    words = {search_parts.facet("entity", f"name-{number}") for number in range(2000)}
    assert len(words) == 2000
    assert all(re.fullmatch("xq[b-df-hj-np-tv]{8}", word) for word in words)


@NEEDS_PAGEFIND
def test_a_changed_report_makes_its_own_year_and_month_again_and_no_other(root: Path) -> None:
    project.build(root)
    before = {path: path.stat().st_mtime_ns for path in (root / "site/search").rglob("*") if path.is_file()}
    page = next((root / "content/articles").glob("2020-06-01-*.md"))
    page.write_text(page.read_text(encoding="utf-8").replace("foreseen", "expected"), encoding="utf-8")
    project.build(root)
    changed = {
        path.relative_to(root / "site/search").as_posix().partition("/")[0]
        for path in (root / "site/search").rglob("*")
        if path.is_file() and before.get(path) != path.stat().st_mtime_ns
    }
    assert "text-2020-06.js" in changed
    assert "2020" in changed
    assert not {"2019", "text-2020-05.js", "text-2019-11.js", "names-1.js"} & changed


@NEEDS_PAGEFIND
def test_a_build_of_unchanged_reports_leaves_the_full_text_index_alone_and_mends_what_is_broken(root: Path) -> None:
    project.build(root)
    whole = parts(root)
    stamp = (root / "site/search/2020/pagefind.js").stat().st_mtime_ns
    project.build(root)
    assert (root / "site/search/2020/pagefind.js").stat().st_mtime_ns == stamp
    (root / "site/search/2020/pagefind-entry.json").unlink()
    (root / "site/search/names-1.js").write_text("broken", encoding="utf-8")
    project.build(root)
    assert parts(root) == whole


def test_switching_search_on_and_off_gives_what_a_clean_build_gives(root: Path, tmp_path: Path) -> None:
    for options in (
        {"search": "folder"},
        {"search": "none"},
        {},
        {"analysis": "none"},
        {"analysis": "none", "search": "folder"},
    ):
        configure(root, **options)
        project.build(root)
        clean = project.copy_inputs(root, tmp_path / "clean")
        project.build(clean)
        assert not project.difference(project.files(clean / "site"), project.files(root / "site"))


def test_without_search_nothing_of_it_is_in_the_site_and_no_page_speaks_of_it(root: Path) -> None:
    for options in ({"search": "none"}, {"analysis": "none"}):
        configure(root, **options)
        project.build(root)
        assert not parts(root)
        assert not (root / "site/search.html").exists()
        assert "search.html" not in project.page(root, "index.html")


def test_a_site_without_reports_has_nothing_to_search(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    configure(root)
    project.build(root)
    assert not (root / "site/search.html").exists()
    assert not parts(root)


def test_only_the_newest_reports_are_held_word_by_word_where_all_are_too_many(root: Path) -> None:
    configure(root, search="folder", search_text=0)
    project.build(root)
    assert not [name for name in parts(root) if "text-" in name]
    contents = read(root, "index")
    assert isinstance(contents, dict)
    assert (contents["months"], contents["whole"], contents["years"]) == ([], False, ["2020", "2019"])


def test_without_pagefind_one_notice_says_so_and_how_to_add_it(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(full_text, "is_installed", lambda: False)
    said = [notice for notice in project.build(root).notices if "Pagefind" in notice.what]
    assert len(said) == 1
    assert "sitrep-site[search]" in said[0].hint
    assert "search/names-1.js" in parts(root)
    assert not [name for name in parts(root) if "pagefind" in name]
    configure(root, search="folder")
    assert not project.build(root).notices
