"""What the rules know better than the model, one sentence at a time.

Each rule takes the words of a sentence and the names so far and gives the names after it; `ALL` is their order.
"""

from collections.abc import Callable

from generator.analysis.names import tables
from generator.analysis.names.gazetteer import Gazetteer
from generator.analysis.names.tagging import OTHER, Found
from generator.model.annotations import LOCATION, NATIONALITY, ORGANISATION, PERSON

Words = tuple[str, ...]
Rule = Callable[[Words, list[Found], Gazetteer], list[Found]]
_POSSESSIVE = frozenset({"'s", "’s", "'S", "’S", "'", "’"})
_EDGES = _POSSESSIVE | frozenset('" “ ” ‘ ( ) [ ] , : ; - – — _ . # / … ! ?'.split())
_DETERMINERS = frozenset("The A An This That These Our Its His Her Their the a an".split())
_MISSIONS = frozenset("Embassy Consulate Mission Ambassador Consulate-General Ministry".split())
_COMPASS = frozenset(
    "Eastern Western Northern Southern Central Northeastern Northwestern Southeastern Southwestern".split()
)
_KEEPS_STOP = frozenset("Inc Corp Co Ltd Jr Sr Bros Cos Calif Pa Ark Mass Conn Fla".split())


def apply(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """The names of one sentence after every rule."""
    for rule in ALL:
        found = rule(words, found, gazetteer)
    return found


def trim(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """A name holds no determiner, title, possessive or mark at its edges."""
    kept = []
    for name in found:
        first, last = name.first, name.last
        while first < last and (words[first] in _EDGES or words[first] in _DETERMINERS):
            first += 1
        while last > first and words[last - 1] in _EDGES and not (words[last - 1] == "." and _abbreviated(words, last)):
            last -= 1
        if name.type == PERSON:
            first = _past_titles(words, first, last)
        while first < last and words[first] in _EDGES:
            first += 1
        if first < last and any(word[0].isupper() or word[0].isdigit() for word in words[first:last]):
            kept.append(Found(first, last, name.type, name.sure))
    return kept


def _abbreviated(words: Words, last: int) -> bool:
    return last >= 2 and words[last - 2] in _KEEPS_STOP and last < len(words)


def _past_titles(words: Words, first: int, last: int) -> int:
    at = first
    while at < last - 1:
        low = words[at].lower().rstrip(".")
        if low in tables.TITLES or (at > first and (low in tables.TITLE_LINKS or words[at] == ".")):
            at += 1
        else:
            break
    return at


def owned(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "Khalifa Haftar's Libyan National Army" is a person and an army; "People's Liberation Front" is one name."""
    kept = []
    for name in found:
        at = next((i for i in range(name.first + 1, name.last - 1) if words[i] in _POSSESSIVE), 0)
        owner = gazetteer.kind(" ".join(words[name.first : at])) if at else None
        if not at or words[at + 1] in _MISSIONS or not (owner or at - name.first > 1):
            kept.append(name)
            continue
        kept.append(Found(name.first, at, {"demonym": NATIONALITY, None: PERSON}.get(owner, LOCATION)))
        if words[at + 1][0].isupper():
            kept.append(Found(at + 1, name.last, name.type))
    return kept


def plain_part(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """A describing word at an edge is no part of a name: "Eastern Libya", "Wagner Group PMC"."""
    kept = []
    for name in found:
        first, last = name.first, name.last
        inner = " ".join(words[first + 1 : last])
        if words[first] in _COMPASS and gazetteer.kind(_join(words, name)) is None and inner in gazetteer.countries:
            first += 1
        if name.type == ORGANISATION and last - first > 1 and words[last - 1] in {"PMC", "PMCs"}:
            last -= 1
        kept.append(Found(first, last, name.type, name.sure))
    return kept


def known_places(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """A country is a place and a word for a people a nationality, unless a longer name or a person holds the word."""
    taken = _taken(found)
    kept = []
    for name in found:
        kind = gazetteer.kind(_join(words, name))
        if kind == "demonym":
            kept.append(Found(name.first, name.last, NATIONALITY, sure=True))
        elif kind == "country" and not (name.type == PERSON and _titled(words, name.first)):
            kept.append(Found(name.first, name.last, LOCATION, sure=name.type != PERSON))
        else:
            kept.append(name)
    for first, last, kind in _listed(words, gazetteer):
        if not any(at in taken for at in range(first, last)):
            kept.append(Found(first, last, NATIONALITY if kind == "demonym" else LOCATION, sure=True))
    return sorted(kept)


def _listed(words: Words, gazetteer: Gazetteer) -> list[tuple[int, int, str]]:
    """Countries and peoples, in names of any number of words."""
    found = [m for m in gazetteer.matches(words) if m[2] in {"country", "demonym"}]
    inside = {at for first, last, _ in found for at in range(first, last)}
    for at, word in enumerate(words):
        if at not in inside and (word in gazetteer.countries or word in gazetteer.demonyms):
            kind = "demonym" if word in gazetteer.demonyms else "country"
            if kind == "country" and _titled(words, at):
                continue
            found.append((at, at + 1, kind))
    return found


def titled_persons(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """After a rank or a form of address, what is capitalised is a person's name."""
    taken = {at: name for name in found for at in range(name.first, name.last)}
    for at, word in enumerate(words):
        if word.lower() not in tables.RANKS or not word[0].isupper():
            continue
        first = at + 2 if at + 1 < len(words) and words[at + 1] == "." else at + 1
        last = person_end(words, first)
        if last == first or words[first].lower() in tables.TITLES or words[first] in gazetteer.demonyms:
            continue
        holders = {taken[i] for i in range(first, last) if i in taken}
        if any(h.type == PERSON or h.first < first or h.last > last for h in holders):
            found = [_certain(n) if n in holders and n.type == PERSON else n for n in found]
            continue
        if not holders and (
            words[first].lower() in tables.NEVER_ALONE or word.lower() in {"justice", "general", "major"}
        ):
            continue
        if gazetteer.kind(" ".join(words[first:last])) and word.lower() not in {"mr", "mrs", "ms", "miss", "dr"}:
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
        return word.lower() not in tables.CALENDAR and (len(word) > 1 or bool(following))
    if word == ".":
        return at > first and len(words[at - 1]) == 1
    return (word in tables.PARTICLES and following[:1].isupper()) or (word.startswith(("al-", "el-")) and len(word) > 4)


def missions(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """ "Russia's Embassy in Syria" is one organisation."""
    for at, word in enumerate(words):
        if word not in _MISSIONS or word == "Ambassador":
            continue
        first, last = at, at + 1
        if at >= 2 and words[at - 1] in _POSSESSIVE:
            owner = _ending(found, at - 1)
            first = owner.first if owner else first
        elif at:
            owner = _ending(found, at)
            first = owner.first if owner else first
        if last < len(words) and words[last] in {"in", "to", "of", "for"}:
            host = _starting(found, last + 1 + (last + 1 < len(words) and words[last + 1] == "the"))
            if host and (host.type in {LOCATION, ORGANISATION} or words[last] == "of"):
                last = host.last
        if last - first > 1 and word != "Ministry":
            found = _replace(found, Found(first, last, ORGANISATION, sure=True))
    return found


def joined(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """A country or people right before an organisation's own words is part of its name ("U.S. Africa Command")."""
    merged: list[Found] = []
    for name in found:
        before = merged[-1] if merged else None
        if (
            before
            and before.last == name.first
            and before.type in {LOCATION, NATIONALITY}
            and name.type == ORGANISATION
            and words[name.last - 1] in tables.ORGANISATION_HEADS
        ):
            merged[-1] = Found(before.first, name.last, ORGANISATION, name.sure)
        else:
            merged.append(name)
    return merged


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
            if words[start - 1] in _DETERMINERS or words[start - 1] in gazetteer.demonyms:
                break
            start -= 1
        holder = next((n for n in found if n.first <= at < n.last), None)
        if start < first and (holder is None or (holder.type != OTHER and holder.last == at + 1)):
            if holder and holder.type == ORGANISATION and word not in {"Base", "Airport", "Airfield", "Airbase"}:
                continue
            found = _replace(found, Found(start, at + 1, LOCATION, sure=True))
    return found


def alone(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """Months, points of the compass and bare titles name nothing."""
    return [
        n
        for n in found
        if n.last - n.first > 1 or (words[n.first].lower() not in tables.NEVER_ALONE and len(words[n.first]) > 1)
    ]


ALL: tuple[Rule, ...] = (trim, owned, plain_part, known_places, titled_persons, sites, missions, joined, trim, alone)


def _taken(found: list[Found]) -> set[int]:
    return {at for name in found for at in range(name.first, name.last)}


def _certain(name: Found) -> Found:
    return Found(name.first, name.last, name.type, sure=True)


def _join(words: Words, name: Found) -> str:
    return " ".join(words[name.first : name.last]).replace(" . ", ". ")


def _titled(words: Words, at: int) -> bool:
    before = words[at - 1] if at else ""
    if before == "." and at > 1:
        before = words[at - 2]
    return before.lower() in tables.GIVEN_NAMES or before.lower() in {
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "gen",
        "col",
        "capt",
        "sgt",
    }


def _ending(found: list[Found], at: int) -> Found | None:
    return next((n for n in found if n.last == at), None)


def _starting(found: list[Found], at: int) -> Found | None:
    return next((n for n in found if n.first == at), None)


def _replace(found: list[Found], new: Found) -> list[Found]:
    kept = [n for n in found if n.last <= new.first or n.first >= new.last]
    return sorted([*kept, new])
