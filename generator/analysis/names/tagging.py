"""The statistical model's first opinion: spans of words with a type, sentence by sentence."""

from typing import Any

from generator.analysis.language import HEADLINE_WORDS
from generator.analysis.names import features
from generator.analysis.names.gazetteer import Gazetteer
from generator.analysis.names.words import Line
from generator.model.annotations import LOCATION, NATIONALITY, ORGANISATION, PERSON
from generator.model.record import Record

OTHER = "OTHER"
"""A name of something else (a law, a battle, a prize): kept while rules run, so that nothing else takes its words."""
_SMALL = frozenset("ON SUR UPON DE LA LE LES AM AN DER EN ES THE".split())
_PLACES = frozenset(("country", "city", "town", "site"))
_BIG = frozenset(("country", "city"))
_AFTER_DATELINE = frozenset(", ( - – — -- / _".split())
_TYPES = {"PER": PERSON, "ORG": ORGANISATION, "LOC": LOCATION, "NAT": NATIONALITY, "MISC": OTHER}


class Found(Record, frozen=True, array_like=True, order=True):
    """A name in a sentence, counted in words."""

    first: int
    last: int
    """First word, and the word after the last."""

    type: str
    sure: bool = False
    """A rule says so that is hardly ever wrong: such a name outvotes the model's opinions."""


def headline_case(lines: list[Line], gazetteer: Gazetteer, classes: dict[str, str]) -> list[tuple[str, ...]]:
    """The words of each sentence as running text would spell them; a headline's capitals say little about names."""
    styles = [_style(line.texts, classes) for line in lines]
    seen: dict[str, str] = {}
    for line, style in zip(lines, styles, strict=True):
        if style == "running":
            for at, word in enumerate(line.texts):
                if at and word[0].isupper():
                    seen.setdefault(word.lower(), word)
    spelt = {
        "shouted": lambda words: tuple(_calm(word, seen, gazetteer, classes) for word in words),
        "titled": lambda words: _untitled(words, seen, gazetteer, classes),
        "running": lambda words: _without_caps(words, gazetteer),
    }
    return [spelt[style](line.texts) for line, style in zip(lines, styles, strict=True)]


def tag(
    texts: list[tuple[str, ...]],
    gazetteer: Gazetteer,
    classes: dict[str, str],
    tagger: Any,
    kept: dict[str, features.Facts],
) -> list[list[Found]]:
    """The names the model sees, sentence by sentence."""
    if tagger is None:
        return [[] for _ in texts]
    return [
        decode(tagger.tag(features.of(words, gazetteer, classes, kept))) if any(w[0].isupper() for w in words) else []
        for words in texts
    ]


def decode(labels: list[str]) -> list[Found]:
    """Labels to spans; an I- that continues nothing begins a span."""
    found: list[Found] = []
    first, kind = 0, ""
    for at, label in enumerate([*labels, "O"]):
        if label[0] == "I" and label[2:] == kind:
            continue
        if kind:
            found.append(Found(first, at, _TYPES[kind]))
        first, kind = at, label[2:]
    return found


def _well_known(word: str, gazetteer: Gazetteer) -> bool:
    return gazetteer.kind(word) in {"country", "demonym", "city"}


def _in_small(word: str, gazetteer: Gazetteer) -> bool:
    """Whether a name is written in small letters wherever it does not stand for a headline: "REUTERS"."""
    return _well_known(word, gazetteer) or word in gazetteer.organisations


def _style(words: tuple[str, ...], classes: dict[str, str]) -> str:
    """Whether a sentence is a headline in capitals, one With Every Word Capitalised, or running text."""
    if _is_shouted(words):
        return "shouted"
    letters = [w for w in words if w[0].isalpha()]
    if len(letters) < 5 or words[-1] == "." or sum(w[0].isupper() for w in letters) < 0.75 * len(letters):
        return "running"
    common = sum(w[0].isupper() and w.lower() in classes for w in letters[1:])
    return "titled" if common > 1 else "running"


def _is_shouted(words: tuple[str, ...]) -> bool:
    letters = [w for w in words if w.isalpha()]
    return (
        len(letters) > 2
        and sum(w.isupper() for w in letters) >= 0.75 * len(letters)
        and any(len(w) > 4 for w in letters)
    )


def _calm(word: str, seen: dict[str, str], gazetteer: Gazetteer, classes: dict[str, str]) -> str:
    low = word.lower()
    if not word.isupper() or "." in word:
        return word
    if low in seen:
        return seen[low]
    if word in gazetteer.countries:  # "US" in a headline is seldom "us"
        return word
    if gazetteer.kind(word.title()) in {"country", "demonym"}:
        return word.title()
    if low in classes or low in HEADLINE_WORDS or _is_verb_form(low, classes):
        return low
    if word in gazetteer.organisations or (len(word) < 5 and not set(low) & set("aeiouy")):
        return word
    return word.title()


def _is_verb_form(low: str, classes: dict[str, str]) -> bool:
    """Whether a longer word is a form of one that is common: "concedes", "reshuffled"."""
    stems = {"s": (low[:-1],), "ed": (low[:-2], low[:-1]), "ing": (low[:-3], low[:-3] + "e")}
    return len(low) > 6 and any(low.endswith(end) and not classes.keys().isdisjoint(s) for end, s in stems.items())


def _without_caps(words: tuple[str, ...], gazetteer: Gazetteer) -> tuple[str, ...]:
    """A dateline's place in capitals, as running text would spell it: "THE HAGUE", "ROSTOV-ON-DON"."""
    if not any(len(word) > 2 and word.isupper() for word in words[:3]):
        return words
    for start in [0, *(at + 1 for at, word in enumerate(words[:5]) if word == "/")]:
        words = _with_place(words, start, gazetteer)
    calm = [
        word.title() if len(word) > 4 and word.isupper() and _in_small(word.title(), gazetteer) else word
        for word in words
    ]
    return tuple(calm)


def _with_place(words: tuple[str, ...], start: int, gazetteer: Gazetteer) -> tuple[str, ...]:
    last = next((at for at in range(start, min(start + 4, len(words))) if not words[at].isupper()), start + 4)
    for end in range(last, start, -1):
        spelt = tuple(_place_case(word) for word in words[start:end])
        length = len("".join(spelt))
        dated = length == 4 and words[end : end + 1] and words[end] in _AFTER_DATELINE
        if (length > 4 or dated) and gazetteer.kind(" ".join(spelt)) in (_BIG if dated else _PLACES):
            return words[:start] + spelt + words[end:]
    return words


def _place_case(word: str) -> str:
    """A word in capitals as a place's name spells it: its little words between hyphens stay small."""
    first, *rest = word.split("-")
    return "-".join([first.title(), *(part.lower() if part in _SMALL else part.title() for part in rest)])


def _untitled(
    words: tuple[str, ...], seen: dict[str, str], gazetteer: Gazetteer, classes: dict[str, str]
) -> tuple[str, ...]:
    """A headline with every word capitalised, with its common words in lower case."""
    return tuple(
        w.lower()
        if w[0].isupper() and w.lower() in classes and w.lower() not in seen and not _well_known(w, gazetteer)
        else w
        for w in words
    )
