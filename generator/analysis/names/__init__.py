"""Which spans of a report name an entity, and what the report calls it at its fullest.

The model gives a first opinion, sentence by sentence; rules correct it; the report's sentences then agree on one type a
name; equipment is found by its designations; a project's own names have the last word.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.analysis.document import Document
from generator.analysis.names import (
    acronyms,
    agreement,
    collectives,
    equipment,
    known,
    naming,
    rules,
    spacy_names,
    tables,
    tagging,
    words,
)
from generator.analysis.names.equipment import Patterns
from generator.analysis.names.features import Facts
from generator.analysis.names.gazetteer import Gazetteer
from generator.analysis.names.known import Index as KnownNames
from generator.analysis.names.tagging import Found
from generator.analysis.names.words import Line
from generator.model.annotations import EQUIPMENT, PERSON, Mention, Name
from generator.model.record import Record


class Lexicon(Record, frozen=True):
    """All that finding names needs from files, loaded once a process and passed in. It can't be sent to another."""

    known: dict[str, str] = {}
    """Names and aliases of the project's `entities.yml`, in any script, with their types."""

    gazetteer: Gazetteer = Gazetteer()
    """Places and peoples."""

    classes: dict[str, str] = {}
    """Words that are common in lower case, with their class."""

    equipment: Patterns = Patterns()
    tagger: Any = None
    """The statistical model; without one, only rules and `known` names find anything."""

    pipeline: Any = None
    """A spaCy pipeline of the user's, which takes the place of the model and its rules."""

    index: KnownNames | None = None
    """`known`, ready to be looked for; made from it where it is not given."""

    kept: dict[str, Facts] = {}
    """What has been worked out about words already: a memory that changes no result."""


def load(known: Mapping[str, str], model: str = "") -> Lexicon:
    """The shipped tables and weights with a project's own names: under 0.2 s, once a process.

    `model` names a spaCy pipeline to use in place of the shipped weights. Raises BuildError where it can't be had.
    """
    from generator.analysis.names import loading

    return loading.load(known, model)


def find(report: Document, lexicon: Lexicon) -> tuple[Mention, ...]:
    """The mentions of a report in English, by start, none overlapping."""
    lines = words.lines(report, lexicon.gazetteer.joinable)
    texts = tagging.headline_case(lines, lexicon.gazetteer, lexicon.classes)
    if lexicon.pipeline is None:
        found = _tagged(texts, lexicon)
    else:
        texts = [line.texts for line in lines]
        found = spacy_names.tag(report.text, lines, lexicon.pipeline, lexicon.gazetteer)
    # After the vote: these words name a body only where they describe nothing else, so they must not spread.
    found = [collectives.find(row, names, lexicon.gazetteer) for row, names in zip(texts, found, strict=True)]
    mentions = find_known(report, lexicon)
    arms = equipment.find(report.text, lines, lexicon.equipment)
    mentions = _beside(mentions, [_mention(report.text, start, end, EQUIPMENT) for start, end in arms])
    return _beside(mentions, _named(report.text, lines, texts, found, lexicon.gazetteer))


def find_within(text: str, mentions: Iterable[Mention], lexicon: Lexicon) -> tuple[Mention, ...]:
    """The countries and peoples inside the names of bodies of state, by start."""
    return tuple(collectives.countries(text, mentions, lexicon.gazetteer))


def find_known(report: Document, lexicon: Lexicon) -> tuple[Mention, ...]:
    """The mentions of the project's own names alone: all that is said of a report in another language than English."""
    return tuple(known.find(report.text, lexicon.index or known.index(lexicon.known)))


def _tagged(texts: list[tuple[str, ...]], lexicon: Lexicon) -> list[list[Found]]:
    """The model's opinion, the rules', then one opinion a report."""
    found = tagging.tag(texts, lexicon.gazetteer, lexicon.classes, lexicon.tagger, lexicon.kept)
    found = [rules.apply(row, names, lexicon.gazetteer) for row, names in zip(texts, found, strict=True)]
    return agreement.agree(texts, found, lexicon.gazetteer, lexicon.classes)


def _named(
    text: str, lines: list[Line], texts: list[tuple[str, ...]], found: list[list[Found]], gazetteer: Gazetteer
) -> list[Mention]:
    spans, wholes, uses = [], [], []
    for number, (line, cased, names) in enumerate(zip(lines, texts, found, strict=True)):
        for name in names:
            if name.type != tagging.OTHER:
                owner = collectives.owner(cased, names, name, gazetteer)
                first = owner.first if owner else name.first
                wholes.append((line.starts[first], line.ends[name.last - 1]))
                spans.append((line.starts[name.first], line.ends[name.last - 1]))
                uses.append(naming.Use(number, cased[first : name.last], name.type, _title(cased, name)))
    own = {
        use.words: _written(text[start:end], use.words, use.type)
        for (start, end), use in zip(wholes, uses, strict=True)
    }
    fullest = naming.fullest(uses, acronyms.bracketed(texts, found), gazetteer.organisations)
    return [
        Mention(start, end, Name(use.type, own.get(full) or " ".join(full)))
        for (start, end), use, full in zip(spans, uses, fullest, strict=True)
    ]


def _written(surface: str, cased: tuple[str, ...], kind: str) -> str:
    """The name as it is written, white space folded; a headline's capitals undone."""
    folded = " ".join(surface.split())
    if "," in cased[1:-1] and cased[0].isupper() and cased[cased.index(",") + 1][0].isupper():
        surname, _, given = folded.partition(", ")
        return f"{given} {surname.title()}" if surname.isupper() and given and not given.isupper() else folded
    if kind == PERSON and folded.isupper() and " " in folded and "." not in folded:
        return " ".join([word.title() for word in folded.split()])  # "ZHANG JUN" of minutes
    if folded.isupper() and not "".join(cased).isupper():
        return " ".join(cased).replace(" . ", ". ")
    return folded


def _title(cased: tuple[str, ...], name: Found) -> str:
    at = name.first - 1
    if name.type != PERSON or at < 0:
        return ""
    if cased[at] in {".", ","} and at:
        at -= 1
    low = cased[at].lower()
    return low if low in tables.KIN or (low in tables.RANKS and cased[at + 1] != ",") else ""


def _mention(text: str, start: int, end: int, kind: str) -> Mention:
    return Mention(start, end, Name(kind, " ".join(text[start:end].split())))


def _beside(first: Iterable[Mention], others: Iterable[Mention]) -> tuple[Mention, ...]:
    """The first, and those of the others that touch none of them."""
    taken = sorted((m.start, m.end) for m in first)
    kept = [m for m in others if not any(s < m.end and m.start < e for s, e in taken)]
    return tuple(sorted([*first, *kept], key=lambda m: m.start))
