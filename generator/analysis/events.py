"""Which sentences say that something happened at a resolved time."""

from generator.analysis.document import Document
from generator.model.annotations import Claim, Event, Mention, TimeRef


def find(
    report: Document, mentions: tuple[Mention, ...], times: tuple[TimeRef, ...], claims: tuple[Claim, ...]
) -> tuple[Event, ...]:
    """The events of a report, by sentence."""
    return ()
