"""The timeline in a real browser: filtered by keyboard alone, whole without JavaScript, and on paper."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import project
import pytest
from browsing import NEEDS_CHROMIUM
from test_timeline import write

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from playwright.sync_api import Page as Tab

pytestmark = NEEDS_CHROMIUM
ROWS = ".stretch.whole li[data-entities]"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The timeline of a small project, opened from its folder."""
    root = write(project.starter(tmp_path_factory.mktemp("papers") / "project"))
    project.build(root)
    return (root / "site/timeline.html").as_uri()


@pytest.fixture
def tab(browser: "Browser", address: str) -> Iterator["Tab"]:
    opened = browser.new_page()
    wrong: list[str] = []
    opened.on("console", lambda said: wrong.append(said.text) if said.type in {"error", "warning"} else None)
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.goto(address)
    yield opened
    opened.close()
    assert not wrong


def shown(tab: "Tab") -> list[str]:
    """The sentences of the whole list that can be seen."""
    return [row.locator("blockquote").first.inner_text() for row in tab.locator(ROWS).all() if row.is_visible()]


def choose(tab: "Tab", name: str, label: str) -> None:
    """Go to a filter with the Tab key and choose by typing, as one does without a mouse."""
    for _ in range(60):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.name") == name:
            break
    tab.keyboard.type(label)


def test_each_filter_is_reached_and_used_by_keyboard_alone(tab: "Tab") -> None:
    everything = shown(tab)
    choose(tab, "entities", "Karl")
    assert shown(tab) == [words for words in everything if "Karl Meier" in words]
    assert 0 < len(shown(tab)) < len(everything)
    choose(tab, "sources", "Paper Five")
    assert [words.startswith("Karl Meier travelled") for words in shown(tab)] == [True]
    assert re.fullmatch(rf"1 of {len(everything)} events", tab.locator("#filters output").inner_text())
    for _ in range(2):
        tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert shown(tab) == everything


def test_a_precision_and_what_has_nothing_left_under_it_goes(tab: "Tab") -> None:
    choose(tab, "precision", "a range")
    assert all(" between " in words or " in the last two weeks" in words for words in shown(tab))
    assert len(shown(tab)) == 2
    headings = tab.locator(".stretch.whole h2")
    assert [headings.nth(place).is_visible() for place in range(headings.count())].count(True) == 2


def test_what_is_chosen_stands_in_the_address_and_is_there_when_it_is_opened_again(tab: "Tab", address: str) -> None:
    choose(tab, "sources", "Paper Six")
    left, kept = shown(tab), tab.url
    assert kept.startswith(address + "#")
    tab.goto("about:blank")
    tab.goto(kept)
    assert shown(tab) == left
    assert len(left) == 1


def test_an_address_that_names_nothing_of_the_page_hides_nothing(tab: "Tab", address: str) -> None:
    everything = shown(tab)
    tab.goto("about:blank")
    tab.goto(address + "#entities=nobody&sources=&precision=%3Cscript%3E")
    assert shown(tab) == everything


def test_without_javascript_it_is_a_plain_list_with_both_dates_and_no_dead_control(
    browser: "Browser", tab: "Tab", address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(address)
    assert shown(plain) == shown(tab)
    assert not plain.locator("#filters").is_visible()
    for row in plain.locator(ROWS).all():
        assert row.locator(".day").inner_text().strip()
        assert re.search(r"Paper \w+, \d+ \w+ 2020", row.inner_text())
    summary = plain.locator(f"{ROWS} summary").first
    summary.focus()
    plain.keyboard.press("Enter")
    assert plain.locator(f"{ROWS} .tellings li").first.is_visible()
    context.close()


def test_the_timeline_of_the_sample_is_printed_to_two_pages_that_hold_all_of_it(
    browser: "Browser", sample_site: Path, tmp_path: Path
) -> None:
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is missing (apt install poppler-utils): what is printed was not looked at")
    tab = browser.new_page()
    tab.goto((sample_site / "timeline.html").as_uri())
    expected = shown(tab)
    tab.pdf(path=tmp_path / "page.pdf", format="A4", prefer_css_page_size=True)
    tab.close()
    subprocess.run(["pdftotext", "-layout", str(tmp_path / "page.pdf"), str(tmp_path / "page.txt")], check=True)
    sheets = (tmp_path / "page.txt").read_text(encoding="utf-8").removesuffix("\f").split("\f")
    assert len(sheets) == 2
    # Neither sheet is left nearly empty, and no sentence is lost or parted between them.
    assert all(len(sheet.split()) > 60 for sheet in sheets)
    flat = [
        " ".join(re.sub(r"^(?:\d[\w–]* )?(?:\w+ \d{4})? {2,}", "", sheet, flags=re.MULTILINE).split())
        for sheet in sheets
    ]
    for words in expected:
        assert any(all(part in sheet for part in words.split()) for sheet in flat), words
    assert "anybody and anything" not in " ".join(flat)
