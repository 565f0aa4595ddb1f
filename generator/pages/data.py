"""The page of the data: which files there are, and what each field of them holds, from the records' own docstrings."""

import ast
import inspect
import textwrap
from functools import cache
from itertools import pairwise
from typing import get_type_hints

from generator import links
from generator.index import articles
from generator.index.rows import Index
from generator.model.data import MONTHLY, TABLES, Row
from generator.model.record import Record
from generator.pages.kind import View, single

_TYPES = {str: "text", int: "whole number", bool: "true or false"}


class Field(Record, frozen=True):
    """A field of a table."""

    name: str
    type: str
    """text, whole number, true or false, list of texts."""

    meaning: str


class Table(Record, frozen=True):
    """A table with its fields in order."""

    name: str
    meaning: str
    fields: tuple[Field, ...]
    is_monthly: bool
    """Whether it has a file for every month, in the folder of the month."""


class Month(Record, frozen=True):
    """A month in which reports were published."""

    ident: str
    folder: str
    reports: int


class DataView(View, frozen=True):
    """What the data is."""

    tables: tuple[Table, ...]
    months: tuple[Month, ...]
    """The newest first."""


def view(index: Index) -> DataView:
    """What the page shows."""
    months = [Month(month, f"data/{month}", count) for month, count in articles.published_per(index, 7)]
    return DataView(title="Data", tables=tables(), months=tuple(reversed(months)))


@cache
def tables() -> tuple[Table, ...]:
    """All tables."""
    return tuple(_table(name, kind) for name, kind in TABLES.items())


def _table(name: str, kind: type[Row]) -> Table:
    said, hints = _docstrings(kind), get_type_hints(kind)
    fields = (Field(field, _TYPES.get(hints[field], "list of texts"), said.get(field, "")) for field in hints)
    return Table(name, " ".join((kind.__doc__ or "").split()), tuple(fields), name in MONTHLY)


def _docstrings(kind: type[Row]) -> dict[str, str]:
    """What stands below each field in the source: Python itself does not keep it."""
    (made,) = ast.parse(textwrap.dedent(inspect.getsource(kind))).body
    said: dict[str, str] = {}
    for field, below in pairwise(made.body if isinstance(made, ast.ClassDef) else []):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(below, ast.Expr):
            said[field.target.id] = " ".join(str(ast.literal_eval(below.value)).split())
    return said


DATA = single("data", links.DATA, view)
