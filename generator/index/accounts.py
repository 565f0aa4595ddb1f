"""Questions about accounts: what different origins say about one matter, side by side."""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from generator.index import claims
from generator.index.rows import Index, Statement
from generator.model.matters import Account
from generator.model.origins import Place

_account = msgspec.json.Decoder(Account).decode


class Matter(NamedTuple):
    """An account with its claims."""

    account: Account
    """Why they stand together (`why`), in what they differ (`differs_in`, `differences`), what a person said of it
    (`verdict`, `note`)."""

    voices: tuple[tuple[Statement, ...], ...]
    """The claims, those that give one statement together: as many independent origins as there are."""

    statements: dict[Place, Statement]
    """The same by the place of their content."""


def account(index: Index, ident: str) -> Matter | None:
    """One account by its id."""
    found = _matters(index, index.execute("SELECT record FROM account WHERE id = ? AND shown", (ident,)))
    return found[0] if found else None


def account_ids(index: Index) -> Iterator[str]:
    """All accounts, by id."""
    return (row[0] for row in index.execute("SELECT id FROM account WHERE shown ORDER BY id"))


def count_accounts(index: Index, before: str = "~") -> int:
    """How many matters have accounts of different origins; only those whose newest report is older, where given."""
    return int(index.execute("SELECT count(*) FROM account WHERE shown AND day < ?", (before,)).fetchone()[0])


def positions(index: Index, idents: Iterable[str]) -> list[int]:
    """Where in the list of all, from the one with the oldest newest report on, some accounts stand; counted from 0."""
    query = (
        "SELECT place FROM (SELECT id, row_number() OVER (ORDER BY day, id) - 1 AS place FROM account WHERE shown)"
        " WHERE id IN (SELECT value FROM json_each(?))"
    )
    return [row[0] for row in index.execute(query, (msgspec.json.encode(sorted(idents)).decode(),))]


def latest_accounts(index: Index, limit: int, offset: int = 0, *, newest: bool = True) -> list[Matter]:
    """Accounts by their newest report, the latest first unless `newest` is off."""
    order = "day DESC, id" if newest else "day, id"
    query = f"SELECT record FROM account WHERE shown ORDER BY {order} LIMIT ? OFFSET ?"
    return _matters(index, index.execute(query, (limit, offset)))


def accounts_between(index: Index, first: str, last: str) -> list[Matter]:
    """Accounts of which some report was published from one day to another (ISO, both included), by id."""
    held = "SELECT c.account FROM article a CROSS JOIN account_claim c ON c.article = a.id WHERE a.day BETWEEN ? AND ?"
    query = f"SELECT record FROM account WHERE shown AND id IN ({held}) ORDER BY id"
    return _matters(index, index.execute(query, (first, last)))


def accounts_in(index: Index, article: str) -> list[Matter]:
    """Accounts in which a claim of a report stands, by id."""
    held = "SELECT account FROM account_claim WHERE article = ?"
    query = f"SELECT record FROM account WHERE shown AND id IN ({held}) ORDER BY id"
    return _matters(index, index.execute(query, (article,)))


def _matters(index: Index, rows: sqlite3.Cursor) -> list[Matter]:
    found = []
    for (record,) in rows.fetchall():
        made = _account(record)
        statements = claims.claims_at(index, made.claims)
        voices = tuple(tuple(statements[place] for place in voice) for voice in made.origins)
        found.append(Matter(made, voices, statements))
    return found
