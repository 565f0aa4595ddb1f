"""What keeps a hostile file from taking the machine: sizes, and packages that may be missing."""

from importlib import import_module
from types import ModuleType

from generator.errors import BuildError, Problem

TEXT_MEGABYTES = 5
"""The longest text of a report. It is longer than "War and Peace"; to read as much takes half a minute."""

_MEGABYTE = 1_000_000


def refuse_large(
    data: bytes | str, where: str, megabytes: int, kind: str, hint: str = "Save its text as .txt, or split it."
) -> None:
    """Raise BuildError for more bytes or characters than a file of this kind has in good faith."""
    if len(data) > megabytes * _MEGABYTE:
        what = f"{kind} of {len(data) // _MEGABYTE} MB is not read: more than {megabytes} MB is no report"
        raise BuildError([Problem(where, None, what, hint)])


def load(package: str, where: str) -> ModuleType:
    """A package of the extra `web`. Raises BuildError that names the command where it is not installed."""
    try:
        return import_module(package)
    except ImportError:
        what = f"this kind of file needs the package {package}, which is not installed"
        raise BuildError([Problem(where, None, what, "Add it with: pip install 'sitrep-site[web]'")]) from None


def refuse_long(text: str, where: str) -> None:
    """Raise BuildError for a text that is too long to be a report."""
    refuse_large(text, where, TEXT_MEGABYTES, "a text", "Split it into the reports that it holds, a file each.")
