"""The site in a real browser: opened from a folder or served below a path, with JavaScript and without."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from browsing import NEEDS_CHROMIUM

from generator import links
from generator.index import entities
from generator.index.opening import open_readonly

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Request
    from playwright.sync_api import Page as Tab

pytestmark = NEEDS_CHROMIUM

GATHER = """() => ({
    links: [...document.querySelectorAll('a[href], area[href]')].map(
        a => new URL(a.getAttribute('href'), a.baseURI).href),
    ids: [...document.querySelectorAll('[id]')].map(e => e.id),
    hidden: document.title === '' || document.querySelectorAll('h1').length !== 1,
})"""


class Crawl:
    """Every page that can be reached by clicking from the first one, and what went wrong on the way."""

    def __init__(self, browser: "Browser", top: str, *, scripts: bool = True) -> None:
        self.top = top
        self.anchors: dict[str, set[str]] = {}
        self.wanted: dict[str, set[str]] = {}
        self.outside: set[str] = set()
        self.files: set[str] = set()
        self.wrong: list[str] = []
        context = browser.new_context(java_script_enabled=scripts)
        tab = context.new_page()
        tab.on("request", lambda request: self._look(request.url))
        tab.on("console", lambda said: self._note(tab, said.text) if said.type in {"error", "warning"} else None)
        tab.on("pageerror", lambda error: self._note(tab, str(error)))
        tab.on("requestfailed", self._failed)
        tab.on("response", lambda r: self._note(tab, f"{r.url}: {r.status}") if r.status >= 400 else None)
        waiting = [top + "index.html"]
        while waiting:
            url = waiting.pop()
            if url not in self.anchors:
                waiting.extend(self._visit(tab, url))
        context.close()

    def _visit(self, tab: "Tab", url: str) -> list[str]:
        tab.goto(url)
        found: dict[str, Any] = tab.evaluate(GATHER)
        self.anchors[url] = set(found["ids"])
        if found["hidden"]:
            self._note(tab, "no title, or not exactly one h1")
        new = []
        for link in found["links"]:
            target, anchor = urldefrag(link)
            if not target.startswith(self.top):
                self.outside.add(target)
                continue
            if not target.endswith(".html"):  # to be taken home, not to be opened
                self.files.add(unquote(target.removeprefix(self.top)))
                continue
            self.wanted.setdefault(target, set()).add(unquote(anchor))
            new.append(target)
        return new

    def _look(self, url: str) -> None:
        if not url.startswith((self.top, "data:")):
            self.wrong.append(f"a request left the site: {url}")

    def _failed(self, request: "Request") -> None:
        # What is still on its way when the crawl goes on to the next page is given up by the browser.
        if request.failure != "net::ERR_ABORTED":
            self.wrong.append(f"{request.url}: {request.failure}")

    def _note(self, tab: "Tab", what: str) -> None:
        self.wrong.append(f"{tab.url}: {what}")

    def addresses(self) -> set[str]:
        return {unquote(url.removeprefix(self.top)) for url in self.anchors}

    def dead(self) -> list[str]:
        """Links to anchors that their page does not hold."""
        return [
            f"{target}#{anchor}"
            for target, anchors in sorted(self.wanted.items())
            for anchor in sorted(anchors)
            if anchor and anchor not in self.anchors[target]
        ]


def check(crawl: Crawl, site: Path) -> None:
    assert not crawl.wrong, "\n".join(crawl.wrong[:10])
    assert not crawl.dead()
    assert all((site / name).is_file() for name in crawl.files)
    made = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert made - crawl.addresses() - _old_names(site) == {"404.html"}
    assert all(urlsplit(url).scheme in {"http", "https", "mailto"} for url in crawl.outside)


def _old_names(site: Path) -> set[str]:
    """Addresses that lead to an entity under its other names: links from outside need them, the site does not."""
    index = open_readonly(site.parent / ".sitrep/index.db")
    found = {links.entity(slug) for slug in entities.alias_slugs(index)}
    index.close()
    return found


def test_from_a_folder_every_page_opens_by_clicking_and_nothing_leaves(
    browser: "Browser", sample_site: Path, from_folder: str
) -> None:
    check(Crawl(browser, from_folder), sample_site)


def test_without_javascript_it_is_the_same(browser: "Browser", sample_site: Path, from_folder: str) -> None:
    check(Crawl(browser, from_folder, scripts=False), sample_site)


def test_served_below_a_path_it_is_the_same(browser: "Browser", sample_site: Path, below_a_path: str) -> None:
    check(Crawl(browser, below_a_path), sample_site)


def first(site: Path, pattern: str) -> str:
    """The largest page of a kind: it shows the most."""
    return max(site.glob(pattern), key=lambda path: (path.stat().st_size, path.name)).relative_to(site).as_posix()


KINDS = (
    "index.html",
    "method.html",
    "articles/2*.html",
    "articles/index.html",
    "claims/2*.html",
    "claims/index.html",
    "claims/speaker/*.html",
    "accounts/m-*.html",
    "accounts/index.html",
    "entities/[!i]*.html",
    "entities/index.html",
    "entities/type/*.html",
    "dates/????-??-??.html",
    "dates/????-??.html",
    "dates/????.html",
    "dates/index.html",
    "sources/[!i]*.html",
    "sources/index.html",
    "timeline.html",
    "search.html",
    "map.html",
    "network.html",
    "report.html",
    "review.html",
    "data/index.html",
    "briefings/2*.html",
    "briefings/index.html",
    "briefings/mail/*.html",
    "404.html",
)


RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
OF_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""The rules of axe for which colours matter: of a dark page nothing else differs."""


