"""The register of sources, laid over the publishers that the reports name."""

import sqlite3

import msgspec

from generator import links
from generator.config import admitted
from generator.config.sources import Register, Source
from generator.index import touched
from generator.index.filing import put_source
from generator.model.scope import Scope


def apply(index: sqlite3.Connection, register: Register, scope: Scope) -> None:
    """Bring the sources of the index up to date with the register; the reports of those that differ are touched.

    Of several spellings that the register does not know but that share an address, the first by alphabet names it.
    """
    before = dict(index.execute("SELECT slug, record FROM source").fetchall())
    after: dict[str, Source] = {}
    query = "SELECT DISTINCT source_name, source FROM article ORDER BY source_name, source"
    named = index.execute(query).fetchall()
    register = admitted.register_in_use(register, [name for name, _slug in named], scope)
    for name, slug in named:
        source = register.canonical(name)
        wanted = links.slug(source.name)
        after.setdefault(wanted, source)
        if slug != wanted:
            _touch(index, "source = ? AND source_name = ?", (slug, name))
            index.execute("UPDATE article SET source = ? WHERE source = ? AND source_name = ?", (wanted, slug, name))
            touched.mark(index, touched.SOURCE, [wanted])
    for slug, source in after.items():
        if before.get(slug) != msgspec.json.encode(source):
            put_source(index, source)
            _touch(index, "source = ?", (slug,))
    index.executemany("DELETE FROM source WHERE slug = ?", [(slug,) for slug in sorted(before.keys() - after.keys())])


def _touch(index: sqlite3.Connection, condition: str, values: tuple[str, ...]) -> None:
    idents = [row[0] for row in index.execute(f"SELECT id FROM article WHERE {condition}", values)]
    for ident in idents:
        touched.by_article(index, ident)
