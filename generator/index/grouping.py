"""Accounts side by side, written: the groups of claims that a change reaches are made again."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from generator.compare import accounts
from generator.index import repeats, touched
from generator.index.matters import Claims, pairs_among
from generator.model.matters import Account, Decision, Pair
from generator.model.origins import Place

_encode = msgspec.json.Encoder().encode
_account = msgspec.json.Decoder(Account).decode


def regroup(
    index: sqlite3.Connection,
    claims: Claims,
    changed: Collection[int],
    gone: Iterable[str],
    decisions: Sequence[Decision],
) -> set[Place]:
    """Make the accounts anew that hold a changed claim or are joined to one; gives back the claims of all that differ.

    `gone` are the reports whose claims were taken out.
    """
    places = _component(index, changed)
    dirty = {place for place, number in places.items() if number in changed}
    before = _stored(index, places, gone)
    after: dict[str, Account] = {}
    kept = {account.claims: account for account in before.values() if dirty.isdisjoint(account.claims)}
    for group in accounts.groups(_bonds(index, places), decisions):
        made = kept.get(group) or _make(index, claims, group, places, decisions)
        after[made.id] = made
    differ = sorted(
        ident
        for ident in before.keys() | after.keys()
        if before.get(ident) != after.get(ident) or _is_redated(index, after[ident])
    )
    stood = _places(index, differ)
    _write(index, differ, after)
    touched.by_accounts(index, differ)
    touched.mark(index, touched.REORDERED, {day for _ident, day in stood ^ _places(index, differ)})
    shown = (side[ident] for ident in differ for side in (before, after) if ident in side)
    return {claim for account in shown if accounts.is_shown(account) for claim in account.claims}


def _component(index: sqlite3.Connection, seeds: Iterable[int]) -> dict[Place, int]:
    """All claims that pairs join to these, directly or through others."""
    query = (
        "WITH RECURSIVE joined(number) AS (SELECT value FROM json_each(?)"
        " UNION SELECT p.other FROM joined j JOIN pair p ON p.one = j.number"
        " UNION SELECT p.one FROM joined j JOIN pair p ON p.other = j.number)"
        " SELECT a.article, a.start, a.stop, a.number FROM joined j CROSS JOIN assertion a ON a.number = j.number"
    )
    rows = index.execute(query, (_encode(sorted(seeds)).decode(),))
    return {Place(*row[:3]): row[3] for row in rows}


def _bonds(index: sqlite3.Connection, places: Mapping[Place, int]) -> list[Pair]:
    """The pairs among some claims, as far as grouping looks at them."""
    claims = {number: place for place, number in places.items()}
    query = "SELECT p.one, p.other, p.likeness, p.same FROM json_each(?) k CROSS JOIN pair p ON p.one = k.value"
    rows = index.execute(query, (_encode(sorted(claims)).decode(),))
    return [Pair(claims[one], claims[other], alike, (), (), bool(same)) for one, other, alike, same in rows]


def _make(
    index: sqlite3.Connection,
    claims: Claims,
    group: accounts.Group,
    places: Mapping[Place, int],
    decisions: Iterable[Decision],
) -> Account:
    known = {place: claims.claim(places[place]) for place in group}
    pairs = pairs_among(index, [places[place] for place in group])
    origins = repeats.statements(index, {place.report for place in group})
    return accounts.account(group, pairs, known, accounts.spans(origins), claims.context, decisions=decisions)


def _stored(index: sqlite3.Connection, places: Iterable[Place], gone: Iterable[str]) -> dict[str, Account]:
    """The accounts that hold one of some claims, or a claim of reports that changed."""
    at = "SELECT account FROM account_claim WHERE (article, start, stop) = (?, ?, ?)"
    of = "SELECT account FROM account_claim WHERE article = ?"
    found = {row[0] for p in places for row in index.execute(at, (p.report, p.start, p.end))}
    found.update(row[0] for article in gone for row in index.execute(of, (article,)))
    query = "SELECT record FROM account WHERE id = ?"
    return {ident: _account(index.execute(query, (ident,)).fetchone()[0]) for ident in sorted(found)}


def _places(index: sqlite3.Connection, idents: Sequence[str]) -> set[tuple[str, str]]:
    """Where some accounts stand in the list of all: their ids with the days of their newest reports."""
    query = "SELECT id, day FROM account WHERE shown AND id IN (SELECT value FROM json_each(?))"
    return set(index.execute(query, (_encode(idents).decode(),)).fetchall())


def _write(index: sqlite3.Connection, idents: Sequence[str], after: Mapping[str, Account]) -> None:
    for table, column in (("account", "id"), ("account_claim", "account")):
        index.executemany(f"DELETE FROM {table} WHERE {column} = ?", [(ident,) for ident in idents])
    for made in (after[ident] for ident in idents if ident in after):
        row = (made.id, accounts.is_shown(made), _day(index, made), _encode(made))
        index.execute("INSERT INTO account VALUES (?, ?, ?, ?)", row)
        rows = [(c.report, c.start, c.end, made.id, at) for at, voice in enumerate(made.origins) for c in voice]
        index.executemany("INSERT INTO account_claim VALUES (?, ?, ?, ?, ?)", rows)


def _day(index: sqlite3.Connection, account: Account) -> str:
    """The day of the newest report of an account: lists of accounts are in this order."""
    reports = _encode([claim.report for claim in account.claims]).decode()
    query = "SELECT max(day) FROM article WHERE id IN (SELECT value FROM json_each(?))"
    return str(index.execute(query, (reports,)).fetchone()[0])


def _is_redated(index: sqlite3.Connection, account: Account) -> bool:
    """Whether an account that says what it said holds a report of another day now."""
    stored = index.execute("SELECT day FROM account WHERE id = ?", (account.id,)).fetchone()
    return stored is not None and stored[0] != _day(index, account)


def grouped(index: sqlite3.Connection, places: Iterable[Place]) -> set[frozenset[Place]]:
    """The claims of each shown account that holds one of some claims."""
    return {frozenset(a.claims) for a in _stored(index, places, ()).values() if accounts.is_shown(a)}
