"""The page of the data: which files there are, and what each field of them holds, from the records' own docstrings."""

from functools import cache
from typing import get_type_hints

from generator import links
from generator.index import export, places
from generator.index.rows import Index
from generator.model import documented
from generator.model.data import MONTHLY, TABLES, PlaceRow, Row
from generator.model.record import Record
from generator.pages.kind import View, single

_TYPES = {str: "text", int: "whole number", bool: "true or false"}


class Field(Record, frozen=True):
    """A field of a table."""

    name: str
    """As the files have it."""

    type: str
    """text, whole number, true or false, list of texts."""

    meaning: str
    """What it holds, as a sentence."""


class Table(Record, frozen=True):
    """A table with its fields in order."""

    name: str
    """As its files are called."""

    meaning: str
    """What a row of it is."""

    fields: tuple[Field, ...]
    """In the order of the columns."""

    is_monthly: bool
    """Whether it has a file for every month or day, in the folder of that."""


class Period(Record, frozen=True):
    """A month in which reports were published, or a day of a month of many."""

    ident: str
    """ISO: 2020-05 or 2020-05-26."""

    folder: str
    """Where its files are, as an address on the site."""

    reports: int
    """How many reports were published in it."""


class DataView(View, frozen=True):
    """What the data is."""

    tables: tuple[Table, ...]
    """All tables, that of the entities first."""

    periods: tuple[Period, ...]
    """The newest first."""

    places: Table | None
    """The properties of a place in the GeoJSON file; None where no place is known."""


def view(index: Index) -> DataView:
    """What the page shows."""
    periods = [Period(ident, f"data/{ident}", count) for ident, count in export.periods(index)]
    placed = _table("places", PlaceRow) if next(places.placed(index), None) else None
    return DataView(title="Data", tables=tables(), periods=tuple(reversed(periods)), places=placed)


@cache
def tables() -> tuple[Table, ...]:
    """All tables."""
    return tuple(_table(name, kind) for name, kind in TABLES.items())


def _table(name: str, kind: type[Row]) -> Table:
    said, hints = documented.meanings(kind), get_type_hints(kind)
    fields = (Field(field, _TYPES.get(hints[field], "list of texts"), said.get(field, "")) for field in hints)
    return Table(name, " ".join((kind.__doc__ or "").split()), tuple(fields), name in MONTHLY)


DATA = single("data", links.DATA, view)
