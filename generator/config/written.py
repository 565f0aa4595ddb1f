"""Text files that a person writes."""

from pathlib import Path

from generator.errors import BuildError, Problem


def read(path: Path, where: str) -> str:
    """The text of a file. Raises BuildError where it can't be opened and, with the line, where it is not UTF-8."""
    try:
        data = path.read_bytes()
    except OSError as error:
        hint = "Check that it is a file, and that you may read it."
        raise BuildError([Problem(where, None, f"this can't be opened: {error.strerror}", hint)]) from None
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        what = "this is not UTF-8"
        raise BuildError([Problem(where, line, what, "Save it as UTF-8 in your editor.")]) from None


def read_if_there(path: Path, where: str) -> str:
    """The same; nothing where there is no such file."""
    return read(path, where) if path.exists() else ""
