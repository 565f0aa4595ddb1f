"""`.txt`: a plain report."""

import itertools
import re
from collections.abc import Iterator

import msgspec

from generator.errors import BuildError, Problem
from generator.intake import header
from generator.intake.draft import Draft
from generator.intake.readers import limits, tags
from generator.intake.readers.decode import decode
from generator.intake.text import unify_lines

_BULLET = re.compile(r"(?:[-*•–—]|\d{1,2}[.)])\s")


def read(data: bytes, where: str) -> tuple[Draft, ...]:
    """The one report of a text file. Raises BuildError."""
    words = decode(data, where)
    limits.refuse_long(words, where)
    if tags.PAGE.match(words):
        raise BuildError([Problem(where, None, "this is a web page, not plain text", "Let its name end in .html.")])
    draft = header.read(unify_lines(words), where)
    return (msgspec.structs.replace(draft, text="\n\n".join(paragraphs(draft.text))),)


def paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of a text whose lines may be wrapped, or be paragraphs themselves."""
    for block in re.split(r"\n\s*\n", text):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        if lines:
            yield from _unwrapped(lines)


def _unwrapped(lines: list[str]) -> Iterator[str]:
    """A line goes on in the next one where the next one's first word would not have fitted on it."""
    width = max(map(len, lines))
    if width > header.WRAP_LIMIT:
        yield from lines
        return
    gathered = lines[0]
    for before, line in itertools.pairwise(lines):
        first_word = line.split(maxsplit=1)[0]
        if len(before) + 1 + len(first_word) > width and not _BULLET.match(line):
            gathered += " " + line
        else:
            yield gathered
            gathered = line
    yield gathered
