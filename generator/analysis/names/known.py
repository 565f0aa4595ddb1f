"""The names that `entities.yml` lists, found as they are written there, in any script."""

import re
from functools import lru_cache

from generator.model.annotations import Mention, Name

# Words of this many characters are looked up by their beginning; scripts without spaces are not cut into words.
_KEY = 2


def find(text: str, known: dict[str, str]) -> list[Mention]:
    """Every place where a known name stands on word borders, the longest first, none overlapping."""
    if not known:
        return []
    pattern = _pattern(tuple(sorted(known)))
    return [
        Mention(m.start(), m.end(), Name(known[_folded(m.group())], _folded(m.group()))) for m in pattern.finditer(text)
    ]


@lru_cache(maxsize=4)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile("|".join(_bordered(name) for name in longest_first if name.strip()) or r"(?!)")


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
