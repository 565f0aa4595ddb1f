"""One side of a matter: what an origin says about it, with the words marked in which it parts from the others."""

from collections.abc import Iterable
from itertools import pairwise

from generator import links
from generator.index.accounts import Matter
from generator.index.rows import Statement
from generator.model.matters import Differs
from generator.model.origins import Place
from generator.model.record import Record
from generator.pages.parts import ClaimNote, claim_note

_NO_QUOTES = str.maketrans("", "", '“”"')


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


class Teller(Record, frozen=True):
    """An origin that uses some words."""

    who: str
    """Its speaker as the first such claim names it."""

    side: int
    """Which origin, counted from 1."""

    href: str
    """The sentence in its report."""


class Parted(Record, frozen=True):
    """Words of one matter that contradict each other, with all who use them."""

    differs: str
    """number, place, time, actor, beneficiary or stance."""

    one: str
    """The words of some."""

    one_by: tuple[Teller, ...]
    """Who uses them, by origin."""

    other: str
    """The words of the others."""

    other_by: tuple[Teller, ...]
    """Who uses these."""


def in_order(matter: Matter) -> list[list[Statement]]:
    """The origins by their first claim, by day."""
    sides = (sorted(voice, key=lambda one: (one.head.day, one.head.id, _span(one))) for voice in matter.voices)
    return sorted(sides, key=lambda side: (side[0].head.day, side[0].head.id, _span(side[0])))


def opening(matter: Matter) -> tuple[Said, ...]:
    """Two claims that stand for a matter in a list: two that differ, or the first of the first two origins."""
    return apart(matter) or tuple(_said(matter, voice[0]) for voice in in_order(matter)[:2])


def side(matter: Matter, number: int, statements: list[Statement]) -> Side:
    """What an origin says; `number` is its place on the page."""
    carriers = max(len({one.head.id for one in statements}), *(one.carriers for one in statements))
    return Side(number, tuple(_said(matter, one) for one in statements), carriers)


def parted(matter: Matter, sides: list[list[Statement]]) -> tuple[Parted, ...]:
    """In what they differ, by kind: each two words once, with every origin that has one of them."""
    numbers = {one.place: at for at, voice in enumerate(sides, 1) for one in voice}
    told: dict[tuple[Differs, str, str], tuple[dict[int, Teller], dict[int, Teller]]] = {}
    for difference in matter.account.differences:
        kind = difference.kind
        two = [(_holding(matter, place), place) for place in (difference.one, difference.other)]
        one, other = (_words(statement, place, kind) for statement, place in two)
        is_turned = (kind, one, other) not in told and (kind, other, one) in told
        row = told.setdefault((kind, other, one) if is_turned else (kind, one, other), ({}, {}))
        for by, (statement, _words_at) in zip(row[::-1] if is_turned else row, two, strict=True):
            by.setdefault(numbers[statement.place], _teller(statement, numbers[statement.place]))
    kinds = list(Differs)
    return tuple(
        Parted(kind.value, one, _by_side(row[0]), other, _by_side(row[1]))
        for (kind, one, other), row in sorted(told.items(), key=lambda item: kinds.index(item[0][0]))
    )


def _by_side(tellers: dict[int, Teller]) -> tuple[Teller, ...]:
    return tuple(tellers[number] for number in sorted(tellers))


def _teller(statement: Statement, number: int) -> Teller:
    return Teller(statement.who or "Speaker not named", number, links.article(statement.head.id, statement.sentence))


def apart(matter: Matter) -> tuple[Said, ...]:
    """Two claims of a matter that differ, with the words in which they do; none where no claims do.

    Those of different publishers before others, of these the two that differ in most, and of these the shortest.
    """
    kinds: dict[tuple[Place, Place], set[Differs]] = {}
    for difference in matter.account.differences:
        one, other = (_holding(matter, place).place for place in (difference.one, difference.other))
        kinds.setdefault((one, other), set()).add(difference.kind)
    if not kinds:
        return ()
    order = list(Differs)

    def rank(two: tuple[Place, Place]) -> tuple[object, ...]:
        one, other = (matter.statements[place] for place in two)
        found = sorted(order.index(kind) for kind in kinds[two])
        return one.head.source_slug == other.head.source_slug, -len(found), found, len(one.content + other.content), two

    return tuple(_said(matter, matter.statements[place]) for place in min(kinds, key=rank))


def _span(statement: Statement) -> tuple[int, int]:
    return statement.claim.content.start, statement.claim.content.end


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


def _holding(matter: Matter, place: Place) -> Statement:
    return next(
        statement
        for claim, statement in sorted(matter.statements.items())
        if claim.report == place.report and claim.start <= place.start and place.end <= claim.end
    )


def _words(statement: Statement, place: Place, kind: Differs) -> str:
    """The words that differ, without quotation marks that end elsewhere; with the stance where that does."""
    start, _end = _span(statement)
    words = statement.content[place.start - start : place.end - start]
    plain = words.translate(_NO_QUOTES)
    return f"{statement.claim.stance.value}: {plain}" if kind is Differs.STANCE else plain
