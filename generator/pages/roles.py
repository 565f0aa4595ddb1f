"""Who it is, in the reports' own words, each with its receipt."""

from collections.abc import Iterable

from generator.index import roles
from generator.index.rows import Index, Passage
from generator.model.folding import fold
from generator.model.record import Record
from generator.pages.parts import Quotation, quotation

_LATEST = 300
"""Descriptions that are looked at, the newest: bounds the cost of a page."""

_SHOWN = 8
_ARTICLES = ("the ", "a ", "an ")


class RoleNote(Record, frozen=True):
    """What reports say somebody or something is."""

    quotation: Quotation
    """The words in the newest report that uses them."""

    first: str
    """Day of the oldest report that does, of those looked at."""

    last: str
    """Day of the newest one."""

    reports: int
    """How many of them do."""


def of(index: Index, slug: str) -> tuple[RoleNote, ...]:
    """What an entity is said to be, the newest first; none where no report says."""
    groups: dict[str, list[Passage]] = {}
    for passage in roles.roles_of(index, slug, _LATEST):
        groups.setdefault(_key(passage.words), []).append(passage)
    return tuple(_note(passages) for passages in _without_shorter(groups))[:_SHOWN]


def _key(words: str) -> str:
    key = fold(words)
    return next((key.removeprefix(article) for article in _ARTICLES if key.startswith(article)), key)


def _without_shorter(groups: dict[str, list[Passage]]) -> Iterable[list[Passage]]:
    """The groups, without a single word ("president") that a fuller description holds ("Russian president")."""
    fuller = {word for key in groups for word in key.split() if " " in key}
    return [passages for key, passages in groups.items() if key not in fuller]


def _note(passages: list[Passage]) -> RoleNote:
    days = [passage.head.day for passage in passages]
    return RoleNote(quotation(passages[0]), min(days), max(days), len({passage.head.id for passage in passages}))
