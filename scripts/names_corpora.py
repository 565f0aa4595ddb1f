"""The openly licensed corpora of `../shared/eval` as one kind of document: names only, in one scheme.

Their schemes differ: one marks descriptions ("the aircraft"), one keeps titles inside names, one was made by machine.
Everything is brought to the scheme of the program here: titles, determiners and possessives stand outside a name,
descriptions are none, a country is a place whatever it does, and a word for a people is a nationality.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.analysis.names import tables
from generator.analysis.names.gazetteer import Gazetteer

Span = tuple[int, int, str]
_DETERMINERS = frozenset("the a an this that these those our his her its their my your all some both".split())
_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|\w+(?:[-'’/.&]\w+)*|\S")
_POSSESSIVE = re.compile(r"['’]s?$")
_TYPES = {"PERSON": "PER", "ORGANISATION": "ORG", "LOCATION": "LOC", "NATIONALITY": "NAT", "OTHER": "MISC"}
_GUM_TYPES = {
    "person": "PER",
    "organization": "ORG",
    "place": "LOC",
    "abstract": "MISC",
    "event": "MISC",
    "object": "MISC",
}


class Doc(NamedTuple):
    """A text with the names in it."""

    corpus: str
    number: int
    """Position in its corpus, counted from 0."""

    source: str
    text: str
    names: list[Span]


def read(folder: Path, gazetteer: Gazetteer) -> list[Doc]:
    """All corpora that may go into the weights, in a fixed order."""
    return [
        *_settle(_json(folder / "train/gmb.jsonl", "gmb", gazetteer), gazetteer),
        *_json(folder / "train/wikigold.jsonl", "wikigold", gazetteer),
        *_json(folder / "dev/crossner_politics.jsonl", "crossner", gazetteer),
        *_json(folder / "dev/re3d.jsonl", "re3d", gazetteer),
        *_gum(folder / "train/gum.conllu", gazetteer),
    ]


def plain(folder: Path) -> Iterator[str]:
    """Text of the same licences without names marked: for counting words and finding classes of them."""
    for path in sorted((folder / "train").glob("ewt_*.conllu")):
        for row in path.read_text("utf-8").splitlines():
            if row.startswith("# text = "):
                yield row[9:]
    for row in (folder / "dev/wikiwars.jsonl").read_text("utf-8").splitlines():
        yield json.loads(row)["text"]


def normalise(text: str, span: Span, gazetteer: Gazetteer) -> list[Span]:
    """One annotated span as the names the program would find there: none, one, or the parts of a list."""
    start, end, kind = span
    words = [(m.start() + start, m.end() + start, m.group()) for m in _WORD.finditer(text[start:end])]
    if kind == "LOC" and "," in text[start:end]:
        cut = start + text[start:end].index(",")
        return normalise(text, (start, cut, kind), gazetteer) + normalise(text, (cut + 1, end, kind), gazetteer)
    while words and (words[0][2].lower() in _DETERMINERS or words[0][2] in "\"'“‘(.,-–"):
        words.pop(0)
    if kind == "PER":
        words = _without_titles(words)
    if kind != "MISC":
        words = _without_description(words, kind)
    if not words:
        return []
    start, end = words[0][0], words[-1][1]
    surface = _POSSESSIVE.sub("", text[start:end]) if not text[start:end].endswith("s'") else text[start : end - 1]
    if surface.endswith(")") and "(" not in surface:
        surface = surface[:-1]
    surface = surface.rstrip(" ")
    if not surface or surface.lower() in tables.NEVER_ALONE:
        return []
    known = gazetteer.kind(surface)
    if surface in tables.PEOPLES:
        kind = "MISC"
    kind = {"country": "LOC", "demonym": "NAT", "organisation": "ORG"}.get(known or "", kind)
    return [(start, start + len(surface), kind)]


def _without_titles(words: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    last = -1
    for at, (_, _, word) in enumerate(words[:-1]):
        if word.lower().rstrip(".") in tables.TITLES and all(
            w.lower() in tables.TITLES | tables.TITLE_LINKS or w[0].isupper() or w in ".,’'s’s"
            for _, _, w in words[:at]
        ):
            last = at
    rest = words[last + 1 :]
    while rest and rest[0][2] in {".", ",", "‎"}:
        rest = rest[1:]
    if rest and rest[0][2].lower() in {"of", "for"}:
        return []
    if len(rest) == 1 and rest[0][2].lower().rstrip(".") in tables.TITLES:
        return []
    return rest


def _without_description(words: list[tuple[int, int, str]], kind: str) -> list[tuple[int, int, str]]:
    """The name in a phrase ("the city of Mosul"); nothing where the phrase only describes ("an ISIL-held building")."""
    first = 0
    while first < len(words) and not _proper(words[first][2]) and words[first][2] not in tables.PARTICLES:
        first += 1
    last = len(words)
    while last > first and not _proper(words[last - 1][2]) and words[last - 1][2] not in {".", ")"}:
        last -= 1
    name = words[first:last]
    if first and kind == "PER":
        return []
    if last < len(words) and name:
        if kind == "LOC" and all(w.lower() in tables.PLACE_WORDS for _, _, w in words[last:]):
            return name
        return name if kind == "ORG" and len(name) == 1 and name[0][2].isupper() else []
    return name


def _proper(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or (not word.islower() and any(c.isupper() for c in word))


def _json(path: Path, corpus: str, gazetteer: Gazetteer) -> list[Doc]:
    docs = []
    for number, row in enumerate(path.read_text("utf-8").splitlines()):
        record = json.loads(row)
        spans = [
            (e["start"], e["end"], _TYPES[e["type"]])
            for e in sorted(record["entities"], key=lambda e: (e["start"], -e["end"]))
            if e["type"] in _TYPES and e.get("named") is not False and not e.get("nested")
        ]
        if corpus == "re3d":
            spans = [s for s in spans if s[2] != "MISC"]
        names = [name for span in spans for name in normalise(record["text"], span, gazetteer)]
        docs.append(Doc(corpus, number, record["source"], record["text"], _apart(names)))
    return docs


def _settle(docs: list[Doc], gazetteer: Gazetteer) -> list[Doc]:
    """A machine's annotation made consistent: what is nearly always one type is that type everywhere."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for doc in docs:
        for start, end, kind in doc.names:
            votes[doc.text[start:end]][kind] += 1
    decided = {}
    for surface, count in votes.items():
        kind, most = max(count.items(), key=lambda item: (item[1], item[0]))
        if most >= 3 and most >= 0.7 * sum(count.values()):
            decided[surface] = kind
    settled = []
    for doc in docs:
        names = []
        for start, end, kind in doc.names:
            before = doc.text[:start].split()[-1:] or [""]
            titled = before[0].lower().rstrip(".") in tables.RANKS and kind in {"ORG", "LOC"}
            surface = doc.text[start:end]
            settled_kind = "PER" if titled else decided.get(surface, kind)
            city = settled_kind == "ORG" and gazetteer.kind(surface) == "city"
            names.append((start, end, "LOC" if city else settled_kind))
        settled.append(doc._replace(names=names))
    return settled


