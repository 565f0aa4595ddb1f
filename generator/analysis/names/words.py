"""A report's words as the name finder sees them: hyphenated compounds taken apart, hash signs and accents set aside."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

from generator.analysis.document import Document, Token
from generator.model.record import Record

# "Tripoli-based", "UN-recognized", "Russian-supplied": the name is the part before the hyphen.
_COMPOUND = re.compile(
    r"(?P<name>[A-Z][\w.&'’]*(?:-[A-Z][\w.]*)*)(?P<rest>-(?:\w+(?:ed|ing)|led|run|held|born|built|made|style|era|wide|"
    r"bound|friendly|lined|sent|brokered|area|like|owned|grown|wing|language)(?:-\w+)*)\Z"
)
# "Syria/Iraq", "Israel-Lebanon": two names; a hyphen is taken apart only where both sides are known places or peoples.
_PAIR = re.compile(r"(?P<first>[A-Z]\w+)(?P<mark>[/-])(?P<second>[A-Z]\w+)\Z")
_SEVERAL = re.compile(r"[A-Z]{4,}(?:/[A-Z]{4,}){2,}\Z")
"""Three places of a dateline: "JERUSALEM/CAIRO/DOHA"."""


class Line(Record, frozen=True, array_like=True):
    """The words of one sentence."""

    texts: tuple[str, ...]
    """Latin letters without accents, as most papers write names and all tables hold them."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]


def lines(report: Document, places: frozenset[str]) -> list[Line]:
    """The sentences of a report as words; `places` are the countries and peoples that a hyphen may join."""
    found = []
    for tokens in report.tokens:
        texts: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for token in tokens:
            if token.text.isascii() and token.text.isalpha():
                texts.append(token.text)
                starts.append(token.start)
                ends.append(token.end)
                continue
            for start, end, text in _parts(token, places):
                texts.append(text)
                starts.append(start)
                ends.append(end)
        found.append(Line(tuple(texts), tuple(starts), tuple(ends)))
    return found


def _parts(token: Token, places: frozenset[str]) -> list[tuple[int, int, str]]:
    start, end, text = token.start, token.end, token.text
    if not text.isascii() and (plain := unaccented(text)) != text:
        return _parts(Token(start, end, plain), places) if len(plain) == len(text) else [(start, end, plain)]
    if text[0] == "#" and len(text) > 1:
        return [(start, start + 1, "#"), *_parts(Token(start + 1, end, text[1:]), places)]
    if ("-" not in text and "/" not in text) or text.islower():
        return [(start, end, text)]
    compound = _COMPOUND.match(text)
    if compound:
        cut = start + compound.end("name")
        return [(start, cut, compound["name"]), (cut, end, compound["rest"])]
    if _SEVERAL.match(text):
        return [(start + m.start(), start + m.end(), m.group()) for m in re.finditer(r"\w+|/", text)]
    pair = _PAIR.match(text)
    if pair and (pair["mark"] == "/" or (pair["first"] in places and pair["second"] in places)):
        first, second = start + pair.end("first"), start + pair.start("second")
        return [(start, first, pair["first"]), (first, second, pair["mark"]), (second, end, pair["second"])]
    return [(start, end, text)]


@lru_cache(maxsize=20_000)
def unaccented(word: str) -> str:
    """A word with its Latin letters in ASCII ("Erdoğan" -> "Erdogan"); marks and other scripts stay."""
    return "".join(
        anyascii(letter) if not letter.isascii() and unicodedata.name(letter, "").startswith("LATIN ") else letter
        for letter in unicodedata.normalize("NFC", word)
    )
