"""Days of publication as people and files write them; what is ambiguous is refused, never guessed."""

import re
from datetime import date
from email.utils import parsedate_to_datetime
from time import struct_time

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
"""A month's name or abbreviation, for patterns that ignore case."""

_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s+)?"
_HOUR = r"(?:\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:\(?[a-z]{2,5}\)?)?\s*[,|·-]?\s+)?"
"""A time of day before the day, as many sites print it: "10:15 AM EST, Tue March 5, 2024"."""

_TIME = r"(?:[T\s,|·-]\s*(?:[|·-]\s*)?(?:at\s+)?\d{1,2}[:.]\d\d\b.*)?"
_FORMS = tuple(
    re.compile(f"{_HOUR}{_WEEKDAY}{form}{_TIME}", re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)",
        r"(?P<year>\d{4})/(?P<month>\d\d?)/(?P<day>\d\d?)",
        rf"(?P<day>\d\d?)(?:st|nd|rd|th)?\s+(?P<month>{MONTH}),?\s+(?P<year>\d{{4}})",
        rf"(?P<month>{MONTH})\s+(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
    )
)
_DAY_AND_MONTH = (
    re.compile(rf"(?P<month>{MONTH})\s+(?P<day>\d\d?)", re.IGNORECASE),
    re.compile(rf"(?P<day>\d\d?)\s+(?P<month>{MONTH})", re.IGNORECASE),
)
_IN_NAME = re.compile(r"(?<!\d)(\d{4})[-_](\d\d)[-_](\d\d)(?!\d)")
_IN_URL = re.compile(r"/((?:19|20)\d\d)[-/](\d\d?)[-/](\d\d?)(?=[/\-_.?]|$)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def read(words: str) -> date | None:
    """A whole day as written (`2020-05-26`, `26 May 2020`, `Tuesday, May 26, 2020, 10:30 GMT`).

    None for what is not of these forms, `05/06/2020` among them, which is a day in May or in June. Raises ValueError
    for a day that the calendar does not have.
    """
    for form in _FORMS:
        match = form.fullmatch(words.strip())
        if match:
            return date(int(match["year"]), _month(match["month"]), int(match["day"]))
    return None


def read_mail(words: str) -> date | None:
    """The day of a time as mails and feeds write it (RFC 5322, RFC 3339), where it was written; None for any other."""
    try:
        found = read(words)
    except ValueError:
        return None
    if found is None and words:
        try:
            found = parsedate_to_datetime(words).date()
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
    return found


def of_time(moment: struct_time | None) -> date | None:
    """The day of a time in parts; None where there is none."""
    return _date(moment.tm_year, moment.tm_mon, moment.tm_mday) if moment else None


def read_without_year(words: str, year: int) -> date | None:
    """A day and a month (`May 26`, `3 June`) in a year that is known from elsewhere; None where it is no such day."""
    for form in _DAY_AND_MONTH:
        match = form.fullmatch(words.strip())
        if match:
            return _date(year, _month(match["month"]), int(match["day"]))
    return None


def in_file_name(path: str) -> date | None:
    """The one ISO date that a path holds (`2020-05-26-foo.txt`); None if there is none, or two that differ."""
    return _only({_date(*map(int, found)) for found in _IN_NAME.findall(path)} - {None})


def in_url(url: str) -> date | None:
    """The day that stands as a path in an address (`…/2020/05/26/…`), as most newspapers write it."""
    return _only({_date(*map(int, found)) for found in _IN_URL.findall(url)} - {None})


def year_in(path: str) -> int | None:
    """The one year that a path or an address names; None if there is none, or two."""
    years = set(_YEAR.findall(path))
    return int(years.pop()) if len(years) == 1 else None


def _only(days: set[date | None]) -> date | None:
    return days.pop() if len(days) == 1 else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(words: str) -> int:
    return int(words) if words.isdigit() else _MONTHS[words.lower().rstrip(".")]
