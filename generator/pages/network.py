"""The network: who is named with whom in one sentence more often than chance would have it."""

import math
from collections.abc import Iterable, Sequence

from generator import links
from generator.compare.surprise import surprise
from generator.index import together
from generator.index.rows import EntityHead, Index
from generator.index.together import Pair
from generator.model.record import Record
from generator.pages.companions import COUNTRY
from generator.pages.kind import View, single
from generator.pages.parts import EntityLink, Quotation, entity_link, quotation

KNOTS = 150
"""Entities that the drawing holds at most; what is left out is counted."""

TIES = 240

SIGNIFICANT = 6.63
"""The least surprise: chi-squared, one degree of freedom, p < 0.01."""

_OFTEN = 4000
"""Pairs looked at, those most sentences name: bounds the cost of the page."""

_FEW = 40
"""Pairs that are looked at first where it only matters whether any is surprising: nearly always one is."""

_QUOTED = 2
"""Sentences that the page quotes for each of the first ties; more are counted."""

_FIRST = 40
"""Ties quoted so; of every other one the latest sentence is quoted, for the page would be too heavy."""

LEVELS = 4
"""Widths of a line."""


class Knot(Record, frozen=True):
    """An entity in the network."""

    link: EntityLink
    """Its count is of the lines that end at it."""

    sentences: int
    """How many name it."""


class Tie(Record, frozen=True):
    """Two entities that sentences name together."""

    anchor: str
    """Its id on the page."""

    one: EntityLink
    """The entity at one end."""

    other: EntityLink
    """The one at the other end."""

    sentences: int
    """How many sentences name both."""

    reports: int
    """How many reports hold these."""

    surprise: int
    """Log-likelihood ratio, to two figures: more would change with every report."""

    level: int
    """Width of its line, from 1 to LEVELS."""

    quotations: tuple[Quotation, ...]
    """The latest."""

    more: int
    """Reports that are not quoted."""


class NetworkView(View, frozen=True):
    """The network, its strongest ties first."""

    knots: tuple[Knot, ...]
    """By name."""

    ties: tuple[Tie, ...]
    """Each a line of the drawing."""

    left_out: int
    """Ties as significant that the drawing has no room for."""


def exists(index: Index) -> bool:
    """Whether any two entities are named together often enough."""
    sentences = together.count_sentences(index)
    return any(ranked(together.most_often(index, limit), sentences) for limit in (_FEW, _OFTEN))


def view(index: Index) -> NetworkView | None:
    """What the network shows; None where no two entities are named together often enough."""
    everything = ranked(together.most_often(index, _OFTEN), together.count_sentences(index))
    chosen = choose(everything)
    if not chosen:
        return None
    lines: dict[str, int] = {}
    heads: dict[str, tuple[EntityHead, int]] = {}
    for _weight, _value, pair in chosen:
        for head, sentences in ((pair.one, pair.of_one), (pair.other, pair.of_other)):
            lines[head.slug] = lines.get(head.slug, 0) + 1
            heads[head.slug] = head, sentences
    order = sorted(heads, key=lambda slug: (heads[slug][0].name.casefold(), slug))
    strongest = chosen[0][0]
    return NetworkView(
        title="Network",
        knots=tuple(Knot(entity_link(heads[slug][0], lines[slug]), heads[slug][1]) for slug in order),
        ties=tuple(
            _tie(index, weight / strongest, value, pair, _QUOTED if place < _FIRST else 1)
            for place, (weight, value, pair) in enumerate(chosen)
        ),
        left_out=len(everything) - len(chosen),
    )


Weighted = tuple[float, float, Pair]
"""What a tie counts, how surprising it is, and which it is."""


def ranked(pairs: Iterable[Pair], sentences: int) -> list[Weighted]:
    """The pairs that are significant, the most surprising first."""
    found = []
    for pair in pairs:
        value = surprise(pair.sentences, pair.of_one, pair.of_other, sentences)
        if value >= SIGNIFICANT:
            found.append((value * COUNTRY**pair.countries, value, pair))
    return sorted(found, key=lambda item: (-item[0], item[2].one.slug, item[2].other.slug))


def choose(found: Sequence[Weighted]) -> list[Weighted]:
    """The first of them, as many as the drawing holds."""
    knots: set[str] = set()
    chosen: list[Weighted] = []
    for item in found:
        ends = {item[2].one.slug, item[2].other.slug}
        if len(knots | ends) <= KNOTS and len(chosen) < TIES:
            knots |= ends
            chosen.append(item)
    return chosen


def _tie(index: Index, share: float, value: float, pair: Pair, quoted: int) -> Tie:
    passages = together.passages(index, pair.one.slug, pair.other.slug, quoted)
    return Tie(
        anchor=f"{pair.one.slug}--{pair.other.slug}",
        one=entity_link(pair.one),
        other=entity_link(pair.other),
        sentences=pair.sentences,
        reports=pair.reports,
        surprise=_two_figures(value),
        level=max(1, math.ceil(LEVELS * math.sqrt(share) - 0.5)),
        quotations=tuple(quotation(passage) for passage in passages),
        more=pair.reports - len(passages),
    )


def _two_figures(value: float) -> int:
    grain: int = 10 ** max(0, len(str(int(value))) - 2)
    return round(value / grain) * grain


NETWORK = single("network", links.NETWORK, view)
