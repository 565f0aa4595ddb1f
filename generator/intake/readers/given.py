"""What a report may say of itself in keys and values, in whatever form these are written."""

from collections.abc import Iterator
from typing import Any, Literal

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


_NAMES = ("name", "title", "label", "term")
"""Keys under which programs put the name of what they write as a record: a tag, an author, a publisher."""

_DEPTH = 3
"""How deep records and lists are looked into."""


def shaped(name: str, value: Any) -> Any:
    """A value of another program in the shape that we keep: tags as words, authors and publisher as a line."""
    if name == "tags":
        words = value.split(",") if isinstance(value, str) else _words(value)
        return list(dict.fromkeys(tag for word in words if (tag := word.strip().removeprefix("#"))))
    if name in {"author", "source"} and not isinstance(value, str):
        return ", ".join(_words(value)) or None
    return value


def _words(value: Any, depth: int = 0) -> Iterator[str]:
    """The words in a list or record: `[{"name": "grain"}]`, `{"topics": ["grain"], "places": []}`."""
    if isinstance(value, str | int) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, dict | list) and depth < _DEPTH:
        named = [value[key] for key in _NAMES if isinstance(value.get(key), str)][:1] if isinstance(value, dict) else []
        for item in named or (value.values() if isinstance(value, dict) else value):
            yield from _words(item, depth + 1)
