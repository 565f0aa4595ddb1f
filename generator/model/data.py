"""The rows of the files in `data/`: what others may compute with. The page `data/index.html` shows these docstrings.

Offsets count Unicode code points of the report's `text`, end exclusive. In CSV a list is one cell, its parts between
semicolons.
"""

import msgspec


class Row(msgspec.Struct, frozen=True, gc=False):
    """Every field is written, whatever its value."""


class ArticleRow(Row, frozen=True):
    """A report."""

    id: str
    """The name of its page: `articles/<id>.html`."""

    date: str
    """Day of publication, ISO."""

    title: str
    """Its headline, or what the program made of its first sentence (see `inferred`)."""

    source: str
    """Slug of who published it: `sources/<slug>.html`."""

    source_name: str
    """Name of the source."""

    grade: str
    """Admiralty grade: reliability of the source (A to F) and credibility of the report (1 to 6). F6 is not graded."""

    marking: str
    """Its own TLP marking; empty where it has the site's."""

    language: str
    """BCP 47 tag of the text; only English is analysed."""

    author: str
    """Who wrote it, as it says."""

    dateline: str
    """Place and day as it prints them in front of its text."""

    url: str
    """Where the publisher has it; empty where the report does not say."""

    tags: tuple[str, ...]
    """A person's words for what it is about."""

    inferred: tuple[str, ...]
    """Which facts the program derived because the report does not say."""

    republished: str
    """How much of the text the site may show: full, excerpts or none."""

    text: str
    """Plain paragraphs, an empty line between two. What may not be shown is blank, so that offsets hold."""


class EntityRow(Row, frozen=True):
    """A person, organisation, place, piece of equipment or nationality that reports name."""

    slug: str
    """Its address: `entities/<slug>.html`."""

    type: str
    """PERSON, ORGANISATION, LOCATION, EQUIPMENT, NATIONALITY, or a type that this site adds."""

    name: str
    """Its canonical name."""

    aliases: tuple[str, ...]
    """The other names and forms it goes by in the reports."""

    description: str
    """A person's words."""

    wikidata: str
    """Its Wikidata id, where a person gave one."""

    country: str
    """Of a nationality: the country it belongs to."""

    reports: int
    """How many reports name it."""

    mentions: int
    """How often they do."""

    first: str
    """Day of the first report that names it, ISO."""

    last: str
    """Day of the last one."""


class MentionRow(Row, frozen=True):
    """A span of a report that names an entity."""

    article: str
    """Id of the report."""

    start: int
    """Where the span begins."""

    end: int
    """Where it ends."""

    entity: str
    """Slug of the entity."""

    type: str
    """Type of the entity."""

    name: str
    """The entity's canonical name."""

    words: str
    """The words of the span; blank where they may not be shown."""


class TimeRow(Row, frozen=True):
    """A span of a report that names a time."""

    article: str
    """Id of the report."""

    start: int
    """Where the span begins."""

    end: int
    """Where it ends."""

    type: str
    """TIMEX3 type: DATE, TIME, DURATION or SET."""

    value: str
    """TIMEX3 value."""

    edtf: str
    """The same as EDTF (ISO 8601-2); empty for a duration, a set or what can't be resolved."""

    rule: str
    """How it was resolved, in words."""

    words: str
    """The words of the span; blank where they may not be shown."""


class ClaimRow(Row, frozen=True):
    """Somebody's statement."""

    article: str
    """Id of the report."""

    id: str
    """Its address: `claims/<article>.html#<id>`."""

    start: int
    """Where what is claimed begins."""

    end: int
    """Where that ends."""

    content: str
    """What is claimed, as the report words it; “[…]” where that may not be shown."""

    sentence: str
    """Id of the sentence in which it begins: `articles/<article>.html#<id>`."""

    speaker: str
    """Slug of the entity that speaks; empty where the speaker is none."""

    speaker_words: str
    """The words that name the speaker; empty where the text leaves the speaker out."""

    stance: str
    """asserts, denies, alleges, assesses, confirms, announces, promises, asks, did not respond."""

    anonymous: bool
    """Whether the speaker is described, not named."""

    relayed_by: str
    """Who passed it on, where it is not first hand."""

    quote: str
    """direct, indirect or mixed."""

    status: str
    """current, corrected or withdrawn."""


class EventRow(Row, frozen=True):
    """A sentence that says that something happened at a time."""

    article: str
    """Id of the report."""

    sentence: str
    """Id of the sentence: `articles/<article>.html#<id>`."""

    edtf: str
    """When, as EDTF."""

    entities: tuple[str, ...]
    """Slugs of the entities that the sentence names."""

    words: str
    """The sentence; “[…]” where it may not be shown."""


class OriginRow(Row, frozen=True):
    """A report that carries what others carry too: rows of one origin are not independent of one another."""

    origin: str
    """Id of the origin: the same in every report that carries it."""

    kind: str
    """What is repeated: a whole report, or a statement."""

    article: str
    """Id of the report."""

    start: int
    """Of the part that is repeated; 0 to 0 for the whole report."""

    end: int
    """Where that part ends."""

    why: str
    """Why these are taken for one, as a sentence."""


class AccountRow(Row, frozen=True):
    """A claim that stands beside claims of other origins about one matter."""

    account: str
    """Id of the account: `accounts/<id>.html`."""

    article: str
    """Id of the report."""

    start: int
    """Where what is claimed begins."""

    end: int
    """Where that ends."""

    voice: int
    """Which origin it has, among those of the account."""

    why: str
    """Why these claims stand together, as a sentence."""

    differs_in: tuple[str, ...]
    """What they differ in."""


class PlaceRow(Row, frozen=True):
    """An entity that has a position: a point in longitude and latitude (WGS 84), whose `id` is the entity's slug."""

    name: str
    """Canonical name of the entity."""

    type: str
    """Type of the entity."""

    precision: str
    """What the point stands for: exact (the place itself), city, region or country (near the middle of it)."""

    origin: str
    """Who says that it lies there: `entities.yml`, or which place of the gazetteer was taken for it."""

    reports: int
    """How many reports name it."""

    happened: int
    """In how many sentences something is said to have happened there."""

    page: str
    """Its page: an address on the web where the site has one, else on the site."""


MONTHLY: dict[str, type[Row]] = {
    "articles": ArticleRow,
    "mentions": MentionRow,
    "times": TimeRow,
    "claims": ClaimRow,
    "events": EventRow,
    "origins": OriginRow,
    "accounts": AccountRow,
}
"""Tables with a file for every month in which reports were published, by name."""

TABLES: dict[str, type[Row]] = {"entities": EntityRow, **MONTHLY}
"""All tables; `entities` is one file for the whole site."""
