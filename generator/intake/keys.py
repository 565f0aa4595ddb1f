"""Keys that a report brings along: those of other tools are understood or passed over, a misspelt one is refused.

Whoever misspells `tlp` must hear of it, for the marking would be lost; whoever has `layout: post` need not.
"""

import difflib
from collections.abc import Collection, Iterable

ALIASES = {
    "date": "date",
    "published": "date",
    "publication date": "date",
    "published at": "date",
    "publishedat": "date",
    "date published": "date",
    "datepublished": "date",
    "publishdate": "date",
    "pubdate": "date",
    "source": "source",
    "publisher": "source",
    "outlet": "source",
    "title": "title",
    "headline": "title",
    "url": "url",
    "link": "url",
    "author": "author",
    "authors": "author",
    "by": "author",
    "byline": "author",
    "dateline": "dateline",
    "language": "language",
    "lang": "language",
    "tlp": "tlp",
    "tags": "tags",
    "tag": "tags",
}
"""What other tools call what this program knows, in lower case."""

_TEXTS = frozenset(("body", "content", "full text", "fulltext", "article body", "articlebody", "maintext"))
"""What they call the words of a report, where these are a value too."""

_NEAR = 0.8
"""How alike (difflib's ratio) a key must be to one that is known to be taken for it; "subtitle" is no "title"."""

_MARKINGS = ("tlp", "marking", "classif", "sensitiv")
"""Parts of keys that can only be a marking."""

_SHOWN = 12
"""Keys that are named."""


def named(key: str, known: Collection[str]) -> str | None:
    """The known key that a key of a report is, by its own name or by another tool's; None where it is neither."""
    folded = key.casefold().replace("_", " ").replace("-", " ")
    name = key if key in known else ALIASES.get(folded, "text" if folded in _TEXTS else "")
    return name if name in known else None


def meant(key: str, known: Collection[str]) -> str | None:
    """The known key that a person meant by an unknown one; None where it is a key of another tool."""
    folded = key.casefold()
    if "tlp" in known and any(part in folded for part in _MARKINGS):
        return "tlp"
    swapped = next((name for name in sorted(known) if sorted(name) == sorted(folded)), None)
    return swapped or next(iter(difflib.get_close_matches(folded, sorted(known), n=1, cutoff=_NEAR)), None)


def passed_over(names: Iterable[str]) -> tuple[str, ...]:
    """What a draft says it left out, for keys of other tools."""
    found = sorted(set(names))
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    return (f"the {'keys' if len(found) > 1 else 'key'} {', '.join(found[:_SHOWN])}{more}",) if found else ()
