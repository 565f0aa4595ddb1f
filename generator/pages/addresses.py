"""Whether an address of the site leads to a page, for the links in a person's own words."""

import re

from generator import links
from generator.index import articles, claims
from generator.index.rows import Index
from generator.pages import accounts, article, day, entity, ledger, source
from generator.pages.kind import Kind
from generator.pages.kinds import KINDS

_BULK = re.compile(
    r"(?P<folder>accounts|articles|claims|entities|dates|sources)/(?P<ident>[^/]+?)(?:/(?P<number>\d+))?\.html"
)
_FOLDERS: dict[str, tuple[Kind, ...]] = {
    "accounts": (accounts.KIND,),
    "articles": (article.KIND,),
    "claims": (ledger.KIND,),
    "entities": (entity.KIND, entity.ALIAS),
    "dates": (day.KIND,),
    "sources": (source.KIND,),
}
_SINGLE = {kind.address("", 1): kind for kind in KINDS if kind.is_single}
ALWAYS = frozenset({*_SINGLE, links.REPORT, links.ACCOUNTS, links.CLAIMS} - {links.MAP, links.NETWORK})
"""Pages that every site has."""


def exists(index: Index, address: str) -> bool:
    """Whether the site has a page at an address (without its anchor)."""
    match = _BULK.fullmatch(address)
    if address in ALWAYS or not match:
        return address in ALWAYS or (address in _SINGLE and _SINGLE[address].view(index, "", 1) is not None)
    number = int(match["number"] or 1)
    return any(kind.view(index, match["ident"], number) is not None for kind in _FOLDERS[match["folder"]])


def has_anchor(index: Index, address: str, anchor: str) -> bool:
    """Whether a page of a report, or of its claims, holds a sentence or claim; other pages hold no address of ours."""
    match = _BULK.fullmatch(address)
    if not match or match["folder"] not in {"articles", "claims"}:
        return True
    if match["folder"] == "claims":
        return anchor in claims.places_of(index, match["ident"])
    found = articles.article(index, match["ident"])
    return found is not None and anchor in {sentence.id for sentence in found[1].sentences}
