"""An edition or dossier as one HTML file for mail: no scripts, nothing to load, styles and drawings inside."""

import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urljoin

from generator import links
from generator.pages.edition import Document
from generator.publish import sheets
from generator.publish.paper import Sheet
from generator.render import environment

_TO_THE_SITE = re.compile(r'(<a [^>]*?)href="(?!#|https?:|mailto:)([^"]*)"')
_PICTURE = re.compile(r"<img\b[^>]*>")


def page(document: Document, sheet: Sheet, folders: Sequence[Path], code: str = "") -> bytes:
    """The bytes of the page; `code` is the hash of the program, under which compiled templates are kept.

    Its links lead to the site's public address; where the site has none they are left out, for there is nothing at the
    other end: day, source and quoted words stand beside each of them.
    """
    html = (
        environment.make(folders, code)
        .get_template("single.html")
        .render(
            view=document.view,
            words=_PICTURE.sub("", _addressed(document, sheet)),
            notes=document.notes,
            root=sheet.url,
            site=sheet,
            style=style(folders),
        )
    )
    return (html if sheet.url else _TO_THE_SITE.sub(r"\1", html)).encode("utf-8", "replace")


def style(folders: Sequence[Path]) -> str:
    """The style sheet that it carries."""
    sheet = next(path for folder in folders if (path := folder / "assets" / "sitrep.css").exists())
    return sheets.compact(sheet.read_text(encoding="utf-8"))


def _addressed(document: Document, sheet: Sheet) -> str:
    """The person's words, their links as from anywhere; these were written from the place of the edition's page."""
    here = sheet.url + links.briefing(document.view.ident)
    return _TO_THE_SITE.sub(lambda found: f'{found[1]}href="{urljoin(here, found[2])}"', document.html)
