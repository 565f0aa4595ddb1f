"""Single facts that the index remembers from build to build."""

import sqlite3
from typing import Any

import msgspec

_ANALYSED = "analysed"


def is_analysed(index: sqlite3.Connection) -> bool:
    """Whether the reports' texts are analysed; otherwise the index holds only what their front matter says."""
    return read(index, _ANALYSED) == "yes"


def read(index: sqlite3.Connection, name: str) -> str | None:
    """A fact; None where there is none yet."""
    row = index.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return row[0] if row else None


def replace(index: sqlite3.Connection, name: str, value: str) -> bool:
    """Remember a fact; says whether it differs from what was remembered."""
    if read(index, name) == value:
        return False
    index.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))
    return True


def set_analysed(index: sqlite3.Connection, analysed: bool) -> None:
    """Remember whether the reports' texts are analysed."""
    replace(index, _ANALYSED, "yes" if analysed else "no")


def difference(index: sqlite3.Connection, name: str, rows: list[Any]) -> list[Any]:
    """Remember a list of rows; gives back those that are new and those that are gone, sorted."""
    before = {tuple(row) for row in msgspec.json.decode(read(index, name) or "[]")}
    after = {tuple(row) for row in rows}
    if before != after:
        replace(index, name, msgspec.json.encode(sorted(after)).decode())
    return sorted(before ^ after)
