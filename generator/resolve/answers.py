"""A person's answer to a proposal, as what it adds to `entities.yml`."""

from collections.abc import Callable
from typing import Any, NamedTuple

from generator.config.entities import Corrections, claim
from generator.model.annotations import LOCATION, Name
from generator.model.folding import fold
from generator.resolve import naming
from generator.resolve.proposals import Proposal


class Addition(NamedTuple):
    """One more item in a list of the file."""

    path: tuple[str | int, ...]
    """The keys and positions that lead to the list."""

    item: Any
    """Words, a list of words, or a mapping of either."""


def accepted(proposal: Proposal, corrections: Corrections, choice: str = "") -> Addition:
    """What a yes adds; `choice` is one of the proposal's choices, where it has any. Raises ValueError for another."""
    if proposal.choices and choice not in proposal.choices:
        raise ValueError(choice)
    return _ACCEPTED[proposal.kind](proposal, corrections, choice)


def refused(proposal: Proposal) -> Addition:
    """What a no adds, so that the question is not asked again."""
    return _REFUSED[proposal.kind](proposal)


def is_open(proposal: Proposal, corrections: Corrections) -> bool:
    """Whether the file leaves the question open; for a file that changed since the proposal was made."""
    names = proposal.names
    known = [_known(corrections, name) for name in names]
    if proposal.kind == "merge":
        both = known[0] is not None and known[1] is not None
        return not both and not _are_apart(corrections, names)
    asked = known[:1] if proposal.kind == "surname" else known
    settled = any(found is not None for found in asked) or _are_apart(corrections, names)
    return not settled and not any(corrections.rejects(name.type, name.text) for name in names)


def _known(corrections: Corrections, name: Name) -> int | None:
    """The position of the entity in the file that a name means."""
    for at, known in enumerate(corrections.entities):
        if any(claim(corrections, known, own).means(name) for own in known.names):
            return at
    return None


def _are_apart(corrections: Corrections, names: tuple[Name, ...]) -> bool:
    for group in corrections.never_merge:
        references = [corrections.reference(name) for name in group]
        if all(any(reference.means(name) for reference in references) for name in names):
            return True
    return False


def _merge(proposal: Proposal, corrections: Corrections, _choice: str) -> Addition:
    main, other = sorted(proposal.names, key=_prominence)
    for name, another in ((main, other), (other, main)):
        at = _known(corrections, name)
        if at is not None:
            return _alias(at, _written(another, corrections.entities[at].type or name.type))
    return Addition(("entities",), {"name": main.text, "aliases": [_written(other, main.type)]})


def _prominence(name: Name) -> tuple[bool, int, str, str]:
    """The better name first: a place before who governs from it, then the fuller."""
    return (name.type != LOCATION, -len(name.text.split()), name.type, name.text)


def _surname(proposal: Proposal, corrections: Corrections, choice: str) -> Addition:
    bare = proposal.names[0]
    bearer = next(name for name in proposal.names[1:] if name.text == choice)
    at = _known(corrections, bearer)
    if at is not None:
        return _alias(at, bare.text)
    return Addition(("entities",), {"name": bearer.text, "aliases": [bare.text]})


def _type(proposal: Proposal, _corrections: Corrections, choice: str) -> Addition:
    # As two entities they had two addresses, which are to lead to the one that is left.
    was = [naming.typed_slug(name.text, name.type) for name in proposal.names]
    return Addition(("entities",), {"name": proposal.names[0].text, "type": choice, "was": was})


def _entry(proposal: Proposal, _corrections: Corrections, _choice: str) -> Addition:
    return Addition(("entities",), {"name": proposal.names[0].text})


def _alias(at: int, alias: str) -> Addition:
    return Addition(("entities", at, "aliases"), alias)


def _written(name: Name, kind: str) -> str:
    """A name as the file writes it: with its type where that is another than its entity's."""
    return name.text if name.type == kind else f"{name.text} ({name.type})"


def _apart(proposal: Proposal) -> Addition:
    keys = {fold(name.text) for name in proposal.names}
    alike = len(keys) < len(proposal.names)
    return Addition(("never_merge",), [f"{n.text} ({n.type})" if alike else n.text for n in proposal.names])


def _reject(proposal: Proposal) -> Addition:
    return Addition(("reject",), proposal.names[0].text)


def _itself(proposal: Proposal) -> Addition:
    return Addition(("entities",), {"name": proposal.names[0].text})


_ACCEPTED: dict[str, Callable[[Proposal, Corrections, str], Addition]] = {
    "merge": _merge,
    "surname": _surname,
    "type": _type,
    "unknown": _entry,
}
_REFUSED: dict[str, Callable[[Proposal], Addition]] = {
    "merge": _apart,
    "surname": _itself,
    "type": _apart,
    "unknown": _reject,
}
