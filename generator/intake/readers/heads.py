"""What stands above a Markdown report: front matter in YAML (`---`), as most tools have it, or in TOML (`+++`)."""

import datetime as dt
import re
import tomllib
from typing import Any

from msgspec.structs import asdict

from generator.errors import BuildError, Problem
from generator.intake import front_matter, header, keys, marking
from generator.intake.draft import Draft
from generator.intake.readers.given import Given, shaped
from generator.intake.text import line as one_line

_TOML = re.compile(r"\+\+\+[ \t]*\n(?P<toml>.*?)^\+\+\+[ \t]*$\s*", re.DOTALL | re.MULTILINE)
_TOML_PLACE = re.compile(r"\(at line (\d+), column \d+\)")
_ADDRESS = re.compile(r"https?://\S+")


class Head(Given, frozen=True):
    """The front matter that a report may bring along; every key may be absent."""

    date: str | None = None
    """Day of publication; a time behind it is passed over."""


def split(text: str, where: str) -> front_matter.Block | None:
    """The front matter of a text and what follows it; None where it has none. Raises BuildError where it is broken."""
    if front_matter.begins(text):
        return front_matter.split(text, where)
    found = _TOML.match(text)
    if not found:
        return None
    try:
        values = {key: _words(value) for key, value in tomllib.loads(found["toml"]).items()}
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = _TOML_PLACE.search(str(error))
        what = f"this is not valid TOML: {_TOML_PLACE.sub('', str(error)).strip()}"
        line = 1 + int(place[1]) if place else 1
        raise BuildError([Problem(where, line, what, "Mend it, or write `key: value` between lines ---.")]) from None
    return front_matter.Block(values, "", text[found.end() :], 1 + text.count("\n", 0, found.end()))


def read(block: front_matter.Block, where: str) -> Draft:
    """What the front matter says of the report. Raises BuildError for a value that can't be, and for a misspelt key."""
    values, named, left_out = _sorted_out(block, where)
    head = front_matter.convert(front_matter.Block(values, block.yaml, "", 1), Head, where)
    said: dict[str, Any] = {
        key: one_line(value) if isinstance(value, str) else value for key, value in asdict(head).items() if value
    }
    if head.date:
        said["date"] = header.read_day(said["date"], where, _line_of(block, named["date"]))
    if head.tlp:
        said["tlp"] = marking.read(head.tlp, where, _line_of(block, named["tlp"]))
    if _ADDRESS.fullmatch(said.get("source", "")):  # as clippers of web pages write it
        said.setdefault("url", said["source"])
        del said["source"]
    return Draft("", left_out=keys.passed_over(left_out), **said)


def _sorted_out(block: front_matter.Block, where: str) -> tuple[dict[str, Any], dict[str, str], list[str]]:
    """The values under our names, the names they stood under, and the keys that are another tool's."""
    known = Head.__struct_fields__
    values: dict[str, Any] = {}
    named: dict[str, str] = {}
    left_out, problems = [], []
    given = _unfolded(block.values)
    # A report's own `date` goes before what is only called alike.
    for key in sorted(given, key=lambda key: key not in known):
        name = keys.named(key, known)
        if name is None and (near := keys.meant(key, known)):
            what = f"the key “{key}” is not known here"
            problems.append(Problem(where, _line_of(block, key), what, f"Did you mean “{near}”?"))
        elif name is None:
            left_out.append(one_line(key))
        elif name not in values and given[key] is not None:
            values[name], named[name] = shaped(name, given[key]), key
    if problems:
        raise BuildError(problems)
    return values, named, left_out


def _unfolded(values: dict[str, Any]) -> dict[str, Any]:
    """With the keys of Hugo's `params`, where it wants those that are a site's own, beside the others."""
    inner = values.get("params")
    if not isinstance(inner, dict):
        return values
    return {**inner, **{key: value for key, value in values.items() if key != "params"}}


def _words(value: Any) -> Any:
    """A value of TOML as words, lists and mappings, as front matter in YAML is read."""
    if isinstance(value, dict):
        return {key: _words(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_words(item) for item in value]
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _line_of(block: front_matter.Block, key: str) -> int:
    return front_matter.line_of(block, key) if block.yaml else 1
