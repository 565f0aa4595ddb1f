"""`data/briefing.sqlite`: the tables of the data in one file, for SQLite and whatever reads it.

It is made of the JSON Lines beside it: to ask the index for every row again would cost four times as much. The same
rows give the same bytes: they are written once, in order, in one transaction, to a file that was not there.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from generator import links
from generator.model.data import MONTHLY, TABLES, Row

_TYPES = {int: "INTEGER", bool: "INTEGER"}
_INDEXES = (
    ("mentions", "entity"),
    ("mentions", "article"),
    ("times", "article"),
    ("claims", "article"),
    ("claims", "speaker"),
    ("events", "article"),
    ("origins", "origin"),
    ("accounts", "account"),
)
"""By what people look things up."""


def write(periods: Iterable[str], read: Callable[[str], bytes], path: Path) -> None:
    """Make the database at `path`, in place of whatever is there; a list is JSON in one column.

    `read` gives the bytes of a file of the site by its address.
    """
    path.unlink(missing_ok=True)
    made = sqlite3.connect(path, isolation_level=None)
    made.execute("PRAGMA page_size = 4096")
    made.execute("PRAGMA journal_mode = OFF")
    made.execute("PRAGMA synchronous = OFF")
    made.execute("BEGIN")
    for name, kind in TABLES.items():
        made.execute(f"CREATE TABLE {name} ({', '.join(_columns(kind))})")
    _insert(made, "entities", read(links.data("entities")))
    for period in periods:
        for name in MONTHLY:
            _insert(made, name, read(links.data(name, period=period)))
    for name, column in _INDEXES:
        made.execute(f"CREATE INDEX {name}_by_{column} ON {name} ({column})")
    made.execute("COMMIT")
    made.close()


def _columns(kind: type[Row]) -> Iterator[str]:
    keys = {"ArticleRow": "id", "EntityRow": "slug"}
    for field in msgspec.structs.fields(kind):
        type_of = _TYPES.get(field.type, "TEXT")
        key = " PRIMARY KEY" if field.name == keys.get(kind.__name__) else ""
        refers = " REFERENCES articles(id)" if field.name == "article" else ""
        refers = " REFERENCES entities(slug)" if field.name == "entity" else refers
        yield f'"{field.name}" {type_of} NOT NULL{key}{refers}'


def _insert(made: sqlite3.Connection, name: str, lines: bytes) -> None:
    places = ", ".join("?" * len(TABLES[name].__struct_fields__))
    rows = msgspec.json.Decoder(TABLES[name]).decode_lines(lines)
    made.executemany(f"INSERT INTO {name} VALUES ({places})", (_values(row) for row in rows))


def _values(row: Row) -> list[object]:
    return [msgspec.json.encode(v).decode() if isinstance(v, tuple) else v for v in msgspec.structs.astuple(row)]
