"""Fingerprints on disk: which reports are new to comparison, which are gone, and who meets whom under which keys."""

import sqlite3
from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

import msgspec

from generator.compare.crowds import CROWD, FORMULA, NEAR, number
from generator.model.origins import Fingerprint
from generator.model.record import Record

_fingerprint = msgspec.msgpack.Decoder(Fingerprint).decode
_KEPT = 4096
"""Fingerprints kept in memory: those that reports of about the same days ask for."""


class Compared(Record, frozen=True):
    """A report made ready for comparison, as the index keeps it."""

    number: int
    record: bytes
    """Its fingerprint as MessagePack."""

    held: bytes
    """The keys it holds, 64 bits each."""

    assertions: bytes
    """Its claims, made ready, as MessagePack."""


class Waiting(NamedTuple):
    """What changed since reports were last compared."""

    gone: tuple[int, ...]
    """Numbers of reports that left, or that are of another content now."""

    new: tuple[int, ...]
    articles: frozenset[str]
    """The ids of both."""


def put(index: sqlite3.Connection, article: str, made: Compared) -> None:
    """Keep a report's fingerprint until reports are compared; one that stands there stays as it is."""
    row = (made.number, article, made.record, made.held, made.assertions)
    index.execute("INSERT OR IGNORE INTO print VALUES (?, ?, ?, ?, ?, 0)", row)


def stands(index: sqlite3.Connection, article: str, made: Compared | None) -> bool:
    """Whether a report that was read again has the fingerprint it had: what is known by it holds then."""
    query = "SELECT number, record, held, assertions FROM print WHERE article = ?"
    after = (made.number, made.record, made.held, made.assertions) if made else None
    return bool(index.execute(query, (article,)).fetchone() == after)


def doubt(index: sqlite3.Connection) -> None:
    """Let every report that is read again be compared again, for the rules may be others."""
    index.execute("UPDATE print SET record = x''")


def remove(index: sqlite3.Connection, article: str) -> None:
    """Take a report's fingerprint out; what is known by it goes when reports are compared next."""
    index.execute(
        "INSERT OR IGNORE INTO print_gone SELECT number, article, held FROM print WHERE article = ? AND compared",
        (article,),
    )
    index.execute("DELETE FROM print WHERE article = ?", (article,))


def waiting(index: sqlite3.Connection) -> Waiting:
    """Which reports wait to be compared."""
    gone = index.execute("SELECT number, article FROM print_gone ORDER BY number").fetchall()
    new = index.execute("SELECT number, article FROM print WHERE NOT compared ORDER BY number").fetchall()
    articles = frozenset(article for _number, article in (*gone, *new))
    return Waiting(tuple(row[0] for row in gone), tuple(row[0] for row in new), articles)


def hold(index: sqlite3.Connection, changed: Waiting, *, cold: bool) -> set[int]:
    """Bring the keys up to date; gives back the other reports that now meet different ones, because a key is crowded.

    `cold` says that no report was compared before, so that there are no others.
    """
    keys: dict[int, set[int]] = {}
    for query, numbers, write in (
        ("SELECT held FROM print_gone WHERE number = ?", changed.gone, "DELETE FROM held WHERE key = ? AND print = ?"),
        ("SELECT held FROM print WHERE number = ?", changed.new, "INSERT INTO held VALUES (?, ?)"),
    ):
        for own in numbers:
            held = unpack(index.execute(query, (own,)).fetchone()[0])
            index.executemany(write, [(key, own) for key in held])
            if not cold:
                for key in held:
                    keys.setdefault(key, set()).add(own)
    index.execute("DELETE FROM print_gone")
    index.execute("UPDATE print SET compared = 1 WHERE NOT compared")
    if cold:
        crowds = "SELECT key, count(*) > ? FROM held GROUP BY key HAVING count(*) > ?"
        index.execute(f"INSERT INTO crowd {crowds}", (FORMULA, CROWD))
        return set()
    return _pushed(index, keys) - set(changed.new)


