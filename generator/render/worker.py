"""Rendering pages, a chunk at a time, in whatever process the chunk is handed to."""

import os
from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import chain
from pathlib import Path

import jinja2
import msgspec

from generator import links
from generator.index.opening import open_readonly
from generator.index.rows import Index
from generator.model.record import Record
from generator.model.site import Site
from generator.pages.kind import Kind, View
from generator.pages.kinds import BY_NAME
from generator.render import complaint, environment
from generator.render.artefact import Artefact, Rendered
from generator.render.staging import Staging

_encode = msgspec.msgpack.Encoder(order="deterministic").encode


class Frame(Record, frozen=True):
    """All that is the same for every page of a build."""

    site: Site
    index: Path
    staging: Staging
    templates: tuple[Path, ...]
    """Folders of templates, the first one winning."""

    keys: tuple[tuple[str, str], ...]
    """For each template, the hash of it and of everything it includes."""

    code: str
    """The hash of the program."""

    def key(self, template: str, *parts: bytes) -> str:
        """The hash of what a template shows in this frame; `parts` are what it shows inside."""
        made = blake2b(_encode([self.site, self.code, dict(self.keys)[template]]), digest_size=16)
        for part in parts:
            made.update(b"\0" + part)
        return made.hexdigest()


class Job(Record, frozen=True):
    """What a worker is to render pages of."""

    frame: Frame
    kind: str
    is_framed: bool
    """Whether the pages stand in this frame already, so that only what they show may differ."""


class Renderer:
    """An open index and a Jinja environment: what a process makes once and uses for all its jobs."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.index: Index = open_readonly(frame.index)
        self.environment = environment.make(frame.templates, frame.code)
        self.templates: dict[str, jinja2.Template] = {}
        self.keys = {name: bytes.fromhex(frame.key(name)) for name, _key in frame.keys}

    def key(self, template: str, view: View, address: str) -> str:
        """The key of a page: hash of its record, its template, its address and the frame round it."""
        made = blake2b(self.keys[template], digest_size=16)
        made.update(address.encode() + b"\0" + _encode(view))
        return made.hexdigest()

    def page(self, template: str, view: View, address: str) -> bytes:
        """The bytes of a page."""
        site = self.frame.site
        # A server shows the 404 page at any depth: only the public address leads to the top from everywhere.
        root = site.url if address == links.NOT_FOUND else links.root(address)
        try:
            if template not in self.templates:
                self.templates[template] = self.environment.get_template(template)
            html = self.templates[template].render(site=site, view=view, root=root, address=address)
        except complaint.MISTAKES as error:
            raise complaint.explain(error, template, self.frame.templates) from None
        return html.encode("utf-8", "replace")


def renderer(frame: Frame) -> Renderer:
    """The renderer of this process for a build."""
    # An open database must not be carried into a forked process, nor be used after its file was replaced.
    return _renderer(frame, os.getpid(), frame.index.stat().st_ino)


def let_go(frame: Frame) -> None:
    """Close what this process reads of the index: who closes it last clears up beside it, and that is who writes it."""
    if _renderer.cache_info().currsize:
        renderer(frame).index.close()
        _renderer.cache_clear()


@lru_cache(maxsize=1)
def _renderer(frame: Frame, _process: int, _file: int) -> Renderer:
    return Renderer(frame)


def render(job: Job, idents: Sequence[str]) -> Rendered:
    """Render the pages of some idents of a kind."""
    made, kind = renderer(job.frame), BY_NAME[job.kind]
    built = made.index.execute("SELECT EXISTS (SELECT 1 FROM artefact)").fetchone()[0]
    pages = (_pages(made, job, kind, ident, _keys(made, kind, ident) if built else {}) for ident in idents)
    return Rendered(job.kind, idents, list(chain.from_iterable(pages)))


def _keys(made: Renderer, kind: Kind, ident: str) -> dict[str, str]:
    """The keys of the pages of an ident in the build before, by address."""
    query = "SELECT address, key FROM artefact WHERE kind = ? AND ident = ?"
    return dict(made.index.execute(query, (kind.name, ident)).fetchall())


def _pages(made: Renderer, job: Job, kind: Kind, ident: str, before: dict[str, str]) -> Iterator[Artefact]:
    pages = kind.pages(made.index, ident)
    settled = kind.settled(made.index, ident, len(before)) if job.is_framed and pages > 1 else ()
    for number in range(1, pages + 1):
        address = kind.address(ident, number)
        key = before.get(address, "")
        page = Artefact(address, kind.name, ident, key)
        if number in settled and (key or address not in before):
            if key:
                yield page
        elif (view := kind.view(made.index, ident, number)) is not None:
            yield one(made, page, kind.template, view, key)


def one(made: Renderer, artefact: Artefact, template: str, view: View, before: str | None) -> Artefact:
    """Render one page, unless its key is the one it had before; `artefact` says which page it is."""
    key = made.key(template, view, artefact.address)
    if key == before:
        return artefact._replace(key=key)
    file = made.frame.staging.put(artefact.address, made.page(template, view, artefact.address))
    return artefact._replace(key=key, file=file)
