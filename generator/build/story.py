"""The story of a build: the table of contents of the program.

prepare (intake to index) -> shell (MkDocs into a folder of its own) -> bulk pages -> what stands beside them -> merge.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from itertools import chain
from pathlib import Path

import msgspec

from generator import links, shell
from generator.build import (
    beside,
    bulk,
    datasets,
    editions,
    feeding,
    fingerprint,
    lock,
    merge,
    mishaps,
    prepare,
    reading,
    searching,
    workers,
)
from generator.build.prepare import Said
from generator.config import entities, matters, project, settings, sources
from generator.errors import Problem
from generator.index import articles, republishing, touched, withheld
from generator.index.opening import open_index
from generator.model.article import highest
from generator.model.record import Record
from generator.model.scope import EVERYTHING, Scope
from generator.model.site import Site
from generator.publish import pdf
from generator.publish.paper import Sheet
from generator.render import templates, worker
from generator.render.artefact import Rendered
from generator.render.staging import Staging
from generator.render.worker import Frame

Say = Callable[[str], None]
"""Told what the build is doing, a line a stage."""


class Summary(Record, frozen=True, omit_defaults=False):
    """What a build did."""

    reports: int
    """Reports in the site."""

    left_out: int
    """Reports that this build may not know."""

    taken_in: int
    """Reports of the inbox that became pages in this build."""

    files: int
    """Files of the site that are ours."""

    written: int
    """Files that are new or differ."""

    removed: int
    quarantined: tuple[Problem, ...]
    """Reports that could not be read."""

    notices: tuple[Problem, ...]
    """What deserves a look, though nothing is lost; warnings of MkDocs among it."""

    site: str
    """The folder of the site."""


def site_folder(given: settings.Settings, scope: Scope) -> Path:
    """Where the site of a scope stands: beside the usual one where something may be left out."""
    usual = given.site_dir
    return usual.with_name(f"{usual.name}-{scope.name}") if scope.name else usual


class Build:
    """One build of one project. It holds the project's lock from its making to `close`."""

    def __init__(
        self,
        root: Path,
        *,
        site_dir: Path | None = None,
        strict: bool | None = None,
        jobs: int | None = None,
        scope: Scope = EVERYTHING,
        say: Say = lambda _stage: None,
    ) -> None:
        found = project.find(root)
        self.settings = settings.load(found)
        self.scope = msgspec.structs.replace(scope, default=self.settings.options.marking)
        self.project = msgspec.structs.replace(found, room=scope.name)
        self.strict = self.settings.strict if strict is None else strict
        self.say = say
        self.corrections = entities.load(self.project)
        self.register = sources.load(self.project, scope.text)
        self.matters = matters.load(self.project)
        self.lock = lock.take(self.project.cache)
        try:
            with mishaps.told(str(self.project.root)):
                self.index = open_index(self.project.index)
        except BaseException:
            self.lock.release()
            raise
        self.pool = workers.executor(jobs or workers.default_jobs())
        own = site_dir or site_folder(self.settings, scope)
        self.staging = Staging(self.project.cache / scope.name / "staging", own, is_first=not own.exists())

    def run(self) -> Summary:
        """The whole story, as `sitrep build` tells it. Raises BuildError; the site of before is then untouched."""
        try:
            with mishaps.told(str(self.project.root)):
                first = self.staging.is_first
                # In a first build, a worker loads MkDocs while this process goes on, and then runs it.
                given = self.prepare(meanwhile=lambda: self.pool.submit(shell.load) if first else None)
                self.say("narrative pages")
                standing = shell.standing(given)
                hired = self.pool if first else workers.Inline()
                is_stale = beside.shell_is_stale(given, standing)
                return self.finish(given, hired.submit(shell.run, given, standing).result() if is_stale else None)
        finally:
            self.close()

    @classmethod
    @contextmanager
    def opened(
        cls, root: Path, *, site_dir: Path | None = None, jobs: int | None = None, scope: Scope = EVERYTHING
    ) -> Iterator["Build"]:
        """A project whose index is up to date, for what only reads it; the site is left as it is."""
        build = cls(root, site_dir=site_dir, jobs=jobs, scope=scope)
        try:
            with mishaps.told(str(build.project.root)):
                build.prepare()
                yield build
        finally:
            build.close()

    @property
    def reader(self) -> reading.Reader:
        """How this project's reports are read."""
        given = self.settings.options
        return reading.reader(self.project.root, self.corrections, given, self.register, self.scope)

    def prepare(self, meanwhile: Callable[[], object] = lambda: None) -> shell.Given:
        """From files to the index; gives back what MkDocs needs for the next step.

        `meanwhile` is called when workers have nothing to do.
        """
        self.say("reports")
        self.staging.clear()
        said = Said(self.register, self.matters)
        helper = self.pool if articles.count_articles(self.index) > workers.MANY else workers.Inline()
        strayed = helper.submit(merge.strayed, self.project.index, self.staging.site)
        code = fingerprint.code()
        self.prepared = prepare.prepare(self.index, self.reader, said, code, self.pool, meanwhile=meanwhile)
        admission = shell.admit(self.index, shell.pages_of(self.project.root), self.project.root, self.scope)
        republishing.apply(self.index, admission.cited)
        merge.look_again(self.index, strayed.result())
        folders = self.template_folders
        return shell.Given(
            root=self.project.root,
            index=self.index,
            site=self._site(admission),
            templates=folders,
            template_keys=templates.keys(folders),
            folder=self.project.cache_folder("shell"),
            code=code,
            admission=admission,
            prints=pdf.is_there(),
        )

    def _site(self, admission: shell.Admission) -> Site:
        """What stands round every page, as far as it is known before MkDocs has ordered the narrative pages."""
        options, reports = self.settings.options, articles.count_articles(self.index)
        return Site(
            name=self.settings.name,
            url=self.settings.url,
            language=self.settings.language,
            marking=highest(admission.marking, withheld.markings(self.index)),
            nav=(),
            analysed=self.reader.analysed,
            search=options.searched != "none" and reports > 0,
            data=options.exports,
            database=options.exports and 0 < reports <= options.database,
            as_of=self.scope.as_of.isoformat() if self.scope.as_of else "",
            lacks=(*bulk.lacks(self.index), *(() if admission.has_editions else (links.BRIEFINGS,))),
        )

    def finish(self, given: shell.Given, narrative: shell.Shell | None) -> Summary:
        """From the index to the site, which is not changed before all of it is known to be good.

        `narrative` is what MkDocs made; None where its pages would show nothing new. Raises BuildError.
        """
        self.say("pages")
        self.index.execute("BEGIN IMMEDIATE")
        site, shown = beside.shell(given, narrative, self.staging, strict=self.strict)
        frame = Frame(
            site=site,
            index=self.project.index,
            staging=self.staging,
            templates=given.templates,
            keys=tuple(sorted(given.template_keys.items())),
            code=given.code,
        )
        staged: list[str] = []
        notices = [*self.prepared.notices, *self.prepared.remarks, *(narrative.warnings if narrative else ())]
        for made in chain(shown, self._rendered(frame)):
            staged += merge.note(self.index, made)
            notices += made.notices
        self.say("site")
        merged = merge.merge(self.index, self.staging, staged)
        bulk.remember(self.index, frame)
        touched.forget(self.index)
        self.index.execute("COMMIT")
        worker.let_go(frame)
        return Summary(
            reports=articles.count_articles(self.index),
            left_out=withheld.count(self.index),
            taken_in=self.prepared.taken_in,
            files=merged.files,
            written=merged.written,
            removed=merged.removed,
            quarantined=self.prepared.quarantined,
            notices=tuple(notices),
            site=str(self.staging.site),
        )

    def _rendered(self, frame: Frame) -> Iterator[Rendered]:
        """Everything but the narrative pages, each step finding noted in the index what those before made."""
        index, options = self.index, self.settings.options
        yield from bulk.render(index, frame, self.pool)
        # What was not read, or matches nothing, may name what this build may not know: only its maker is told.
        yield from beside.rest(index, frame, None if self.scope.is_limited else self.prepared)
        yield from datasets.made(index, frame, self.pool)
        yield datasets.database(index, frame)
        yield from feeding.made(index, frame, options.feeds)
        yield from searching.made(index, frame, options, self.project.cache_folder("search"))
        sheet = Sheet(self.settings.name, self.settings.url, self.settings.language, options.paper)
        yield editions.pdfs(index, frame, sheet)
        yield editions.one_files(index, frame, sheet)

    @property
    def template_folders(self) -> tuple[Path, ...]:
        """Where templates are looked up: the user's own come first."""
        own = Path(str(files("generator.templates")))
        return (self.settings.custom_dir, own) if self.settings.custom_dir else (own,)

    def close(self) -> None:
        """Let go of the project."""
        self.pool.shutdown(cancel_futures=True)
        self.index.close()
        self.lock.release()
