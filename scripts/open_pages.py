"""How long the largest pages of a built site take to open in Chromium: scripts/open_pages.py SITE [COUNT]."""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

LIMIT = 1000
"""Milliseconds after which a page should be there."""

_SCRIPT = "() => performance.getEntriesByType('navigation')[0].loadEventEnd"


def main(site: Path, count: int) -> int:
    """Open them, say how long each took, and give back how many took too long."""
    pages = sorted(site.rglob("*.html"), key=lambda path: (-path.stat().st_size, path.as_posix()))[:count]
    slow = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for page in pages:
            tab = browser.new_page()
            tab.goto(page.resolve().as_uri())
            took = round(tab.evaluate(_SCRIPT))
            tab.close()
            slow += took > LIMIT
            print(f"{took:6} ms {page.stat().st_size / 1000:7.0f} KB  {page.relative_to(site)}")
        browser.close()
    return slow


if __name__ == "__main__":
    sys.exit(min(1, main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 12)))
