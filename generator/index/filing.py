"""Writing reports to the index and taking them out again; which pages that touches is noted on the way."""

import sqlite3
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

import msgspec

from generator import edtf, links
from generator.config.sources import Register, Source
from generator.index import page_edits, prints, receipts, scenes, together, touched
from generator.model.annotations import Annotations, Mention, Name, Sentence, TimeRef
from generator.model.article import Article
from generator.model.record import Record

_encode = msgspec.json.Encoder().encode
_WAITING = 200
"""Reports whose rows are written together: a megabyte of text or so."""

_SUMMED = {"surface": "ON CONFLICT DO UPDATE SET uses = uses + excluded.uses"}
"""Tables to which several reports add to one row."""

_OF_REPORTS = (
    "body", "whole", "marked", "edited", "surface_use", "name_use", "moment", "event_name", "claim", "claim_about",
    "role", "appearance",
)  # fmt: skip


class Filed(Record, frozen=True, tag="filed"):
    """A report ready to be written to the index."""

    article: Article
    annotations: Annotations
    """With the changes of a person laid over."""

    absent: tuple[Name, ...]
    """Names a person added though the text does not hold them."""

    compared: prints.Compared | None = None
    """What it is compared with others by; None where reports are not analysed."""


def put(index: sqlite3.Connection, reports: Iterable[Filed], register: Register, *, cold: bool) -> None:
    """Write reports, in place of what the index held under the same ids; `cold` says that it holds none."""
    writer = _Writer(index, register)
    for report in reports:
        if not cold:
            _take_out(index, report.article.id)
            if not prints.stands(index, report.article.id, report.compared):
                prints.remove(index, report.article.id)
        writer.put(report)
        if not cold:
            writer.flush()
            touched.by_article(index, report.article.id)
    writer.close()


def remove(index: sqlite3.Connection, ident: str) -> None:
    """Take a report out, if the index holds it. What it touched before is noted."""
    _take_out(index, ident)
    prints.remove(index, ident)


def _take_out(index: sqlite3.Connection, ident: str) -> None:
    """The same but for its fingerprint, which may be that of the report that comes in its place."""
    if not index.execute("SELECT 1 FROM article WHERE id = ?", (ident,)).fetchone():
        return
    touched.by_article(index, ident)
    touched.mark(index, touched.LEFT, [ident])
    index.execute(
        "UPDATE name SET reports = reports - 1, mentions = name.mentions - u.mentions"
        " FROM (SELECT name, mentions FROM name_use WHERE article = ?) u WHERE id = u.name",
        (ident,),
    )
    for name, surface, uses in index.execute("SELECT name, text, uses FROM surface_use WHERE article = ?", (ident,)):
        index.execute("UPDATE surface SET uses = uses - ? WHERE name = ? AND text = ?", (uses, name, surface))
    together.forget(index, ident)
    scenes.forget(index, ident)
    for table in _OF_REPORTS:
        index.execute(f"DELETE FROM {table} WHERE article = ?", (ident,))
    index.execute("DELETE FROM article WHERE id = ?", (ident,))


def put_source(index: sqlite3.Connection, source: Source) -> None:
    """Write a publisher."""
    row = (links.slug(source.name), source.name, source.reliability, _encode(source))
    index.execute("INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?)", row)


