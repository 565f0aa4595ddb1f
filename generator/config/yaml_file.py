"""YAML text to records, with the line of whatever is wrong."""

import re
from typing import Any, TypeVar

import msgspec
import yaml

from generator.errors import BuildError, Problem, did_you_mean

T = TypeVar("T")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNKNOWN = re.compile(r"Object contains unknown field `(?P<field>[^`]*)`")
_PATH = re.compile(r" - at `(?P<path>[^`]*)`$")
_STEP = re.compile(r"\.([^.\[]+)|\[(\d+|\.\.\.)\]")


def parse(text: str, where: str, first_line: int = 1) -> Any:
    """The plain values of a YAML text. `first_line` is the file's line on which the text begins.

    Raises BuildError with the line for anything that is not YAML.
    """
    try:
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe loader, in C where there is one
    except yaml.MarkedYAMLError as error:
        line = first_line + (error.problem_mark.line if error.problem_mark else 0)
        raise BuildError([Problem(where, line, f"this is not valid YAML: {_words(error)}", _advice(error))]) from None
    except yaml.reader.ReaderError as error:
        what = f"a character that YAML does not allow: U+{ord(str(error.character)[:1] or '?'):04X}"
        raise BuildError([Problem(where, None, what, "Remove it; most often it came in by copying.")]) from None
    except (ValueError, RecursionError) as error:
        # PyYAML builds dates itself and lets their errors through bare: month 13, 30 February.
        what = f"a date or number that can't exist: {error}"
        raise BuildError([Problem(where, first_line, what, "Dates are written 2020-05-26.")]) from None


def convert(value: Any, kind: type[T], text: str, where: str, first_line: int = 1) -> T:
    """Plain values to a record. Raises BuildError naming line, field, what was expected, the nearest allowed word."""
    try:
        return msgspec.convert(value, kind, strict=True)
    except msgspec.ValidationError as error:
        raise BuildError([_explain(error, kind, text, where, first_line)]) from None


def _words(error: yaml.MarkedYAMLError) -> str:
    problem = str(error.problem or "it breaks off")
    if "\\t" in problem:
        return "a tab where only spaces may stand"
    return problem


def _advice(error: yaml.MarkedYAMLError) -> str:
    if "\\t" in str(error.problem):
        return "Replace the tab by two spaces."
    if "mapping values" in str(error.problem):
        return "Put quotation marks round a text that contains a colon."
    return "Mind the spaces at the start of the line, and quotation marks round special characters."


def _explain(error: msgspec.ValidationError, kind: Any, text: str, where: str, first_line: int) -> Problem:
    message = str(error)
    at = _PATH.search(message)
    path = [name or int(number) if number != "..." else 0 for name, number in _STEP.findall(at["path"] if at else "")]
    message = _PATH.sub("", message)
    unknown = _UNKNOWN.search(message)
    if unknown:
        line = _line_of(text, [*path, unknown["field"]])
        hint = did_you_mean(unknown["field"], _fields(kind, path))
        return Problem(where, first_line + line, f"the key “{unknown['field']}” is not known here", hint)
    key = next((str(step) for step in reversed(path) if isinstance(step, str)), "the file")
    expected = message[:1].lower() + message[1:].replace("`", "“", 1).replace("`", "”", 1)
    return Problem(where, first_line + _line_of(text, path), f"“{key}”: {expected}", "See the reference of this file.")


def _line_of(text: str, path: list[Any]) -> int:
    """The line (from 0) of the value at a path; of the nearest one that encloses it where the path ends early."""
    node = yaml.compose(text, Loader=_Loader)
    line = 0
    for step in path:
        if isinstance(node, yaml.MappingNode):
            pair = next(((k, v) for k, v in node.value if k.value == str(step)), None)
            if pair is None:
                break
            line, node = pair[0].start_mark.line, pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = node.start_mark.line
        else:
            break
    return line


def _fields(kind: Any, path: list[Any]) -> list[str]:
    """The fields that the record at a path has."""
    info = msgspec.inspect.type_info(kind)
    for step in path:
        info = _inside(info, step)
    while isinstance(info, msgspec.inspect.UnionType):
        info = next((part for part in info.types if isinstance(part, msgspec.inspect.StructType)), info.types[0])
    return [field.encode_name for field in info.fields] if isinstance(info, msgspec.inspect.StructType) else []


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
