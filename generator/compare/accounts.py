"""Accounts side by side: claims about one matter as groups, with why they stand together and in what they part."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import msgspec

from generator.compare import hashing, likeness
from generator.compare.likeness import Context
from generator.compare.unions import Unions
from generator.model.annotations import NATIONALITY
from generator.model.matters import Account, Assertion, Decision, Differs, Pair, Verdict
from generator.model.origins import Origin, Place, Repeats

_LINKED = 0.4
"""Which part of the pairs across two groups must be alike before the groups become one."""

_LOUDEST = 2
"""Words of each kind that the reason names."""


Group = tuple[Place, ...]
"""Claims about one matter, by place."""

Spoken = dict[str, list[tuple[Place, Place]]]
"""By report: where it carries a statement that others carry too, and where that stands first."""


def accounts(
    pairs: Iterable[Pair],
    claims: Mapping[Place, Assertion],
    origins: Iterable[Origin],
    context: Context,
    decisions: Sequence[Decision] = (),
) -> tuple[Account, ...]:
    """The groups that pairs make, by their first claim. A group of one origin alone is no account.

    `claims` hold at least the claims of the pairs and decisions, `origins` at least those of their reports. A person's
    decisions have the last word: claims confirmed stand together, claims rejected never do, a note stays.
    """
    natural = set(pairs)
    pairs = sorted(natural.union(laid(natural, claims, context, decisions)))
    joined = groups(pairs, decisions)
    home = {claim: at for at, group in enumerate(joined) for claim in group}
    inside: dict[int, list[Pair]] = {}
    for pair in pairs:
        at = home.get(pair.one, -1)
        if at >= 0 and home.get(pair.other) == at:
            inside.setdefault(at, []).append(pair)
    spoken = spans(origins)
    made = (account(group, inside[at], claims, spoken, context, decisions=decisions) for at, group in enumerate(joined))
    return tuple(found for found in made if is_shown(found))


def is_shown(account: Account) -> bool:
    """Whether a group is an account: one origin alone is none, unless a person says something of it."""
    return len(account.origins) > 1 or account.verdict is not None


def laid(
    pairs: Iterable[Pair], claims: Mapping[Place, Assertion], context: Context, decisions: Iterable[Decision]
) -> tuple[Pair, ...]:
    """The pairs that a person confirms and no rule finds."""
    wanted = {two for decision in decisions if decision.verdict is Verdict.CONFIRMED for two in _twos(decision.claims)}
    wanted -= {(pair.one, pair.other) for pair in pairs}
    return tuple(likeness.laid(claims[one], claims[other], context) for one, other in sorted(wanted))


def groups(pairs: Sequence[Pair], decisions: Iterable[Decision] = ()) -> list[Group]:
    """Claims that belong together, each group sorted; of pairs only who, how alike and whether it is one statement.

    The likest are joined first; two groups become one where enough of the pairs across them are alike.
    """
    decisions = list(decisions)
    rejected = {two for decision in decisions if decision.verdict is Verdict.REJECTED for two in _twos(decision.claims)}
    places = sorted({place for pair in pairs for place in (pair.one, pair.other)})
    rank = {place: at for at, place in enumerate(places)}
    never = {(rank[one], rank[other]) for one, other in rejected if one in rank and other in rank}
    # Numbers in place of places: the loop below asks for millions of pairs.
    bonds = [(not p.same, -p.likeness, rank[p.one], rank[p.other]) for p in pairs if (p.one, p.other) not in rejected]
    linked = {bond[2:] for bond in bonds}
    home = {at: [at] for at in range(len(places))}
    for decision in decisions:
        # What a person confirms is paired: the pairs hold all claims of a decision, or none where it is not about them.
        if decision.verdict is Verdict.CONFIRMED and decision.claims[0] in rank:
            for claim in decision.claims[1:]:
                _merge(home, rank[decision.claims[0]], rank[claim])
    for *_, one, other in sorted(bonds):
        if home[one] is not home[other] and _may_join(home[one], home[other], linked, never):
            _merge(home, one, other)
    found = {id(group): sorted(group) for group in home.values() if len(group) > 1}
    return [tuple(places[at] for at in group) for group in sorted(found.values())]


def _twos(claims: Iterable[Place]) -> Iterator[tuple[Place, Place]]:
    return combinations(sorted(set(claims)), 2)


def _merge(home: dict[int, list[int]], one: int, other: int) -> None:
    mine, yours = home[one], home[other]
    if mine is not yours:
        mine.extend(yours)
        home.update(dict.fromkeys(yours, mine))


def _may_join(one: list[int], other: list[int], linked: set[tuple[int, int]], never: set[tuple[int, int]]) -> bool:
    across = [(mine, yours) if mine < yours else (yours, mine) for mine in one for yours in other]
    return never.isdisjoint(across) and sum(two in linked for two in across) >= _LINKED * len(across)


def spans(origins: Iterable[Origin]) -> Spoken:
    """Where statements stand that several reports carry, by report, each with where it stands first."""
    found: Spoken = {}
    for origin in origins:
        if origin.kind is Repeats.STATEMENT:
            for place in origin.places:
                found.setdefault(place.report, []).append((place, origin.first))
    return found


def _voices(group: Iterable[Place], pairs: Iterable[Pair], spoken: Spoken) -> Unions[Place]:
    """Claims that give one statement."""
    voices: Unions[Place] = Unions()
    for claim in group:
        for place, first in spoken.get(claim.report, ()):
            if place.start < claim.end and claim.start < place.end:
                voices.join(claim, first)
    for pair in pairs:
        if pair.same:
            voices.join(pair.one, pair.other)
    return voices


def account(
    group: Group,
    pairs: Sequence[Pair],
    claims: Mapping[Place, Assertion],
    spoken: Spoken,
    context: Context,
    *,
    decisions: Iterable[Decision] = (),
) -> Account:
    """A group as a reader sees it. `pairs` are those inside it, sorted; of `decisions` those about it count."""
    return _judged(_account(group, pairs, claims, _voices(group, pairs, spoken), context), decisions)


def _judged(account: Account, decisions: Iterable[Decision]) -> Account:
    """What a person said of a group, or of a part of it; the strongest word counts, every note is kept."""
    mine = [d for d in decisions if d.verdict is not Verdict.REJECTED and set(d.claims) <= set(account.claims)]
    if not mine:
        return account
    verdict = Verdict.CONFIRMED if any(d.verdict is Verdict.CONFIRMED for d in mine) else Verdict.NOTED
    mine.sort(key=lambda decision: (decision.claims, decision.verdict))
    return msgspec.structs.replace(account, verdict=verdict, note="\n".join(d.note for d in mine if d.note))


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
    # What one speaker says at two places of a report adds up; the same words in two papers can differ.
    apart = [p for p in pairs if p.one.report != p.other.report or voices.root(p.one) != voices.root(p.other)]
    found = sorted({difference for pair in apart for difference in pair.differences})
    kinds = {difference.kind for difference in found}
    first = group[0]
    return Account(
        id=f"m-{hashing.key('account', first.report, first.start, first.end):016x}"[:12],
        claims=tuple(group),
        origins=tuple(sorted(tuple(places) for places in together.values())),
        about=_about([claims[place] for place in group], pairs, context),
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
    ends = sorted({min(claim.first for claim in claims), max(claim.last for claim in claims)})
    days = [f"{day.day} {day:%B} {day.year}" for day in ends]
    said = [
        f"They name {_listed(sorted(filter(None, named)))}",
        *([f"what they speak of is {' and '.join(things)}"] if things else []),
        *([f"what is done is {' and '.join(deeds)}"] if deeds else []),
        f"and their times fall {'on' if len(days) == 1 else 'between'} {' and '.join(days)}",
    ]
    apart = list(dict.fromkeys(f"“{term.words}”" for claim in claims for term in claim.apart))
    warning = f" {_listed(apart)} may mean another matter." if apart else ""
    return f"{'; '.join(said)}.{warning}"


def _about(claims: Sequence[Assertion], pairs: Sequence[Pair], context: Context) -> str:
    """The matter in a few words, like a subject heading: whom most pairs name, and of what they speak."""
    shared = Counter(key for pair in pairs for key in pair.shared)
    names = [_names(claims, key, context) for key in _loudest(shared, ("country ", "name "))]
    named = sorted({name for name in names if name and not any(_holds(other, name) for other in names)})
    loudest = (_loudest(shared, (kind,))[:1] for kind in ("object ", "action "))
    words = [_words(claims, key).partition("/")[0].strip("“”") for keys in loudest for key in keys]
    return ": ".join(filter(None, (", ".join(named), ", ".join(filter(None, words)))))


def _holds(name: str, part: str) -> bool:
    """Whether a name has another one in it ("Cable and Wireless", "Cable")."""
    return name != part and f" {part} " in f" {name} "


def _loudest(shared: Counter[str], kinds: tuple[str, ...]) -> list[str]:
    found = [(-count, key) for key, count in shared.items() if key.startswith(kinds)]
    return [key for _count, key in sorted(found)[:_LOUDEST]]


def _names(claims: Sequence[Assertion], key: str, context: Context) -> str:
    """What the claims call an entity most; a country by its name rather than by that of its people."""
    found = Counter(name for claim in claims for name in claim.names if context.key(name) == key)
    best = min(found, key=lambda name: (name.type == NATIONALITY, -found[name], name), default=None)
    return best.text if best else ""


def _words(claims: Sequence[Assertion], key: str) -> str:
    kind, _, name = key.partition(" ")
    terms = (term for claim in claims for term in (claim.actions if kind == "action" else claim.objects))
    found = sorted({f"“{term.words}”" for term in terms if term.key == name}, key=str.casefold)
    return "/".join(found[:4])


def _listed(parts: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1]))) if parts else ""
