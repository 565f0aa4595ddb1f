"""The live preview: open pages follow the files, what is wrong is shown, nobody else is answered."""

import http.client
import os
import queue
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import project
import pytest
from browsing import CHROMIUM, chromium

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

needs_browser = pytest.mark.skipif(
    CHROMIUM is None, reason="NO BROWSER WAS TESTED: Chromium is missing (apt install chromium)"
)
LINUX = sys.platform == "linux"
PATIENCE = 120_000
"""Milliseconds: how long a browser may take on a machine that has other things to do."""


class Served(NamedTuple):
    """A project under preview."""

    root: Path
    port: int
    process: subprocess.Popen[str]
    lines: "queue.SimpleQueue[str]"
    """What the terminal shows, as it comes."""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    @property
    def worked(self) -> float:
        """Seconds that the preview has had of a processor."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def said(self, pattern: str) -> str:
        """The next line in the terminal that fits."""
        while True:
            try:
                line = self.lines.get(timeout=120)
            except queue.Empty:
                raise AssertionError(f"the preview never said {pattern}") from None
            if re.search(pattern, line):
                return line

    def ask(self, path: str, host: str = "127.0.0.1", method: str = "GET") -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request(method, path, headers={"Host": host})
        answer = connection.getresponse()
        return answer.status, answer.read()


def read(said: Iterable[str], lines: "queue.SimpleQueue[str]") -> None:
    for line in said:
        lines.put(line)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    root = project.sample(tmp_path_factory.mktemp("serve") / "project")
    command = [str(Path(sys.executable).parent / "sitrep"), "-C", str(root), "serve", "--port", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", bufsize=1
    ) as process:
        lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        assert process.stdout is not None
        threading.Thread(target=read, args=(process.stdout, lines)).start()
        made = Served(root, 0, process, lines)
        address = made.said("Serving")
        made = made._replace(port=int(address.partition("127.0.0.1:")[2].partition("/")[0]))
        made.said("Built in")
        yield made
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0, "Ctrl-C ends it as it should"


@pytest.fixture(scope="module")
def tab(served: Served) -> Iterator["Tab"]:
    with chromium() as browser:
        yield browser.new_page()


def article(root: Path) -> Path:
    return min((root / "content/articles").glob("*.md"))


@needs_browser
@pytest.mark.browser
def test_an_open_page_shows_an_edit_after_less_than_a_second_of_work(served: Served, tab: "Tab") -> None:
    """So that it is there within two seconds; on a machine that others keep busy, only the work tells."""
    page = article(served.root)
    refused: list[str] = []
    tab.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    # The first build after a start loads what analysis needs.
    for word, seconds in (("Oslo", 20.0), ("Bergen", 1.0)):
        tab.goto(f"{served.address}articles/{page.stem}.html", wait_until="load")
        before = page.read_text(encoding="utf-8")
        worked = served.worked if LINUX else 0.0
        page.write_text(f"{before}\n\nThe bridge in {word} was open.\n", encoding="utf-8")
        tab.get_by_text(f"The bridge in {word} was open.").wait_for(timeout=PATIENCE)
        assert not LINUX or served.worked - worked < seconds
    assert refused == [], "the policy of the pages lets the script listen"
    served.said("Built in")


@needs_browser
@pytest.mark.browser
def test_a_mistake_is_shown_above_the_page_with_file_and_line_until_it_is_mended(served: Served, tab: "Tab") -> None:
    settings = served.root / "site_config/entities.yml"
    good = settings.read_text(encoding="utf-8")
    tab.goto(f"{served.address}index.html")
    settings.write_text("entities:\n  - nam: X\n", encoding="utf-8")
    banner = tab.get_by_role("alert")
    banner.wait_for(timeout=PATIENCE)
    assert "site_config/entities.yml:2" in banner.inner_text()
    assert "entities.yml:2" in served.said("entities.yml")
    assert served.ask("/index.html")[0] == 200, "the site of before is still there"
    settings.write_text(good, encoding="utf-8")
    banner.wait_for(state="detached", timeout=PATIENCE)


@needs_browser
@pytest.mark.browser
def test_a_change_of_a_template_of_the_project_is_shown(served: Served, tab: "Tab") -> None:
    settings = served.root / "site_config/mkdocs.yml"
    said = settings.read_text(encoding="utf-8")
    page = "{% extends 'base.html' %}{% block title %}x{% endblock %}{% block content %}<h1>WORDS</h1>{% endblock %}"
    template = project.put(served.root, "site_config/theme/not_found.html", page)
    settings.write_text(said.replace("  name: sitrep\n", "  name: sitrep\n  custom_dir: theme\n"), encoding="utf-8")
    tab.goto(f"{served.address}404.html")
    template.write_text(page.replace("WORDS", "Gone fishing"), encoding="utf-8")
    tab.get_by_text("Gone fishing").wait_for(timeout=PATIENCE)


def test_the_site_itself_holds_nothing_of_the_preview(served: Served) -> None:
    status, body = served.ask("/index.html")
    assert status == 200
    assert b"/-sitrep/reload.js" in body
    assert b"connect-src 'self'" in body
    for path in (served.root / "site").rglob("*.html"):
        assert b"-sitrep/" not in path.read_bytes(), path


def test_only_this_machine_is_answered(served: Served) -> None:
    assert served.ask("/index.html", host="localhost:8000")[0] == 200
    for host in ("evil.example", f"evil.example:{served.port}", ""):
        status, body = served.ask("/index.html", host=host)
        assert status in {400, 403}
        assert b"Libya" not in body


@pytest.mark.parametrize("path", ["/../site_config/mkdocs.yml", "/%2e%2e/site_config/mkdocs.yml", "//etc/passwd"])
def test_nothing_outside_the_site_is_served(served: Served, path: str) -> None:
    status, body = served.ask(path)
    assert status == 404
    assert b"site_name" not in body


def test_a_page_that_is_not_there_is_the_sites_own_404_and_folders_are_not_listed(served: Served) -> None:
    assert served.ask("/nowhere.html")[0] == 404
    assert served.ask("/assets/")[0] == 404
    assert served.ask("/")[0] == 200
    assert served.ask("/index.html", method="HEAD") == (200, b"")


def test_before_there_is_a_site_the_page_says_what_is_wrong(tmp_path: Path) -> None:
    from generator.serve import Preview, http

    root = project.starter(tmp_path / "project")
    project.put(root, "site_config/entities.yml", "entities:\n  - nam: <b>\n")
    preview = Preview(root, lambda _summary, _seconds: None)
    preview.build()
    page = http.with_script(http._complaint(preview.state), preview.state.version).decode()
    assert "site_config/entities.yml:2" in page
    assert "/-sitrep/reload.js" in page


def test_a_port_in_use_is_told_with_the_way_out(served: Served, tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    ran = project.run("sitrep", "serve", "--port", str(served.port), cwd=root)
    assert ran.returncode == 1
    assert "--port 8001" in ran.stderr
