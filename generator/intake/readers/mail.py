"""`.eml`: a saved mail. Its plain words are the report, its sender the source, its subject the title.

The older interface of Python's email package is used: the newer one parses headers by a grammar, which a hostile header
can make slow.
"""

import email
import email.errors
import email.header
import email.message
import email.utils
import re
from collections.abc import Iterator

from generator.errors import BuildError, Problem
from generator.intake import days, marking
from generator.intake.draft import Draft
from generator.intake.readers import forwarded, limits, text
from generator.intake.readers.decode import decode, refuse_binary
from generator.intake.readers.tags import without_tags
from generator.intake.text import line as one_line
from generator.intake.text import unify_lines

MEGABYTES = 100
"""Attachments count; they are not read."""

PARTS = 1000
"""Parts of a mail; a long one has ten."""

_STAND_IN = 3
"""Times as many words has the HTML where the plain part only says that it should be opened in a browser."""

_HEADER = 10_000
"""Characters of a header that are read."""

_TLP = re.compile(r"\bTLP:\s*([A-Z]+(?:\+[A-Z]+)?)", re.IGNORECASE)
_TLP_IN_BRACKETS = re.compile(rf"\s*[\[(]?{_TLP.pattern}[\])]?\s*", re.IGNORECASE)
_PREFIX = re.compile(r"(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.IGNORECASE)


def read(data: bytes, where: str) -> tuple[Draft, ...]:
    """The one report of a mail. Raises BuildError for what is no mail, and for a mail without words."""
    limits.refuse_large(data, where, MEGABYTES, "a mail")
    refuse_binary(data, where)
    message = parse(data, where)
    if not any(message.get(name) for name in ("From", "Date", "Subject")):
        hint = "Save the mail as .eml in your mail program, or its words as .txt."
        raise BuildError([Problem(where, None, "this is no mail: it has neither sender, date nor subject", hint)])
    parts = list(leaves(message))
    attached = tuple(f"attachment {name}" for part in parts if (name := _attachment(part)))
    cut = ("what follows, for the mail breaks off before its end",) if _breaks_off(message) else ()
    raw = _raw([part for part in parts if not _attachment(part)], where)
    subject = _header(message, "Subject")
    passed_on = forwarded.innermost(raw, _TLP_IN_BRACKETS.sub(" ", subject).strip())
    inner, raw, above = passed_on or (Draft(""), raw, "")
    words = "\n\n".join(text.paragraphs(raw)).strip()
    if not words:
        what = "the mail has no words of its own" + (f", only: {', '.join(attached)}" if attached else "")
        raise BuildError([Problem(where, None, what, "Save what is attached as text (.txt) and add that.")])
    tlp = _TLP.search(subject)  # where FIRST's standard puts a mail's marking
    sender, address = _sender(message)
    note = ("the words above the mail that is passed on",) if above else ()
    place = re.search(r"https?://[^\s>]+", _header(message, "Archived-At"))  # RFC 5064
    return (
        Draft(
            text=words,
            title=_PREFIX.sub("", _TLP_IN_BRACKETS.sub(" ", inner.title or subject).strip(), count=1) or None,
            date=inner.date or days.read_mail(_header(message, "Date")),
            source=inner.source or one_line(sender) or address.rpartition("@")[2] or None,
            url=place[0] if place else None,
            tlp=marking.read(tlp[1], where, None) if tlp else None,
            inferred=("source",),  # who sends a report need not have published it
            left_out=(*note, *attached, *cut),
        ),
    )


def parse(data: bytes, where: str) -> email.message.Message:
    """A message as Python's email package reads it, which never refuses one. Raises BuildError for endless nesting."""
    try:
        message = email.message_from_bytes(data)
        if sum(1 for _part in message.walk()) <= PARTS:
            return message
    except RecursionError:
        pass
    hint = "Save its words as .txt and add that."
    raise BuildError([Problem(where, None, "it is nested too deeply, or of too many parts", hint)])


def leaves(message: email.message.Message) -> Iterator[email.message.Message]:
    """The parts that hold something, in their order; an attached mail counts as one."""
    if message.get_content_type() == "message/rfc822" or not message.is_multipart():
        yield message
        return
    for part in message.get_payload():
        if isinstance(part, email.message.Message):
            yield from leaves(part)


def payload(part: email.message.Message) -> bytes:
    """The bytes of a part, whatever they were wrapped in."""
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _breaks_off(message: email.message.Message) -> bool:
    """Whether the mark that ends its parts is missing: it was saved or sent in part only."""
    unclosed = (email.errors.CloseBoundaryNotFoundDefect, email.errors.StartBoundaryNotFoundDefect)
    return any(isinstance(defect, unclosed) for part in message.walk() for defect in part.defects)


def _attachment(part: email.message.Message) -> str:
    """The name of an attachment; empty for what is the mail itself."""
    kind = part.get_content_type()
    name = one_line(_decoded(part.get_filename() or ""))[:200]
    is_text = kind in {"text/plain", "text/html"}
    if part.get_content_disposition() == "attachment" or not is_text:
        return name or kind
    return name if name and part.get_content_disposition() != "inline" else ""


def _raw(parts: list[email.message.Message], where: str) -> str:
    """The plain words in their lines; those of the HTML where there are none, or only a few that stand in for it."""
    plain, rich = (_words(parts, kind, where) for kind in ("text/plain", "text/html"))
    return rich if len(rich.split()) > _STAND_IN * len(plain.split()) else plain


def _words(parts: list[email.message.Message], kind: str, where: str) -> str:
    found = [_text(part, where) for part in parts if part.get_content_type() == kind]
    if kind == "text/html":
        found = [without_tags(html) for html in found]
    return "\n\n".join(unify_lines(part).strip("\n") for part in found).strip()


def _text(part: email.message.Message, where: str) -> str:
    """A part in the encoding that it names, else as any text. Raises BuildError."""
    data = payload(part)
    limits.refuse_large(data, where, limits.TEXT_MEGABYTES, "a mail's text")
    if not data.strip():
        return ""
    try:
        return data.decode(str(part.get_content_charset() or "utf-8"))
    except (LookupError, UnicodeDecodeError, AssertionError):
        return decode(data, where)


def _sender(message: email.message.Message) -> tuple[str, str]:
    """The name and the address of who sent it."""
    try:
        return email.utils.parseaddr(_header(message, "From"))
    except RecursionError:  # brackets in brackets
        return "", ""


def _header(message: email.message.Message, name: str) -> str:
    return one_line(_decoded(str(message.get(name) or "")[:_HEADER]))


def _decoded(words: str) -> str:
    """A header's encoded words (RFC 2047) as text; as they stand where they are damaged."""
    try:
        return str(email.header.make_header(email.header.decode_header(words)))
    except (ValueError, LookupError, email.errors.HeaderParseError):
        return words
