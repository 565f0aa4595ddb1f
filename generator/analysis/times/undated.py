"""The day to count from where nobody says when a report was published.

Measured on public histories and news with their dates hidden: a dateline near the latest year named comes close to the
true date, the end of the latest year named keeps a history a history.
"""

import re
from datetime import date

from generator.analysis import document
from generator.analysis.times import find

HEAD = 600
"""A dateline stands within so many characters of a report's start."""

_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d)")
_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def assumed_day(text: str) -> date | None:
    """The day written in full at the head of a report; else the end of the latest year it names; None without a year.

    A day more than a year before the latest year named is no dateline.
    """
    years = [int(year) for year in _YEAR.findall(text)]
    if not years:
        return None
    latest = max(years)
    head = document.read(text[:HEAD], date(latest, 12, 31))
    for time in find(head):
        if _FULL_DAY.fullmatch(time.value) and _YEAR.search(text, time.start, time.end):
            day = date.fromisoformat(time.value)
            return day if day.year >= latest - 1 else date(latest, 12, 31)
    return date(latest, 12, 31)
