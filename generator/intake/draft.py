"""What a reader finds in a file: a report with gaps, which are filled, or refused, in one place."""

import datetime as dt
from typing import Any

import msgspec

from generator.errors import Problem
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
    id: str | None = None
    """The id that the report brings along; made of date and title where it brings none."""

    inferred: tuple[str, ...] = ()
    """Which of title, source and date the reader derived from something else."""

    left_out: tuple[str, ...] = ()
    """What of the file is in no report: attachments, each in a few words."""

    part: int | None = None
    """Which report of a file that holds several, counted from 1."""

    line: int | None = None
    """The file's line on which the report begins, where that helps to find it."""

    problem: Problem | None = None
    """Why this part of a file gives no report, while the others do."""

    def filled(self, given: "Draft") -> "Draft":
        """This report with what a person says of it (all but its text) wherever it says nothing itself."""
        said: dict[str, Any] = {
            key: value
            for key, value in msgspec.structs.asdict(given).items()
            if value and key != "text" and (not getattr(self, key) or key in self.inferred)
        }
        kept = tuple(key for key in self.inferred if key not in said)
        return msgspec.structs.replace(self, **said, inferred=kept)
