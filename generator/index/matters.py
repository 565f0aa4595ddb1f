"""Claims laid beside one another, written: those that changed are paired anew with all others."""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

import msgspec

from generator.compare import accounts, likeness
from generator.compare.likeness import Context, Weighed
from generator.compare.world import World
from generator.index.prints import pack, unpack
from generator.model.annotations import Name
from generator.model.matters import Assertion, Decision, Pair, Verdict
from generator.model.origins import Place

_encode = msgspec.json.Encoder().encode
_packed = msgspec.msgpack.Encoder().encode
_assertions = msgspec.msgpack.Decoder(tuple[Assertion, ...]).decode
_assertion = msgspec.msgpack.Decoder(Assertion).decode
_pair = msgspec.msgpack.Decoder(Pair).decode


def take_out(index: sqlite3.Connection, articles: Iterable[str]) -> set[int]:
    """Forget the claims of reports that changed; gives back the claims of others that were paired with them."""
    partners: set[int] = set()
    mine: set[int] = set()
    for article in sorted(articles):
        rows = index.execute("SELECT number, last, blocks FROM assertion WHERE article = ?", (article,)).fetchall()
        for number, last, blocks in rows:
            partners |= _unpair(index, number)
            _unblock(index, number, last, blocks)
            index.execute("DELETE FROM assertion_name WHERE assertion = ?", (number,))
            mine.add(number)
        index.execute("DELETE FROM assertion WHERE article = ?", (article,))
    return partners - mine


def _unpair(index: sqlite3.Connection, number: int) -> set[int]:
    rows = index.execute("SELECT one, other FROM pair WHERE one = ? OR other = ?", (number, number)).fetchall()
    index.execute("DELETE FROM pair WHERE one = ? OR other = ?", (number, number))
    return {partner for row in rows for partner in row if partner != number}


def _unblock(index: sqlite3.Connection, number: int, last: int, blocks: bytes) -> None:
    rows = [(key, last, number) for key in unpack(blocks)]
    index.executemany("DELETE FROM block WHERE (key, last, assertion) = (?, ?, ?)", rows)


def put_in(index: sqlite3.Connection, numbers: Iterable[int]) -> set[int]:
    """Write the claims of reports, by the numbers of their fingerprints; they meet nobody yet."""
    made: set[int] = set()
    names: dict[Name, int] = {}
    for report in numbers:
        packed = index.execute("SELECT assertions FROM print WHERE number = ?", (report,)).fetchone()[0]
        for claim in _assertions(packed):
            place = claim.place
            row = (place.report, place.start, place.end, claim.last.toordinal(), _packed(claim))
            query = "INSERT INTO assertion VALUES (NULL, ?, ?, ?, ?, ?, x'')"
            number = index.execute(query, row).lastrowid or 0
            made.add(number)
            used = {_number(index, names, name) for name in _names(claim)}
            index.executemany("INSERT INTO assertion_name VALUES (?, ?)", [(name, number) for name in sorted(used)])
    return made


def _names(claim: Assertion) -> Iterator[Name]:
    """Every name whose meaning bears on what the claim is compared by."""
    yield from claim.names
    yield from (party.name for part in (claim.actors, claim.beneficiaries, claim.places) for party in part)
    if claim.speaker:
        yield claim.speaker


def _number(index: sqlite3.Connection, known: dict[Name, int], name: Name) -> int:
    if name not in known:
        row = (name.type, name.text)
        index.execute("INSERT OR IGNORE INTO asserted_name VALUES (NULL, ?, ?, NULL)", row)
        query = "SELECT number FROM asserted_name WHERE type = ? AND text = ?"
        known[name] = index.execute(query, row).fetchone()[0]
    return known[name]


def follow_names(index: sqlite3.Connection) -> set[int]:
    """Note what the names in claims mean now; gives back the claims with a name that meant something else."""
    query = (
        "SELECT n.entity, a.number FROM asserted_name a LEFT JOIN name n ON n.type = a.type AND n.text = a.text"
        " WHERE a.slug IS NOT n.entity"
    )
    moved = index.execute(query).fetchall()
    index.executemany("UPDATE asserted_name SET slug = ? WHERE number = ?", moved)
    users = "SELECT assertion FROM assertion_name WHERE name = ?"
    return {row[0] for _slug, number in moved for row in index.execute(users, (number,))}


def slugs(index: sqlite3.Connection) -> dict[Name, str]:
    """What the names in claims mean."""
    query = "SELECT type, text, slug FROM asserted_name WHERE slug IS NOT NULL"
    return {Name(kind, text): slug for kind, text, slug in index.execute(query)}


class Claims:
    """Claims by number, ready to be laid beside others."""

    def __init__(self, index: sqlite3.Connection, world: Callable[[], World]) -> None:
        self.index = index
        self.world = world
        self.weighed = lru_cache(8192)(self._weighed)

    @cached_property
    def context(self) -> Context:
        """What names mean, once `follow_names` has noted it; read when first asked for: many builds never do."""
        return Context(self.world(), slugs(self.index))

    def _weighed(self, number: int) -> Weighed:
        return likeness.weigh(self.claim(number), self.context)

    def claim(self, number: int) -> Assertion:
        """One claim."""
        query = "SELECT record FROM assertion WHERE number = ?"
        return _assertion(self.index.execute(query, (number,)).fetchone()[0])


