"""What a run of MkDocs needs of the build."""

import sqlite3
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, NamedTuple

from generator.index.opening import open_readonly
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

    def __reduce__(self) -> tuple[Any, ...]:
        # In another process the index is opened again, to be read.
        path = Path(self.index.execute("PRAGMA database_list").fetchone()[2])
        return _opened, (path, {own.name: getattr(self, own.name) for own in fields(self) if own.name != "index"})


def _opened(index: Path, rest: dict[str, Any]) -> Given:
    return Given(index=open_readonly(index), **rest)
