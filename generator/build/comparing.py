"""Reports laid side by side, step by step: who repeats and corrects whom, and who says otherwise.

Only what changed is looked at again. The steps, and their order, are those of `compare.corpus.compare`, which does the
same over a whole corpus at once.
"""

import sqlite3
from functools import cache
from importlib.resources import files

import msgspec

from generator.compare import corrections, decisions, world
from generator.compare.world import World
from generator.config.matters import Matters
from generator.index import claims, grouping, matters, meta, prints, repeats, touched
from generator.index.matters import Claims
from generator.index.prints import Prints, Waiting
from generator.model.matters import Decision
from generator.model.origins import Origin, Place, Repeats


@cache
def shipped_world() -> World:
    """What the tables of the program say of countries."""
    countries, places = (
        (files("generator.data") / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
        for name in ("countries", "places")
    )
    return world.read(countries, places)


def compare(index: sqlite3.Connection, said: Matters, *, cold: bool, resolved: bool) -> tuple[str, ...]:
    """Bring everything that comparing finds up to date; gives back what in `matters.yml` no longer matches anything.

    Reports for which anything differs have their pages touched. `cold` says that no report was compared before,
    `resolved` that names may mean something else than before.
    """
    waiting = prints.waiting(index)
    is_new = meta.replace(index, "matters", msgspec.json.encode(said).decode())
    if waiting.articles or resolved or is_new:
        stale = _compare(index, said, waiting, cold=cold)
        meta.replace(index, "stale matters", msgspec.json.encode(stale).decode())
    return tuple(msgspec.json.decode(meta.read(index, "stale matters") or "[]", type=list[str]))


def _compare(index: sqlite3.Connection, said: Matters, waiting: Waiting, *, cold: bool) -> tuple[str, ...]:
    met, known = _pair(index, waiting)
    decided = decisions.decide(said, *_named(index, said))
    turned = _turned(index, decided.decisions)
    laid = matters.lay(index, known, decided.decisions)
    origins, standing = _origins(index, waiting, met | laid, cold=cold)
    repeating = {report for origin in origins for report in origin.reports}
    changed = met | laid | turned | matters.of_articles(index, repeating | standing)
    told = grouping.regroup(index, known, changed, waiting.articles, decided.decisions)
    corrected = corrections.changes(repeats.all_corrections(index))
    standing |= repeats.put_status(index, decisions.overruled(corrected, decided.changes))
    if not cold:
        copies = {report for origin in origins if origin.kind is Repeats.COPY for report in origin.reports}
        touched.by_articles(index, standing | copies)
        touched.by_repetition(index, told.union(*(origin.places for origin in origins)))
    noted = {place for decision in decided.decisions for place in decision.claims}
    return (*decided.stale, *decisions.unmatched(decided, grouping.grouped(index, noted)))


def _pair(index: sqlite3.Connection, waiting: Waiting) -> tuple[set[int], Claims]:
    """Pair claims that are new, or whose names mean something else; gives back all for which pairs may differ."""
    left = matters.take_out(index, waiting.articles)
    changed = matters.put_in(index, waiting.new)
    changed |= matters.follow_names(index)
    known = Claims(index, shipped_world)
    return left | changed | matters.pair(index, known, changed), known


def _origins(
    index: sqlite3.Connection, waiting: Waiting, paired: set[int], *, cold: bool
) -> tuple[list[Origin], set[str]]:
    """Link reports, and group the links; gives back the origins that differ, and the reports that correct others
    or are corrected otherwise than before. `paired` are the claims of which pairs may differ."""
    pushed = prints.hold(index, waiting, cold=cold)
    lookup = Prints(index, once=cold)
    linked = repeats.link(index, lookup, waiting, pushed)
    standing = repeats.correct(index, lookup, waiting.new, waiting.articles)
    changed = linked | matters.places(index, paired) | repeats.carried(index, waiting.articles)
    return repeats.regroup(index, changed), standing


def _named(index: sqlite3.Connection, said: Matters) -> tuple[dict[str, Place], frozenset[Place]]:
    """The claims that the file names, by address, and which of them can be laid beside others."""
    wanted = said.addresses
    places = {}
    for report in sorted({address.partition("#")[0] for address in wanted}):
        for claim, place in claims.places_of(index, report).items():
            address = decisions.address(report, claim)
            if address in wanted:
                places[address] = place
    return places, frozenset(matters.numbers_at(index, places.values()))


def _turned(index: sqlite3.Connection, decided: tuple[Decision, ...]) -> set[int]:
    """The claims of which a person says something else than in the build before."""
    before = {*msgspec.json.decode(meta.read(index, "decisions") or "[]", type=list[Decision])}
    meta.replace(index, "decisions", msgspec.json.encode(decided).decode())
    places = {place for decision in before ^ set(decided) for place in decision.claims}
    return set(matters.numbers_at(index, places).values())
