"""The live figures of the home page, which is a narrative page of the analyst's."""

from datetime import date, timedelta

from generator.index import accounts, activity, articles, claims, moments
from generator.index.rows import Index
from generator.model.record import Record
from generator.pages import activity as pages_activity
from generator.pages import heat, places
from generator.pages.activity import Active
from generator.pages.heat import Calendar
from generator.pages.kind import View
from generator.pages.parts import ArticleLink, ClaimNote, TimeQuotation, article_links, claim_note, time_quotation
from generator.pages.places import PlaceNote

_ACTIVE, _COUNTRIES = 9, 4
"""Entities in each list of those named more than usual."""

_CONTESTED, _VOICES, _MATTERS = 3, 2, 30
"""Matters that are told differently, the claims of each, and among how many of the newest accounts they are found."""

_PLACES = 40
"""Places on its map."""

_WEEKS = 17
"""How far back the calendar goes."""


class Contested(Record, frozen=True):
    """What reports tell in different ways."""

    differs_in: tuple[str, ...]
    """In what they part: "number", "place", …"""

    voices: tuple[ClaimNote, ...]
    """A claim of each account that differs."""


class HomeView(View, frozen=True):
    """What the home page shows beside the analyst's own words."""

    reports: int
    """How many reports the site holds."""

    claims: int
    """How many claims these make."""

    events: int
    """How many sentences say that something happened."""

    first: str
    """Day of the oldest report; empty where there is none."""

    last: str
    """Day of the newest report, ISO; empty where there is none."""

    newest: tuple[ArticleLink, ...]
    """The newest reports."""

    newest_claims: tuple[ClaimNote, ...]
    """The newest claims."""

    contested: tuple[Contested, ...]
    """The newest matters that are told differently."""

    newest_events: tuple[TimeQuotation, ...]
    """What is said to have happened last."""

    active: tuple[Active, ...]
    """Whom the last week's reports name more than usual."""

    countries: tuple[Active, ...]
    """The same of countries."""

    places: tuple[PlaceNote, ...]
    """Where something is said to have happened, for a map."""

    calendar: Calendar | None
    """The days of the last months on which reports were published."""


def view(index: Index) -> HomeView:
    """What the home page shows."""
    span = articles.span_of_days(index) or ("", "")
    active = pages_activity.active(index, *span) if span[0] else []
    return HomeView(
        title="Home",
        reports=articles.count_articles(index),
        claims=claims.count_claims(index),
        events=moments.count_events(index),
        first=span[0],
        last=span[1],
        newest=article_links(articles.heads(index, "1", (), 10)),
        newest_claims=tuple(claim_note(statement) for statement in claims.latest_claims(index, 5)),
        contested=_contested(index),
        newest_events=tuple(time_quotation(moment) for moment in moments.events(index, 6)),
        active=tuple(found for found, is_country in active if not is_country)[:_ACTIVE],
        countries=tuple(found for found, is_country in active if is_country)[:_COUNTRIES],
        places=places.shown(index, _PLACES),
        calendar=_calendar(index, span[1]) if span[0] else None,
    )


def _contested(index: Index) -> tuple[Contested, ...]:
    """The newest matters whose accounts differ."""
    found = [matter for matter in accounts.latest_accounts(index, _MATTERS) if matter.account.differs_in]
    return tuple(
        Contested(
            tuple(differs.value for differs in matter.account.differs_in),
            tuple(claim_note(voice[0]) for voice in matter.voices[:_VOICES]),
        )
        for matter in found[:_CONTESTED]
    )


def _calendar(index: Index, last: str) -> Calendar:
    after = (date.fromisoformat(last) - timedelta(weeks=_WEEKS)).isoformat()
    return heat.calendar(last, _WEEKS, activity.published(index, after))
