"""Searching in a real browser: alike from a folder and from a server, by keyboard alone, and without scripts."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from browsing import NEEDS_CHROMIUM

from generator.publish import full_text

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Route
    from playwright.sync_api import Page as Tab

pytestmark = NEEDS_CHROMIUM


@pytest.fixture(params=["from_folder", "below_a_path"])
def top(request: pytest.FixtureRequest) -> str:
    """The address of the sample's site, in both worlds."""
    return str(request.getfixturevalue(request.param))


@pytest.fixture
def tab(browser: "Browser", top: str) -> Iterator["Tab"]:
    opened = browser.new_page()
    wrong: list[str] = []
    opened.on("console", lambda said: wrong.append(said.text) if said.type in {"error", "warning"} else None)
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("request", lambda sent: wrong.append(sent.url) if not sent.url.startswith((top, "data:")) else None)
    yield opened
    opened.close()
    assert not wrong


def search(tab: "Tab", top: str, asked: str) -> "Tab":
    """Open the search page with a question in its address, and wait for the answer."""
    tab.goto("about:blank")
    tab.goto(f"{top}search.html#{asked}")
    tab.locator("#status", has_text="No match").or_(tab.locator("#results li").first).first.wait_for()
    return tab


def titles(tab: "Tab") -> list[str]:
    return tab.locator(".hits > li > a").all_inner_texts()


def test_words_are_found_in_their_sentences_and_lead_to_them(tab: "Tab", top: str) -> None:
    search(tab, top, "q=unmarked+jets")
    assert titles(tab)[0] == "From Russia to Al Jufra: the route of the jets"
    sentence = tab.locator(".hits .what a").first
    assert {"unmarked", "jets"} <= {word.lower().strip(",.") for word in sentence.locator("mark").all_inner_texts()}
    words = sentence.inner_text()
    sentence.click()
    assert tab.locator(".sentence:target").evaluate("e => e.firstChild && e.textContent").startswith(words)


def test_each_filter_leaves_only_what_it_says(tab: "Tab", top: str) -> None:
    everything = titles(search(tab, top, "q=Libya&kind=reports"))
    by_source = titles(search(tab, top, "q=Libya&kind=reports&source=cnn"))
    by_month = titles(search(tab, top, "q=Libya&kind=reports&date=2020-05"))
    by_name = titles(search(tab, top, "q=Libya&kind=reports&entity=Haftar"))
    assert 0 < len(by_name) < len(everything)
    assert set(by_source) == set(by_month) < set(everything)
    for title in by_name:
        tab.goto(top + "articles/index.html")
        tab.get_by_role("link", name=title, exact=True).click()
        assert tab.locator("a[href$='entities/khalifa-haftar.html']").count()
    search(tab, top, "kind=PERSON")
    assert "Vladimir Putin" in tab.locator(".found-names a.entity").all_inner_texts()
    assert tab.locator(".hits").count() == 0


def test_what_is_typed_stands_in_the_address_and_is_found_again(tab: "Tab", top: str) -> None:
    tab.goto(top + "search.html")
    assert tab.locator("#ways").is_visible()
    tab.keyboard.type("Tobruk")
    tab.locator(".hits li").first.wait_for()
    found = titles(tab)
    assert titles(search(tab, top, tab.url.partition("#")[2])) == found
    assert tab.locator("#query").input_value() == "Tobruk"
    tab.get_by_role("button", name="Clear").click()
    tab.locator("#ways").wait_for()
    assert not titles(tab)


def test_no_match_offers_the_nearest_names(tab: "Tab", top: str) -> None:
    search(tab, top, "q=Townshent")
    assert tab.locator("#status").inner_text() == "No match. Similar names are listed."
    assert tab.locator(".found-names a.entity").all_inner_texts() == ["Stephen Townsend"]
    assert search(tab, top, "q=qqqqq").locator("#status").inner_text() == "No match."


