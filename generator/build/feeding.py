"""The feeds of the site, of its sources and of the most named entities: for a site that has an address."""

import sqlite3
from collections.abc import Iterator

from generator import links
from generator.index import artefacts, articles, entities, meta, sources, touched
from generator.index.rows import NOT_SHOWN, ArticleHead, Index
from generator.publish import feeds
from generator.publish.feeds import ENTRIES, Entry, Feed
from generator.render.artefact import Rendered
from generator.render.worker import Frame

KIND = "feed"
_SITE = "site"


def made(index: sqlite3.Connection, frame: Frame, entities_fed: int) -> Iterator[Rendered]:
    """Make those that may show something new; those of entities that are no longer among the most named are gone."""
    before = artefacts.idents(index, KIND)
    wanted = _wanted(index, entities_fed) if frame.site.url else []
    gone = sorted(set(before) - set(wanted))
    if gone:
        yield Rendered(KIND, gone, [])
    said = f"{frame.code} {frame.site.name} {frame.site.url} {frame.site.language} {frame.site.marking}"
    is_all = meta.replace(index, KIND, said) or touched.is_everything(index)
    looked = {_SITE, *touched.idents(index, KIND)}
    looked |= {links.feed("sources", slug) for slug in touched.idents(index, touched.SOURCE)}
    looked |= {links.feed("entities", slug) for slug in touched.idents(index, touched.ENTITY)}
    for ident in wanted:
        if is_all or ident in looked or ident not in before:
            files = feeds.both(_feed(index, frame, ident))
            made = [
                frame.staging.artefact(f"{links.FEEDS}/{ident}.{ending}", data, KIND, ident) for ending, data in files
            ]
            yield Rendered(KIND, [ident], made)


def _wanted(index: Index, count: int) -> list[str]:
    query = "SELECT slug FROM entity ORDER BY reports DESC, slug LIMIT ?"
    named = [links.feed("entities", row[0]) for row in index.execute(query, (count,))]
    return [_SITE, *(links.feed("sources", row[0]) for row in sources.sources(index)), *named]


def _feed(index: Index, frame: Frame, ident: str) -> Feed:
    site = frame.site
    folder, _, slug = ident.partition("/")
    title, page, entries = site.name, links.HOME, []
    if folder == "entities":
        entity = entities.entity(index, slug)
        title, page = f"{site.name}: {entity.name if entity else slug}", links.entity(slug)
        passages = entities.passages_naming(index, slug, ENTRIES, 0, newest=True)
        entries = [_entry(index, site.url, found.head, found.words) for found in passages]
    else:
        where, values = ("a.source = ?", (slug,)) if slug else ("1", ())
        source = sources.source(index, slug) if slug else None
        if source is not None:
            title, page = f"{site.name}: {source.name}", links.source(slug)
        entries = [_entry(index, site.url, head, "") for head in articles.heads(index, where, values, ENTRIES)]
    address = f"{site.url}{links.FEEDS}/{ident}"
    return Feed(title, site.url + page, address, site.language, site.marking.value, tuple(entries))


def _entry(index: Index, url: str, head: ArticleHead, words: str) -> Entry:
    """A report with a sentence of it: the one that is asked for, else the first that the site shows."""
    found = articles.article(index, head.id)
    said = " ".join(words.split())
    if found and (not said or said == NOT_SHOWN):
        text = found[0].text
        shown = (" ".join(text[one.start : one.end].split()) for one in found[1].sentences)
        said = next((sentence for sentence in shown if sentence), "")
    outside = links.outside(found[0].url) if found else None
    return Entry(url + links.article(head.id), head.title, head.day, head.source, said, outside or "")
