"""Which pages may show something else than before: a superset, because their keys decide in the end.

Rows stay until a build is finished, so a build that dies forgets none of them.
"""

import sqlite3
from collections.abc import Collection, Iterable, Sequence

import msgspec

from generator.index import moments
from generator.model.origins import Place

ARTICLE, CLAIMS, ENTITY, ALIAS, DATE, SOURCE, TYPE = "article", "claims", "entity", "alias", "date", "source", "type"
ACCOUNT, ACCOUNTS, LEDGER, SPEAKER = "account", "accounts", "ledger", "speaker"
"""Kinds of page, by the names of `pages.kinds`."""

CHANGED, DATA = "changed", "data file"
"""Reports of which something else is known than before, and the months and days whose data holds one. Of other touched
articles only the surroundings may differ: what comes before and after, what is related."""

TOLD, NAMED = "told", "named"
"""Dates of which a changed report tells an event, or which it names otherwise, or did."""

LETTER = "letter"
"""A type and the first letter of a slug under which an entity of it is new, gone, or named otherwise or more often."""

FILED, LEFT = "filed", "left"
"""Reports that were read, or whose source is shown otherwise, and their days: lists that hold them may be in other
order than before. Those of them that are gone, or stand in the index anew: such lists may be shorter."""

MEANT, REORDERED = "meant", "reordered"
"""Days of reports of which names mean something else than before, and those under which matters stand, or stood, that
are new, gone, or have a newer report: lists of claims and of matters may be in other order from there on."""

EVERYTHING = "*"
"""Stands for all pages of all kinds: after a start from nothing."""


RARE = 20
"""Reports that name an entity, up to which it ties them together as related."""

FEW = 8
"""Reports that tell of one day and place, up to which it ties them: what more tell of is a busy day in a big town."""


def mark(index: sqlite3.Connection, kind: str, idents: Iterable[str]) -> None:
    """Note that these pages must be looked at."""
    index.executemany("INSERT OR IGNORE INTO touched VALUES (?, ?)", [(kind, ident) for ident in idents])


def mark_everything(index: sqlite3.Connection) -> None:
    """Note that every page must be looked at."""
    mark(index, EVERYTHING, [""])


def is_everything(index: sqlite3.Connection) -> bool:
    """Whether every page must be looked at."""
    return bool(index.execute("SELECT EXISTS (SELECT 1 FROM touched WHERE kind = ?)", (EVERYTHING,)).fetchone()[0])


def since(index: sqlite3.Connection, kind: str) -> str:
    """The earliest day that is noted of a kind; after all days where there is none."""
    return index.execute("SELECT min(ident) FROM touched WHERE kind = ?", (kind,)).fetchone()[0] or "~"


def is_any_gone(index: sqlite3.Connection) -> bool:
    """Whether any report is gone or was read anew: where none is, lists only grew."""
    return bool(index.execute("SELECT EXISTS (SELECT 1 FROM touched WHERE kind = ?)", (LEFT,)).fetchone()[0])


def first_filed(index: sqlite3.Connection) -> str:
    """The first by id of the reports that were read, or whose source is shown otherwise; after all where none is."""
    return index.execute("SELECT min(substr(ident, 12)) FROM touched WHERE kind = ?", (FILED,)).fetchone()[0] or "~"


def has(index: sqlite3.Connection, kind: str, ident: str) -> bool:
    """Whether this page must be looked at."""
    return index.execute("SELECT 1 FROM touched WHERE kind = ? AND ident = ?", (kind, ident)).fetchone() is not None


def is_any(index: sqlite3.Connection) -> bool:
    """Whether any page may show something else than it does; without reports every command begins anew."""
    query = "SELECT EXISTS (SELECT 1 FROM touched WHERE kind <> ? OR EXISTS (SELECT 1 FROM article))"
    return bool(index.execute(query, (EVERYTHING,)).fetchone()[0])


def idents(index: sqlite3.Connection, kind: str) -> list[str]:
    """The pages of a kind that must be looked at, sorted."""
    return [row[0] for row in index.execute("SELECT ident FROM touched WHERE kind = ? ORDER BY ident", (kind,))]


def forget(index: sqlite3.Connection) -> None:
    """After a finished build: every page shows what it should."""
    index.execute("DELETE FROM touched")


