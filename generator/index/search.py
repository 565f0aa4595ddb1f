"""Questions of the search: what there is to jump to, and the words of the reports of a month."""

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import NamedTuple

import msgspec

from generator.index.rows import Index
from generator.model.annotations import Annotations
from generator.model.entity import Entity

_annotations = msgspec.json.Decoder(Annotations)
_entity = msgspec.json.Decoder(Entity)


class Month(NamedTuple):
    """A month of publication as search looks at it."""

    ident: str
    shown: str
    """Hash of the keys of its reports' pages: a key covers all that a page shows, so as long as this stands, so does
    whatever can be found in the month."""

    size: int
    """Bytes of its reports in `content/articles/`."""


class Named(NamedTuple):
    """An entity to jump to."""

    slug: str
    type: str
    name: str
    reports: int
    aliases: tuple[str, ...]


class Titled(NamedTuple):
    """A report to jump to."""

    id: str
    day: str
    title: str
    source: str
    """Slug of the source."""


class Text(NamedTuple):
    """The words of a report."""

    report: Titled
    source_name: str
    entities: tuple[str, ...]
    """Slugs of whom it names, sorted."""

    sentences: tuple[tuple[str, str], ...]
    """Id and words of each; a report that was not analysed has paragraphs without an id."""


def months(index: Index) -> list[Month]:
    """The months in which reports were published, the oldest first. Asked after the pages are made."""
    query = (
        "SELECT substr(a.day, 1, 7), p.key, f.size FROM article a"
        " JOIN artefact p ON p.address = 'articles/' || a.id || '.html'"
        " JOIN file f ON f.path = 'content/articles/' || a.id || '.md' ORDER BY a.day, a.id"
    )
    keys: dict[str, list[str]] = {}
    sizes: dict[str, int] = {}
    for month, key, size in index.execute(query):
        keys.setdefault(month, []).append(key)
        sizes[month] = sizes.get(month, 0) + size
    return [Month(month, digest(found), sizes[month]) for month, found in keys.items()]


def digest(keys: Iterable[str]) -> str:
    """The hash of some keys."""
    return blake2b("\n".join(keys).encode(), digest_size=16).hexdigest()


def types(index: Index) -> list[str]:
    """The types of entity in use."""
    return [row[0] for row in index.execute("SELECT DISTINCT type FROM entity ORDER BY type")]


def names(index: Index) -> Iterator[Named]:
    """Every entity, the most named first."""
    query = "SELECT slug, type, name, reports, record FROM entity ORDER BY reports DESC, slug"
    return (
        Named(slug, kind, name, reports, _entity.decode(record).aliases)
        for slug, kind, name, reports, record in index.execute(query)
    )


def titles(index: Index, year: str) -> Iterator[Titled]:
    """The reports of a year, the newest first."""
    query = "SELECT id, day, title, source FROM article WHERE day >= ? AND day < ? ORDER BY day DESC, id DESC"
    return (Titled(*row) for row in index.execute(query, (year, year + "~")))


def source_names(index: Index) -> dict[str, str]:
    """The name of each source by its slug."""
    return dict(index.execute("SELECT slug, name FROM source ORDER BY slug"))


def texts(index: Index, within: str) -> Iterator[Text]:
    """The words of the reports of a month or year, the newest first."""
    query = (
        "SELECT a.id, a.day, a.title, a.source, s.name, b.text, b.annotations FROM article a"
        " JOIN source s ON s.slug = a.source JOIN body b ON b.article = a.id"
        " WHERE a.day >= ? AND a.day < ? ORDER BY a.day DESC, a.id DESC"
    )
    named = "SELECT entity FROM appearance WHERE article = ? ORDER BY entity"
    for row in index.execute(query, (within, within + "~")):
        entities = tuple(slug for (slug,) in index.execute(named, row[:1]))
        yield Text(Titled(*row[:4]), row[4], entities, _sentences(row[5], _annotations.decode(row[6])))


def _sentences(text: str, found: Annotations) -> tuple[tuple[str, str], ...]:
    if found.sentences:
        cut = ((sentence.id, text[sentence.start : sentence.end].strip()) for sentence in found.sentences)
        return tuple((ident, words) for ident, words in cut if words)  # what may not be republished is blank
    return tuple(("", part.strip()) for part in text.split("\n\n") if part.strip())
