"""Questions about origins: what several reports repeat, and how many independent ones stand behind a list."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from generator.index import articles
from generator.index.rows import Index, Passage, Statement
from generator.model.annotations import Status
from generator.model.origins import Correction, Place, Repeats

_correction = msgspec.json.Decoder(Correction).decode


class Carrier(NamedTuple):
    """A report that carries what others carry."""

    passage: Passage
    """The words that it shares, with their sentence; no words where the whole report is meant."""

    place: Place


class Shared(NamedTuple):
    """What several reports repeat."""

    id: str
    kind: Repeats
    why: str
    """Why these are taken for one, as a sentence."""

    reports: int
    carriers: tuple[Carrier, ...]
    """The first by day first."""


def origins_of(index: Index, ident: str, limit: int) -> list[Shared]:
    """What a report shares with others, what most others carry first; of the carriers the `limit` earliest."""
    query = (
        "SELECT o.id, o.kind, o.why, (SELECT count(DISTINCT article) FROM carrier WHERE origin = o.id) AS reports"
        " FROM origin o WHERE o.id IN (SELECT origin FROM carrier WHERE article = ?) ORDER BY reports DESC, o.id"
    )
    return [_shared(index, row, limit) for row in index.execute(query, (ident,)).fetchall()]


def origin(index: Index, ident: str, limit: int) -> Shared | None:
    """One origin by its id."""
    query = (
        "SELECT id, kind, why, (SELECT count(DISTINCT article) FROM carrier WHERE origin = id) FROM origin WHERE id = ?"
    )
    row = index.execute(query, (ident,)).fetchone()
    return _shared(index, row, limit) if row else None


def _shared(index: Index, row: tuple[str, str, str, int], limit: int) -> Shared:
    query = (
        "SELECT c.article, c.start, c.stop FROM carrier c JOIN article a ON a.id = c.article WHERE c.origin = ?"
        " ORDER BY a.day, a.id, c.start LIMIT ?"
    )
    places = [Place(*found) for found in index.execute(query, (row[0], limit))]
    carriers = tuple(Carrier(found, place) for place in places if (found := articles.passage(index, place)))
    return Shared(row[0], Repeats(row[1]), row[2], row[3], carriers)


def copied(index: Index, idents: Iterable[str]) -> dict[str, str]:
    """For each report the first one that has most of its text, which may be itself."""
    query = (
        "SELECT c.article, o.article FROM json_each(?) k CROSS JOIN carrier c ON c.article = k.value"
        " CROSS JOIN origin o ON o.id = c.origin WHERE o.kind = 'copy'"
    )
    wanted = sorted(set(idents))
    first = dict(index.execute(query, (msgspec.json.encode(wanted).decode(),)).fetchall())
    return {ident: first.get(ident, ident) for ident in wanted}


def count_origins(index: Index, idents: Iterable[str]) -> int:
    """How many independent reports these are: copies of one count once."""
    return len(set(copied(index, idents).values()))


def copies_of(index: Index, idents: Sequence[str]) -> list[tuple[str, str, float]]:
    """Reports that share most of their text with one of these: both, by id, and which part of the shorter is shared."""
    these = ", ".join("?" * len(idents))
    query = f"SELECT one, other, share FROM link WHERE kind = 'copy' AND (one IN ({these}) OR other IN ({these}))"
    return index.execute(f"{query} ORDER BY one, other", (*idents, *idents)).fetchall()


def count_copies(index: Index, ident: str) -> int:
    """How many other reports have most of the text of a report."""
    query = (
        "SELECT count(DISTINCT c.article) - 1 FROM carrier k JOIN origin o ON o.id = k.origin AND o.kind = 'copy'"
        " JOIN carrier c ON c.origin = o.id WHERE k.article = ?"
    )
    return max(0, int(index.execute(query, (ident,)).fetchone()[0]))


def origins_of_claims(index: Index, places: Iterable[Place]) -> dict[Place, str]:
    """For each claim (the place of its content) what it comes from; claims that give one statement get the same.

    Count the different values to know how many independent statements a list holds.
    """
    places = sorted(set(places))
    first = copied(index, (place.report for place in places))
    query = (
        "SELECT o.id FROM carrier c JOIN origin o ON o.id = c.origin WHERE o.kind = 'statement'"
        " AND c.article = ? AND c.start < ? AND ? < c.stop ORDER BY o.id LIMIT 1"
    )
    found = {}
    for place in places:
        row = index.execute(query, (place.report, place.end, place.start)).fetchone()
        is_copy = first[place.report] != place.report
        found[place] = row[0] if row else first[place.report] if is_copy else f"{place.report}#{place.start}"
    return found


def one_of_each(index: Index, statements: Iterable[Statement]) -> list[Statement]:
    """Claims without those that repeat an earlier one of the list: one statement, or one text, in another report."""
    found = list(statements)
    places = [Place(one.head.id, one.claim.content.start, one.claim.content.end) for one in found]
    carried = [place for one, place in zip(found, places, strict=True) if one.carriers > 1]
    spoken = origins_of_claims(index, carried)
    text = copied(index, (place.report for place in places))
    kept: dict[tuple[str, str], Statement] = {}
    for one, place in zip(found, places, strict=True):
        kept.setdefault((spoken.get(place) or text[place.report], "" if place in spoken else one.content), one)
    return list(kept.values())


class Corrected(NamedTuple):
    """A claim that no longer stands as its report gave it."""

    claim: Passage
    place: Place
    status: str
    """corrected or withdrawn."""

    notice: Passage | None
    """The sentences that say so; None where a person does."""

    text: str
    """What a person says holds instead."""


def corrected_in(index: Index, ident: str) -> list[Corrected]:
    """The claims of a report that were corrected or withdrawn, in the order of its text."""
    return _corrected(index, "article = ?", (ident,))


def corrected_by(index: Index, ident: str) -> list[Corrected]:
    """The claims of other reports that a report corrects or withdraws."""
    return _corrected(index, "notice = ?", (ident,))


def _corrected(index: Index, where: str, values: tuple[str, ...]) -> list[Corrected]:
    query = (
        "SELECT article, start, stop, status, notice, notice_start, notice_stop, text FROM claim_status"
        f" WHERE {where} ORDER BY article, start, stop"
    )
    found = []
    for row in index.execute(query, values).fetchall():
        place = Place(*row[:3])
        claim = articles.passage(index, place)
        notice = articles.passage(index, Place(*row[4:7])) if row[4] else None
        if claim:
            found.append(Corrected(claim, place, row[3], notice, row[7]))
    return found


class Standing(NamedTuple):
    """That one report corrects another, whether or not a claim is touched."""

    other: str
    corrected: bool
    """The other one was wrong; else it is the one that says so."""

    status: Status
    """corrected or withdrawn."""


def corrections_of(index: Index, ident: str) -> list[Standing]:
    """Which reports a report corrects or retracts, and which correct or retract it; the latter first."""
    query = "SELECT record FROM correction WHERE article = ?1 OR corrects = ?1"
    found = [_correction(row[0]) for row in index.execute(query, (ident,))]
    made = {
        Standing(c.corrects if c.notice.report == ident else c.notice.report, c.corrects != ident, c.status)
        for c in found
    }
    return sorted(made, key=lambda standing: (standing.corrected, standing.other, standing.status))
