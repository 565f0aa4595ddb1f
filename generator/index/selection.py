"""Questions about some reports: those of a period, of an entity, of a topic."""

from collections.abc import Iterable, Sequence

import msgspec

from generator.index.rows import HEAD, SOURCE, ArticleHead, Index
from generator.model.article import Article, Tlp

_article = msgspec.json.Decoder(Article)
_MANY = 500
"""Values in one question: SQLite bounds them."""


def published(index: Index, first: str, last: str) -> list[ArticleHead]:
    """The reports published from one day to another, by day and id."""
    query = f"SELECT {HEAD} FROM article a {SOURCE} WHERE a.day BETWEEN ? AND ? ORDER BY a.day, a.id"
    return [ArticleHead(*row) for row in index.execute(query, (first, last))]


def naming(index: Index, slug: str) -> frozenset[str]:
    """The reports that name an entity."""
    return frozenset(row[0] for row in index.execute("SELECT article FROM appearance WHERE entity = ?", (slug,)))


def on_topic(index: Index, ids: Iterable[str], topic: str) -> list[str]:
    """Those of some reports that carry a tag (`tag:arms`), or hold all the words of a topic in title or text."""
    tag = topic.casefold().removeprefix("tag:").strip() if topic.casefold().startswith("tag:") else ""
    words = topic.casefold().split()
    chosen = []
    for ident in ids:
        record, text = index.execute("SELECT record, text FROM body WHERE article = ?", (ident,)).fetchone()
        article = _article.decode(record)
        tags = {one.casefold() for one in article.tags}
        said = f"{article.title}\n{text}".casefold()
        if tag in tags if tag else topic.casefold() in tags or all(word in said for word in words):
            chosen.append(ident)
    return chosen


def heads(index: Index, ids: Sequence[str]) -> list[ArticleHead]:
    """Those of some reports that the index holds, by day and id."""
    found: list[ArticleHead] = []
    for part in _parts(ids):
        query = f"SELECT {HEAD} FROM article a {SOURCE} WHERE a.id IN ({','.join('?' * len(part))})"
        found += [ArticleHead(*row) for row in index.execute(query, part)]
    return sorted(found, key=lambda head: (head.day, head.id))


def markings(index: Index, ids: Sequence[str]) -> list[Tlp]:
    """The markings that some reports carry themselves, each once, by name."""
    found: set[Tlp] = set()
    for part in _parts(ids):
        query = f"SELECT DISTINCT marking FROM marked WHERE article IN ({','.join('?' * len(part))})"
        found |= {Tlp(row[0]) for row in index.execute(query, part)}
    return sorted(found)


def count_claims(index: Index, ids: Sequence[str]) -> int:
    """How many claims some reports hold."""
    parts = (
        index.execute(f"SELECT count(*) FROM claim WHERE article IN ({','.join('?' * len(part))})", part).fetchone()[0]
        for part in _parts(ids)
    )
    return sum(parts)


def named(index: Index, ids: Sequence[str]) -> list[tuple[str, str, str, int, str]]:
    """The entities that some reports name: slug, type, name, how many of them, and the first day any report does."""
    index.execute("CREATE TEMP TABLE IF NOT EXISTS chosen (article TEXT PRIMARY KEY)")
    index.execute("DELETE FROM chosen")
    index.executemany("INSERT OR IGNORE INTO chosen VALUES (?)", [(ident,) for ident in ids])
    query = (
        "SELECT e.slug, e.type, e.name, count(*), (SELECT min(day) FROM appearance f WHERE f.entity = e.slug)"
        " FROM chosen c CROSS JOIN appearance p ON p.article = c.article JOIN entity e ON e.slug = p.entity"
        " GROUP BY e.slug ORDER BY count(*) DESC, e.slug"
    )
    return index.execute(query).fetchall()


def _parts(ids: Sequence[str]) -> Iterable[Sequence[str]]:
    return (ids[start : start + _MANY] for start in range(0, len(ids), _MANY))
