"""The one interface for everything that lands in `site/`."""

from collections.abc import Sequence
from hashlib import blake2b
from typing import NamedTuple

from generator.errors import Problem


class Artefact(NamedTuple):
    """A file of the site, after its maker looked at it."""

    address: str
    kind: str
    """Which maker answers for it: a kind of page, `shell`, `report`, `sitemap`."""

    ident: str
    """What it is of, as its maker calls it; empty for what there is one of."""

    key: str
    """Hash of what it shows and of what shows it: as long as it stands, the bytes do."""

    file: "File | None" = None
    """How its file looks; None where nothing was written because the key stands."""


class File(NamedTuple):
    """A file of the site as the system sees it: a change from outside shows here first."""

    staged: bool
    """Whether new bytes wait in the staging folder; otherwise the site's file has them already."""

    size: int
    mtime: int
    """Of its last change, in nanoseconds."""


class Rendered(NamedTuple):
    """What became of some idents of a kind; an ident without artefacts has no file any more."""

    kind: str
    idents: Sequence[str]
    artefacts: list[Artefact]
    notices: Sequence[Problem] = ()
    """What deserves a look, though nothing is lost."""


def key_of(data: bytes) -> str:
    """The key of what shows nothing but these bytes: a hash of 128 bits, so that no two contents ever share one."""
    return blake2b(data, digest_size=16).hexdigest()
