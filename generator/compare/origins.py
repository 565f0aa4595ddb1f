"""Who repeats whom: reports that share their text, statements that share their words, publishers named as authority.

Every rule looks at two reports that meet (`held`) and at nothing else, so that a report that is added changes what is
said of itself and of the reports it meets, and of no others.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from generator.compare import hashing
from generator.compare.crowds import FORMULA
from generator.compare.fingerprints import CITED_DAYS, cited_keys, citing_keys, statement_keys
from generator.compare.held import Lookup
from generator.compare.unions import Unions
from generator.model.matters import Pair
from generator.model.origins import Cited, Fingerprint, Link, Origin, Place, Repeats, Words

MEETING = 2
"""Keys of 64 that two reports must share to be compared: a copy cut to a tenth still shares six on average."""

COPIED = 0.5
"""Share of the shorter report's runs of five words from which it is a copy; newswire has few pairs from 0.4 to 0.7."""

_SHORT, _COPIED_SHORT = 60, 0.6
"""The same for texts of fewer runs of words: two banks that raise one rate on one day are told in the same words."""

_SHUFFLED, _SAME_BAG = 0.3, 0.97
"""Short paragraphs in another order keep few runs of words, but all words and figures."""

_FEW = 8
"""Runs of words under which a text is too short to be called a copy of anything but itself."""

_FORM = 0.6
"""Share of the figures under which two texts with the same words are two fillings of one form."""

_SAME_WORDS = 0.5
"""Share of the shorter statement's runs of six words from which two statements are one."""

_SAME_REPORTED = 0.75
"""The same for words that are not between quotation marks."""

_SAME_MATTER = 0.5
"""Share of a citing sentence's content words that the cited report must hold."""

_CITING_WORDS = 5
"""Content words under which a citing sentence says too little to know which report it means."""


def links(fingerprint: Fingerprint, lookup: Lookup) -> tuple[Link, ...]:
    """What a report repeats, and what repeats it, among the reports of the lookup; sorted."""
    found: set[Link] = set()
    for other in lookup.meeting(fingerprint, fingerprint.bands, MEETING):
        found.update(_copy(*_in_order(fingerprint, other)))
    for other in lookup.sharing(fingerprint, statement_keys(fingerprint)):
        found.update(_statements(*_in_order(fingerprint, other)))
    for other in lookup.holding(cited_keys(fingerprint)):
        found.update(_cites(fingerprint, other))
    for other in lookup.holding(citing_keys(fingerprint)):
        found.update(_cites(other, fingerprint))
    return tuple(sorted(found))


def is_copy(one: Fingerprint, other: Fingerprint) -> float:
    """The share of text that makes one report a copy of the other; 0 where neither is."""
    share = hashing.shared(one.shingles, other.shingles)
    if share >= _SHUFFLED and hashing.shared(one.words, other.words) >= _SAME_BAG:
        return share
    if share < (COPIED if min(len(one.shingles), len(other.shingles)) >= _SHORT else _COPIED_SHORT):
        return 0.0
    if share < 1.0 and min(len(one.shingles), len(other.shingles)) < _FEW:
        return 0.0
    if (
        share < 0.95
        and min(len(one.figures), len(other.figures)) >= 3
        and hashing.shared(one.figures, other.figures) < _FORM
    ):
        return 0.0
    return share


def retold(pairs: Iterable[Pair], days: Mapping[str, date]) -> tuple[Link, ...]:
    """Pairs of claims that give one statement of one speaker, each in words of its own, as links."""
    made = []
    for pair in pairs:
        if pair.same and pair.one.report != pair.other.report:
            one, other = sorted((pair.one, pair.other), key=lambda place: (days[place.report], place))
            made.append(Link(one, other, Repeats.STATEMENT, 0.0))
    return tuple(sorted(made))


