"""Every slug, address and output path of the site; nothing else spells one.

Addresses are a contract (links from outside must not rot) and travel on USB sticks: ASCII, at most 100 characters, no
name that Windows reserves, always relative, always to a file.
"""

import posixpath
import re
from functools import lru_cache
from hashlib import blake2b
from string import ascii_lowercase
from urllib.parse import quote

from anyascii import anyascii

SLUG_LIMIT = 60
"""Characters of a slug: leaves room for the folders round it in an address of 100."""

ARTICLE_LIMIT = 80
"""Characters of a report's id: its date, a slug and what tells collisions apart."""

_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d|index|\d{1,3})", re.ASCII)
"""What Windows reserves, and what the site itself uses: index pages and the numbers of further pages."""

_ARTICLE = re.compile(rf"(?=.{{5,{ARTICLE_LIMIT}}}$)[a-z0-9]+(?:-[a-z0-9]+)+", re.ASCII)
"""What surely is its own slug: most ids of reports, asked for at every reading."""

_NOT_SLUG = re.compile(r"[^a-z0-9]+")

FOLDERS = ("accounts", "articles", "briefings", "claims", "dates", "entities", "sources")
"""Where pages stand, each kind in its own."""

HOME = "index.html"
NOT_FOUND = "404.html"
TIMELINE = "timeline.html"
SEARCH = "search.html"
SEARCH_FOLDER = "search"
"""What the search page loads."""

DATA = "data/index.html"
DATABASE = "data/briefing.sqlite"
FEEDS = "feeds"
MAP = "map.html"
NETWORK = "network.html"
PLACES = "data/places.geojson"
REPORT = "report.html"
REVIEW = "review.html"
SITEMAP = "sitemap.xml"
MANIFEST = "manifest.txt"
ACCOUNTS = "accounts/index.html"
CLAIMS = "claims/index.html"
ARTICLES = "articles/index.html"
ENTITIES = "entities/index.html"
DATES = "dates/index.html"
SOURCES = "sources/index.html"
BRIEFINGS = "briefings/index.html"


@lru_cache(maxsize=65_536)
def slug(words: str, limit: int = SLUG_LIMIT) -> str:
    """Words as a part of an address: ASCII lower case, digits and single hyphens, cut between words where possible.

    Text without a letter or digit gives a hash; a reserved name gets a hyphen and an x.
    """
    if words.isascii() and words.replace(" ", "").isalnum():
        made = "-".join(words.lower().split())  # as nearly all names are written
    else:
        plain = words.replace("'", "").replace("’", "")
        made = _NOT_SLUG.sub("-", (plain if plain.isascii() else anyascii(plain)).lower()).strip("-")
    if len(made) > limit:
        cut = made[: limit + 1].rfind("-")
        made = made[: cut if cut > limit // 2 else limit].strip("-")
    if not made:
        return "x-" + digest(words)
    return f"{made}-x" if len(made) <= len("index") and _RESERVED.fullmatch(made) else made


def digest(words: str) -> str:
    """Six hexadecimal digits that tell apart what a slug cannot."""
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=3).hexdigest()


def article_id(day: str, title: str) -> str:
    """The id of a new report: its date and a slug of its title."""
    return f"{day}-{slug(title)}"


def fit_article_id(name: str) -> str:
    """The nearest name that a page of a report may have; itself where it may have this one."""
    return name if _ARTICLE.fullmatch(name) else slug(name, ARTICLE_LIMIT)


def article(ident: str, sentence: str = "") -> str:
    """The page of a report, or of a sentence in it (`sentence` is its id, `s-…`)."""
    return f"articles/{ident}.html" + (f"#{sentence}" if sentence else "")


def entity(ident: str, number: int = 1) -> str:
    """The page of an entity; `number` counts its further pages from 2."""
    return _numbered("entities", ident, number)


