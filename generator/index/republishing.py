"""How much of a report's text may be published: the rest leaves `body`, from which every page, file and index is made.

Analysis reads whole texts before. What may not be published becomes blanks, one for a character, so that all offsets
hold; `rows.excerpt` shows `rows.NOT_SHOWN` for a span of blanks.
"""

import re
import sqlite3
from collections.abc import Iterable, Sequence

import msgspec

from generator.index import articles, meta, sources, touched
from generator.index.rows import Index
from generator.model.annotations import Annotations, Span
from generator.model.article import Article

UNTITLED = "Untitled report"
"""Stands for a title that was made from the text, where none of the text may be published."""

_article = msgspec.json.Decoder(Article)
_encode = msgspec.json.Encoder().encode

_WORDS = re.compile(r"[^\n]")
_CITED = (
    "SELECT start, stop FROM appearance WHERE article = ?1"
    " UNION SELECT start, stop FROM moment WHERE article = ?1 AND (page IS NOT NULL OR event = 1)"
    " UNION SELECT start, stop FROM claim WHERE article = ?1"
    " UNION SELECT start, stop FROM carrier WHERE article = ?1"
    " UNION SELECT notice_start, notice_stop FROM claim_status WHERE notice = ?1"
)
"""The spans of a report that other pages quote: of entities, of dates and the timeline, of claims, of what reports
share and of what they correct."""


def apply(index: sqlite3.Connection, citations: Iterable[tuple[str, str]]) -> None:
    """Bring the published text of touched reports up to date with the register and with what is cited.

    `citations` are the reports and sentences (by their ids or places) that narrative pages cite.
    """
    index.execute("BEGIN IMMEDIATE")
    with index:
        _apply(index, sorted(set(citations)))


def _apply(index: sqlite3.Connection, cited: Sequence[tuple[str, str]]) -> None:
    touched.mark(index, touched.ARTICLE, [row[0] for row in meta.difference(index, "cited", [list(c) for c in cited])])
    sentences: dict[str, set[str]] = {}
    for article, sentence in cited:
        sentences.setdefault(article, set()).add(sentence)
    allowed = sources.republished(index)
    candidates = _candidates(index, [slug for slug, text in allowed.items() if text != "full"])
    touched.data_of(index, [ident for ident, _slug in candidates])
    for ident, slug in candidates:
        _republish(index, ident, allowed[slug], sentences.get(ident, set()))


def whole(index: Index, ident: str) -> tuple[Article, Annotations] | None:
    """A report with its whole text: for analysis, never for a page of the site."""
    found = articles.article(index, ident)
    row = index.execute("SELECT record, text FROM whole WHERE article = ?", (ident,)).fetchone()
    if found is None or row is None:
        return found
    return msgspec.structs.replace(_article.decode(row[0]), text=row[1]), found[1]


def _candidates(index: Index, limited: Sequence[str]) -> list[tuple[str, str]]:
    """Touched reports that are published in part, or were, each with the slug of its source."""
    partly = "(source IN (SELECT value FROM json_each(?)) OR id IN (SELECT article FROM whole))"
    query = f"SELECT id, source FROM article WHERE {partly}"
    if not touched.is_everything(index):
        query += f" AND id IN (SELECT ident FROM touched WHERE kind = '{touched.ARTICLE}')"
    return index.execute(f"{query} ORDER BY id", (msgspec.json.encode(limited).decode(),)).fetchall()


def _republish(index: sqlite3.Connection, ident: str, allowed: str, cited: set[str]) -> None:
    found = whole(index, ident)
    if found is None:
        return
    article, annotations = found
    text = article.text
    record = _encode(msgspec.structs.replace(article, text=""))
    index.execute("DELETE FROM whole WHERE article = ?", (ident,))
    if allowed != "full":
        index.execute("INSERT INTO whole VALUES (?, ?, ?)", (ident, record, text))
    if allowed == "excerpts":
        text = keep(text, _cited(index, article, annotations, cited))
    elif allowed == "none":
        text = keep(text, ())
        article = _untitled(article)
        record = _encode(msgspec.structs.replace(article, text=""))
    index.execute("UPDATE body SET text = ?, record = ? WHERE article = ?", (text, record, ident))
    row = (article.title, ", ".join(article.inferred), ident)
    index.execute("UPDATE article SET title = ?, inferred = ? WHERE id = ?", row)


def _untitled(article: Article) -> Article:
    """A report without the title that was made from its first sentence."""
    if "title" not in article.inferred:
        return article
    inferred = tuple(fact for fact in article.inferred if fact != "title")
    return msgspec.structs.replace(article, title=UNTITLED, inferred=inferred)


def _cited(index: Index, article: Article, found: Annotations, cited: set[str]) -> list[Span]:
    """The sentences of a report that other pages quote or link to, by start."""
    spans = [row for row in index.execute(_CITED, (article.id,)) if row[0] < row[1]]
    title = article.title.rstrip("…") if "title" in article.inferred else None
    return [
        Span(one.start, one.end)
        for place, one in enumerate(found.sentences, 1)
        if not cited.isdisjoint((one.id, f"s{place}"))
        or any(start < one.end and one.start < stop for start, stop in spans)
        or (title and article.text.startswith(title, one.start))
    ]


def keep(text: str, spans: Sequence[Span]) -> str:
    """A text with blanks in place of all that is outside the spans (sorted, apart); line ends stay."""
    parts, at = [], 0
    for span in spans:
        parts += [_WORDS.sub(" ", text[at : span.start]), span.of(text)]
        at = span.end
    return "".join([*parts, _WORDS.sub(" ", text[at:])])
