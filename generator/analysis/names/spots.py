"""Rules for places: countries, datelines, bases."""

from generator.analysis.names import acronyms, role_words, tables
from generator.analysis.names.gazetteer import Gazetteer, joined
from generator.analysis.names.given_names import GIVEN_NAMES
from generator.analysis.names.marks import GAMES
from generator.analysis.names.spans import DETERMINERS, Words, after_given_name, joined_words, replaced, words_of
from generator.analysis.names.tagging import OTHER, Found
from generator.model.annotations import LOCATION, NATIONALITY, ORGANISATION, PERSON

_ALSO_PERSONS = frozenset("Washington London Lima Kingston Georgetown Stanley Hamilton Victoria Male".split())
_ALSO_BODIES = frozenset("Park Palace Heights Valley Bay Refinery Bridge County Square Palace Lake".split())
_WHERE = frozenset("in at from near to outside inside around into through towards toward".split())


_INSIDE = frozenset("in near outside inside into".split())
_HAS_PLACES = tables.PLACE_WORDS | frozenset(
    "mayor governor outskirts streets villagers residents inhabitants people siege battle capture fall".split()
)
_LEADS = frozenset("road roads train trains flight flights route routes bus buses ferry ferries trip highway".split())
"""What leads to a place, or comes from one."""

_EDUCATING = "school bakery theatre theater archive cathedral church mosque market museum hospital prison university"
_OF_PLACES = _HAS_PLACES | frozenset(
    f"{_EDUCATING} square bridge embassy consulate bombing shelling liberation".split()
)
_PAST = frozenset("past toward towards kilometres kilometers km miles north south east west".split())
_IS_A_PLACE = role_words.PLACES - frozenset("base site field state camp team republic regional nation".split())
_DATELINE_MARKS = frozenset("_ - – — -- ( /".split())


_DASHES = frozenset("_ -- — –".split())
_PLACES = frozenset("country city town site region".split())
_DATELINE_WORDS = frozenset(", . of the".split())


