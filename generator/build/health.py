"""What `sitrep doctor` looks at: what is installed, and whether a project can be worked on."""

import os
import platform
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal

from generator.build import lock
from generator.config import entities, matters, project, settings, sources
from generator.config.project import Project
from generator.errors import BuildError
from generator.index.opening import open_readonly, version_of
from generator.index.schema import VERSION
from generator.model.record import Record

PROGRAM = "sitrep-site"
EXTRAS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("web", ("trafilatura", "feedparser"), "saved web pages and feeds as reports"),
    ("print", ("typst",), "editions as PDF"),
    ("search", ("pagefind", "pagefind_bin"), "full-text search on a site that is served"),
    ("spacy", ("spacy",), "another finder of names"),
)
"""The optional parts, what each needs, and what it is for."""

_NEEDED = ("mkdocs", "jinja2", "pyyaml", "python-frontmatter", "msgspec", "python-crfsuite", "click")
_DELETE = "Delete the folder .sitrep: the next build makes it anew."
_ROOM = 500_000_000
"""Bytes that should be free: a site of 10,000 reports takes about as much."""


class Finding(Record, frozen=True, omit_defaults=False):
    """One thing that was looked at."""

    state: Literal["good", "absent", "wrong"]
    """`absent` is for what is optional and not there."""

    what: str
    hint: str = ""
    """What to do; empty where nothing is to be done."""


def installed() -> Iterator[Finding]:
    """The program, what it stands on, and its optional parts."""
    own = f"Sitrep {_version(PROGRAM)} on Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    yield Finding("good", f"{own}, at {sys.prefix}")
    yield Finding("good", ", ".join(f"{name} {_version(name)}" for name in _NEEDED))
    yield Finding("good", f"SQLite {sqlite3.sqlite_version}")
    for extra, packages, purpose in EXTRAS:
        missing = [name for name in packages if not _version(name)]
        if missing:
            hint = f"pip install '{PROGRAM}[{extra}]'"
            yield Finding("absent", f"{purpose}: {', '.join(missing)} not installed", hint)
        else:
            yield Finding("good", f"{purpose}: {', '.join(f'{name} {_version(name)}' for name in packages)}")


def of_project(root: Path) -> Iterator[Finding]:
    """What stands in the way of a build in a project; a folder that is none gives one finding."""
    try:
        found = project.find(root)
    except BuildError as error:
        yield from _wrong(error)
        return
    yield Finding("good", f"project {found.root}")
    yield from _configuration(found)
    yield from _rights(found)
    yield from _cache(found)
    free = shutil.disk_usage(found.root).free
    if free < _ROOM:
        yield Finding("wrong", f"the disk has {free // 1_000_000} MB left", "Make room before you build.")


def _version(name: str) -> str:
    """A package's version; empty where it is not installed."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _wrong(error: BuildError) -> Iterator[Finding]:
    for problem in error.problems:
        yield Finding("wrong", problem.told, problem.hint)


def _configuration(found: Project) -> Iterator[Finding]:
    """The files of `site_config/`, each read as a build reads it."""
    readers: dict[Path, Callable[[Project], object]] = {
        found.mkdocs_yml: settings.load,
        found.entities_yml: entities.load,
        found.sources_yml: sources.load,
        found.matters_yml: matters.load,
    }
    for path, load in readers.items():
        try:
            load(found)
        except BuildError as error:
            yield from _wrong(error)
        else:
            yield Finding("good", f"{found.where(path)} can be read")


def _rights(found: Project) -> Iterator[Finding]:
    for name in ("content/inbox", "content/articles", "site", ".sitrep", "."):
        folder = found.root / name
        if folder.exists() and not os.access(folder, os.W_OK | os.X_OK):
            yield Finding("wrong", f"{name} can't be written to", f"Give yourself the right: chmod u+rwx {folder}")


def _cache(found: Project) -> Iterator[Finding]:
    """The index, and whether a build holds it."""
    if not found.index.is_file():
        yield Finding("good", "no index yet: the first build makes it")
        return
    try:
        lock.take(found.cache).release()
    except BuildError as error:
        yield from _wrong(error)
    try:
        with closing(open_readonly(found.index)) as index:
            number = version_of(index)
            checked = index.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.DatabaseError as error:
        yield Finding("wrong", f"the index is damaged: {error}", _DELETE)
        return
    if number != VERSION:
        yield Finding("good", "the index was made by another version: the next build makes it anew")
    elif checked != "ok":
        yield Finding("wrong", "the index is damaged", _DELETE)
    else:
        yield Finding("good", "the index is sound")
