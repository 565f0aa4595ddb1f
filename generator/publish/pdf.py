"""Editions and dossiers as PDF, by Typst: tagged (PDF/UA-1), fonts embedded, the same bytes for the same input.

The fonts are those that Typst brings, which hold Latin, Greek, Cyrillic and Hebrew; only where a text needs others are
those of the machine used, and where these lack it too, a warning says so.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from generator.errors import BuildError, Problem
from generator.publish import scripts

MAIN = "edition.typ"
_FAILS = "could not be displayed"
_SHOWN = re.compile(r'text `"([^`]+)"` could not')
ADD = "pip install 'sitrep-site[print]'"
"""How Typst is added."""


class Printed(NamedTuple):
    """A PDF."""

    data: bytes
    warning: Problem | None


def is_there() -> bool:
    """Whether Typst is installed."""
    return find_spec("typst") is not None


def template(folders: Sequence[Path]) -> bytes:
    """The Typst template: the first folder that has one wins."""
    return next(path.read_bytes() for folder in folders if (path := folder / "print" / MAIN).exists())


def key(data: dict[str, Any], source: bytes) -> str:
    """The hash of all that a PDF is made of, the release of Typst too."""
    made = blake2b(_encoded(data), digest_size=16)
    made.update(source + b"\0" + _release().encode())
    return made.hexdigest()


def pdf(data: dict[str, Any], source: bytes, where: str) -> Printed:
    """Set a document. `where` names it in messages. Raises BuildError where the template does not fit the data."""
    files = {"main.typ": source, "data.json": _encoded(data)}
    for own_fonts, standard in ((True, "ua-1"), (False, "ua-1"), (False, None)):
        try:
            made = _compile(files, own_fonts=own_fonts, standard=standard)
        except _error() as error:
            failed = str(error)
            if _FAILS not in failed:
                what = f"Typst can't set it: {failed}"
                hint = "If you changed print/edition.typ in your own templates, look there."
                raise BuildError([Problem(where, None, what, hint)]) from None
            continue
        if own_fonts or standard:
            return Printed(made, None)
        return Printed(made, _without_letters(failed, where))
    raise AssertionError("the last way to set it refuses no letter")


def _without_letters(failed: str, where: str) -> Problem:
    """What to say where no font of this machine has a letter."""
    letter = next((found[1][0] for found in _SHOWN.finditer(failed)), " ")
    script, package = scripts.of(letter)
    what = f"the PDF shows boxes in place of words: this machine has no letters for {script} (“{letter}”)"
    hint = f"Install a font for it and build again; on Debian: apt install {package}. Without, it is not PDF/UA either."
    return Problem(where, None, what, hint)


def _compile(files: dict[str, bytes], *, own_fonts: bool, standard: str | None) -> bytes:
    import typst

    # A mapping of files is a documented input that the package's own annotations leave out.
    read: Any = files
    standards: Any = [standard] if standard else []
    # A date of today would differ from build to build: the document has the day of its own.
    return bytes(typst.compile(read, ignore_system_fonts=own_fonts, pdf_standards=standards, timestamp=0))


def _encoded(data: dict[str, Any]) -> bytes:
    return msgspec.json.encode(data)


def _error() -> type[Exception]:
    import typst

    error: type[Exception] = typst.TypstError
    return error


@lru_cache(maxsize=1)
def _release() -> str:
    from importlib.metadata import version

    return version("typst")
