"""The build report: what the build did, what it could not, and which corrections no longer fit."""

from collections.abc import Iterator
from itertools import islice

from generator import links
from generator.analysis.language import is_analysed
from generator.errors import Problem
from generator.index import articles, places
from generator.index.rows import Index
from generator.pages.kind import View
from generator.pages.parts import LIST_LENGTH, EntityLink, entity_link

UNPLACED = 60
"""Places without coordinates that are listed; the rest is counted."""


class BuildReportView(View, frozen=True):
    """What a reader must know about how the site was made."""

    reports: int
    """How many reports the site holds."""

    entities: int
    """How many entities these name."""

    claims: int
    """How many claims they make."""

    events: int
    """How many sentences say that something happened."""

    is_limited: bool
    """Whether the site was built for an audience or as of a day: then the next three lists, which may name what was
    left out, are told to its maker only, and empty here."""

    quarantined: tuple[Problem, ...]
    """Reports that could not be read, with line, cause and fix."""

    notices: tuple[Problem, ...]
    """What was read but needs a look: duplicates, originals that changed after their page was edited."""

    stale: tuple[str, ...]
    """Corrections that no longer match anything, each as a sentence."""

    inferred: tuple[tuple[str, str, str], ...]
    """Title, address and the facts that the program derived, of reports that do not say themselves."""

    not_analysed: tuple[tuple[str, str, str], ...]
    """Title, address and language of reports in a language the program does not read."""

    unplaced: tuple[EntityLink, ...]
    """Places that are on no map, with the number of reports that name each; the most named."""

    unplaced_in_all: int
    """How many such places there are, those that are not listed among them."""

    open_questions: int
    """What is left to a person, on the page of review."""


def inferred(index: Index) -> Iterator[tuple[str, str, str]]:
    """Reports that do not say all of themselves, with the facts that the program derived."""
    rows = articles.inferring(index, LIST_LENGTH)
    return ((title, links.article(ident), facts) for title, ident, facts in rows)


def not_analysed(index: Index) -> Iterator[tuple[str, str, str]]:
    """Reports in a language that is not analysed, with its tag."""
    rows = ((title, links.article(ident), tag) for title, ident, tag in articles.with_languages(index))
    return islice((row for row in rows if not is_analysed(row[2])), LIST_LENGTH)


def unplaced(index: Index) -> list[EntityLink]:
    """Places without coordinates, the most named first."""
    return [entity_link(entity, reports) for entity, reports in places.missing(index)]
