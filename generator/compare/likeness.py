"""Whether two claims speak of one matter, and in what they differ. Every rule looks at two claims alone."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import timedelta

from generator.compare import amounts, hashing
from generator.compare.assertions import WIDEST, main_deed
from generator.compare.vocabulary import ACTIONS, OBJECTS
from generator.compare.world import World
from generator.model.annotations import Name, Stance
from generator.model.matters import Assertion, Difference, Differs, Pair, Party
from generator.model.origins import Place
from generator.model.record import Record

ENOUGH = 4.0
"""Likeness from which two claims are put together: an action, an object and a country; or one of them and a name."""

_SPOKEN_OF = 0.3
"""Which part of what the shorter claim speaks of both must share."""

_SPOKEN_OF_A_COUNTRY = 0.5
"""The same where one country is all they share beside plain words: a corpus tells much of one country."""

_SAME = 0.6
"""The same for two reports of one speaker's statement in other words."""

_LISTED, _PLAIN, _NAMED, _COUNTRY = 1.5, 0.8, 2.0, 1.0
"""Weights: a word of a class, any other word, a name, a country (which half the reports of a corpus may name)."""

_DEEDS = 2
"""Deeds that two claims about other things must share."""

_APART = timedelta(days=1)
"""Two days that may be one night."""

_NEWS = timedelta(days=7)
"""A report that gives no day means one of the last seven, beside a report that gives one."""

_STATEMENT = timedelta(days=14)
"""How long one statement is reported."""


class Context(Record, frozen=True):
    """What is known beyond the reports themselves."""

    world: World
    slugs: dict[Name, str] = {}
    """Names to entities, as resolution has them."""

    def key(self, name: Name) -> str:
        """The entity behind a name, or the country that it stands for."""
        return self.world.key(name, self.slugs.get(name, ""))

    def sides_of(self, name: Name) -> frozenset[str]:
        """All that a name may stand for: the entity, and its country."""
        return self.world.sides(name, self.slugs.get(name, ""))

    def sides(self, parties: Iterable[Party]) -> frozenset[str]:
        """All that the parties of one part may stand for."""
        return frozenset(key for party in parties for key in self.sides_of(party.name))


class Weighed(Record, frozen=True):
    """A claim with all it speaks of, worked out once for all the claims it is laid beside."""

    claim: Assertion
    weights: dict[str, float]
    """By key."""

    total: float


def weigh(claim: Assertion, context: Context) -> Weighed:
    """A claim ready to be laid beside others."""
    weights = _weights(claim, context)
    return Weighed(claim, weights, sum(weights.values()))


SHARED_BLOCKS = 2
"""Keys of `blocks` that two claims of one matter share at least: no name and no word weighs `ENOUGH` with one other."""


def blocks(claim: Assertion, context: Context) -> tuple[int, ...]:
    """The keys under which a claim is found by others: an entity with an action or object; sorted."""
    terms = {term.key for term in (*claim.actions, *claim.objects)}
    names = {key for name in claim.names for key in context.sides_of(name)}
    return tuple(sorted({hashing.key("matter", name, term) for name in names for term in terms}))


def reach(claim: Assertion) -> tuple[int, int]:
    """Between which days the time of a claim about the same matter ends, counted as `date.toordinal` does."""
    first, last = claim.first.toordinal(), claim.last.toordinal()
    return first - _NEWS.days, last + max(WIDEST, _NEWS.days) + _APART.days


def pair(first: Weighed, second: Weighed, context: Context) -> Pair | None:
    """Two claims as one matter with its differences, or nothing. The order of the two makes no difference."""
    both = first.weights.keys() & second.weights.keys()
    # Tenths, added in a fixed order: the same sum in every run.
    likeness = round(sum(sorted(first.weights[key] for key in both)), 3)
    share = likeness / max(0.1, min(first.total, second.total))
    names = [key for key in both if key.startswith(_NAMES)]
    if likeness < ENOUGH or share < (_SPOKEN_OF_A_COUNTRY if _is_broad(names, both) else _SPOKEN_OF):
        return None
    one, other = sorted((first.claim, second.claim), key=lambda claim: claim.place)
    together = one.place.report == other.place.report
    if (together and _overlap(one.place, other.place)) or not _same_time(one, other):
        return None
    if not names or not any(key.startswith(_ACTS) for key in both):
        return None
    if _of_themselves(one, other, context) and _is_thin(names, both):
        return None
    if _other_things(one, other) and sum(key.startswith("action ") for key in both) < _DEEDS:
        return None
    if together and _one_voice(one, other):
        # Who speaks twice in one report adds to what was said.
        return Pair(one.place, other.place, likeness, tuple(sorted(both)), same=True)
    found = tuple(_differences(one, other, context))
    same = not found and share >= _SAME and _one_speaker(one, other, context)
    return Pair(one.place, other.place, likeness, tuple(sorted(both)), found, same)


def laid(one: Assertion, other: Assertion, context: Context) -> Pair:
    """Two claims as one matter whatever the rules say, because a person does."""
    one, other = sorted((one, other), key=lambda claim: claim.place)
    both = sorted(_weights(one, context).keys() & _weights(other, context).keys())
    return Pair(one.place, other.place, 0.0, tuple(both), tuple(_differences(one, other, context)))


def _is_broad(names: Sequence[str], both: AbstractSet[str]) -> bool:
    """Whether one country is all that ties two claims which share no listed deed with a listed thing."""
    return _is_thin(names, both) and names[0].startswith(_COUNTRIES)


