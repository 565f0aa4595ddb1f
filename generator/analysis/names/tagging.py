"""The statistical model's first opinion: spans of words with a type, sentence by sentence."""

from typing import Any

from generator.analysis.names import features
from generator.analysis.names.gazetteer import Gazetteer
from generator.analysis.names.tables import ORGANISATIONS
from generator.analysis.names.words import Line
from generator.model.annotations import LOCATION, NATIONALITY, ORGANISATION, PERSON
from generator.model.record import Record

OTHER = "OTHER"
"""A name of something else (a law, a battle, a prize): kept while rules run, so that nothing else takes its words."""
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
    """The words of each sentence as running text would spell them; a headline in capitals says little about names."""
    shouted = [_is_shouted(line.texts) for line in lines]
    seen: dict[str, str] = {}
    for line, loud in zip(lines, shouted, strict=True):
        if not loud:
            for at, word in enumerate(line.texts):
                if at and word[0].isupper():
                    seen.setdefault(word.lower(), word)
    return [
        tuple(_calm(word, seen, gazetteer, classes) for word in line.texts)
        if loud
        else _untitled(line.texts, seen, gazetteer, classes)
        for line, loud in zip(lines, shouted, strict=True)
    ]


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
    if gazetteer.kind(word.title()) in {"country", "demonym"}:
        return word.title()
    if low in classes:
        return low
    if word in ORGANISATIONS or word in gazetteer.countries or (len(word) < 5 and not set(low) & set("aeiouy")):
        return word
    return word.title()


def _untitled(
    words: tuple[str, ...], seen: dict[str, str], gazetteer: Gazetteer, classes: dict[str, str]
) -> tuple[str, ...]:
    """A headline with Every Word Capitalised, with its common words in lower case."""
    letters = [w for w in words if w[0].isalpha()]
    if len(letters) < 5 or words[-1] == "." or sum(w[0].isupper() for w in letters) < 0.75 * len(letters):
        return words
    common = [w for w in letters[1:] if w[0].isupper() and w.lower() in classes]
    if len(common) < 2:
        return words
    return tuple(
        w.lower() if w[0].isupper() and w.lower() in classes and w.lower() not in seen and not gazetteer.kind(w) else w
        for w in words
    )
