"""Analysis without a site: reports in, one JSON record a report out. All of them are one corpus."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

import msgspec

from generator import resolve
from generator.analysis.claims import ids
from generator.analysis.language import detect
from generator.analysis.times.undated import assumed_day
from generator.build import reading, wire, workers
from generator.build.comparing import shipped_world
from generator.build.reading import Reader
from generator.compare import corpus, decisions
from generator.compare.assertions import assertions
from generator.compare.corpus import Compared
from generator.compare.likeness import Context
from generator.config import admitted, entities, matters, settings, sources
from generator.config.matters import Matters
from generator.config.project import Project
from generator.config.settings import Options
from generator.errors import BuildError, Problem
from generator.index import page_edits
from generator.intake import inference, marking, readers
from generator.model.annotations import Annotations, Name
from generator.model.article import Article
from generator.model.entity import NameUse, Resolution
from generator.model.origins import Place
from generator.model.record import Record
from generator.model.scope import EVERYTHING, Scope

_CHUNK = 32
"""Reports handed to a worker at a time."""

NO_DAY = dt.date.min
"""Stands for the day of a report that has no date and names no year."""


class Report(msgspec.Struct, frozen=True):
    """One line of input; keys beside these are left alone."""

    id: str
    text: str
    date: dt.date | None = None
    tlp: str | None = None
    source: str = ""


class Corpus(Record, frozen=True):
    """Reports with what was found in them, and what their names mean."""

    reports: tuple[Article, ...]
    undated: frozenset[str]
    """Ids of the reports that came without a date."""

    found: tuple[Annotations, ...]
    resolution: Resolution
    problems: tuple[Problem, ...] = ()
    """Reports whose analysis failed: nothing is found in them."""

    compared: Compared = Compared((), (), (), ())
    """What comparing the reports found; only what was corrected where nothing else was asked for."""

    def lines(self) -> Iterator[bytes]:
        """The records of the reports, a line each, in the order in which they came."""
        named = wire.meanings(self.resolution)
        changed = {change.claim: change.status.value for change in self.compared.changes}
        for article, found in zip(self.reports, self.found, strict=True):
            row = wire.report_row(article, found, named, changed, dated=article.id not in self.undated)
            yield msgspec.json.encode(row)

    def summary(self) -> bytes:
        """What holds for all reports together."""
        return msgspec.json.encode(wire.corpus_row(self.resolution, self.compared))


def from_lines(
    folder: Path, lines: BinaryIO, jobs: int | None, scope: Scope = EVERYTHING, *, compared: bool = True
) -> Corpus:
    """Analyse JSON Lines, and compare the reports. Raises BuildError naming every line that is no such record."""
    decode = msgspec.json.Decoder(Report).decode
    reports: list[Article] = []
    undated: list[str] = []
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            report = decode(line)
            article = _article(report, number)
            reports.append(article)
            if report.date is None:
                undated.append(report.id)
            first = seen.setdefault(report.id, number)
            if first != number:
                what = f"the id “{report.id[:80]}” stands in line {first} too"
                problems.append(Problem("standard input", number, what, "Give every report an id of its own."))
        except BuildError as error:
            problems.extend(error.problems)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            hint = 'Each line is one object: {"id": "…", "date": "2020-05-26", "text": "…"}.'
            problems.append(Problem("standard input", number, f"this is not a report: {error}", hint))
    if problems:
        raise BuildError(problems)
    return _analyse(Project(folder), reports, Asked(frozenset(undated), jobs, scope, compared))


def from_files(
    folder: Path, paths: Iterable[Path], jobs: int | None, scope: Scope = EVERYTHING, *, compared: bool = True
) -> Corpus:
    """The same of report files, read as intake reads them. Raises BuildError with every file that can't be read."""
    project = Project(folder)
    register = sources.load(project)
    reports: list[Article] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            drafts = readers.read(path.read_bytes(), str(path))
            made = [inference.complete(draft, str(path), register) for draft in drafts]
        except BuildError as error:
            problems.extend(error.problems)
            continue
        reports.extend(
            msgspec.structs.replace(article, id=path.stem + (f"-{part}" if len(made) > 1 else ""))
            for part, article in enumerate(made, 1)
        )
    if problems:
        raise BuildError(problems)
    return _analyse(project, reports, Asked(frozenset(), jobs, scope, compared))


def _article(report: Report, line: int) -> Article:
    """A line as a report. Its text stays as it is: the offsets of the answer count its code points."""
    day = report.date or assumed_day(report.text) or NO_DAY
    tlp = marking.read(report.tlp, "standard input", line) if report.tlp else None
    language = detect(report.text)
    return Article(id=report.id, title="", date=day, source=report.source, text=report.text, language=language, tlp=tlp)


