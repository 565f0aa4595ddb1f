"""A person's corrections, matched against the names of the corpus."""

import difflib
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from generator.config.entities import Corrections, Known, Reference, claim
from generator.model.folding import fold
from generator.resolve.clusters import Form

OWNED = 0
"""The group of sides that tells the entities of the file apart; the others are its `never_merge` lists and splits."""

_CANDIDATES = 200
"""Names compared in full for a “did you mean”."""


class Matcher:
    """Finds the forms that the file's names mean, and notes what means nothing."""

    def __init__(self, forms: list[Form], corrections: Corrections) -> None:
        self.forms = forms
        self.corrections = corrections
        self.stale: list[str] = []

    @cached_property
    def _positions(self) -> dict[str, list[int]]:
        positions: defaultdict[str, list[int]] = defaultdict(list)
        for position, form in enumerate(self.forms):
            positions[form.key].append(position)
        return positions

    @cached_property
    def _surfaces(self) -> dict[str, int]:
        surfaces: dict[str, int] = {}
        for position, form in enumerate(self.forms):
            for use in form.uses:
                for surface in use.surfaces:
                    surfaces.setdefault(fold(surface), position)
        return surfaces

    def find(self, reference: Reference) -> list[int]:
        """Positions of the forms that a reference means."""
        found = self._positions.get(reference.key, [])
        return [p for p in found if reference.type in {None, self.forms[p].type}]

    def of_known(self, known: Known, name: str) -> list[int]:
        """Those that a name of an entity means: of the entity's own type, else of any that no other entity claims."""
        reference = self.corrections.reference(name)
        return self.find(claim(self.corrections, known, name)) or [
            p for p in self.find(reference) if not self._claimed_by_another(known, p)
        ]

    def _claimed_by_another(self, known: Known, position: int) -> bool:
        form = self.forms[position]
        return self._claims.get(Reference(form.key, form.type), known) is not known

    @cached_property
    def _claims(self) -> dict[Reference, Known]:
        every = [(known, name) for known in self.corrections.entities for name in known.names]
        return {claim(self.corrections, known, name): known for known, name in every}

    def surface(self, key: str) -> int | None:
        """A form that some report writes so, where no name of its own is written so."""
        return self._surfaces.get(key)

    def is_used(self, name: str) -> bool:
        """Whether any report uses a name, as a name or as a short form of one."""
        reference = self.corrections.reference(name)
        return bool(self.find(reference)) or self.surface(reference.key) is not None

    def note(self, name: str, what: str) -> None:
        """Keep a sentence on a correction that matches nothing."""
        self.stale.append(f"entities.yml: {what}{self._near(name)}")

    def _near(self, name: str) -> str:
        key = self.corrections.reference(name).key
        tokens = set(key.split())
        near = [form for form in self.forms if form.key[:3] == key[:3] or not tokens.isdisjoint(form.tokens)]
        near.sort(key=lambda form: (-form.reports, form.key, form.type))
        texts = {form.key: form.text for form in reversed(near[:_CANDIDATES])}
        best = difflib.get_close_matches(key, sorted(texts), n=1, cutoff=0.75)
        return f" Did you mean “{texts[best[0]]}”?" if best else ""


def without_rejected(forms: list[Form], corrections: Corrections) -> tuple[list[Form], tuple[str, ...]]:
    """The forms that are not rejected, and the rejections that match nothing."""
    matcher = Matcher(forms, corrections)
    gone: set[int] = set()
    for name in corrections.reject:
        found = matcher.find(corrections.reference(name))
        gone.update(found)
        if not found:
            matcher.note(name, f"“{name}” is rejected, but no report uses it.")
    kept = [form for position, form in enumerate(forms) if position not in gone] if gone else forms
    return kept, tuple(matcher.stale)


def owners(matcher: Matcher) -> dict[int, int]:
    """Which entity of the file each form belongs to, where one claims it; both by position."""
    owned: dict[int, int] = {}
    for at, known in enumerate(matcher.corrections.entities):
        found = [p for name in known.names for p in matcher.of_known(known, name)]
        owned.update((position, at) for position in found)
        if not found and not any(matcher.is_used(name) for name in known.names):
            matcher.note(known.name, f"no report uses any name of the entity “{known.name}”.")
    return owned


def sides(matcher: Matcher, owned: dict[int, int]) -> dict[int, dict[int, int]]:
    """For each form the side it is on in each group that must not be joined."""
    apart: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for position, at in owned.items():
        apart[position][OWNED] = at
    for group, names in enumerate(matcher.corrections.never_merge, start=1):
        for side, name in enumerate(names):
            found = matcher.find(matcher.corrections.reference(name))
            for position in found:
                apart[position][group] = side
            if not found and not matcher.is_used(name):
                matcher.note(name, f"“{name}” is never to be merged, but no report uses it.")
    for group, split in enumerate(matcher.corrections.split, start=1 + len(matcher.corrections.never_merge)):
        for side, name in enumerate((split.name, split.means)):
            for position in matcher.find(matcher.corrections.reference(name)):
                apart[position][group] = side
        if not matcher.is_used(split.means):
            matcher.note(
                split.name, f"“{split.name}” is split from “{split.means}”, but none of the reports named uses it."
            )
    return dict(apart)


def by_owner(owned: dict[int, int]) -> Iterable[list[int]]:
    """The forms of each entity of the file."""
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for position, at in sorted(owned.items()):
        groups[at].append(position)
    return groups.values()
