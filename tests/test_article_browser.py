"""The page of a report in a real browser: what helps the reader comes from the page itself, and may be missing."""

import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import project
import pytest
from browsing import NEEDS_CHROMIUM

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from playwright.sync_api import Page as Tab

pytestmark = NEEDS_CHROMIUM
REPORT = "articles/2020-05-26-us-accuses-russia-of-sending-fighter-jets-to-libya.html"


@pytest.fixture
def tab(browser: "Browser", from_folder: str) -> Iterator["Tab"]:
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    wrong: list[str] = []
    opened.on("console", lambda said: wrong.append(said.text) if said.type in {"error", "warning"} else None)
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.goto(from_folder + REPORT)
    yield opened
    opened.close()
    assert not wrong


def boxes(tab: "Tab", selector: str) -> list[tuple[float, float]]:
    """Top and bottom of some elements that can be seen."""
    found = (item.bounding_box() for item in tab.locator(selector).all() if item.is_visible())
    return [(box["y"], box["y"] + box["height"]) for box in found if box]


def test_notes_stand_level_with_their_sentences_or_below_the_note_before_and_never_on_one_another(tab: "Tab") -> None:
    notes = boxes(tab, ".notes li")
    assert len(notes) >= 9
    assert notes == sorted(notes)
    assert all(below[0] >= above[1] for above, below in itertools.pairwise(notes))
    first = tab.locator("article .sentence").first.bounding_box()
    assert first
    assert abs(notes[0][0] - first["y"]) < 8
    tab.set_viewport_size({"width": 360, "height": 800})
    narrow = boxes(tab, "article > p, .notes li:not(.time)")
    assert all(below[0] >= above[1] for above, below in itertools.pairwise(narrow))


def test_the_margin_says_what_a_time_resolved_to(tab: "Tab") -> None:
    assert "Tuesday: 26 May 2020" in [
        re.sub(r"^(\w+) ", r"\1: ", note) for note in tab.locator(".notes .time").all_inner_texts()
    ]


def test_a_kind_of_mark_that_is_switched_off_stays_off_on_the_next_page(tab: "Tab", from_folder: str) -> None:
    place = tab.locator("article a.entity-location").first
    assert place.evaluate("e => getComputedStyle(e).textDecorationLine") == "underline"
    tab.locator("#mark-location").uncheck()
    assert place.evaluate("e => getComputedStyle(e).textDecorationLine") == "none"
    assert (
        tab.locator("article a.entity-organisation").first.evaluate("e => getComputedStyle(e).textDecorationLine")
        == "underline"
    )
    tab.goto(from_folder + "articles/2020-05-26-from-russia-to-al-jufra-the-route-of-the-jets.html")
    assert not tab.locator("#mark-location").is_checked()


def test_a_name_shows_on_hover_and_on_focus_what_the_page_knows_of_it_and_escape_takes_it_away(tab: "Tab") -> None:
    card = tab.locator(".card")
    link = tab.locator("article a.entity", has_text="US Africa Command").first
    link.hover()
    assert card.inner_text().split("\n\n")[0].startswith("US Africa Command")
    assert "named 3 times here" in card.inner_text()
    assert re.search(r"Says \d+ things here", card.inner_text())
    tab.keyboard.press("Escape")
    assert not card.is_visible()
    tab.locator("article a.entity", has_text="Khalifa Haftar").focus()
    assert "named once here" in card.inner_text()
    box = card.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 1280
    assert tab.locator("a[title][data-title]").count() == 1  # the one that was left has its title again


@pytest.mark.parametrize(
    ("label", "pattern"),
    [
        ("Copy citation", r"“US accuses Russia of sending fighter jets to Libya”, CNN, 26 May 2020"),
        ("as Markdown", r"“US accuses Russia of sending fighter jets to Libya”, CNN, 26 May 2020"),
    ],
)
def test_a_citation_names_report_source_and_day_and_never_the_readers_disk(
    tab: "Tab", label: str, pattern: str
) -> None:
    tab.get_by_role("button", name=label).click()
    said = tab.locator(".cite [role=status]")
    said.get_by_text("US accuses").wait_for()
    assert re.search(pattern, said.inner_text())
    assert "file:" not in said.inner_text()


