"""The names that `entities.yml` lists, found as they are written there, in any script."""

import re
from collections.abc import Mapping

from generator.model.annotations import Mention, Name
from generator.model.record import Record

_RUN = re.compile(r"\w+")


class Index(Record, frozen=True):
    """Known names, ready to be looked for: by their first word, so that a thousand cost little more than one."""

    types: dict[str, str] = {}
    by_first_word: dict[str, re.Pattern[str]] = {}
    others: re.Pattern[str] | None = None
    """Names that don't begin at a word's border: those of scripts without spaces, those that begin with a mark."""


def index(known: Mapping[str, str]) -> Index:
    """Known names and their types as an index; white space in a name stands for any."""
    types = {_folded(name): kind for name, kind in known.items() if name.strip()}
    firsts: dict[str, list[str]] = {}
    others = []
    for name in sorted(types, key=lambda name: (-len(name), name)):
        run = _RUN.match(name)
        if run and _makes_words(name[0]):
            firsts.setdefault(run.group(), []).append(_bordered(name))
        else:
            others.append(_bordered(name))
    by_first_word = {word: re.compile("|".join(patterns)) for word, patterns in firsts.items()}
    return Index(types, by_first_word, re.compile("|".join(others)) if others else None)


def find(text: str, names: Index) -> list[Mention]:
    """Every place where a known name stands on word borders, the longest first, none overlapping."""
    if not names.types:
        return []
    matches = list(names.others.finditer(text)) if names.others else []
    for run in _RUN.finditer(text):
        pattern = names.by_first_word.get(run.group())
        match = pattern.match(text, run.start()) if pattern else None
        if match:
            matches.append(match)
    found: list[Mention] = []
    for match in sorted(matches, key=lambda m: (m.start(), -m.end())):
        if not found or match.start() >= found[-1].end:
            name = _folded(match.group())
            found.append(Mention(match.start(), match.end(), Name(names.types[name], name)))
    return found


def _bordered(name: str) -> str:
    """The name, its spaces any white space, on word borders where its script has such."""
    body = r"\s+".join(re.escape(word) for word in name.split())
    before = r"(?<!\w)" if _makes_words(name[0]) else ""
    after = r"(?!\w)" if _makes_words(name[-1]) else ""
    return before + body + after


def _makes_words(letter: str) -> bool:
    """Chinese, Japanese and Thai set no spaces between words, so there is no border to ask for."""
    code = ord(letter)
    return letter.isalnum() and not (0x0E00 <= code <= 0x0E7F or 0x2E80 <= code <= 0x9FFF or 0x20000 <= code <= 0x3FFFF)


def _folded(text: str) -> str:
    return " ".join(text.split())
