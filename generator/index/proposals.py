"""What resolution leaves to a person, with the sentences that a person wants to read before answering."""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from generator.index import meta
from generator.index.rows import ENTITY, HEAD, SOURCE, ArticleHead, EntityHead, Index, Passage, excerpt
from generator.model.annotations import Name
from generator.resolve.proposals import Proposal

KEPT = 300
"""Proposals that are kept, the best: nobody answers more before the next build, and that proposes anew."""

_decode = msgspec.json.Decoder(Proposal).decode


class Meaning(NamedTuple):
    """A name in question, and what it means as things stand."""

    name: Name
    reports: int
    entity: EntityHead | None


def replace(index: sqlite3.Connection, proposals: tuple[Proposal, ...]) -> None:
    """Keep what a build proposes, in place of what the one before did."""
    index.execute("DELETE FROM proposal")
    rows = [(position, msgspec.json.encode(found)) for position, found in enumerate(proposals[:KEPT])]
    index.executemany("INSERT INTO proposal VALUES (?, ?)", rows)
    meta.replace(index, "proposals", f"{len(proposals)}")


def proposals(index: Index) -> Iterator[Proposal]:
    """The best proposals, in order."""
    return (_decode(row[0]) for row in index.execute("SELECT record FROM proposal ORDER BY position"))


def count(index: Index) -> int:
    """How many there are, those that are not kept included."""
    return int(meta.read(index, "proposals") or 0)


def meanings(index: Index, names: Iterable[Name]) -> list[Meaning]:
    """What names mean, those that some report uses."""
    query = (
        f"SELECT n.type, n.text, n.reports, {ENTITY} FROM name n LEFT JOIN entity e ON e.slug = n.entity"
        " WHERE n.type = ? AND n.text = ?"
    )
    rows = [row for name in names for row in index.execute(query, (name.type, name.text))]
    return [Meaning(Name(*row[:2]), row[2], EntityHead(*row[3:]) if row[3] else None) for row in rows]


def sentences(index: Index, name: Name, limit: int) -> list[Passage]:
    """The first sentence with a name in the latest reports that use it."""
    query = (
        f"SELECT {HEAD}, u.sentence, {excerpt('u')} FROM name n"
        f" JOIN name_use u ON u.name = n.id JOIN article a ON a.id = u.article {SOURCE}"
        " WHERE n.type = ? AND n.text = ? ORDER BY u.article DESC LIMIT ?"
    )
    rows = index.execute(query, (name.type, name.text, limit))
    return [Passage(ArticleHead(*row[:6]), row[6], row[7]) for row in rows]
