"""EDTF values as a person writes them."""

from functools import lru_cache

from generator import edtf
from generator.pages.day import words as date_words

_RANGE_DASH = "–"


@lru_cache(maxsize=4096)
def edtf_words(value: str) -> str:
    """An EDTF value in words: "21–31 May 2020", "about 3 June 2020", "since 2011", "2010s"."""
    if "/" not in value:
        return _point_words(value)
    first, _, last = value.partition("/")
    if first in {"..", ""}:
        return f"until {_point_words(last)}"
    if last in {"..", ""}:
        return f"since {_point_words(first)}"
    return _interval_words(first, last)


def _point_words(value: str) -> str:
    about = "about " if edtf.is_approximate(value) else ""
    plain = value.rstrip("~?%")
    if plain.endswith("XX"):
        return f"{about}the {plain[:2]}00s"
    if plain.endswith("X"):
        return f"{about}the {plain[:3]}0s"
    day, _, clock = plain.partition("T")
    return about + date_words(day) + (f", {clock}" if clock else "")


def _interval_words(first: str, last: str) -> str:
    """Both ends, without repeating the month or year they share."""
    start, end = _point_words(first), _point_words(last)
    if len(first) == len(last) == 10 and first[:7] == last[:7]:
        return f"{int(first[8:])}{_RANGE_DASH}{end}"
    if len(first) == len(last) and len(first) > 4 and first[:4] == last[:4]:
        start = start.removesuffix(f" {first[:4]}")
    return f"{start} {_RANGE_DASH} {end}" if " " in start or " " in end else f"{start}{_RANGE_DASH}{end}"
