"""What a report may say of itself in keys and values, in whatever form these are written."""

from typing import Literal

from generator.model.record import Record


class Given(Record, frozen=True):
    """The keys that every such form knows; each may be absent. A form adds its own, and the date as it writes dates."""

    title: str | None = None
    """Its headline."""

    source: str | None = None
    """Who published it."""

    url: str | None = None
    """Where it was published."""

    author: str | None = None
    """Who wrote it."""

    dateline: str | None = None
    """Place and day at its head."""

    language: str | None = None
    """BCP 47 tag."""

    tlp: str | None = None
    """Its marking, with or without `TLP:`."""

    credibility: Literal[1, 2, 3, 4, 5, 6] = 6
    """Admiralty credibility of the information, 1 to 6."""

    tags: tuple[str, ...] = ()
    """Words of the desk for it."""
