"""Everything of a report, or of the entities, at once: for those who take it elsewhere."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from generator.index import articles, claims, entities, sources
from generator.index.rows import NOT_SHOWN, EntityHead, Index, Statement
from generator.model.annotations import Annotations, Name
from generator.model.article import Article
from generator.model.data import AccountRow, EntityRow, EventRow, OriginRow
from generator.model.entity import Entity
from generator.model.matters import Account

MOST = 1000
"""Reports of a month that share its files: of more, each day has its own, so that none grows beyond use."""

_entity = msgspec.json.Decoder(Entity)
_account = msgspec.json.Decoder(Account)


class Exported(NamedTuple):
    """A report with all that is known of it."""

    article: Article
    """With as much of its text as may be shown."""

    found: Annotations
    named: dict[Name, EntityHead]
    claims: list[Statement]
    grade: str
    source: str
    """Slug of the source."""

    source_name: str
    republished: str


def periods(index: Index) -> list[tuple[str, int]]:
    """The months in which reports were published, with how many; a month with too many for one file, day by day."""
    return [
        period
        for month, count in articles.published_per(index, 7)
        for period in (articles.published_per(index, 10, month) if count > MOST else [(month, count)])
    ]


def reports(index: Index, period: str) -> Iterator[Exported]:
    """The reports of a month or day, by day and id."""
    query = "SELECT id FROM article WHERE day >= ? AND day < ? ORDER BY day, id"
    for (ident,) in index.execute(query, (period, period + "~")).fetchall():
        record = articles.article(index, ident)
        if record is None:
            continue
        slug, source = sources.publisher(index, ident)
        yield Exported(
            article=record[0],
            found=record[1],
            named=entities.entities_of(index, ident),
            claims=claims.claims_of(index, ident),
            grade=f"{source.reliability}{record[0].credibility}",
            source=slug,
            source_name=source.name,
            republished=source.text or "full",
        )


def events(index: Index, period: str) -> Iterator[EventRow]:
    """The sentences of the reports of a month or day that say that something happened, by report."""
    query = (
        "SELECT m.article, m.position, m.sentence, m.edtf, substr(b.text, m.start + 1, m.stop - m.start) FROM article a"
        " CROSS JOIN moment m ON m.article = a.id JOIN body b ON b.article = a.id"
        " WHERE a.day >= ? AND a.day < ? AND m.event = 1 ORDER BY a.day, a.id, m.position"
    )
    named = (
        "SELECT DISTINCT n.entity FROM event_name x JOIN name n ON n.id = x.name"
        " WHERE x.article = ? AND x.position = ? AND n.entity IS NOT NULL ORDER BY 1"
    )
    for article, position, sentence, edtf, words in index.execute(query, (period, period + "~")).fetchall():
        slugs = tuple(row[0] for row in index.execute(named, (article, position)))
        yield EventRow(article, sentence, edtf, slugs, words.strip() or NOT_SHOWN)


def origins(index: Index, period: str) -> Iterator[OriginRow]:
    """What the reports of a month or day share with others, by report."""
    query = (
        "SELECT o.id, o.kind, c.article, c.start, c.stop, o.why FROM article a CROSS JOIN carrier c ON c.article = a.id"
        " JOIN origin o ON o.id = c.origin WHERE a.day >= ? AND a.day < ? ORDER BY a.day, a.id, c.start, c.stop, o.id"
    )
    return (OriginRow(*row) for row in index.execute(query, (period, period + "~")))


def accounts(index: Index, period: str) -> Iterator[AccountRow]:
    """The claims of the reports of a month or day that stand beside others, by report."""
    query = (
        "SELECT m.record, c.article, c.start, c.stop, c.voice FROM article a"
        " CROSS JOIN account_claim c ON c.article = a.id JOIN account m ON m.id = c.account"
        " WHERE a.day >= ? AND a.day < ? AND m.shown ORDER BY a.day, a.id, c.start, c.stop"
    )
    for record, article, start, stop, voice in index.execute(query, (period, period + "~")):
        found = _account.decode(record)
        yield AccountRow(found.id, article, start, stop, voice, found.why, tuple(str(one) for one in found.differs_in))


def all_entities(index: Index) -> Iterator[EntityRow]:
    """Every entity, by slug."""
    query = "SELECT record, reports, mentions, first, last FROM entity ORDER BY slug"
    for record, reports_naming, mentions, first, last in index.execute(query):
        one = _entity.decode(record)
        own = one.slug, one.type, one.name, one.aliases, one.description, one.wikidata or "", one.country or ""
        yield EntityRow(*own, reports_naming, mentions, first, last)
