"""`.html`: a saved web page, reduced to its main text; title, date, author, outlet and address from its head.

trafilatura finds the main text. It fetches nothing here: it is given the text of the page and no address.
"""

import codecs
import logging
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from generator.errors import BuildError, Problem
from generator.intake.draft import Draft
from generator.intake.readers import limits, page_head
from generator.intake.readers.decode import decode, refuse_binary
from generator.intake.text import line as one_line

MEGABYTES = 20
"""A saved page with every picture in it, as some tools write them, stays below."""

ELEMENTS = 100_000
"""Tags of a page; long ones have a tenth. Finding the main text takes time by their number."""

_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]{1,40})", re.IGNORECASE)
_HEAD = 4096
"""Bytes in which a page says its encoding: four times what HTML asks for."""

_LATIN = frozenset(("iso8859-1", "ascii"))
"""What these names mean on the web is Windows-1252 (WHATWG Encoding)."""

_BLOCKS = frozenset(("p", "head", "quote", "list", "item", "table", "row", "code", "div"))
_CELL_END = "\x1f"
"""Stands in no text: normal form drops it."""


def read(data: bytes, where: str) -> tuple[Draft, ...]:
    """The one report of a saved page. Raises BuildError for a page without a main text, and one without end."""
    limits.refuse_large(data, where, MEGABYTES, "a web page")
    return (of_text(text_of(data, where), where),)


def of_text(html: str, where: str, address: str = "") -> Draft:
    """The report of a page's source; `address` is where it was saved from, if that is known."""
    trafilatura = limits.load("trafilatura", where)
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it can't do is told here, once
    if html.count("<") > ELEMENTS:
        what = f"the page has more than {ELEMENTS:,} tags"
        raise BuildError([Problem(where, None, what, "Copy the report's words into a .txt file and add that.")])
    html = html.replace("\x00", "")
    try:
        found = trafilatura.bare_extraction(html, with_metadata=False, include_comments=False, include_tables=True)
    except (ValueError, RecursionError, AssertionError):  # of lxml: what is no document
        found = None
    head = page_head.read(html, where, address)
    words = _paragraphs(found.body, head.title or "") if found is not None and found.body is not None else ""
    if not words:
        what = "no report can be found in this page"
        hint = "If its words are loaded by a script, save it from the browser; or copy them into a .txt file."
        raise BuildError([Problem(where, None, what, hint)])
    return msgspec.structs.replace(head, text=words)


def text_of(data: bytes, where: str) -> str:
    """The source of a page: as UTF-8 if it is that, else as the page says, else as any text. Raises BuildError."""
    refuse_binary(data, where)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    declared = _CHARSET.search(data[:_HEAD])
    if declared:
        try:
            name = codecs.lookup(declared[1].decode("ascii")).name
            return str(data.decode("cp1252" if name in _LATIN else name))
        except (LookupError, UnicodeDecodeError, AssertionError):
            pass
    return decode(data, where)


def _paragraphs(body: Any, title: str) -> str:
    """What trafilatura left of the page, a paragraph a block; without the headline, which is kept as the title."""
    blocks = list(_blocks(body))
    if blocks and blocks[0].casefold() == title.casefold():
        del blocks[0]
    return "\n\n".join(blocks)


def _blocks(body: Any) -> Iterator[str]:
    """The words of each block: its elements are those of the Text Encoding Initiative (p, head, item, row …)."""
    from lxml import etree

    words: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag in _BLOCKS:
            yield from _flushed(words)
        words.append((element.text if event == "start" else element.tail) or "")
        if element.tag == "lb":
            words.append("\n")
        elif element.tag == "cell" and event == "end":
            words.append(_CELL_END)
    yield from _flushed(words)


def _flushed(words: list[str]) -> Iterator[str]:
    cells = (one_line(cell) for cell in "".join(words).split(_CELL_END))
    block = " | ".join(cell for cell in cells if cell)
    words.clear()
    if block:
        yield block
