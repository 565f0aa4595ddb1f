"""One run of MkDocs: what it is given, what its hooks do, and what is taken from it."""

import logging
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import jinja2
import msgspec

from generator import links
from generator.errors import Problem
from generator.model.site import NavItem
from generator.pages import addresses, briefings, citations
from generator.pages.briefings import BriefingsView
from generator.pages.citations import EndNote, Missing
from generator.pages.edition import Document, EditionView
from generator.render import environment
from generator.shell import drafts, editions
from generator.shell.admission import OWN_PAGES
from generator.shell.given import Given, Standing
from generator.tradecraft import citations as citing
from generator.tradecraft import heading, prose

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

HOME_TEMPLATE = "home.html"
_PLAIN_HOME = f"---\ntitle: Home\ntemplate: {HOME_TEMPLATE}\n---\n"
"""Stands for a home page that this build may not know: live figures, no words."""

_LINK = re.compile(r"[\w./%~-]+\.html(?:#[\w.-]+)?")
_ALIGNED = re.compile(r' style="text-align: (left|right|center);"')


_OF_PAGE = re.compile(r"Doc file '([^']+)' (contains .*)", re.DOTALL)
"""How MkDocs begins to speak of a link that leads nowhere."""


class Warnings(logging.Handler):
    """Collects what MkDocs warns of: its own strict mode gives up too late, and counts nothing when quiet."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.problems: list[Problem] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a warning as a problem."""
        said = record.getMessage()
        if page := _OF_PAGE.match(said):
            name, rest = page.groups()
            where = f"content/{'' if name.startswith('briefings/') else 'pages/'}{name}"
            self.problems.append(Problem(where, None, f"it {rest}", "Mend the link, or put there what it leads to."))
        else:
            self.problems.append(Problem("site_config/mkdocs.yml", None, f"MkDocs: {said}"))


class Narrative:
    """What the hooks of the plugin do during one run."""

    def __init__(self, given: Given, standing: Standing) -> None:
        self.given = given
        self.standing = standing
        self.site = given.site
        self.warnings = Warnings()
        self._nav: Navigation | None = None
        self._borrowed: list[str] = []
        self._notes: dict[str, list[EndNote]] = {}
        self._editions = editions.load(given)
        self._pages: dict[str, Page] = {}
        self.documents: list[Document] = []
        logging.getLogger("mkdocs").addHandler(self.warnings)

    def close(self) -> None:
        """Stop listening."""
        logging.getLogger("mkdocs").removeHandler(self.warnings)

    def extend(self, config: "MkDocsConfig") -> None:
        """Let Markdown know citations and links to entities."""
        from generator.shell.citing import Citing

        config.markdown_extensions.append(cast("str", Citing()))

    def add_files(self, files: "Files", config: "MkDocsConfig") -> None:
        """Let the editions join, and the bulk pages that narrative pages link to pass the link check."""
        from mkdocs.structure.files import File, InclusionLevel

        for file in list(files):
            if file.src_uri.startswith("print/"):  # of the theme: what Typst reads, not what a browser does
                files.remove(file)
        joining = {path.name: path for path in _markdown(OWN_PAGES) if files.get_file_from_path(path.name) is None}
        joining |= {f"briefings/{path.name}": path for path in drafts.pages(self.given.root)}
        if self._editions and files.get_file_from_path(editions.LIST) is None and editions.LIST not in joining:
            head = f"---\ntitle: Editions\ntemplate: {editions.LIST_TEMPLATE}\n---\n"
            files.append(File.generated(config, editions.LIST, content=head, inclusion=InclusionLevel.NOT_IN_NAV))
        for address, path in joining.items():
            files.append(File.generated(config, address, abs_src_path=str(path), inclusion=InclusionLevel.NOT_IN_NAV))
        self._leave_out(files, config)
        for file in list(files.documentation_pages()):
            text = file.content_string
            where = f"content/{'' if file.src_uri.startswith('briefings/') else 'pages/'}{file.src_uri}"
            if not is_own(file.abs_src_path):
                self.warnings.problems.extend(unresolved(self.given.index, text, where))
            for address in self._existing(text, file.src_uri):
                if files.get_file_from_path(address) is None:
                    files.append(File.generated(config, address, content="", inclusion=InclusionLevel.NOT_IN_NAV))
                    self._borrowed.append(address)

    def _leave_out(self, files: "Files", config: "MkDocsConfig") -> None:
        """Take out the pages that this build may not know, with their entries in the navigation and their pictures."""
        from mkdocs.structure.files import File

        left_out = self.given.admission.left_out
        for name in left_out:
            if (file := files.get_file_from_path(name)) is not None:
                files.remove(file)
        if not left_out:
            return
        if "index.md" in left_out:
            files.append(File.generated(config, "index.md", content=_PLAIN_HOME))
        if config.nav:
            config.nav = _without(config.nav, {name for name in left_out if name != "index.md"})
        texts = [page.content_string for page in files.documentation_pages()]
        docs = Path(config.docs_dir)
        for file in list(files.media_files()):
            ours = file.abs_src_path and Path(file.abs_src_path).is_relative_to(docs)
            if ours and not any(file.name in text for text in texts):
                files.remove(file)

    def _existing(self, text: str, page: str) -> Iterator[str]:
        """The bulk pages that a page links to; a link to a sentence that its report does not hold is warned of."""
        for target in link_targets(text, page):
            address, _, anchor = target.partition("#")
            if not addresses.exists(self.given.index, address):
                continue
            if anchor and not addresses.has_anchor(self.given.index, address, anchor):
                logging.getLogger("mkdocs.sitrep").warning(
                    "%s links to #%s, which %s does not hold", page, anchor, address
                )
            yield address

    def keep_nav(self, nav: "Navigation") -> None:
        """Remember the navigation until its pages have titles."""
        self._nav = nav

    def make_environment(self, files: "Files") -> jinja2.Environment:
        """The environment of all pages; from here on the frame is complete."""
        for address in self._borrowed:
            file = files.get_file_from_path(address)
            if file is not None:
                files.remove(file)
        documents = files.documentation_pages()
        pages = {file.dest_uri: file.page for file in documents if file.page}
        self._pages = {address: pages[address] for address in self._editions}
        items = tuple(_nav_items(self._nav.items)) if self._nav else ()
        self.site = msgspec.structs.replace(self.given.site, nav=items)
        return environment.make(self.given.templates, self.given.code)

    def content(self, html: str, page: "Page") -> str:
        """A page's HTML with its citations numbered, and without the inline styles that the policy would block."""
        from generator.shell.citing import Notes

        notes = Notes(self.given.index)
        address = page.file.dest_uri
        filled = notes.fill(_ALIGNED.sub(r' class="align-\1"', html), links.root(address))
        self._notes[address] = notes.notes
        if address in self._editions:
            page.meta.setdefault("template", editions.TEMPLATE)
        elif address == links.BRIEFINGS:
            page.meta.setdefault("template", editions.LIST_TEMPLATE)
        return filled

    def context(self, context: "TemplateContext", page: "Page") -> "TemplateContext":
        """What a narrative page's template is given beside what MkDocs gives."""
        address = page.file.dest_uri
        asks = page.meta.get("template") == HOME_TEMPLATE
        notes = self._notes.get(address, [])
        view = self.standing.home if asks else self._view(address, page, notes)
        own = {"site": self.site, "root": links.root(address), "address": address, "view": view, "notes": notes}
        if asks:
            own["edition"] = next(reversed(self._pages.values()), None)
        return cast("TemplateContext", {**context, **own})

    def _view(self, address: str, page: "Page", notes: list[EndNote]) -> EditionView | BriefingsView | None:
        """What an edition, or the list of all, shows beside its words; an edition is kept whole for those who print."""
        if address == links.BRIEFINGS:
            return briefings.view(self._edition(one) for one in self._editions)
        if address not in self._editions:
            return None
        view = self._edition(address)
        self.documents.append(Document(view=view, html=str(page.content or ""), notes=tuple(notes)))
        return view

    def _edition(self, address: str) -> EditionView:
        """What an edition shows beside its words; the title is that of its page where its front matter has none."""
        loaded, page = self._editions[address], self._pages[address]
        view = editions.view(self.given, loaded)
        return view if loaded.edition.title else msgspec.structs.replace(view, title=str(page.title))


