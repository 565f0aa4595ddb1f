"""A report beside others: what it shares with them, and what corrects what."""

from collections.abc import Iterable, Iterator

from generator import links
from generator.index import origins
from generator.index.origins import Carrier, Corrected, Shared
from generator.index.rows import Index, Passage
from generator.model.origins import Repeats
from generator.model.record import Record
from generator.pages.parts import Quotation, article_link

COPIES = 40
"""Reports of one origin that a page lists; more are counted."""

_KINDS = {
    Repeats.COPY: "same text",
    Repeats.STATEMENT: "same statement",
    Repeats.CITES: "same report as its authority",
}


class Copy(Record, frozen=True):
    """A report of the same origin."""

    quotation: Quotation
    """What it shares; no words where that is the whole report."""

    first: bool
    """The first that carries it, by day."""

    own: bool
    """It is the report of this page."""


class SharedNote(Record, frozen=True):
    """What a report shares with others: one origin."""

    kind: str
    """same text, same statement, or same report as its authority."""

    why: str
    """Why these are taken for one, as a sentence."""

    reports: int
    """How many reports carry it, this one among them."""

    copies: tuple[Copy, ...]
    """Every one of them, the first by day first."""

    more: int
    """Reports that are not listed here."""


class ChangeNote(Record, frozen=True):
    """A claim that no longer stands as its report gave it, with both texts."""

    status: str
    """corrected or withdrawn."""

    claim: Quotation
    """The sentence that made the claim."""

    notice: Quotation | None
    """The sentences that say so; None where a person does."""

    text: str
    """What holds instead, in that person's words."""

    own: bool
    """The claim is one of the report of this page."""


def shared(found: Iterable[Shared], ident: str) -> tuple[SharedNote, ...]:
    """What a report shares with others, what most others carry first.

    A statement is left out where all that carry it share the whole text: of a copy, every sentence is one.
    """
    found = list(found)
    copied = [_reports(one) for one in found if one.kind is Repeats.COPY]
    return tuple(_shared(ident, one) for one in found if one.kind is not Repeats.STATEMENT or not _within(one, copied))


def _within(statement: Shared, copied: list[set[str]]) -> bool:
    carriers = _reports(statement)
    return len(carriers) == statement.reports and any(carriers <= reports for reports in copied)


def _reports(found: Shared) -> set[str]:
    return {carrier.place.report for carrier in found.carriers}


def _shared(ident: str, found: Shared) -> SharedNote:
    copies = tuple(_copies(ident, found.carriers))
    return SharedNote(_KINDS[found.kind], found.why, found.reports, copies, max(0, found.reports - len(copies)))


def _copies(ident: str, carriers: tuple[Carrier, ...]) -> Iterator[Copy]:
    seen: set[str] = set()
    for carrier in carriers:
        report = carrier.place.report
        if report not in seen:
            yield Copy(_quoted(carrier.passage), not seen, report == ident)
        seen.add(report)


def changed(index: Index, ident: str) -> tuple[ChangeNote, ...]:
    """What a report corrects of others, then what is corrected of it."""
    mine = [_change(found, own=False) for found in origins.corrected_by(index, ident)]
    return (*mine, *(_change(found, own=True) for found in origins.corrected_in(index, ident)))


def _change(found: Corrected, *, own: bool) -> ChangeNote:
    notice = _quoted(found.notice) if found.notice else None
    return ChangeNote(found.status, _quoted(found.claim), notice, found.text, own)


def _quoted(passage: Passage) -> Quotation:
    """A part of a sentence, or several; the query has checked it."""
    head = passage.head
    return Quotation(passage.words, article_link(head), links.article(head.id, passage.sentence))
