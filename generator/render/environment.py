"""The one Jinja environment, for the pages of the engine and for MkDocs's pages alike.

A report's text is text, never markup: everything is escaped, and a name that a template misspells is an error.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import jinja2
from markupsafe import Markup

from generator.model.site import Site
from generator.pages.parts import plural
from generator.render.filters import FILTERS
from generator.render.markup import MARKUP


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
    environment.filters.update(plural=plural, **FILTERS, **MARKUP)

    @lru_cache(maxsize=256)
    def navigation(site: Site, root: str, current: str) -> Markup:
        found = environment.get_template("navigation.html").render(site=site, root=root, current=current)
        return Markup(found)  # noqa: S704 -- the template has escaped what it was given

    environment.globals["navigation"] = navigation
    return environment
