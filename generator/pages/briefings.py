"""The list of all editions, the newest first."""

from collections import Counter
from collections.abc import Iterable

from generator import links
from generator.model.edition import CHANGES
from generator.model.record import Record
from generator.pages.edition import EditionView, Figure
from generator.pages.kind import View


class EditionLine(Record, frozen=True):
    """An edition in the list."""

    title: str
    """Its title."""

    href: str
    """Its page, as an address on the site."""

    about: str
    """The entity or topic of a dossier; empty for a briefing on a period."""

    period: str
    """What it covers, in words; empty for a dossier over all reports."""

    as_of: str
    """The last day whose reports it knows, ISO; may be empty."""

    marking: str
    """Its TLP marking."""

    author: str
    """Who answers for the words; may be empty."""

    is_written: bool
    """Whether a person has written it; else it is a draft."""

    reports: int
    """How many it rests on."""

    changes: tuple[Figure, ...]
    """What changed since the edition before, counted: claims by what became of them."""

    pdf: str
    """Address of its PDF; empty where nothing could set it."""

    one_file: str
    """Address of it as one file for mail."""


class BriefingsView(View, frozen=True):
    """All editions, the newest first."""

    editions: tuple[EditionLine, ...]
    """A line for each."""


def view(editions: Iterable[EditionView]) -> BriefingsView:
    """The list of these editions, which come with the oldest first."""
    return BriefingsView("Editions", tuple(_line(one) for one in reversed(list(editions))))


def _line(edition: EditionView) -> EditionLine:
    return EditionLine(
        title=edition.title,
        href=links.briefing(edition.ident),
        about=edition.about.name if edition.about else edition.topic,
        period=edition.period,
        as_of=edition.as_of,
        marking=edition.marking,
        author=edition.author,
        is_written=edition.is_written,
        reports=len(edition.reports),
        changes=tuple(_changes(edition)),
        pdf=links.briefing(edition.ident, "pdf") if edition.prints else "",
        one_file=links.one_file(edition.ident),
    )


def _changes(edition: EditionView) -> Iterable[Figure]:
    if "changes" not in edition.drafted_parts:
        return
    counts = Counter({group.change: len(group.claims) for group in edition.changes})
    counts["new"] += edition.more_claims
    for change in CHANGES:
        if counts[change]:
            yield Figure("no longer in their reports" if change == "gone" else change, counts[change])
