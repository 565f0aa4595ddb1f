"""The pages of accounts: what different origins say about one matter, side by side, with where they part.

The program points: it says why the claims stand together and in which words they differ, and never who is right.
"""

import math
from collections.abc import Iterable
from itertools import pairwise

from generator import links
from generator.compare import decisions
from generator.index import accounts
from generator.index.accounts import Matter
from generator.index.rows import Index, Statement
from generator.model.matters import Difference, Differs
from generator.model.origins import Place
from generator.model.record import Record
from generator.pages.kind import Kind, View
from generator.pages.parts import ClaimNote, claim_note

LISTED = 60
"""Matters on one page of the list."""

_SIDES = 3
"""Claims that the list quotes of a matter."""


class Run(Record, frozen=True):
    """A run of the words of a claim."""

    text: str
    """The words as the report has them."""

    differs: tuple[str, ...] = ()
    """In what these words differ from another account: number, place, actor, beneficiary."""

    apart: bool = False
    """They may mean that it is a different matter ("the latest")."""


class Said(Record, frozen=True):
    """A claim with the words marked in which it differs."""

    note: ClaimNote
    """The claim with its receipt."""

    runs: tuple[Run, ...]
    """Its words in order: joined they are the claim."""

    credibility: str
    """What its Admiralty grade says."""


class Side(Record, frozen=True):
    """One origin: claims that give one statement, the first by day first."""

    number: int
    """Counted from 1 in the order of the page."""

    said: tuple[Said, ...]
    """The claims that carry the statement, each as its report words it."""

    reports: int
    """How many reports carry it."""


class Parted(Record, frozen=True):
    """In what two claims differ, with the words of both."""

    differs: str
    """number, place, time, actor, beneficiary or stance."""

    one: str
    """The words of the first."""

    one_side: int
    """Which origin says so, counted from 1."""

    one_href: str
    """The sentence in its report."""

    other: str
    """The words of the second."""

    other_side: int
    """Its origin, counted from 1."""

    other_href: str
    """Its sentence in its report."""


class AccountView(View, frozen=True):
    """What different origins say about one matter."""

    ident: str
    """Its id, which is the name of its page."""

    why: str
    """Why these claims stand together, and which words may make them different matters."""

    differs_in: tuple[str, ...]
    """In what the accounts part: number, place, time, actor, beneficiary, stance."""

    verdict: str
    """confirmed or noted, where a person said so; empty where none did."""

    decision: str
    """What that person wrote, from `matters.yml`."""

    reports: int
    """How many reports speak of it."""

    sides: tuple[Side, ...]
    """What each origin says, the earliest first."""

    parted: tuple[Parted, ...]
    """What differs between two claims, each pair of words once."""

    claims: tuple[str, ...]
    """How `matters.yml` names these claims."""


class AccountLine(Record, frozen=True):
    """A matter in a list."""

    title: str
    """What it is about, in words of the reports."""

    href: str
    """Its page, as an address on the site."""

    differs_in: tuple[str, ...]
    """In what the accounts part, as on its page."""

    origins: int
    """How many independent origins speak of it."""

    reports: int
    """How many reports do."""

    verdict: str
    """confirmed or noted, where a person said so; empty where none did."""


class Listed(Record, frozen=True):
    """A matter in the list of all, with its first claims."""

    line: AccountLine
    """The matter itself."""

    said: tuple[ClaimNote, ...]
    """The first claim of each of the first origins."""

    more: int
    """Claims that are not quoted here."""


class AccountsView(View, frozen=True):
    """All matters of which different origins speak, those with the newest report first."""

    count: int
    """How many matters there are in all."""

    matters: tuple[Listed, ...]
    """Those of this page."""

    number: int
    """Which page of the list this is, counted from 1."""

    pages: int
    """How many pages the list has."""


def view(index: Index, ident: str, _number: int) -> AccountView | None:
    """What the page of a matter shows."""
    matter = accounts.account(index, ident)
    if matter is None:
        return None
    account = matter.account
    sides = _in_order(matter)
    numbers = {_place(one): at for at, side in enumerate(sides, 1) for one in side}
    return AccountView(
        title=account.about or "One matter",
        ident=ident,
        why=account.why,
        differs_in=tuple(kind.value for kind in account.differs_in),
        verdict=account.verdict.value if account.verdict else "",
        decision=account.note,
        reports=_reports(matter),
        sides=tuple(_side(matter, at, side) for at, side in enumerate(sides, 1)),
        parted=_each_once(_parted(matter, difference, numbers) for difference in account.differences),
        claims=tuple(decisions.address(one.head.id, one.anchor) for side in sides for one in side),
    )


def _in_order(matter: Matter) -> list[list[Statement]]:
    """The origins by their first claim, by day."""
    sides = (sorted(voice, key=lambda one: (one.head.day, one.head.id, _span(one))) for voice in matter.voices)
    return sorted(sides, key=lambda side: (side[0].head.day, side[0].head.id, _span(side[0])))


def _span(statement: Statement) -> tuple[int, int]:
    return statement.claim.content.start, statement.claim.content.end


def _place(statement: Statement) -> Place:
    return Place(statement.head.id, *_span(statement))


