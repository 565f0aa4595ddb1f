"""The register of sources, laid over the publishers that the reports name."""

import sqlite3

import msgspec

from generator import links
from generator.config.sources import Register
from generator.index import touched


def apply(index: sqlite3.Connection, register: Register) -> None:
    """Bring the sources of the index up to date with the register; the reports of those that differ are touched."""
    query = "SELECT DISTINCT json_extract(record, '$.source'), source FROM article ORDER BY 1, 2"
    for name, slug in index.execute(query).fetchall():
        source = register.canonical(name)
        wanted, record = links.slug(source.name), msgspec.json.encode(source)
        stored = index.execute("SELECT record FROM source WHERE slug = ?", (wanted,)).fetchone()
        if slug == wanted and stored and stored[0] == record:
            continue
        of_name = "source = ? AND json_extract(record, '$.source') = ?"
        idents = [row[0] for row in index.execute(f"SELECT id FROM article WHERE {of_name}", (slug, name))]
        for ident in idents:
            touched.by_article(index, ident)
        index.execute("INSERT OR REPLACE INTO source VALUES (?, ?)", (wanted, record))
        index.execute(f"UPDATE article SET source = ? WHERE {of_name}", (wanted, slug, name))
        touched.mark(index, touched.SOURCE, [wanted])
