"""Accounts side by side: claims about one matter as groups, with why they stand together and in what they part."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import msgspec

from generator.compare import hashing, likeness
from generator.compare.likeness import Context
from generator.compare.unions import Unions
from generator.model.matters import Account, Assertion, Decision, Differs, Pair, Verdict
from generator.model.origins import Origin, Place, Repeats

_LINKED = 0.4
"""Which part of the pairs across two groups must be alike before the groups become one."""

_LOUDEST = 2
"""Words of each kind that the reason names."""


def accounts(
    pairs: Iterable[Pair],
    claims: Mapping[Place, Assertion],
    origins: Iterable[Origin],
    context: Context,
    decisions: Iterable[Decision] = (),
) -> tuple[Account, ...]:
    """The groups that pairs make, by their first claim. A group of one origin alone is no account.

    `claims` hold at least the claims of the pairs and decisions, `origins` at least those of their reports. A person's
    decisions have the last word: claims confirmed stand together, claims rejected never do, a note stays.
    """
    decisions = sorted(decisions, key=lambda decision: (decision.claims, decision.verdict))
    rejected = {two for decision in decisions if decision.verdict is Verdict.REJECTED for two in _twos(decision.claims)}
    confirmed = [decision.claims for decision in decisions if decision.verdict is Verdict.CONFIRMED]
    pairs = sorted({pair for pair in pairs if frozenset((pair.one, pair.other)) not in rejected})
    wanted = {two for group in confirmed for two in _twos(group)} - {frozenset((p.one, p.other)) for p in pairs}
    pairs = sorted([*pairs, *(likeness.laid(claims[min(two)], claims[max(two)], context) for two in wanted)])
    voices = _voices(pairs, origins)
    made = (
        _judged(_account(group, pairs_of, claims, voices, context), decisions)
        for group, pairs_of in _groups(pairs, confirmed, rejected)
    )
    return tuple(account for account in made if len(account.origins) > 1 or account.verdict)


def _twos(claims: Sequence[Place]) -> Iterator[frozenset[Place]]:
    return (frozenset(two) for two in combinations(sorted(set(claims)), 2))


def _judged(account: Account, decisions: Iterable[Decision]) -> Account:
    """What a person said of a group, or of a part of it; the strongest word counts, every note is kept."""
    mine = [d for d in decisions if d.verdict is not Verdict.REJECTED and set(d.claims) <= set(account.claims)]
    if not mine:
        return account
    verdict = Verdict.CONFIRMED if any(d.verdict is Verdict.CONFIRMED for d in mine) else Verdict.NOTED
    return msgspec.structs.replace(account, verdict=verdict, note="\n".join(d.note for d in mine if d.note))


Group = list[Place]


def _groups(
    pairs: Sequence[Pair], confirmed: Sequence[Sequence[Place]], rejected: set[frozenset[Place]]
) -> list[tuple[Group, list[Pair]]]:
    """The likest first; two groups become one where enough of the pairs across them are alike."""
    linked = {frozenset((pair.one, pair.other)) for pair in pairs}
    home: dict[Place, Group] = {}
    for claims in confirmed:
        for claim in claims[1:]:
            _merge(home, claims[0], claim)
    for pair in sorted(pairs, key=lambda pair: (not pair.same, -pair.likeness, pair)):
        one, other = (home.setdefault(place, [place]) for place in (pair.one, pair.other))
        if one is not other and _may_join(one, other, linked, rejected):
            _merge(home, pair.one, pair.other)
    groups = {id(group): sorted(group) for group in home.values()}
    inside: dict[Place, list[Pair]] = {}
    for pair in pairs:
        if home[pair.one] is home[pair.other]:
            inside.setdefault(min(home[pair.one]), []).append(pair)
    return [(group, inside[group[0]]) for group in sorted(groups.values()) if len(group) > 1]


def _merge(home: dict[Place, Group], one: Place, other: Place) -> None:
    mine, yours = home.setdefault(one, [one]), home.setdefault(other, [other])
    if mine is not yours:
        mine.extend(yours)
        home.update(dict.fromkeys(yours, mine))


def _may_join(one: Group, other: Group, linked: set[frozenset[Place]], rejected: set[frozenset[Place]]) -> bool:
    across = [frozenset((mine, yours)) for mine in one for yours in other]
    return rejected.isdisjoint(across) and sum(two in linked for two in across) >= _LINKED * len(across)


def _voices(pairs: Iterable[Pair], origins: Iterable[Origin]) -> Unions[Place]:
    """Claims that give one statement."""
    voices: Unions[Place] = Unions()
    spans: dict[str, list[tuple[Place, Place]]] = {}
    for origin in origins:
        if origin.kind is Repeats.STATEMENT:
            for place in origin.places:
                spans.setdefault(place.report, []).append((place, origin.first))
    for pair in pairs:
        for claim in (pair.one, pair.other):
            for place, first in spans.get(claim.report, ()):
                if place.start < claim.end and claim.start < place.end:
                    voices.join(claim, first)
        if pair.same:
            voices.join(pair.one, pair.other)
    return voices


def _account(
    group: Sequence[Place],
    pairs: Sequence[Pair],
    claims: Mapping[Place, Assertion],
    voices: Unions[Place],
    context: Context,
) -> Account:
    together: dict[Place, list[Place]] = {}
    for place in group:
        together.setdefault(voices.root(place), []).append(place)
    found = sorted({difference for pair in pairs for difference in pair.differences})
    kinds = {difference.kind for difference in found}
    first = group[0]
    return Account(
        id=f"m-{hashing.key('account', first.report, first.start, first.end):016x}"[:12],
        claims=tuple(group),
        origins=tuple(sorted(tuple(places) for places in together.values())),
        why=_why([claims[place] for place in group], pairs, context),
        differs_in=tuple(kind for kind in Differs if kind in kinds),
        differences=tuple(found),
        apart=tuple(Place(place.report, term.start, term.end) for place in group for term in claims[place].apart),
    )


def _why(claims: Sequence[Assertion], pairs: Sequence[Pair], context: Context) -> str:
    """What most pairs share, in the reports' words; which days all can mean; which words may set them apart."""
    shared = Counter(key for pair in pairs for key in pair.shared)
    named = [_names(claims, key, context) for key in _loudest(shared, ("country ", "name "))]
    things = [_words(claims, key) for key in _loudest(shared, ("object ",))]
    deeds = [_words(claims, key) for key in _loudest(shared, ("action ",))]
    days = sorted({min(claim.first for claim in claims), max(claim.last for claim in claims)})
    said = [
        f"They name {_listed(sorted(filter(None, named)))}",
        *([f"what they speak of is {' and '.join(things)}"] if things else []),
        *([f"what is done is {' and '.join(deeds)}"] if deeds else []),
        f"and their times fall {'on' if len(days) == 1 else 'between'} {' and '.join(map(str, days))}",
    ]
    apart = list(dict.fromkeys(f"“{term.words}”" for claim in claims for term in claim.apart))
    warning = f" {_listed(apart)} may mean another matter." if apart else ""
    return f"{'; '.join(said)}.{warning}"


def _loudest(shared: Counter[str], kinds: tuple[str, ...]) -> list[str]:
    found = [(-count, key) for key, count in shared.items() if key.startswith(kinds)]
    return [key for _count, key in sorted(found)[:_LOUDEST]]


def _names(claims: Sequence[Assertion], key: str, context: Context) -> str:
    """What the claims call an entity most."""
    texts = Counter(name.text for claim in claims for name in claim.names if context.key(name) == key)
    return min(texts, key=lambda text: (-texts[text], text), default="")


def _words(claims: Sequence[Assertion], key: str) -> str:
    kind, _, name = key.partition(" ")
    terms = (term for claim in claims for term in (claim.actions if kind == "action" else claim.objects))
    found = sorted({f"“{term.words}”" for term in terms if term.key == name}, key=str.casefold)
    return "/".join(found[:4])


def _listed(parts: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1]))) if parts else ""
