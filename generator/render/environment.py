"""The one Jinja environment, for the pages of the engine and for MkDocs's pages alike.

A report's text is text, never markup: everything is escaped, and a name that a template misspells is an error.
"""

from collections.abc import Sequence
from pathlib import Path

import jinja2

from generator import edtf
from generator.pages.day import words as date_words
from generator.pages.parts import plural
from generator.render.filters import FILTERS

_ROMAN_DASH = "–"


def make(folders: Sequence[Path], cache: Path | None = None) -> jinja2.Environment:
    """An environment that looks templates up in `folders`, the first one winning.

    `cache` is a folder for compiled templates, so that a new process need not compile them again.
    """
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=jinja2.FileSystemBytecodeCache(str(cache)) if cache else None,
    )
    environment.filters.update(date_words=date_words, edtf_words=edtf_words, plural=plural, **FILTERS)
    return environment


def edtf_words(value: str) -> str:
    """An EDTF value in words: "21–31 May 2020", "about 3 June 2020", "since 2011", "2010s"."""
    if "/" not in value:
        return _point_words(value)
    first, _, last = value.partition("/")
    if first in {"..", ""}:
        return f"until {_point_words(last)}"
    if last in {"..", ""}:
        return f"since {_point_words(first)}"
    return _interval_words(first, last)


def _point_words(value: str) -> str:
    about = "about " if edtf.is_approximate(value) else ""
    plain = value.rstrip("~?%")
    if plain.endswith("XX"):
        return f"{about}the {plain[:2]}00s"
    if plain.endswith("X"):
        return f"{about}the {plain[:3]}0s"
    day, _, clock = plain.partition("T")
    return about + date_words(day) + (f", {clock}" if clock else "")


def _interval_words(first: str, last: str) -> str:
    """Both ends, without repeating the month or year they share."""
    start, end = _point_words(first), _point_words(last)
    if len(first) == len(last) == 10 and first[:7] == last[:7]:
        return f"{int(first[8:])}{_ROMAN_DASH}{end}"
    if len(first) == len(last) and len(first) > 4 and first[:4] == last[:4]:
        start = start.removesuffix(f" {first[:4]}")
    return f"{start} {_ROMAN_DASH} {end}" if " " in start or " " in end else f"{start}{_ROMAN_DASH}{end}"
