"""Which templates there are, and the hash of each with everything it includes."""

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

import jinja2
import jinja2.meta


def fingerprint(folders: Sequence[Path]) -> str:
    """The hash of all templates: as long as it stands, so do the keys."""
    made = blake2b(digest_size=16)
    for name, source in _sources(folders).items():
        made.update(f"{name}\0{source}\0".encode())
    return made.hexdigest()


def keys(folders: Sequence[Path]) -> dict[str, str]:
    """For every template that `folders` hold (the first one winning), the hash of what it is made of."""
    sources = _sources(folders)
    includes = {name: _includes(source) for name, source in sources.items()}
    return {name: _hash(name, sources, includes) for name in sources}


def _sources(folders: Sequence[Path]) -> dict[str, str]:
    sources: dict[str, str] = {}
    for folder in reversed(folders):
        for path in sorted(folder.rglob("*.html")):
            sources[path.relative_to(folder).as_posix()] = path.read_text(encoding="utf-8")
    return dict(sorted(sources.items()))


@lru_cache(maxsize=256)
def _includes(source: str) -> frozenset[str] | None:
    """The templates that one names; None where it computes a name, and so may include any."""
    try:
        found = set(jinja2.meta.find_referenced_templates(jinja2.Environment(autoescape=True).parse(source)))
    except jinja2.TemplateSyntaxError:
        return frozenset()  # rendering it will say what is wrong
    return None if None in found else frozenset(name for name in found if name)


def _hash(name: str, sources: dict[str, str], includes: dict[str, frozenset[str] | None]) -> str:
    needed: set[str] = set()
    waiting = {name}
    while waiting:
        current = waiting.pop()
        if current in needed or current not in sources:
            continue
        needed.add(current)
        named = includes[current]
        waiting |= sources.keys() if named is None else named
    made = blake2b(digest_size=16)
    for part in sorted(needed):
        made.update(f"{part}\0{sources[part]}\0".encode())
    return made.hexdigest()
