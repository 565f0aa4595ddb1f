"""The one interface for everything that lands in `site/`."""

from typing import NamedTuple


class Artefact(NamedTuple):
    """A file of the site, after its maker looked at it."""

    address: str
    kind: str
    """Which maker answers for it: a kind of page, `shell`, `report`, `sitemap`."""

    ident: str
    number: int
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