def known_places(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """A country is a place and a word for a people a nationality, unless a longer name or a person holds the word."""
    taken = words_of(found)
    kept = []
    for name in found:
        kind = gazetteer.kind(joined_words(words, name))
        if kind == "demonym":
            kept.append(Found(name.first, name.last, NATIONALITY, sure=True))
        elif kind == "country" and not (name.type == PERSON and after_given_name(words, name.first)):
            kept.append(Found(name.first, name.last, LOCATION, sure=name.type != PERSON))
        elif kind == "region" and not after_given_name(words, name.first):
            kept.append(Found(name.first, name.last, LOCATION, sure=name.type == LOCATION))
        else:
            kept.append(name)
    for first, last, kind in _listed(words, gazetteer):
        if last - first > 1 and kind != "region":  # the model saw but a part: "North Korean"
            parts = [n for n in kept if first <= n.first and n.last <= last and n.last - n.first < last - first]
            if parts and all(n.type in {LOCATION, NATIONALITY} for n in parts):
                kept = [n for n in kept if n not in parts]
                taken -= words_of(parts)
        if not any(at in taken for at in range(first, last)):
            kept.append(Found(first, last, NATIONALITY if kind == "demonym" else LOCATION, sure=kind != "region"))
    return sorted(kept)


def currencies(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """ "US$ 40 million" names no country."""
    return [name for name in found if words[name.last : name.last + 1] not in {("$",), ("£",)}]


def _listed(words: Words, gazetteer: Gazetteer) -> list[tuple[int, int, str]]:
    """Countries, regions and peoples, in names of any number of words."""
    found = [m for m in gazetteer.matches(words) if m[2] in {"country", "demonym", "region"}]
    inside = {at for first, last, _ in found for at in range(first, last)}
    for at, word in enumerate(words):
        if at in inside or (word.islower() and word[:3] != "al-"):
            continue
        if word in gazetteer.demonyms:
            found.append((at, at + 1, "demonym"))
        elif word in gazetteer.countries and not after_given_name(words, at):
            found.append((at, at + 1, "country"))
        elif word in gazetteer.regions and not after_given_name(words, at) and not _goes_on(words, at):
            found.append((at, at + 1, "region"))
    return found


def _goes_on(words: Words, at: int) -> bool:
    """Whether a further capitalised word follows: "Sinaloa Cartel" is no region."""
    after = words[at + 1] if at + 1 < len(words) else ""
    return after[:1].isupper() and after.isalpha()


def capitals(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "Which Yerevan denied": a capital alone is a place, unless a person's name or title leads up to it."""
    return [
        Found(name.first, name.last, LOCATION)
        if name.type == PERSON
        and not name.sure
        and name.last - name.first == 1
        and words[name.first] in gazetteer.capitals
        and words[name.first] not in _ALSO_PERSONS
        and words[name.first].lower() not in GIVEN_NAMES
        and not after_given_name(words, name.first)
        else name
        for name in found
    ]


def towns(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """A large city's name is that city where nothing claims it, and after "in" or "city of" even where something does.

    Many cities are surnames too (Lincoln, Dayton): such a name alone says nothing against the model's person.
    """
    kept = []
    for name in found:
        said_where = _says_where(words, name.first) and name.type in {PERSON, LOCATION} and not name.sure
        town = said_where and _is_town(words, name.first, name.last, gazetteer)
        kept.append(Found(name.first, name.last, LOCATION, sure=True) if town else name)
    taken = words_of(kept)
    kept += [
        Found(at, at + 1, LOCATION)
        for at in range(1, len(words))
        if at not in taken and words[at][0].isupper() and _is_town(words, at, at + 1, gazetteer)
    ]
    return sorted(kept)


def unlisted(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """A village that no table has is a place where somebody is in it, on the road to it, or its mayor."""
    return [
        Found(name.first, name.last, LOCATION, sure=True)
        if name.type in {PERSON, LOCATION}
        and not name.sure
        and name.last - name.first == 1
        and words[name.first].lower() not in GIVEN_NAMES
        and _is_gone_to(words, name.first)
        else name
        for name in found
    ]


def _is_gone_to(words: Words, at: int) -> bool:
    before, farther = (words[at - 1].lower() if at else ""), (words[at - 2].lower() if at > 1 else "")
    if before in _INSIDE or before == "past" or _is_called_a_place(words, at + 1):
        return True
    if before in {"of", "from"} and farther in _PAST:
        return True
    return (before == "of" and farther in _OF_PLACES) or (before in {"to", "from"} and farther in _LEADS)


def _is_called_a_place(words: Words, at: int) -> bool:
    """Whether a description follows that is a place's: "Kell, a town of sawmills"."""
    if words[at : at + 1] != (",",) or words[at + 1 : at + 2] not in {("a",), ("the",), ("an",)}:
        return False
    return any(
        word in _IS_A_PLACE and words[at + 2 + i + 1 : at + 3 + i + 1] not in {("'s",), ("’s",)}
        for i, word in enumerate(words[at + 2 : at + 5])
    )


def _says_where(words: Words, at: int) -> bool:
    before = words[at - 1] if at else ""
    return before in _WHERE or (before == "of" and at > 1 and words[at - 2].lower() in tables.PLACE_WORDS)


def _is_town(words: Words, first: int, last: int, gazetteer: Gazetteer) -> bool:
    after = words[last] if last < len(words) else ""
    return (
        last - first == 1
        and gazetteer.kind(words[first]) == "city"
        and words[first].lower() not in GIVEN_NAMES
        and (first == 0 or words[first - 1] in _WHERE or not (words[first - 1][0].isupper() or words[first - 1] == "."))
        and not after[:1].isupper()
        and after.lower() not in tables.SAID
        and not after_given_name(words, first)
    )


def cities(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """Cities where a place is meant ("in Homs", "Aleppo-based"), that nothing has claimed."""
    taken = words_of(found)
    added = []
    for at, word in enumerate(words):
        if at in taken or not word[0].isupper() or gazetteer.kind(word) != "city":
            continue
        after = words[at + 1] if at + 1 < len(words) else ""
        compound = after[:1] == "-" and len(after) > 2
        if compound or after in GAMES or (at and words[at - 1] in _WHERE and not after[:1].isupper()):
            added.append(Found(at, at + 1, LOCATION))
    return sorted(found + added) if added else found


def agencies(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """Who stands in brackets before a dateline's dash wrote the report: "KARSA (Northern Wire) -"."""
    if "(" not in words[1:9]:
        return found
    at = words.index("(", 1)
    end = next((i for i in range(at + 1, min(at + 6, len(words) - 1)) if words[i] == ")"), 0)
    inside = words[at + 1 : end]
    if inside in {("Agencies",), ("Staff",)}:
        return found
    dashed = bool(end) and words[end + 1] in _DATELINE_MARKS - {"(", "/"}
    if not inside or not dashed or not all(word[0].isupper() and word.isalpha() for word in inside):
        return found
    if gazetteer.kind(joined(inside)) in _PLACES or not any(name.last <= at for name in found):
        return found
    return replaced(found, Found(at + 1, end, ORGANISATION, sure=True))


def datelines(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """A report that begins "GEORGETOWN, Guyana (AP) _" was written there."""
    for end in range(min(3, len(words) - 1), 0, -1):
        opened = words[end] == "(" and words[end + 2 : end + 3] == (")",) and acronyms.looks_short(words[end + 1])
        if (opened or words[end] in _DASHES) and gazetteer.kind(joined(words[:end])) in _PLACES:
            return replaced(found, Found(0, end, LOCATION, sure=True))
    last = next(
        (
            end
            for end in (3, 2, 1)
            if end < len(words) and words[end] in {",", "("} and gazetteer.kind(joined(words[:end])) in _PLACES
        ),
        0,
    )
    known = last > 0
    while (
        not known
        and last < min(len(words), 4)
        and words[last].isalpha()
        and words[last].isupper()
        and len(words[last]) > 2
    ):
        last += 1
    marks = next((i for i in range(last, min(len(words), last + 8)) if words[i] in _DATELINE_MARKS), -1)
    between = words[last:marks] if last and marks >= 0 else ()
    if not last or marks < 0 or any(word not in _DATELINE_WORDS and word[0].islower() for word in between):
        return found
    if known and words[marks] != "(" and not any(word.lower() in tables.CALENDAR for word in between):
        return found
    if marks == last and words[marks] == "-" and not gazetteer.kind(" ".join(words[:last]).title()):
        return found
    return replaced(found, Found(0, last, LOCATION, sure=True))


def sites(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """Capitals before "Air Base", "Airport", "Province" name a place with it."""
    for at, word in enumerate(words):
        if (word not in tables.PLACE_HEADS and word != "Base") or not at:
            continue
        first = at - 1 if word == "Base" and words[at - 1] in {"Air", "Naval", "Military", "Army"} else at
        start = first
        while (
            start and (words[start - 1][0].isupper() or words[start - 1].startswith(("al-", "el-"))) and at - start < 5
        ):
            if words[start - 1] in DETERMINERS or words[start - 1] in gazetteer.demonyms:
                break
            start -= 1
        holder = next((n for n in found if n.first <= at < n.last), None)
        if start < first and (holder is None or (holder.type != OTHER and holder.last == at + 1)):
            if holder and holder.type == ORGANISATION and word in _ALSO_BODIES:
                continue
            found = replaced(found, Found(start, at + 1, LOCATION, sure=True))
    return found
