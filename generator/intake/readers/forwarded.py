"""A mail that passes another one on: the report is what was passed on; its head says whose and of which day."""

import email.utils
import re

from generator.intake import days
from generator.intake.draft import Draft
from generator.intake.text import line as one_line

_FORWARDED = re.compile(
    r"[ \t>]*(?:-{2,}\s*forwarded (?:message|by .*?)\s*-{2,}|begin forwarded message:)[ \t]*", re.IGNORECASE
)
_ORIGINAL = re.compile(r"[ \t>]*(?:-{2,}\s*original message\s*-{2,}|_{10,})[ \t]*", re.IGNORECASE)
_PASSED_ON = re.compile(r"(?:re\s*:\s*)*(?:fwd?|wg|tr|rv)\s*:", re.IGNORECASE)
_KEY = re.compile(r"[ \t>*]*(?P<key>from|date|sent|subject|to|cc|reply-to)[ \t]*:[ \t*]*(?P<value>.*)", re.IGNORECASE)
_HEAD_LINES = 40
"""Lines below a mark in which the keys are looked for."""


def innermost(words: str, subject: str) -> tuple[Draft, str, str] | None:
    """What a forwarded mail says of itself, its words, and those above it; None for a mail that passes nothing on.

    `words` are lines. Of mails within mails the innermost counts: it is what was first sent.
    """
    passed_on = bool(_PASSED_ON.match(subject))
    lines = words.split("\n")
    for place in reversed(range(len(lines))):
        if not _FORWARDED.fullmatch(lines[place]) and not (passed_on and _ORIGINAL.fullmatch(lines[place])):
            continue
        said, length = _head(lines[place + 1 : place + 1 + _HEAD_LINES])
        if "from" in said and (body := "\n".join(_unquoted(lines[place + 1 + length :])).strip()):
            return _draft(said), body, "\n".join(lines[:place]).strip()
    return None


def _head(lines: list[str]) -> tuple[dict[str, str], int]:
    """The keys below a mark, blank lines between them or not, and how many lines they take."""
    said: dict[str, str] = {}
    end = 0
    for place, line in enumerate(lines):
        if pair := _KEY.fullmatch(line):
            said.setdefault(pair["key"].lower(), one_line(pair["value"]))
            end = place + 1
        elif line.strip(" \t>") and (line[:1] not in " \t" or not said):
            break
    return said, end


def _unquoted(lines: list[str]) -> list[str]:
    """Lines without the marks of quotation, where all bear one."""
    if all(line.startswith(">") for line in lines if line.strip()):
        return [line[1:].removeprefix(" ") for line in lines]
    return lines


def _draft(said: dict[str, str]) -> Draft:
    name, address = email.utils.parseaddr(said["from"])
    return Draft(
        "",
        title=said.get("subject") or None,
        date=days.read_mail(said.get("date") or said.get("sent") or ""),
        source=one_line(name) or address.rpartition("@")[2] or one_line(said["from"]) or None,
    )