def entity_type(kind: str, number: int = 1) -> str:
    """The entities of a type: the most named ones on page 1, after it all of them by what `initial` says."""
    folder = f"entities/type/{slug(kind)}"
    return _numbered(folder, *initial(number)) if number > 1 else f"{folder}.html"


INITIALS = ("0-9", *ascii_lowercase)
"""Under what entities are listed, by the first character of their slugs."""


def initial(number: int) -> tuple[str, int]:
    """Of which of INITIALS a further page of a type is, and which page of it, from 1: first come the first pages."""
    page, at = divmod(number - 2, len(INITIALS))
    return INITIALS[at], page + 1


def source(ident: str, number: int = 1) -> str:
    """The page of a source, by the slug of its name."""
    return _numbered("sources", ident, number)


def day_page(ident: str, number: int = 1) -> str:
    """The page of a day, month or year (`2020-05-26`, `2020-05`, `2020`)."""
    return _numbered("dates", ident, number)


def account(ident: str) -> str:
    """The page of what different origins say about one matter (`ident` is its id, `m-…`)."""
    return f"accounts/{ident}.html"


def accounts(number: int = 1) -> str:
    """The list of all such matters."""
    return _numbered("accounts", "index", number)


def claims(article_ident: str, claim: str = "") -> str:
    """The page of a report's claims, or one claim on it (`claim` is its id, `c-…`)."""
    return f"claims/{article_ident}.html" + (f"#{claim}" if claim else "")


def briefing(ident: str, suffix: str = "html") -> str:
    """The page of an edition, or its PDF."""
    return f"briefings/{ident}.{suffix}"


def one_file(ident: str) -> str:
    """An edition as one file for mail, under the name it is sent by."""
    return f"briefings/mail/{ident}.html"


def speaker(ident: str, number: int = 1) -> str:
    """The claims of a speaker, by the slug of the entity; those of speakers without a name where it is empty."""
    return _numbered("claims/speaker", ident or "index", number)


def claim_id(of: str) -> str:
    """The address of a claim within its report: a hash of what tells it apart there."""
    return "c-" + blake2b(of.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()


def feed(folder: str, slug: str) -> str:
    """What the feed of an entity or source is called within the folder of feeds."""
    return f"{folder}/{slug}"


def data(table: str, ending: str = "jsonl", period: str = "") -> str:
    """A table of the data that others may compute with; `period` where it has a file a month or day."""
    return f"data/{period}/{table}.{ending}" if period else f"data/{table}.{ending}"


def root(address: str) -> str:
    """The way from a page back to the top of the site: "" or "../" as often as needed."""
    return "../" * address.partition("#")[0].count("/")


def relative(address: str, page: str) -> str:
    """An address of the site as a link that stands on a page."""
    path, mark, anchor = address.partition("#")
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + mark + anchor


def is_inside(address: str) -> bool:
    """Whether an address names a file below the top of the site, whatever it came from."""
    parts = address.split("/")
    return not re.search(r"[\\:\x00]", address) and all(part not in {"", ".", ".."} for part in parts)


def further(address: str, number: int) -> str:
    """Page `number` of the list whose page stands at `address` (`entities/x.html`, `entities/x/2.html`)."""
    first = _FURTHER.sub(".html", address)
    return first if number == 1 else f"{first.removesuffix('.html')}/{number}.html"


_FURTHER = re.compile(r"/\d{1,3}\.html$", re.ASCII)
_OUTSIDE = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f\x7f]+", re.IGNORECASE)


def outside(url: str | None) -> str | None:
    """A link that leaves the site, if it is safe to follow: http, https or mailto; else None."""
    stripped = (url or "").strip()
    return quote(stripped, safe="/:?#[]@!$&'()*+,;=%~-._") if _OUTSIDE.fullmatch(stripped) else None


def _numbered(folder: str, ident: str, number: int) -> str:
    return f"{folder}/{ident}.html" if number == 1 else f"{folder}/{ident}/{number}.html"