@pytest.mark.parametrize("pattern", KINDS)
def test_axe_finds_no_barrier_on_any_kind_of_page(
    browser: "Browser", sample_site: Path, from_folder: str, pattern: str
) -> None:
    """WCAG 2.2 A and AA, as far as a program can tell, in both colour schemes."""
    from axe_playwright_python.sync_playwright import Axe

    axe = Axe()
    tab = browser.new_page(color_scheme="light", bypass_csp=True)
    tab.goto(from_folder + first(sample_site, pattern))
    found = axe.run(tab, options=RULES).response["violations"]
    tab.emulate_media(color_scheme="dark")
    found += axe.run(tab, options=OF_COLOURS).response["violations"]
    tab.close()
    said = [f"{rule['id']}: {rule['help']}: {rule['nodes'][0]['html'][:200]}" for rule in found]
    assert not said, "\n".join(said)


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("pattern", KINDS)
def test_no_page_is_wider_than_the_window(
    browser: "Browser", sample_site: Path, from_folder: str, pattern: str, width: int
) -> None:
    """From a telephone of 320 pixels on: nobody has to scroll sideways to read (WCAG 1.4.10)."""
    tab = browser.new_page(viewport={"width": width, "height": 800})
    tab.goto(from_folder + first(sample_site, pattern))
    over = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    tab.close()
    assert over <= 0


@pytest.mark.parametrize("pattern", KINDS)
def test_every_printed_page_carries_the_marking(
    browser: "Browser", sample_site: Path, from_folder: str, pattern: str, tmp_path: Path
) -> None:
    """On paper the TLP marking stands on each sheet, not on the first alone."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is missing (apt install poppler-utils): what is printed was not looked at")
    tab = browser.new_page()
    tab.goto(from_folder + first(sample_site, pattern))
    tab.pdf(path=tmp_path / "page.pdf", format="A4", prefer_css_page_size=True)
    tab.close()
    subprocess.run(["pdftotext", "-layout", str(tmp_path / "page.pdf"), str(tmp_path / "page.txt")], check=True)
    sheets = (tmp_path / "page.txt").read_text(encoding="utf-8").removesuffix("\f").split("\f")
    assert all(re.search(r"TLP:\s*CLEAR", sheet) for sheet in sheets), len(sheets)
