"""The names of the corpus, out to resolution, and its answer back into the index."""

import sqlite3
from collections.abc import Collection, Mapping

import msgspec

from generator.index import meta, scenes, together, touched
from generator.model.annotations import Name
from generator.model.entity import Entity, NameUse, Resolution
from generator.model.folding import fold

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Entity).decode


def uses(index: sqlite3.Connection) -> list[NameUse]:
    """Every name of the corpus with how much it is used, by type and text."""
    forms: dict[int, list[str]] = {}
    for number, text in index.execute("SELECT name, text FROM surface WHERE uses > 0 ORDER BY name, text"):
        forms.setdefault(number, []).append(text)
    query = "SELECT id, type, text, reports, mentions FROM name WHERE reports > 0 ORDER BY type, text"
    return [
        NameUse(Name(kind, text), reports, mentions, tuple(forms.get(number, ())))
        for number, kind, text, reports, mentions in index.execute(query)
    ]


def users(index: sqlite3.Connection, keys: Collection[str]) -> set[str]:
    """The reports that use a name, or write a form of one, whose folded words are among `keys`, or may do so.

    May, because a person took names out of them: another short form is a name of its own then, and is not taken out.
    """
    names = [number for number, text in index.execute("SELECT id, text FROM name") if fold(text) in keys]
    forms = [(text,) for (text,) in index.execute("SELECT DISTINCT text FROM surface_use") if fold(text) in keys]
    by_name = (index.execute("SELECT article FROM name_use WHERE name = ?", (number,)) for number in names)
    by_form = (index.execute("SELECT article FROM surface_use WHERE text = ?", form) for form in forms)
    edited = index.execute("SELECT article FROM edited") if keys else ()
    return {row[0] for rows in (*by_name, *by_form, edited) for row in rows}


def apply(
    index: sqlite3.Connection, resolution: Resolution, addresses: Mapping[str, tuple[str, ...]], *, cold: bool
) -> None:
    """Write what the names mean, and note the pages that this changes.

    `addresses` are the further names of entities, each with the slugs it leads to. `cold` says that every page will be
    looked at anyway.
    """
    index.execute("CREATE TEMP TABLE IF NOT EXISTS redo (article TEXT PRIMARY KEY) WITHOUT ROWID")
    index.execute("DELETE FROM redo")
    shown = _put_entities(index, resolution.entities)
    _point_names(index, resolution.slugs)
    _put_aliases(index, addresses, shown)
    if cold:
        index.execute("INSERT OR IGNORE INTO redo SELECT id FROM article")
    else:
        _redo_touched(index, shown)
    _make_appearances(index, cold=cold)


def _put_entities(index: sqlite3.Connection, entities: tuple[Entity, ...]) -> set[str]:
    """Write the entities that differ; gives back those of which other pages show something else than before."""
    query = "SELECT slug, record FROM entity"
    before: dict[str, bytes] = dict(index.execute(query).fetchall())
    after = {entity.slug: (entity, _encode(entity)) for entity in entities}
    changed = [(entity, record) for slug, (entity, record) in after.items() if before.get(slug) != record]
    gone = before.keys() - after.keys()
    shown = set(gone)
    for entity, _record in changed:
        old = _decode(before[entity.slug]) if entity.slug in before else None
        if old is None or (old.name, old.type) != (entity.name, entity.type):
            shown.add(entity.slug)
        touched.by_listing(index, [(entity.slug, kind) for kind in {entity.type, old.type if old else entity.type}])
    touched.by_listing(index, [(slug, _decode(before[slug]).type) for slug in gone])
    for kind in (touched.ENTITY, touched.SPEAKER):
        touched.mark(index, kind, [*(entity.slug for entity, _record in changed), *gone])
    index.executemany("DELETE FROM entity WHERE slug = ?", [(slug,) for slug in sorted(gone)])
    index.executemany(
        "INSERT INTO entity (slug, type, name, record) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET type = excluded.type, name = excluded.name, record = excluded.record",
        [(entity.slug, entity.type, entity.name, record) for entity, record in changed],
    )
    return shown