def _apart(names: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for name in sorted(names, key=lambda n: (n[0], -n[1])):
        if not kept or name[0] >= kept[-1][1]:
            kept.append(name)
    return kept


class _Row(NamedTuple):
    start: int
    end: int
    proper: bool
    word: str


def _gum(path: Path, gazetteer: Gazetteer) -> list[Doc]:
    """GUM marks every phrase; its names are those whose words are proper nouns, the outermost of each."""
    docs = []
    for number, block in enumerate(path.read_text("utf-8").split("# newdoc id = ")[1:]):
        identifier = block.split("\n", 1)[0]
        text, names = _gum_document(block, gazetteer)
        docs.append(Doc("gum", number, identifier.split("_")[1], text, names))
    return docs


def _gum_document(block: str, gazetteer: Gazetteer) -> tuple[str, list[Span]]:
    text = ""
    rows: list[_Row] = []
    marks: list[str] = []
    for line in block.splitlines():
        if line.startswith("# newpar") and "block" not in line and text:
            text = text.rstrip() + "\n\n"
        cells = line.split("\t")
        if cells[0].isdigit():
            proper = cells[3] == "PROPN" or cells[4].startswith("NNP")
            rows.append(_Row(len(text), len(text) + len(cells[1]), proper, cells[1]))
            text += cells[1] + ("" if "SpaceAfter=No" in cells[9] else " ")
            entity = re.search(r"(?:^|\|)Entity=([^|]*)", cells[9])
            marks.append(entity[1] if entity else "")
    names = []
    for first, last, kind in _phrases(marks):
        run = _proper_run(rows[first : last + 1])
        if run and kind in _GUM_TYPES:
            names += normalise(text, (run[0].start, run[-1].end, _GUM_TYPES[kind]), gazetteer)
    return text, _apart(names)


def _phrases(marks: list[str]) -> list[Span]:
    """Bracketed phrases ("(1-person-…" opens one, "1)" closes it) as first and last word and type."""
    opened: list[tuple[str, str, int]] = []
    phrases = []
    for at, mark in enumerate(marks):
        for piece in re.findall(r"\([^()]*\)?|[^()]*\)", mark):
            parts = piece.strip("()").split("-")
            if piece.startswith("("):
                opened.append((parts[0], parts[1], at))
            if piece.endswith(")"):
                index = max((i for i, phrase in enumerate(opened) if phrase[0] == parts[0]), default=-1)
                if index >= 0:
                    _, kind, first = opened.pop(index)
                    phrases.append((first, at, kind))
    return phrases


def _proper_run(rows: list[_Row]) -> list[_Row]:
    """The name that a phrase is; nothing for a description with a name in it."""
    while rows and not rows[0].proper:
        if rows[0].word.lower() not in _DETERMINERS:
            return []
        rows = rows[1:]
    end = 0
    for at, row in enumerate(rows):
        if row.proper:
            end = at + 1
        elif row.word.lower() not in tables.INSIDE | {"-", "'s", "’s", ".", "&", "–"}:
            break
    return rows[:end]
