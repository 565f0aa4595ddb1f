"""What the rules know better than the model, one sentence at a time.

Each rule takes the words of a sentence and the names so far and gives the names after it; `ALL` is their order.
"""

from collections.abc import Callable

from generator.analysis.names import (
    apart,
    bodies,
    companies,
    context,
    edges,
    forces,
    marks,
    people,
    shapes,
    spots,
    transcribed,
)
from generator.analysis.names.gazetteer import Gazetteer
from generator.analysis.names.spans import Words
from generator.analysis.names.tagging import Found

Rule = Callable[[Words, list[Found], Gazetteer], list[Found]]

ALL: tuple[Rule, ...] = (
    marks.cut,
    forces.members,
    marks.commas,
    marks.of_countries,
    marks.in_countries,
    marks.events,
    edges.trim,
    edges.owned,
    edges.plain_part,
    spots.datelines,
    spots.agencies,
    bodies.well_known,
    spots.known_places,
    shapes.after_titles,
    people.titled_persons,
    people.persons,
    shapes.inverted,
    shapes.fathers,
    shapes.syllables,
    shapes.introduced,
    shapes.speaking,
    shapes.listed_speakers,
    apart.pairs,
    apart.offices,
    apart.described,
    apart.lists,
    apart.of_states,
    transcribed.particles,
    transcribed.openings,
    people.photographers,
    people.by_trade,
    people.given_names,
    shapes.initials,
    shapes.longer,
    people.famous,
    context.nicknames,
    spots.capitals,
    spots.towns,
    spots.unlisted,
    context.straits,
    context.big_cities,
    context.ways,
    context.firms,
    context.traded,
    bodies.forces,
    bodies.employers,
    bodies.headed,
    bodies.unions,
    companies.incorporated,
    companies.partners,
    companies.companies,
    spots.cities,
    spots.currencies,
    transcribed.branches,
    spots.sites,
    forces.coalitions,
    forces.numbered,
    bodies.missions,
    bodies.governments,
    bodies.joined,
    context.series,
    # Joining and cutting make new edges.
    edges.trim,
    edges.alone,
    edges.indices,
)


def apply(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """The names of one sentence after every rule."""
    for rule in ALL:
        found = rule(words, found, gazetteer)
    return found
