"""Reports that a build may not know: which there are, so that what leads to them is found; never what they say."""

import sqlite3
from datetime import date

from generator.index.rows import Index
from generator.model.article import Original, Tlp
from generator.model.record import Record


class Withheld(Record, frozen=True, tag="withheld"):
    """A report that is left out."""

    id: str
    day: date
    marking: Tlp | None
    """Its own; None where it has none."""

    original: Original | None


def put(index: sqlite3.Connection, report: Withheld) -> None:
    """Note a report that is left out. What the index held of it must be gone before."""
    original = report.original
    origin = (original.path, original.sha256, original.part, original.parts) if original else (None,) * 4
    row = (report.id, report.day.isoformat(), report.marking, *origin)
    index.execute("INSERT OR REPLACE INTO withheld VALUES (?, ?, ?, ?, ?, ?, ?)", row)


def forget(index: sqlite3.Connection, ident: str) -> None:
    """A report is gone, or may be known."""
    index.execute("DELETE FROM withheld WHERE article = ?", (ident,))


def count(index: Index) -> int:
    """How many reports are left out."""
    return int(index.execute("SELECT count(*) FROM withheld").fetchone()[0])


def markings(index: Index) -> set[Tlp]:
    """The markings that reports of the site carry themselves."""
    return {Tlp(row[0]) for row in index.execute("SELECT DISTINCT marking FROM marked")}


def standing(index: Index, ident: str) -> tuple[date, Tlp | None] | None:
    """Day and own marking of a report, whether it is in the site or left out; None where there is no such report."""
    query = (
        "SELECT a.day, m.marking FROM article a LEFT JOIN marked m ON m.article = a.id WHERE a.id = ?1"
        " UNION ALL SELECT day, marking FROM withheld WHERE article = ?1"
    )
    row = index.execute(query, (ident,)).fetchone()
    return (date.fromisoformat(row[0]), Tlp(row[1]) if row[1] else None) if row else None
