"""YAML text to records, with the line of whatever is wrong.

Two ways to read the values. `parse` lets YAML guess their types, as every YAML tool does. `words` keeps every value as
it is written and leaves the types to the record: twice as fast, and `language: no` stays Norwegian. Both refuse a key
that stands twice, of which YAML readers keep the last in silence.
"""

import operator
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import msgspec
import yaml

from generator.config import explain
from generator.errors import BuildError, Problem

T = TypeVar("T")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOTHING = frozenset({"", "~", "null"})


class _Typed(_Loader):  # type: ignore[misc]
    """Builds dates and numbers as PyYAML does, which lets their errors through without a place: 30 February."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        try:
            return super().construct_object(node, deep)
        except (ValueError, TypeError) as error:
            what = f"“{node.value}” can't exist: {error}"
            raise yaml.constructor.ConstructorError(None, None, what, node.start_mark) from None


class _Words(_Loader):  # type: ignore[misc]
    """Composes nodes without guessing what a value is: every scalar is text."""

    def resolve(self, _kind: Any, _value: Any, _implicit: Any) -> str:
        return "tag:yaml.org,2002:str"

    # Called for every node, to do nothing: functions written in C take a tenth of the time of methods.
    descend_resolver = staticmethod(operator.is_)
    ascend_resolver = staticmethod(bool)


def parse(text: str, where: str, first_line: int = 1) -> Any:
    """The values of a YAML text, typed as YAML types them. `first_line` is the file's line on which the text begins.

    Raises BuildError with the line for anything that is not YAML, and for a key that stands twice.
    """
    with _told(text, where, first_line):
        loader = _Typed(text)
        node = loader.get_single_node()
        if node is None:
            return None
        _refuse_twins(node)
        return loader.construct_document(node)


def words(text: str, where: str, first_line: int = 1) -> Any:
    """The values of a YAML text as they are written: text, lists, mappings; None for an empty value, `~` and `null`.

    Raises BuildError as `parse` does, and for an alias (`*name`): a few of them can stand for gigabytes.
    """
    with _told(text, where, first_line):
        node = _Words(text).get_single_node()
        return None if node is None else _plain(node, set())


def convert(
    value: Any,
    kind: type[T],
    text: str,
    where: str,
    first_line: int = 1,
    *,
    strict: bool = True,
    at: Sequence[str | int] = (),
) -> T:
    """Plain values to a record; `strict=False` for what `words` gave. `at` is the path of the value within the text.

    Raises BuildError naming line, field, what was expected, and the nearest allowed word.
    """
    try:
        return msgspec.convert(value, kind, strict=strict)
    except msgspec.ValidationError as error:
        what, hint, path = explain.explain(str(error), value, kind)
        raise BuildError([Problem(where, first_line + line_of(text, [*at, *path]), what, hint)]) from None


Found = Iterator[tuple[list[str | int], str, str]]
"""What a check finds: the path to the value, what is wrong with it, what to do."""


def checked(text: str, where: str, kind: type[T], checks: Iterable[Callable[[T], Found]] = ()) -> T:
    """A file of `site_config/` as a record that holds against some checks; an empty file is a record of nothing.

    Raises BuildError with every problem, by line.
    """
    record = convert(parse(text, where) or {}, kind, text, where)
    problems = [
        Problem(where, 1 + line_of(text, path), what, hint) for check in checks for path, what, hint in check(record)
    ]
    if problems:
        raise BuildError(problems)
    return record


def line_of(text: str, path: list[Any]) -> int:
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


@contextmanager
def _told(text: str, where: str, first_line: int) -> Iterator[None]:
    """Whatever PyYAML raises, as a BuildError."""
    try:
        yield
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        what = f"this is not valid YAML: {_reason(error)}"
        raise BuildError([Problem(where, first_line + (mark.line if mark else 0), what, _advice(error))]) from None
    except yaml.reader.ReaderError as error:
        line = first_line + text[: error.position or 0].count("\n")
        code = error.character if isinstance(error.character, int) else ord(str(error.character)[:1] or "?")
        what = f"a character that YAML does not allow: U+{code:04X}"
        raise BuildError([Problem(where, line, what, "Remove it; most often it came in by copying.")]) from None
    except UnicodeEncodeError as error:
        line = first_line + text[: error.start].count("\n")
        what = f"a character that YAML does not allow: U+{ord(text[error.start]):04X}"
        raise BuildError([Problem(where, line, what, "Remove it; most often it came in by copying.")]) from None
    except RecursionError:
        what = "it is nested too deeply"
        raise BuildError([Problem(where, first_line, what, "Take out brackets that open and never close.")]) from None


def _plain(node: yaml.Node, seen: set[int]) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return None if not node.style and node.value in _NOTHING else node.value
    if id(node) in seen:
        raise yaml.composer.ComposerError(None, None, "an alias (*name) is not allowed here", node.start_mark)
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, seen) for item in node.value]
    values = {_key(key): _plain(value, seen) for key, value in node.value}
    if len(values) < len(node.value):
        _refuse_twins(node)
    return values


def _key(node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise yaml.constructor.ConstructorError(None, None, "a key must be plain text", node.start_mark)
    return str(node.value)


def _refuse_twins(root: yaml.Node) -> None:
    """Raise for the first key that stands twice in one mapping."""
    waiting, done = [root], set()
    while waiting:
        node = waiting.pop()
        if id(node) in done or isinstance(node, yaml.ScalarNode):
            continue
        done.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            waiting.extend(node.value)
            continue
        keys: set[str] = set()
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in keys:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key “{key.value}” stands twice", key.start_mark
                )
            keys.add(str(key.value))
            waiting.append(value)


def _reason(error: yaml.MarkedYAMLError) -> str:
    problem = str(error.problem or "it breaks off")
    if _is_tab(error):
        return "a tab where only spaces may stand"
    return problem


def _advice(error: yaml.MarkedYAMLError) -> str:
    problem = str(error.problem)
    if _is_tab(error):
        return "Replace the tab by two spaces."
    if "can't exist" in problem:
        return "Dates are written 2020-05-26; put quotation marks round what is none."
    if "stands twice" in problem:
        return "Keep one of the two."
    if "alias" in problem:
        return "Write the value out, or put quotation marks round a text that begins with * or &."
    if "mapping values" in problem:
        return "Put quotation marks round a text that contains a colon."
    return "Mind the spaces at the start of the line, and quotation marks round special characters."


def _is_tab(error: yaml.MarkedYAMLError) -> bool:
    # The scanner in C says "cannot start any token" of a tab, without naming it.
    return any(
        words in str(error.problem) for words in ("\\t", "tab character", "character that cannot start any token")
    )
