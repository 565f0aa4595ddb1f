"""Names that ran together, and persons whom the words behind them give away."""

import re

from generator.analysis.names import acronyms, role_words, tables
from generator.analysis.names.gazetteer import Gazetteer
from generator.analysis.names.given_names import GIVEN_NAMES
from generator.analysis.names.spans import POSSESSIVE, TRADES, Words, joined_words, replaced
from generator.analysis.names.tagging import Found
from generator.model.annotations import LOCATION, ORGANISATION, PERSON

_OFFICES = frozenset("secretaries ministers presidents generals ambassadors senators governors chiefs".split())
_FORCES = frozenset("Army Navy Force Corps Marine Marines Guard".split())
_STATES = frozenset(
    """
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn
    Tex Va Vt Wash Wis Wyo N.C. N.D. N.H. N.J. N.M. N.Y. R.I. S.C. S.D. W.Va
    """.split()
)
"""States as the Associated Press shortens them."""

_PLACE_NOUNS = tables.PLACE_WORDS | frozenset(word.lower() for word in tables.PLACE_HEADS) | {"settlement", "citie"}
_PLACE_NOUNS |= {"countie", "municipalitie", "governorate", "communitie"}
_BEFORE_PERSONS = (role_words.OFFICES | TRADES) - role_words.BODIES - role_words.BEFORE_A_HEAD
_BEFORE_PERSONS -= frozenset("manager owner ally adviser advisor banker successor executive".split())
"""Words in lower case right before a person's name; those left out stand before companies and countries too."""

_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\Z")
_REACH = 6
"""Words between the comma and the office in "Karl Berg, Libya's new interior minister,"."""


