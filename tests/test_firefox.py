"""The main paths in Debian's Firefox ESR: what works in one browser alone is a trap for half of the readers."""

from collections.abc import Iterator
from pathlib import Path

import firefox
import pytest

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        firefox.FIREFOX is None, reason="FIREFOX WAS NOT TESTED: it is missing (apt install firefox-esr)"
    ),
]
REPORT = "articles/2020-05-26-us-accuses-russia-of-sending-fighter-jets-to-libya.html"


@pytest.fixture(scope="module")
def fox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[firefox.Firefox]:
    with firefox.firefox(tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.fixture(params=["from_folder", "below_a_path"])
def top(request: pytest.FixtureRequest, fox: firefox.Firefox) -> Iterator[str]:
    address = str(request.getfixturevalue(request.param))
    yield address
    assert fox.complaints(address) == []


def test_every_kind_of_page_is_styled_and_links_onwards(fox: firefox.Firefox, top: str, sample_site: Path) -> None:
    day = min(sample_site.glob("dates/????-??-??.html")).name
    for page in ("index.html", REPORT, "entities/khalifa-haftar.html", f"dates/{day}", "timeline.html"):
        fox.open(top + page)
        assert fox.run("return getComputedStyle(document.querySelector('.bar')).display") == "flex", page
        fox.run("document.querySelector('main a[href]:not([href^=\"#\"])').click()")
        fox.wait("return location.href !== arguments[0]", top + page)
        fox.settle()


def test_a_report_has_its_notes_level_its_card_and_its_switches(fox: firefox.Firefox, top: str) -> None:
    fox.open(top + REPORT)
    assert fox.run("return document.querySelectorAll('.level .notes li').length") >= 9
    fox.run("document.querySelector('article a.entity').focus()")
    assert fox.wait("return document.querySelector('.card').innerText").startswith("United States")
    fox.press("Escape")
    assert fox.run("return document.querySelector('.card').hidden")
    line = "return getComputedStyle(document.querySelector('article .entity-location')).textDecorationLine"
    assert fox.run(line) == "underline"
    fox.run("document.getElementById('mark-location').click()")
    assert fox.run(line) == "none"
    fox.run("document.getElementById('mark-location').click()")


def test_the_shortcut_jumps_and_the_search_finds_sentences(fox: firefox.Firefox, top: str) -> None:
    fox.open(top + "sources/index.html")
    fox.press("/")
    fox.wait("return document.activeElement.getAttribute('role') === 'combobox'")
    fox.type("putin")
    fox.wait("return [...document.querySelectorAll('[role=option]')].some(o => o.textContent.includes('“putin”'))")
    fox.press("Enter")
    fox.wait("return location.href === arguments[0]", top + "entities/vladimir-putin.html")
    fox.settle()
    fox.open(top + "search.html#q=unmarked+jets&source=cnn")
    assert fox.wait("return [...document.querySelectorAll('.hits > li > a')].map(a => a.textContent)") == [
        "From Russia to Al Jufra: the route of the jets"
    ]
    assert set(fox.run("return [...document.querySelectorAll('mark')].map(m => m.textContent)")) >= {"unmarked", "jets"}
    fox.open(top + "search.html#q=Townshent")
    assert fox.wait("return [...document.querySelectorAll('.found-names a.entity')].map(a => a.textContent)") == [
        "Stephen Townsend"
    ]