def _point_names(index: sqlite3.Connection, slugs: Mapping[Name, str]) -> None:
    """Let every name lead to its entity; the reports that use one that moved are to be done again."""
    moved = [
        (slugs.get(Name(kind, text)), number)
        for number, kind, text, entity in index.execute("SELECT id, type, text, entity FROM name WHERE reports > 0")
        if slugs.get(Name(kind, text)) != entity
    ]
    index.executemany("UPDATE name SET entity = ? WHERE id = ?", moved)
    index.executemany(
        "INSERT OR IGNORE INTO redo SELECT article FROM name_use WHERE name = ?", [(number,) for _slug, number in moved]
    )
    index.execute("UPDATE name SET entity = NULL WHERE reports = 0 AND entity IS NOT NULL")


def _put_aliases(index: sqlite3.Connection, addresses: Mapping[str, tuple[str, ...]], shown: set[str]) -> None:
    before = dict(index.execute("SELECT slug, entities FROM alias").fetchall())
    after = {slug: _encode(targets).decode() for slug, targets in addresses.items()}
    changed = {slug for slug in before.keys() | after.keys() if before.get(slug) != after.get(slug)}
    leads = {slug for slug, targets in addresses.items() if not shown.isdisjoint(targets)}
    touched.mark(index, touched.ALIAS, changed | leads)
    index.executemany("DELETE FROM alias WHERE slug = ?", [(slug,) for slug in changed])
    index.executemany("INSERT INTO alias VALUES (?, ?)", [(slug, after[slug]) for slug in changed if slug in after])


def _redo_touched(index: sqlite3.Connection, shown: set[str]) -> None:
    """Reports that changed, that use a name which moved, or that name an entity which is shown differently now."""
    index.execute("INSERT OR IGNORE INTO redo SELECT ident FROM touched WHERE kind = ?", (touched.CHANGED,))
    index.executemany(
        "INSERT OR IGNORE INTO redo SELECT article FROM appearance WHERE entity = ?", [(slug,) for slug in shown]
    )


def _make_appearances(index: sqlite3.Connection, *, cold: bool) -> None:
    """Which report names which entity, for the reports to be done again; both before and after touch their pages."""
    redo = [row[0] for row in index.execute("SELECT article FROM redo ORDER BY article")]
    if not cold:
        for ident in redo:
            touched.by_names(index, ident)
    index.execute("DELETE FROM appearance WHERE article IN (SELECT article FROM redo)")
    # Of the names of one entity, the sentence of the first mention: with min(), SQLite takes the other columns from
    # the row that has the minimum. A name without a span in the text comes last.
    index.execute(
        "INSERT INTO appearance SELECT entity, day, article, mentions, sentence, start, stop FROM ("
        " SELECT n.entity, a.day, u.article, sum(u.mentions) AS mentions, u.sentence, u.start, u.stop,"
        " min(CASE WHEN u.stop > 0 THEN u.start ELSE 1 << 60 END)"
        " FROM redo r CROSS JOIN article a ON a.id = r.article CROSS JOIN name_use u ON u.article = r.article"
        " CROSS JOIN name n ON n.id = u.name WHERE n.entity IS NOT NULL GROUP BY n.entity, u.article)"
    )
    if meta.is_analysed(index) or not cold:  # without analysis no sentence is known to name anybody
        together.apply(index, redo, cold=cold)
        scenes.apply(index, redo, cold=cold)
    if cold:
        _count(index, "SELECT slug FROM entity")
        together.spread(index, cold=True)
        return
    for ident in redo:
        touched.by_names(index, ident)
    touched.by_meaning(index, redo)
    _count(index, f"SELECT ident FROM touched WHERE kind = '{touched.ENTITY}'")
    touched.spread_related(index)
    together.spread(index, cold=False)


def _count(index: sqlite3.Connection, slugs: str) -> None:
    index.execute(
        "UPDATE entity SET (reports, mentions, first, last) = (SELECT count(*), coalesce(sum(mentions), 0),"
        " coalesce(min(day), ''), coalesce(max(day), '') FROM appearance WHERE entity = slug)"
        f" WHERE slug IN ({slugs})"
    )
