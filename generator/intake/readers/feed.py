"""`.rss`, `.atom`, `.xml`: a saved feed, a report an entry.

feedparser reads every kind of feed that is in use. It is given bytes in a buffer: given a name, it would open it, or
fetch it. Entities that a feed declares itself are not expanded.
"""

import io
import re
from typing import Any
from urllib.parse import urljoin, urlsplit

from generator.errors import BuildError, Problem
from generator.intake import days
from generator.intake.draft import Draft
from generator.intake.readers import limits
from generator.intake.readers.decode import refuse_binary
from generator.intake.readers.tags import without_tags
from generator.intake.text import line as one_line

MEGABYTES = 20
_END = re.compile(rb"</(?:\w+:)?(?:rss|feed|rdf)\s*>\s*(?:<!--.*?-->\s*)*$", re.IGNORECASE | re.DOTALL)
_START = re.compile(rb"<(?:\w+:)?(?:rss|feed|rdf)\b", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!][^>]*>")
_DECLARED = re.compile(rb"<!ENTITY\b", re.IGNORECASE)


def read(data: bytes, where: str) -> tuple[Draft, ...]:
    """The reports of a feed, in its order. Raises BuildError for what is no feed, or breaks off.

    The text of an entry is its content, else its summary. An entry without either gives a problem of its own.
    """
    limits.refuse_large(data, where, MEGABYTES, "a feed")
    refuse_binary(data, where)
    _refuse_damaged(data, where)
    feedparser = limits.load("feedparser", where)
    found = feedparser.parse(io.BytesIO(data), resolve_relative_uris=False)
    if not found.entries:
        raise BuildError([Problem(where, None, "the feed holds no entries", "Save it again, or delete the file.")])
    outlet = one_line(_text(found.feed.get("title", "")))
    home = str(found.feed.get("link") or "")
    return tuple(_entry(entry, outlet, home, number, where) for number, entry in enumerate(found.entries, 1))


def _refuse_damaged(data: bytes, where: str) -> None:
    plain = data if b"\x00" not in data else data.replace(b"\x00", b"")  # UTF-16
    hint = "Save it again from its address."
    if not _START.search(plain):
        raise BuildError([Problem(where, None, "this is neither RSS nor Atom", "Save it as .html or .txt instead.")])
    if not _END.search(plain[-4096:].rstrip()):
        what = "the feed breaks off before its end, so that reports would be lost"
        raise BuildError([Problem(where, None, what, hint)])
    if _DECLARED.search(plain):
        what = "the feed declares entities of its own, which no feed needs"
        raise BuildError([Problem(where, None, what, "Take out the lines <!ENTITY …> if you trust it.")])


def _entry(entry: Any, outlet: str, home: str, number: int, where: str) -> Draft:
    title = one_line(_text(entry.get("title", "")))
    bodies = [_text(content.get("value", "")) for content in entry.get("content", [])]
    text = max([*bodies, _text(entry.get("summary", ""))], key=len).strip()
    if not text:
        what = f"entry {number} (“{title or 'without a title'}”) has no text"
        problem = Problem(where, None, what, "Save the page it links to and add that.")
        return Draft("", part=number, problem=problem)
    published = _day(entry, "published")
    source = entry.get("source") or {}
    return Draft(
        text=text,
        title=title or None,
        date=published or _day(entry, "updated"),
        source=one_line(_text(source.get("title", ""))) or outlet or None,
        url=_address(str(entry.get("link") or ""), home),
        author=one_line(str(entry.get("author") or "")) or None,
        tags=tuple(
            dict.fromkeys(tag for entry_tag in entry.get("tags", []) if (tag := one_line(entry_tag.term or "")))
        ),
        inferred=() if published else ("date",),
        part=number,
    )


def _address(link: str, home: str) -> str | None:
    """An entry's address; one that is relative, without a base, counts from the feed's own page."""
    try:
        found = urljoin(home, link)
        return found if link and urlsplit(found).scheme else None
    except ValueError:  # brackets of an IPv6 address that do not close
        return None


def _day(entry: Any, name: str) -> Any:
    """A day as the feed writes it, in its publisher's time; else as feedparser reads it."""
    return days.read_mail(str(entry.get(name) or "")) or days.of_time(entry.get(f"{name}_parsed"))


def _text(value: Any) -> str:
    """Words without tags; a feed may hold HTML, or text in which a tag is only spoken of, which feedparser escapes."""
    words = str(value or "")
    return without_tags(words) if _TAG.search(words) or "&" in words else words
