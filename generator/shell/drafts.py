"""The editions' pages, and the file beside each: what the program drafted, and what the edition knew. Written once."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import msgspec

from generator.errors import BuildError, Problem
from generator.model.edition import Draft, Line

FOLDER = "content/briefings"
SUFFIX = ".claims.jsonl"
"""In place of `.md`."""

_line = msgspec.json.Decoder(Line)
_encode = msgspec.json.Encoder().encode_lines


def pages(root: Path) -> list[Path]:
    """The pages of a project's editions, by name; one that a person wrote as the list of all among them."""
    return sorted((root / FOLDER).glob("*.md"))


def lines(page: Path) -> list[Line]:
    """All that the edition of a page knew; nothing where nobody drafted for it. Raises BuildError with the line."""
    return list(_read(page))


def draft(page: Path) -> Draft | None:
    """What was drafted for the edition of a page: the first line. Raises BuildError where that is none."""
    found = next(islice(_read(page), 1), None)
    return found if isinstance(found, Draft) else None


def write(page: Path, found: list[Line]) -> None:
    """Keep what the edition of a page knows."""
    page.with_suffix(SUFFIX).write_bytes(_encode(found))


def _read(page: Path) -> Iterator[Line]:
    file = page.with_suffix(SUFFIX)
    if not file.exists():
        return
    with file.open("rb") as opened:
        for number, line in enumerate(opened, 1):
            try:
                yield _line.decode(line)
            except msgspec.MsgspecError as error:
                what = f"this is no line of an edition's file: {error}"
                hint = "Take the file back from version control, or delete it and draft again: sitrep brief --page ID"
                raise BuildError([Problem(f"{FOLDER}/{file.name}", number, what, hint)]) from None
