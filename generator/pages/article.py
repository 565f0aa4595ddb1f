"""The page of a report: its text with names and times marked, and beside each paragraph who says what."""

from collections import Counter

from generator import edtf, links
from generator.analysis.language import direction, is_analysed
from generator.index import accounts as account_index
from generator.index import articles, claims, entities, meta, origins, sources
from generator.index.rows import EntityHead, Index
from generator.model.annotations import Annotations, Name
from generator.model.record import Record
from generator.model.scope import Text
from generator.pages import compared, related
from generator.pages.accounts import AccountLine, line
from generator.pages.compared import ChangeNote, SharedNote
from generator.pages.kind import Kind, View
from generator.pages.parts import ArticleLink, EntityLink, article_link, claim_note, entity_link
from generator.pages.related import RelatedLink
from generator.pages.text import Paragraph, paragraphs


class DateLink(Record, frozen=True):
    """A date that the report names."""

    edtf: str
    """The value in EDTF (ISO 8601-2)."""

    href: str
    """Its date page; empty where it is wider than a year."""

    count: int
    """How often the report names it."""


class ArticleView(View, frozen=True):
    """A report."""

    ident: str
    """Its id, which is the name of its page."""

    day: str
    """Day of publication, ISO."""

    day_href: str
    """The page of that day."""

    source: str
    """Name of who published it."""

    source_href: str
    """The source's page."""

    grade: str
    """Admiralty grade: reliability of the source and credibility of the report."""

    url: str | None
    """Address of the original, safe to link to; None where there is none."""

    author: str | None
    """Who wrote it, as it says; None where it does not."""

    dateline: str | None
    """Place and day as it prints them in front of its text."""

    language: str
    """BCP 47 tag of its text."""

    direction: str
    """ltr or rtl."""

    marking: str | None
    """TLP of this report where it differs from the site's."""

    inferred: tuple[str, ...]
    """Which facts the program derived because the report does not say."""

    tags: tuple[str, ...]
    """A person's words for what it is about."""

    original: str | None
    """Path of the file it was taken from, in the project."""

    analysed: bool
    """False for a language the program does not read: filed, dated, but nothing found in it."""

    text: Text
    """How much of it this site shows: full, excerpts or none."""

    paragraphs: tuple[Paragraph, ...]
    """Its text, as much of it as may be shown."""

    entities: tuple[EntityLink, ...]
    """Who and what is named, most often first, with the number of mentions; without one where only a person says so."""

    dates: tuple[DateLink, ...]
    """The times it names, each value once."""

    claims_href: str
    """The report's page in the ledger; empty where it has no claims."""

    claims: int
    """How many claims it makes."""

    related: tuple[RelatedLink, ...]
    """What to read next, and why, the strongest reason first."""

    shared: tuple[SharedNote, ...]
    """What it has in common with other reports: one origin, however many reports."""

    changed: tuple[ChangeNote, ...]
    """What it corrects of other reports, and what other reports, or a person, correct of it."""

    matters: tuple[AccountLine, ...]
    """Matters of which it and others speak."""

    previous: ArticleLink | None
    """The report before it by day and id; None for the first."""

    next: ArticleLink | None
    """The report after it; None for the last."""


def view(index: Index, ident: str, _number: int) -> ArticleView | None:
    """What a report's page shows."""
    record = articles.article(index, ident)
    if record is None:
        return None
    article, found = record
    analysed = meta.is_analysed(index)
    named = entities.entities_of(index, ident) if analysed else {}
    statements = claims.claims_of(index, ident) if analysed else []
    notes = [(statement.claim.content.start, claim_note(statement)) for statement in statements]
    repeated = origins.origins_of(index, ident, compared.COPIES) if analysed else []
    matters = account_index.accounts_in(index, ident) if statements else []
    before, after = articles.neighbours(index, article.date.isoformat(), ident)
    slug, source = sources.publisher(index, ident)
    return ArticleView(
        title=article.title,
        ident=ident,
        day=article.date.isoformat(),
        day_href=links.day_page(article.date.isoformat()),
        source=source.name,
        source_href=links.source(slug),
        grade=f"{source.reliability}{article.credibility}",
        url=links.outside(article.url),
        author=article.author,
        dateline=article.dateline,
        language=article.language,
        direction=direction(article.language),
        marking=article.tlp.value if article.tlp else None,
        inferred=article.inferred,
        tags=article.tags,
        original=article.original.path if article.original else None,
        analysed=is_analysed(article.language),
        text=source.text or "full",
        paragraphs=paragraphs(article, found, named, notes),
        entities=_counted(named, found)
        if analysed
        else tuple(entity_link(entity) for entity in entities.named_in(index, ident)),
        dates=_dates(found),
        claims_href=links.claims(ident) if statements else "",
        claims=len(statements),
        related=related.links_to(index, ident, repeated, statements, matters) if found.sentences else (),
        shared=compared.shared(repeated, ident),
        changed=compared.changed(index, ident) if analysed else (),
        matters=tuple(line(matter) for matter in matters),
        previous=article_link(before) if before else None,
        next=article_link(after) if after else None,
    )


def _counted(named: dict[Name, EntityHead], found: Annotations) -> tuple[EntityLink, ...]:
    """Entities by how often they are named; those a person added, which the text does not name, come last."""
    counts = Counter(named[m.name].slug for m in (*found.mentions, *found.within) if m.name in named)
    by_slug = {entity.slug: entity for entity in named.values()}
    ranked = sorted(by_slug, key=lambda slug: (-counts[slug], slug))
    return tuple(entity_link(by_slug[slug], counts[slug] or None) for slug in ranked)


def _dates(found: Annotations) -> tuple[DateLink, ...]:
    counts = Counter(time.edtf for time in found.times if time.edtf)
    dated = sorted(counts, key=lambda value: (edtf.bounds(value), value))
    return tuple(
        DateLink(value, links.day_page(page) if (page := edtf.page(value)) else "", counts[value]) for value in dated
    )


KIND = Kind(
    name="article",
    template="article.html",
    idents=articles.article_ids,
    address=lambda ident, _number: links.article(ident),
    view=view,
)
