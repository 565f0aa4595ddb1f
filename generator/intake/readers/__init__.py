"""One file a format: bytes to drafts. The registry says which suffix is whose."""

from collections.abc import Callable
from pathlib import PurePath

from generator.errors import BuildError, Problem
from generator.intake.draft import Draft

Reader = Callable[[bytes, str], tuple[Draft, ...]]
"""Bytes of a file and its path for messages, to the reports it holds. Raises BuildError."""


def _text(data: bytes, where: str) -> tuple[Draft, ...]:
    from generator.intake.readers import text

    return text.read(data, where)


def _markdown(data: bytes, where: str) -> tuple[Draft, ...]:
    from generator.intake.readers import markdown

    return markdown.read(data, where)


READERS: dict[str, Reader] = {
    ".txt": _text,
    ".text": _text,
    ".md": _markdown,
    ".markdown": _markdown,
}
"""The reader of each suffix, in lower case; a reader's libraries are loaded with its first file."""


def read(data: bytes, where: str) -> tuple[Draft, ...]:
    """The reports of a file, by the suffix of its name. Raises BuildError with the file, line, cause and fix."""
    suffix = PurePath(where).suffix.lower()
    reader = READERS.get(suffix)
    if reader is None:
        known = ", ".join(READERS)
        what = f"files of the kind “{suffix}” can't be read" if suffix else "a file without a suffix can't be read"
        raise BuildError([Problem(where, None, what, f"Save it as one of {known}, or take it out of the inbox.")])
    return reader(data, where)
