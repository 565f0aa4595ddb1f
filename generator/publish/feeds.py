"""Feeds of new reports: Atom (RFC 4287) and JSON Feed 1.1, the same entries in both."""

import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET

import msgspec

from generator.model.record import Record

ENTRIES = 50
"""The newest reports of a feed."""

_ATOM = "http://www.w3.org/2005/Atom"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
"""Characters that XML 1.0 has no place for."""


class Entry(Record, frozen=True):
    """A report in a feed."""

    url: str
    """Of its page; absolute, and what tells it from others for good."""

    title: str
    day: str
    """Of publication, ISO."""

    source: str
    summary: str
    """A sentence of it that the site shows; empty where it shows none."""

    outside: str
    """Where the publisher has it; empty where that is not known."""


class Feed(Record, frozen=True):
    """The newest reports of the site, of a source, or about an entity."""

    title: str
    page: str
    """The page that it is of; absolute."""

    address: str
    """Of the feed itself, without its ending; absolute."""

    language: str
    rights: str
    """Its TLP marking."""

    entries: tuple[Entry, ...]


def atom(feed: Feed) -> bytes:
    """The feed as Atom. A day has no hour: its midnight in UTC stands for it."""
    ET.register_namespace("", _ATOM)
    top = ET.Element(f"{{{_ATOM}}}feed", {"xml:lang": feed.language})
    _add(top, "id", feed.page)
    _add(top, "title", feed.title)
    _add(top, "updated", _moment(max((entry.day for entry in feed.entries), default="1970-01-01")))
    _add(top, "rights", feed.rights)
    _add(top, "link", rel="alternate", href=feed.page)
    _add(top, "link", rel="self", href=f"{feed.address}.xml")
    for entry in feed.entries:
        _add_entry(top, entry)
    ET.indent(top, "")
    document: bytes = ET.tostring(top, "utf-8", xml_declaration=True)
    return document + b"\n"


def _add_entry(top: ET.Element, entry: Entry) -> None:
    made = _add(top, "entry")
    _add(made, "id", entry.url)
    _add(made, "title", entry.title)
    _add(made, "updated", _moment(entry.day))
    _add(made, "published", _moment(entry.day))
    _add(_add(made, "author"), "name", entry.source)
    _add(made, "link", rel="alternate", href=entry.url)
    if entry.outside:
        _add(made, "link", rel="via", href=entry.outside)
    if entry.summary:
        _add(made, "summary", entry.summary)


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    made = ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    made.text = _NOT_XML.sub("�", text) or None
    return made


def json_feed(feed: Feed) -> bytes:
    """The feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""
    items = [_item(entry) for entry in feed.entries]
    made = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": f"{feed.address}.json",
        "language": feed.language,
        "_rights": feed.rights,
        "items": items,
    }
    return msgspec.json.format(msgspec.json.encode(made), indent=1) + b"\n"


def _item(entry: Entry) -> dict[str, object]:
    item: dict[str, object] = {
        "id": entry.url,
        "url": entry.url,
        "title": entry.title,
        "content_text": entry.summary or entry.title,
        "date_published": _moment(entry.day),
        "authors": [{"name": entry.source}],
    }
    return item | ({"external_url": entry.outside} if entry.outside else {})


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def both(feed: Feed) -> Sequence[tuple[str, bytes]]:
    """The files of a feed by their endings."""
    return (("xml", atom(feed)), ("json", json_feed(feed)))