def _is_thin(names: Sequence[str], both: AbstractSet[str]) -> bool:
    """Whether many matters may share what two claims do: of names one, and no listed deed with a listed thing."""
    is_plain = both.isdisjoint(_LISTED_DEEDS) or both.isdisjoint(_LISTED_THINGS)
    return is_plain and len(names) == 1


def _of_themselves(one: Assertion, other: Assertion, context: Context) -> bool:
    """Two speak, each of itself: one company files and another does."""
    return one.of_itself and other.of_itself and not _one_voice(one, other) and not _one_speaker(one, other, context)


def _other_things(one: Assertion, other: Assertion) -> bool:
    """Both name things of listed classes, and none in common: trucks here, jets there."""
    mine, yours = ({term.key for term in claim.objects if term.key in OBJECTS} for claim in (one, other))
    return bool(mine) and bool(yours) and mine.isdisjoint(yours)


_ACTS = ("action ", "object ")
_COUNTRIES = "country "
_NAMES = (_COUNTRIES, "name ")
_LISTED_DEEDS = frozenset(f"action {key}" for key in ACTIONS)
_LISTED_THINGS = frozenset(f"object {key}" for key in OBJECTS)


def _overlap(one: Place, other: Place) -> bool:
    return one.start < other.end and other.start < one.end


def _one_voice(one: Assertion, other: Assertion) -> bool:
    """One speaker in one report: the same entity, or the same words for somebody unnamed."""
    if one.anonymous or other.anonymous or one.speaker is None:
        return one.voice == other.voice
    return one.speaker == other.speaker


def _same_time(one: Assertion, other: Assertion) -> bool:
    if one.dated is other.dated:
        slack = _APART if one.dated else timedelta(0)
        return max(one.first, other.first) - min(one.last, other.last) <= slack
    dated, undated = (one, other) if one.dated else (other, one)
    return dated.first <= undated.last and undated.last - dated.last <= _NEWS


def _weights(claim: Assertion, context: Context) -> dict[str, float]:
    """What a claim speaks of, by weight."""
    found = {f"action {term.key}": _LISTED if term.key in ACTIONS else _PLAIN for term in claim.actions}
    found |= {f"object {term.key}": _LISTED if term.key in OBJECTS else _PLAIN for term in claim.objects}
    for name in claim.names:
        for key in context.sides_of(name):
            found[key] = _COUNTRY if key.startswith("country ") else _NAMED
    return found


def _one_speaker(one: Assertion, other: Assertion, context: Context) -> bool:
    """One named speaker in two reports; unnamed officials of one body may be two people."""
    if one.speaker is None or other.speaker is None or one.anonymous or other.anonymous:
        return False
    if one.place.report == other.place.report or abs(one.day - other.day) > _STATEMENT:
        return False
    mine, yours = (context.sides([Party(speaker, 0, 0)]) for speaker in (one.speaker, other.speaker))
    return not mine.isdisjoint(yours)


def _differences(one: Assertion, other: Assertion, context: Context) -> Iterator[Difference]:
    """In what they part, each kind once, in the order of `Differs`."""
    rules = (_number, _place, _time, _actor, _beneficiary, _stance)
    for kind, rule in zip(Differs, rules, strict=True):
        found = rule(one, other, context)
        if found:
            yield Difference(kind, Place(one.place.report, *found[0]), Place(other.place.report, *found[1]))


Spot = tuple[int, int]
Parted = tuple[Spot, Spot] | None


def _number(one: Assertion, other: Assertion, _context: Context) -> Parted:
    for mine in one.amounts:
        for yours in other.amounts:
            if mine.of == yours.of and amounts.differ(mine, yours):
                return (mine.start, mine.end), (yours.start, yours.end)
    return None


def _place(one: Assertion, other: Assertion, context: Context) -> Parted:
    """Countries beside countries, towns beside towns: a town may lie in the country that the other names."""
    for wide in (False, True):
        mine = [party for party in one.places if context.world.is_wide(party.name) is wide]
        yours = [party for party in other.places if context.world.is_wide(party.name) is wide]
        parted = _parted(mine, yours, context)
        if parted:
            return parted
    return None


def _time(one: Assertion, other: Assertion, _context: Context) -> Parted:
    if one.dated and other.dated and (one.last < other.first or other.last < one.first):
        return (one.place.start, one.place.end), (other.place.start, other.place.end)
    return None


def _actor(one: Assertion, other: Assertion, context: Context) -> Parted:
    """Who did one deed: one who attacks and one who flees are no two accounts of anything."""
    deeds = [main_deed(claim.actions) for claim in (one, other)]
    return _parted(one.actors, other.actors, context) if len({deed.key for deed in deeds if deed}) == 1 else None


def _beneficiary(one: Assertion, other: Assertion, context: Context) -> Parted:
    return _parted(one.beneficiaries, other.beneficiaries, context)


def _parted(mine: Sequence[Party], yours: Sequence[Party], context: Context) -> Parted:
    if not mine or not yours or not context.sides(mine).isdisjoint(context.sides(yours)):
        return None
    return (mine[0].start, mine[0].end), (yours[0].start, yours[0].end)


def _says_no(claim: Assertion, deeds: AbstractSet[str]) -> bool:
    """Whether it says of what both claims speak that it was not done; who denies that it was not done says it was."""
    return (claim.stance is Stance.DENIES) is deeds.isdisjoint(claim.negated)


def _stance(one: Assertion, other: Assertion, _context: Context) -> Parted:
    if {term.key for term in one.actions}.isdisjoint(term.key for term in other.actions):
        return None
    done = {term.key for term in one.actions if term.is_verb} & {term.key for term in other.actions if term.is_verb}
    if _says_no(one, done) is _says_no(other, done):
        return None
    return (one.place.start, one.place.end), (other.place.start, other.place.end)