def by_article(index: sqlite3.Connection, ident: str) -> None:
    """All pages that show anything of a report, as the index holds it now, and its neighbours."""
    by_articles(index, [ident])
    day = index.execute("SELECT day FROM article WHERE id = ?", (ident,)).fetchone()
    mark(index, FILED, [f"{day[0]} {ident}"] if day else [])


def by_articles(index: sqlite3.Connection, idents: Iterable[str]) -> None:
    """All pages that show anything of some reports, and their neighbours; reports that are gone left out."""
    query = "SELECT id, day FROM article WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
    there = index.execute(query, (_listed(idents),)).fetchall()
    before = "SELECT id FROM article WHERE (day, id) < (?, ?) ORDER BY day DESC, id DESC LIMIT 1"
    after = "SELECT id FROM article WHERE (day, id) > (?, ?) ORDER BY day, id LIMIT 1"
    for ident, day in there:
        mark(index, ARTICLE, [row[0] for query in (before, after) for row in index.execute(query, (day, ident))])
        mark(index, DATE, {day[:size] for size in (4, 7, 10)})
        by_names(index, ident)
    by_meaning(index, [ident for ident, _day in there])


def by_meaning(index: sqlite3.Connection, idents: Collection[str]) -> None:
    """The pages and data that show some reports, of which names mean something else."""
    mark(index, MEANT, _days(index, idents))
    by_contents(index, idents)
    by_comparison(index, idents)


def by_repetition(index: sqlite3.Connection, places: Iterable[Place]) -> None:
    """The pages that say how many reports give the statements at some places, and how many independent ones there are.

    Reports that give other statements with these show nothing of that. Of entities, those that make these claims or
    are named in them do; dates do not.
    """
    found = sorted(set(places))
    by_contents(index, {place.report for place in found})
    claims = (
        "SELECT DISTINCT n.entity FROM json_each(?) k CROSS JOIN claim c ON c.article = json_extract(k.value, '$[0]')"
        " AND c.start < json_extract(k.value, '$[2]') AND json_extract(k.value, '$[1]') < c.stop"
    )
    speaking = "CROSS JOIN name n ON n.id = c.speaker"
    named = "CROSS JOIN claim_about b USING (article, position) CROSS JOIN name n ON n.id = b.name"
    listed = (msgspec.json.encode(found).decode(),)
    for kinds, names in (((ENTITY, SPEAKER), speaking), ((ENTITY,), named)):
        slugs = [row[0] for row in index.execute(f"{claims} {names} WHERE n.entity IS NOT NULL", listed).fetchall()]
        for kind in kinds:
            mark(index, kind, slugs)


def by_contents(index: sqlite3.Connection, idents: Collection[str]) -> None:
    """The pages and data that show what some reports say, but for those of entities and dates."""
    mark(index, ARTICLE, idents)
    mark(index, CHANGED, idents)
    mark(index, CLAIMS, idents)
    data_of(index, idents)
    # What rests on a source alone is listed on its page, with who says it.
    query = "SELECT DISTINCT source FROM article WHERE id IN (SELECT value FROM json_each(?))"
    mark(index, SOURCE, [row[0] for row in index.execute(query, (_listed(idents),)).fetchall()])
    if idents:
        mark(index, LEDGER, [""])
        mark(index, SPEAKER, [""])
        query = "SELECT DISTINCT account FROM account_claim WHERE article IN (SELECT value FROM json_each(?))"
        by_accounts(index, [row[0] for row in index.execute(query, (_listed(idents),)).fetchall()])


def data_of(index: sqlite3.Connection, idents: Iterable[str]) -> None:
    """The data that holds some reports."""
    mark(index, DATA, {day[:size] for day in _days(index, idents) for size in (7, 10)})


def _days(index: sqlite3.Connection, idents: Iterable[str]) -> list[str]:
    query = "SELECT DISTINCT day FROM article WHERE id IN (SELECT value FROM json_each(?))"
    return [row[0] for row in index.execute(query, (_listed(idents),)).fetchall()]


