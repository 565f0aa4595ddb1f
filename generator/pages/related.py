"""The reports that an analyst reads next, each with the reason: what comparing knows, the strongest reason first.

Whether it still stands; the same origin; accounts of one matter; rare names; a day and a place. A text that several
papers carry is one line, with its copies counted. Every reason lies in the two reports, so a new one changes few pages.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator import links
from generator.index import articles, origins, related, scenes
from generator.index.accounts import Matter
from generator.index.origins import Shared
from generator.index.related import Related
from generator.index.rows import Index, Statement
from generator.model.annotations import Status
from generator.model.matters import Differs
from generator.model.origins import Repeats
from generator.model.record import Record
from generator.pages.day import words as day_words
from generator.pages.parts import ArticleLink, article_link, plural

_COMPARED, _NAMES, _SCENES = 4, 4, 5
"""Lines on a page once each kind of reason had its turn: what comparing found, rare names, a day and a place."""

_NEAREST = 12
"""Reports with rare names that are looked at: some may have one text."""

_DIFFERS = {
    Differs.NUMBER: "the number",
    Differs.PLACE: "the place",
    Differs.TIME: "the time",
    Differs.ACTOR: "who did it",
    Differs.BENEFICIARY: "whom it is for",
    Differs.STANCE: "whether it is so",
}


class RelatedLink(Record, frozen=True):
    """A report to read next, and why."""

    article: ArticleLink
    """The other report."""

    why: str
    """The reason in words."""

    href: str
    """Where it is laid out: on the page of this report ("#…") or on another; empty where the words say it all."""

    copies: int
    """Other reports that have most of its text."""


class _Reason(NamedTuple):
    """A report, and why it is read next."""

    article: str
    why: str
    href: str = ""
    of_text: bool = False
    """It is about the very text: told also where another report with that text was told before."""


def links_to(
    index: Index, ident: str, shared: Iterable[Shared], said: Sequence[Statement], matters: Iterable[Matter]
) -> tuple[RelatedLink, ...]:
    """What to read after a report, of which the origins, claims and accounts are given."""
    compared = [*_corrections(index, ident), *_origins(ident, shared, said), *_accounts(ident, matters)]
    named = [_Reason(found.article, _names(found)) for found in related.related(index, ident, _NEAREST)]
    seen = [
        _Reason(s.article, f"tells of {s.place.name} on {day_words(s.day)} too") for s in scenes.related(index, ident)
    ]
    text = origins.copied(index, [ident, *(reason.article for reason in (*compared, *named, *seen))])
    told, texts = {ident}, {text[ident]}
    shown: list[RelatedLink] = []
    for reasons, most in ((compared, _COMPARED), (named, _NAMES), (seen, _SCENES)):
        for reason in reasons:
            is_new = reason.article not in told and (reason.of_text or text[reason.article] not in texts)
            if is_new and len(shown) < most:
                shown += _line(index, reason)
                told.add(reason.article)
                texts.add(text[reason.article])
    return tuple(shown)


def _line(index: Index, reason: _Reason) -> Iterator[RelatedLink]:
    head = articles.head(index, reason.article)
    if head:
        copies = 0 if reason.of_text else origins.count_copies(index, reason.article)
        yield RelatedLink(article_link(head), reason.why, reason.href, copies)


def _corrections(index: Index, ident: str) -> Iterator[_Reason]:
    for found in origins.corrections_of(index, ident):
        verb = "withdrawn" if found.status is Status.WITHDRAWN else "corrected"
        why = f"is {verb} by this report" if found.corrected else f"says that this report is {verb}"
        yield _Reason(found.other, why, of_text=True)


def _origins(ident: str, shared: Iterable[Shared], said: Sequence[Statement]) -> Iterator[_Reason]:
    """Copies first, for they share most; reports that only cite the same last."""
    for found in sorted(shared, key=lambda origin: list(Repeats).index(origin.kind)):
        reports = list(dict.fromkeys(carrier.place.report for carrier in found.carriers))
        other = next((report for report in reports if report != ident), None)
        if other:
            why = _shares(found, ident, is_first=reports[0] == ident, said=said)
            count = f"; {plural(found.reports, 'report')}, 1 origin" if found.reports > 2 else ""
            yield _Reason(other, why + count, "#same-origin", of_text=found.kind is Repeats.COPY)


def _shares(found: Shared, ident: str, *, is_first: bool, said: Sequence[Statement]) -> str:
    if found.kind is Repeats.COPY:
        return "carries the same text" if is_first else "carried the same text first"
    if found.kind is Repeats.CITES:
        cited = {carrier.place.report for carrier in found.carriers if not carrier.place.end}
        if ident in cited:
            return "names this report as its authority"
        return "is named here as the authority" if cited else "rests on the same report"
    speaker = _speaker(found, ident, said)
    statement = f"the same statement of {speaker}" if speaker else "the same statement"
    return f"re-uses {statement}" if is_first else f"gave {statement} first"


def _speaker(found: Shared, ident: str, said: Sequence[Statement]) -> str:
    """Who makes the statement that reports share, as this report says."""
    for carrier in found.carriers:
        for statement in said if carrier.place.report == ident else ():
            content = statement.claim.content
            if content.start < carrier.place.end and carrier.place.start < content.end:
                return statement.who
    return ""


def _accounts(ident: str, matters: Iterable[Matter]) -> Iterator[_Reason]:
    """Those that differ first."""
    found = [(differs, other, matter) for matter in matters for differs, other in _told_otherwise(ident, matter)]
    for differs, other, matter in sorted(found, key=lambda item: not item[0]):
        parted = f"; differs on {' and '.join(_DIFFERS[kind] for kind in differs)}" if differs else ""
        yield _Reason(other, f"gives an account of the same{parted}", links.account(matter.account.id))


def _told_otherwise(ident: str, matter: Matter) -> Iterator[tuple[tuple[Differs, ...], str]]:
    """The first report of each other origin, with what its account differs in from that of this report."""
    for voice in matter.voices:
        reports = sorted((one.head.day, one.head.id) for one in voice)
        theirs = {report for _day, report in reports}
        if ident not in theirs:
            pairs = ((d.kind, {d.one.report, d.other.report}) for d in matter.account.differences)
            mine = {kind for kind, two in pairs if ident in two and two & theirs}
            yield tuple(kind for kind in Differs if kind in mine), reports[0][1]


def _names(found: Related) -> str:
    return f"names {' and '.join(entity.name for entity in found.shared[:2])} too"
