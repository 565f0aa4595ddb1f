"""What changed in a folder since the last look: size and time first, the bytes only where those differ."""

import hashlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from generator.model.record import Record

_RACY_NANOSECONDS = 2_000_000_000
"""A file as young as this is read again next time: a second edit within the clock's grain would not show (git's
rule for its own index)."""


Wanted = Callable[[str, frozenset[str]], bool]
"""Says of a name, of a file or of a folder, and of the names beside it, whether it counts."""


class FolderChange(Record, frozen=True):
    """What a look at a folder found."""

    paths: dict[str, str]
    """Every file with its sha256, by path as given to `look`."""

    changed: tuple[str, ...]
    """New files and those whose bytes differ, sorted."""

    deleted: tuple[str, ...]
    """Files that are gone, sorted."""


def look(index: sqlite3.Connection, root: Path, folder: str, wanted: Wanted, *, read: bool = True) -> FolderChange:
    """Compare the files below a folder with what the index saw there last, and remember what is there now.

    Paths are relative to `root` with forward slashes, `folder` too. A link, or a file that can't be read, has an empty
    hash; a new file too where it is not to be `read`, for then somebody else reads it and tells its hash (`know`).
    """
    query = "SELECT path, size, mtime, sha256 FROM file WHERE path >= ? AND path < ?"
    known = {row[0]: row[1:] for row in index.execute(query, (f"{folder}/", f"{folder}0"))}
    paths, changed = _seen(index, _files(str(root / folder), f"{folder}/", wanted), known, read=read)
    deleted = sorted(known.keys() - paths.keys())
    forget(index, deleted)
    return FolderChange(paths, changed, tuple(deleted))


def look_at(index: sqlite3.Connection, root: Path, folder: str, names: Iterable[str]) -> FolderChange:
    """The same for these files of a folder only: what a build has just written there, which others read.

    None of them counts as gone.
    """
    query = "SELECT size, mtime, sha256 FROM file WHERE path = ?"
    wanted = set(names)
    files = [(f"{folder}/{entry.name}", entry) for entry in os.scandir(root / folder) if entry.name in wanted]
    known = {path: row for path, _entry in files for row in index.execute(query, (path,))}
    return FolderChange(*_seen(index, files, known, read=False), ())


def _seen(
    index: sqlite3.Connection,
    files: Iterable[tuple[str, os.DirEntry[str]]],
    known: dict[str, tuple[int, int, str]],
    *,
    read: bool,
) -> tuple[dict[str, str], tuple[str, ...]]:
    """The hashes of files, and which of them are new or differ; from now on the index knows them as they are."""
    now = time.time_ns()
    paths: dict[str, str] = {}
    changed, remember = [], []
    for path, entry in files:
        stat = entry.stat(follow_symlinks=False)
        before = known.get(path)
        if before and before[:2] == (stat.st_size, stat.st_mtime_ns):
            paths[path] = before[2]
            continue
        # A pipe or a device would be waited for without end; a link is not followed.
        paths[path] = _digest(entry.path) if (read or before) and entry.is_file(follow_symlinks=False) else ""
        if before is None or before[2] != paths[path] or not paths[path]:
            changed.append(path)
        mtime = 0 if now - stat.st_mtime_ns < _RACY_NANOSECONDS else stat.st_mtime_ns
        if _is_text(path):
            remember.append((path, stat.st_size, mtime, paths[path]))
    index.executemany("INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?)", remember)
    return paths, tuple(sorted(changed))


def know(index: sqlite3.Connection, hashes: Iterable[tuple[str, str]]) -> None:
    """Remember the hashes of files, each with its path, which somebody read after `look` had seen them."""
    index.executemany("UPDATE file SET sha256 = ? WHERE path = ?", hashes)


def digest(data: bytes) -> str:
    """The hash by which a file is known."""
    return hashlib.sha256(data).hexdigest()


def forget(index: sqlite3.Connection, paths: Iterable[str]) -> None:
    """Look at these files as new ones the next time: they are gone, or could not be read."""
    index.executemany("DELETE FROM file WHERE path = ?", [(path,) for path in paths])


def _files(folder: str, prefix: str, wanted: Wanted) -> Iterator[tuple[str, os.DirEntry[str]]]:
    try:
        entries = list(os.scandir(folder))
    except FileNotFoundError:
        return
    names = frozenset(entry.name for entry in entries)
    for entry in entries:
        if not wanted(entry.name, names):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path, f"{prefix}{entry.name}/", wanted)
        else:
            yield prefix + entry.name, entry


def _is_text(path: str) -> bool:
    """Whether a path can be kept in the index: a name of stray bytes can't, and its reader says so every time."""
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _digest(path: str) -> str:
    """The hash of a file's bytes; of a file that can't be read, nothing, so that its reader says why."""
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - called 50,000 times
            return digest(file.read())
    except OSError:
        return ""