def _reports(matter: Matter) -> int:
    return len({claim.report for claim in matter.account.claims})


def _side(matter: Matter, number: int, statements: list[Statement]) -> Side:
    carriers = max(len({one.head.id for one in statements}), *(one.carriers for one in statements))
    return Side(number, tuple(_said(matter, one) for one in statements), carriers)


def _said(matter: Matter, statement: Statement) -> Said:
    note = claim_note(statement)
    return Said(note, _runs(statement, _marks(matter, statement)), note.article.grade)


Mark = tuple[int, int, str]
"""Where a marked stretch begins and ends, and in what it differs; empty for words that may set the matter apart."""


def _marks(matter: Matter, statement: Statement) -> set[Mark]:
    """What is marked in a claim; a difference in time or stance is one of the whole claim and marks no word."""
    found: set[Mark] = set()
    start, end = _span(statement)
    for difference in matter.account.differences:
        for place in (difference.one, difference.other):
            if place.report == statement.head.id and start <= place.start < place.end <= end:
                found.add((place.start, place.end, difference.kind.value))
    found.update(
        (p.start, p.end, "") for p in matter.account.apart if p.report == statement.head.id and start <= p.start < end
    )
    return {mark for mark in found if mark[:2] != (start, end)}


def _runs(statement: Statement, marks: Iterable[Mark]) -> tuple[Run, ...]:
    """The words of a claim, cut at the borders of what is marked."""
    start, end = _span(statement)
    marks = list(marks)
    cuts = sorted({start, end, *(cut for mark in marks for cut in mark[:2] if start < cut < end)})
    runs = []
    for first, last in pairwise(cuts):
        over = [kind for begin, stop, kind in marks if begin <= first and last <= stop]
        kinds = tuple(kind.value for kind in Differs if kind.value in over)
        runs.append(Run(statement.content[first - start : last - start], kinds, "" in over))
    return tuple(runs)


def _each_once(rows: Iterable[Parted]) -> tuple[Parted, ...]:
    """A difference that several pairs of reports show is told once, whichever side it was seen from."""
    told: dict[tuple[str, frozenset[tuple[int, str]]], Parted] = {}
    for row in rows:
        told.setdefault((row.differs, frozenset({(row.one_side, row.one), (row.other_side, row.other)})), row)
    return tuple(told.values())


def _parted(matter: Matter, difference: Difference, numbers: dict[Place, int]) -> Parted:
    one, other = (_holding(matter, place) for place in (difference.one, difference.other))
    return Parted(
        differs=difference.kind.value,
        one=_words(one, difference.one, difference.kind),
        one_side=numbers[_place(one)],
        one_href=links.article(one.head.id, one.sentence),
        other=_words(other, difference.other, difference.kind),
        other_side=numbers[_place(other)],
        other_href=links.article(other.head.id, other.sentence),
    )


def apart(matter: Matter) -> tuple[Said, ...]:
    """Two claims of a matter that differ, with the words in which they do; none where no claims do."""
    kinds = list(Differs)
    first = min(matter.account.differences, key=lambda difference: kinds.index(difference.kind), default=None)
    return tuple(_said(matter, _holding(matter, place)) for place in (first.one, first.other)) if first else ()


def _holding(matter: Matter, place: Place) -> Statement:
    return next(
        statement
        for claim, statement in sorted(matter.statements.items())
        if claim.report == place.report and claim.start <= place.start and place.end <= claim.end
    )


def _words(statement: Statement, place: Place, kind: Differs) -> str:
    if kind is Differs.STANCE:
        return statement.claim.stance.value
    start, _end = _span(statement)
    return statement.content[place.start - start : place.end - start]


def line(matter: Matter) -> AccountLine:
    """A matter as other pages name it."""
    account = matter.account
    return AccountLine(
        title=account.about or "One matter",
        href=links.account(account.id),
        differs_in=tuple(kind.value for kind in account.differs_in),
        origins=len(matter.voices),
        reports=_reports(matter),
        verdict=account.verdict.value if account.verdict else "",
    )


def _listed(matter: Matter) -> Listed:
    first = [side[0] for side in _in_order(matter)]
    shown = tuple(claim_note(one) for one in first[:_SIDES])
    return Listed(line(matter), shown, len(matter.account.claims) - len(shown))


def count_pages(index: Index, _ident: str = "") -> int:
    """As many as the list needs."""
    return max(1, math.ceil(accounts.count_accounts(index) / LISTED))


def listing(index: Index, _ident: str, number: int) -> AccountsView | None:
    """What the list of matters shows."""
    pages = count_pages(index)
    if number > pages:
        return None
    matters = accounts.latest_accounts(index, LISTED, (number - 1) * LISTED)
    return AccountsView(
        title="Accounts side by side",
        count=accounts.count_accounts(index),
        matters=tuple(_listed(matter) for matter in matters),
        number=number,
        pages=pages,
    )


KIND = Kind(
    name="account",
    template="account.html",
    idents=accounts.account_ids,
    address=lambda ident, _number: links.account(ident),
    view=view,
)
LIST = Kind(
    name="accounts",
    template="accounts.html",
    idents=lambda _index: iter([""]),
    address=lambda _ident, number: links.accounts(number),
    view=listing,
    pages=count_pages,
)
