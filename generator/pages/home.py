"""The live figures of the home page, which is a narrative page of the analyst's."""

from datetime import date, timedelta

from generator import links
from generator.index import accounts, activity, articles, claims, moments, origins
from generator.index.rows import ArticleHead, Index, Statement
from generator.model.record import Record
from generator.pages import activity as pages_activity
from generator.pages import events, heat, places
from generator.pages.activity import Active
from generator.pages.events import EventNote
from generator.pages.heat import Calendar
from generator.pages.kind import View
from generator.pages.parts import ArticleLink, ClaimNote, article_link, claim_note
from generator.pages.places import PlaceNote
from generator.pages.sides import Said, apart

_ACTIVE, _COUNTRIES = 9, 4
"""Entities in each list of those named more than usual."""

_CONTESTED, _MATTERS = 3, 30
"""Matters that are told differently, and among how many of the newest accounts they are found."""

_NEW, _LOOKED_AT = 10, 40
"""New reports that are listed, and how many of the newest are looked at: several may have one text."""

_CLAIMS, _SPOKEN = 5, 80
"""The same of claims."""

_EVENTS, _TOLD = 6, 60
"""Events that are listed, and the sentences among which they are found."""

_PLACES = 40
"""Places on its map."""

_WEEKS = 17
"""How far back the calendar goes."""


class Fresh(Record, frozen=True):
    """A new report."""

    article: ArticleLink
    """The first that carries its text, of the new ones."""

    copies: int
    """How many other new reports have most of its text."""


class News(Record, frozen=True):
    """What came in last."""

    since: str
    """The day up to which the last edition knows; empty where none does, or nothing came since: then `day` counts."""

    day: str
    """The day of the newest report."""

    reports: int
    """How many reports are new."""

    origins: int
    """How many of these are independent."""

    newest: tuple[Fresh, ...]
    """The newest reports, and older ones where few are new."""


class Contested(Record, frozen=True):
    """What reports tell in different ways."""

    title: str
    """The matter in a few words."""

    href: str
    """Where all its accounts stand side by side."""

    differs_in: tuple[str, ...]
    """In what they part: "number", "place", …"""

    voices: tuple[Said, ...]
    """Two claims that differ, with the words marked in which they do."""


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

    news: News | None
    """What came in since the last edition, or on the last day; None where there is no report."""

    newest_claims: tuple[ClaimNote, ...]
    """Of each of the newest reports the first claim by a named speaker, one of each origin."""

    contested: tuple[Contested, ...]
    """The newest matters that are told differently."""

    newest_events: tuple[EventNote, ...]
    """What is said to have happened last, with all who tell it."""

    active: tuple[Active, ...]
    """Whom the last week's reports name more than usual."""

    countries: tuple[Active, ...]
    """The same of countries."""

    places: tuple[PlaceNote, ...]
    """Where something is said to have happened, for a map."""

    calendar: Calendar | None
    """The days of the last months on which reports were published."""


def view(index: Index, known: str = "") -> HomeView:
    """What the home page shows. `known` is the last day whose reports the last edition knows, ISO; empty for none."""
    span = articles.span_of_days(index) or ("", "")
    active = pages_activity.active(index, *span) if span[0] else []
    return HomeView(
        title="Home",
        reports=articles.count_articles(index),
        claims=claims.count_claims(index),
        events=moments.count_events(index),
        first=span[0],
        last=span[1],
        news=_news(index, span[1], known) if span[0] else None,
        newest_claims=_newest_claims(index),
        contested=_contested(index),
        newest_events=_newest_events(index),
        active=tuple(found for found, is_country in active if not is_country)[:_ACTIVE],
        countries=tuple(found for found, is_country in active if is_country)[:_COUNTRIES],
        places=places.shown(index, _PLACES),
        calendar=_calendar(index, span[1]) if span[0] else None,
    )


def _news(index: Index, last: str, known: str) -> News:
    since = known if known < last else ""
    new = articles.published_after(index, since) if since else articles.published_on(index, last)
    heads = articles.heads(index, "1", (), _LOOKED_AT)
    text = origins.copied(index, (head.id for head in heads))
    groups: dict[str, list[ArticleHead]] = {}
    for head in heads:
        groups.setdefault(text[head.id], []).append(head)
    newest = [Fresh(article_link(group[-1]), len(group) - 1) for group in groups.values()][:_NEW]
    return News(since, last, len(new), origins.count_origins(index, new), tuple(newest))


def _newest_claims(index: Index) -> tuple[ClaimNote, ...]:
    first: dict[str, Statement] = {}
    for statement in claims.latest_claims(index, _SPOKEN):
        if statement.speaker is not None:
            first.setdefault(statement.head.id, statement)
    return tuple(claim_note(one) for one in origins.one_of_each(index, first.values())[:_CLAIMS])


def _newest_events(index: Index) -> tuple[EventNote, ...]:
    found = events.groups(events.in_order(moments.latest_happenings(index, _TOLD)))
    newest = sorted(found, key=lambda group: (group.lead.first, group.lead.last), reverse=True)
    return tuple(events.note(group) for group in newest[:_EVENTS])


def _contested(index: Index) -> tuple[Contested, ...]:
    """The newest matters whose accounts differ."""
    found = [matter for matter in accounts.latest_accounts(index, _MATTERS) if matter.account.differences]
    return tuple(
        Contested(
            matter.account.about or "One matter",
            links.account(matter.account.id),
            tuple(differs.value for differs in matter.account.differs_in),
            apart(matter),
        )
        for matter in found[:_CONTESTED]
    )


def _calendar(index: Index, last: str) -> Calendar:
    after = (date.fromisoformat(last) - timedelta(weeks=_WEEKS)).isoformat()
    return heat.calendar(last, _WEEKS, activity.published(index, after))
