"""How reports are found by others: the rule, and an index of fingerprints in memory for a corpus without a site.

A key that very many reports hold (the same last line under every report of an agency) would let each of them meet all
the others. Under such a key a report meets its nearest neighbours alone, which still joins all copies in a chain.
"""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from generator.compare.crowds import CROWD, FORMULA, NEAR, number
from generator.compare.fingerprints import held
from generator.model.origins import Fingerprint


class Lookup(Protocol):
    """Finds reports by the keys they hold (`fingerprints.held`)."""

    def meeting(self, fingerprint: Fingerprint, keys: Sequence[int], at_least: int = 1) -> Iterable[Fingerprint]:
        """The reports that a report meets under at least so many of its bands, itself perhaps among them."""
        ...

    def sharing(self, fingerprint: Fingerprint, keys: Sequence[int]) -> Iterable[Fingerprint]:
        """The reports that a report meets under one of these keys of its words, no formula being among them."""
        ...

    def holding(self, keys: Sequence[int]) -> Iterable[Fingerprint]:
        """All reports that hold one of these keys, however many."""
        ...


class Held:
    """Fingerprints by the keys they hold."""

    def __init__(self, fingerprints: Iterable[Fingerprint]) -> None:
        self._reports: dict[int, Fingerprint] = {}
        self._holders: dict[int, list[int]] = {}
        for fingerprint in fingerprints:
            self.add(fingerprint)

    def add(self, fingerprint: Fingerprint) -> None:
        """Take one more in."""
        own = number(fingerprint)
        self._reports[own] = fingerprint
        for key in held(fingerprint):
            insort(self._holders.setdefault(key, []), own)

    def meeting(self, fingerprint: Fingerprint, keys: Sequence[int], at_least: int = 1) -> Iterator[Fingerprint]:
        """As `Lookup` says, in the order of their numbers."""
        own = number(fingerprint)
        counts: Counter[int] = Counter()
        for key in keys:
            counts.update(_near(self._holders.get(key, []), own))
        return (self._reports[other] for other, count in sorted(counts.items()) if count >= at_least)

    def sharing(self, fingerprint: Fingerprint, keys: Sequence[int]) -> Iterator[Fingerprint]:
        """As `Lookup` says, in the order of their numbers."""
        return self.meeting(fingerprint, [key for key in keys if len(self._holders.get(key, ())) <= FORMULA])

    def holding(self, keys: Sequence[int]) -> Iterator[Fingerprint]:
        """As `Lookup` says, in the order of their numbers."""
        found = {other for key in keys for other in self._holders.get(key, ())}
        return (self._reports[other] for other in sorted(found))


def _near(holders: list[int], own: int) -> list[int]:
    if len(holders) <= CROWD:
        return holders
    at = bisect_left(holders, own)
    return holders[max(0, at - NEAR) : at + NEAR + 1]