def pair(index: sqlite3.Connection, claims: Claims, numbers: Collection[int]) -> set[int]:
    """Pair these claims anew with all others; gives back whoever is paired with them now or was before."""
    met: set[int] = set()
    for number in sorted(numbers):
        last, blocks = index.execute("SELECT last, blocks FROM assertion WHERE number = ?", (number,)).fetchone()
        met |= _unpair(index, number)
        _unblock(index, number, last, blocks)
    for number in sorted(numbers):
        mine = claims.weighed(number)
        keys = likeness.blocks(mine.claim, claims.context)
        partners = []
        for other in _candidates(index, mine.claim, keys):
            found = likeness.pair(mine, claims.weighed(other), claims.context)
            if found:
                ends = (number, other) if found.one == mine.claim.place else (other, number)
                partners.append((*ends, found.likeness, found.same, False, _packed(found)))
                met.update(ends)
        index.executemany("INSERT INTO pair VALUES (?, ?, ?, ?, ?, ?)", partners)
        last = mine.claim.last.toordinal()
        index.executemany("INSERT INTO block VALUES (?, ?, ?)", [(key, last, number) for key in keys])
        index.execute("UPDATE assertion SET blocks = ? WHERE number = ?", (pack(keys), number))
    return met


def _candidates(index: sqlite3.Connection, claim: Assertion, keys: Sequence[int]) -> list[int]:
    """Claims under enough of the same keys whose time may be that of the claim."""
    query = (
        "SELECT b.assertion FROM json_each(?) k CROSS JOIN block b ON b.key = k.value AND b.last BETWEEN ? AND ?"
        " GROUP BY b.assertion HAVING count(*) >= ?"
    )
    values = (_encode(keys).decode(), *likeness.reach(claim), likeness.SHARED_BLOCKS)
    return [row[0] for row in index.execute(query, values)]


def lay(index: sqlite3.Connection, claims: Claims, decisions: Iterable[Decision]) -> set[int]:
    """Pair what a person confirms and no rule finds; gives back the claims for which that differs."""
    query = "SELECT one, other FROM pair WHERE laid"
    before = set(index.execute(query).fetchall())
    index.execute("DELETE FROM pair WHERE laid")
    confirmed = [decision for decision in decisions if decision.verdict is Verdict.CONFIRMED]
    numbers = {place: _at(index, place) for decision in confirmed for place in decision.claims}
    natural = pairs_among(index, numbers.values())
    known = {place: claims.claim(number) for place, number in numbers.items()}
    laid = accounts.laid(natural, known, claims.context, confirmed) if confirmed else ()
    rows = [(numbers[p.one], numbers[p.other], p.likeness, p.same, True, _packed(p)) for p in laid]
    index.executemany("INSERT INTO pair VALUES (?, ?, ?, ?, ?, ?)", rows)
    return {number for row in before ^ {row[:2] for row in rows} for number in row}


def _at(index: sqlite3.Connection, place: Place) -> int:
    query = "SELECT number FROM assertion WHERE (article, start, stop) = (?, ?, ?)"
    return int(index.execute(query, (place.report, place.start, place.end)).fetchone()[0])


def numbers_at(index: sqlite3.Connection, places: Iterable[Place]) -> dict[Place, int]:
    """The claims at some places, as far as they can be laid beside others."""
    query = "SELECT number FROM assertion WHERE (article, start, stop) = (?, ?, ?)"
    found = {place: index.execute(query, (place.report, place.start, place.end)).fetchone() for place in places}
    return {place: row[0] for place, row in found.items() if row}


def pairs_among(index: sqlite3.Connection, numbers: Iterable[int]) -> list[Pair]:
    """All that is known of the pairs among some claims, sorted."""
    wanted = _encode(sorted(set(numbers))).decode()
    query = (
        "SELECT p.record FROM json_each(?) k CROSS JOIN pair p ON p.one = k.value"
        " WHERE p.other IN (SELECT value FROM json_each(?))"
    )
    return sorted(_pair(row[0]) for row in index.execute(query, (wanted, wanted)))


def places(index: sqlite3.Connection, numbers: Iterable[int]) -> set[Place]:
    """Where some claims stand."""
    query = "SELECT article, start, stop FROM assertion WHERE number IN (SELECT value FROM json_each(?))"
    return {Place(*row) for row in index.execute(query, (_encode(sorted(numbers)).decode(),))}


def of_articles(index: sqlite3.Connection, articles: Iterable[str]) -> set[int]:
    """The claims of some reports."""
    query = "SELECT number FROM assertion WHERE article = ?"
    return {row[0] for article in articles for row in index.execute(query, (article,))}
