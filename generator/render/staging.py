"""New bytes wait in a folder beside the index until the whole build is known to be good."""

import errno
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
        if _read(self.site / address) == data:
            return False
        path = self.folder / address
        try:
            path.write_bytes(data)
        except FileNotFoundError:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return True

    def move(self, address: str) -> None:
        """Put a staged file in its place, whole or not at all."""
        source, target = self.folder / address, self.site / address
        try:
            source.replace(target)
        except OSError:
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


def _read(path: Path) -> bytes | None:
    try:
        with path.open("rb", buffering=0) as file:
            return file.read()
    except OSError:
        return None
