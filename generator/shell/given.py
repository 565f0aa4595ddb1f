"""What a run of MkDocs needs of the build."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from generator.model.site import Site
from generator.pages.home import HomeView
from generator.shell.admission import Admission


class Standing(NamedTuple):
    """What narrative pages show of the index and of their own files."""

    key: str
    """The hash of all that they can show: as long as it stands, MkDocs need not run."""

    home: HomeView
    """The live figures of the home page."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a run of MkDocs needs of the build."""

    root: Path
    """The project."""

    index: sqlite3.Connection
    site: Site
    """The frame, still without navigation."""

    templates: tuple[Path, ...]
    """Folders of templates, the first one winning."""

    template_keys: dict[str, str]
    """For each template, the hash of it and of everything it includes."""

    folder: Path
    """Where MkDocs writes: wiped by it, so never the site itself."""

    code: str
    """The hash of the program."""

    admission: Admission
    """Which narrative pages the site may hold."""

    prints: bool = False
    """Whether editions are printed as PDF."""
