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
from generator.render import escaping
from generator.render.filters import FILTERS
from generator.render.linked_data import LINKED_DATA
from generator.render.maps import MAPS
from generator.render.markup import MARKUP
from generator.render.networks import NETWORKS


class Environment(jinja2.Environment):
    """Jinja's, with escaping that costs less."""

    code_generator_class = escaping.Generator
    escaped = staticmethod(escaping.escaped)


def make(folders: Sequence[Path], code: str = "") -> jinja2.Environment:
    """An environment that looks templates up in `folders`, the first one winning.

    Compiled templates are kept where Jinja keeps them, in a folder of the user's own among the temporary ones, as
    Python keeps compiled modules: by what they are made of, and by the hash of the program (`code`), which compiles.
    Without that hash they are compiled anew.
    """
    environment = Environment(
        loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=_kept(code) if code else None,
    )
    environment.filters.update(plural=plural, **FILTERS, **MARKUP, **MAPS, **NETWORKS, **LINKED_DATA)

    @lru_cache(maxsize=256)
    def navigation(site: Site, root: str, current: str) -> Markup:
        found = environment.get_template("navigation.html").render(site=site, root=root, current=current)
        return escaping.safe(found)  # the template has escaped what it was given

    environment.globals["navigation"] = navigation
    return environment


def _kept(code: str) -> jinja2.BytecodeCache | None:
    try:
        return jinja2.FileSystemBytecodeCache(pattern=f"sitrep-{code}-%s")
    except RuntimeError:  # somebody else's folder has that name, or there is none: compile each time
        return None
