"""What a plain report says of itself above its first sentence: `Date:`, `Source:`, a headline, a byline."""

import datetime as dt
import re
from typing import Any

import msgspec

from generator.errors import BuildError, Problem
from generator.intake import agencies, days, marking
from generator.intake.draft import Draft
from generator.intake.keys import ALIASES
from generator.intake.text import line as one_line

_KEY_LINE = re.compile(rf"(?P<key>{'|'.join(ALIASES)})[ \t]*:[ \t]*(?P<value>.*)", re.IGNORECASE)
_PLAIN_KEYS = r"(?i:tlp)|source|publisher|outlet|title|headline|author|url|language|tags"
_PLAIN_LINE = re.compile(rf"(?P<key>{_PLAIN_KEYS})[ \t]+(?P<value>\S.*)")
_DATED_BELOW = re.compile(rf"(?:(?:{_PLAIN_KEYS})[ \t]+\S.*\n)*(?i:date)[ \t]+\d{{4}}-")
_DATE_PREFIX = re.compile(r"date[ \t]+(?P<day>\d{4}-\d\d?-\d\d?)(?!\w)[ \t]*", re.IGNORECASE)
_BYLINE = re.compile(r"[Bb][Yy][ \t]+(?P<name>[^\W\d_a-z].{2,100})")
_PUBLISHED = re.compile(
    r"(?:(?:first |originally )?published|(?:last )?(?:updated|modified)|posted)(?: on| at)?:?[ \t]+", re.IGNORECASE
)
_NUMBERS = re.compile(r"\d{1,2}([/.-])\d{1,2}\1\d{2}(?:\d\d)?")
_ADDRESS = re.compile(r"https?://\S+")
_NOT_HEADLINE = tuple('.:;,…”"’)')
HEADLINE_LIMIT = 160
"""Characters of the longest first line that is taken for a headline."""

WRAP_LIMIT = 100
"""Characters of the longest line of a text that is taken for wrapped; in a longer one each line is a paragraph."""


def read(text: str, where: str, first_line: int = 1) -> Draft:
    """A report of which the lines above its first sentence are read; the rest is the draft's text, as it came.

    `text` begins on line `first_line` of the file. Raises BuildError for a date or marking that is there but wrong.
    """
    found: dict[str, Any] = {}
    rest, line = text, first_line
    while rest:
        head, _, after = rest.partition("\n")
        if head.strip():
            taken = _read_line(head.strip(), after, found, where, line)
            if taken is None:
                break
            if taken:
                rest = f"{taken}\n{after}"
                continue
        rest, line = after, line + 1
    return Draft(text=rest, **found)


def merge(first: Draft, second: Draft) -> Draft:
    """Both drafts' values; where both say something, the first one's. The text is the second's."""
    said = {key: value for key, value in msgspec.structs.asdict(first).items() if value and key != "text"}
    if first.credibility == Draft("").credibility:
        said.pop("credibility", None)
    return msgspec.structs.replace(second, **said)


def _read_line(head: str, after: str, found: dict[str, Any], where: str, line: int) -> str | None:
    """Take what one line says: None if it belongs to the text, else what is left of it ("" for nothing)."""
    prefix = _DATE_PREFIX.match(head)
    if prefix and "date" not in found:
        found["date"] = read_day(prefix["day"], where, line)
        return head[prefix.end() :]
    pair = _KEY_LINE.fullmatch(head) or _plain_pair(head, after, found)
    if pair and ALIASES[pair["key"].lower()] not in found:
        _take(ALIASES[pair["key"].lower()], one_line(pair["value"]), found, where, line)
        return ""
    byline = _BYLINE.fullmatch(head)
    if byline and "author" not in found and not head.endswith(".") and _ends_block(after):
        found["author"] = one_line(byline["name"])
        return ""
    day = _lone_day(head)
    if day and "date" not in found:
        found["date"] = day
        return ""
    if "url" not in found and _ADDRESS.fullmatch(head):
        found["url"] = head
        return ""
    if "source" not in found and agencies.is_known(head):
        found["source"] = one_line(head)
        return ""
    if "title" not in found and is_headline(head) and _stands_alone(after):
        found["title"] = one_line(head)
        return ""
    return None


def _plain_pair(head: str, after: str, found: dict[str, Any]) -> re.Match[str] | None:
    """A key without its colon, as people go on after `date 2020-05-26`; beside a date, and in small letters.

    A headline may begin with such a word too, but then with a capital.
    """
    following = after.partition("\n")[0].strip()
    dated = _DATED_BELOW.match(after)
    ends = dated or ("date" in found and (_begins_anew(following) or _PLAIN_LINE.fullmatch(following)))
    return _PLAIN_LINE.fullmatch(head) if ends else None


def is_headline(words: str) -> bool:
    """Whether a line that stands alone above the text reads as a headline: short, and not a sentence."""
    return len(words) <= HEADLINE_LIMIT and not words.endswith(_NOT_HEADLINE) and not words.startswith(("-", "*", "("))


def _stands_alone(after: str) -> bool:
    """Whether what follows a line begins anew, or is a paragraph too long to be a wrapped line."""
    following = after.partition("\n")[0].strip()
    return len(following) > WRAP_LIMIT or (bool(after.strip()) and _begins_anew(following))


def read_day(words: str, where: str, line: int | None) -> dt.date:
    """A day that a report states. Raises BuildError if there is no such day, or it can't be told which it is."""
    hint = "Dates are written 2020-05-26."
    words = words if len(words) <= 60 else words[:60] + "…"
    try:
        day = days.read(words)
    except ValueError:
        raise BuildError([Problem(where, line, f"“{words}” is not a day of the calendar", hint)]) from None
    if day is None:
        why = ": day and month can't be told apart" if _NUMBERS.fullmatch(words) else ""
        raise BuildError([Problem(where, line, f"“{words}” can't be read as a date{why}", hint)])
    return day


def _take(key: str, value: str, found: dict[str, Any], where: str, line: int) -> None:
    if not value:
        return
    if key == "date":
        found[key] = read_day(value, where, line)
    elif key == "tlp":
        found[key] = marking.read(value, where, line)
    elif key == "tags":
        found[key] = tuple(tag.strip() for tag in value.split(",") if tag.strip())
    else:
        found[key] = value


def _ends_block(after: str) -> bool:
    """Whether a byline does not run on into a sentence."""
    return _begins_anew(after.partition("\n")[0].strip())


def _begins_anew(following: str) -> bool:
    """Whether a line is blank, a date, a key, a byline, an outlet or an address: none goes on with the one above."""
    return (
        not following
        or bool(_lone_day(following))
        or agencies.is_known(following)
        or any(form.fullmatch(following) for form in (_KEY_LINE, _ADDRESS, _BYLINE))
    )


def _lone_day(head: str) -> dt.date | None:
    try:
        return days.read(_PUBLISHED.sub("", head, count=1))
    except ValueError:
        return None
