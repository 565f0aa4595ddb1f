"""Text files that a person writes."""

from pathlib import Path

from generator.errors import BuildError, Problem


def read(path: Path, where: str) -> str:
    """The text of a file. Raises BuildError, with the line, for bytes that are not UTF-8."""
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        what = "this is not UTF-8"
        raise BuildError([Problem(where, line, what, "Save it as UTF-8 in your editor.")]) from None
