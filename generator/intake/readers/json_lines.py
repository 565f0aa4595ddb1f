"""`.jsonl`: a report a line, as other programs write them; `.json`: one report, or a list of them."""

from typing import Any

import msgspec

from generator.config import explain
from generator.errors import BuildError, Problem
from generator.intake import header, keys, marking
from generator.intake.draft import Draft
from generator.intake.readers import limits
from generator.intake.readers.decode import decode
from generator.intake.readers.given import Given, shaped
from generator.intake.text import line as one_line
from generator.intake.text import unify_lines

_Numbered = tuple[int | None, Any]
"""A record, and the line on which it stands where it has one of its own."""


class Line(Given, frozen=True, kw_only=True):
    """A line of a JSON Lines file; every key but `text` may be absent."""

    text: str
    """The report; paragraphs are split by blank lines."""

    id: str | None = None
    """Names its page for good; made of date and title where it is absent."""

    date: str | None = None
    """Day of publication, `2020-05-26`; a time behind it is passed over."""


def read(data: bytes, where: str) -> tuple[Draft, ...]:
    """The reports of a file, in its order. A line that can't be read gives a problem of its own.

    Raises BuildError for a misspelt key, under which a marking may stand.
    """
    text = unify_lines(decode(data, where))
    values = _listed(text, where) if where.lower().endswith(".json") else _lines(text)
    if not values:
        raise BuildError([Problem(where, None, "the file is empty", "Put reports into it, or delete it.")])
    left_out = _left_out(values, where)
    drafts = [_draft(value, part, number, where) for part, (number, value) in enumerate(values, 1)]
    told = next((place for place, draft in enumerate(drafts) if not draft.problem), None)
    if left_out and told is not None:  # once a file
        drafts[told] = msgspec.structs.replace(drafts[told], left_out=left_out)
    return tuple(drafts)


def _lines(text: str) -> list[_Numbered]:
    return [(number, _value(line)) for number, line in enumerate(text.split("\n"), 1) if line.strip()]


def _listed(text: str, where: str) -> list[_Numbered]:
    """The records of a file that is one value: a list, one under a key (`{"articles": […]}`), or a single record."""
    value = _value(text) if text.strip() else []
    if isinstance(value, Exception):
        hint = "Write one report a line and name the file .jsonl."
        raise BuildError([Problem(where, None, f"this is not JSON: {value}", hint)])
    inside = [item for item in value.values() if isinstance(item, list) and item] if isinstance(value, dict) else []
    is_wrapped = len(inside) == 1 and not any(keys.named(key, ("text",)) for key in value)
    found = inside[0] if is_wrapped else value
    return [(None, item) for item in (found if isinstance(found, list) else [found])]


def _value(line: str) -> Any:
    try:
        return msgspec.json.decode(line)
    except (msgspec.DecodeError, RecursionError) as error:
        return error


def _left_out(values: list[_Numbered], where: str) -> tuple[str, ...]:
    """The keys of other programs, for a draft to tell. Raises BuildError for keys that are misspelt."""
    unknown: dict[str, int | None] = {}
    for number, value in values:
        if isinstance(value, dict):
            for key in sorted(key for key in value if not keys.named(key, Line.__struct_fields__)):
                unknown.setdefault(one_line(key), number)
    near = {key: keys.meant(key, Line.__struct_fields__) for key in unknown}
    problems = [
        Problem(where, unknown[key], f"the key “{key}” is not known here", f"Did you mean “{name}”?")
        for key, name in near.items()
        if name
    ]
    if problems:
        raise BuildError(problems)
    return keys.passed_over(unknown)


def _named(value: dict[str, Any]) -> dict[str, Any]:
    """What a record says, under our names; its own `date` goes before what is only called alike."""
    known = Line.__struct_fields__
    said: dict[str, Any] = {}
    for key in sorted(value, key=lambda key: key not in known):
        name = keys.named(key, known)
        if name and value[key] is not None:
            said.setdefault(name, value[key])
    return said


def _draft(value: Any, part: int, number: int | None, where: str) -> Draft:
    try:
        return _read(value, part, number, where)
    except BuildError as error:
        return Draft("", part=part, line=number, problem=error.problems[0])


def _read(value: Any, part: int, number: int | None, where: str) -> Draft:
    hint = "Each report is one record: {“date”: “2020-05-26”, “title”: “…”, “source”: “…”, “text”: “…”}"
    if isinstance(value, Exception):
        what = "it is nested too deeply" if isinstance(value, RecursionError) else str(value)
        raise BuildError([Problem(where, number, f"this line is not JSON: {what}", hint)])
    if not isinstance(value, dict):
        what = f"report {part} is not a record of keys and values"
        raise BuildError([Problem(where, number, what, hint)])
    known: dict[str, Any] = {}
    try:
        known = {key: shaped(key, item) for key, item in _named(value).items()}
        line = msgspec.convert({key: item for key, item in known.items() if item is not None}, Line)
    except msgspec.ValidationError as error:
        what, cure, _path = explain.explain(str(error), value, Line)
        raise BuildError([Problem(where, number, what, cure if "text" in known else hint)]) from None
    limits.refuse_long(line.text, where)
    said: dict[str, Any] = {
        key: one_line(item) if isinstance(item, str) else item
        for key, item in msgspec.structs.asdict(line).items()
        if item and key not in {"text", "date", "tlp"}
    }
    if line.date:
        said["date"] = header.read_day(line.date, where, number)
    if line.tlp:
        said["tlp"] = marking.read(line.tlp, where, number)
    return Draft(text=line.text, part=part, line=number, **said)
