"""The tables of the index.

Days are ISO strings, so that they sort. Texts are cut by SQLite's `substr`, which counts code points as Python does.
"""

import zlib

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

-- Record and text of a report of which `body` holds only what may be published: for analysis, never for a page.
CREATE TABLE whole (article TEXT PRIMARY KEY, record BLOB NOT NULL, text TEXT NOT NULL) WITHOUT ROWID;

-- Reports with a marking of their own.
CREATE TABLE marked (article TEXT PRIMARY KEY, marking TEXT NOT NULL) WITHOUT ROWID;

-- Reports on whose page a person took out or moved a name that analysis found: no table holds that name.
CREATE TABLE edited (article TEXT PRIMARY KEY) WITHOUT ROWID;

-- Reports that this build may not know: nothing else of them is in the index.
CREATE TABLE withheld (
    article TEXT PRIMARY KEY, day TEXT NOT NULL, marking TEXT,
    original TEXT, original_sha256 TEXT, part INTEGER, parts INTEGER
) WITHOUT ROWID;

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

-- `reports` to `last`: in how many reports it stands, how often, on the first day and the last.
CREATE TABLE entity (
    slug TEXT PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, record BLOB NOT NULL,
    reports INTEGER NOT NULL DEFAULT 0, mentions INTEGER NOT NULL DEFAULT 0,
    first TEXT NOT NULL DEFAULT '', last TEXT NOT NULL DEFAULT ''
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

-- Two entities that a report names in one sentence, made after resolution too: in how many sentences, and the first.
-- `one` sorts before `other`; one that is both counts the sentences that name it.
CREATE TABLE together (
    one TEXT NOT NULL, other TEXT NOT NULL, day TEXT NOT NULL, article TEXT NOT NULL, sentences INTEGER NOT NULL,
    sentence TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, PRIMARY KEY (one, other, day, article)
) WITHOUT ROWID;
CREATE INDEX together_by_article ON together (article);

-- The same over all reports. `sentences` of the tie of nobody ('', '') are all sentences that name something.
CREATE TABLE tie (
    one TEXT NOT NULL, other TEXT NOT NULL, sentences INTEGER NOT NULL, reports INTEGER NOT NULL,
    PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX tie_by_other ON tie (other, one);
CREATE INDEX tie_often ON tie (sentences DESC, one, other) WHERE reports > 1 AND one <> other;

-- How many sentences named an entity, or anybody (''), when pages were last told: as a power of two.
CREATE TABLE loudness (entity TEXT PRIMARY KEY, level INTEGER NOT NULL) WITHOUT ROWID;

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
CREATE INDEX event_name_by_name ON event_name (name, article, position);

-- On which days, in which places something is said to have happened, made after resolution.
CREATE TABLE scene (
    day TEXT NOT NULL, place TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (day, place, article)
) WITHOUT ROWID;
CREATE INDEX scene_by_article ON scene (article);

-- A claim; `start` and `stop` bound its content, `sentence` is the one in which the content begins. `seal` is made of
-- its words; `anchor` is its id within the report.
CREATE TABLE claim (
    article TEXT NOT NULL, position INTEGER NOT NULL, day TEXT NOT NULL, speaker INTEGER,
    record BLOB NOT NULL, source_words TEXT NOT NULL, cue_words TEXT NOT NULL, sentence TEXT NOT NULL,
    start INTEGER NOT NULL, stop INTEGER NOT NULL, seal TEXT NOT NULL, anchor TEXT NOT NULL,
    PRIMARY KEY (article, position)
) WITHOUT ROWID;
CREATE INDEX claim_by_speaker ON claim (speaker, day, article, position);
CREATE INDEX claim_by_day ON claim (day, article, position, speaker);

-- Which names the content of a claim holds.
CREATE TABLE claim_about (
    name INTEGER NOT NULL, day TEXT NOT NULL, article TEXT NOT NULL, position INTEGER NOT NULL,
    PRIMARY KEY (name, day, article, position)
) WITHOUT ROWID;
CREATE INDEX claim_about_by_article ON claim_about (article);

-- A report reduced to what a copy of it would share, under its number (`compare.fingerprints`), with the keys under
-- which others find it and its claims made ready; `compared` once the tables below hold it. One that left them waits.
CREATE TABLE print (
    number INTEGER PRIMARY KEY, article TEXT NOT NULL UNIQUE, record BLOB NOT NULL, held BLOB NOT NULL,
    assertions BLOB NOT NULL, compared INTEGER NOT NULL
);
CREATE INDEX print_waiting ON print (number) WHERE NOT compared;
CREATE TABLE print_gone (number INTEGER PRIMARY KEY, article TEXT NOT NULL, held BLOB NOT NULL);
CREATE TABLE held (key INTEGER NOT NULL, print INTEGER NOT NULL, PRIMARY KEY (key, print)) WITHOUT ROWID;

-- Keys that many reports hold, and whether so many that the words are a formula.
CREATE TABLE crowd (key INTEGER PRIMARY KEY, formula INTEGER NOT NULL) WITHOUT ROWID;

-- One report repeats another; a whole report is the place 0 to 0.
CREATE TABLE link (
    one TEXT NOT NULL, one_start INTEGER NOT NULL, one_stop INTEGER NOT NULL,
    other TEXT NOT NULL, other_start INTEGER NOT NULL, other_stop INTEGER NOT NULL,
    kind TEXT NOT NULL, share REAL NOT NULL,
    PRIMARY KEY (one, other, kind, one_start, one_stop, other_start, other_stop)
) WITHOUT ROWID;
CREATE INDEX link_by_other ON link (other);

-- What several reports repeat, where it stands first, and everywhere it stands.
CREATE TABLE origin (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, article TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
    why TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE carrier (
    article TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, origin TEXT NOT NULL,
    PRIMARY KEY (article, start, stop, origin)
) WITHOUT ROWID;
CREATE INDEX carrier_by_origin ON carrier (origin, article, start);

-- A report that corrects or retracts another, and the claims whose status a report or a person changed. The notice is
-- what says so; none where a person does, in the words of `text`.
CREATE TABLE correction (article TEXT NOT NULL, corrects TEXT NOT NULL, record BLOB NOT NULL);
CREATE INDEX correction_by_article ON correction (article);
CREATE INDEX correction_by_corrected ON correction (corrects);
CREATE TABLE claim_status (
    article TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, status TEXT NOT NULL, text TEXT NOT NULL,
    notice TEXT, notice_start INTEGER NOT NULL, notice_stop INTEGER NOT NULL, PRIMARY KEY (article, start, stop)
) WITHOUT ROWID;
CREATE INDEX claim_status_by_notice ON claim_status (notice);

-- A claim that can be laid beside others, with the keys of `block` under which it meets them. `last` counts days.
CREATE TABLE assertion (
    number INTEGER PRIMARY KEY, article TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
    last INTEGER NOT NULL, record BLOB NOT NULL, blocks BLOB NOT NULL
);
CREATE INDEX assertion_by_place ON assertion (article, start, stop);
CREATE TABLE block (
    key INTEGER NOT NULL, last INTEGER NOT NULL, assertion INTEGER NOT NULL, PRIMARY KEY (key, last, assertion)
) WITHOUT ROWID;

-- The names in such claims, and what each meant when they were compared.
CREATE TABLE asserted_name (
    number INTEGER PRIMARY KEY, type TEXT NOT NULL, text TEXT NOT NULL, slug TEXT, UNIQUE (type, text)
);
CREATE TABLE assertion_name (
    name INTEGER NOT NULL, assertion INTEGER NOT NULL, PRIMARY KEY (name, assertion)
) WITHOUT ROWID;
CREATE INDEX assertion_name_by_assertion ON assertion_name (assertion);

-- Two claims about one matter; `laid` where only a person says so.
CREATE TABLE pair (
    one INTEGER NOT NULL, other INTEGER NOT NULL, likeness REAL NOT NULL, same INTEGER NOT NULL, laid INTEGER NOT NULL,
    record BLOB NOT NULL, PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX pair_by_other ON pair (other);
CREATE INDEX pair_same ON pair (same) WHERE same;

-- Claims about one matter as a group. One that is not `shown` has a single origin. `voice` counts its origins.
-- `day` is that of the newest report in it.
CREATE TABLE account (
    id TEXT PRIMARY KEY, shown INTEGER NOT NULL, day TEXT NOT NULL, record BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX account_by_day ON account (shown, day, id);
CREATE TABLE account_claim (
    article TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, account TEXT NOT NULL,
    voice INTEGER NOT NULL, PRIMARY KEY (article, start, stop)
) WITHOUT ROWID;
CREATE INDEX account_claim_by_account ON account_claim (account);

-- Pages that may show something else since the last finished build: kept until one is, so that none is forgotten.
CREATE TABLE touched (kind TEXT NOT NULL, ident TEXT NOT NULL, PRIMARY KEY (kind, ident)) WITHOUT ROWID;

-- What was written to the site: which page shows what, under which key, and how its file looked afterwards.
CREATE TABLE artefact (
    address TEXT PRIMARY KEY, kind TEXT NOT NULL, ident TEXT NOT NULL, key TEXT NOT NULL,
    size INTEGER NOT NULL, mtime INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX artefact_by_ident ON artefact (kind, ident);
"""

VERSION = zlib.crc32(TABLES.encode()) & 0x7FFF_FFFF
"""Changes with every change of the tables: an index of another version is thrown away and made again."""
