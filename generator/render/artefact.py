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

    staged: bool
    """Whether new bytes wait in the staging folder; otherwise the site's file is as it should be."""
