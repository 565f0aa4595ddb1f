"""`sitrep refresh`: pages that nobody edited say what today's analysis finds; the others are left to their editor."""

from pathlib import Path

import project
import pytest

from generator import intake
from generator.build import refreshing
from generator.errors import BuildError

TEXT = "Anna Berg met Boris Klein in Oslo on Monday. Anna Berg said that the bridge was open.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = project.starter(tmp_path / "project")
    for name in ("a", "b"):
        project.report(root, f"{name}.txt", TEXT)
    project.build(root)
    return root


def page(root: Path, name: str) -> Path:
    return next((root / "content/articles").glob(f"*report-{name}-txt.md"))


def test_right_after_a_build_there_is_nothing_to_refresh(root: Path) -> None:
    before = project.files(root / "content/articles")
    done = refreshing.refresh(root)
    assert (done.written, done.same, done.edited) == ((), 2, 0)
    assert project.files(root / "content/articles") == before


def test_lists_follow_what_is_found_now_on_untouched_pages_only(root: Path) -> None:
    edited = page(root, "a")
    edited.write_text(edited.read_text(encoding="utf-8").replace("credibility: 6", "").replace("- Oslo", "- Bergen"))
    mine = edited.read_bytes()
    project.put(root, "site_config/entities.yml", "reject: [Boris Klein]\n")
    ran = project.sitrep("refresh", cwd=root)
    assert ran.returncode == 0, ran.stderr
    assert "1 written, 0 as they were, 1 edited" in ran.stdout
    assert edited.read_bytes() == mine
    fresh = page(root, "b").read_text(encoding="utf-8")
    assert "Anna Berg" in fresh.partition("\n---\n")[0]
    assert "Boris Klein" not in fresh.partition("\n---\n")[0]
    assert intake.is_untouched(fresh), "it can be refreshed again"
    assert refreshing.refresh(root).written == ()


def test_the_site_is_the_same_before_and_after(root: Path) -> None:
    project.put(root, "site_config/entities.yml", "reject: [Boris Klein]\n")
    project.build(root)
    before = project.files(root / "site")
    refreshing.refresh(root)
    project.build(root)
    assert not project.difference(before, project.files(root / "site"))


def test_where_nothing_is_analysed_there_is_nothing_to_refresh(root: Path) -> None:
    settings = root / "site_config/mkdocs.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("analysis: full", "analysis: none"), encoding="utf-8"
    )
    with pytest.raises(BuildError, match="analysis: none"):
        refreshing.refresh(root)
