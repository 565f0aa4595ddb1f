"""Reports that correct or retract another, and the claims that this touches. Nothing else is ever called withdrawn."""

from collections.abc import Iterable, Iterator

from generator.compare import hashing
from generator.compare.fingerprints import CORRECTED_DAYS, corrected_keys, correcting_keys
from generator.compare.held import Lookup
from generator.model.annotations import Status
from generator.model.origins import Changed, Correction, Fingerprint, Notice, Place, Said

_VERSION = 1 / 3
"""Share of text from which a report of the same publisher is an earlier version."""

_SPOKEN_OF = 0.6
"""Share of the words of what was wrong that a claim must hold, or of the claim's words that the notice must."""

_TELLING = 3
"""Content words of what was wrong that tell which report is meant; "(Corrects headline)" tells nothing."""

_MATTER, _ALL_BUT = 0.5, 0.75
"""Share of what was wrong that the report must hold: where the notice names the day of that report, and where not."""


def corrections(fingerprint: Fingerprint, lookup: Lookup) -> tuple[Correction, ...]:
    """What a report corrects, and what corrects it, among the reports of the lookup; sorted."""
    found: set[Correction] = set()
    for other in lookup.holding(corrected_keys(fingerprint)) if fingerprint.notices else ():
        found.update(_corrections(fingerprint, other))
    for other in lookup.holding(correcting_keys(fingerprint)):
        found.update(_corrections(other, fingerprint))
    return tuple(sorted(found))


def changes(found: Iterable[Correction]) -> tuple[Changed, ...]:
    """The claims that corrections touch, each once: what is withdrawn stays so; sorted."""
    made: dict[Place, Changed] = {}
    for correction in sorted(found):
        for claim in correction.claims:
            if claim not in made or correction.status is Status.WITHDRAWN:
                made[claim] = Changed(claim, correction.status, correction.notice)
    return tuple(made[claim] for claim in sorted(made))


def _corrections(later: Fingerprint, earlier: Fingerprint) -> Iterator[Correction]:
    age = (later.day - earlier.day).days
    if later.report == earlier.report or not 0 <= age <= CORRECTED_DAYS:
        return
    for notice in later.notices:
        if earlier.source in notice.sources and _means(notice, later, earlier) and not earlier.notices:
            claims = tuple(Place(earlier.report, said.start, said.end) for said in _touched(notice, earlier, later))
            if claims or not notice.wrong or notice.own:
                place = Place(later.report, notice.start, notice.end)
                yield Correction(place, earlier.report, notice.status, claims)


def _means(notice: Notice, later: Fingerprint, earlier: Fingerprint) -> bool:
    """Whether the notice speaks of this report."""
    if notice.own:
        spoken_of = len(notice.wrong) < _TELLING or hashing.shared(notice.wrong, earlier.words) >= _MATTER
        is_version = hashing.shared(later.shingles, earlier.shingles) >= _VERSION
        return later.source == earlier.source and spoken_of and is_version
    if notice.days and max(notice.days) <= later.day and earlier.day not in notice.days:
        near = [day for day in notice.days if abs((earlier.day - day).days) <= 1]
        if not near and hashing.shared(notice.wrong, earlier.words) < 0.9:
            return False
    words = notice.wrong or notice.words
    if earlier.day in notice.days:
        return len(words) >= 2 and hashing.shared(words, earlier.words) >= _MATTER
    return len(words) >= _TELLING and hashing.shared(words, earlier.words) >= _ALL_BUT


def _touched(notice: Notice, earlier: Fingerprint, later: Fingerprint) -> list[Said]:
    """The claims that hold what was wrong; of a report withdrawn as a whole, all of them."""
    named = [said for said in earlier.claims if _holds(said, notice)]
    if named or notice.status is Status.CORRECTED:
        if not named and notice.own:
            # What the corrected version no longer says in these words.
            kept = {said.words for said in later.claims}
            return [said for said in earlier.claims if said.words not in kept]
        return named
    return list(earlier.claims)


def _holds(said: Said, notice: Notice) -> bool:
    return len(notice.wrong) >= 2 and len(said.words) >= 2 and hashing.shared(said.words, notice.wrong) >= _SPOKEN_OF
