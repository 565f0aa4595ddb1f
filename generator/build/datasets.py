"""The files in `data/`, a folder a month or, where that has many reports, a day: a changed report costs those alone.

They are made again where something of a report may differ; what a file holds is its key.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from hashlib import blake2b

from generator import links
from generator.build import workers
from generator.index import artefacts, articles, export, meta, touched
from generator.model.data import MONTHLY, EntityRow
from generator.publish import database as sqlite_file
from generator.publish import tables
from generator.render import worker
from generator.render.artefact import Artefact, Rendered
from generator.render.worker import Frame

KIND, DATABASE, ENTITIES = touched.DATA, "database", "entities"


def made(index: sqlite3.Connection, frame: Frame, pool: Executor) -> Iterator[Rendered]:
    """Make what may be new, in parallel; files of periods that hold no report any more are gone."""
    before = artefacts.idents(index, KIND)
    wanted = [*(period for period, _count in export.periods(index)), ENTITIES] if frame.site.data else []
    gone = sorted(set(before) - set(wanted))
    if gone:
        yield Rendered(KIND, gone, [])
    chosen = wanted if _is_all(index, frame) else _chosen(index, wanted, before)
    few = 1 if articles.count_articles(index) > workers.MANY else 2
    hired = pool if len(chosen) > few else workers.Inline()
    for found in workers.mapped(hired, _render, ((frame, [ident]) for ident in chosen)):
        yield from found


def database(index: sqlite3.Connection, frame: Frame) -> Rendered:
    """The tables in one file, made anew where one of their files is another."""
    if not frame.site.database:
        return Rendered(DATABASE, [""], [])
    made = blake2b(frame.code.encode(), digest_size=16)
    for address, key in artefacts.keys(index, KIND).items():
        made.update(f"{address} {key}\n".encode())
    artefact = Artefact(links.DATABASE, DATABASE, "", made.hexdigest())
    if artefacts.keys(index, DATABASE).get(links.DATABASE) == artefact.key:
        return Rendered(DATABASE, [""], [artefact])
    path = frame.staging.folder / "briefing.sqlite"
    sqlite_file.write((period for period, _count in export.periods(index)), frame.staging.read, path)
    return Rendered(DATABASE, [""], [artefact._replace(file=frame.staging.adopt(links.DATABASE, path))])


def _is_all(index: sqlite3.Connection, frame: Frame) -> bool:
    is_new = meta.replace(index, KIND, f"{frame.code} {frame.site.data}")
    return touched.is_everything(index) or is_new


def _chosen(index: sqlite3.Connection, wanted: list[str], before: list[str]) -> list[str]:
    looked = set(touched.idents(index, KIND))
    if touched.idents(index, touched.ENTITY):
        looked.add(ENTITIES)
    return [ident for ident in wanted if ident in looked or ident not in before]


def _render(frame: Frame, idents: Sequence[str]) -> list[Rendered]:
    index = worker.renderer(frame).index
    return [Rendered(KIND, [ident], list(_files(index, frame, ident))) for ident in idents]


def _files(index: sqlite3.Connection, frame: Frame, ident: str) -> Iterator[Artefact]:
    staged = frame.staging.artefact
    if ident == ENTITIES:
        rows = list(export.all_entities(index))
        yield staged(links.data(ENTITIES), tables.lines(rows), KIND, ident)
        yield staged(links.data(ENTITIES, "csv"), tables.sheet(EntityRow, rows), KIND, ident)
        return
    for name, found in tables.of_period(index, ident).items():
        yield staged(links.data(name, period=ident), tables.lines(found), KIND, ident)
        yield staged(links.data(name, "csv", period=ident), tables.sheet(MONTHLY[name], found), KIND, ident)
