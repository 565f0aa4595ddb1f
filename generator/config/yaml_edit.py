"""Adding to a YAML file that a person writes: every byte that stands there stays, comments, order, spacing and all.

Only one edit is needed: to append to a list somewhere in the file. The result is parsed and compared with what was
meant before anybody sees it, so a file in a form that this module does not know is refused, never damaged.
"""

import copy
import json
import re
from typing import Any

import yaml

from generator.config import yaml_file
from generator.errors import BuildError, Problem

Path = tuple[str | int, ...]
"""The keys and positions that lead to a list; a last key that is missing is made."""

_FURTHER_DOCUMENT = re.compile(r"^(?:\.\.\.|---)", re.MULTILINE)


def append(text: str, path: Path, item: Any, where: str) -> str:
    """The text with one more item at the end of a list: plain text, a list of it, or a mapping of either.

    Raises BuildError, with what to write by hand, where that can't be done without touching what stands there.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    try:
        changed = _appended(text, path, item, newline)
        fits = yaml_file.parse(changed, where) == _meant(yaml_file.parse(text, where), path, item)
    except (yaml.YAMLError, _NoPlaceError, BuildError, IndexError, TypeError):
        fits = False
    if not fits:
        what = f"nothing can be added to “{path[0]}” in the form in which it is written"
        raise BuildError([Problem(where, None, what, f"Write it by hand: {_flow(item)}")])
    return changed


class _NoPlaceError(Exception):
    """The file is of a form that is not known here."""


def _appended(text: str, path: Path, item: Any, newline: str) -> str:
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    if root is None:
        return _after(text, len(text), _lines({str(path[0]): [item]}, 0), newline)
    *way, last = path
    parent = root
    for step in way:
        parent = _child(parent, step)
    found = next((value for key, value in _pairs(parent) if key.value == last), None)
    if found is None:
        return _with_key(text, parent, {str(last): [item]}, newline, is_root=not way)
    if isinstance(found, yaml.SequenceNode):
        return _longer(text, found, item, newline)
    if found.value == "":
        key = next(key for key, _value in _pairs(parent) if key.value == last)
        return _after(text, key.end_mark.index, _lines([item], key.start_mark.column + 2), newline)
    raise _NoPlaceError


def _pairs(node: yaml.Node) -> list[tuple[yaml.Node, yaml.Node]]:
    if not isinstance(node, yaml.MappingNode):
        raise _NoPlaceError
    return list(node.value)


def _child(node: yaml.Node, step: str | int) -> yaml.Node:
    items = node.value if isinstance(node, yaml.SequenceNode) else []
    found: yaml.Node | None = None
    if isinstance(step, int):
        found = items[step]
    else:
        found = next((value for key, value in _pairs(node) if key.value == step), None)
    if found is None:
        raise _NoPlaceError
    return found


def _with_key(text: str, parent: yaml.Node, value: dict[str, Any], newline: str, *, is_root: bool) -> str:
    """The text with a key that a mapping did not have."""
    if isinstance(parent, yaml.CollectionNode) and parent.flow_style:
        end = _end(parent.value[-1][1] if parent.value[-1][1].value else parent.value[-1][0])
        return f"{text[:end]}, {_flow(value)[1:-1]}{text[end:]}"
    end, lines = _end(parent), _lines(value, parent.start_mark.column)
    if is_root and not _FURTHER_DOCUMENT.search(text, end):
        return _after(text, len(text), ["", *lines], newline)
    return _after(text, end, lines, newline)


def _longer(text: str, node: yaml.SequenceNode, item: Any, newline: str) -> str:
    """The text with one more item in a list that is there."""
    if not node.flow_style:
        return _after(text, _end(node), _lines([item], node.start_mark.column), newline)
    if not node.value:
        at = node.end_mark.index - 1
        return f"{text[:at]}{_flow(item)}{text[at:]}"
    at = _end(node.value[-1])
    return f"{text[:at]}, {_flow(item)}{text[at:]}"


def _end(node: yaml.Node) -> int:
    """Where the last word of a node ends: what follows it, comments and blank lines, is nobody's."""
    if not isinstance(node, yaml.CollectionNode) or node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    if isinstance(last, tuple):
        key, value = last
        return (
            _end(key) if isinstance(value, yaml.ScalarNode) and value.value == "" and not value.style else _end(value)
        )
    return _end(last)


def _after(text: str, at: int, lines: list[str], newline: str) -> str:
    """The text with lines put in below the line that holds a place."""
    if not (at and text[at - 1] == "\n"):
        end = text.find("\n", at)
        at = len(text) if end < 0 else end + 1
    gap = newline if at and text[at - 1] != "\n" else ""
    return text[:at] + gap + "".join(line + newline for line in lines) + text[at:]


def _lines(value: Any, indent: int) -> list[str]:
    """A mapping or a list in block form; what is inside a list's item in flow form, where it is a list of words."""
    margin = " " * indent
    if isinstance(value, list):
        return [line for item in value for line in _item(item, margin)]
    lines = []
    for key, inner in value.items():
        if isinstance(inner, list) and not all(isinstance(each, str) for each in inner):
            lines += [f"{margin}{key}:", *_lines(inner, indent + 2)]
        else:
            lines.append(f"{margin}{key}: {_flow(inner)}")
    return lines


def _item(item: Any, margin: str) -> list[str]:
    if not isinstance(item, dict):
        return [f"{margin}- {_flow(item)}"]
    first, *others = [f"{key}: {_flow(inner)}" for key, inner in item.items()]
    return [f"{margin}- {first}", *[f"{margin}  {line}" for line in others]]


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return _scalar(str(value))


def _scalar(text: str) -> str:
    """Text as YAML: as it is where YAML reads it back so wherever it stands, else in quotation marks."""
    try:
        plain = yaml.safe_load(f"a: {text}\nb: [{text}, x]\nc: {{d: {text}, e: x}}")
        safe = bool(plain == {"a": text, "b": [text, "x"], "c": {"d": text, "e": "x"}})
    except (yaml.YAMLError, ValueError):
        safe = False
    return text if safe else json.dumps(text, ensure_ascii=False)


def _meant(values: Any, path: Path, item: Any) -> Any:
    """What the file is to say afterwards."""
    meant = copy.deepcopy(values) if values is not None else {}
    parent = meant
    for step in path[:-1]:
        parent = parent[step]
    parent[path[-1]] = [*(parent.get(path[-1]) or []), item]
    return meant
