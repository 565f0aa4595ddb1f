"""What `sitrep print` makes: an edition, or a dossier drafted for this print alone, as PDF or as one HTML page."""

from pathlib import Path
from typing import NamedTuple

from generator import links
from generator.build import briefs, editions, fingerprint
from generator.build.briefs import Wanted
from generator.build.story import Build
from generator.errors import BuildError, Problem, did_you_mean
from generator.index.rows import Index
from generator.model.article import Tlp
from generator.model.edition import Edition
from generator.model.scope import Scope
from generator.pages import drafting, edition
from generator.pages.edition import Document
from generator.pages.knowledge import Knowledge, drafted
from generator.publish import paper, pdf, single
from generator.publish.paper import Sheet
from generator.shell import drafts


class Asked(NamedTuple):
    """What is to be printed, and how."""

    wanted: Wanted
    edition: str
    """Id of an edition; empty where a dossier is wanted."""

    file: Path
    """Its ending says what to make: .pdf, or .html for a page without scripts."""

    paper: str
    scope: Scope


def printed(root: Path, asked: Asked, *, jobs: int | None = None) -> Problem | None:
    """Write the file; gives back what deserves a look. Raises BuildError."""
    kind = asked.file.suffix.lower()
    if kind not in {".pdf", ".html"}:
        hint = "Give it a name that ends in .pdf, or in .html for a single page without scripts."
        raise BuildError([Problem(str(asked.file), None, "the ending does not say what to make", hint)])
    if kind == ".pdf" and not pdf.is_there():
        raise BuildError([editions.missing(str(asked.file))])
    if asked.edition:
        Build(root, jobs=jobs, scope=asked.scope).run()  # its words are Markdown, which MkDocs reads
    with Build.opened(root, jobs=jobs, scope=asked.scope) as build:
        settings = build.settings
        document = (
            _edition(build, asked.edition) if asked.edition else dossier(build.index, asked.wanted, build.scope.marking)
        )
        sheet = Sheet(settings.name, settings.url, settings.language, asked.paper or settings.options.paper)
        if kind == ".html":
            asked.file.write_bytes(single.page(document, sheet, build.template_folders, fingerprint.code()))
            return None
        made = pdf.pdf(paper.data(document, sheet), pdf.template(build.template_folders), str(asked.file))
        asked.file.write_bytes(made.data)
        return made.warning


def dossier(index: Index, wanted: Wanted, marking: Tlp) -> Document:
    """The reports of a period, on an entity or a topic. Raises BuildError where none fits."""
    wanted, scope = briefs.scoped(index, wanted, [])
    draft = drafted(drafting.lines(index, scope, Knowledge([])))
    said = Edition(
        title=briefs.title(index, wanted, scope),
        period=wanted.period,
        entity=wanted.entity,
        topic=wanted.topic,
        as_of=scope.as_of,
    )
    return Document(view=edition.view(index, briefs.name(wanted, scope), said, draft, marking=marking))


def _edition(build: Build, ident: str) -> Document:
    documents = editions.kept(build.index)
    found = next((one for one in documents if one.view.ident == ident), None)
    if found is None and (build.project.root / drafts.FOLDER / f"{ident}.md").is_file():
        what = "this edition, or a report that it rests on, is not for this audience or this day"
        hint = "Print it without --audience and --as-of, or draft one within them."
        raise BuildError([Problem(f"{drafts.FOLDER}/{ident}.md", None, what, hint)])
    if found is None:
        hint = did_you_mean(ident, [one.view.ident for one in documents]) if documents else "Make one: sitrep brief"
        raise BuildError([Problem(links.briefing(ident, "md"), None, "there is no such edition", hint)])
    return found
