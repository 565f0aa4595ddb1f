"""New bytes wait in a folder beside the index until the whole build is known to be good."""

import errno
import os
import shutil
from pathlib import Path

from generator.model.record import Record


class Staging(Record, frozen=True):
    """Where new files wait, and the site they are for."""

    folder: Path
    site: Path

    def clear(self) -> None:
        """Drop what a build that died left behind."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)

    def put(self, address: str, data: bytes) -> bool:
        """Stage a file unless the site's file has these bytes already; says whether it was staged."""
        if _read(f"{self.site}/{address}") == data:
            return False
        path = f"{self.folder}/{address}"
        try:
            _write(path, data)
        except FileNotFoundError:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            _write(path, data)
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
            shutil.copyfile(source, near)
            near.replace(target)
        except OSError:
            near.unlink(missing_ok=True)
            raise


def _read(path: str) -> bytes | None:
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - called for every page
            return file.read()
    except OSError:
        return None


def _write(path: str, data: bytes) -> None:
    with open(path, "wb") as file:  # noqa: PTH123 - called for every page
        file.write(data)
