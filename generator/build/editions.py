"""The editions' PDFs, which stand in the site beside their pages."""

import msgspec

from generator import links
from generator.errors import Problem
from generator.index import artefacts, meta
from generator.index.rows import Index
from generator.pages.edition import Document
from generator.publish import paper, pdf, single
from generator.publish.paper import Sheet
from generator.render.artefact import Artefact, Rendered, key_of
from generator.render.worker import Frame
from generator.shell import drafts

_PDF, _MAIL, _DOCUMENTS = "pdf", "mail", "documents"


def keep(index: Index, documents: tuple[Document, ...]) -> None:
    """Remember the editions as MkDocs left them: it need not run again for a PDF to be made."""
    meta.replace(index, _DOCUMENTS, msgspec.json.encode(documents).decode())


def kept(index: Index) -> tuple[Document, ...]:
    """The editions as the last run of MkDocs left them, by id."""
    return msgspec.json.decode(meta.read(index, _DOCUMENTS) or "[]", type=tuple[Document, ...])


def pdfs(index: Index, frame: Frame, sheet: Sheet) -> Rendered:
    """The PDF of every edition; it deserves a look where no font has a letter, or nothing is there to set them."""
    documents = kept(index)
    if not documents or not pdf.is_there():
        return Rendered(_PDF, [""], [], [missing(drafts.FOLDER)] if documents else [])
    source = pdf.template(frame.templates)
    before = artefacts.keys(index, _PDF)
    files, warnings = [], []
    for document in documents:
        address = links.briefing(document.view.ident, "pdf")
        data = paper.data(document, sheet)
        key = pdf.key(data, source)
        if before.get(address) == key:
            files.append(Artefact(address, _PDF, "", key))
            continue
        made = pdf.pdf(data, source, address)
        warnings += [made.warning] if made.warning else []
        # One that deserves a look is made again by the next build, which must tell so again.
        shown = "" if made.warning else key
        files.append(frame.staging.artefact(address, made.data, _PDF, key=shown))
    return Rendered(_PDF, [""], files, warnings)


def one_files(index: Index, frame: Frame, sheet: Sheet) -> Rendered:
    """Every edition as one file, to be mailed; made again where the edition, its template or the style changed."""
    before = artefacts.keys(index, _MAIL)
    files = []
    for document in kept(index):
        address = links.one_file(document.view.ident)
        key = key_of(repr((document, sheet, frame.keys, frame.code, single.style(frame.templates))).encode())
        if before.get(address) == key:
            files.append(Artefact(address, _MAIL, "", key))
            continue
        data = single.page(document, sheet, frame.templates, frame.code)
        files.append(frame.staging.artefact(address, data, _MAIL, key=key))
    return Rendered(_MAIL, [""], files)


def missing(where: str) -> Problem:
    """What to say where Typst is not installed."""
    return Problem(where, None, "no PDF was made: the program that sets it is not installed", f"Add it: {pdf.ADD}")
