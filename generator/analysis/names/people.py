"""Rules for persons: titles, given names, initials."""

from generator.analysis.names import acronyms, role_words, tables
from generator.analysis.names.gazetteer import Gazetteer
from generator.analysis.names.given_names import GIVEN_NAMES
from generator.analysis.names.spans import (
    POSSESSIVE,
    TRADES,
    Words,
    after_given_name,
    certain,
    joined_words,
    replaced,
    words_of,
)
from generator.analysis.names.surnames import FAMOUS
from generator.analysis.names.tagging import OTHER, Found
from generator.model.annotations import LOCATION, ORGANISATION, PERSON

_ADDRESS = frozenset("mr mrs ms miss dr sir lady lord dame".split())


_AGENCIES = frozenset((name,) for name in "Reuters AP AFP EPA Getty Shutterstock Xinhua TASS Tass Anadolu PA".split())

_OF_TRADES = ("er", "or", "ist", "man", "woman", "smith", "keeper", "wright", "ician", "wife")

_ALSO_ADJECTIVES = frozenset("justice general major".split())


_IN_TITLES = tables.TITLES | role_words.OFFICES | {"state", "defence", "defense", "foreign"}
_NOT_OF_PERSONS = tables.ORGANISATION_WORDS | tables.PLACE_WORDS
_NOT_IN_PERSONS = _NOT_OF_PERSONS | tables.TITLES
_PERSONAL = frozenset("regime family administration loyalists supporters campaign".split())


