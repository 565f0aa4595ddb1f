"""New bytes wait in a folder beside the index until the whole build is known to be good."""

import errno
import filecmp
import os
import shutil
from pathlib import Path

from generator.model.record import Record
from generator.render.artefact import Artefact, File, key_of

_BINARY = getattr(os, "O_BINARY", 0)
"""Windows would turn every newline into two characters."""


class Staging(Record, frozen=True):
    """Where new files wait, and the site they are for."""

    folder: Path
    site: Path
    is_first: bool = False
    """Whether there was no site when the build began: no file of it has to be looked at then."""

    def clear(self) -> None:
        """Drop what a build that died left behind."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)

    def put(self, address: str, data: bytes) -> File:
        """Stage a file, unless the site's file has these bytes already."""
        present = None if self.is_first else _same(f"{self.site}/{address}", data)
        if present:
            return File(False, present.st_size, present.st_mtime_ns)  # noqa: FBT003 - a record's own field
        path = f"{self.folder}/{address}"
        try:
            written = _write(path, data)
        except FileNotFoundError:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            written = _write(path, data)
        return File(True, written.st_size, written.st_mtime_ns)  # noqa: FBT003 - a record's own field

    def artefact(self, address: str, data: bytes, kind: str, ident: str = "", *, key: str | None = None) -> Artefact:
        """Stage a file, under the key of its bytes where none says what they were made of."""
        return Artefact(address, kind, ident, key_of(data) if key is None else key, self.put(address, data))

    def read(self, address: str) -> bytes:
        """A file as the site will have it: the staged bytes, else those that stand."""
        staged = self.folder / address
        return (staged if staged.is_file() else self.site / address).read_bytes()

    def adopt(self, address: str, made: Path) -> File:
        """Stage a file that was written elsewhere on this file system, unless the site's file has its bytes already."""
        present = self.site / address
        if present.is_file() and filecmp.cmp(made, present, shallow=False):
            made.unlink()
            stat = present.stat()
            return File(False, stat.st_size, stat.st_mtime_ns)  # noqa: FBT003 - a record's own field
        target = self.folder / address
        target.parent.mkdir(parents=True, exist_ok=True)
        made.replace(target)
        stat = target.stat()
        return File(True, stat.st_size, stat.st_mtime_ns)  # noqa: FBT003 - a record's own field

    def become_site(self) -> bool:
        """Where there is no site yet, let the staging folder become it, in one step; says whether it did."""
        try:
            self.folder.rename(self.site)
        except OSError:  # there is a site, or it is to stand on another file system
            return False
        return True

    def move(self, address: str) -> None:
        """Put a staged file in its place, whole or not at all."""
        try:
            os.replace(f"{self.folder}/{address}", f"{self.site}/{address}")  # noqa: PTH105 - called for every file
        except OSError:
            source, target = self.folder / address, self.site / address
            target.parent.mkdir(parents=True, exist_ok=True)
            _bring(source, target, self.site / ".sitrep.new")

    def remove(self, address: str) -> None:
        """Take a file out of the site, and the folders that it leaves empty."""
        path = self.site / address
        path.unlink(missing_ok=True)
        for folder in path.parents:
            if folder == self.site or not folder.is_dir() or any(folder.iterdir()):
                break
            folder.rmdir()


def _bring(source: Path, target: Path, near: Path) -> None:
    """Move a file; to another file system by way of a copy `near` the target, so that the last step is a rename."""
    try:
        source.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        try:
            shutil.copy2(source, near)
            near.replace(target)
        except OSError:
            near.unlink(missing_ok=True)
            raise


def _same(path: str, data: bytes) -> os.stat_result | None:
    """How a file looks that has these bytes; None for any other, and for none."""
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - called for every page
            return os.fstat(file.fileno()) if file.read() == data else None
    except OSError:
        return None


def _write(path: str, data: bytes) -> os.stat_result:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o666)
    try:
        rest = data
        while rest:  # the system may take less than it was given
            rest = rest[os.write(file, rest) :]
        return os.fstat(file)
    finally:
        os.close(file)
