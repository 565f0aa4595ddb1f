"""What resolution left open and a person may settle: merges, surnames of several persons, types, frequent unknowns."""

from collections import defaultdict
from typing import Literal

from generator.links import digest
from generator.model.annotations import LOCATION, NATIONALITY, ORGANISATION, Name
from generator.model.folding import fold
from generator.model.record import Record
from generator.resolve.clusters import Clusters

FREQUENT = 3
"""Reports that must name something before it is worth a person's time that entities.yml does not know it."""

_SEATS = """
Russia: Moscow, Kremlin
United States: Washington, White House, Pentagon
China: Beijing
United Kingdom: London, Downing Street, Whitehall
France: Paris, Elysee
Germany: Berlin
European Union: Brussels
Iran: Tehran
Israel: Jerusalem, Tel Aviv
Turkey: Ankara
Syria: Damascus
Iraq: Baghdad
Libya: Tripoli
Egypt: Cairo
Saudi Arabia: Riyadh
Ukraine: Kyiv, Kiev
North Korea: Pyongyang
South Korea: Seoul, Blue House
Japan: Tokyo
India: New Delhi
Pakistan: Islamabad
"""
"""Seats of governments, which reports use for the government: never merged, but offered."""


class Proposal(Record, frozen=True):
    """A question for a person."""

    kind: Literal["merge", "surname", "type", "unknown"]
    names: tuple[Name, ...]
    """Those in question: for a merge the two; for a surname it, then its bearers; for a type the name as each type."""

    why: str
    """What speaks for it, in words."""

    reports: int
    """How many reports it concerns at least."""

    @property
    def ident(self) -> str:
        """What tells it from the others, whatever is proposed beside it: the kind's letter and a hash of the names."""
        return f"{self.kind[0]}-{digest(f'{self.kind} {self.names}')}"

    @property
    def choices(self) -> tuple[str, ...]:
        """What a yes has to name: one of a surname's bearers, one of the types; nothing where a yes says it all."""
        if self.kind == "surname":
            return tuple([name.text for name in self.names[1:]])
        return tuple([name.type for name in self.names]) if self.kind == "type" else ()


def of(clusters: Clusters, known: frozenset[int]) -> tuple[Proposal, ...]:
    """All proposals, what concerns most reports first, the unknown last; `known`: forms that entities.yml settles."""
    found = [*_merges(clusters), *_surnames(clusters, known), *_types(clusters, known), *_unknown(clusters, known)]
    return tuple(sorted(found, key=lambda each: (each.kind == "unknown", -each.reports, each.kind, each.names)))


def _name(clusters: Clusters, position: int) -> Name:
    return Name(clusters.forms[position].type, clusters.forms[position].text)


def _merges(clusters: Clusters) -> list[Proposal]:
    best: dict[tuple[int, ...], Proposal] = {}
    for one, other, why in [*clusters.offers, *_seats(clusters)]:
        pair = tuple(clusters.roots((one, other)))
        if pair not in best and clusters.may_join(one, other):
            reports = min(clusters.reports(one), clusters.reports(other))
            best[pair] = Proposal("merge", (_name(clusters, one), _name(clusters, other)), why, reports)
    return list(best.values())


def _seats(clusters: Clusters) -> list[tuple[int, int, str]]:
    """“Moscow” and “the Kremlin”, where reports may mean Russia by them."""
    positions: defaultdict[str, list[int]] = defaultdict(list)
    for kind in (LOCATION, ORGANISATION):
        for position in clusters.of_type(kind):
            positions[clusters.forms[position].key].append(position)
    found: list[tuple[int, int, str]] = []
    for line in _SEATS.strip().splitlines():
        country, _, seats = line.partition(": ")
        for seat in seats.split(", "):
            for one in positions.get(fold(country), [])[:1]:
                why = f"reports often use the second for the government ({country})"
                found.extend((one, other, why) for other in positions.get(fold(seat), []))
    return found


def _surnames(clusters: Clusters, known: frozenset[int]) -> list[Proposal]:
    return [
        Proposal(
            "surname",
            (_name(clusters, bare), *[_name(clusters, position) for position in bearers]),
            "several persons of these reports bear it",
            clusters.forms[bare].reports,
        )
        for bare, bearers in clusters.shared
        if bare not in known
    ]


def _types(clusters: Clusters, known: frozenset[int]) -> list[Proposal]:
    """Names that stayed two entities because both types are well attested."""
    same = clusters.written_alike()
    return [
        Proposal(
            "type",
            tuple(_name(clusters, position) for position in positions),
            "reports use the same words for things of different types",
            sorted(clusters.forms[position].reports for position in positions)[-2],
        )
        for positions in same
        if known.isdisjoint(positions) and any(clusters.may_join(positions[0], other) for other in positions[1:])
    ]


def _unknown(clusters: Clusters, known: frozenset[int]) -> list[Proposal]:
    """What many reports name and entities.yml does not mention. Places and nationalities explain themselves."""
    found = []
    for positions in clusters:
        first = clusters.forms[positions[0]]
        if first.type in {LOCATION, NATIONALITY} or (len(positions) == 1 and first.reports < FREQUENT):
            continue
        reports = sum(clusters.forms[position].reports for position in positions)
        if reports >= FREQUENT and known.isdisjoint(positions):
            most = min(positions, key=lambda position: (-clusters.forms[position].reports, position))
            found.append(Proposal("unknown", (_name(clusters, most),), "no entry of entities.yml names it", reports))
    return found
