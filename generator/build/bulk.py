"""Rendering what may have changed, in parallel, into the staging folder."""

import sqlite3
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from itertools import chain, islice

from generator import links
from generator.build import workers
from generator.index import artefacts, articles, meta, touched
from generator.pages import network, places
from generator.pages.kind import Kind
from generator.pages.kinds import BY_NAME, KINDS
from generator.render import worker
from generator.render.artefact import Rendered
from generator.render.worker import Frame, Job

_CHUNK = 64
"""Pages handed to a worker at a time."""

_FEW = 4
"""Of many analysed reports, a date or a type has pages enough for so few of them to be shared out."""

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


def render(index: sqlite3.Connection, frame: Frame, pool: Executor) -> Iterator[Rendered]:
    """Render every page that may show something new; pages of a kind that this site has not are gone."""
    shown = kinds(frame)
    for kind in KINDS:
        if kind not in shown:
            yield Rendered(kind.name, artefacts.idents(index, kind.name), [])
    heavy = frame.site.analysed and articles.count_articles(index) > workers.MANY
    tasks = (task for kind in shown for task in _tasks(index, frame, kind, heavy=heavy))
    first, pages = [], 0
    for task in tasks:
        first.append(task)
        pages += 0 if BY_NAME[task[0].kind].is_single else len(task[1])
        if pages >= (_FEW if heavy else _CHUNK):
            break
    else:  # not worth the way to another process
        pool = workers.Inline()
    yield from workers.mapped(pool, worker.render, chain(first, tasks))


def _tasks(index: sqlite3.Connection, frame: Frame, kind: Kind, *, heavy: bool) -> Iterator[tuple[Job, Sequence[str]]]:
    """The pages of a kind that must be looked at, in chunks; where they are `heavy` a few are shared out, too."""
    job = Job(frame, kind.name, _is_framed(index, kind, frame))
    idents = candidates(index, kind, frame)
    while part := list(islice(idents, _CHUNK)):
        if heavy and _FEW <= len(part) < _CHUNK:
            for few in workers.chunks(part, 1 + len(part) // 8):
                yield job, few
        else:
            yield job, part


def candidates(index: sqlite3.Connection, kind: Kind, frame: Frame) -> Iterator[str]:
    """The pages of a kind that must be looked at: all where the frame or a template changed, else the touched."""
    if kind.is_single:
        return iter([""])
    if not _is_framed(index, kind, frame):
        written = artefacts.idents(index, kind.name)
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
