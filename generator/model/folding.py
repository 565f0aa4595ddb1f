"""When two spellings are one name: capitals, accents, dots, hyphens, apostrophes and a leading “the” don't count."""

import unicodedata

_DROPPED = dict.fromkeys(map(ord, ".'’‘ʼʻ`´ʿʾ\"“”„«»\u00ad\u200b\u200c\u200d\u200e\u200f"))
_SPACED = dict.fromkeys(map(ord, "-‐‑‒–—_/,\u00a0"), " ")
_MARKS = {**_DROPPED, **_SPACED, ord("&"): " and ", ord("#"): None}
_UNDECOMPOSED = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"})
"""Letters that Unicode does not take apart into a base letter and an accent."""


def fold(words: str) -> str:
    """The key under which spellings of one name meet: “U.S.” and “US”, “Al-Jufra” and “al Jufra”, “Aïn” and “Ain”.

    Never empty unless the words are: what consists of marks alone keeps them.
    """
    folded = words.lower()
    if not (words.isascii() and words.replace(" ", "").isalnum()):
        folded = unicodedata.normalize("NFKD", words).translate(_MARKS).casefold()
        if not folded.isascii():
            folded = "".join(c for c in folded if not unicodedata.combining(c)).translate(_UNDECOMPOSED)
    folded = " ".join(folded.split())
    if folded.startswith("the ") and len(folded) > len("the "):
        folded = folded[4:]
    return folded or words.casefold()
