"""Which templates there are, and the hash of each with everything it includes."""

import re
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path

_NAMING = re.compile(r"{%[-+]?\s*(?:extends|include|import|from)\b(.*?)%}", re.DOTALL)
"""A tag that names templates. One that stands in a comment counts too: a page is then looked at once too often."""

_LITERAL = re.compile(
    r"""\s*(["'])(?P<name>[^"'\\]+)\1\s*(?:import\b.*|as\b.*|ignore\s+missing\b.*|with(?:out)?\s+context\b.*|[-+]?)""",
    re.DOTALL,
)


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


def _includes(source: str) -> frozenset[str] | None:
    """The templates that one names; None where it computes a name, and so may include any."""
    found = [_LITERAL.fullmatch(said) for said in _NAMING.findall(source)]
    return frozenset(match["name"] for match in found if match) if all(found) else None


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
