"""The scripts that a printed page may lack letters for: what they are called, and which fonts have them."""

import unicodedata

_EAST_ASIAN = ("Chinese, Japanese and Korean", "fonts-noto-cjk")
_NAMED = {
    "CJK": _EAST_ASIAN,
    "HIRAGANA": _EAST_ASIAN,
    "KATAKANA": _EAST_ASIAN,
    "HANGUL": _EAST_ASIAN,
    "BOPOMOFO": _EAST_ASIAN,
    "YI": ("Yi", "fonts-noto-core"),
}
"""By the first word of a letter's name in Unicode: what its script is called, and a Debian package that has it."""

_OTHERS, _PICTURES = "fonts-noto-core", ("pictograms", "fonts-noto-color-emoji")


def of(letter: str) -> tuple[str, str]:
    """What the script of a letter is called ("Arabic"), and the Debian package that has fonts for it."""
    name = unicodedata.name(letter, "")
    first = name.partition(" ")[0]
    if first in _NAMED:
        return _NAMED[first]
    if not unicodedata.category(letter).startswith(("L", "M", "N")):
        return _PICTURES
    return first.capitalize() or "an unknown script", _OTHERS
