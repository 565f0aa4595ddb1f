"""Rules for companies: where the name of one begins and ends."""

from generator.analysis.names.gazetteer import Gazetteer
from generator.analysis.names.given_names import GIVEN_NAMES
from generator.analysis.names.spans import DETERMINERS, POSSESSIVE, Words, ending, joined_words, replaced
from generator.analysis.names.tagging import Found
from generator.model.annotations import ORGANISATION, PERSON

_SUFFIXES = frozenset(
    "Co Cos Corp Inc Ltd LLC PLC Plc plc AG GmbH Average S.p.A. S.A. N.V. B.V. Oy Oyj Tbk Bhd Airlines Airways".split()
)
_INCORPORATED = frozenset("LLC S.A. S.p.A. N.V. B.V. GmbH PJSC Ltd Inc".split())
FORMS = frozenset("Co Cos Corp Inc Ltd LLC PLC Plc plc Company Corporation Limited".split())
"""What only ends a company's name."""

_AND = frozenset(("and", "&"))
_TRADED = frozenset((word,) for word in "shares stock shareholders investors".split())
_OF_COMPANIES = frozenset(
    "shares stock shareholders investors revenue revenues profit profits earnings CEO chief liquidation creditors "
    "bondholders subsidiary".split()
)


def partners(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """ "Ellery and Co" is one company, "Holt Corp and Deane & Co" are two."""
    for at in range(2, len(words)):
        if words[at] in FORMS and words[at - 1] in _AND:
            partner = ending(found, at - 1)
            holder = next((n for n in found if n.first <= at < n.last), None)
            if partner and _may_trade(words, partner) and (holder is None or holder.first == at):
                last = holder.last if holder else at + 1
                found = replaced(found, Found(partner.first, last, ORGANISATION, sure=True))
    return [part for name in found for part in _separate(words, name)]


def _may_trade(words: Words, name: Found) -> bool:
    """Whether partners may be behind a name: "Anna Holt and Co" are but Anna Holt and her friends."""
    return name.type == ORGANISATION or (name.type == PERSON and words[name.first].lower() not in GIVEN_NAMES)


def _separate(words: Words, name: Found) -> list[Found]:
    """A name cut at the "and" behind the form of a first company; nothing of one that is but a form."""
    if name.type != ORGANISATION or name.last - name.first == 1:
        return [] if words[name.first] in FORMS and name.type == ORGANISATION else [name]
    for at in range(name.first + 2, name.last - 1):
        before = words[at - 2] if words[at - 1] == "." else words[at - 1]
        if words[at] == "and" and before in FORMS and words[at + 1] not in FORMS:
            return [Found(name.first, at, ORGANISATION, name.sure), Found(at + 1, name.last, ORGANISATION, name.sure)]
    return [name]


def incorporated(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """Capitals before "S.A." or "LLC" are a company, seen or not."""
    if _INCORPORATED.isdisjoint(words):
        return found
    for at in range(1, len(words)):
        if words[at] not in _INCORPORATED:
            continue
        first = at
        while first and (words[first - 1][0].isupper() or words[first - 1] == "&") and at - first < 6:
            if words[first - 1] in DETERMINERS:
                break
            first -= 1
        last = at + 2 if words[at] == "Ltd" and words[at + 1 : at + 2] == (".",) else at + 1
        held = any(n.first <= first and last <= n.last for n in found if n.type == ORGANISATION)
        if first < at and not held:
            found = replaced(found, Found(first, last, ORGANISATION, sure=True))
    return found


def companies(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """What has shares or a chief executive is a company, whatever its name looks like."""
    return [
        Found(name.first, name.last, ORGANISATION, sure=True)
        if (_is_company(words, name) or _ends_as_company(words, name))
        and (words[name.first].lower() not in GIVEN_NAMES or _ends_as_company(words, name))
        and gazetteer.kind(joined_words(words, name)) is None
        else name
        for name in found
    ]


def _is_company(words: Words, name: Found) -> bool:
    before, after = words[max(0, name.first - 2) : name.first], words[name.last : name.last + 2]
    if before[-2:] in {("shares", "of"), ("Shares", "of"), ("shares", "in"), ("Shares", "in")}:
        return True
    if after[:1] in _TRADED and not (after[1:] and after[1] in DETERMINERS):  # "Norway shares a border"
        return True
    return len(after) == 2 and after[0] in POSSESSIVE and after[1] in _OF_COMPANIES


def _ends_as_company(words: Words, name: Found) -> bool:
    """ "Philip Marner Cos." is no person, whoever founded it."""
    last = name.last - 1 - (words[name.last - 1] == ".")
    return last > name.first and words[last] in _SUFFIXES
