"""What class each word of a sentence has, by a table of words and of what stands beside them.

Not a parser and no more than it needs to be: one look-up a word, so that it costs about a microsecond. The tables come
from openly licensed trees (`generator/data/README.md`).

n noun · p name · d past · v past participle · z present · b infinitive · g -ing · a adjective · r adverb ·
t determiner · m number · i preposition · s subordinator · c coordinator · o pronoun · w who, which, what … ·
x auxiliary · u to · q mark · e rest
"""

from functools import cache

_NAMES = frozenset(("US", "May", "UN", "EU"))
"""Names that would be other words in lower case."""

_BEFORE_TO = frozenset(("according", "thanks", "due"))
"""What makes "to" a preposition and the next word no infinitive."""

_POSSESSIVE = frozenset(("'s", "’s"))
_SHORTENED = _POSSESSIVE | {mark + rest for mark in "'’" for rest in ("re", "ve", "ll", "d", "m")}
_SHORT_NEGATIONS = ("n't", "n’t")


@cache
def _tables() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    from generator.data import word_classes

    words = {word: value for value, keys in word_classes.WORDS.items() for word in keys.split(" ")}
    ends = {end: value for value, keys in word_classes.ENDINGS.items() for end in keys.split(" ")}
    context = {key: value for value, keys in word_classes.CONTEXT.items() for key in keys.split("|")}
    return words, ends, context


def classify(words: list[str]) -> list[str]:
    """The class of every word of one sentence, one letter each."""
    table, ends, context = _tables()
    lows = [word.lower() for word in words]
    options = [table.get(low) or _unknown(word, low, ends) for word, low in zip(words, lows, strict=True)]
    options.append("q")
    found = []
    before = "^"
    for at, low in enumerate(lows):
        classes = options[at]
        if low in _SHORTENED:
            name = "x" if before in "ow" or options[at + 1][0] in "tx" or low not in _POSSESSIVE else "t"
        elif low == "to" and at and lows[at - 1] in _BEFORE_TO:
            name = "i"
        elif words[at] in _NAMES or (at and words[at][0].isupper() and classes[0] in "nabgvdze"):
            name = "p"
        elif len(classes) == 1:
            name = classes
        else:
            name = (
                context.get(f"*{classes} {before} {options[at + 1][0]}")
                or context.get(f"{low} {before}")
                or context.get(f"*{classes} {before}")
                or classes[0]
            )
        after_subject = before in "po" or (at and lows[at - 1] == ")")
        if name == "v" and after_subject and ("d" in classes or low.endswith("ed")):
            name = "d"  # after a name, pronoun or bracket and without an auxiliary, a form that may be either is a past
        found.append(name)
        before = name
    return found


def is_known(low: str) -> bool:
    """Whether the table holds a word; the class of any other one is a guess by its ending."""
    return low in _tables()[0]


def _unknown(word: str, low: str, ends: dict[str, str]) -> str:
    first = word[0]
    if not (first.isalpha() or first == "#"):
        return "m" if any(c.isdigit() for c in word) else "q"
    if word.endswith(_SHORT_NEGATIONS):
        return "x"
    if first.isupper() or any(c.isdigit() for c in word):
        return "p"
    return ends.get(low[-4:]) or ends.get(low[-3:]) or ends.get(low[-2:]) or "n"
