"""Rules for organisations: embassies, governments, commands."""

from generator.analysis.names import acronyms, tables
from generator.analysis.names.gazetteer import Gazetteer
from generator.analysis.names.given_names import GIVEN_NAMES
from generator.analysis.names.spans import (
    MISSIONS,
    POSSESSIVE,
    Words,
    after_given_name,
    ending,
    joined_words,
    replaced,
    starting,
    words_of,
)
from generator.analysis.names.tagging import Found
from generator.model.annotations import LOCATION, NATIONALITY, ORGANISATION, PERSON

_GOVERNING = frozenset(
    "Government Ministry Department Parliament Senate Embassy Consulate Army Council Committee Bank University".split()
)


_FIGHTING = frozenset(
    "mercenaries contractors rebels fighters militants militia militiamen insurgents gunmen group movement".split()
)
_RATING = frozenset("affirmed downgraded upgraded".split())
_EMPLOYED = frozenset(
    "analyst analysts economist economists strategist partner researcher researchers trader dealer executive spokesman "
    "spokeswoman consultant".split()
)


_COUNTS = frozenset("two three four five six seven eight nine ten eleven twelve dozens hundreds thousands".split())
_HEADED_BY = frozenset(
    "head director director-general founder co-founder chairman chairwoman spokesman spokeswoman".split()
)
_BODIES_ALONE = tables.ORGANISATION_HEADS - frozenset(
    "Union Front Trust Network Fleet Times Club Office Mission".split()
)
"""What no place is called by its last word."""

_NAMED_AFTER = frozenset("Brigade Brigades Battalion Regiment Foundation Institute University Ministry Agency".split())
"""What bears a person's name, or a place's, before it."""


