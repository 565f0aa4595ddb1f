"""Which sentences tell the same event, and which events are told most. Only ever over the events of one page."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from generator import edtf
from generator.compare import hashing
from generator.compare.unions import Unions
from generator.compare.vocabulary import classes, generic, stem
from generator.index import moments
from generator.index.rows import Happening, Index
from generator.model.annotations import LOCATION, NATIONALITY
from generator.model.record import Record
from generator.pages.parts import LIST_LENGTH, TimeQuotation, time_quotation

SHOWN = 12
"""Tellings of one event that a page quotes; more are counted."""

WINDOW = 1000
"""Events among which those of a long period are looked for: bounds the cost of a page."""

_COMPARABLE = 3
"""How many times longer one of two times may be, if both are to date the same event."""

_FEW = 3
"""An entity that so few events of the window name is rare."""


class EventNote(Record, frozen=True):
    """An event with every report that tells it."""

    edtf: str
    """When it is said to have happened, as the first of the reports tells it."""

    width: str
    """day, month, year or interval: how closely that is known."""

    approximate: bool
    """Whether that time is marked approximate or uncertain."""

    reports: int
    """How many reports tell it."""

    sources: int
    """How many publishers tell it."""

    telling: TimeQuotation
    """The sentence that told it first."""

    others: tuple[TimeQuotation, ...]
    """The other sentences, by report."""

    more: int
    """Sentences that are not quoted here."""


class Group(NamedTuple):
    """Tellings of one event, by report."""

    members: tuple[Happening, ...]

    @property
    def lead(self) -> Happening:
        """The telling that came first."""
        return self.members[0]

    @property
    def reports(self) -> int:
        """How many reports tell it."""
        return len({member.moment.passage.head.id for member in self.members})

    @property
    def origins(self) -> int:
        """How many tell it independently: a publisher counts once, and so does a sentence that several print."""
        if len(self.members) == 1:
            return 1
        found: Unions[tuple[str, str]] = Unions()
        for member in self.members:
            passage = member.moment.passage
            found.join(("source", passage.head.source_slug), ("words", " ".join(hashing.words(passage.words))))
        return len(found.groups())


def note(group: Group) -> EventNote:
    """A group as a page shows it."""
    lead = group.lead.moment
    precision = edtf.precision(lead.edtf)
    return EventNote(
        edtf=lead.edtf,
        width=precision if precision in {"day", "month", "year"} else "interval",
        approximate=edtf.is_approximate(lead.edtf),
        reports=group.reports,
        sources=len({member.moment.passage.head.source_slug for member in group.members}),
        telling=time_quotation(lead),
        others=tuple(time_quotation(member.moment) for member in group.members[1:SHOWN]),
        more=max(0, len(group.members) - SHOWN),
    )


def window(index: Index, within: str) -> list[Happening]:
    """The events of a year or month ("" for all) among which the most told are found.

    All of them where they are few; otherwise those of the dates that most reports tell of, so many of each as a page
    of the date lists.
    """
    found: list[Happening] = []
    dates = moments.busiest(index, within, WINDOW)
    most = WINDOW if sum(count for _page, count in dates) <= WINDOW else LIST_LENGTH
    for page, count in dates:
        limit = min(count, most, WINDOW - len(found))
        found.extend(moments.happenings_on(index, page, limit))
        if len(found) >= WINDOW:
            break
    return in_order(found)


def in_order(found: Iterable[Happening]) -> list[Happening]:
    """Tellings by report, the oldest first."""
    return sorted(found, key=_report_order)


def _report_order(telling: Happening) -> tuple[str, str, int]:
    head = telling.moment.passage.head
    return head.day, head.id, telling.position


def groups(tellings: Sequence[Happening]) -> list[Group]:
    """The tellings of the same event put together, in the order in which each event is told first.

    A telling joins the event whose first telling it resembles most: compared with the first alone, for otherwise a
    chain of likenesses would tie together what is not alike.
    """
    common = Counter(named.slug for telling in tellings for named in telling.entities)
    leads: list[_Telling] = []
    members: list[list[Happening]] = []
    blocks: dict[tuple[str, int], list[int]] = {}
    for happening in tellings:
        telling = _telling(happening, common)
        found_under = telling.blocks()
        near = sorted({place for block in found_under for place in blocks.get(block, ())})
        best = max(near, key=lambda place: (_likeness(leads[place], telling), -place), default=None)
        if best is not None and _likeness(leads[best], telling) > 0:
            members[best].append(happening)
            continue
        for block in found_under:
            blocks.setdefault(block, []).append(len(leads))
        leads.append(telling)
        members.append([happening])
    return [Group(tuple(told)) for told in members]


class _Telling(NamedTuple):
    first: date
    last: date
    names: frozenset[str]
    rare: frozenset[str]
    terms: frozenset[str]
    sentence: str

    def blocks(self) -> list[tuple[str, int]]:
        """Under what others find it: its words; an entity and a month (of all months, by number) in which it may be."""
        first, last = (day.year * 12 + day.month for day in (self.first, self.last))
        return [(self.sentence, 0), *((slug, month) for slug in self.names for month in range(first, last + 1))]


def _telling(happening: Happening, common: Counter[str]) -> _Telling:
    named = {entity.slug: entity.type for entity in happening.entities}
    rare = {s for s, kind in named.items() if common[s] <= _FEW and kind not in {LOCATION, NATIONALITY}}
    moment = happening.moment
    said = (_terms(words) for words in (moment.words, *[entity.name for entity in happening.entities]))
    terms = _terms(moment.passage.words).difference(*said)
    first, last = date.fromisoformat(happening.first), date.fromisoformat(happening.last)
    return _Telling(first, last, frozenset(named), frozenset(rare), terms, moment.passage.sentence)


@lru_cache(maxsize=4_096)
def _terms(words: str) -> frozenset[str]:
    return frozenset(term for word in hashing.words(words) if (term := _term(word)))


@lru_cache(maxsize=16_384)
def _term(word: str) -> str:
    """What a word says, synonyms as one; nothing for a word that says too little."""
    root = stem(word)
    actions, objects = classes()
    if root in generic() or not hashing.content((word,)):
        return ""
    return actions.get(root) or objects.get(root) or root


def _likeness(one: _Telling, other: _Telling) -> int:
    """How many words two tellings share that say something; 0 where they are of different events.

    Two entities or a rare one must be the same too, and the times must overlap and be of comparable width. The same
    sentence of the same time tells the same.
    """
    if one.first > other.last or other.first > one.last:
        return 0
    if one.sentence == other.sentence and (one.first, one.last) == (other.first, other.last):
        return 1 + len(one.terms)
    shorter, longer = sorted(((t.last - t.first).days + 1) for t in (one, other))
    if longer > _COMPARABLE * shorter:
        return 0
    shared = len(one.terms & other.terms)
    least = min(len(one.terms), len(other.terms))
    if len(one.names & other.names) >= 2:
        return shared if shared >= max(2, least // 4) or shared == least else 0
    return shared if one.rare & other.rare and shared >= max(3, least // 3) else 0


def most_told(found: Iterable[Group], limit: int) -> list[Group]:
    """The most important events, the most important first.

    Importance is the number of independent origins, plus a share of one more by how central the event's entities are:
    the mean, over the three most named, of the part of all these events that names them.
    """
    listed = list(found)
    named = Counter(slug for group in listed for slug in _slugs(group))

    def importance(group: Group) -> int:
        central = sorted((named[slug] for slug in _slugs(group)), reverse=True)[:3]
        return 1000 * group.origins + 1000 * sum(central) // (3 * len(listed))

    ranked = sorted(listed, key=lambda g: (-importance(g), -g.reports, g.lead.first, _report_order(g.lead)))
    return ranked[:limit]


def _slugs(group: Group) -> set[str]:
    return {entity.slug for member in group.members for entity in member.entities}
