"""What a person says in `matters.yml`, tied to the claims it names; reported where these are gone."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from generator.config.matters import Matters
from generator.model.annotations import Status
from generator.model.matters import Decision
from generator.model.origins import Changed, Place


class Decided(NamedTuple):
    """The file as the comparison uses it."""

    decisions: tuple[Decision, ...]
    changes: tuple[Changed, ...]
    """These win over what corrections of reports say of the same claims."""

    stale: tuple[str, ...]
    """Entries that no longer match anything, each as a sentence."""


def address(report: str, claim: str) -> str:
    """How `matters.yml` names a claim: its report, and its id on the report's page of claims."""
    return f"{report}#{claim}"


def decide(matters: Matters, places: Mapping[str, Place], comparable: AbstractSet[Place]) -> Decided:
    """Tie the file to the claims; `places` are those of the claims it names, by address, as far as they exist.

    `comparable` are those that say something which others could contradict.
    """
    stale = []
    decisions = []
    for group in matters.matters:
        gone = [claim for claim in group.claims if claim not in places]
        stale += [f"the claim {claim}, {group.verdict.value} as part of a matter, is in no report" for claim in gone]
        silent = [claim for claim in group.claims if claim in places and places[claim] not in comparable]
        stale += [f"the claim {claim}, part of a matter, says nothing that others could contradict" for claim in silent]
        if not gone and not silent:
            decisions.append(Decision(tuple(sorted(places[c] for c in group.claims)), group.verdict, group.note))
    changes = []
    for change in matters.claims:
        if change.claim in places:
            said = " ".join(filter(None, (change.text, change.note)))
            changes.append(Changed(places[change.claim], Status(change.status), None, said))
        else:
            stale.append(f"the claim {change.claim}, {change.status}, is in no report")
    return Decided(tuple(decisions), tuple(sorted(changes)), tuple(stale))


def unmatched(decided: Decided, grouped: set[frozenset[Place]]) -> tuple[str, ...]:
    """Notes whose claims stand together nowhere; `grouped` are the claims of each account."""
    return tuple(
        f"the note “{decision.note}” belongs to claims that stand in no common matter"
        for decision in decided.decisions
        if decision.verdict.value == "noted" and not any(set(decision.claims) <= claims for claims in grouped)
    )


def overruled(found: tuple[Changed, ...], said: tuple[Changed, ...]) -> tuple[Changed, ...]:
    """What reports correct, with a person's word in its place where there is one; sorted by claim."""
    every = {change.claim: change for change in (*found, *said)}
    return tuple(every[claim] for claim in sorted(every))
