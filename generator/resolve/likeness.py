"""How alike two spellings are: one letter apart, or one sound written two ways."""

import re
from collections import defaultdict
from collections.abc import Iterable

from generator.resolve.variants import SAME_IN_ARABIC

SHORTEST = 5
"""Letters a word must have before one letter of difference may be a slip: “Iran” and “Iraq” are words."""

_ENDINGS = re.compile(r"(?<=[oe])ff?$|ah$|(?:[ei]y|[ei]i|yy|ij|y|i)$")
_AS_ONE = {"f": "v", "ff": "v", "ah": "a"}
"""Lavroff is Lavrov, Raqqah Raqqa; every other ending (Sergei, Sergey; Zelenskiy, Zelenskyy) is an i."""

_LETTERS = tuple(
    tuple(pair.split(">"))
    for pair in """
    tch>ch ch>sh kh>h zh>j gh>g dh>d th>t ph>f
    """.split()
)
"""Letters with an h and what they sound like, replaced in this order: Bachar, Bashar; Khmeimim, Hmeimim."""

_LETTER = str.maketrans({"k": "g", "q": "g", "c": "g", "w": "v", "x": "gs"})
"""Letters that stand for one sound: Qaddafi, Gaddafi; Alexei, Aleksei."""

_GLIDES = re.compile(r"[ae][iy](?![aeiouy])|(?<![aeiou])y(?![aeiou])")
"""What sounds like an i inside a name: Yanukovych, Yanukovich; Husain, Hussein."""

_VOWELS = str.maketrans("oe", "ua")
"""Vowels that newspapers mix up inside a name: Haftar, Hafter; Omar, Umar. A last vowel tells Maria from Mario."""

_TWINS = re.compile(r"(.)\1+")

_MARKED = re.compile(
    r"q(?!u)|kh|[dg]h(?=[aeiou])|zh|dj|sk(?:y|i|iy|yy)\b|[oe](?:v|va|ff)\b|enko\b|[uo]v[iy]ch\b"
    r"|\b(?:al|el|bin|abu|abd\w*) "
)
"""Letters that show a name was brought into Latin script: only then may spelling by sound join names."""


def is_transliterated(key: str) -> bool:
    """Whether a folded name shows signs of another script (“khalifa haftar”, “sergei lavrov”)."""
    return bool(_MARKED.search(key)) or any(token in SAME_IN_ARABIC for token in key.split())


def sound(token: str) -> str:
    """A key under which spellings of one sound meet (“qaddafi”, “gaddafi”, “kadhafi”)."""
    token = SAME_IN_ARABIC.get(token, token)
    for letters, heard in _LETTERS if "h" in token else ():
        token = token.replace(letters, heard)
    token = token.translate(_LETTER).replace("dj", "j").replace("ou", "u").replace("oo", "u").replace("ee", "i")
    token = token.removeprefix("y") if token.startswith("ye") else token
    token = _ENDINGS.sub(lambda match: _AS_ONE.get(match.group(), "i"), token)
    token = _GLIDES.sub("i", token)
    return _TWINS.sub(r"\1", token[:-1].translate(_VOWELS) + token[-1:])


def one_letter_apart(one: str, other: str) -> bool:
    """Whether one letter changed, left out, added, or two neighbours swapped, makes the one the other."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    swapped = len(one) >= 2 and one[1::-1] == other[:2] and one[2:] == other[2:]
    return swapped or one[1:] == other[1:] or one[1:] == other or one == other[1:]


def is_slip(one: str, other: str) -> bool:
    """Whether two words one letter apart sound alike or have swapped letters: less is no proof for a word alone."""
    return sorted(one) == sorted(other) or sound(one) == sound(other)


def neighbours(words: Iterable[str]) -> dict[str, list[str]]:
    """For each word of SHORTEST letters or more, the others one letter apart that share its first letter.

    Words meet by what is left when one letter is taken out (the symmetric delete of W. Garbe's SymSpell), so the cost
    grows with the number of words, not of pairs.
    """
    first: dict[str, str] = {}
    met: defaultdict[str, set[str]] = defaultdict(set)
    for word in sorted(set(words)):
        if len(word) >= SHORTEST:
            for left in (word, *[word[:at] + word[at + 1 :] for at in range(1, len(word))]):
                earlier = first.setdefault(left, word)
                if earlier is not word:
                    met[left].update((earlier, word))
    near: defaultdict[str, set[str]] = defaultdict(set)
    for block in met.values():
        for word in block:
            near[word].update(other for other in block if one_letter_apart(word, other))
    return {word: sorted(near[word]) for word in sorted(near) if near[word]}
