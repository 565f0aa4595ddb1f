"""What the templates say in words or turn into a class: small pure functions over the values of view records."""

import calendar
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from generator import edtf, links
from generator.model.annotations import ENTITY_TYPES, EQUIPMENT, LOCATION, NATIONALITY, ORGANISATION, PERSON
from generator.model.article import Tlp, highest
from generator.pages.day import Part
from generator.pages.day import words as date_words
from generator.pages.parts import EntityLink, plural
from generator.render.words import edtf_words

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
NOT_GRADED = "F6"
"""The Admiralty grade of what nobody has judged."""

_CREDIBILITY = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}

_HTML_DATE = re.compile(
    r"\d{4}(?:-\d\d(?:-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?", re.ASCII
)
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
    if grade == NOT_GRADED:
        return "Not graded: neither the source nor the information has been judged"
    reliability, credibility = _RELIABILITY.get(grade[:1]), _CREDIBILITY.get(grade[1:])
    parts = [f"{mark}: {words}" for mark, words in ((grade[:1], reliability), (grade[1:], credibility)) if words]
    return "; ".join(parts)


def grade_class(grade: str) -> str:
    """The style of a grade: coloured only where a person judged each axis it shows, and only where it stands out."""
    if grade in {NOT_GRADED, "F"}:
        return "ungraded"
    if grade[:1] in "DE" or grade[1:] in {"4", "5"}:
        return "poor"
    return "good" if grade[:1] in "AB" and grade[1:] in {"", "1", "2"} else "middling"


def marking_class(marking: str) -> str:
    """The style of a TLP marking: "TLP:AMBER+STRICT" is "tlp-amber-strict"."""
    return marking.lower().replace(":", "-").replace("+", "-")


def stricter(own: str | None, other: str) -> str:
    """The marking that is for fewer eyes. A page may be stricter than its site, never laxer."""
    return highest(Tlp(other), [Tlp(own) if own else None]).value


def html_date(value: str) -> str:
    """An EDTF value as HTML's `datetime` attribute takes it; empty for intervals, decades and approximations."""
    return value if _HTML_DATE.fullmatch(value) else ""


def weekday_words(day: str) -> str:
    """A day with its weekday: "Tuesday 26 May 2020"."""
    return f"{edtf.bounds(day).first:%A} {date_words(day)}"


def days_words(ends: Sequence[str]) -> str:
    """The first and the last of some days, without repeating what they share: "26 May – 4 June 2020"."""
    first, last = ends[0], ends[-1]
    start = date_words(first)
    if first == last:
        return start
    if first[:7] == last[:7]:
        return f"{int(first[8:])}–{date_words(last)}"
    return f"{start.removesuffix(f' {first[:4]}') if first[:4] == last[:4] else start} – {date_words(last)}"


def position_words(coordinates: tuple[float, float]) -> str:
    """Latitude and longitude as a map prints them: "32.8° N, 13.2° E"."""
    latitude, longitude = coordinates
    north, east = "N" if latitude >= 0 else "S", "E" if longitude >= 0 else "W"
    return f"{abs(latitude):.4g}°\u00a0{north}, {abs(longitude):.4g}°\u00a0{east}"


_PRECISION = {"exact": "the place itself", "city": "middle of the town"}


def precision_words(precision: str) -> str:
    """What the point of a place stands for."""
    return _PRECISION.get(precision, f"near the middle of the {precision}")


Day = tuple[int, Part | None]
"""A cell of a calendar: the day of the month (0 outside it) and what that day holds."""


def weeks(month: str, parts: Sequence[Part]) -> list[list[Day]]:
    """The weeks of a month, Monday first, for a calendar."""
    inside = {int(part.ident[8:]): part for part in parts if len(part.ident) == 10}
    rows = calendar.Calendar().monthdayscalendar(int(month[:4]), int(month[5:7]))
    return [[(day, inside.get(day)) for day in row] for row in rows]


def kinds(links: Sequence[EntityLink]) -> list[tuple[str, str]]:
    """The kinds of entity among some, in their usual order: the style of each and its name for a reader."""
    present = {link.type for link in links}
    usual = [(type_class(kind), type_plural(kind)) for kind in ENTITY_TYPES if kind in present]
    return usual + ([("other", "Other kinds")] if present - set(ENTITY_TYPES) else [])


def current(address: str) -> str:
    """Where a page stands in the navigation: in the folder of a kind of page, or at its own address."""
    folder, _, name = address.partition("/")
    return f"{folder}/" if folder in links.FOLDERS and name != "index.html" else address


_OF_FEW_VALUES: tuple[Callable[..., Any], ...] = (
    type_words,
    type_plural,
    type_class,
    grade_class,
    grade_words,
    marking_class,
    stricter,
    html_date,
    weekday_words,
    edtf_words,
)
"""Filters that are asked the same thing on page after page."""

FILTERS: dict[str, Callable[..., Any]] = {
    **{function.__name__: lru_cache(maxsize=8192)(function) for function in _OF_FEW_VALUES},
    "date_words": date_words,
    "current": current,
    "type_page": links.entity_type,
    "day_page": links.day_page,
    "further": links.further,
    "days_words": days_words,
    "position_words": position_words,
    "precision_words": precision_words,
    "weeks": weeks,
    "kinds": kinds,
}
