"""What a page is about, for machines: JSON-LD in the words of schema.org, in a block of data that no browser runs."""

from typing import Any

import msgspec
from markupsafe import Markup

from generator.model.annotations import EQUIPMENT, LOCATION, ORGANISATION, PERSON
from generator.model.site import Site
from generator.pages.article import ArticleView
from generator.pages.entity import EntityView
from generator.render.escaping import safe

_TYPES = {PERSON: "Person", ORGANISATION: "Organization", LOCATION: "Place", EQUIPMENT: "Product"}
"""Of a type that schema.org has no word for, a Thing."""

_MENTIONED = 40
"""Entities of a report that are listed, the most named."""

_IN_HTML = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})
"""So that no word of a report ends the block (HTML, "script data state"); JSON reads the same."""


def report(view: ArticleView, site: Site, address: str) -> Markup:
    """A report as a NewsArticle (https://schema.org/NewsArticle)."""
    mentioned = [{"@type": _type(link.type), "name": link.name} for link in view.entities[:_MENTIONED]]
    return _block(
        {
            "@type": "NewsArticle",
            "headline": view.title,
            "datePublished": view.day,
            "dateline": view.dateline,
            "inLanguage": view.language,
            "author": {"@type": "Person", "name": view.author} if view.author else None,
            "publisher": {"@type": "Organization", "name": view.source},
            "isBasedOn": view.url,
            "url": site.url + address if site.url else None,
            "keywords": ", ".join(view.tags),
            "mentions": mentioned,
        }
    )


def entity(view: EntityView, site: Site, address: str) -> Markup:
    """An entity as the thing of schema.org that it is."""
    place = view.position
    is_place = place is not None and view.type == LOCATION
    return _block(
        {
            "@type": _type(view.type),
            "name": view.title,
            "alternateName": list(view.aliases),
            "description": view.description,
            "sameAs": f"https://www.wikidata.org/entity/{view.wikidata}" if view.wikidata else None,
            "url": site.url + address if site.url else None,
            "geo": {"@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude}
            if place is not None and is_place
            else None,
        }
    )


def _type(kind: str) -> str:
    return _TYPES.get(kind, "Thing")


def _block(said: dict[str, Any]) -> Markup:
    """A script element with what is known; keys without a value are left out."""
    known = {"@context": "https://schema.org", **{key: value for key, value in said.items() if value}}
    words = msgspec.json.encode(known).decode().translate(_IN_HTML)
    return safe(f'<script type="application/ld+json">{words}</script>')


LINKED_DATA = {"report_data": report, "entity_data": entity}
"""As templates call them."""