def _pushed(index: sqlite3.Connection, keys: dict[int, set[int]]) -> set[int]:
    """The reports that meet others than before under the keys of reports that came or went."""
    found: set[int] = set()
    count = f"SELECT count(*) FROM (SELECT 1 FROM held WHERE key = ? LIMIT {FORMULA + 1})"
    before = crowded(index)
    for key, numbers in keys.items():
        holders = index.execute(count, (key,)).fetchone()[0]
        formula = holders > FORMULA if holders > CROWD else None
        if formula != before.get(key):
            index.execute("DELETE FROM crowd WHERE key = ?", (key,))
            if formula is not None:
                index.execute("INSERT INTO crowd VALUES (?, ?)", (key, formula))
            found.update(row[0] for row in index.execute("SELECT print FROM held WHERE key = ?", (key,)))
        elif formula is not None:
            found.update(other for own in numbers for other in _neighbours(index, key, own))
    return found


def crowded(index: sqlite3.Connection) -> dict[int, bool]:
    """The keys that many reports hold, and whether each is a formula."""
    return {key: bool(formula) for key, formula in index.execute("SELECT key, formula FROM crowd")}


def _neighbours(index: sqlite3.Connection, key: int, own: int) -> Iterator[int]:
    for order in ("print < ? ORDER BY print DESC", "print > ? ORDER BY print"):
        query = f"SELECT print FROM held WHERE key = ? AND {order} LIMIT ?"
        yield from (row[0] for row in index.execute(query, (key, own, NEAR)))


class Prints:
    """Finds reports by the keys they hold, as `compare.held.Lookup` says.

    `once` says that every report is asked about, so that of two that meet only the later one need find the other.
    Where `among` is given, only those reports are found.
    """

    def __init__(self, index: sqlite3.Connection, *, once: bool = False, among: AbstractSet[int] | None = None) -> None:
        self._index = index
        self._others = "<" if once else "<>"
        self._among = among
        self._crowd = crowded(index)
        self.read = lru_cache(_KEPT)(self._read)

    def _read(self, own: int) -> Fingerprint:
        """The fingerprint of a number."""
        return _fingerprint(self._index.execute("SELECT record FROM print WHERE number = ?", (own,)).fetchone()[0])

    def meeting(self, fingerprint: Fingerprint, keys: Sequence[int], at_least: int = 1) -> Iterable[Fingerprint]:
        """As `Lookup` says, by number."""
        own = number(fingerprint)
        plain = [key for key in keys if key not in self._crowd]
        counts = Counter(dict(self._counts(plain, f"h.print {self._others} ?", own)))
        for key in keys:
            if key in self._crowd:
                counts.update(_neighbours(self._index, key, own))
        return self._found(other for other, count in counts.items() if count >= at_least)

    def sharing(self, fingerprint: Fingerprint, keys: Sequence[int]) -> Iterable[Fingerprint]:
        """As `Lookup` says, by number."""
        return self.meeting(fingerprint, [key for key in keys if not self._crowd.get(key)])

    def holding(self, keys: Sequence[int]) -> Iterable[Fingerprint]:
        """As `Lookup` says, by number."""
        return self._found(other for other, _count in self._counts(keys, "?", 1))

    def _found(self, numbers: Iterable[int]) -> list[Fingerprint]:
        return [self.read(own) for own in sorted(numbers) if self._among is None or own in self._among]

    def _counts(self, keys: Collection[int], among: str, value: int) -> Iterable[tuple[int, int]]:
        if not keys:
            return ()
        query = (
            "SELECT h.print, count(*) FROM json_each(?) k CROSS JOIN held h ON h.key = k.value"
            f" WHERE {among} GROUP BY h.print"
        )
        return self._index.execute(query, (msgspec.json.encode(list(keys)).decode(), value)).fetchall()


def unpack(held: bytes) -> Sequence[int]:
    """Keys that `pack` made."""
    keys = array("q")
    keys.frombytes(held)
    return keys


def pack(keys: Iterable[int]) -> bytes:
    """Keys as the index keeps them."""
    return array("q", keys).tobytes()
