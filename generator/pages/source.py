"""The page of a source: who it is, how far it is trusted, and what it published."""

import math

from generator import links
from generator.index import articles, claims, sources
from generator.index.rows import Index
from generator.pages.kind import Kind, View
from generator.pages.parts import LIST_LENGTH, ArticleLink, ClaimNote, article_links, claim_note

ALONE = 12
"""Claims that rest on a source alone which its page quotes."""


class SourceView(View, frozen=True):
    """A publisher; on its further pages only the list of its reports."""

    kind: str
    country: str
    reliability: str
    """Admiralty reliability, A to F."""

    descriptor: str
    """What bears on its quality, in a person's words."""

    aliases: tuple[str, ...]
    syndicates: tuple[str, ...]
    """Sources whose reports it carries."""

    claims: int
    shared: int
    """Claims that other sources carry as well: one origin."""

    beside: int
    """Claims that stand beside what others say of the same matter."""

    copies: int
    """Reports that have most of their text from an earlier report of another source."""

    alone: tuple[ClaimNote, ...]
    """The newest claims that rest on it alone."""

    reports: int
    first: str
    last: str
    articles: tuple[ArticleLink, ...]
    number: int
    pages: int


def count_pages(index: Index, slug: str) -> int:
    """As many as its list needs."""
    return max(1, math.ceil(sources.reports_of(index, slug).reports / LIST_LENGTH))


def view(index: Index, slug: str, number: int) -> SourceView | None:
    """What a source's page shows."""
    source = sources.source(index, slug)
    seen = sources.reports_of(index, slug)
    if source is None or not seen.reports or (number - 1) * LIST_LENGTH >= seen.reports:
        return None
    standing = sources.standing(index, slug) if number == 1 else sources.Standing(0, 0, 0, 0)
    alone = sources.resting_on(index, slug, ALONE) if number == 1 else []
    heads = articles.heads(index, "a.source = ?", (slug,), LIST_LENGTH, (number - 1) * LIST_LENGTH)
    return SourceView(
        title=source.name,
        kind=source.kind,
        country=source.country,
        reliability=source.reliability,
        descriptor=source.descriptor,
        aliases=source.aliases,
        syndicates=source.syndicates,
        claims=standing.claims,
        shared=standing.shared,
        beside=standing.beside,
        copies=standing.copies,
        alone=tuple(claim_note(one) for one in claims.claims_at(index, alone).values()),
        reports=seen.reports,
        first=seen.first,
        last=seen.last,
        articles=article_links(heads),
        number=number,
        pages=count_pages(index, slug),
    )


KIND = Kind(
    name="source",
    template="source.html",
    idents=lambda index: (row[0] for row in sources.sources(index)),
    address=links.source,
    view=view,
    pages=count_pages,
)
