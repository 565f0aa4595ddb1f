"""With whom an entity is named in one sentence, each with these sentences."""

from generator.compare.surprise import surprise
from generator.index import together
from generator.index.rows import Index
from generator.index.together import Pair
from generator.model.record import Record
from generator.pages.parts import EntityLink, Quotation, entity_link, quotation

_SHOWN = 14
_LOOKED_AT = 400
"""Entities that share most sentences with it: bounds the cost of a page."""

_QUOTED = 4
"""Reports of which the page quotes the first such sentence; more are counted."""

COUNTRY = 0.25
"""What surprise counts for each of two that is a country or a nationality: they go with everybody."""


class Companion(Record, frozen=True):
    """An entity that sentences name with another."""

    link: EntityLink
    """Its count is of these sentences."""

    quotations: tuple[Quotation, ...]
    """The first of each of the latest reports, a sentence that several have once."""

    reports: int
    """How many reports have such sentences."""


def weight(pair: Pair, sentences: int) -> float:
    """What a pair counts among `sentences` that name something: its surprise, less for countries."""
    return surprise(pair.sentences, pair.of_one, pair.of_other, sentences) * COUNTRY**pair.countries


def of(index: Index, slug: str) -> tuple[Companion, ...]:
    """Who is named with an entity, first whoever it is most surprising to meet there so often.

    All counts but those of the pair are rounded to powers of two, so that a report about others changes nothing here.
    """
    everything = 1 << together.level(together.count_sentences(index))
    pairs = together.with_entity(index, slug, _LOOKED_AT)
    ranked = sorted(pairs, key=lambda pair: (-weight(pair, everything), -pair.sentences, pair.other.slug))
    return tuple(_companion(index, slug, pair) for pair in ranked[:_SHOWN])


def _companion(index: Index, slug: str, pair: Pair) -> Companion:
    found = together.passages(index, slug, pair.other.slug, 2 * _QUOTED)
    told = list({passage.sentence: quotation(passage) for passage in found}.values())
    return Companion(entity_link(pair.other, pair.sentences), tuple(told[:_QUOTED]), pair.reports)
