"""What the editions of a series knew, and what became of it since."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from generator.compare import hashing
from generator.model.edition import Change, Draft, KnownClaim, KnownEntity, Line

Key = tuple[str, str, int]
"""A claim across builds: its report, its words, and which of several of the same words it is."""

_ALIKE = 0.4
"""Share of words that two wordings must have in common to be one claim, revised."""


class Knowledge:
    """What the editions of a series know together, the latest word on each claim."""

    def __init__(self, editions: Iterable[Sequence[Line]]) -> None:
        """`editions` are the lines of their files, the oldest edition first."""
        self.claims: dict[Key, KnownClaim] = {}
        self.entities: set[str] = set()
        for lines in editions:
            for line in lines:
                self._learn(line)

    def _learn(self, line: Line) -> None:
        if isinstance(line, KnownEntity):
            self.entities.add(line.slug)
        elif isinstance(line, KnownClaim):
            before = next(self._keys(line.article, line.was or line.words), None)
            if line.change != "new" and before is not None:
                del self.claims[before]
            if line.change != "gone":
                self.claims[(line.article, line.words, sum(1 for _ in self._keys(line.article, line.words)))] = line

    def _keys(self, article: str, words: str) -> Iterator[Key]:
        number = 0
        while (article, words, number) in self.claims:
            yield article, words, number
            number += 1

    def by_article(self) -> dict[str, list[KnownClaim]]:
        """The claims it holds, by report."""
        found: defaultdict[str, list[KnownClaim]] = defaultdict(list)
        for key, claim in sorted(self.claims.items(), key=lambda item: item[0]):
            found[key[0]].append(claim)
        return dict(found)


def changes(known: Mapping[str, Sequence[KnownClaim]], now: Mapping[str, Sequence[KnownClaim]]) -> list[KnownClaim]:
    """What became of claims: those known, by report, against those that the reports hold now. In the order of `now`.

    A known claim whose report holds other words, enough of them the same and of the same speaker, was revised; one
    that has no such successor is gone; a report that is not in `now` holds nothing any more.
    """
    found: list[KnownClaim] = []
    for article in [*now, *(ident for ident in known if ident not in now)]:
        found += _of_report(list(known.get(article, ())), list(now.get(article, ())))
    return found


def news(changed: Sequence[KnownClaim], known: Iterable[KnownClaim]) -> list[KnownClaim]:
    """What is worth telling of what became of claims: each once, however many reports repeat it.

    A claim is not new where somebody was known to say the same in another report, nor where it stands in the sentence
    that corrects or withdraws one. A correction that comes with other words for the claim is told as its revision.
    """
    told = {_saying(claim) for claim in known}
    notices = {(notice.article, notice.sentence) for claim in changed if (notice := claim.notice)}
    fresh = [claim for claim in changed if claim.change == "new" and (claim.article, claim.sentence) not in notices]
    found = []
    for claim in (one for one in changed if one.change != "new"):
        now = _restated(claim, fresh)
        told |= {_saying(now)} if now else set()
        found.append(_revised(now, claim) if now else claim)
    for claim in fresh:
        if _saying(claim) not in told:
            told.add(_saying(claim))
            found.append(claim)
    return found


def _saying(claim: KnownClaim) -> tuple[str, tuple[str, ...]]:
    """Who says what, whichever report it stands in."""
    return claim.speaker.casefold(), tuple(hashing.words(claim.words))


def _restated(claim: KnownClaim, fresh: Sequence[KnownClaim]) -> KnownClaim | None:
    """What a corrected claim became, among the claims of the report that corrects it."""
    if claim.change != "corrected" or claim.notice is None:
        return None
    among = [one for one in fresh if one.article == claim.notice.article]
    found = max(among, key=lambda one: _likeness(claim, one), default=None)
    return found if found and _likeness(claim, found) >= _ALIKE else None


def _revised(now: KnownClaim, before: KnownClaim) -> KnownClaim:
    return msgspec.structs.replace(now, change="revised", was=before.words, notice=before.notice)


def _of_report(known: list[KnownClaim], now: list[KnownClaim]) -> Iterator[KnownClaim]:
    left: list[KnownClaim] = []
    for claim in now:
        same = next((one for one in known if one.words == claim.words), None)
        if same is None:
            left.append(claim)
            continue
        known.remove(same)
        if same.status != claim.status:
            yield _changed(claim, _status_change(claim.status))
    for claim in left:
        before = max(known, key=lambda one: _likeness(one, claim), default=None)
        if before is not None and _likeness(before, claim) >= _ALIKE:
            known.remove(before)
            yield _changed(claim, "revised", before.words)
        else:
            yield _changed(claim, "new")
    for claim in known:
        yield _changed(claim, "gone")


def _changed(claim: KnownClaim, change: Change, was: str = "") -> KnownClaim:
    return msgspec.structs.replace(claim, change=change, was=was)


def _status_change(status: str) -> Change:
    return "corrected" if status == "corrected" else "withdrawn" if status == "withdrawn" else "restored"


def _likeness(one: KnownClaim, other: KnownClaim) -> float:
    if one.speaker and other.speaker and one.speaker.casefold() != other.speaker.casefold():
        return 0.0
    words, others = set(hashing.words(one.words)), set(hashing.words(other.words))
    return len(words & others) / len(words | others) if words or others else 0.0


def drafted(lines: Sequence[Line]) -> Draft | None:
    """The draft among the lines of an edition's file."""
    return next((line for line in lines if isinstance(line, Draft)), None)
