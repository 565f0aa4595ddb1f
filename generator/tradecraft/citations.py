"""How a person cites reports and links to entities in Markdown: `[@id; @id#s-3f9a1c; @id#s5]`, `[[Name|words]]`."""

import re
from collections.abc import Iterator

from generator.model.record import Record
from generator.tradecraft.prose import Block

_ONE = r"@[^\s@;#\[\]]+(?:#[^\s@;#\[\]]+)?"
CITATIONS = rf"\[({_ONE}(?:;\s*{_ONE})*)\]"
"""One citation or several, as they stand between brackets."""

ENTITY = r"\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]+))?\]\]"
"""A link to an entity: its name, and the words to show where they differ."""

_CITATIONS, _ENTITY, _EACH = re.compile(CITATIONS), re.compile(ENTITY), re.compile(_ONE)
_POSITION = re.compile(r"s(\d+)", re.ASCII)


class Citation(Record, frozen=True):
    """A report, or one of its sentences, as a person cites it."""

    article: str
    sentence: str = ""
    """Its id (`s-…`), or `s5` for the fifth; empty where the whole report is meant."""

    @property
    def position(self) -> int | None:
        """The number of the sentence, counted from 1, where that is how it is cited."""
        match = _POSITION.fullmatch(self.sentence)
        return int(match[1]) if match else None

    def __str__(self) -> str:
        return f"@{self.article}" + (f"#{self.sentence}" if self.sentence else "")


def read(inside: str) -> list[Citation]:
    """The citations between two brackets."""
    return [_read(match[0]) for match in _EACH.finditer(inside)]


def _read(written: str) -> Citation:
    article, _, sentence = written.removeprefix("@").partition("#")
    return Citation(article, sentence)


def cited(block: Block) -> Iterator[tuple[int, Citation]]:
    """The citations of a block, each with its line."""
    for match in _CITATIONS.finditer(block.text):
        for one in _EACH.finditer(match[1]):
            yield block.line_of(match.start(1) + one.start()), _read(one[0])


def named(block: Block) -> Iterator[tuple[int, str]]:
    """The entities that a block links to, each with its line."""
    for match in _ENTITY.finditer(block.text):
        yield block.line_of(match.start()), match[1].strip()


def all_cited(text: str) -> list[Citation]:
    """Whatever a text could cite, code included; each once, in order."""
    return list(dict.fromkeys(one for match in _CITATIONS.finditer(text) for one in read(match[1])))


def all_named(text: str) -> list[str]:
    """Whatever entity a text could link to, code included; each once, in order."""
    return list(dict.fromkeys(match[1].strip() for match in _ENTITY.finditer(text)))
