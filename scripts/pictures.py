"""The pictures of the documentation: the tutorial's own commands are run, and the sites they make are photographed.

Needs Chromium, and pdftoppm for the edition on paper. `make pictures` writes those of the tutorial into docs/guide/,
where the pages lead to them, and those of the README, which are of the sample, into docs/pictures/.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Page, sync_playwright

CHECKOUT = Path(__file__).parents[1]
PAGES = CHECKOUT / "docs/guide/content/pages"
PICTURES = PAGES / "pictures"
_BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
README = CHECKOUT / "docs/pictures"
WIDTH, WIDE = 1000, 1280
_FRAME = """
const frame = document.createElement("div");
Object.assign(frame.style, {position: "fixed", inset: 0, border: "1px solid #999", pointerEvents: "none", zIndex: 9});
document.body.append(frame);
"""
"""A line round the picture: a page on a page of the same colour has no edge."""


class Picture(NamedTuple):
    """A view of the tutorial's site."""

    name: str
    after: int
    """How many of the tutorial's blocks of commands have been run."""

    address: str
    """In the site; `{account}` stands for that of the matter, whose address is a hash."""

    height: int
    """In pixels, from the top of the page."""


TAKEN = (
    Picture("home", 1, "index.html", 700),
    Picture("review", 1, "review.html", 620),
    Picture("report", 2, "articles/2032-01-18-exercise-doctor-counts-five-wounded-of-the-ferry.html", 560),
    Picture("account", 2, "{account}", 700),
    Picture("claims", 2, "claims/index.html", 620),
    Picture("day", 2, "dates/2032-01-05.html", 620),
    Picture("edition", 4, "briefings/ferry.html", 640),
)

OF_THE_SAMPLE = (
    Picture("home", 0, "index.html", 900),
    Picture("article", 0, "articles/2020-05-26-us-accuses-russia-of-sending-fighter-jets-to-libya.html", 1000),
    Picture("accounts", 0, "{account}", 920),
)
EDITION = "briefings/2020-06-04-two-accounts.pdf"
"""Its first page stands in the README."""


def take_sample(folder: Path) -> None:
    """Build a copy of the sample and photograph it for the README."""
    for name in ("content", "site_config"):
        shutil.copytree(CHECKOUT / name, folder / name)
    subprocess.run([Path(sys.executable).parent / "sitrep", "build", "--quiet"], cwd=folder, check=True)
    site = folder / "site"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=_FLAGS)
        page = browser.new_page()
        for picture in OF_THE_SAMPLE:
            page.set_viewport_size({"width": WIDE, "height": picture.height})
            page.goto((site / picture.address.format(account=_told(site))).as_uri())
            page.screenshot(path=README / f"{picture.name}.png")
        browser.close()
    paper = ["pdftoppm", "-r", "72", "-png", "-singlefile", str(site / EDITION), str(README / "edition")]
    subprocess.run(paper, check=True, stderr=subprocess.DEVNULL)


def take(folder: Path) -> None:
    """Run the tutorial in an empty folder and take every picture when it is due."""
    blocks = _BLOCK.findall((PAGES / "tutorial.md").read_text(encoding="utf-8"))
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=_FLAGS)
        page = browser.new_page(viewport={"width": WIDTH, "height": 800})
        for number, block in enumerate(blocks, 1):
            subprocess.run(
                ["bash", "-e", "-c", block], cwd=folder, check=True, env=environment, stdout=subprocess.DEVNULL
            )
            folder = folder / "demo" if number == 1 else folder
            for picture in TAKEN:
                if picture.after == number:
                    _photograph(page, folder / "site", picture)
        browser.close()


def _photograph(page: Page, site: Path, picture: Picture) -> None:
    address = picture.address
    if "{" in address:
        address = address.format(account=_account(site, "Morning Star"))
    page.set_viewport_size({"width": WIDTH, "height": picture.height})
    page.goto((site / address).as_uri())
    page.evaluate(_FRAME)
    page.screenshot(path=PICTURES / f"{picture.name}.png")


def _told(site: Path) -> str:
    """The page of accounts that the home page names first."""
    home = (site / "index.html").read_text(encoding="utf-8")
    return next(match[0] for match in re.finditer(r"accounts/m-[0-9a-f]+\.html", home))


def _account(site: Path, name: str) -> str:
    """The first page of accounts that names something."""
    found = (path for path in sorted((site / "accounts").glob("m-*.html")) if name in path.read_text("utf-8"))
    return next(found).relative_to(site).as_posix()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        take(Path(made))
    with tempfile.TemporaryDirectory() as made:
        take_sample(Path(made))
