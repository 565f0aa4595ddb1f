"""All kinds of page that the engine renders in bulk."""

from generator.pages import (
    accounts,
    article,
    data,
    dates,
    day,
    entity,
    ledger,
    listings,
    network,
    places,
    review,
    search,
    source,
    timeline,
)
from generator.pages.kind import Kind

KINDS: tuple[Kind, ...] = (
    article.KIND,
    ledger.KIND,
    accounts.KIND,
    accounts.LIST,
    entity.KIND,
    entity.ALIAS,
    day.KIND,
    source.KIND,
    listings.TYPE,
    listings.ARTICLES,
    listings.ENTITIES,
    dates.DATES,
    listings.SOURCES,
    timeline.TIMELINE,
    review.REVIEW,
    search.SEARCH,
    places.MAP,
    network.NETWORK,
    data.DATA,
    listings.NOT_FOUND,
    ledger.LEDGER,
    ledger.SPEAKER,
)

BY_NAME = {kind.name: kind for kind in KINDS}
