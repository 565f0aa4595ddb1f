"""The tables of the index, and how a database is opened.

Days are ISO strings, so that they sort. Texts are cut by SQLite's `substr`, which counts code points as Python does.
"""

import sqlite3
import zlib
from pathlib import Path

TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- What stood in a folder the last time, to tell what changed without reading it all.
CREATE TABLE file (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime INTEGER NOT NULL, sha256 TEXT NOT NULL
) WITHOUT ROWID;

-- What lists show of a report. `source` is the slug of who published it, `source_name` what the report calls it.
CREATE TABLE article (
    id TEXT PRIMARY KEY, day TEXT NOT NULL, title TEXT NOT NULL, source TEXT NOT NULL, source_name TEXT NOT NULL,
    credibility INTEGER NOT NULL, language TEXT NOT NULL, inferred TEXT NOT NULL,
    original TEXT, original_sha256 TEXT, part INTEGER, parts INTEGER
) WITHOUT ROWID;
CREATE INDEX article_by_day ON article (day, id);
CREATE INDEX article_by_source ON article (source, day, id);

-- The rest of it: its record without the text, its text, and what analysis found (both records as JSON).
CREATE TABLE body (
    article TEXT PRIMARY KEY, record BLOB NOT NULL, text TEXT NOT NULL, annotations BLOB NOT NULL
);

-- A publisher, by the slug of its name.
CREATE TABLE source (
    slug TEXT PRIMARY KEY, name TEXT NOT NULL, reliability TEXT NOT NULL, record BLOB NOT NULL
) WITHOUT ROWID;

-- A distinct name of the corpus, how often it is used, and the entity it means (none: rejected).
CREATE TABLE name (
    id INTEGER PRIMARY KEY, type TEXT NOT NULL, text TEXT NOT NULL,
    reports INTEGER NOT NULL, mentions INTEGER NOT NULL, entity TEXT, UNIQUE (type, text)
);
CREATE INDEX name_by_entity ON name (entity);

-- The forms that reports use for a name.
CREATE TABLE surface (
    name INTEGER NOT NULL, text TEXT NOT NULL, uses INTEGER NOT NULL, PRIMARY KEY (name, text)
) WITHOUT ROWID;

CREATE TABLE surface_use (
    article TEXT NOT NULL, name INTEGER NOT NULL, text TEXT NOT NULL, uses INTEGER NOT NULL,
    PRIMARY KEY (article, name, text)
) WITHOUT ROWID;

-- Which report uses which name; `start` and `stop` bound the first sentence that does (equal: no such span).
CREATE TABLE name_use (
    name INTEGER NOT NULL, article TEXT NOT NULL, mentions INTEGER NOT NULL,
    sentence TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, PRIMARY KEY (name, article)
) WITHOUT ROWID;
CREATE INDEX name_use_by_article ON name_use (article);

