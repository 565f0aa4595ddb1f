"""Words to numbers that are the same on every machine and in every run."""

import re
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from zlib import crc32

WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
"""Letters and digits; hyphens part, apostrophes part, a figure keeps its point."""

_STOP = frozenset(
    """a an the and or but nor of to in on at by for from with without into onto over under between among through during
    before after since until as than that this these those it its he his him she her they them their we our us you your
    i my me is are was were be been being am has have had do does did will would can could may might shall should must
    not no so if when while where who whom whose which what why how there here then also only just even still yet very
    more most less least such same other others another some any all each every both s t said says say told according
    mr mrs ms new one two about up out off down""".split()
)


def words(text: str) -> list[str]:
    """The words of a text, without capitals."""
    return WORD.findall(text.casefold())


def runs(of: Sequence[str], length: int) -> list[int]:
    """A hash of every run of so many words; of all of them together where there are fewer."""
    if not of:
        return []
    return [crc32(" ".join(of[at : at + length]).encode()) for at in range(max(1, len(of) - length + 1))]


def content(of: Iterable[str]) -> tuple[int, ...]:
    """Hashes of the words that carry meaning, sorted, none twice."""
    return tuple(sorted({crc32(word.encode()) for word in of if word not in _STOP}))


def key(kind: str, *parts: object) -> int:
    """A number of 63 bits (SQLite's integers are signed) for a tuple of words."""
    written = "\x1f".join((kind, *map(str, parts))).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(written, digest_size=8).digest(), "big") >> 1


def shared(one: Sequence[int], other: Sequence[int]) -> float:
    """Which part of the shorter of two lists without repeats is in the other, 0 to 1; 0 where one is empty."""
    if not one or not other:
        return 0.0
    return len(frozenset(one).intersection(other)) / min(len(one), len(other))