def titled_persons(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """After a rank or a form of address, what is capitalised is a person's name."""
    taken = {at: name for name in found for at in range(name.first, name.last)}
    for at, word in enumerate(words):
        if not word[0].isupper() or word.lower() not in tables.RANKS:
            continue
        first = at + 2 if at + 1 < len(words) and words[at + 1] == "." else at + 1
        last = person_end(words, first)
        if last == first or words[first].lower() in tables.TITLES or words[first] in gazetteer.demonyms:
            continue
        holders = {taken[i] for i in range(first, last) if i in taken}
        if any(h.type == PERSON or h.first < first or h.last > last for h in holders):
            found = [certain(n) if n in holders and n.type == PERSON else n for n in found]
            continue
        if word.lower() not in _ADDRESS and (
            (not holders and (words[first].lower() in tables.NEVER_ALONE or word.lower() in _ALSO_ADJECTIVES))
            or gazetteer.kind(" ".join(words[first:last]))
        ):
            continue
        found = sorted([n for n in found if n not in holders] + [Found(first, last, PERSON, sure=True)])
        taken = {at: name for name in found for at in range(name.first, name.last)}
    return found


def person_end(words: Words, first: int) -> int:
    """Where a person's name that begins here ends, by its form: capitals, initials, particles."""
    at = first
    while at < len(words) and at < first + 5 and _in_person(words, at, first):
        at += 1
    return at


def _in_person(words: Words, at: int, first: int) -> bool:
    word, following = words[at], words[at + 1] if at + 1 < len(words) else ""
    if word[0].isupper():
        dated = word.lower() in tables.CALENDAR and at > first and (at > first + 1 or following[:1].isdigit())
        return not dated and (len(word) > 1 or bool(following))
    if word == ".":
        return at > first and len(words[at - 1]) == 1
    return (word in tables.PARTICLES and following[:1].isupper()) or (word.startswith(("al-", "el-")) and len(word) > 4)


def persons(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """What is typed an organisation but is a title and a person, a party and its man, or a name cut at an initial."""
    kept: list[Found] = []
    for name in _with_initials(words, found):
        before = kept[-1] if kept else None
        given = next((i for i in range(name.first, name.last) if words[i].lower() in GIVEN_NAMES), -1)
        if name.type == PERSON and before and before.type == PERSON and _cut_at_initial(words, before, name):
            kept[-1] = Found(before.first, name.last, PERSON)
        elif (
            name.type in {ORGANISATION, OTHER}
            and name.first < given < max(name.last, person_end(words, given)) - 1
            and _title_before(words, name.first, given)
        ):
            found = replaced(found, Found(given, max(name.last, person_end(words, given)), PERSON))
            return persons(words, found, gazetteer)
        elif name.type == ORGANISATION and given > name.first and words[given - 1] in tables.ORGANISATION_HEADS:
            kept += [Found(name.first, given, ORGANISATION), Found(given, name.last, PERSON)]
        elif name.type == PERSON and name.last - name.first == 1 and _is_acronym(words, name.first):
            kept.append(Found(name.first, name.last, ORGANISATION))
        elif name.type == LOCATION and given > name.first and gazetteer.kind(" ".join(words[name.first : given])):
            kept += [Found(name.first, given, LOCATION), Found(given, name.last, PERSON)]
        elif name.type in {LOCATION, ORGANISATION} and given == name.first and _whole_person(words, name, gazetteer):
            kept.append(Found(name.first, name.last, PERSON))
        elif name.type == LOCATION and _rules(words, name) and not gazetteer.kind(joined_words(words, name)):
            kept.append(Found(name.first, name.last, PERSON, sure=True))
        elif " ".join(words[name.first : name.last]) in tables.PEOPLES:
            kept.append(Found(name.first, name.last, OTHER, sure=True))
        else:
            kept.append(name)
    return kept


def famous(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """ "Putin meets Erdogan in Sochi": a headline alone has no full names, and these need none."""
    held = {name.first: name for name in found if name.last - name.first == 1}
    taken = words_of([name for name in found if name.last - name.first > 1 or name.sure])
    kept = found
    for at, word in enumerate(words):
        if word in FAMOUS and at not in taken and (at not in held or held[at].type != PERSON):
            after = words[at + 1] if at + 1 < len(words) else ""
            if not (after[:1].isupper() and after.isalpha() and after.lower() in _NOT_OF_PERSONS):
                kept = replaced(kept, Found(at, at + 1, PERSON))
    return kept


def photographers(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """Before a slash and an agency stands who took the picture ("Ann Lee/Reuters")."""
    return [
        Found(name.first, name.last, PERSON)
        if words[name.last : name.last + 1] == ("/",)
        and words[name.last + 1 : name.last + 2] in _AGENCIES
        and _whole_person(words, name, gazetteer)
        else name
        for name in found
    ]


def by_trade(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "Librarian Hanne Oll" is a person, whatever the model takes a capitalised trade for."""
    kept = []
    for name in found:
        rest = Found(name.first + 1, name.last, PERSON, sure=True)
        trade = words[name.first].lower() in TRADES and name.type == ORGANISATION
        agent = name.type in {PERSON, ORGANISATION} and name.first == 0 and not name.sure and _is_trade(words[0])
        kept.append(rest if (trade or agent) and _whole_person(words, rest, gazetteer) else name)
    return kept


def _is_trade(word: str) -> bool:
    """Whether a word that opens a sentence is one for a trade by its ending: "Brewer", "Astronomer", "Ferryman"."""
    low = word.lower()
    return low.endswith(_OF_TRADES) and low not in GIVEN_NAMES and low not in tables.ORGANISATION_WORDS


def given_names(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """A given name and a capitalised word that nothing else claims are a person; a lower-case word cuts one in two."""
    kept = [part for name in found for part in _cut(words, name)]
    taken = words_of([name for name in kept if name.type != PERSON or name.last - name.first > 1])
    for at, word in enumerate(words[:-1]):
        if not word[0].isupper() or at in taken or not all(p in GIVEN_NAMES for p in word.lower().split("-")):
            continue
        last = person_end(words, at)
        alone = last - at < 2 or not words[at + 1][0].isalpha() or words[at + 1].lower() in tables.ORGANISATION_WORDS
        if not alone and word.lower() not in tables.CALENDAR and taken.isdisjoint(range(at, last)):
            kept = replaced(kept, Found(at, last, PERSON))
            taken.update(range(at, last))
    return sorted(kept)


def _cut(words: Words, name: Found) -> list[Found]:
    at = next((i for i in range(name.first + 1, name.last) if _cuts(words[i])), 0) if name.type == PERSON else 0
    if not at:
        return [name]
    parts = [Found(name.first, at, PERSON, name.sure)]
    if at + 1 < name.last and words[at + 1][0].isupper():
        parts.append(Found(at + 1, name.last, PERSON, name.sure))
    return parts


def _cuts(word: str) -> bool:
    return word.islower() and word.isalpha() and word not in tables.PARTICLES and word not in {"y", "e", "und", "i"}


def _rules(words: Words, name: Found) -> bool:
    """Before "regime" or "family" (a possessive and an adjective between) stands a person: "Assad's brutal regime"."""
    after = [w for w in words[name.last : name.last + 3] if w not in POSSESSIVE]
    return bool(after) and (after[0] in _PERSONAL or (after[0].islower() and after[1:2] == ["regime"]))


def _whole_person(words: Words, name: Found, gazetteer: Gazetteer) -> bool:
    """Two or three capitalised words, none of which speaks for a place or an organisation."""
    inside = words[name.first : name.last]
    plain = all(
        w[0].isupper() and w.isalpha() and w.lower() not in _NOT_IN_PERSONS and not acronyms.looks_short(w)
        for w in inside
    )
    return 1 < len(inside) < 4 and plain and gazetteer.kind(joined_words(words, name)) is None


def _cut_at_initial(words: Words, before: Found, after: Found) -> bool:
    last = words[before.last - 1]
    between = words[before.last : after.first]
    return (len(last) == 1 and between == (".",)) or (last == "." and not between and len(words[before.last - 2]) == 1)


def _with_initials(words: Words, found: list[Found]) -> list[Found]:
    taken = words_of(found)
    return [
        Found(name.first - 2, name.last, PERSON, name.sure)
        if name.type == PERSON and _after_initial(words, name.first) and name.first - 2 not in taken
        else name
        for name in found
    ]


def _after_initial(words: Words, at: int) -> bool:
    """ "J. Walter Thompson", where no sentence or name ends in the letter."""
    if at < 2 or words[at - 1] != "." or len(words[at - 2]) != 1 or not words[at - 2].isupper():
        return False
    return at == 2 or not words[at - 3][0].isupper() or words[at - 3].lower() in tables.TITLES


def _title_before(words: Words, first: int, given: int) -> bool:
    return all(w.lower().removesuffix("s") in tables.RANKS or w.lower() in _IN_TITLES for w in words[first:given])


def _is_acronym(words: Words, at: int) -> bool:
    word = words[at]
    return len(word) > 2 and word.replace("-", "").isalpha() and word.isupper() and not after_given_name(words, at)