def test_without_javascript_every_mark_is_on_and_every_note_stands_under_its_paragraph(
    browser: "Browser", from_folder: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    plain = context.new_page()
    plain.goto(from_folder + REPORT)
    lines = [
        link.evaluate("e => getComputedStyle(e).textDecorationLine") for link in plain.locator("article a.entity").all()
    ]
    assert set(lines) == {"underline"}
    assert not plain.locator(".cite").count()
    notes = boxes(plain, ".notes li")
    assert all(below[0] >= above[1] for above, below in itertools.pairwise(notes))
    context.close()


def test_related_reports_say_what_they_share_and_it_is_so(tab: "Tab", from_folder: str, sample_site: Path) -> None:
    pages = sorted((sample_site / "articles").glob("2*.html"))
    by_names = next(page for page in pages if "; names " in page.read_text(encoding="utf-8"))
    tab.goto(from_folder + "articles/" + by_names.name)
    lines = tab.locator(".related li").all()
    shown = [
        (line.locator("a").first.get_attribute("href") or "", line.locator("small").inner_text()) for line in lines
    ]
    shared = [(address, reason.partition("; names ")[2]) for address, reason in shown if "; names " in reason]
    assert shared
    for address, reason in shared:
        names = reason.removesuffix(" too").split(" and ")
        tab.goto(from_folder + "articles/" + address)
        listed = tab.locator(".found a.entity").all_inner_texts()
        assert set(names) <= set(listed)


def test_a_report_weighs_under_60_kb_with_all_it_loads_and_under_15_kb_after(
    browser: "Browser", sample_site: Path, from_folder: str
) -> None:
    """What is loaded, uncompressed: a folder compresses nothing. The second page brings its own HTML alone."""
    pages = sorted((sample_site / "articles").glob("2*.html"), key=lambda path: path.stat().st_size)
    typical, largest = pages[len(pages) // 2], pages[-1]
    opened = browser.new_page()
    loaded: dict[str, int] = {}
    opened.on("response", lambda got: loaded.update({got.url: len(got.body())}))
    opened.goto(largest.as_uri())
    opened.wait_for_load_state("networkidle")
    opened.close()
    loaded.pop(largest.as_uri())
    assert typical.stat().st_size < 15_000
    assert {url.rpartition("/")[2] for url in loaded} <= {"sitrep.css", "sitrep.js", "icon.svg"}
    assert typical.stat().st_size + sum(loaded.values()) < 60_000


def test_words_without_end_and_text_from_right_to_left_keep_to_the_column_of_the_text(
    browser: "Browser", tmp_path: Path
) -> None:
    root = project.starter(tmp_path / "project")
    word = "A" * 900
    project.report(root, "long.txt", f"The {word} Group said on Monday that the code was {word}.", title="Long")
    project.report(root, "right.txt", "أغلق الميناء يوم الاثنين بعد انفجار، قال رئيس البلدية. " * 9, title="Right")
    project.build(root)
    site = root / "site"
    named = next(path for path in (site / "entities").glob("*aaaa*.html"))
    for width in (360, 1280):
        tab = browser.new_page(viewport={"width": width, "height": 800})
        for page in (site / "articles/2020-05-26-long.html", site / "entities/index.html", named, site / "index.html"):
            tab.goto(page.as_uri())
            assert tab.evaluate("document.documentElement.scrollWidth") <= width, page.name
        tab.close()
    tab = browser.new_page(viewport={"width": 1280, "height": 800})
    tab.goto((site / "articles/2020-05-26-right.html").as_uri())
    text, head = tab.locator("article p").bounding_box(), tab.locator("h1").bounding_box()
    tab.close()
    assert text
    assert head
    assert abs(text["x"] - head["x"]) < 8
    assert text["width"] > 500
