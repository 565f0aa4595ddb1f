"""Running MkDocs from inside, and telling when that is not needed."""

import logging
from collections.abc import Collection
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple, Protocol, cast

import msgspec

from generator import links
from generator.errors import BuildError, Problem
from generator.model.site import Site
from generator.pages import addresses, citations, home
from generator.pages.edition import Document
from generator.pages.home import HomeView
from generator.shell import editions
from generator.shell.editions import Loaded
from generator.shell.given import Given, Standing
from generator.shell.narrative import Narrative, is_own, link_targets, narrative_files
from generator.tradecraft import citations as citing


class TakesPart(Protocol):
    """Our plugin, as seen from here: it stands above this room."""

    def hand_over(self, narrative: Narrative) -> None:
        """Take part in a build that was begun elsewhere."""


class Shell(NamedTuple):
    """What MkDocs made."""

    site: Site
    """The frame, with the navigation."""

    files: tuple[str, ...]
    """What it wrote, as addresses, sorted; without its site map, which knows narrative pages only."""

    warnings: tuple[Problem, ...]
    documents: tuple[Document, ...]
    """The editions, by id."""

    key: str
    """Of what they showed when it began: what changed meanwhile is seen by the next build."""


def standing(given: Given) -> Standing:
    """What the narrative pages show now."""
    loaded = editions.load(given).values()
    shown = home.view(given.index, editions.known(loaded))
    return Standing(_key(given, loaded, shown), shown)


def _key(given: Given, loaded: Collection[Loaded], shown: HomeView) -> str:
    made = blake2b(msgspec.json.encode(given.site), digest_size=16)
    made.update(msgspec.json.encode([shown, sorted(given.template_keys.items()), given.code]))
    made.update(msgspec.json.encode([editions.standing(given, one) for one in loaded]))
    made.update(msgspec.json.encode(given.admission) + (b"prints" if given.prints else b""))
    for path in narrative_files(given.root, given.root / "content" / "pages"):
        name, data = _name(path, given.root), path.read_bytes()
        made.update(f"\0{name}\0{len(data)}\0".encode() + data)
        if path.suffix == ".md":
            page = name.removeprefix("content/").removeprefix("pages/")
            made.update(msgspec.json.encode(_standing(given, data.decode("utf-8", "replace"), page, own=is_own(path))))
    for folder in given.templates:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix in {".css", ".js", ".svg", ".png", ".woff2", ".ico"}:
                made.update(f"\0{path.name}\0".encode() + path.read_bytes())
    return made.hexdigest()


def _name(path: Path, root: Path) -> str:
    """A file as MkDocs knows it, whether it is the project's or the program's."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def _standing(given: Given, text: str, page: str, *, own: bool) -> list[tuple[str, Any]]:
    """Which of the pages that a text links to exist, and what its citations and links to entities lead to."""
    targets = ((target, *target.partition("#")[::2]) for target in link_targets(text, page))
    standing: list[tuple[str, Any]] = [
        (
            target,
            addresses.exists(given.index, address)
            and (not anchor or addresses.has_anchor(given.index, address, anchor)),
        )
        for target, address, anchor in targets
    ]
    if own:
        return standing
    standing += [(str(cited), citations.note(given.index, cited)) for cited in citing.all_cited(text)]
    return standing + [(name, citations.entity(given.index, name)) for name in citing.all_named(text)]


def load() -> None:
    """Load MkDocs, which takes longer than to run it: for a process that has nothing else to do."""
    import mkdocs.commands.build
    import mkdocs.config.defaults  # noqa: F401


def run(given: Given, standing: Standing) -> Shell:
    """Let MkDocs render the narrative pages. Raises BuildError where it gives up."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, MkDocsException

    # What MkDocs tells of its progress is not news here; its warnings are collected.
    logger = logging.getLogger("mkdocs")
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    narrative = Narrative(given, standing)
    try:
        config = load_config(str(given.root / "site_config" / "mkdocs.yml"), strict=False)
        cast("TakesPart", config.plugins["sitrep"]).hand_over(narrative)
        build(config)
    except (MkDocsException, SystemExit) as error:
        said = narrative.warnings.problems
        if isinstance(error, Abort) and said:  # it says no more than that it ended
            raise BuildError(said) from None
        raise BuildError([*said, Problem("site_config/mkdocs.yml", None, f"MkDocs stopped: {error}")]) from None
    finally:
        narrative.close()
    return collect(narrative)


def collect(narrative: Narrative) -> Shell:
    """What a finished run left."""
    folder = narrative.given.folder
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    kept = tuple(name for name in files if not name.startswith(links.SITEMAP))
    documents = tuple(sorted(narrative.documents, key=lambda one: one.view.ident))
    return Shell(narrative.site, kept, tuple(narrative.warnings.problems), documents, narrative.standing.key)