def test_one_shortcut_jumps_to_any_name_date_or_report(tab: "Tab", top: str) -> None:
    for keys, typed, address in (
        ("/", "putin", "entities/vladimir-putin.html"),
        ("Control+k", "LNA", "entities/libyan-national-army.html"),
        ("/", "26 may 2020", "dates/2020-05-26.html"),
        ("Control+k", "2020-06", "dates/2020-06.html"),
        ("/", "what both sides", "articles/2020-06-04-what-both-sides-say-of-tripoli.html"),
    ):
        tab.goto(top + "sources/index.html")
        tab.keyboard.press(keys)
        tab.locator("dialog[open] input").wait_for()
        tab.keyboard.type(typed)
        tab.locator("dialog [role=option]", has_text=f"“{typed}” in the text").wait_for()
        tab.keyboard.press("Enter")
        tab.wait_for_url(top + address)


def test_the_box_is_left_with_escape_and_hands_a_question_on_to_the_search_page(tab: "Tab", top: str) -> None:
    tab.goto(top + "sources/index.html")
    tab.keyboard.press("/")
    box = tab.locator("dialog[open]")
    box.wait_for()
    tab.keyboard.press("Escape")
    assert not box.is_visible()
    tab.keyboard.press("/")
    tab.locator("dialog[open] input").wait_for()
    tab.keyboard.type("escort")
    tab.locator("dialog [role=option]", has_text="“escort” in the text").wait_for()
    tab.keyboard.press("ArrowUp")
    tab.keyboard.press("Enter")
    tab.wait_for_url(top + "search.html#q=escort")
    tab.locator(".hits li").first.wait_for()


def test_no_letter_is_lost_that_is_typed_before_the_box_is_furnished(tab: "Tab", top: str) -> None:
    held: list[Route] = []
    tab.route("**/assets/search.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it calls
    tab.goto(top + "sources/index.html")
    with tab.expect_request("**/assets/search.js"):
        tab.keyboard.press("/")
    tab.keyboard.type("Putin")
    assert tab.locator("dialog[open] input").input_value() == "Putin"
    held[0].continue_()
    tab.locator("dialog [role=option][aria-selected=true]", has_text="Vladimir Putin").wait_for()
    tab.keyboard.press("Enter")
    tab.wait_for_url(top + "entities/vladimir-putin.html")


def test_a_slash_that_is_typed_stays_a_slash(tab: "Tab", top: str) -> None:
    search(tab, top, "q=jets")
    tab.locator("#query").press("End")
    tab.keyboard.press("/")
    assert tab.locator("#query").input_value() == "jets/"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier_among_results_and_in_the_box(browser: "Browser", from_folder: str, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    opened = browser.new_page(color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}

    def found() -> list[str]:
        return [
            f"{rule['id']}: {rule['nodes'][0]['html'][:200]}"
            for rule in Axe().run(opened, options=options).response["violations"]
        ]

    search(opened, from_folder, "q=Libya")
    assert not found()
    opened.goto(from_folder + "sources/index.html")
    opened.keyboard.press("/")
    opened.keyboard.type("Haftar")
    opened.locator("dialog [role=option]", has_text="“Haftar” in the text").wait_for()
    assert not found()
    opened.close()


def test_without_javascript_the_search_page_offers_the_lists(browser: "Browser", from_folder: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(from_folder + "search.html")
    assert not plain.locator("form").is_visible()
    for name in ("Reports", "Names", "Dates", "Sources"):
        assert plain.locator("#ways").get_by_role("link", name=name, exact=True).is_visible()
    context.close()


@pytest.mark.skipif(not full_text.is_installed(), reason="Pagefind is missing: pip install pagefind[bin]")
def test_on_a_server_the_full_text_is_pagefinds_and_no_script_of_texts_is_loaded(
    browser: "Browser", below_a_path: str
) -> None:
    asked: list[str] = []
    opened = browser.new_page()
    opened.on("request", lambda sent: asked.append(sent.url.removeprefix(below_a_path)))
    search(opened, below_a_path, "q=jets").close()
    assert any(name.endswith(".pf_fragment") for name in asked)
    assert not [name for name in asked if name.startswith("search/text-")]
