"""An index of fingerprints in memory: for a corpus without a site, and for tests of the one on disk."""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.compare.fingerprints import held
from generator.model.origins import Fingerprint


class Held:
    """Fingerprints by the keys they hold."""

    def __init__(self, fingerprints: Iterable[Fingerprint] = ()) -> None:
        self._reports: dict[str, Fingerprint] = {}
        self._holders: dict[int, list[str]] = {}
        for fingerprint in fingerprints:
            self.add(fingerprint)

    def add(self, fingerprint: Fingerprint) -> None:
        """Take one more in."""
        self._reports[fingerprint.report] = fingerprint
        for key in held(fingerprint):
            self._holders.setdefault(key, []).append(fingerprint.report)

    def lookup(self, keys: Sequence[int], at_least: int) -> list[Fingerprint]:
        """The reports that hold at least so many of the keys, sorted by id."""
        counts: Counter[str] = Counter()
        for key in keys:
            counts.update(self._holders.get(key, ()))
        return [self._reports[report] for report, count in sorted(counts.items()) if count >= at_least]