def well_known(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """The organisations of the table, whatever the model takes them or a part of them for."""
    for first, last, kind in gazetteer.matches(words):
        if kind != "organisation":
            continue
        touching = _touching(found, first, last)
        behind = [n for n in touching if n.last > last + 1 and words[last] in POSSESSIVE]
        if all(first <= n.first and (n.last <= last or n in behind) for n in touching):
            found = replaced(found, Found(first, last, ORGANISATION, sure=True))
            found += [Found(last + 1, n.last, n.type) for n in behind]
    organisations = gazetteer.organisations
    for at in [i for i, word in enumerate(words) if word in organisations]:
        if _stands_alone(words, at):
            holder = next((n for n in found if n.first <= at < n.last), None)
            if holder is None or holder.last - holder.first == 1 or _only_described(words, holder, at):
                found = replaced(found, Found(at, at + 1, ORGANISATION, sure=True))
    return found


def _only_described(words: Words, name: Found, at: int) -> bool:
    """Whether a name adds but a description to the one it ends in: "Muslim group Hamas", "Seven Taliban"."""
    before = words[name.first : at]
    return at == name.last - 1 and any(
        word.lower() in _COUNTS or (word.islower() and word not in tables.INSIDE) for word in before
    )


def _touching(found: list[Found], first: int, last: int) -> list[Found]:
    return [name for name in found if name.first < last and first < name.last]


def _stands_alone(words: Words, at: int) -> bool:
    """Whether no given name or title stands before a word, and no further name behind it; an acronym may."""
    after = words[at + 1] if at + 1 < len(words) else ""
    before = words[at - 1].lower() if at else ""
    if after_given_name(words, at) or before in tables.RANKS:
        return False
    return acronyms.looks_short(words[at]) or not (after[:1].isupper() and after.isalpha() and not after.isupper())


def employers(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "An economist at Harding Sachs" works for no person; "the M23 rebels" are an armed group."""
    kept = [
        Found(name.first, name.last, ORGANISATION)
        if _employs(words, name.first)
        and words[name.first].lower() not in GIVEN_NAMES
        and gazetteer.kind(joined_words(words, name)) is None
        else name
        for name in found
    ]
    longer = words_of([name for name in kept if name.last - name.first > 1])
    for at in [i for i, following in enumerate(words[1:]) if following in _FIGHTING or following in _RATING]:
        word = words[at]
        numbered = word[0].isupper() and word[-1].isdigit() and word.isalnum() and words[at + 1] in _FIGHTING
        if at not in longer and (numbered or word in gazetteer.also_organisations):
            kept = replaced(kept, Found(at, at + 1, ORGANISATION, sure=True))
    return sorted(kept)


def forces(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "Abu Bakr al-Siddiq Brigade" is no person, whoever it is named after, and no more are the New Orleans Saints."""
    return [
        Found(name.first, name.last, ORGANISATION, sure=True)
        if name.last - name.first > 1
        and name.type != ORGANISATION
        and (words[name.last - 1] in _NAMED_AFTER or _plays_for(words, name, gazetteer))
        else name
        for name in found
    ]


def _plays_for(words: Words, name: Found, gazetteer: Gazetteer) -> bool:
    """Whether a person's name begins with a place of several words, which no given name is."""
    place = " ".join(words[name.first : name.last - 1])
    return name.type == PERSON and name.last - name.first > 2 and gazetteer.kind(place) in {"city", "site"}


def headed(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """What has a director or founder is a body, if no table knows it for a place: "the head of Bakamla"."""
    persons = {name.last for name in found if name.type == PERSON and name.last - name.first > 1}
    return [
        Found(name.first, name.last, ORGANISATION)
        if name.first - 1 in persons and _is_of_a_person(words, name, gazetteer)
        else Found(name.first, name.last, ORGANISATION)
        if name.type == LOCATION
        and not name.sure
        and (_has_head(words, name) or (name.last - name.first > 1 and words[name.last - 1] in _BODIES_ALONE))
        and gazetteer.kind(joined_words(words, name)) is None
        else name
        for name in found
    ]


def _is_of_a_person(words: Words, name: Found, gazetteer: Gazetteer) -> bool:
    """Whether a person is of what looks like another one: "Airlangga Hartarto of Golkar"."""
    alone = name.type == PERSON and not name.sure and name.last - name.first == 1 and words[name.first - 1] == "of"
    return alone and words[name.first].lower() not in GIVEN_NAMES and gazetteer.kind(words[name.first]) is None


def _has_head(words: Words, name: Found) -> bool:
    return name.first > 2 and words[name.first - 1] == "of" and words[name.first - 2] in _HEADED_BY


def unions(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "The Karsa Doctors' Syndicate" is one name."""
    if "'" not in words and "’" not in words:
        return found
    for at in range(1, len(words) - 1):
        if words[at] not in {"'", "’"} or words[at + 1] not in tables.ORGANISATION_HEADS or words[at - 1][-1] != "s":
            continue
        owner = ending(found, at)
        holder = next((n for n in found if n.first <= at + 1 < n.last), None)
        if owner and owner.last - owner.first > 1 and gazetteer.kind(joined_words(words, owner)) is None:
            last = holder.last if holder and holder.first > at else at + 2
            found = replaced(found, Found(owner.first, last, ORGANISATION, sure=True))
    return found


def _employs(words: Words, at: int) -> bool:
    return at > 1 and words[at - 1] in {"at", "with", "for"} and words[at - 2] in _EMPLOYED


def missions(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """ "Russia's Embassy in Syria" is one organisation."""
    for at, word in enumerate(words):
        if word not in MISSIONS or word == "Ambassador":
            continue
        first, last = at, at + 1
        if at >= 2 and words[at - 1] in POSSESSIVE:
            owner = ending(found, at - 1)
            first = owner.first if owner else first
        elif at:
            owner = ending(found, at)
            first = owner.first if owner else first
        holder = next((n for n in found if n.type == ORGANISATION and n.first <= at < n.last), None)
        if holder:
            first, last = min(first, holder.first), holder.last
        while last < len(words) and words[last] in ({"of"} if word == "Ministry" else {"in", "to", "of", "for"}):
            host = starting(found, last + 1 + (last + 1 < len(words) and words[last + 1] == "the"))
            if not host or (host.type not in {LOCATION, ORGANISATION} and words[last] != "of"):
                break
            last = host.last
        if last - first > 1 and word != "Ministry":
            found = replaced(found, Found(first, last, ORGANISATION, sure=True))
    return found


def governments(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """ "Government of Iraq" and "Ministry of Foreign Affairs", in capitals, are organisations, each in one piece."""
    for at, word in enumerate(words[:-2]):
        if word not in _GOVERNING or words[at + 1] != "of" or ending(found, at):
            continue
        holder = next((n for n in found if n.first <= at < n.last), None)
        first = at + 2 + (words[at + 2] == "the")
        host = starting(found, first)
        last = max(host.last if host and host.type == LOCATION else 0, _capitals_end(words, first))
        if last > first and (holder is None or holder.first == at) and not (holder and holder.last >= last):
            found = replaced(found, Found(at, last, ORGANISATION, sure=True))
    return found


def _capitals_end(words: Words, first: int) -> int:
    """Where a run of capitalised words ends; "and" may stand inside it."""
    at = first
    while at < len(words) and (
        words[at][0].isupper()
        or (words[at] == "and" and at > first and words[at + 1 : at + 2] and words[at + 1][0].isupper())
    ):
        at += 1
    return at


def _is_body(name: Words) -> bool:
    """Whether the last word, or the last one before "of" or "for", is what an organisation is called."""
    end = next((at for at, word in enumerate(name) if at and word in {"of", "for"}), len(name))
    return name[end - 1] in tables.ORGANISATION_HEADS or name[-1] in tables.ORGANISATION_HEADS


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
            and _is_body(words[name.first : name.last])
        ):
            merged[-1] = Found(before.first, name.last, ORGANISATION, name.sure)
        else:
            merged.append(name)
    return merged
