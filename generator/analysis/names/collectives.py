"""Bodies that are named by a country and a common noun: "the Syrian army", "Iraqi security forces", "Russia's embassy".

No capitals mark them, yet they act, speak and are accused in reports as other organisations do.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.analysis import word_classes
from generator.analysis.names.gazetteer import Gazetteer
from generator.analysis.names.spans import POSSESSIVE, Words, joined_words
from generator.analysis.names.tagging import Found
from generator.model.annotations import LOCATION, NATIONALITY, ORGANISATION, Mention, Name

_HEADS: Mapping[str, frozenset[str]] = {
    "army": frozenset({"arab", "national", "regular"}),
    "navy": frozenset(),
    "military": frozenset(),
    "government": frozenset(
        "federal central regional transitional interim caretaker provisional coalition unity military civilian".split()
    ),
    "regime": frozenset({"military"}),
    "parliament": frozenset(),
    "police": frozenset("federal national military border secret riot".split()),
    "gendarmerie": frozenset(),
    "insurgency": frozenset(),
    "embassy": frozenset(),
    "consulate": frozenset(),
    "force": frozenset({"air"}),
    "guard": frozenset({"coast", "border", "national", "presidential"}),
    "guards": frozenset({"border", "coast", "revolutionary", "presidential"}),
    "forces": frozenset(
        "armed security special ground land naval air government democratic coalition opposition rebel regular regime "
        "defense defence national peacekeeping army military".split()
    ),
    "ministry": frozenset(
        "defense defence foreign interior finance justice oil energy health trade economy information transport "
        "intelligence".split()
    ),
}
"""What such a body is called, and the words that may stand between it and its country."""

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|\w+(?:[-'’]\w+)*?(?=['’]s?\b|\W|$)")
_STATE = frozenset(_HEADS) | frozenset("consulate-general mission ministry senate army council".split())

_ANY_COUNTRYS = frozenset(
    """
    ministry department office secretariat of and the for defence defense foreign affairs interior internal justice
    finance health energy economy trade transport agriculture education information state security national public
    general staff supreme constitutional high court coast border guard guards navy army air force forces armed
    parliament senate assembly council cabinet central bank election elections electoral commission home emergency
    emergencies situations police federal intelligence service services prosecutor civil aviation maritime authority
    agency military command statistics
    """.split()
)
"""Words that name a body of state only together with the country that has it."""

_TYPES = {"country": LOCATION, "demonym": NATIONALITY}

_NEEDED = frozenset("force guard guards ministry".split())
"""Heads that say nothing without one of those words."""


def find(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """The names of a sentence with each such body in place of its country; "Syrian army units" is none."""
    kept = list(found)
    for name in found:
        if name.type not in {NATIONALITY, LOCATION} or not _is_country(words, name, gazetteer):
            continue
        end = _end(words, name.last + (words[name.last : name.last + 1] != () and words[name.last] in POSSESSIVE))
        if end and not any(other.first < end and name.last < other.last for other in kept if other != name):
            kept[kept.index(name)] = Found(name.first, end, ORGANISATION, sure=True)
    return kept


def _is_country(words: Words, name: Found, gazetteer: Gazetteer) -> bool:
    return gazetteer.kind(joined_words(words, name)) in {"country", "demonym"}


def _end(words: Words, first: int) -> int:
    """The word after the head of a body whose description begins here; 0 where none does."""
    at = first
    while at < len(words) and at - first < 3:
        low = words[at].lower()
        inner = _HEADS.get(low)
        if inner is not None and all(word.lower() in inner for word in words[first:at]):
            return 0 if (low in _NEEDED and at == first) or _goes_on(words, at) else at + 1
        at += 1
    return 0


def _goes_on(words: Words, at: int) -> bool:
    """Whether the head describes another noun, as "army" does in "Syrian army officers"."""
    following = words[at + 1 : at + 2]
    if not following or not following[0][0].isalpha() or following[0][0].isupper():
        return bool(following) and following[0].startswith("-")
    return word_classes.classify(list(words))[at + 1] in {"n", "a", "g"}


def owner(words: Words, found: list[Found], name: Found, gazetteer: Gazetteer) -> Found | None:
    """The country in front of a body that any country has: "Azerbaijan's Defence Ministry" is nobody else's."""
    at = name.first - 1
    if name.type != ORGANISATION or at < 1 or words[at] not in POSSESSIVE:
        return None
    if not all(word.lower() in _ANY_COUNTRYS for word in words[name.first : name.last]):
        return None
    before = next((other for other in found if other.last == at), None)
    return before if before and gazetteer.kind(joined_words(words, before)) == "country" else None


def countries(text: str, mentions: Iterable[Mention], gazetteer: Gazetteer) -> Iterator[Mention]:
    """The countries and peoples inside the names of bodies of state: "Russia's Embassy in Syria" mentions two."""
    for mention in mentions:
        if mention.name.type == ORGANISATION and " " in mention.name.text:
            words = list(_WORD.finditer(text, mention.start, mention.end))
            if not _STATE.isdisjoint(word.group().lower() for word in words):
                yield from _countries(text, words, gazetteer)


def _countries(text: str, words: list[re.Match[str]], gazetteer: Gazetteer) -> Iterator[Mention]:
    single = [(at, at + 1, gazetteer.kind(word.group())) for at, word in enumerate(words)]
    several = gazetteer.matches(tuple(word.group() for word in words))
    inside = {at for first, last, _ in several for at in range(first, last)}
    for first, last, kind in sorted([*several, *(row for row in single if row[0] not in inside)]):
        start, end = words[first].start(), words[last - 1].end()
        if kind in _TYPES:
            yield Mention(start, end, Name(_TYPES[kind], " ".join(text[start:end].split())))
