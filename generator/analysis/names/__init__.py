"""Which spans of a report name an entity."""

from generator.analysis.document import Document
from generator.model.annotations import Mention
from generator.model.record import Record


class Lexicon(Record, frozen=True):
    """All that finding names needs from files, loaded once and passed in."""

    known: dict[str, str] = {}
    """Names and aliases of the project's `entities.yml`, in any script, with their types."""

    rejected: frozenset[str] = frozenset()
    """Names that `entities.yml` says are none."""


def find(report: Document, lexicon: Lexicon) -> tuple[Mention, ...]:
    """The mentions of a report, by start, none overlapping."""
    return ()
