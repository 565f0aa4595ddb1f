"""Names to entities, over the whole corpus, the analyst's corrections applied last."""

from collections.abc import Iterable

from generator.config.entities import Corrections
from generator.model.entity import NameUse, Resolution
from generator.resolve import corrections as said
from generator.resolve import entities, organisations, persons, places, proposals
from generator.resolve.addresses import addresses
from generator.resolve.clusters import Clusters, forms_of
from generator.resolve.entities import with_countries
from generator.resolve.proposals import Proposal

__all__ = ["Proposal", "addresses", "resolve", "settle", "with_countries"]

RULES = (
    places.other_names,
    places.official_forms,
    places.abbreviations,
    persons.resolve,
    # Types are settled after persons: a surname that also is a place belongs to its person first.
    places.disputed_types,
    organisations.resolve,
    places.designators,
    places.plurals,
)
"""The order of resolution. Each joins more; what a person keeps apart, none joins."""


def resolve(uses: Iterable[NameUse], corrections: Corrections) -> Resolution:
    """Decide which names mean the same thing. Pure: the same uses and corrections give the same result in any order.

    A person has the final word: rejected names take no part, names of one entity of `corrections` are joined before any
    rule, and no rule joins what they keep apart (`never_merge`, two entities of the file, the two sides of a split).
    Splits themselves are laid over the reports before their names are counted.
    """
    return settle(uses, corrections)[0]


def settle(uses: Iterable[NameUse], corrections: Corrections) -> tuple[Resolution, tuple[Proposal, ...]]:
    """What is decided, and what a person may want to settle, what concerns most reports first. Pure as `resolve`."""
    forms, unused = said.without_rejected(forms_of(uses), corrections)
    matcher = said.Matcher(forms, corrections)
    owned = said.owners(matcher)
    clusters = _joined(matcher, owned)
    known = {clusters.root(position): corrections.entities[at] for position, at in owned.items()}
    decided = entities.resolution(clusters, known, (*unused, *matcher.stale))
    return decided, proposals.of(clusters, frozenset(owned))


def _joined(matcher: said.Matcher, owned: dict[int, int]) -> Clusters:
    """The clusters that a person's word and then the rules make."""
    clusters = Clusters(matcher.forms, said.sides(matcher, owned))
    for positions in said.by_owner(owned):
        for other in positions[1:]:
            clusters.join(positions[0], other, entities.BY_WORD)
    for rule in RULES:
        rule(clusters)
    return clusters
