"""Names as a spaCy pipeline of the user's sees them, in place of the shipped model and its rules.

Everything else holds as before: the report's fullest forms, equipment by its designations, and the project's own names.
"""

import re
from collections.abc import Iterator
from typing import Any

from generator.analysis.names import edges
from generator.analysis.names.gazetteer import Gazetteer
from generator.analysis.names.tagging import Found
from generator.analysis.names.words import Line
from generator.model.annotations import ENTITY_TYPES, LOCATION, NATIONALITY, ORGANISATION, PERSON

TYPES = {
    # OntoNotes 5 (most of spaCy's English pipelines)
    "PERSON": PERSON,
    "ORG": ORGANISATION,
    "GPE": LOCATION,
    "LOC": LOCATION,
    "FAC": LOCATION,
    "NORP": NATIONALITY,
    # CoNLL 2003 and WikiNER
    "PER": PERSON,
    "MISC": NATIONALITY,
    **{kind: kind for kind in ENTITY_TYPES},
}
"""Labels and what they are here; a word for a people counts only where the gazetteer knows it, others are left out."""

_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")


def tag(text: str, lines: list[Line], pipeline: Any, gazetteer: Gazetteer) -> list[list[Found]]:
    """The names that the pipeline sees, sentence by sentence; one across a border between two belongs to the first."""
    spans = list(_spans(text, pipeline))
    found: list[list[Found]] = []
    at = 0
    for line in lines:
        row: list[Found] = []
        end = line.ends[-1] if line.ends else 0
        while at < len(spans) and spans[at][0] < end:
            inside = [i for i, (s, e) in enumerate(zip(line.starts, line.ends, strict=True)) if _meet(spans[at], s, e)]
            if inside and _counts(line, inside, spans[at][2], gazetteer):
                row.append(Found(inside[0], inside[-1] + 1, spans[at][2]))
            at += 1
        found.append(edges.trim(line.texts, _apart(row), gazetteer))
    return found


def _spans(text: str, pipeline: Any) -> Iterator[tuple[int, int, str]]:
    """Start, end and type. A paragraph at a time: what a pipeline needs of memory grows with what it is given."""
    paragraphs = [(match.start(), match.group()) for match in _PARAGRAPH.finditer(text)]
    for (offset, _), doc in zip(paragraphs, pipeline.pipe([words for _, words in paragraphs]), strict=True):
        for entity in doc.ents:
            if entity.label_ in TYPES:
                yield offset + entity.start_char, offset + entity.end_char, TYPES[entity.label_]


def _meet(span: tuple[int, int, str], start: int, end: int) -> bool:
    return start < span[1] and span[0] < end


def _counts(line: Line, inside: list[int], kind: str, gazetteer: Gazetteer) -> bool:
    words = " ".join(line.texts[inside[0] : inside[-1] + 1])
    return kind != NATIONALITY or gazetteer.kind(words) == "demonym"


def _apart(row: list[Found]) -> list[Found]:
    """Without names that share a word with the one before: two labels within one of our words."""
    kept: list[Found] = []
    for name in row:
        if not kept or name.first >= kept[-1].last:
            kept.append(name)
    return kept
