"""Bytes to text: UTF-8, UTF-16 and Windows-1252, with or without a byte order mark; nothing else is guessed."""

import codecs
import re

from generator.errors import BuildError, Problem

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # UTF-32 first: its mark begins like the one of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x89PNG", "an image"),
    (b"GIF8", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x1f\x8b", "a compressed file"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAVE_AS_TEXT = "Open it in its own program and save it as plain text (UTF-8), or take it out of the inbox."
_SAVE_AS_UTF8 = "Open it in an editor that shows it well and save it as UTF-8."


def decode(data: bytes, where: str) -> str:
    """The text of a file. Raises BuildError for an empty or binary file and for one in another encoding."""
    refuse_binary(data, where)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, where)
    if b"\x00" in data:
        wide = _utf_16(data)
        if wide is not None:
            return wide
    if len(_CONTROL.findall(data)) > len(data) // 100 + 1:
        raise BuildError([Problem(where, None, "this is a binary file, not text", _SAVE_AS_TEXT)])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _windows_1252(data, error, where)


def refuse_binary(data: bytes, where: str) -> None:
    """Raise BuildError for an empty file, and for one whose first bytes say that it is no text."""
    if not data.strip():
        raise BuildError([Problem(where, None, "the file is empty", "Put the report into it, or delete it.")])
    for start, kind in _KINDS:
        if data.startswith(start):
            raise BuildError([Problem(where, None, f"this is {kind}, not text", _SAVE_AS_TEXT)])


def _strictly(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding, "ignore").count("\n") + 1
        what = f"the file says it is {encoding[:6].upper()}, but breaks off or is damaged here"
        raise BuildError([Problem(where, line, what, _SAVE_AS_UTF8)]) from None


def _utf_16(data: bytes) -> str | None:
    """UTF-16 without its mark, of the byte order in which line ends and spaces come out; None if neither fits."""
    if len(data) % 2:
        return None
    found = []
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        plain = sum(text.count(mark) for mark in " \n.,")
        if plain * 50 >= len(text) and "\x00" not in text:
            found.append((plain, text))
    return max(found)[1] if found else None


def _windows_1252(data: bytes, error: UnicodeDecodeError, where: str) -> str:
    """Text that is not UTF-8: Windows-1252 if it reads like a language written in Latin letters."""
    line = data[: error.start].count(b"\n") + 1
    damaged = data.decode("utf-8", "replace")
    strange = sum(1 for letter in damaged if ord(letter) > 127)
    if strange > 2 * damaged.count("\ufffd"):
        # Most of what is beyond ASCII is good UTF-8: read as anything else it would turn into "â€œ".
        raise BuildError([Problem(where, line, "a byte here is not UTF-8, though the rest is", _SAVE_AS_UTF8)])
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    letters = sum(1 for letter in text if letter.isalpha())
    beyond = sum(1 for letter in text if letter.isalpha() and ord(letter) > 127)
    # Cyrillic or Greek in another Windows encoding comes out as nothing but accented letters; no Latin language does.
    if not letters or beyond * 3 > letters:
        what = "the encoding is none of UTF-8, UTF-16 and Windows-1252"
        raise BuildError([Problem(where, line, what, _SAVE_AS_UTF8)])
    return text
