"""The page of a source: who it is, how far it is trusted, and what it published."""

from collections.abc import Container

from generator import links
from generator.index import articles, claims, sources, touched
from generator.index.rows import Index
from generator.pages.kind import Kind, View
from generator.pages.parts import (
    LIST_LENGTH,
    ArticleLink,
    ClaimNote,
    archived,
    article_links,
    claim_note,
    list_offset,
    list_pages,
    reach,
)

ALONE = 12
"""Claims that rest on a source alone which its page quotes."""


class SourceView(View, frozen=True):
    """A publisher; on its further pages only the list of its reports."""

    kind: str
    """What it is (news agency, newspaper), in a person's words."""

    country: str
    """Where it is, in a person's words."""

    reliability: str
    """Admiralty reliability, A to F."""

    descriptor: str
    """What bears on its quality, in a person's words."""

    aliases: tuple[str, ...]
    """The other names it goes by."""

    syndicates: tuple[str, ...]
    """Sources whose reports it carries."""

    claims: int
    """Claims that its reports make."""

    shared: int
    """Claims that other sources carry as well: one origin."""

    beside: int
    """Claims that stand beside what others say of the same matter."""

    copies: int
    """Reports that have most of their text from an earlier report of another source."""

    alone: tuple[ClaimNote, ...]
    """The newest claims that rest on it alone."""

    reports: int
    """On its first page only, as what follows: it changes with every report."""

    first: str
    """Day of its first report, ISO."""

    last: str
    """Day of its last one."""

    articles: tuple[ArticleLink, ...]
    """Its reports: on page 1 the newest first, on further pages all of them from the oldest on, so that a new report
    changes the last page only."""

    number: int
    """Which page of the list this is, counted from 1."""

    pages: int
    """How many pages the list has; on a further page, as far as it leads."""


def count_pages(index: Index, slug: str) -> int:
    """One page, and where its list is longer than a page, as many archive pages as hold it all."""
    return list_pages(sources.reports_of(index, slug).reports, LIST_LENGTH)


def settled_pages(index: Index, slug: str, stood: int) -> Container[int]:
    """The archive pages that are full of reports older than whatever was read."""
    older = sources.count_before(index, slug, touched.since(index, touched.FILED)[:10])
    return archived(older, stood, count_pages(index, slug), LIST_LENGTH)


def view(index: Index, slug: str, number: int) -> SourceView | None:
    """What a source's page shows."""
    source = sources.source(index, slug)
    seen = sources.reports_of(index, slug)
    pages = list_pages(seen.reports, LIST_LENGTH)
    if source is None or not seen.reports or number > pages:
        return None
    top = number == 1
    standing = sources.standing(index, slug) if top else sources.Standing(0, 0, 0, 0)
    alone = sources.resting_on(index, slug, ALONE) if top else []
    stretch = (LIST_LENGTH, list_offset(number, LIST_LENGTH))
    heads = articles.heads(index, "a.source = ?", (slug,), *stretch, newest=top)
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
        reports=seen.reports if top else 0,
        first=seen.first if top else "",
        last=seen.last if top else "",
        articles=article_links(heads),
        number=number,
        pages=reach(number, pages),
    )


KIND = Kind(
    name="source",
    template="source.html",
    idents=lambda index: (row[0] for row in sources.sources(index)),
    address=links.source,
    view=view,
    pages=count_pages,
    settled=settled_pages,
)
