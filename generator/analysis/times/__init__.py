"""Which spans of a report name a time, and which time that is."""

from generator.analysis.document import Document
from generator.model.annotations import TimeRef


def find(report: Document) -> tuple[TimeRef, ...]:
    """The times of a report, by start, none overlapping."""
    return ()
