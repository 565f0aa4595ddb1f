"""Rendering what may have changed, in parallel, into the staging folder."""

import sqlite3
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from itertools import islice

from generator import links
from generator.build import workers
from generator.index import articles, meta, touched
from generator.pages import network, places
from generator.pages.kind import Kind
from generator.pages.kinds import KINDS
from generator.render import worker
from generator.render.worker import Frame, Job

_CHUNK = 100
"""Pages handed to a worker at a time."""

_MANY, _FEW = 2_000, 4
"""With more analysed reports than this, a date or a type has pages enough for so few of them to be shared out."""

_OF_REPORTS = (
    links.ARTICLES,
    links.ENTITIES,
    links.DATES,
    links.TIMELINE,
    links.CLAIMS,
    links.ACCOUNTS,
    links.SOURCES,
)
"""Pages of the main navigation that are empty without reports."""

_ANALYSIS_ONLY = frozenset({"account", "accounts", "claims", "speaker", "ledger", "timeline", "map", "network"})


def kinds(frame: Frame) -> list[Kind]:
    """The kinds of page this site has."""
    absent = set() if frame.site.analysed else {*_ANALYSIS_ONLY}
    absent |= set() if frame.site.search else {"search"}
    absent |= set() if frame.site.data else {"data"}
    return [kind for kind in KINDS if kind.name not in absent]


def lacks(index: sqlite3.Connection) -> tuple[str, ...]:
    """Pages of the main navigation that have nothing to show: the map and the network are not even made then."""
    found = dict.fromkeys(_OF_REPORTS, articles.count_articles(index) > 0)
    found |= {links.MAP: places.exists(index), links.NETWORK: network.exists(index)}
    return tuple(address for address, is_there in found.items() if not is_there)


def render(index: sqlite3.Connection, frame: Frame, pool: Executor) -> Iterator[worker.Rendered]:
    """Render every page that may show something new; pages of a kind that this site has not are gone."""
    shown = kinds(frame)
    heavy = frame.site.analysed and articles.count_articles(index) > _MANY
    for kind in KINDS:
        if kind not in shown:
            yield worker.Rendered(kind.name, _written(index, kind), [])
            continue
        idents = candidates(index, kind, frame)
        first = list(islice(idents, _CHUNK))
        job = Job(frame, kind.name, _is_framed(index, kind, frame))
        if len(first) == _CHUNK:
            yield from workers.mapped(pool, worker.render, job, _parts(first, idents), ahead=8)
        elif heavy and len(first) >= _FEW:
            yield from workers.mapped(pool, worker.render, job, workers.chunks(first, 1 + len(first) // 8), ahead=8)
        else:  # not worth the way to another process
            yield from workers.mapped(workers.Inline(), worker.render, job, iter([first] if first else []), ahead=1)


def candidates(index: sqlite3.Connection, kind: Kind, frame: Frame) -> Iterator[str]:
    """The pages of a kind that must be looked at: all where the frame or a template changed, else the touched."""
    if kind.is_single:
        return iter([""])
    if not _is_framed(index, kind, frame):
        written = _written(index, kind)
        return iter(sorted({*kind.idents(index), *written})) if written else kind.idents(index)
    return iter(touched.idents(index, kind.name))


def _is_framed(index: sqlite3.Connection, kind: Kind, frame: Frame) -> bool:
    """Whether the pages of a kind stand in this frame, made from this template."""
    same = meta.read(index, f"frame {kind.name}") == frame.key(kind.template)
    return same and not touched.is_everything(index)


def remember(index: sqlite3.Connection, frame: Frame) -> None:
    """After a finished build: every page of every kind stands in this frame."""
    for kind in kinds(frame):
        meta.replace(index, f"frame {kind.name}", frame.key(kind.template))


def _written(index: sqlite3.Connection, kind: Kind) -> list[str]:
    query = "SELECT DISTINCT ident FROM artefact WHERE kind = ? ORDER BY ident"
    return [row[0] for row in index.execute(query, (kind.name,))]


def _parts(first: list[str], rest: Iterator[str]) -> Iterator[Sequence[str]]:
    while first:
        yield first
        first = list(islice(rest, _CHUNK))
