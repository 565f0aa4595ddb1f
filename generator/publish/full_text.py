"""The full-text index of a site that is served, made by Pagefind: one for each year of reports.

Pagefind is given small pages that hold only what is to be found. Sentences keep their ids there, so that a result leads
to its sentence. Its own filters give other bytes on every run; words of ours take their place (`search_parts.facet`).
"""

import importlib.util
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from html import escape
from pathlib import Path

from generator import links
from generator.index.search import Text
from generator.publish.search_parts import facets

_WANTED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "*.pf_meta", "wasm.*", "index/*", "fragment/*")
"""What our own search page needs of a bundle; the rest is Pagefind's user interface."""

_PAGES = "pages"


class NotIndexedError(Exception):
    """Pagefind could not make an index; the message is what it said."""


def is_installed() -> bool:
    """Whether Pagefind is there."""
    return importlib.util.find_spec("pagefind_bin") is not None


def page(text: Text) -> bytes:
    """A report as Pagefind reads it."""
    sentences = "".join(f'<p id="{escape(ident)}">{escape(words)}</p>\n' for ident, words in text.sentences)
    return (
        "<!doctype html><html lang=en><title>-</title><body data-pagefind-body>\n"
        f"<h1>{escape(text.report.title)}</h1>\n"
        f'{sentences}<p id="facets">{escape(text.source_name)} {" ".join(facets(text))}</p></body></html>\n'
    ).encode("utf-8", "replace")


def write_pages(folder: Path, texts: Iterable[Text]) -> str:
    """Write the pages of a year below an empty folder; gives back the hash of all of them."""
    shutil.rmtree(folder, ignore_errors=True)
    made = blake2b(digest_size=16)
    for text in texts:
        path = folder / _PAGES / links.article(text.report.id)
        if not path.parent.is_dir():
            path.parent.mkdir(parents=True)
        data = page(text)
        made.update(text.report.id.encode() + b"\0" + data)
        path.write_bytes(data)
    return made.hexdigest()


def index(folder: Path, language: str) -> Iterator[tuple[str, bytes]]:
    """Let Pagefind index what `write_pages` wrote; gives the files of the index by name. Raises NotIndexedError.

    `language` is that of the site: all reports stand in one index, whatever language they are in.
    """
    from pagefind_bin import get_executable

    bundle = folder / "index"
    command = [
        *(str(get_executable()), "--silent", "--keep-index-url"),
        *("--site", str(folder / _PAGES), "--glob", "**/*.html"),
        *("--output-path", str(bundle), "--force-language", language.partition("-")[0]),
    ]
    try:
        run = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - no word of a report
    except OSError as error:
        raise NotIndexedError(str(error)) from None
    if run.returncode:
        raise NotIndexedError((run.stderr or run.stdout).strip()[-300:])
    for pattern in _WANTED:
        for path in sorted(bundle.glob(pattern)):
            # The second engine is for languages that Pagefind does not know.
            if path.name != "wasm.unknown.pagefind" or len(list(bundle.glob("wasm.*"))) == 1:
                yield path.relative_to(bundle).as_posix(), path.read_bytes()
    shutil.rmtree(folder, ignore_errors=True)
