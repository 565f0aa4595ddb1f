"""The one Jinja environment, for the pages of the engine and for MkDocs's pages alike.

A report's text is text, never markup: everything is escaped, and a name that a template misspells is an error.
"""

from collections.abc import Sequence
from pathlib import Path

import jinja2

from generator.pages.day import words as date_words
from generator.pages.parts import plural
from generator.render.filters import FILTERS


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
    environment.filters.update(date_words=date_words, plural=plural, **FILTERS)
    return environment
