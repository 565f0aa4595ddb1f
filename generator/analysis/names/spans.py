"""Small helpers that the rules share."""

from generator.analysis.names.gazetteer import joined
from generator.analysis.names.given_names import GIVEN_NAMES
from generator.analysis.names.tagging import Found

Words = tuple[str, ...]
POSSESSIVE = frozenset({"'s", "’s", "'S", "’S", "'", "’"})
DETERMINERS = frozenset("The A An This That These Our Its His Her Their the a an".split())
MISSIONS = frozenset("Embassy Consulate Mission Ambassador Consulate-General Ministry".split())
TRADES = frozenset(
    """
    special technical agent librarian postmaster stationmaster headmaster headmistress harbourmaster harbormaster
    teacher nurse farmer baker fisherman shepherd engineer foreman clerk conductor pilot coroner surveyor warden
    ranger curator trader driver
    """.split()
)
"""Words before a person's name that are a title there and plain words elsewhere ("Special Agent")."""

_FORMS_OF_ADDRESS = frozenset("mr mrs ms miss dr gen col capt sgt".split())


def words_of(found: list[Found]) -> set[int]:
    """The words that these names hold."""
    return {at for name in found for at in range(name.first, name.last)}


def certain(name: Found) -> Found:
    """The same name, now beyond doubt."""
    return Found(name.first, name.last, name.type, sure=True)


def joined_words(words: Words, name: Found) -> str:
    """A name as one string, as gazetteers write it."""
    return joined(words[name.first : name.last])


def after_given_name(words: Words, at: int) -> bool:
    """Whether a given name or a form of address stands before this word."""
    before = words[at - 1] if at else ""
    if before == "." and at > 1:
        before = words[at - 2]
    return before.lower() in GIVEN_NAMES or before.lower() in _FORMS_OF_ADDRESS


def ending(found: list[Found], at: int) -> Found | None:
    """The name that ends before this word."""
    return next((n for n in found if n.last == at), None)


def starting(found: list[Found], at: int) -> Found | None:
    """The name that begins with this word."""
    return next((n for n in found if n.first == at), None)


def replaced(found: list[Found], new: Found) -> list[Found]:
    """The names with this one in place of those it overlaps."""
    kept = [n for n in found if n.last <= new.first or n.first >= new.last]
    return sorted([*kept, new])
