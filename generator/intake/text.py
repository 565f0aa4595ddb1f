"""The one form a report's text has, so that offsets mean the same whatever an editor does to the page.

A text is paragraphs split by one blank line; a paragraph is one line, its words split by single spaces. Converted line
ends, trailing or doubled spaces, a paragraph wrapped at 72 columns and a decomposed accent all read back as the same
text. Characters that can't be seen and only deceive (direction overrides, zero-width marks, control characters) are
left out.
"""

import re
import unicodedata

_INVISIBLE = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # control characters but for those that end or space a line
    "\xad\u200b\u2060-\u2064\ufeff"  # soft hyphen, zero-width space, joiners without meaning, byte order mark
    "\u200e\u200f\u061c\u202a-\u202e\u2066-\u206f"  # marks of direction: UAX 9, and "Trojan Source" (CVE-2021-42574)
    "\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f"  # annotation, noncharacters, tags
)
_DROPPED = re.compile(f"[{_INVISIBLE}]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028]")
_PARAGRAPH_END = re.compile(r"\n\s*\n|\u2029")


def normalise(text: str) -> str:
    """The text in the form of every article: idempotent, and what all offsets count."""
    if _is_normal(text):
        return text
    lines = _LINE_END.sub("\n", clean(text))
    return "\n\n".join(joined for part in _PARAGRAPH_END.split(lines) if (joined := " ".join(part.split())))


def unify_lines(text: str) -> str:
    """The text with every kind of line end as a newline, for readers that go line by line."""
    return _LINE_END.sub("\n", text.removeprefix("\ufeff")).replace("\u2029", "\n\n")


def line(text: str) -> str:
    """A text that must be one line: a title, a name, a source."""
    return " ".join(clean(text).split())


def clean(text: str) -> str:
    """Composed (NFC), without invisible characters; a lone surrogate, which no file can hold, becomes U+FFFD."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", _DROPPED.sub("", _SURROGATE.sub("\ufffd", text)))


def _is_normal(text: str) -> bool:
    """Whether nothing can be left to do: a test in C for the thousands of pages that nobody touched."""
    return unicodedata.is_normalized("NFC", text) and all(
        part.isprintable() and part.strip() == part and part and "  " not in part for part in text.split("\n\n")
    )
