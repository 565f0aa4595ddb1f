"""The live figures of the home page, which is a narrative page of the analyst's."""

from generator.index import articles, claims, entities, moments
from generator.index.rows import Index
from generator.model.annotations import EQUIPMENT, LOCATION, ORGANISATION, PERSON
from generator.pages.kind import View
from generator.pages.parts import (
    ArticleLink,
    ClaimNote,
    EntityLink,
    TimeQuotation,
    article_links,
    claim_note,
    entity_link,
    time_quotation,
)


class HomeView(View, frozen=True):
    """What the home page shows beside the analyst's own words."""

    reports: int
    claims: int
    events: int
    first: str
    """Day of the oldest report; empty where there is none."""

    last: str
    newest: tuple[ArticleLink, ...]
    newest_claims: tuple[ClaimNote, ...]
    newest_events: tuple[TimeQuotation, ...]
    active: tuple[EntityLink, ...]
    """The most named persons, organisations, equipment and places, with the number of reports."""


def view(index: Index) -> HomeView:
    """What the home page shows."""
    span = articles.span_of_days(index) or ("", "")
    active = [
        entity_link(entity, count)
        for kind in (PERSON, ORGANISATION, EQUIPMENT, LOCATION)
        for entity, count in entities.entity_counts(index, kind, 6)
    ]
    return HomeView(
        title="Home",
        reports=articles.count_articles(index),
        claims=claims.count_claims(index),
        events=moments.count_events(index),
        first=span[0],
        last=span[1],
        newest=article_links(articles.heads(index, "1", (), 12)),
        newest_claims=tuple(claim_note(statement) for statement in claims.latest_claims(index, 8)),
        newest_events=tuple(time_quotation(moment) for moment in moments.events(index, 8)),
        active=tuple(active),
    )
