"""Who says what in a report, and by what word."""

from generator.analysis.document import Document
from generator.model.annotations import Claim, Mention, TimeRef


def find(report: Document, mentions: tuple[Mention, ...], times: tuple[TimeRef, ...]) -> tuple[Claim, ...]:
    """The claims of a report, by start of their content."""
    return ()
