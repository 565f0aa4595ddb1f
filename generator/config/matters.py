"""`site_config/matters.yml`: what a person says about claims. It always has the last word."""

from typing import Literal

from generator.config import written, yaml_file
from generator.config.project import Project
from generator.config.yaml_file import Found
from generator.model.matters import Verdict
from generator.model.record import Record


class Group(Record, frozen=True):
    """Claims that a person looked at together."""

    claims: tuple[str, ...]
    """Their addresses: `<id of the report>#c-…`."""

    verdict: Verdict
    """What a person says of these claims."""

    note: str = ""
    """Shown beside the group."""


class Change(Record, frozen=True):
    """A claim that no longer stands as its report gives it."""

    claim: str
    """Its address."""

    status: Literal["corrected", "withdrawn"]
    """What the claim is taken for."""

    text: str = ""
    """What holds instead."""

    note: str = ""
    """On what authority."""


class Matters(Record, frozen=True):
    """The whole file."""

    matters: tuple[Group, ...] = ()
    """One entry a group of claims that are, or are not, about one matter."""

    claims: tuple[Change, ...] = ()
    """One entry a claim of which a person says something."""

    @property
    def addresses(self) -> frozenset[str]:
        """Every claim that the file names."""
        grouped = (claim for group in self.matters for claim in group.claims)
        return frozenset((*grouped, *(change.claim for change in self.claims)))


def load(project: Project) -> Matters:
    """Read the file; an absent or empty one says nothing. Raises BuildError with file and line."""
    where = project.where(project.matters_yml)
    return read(written.read_if_there(project.matters_yml, where), where)


def read(text: str, where: str) -> Matters:
    """The same from the text of the file, whose name for messages is `where`. Raises BuildError with every problem."""
    return yaml_file.checked(text, where, Matters, (_addresses, _alone, _contradictions))


_FORM = "Copy it from the link of the claim: 2020-05-26-jets-for-libya#c-1a2b3c4d"


def _addresses(matters: Matters) -> Found:
    named: list[tuple[list[str | int], str]] = [
        (["matters", at, "claims", position], claim)
        for at, group in enumerate(matters.matters)
        for position, claim in enumerate(group.claims)
    ]
    named += [(["claims", at, "claim"], change.claim) for at, change in enumerate(matters.claims)]
    for path, claim in named:
        report, _, anchor = claim.partition("#")
        if not report or not anchor.startswith("c-"):
            yield path, f"“{claim}” is not the address of a claim", _FORM


def _alone(matters: Matters) -> Found:
    for at, group in enumerate(matters.matters):
        if len(set(group.claims)) < 2:
            yield (
                ["matters", at, "claims"],
                "one claim alone is no group",
                "Name the claims that belong together, or not.",
            )


def _contradictions(matters: Matters) -> Found:
    """Claims that are confirmed to be one matter and rejected as one; a claim that is changed twice."""
    confirmed = [set(group.claims) for group in matters.matters if group.verdict is Verdict.CONFIRMED]
    for at, group in enumerate(matters.matters):
        if group.verdict is Verdict.REJECTED and any(len(claims & set(group.claims)) > 1 for claims in confirmed):
            what = "these claims are confirmed to be one matter elsewhere in this file, and rejected here"
            yield ["matters", at, "verdict"], what, "Keep one of the two."
    seen: set[str] = set()
    for at, change in enumerate(matters.claims):
        if change.claim in seen:
            yield ["claims", at, "claim"], f"“{change.claim}” is changed twice", "Keep one of the two."
        seen.add(change.claim)
