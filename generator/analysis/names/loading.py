"""Reads what finding names needs from the files that travel with the program. The one module here that reads files."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import as_file, files
from itertools import chain
from pathlib import Path
from typing import Any

from generator.analysis.names import Lexicon, equipment, spacy_loading
from generator.analysis.names import known as known_names
from generator.analysis.names.gazetteer import Gazetteer
from generator.analysis.names.words import unaccented

_MARK = re.compile(r"(?<=[^. \n][^. \n])(\.)(?= )|(['’]s?)(?= |$)", re.MULTILINE)


def load(known: Mapping[str, str], model: str = "") -> Lexicon:
    """The shipped tables and weights, with the names of a project's `entities.yml`.

    `known` are names and aliases with their types. `model` names a spaCy pipeline that takes the place of the weights.
    Raises FileNotFoundError where the package is incomplete, BuildError where the pipeline can't be had.
    """
    with as_file(files("generator.data") / "names.crfsuite") as path:
        weights = None if model else tagger(path)
    with as_file(files("generator.data") / "words.tsv") as path:
        common = classes(path)
    return Lexicon(
        known=dict(known),
        index=known_names.index(known),
        gazetteer=gazetteer(),
        classes=common,
        equipment=equipment.compiled(_rows("equipment.txt")),
        tagger=weights,
        pipeline=spacy_loading.load(model) if model else None,
    )


def tagger(weights: Path) -> Any:
    """The statistical model. From a file: CRFsuite doesn't keep alive the bytes it is given, and reads freed memory."""
    import pycrfsuite

    model = pycrfsuite.Tagger()
    model.open(str(weights))
    return model


def gazetteer() -> Gazetteer:
    """The tables of places and peoples."""
    countries, demonyms = _countries()
    towns: dict[str, int] = {}
    sites: set[str] = set()
    capitals: set[str] = set()
    for row in _rows("places.tsv")[1:]:
        name, kind, _, _, _, people, others = row.split("\t")
        names = [name, *others.split(";")] if others else [name]
        if kind == "capital":
            capitals.update(names)
        if kind in {"town", "capital"}:
            size = int(people)
            for spelling in names:
                if towns.get(spelling, -1) < size:
                    towns[spelling] = size
        elif kind != "country":
            sites.update(names)
    also = _listed("organisations.txt", "~ ")
    organisations = _listed("organisations.txt") - also
    regions = _listed("regions.txt")
    openings = _openings(chain(countries, demonyms, towns, sites, regions, organisations))
    return Gazetteer(
        countries, demonyms, towns, frozenset(capitals), frozenset(sites), regions, organisations, also, openings
    )


def _openings(names: Iterable[str]) -> dict[str, int]:
    """First words of names of several words, and how many words the longest of these names has."""
    several = "\n".join([name for name in names if " " in name or "'" in name or "’" in name])
    openings: dict[str, int] = {}
    for words in _MARK.sub(r" \g<0>", several).split("\n"):
        opening, length = words.partition(" ")[0], words.count(" ") + 1
        if openings.get(opening, 0) < length:
            openings[opening] = length
    return openings


def classes(words: Path) -> dict[str, str]:
    """Words that are common in lower case, each with the class of the words it behaves like."""
    return dict(row.split("\t", 1) for row in words.read_text("utf-8").splitlines())


@lru_cache(maxsize=1)
def demonyms() -> dict[str, str]:
    """Words for peoples and the country to show with each, those without one left out."""
    return {people: country for people, country in _countries()[1].items() if country}


def _listed(file: str, mark: str = "") -> frozenset[str]:
    """The names of a table whose lines begin with the mark, or with none."""
    rows = [row for row in _rows(file) if row.startswith(mark) and (mark or row[:1] not in {"", "#", "~"})]
    names = [name for row in rows for name in row.removeprefix(mark).split("; ")]
    return frozenset(names) | {unaccented(name) for name in names if not name.isascii()}


def _countries() -> tuple[dict[str, str], dict[str, str]]:
    countries: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    for row in _rows("countries.tsv"):
        _, name, others, peoples = row.split("\t")
        for spelling in (name, *others.split(",")):
            if spelling and not spelling.startswith("the "):
                countries.setdefault(spelling, name)
                countries.setdefault(unaccented(spelling), name)
        for people in peoples.split(","):
            if people:
                demonyms.setdefault(people, name)  # of a people without a country, the name is empty
    return countries, demonyms


def _rows(file: str) -> list[str]:
    return (files("generator.data") / file).read_text("utf-8").splitlines()
