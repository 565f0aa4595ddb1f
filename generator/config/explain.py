"""What a value is, and what it should be, in plain words: the sentences of msgspec for a person at a YAML file."""

import re
from typing import Any

import msgspec

from generator.errors import did_you_mean

_PATH = re.compile(r" - at `(?P<path>[^`]*)`$")
_STEP = re.compile(r"\.([^.\[]+)|\[(\d+|\.\.\.)\]")

_KINDS = {
    "array": "a list",
    "object": "keys with values",
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "null": "nothing",
}
"""The words of msgspec, in plain ones."""

_HINTS = {
    "array": "Write it as a list: [first, second].",
    "object": "Write each key on a line of its own, indented by two spaces: `key: value`.",
    "str": "Put quotation marks round it.",
    "int": "Write it in digits: 3.",
    "float": "Write it in digits with a point: 3.5.",
    "bool": "Write true or false.",
}
"""What to do where this was expected."""


def explain(error: str, value: Any, kind: Any) -> tuple[str, str, list[Any]]:
    """A sentence of msgspec as what is wrong, what to do, and the path of the line to show."""
    at = _PATH.search(error)
    path = [name or int(number) if number != "..." else 0 for name, number in _STEP.findall(at["path"] if at else "")]
    message = _PATH.sub("", error)
    quoted = re.search(r"`([^`]*)`", message)
    name = quoted[1] if quoted else ""
    if "unknown field" in message:
        return f"the key “{name}” is not known here", did_you_mean(name, _fields(kind, path)), [*path, name]
    if "missing required field" in message:
        return f"the key “{name}” is missing", f"Add a line `{name}: …`.", path
    key = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    label = f"“{key}”: " if key else ""
    given = _shown(_at(value, path))
    if "enum value" in message:
        allowed = _allowed(_inside_all(kind, path))
        return f"{label}{given} is not allowed here", did_you_mean(given.strip("“”"), allowed), path
    if "encoded date" in message:
        return f"{label}{given} is not a day of the calendar", "Dates are written 2020-05-26.", path
    if message.startswith("Expected `") and "got `" in message:
        expected = re.split(r" \| ", name)
        wanted = " or ".join(_KINDS.get(part, part) for part in expected if part != "null")
        hint = _HINTS.get(expected[0], "")
        return f"{label}expected {wanted}, got {given}", hint, path
    return f"{label}{message[:1].lower()}{message[1:].replace('`', '')}", "See the reference of this file.", path


def _allowed(info: Any) -> list[str]:
    """The values of an enumeration or of a choice of literals, which may be one choice among others."""
    if isinstance(info, msgspec.inspect.UnionType):
        return [word for part in info.types for word in _allowed(part)]
    if isinstance(info, msgspec.inspect.EnumType):
        return [str(member.value) for member in info.cls]
    return [str(word) for word in getattr(info, "values", ())]


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "keys with values"
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "nothing"
    words_given = str(value).lower() if isinstance(value, bool) else str(value)
    return f"“{words_given[:60]}…”" if len(words_given) > 60 else f"“{words_given}”"


def _at(value: Any, path: list[Any]) -> Any:
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            break
    return value


def _fields(kind: Any, path: list[Any]) -> list[str]:
    """The fields that the record at a path has."""
    info = _type_at(kind, path)
    return [field.encode_name for field in info.fields] if isinstance(info, msgspec.inspect.StructType) else []


def _type_at(kind: Any, path: list[Any]) -> Any:
    return _record_of(_inside_all(kind, path))


def _inside_all(kind: Any, path: list[Any]) -> Any:
    info: Any = msgspec.inspect.type_info(kind)
    for step in path:
        info = _inside(info, step)
    return info


def _record_of(info: Any) -> Any:
    """The record among the choices of an optional value."""
    while isinstance(info, msgspec.inspect.UnionType):
        info = next((part for part in info.types if isinstance(part, msgspec.inspect.StructType)), info.types[0])
    return info


def _inside(info: Any, step: Any) -> Any:
    if isinstance(info, msgspec.inspect.UnionType):
        parts = (msgspec.inspect.StructType, msgspec.inspect.VarTupleType, msgspec.inspect.ListType)
        info = next((part for part in info.types if isinstance(part, parts)), info)
    if isinstance(info, msgspec.inspect.StructType):
        return next((field.type for field in info.fields if field.encode_name == step), info)
    if isinstance(info, msgspec.inspect.VarTupleType | msgspec.inspect.ListType):
        return info.item_type
    if isinstance(info, msgspec.inspect.DictType):
        return info.value_type
    return info
