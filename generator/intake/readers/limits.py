"""What keeps a hostile file from taking the machine: sizes, and packages that may be missing."""

from importlib import import_module
from types import ModuleType

from generator.errors import BuildError, Problem

_MEGABYTE = 1_000_000


def refuse_large(data: bytes, where: str, megabytes: int, kind: str) -> None:
    """Raise BuildError for more bytes than a file of this kind has in good faith."""
    if len(data) > megabytes * _MEGABYTE:
        what = f"{kind} of {len(data) // _MEGABYTE} MB is not read: more than {megabytes} MB is no report"
        raise BuildError([Problem(where, None, what, "Save its text as .txt, or split it.")])


def load(package: str, where: str) -> ModuleType:
    """A package of the extra `web`. Raises BuildError that names the command where it is not installed."""
    try:
        return import_module(package)
    except ImportError:
        what = f"this kind of file needs the package {package}, which is not installed"
        raise BuildError([Problem(where, None, what, "Add it with: pip install 'sitrep-site[web]'")]) from None
