"""What the index knows of the files of the site: address, maker, key, and how each looked when it was written."""

from collections.abc import Iterable

from generator.index.rows import Index


def addresses(index: Index) -> list[str]:
    """The addresses of all files, sorted."""
    return [row[0] for row in index.execute("SELECT address FROM artefact ORDER BY address")]


def pages(index: Index, without: str) -> list[str]:
    """The addresses of all pages that stand for themselves, but for one: neither aliases nor editions for mail."""
    query = (
        "SELECT address FROM artefact WHERE kind NOT IN ('alias', 'mail') AND address LIKE '%.html' AND address <> ?"
    )
    return [row[0] for row in index.execute(query, (without,))]


def idents(index: Index, kind: str) -> list[str]:
    """What a maker's files are of, sorted."""
    query = "SELECT DISTINCT ident FROM artefact WHERE kind = ? ORDER BY ident"
    return [row[0] for row in index.execute(query, (kind,))]


def keys(index: Index, *kinds: str) -> dict[str, str]:
    """The keys of some makers' files by address, in the order of these."""
    places = ", ".join("?" * len(kinds))
    return dict(index.execute(f"SELECT address, key FROM artefact WHERE kind IN ({places}) ORDER BY address", kinds))


def sizes(index: Index) -> dict[str, int]:
    """How many bytes each file has, by address, in the order of these."""
    return dict(index.execute("SELECT address, size FROM artefact ORDER BY address"))


def kept(index: Index, kind: str) -> Iterable[tuple[str, str, str]]:
    """Of each of a maker's files what it is of, its address and its key, by address."""
    return index.execute("SELECT ident, address, key FROM artefact WHERE kind = ? ORDER BY address", (kind,))
