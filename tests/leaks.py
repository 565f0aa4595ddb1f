"""Everything that the files of a site say, out of whatever it is packed in, so that words can be looked for."""

import gzip
import html
import io
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote


def said(folder: Path) -> Iterator[tuple[str, str]]:
    """Each file's name, and all that it holds, as text; a packed file gives several."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            name = path.relative_to(folder).as_posix()
            yield name, name
            for data in _unpacked(path.read_bytes()):
                words = data.decode("utf-8", "replace")
                yield name, f"{words}\n{html.unescape(unquote(words))}"


def found(folder: Path, words: str) -> list[str]:
    """The files that hold some words, in whatever case."""
    sought = words.casefold()
    return sorted({name for name, text in said(folder) if sought in text.casefold()})


def _unpacked(data: bytes) -> Iterator[bytes]:
    """The bytes themselves, and what is in them where they are an archive, a database or a PDF."""
    yield data
    if data[:2] == b"\x1f\x8b":
        yield from _unpacked(gzip.decompress(data))
    elif data[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from _unpacked(archive.read(name))
    elif data[:15] == b"SQLite format 3":
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "found.db"
            path.write_bytes(data)
            database = sqlite3.connect(path)
            yield "\n".join(database.iterdump()).encode()
            database.close()
    elif data[:5] == b"%PDF-":
        yield from _of_pdf(data)


def _of_pdf(data: bytes) -> Iterator[bytes]:
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(data))
    yield repr(reader.metadata).encode()
    yield "\n".join(page.extract_text() for page in reader.pages).encode()
    for start in range(len(data)):
        if data.startswith(b"stream\n", start):
            try:
                yield zlib.decompress(data[start + 7 :])
            except zlib.error:
                continue
