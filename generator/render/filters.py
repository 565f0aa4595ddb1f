"""What the templates say in words or turn into a class: small pure functions over the values of view records."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from html import escape

from markupsafe import Markup

from generator import links
from generator.model.annotations import ENTITY_TYPES, EQUIPMENT, LOCATION, NATIONALITY, ORGANISATION, PERSON
from generator.model.article import Tlp
from generator.pages.parts import plural

_TYPE_WORDS = {
    PERSON: ("Person", "People"),
    ORGANISATION: ("Organisation", "Organisations"),
    LOCATION: ("Place", "Places"),
    EQUIPMENT: ("Equipment", "Equipment"),
    NATIONALITY: ("Nationality", "Nationalities"),
}

_RELIABILITY = {
    "A": "completely reliable source",
    "B": "usually reliable source",
    "C": "fairly reliable source",
    "D": "not usually reliable source",
    "E": "unreliable source",
    "F": "reliability of the source cannot be judged",
}
_CREDIBILITY = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}

_HTML_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?", re.ASCII)
"""The EDTF values that HTML's `datetime` attribute takes as well: year, month, day, and a day with a time of day."""


def type_words(kind: str) -> str:
    """An entity type for a reader: "Person", "Weapon system"."""
    return _TYPE_WORDS[kind][0] if kind in _TYPE_WORDS else kind.replace("_", " ").capitalize()


def type_plural(kind: str) -> str:
    """An entity type as the heading of a list: "People", "Places"."""
    return _TYPE_WORDS[kind][1] if kind in _TYPE_WORDS else plural(2, type_words(kind)).removeprefix("2 ")


def type_class(kind: str) -> str:
    """The style of an entity type; those that a site adds share one."""
    return kind.lower() if kind in ENTITY_TYPES else "other"


def grade_words(grade: str) -> str:
    """What an Admiralty grade means: "B2" is a usually reliable source, and probably true."""
    if grade == "F6":
        return "Not graded: neither the source nor the information has been judged"
    reliability, credibility = _RELIABILITY.get(grade[:1]), _CREDIBILITY.get(grade[1:])
    parts = [f"{mark}: {words}" for mark, words in ((grade[:1], reliability), (grade[1:], credibility)) if words]
    return "; ".join(parts)


def marking_class(marking: str) -> str:
    """The style of a TLP marking: "TLP:AMBER+STRICT" is "tlp-amber-strict"."""
    return marking.lower().replace(":", "-").replace("+", "-")


def stricter(own: str | None, other: str) -> str:
    """The marking that is for fewer eyes. A page may be stricter than its site, never laxer."""
    return max(Tlp(own), Tlp(other), key=lambda marking: marking.rank).value if own else str(other)


def html_date(value: str) -> str:
    """An EDTF value as HTML's `datetime` attribute takes it; empty for intervals, decades and approximations."""
    return value if _HTML_DATE.fullmatch(value) else ""


def highlight(words: str, names: Sequence[str]) -> Markup:
    """A sentence with the names in it marked, and everything escaped."""
    pattern = _any_of(tuple(names))
    if pattern is None:
        return Markup(escape(words))  # noqa: S704 -- escaped in this very call
    pieces = pattern.split(words)
    marked = (f"<b>{escape(piece)}</b>" if place % 2 else escape(piece) for place, piece in enumerate(pieces))
    return Markup("".join(marked))  # noqa: S704 -- every piece is escaped


@lru_cache(maxsize=512)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str] | None:
    longest_first = sorted({name for name in names if name}, key=lambda name: (-len(name), name))
    choices = "|".join(re.escape(name) for name in longest_first)
    return re.compile(rf"(?<!\w)({choices})(?!\w)") if choices else None


FILTERS: dict[str, Callable[..., str]] = {
    "type_words": type_words,
    "type_plural": type_plural,
    "type_class": type_class,
    "type_page": links.entity_type,
    "day_page": links.day_page,
    "further": links.further,
    "grade_words": grade_words,
    "marking_class": marking_class,
    "stricter": stricter,
    "html_date": html_date,
    "highlight": highlight,
}
