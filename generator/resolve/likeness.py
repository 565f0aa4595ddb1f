"""How alike two spellings are: one letter apart, or one sound written two ways."""

import re
from collections import defaultdict
from collections.abc import Iterable

from generator.resolve.variants import SAME_IN_ARABIC

SHORTEST = 5
"""Letters a word must have before one letter of difference may be a slip: “Iran” and “Iraq” are words."""

_SOUNDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^ye|^ie", "e"),  # Yevgeny, Evgeny
        (r"(o|e)ff?$", r"\1v"),  # Medvedeff, Lavroff
        (r"tch", "ch"),
        (r"ch", "sh"),  # Bachar, Bashar
        (r"kh", "h"),  # Khmeimim, Hmeimim; Akhmed, Ahmed
        (r"dj|zh", "j"),
        (r"([gdt])h", r"\1"),
        (r"ph", "f"),
        (r"x", "ks"),  # Alexei, Aleksei
        (r"[kqc]", "g"),  # Qaddafi, Gaddafi, Kadhafi
        (r"w", "v"),
        (r"ah$", "a"),  # Raqqah, Raqqa
        (r"(?:[ei]y|[ei]i|yy|ij|y|i)$", "i"),  # Sergei, Sergey; Zelensky, Zelenskiy, Zelenskyy
        (r"(?:[ae][iy])(?![aeiouy])", "i"),
        (r"ou|oo|o(?!$)", "u"),
        (r"ee", "i"),
        (r"(?<![aeiou])y(?![aeiou])", "i"),  # Yanukovych, Yanukovich
        (r"e(?!$)", "a"),  # Haftar, Hafter
        (r"(.)\1+", r"\1"),  # Assad, Asad
    )
)
"""Rules of transliteration, applied in this order. A last vowel stays: it tells Maria from Mario."""

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
    for pattern, replacement in _SOUNDS:
        token = pattern.sub(replacement, token)
    return token


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


def neighbours(words: Iterable[str]) -> dict[str, list[str]]:
    """For each word of SHORTEST letters or more, the others one letter apart that share its first letter.

    Words meet by what is left when one letter is taken out (the symmetric delete of W. Garbe's SymSpell), so the cost
    grows with the number of words, not of pairs.
    """
    blocks: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(set(words)):
        if len(word) >= SHORTEST:
            for left in {word} | {word[:at] + word[at + 1 :] for at in range(1, len(word))}:
                blocks[left].append(word)
    near: defaultdict[str, set[str]] = defaultdict(set)
    for block in blocks.values():
        for word in block if len(block) > 1 else ():
            near[word].update(other for other in block if one_letter_apart(word, other))
    return {word: sorted(others) for word, others in near.items() if others}
