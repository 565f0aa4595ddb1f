"""Rules for forces: coalitions, numbered units, and members of a body who are not the body."""

from generator.analysis.names import acronyms
from generator.analysis.names.gazetteer import Gazetteer
from generator.analysis.names.spans import Words, replaced, words_of
from generator.analysis.names.tagging import Found
from generator.model.annotations import LOCATION, ORGANISATION

_COALITIONS = frozenset(["Coalition", "Alliance"])
_OF_COALITIONS = frozenset(
    """
    military forces force aircraft warplanes jets nations partners members troops airstrikes strikes officials soldiers
    advisers advisors commanders spokesman spokeswoman spokesperson commander headquarters planes ground air naval
    """.split()
)
_MEMBERS = frozenset(
    """
    Troops Soldiers Marines Ships Sailors Airmen Members Fighters Officers Men Women Leaders Representatives
    Elements Units Forces Officials Militants Commanders Veterans Supporters Delegates Ministers Lawmakers
    """.split()
)
_NUMBERED = frozenset("Force Unit Brigade Group Battalion Division Regiment Squadron Flotilla CTF CTG TF JTF".split())


def coalitions(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """ "The Coalition" in a capital is a body, and so is that of "Coalition aircraft"."""
    taken = words_of(found)
    added = []
    for at, word in enumerate(words):
        if word not in _COALITIONS or at in taken:
            continue
        before, after = (words[at - 1] if at else ""), (words[at + 1] if at + 1 < len(words) else "")
        inside = at > 0 and (before in {"the", "The"} or before.islower()) and not after[:1].isupper()
        if inside or after in _OF_COALITIONS:
            added.append(Found(at, at + 1, ORGANISATION, sure=True))
    return sorted(found + added) if added else found


def members(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """ "Soldiers from the 3rd Battalion" and "Ships of CTF 50" are not the name of the body they are of."""
    kept = []
    for name in found:
        first = name.first
        if name.type in {ORGANISATION, LOCATION} and words[first] in _MEMBERS and name.last - first > 2:
            first += 2 if words[first + 1] in {"of", "from", "in", "at", "with"} else 0
            first += first < name.last and words[first] == "the"
        if first < name.last:
            kept.append(Found(first, name.last, name.type, name.sure))
    return kept


def numbered(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """The number of "Task Force 50" and "CTF 50" is part of the name."""
    for name in found:
        at = name.last
        if (
            name.type == ORGANISATION
            and at < len(words)
            and words[at].isdigit()
            and len(words[at]) < 4
            and (words[at - 1] in _NUMBERED)
            and (name.last - name.first > 1 or acronyms.looks_short(words[at - 1]))
            and (
                at + 1 == len(words) or not words[at + 1].islower() or words[at + 1] in {"and", "in", "of", "to", "is"}
            )
        ):
            found = replaced(found, Found(name.first, at + 1, ORGANISATION, name.sure))
    return found
