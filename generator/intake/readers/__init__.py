"""One file a format: bytes to drafts. The registry says which suffix is whose."""

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath

from generator.errors import BuildError, Problem
from generator.intake.draft import Draft

Reader = Callable[[bytes, str], tuple[Draft, ...]]
"""Bytes of a file and its path for messages, to the reports it holds. Raises BuildError."""

READERS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "webpage",
    ".htm": "webpage",
    ".xhtml": "webpage",
    ".mhtml": "archive",
    ".mht": "archive",
    ".eml": "mail",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
    ".jsonl": "json_lines",
    ".ndjson": "json_lines",
    ".json": "json_lines",
}
"""The module that reads each suffix, in lower case; it is loaded, with its libraries, for its first file."""

_INSTEAD = {
    ".pdf": "Open it, copy its text into a .txt file and add that.",
    ".docx": "Save it as plain text (.txt) or as a web page (.html) in your word processor.",
    ".doc": "Save it as plain text (.txt) or as a web page (.html) in your word processor.",
    ".odt": "Save it as plain text (.txt) or as a web page (.html) in your word processor.",
    ".rtf": "Save it as plain text (.txt) in your word processor.",
    ".epub": "Save the chapter you need as a web page (.html) or as plain text (.txt).",
    ".msg": "Save the mail as .eml in your mail program.",
    ".csv": "Write one report a line as JSON and name the file .jsonl.",
    ".zip": "Unpack it and add the folder.",
    ".gz": "Unpack it first.",
    ".webarchive": "Save the page as .html in your browser.",
}
"""What would work, for files that people have and this program does not read."""


def read(data: bytes, where: str) -> tuple[Draft, ...]:
    """The reports of a file, by the suffix of its name. Raises BuildError with the file, line, cause and fix."""
    suffix = PurePath(where).suffix.lower()
    if suffix not in READERS:
        what = f"files of the kind “{suffix}” can't be read" if suffix else "a file without a suffix can't be read"
        hint = _INSTEAD.get(suffix, f"Save it as one of {', '.join(READERS)}, or take it out of the inbox.")
        raise BuildError([Problem(where, None, what, hint)])
    reader: Reader = import_module(f"generator.intake.readers.{READERS[suffix]}").read
    return reader(data, where)
