"""The front matter of an edition, and the periods it may cover."""

import difflib
import re
from datetime import date, timedelta
from typing import Any

import msgspec

from generator import edtf
from generator.config import yaml_file
from generator.edtf import Bounds
from generator.errors import BuildError, Problem
from generator.model.edition import Edition

FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_WEEK = re.compile(r"(\d{4})-W(\d\d)", re.ASCII)
_OURS = frozenset(field.name for field in msgspec.structs.fields(Edition))
_OF_MKDOCS = frozenset({"template", "description", "hide", "tags", "icon", "status", "search"})


def read(text: str, where: str) -> Edition:
    """The front matter of an edition's page. Keys of MkDocs and its plugins are left to them.

    Raises BuildError with the line for a value that is not as documented, and for a key that nearly is one of ours.
    """
    block = FRONT_MATTER.match(text)
    if not block:
        return Edition()
    values = yaml_file.words(block[1], where, first_line=2)
    if not isinstance(values, dict):
        return Edition()
    _refuse_misspelt(values, block[1], where)
    ours = {key: value for key, value in values.items() if key in _OURS and value is not None}
    edition = yaml_file.convert(ours, Edition, block[1], where, first_line=2, strict=False)
    for key in ("period", "as_of", "next"):
        _check_date(key, getattr(edition, key), 2 + yaml_file.line_of(block[1], [key]), where)
    return edition


def body(text: str) -> str:
    """A page's Markdown with its front matter blanked out, so that lines stay what they are."""
    block = FRONT_MATTER.match(text)
    return "\n" * text.count("\n", 0, block.end()) + text[block.end() :] if block else text


def period(value: str) -> Bounds:
    """The days of a period: `2020-05-26`, `2020-W23` (ISO 8601), `2020-06`, `2020`, or two of them with a slash.

    Raises ValueError for anything else.
    """
    if "/" in value:
        start, _, end = value.partition("/")
        days = Bounds(period(start).first, period(end).last)
        if days.first > days.last:
            raise ValueError(f"{value} ends before it begins")
        return days
    week = _WEEK.fullmatch(value)
    if week:
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return Bounds(monday, monday + timedelta(days=6))
    if edtf.precision(value) not in {"day", "month", "year"} or edtf.is_approximate(value):
        raise ValueError(f"{value} is not a period")
    return edtf.bounds(value)


def _check_date(key: str, value: str, line: int, where: str) -> None:
    try:
        days = period(value) if value else None
    except ValueError:
        days = None
    if value and (days is None or (key == "as_of" and days.first != days.last)):
        others = "." if key == "as_of" else ", week (2020-W22), month (2020-05) or two days."
        hint = f"Write a day (2020-05-26){others}"
        raise BuildError([Problem(where, line, f"“{value}” is not a date for {key}", hint)])


def _refuse_misspelt(values: dict[str, Any], text: str, where: str) -> None:
    for key in values:
        near = difflib.get_close_matches(str(key).replace("-", "_").lower(), sorted(_OURS), n=1, cutoff=0.75)
        if key not in _OURS | _OF_MKDOCS and near:
            line = 2 + yaml_file.line_of(text, [key])
            raise BuildError([Problem(where, line, f"there is no key “{key}”", f"Did you mean “{near[0]}”?")])
