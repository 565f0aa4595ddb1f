"""The sentences that name an entity, with what the index knows of each: from these a page chooses the telling ones."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from generator.index import together
from generator.index.rows import HEAD, SOURCE, ArticleHead, Index, Passage, excerpt

Key = tuple[str, str]
"""A sentence: its report and its id."""


class Naming(NamedTuple):
    """A sentence that names an entity."""

    article: str
    sentence: str
    start: int
    stop: int
    speaks: bool
    """The entity makes a claim in it."""

    claims: bool
    """Somebody does."""

    happens: bool
    """It dates an event."""

    rarest: int
    """The level (`together.level`) of the least often named entity beside it; -1 where it names nobody else."""


def reports_naming(index: Index, slug: str) -> list[str]:
    """The reports that name an entity, by day."""
    return [
        row[0]
        for row in index.execute("SELECT article FROM appearance WHERE entity = ? ORDER BY day, article", (slug,))
    ]


def sentences_naming(index: Index, slug: str, reports: Sequence[str]) -> list[Naming]:
    """Of each of some reports the sentences that name an entity first, first beside another, or with an event."""
    listed = msgspec.json.encode(reports).decode()
    found: dict[Key, tuple[int, int]] = {}
    rarest: dict[Key, int] = {}
    query = (
        "SELECT t.article, t.sentence, t.start, t.stop, x.sentences, t.one = t.other FROM json_each(?1) k"
        " CROSS JOIN together t ON t.article = k.value AND ?2 IN (t.one, t.other)"
        " CROSS JOIN tie x ON x.one = iif(t.one = ?2, t.other, t.one) AND x.other = x.one"
    )
    for article, sentence, start, stop, sentences, is_alone in index.execute(query, (listed, slug)):
        found[article, sentence] = start, stop
        if not is_alone:
            least = together.level(sentences)
            rarest[article, sentence] = min(least, rarest.get((article, sentence), least))
    names = "SELECT id FROM name WHERE entity = ?2"
    query = (
        "SELECT DISTINCT m.article, m.sentence, m.start, m.stop FROM json_each(?1) k"
        f" CROSS JOIN event_name x ON x.article = k.value AND x.name IN ({names})"
        " CROSS JOIN moment m ON m.article = x.article AND m.position = x.position AND m.event"
    )
    happens = {(row[0], row[1]): (row[2], row[3]) for row in index.execute(query, (listed, slug))}
    query = (
        f"SELECT c.article, c.sentence, max(coalesce(c.speaker IN ({names}), 0)) FROM json_each(?1) k"
        " CROSS JOIN claim c ON c.article = k.value GROUP BY c.article, c.sentence"
    )
    speaks = {(row[0], row[1]): bool(row[2]) for row in index.execute(query, (listed, slug))}
    return [
        Naming(
            key[0], key[1], span[0], span[1], speaks.get(key, False), key in speaks, key in happens, rarest.get(key, -1)
        )
        for key, span in sorted((found | happens).items())
        if key[1]
    ]


def passages(index: Index, chosen: Sequence[Naming]) -> list[Passage]:
    """Some of them with their words."""
    query = (
        f"SELECT {HEAD}, k.sentence, {excerpt('k')} FROM "
        "(SELECT ?1 AS article, ?2 AS sentence, ?3 AS start, ?4 AS stop) k"
        f" CROSS JOIN article a ON a.id = k.article {SOURCE}"
    )
    rows = (index.execute(query, found[:4]).fetchone() for found in chosen)
    return [Passage(ArticleHead(*row[:6]), row[6], row[7]) for row in rows]
