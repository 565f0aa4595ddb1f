"""Who repeats and who corrects whom, written: links of reports that changed are made anew, origins follow from them."""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

import msgspec

from generator.compare import corrections, origins
from generator.index.prints import Prints, Waiting
from generator.model.matters import Pair
from generator.model.origins import Changed, Correction, Link, Origin, Place, Repeats

_encode = msgspec.json.Encoder().encode
_correction = msgspec.json.Decoder(Correction).decode
_pair = msgspec.msgpack.Decoder(Pair).decode
_LINK = "one, one_start, one_stop, other, other_start, other_stop, kind, share"
_Row = tuple[str, int, int, str, int, int, str, float]
"""A link as the index keeps it."""


def link(index: sqlite3.Connection, prints: Prints, waiting: Waiting, pushed: AbstractSet[int]) -> set[Place]:
    """Make anew the links of reports that wait, and forget those of reports that are gone; gives back where all stand.

    Of reports that are `pushed` to meet others, because of these, only the links to one another can differ.
    """
    before = _take_out(index, waiting.articles) | _take_out_among(index, pushed)
    among = Prints(index, among=pushed)
    asked = [*((number, prints) for number in waiting.new), *((number, among) for number in sorted(pushed))]
    found = {_link_row(made) for number, lookup in asked for made in origins.links(lookup.read(number), lookup)}
    index.executemany("INSERT INTO link VALUES (?, ?, ?, ?, ?, ?, ?, ?)", sorted(found))
    return {Place(*end) for row in before | found for end in (row[:3], row[3:6])}


def _take_out(index: sqlite3.Connection, reports: Collection[str]) -> set[_Row]:
    rows: set[_Row] = set()
    for report in sorted(reports):
        where = "FROM link WHERE one = ? OR other = ?"
        rows.update(index.execute(f"SELECT {_LINK} {where}", (report, report)).fetchall())
        index.execute(f"DELETE {where}", (report, report))
    return rows


def _take_out_among(index: sqlite3.Connection, numbers: Collection[int]) -> set[_Row]:
    listed = "(SELECT article FROM print WHERE number IN (SELECT value FROM json_each(?1)))"
    query = f"DELETE FROM link WHERE one IN {listed} AND other IN {listed} RETURNING {_LINK}"
    return set(index.execute(query, (_encode(sorted(numbers)).decode(),)).fetchall())


def _link_row(found: Link) -> _Row:
    one, other = found.one, found.other
    return (one.report, one.start, one.end, other.report, other.start, other.end, found.kind.value, found.share)


def regroup(index: sqlite3.Connection, changed: Iterable[Place]) -> list[Origin]:
    """Make the origins anew that stand at one of these places, or at one that is joined to it, directly or not.

    Gives back those that differ, as they were and as they are. Two places are joined by a link, and by being claims
    that give one statement in words of their own.
    """
    _join(index, changed)
    days = {ident: date.fromisoformat(day) for ident, day in index.execute(_DAYS)}
    found = [Link(Place(*row[:3]), Place(*row[3:6]), Repeats(row[6]), row[7]) for row in index.execute(_LINKS)]
    retold = origins.retold((_pair(row[0]) for row in index.execute(_RETOLD)), days)
    after = {origin.id: origin for origin in origins.groups([*found, *retold], days)}
    before = {origin.id: origin for origin in _stored(index, {row[0] for row in index.execute(_STOOD)})}
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


def _join(index: sqlite3.Connection, places: Iterable[Place]) -> None:
    """Fill the table `joined` with all places that links, and pairs that give one statement, join to these."""
    index.execute(
        "CREATE TEMP TABLE IF NOT EXISTS joined"
        " (article TEXT, start INTEGER, stop INTEGER, PRIMARY KEY (article, start, stop)) WITHOUT ROWID"
    )
    index.execute("DELETE FROM joined")
    seeds = "SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]')"
    query = (
        f"WITH RECURSIVE reached(article, start, stop) AS ({seeds} FROM json_each(?)"
        f" UNION SELECT other, other_start, other_stop FROM reached j CROSS JOIN link l ON {_at('l', 'one')}"
        f" UNION SELECT one, one_start, one_stop FROM reached j CROSS JOIN link l ON {_at('l', 'other')}"
        f" UNION SELECT b.article, b.start, b.stop FROM reached j CROSS JOIN assertion a ON {_at('a')}"
        " CROSS JOIN pair p ON p.one = a.number AND p.same CROSS JOIN assertion b ON b.number = p.other"
        f" UNION SELECT b.article, b.start, b.stop FROM reached j CROSS JOIN assertion a ON {_at('a')}"
        " CROSS JOIN pair p ON p.other = a.number AND p.same CROSS JOIN assertion b ON b.number = p.one"
        ") SELECT * FROM reached"
    )
    index.execute(f"INSERT INTO joined {query}", (_encode(sorted(places)).decode(),))


def _at(table: str, end: str = "") -> str:
    """That a row of a table, or one end of a link, stands at the place `j`."""
    names = (end, f"{end}_start", f"{end}_stop") if end else ("article", "start", "stop")
    return " AND ".join(f"{table}.{name} = j.{own}" for name, own in zip(names, _PLACE, strict=True))


_PLACE = ("article", "start", "stop")
_DAYS = "SELECT id, day FROM article WHERE id IN (SELECT article FROM joined)"
_LINKS = f"SELECT {_LINK} FROM joined j CROSS JOIN link l ON {_at('l', 'one')}"
_RETOLD = (
    f"SELECT p.record FROM joined j CROSS JOIN assertion a ON {_at('a')}"
    " CROSS JOIN pair p ON p.one = a.number AND p.same"
)
_STOOD = f"SELECT c.origin FROM joined j CROSS JOIN carrier c ON {_at('c')}"


def carried(index: sqlite3.Connection, reports: Iterable[str]) -> set[Place]:
    """The places of some reports, there or gone, at which an origin stands."""
    query = "SELECT article, start, stop FROM carrier WHERE article IN (SELECT value FROM json_each(?))"
    return {Place(*row) for row in index.execute(query, (_encode(sorted(reports)).decode(),))}


def statements(index: sqlite3.Connection, reports: Iterable[str]) -> list[Origin]:
    """The statements that some reports share with others, by id."""
    query = (
        "SELECT id FROM origin WHERE kind = ? AND id IN"
        " (SELECT origin FROM carrier WHERE article IN (SELECT value FROM json_each(?)))"
    )
    rows = index.execute(query, (Repeats.STATEMENT.value, _encode(sorted(reports)).decode()))
    return _stored(index, {row[0] for row in rows})


def _stored(index: sqlite3.Connection, idents: Iterable[str]) -> list[Origin]:
    """Some origins as the index has them, by id."""
    wanted = (_encode(sorted(idents)).decode(),)
    listed = "(SELECT value FROM json_each(?))"
    places: dict[str, list[Place]] = {}
    carriers = f"SELECT origin, article, start, stop FROM carrier WHERE origin IN {listed}"
    for ident, *place in index.execute(f"{carriers} ORDER BY origin, article, start, stop", wanted):
        places.setdefault(ident, []).append(Place(*place))
    rows = index.execute(
        f"SELECT id, kind, article, start, stop, why FROM origin WHERE id IN {listed} ORDER BY id", wanted
    )
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