def by_comparison(index: sqlite3.Connection, idents: Collection[str]) -> None:
    """The reports that name some others: that repeat them, correct or are corrected, or say otherwise.

    Asked for all reports at once: each carrier of an origin would else find every other one of them again.
    """
    asked = "(SELECT value FROM json_each(?1))"
    repeated = f"SELECT article FROM carrier WHERE origin IN (SELECT origin FROM carrier WHERE article IN {asked})"
    corrected = (
        f"SELECT article FROM claim_status WHERE notice IN {asked}"
        f" UNION SELECT corrects FROM correction WHERE article IN {asked}"
    )
    correcting = (
        f"SELECT notice FROM claim_status WHERE article IN {asked} AND notice IS NOT NULL"
        f" UNION SELECT article FROM correction WHERE corrects IN {asked}"
    )
    accounts = f"SELECT DISTINCT account FROM account_claim WHERE article IN {asked}"
    told = f"SELECT article FROM account_claim WHERE account IN ({accounts})"
    listed = (_listed(idents),)
    reports = {row[0] for query in (repeated, corrected, correcting, told) for row in index.execute(query, listed)}
    mark(index, ARTICLE, reports)
    mark(index, CLAIMS, reports)


def _listed(idents: Iterable[str]) -> str:
    return msgspec.json.encode(sorted(idents)).decode()


def by_accounts(index: sqlite3.Connection, idents: Sequence[str]) -> None:
    """The pages of some accounts, and the list of all."""
    mark(index, ACCOUNT, idents)
    mark(index, ACCOUNTS, [""] if idents else [])


def by_names(index: sqlite3.Connection, ident: str) -> None:
    """The pages that show whom a report names and of which dates it speaks, and the reports related by that."""
    by_lists(index, ident)
    index.execute(
        "INSERT OR IGNORE INTO touched SELECT ?, o.article FROM appearance p CROSS JOIN entity e ON e.slug = p.entity"
        " CROSS JOIN appearance o ON o.entity = p.entity WHERE p.article = ? AND e.reports <= ?",
        (ARTICLE, ident, RARE),
    )
    by_scenes(index, ident)


def by_lists(index: sqlite3.Connection, ident: str) -> None:
    """The pages of the entities that a report names, the lists they stand in, and the dates of which it speaks."""
    query = "SELECT e.slug, e.type FROM appearance p JOIN entity e ON e.slug = p.entity WHERE p.article = ?"
    rows = index.execute(query, (ident,)).fetchall()
    mark(index, ENTITY, [slug for slug, _type in rows])
    mark(index, SPEAKER, [slug for slug, _type in rows])
    by_listing(index, rows)
    query = "SELECT page, event FROM moment WHERE article = ? AND page IS NOT NULL"
    days = set(index.execute(query, (ident,)).fetchall())
    mark(index, TOLD, {day for day, event in days if event})
    mark(index, NAMED, {day for day, event in days if not event})
    mark(index, DATE, {day[:size] for day, _event in days for size in (4, 7, 10)})


def by_listing(index: sqlite3.Connection, entities: Iterable[tuple[str, str]]) -> None:
    """The lists of types in which some entities stand, given by slug and type, and the letters of them."""
    listed = {(kind, f"{kind} {slug[:1]}") for slug, kind in entities}
    mark(index, TYPE, {kind for kind, _letter in listed})
    mark(index, LETTER, {letter for _kind, letter in listed})


def by_scenes(index: sqlite3.Connection, ident: str) -> None:
    """The reports that tell of a day and place of which a report tells, as few do or did before one more."""
    index.execute(
        "INSERT OR IGNORE INTO touched SELECT ?, o.article FROM scene s CROSS JOIN scene o"
        " ON o.day = s.day AND o.place = s.place WHERE s.article = ?"
        " AND (SELECT count(*) FROM scene c WHERE c.day = s.day AND c.place = s.place) <= ?",
        (ARTICLE, ident, FEW + 1),
    )


def spread_related(index: sqlite3.Connection) -> None:
    """The reports that name a touched entity which is rare now: it may have become so."""
    index.execute(
        "INSERT OR IGNORE INTO touched SELECT ?, p.article FROM touched t CROSS JOIN entity e ON e.slug = t.ident"
        " CROSS JOIN appearance p ON p.entity = e.slug WHERE t.kind = ? AND e.reports <= ?",
        (ARTICLE, ENTITY, RARE),
    )


def spread_dates(index: sqlite3.Connection) -> None:
    """The neighbours of dates whose page comes or goes: their links to previous and next change."""
    stood = {row[0] for row in index.execute("SELECT DISTINCT ident FROM artefact WHERE kind = ?", (DATE,))}
    turned = [ident for ident in idents(index, DATE) if moments.has_date_page(index, ident) != (ident in stood)]
    mark(index, DATE, {found for ident in turned for found in moments.dates_near(index, ident) if found})
