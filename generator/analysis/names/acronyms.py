"""Short forms that a report itself ties to a full name: "Libyan National Army (LNA)"."""

from generator.analysis.names.tagging import Found

Words = tuple[str, ...]
_SKIPPED = frozenset("of the and for in on to de del la le du des & d'".split())
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


def fits(short: str, full: Words) -> bool:
    """Whether the letters of the short form are the initials of the full one, little words counted or not."""
    letters = short.replace(".", "").replace("-", "").upper()
    if len(letters) < 2 or not letters.isalpha() or not short[0].isupper():
        return False
    parts = [
        part for word in full for part in word.replace("’", "-").replace("'", "-").split("-") if part[:1].isalpha()
    ]
    every = "".join(part[0] for part in parts).upper()
    main = "".join(part[0] for part in parts if part.lower() not in _SKIPPED).upper()
    return letters in {every, main}


def looks_short(word: str) -> bool:
    """Whether a word has the form of an acronym: LNA, U.N., AFRICOM, CTFs."""
    letters = [c for c in word if c.isalpha()]
    return len(letters) > 1 and sum(c.isupper() for c in letters) >= max(2, len(letters) - 1)


def bracketed(texts: list[Words], found: list[list[Found]]) -> list[tuple[Words, Words]]:
    """Pairs of short and full form that stand beside each other with brackets round the second."""
    pairs: list[tuple[Words, Words]] = []
    for words, names in zip(texts, found, strict=True):
        for name in names:
            at = name.last + 1 if name.last < len(words) and words[name.last] in _POSSESSIVE else name.last
            if at + 2 >= len(words) or words[at] != "(":
                continue
            full = words[name.first : name.last]
            inside = words[at + 1]
            if (
                looks_short(inside)
                and words[at + 2] in {")", ",", ";", "-"}
                and len(full) > 1
                and _same_thing(inside, full)
            ):
                pairs.append(((inside,), full))
            else:
                long = next((n for n in names if n.first == at + 1), None)
                if long and len(full) == 1 and fits(full[0], words[long.first : long.last]):
                    pairs.append((full, words[long.first : long.last]))
    return pairs


def _same_thing(short: str, full: Words) -> bool:
    """Brackets tie; the letters must not speak against it: the first one agrees, or most stand in the full form."""
    if fits(short, full):
        return True
    letters, left = short.replace(".", "").lower(), "".join(full).lower()
    for letter in letters:
        at = left.find(letter)
        if at < 0:
            return False
        left = left[at + 1 :]
    return any(word[0].lower() == letters[0] for word in full if word[0].isupper())
