"""What lies in the inbox: what is passed over, what may be read, and how it is called in messages."""

import os
import stat
from collections.abc import Container
from pathlib import Path

from generator.errors import BuildError, Problem

FOLDER = "content/inbox"
_LITTER_STARTS = (".", "~", "#")
_LITTER_ENDS = ("~", ".swp", ".swo", ".tmp", ".bak", ".orig", ".part", ".crdownload")
_LITTER = frozenset(("thumbs.db", "desktop.ini", "icon\r", "__macosx"))


def is_litter(name: str, beside: Container[str] = ()) -> bool:
    """Whether a name, of a file or a folder, is one that programs leave behind: passed over without a word.

    Hidden files, backups and swap files of editors, unfinished downloads, what Windows and macOS leave in folders, and
    the folder of pictures and scripts that a browser saves with a web page, which is one of the names `beside` it.
    """
    folded = name.casefold()
    page = name.removesuffix("_files")
    return (
        folded in _LITTER
        or folded.startswith(_LITTER_STARTS)
        or folded.endswith(_LITTER_ENDS)
        or (page != name and (f"{page}.html" in beside or f"{page}.htm" in beside))
    )


def relative(root: Path, path: Path) -> str:
    """A path in the project, with forward slashes; one outside it stays as it was given."""
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return path.as_posix()


def shown(path: str) -> str:
    """A path for messages, on one line whatever its name holds."""
    kept = path.encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in kept)


def fetch(root: Path, path: Path) -> bytes:
    """The bytes of a file of the inbox. Raises BuildError for what is no plain file inside it."""
    name = relative(root, path)
    where = shown(name)
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        raise BuildError([Problem(where, None, "the file's name is not valid UTF-8", "Rename the file.")]) from None
    try:
        _refuse_outside(root, path, where)
        if not stat.S_ISREG(path.stat().st_mode):
            raise BuildError(
                [Problem(where, None, "this is not a file", "Put files into the inbox, or folders of them.")]
            )
        return path.read_bytes()
    except OSError as error:
        hint = "Check that the file is there and that you may read it."
        raise BuildError([Problem(where, None, f"the file can't be opened: {error.strerror}", hint)]) from None


def _refuse_outside(root: Path, path: Path, where: str) -> None:
    """Raise for `..` and for links that lead out of the inbox: a shared folder must not pull in a private file."""
    inbox = (root / FOLDER).resolve()
    if not Path(os.path.realpath(path, strict=True)).is_relative_to(inbox):
        hint = "Copy the report itself into content/inbox/."
        raise BuildError([Problem(where, None, "the file lies outside the inbox", hint)])