class _Writer:
    """The rows of one run of `put`, with the numbers of the names seen so far.

    Rows wait until there are many of a table: one statement for all of them is cheaper than one a report.
    """

    def __init__(self, index: sqlite3.Connection, register: Register) -> None:
        self.index = index
        self.register = register
        self.numbers: dict[Name, int] = {}
        self.reports: Counter[int] = Counter()
        self.mentions: Counter[int] = Counter()
        self.sources: set[str] = set()
        self.rows: defaultdict[str, list[tuple[object, ...]]] = defaultdict(list)

    def put(self, report: Filed) -> None:
        article, ident = report.article, report.article.id
        original = article.original
        self.rows["article"].append(
            (
                ident,
                article.date.isoformat(),
                article.title,
                self._source(article.source),
                article.source,
                article.credibility,
                article.language,
                ", ".join(article.inferred),
                original.path if original else None,
                original.sha256 if original else None,
                original.part if original else None,
                original.parts if original else None,
            ),
        )
        record = msgspec.structs.replace(article, text="", entities={}, found={})
        self.rows["body"].append((ident, _encode(record), article.text, _encode(report.annotations)))
        if article.tlp:
            self.rows["marked"].append((ident, article.tlp))
        if article.found and page_edits.edits(article):
            self.rows["edited"].append((ident,))
        self._put_names(report)
        self._put_moments(report)
        self._put_claims(report)
        self._put_roles(report)
        if report.compared:
            prints.put(self.index, ident, report.compared)
        if len(self.rows["article"]) >= _WAITING:
            self.flush()

    def flush(self) -> None:
        """Write the rows that wait."""
        for table, rows in self.rows.items():
            if rows:
                values = ", ".join("?" * len(rows[0]))
                self.index.executemany(f"INSERT INTO {table} VALUES ({values}) {_SUMMED.get(table, '')}", rows)
        self.rows.clear()

    def close(self) -> None:
        """Write what waits, and count the uses of all names at once: most are used by many reports."""
        self.flush()
        self.index.executemany(
            "UPDATE name SET reports = reports + ?, mentions = mentions + ? WHERE id = ?",
            [(count, self.mentions[number], number) for number, count in self.reports.items()],
        )

    def _source(self, name: str) -> str:
        source = self.register.canonical(name)
        slug = links.slug(source.name)
        if slug not in self.sources:
            row = (slug, source.name, source.reliability, _encode(source))
            self.index.execute("INSERT OR IGNORE INTO source VALUES (?, ?, ?, ?)", row)
            self.sources.add(slug)
        return slug

    def _number(self, name: Name) -> int:
        """The row of a name; a new one for a name that the corpus did not hold."""
        if name not in self.numbers:
            self.index.execute("INSERT OR IGNORE INTO name VALUES (NULL, ?, ?, 0, 0, NULL)", (name.type, name.text))
            query = "SELECT id FROM name WHERE type = ? AND text = ?"
            self.numbers[name] = self.index.execute(query, (name.type, name.text)).fetchone()[0]
        return self.numbers[name]

    def _put_names(self, report: Filed) -> None:
        article, found = report.article, report.annotations
        used = (*found.mentions, *found.within)
        counts = Counter(mention.name for mention in used)
        first: dict[Name, Mention] = {}
        surfaces: Counter[tuple[Name, str]] = Counter()
        for mention in used:
            first.setdefault(mention.name, mention)
            surfaces[mention.name, " ".join(article.text[mention.start : mention.end].split())] += 1
        rows = []
        for name in (*counts, *report.absent):
            sentence = sentence_at(found, first[name].start) if name in first else Sentence("", 0, 0)
            rows.append((self._number(name), article.id, counts[name], sentence.id, sentence.start, sentence.end))
        self.rows["name_use"].extend(rows)
        for row in rows:
            self.reports[row[0]] += 1
            self.mentions[row[0]] += row[2]
        forms = [(self._number(name), text, uses) for (name, text), uses in surfaces.items() if text != name.text]
        self.rows["surface"].extend(forms)
        self.rows["surface_use"].extend((article.id, name, text, uses) for name, text, uses in forms)

    def _put_moments(self, report: Filed) -> None:
        article, found = report.article, report.annotations
        happened = {(event.sentence, event.edtf): event.names for event in found.events}
        positions = {sentence.id: position for position, sentence in enumerate(found.sentences)}
        rows: list[tuple[object, ...]] = []
        names: list[tuple[str, int, int]] = []
        for position, time in enumerate((*found.times, *_ranges(found))):
            if not time.edtf:
                continue
            days, sentence = edtf.bounds(time.edtf), sentence_at(found, time.start)
            told = happened.get((positions.get(sentence.id, -1), time.edtf))
            rows.append(
                (
                    article.id,
                    position,
                    edtf.page(time.edtf),
                    days.first.isoformat(),
                    days.last.isoformat(),
                    time.edtf,
                    article.text[time.start : time.end],
                    time.rule,
                    sentence.id,
                    sentence.start,
                    sentence.end,
                    told is not None,
                )
            )
            names.extend((article.id, position, self._number(name)) for name in told or ())
        self.rows["moment"].extend(rows)
        self.rows["event_name"].extend(names)

    def _put_claims(self, report: Filed) -> None:
        article, found = report.article, report.annotations
        if not found.claims:
            return
        from generator.analysis.claims import ids

        day = article.date.isoformat()
        rows: list[tuple[object, ...]] = []
        about: list[tuple[int, str, str, int]] = []
        anchors = ids.identify(found.claims, found.sentences)
        for position, (claim, anchor) in enumerate(zip(found.claims, anchors, strict=True)):
            content = claim.content
            speaker = self._number(claim.speaker) if claim.speaker else None
            words = claim.source.of(article.text) if claim.source else ""
            cue = claim.cue.of(article.text) if claim.cue else ""
            sentence = sentence_at(found, content.start).id
            sealed = receipts.seal(content.start, content.end, words, content.of(article.text))
            row = (article.id, position, day, speaker, _encode(claim), words, cue, sentence)
            rows.append((*row, content.start, content.end, sealed, anchor))
            inside = {m.name for m in found.mentions if content.start <= m.start and m.end <= content.end}
            about.extend((self._number(name), day, article.id, position) for name in sorted(inside))
        self.rows["claim"].extend(rows)
        self.rows["claim_about"].extend(about)

    def _put_roles(self, report: Filed) -> None:
        article, found = report.article, report.annotations
        self.rows["role"].extend(
            (
                article.id,
                position,
                article.date.isoformat(),
                self._number(role.name),
                sentence_at(found, role.span.start).id,
                role.span.start,
                role.span.end,
            )
            for position, role in enumerate(found.roles)
        )


def _ranges(found: Annotations) -> Iterator[TimeRef]:
    """The events that span two times of their sentence ("between Monday and Friday"), each as one time."""
    times: dict[int, list[TimeRef]] = {}
    for time in found.times:
        if time.edtf:
            times.setdefault(sentence_at(found, time.start).start, []).append(time)
    for event in found.events:
        told = times.get(found.sentences[event.sentence].start, [])
        ends = pairwise(told)
        values = {time.edtf for time in told}
        for first, last in ends if event.edtf not in values else ():
            if f"{first.edtf}".partition("/")[0] + "/" + f"{last.edtf}".rpartition("/")[2] == event.edtf:
                rule = first.rule if first.rule == last.rule else f"{first.rule}; {last.rule}"
                yield TimeRef(first.start, last.end, "DATE", event.edtf, event.edtf, rule)
                break


def sentence_at(found: Annotations, offset: int) -> Sentence:
    """The sentence that holds an offset; an empty one where no sentence does."""
    position = bisect_right(found.sentences, offset, key=lambda sentence: sentence.start) - 1
    return found.sentences[position] if position >= 0 else Sentence("", 0, 0)
