"""A report made ready for analysis: its sentences and words, found once and used by every finder."""

import re
from datetime import date

from generator.analysis import sentences
from generator.model.annotations import Sentence
from generator.model.record import Record

_WORD = re.compile(
    r"""
    (?:[A-Za-z]\.){2,}                          # U.S., a.m.
  | \#?\w+(?:[-'’/.&]\w+)*                      # words, MiG-29, al-Sarraj, O'Neill, 5.5, 3/4, AT&T, #Russia
  | --+                                         # a dash, typed
  | \S                                          # any other character alone
    """,
    re.VERBOSE,
)
_SHORTENED = re.compile(r"['’](?:[sSdDmM]|re|ve|ll|RE|VE|LL)$")


class Token(Record, frozen=True, array_like=True):
    """A word or a mark. A possessive 's is a token of its own, as is the 's, 'd, 'm, 're, 've or 'll of a verb."""

    start: int
    end: int
    text: str


class Document(Record, frozen=True):
    """What every finder is given."""

    text: str
    published: date
    """Day of publication: what relative times are counted from."""

    sentences: tuple[Sentence, ...]
    tokens: tuple[tuple[Token, ...], ...]
    """The tokens of each sentence, in the order of `sentences`."""


def read(text: str, published: date) -> Document:
    """Split a report into sentences and words."""
    found = sentences.split(text)
    return Document(text, published, found, tuple(tuple(_tokens(text, s.start, s.end)) for s in found))


def _tokens(text: str, start: int, end: int) -> list[Token]:
    tokens = []
    for match in _WORD.finditer(text, start, end):
        word, at = match.group(), match.start()
        shortened = _SHORTENED.search(word)
        cut = at + shortened.start() if shortened and shortened.start() else match.end()
        tokens.append(Token(at, cut, text[at:cut]))
        if cut < match.end():
            tokens.append(Token(cut, match.end(), text[cut : match.end()]))
    return tokens