def unresolved(index: sqlite3.Connection, text: str, where: str) -> Iterator[Problem]:
    """The citations and links to entities in a page that lead nowhere, each with its line."""
    if "[@" not in text and "[[" not in text:
        return
    for block in prose.blocks(heading.body(text)):
        for line, citation in citing.cited(block):
            found = citations.note(index, citation)
            if isinstance(found, Missing):
                yield Problem(where, line, found.what, found.hint)
        for line, name in citing.named(block):
            linked = citations.entity(index, name)
            if isinstance(linked, Missing):
                yield Problem(where, line, linked.what, linked.hint)


def link_targets(text: str, page: str) -> list[str]:
    """The addresses of pages, with anchors, that a Markdown text could link to; sorted, each once."""
    import posixpath

    folder = posixpath.dirname(page)
    found = (posixpath.normpath(posixpath.join(folder, match)) for match in _LINK.findall(text))
    return sorted({target for target in found if not target.startswith("..")})


def narrative_files(root: Path, docs: Path) -> list[Path]:
    """Every file that MkDocs reads for this project, sorted: a change in one of them makes it run again."""
    folders = (docs, OWN_PAGES, root / drafts.FOLDER, root / "site_config")
    return sorted({path for folder in folders if folder.is_dir() for path in folder.rglob("*") if path.is_file()})


def is_own(path: str | Path | None) -> bool:
    """Whether a page comes with the program: it cites nothing, though it may show how that is written."""
    return path is not None and Path(path).is_relative_to(OWN_PAGES)


def _markdown(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.md")) if folder.is_dir() else []


def _without(nav: list[Any], names: set[str]) -> list[Any]:
    """A navigation as `mkdocs.yml` has it, without these pages and the headings that this empties."""
    kept: list[Any] = []
    for entry in nav:
        for title, target in entry.items() if isinstance(entry, dict) else [(None, entry)]:
            inside = _without(target, names) if isinstance(target, list) else target
            if inside and inside not in names if isinstance(inside, str) else inside:
                kept.append(entry if title is None else {title: inside})
    return kept


def _nav_items(items: list[Any]) -> Iterator[NavItem]:
    for item in items:
        if getattr(item, "is_homepage", False):
            continue  # the name of the site leads there
        children = tuple(_nav_items(item.children or []))
        yield NavItem(str(item.title or ""), str(getattr(item, "url", "") or ""), children)
