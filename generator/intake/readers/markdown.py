"""`.md`: a report in Markdown, reduced to the plain paragraphs it says."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.intake import header
from generator.intake.draft import Draft
from generator.intake.readers import heads, limits
from generator.intake.readers.decode import decode
from generator.intake.readers.tags import without_tags
from generator.intake.text import unify_lines

_OF_TOOLS = (
    (re.compile(r"\{\{(?:<[^{}]*>|%[^{}]*%)\}\}|\{%[^{}]*%\}|!\[\[[^\[\]]*\]\]"), ""),
    (re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]"), r"\1"),
    (re.compile(r"^\[\^[^\[\]\s]+\]:\s*"), ""),
    (re.compile(r"\[\^[^\[\]\s]+\]"), ""),
)
"""What other tools write into Markdown, and what it says: shortcodes and tags of Hugo and Jekyll, pictures and links of
Obsidian, notes and their marks."""


def read(data: bytes, where: str) -> tuple[Draft, ...]:
    """The one report of a Markdown file, with or without front matter. Raises BuildError."""
    text = unify_lines(decode(data, where))
    limits.refuse_long(text, where)
    block = heads.split(text, where)
    if block is None:
        return (header.read(plain(text), where),)
    return (header.merge(heads.read(block, where), header.read(plain(block.body), where, block.body_line)),)


def plain(text: str) -> str:
    """The words of a Markdown text as paragraphs, each beginning on the line on which it stood.

    Kept: headings, paragraphs, list items, quotes, code, the text of links, tables as a line a row. Dropped: images,
    rules, HTML tags, the content of scripts and styles, shortcodes of other tools.
    """
    parts: list[str] = []
    line = 0
    for start, words in _blocks(_parser().parse(text)):
        gap = max(start - line, 2 if parts else 0)
        parts.append("\n" * gap + words)
        line += gap + words.count("\n")
    return "".join(parts)


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")


def _blocks(tokens: list[Token]) -> Iterator[tuple[int, str]]:
    """Each paragraph, not empty, with the line, from 0, on which it stands."""
    line = 0
    row: list[str] | None = None
    for token in tokens:
        line = token.map[0] if token.map else line
        words = ""
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            words, row = " | ".join(filter(None, row or [])), None
        elif token.type == "inline" and row is not None:
            row.append(_inline(token.children or []))
        elif token.type == "inline":
            words = _inline(token.children or [])
        elif token.type in {"fence", "code_block"}:
            words = token.content.strip("\n")
        elif token.type == "html_block":
            words = without_tags(token.content).strip("\n")
        if words.strip():
            yield line, words


def _inline(tokens: list[Token]) -> str:
    return "".join(_INLINE.get(token.type, _nothing)(token) for token in tokens)


def _without_tools(words: str) -> str:
    for form, said in _OF_TOOLS:
        words = form.sub(said, words)
    return words


def _nothing(_token: Token) -> str:
    return ""


_INLINE: dict[str, Callable[[Token], str]] = {
    "text": lambda token: _without_tools(token.content),
    "text_special": lambda token: token.content,
    "code_inline": lambda token: token.content,
    "softbreak": lambda _token: "\n",
    "hardbreak": lambda _token: "\n",
    "html_inline": lambda token: without_tags(token.content),
}
"""What stays of each kind of inline token; of the others (marks of emphasis and links, images) nothing does."""
