"""What every page of the site shows round its own content."""

from generator.model.article import Tlp
from generator.model.record import Record


class NavItem(Record, frozen=True):
    """An entry of the navigation."""

    title: str
    """As people read it."""

    href: str = ""
    """Address from the top of the site, or an http(s) URL; empty for a heading with children."""

    children: tuple["NavItem", ...] = ()
    """The entries below a heading."""


class Site(Record, frozen=True):
    """The frame: its hash is part of every page's key."""

    name: str
    """As in `mkdocs.yml`."""

    url: str
    """Public address with a slash at the end, or empty: only feeds, the site map and the 404 page need it."""

    language: str
    """BCP 47 tag of the site's own words."""

    marking: Tlp
    """The TLP marking on every page: never lower than that of anything in the site."""

    nav: tuple[NavItem, ...]
    """The narrative pages, as `mkdocs.yml` orders them."""

    analysed: bool
    """Whether texts are analysed (`analysis: none` turns times, claims and the timeline off)."""

    search: bool = False
    """Whether there is a search page."""

    data: bool = False
    """Whether there are files in `data/`, and in every page what it is about (JSON-LD)."""

    database: bool = False
    """Whether one of them is a database."""

    as_of: str = ""
    """Up to which day of publication the site knows (ISO); empty for all there is."""

    lacks: tuple[str, ...] = ()
    """Addresses of pages in the main navigation that this site has nothing to show on."""
