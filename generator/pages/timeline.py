"""The timeline: what is said to have happened, across all reports; the most told events where they are many."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import groupby

from generator import edtf, links
from generator.index import moments
from generator.index.rows import Index
from generator.model.record import Record
from generator.pages import events
from generator.pages.events import EventNote, Group
from generator.pages.kind import View, single
from generator.pages.parts import LIST_LENGTH, Choice

MOST_TOLD = 8
"""Events at the top of a page as the most told."""

_CHOICES = 200
"""Values to filter by, the most frequent."""


class Lane(Record, frozen=True):
    """An event drawn to scale: in days from the first of the month or year under which it stands."""

    start: int
    """The first day, counted from 0."""

    width: int
    """In days; 1 for an event of a day."""

    opens_before: bool
    """Whether it may have begun before that month or year."""

    opens_after: bool
    """Whether it may have ended after it."""

    reported: tuple[int, ...]
    """The days of the reports that tell it, where they are inside."""


class TimelineEvent(Record, frozen=True):
    """An event in the list."""

    event: EventNote
    """The event with its receipts."""

    lane: Lane
    """How it is drawn."""

    entity_keys: str
    """Slugs, by which the list is filtered, with blanks between; likewise the other two."""

    source_keys: str
    """Slugs of the sources that tell it."""

    precision_keys: str
    """How closely its time is known."""


class Stretch(Record, frozen=True):
    """The events of a month or, where no month holds them, of a year; the latest first."""

    ident: str
    """ISO: 2020 or 2020-05."""

    href: str
    """Empty where that month or year has no page of its own."""

    days: int
    """How long it is: the scale of the lanes."""

    events: tuple[TimelineEvent, ...]
    """The latest first."""


class YearCount(Record, frozen=True):
    """A year with how many events it holds."""

    ident: str
    """ISO: 2020."""

    href: str
    """The page of the year."""

    count: int
    """How many events it holds."""


class TimelineView(View, frozen=True):
    """Events over time."""

    count: int
    """How often reports tell in all that something happened."""

    shown: int
    """Events on this page."""

    is_whole: bool
    """Whether these are all of them."""

    most_told: tuple[TimelineEvent, ...]
    """The most important of the events that more than one report tells."""

    stretches: tuple[Stretch, ...]
    """The latest first."""

    years: tuple[YearCount, ...]
    """All years that hold events."""

    entities: tuple[Choice, ...]
    """By name."""

    sources: tuple[Choice, ...]
    """Who tells them."""

    precisions: tuple[Choice, ...]
    """How closely their time is known."""


def view(index: Index) -> TimelineView:
    """What the timeline shows."""
    count = moments.count_events(index)
    window = events.window(index, "")
    found = events.groups(window)
    ranked = events.most_told(found, LIST_LENGTH)
    top = [group for group in ranked if group.reports > 1][:MOST_TOLD]
    return TimelineView(
        title="Timeline",
        count=count,
        shown=len(ranked),
        is_whole=count == len(window) and len(ranked) == len(found),
        most_told=tuple(_event(group, _stretch(group)) for group in top),
        stretches=tuple(_stretches(index, ranked)),
        years=tuple(YearCount(year, links.day_page(year), told) for year, told in moments.years(index)),
        entities=_choices(ranked, _names),
        sources=_choices(ranked, _sources),
        precisions=_choices(ranked, _precisions),
    )


def _stretches(index: Index, ranked: Sequence[Group]) -> Iterable[Stretch]:
    def order(group: Group) -> tuple[str, str, str, str, int]:
        lead = group.lead
        return _stretch(group), lead.first, lead.last, lead.moment.passage.head.id, lead.position

    for ident, inside in groupby(sorted(ranked, key=order, reverse=True), key=_stretch):
        yield Stretch(
            ident=ident,
            href=links.day_page(ident) if moments.has_date_page(index, ident) else "",
            days=_length(ident),
            events=tuple(_event(group, ident) for group in inside),
        )


def _stretch(group: Group) -> str:
    """The month that holds an event, or the year in which it may have begun."""
    first, last = group.lead.first, group.lead.last
    return first[:7] if first[:7] == last[:7] else first[:4]


def _length(ident: str) -> int:
    days = edtf.bounds(ident)
    return (days.last - days.first).days + 1


def _event(group: Group, stretch: str) -> TimelineEvent:
    return TimelineEvent(
        event=events.note(group),
        lane=_lane(group, stretch),
        entity_keys=" ".join(sorted(_names(group))),
        source_keys=" ".join(sorted(_sources(group))),
        precision_keys=" ".join(sorted(_precisions(group))),
    )


def _lane(group: Group, stretch: str) -> Lane:
    scale = edtf.bounds(stretch)
    first, last = date.fromisoformat(group.lead.first), date.fromisoformat(group.lead.last)
    start, stop = max(first, scale.first), min(last, scale.last)
    days = {date.fromisoformat(member.moment.passage.head.day) for member in group.members}
    return Lane(
        start=(start - scale.first).days,
        width=(stop - start).days + 1,
        opens_before=first < scale.first,
        opens_after=last > scale.last,
        reported=tuple((day - scale.first).days for day in sorted(days) if scale.first <= day <= scale.last),
    )


def _sources(group: Group) -> dict[str, str]:
    heads = (member.moment.passage.head for member in group.members)
    return {head.source_slug: head.source for head in heads}


def _precisions(group: Group) -> dict[str, str]:
    note = events.note(group)
    labels = {"day": "a day", "month": "a month", "year": "a year", "interval": "a range of days"}
    return {note.width: labels[note.width]} | ({"approximate": "approximate"} if note.approximate else {})


def _choices(ranked: Iterable[Group], keys: Callable[[Group], dict[str, str]]) -> tuple[Choice, ...]:
    counts = Counter(pair for group in ranked for pair in keys(group).items())
    most = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_CHOICES]
    found = (Choice(key, label, count) for (key, label), count in most)
    return tuple(sorted(found, key=lambda choice: (choice.label.casefold(), choice.key)))


def _names(group: Group) -> dict[str, str]:
    return {entity.slug: entity.name for member in group.members for entity in member.entities}


TIMELINE = single("timeline", links.TIMELINE, view)
