"""What a reader finds in a file: a report with gaps, which are filled, or refused, in one place."""

import datetime as dt

from generator.model.article import Tlp
from generator.model.record import Record


class Draft(Record, frozen=True):
    """A report as its file tells it; None and empty where it does not say."""

    text: str
    title: str | None = None
    date: dt.date | None = None
    source: str | None = None
    url: str | None = None
    author: str | None = None
    dateline: str | None = None
    language: str | None = None
    tlp: Tlp | None = None
    credibility: int = 6
    tags: tuple[str, ...] = ()
    part: int | None = None
    """Which report of a file that holds several, counted from 1."""
