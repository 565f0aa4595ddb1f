"""No page is written that quotes a report otherwise than it reads, whatever happened to the index."""

import shutil
import sqlite3
from pathlib import Path

import project
import pytest

from generator.errors import BuildError

TEXT = "Anna Berg said on Tuesday that the ferry left Tripoli. The harbour was quiet afterwards."
TAMPERED = {
    "UPDATE body SET text = replace(text, 'ferry', 'tanker')": "the tanker left",
    "UPDATE body SET text = replace(text, 'was quiet', 'was loud!')": "The harbour was loud!",
    "UPDATE claim SET start = start - 5": "the ferry left Tripoli",
    "UPDATE claim SET source_words = 'Karl Berg'": "the ferry left Tripoli",
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = project.starter(tmp_path_factory.mktemp("desk") / "project")
    project.report(root, "a.txt", TEXT, title="Ferry leaves")
    project.build(root)
    return root


@pytest.mark.parametrize("change", TAMPERED)
def test_a_build_fails_and_names_the_sentence_where_a_quote_was_tampered_with_in_the_index(
    desk: Path, tmp_path: Path, change: str
) -> None:
    root = shutil.copytree(desk, tmp_path / "project")
    before = project.files(root / "site")
    index = sqlite3.connect(root / ".sitrep/index.db")
    index.execute(change)
    index.commit()
    index.close()
    for page in (root / "site").rglob("*.html"):
        page.touch()  # all pages are looked at again
    with pytest.raises(BuildError) as refused:
        project.build(root)
    (problem,) = refused.value.problems
    assert problem.where == "content/articles/2020-05-26-ferry-leaves.md"
    assert "sentence s-" in problem.what
    assert TAMPERED[change] in problem.what
    assert project.files(root / "site") == before