def groups(found: Iterable[Link], days: Mapping[str, date]) -> tuple[Origin, ...]:
    """Links to origins: the copies of one report, the places of one statement. `days` are those of the reports.

    A statement at more than `held.FORMULA` places is a formula, like "could not be reached for comment": that its
    places share their words says nothing of where they have it from, and each more would change them all.
    """
    found = _best_cited(found, days)

    def order(place: Place) -> tuple[date, Place]:
        return days[place.report], place

    made = []
    for kind in Repeats:
        unions: Unions[Place] = Unions()
        for link in found:
            if link.kind is kind:
                unions.join(link.one, link.other)
        for places in unions.groups():
            if kind is Repeats.STATEMENT and len(places) > FORMULA:
                continue
            first = min(places, key=order)
            ident = f"o-{hashing.key(kind, first.report, first.start, first.end):016x}"[:12]
            made.append(Origin(ident, kind, first, tuple(places), WHY[kind]))
    return tuple(sorted(made, key=lambda origin: (order(origin.first), origin.kind)))


WHY = {
    Repeats.COPY: "These reports share at least half of the shorter one’s text, word for word.",
    Repeats.STATEMENT: "These reports give the same words, or one statement of one speaker.",
    Repeats.CITES: "These reports name the same report as where they have it from.",
}


def _in_order(one: Fingerprint, other: Fingerprint) -> tuple[Fingerprint, Fingerprint]:
    return (one, other) if (one.day, one.report) <= (other.day, other.report) else (other, one)


def _whole(report: Fingerprint) -> Place:
    return Place(report.report, 0, 0)


def _copy(one: Fingerprint, other: Fingerprint) -> Iterator[Link]:
    share = is_copy(one, other) if one.report != other.report else 0.0
    if share:
        yield Link(_whole(one), _whole(other), Repeats.COPY, round(share, 3))


def _statements(one: Fingerprint, other: Fingerprint) -> Iterator[Link]:
    if one.report == other.report:
        return
    for first in one.statements:
        for second in other.statements:
            share = _same_words(first, second)
            if share:
                places = [Place(of.report, said.start, said.end) for of, said in ((one, first), (other, second))]
                yield Link(places[0], places[1], Repeats.STATEMENT, round(share, 3))


def _same_words(one: Words, other: Words) -> float:
    # Two reporters may choose the same six words of their own; of a speaker's very words, six are enough.
    quoted = one.direct and other.direct
    if not quoted and one.figures != other.figures:
        return 0.0
    share = hashing.shared(one.windows, other.windows)
    least, enough = (_SAME_WORDS, 1) if quoted else (_SAME_REPORTED, 3)
    return share if share >= least and share * min(len(one.windows), len(other.windows)) >= enough else 0.0


def _cites(citing: Fingerprint, other: Fingerprint) -> Iterator[Link]:
    """A sentence that names a publisher, and that publisher's report; or two that name the same report."""
    if citing.report == other.report:
        return
    for cited in citing.cited:
        place = Place(citing.report, cited.start, cited.end)
        twins = [twin for twin in other.cited if cited.day and (twin.source, twin.day) == (cited.source, cited.day)]
        for twin in twins:
            first, second = _in_order(citing, other)
            places = {citing.report: place, other.report: Place(other.report, twin.start, twin.end)}
            yield Link(places[first.report], places[second.report], Repeats.CITES, 1.0)
        share = hashing.shared(cited.words, other.words)
        if not twins and _is_cited(cited, citing, other) and share >= _SAME_MATTER:
            yield Link(_whole(other), place, Repeats.CITES, round(share, 3))


def _is_cited(cited: Cited, citing: Fingerprint, other: Fingerprint) -> bool:
    """Whether a report can be the one that a sentence of another names."""
    age = (citing.day - other.day).days
    at_its_time = cited.day == other.day if cited.day else 0 <= age <= CITED_DAYS
    return other.source == cited.source and at_its_time and len(cited.words) >= _CITING_WORDS


def _best_cited(found: Iterable[Link], days: Mapping[str, date]) -> list[Link]:
    """The links, of each citing sentence only the one to the report that fits best, of equals the earliest."""
    best: dict[Place, Link] = {}
    kept = []
    for link in sorted(found, key=lambda link: (-link.share, days[link.one.report], link)):
        if link.kind is Repeats.CITES and link.one.end == 0:
            if link.other in best:
                continue
            best[link.other] = link
        kept.append(link)
    return sorted(kept)
