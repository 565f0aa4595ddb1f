"""Rules that read a name's type, or where it ends, off the words around it."""

from generator.analysis.names import role_words, tables
from generator.analysis.names.gazetteer import Gazetteer, joined
from generator.analysis.names.given_names import GIVEN_NAMES
from generator.analysis.names.spans import Words, joined_words, replaced, words_of
from generator.analysis.names.tagging import OTHER, Found
from generator.analysis.word_classes import is_known
from generator.model.annotations import LOCATION, ORGANISATION, PERSON

_QUOTES = frozenset(('"', "“", "”", "'", "‘", "’"))
_FIRMS = frozenset(
    "firm company consultancy bank insurer retailer carmaker airline broadcaster newspaper website charity"
    " pollster lender carrier".split()
)
_MOVED = frozenset("fell rose gained lost jumped slipped dropped climbed slid surged tumbled added shed".split())
_NAMELESS_BEHIND = tables.CALENDAR | tables.TITLES | role_words.OFFICES
_PLACES_COUNTED = frozenset(
    "settlements villages towns cities districts provinces regions suburbs islands ports".split()
)
_JOINS = frozenset(((",",), ("and",), (",", "and")))
_BIG = frozenset(("city", "site"))


def nicknames(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """ "Radosław “Radek” Sikorski" is one name."""
    for at in range(len(words) - 4):
        if words[at + 1] not in _QUOTES or words[at + 3] not in _QUOTES or not words[at + 4][0].isupper():
            continue
        named = any(name.type == PERSON and name.last == at + 1 for name in found)
        surname = words[at + 4].isalpha() and words[at + 4].lower() not in _NAMELESS_BEHIND
        if words[at + 2][0].isupper() and surname and (named or words[at].lower() in GIVEN_NAMES):
            first = next((name.first for name in found if name.type == PERSON and name.last == at + 1), at)
            last = max([at + 5, *(name.last for name in found if name.first == at + 4 and name.type == PERSON)])
            found = replaced(found, Found(first, last, PERSON, sure=True))
    return found


def straits(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """ "Strait of Hormuz", "Cape of Good Hope": what opens a place's name, "of" and capitals are one place."""
    if tables.PLACE_OPENERS.isdisjoint(words):
        return found
    for at in range(len(words) - 2):
        if words[at] not in tables.PLACE_OPENERS or words[at + 1] != "of" or not words[at + 2][0].isupper():
            continue
        last = at + 3
        while last < min(len(words), at + 5) and _is_plain(words[last]):
            last += 1
        inside = [name for name in found if name.first < last and at < name.last]
        if all(at <= name.first and name.last <= last and name.type != ORGANISATION for name in inside):
            found = replaced(found, Found(at, last, LOCATION, sure=True))
    return found


def _is_plain(word: str) -> bool:
    return word[0].isupper() and word.isalpha() and word.lower() not in _NAMELESS_BEHIND


def big_cities(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """A city of several words is that city, unless a longer name or a person holds them: "El Alto", "The Hague"."""
    for first, last, kind in gazetteer.matches(words):
        goes_on = words[last : last + 1] and words[last][0].isupper() and words[last].isalpha()
        after_name = first > 0 and words[first - 1][0].isupper() and words[first - 1].lower() in GIVEN_NAMES
        if kind not in _BIG or goes_on or after_name or words[first].lower() in GIVEN_NAMES | tables.TITLES:
            continue
        inside = [name for name in found if name.first < last and first < name.last]
        if all(first <= name.first and name.last <= last and not name.sure for name in inside):
            found = replaced(found, Found(first, last, LOCATION, sure=True))
    return found


def firms(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "Security firm Ambrey" names a firm that no table has."""
    if _FIRMS.isdisjoint(words):
        return found
    for at in range(1, len(words)):
        if words[at - 1] not in _FIRMS or not words[at][0].isupper() or words[at].lower() in _NAMELESS_BEHIND:
            continue
        last = at
        while (
            last < len(words) and words[last][0].isupper() and words[last].replace("-", "").isalpha() and last < at + 4
        ):
            last += 1
        known = gazetteer.kind(joined(words[at:last])) in {"country", "demonym", "region", "city"}
        inside = [name for name in found if name.first < last and at < name.last]
        if last > at and not known and all(name.first >= at and name.type != ORGANISATION for name in inside):
            found = replaced(found, Found(at, last, ORGANISATION, sure=True))
    return found


def traded(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "Richemont fell 5%": what moves by a share of itself is traded, and no person."""
    if _MOVED.isdisjoint(words):
        return found
    taken = words_of(found)
    found = found + [
        Found(at, at + 1, ORGANISATION)
        for at, word in enumerate(words[:-1])
        if at not in taken
        and word[0].isupper()
        and word.isalpha()
        and _moves(words, at + 1)
        and _is_strange(word, gazetteer)
    ]
    return [
        Found(name.first, name.last, ORGANISATION)
        if name.type in {PERSON, LOCATION}
        and not name.sure
        and _moves(words, name.last)
        and not _is_given(words, name)
        and gazetteer.kind(joined_words(words, name)) is None
        else name
        for name in found
    ]


def _is_strange(word: str, gazetteer: Gazetteer) -> bool:
    return not is_known(word.lower()) and gazetteer.kind(word) is None


def _moves(words: Words, at: int) -> bool:
    after = words[at : at + 4]
    return (
        len(after) > 2 and after[0] in _MOVED and after[1][0].isdigit() and after[2] in {"%", "percent", "pct", "per"}
    )


def _is_given(words: Words, name: Found) -> bool:
    return any(word.lower() in GIVEN_NAMES for word in words[name.first : name.last])


def series(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """In "Bahri, Omdurman and Kafouri" the third is what the two others are, where nothing says otherwise."""
    kept = _counted_places(words, list(found))
    for at, name in enumerate(kept):
        if at < 2 or name.type != PERSON or name.sure or _is_given(words, name) or name.last - name.first > 1:
            continue
        second, first = kept[at - 1], kept[at - 2]
        joins = words[second.last : name.first] in {("and",), (",", "and")} and words[first.last : second.first] == (
            ",",
        )
        places = first.type == second.type == LOCATION and _are_known((first, second), words, gazetteer)
        if joins and places:
            kept[at] = Found(name.first, name.last, LOCATION)
    return kept


def _counted_places(words: Words, found: list[Found]) -> list[Found]:
    """ "The settlements of Orlivka, Kotlyna and Udachka" are all places."""
    end = -1
    for at, name in enumerate(found):
        noun = words[name.first - 2].lower() if name.first > 1 and words[name.first - 1] == "of" else ""
        opened = noun in _PLACES_COUNTED
        follows = at > 0 and found[at - 1].last == end and words[end : name.first] in _JOINS
        if (opened or follows) and not name.sure and name.last - name.first < 3 and name.type != OTHER:
            found[at] = Found(name.first, name.last, LOCATION, sure=True)
        if opened or follows:
            end = name.last
    return found


def _are_known(names: tuple[Found, ...], words: Words, gazetteer: Gazetteer) -> bool:
    return any(name.sure or gazetteer.kind(joined_words(words, name)) for name in names)


def ways(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """ "From Les Cayes to Jérémie": who goes from a place goes to one."""
    kept = list(found)
    for at, name in enumerate(kept):
        before = kept[at - 1] if at else None
        if before is None or name.type != PERSON or name.sure or name.last - name.first > 1:
            continue
        leads = words[before.last : name.first] == ("to",) and words[before.first - 1 : before.first] == ("from",)
        if leads and before.type == LOCATION:
            kept[at] = Found(name.first, name.last, LOCATION, sure=True)
    return kept
