"""Which entities reports name in one sentence: written after resolution, asked by the network and by pages of entities.

Sums over all reports are kept up to date by difference, so that an edited report costs no look at the others.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations_with_replacement
from typing import NamedTuple

import msgspec

from generator.index import touched
from generator.index.rows import ENTITY, HEAD, SOURCE, ArticleHead, EntityHead, Index, Passage, excerpt
from generator.model.annotations import NATIONALITY, Annotations, Name, Sentence
from generator.model.entity import Position

_decode = msgspec.json.Decoder(Annotations).decode

NOBODY = ""
"""Stands for any entity: its pair with itself counts the sentences that name something."""

_MOST = 12
"""Entities of one sentence that are paired: what names more is a list, and says little of any two."""


class Pair(NamedTuple):
    """Two entities that sentences name together."""

    one: EntityHead
    other: EntityHead
    sentences: int
    """Sentences that name both."""

    reports: int
    of_one: int
    """Sentences that name the first."""

    of_other: int
    countries: int
    """How many of the two are countries or peoples."""


class _Row(NamedTuple):
    one: str
    other: str
    day: str
    article: str
    sentences: int
    sentence: str
    start: int
    stop: int


def apply(index: sqlite3.Connection, articles: Iterable[str], *, cold: bool) -> None:
    """Find anew who is named with whom in these reports; `cold` says that the index holds no others."""
    rows: list[_Row] = []
    for ident in articles:
        if not cold:
            forget(index, ident)
        rows.extend(_rows(index, ident))
    index.executemany("INSERT INTO together VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    sentences: Counter[tuple[str, str]] = Counter()
    reports: Counter[tuple[str, str]] = Counter()
    for row in rows:
        sentences[row.one, row.other] += row.sentences
        reports[row.one, row.other] += 1
    index.executemany(
        "INSERT INTO tie VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
        " sentences = sentences + excluded.sentences, reports = reports + excluded.reports",
        [(*pair, count, reports[pair]) for pair, count in sorted(sentences.items())],
    )


def forget(index: sqlite3.Connection, article: str) -> None:
    """Take a report out."""
    rows = index.execute("SELECT one, other, sentences FROM together WHERE article = ?", (article,)).fetchall()
    index.executemany(
        "UPDATE tie SET sentences = sentences - ?3, reports = reports - 1 WHERE one = ?1 AND other = ?2", rows
    )
    index.executemany("DELETE FROM tie WHERE one = ?1 AND other = ?2 AND reports = 0", [row[:2] for row in rows])
    index.execute("DELETE FROM together WHERE article = ?", (article,))


def _rows(index: sqlite3.Connection, article: str) -> Iterator[_Row]:
    query = "SELECT a.day, b.annotations FROM article a JOIN body b ON b.article = a.id WHERE a.id = ?"
    found = index.execute(query, (article,)).fetchone()
    if found is None:  # it is among the touched, for it is gone
        return
    day, annotations = found
    query = "SELECT n.type, n.text, n.entity FROM name_use u JOIN name n ON n.id = u.name WHERE u.article = ?"
    slugs = {Name(kind, text): slug for kind, text, slug in index.execute(query, (article,)) if slug}
    counts: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], Sentence] = {}
    for sentence, named in _sentences(_decode(annotations), slugs):
        pairs = [*combinations_with_replacement(named[:_MOST], 2), *((slug, slug) for slug in named[_MOST:])]
        for pair in (*pairs, (NOBODY, NOBODY)):
            counts[pair] += 1
            first.setdefault(pair, sentence)
    for (one, other), count in counts.items():
        yield _Row(one, other, day, article, count, *msgspec.structs.astuple(first[one, other]))


def _sentences(found: Annotations, slugs: Mapping[Name, str]) -> Iterator[tuple[Sentence, list[str]]]:
    """The sentences that name entities, each with their slugs, sorted."""
    mentions = iter(found.mentions)
    mention = next(mentions, None)
    for sentence in found.sentences:
        named = set()
        while mention and mention.start < sentence.end:
            if mention.name in slugs:
                named.add(slugs[mention.name])
            mention = next(mentions, None)
        if named:
            yield sentence, sorted(named)


def count_sentences(index: Index) -> int:
    """How many sentences name something."""
    row = index.execute("SELECT sentences FROM tie WHERE one = ?1 AND other = ?1", (NOBODY,)).fetchone()
    return int(row[0]) if row else 0


def most_often(index: Index, limit: int) -> list[Pair]:
    """The pairs that several reports name in one sentence, those of most sentences first."""
    query = (
        "SELECT e.slug, e.type, e.name, f.slug, f.type, f.name, p.sentences, p.reports, x.sentences, y.sentences,"
        " (SELECT count(*) FROM entity c WHERE c.slug IN (p.one, p.other) AND (c.type = ? OR EXISTS"
        " (SELECT 1 FROM position WHERE entity = c.slug AND country <> '')))"
        " FROM (SELECT * FROM tie WHERE reports > 1 AND one <> other ORDER BY sentences DESC, one, other LIMIT ?) p"
        " CROSS JOIN entity e ON e.slug = p.one CROSS JOIN entity f ON f.slug = p.other"
        " CROSS JOIN tie x ON x.one = p.one AND x.other = p.one"
        " CROSS JOIN tie y ON y.one = p.other AND y.other = p.other"
        " ORDER BY p.sentences DESC, p.one, p.other"
    )
    return [
        Pair(EntityHead(*row[:3]), EntityHead(*row[3:6]), *row[6:])
        for row in index.execute(query, (NATIONALITY, limit))
    ]


def passages(index: Index, one: str, other: str, limit: int) -> list[Passage]:
    """The reports that name both in one sentence, the latest first, each with the first such sentence."""
    query = (
        f"SELECT {HEAD}, t.sentence, {excerpt('t')} FROM together t JOIN article a ON a.id = t.article {SOURCE}"
        " WHERE t.one = ? AND t.other = ? ORDER BY t.day DESC, t.article DESC LIMIT ?"
    )
    rows = index.execute(query, (*sorted((one, other)), limit))
    return [Passage(ArticleHead(*row[:6]), row[6], row[7]) for row in rows]


def level(sentences: int) -> int:
    """How many sentences, as the power of two that is not less: pages compare with this, which seldom changes."""
    return max(0, sentences - 1).bit_length()


def with_entity(index: Index, slug: str, limit: int) -> list[Pair]:
    """The pairs of one entity with those that sentences name with it, those of most sentences first.

    How many sentences name the other is told as a power of two (`level`): the exact figure changes with reports that
    do not name this entity, and so would the order of its list.
    """
    query = (
        f"SELECT {ENTITY}, w.sentences, w.reports, x.sentences,"
        " e.type = ?3 OR EXISTS (SELECT 1 FROM position c WHERE c.entity = e.slug AND c.country <> '')"
        " FROM (SELECT other AS slug, sentences, reports FROM tie WHERE one = ?1 AND other <> ?1"
        " UNION ALL SELECT one, sentences, reports FROM tie WHERE other = ?1 AND one <> ?1"
        " ORDER BY 2 DESC, 1 LIMIT ?2) w CROSS JOIN entity e ON e.slug = w.slug"
        " CROSS JOIN tie x ON x.one = w.slug AND x.other = w.slug ORDER BY w.sentences DESC, w.slug"
    )
    of_one = index.execute("SELECT sentences FROM tie WHERE one = ?1 AND other = ?1", (slug,)).fetchone()
    one = EntityHead(slug, "", "")
    return [
        Pair(one, EntityHead(*row[:3]), row[3], row[4], of_one[0], 1 << level(row[5]), row[6])
        for row in index.execute(query, (slug, limit, NATIONALITY))
    ]


def spread(index: sqlite3.Connection, *, cold: bool) -> None:
    """Note the pages that compare with how often a touched entity is named, where that passed a power of two.

    Where the number of all sentences did, all pages of entities do. `cold` says that every page will be looked at.
    """
    slugs = "SELECT slug FROM entity" if cold else f"SELECT ident FROM touched WHERE kind = '{touched.ENTITY}'"
    query = (
        f"SELECT t.one, t.sentences, l.level FROM (SELECT '{NOBODY}' AS slug UNION {slugs}) k"
        " CROSS JOIN tie t ON t.one = k.slug AND t.other = k.slug LEFT JOIN loudness l ON l.entity = k.slug"
    )
    passed = [(row[0], level(row[1])) for row in index.execute(query).fetchall() if level(row[1]) != row[2]]
    index.executemany("INSERT OR REPLACE INTO loudness VALUES (?, ?)", passed)
    if not cold:
        for slug, _level in passed:
            near_it = near(index, slug) if slug else [row[0] for row in index.execute("SELECT slug FROM entity")]
            touched.mark(index, touched.ENTITY, near_it)


def places_with(index: Index, slug: str, limit: int) -> list[tuple[EntityHead, Position, int]]:
    """The places that stand in sentences with an entity, itself if it is one, with the number of sentences."""
    query = (
        f"SELECT {ENTITY}, p.latitude, p.longitude, p.precision, p.origin, t.sentences FROM ("
        " SELECT other AS slug, sentences FROM tie WHERE one = ?1"
        " UNION ALL SELECT one, sentences FROM tie WHERE other = ?1 AND one <> ?1) t"
        " CROSS JOIN position p ON p.entity = t.slug CROSS JOIN entity e ON e.slug = t.slug"
        " ORDER BY t.sentences DESC, e.slug LIMIT ?2"
    )
    rows = index.execute(query, (slug, limit))
    return [(EntityHead(*row[:3]), Position(*row[3:7]), row[7]) for row in rows]


def near(index: Index, slug: str) -> list[str]:
    """The entities that stand in sentences with one, and itself."""
    query = "SELECT other FROM tie WHERE one = ?1 UNION SELECT one FROM tie WHERE other = ?1 ORDER BY 1"
    return [row[0] for row in index.execute(query, (slug,))]