CREATE TABLE entity (
    slug TEXT PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, record BLOB NOT NULL,
    reports INTEGER NOT NULL DEFAULT 0, mentions INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX entity_by_use ON entity (type, reports DESC, slug);

-- The same by entity, made after resolution, in the order in which an entity's page lists its reports.
CREATE TABLE appearance (
    entity TEXT NOT NULL, day TEXT NOT NULL, article TEXT NOT NULL, mentions INTEGER NOT NULL,
    sentence TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, PRIMARY KEY (entity, day, article)
) WITHOUT ROWID;
CREATE INDEX appearance_by_article ON appearance (article, entity);

-- What a report says somebody or something is, in its own words; `start` and `stop` bound them.
CREATE TABLE role (
    article TEXT NOT NULL, position INTEGER NOT NULL, day TEXT NOT NULL, name INTEGER NOT NULL,
    sentence TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, PRIMARY KEY (article, position)
) WITHOUT ROWID;
CREATE INDEX role_by_name ON role (name, day, article);

-- What resolution leaves to a person, what concerns most reports first.
CREATE TABLE proposal (position INTEGER PRIMARY KEY, record BLOB NOT NULL);

-- Where an entity is. `country` is the code of the country that it is, empty for whatever is none.
CREATE TABLE position (
    entity TEXT PRIMARY KEY, latitude REAL NOT NULL, longitude REAL NOT NULL, precision TEXT NOT NULL,
    origin TEXT NOT NULL, country TEXT NOT NULL
) WITHOUT ROWID;

-- What the gazetteer answered when it was asked for a name: reading it all takes longer than most builds.
CREATE TABLE gazetteer (name TEXT PRIMARY KEY, places BLOB NOT NULL) WITHOUT ROWID;

-- An address that leads to one entity (an alias) or lets the reader choose among several.
CREATE TABLE alias (slug TEXT PRIMARY KEY, entities TEXT NOT NULL) WITHOUT ROWID;

-- A resolved time in a report. `page` is the narrowest date page that holds it, NULL where no year does. Two times that
-- are the ends of one event have a row of their own for the whole of it, after the times.
CREATE TABLE moment (
    article TEXT NOT NULL, position INTEGER NOT NULL, page TEXT, first TEXT NOT NULL, last TEXT NOT NULL,
    edtf TEXT NOT NULL, words TEXT NOT NULL, rule TEXT NOT NULL, sentence TEXT NOT NULL,
    start INTEGER NOT NULL, stop INTEGER NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (article, position)
) WITHOUT ROWID;
CREATE INDEX moment_by_page ON moment (page, event, article, position);
CREATE INDEX moment_by_day ON moment (event, first, last, article, position);

-- Which names stand in the sentence of a time at which something is said to have happened.
CREATE TABLE event_name (
    article TEXT NOT NULL, position INTEGER NOT NULL, name INTEGER NOT NULL, PRIMARY KEY (article, position, name)
) WITHOUT ROWID;

-- A claim; `start` and `stop` bound its content, `sentence` is the one in which the content begins.
CREATE TABLE claim (
    article TEXT NOT NULL, position INTEGER NOT NULL, day TEXT NOT NULL, speaker INTEGER,
    record BLOB NOT NULL, source_words TEXT NOT NULL, sentence TEXT NOT NULL,
    start INTEGER NOT NULL, stop INTEGER NOT NULL, PRIMARY KEY (article, position)
) WITHOUT ROWID;
CREATE INDEX claim_by_speaker ON claim (speaker, day, article, position);
CREATE INDEX claim_by_day ON claim (day, article, position);

-- Which names the content of a claim holds.
CREATE TABLE claim_about (
    name INTEGER NOT NULL, day TEXT NOT NULL, article TEXT NOT NULL, position INTEGER NOT NULL,
    PRIMARY KEY (name, day, article, position)
) WITHOUT ROWID;
CREATE INDEX claim_about_by_article ON claim_about (article);

-- Pages that may show something else since the last finished build: kept until one is, so that none is forgotten.
CREATE TABLE touched (kind TEXT NOT NULL, ident TEXT NOT NULL, PRIMARY KEY (kind, ident)) WITHOUT ROWID;

-- What was written to the site: which page shows what, under which key, and how its file looked afterwards.
CREATE TABLE artefact (
    address TEXT PRIMARY KEY, kind TEXT NOT NULL, ident TEXT NOT NULL, number INTEGER NOT NULL, key TEXT NOT NULL,
    size INTEGER NOT NULL, mtime INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX artefact_by_ident ON artefact (kind, ident);
"""

VERSION = zlib.crc32(TABLES.encode()) & 0x7FFF_FFFF
"""Changes with every change of the tables: an index of another version is thrown away and made again."""


def open_index(path: Path) -> sqlite3.Connection:
    """Open the index for writing; an absent, damaged or outdated one is replaced by an empty one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        connection = _connect(path)
        if connection.execute("PRAGMA user_version").fetchone()[0] == VERSION:
            return connection
        connection.close()
    except sqlite3.DatabaseError:
        pass
    for leftover in path.parent.glob(path.name + "*"):
        leftover.unlink()
    connection = _connect(path)
    connection.executescript(TABLES)
    connection.execute(f"PRAGMA user_version = {VERSION}")
    return connection


def is_current(path: Path) -> bool:
    """Whether an index of this version stands there."""
    if not path.is_file():
        return False
    try:
        connection = open_readonly(path)
        try:
            return bool(connection.execute("PRAGMA user_version").fetchone()[0] == VERSION)
        finally:
            connection.close()
    except sqlite3.DatabaseError:
        return False


def open_readonly(path: Path) -> sqlite3.Connection:
    """Open the index for reading only, as the workers that render do."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    connection.execute("PRAGMA cache_size = -16000")
    return connection


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    # A cache needs no durability: after a crash of the machine it is at worst thrown away.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -32000")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection
