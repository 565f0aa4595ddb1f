"""A person's Markdown as blocks of prose, each with its line: what the rules of the craft are held against."""

import re
from collections.abc import Iterator
from typing import Any

from generator.model.record import Record

_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_NOT_WORDS = re.compile(r"\]\([^()\s]*\)|\]\[[^\]]*\]|\[\^[^\]]*\]|<[^>\s][^>]*>|https?://\S+|\[@[^\]]*\]")
"""Targets of links, notes, tags and citations: they hold words, but not the person's."""

_QUOTED = re.compile(r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|\"[^\"]*\"")


class Block(Record, frozen=True):
    """A paragraph, a heading, an item of a list or a cell of a table."""

    kind: str
    """heading, item, quotation or paragraph."""

    text: str
    """Its Markdown, with code blotted out, character for character."""

    line: int
    """Of its first word, counted from 1 as `first_line` says."""

    heading: str
    """The nearest heading above it; its own text for a heading."""

    def line_of(self, offset: int) -> int:
        """The line on which a character of its text stands."""
        return self.line + self.text.count("\n", 0, offset)


def blocks(text: str, first_line: int = 1) -> list[Block]:
    """The prose of a Markdown text in order; code and comments are left out. The text begins on `first_line`."""
    from markdown_it import MarkdownIt

    blotted = _COMMENT.sub(_blot, text)
    return list(_blocks(MarkdownIt().enable("table").parse(blotted), first_line))


def _blocks(tokens: list[Any], first_line: int) -> Iterator[Block]:
    inside: list[str] = []
    heading = ""
    for token in tokens:
        if token.nesting == 1:
            inside.append(token.type.removesuffix("_open"))
        elif token.nesting == -1:
            inside.pop()
        elif token.type == "inline" and token.map is not None:
            kind = _kind(inside)
            heading = token.content if kind == "heading" else heading
            yield Block(kind, _CODE.sub(_blot, token.content), first_line + token.map[0], heading)


def _kind(inside: list[str]) -> str:
    if inside and inside[-1] == "heading":
        return "heading"
    if "blockquote" in inside:
        return "quotation"
    return "item" if "list_item" in inside else "paragraph"


def own_words(text: str) -> str:
    """A block's text with all that is not the person's own words blotted out: citations, targets, quoted words."""
    return _QUOTED.sub(_blot, _NOT_WORDS.sub(_blot, text))


def _blot(match: re.Match[str]) -> str:
    """Blanks in place of a match; lines stay where they are."""
    return re.sub(r"[^\n]", " ", match[0])
