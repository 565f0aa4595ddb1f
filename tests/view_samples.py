"""View records filled by their types alone, so that a new field is tested without anybody's remembering it."""

import types
import typing
from collections.abc import Callable
from typing import Any

import msgspec

from generator.model.article import Tlp
from generator.model.edition import PARTS
from generator.model.site import NavItem, Site
from generator.pages import (
    accounts,
    article,
    briefings,
    build_report,
    data,
    dates,
    day,
    edition,
    entity,
    home,
    ledger,
    listings,
    network,
    places,
    review,
    search,
    source,
    timeline,
)
from generator.pages.kind import View

VIEWS: dict[str, type[View]] = {
    "account.html": accounts.AccountView,
    "accounts.html": accounts.AccountsView,
    "article.html": article.ArticleView,
    "claims.html": ledger.ClaimsView,
    "speaker.html": ledger.SpeakerView,
    "ledger.html": ledger.LedgerView,
    "entity.html": entity.EntityView,
    "alias.html": entity.AliasView,
    "date.html": day.DateView,
    "source.html": source.SourceView,
    "type.html": listings.TypeView,
    "articles.html": listings.ArticlesView,
    "entities.html": listings.EntitiesView,
    "dates.html": dates.DatesView,
    "sources.html": listings.SourcesView,
    "review.html": review.ReviewView,
    "search.html": search.SearchView,
    "timeline.html": timeline.TimelineView,
    "map.html": places.MapView,
    "network.html": network.NetworkView,
    "data.html": data.DataView,
    "not_found.html": listings.NotFoundView,
    "report.html": build_report.BuildReportView,
    "home.html": home.HomeView,
    "briefing.html": edition.EditionView,
    "briefings.html": briefings.BriefingsView,
}
"""The record that each template shows."""

SITE = Site(
    name="The northern desk",
    url="https://example.org/desk/",
    language="en",
    marking=Tlp.GREEN,
    nav=(
        NavItem("Home", "index.html"),
        NavItem("Method", "method.html"),
        NavItem("More", "", (NavItem("Links", "https://example.org/"), NavItem("About", "about.html"))),
    ),
    analysed=True,
    search=True,
)

_FIXED: dict[str, Any] = {
    "day": "2020-05-26",
    "first": "2020-05-26",
    "last": "2020-06-04",
    "since": "2020-05-26",
    "edtf": "2020-05-26",
    "grade": "B2",
    "reliability": "B",
    "marking": "TLP:AMBER",
    "direction": "ltr",
    "language": "en",
    "precision": "month",
    "type": "PERSON",
    "stance": "denies",
    "quote": "direct",
    "status": "corrected",
    "relayed_by": None,
    "href": "entities/somebody.html",
    "url": "https://example.org/report",
    "as_of": "2020-06-04",
    "next_due": "2020-06-11",
    "change": "revised",
    "drafted_parts": PARTS,
    "number": 2,
    "step": 7,
    "pages": 3,
}
"""Fields whose values are of a fixed form, whatever a report says: dates, grades, addresses, words of the program."""


def build(kind: type[View], text: Callable[[], str], *, bare: bool = False) -> Any:
    """A record of a kind whose free text all comes from `text`; `bare` leaves out whatever may be left out."""
    return _record(kind, text, bare)


def record(kind: type[Any], text: Callable[[], str]) -> Any:
    """Any other record, filled in the same way."""
    return _record(kind, text, bare=False)


def page(text: Callable[[], str], *, heading: bool = True) -> Any:
    """What MkDocs hands to the template of a narrative page; its content is HTML that MkDocs has made safe."""
    below = types.SimpleNamespace(title="<em>Why</em> so", url="#why", children=[])
    top = types.SimpleNamespace(title="How", url="#how", children=[below])
    content = ("<h1 id=how>How</h1>" if heading else "") + "<h2 id=why>Why so</h2><p>Because.</p>"
    return types.SimpleNamespace(content=content, title=text(), toc=[top], url="briefings/an-edition.html")


def _record(kind: type[Any], text: Callable[[], str], bare: bool) -> Any:
    hints = typing.get_type_hints(kind)
    values = {
        field.name: _field(kind, field.name, hints[field.name], text, bare) for field in msgspec.structs.fields(kind)
    }
    return kind(**values)


def _field(owner: type[Any], name: str, hint: Any, text: Callable[[], str], bare: bool) -> Any:
    optional = isinstance(hint, types.UnionType) and type(None) in typing.get_args(hint)
    if bare and optional:
        return None
    if typing.get_origin(hint) is typing.Literal:
        return typing.get_args(hint)[0]
    if name == "title":
        return text()
    if name == "ident":
        return (
            "2020-05"
            if owner.__module__.endswith(
                ("day", "dates", "heat", "listings", "search", "activity", "timeline", "pages.data")
            )
            else "2020-05-26-a-report"
        )
    if name in _FIXED and _FIXED[name] is not None:
        return _FIXED[name]
    if name.endswith("_href"):
        return "" if bare else "articles/a-report.html#s-3f9a1c"
    if name.startswith("id") or name == "anchor":
        return "s-3f9a1c"
    return _value(hint, text, bare)


def _value(hint: Any, text: Callable[[], str], bare: bool) -> Any:
    options = [option for option in typing.get_args(hint) if option is not type(None)]
    if isinstance(hint, types.UnionType):
        return _value(options[0], text, bare)
    if typing.get_origin(hint) is tuple:
        return _items(options, text, bare)
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return _record(hint, text, bare)
    return {str: "" if bare else text(), int: 1 if bare else 1234, bool: not bare, float: 32.5}[hint]


def _items(options: list[Any], text: Callable[[], str], bare: bool) -> tuple[Any, ...]:
    if options[-1] is not Ellipsis:
        return tuple(_value(option, text, bare) for option in options)
    return () if bare else (_value(options[0], text, bare), _value(options[0], text, bare))
