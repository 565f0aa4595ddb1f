"""How well the reports of the exercise are compared, against the key to what was planted in them."""

import argparse
import json
import time
from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import combinations
from pathlib import Path
from typing import TypeVar

from generator import exercise
from generator.build import offline
from generator.compare.corpus import Compared
from generator.exercise import Key
from generator.model.annotations import Annotations
from generator.model.article import Article
from generator.model.entity import Resolution
from generator.model.origins import Place, Repeats
from generator.model.record import Record


class Figures(Record, frozen=True):
    """Right, wrong and missed."""

    right: int
    wrong: int
    missed: int
    told: tuple[str, ...] = ()
    """What was wrong or missed."""

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Share of what was planted that was found."""
        return self.right / max(1, self.right + self.missed)


class Found(Record, frozen=True):
    """The exercise, analysed and compared."""

    reports: tuple[Article, ...]
    annotations: tuple[Annotations, ...]
    resolution: Resolution
    compared: Compared


def run(reports: Sequence[Article]) -> Found:
    """Analyse, resolve and compare reports, as `sitrep analyse --corpus` does in a project without corrections."""
    lines = [{"id": a.id, "date": a.date.isoformat(), "source": a.source, "text": a.text} for a in reports]
    given = BytesIO("\n".join(map(json.dumps, lines)).encode())
    analysed = offline.from_lines(Path("no such folder"), given, 1)
    return Found(tuple(reports), analysed.found, analysed.resolution, analysed.compared)


def origins(found: Found, key: Key) -> Figures:
    """Pairs of reports that repeat each other. A pair of reports planted by accident of two plants is no mistake."""
    wanted = {frozenset(two) for origin in key.origins for two in combinations(origin.reports, 2)}
    by_chance = _closed(wanted)
    got = {frozenset(two) for origin in found.compared.origins for two in combinations(origin.reports, 2)}
    return _figures(got, wanted, by_chance)


def accounts(found: Found, key: Key) -> Figures:
    """Pairs of planted claims that stand in one group; a claim that was not planted makes its pairs wrong."""
    homes: dict[Place, str] = {claim: matter.id for matter in key.matters for claim in matter.claims}
    wanted = {frozenset(two) for matter in key.matters for two in combinations(matter.claims, 2)}
    got: set[frozenset[Place]] = set()
    for account in found.compared.accounts:
        claims = {_planted(claim, homes) for claim in account.claims}
        got.update(frozenset(two) for two in combinations(sorted(claims), 2))
    return _figures(got, wanted, set())


def differences(found: Found, key: Key) -> Figures:
    """Kinds of difference named for the matters in which they were planted."""
    homes = {claim: matter.id for matter in key.matters for claim in matter.claims}
    wanted = {(matter.id, kind) for matter in key.matters for kind in matter.differs_in}
    got = {
        (homes[planted], kind.value)
        for account in found.compared.accounts
        for kind in account.differs_in
        for planted in [_planted(account.claims[0], homes)]
        if planted in homes
    }
    return _figures(got, wanted, got - wanted)


def corrections(found: Found, key: Key) -> Figures:
    """Claims that a correction touches, with the report that corrects them."""
    wanted = {(c.report, c.corrects, c.status, c.claim) for c in key.corrections}
    known = {claim: "" for *_, claim in wanted}
    got = {
        (c.notice.report, c.corrects, c.status.value, _planted(claim, known))
        for c in found.compared.corrections
        for claim in c.claims
    }
    return _figures(got, wanted, set())


def speakers(found: Found, key: Key) -> Figures:
    """Claims of people who share a surname: wrong is the other person, missed is nobody."""
    names = {entity.slug: entity.name for entity in found.resolution.entities}
    right = wrong = missed = 0
    told = []
    for planted in key.speakers:
        claims = [
            claim
            for article, annotations in zip(found.reports, found.annotations, strict=True)
            for claim in annotations.claims
            if article.id == planted.claim.report and _touch(planted.claim, claim.content.start, claim.content.end)
        ]
        said = {names.get(found.resolution.slugs.get(c.speaker, ""), c.speaker.text) for c in claims if c.speaker}
        if planted.not_speaker in said or any(planted.speaker.split()[0] not in name for name in said):
            wrong += 1
            told.append(f"{planted} got {sorted(said)}")
        elif planted.speaker in said:
            right += 1
        else:
            missed += 1
            told.append(f"{planted} got nobody")
    return Figures(right, wrong, missed, tuple(told))


def _planted(claim: Place, among: Iterable[Place]) -> Place:
    """The planted claim that this one overlaps; itself where none."""
    return next((p for p in among if p.report == claim.report and _touch(p, claim.start, claim.end)), claim)


def _touch(place: Place, start: int, end: int) -> bool:
    return place.start < end and start < place.end


def _closed(pairs: Iterable[frozenset[str]]) -> set[frozenset[str]]:
    """What follows from pairs: a copy of a copy."""
    groups: list[set[str]] = []
    for pair in pairs:
        met = [group for group in groups if group & pair]
        groups = [group for group in groups if group not in met] + [set(pair).union(*met)]
    return {frozenset(two) for group in groups for two in combinations(sorted(group), 2)}


T = TypeVar("T")


def _figures(got: set[T], wanted: set[T], pardoned: set[T]) -> Figures:
    wrong = got - wanted - pardoned
    told = [f"wrong: {_words(one)}" for one in wrong] + [f"missed: {_words(one)}" for one in wanted - got]
    return Figures(len(got & wanted), len(wrong), len(wanted - got), tuple(sorted(told)))


def _words(one: object) -> str:
    return " | ".join(sorted(map(str, one))) if isinstance(one, frozenset) else str(one)


def main() -> None:
    """Compare, count, print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--told", type=int, default=0, help="print so many of the things that were wrong or missed")
    given = options.parse_args()
    made = exercise.corpus()
    began = time.process_time()
    found = run(made.reports)
    print(f"{len(made.reports)} reports in {time.process_time() - began:.1f} s of processor time")
    for measure in (origins, accounts, differences, corrections, speakers):
        figures = measure(found, made.key)
        print(
            f"{measure.__name__:12} precision {figures.precision:.3f} recall {figures.recall:.3f}"
            f" ({figures.right} right, {figures.wrong} wrong, {figures.missed} missed)"
        )
        if given.told and figures.told:
            print(*(f"    {line}" for line in figures.told[: given.told]), sep="\n")
    statements = sum(origin.kind is Repeats.STATEMENT for origin in found.compared.origins)
    print(f"{statements} statements, {len(found.compared.accounts)} accounts")
    forms = {form for spelling in key_forms(made.key) for form in spelling}
    slugs = {slug for name, slug in found.resolution.slugs.items() if name.text in forms}
    print(f"two spellings of one name became {len(slugs)} entity: {sorted(slugs)}")
    backwards = run(made.reports[::-1]).compared
    print(f"the same with the reports in another order: {backwards == found.compared}")


def key_forms(key: Key) -> list[tuple[str, ...]]:
    """The spellings that were planted."""
    return [spelling.forms for spelling in key.spellings]


if __name__ == "__main__":
    main()
