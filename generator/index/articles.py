"""Questions about reports."""

from collections.abc import Iterator

import msgspec

from generator.index import receipts
from generator.index.rows import HEAD, NOT_SHOWN, SOURCE, ArticleHead, Index, Passage
from generator.model.annotations import Annotations, Sentence
from generator.model.article import Article
from generator.model.origins import Place

_article = msgspec.json.Decoder(Article)
_annotations = msgspec.json.Decoder(Annotations)


class _Sentences(msgspec.Struct):
    """The part of annotations that a citation needs; the rest is skipped."""

    sentences: tuple[Sentence, ...] = ()


_sentences = msgspec.json.Decoder(_Sentences)


def article_ids(index: Index) -> Iterator[str]:
    """All reports, by day and id."""
    return (row[0] for row in index.execute("SELECT id FROM article ORDER BY day, id"))


def article(index: Index, ident: str) -> tuple[Article, Annotations] | None:
    """One report with its text, and what was found in it."""
    row = index.execute("SELECT record, text, annotations FROM body WHERE article = ?", (ident,)).fetchone()
    if row is None:
        return None
    return msgspec.structs.replace(_article.decode(row[0]), text=row[1]), _annotations.decode(row[2])


def head(index: Index, ident: str) -> ArticleHead | None:
    """What lists show of one report."""
    row = index.execute(f"SELECT {HEAD} FROM article a {SOURCE} WHERE a.id = ?", (ident,)).fetchone()
    return ArticleHead(*row) if row else None


def passage(index: Index, place: Place) -> Passage | None:
    """Words of a report with the sentence in which they begin; no words for the place 0 to 0, the whole report.

    Raises BuildError where the sentence is not what the report says.
    """
    found = head(index, place.report)
    if found is None:
        return None
    record, text = index.execute("SELECT annotations, text FROM body WHERE article = ?", (place.report,)).fetchone()
    sentence = next((s for s in _sentences.decode(record).sentences if s.start <= place.start < s.end), None)
    if place.end == 0 or sentence is None:
        return Passage(found, "", text[place.start : place.end])
    whole = text[sentence.start : sentence.end].strip() or NOT_SHOWN
    receipts.check_sentence(place.report, sentence.id, whole)
    return Passage(found, sentence.id, text[place.start : place.end].strip() or NOT_SHOWN)


def heads(
    index: Index, where: str, values: tuple[object, ...], limit: int, offset: int = 0, *, newest: bool = True
) -> list[ArticleHead]:
    """Reports that fulfil a condition on the tables a (article) and s (source), the newest or the oldest first."""
    order = "a.day DESC, a.id DESC" if newest else "a.day, a.id"
    query = f"SELECT {HEAD} FROM article a {SOURCE} WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?"
    return [ArticleHead(*row) for row in index.execute(query, (*values, limit, offset))]


def neighbours(index: Index, day: str, ident: str) -> tuple[ArticleHead | None, ArticleHead | None]:
    """The report before and the report after, by day and id."""
    select = f"SELECT {HEAD} FROM article a {SOURCE} WHERE (a.day, a.id)"
    before = index.execute(f"{select} < (?, ?) ORDER BY a.day DESC, a.id DESC LIMIT 1", (day, ident)).fetchone()
    after = index.execute(f"{select} > (?, ?) ORDER BY a.day, a.id LIMIT 1", (day, ident)).fetchone()
    return (ArticleHead(*before) if before else None, ArticleHead(*after) if after else None)


def count_articles(index: Index) -> int:
    """How many reports the site holds."""
    return int(index.execute("SELECT count(*) FROM article").fetchone()[0])


def is_empty(index: Index) -> bool:
    """Whether the site holds no report: asked of a large one, quicker than how many."""
    return next(article_ids(index), None) is None


def published_after(index: Index, day: str) -> list[str]:
    """The reports published after a day, by id."""
    return [row[0] for row in index.execute("SELECT id FROM article WHERE day > ? ORDER BY id", (day,))]


def published_on(index: Index, day: str) -> list[str]:
    """The reports published on a day, by id."""
    return [row[0] for row in index.execute("SELECT id FROM article WHERE day = ? ORDER BY id", (day,))]


def inferring(index: Index, limit: int) -> list[tuple[str, str, str]]:
    """Title, id and the facts that the program derived, of reports that do not say all of themselves; newest first."""
    query = "SELECT title, id, inferred FROM article WHERE inferred <> '' ORDER BY day DESC, id DESC LIMIT ?"
    return index.execute(query, (limit,)).fetchall()


def with_languages(index: Index) -> Iterator[tuple[str, str, str]]:
    """Title, id and language of the reports that are not plain English (`en`), the newest first."""
    return index.execute("SELECT title, id, language FROM article WHERE language <> 'en' ORDER BY day DESC, id DESC")


def span_of_days(index: Index) -> tuple[str, str] | None:
    """The first and the last day of publication."""
    first, last = index.execute("SELECT min(day), max(day) FROM article").fetchone()
    return (first, last) if first else None


def published_per(index: Index, length: int, prefix: str = "") -> list[tuple[str, int]]:
    """How many reports were published a year (length 4), month (7) or day (10), within a year or month (`prefix`)."""
    query = "SELECT substr(day, 1, ?), count(*) FROM article WHERE day >= ? AND day < ? GROUP BY 1 ORDER BY 1"
    return index.execute(query, (length, prefix, prefix + "~")).fetchall()