def pairs(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "Sinjar and Zumar" are two places, if both are known for one and nothing knows them together."""
    kept: list[Found] = []
    for name in found:
        at = next((i for i in range(name.first + 1, name.last - 1) if words[i] in {"and", "/"}), 0)
        if (
            at
            and name.type in {ORGANISATION, LOCATION}
            and (_are_places(words, name, at, gazetteer) or _are_listed(words, name, at, found, gazetteer))
        ):
            kept += [Found(name.first, at, LOCATION), Found(at + 1, name.last, LOCATION)]
        elif at == name.first + 1 and name.last == at + 2 and words[name.first - 1 : name.first] == ("between",):
            kept += [Found(name.first, at, name.type), Found(at + 1, name.last, name.type)]
        else:
            kept.append(name)
    return kept


def of_states(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """ "STONE MOUNTAIN, Ga." is a town with its state, as American papers shorten it."""
    for at in range(2, len(words)):
        if words[at] not in _STATES or words[at - 1] != ",":
            continue
        last = at + 2 if words[at + 1 : at + 2] == (".",) and not words[at].endswith(".") else at + 1
        found = replaced(found, Found(at, last, LOCATION, sure=True))
        town = next((name for name in found if name.last == at - 1), None)
        if town and not town.sure and town.last - town.first < 4 and words[town.first].lower() not in GIVEN_NAMES:
            found = replaced(found, Found(town.first, town.last, LOCATION, sure=True))
    return found


def lists(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "Forces of Saudi Arabia, Turkey and Qatar" is no organisation but a list of places."""
    kept: list[Found] = []
    for name in found:
        inside = words[name.first : name.last]
        listed = _places_in(words, name, gazetteer) if name.type == ORGANISATION and "," in inside else []
        kept += listed if len(listed) > 1 else [name]
    return kept


def _places_in(words: Words, name: Found, gazetteer: Gazetteer) -> list[Found]:
    """The places of a list, each between its marks."""
    borders = [i for i in range(name.first, name.last) if words[i] in {",", "and", "of"}]
    parts = zip([name.first - 1, *borders], [*borders, name.last], strict=True)
    spans = [Found(before + 1, after, LOCATION) for before, after in parts if before + 1 < after]
    return [span for span in spans if gazetteer.kind(joined_words(words, span)) in {"country", "city"}]


def _are_places(words: Words, name: Found, at: int, gazetteer: Gazetteer) -> bool:
    halves = [words[name.first : at], words[at + 1 : name.last]]
    kinds = {gazetteer.kind(" ".join(half)) for half in halves}
    plain = all(len(half) < 3 and all(_is_plain(word) for word in half) for half in halves)
    return plain and kinds <= {"country", "city", "town"} and gazetteer.kind(joined_words(words, name)) is None


def _are_listed(words: Words, name: Found, at: int, found: list[Found], gazetteer: Gazetteer) -> bool:
    """Whether the words before say that places are named: "the towns of Ardmoor and Kell", "Dromel, Kell and Lomna"."""
    plain = all(_is_plain(word) and word.isalpha() for i in (name.first, at + 1) for word in words[i : i + 1])
    if at != name.first + 1 or name.last != at + 2 or not plain or gazetteer.kind(joined_words(words, name)):
        return False
    first = name.first
    if words[first - 1 : first] == (",",):
        return any(other.last == first - 1 and other.type == LOCATION for other in found)
    before = words[first - 2].lower() if first > 1 and words[first - 1] == "of" else ""
    return before.rstrip("s") in _PLACE_NOUNS or words[first - 1 : first] in {("near",), ("in",)}


def _is_plain(word: str) -> bool:
    """A capitalised word that speaks neither for an organisation nor is one in short."""
    low = word.lower()
    return word[0].isupper() and low not in tables.ORGANISATION_WORDS and not acronyms.looks_short(word)


def offices(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """Offices of several are nobody ("the Foreign and Defence Secretaries"), and a force has no rank in its name."""
    kept = []
    for name in found:
        last = words[name.last - 1]
        if name.type == PERSON and last.lower() in _OFFICES:
            continue
        ranked = name.type == ORGANISATION and name.last - name.first > 1 and last == "General"
        kept.append(
            Found(name.first, name.last - 1, name.type, name.sure)
            if ranked and words[name.last - 2] in _FORCES
            else name
        )
    return kept


def described(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "Fathi Bashagha, Libya's interior minister," is a person, whatever the name looks like."""
    return [
        Found(name.first, name.last, PERSON, sure=True)
        if name.type in {ORGANISATION, LOCATION}
        and _may_be_person(words, name, gazetteer)
        and (_holds_office(words, name.last) or _follows_office(words, name.first))
        else name
        for name in found
    ]


def _may_be_person(words: Words, name: Found, gazetteer: Gazetteer) -> bool:
    inside = words[name.first : name.last]
    plain = all(_LETTERS.match(word) and _is_plain(word) and word.lower() not in tables.PLACE_WORDS for word in inside)
    return 1 < len(inside) < 5 and plain and gazetteer.kind(joined_words(words, name)) is None


def _follows_office(words: Words, at: int) -> bool:
    """ "Tram driver Asta Rook", "Gen. (ret.) Asta Rook"."""
    return words[max(0, at - 4) : at] == ("(", "ret", ".", ")") or (at > 0 and words[at - 1] in _BEFORE_PERSONS)


def _holds_office(words: Words, at: int) -> bool:
    if words[at : at + 1] != (",",) or words[at + 1 : at + 2] == ("who",):
        return words[at : at + 1] in {(",",), ("who",)}
    for office in range(at + 1, min(at + 1 + _REACH, len(words) - 1)):
        low = words[office].lower()
        headed = words[office + 1] in role_words.AFTER_A_HEAD or words[office + 1] == ","
        if low in role_words.OFFICES and (headed or low not in role_words.BEFORE_A_HEAD):
            return headed
        if low in role_words.VERBS or low in role_words.AFTER_A_HEAD:
            return False
        if not (low[0].isalpha() or words[office] in POSSESSIVE):
            return False
    return False
