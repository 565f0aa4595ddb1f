"""Names that ran over a mark: a dash, a bullet, a comma between two of them."""

import re

from generator.analysis.names import tables
from generator.analysis.names.gazetteer import Gazetteer, joined
from generator.analysis.names.given_names import GIVEN_NAMES
from generator.analysis.names.people import person_end
from generator.analysis.names.spans import Words, joined_words
from generator.analysis.names.tagging import OTHER, Found
from generator.model.annotations import LOCATION, ORGANISATION, PERSON

_MARKS = frozenset('_ __ * • · ▪ ● | … ; " “ ”'.split()) | {"--", "---"}
_DASHES = frozenset(["_", "__", "--", "---"])
_PLACES = frozenset({"country", "city", "town", "site", "region"})
_EVENTS = frozenset(
    """
    Olympics Games Cup Marathon Championship Championships Tournament Trophy Prize Award Awards Festival Treaty
    Accord Accords Agreement Protocol Convention War Revolution Uprising Spring Massacre Genocide Earthquake
    Hurricane Pact
    """.split()
)
GAMES = frozenset("Olympics Games Marathon Championship Championships".split())
"""What a town holds: before it, the town is a name of its own."""

_SCORE = re.compile(r"\d+[-–:]\d+\Z")
_COMPANIES = frozenset("Co Corp Inc Ltd Cos Bros Limited Company Corporation".split())


def cut(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """A name ends at a dash or bullet ("MOAB, Utah _ He came"), and at the score of a game."""
    kept = []
    for name in found:
        borders = [at for at in range(name.first, name.last) if words[at] in _MARKS or _SCORE.match(words[at])]
        borders = borders or _behind_dateline(words, name, gazetteer)
        if not borders:
            kept.append(name)
            continue
        parts = zip([name.first, *[at + 1 for at in borders]], [*borders, name.last], strict=True)
        for first, last in parts:
            part = Found(first, last, name.type)
            if first < last and gazetteer.kind(joined_words(words, part)) in _PLACES:
                part = Found(first, last, LOCATION)
            begins = first > name.first and words[first - 1] in _DASHES  # a sentence begins, and with a capital
            if first < last and (not begins or gazetteer.kind(joined_words(words, part))):
                kept.append(part)
    return kept


def _behind_dateline(words: Words, name: Found, gazetteer: Gazetteer) -> list[int]:
    """The dash behind the place that a report begins with: "NEW YORK - Sam Berg"."""
    at = next((i for i in range(name.first + 1, name.last) if words[i] in {"-", "–", "—"}), 0)
    placed = at and name.first == 0 and gazetteer.kind(joined(words[:at])) in _PLACES
    return [at] if placed else []


def commas(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """A company or a person ends at a comma: "Alder Co., Birch Corp.", "the minister of health, Ann Lee,"."""
    kept = []
    for name in found:
        at = next((i for i in range(name.first + 1, name.last - 1) if words[i] == ","), 0)
        before = words[at - 2] if at and words[at - 1] == "." else words[at - 1]
        if at and name.type == ORGANISATION and words[at + 1].lower() in GIVEN_NAMES:
            last = min(person_end(words, at + 1), name.last)
            office = words[name.first].lower() in tables.TITLES
            kept += [Found(name.first, at, ORGANISATION)] * (not office) + [Found(at + 1, last, PERSON)]
        elif at and name.type == ORGANISATION and before in _COMPANIES and words[at + 1] not in {"Inc", "Ltd"}:
            kept += [Found(name.first, at, ORGANISATION), Found(at + 1, name.last, ORGANISATION)]
        else:
            kept.append(name)
    return kept


def events(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "The Nagano Olympics" names a place, "the Davis Cup" neither person nor body."""
    kept = []
    for name in found:
        last = name.last - 1
        event = words[last] in (GAMES if name.type == OTHER else _EVENTS)
        if last == name.first or not event:
            kept.append(name)
            continue
        place = Found(name.first, last, LOCATION)
        placed = gazetteer.kind(joined_words(words, place)) in _PLACES
        kept.append(place if placed else Found(name.first, name.last, OTHER))
    return kept


def in_countries(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "Jufra Air Base in Libya" is a site and a country."""
    kept = []
    for name in found:
        at = next((i for i in range(name.first + 2, name.last - 1) if words[i] == "in"), 0)
        site = bool(at) and (words[at - 1] in tables.PLACE_HEADS or words[at - 1] == "Base")
        rest = Found(at + 1, name.last, LOCATION)
        if site and gazetteer.kind(joined_words(words, rest)) in _PLACES:
            kept += [Found(name.first, at, LOCATION), rest]
        else:
            kept.append(name)
    return kept


def of_countries(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "Ann Lee of Norway" is a person and a country."""
    kept = []
    for name in found:
        at = next((i for i in range(name.first + 2, name.last - 1) if words[i] == "of"), 0)
        rest = Found(at + 1, name.last, LOCATION)
        person = bool(at) and at - name.first < 4 and words[name.first].lower() in GIVEN_NAMES
        plain = all(w[0].isupper() and w.lower() not in tables.ORGANISATION_WORDS for w in words[name.first : at])
        if person and plain and gazetteer.kind(joined_words(words, rest)) in {"country", "city"}:
            kept += [Found(name.first, at, PERSON), rest]
        else:
            kept.append(name)
    return kept
