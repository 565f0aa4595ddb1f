"""Names on their way to entities: forms, and what has been joined so far and why."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.model.annotations import ENTITY_TYPES
from generator.model.entity import NameUse
from generator.model.folding import fold
from generator.model.record import Record


def type_rank(kind: str) -> int:
    """What settles a tie between types: the order in which a site shows them."""
    return ENTITY_TYPES.index(kind) if kind in ENTITY_TYPES else len(ENTITY_TYPES)


class Form(Record, frozen=True, gc=False):
    """All names of one type that are written the same but for capitals, accents and marks."""

    type: str
    key: str
    """The folded words."""

    tokens: tuple[str, ...]
    uses: tuple[NameUse, ...]
    """Sorted; at least one."""

    reports: int
    """Sum over the uses; a report that writes the name in two ways counts twice."""

    mentions: int

    @property
    def text(self) -> str:
        """The spelling that most reports use; of two alike the one that sorts first."""
        if len(self.uses) == 1:
            return self.uses[0].name.text
        return min(self.uses, key=lambda use: (-use.reports, -use.mentions, use.name.text)).name.text


def forms_of(uses: Iterable[NameUse]) -> list[Form]:
    """Group names into forms, sorted by type and key: from here on no order of the input is left."""
    types: defaultdict[str, dict[str, tuple[NameUse, ...]]] = defaultdict(dict)
    for use in uses:
        same, key = types[use.name.type], fold(use.name.text)
        same[key] = (*same[key], use) if key in same else (use,)
    return [_form(kind, key, types[kind][key]) for kind in sorted(types) for key in sorted(types[kind])]


def _form(kind: str, key: str, uses: tuple[NameUse, ...]) -> Form:
    if len(uses) == 1:
        return Form(kind, key, tuple(key.split()), uses, uses[0].reports, uses[0].mentions)
    reports, mentions = sum(use.reports for use in uses), sum(use.mentions for use in uses)
    return Form(kind, key, tuple(key.split()), tuple(sorted(uses)), reports, mentions)


class Clusters:
    """Forms joined into entities. What a person says must stay apart is never joined, whatever a rule finds."""

    def __init__(self, forms: list[Form], apart: dict[int, dict[int, int]] | None = None) -> None:
        """`apart` gives for a form (by position) the side it is on in each group that must not be joined."""
        self.forms = forms
        self.links: list[tuple[int, int, str]] = []
        """What was joined, and why: pairs of positions; together they make a forest."""

        self.offers: list[tuple[int, int, str]] = []
        """What a rule saw but found too weak to join; a person may."""

        self.shared: list[tuple[int, tuple[int, ...]]] = []
        """Surnames alone, each with the full names of the several persons that bear it."""

        self._parent = list(range(len(forms)))
        self._members: dict[int, list[int]] = {}
        self._sides = {position: dict(sides) for position, sides in (apart or {}).items()}
        self._by_type: defaultdict[str, list[int]] = defaultdict(list)
        for position, form in enumerate(forms):
            self._by_type[form.type].append(position)

    def of_type(self, kind: str) -> list[int]:
        """Positions of the forms of a type, in order."""
        return self._by_type.get(kind, [])

    def written_alike(self) -> list[list[int]]:
        """Forms of several types that have one key, by key as they come."""
        first: dict[str, int] = {}
        alike: dict[str, list[int]] = {}
        for position, form in enumerate(self.forms):
            earlier = first.setdefault(form.key, position)
            if earlier != position:
                alike.setdefault(form.key, [earlier]).append(position)
        return list(alike.values())

    def types(self) -> list[str]:
        """The types that occur, sorted."""
        return sorted(self._by_type)

    def root(self, position: int) -> int:
        """What stands for the whole cluster of a form, until the next join."""
        parent = self._parent
        while parent[position] != position:
            parent[position] = parent[parent[position]]
            position = parent[position]
        return position

    def quote(self, position: int) -> str:
        """A form as reasons quote it."""
        return f"“{self.forms[position].text}”"

    def members(self, position: int) -> list[int]:
        """Every form of the cluster that a form belongs to."""
        root = self.root(position)
        return self._members.get(root, [root])

    def reports(self, position: int) -> int:
        """How many reports use any form of the cluster."""
        return sum(self.forms[member].reports for member in self.members(position))

    def roots(self, positions: Iterable[int]) -> list[int]:
        """The distinct clusters of some forms, in order."""
        return sorted({self.root(position) for position in positions})

    def join(self, one: int, other: int, why: str) -> bool:
        """Take two clusters for one. False when they must stay apart; True also when they were one already."""
        first, second = sorted((self.root(one), self.root(other)))
        if first == second:
            return True
        if not self.may_join(first, second):
            return False
        if second in self._sides:
            self._sides[first] = self._sides.get(first, {}) | self._sides[second]
        self._members[first] = self._members.get(first, [first]) + self._members.pop(second, [second])
        self._parent[second] = first
        self.links.append((one, other, why))
        return True

    def offer(self, one: int, other: int, why: str) -> None:
        """Note a join that only a person should make."""
        self.offers.append((one, other, why))

    def may_join(self, one: int, other: int) -> bool:
        """Whether two clusters are two, and nothing a person said keeps them apart."""
        first, second = self.root(one), self.root(other)
        mine, theirs = self._sides.get(first, {}), self._sides.get(second, {})
        return first != second and all(mine.get(group, side) == side for group, side in theirs.items())

    def __iter__(self) -> Iterator[list[int]]:
        """The clusters, each as the positions of its forms, sorted."""
        for position, parent in enumerate(self._parent):
            if position == parent:
                yield sorted(self._members[position]) if position in self._members else [position]
