"""The ledger of claims: the claims of each report on a page, and an index of all."""

from generator import links
from generator.index import claims
from generator.index.rows import Index
from generator.model.record import Record
from generator.pages.kind import Kind, View, single
from generator.pages.parts import (
    LIST_LENGTH,
    ArticleLink,
    ClaimNote,
    EntityLink,
    article_link,
    claim_anchor,
    claim_note,
    entity_link,
)


class Entry(Record, frozen=True):
    """A claim with its address."""

    anchor: str
    """Its id on the page, `c-…`."""

    note: ClaimNote


class ClaimsView(View, frozen=True):
    """The claims of one report."""

    article: ArticleLink
    entries: tuple[Entry, ...]


class LedgerView(View, frozen=True):
    """The newest claims of all reports, and who speaks most."""

    count: int
    """How many claims there are in all."""

    newest: tuple[ClaimNote, ...]
    speakers: tuple[EntityLink, ...]
    """With the number of their claims."""


def view(index: Index, ident: str, _number: int) -> ClaimsView | None:
    """What the page of a report's claims shows."""
    statements = claims.claims_of(index, ident)
    if not statements:
        return None
    entries = tuple(Entry(claim_anchor(statement), claim_note(statement)) for statement in statements)
    head = statements[0].head
    return ClaimsView(title=f"Claims in “{head.title}”", article=article_link(head), entries=entries)


def ledger(index: Index) -> LedgerView:
    """What the ledger's first page shows."""
    return LedgerView(
        title="Claims",
        count=claims.count_claims(index),
        newest=tuple(claim_note(statement) for statement in claims.latest_claims(index, LIST_LENGTH)),
        speakers=tuple(entity_link(entity, count) for entity, count in claims.speakers(index, 60)),
    )


KIND = Kind(
    name="claims",
    template="claims.html",
    idents=claims.articles_with_claims,
    address=lambda ident, _number: links.claims(ident),
    view=view,
)
LEDGER = single("ledger", links.CLAIMS, ledger)
