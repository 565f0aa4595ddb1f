"""How the index is opened: to be written by one process, to be read by many."""

import sqlite3
from contextlib import closing
from pathlib import Path

from generator.index.schema import TABLES, VERSION


def open_index(path: Path) -> sqlite3.Connection:
    """Open the index for writing; an absent, damaged or outdated one is replaced by an empty one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        connection = _connect(path)
        if version_of(connection) == VERSION:
            return connection
        connection.close()
    except sqlite3.DatabaseError:
        pass
    for leftover in path.parent.glob(path.name + "*"):
        leftover.unlink()
    connection = _connect(path)
    # A report's text fills half a page: with pages of twice the usual size a new index is made in less time.
    connection.execute("PRAGMA page_size = 8192")
    # In one transaction: else each of the eighty tables and indices is written by itself, with a journal made for it.
    connection.executescript(f"BEGIN; {TABLES} PRAGMA user_version = {VERSION}; COMMIT;")
    return connection


def share(connection: sqlite3.Connection) -> None:
    """Let others read the index while this connection writes: from now on, and in all builds to come.

    A new index is filled before that: what is written while others may read is written twice, and read more slowly.
    """
    connection.execute("PRAGMA journal_mode = WAL")


def is_current(path: Path) -> bool:
    """Whether an index of this version stands there."""
    if not path.is_file():
        return False
    try:
        with closing(open_readonly(path)) as connection:
            return version_of(connection) == VERSION
    except sqlite3.DatabaseError:
        return False


def version_of(connection: sqlite3.Connection) -> int:
    """By which tables an index was made: `VERSION` where by these."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def open_readonly(path: Path) -> sqlite3.Connection:
    """Open the index for reading only, as the workers that render do."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    connection.execute("PRAGMA cache_size = -16000")
    return connection


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    # A cache needs no durability: after a crash of the machine it is at worst thrown away.
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -32000")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection
