"""Who repeats and who corrects whom, written: links of reports that changed are made anew, origins follow from them."""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

import msgspec

from generator.compare import corrections, origins
from generator.index.prints import Prints
from generator.model.matters import Pair
from generator.model.origins import Changed, Correction, Link, Origin, Place, Repeats

_encode = msgspec.json.Encoder().encode
_correction = msgspec.json.Decoder(Correction).decode
_LINK = "one, one_start, one_stop, other, other_start, other_stop, kind, share"


def link(index: sqlite3.Connection, prints: Prints, numbers: Sequence[int], gone: AbstractSet[str]) -> bool:
    """Make the links of these reports anew and forget those of reports that are `gone`; says whether any differs."""
    query = "SELECT article FROM print WHERE number = ?"
    touching = gone | {row[0] for number in numbers for row in index.execute(query, (number,))}
    before = _take_out(index, touching)
    found = {_link_row(made) for number in numbers for made in origins.links(prints.read(number), prints)}
    index.executemany("INSERT INTO link VALUES (?, ?, ?, ?, ?, ?, ?, ?)", sorted(found))
    return found != before


def _take_out(index: sqlite3.Connection, reports: Collection[str]) -> set[tuple[object, ...]]:
    rows: set[tuple[object, ...]] = set()
    for report in sorted(reports):
        where = "FROM link WHERE one = ? OR other = ?"
        rows.update(index.execute(f"SELECT {_LINK} {where}", (report, report)).fetchall())
        index.execute(f"DELETE {where}", (report, report))
    return rows


def _link_row(found: Link) -> tuple[object, ...]:
    one, other = found.one, found.other
    return (one.report, one.start, one.end, other.report, other.start, other.end, found.kind.value, found.share)


def regroup(index: sqlite3.Connection, pairs: Iterable[Pair]) -> list[Origin]:
    """Make the origins anew from all links; gives back those that differ, as they were and as they are.

    `pairs` are those claims that give one statement in words of their own.
    """
    found = [
        Link(Place(*row[:3]), Place(*row[3:6]), Repeats(row[6]), row[7])
        for row in index.execute(f"SELECT {_LINK} FROM link")
    ]
    retold = list(pairs)
    ends = [(link.one, link.other) for link in found] + [(pair.one, pair.other) for pair in retold]
    reports = {place.report for two in ends for place in two}
    days = _days(index, reports)
    after = {origin.id: origin for origin in origins.groups([*found, *origins.retold(retold, days)], days)}
    before = {origin.id: origin for origin in stored(index)}
    differ = sorted(ident for ident in before.keys() | after.keys() if before.get(ident) != after.get(ident))
    for table, column in (("origin", "id"), ("carrier", "origin")):
        index.executemany(f"DELETE FROM {table} WHERE {column} = ?", [(ident,) for ident in differ])
    made = [after[ident] for ident in differ if ident in after]
    index.executemany(
        "INSERT INTO origin VALUES (?, ?, ?, ?, ?, ?)",
        [(o.id, o.kind.value, o.first.report, o.first.start, o.first.end, o.why) for o in made],
    )
    index.executemany(
        "INSERT INTO carrier VALUES (?, ?, ?, ?)",
        [(place.report, place.start, place.end, origin.id) for origin in made for place in origin.places],
    )
    return [side[ident] for ident in differ for side in (before, after) if ident in side]


def _days(index: sqlite3.Connection, reports: Iterable[str]) -> dict[str, date]:
    query = "SELECT day FROM article WHERE id = ?"
    return {report: date.fromisoformat(index.execute(query, (report,)).fetchone()[0]) for report in sorted(reports)}


def stored(index: sqlite3.Connection, kind: Repeats | None = None, among: Iterable[str] | None = None) -> list[Origin]:
    """Origins as the index has them, by id: all, or those of a kind that one of some reports carries."""
    wanted, values = "1", tuple[str, ...]()
    if kind and among is not None:
        carried = "SELECT origin FROM carrier WHERE article IN (SELECT value FROM json_each(?))"
        wanted, values = f"kind = ? AND id IN ({carried})", (kind.value, _encode(sorted(among)).decode())
    places: dict[str, list[Place]] = {}
    carriers = (
        f"SELECT origin, article, start, stop FROM carrier WHERE origin IN (SELECT id FROM origin WHERE {wanted})"
    )
    for ident, *place in index.execute(f"{carriers} ORDER BY origin, article, start, stop", values):
        places.setdefault(ident, []).append(Place(*place))
    rows = index.execute(f"SELECT id, kind, article, start, stop, why FROM origin WHERE {wanted} ORDER BY id", values)
    return [Origin(row[0], Repeats(row[1]), Place(*row[2:5]), tuple(places[row[0]]), row[5]) for row in rows]


def correct(index: sqlite3.Connection, prints: Prints, numbers: Sequence[int], gone: Collection[str]) -> set[str]:
    """Find anew what these reports correct and what corrects them; forget what reports that are `gone` did.

    Gives back the reports that correct, or are corrected, otherwise than before.
    """
    before: set[tuple[str, str, bytes]] = set()
    for report in sorted(gone):
        query = "DELETE FROM correction WHERE article = ? OR corrects = ? RETURNING *"
        before.update(index.execute(query, (report, report)).fetchall())
    found = {made for number in numbers for made in corrections.corrections(prints.read(number), prints)}
    after = {(made.notice.report, made.corrects, _encode(made)) for made in found}
    index.executemany("INSERT INTO correction VALUES (?, ?, ?)", sorted(after))
    return {report for row in before ^ after for report in row[:2]}


def all_corrections(index: sqlite3.Connection) -> list[Correction]:
    """Every correction of the corpus, sorted."""
    return sorted(_correction(row[0]) for row in index.execute("SELECT record FROM correction"))


def put_status(index: sqlite3.Connection, changes: Iterable[Changed]) -> set[str]:
    """Write which claims are corrected or withdrawn; gives back the reports of claims for which that differs."""
    after = {_status_row(change) for change in changes}
    before = set(index.execute("SELECT * FROM claim_status").fetchall())
    index.executemany(
        "DELETE FROM claim_status WHERE (article, start, stop) = (?, ?, ?)", [r[:3] for r in before - after]
    )
    index.executemany("INSERT INTO claim_status VALUES (?, ?, ?, ?, ?, ?, ?, ?)", sorted(after - before, key=repr))
    return {str(report) for row in before ^ after for report in (row[0], row[5]) if report}


def _status_row(change: Changed) -> tuple[object, ...]:
    claim, notice = change.claim, change.notice or Place("", 0, 0)
    said = (change.status.value, change.text, notice.report or None, notice.start, notice.end)
    return (claim.report, claim.start, claim.end, *said)