def _known(reports: Sequence[Article], undated: frozenset[str], scope: Scope) -> list[Article]:
    """The reports that may be known: of one without a date nobody can say so as of a day."""
    dated = scope.as_of is None
    return [one for one in reports if (dated or one.id not in undated) and scope.admits(one.tlp, one.date)]


class Asked(NamedTuple):
    """How to analyse."""

    undated: frozenset[str]
    jobs: int | None
    scope: Scope
    compared: bool
    """Compare the reports with one another, too."""


def _analyse(project: Project, given: Sequence[Article], asked: Asked) -> Corpus:
    """Find, then resolve over all reports; what a person says in the project's files, if there are any, holds."""
    undated, jobs = asked.undated, asked.jobs
    options = settings.load(project).options if project.mkdocs_yml.is_file() else Options()
    scope = msgspec.structs.replace(asked.scope, default=options.marking)
    reports = _known(given, undated, scope)
    corrections = admitted.corrections(entities.load(project), scope)
    reader = Reader(project.root, corrections, analysed=True, model=options.model, scope=scope)
    with workers.executor((jobs or workers.default_jobs()) if len(reports) > _CHUNK else 1) as pool:
        parts = workers.mapped(pool, _find, ((reader, part) for part in workers.chunks(reports, _CHUNK)))
        results = [result for part in parts for result in part]
    found = tuple(result if isinstance(result, Annotations) else Annotations() for result in results)
    problems = tuple(result for result in results if isinstance(result, Problem))
    uses = _uses(reports, found)
    names = (name for use in uses for name in (use.name.text, *use.surfaces))
    resolution = resolve.resolve(uses, admitted.in_use(reader.corrections, names, scope))
    compared = _compare(project, list(zip(reports, found, strict=True)), resolution, scope, whole=asked.compared)
    return Corpus(tuple(reports), undated, found, resolution, problems, compared)


def _compare(
    project: Project,
    reports: Sequence[tuple[Article, Annotations]],
    resolution: Resolution,
    scope: Scope,
    *,
    whole: bool,
) -> Compared:
    """Lay the reports side by side; where only what was corrected is asked for, no more than that takes."""
    register = sources.load(project)
    ids = {article.id for article, _found in reports}
    said = admitted.matters(matters.load(project), ids, scope)
    decided = decisions.decide(said, *_named(reports, said))
    if whole:
        context = Context(shipped_world(), resolution.slugs)
        found = corpus.compare(reports, context, lambda name: register.canonical(name).name, decided.decisions)
    else:
        changes = corpus.changes(reports, lambda name: register.canonical(name).name)
        found = Compared((), (), changes, ())
    return msgspec.structs.replace(found, changes=decisions.overruled(found.changes, decided.changes))


def _named(reports: Sequence[tuple[Article, Annotations]], said: Matters) -> tuple[dict[str, Place], frozenset[Place]]:
    """The claims that `matters.yml` names, by address, and which of them can be laid beside others."""
    wanted = said.addresses
    named = {address.partition("#")[0] for address in wanted}
    places: dict[str, Place] = {}
    comparable: set[Place] = set()
    for article, found in reports:
        if article.id in named:
            for claim, ident in zip(found.claims, ids.identify(found.claims, found.sentences), strict=True):
                place = Place(article.id, claim.content.start, claim.content.end)
                places[decisions.address(article.id, ident)] = place
            comparable.update(claim.place for claim in assertions(article, found, ""))
    return {address: place for address, place in places.items() if address in wanted}, frozenset(comparable)


def _find(reader: Reader, reports: Sequence[Article]) -> list[Annotations | Problem]:
    annotate = reading.annotator(reader)
    found: list[Annotations | Problem] = []
    for article in reports:
        try:
            laid, _absent = page_edits.lay_over(article, annotate(article), reader.corrections)
        except BuildError as error:
            found.append(error.problems[0])
            continue
        # Without any day to count from, a weekday or "last month" would be a guess.
        found.append(laid if article.date != NO_DAY else msgspec.structs.replace(laid, times=(), events=()))
    return found


def _uses(reports: Sequence[Article], found: Sequence[Annotations]) -> list[NameUse]:
    """Every name of the corpus with how much it is used."""
    mentions: Counter[Name] = Counter()
    users: Counter[Name] = Counter()
    forms: dict[Name, set[str]] = {}
    for article, annotations in zip(reports, found, strict=True):
        used = (*annotations.mentions, *annotations.within)
        users.update({mention.name for mention in used})
        for mention in used:
            mentions[mention.name] += 1
            surface = " ".join(article.text[mention.start : mention.end].split())
            if surface != mention.name.text:
                forms.setdefault(mention.name, set()).add(surface)
    return [NameUse(name, users[name], mentions[name], tuple(sorted(forms.get(name, ())))) for name in sorted(mentions)]
