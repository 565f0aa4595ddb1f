"""The editions' PDFs, which stand in the site beside their pages."""

import msgspec

from generator import links
from generator.errors import Problem
from generator.index import meta
from generator.index.rows import Index
from generator.pages.edition import Document
from generator.publish import paper, pdf, single
from generator.publish.paper import Sheet
from generator.render.artefact import Artefact
from generator.render.worker import Frame, Rendered

_PDF, _MAIL, _DOCUMENTS = "pdf", "mail", "documents"


def keep(index: Index, documents: tuple[Document, ...]) -> None:
    """Remember the editions as MkDocs left them: it need not run again for a PDF to be made."""
    meta.replace(index, _DOCUMENTS, msgspec.json.encode(documents).decode())


def kept(index: Index) -> tuple[Document, ...]:
    """The editions as the last run of MkDocs left them, by id."""
    return msgspec.json.decode(meta.read(index, _DOCUMENTS) or "[]", type=tuple[Document, ...])


def pdfs(index: Index, frame: Frame, sheet: Sheet) -> tuple[Rendered, list[Problem]]:
    """The PDF of every edition, and what deserves a look: letters that no font has, or that nothing can set them."""
    documents = kept(index)
    if not documents or not pdf.is_there():
        return Rendered(_PDF, [""], []), [missing("content/briefings")] if documents else []
    source = pdf.template(frame.templates)
    before = dict(index.execute("SELECT address, key FROM artefact WHERE kind = ?", (_PDF,)).fetchall())
    artefacts, warnings = [], []
    for document in documents:
        address = links.briefing(document.view.ident, "pdf")
        data = paper.data(document, sheet)
        key = pdf.key(data, source)
        if before.get(address) == key:
            artefacts.append(Artefact(address, _PDF, "", 1, key))
            continue
        made = pdf.pdf(data, source, address)
        warnings += [made.warning] if made.warning else []
        # One that deserves a look is made again by the next build, which must tell so again.
        shown = "" if made.warning else key
        artefacts.append(Artefact(address, _PDF, "", 1, shown, frame.staging.put(address, made.data)))
    return Rendered(_PDF, [""], artefacts), warnings


def one_files(index: Index, frame: Frame, sheet: Sheet) -> Rendered:
    """Every edition as one file, to be mailed; made again where the edition, its template or the style changed."""
    before = dict(index.execute("SELECT address, key FROM artefact WHERE kind = ?", (_MAIL,)).fetchall())
    artefacts = []
    for document in kept(index):
        address = links.one_file(document.view.ident)
        key = links.digest(repr((document, sheet, frame.keys, frame.code, single.style(frame.templates))))
        if before.get(address) == key:
            artefacts.append(Artefact(address, _MAIL, "", 1, key))
            continue
        data = single.page(document, sheet, frame.templates)
        artefacts.append(Artefact(address, _MAIL, "", 1, key, frame.staging.put(address, data)))
    return Rendered(_MAIL, [""], artefacts)


def missing(where: str) -> Problem:
    """What to say where Typst is not installed."""
    return Problem(where, None, "no PDF was made: the program that sets it is not installed", f"Add it: {pdf.ADD}")
