"""Names the world knows a thing by, official forms of countries, plural nationalities, equipment, types in dispute."""

from collections import defaultdict

from generator.model.annotations import EQUIPMENT, LOCATION, NATIONALITY, PERSON
from generator.model.folding import fold
from generator.resolve.clusters import Clusters, type_rank
from generator.resolve.variants import ABBREVIATIONS, ALSO_SURNAMES, GOVERNED_AS, OTHER_NAMES, SPELLINGS

MINORITY = 3
"""How many times more mentions one type must have before the other passes for a mistake."""

PERSONS = 8
"""The same where one of the two is a person: people bear the names of places and found companies."""

ESTABLISHED = 3
"""Reports from which on a type is well attested: two such types stay two entities."""


def other_names(clusters: Clusters) -> None:
    """“US” is “United States”: the table of names that the world uses for one thing."""
    for kind, table in OTHER_NAMES.items():
        groups: defaultdict[str, list[int]] = defaultdict(list)
        for position in clusters.of_type(kind):
            shown = table.get(clusters.forms[position].key)
            if shown:
                groups[shown].append(position)
        for shown, positions in sorted(groups.items()):
            main = next((p for p in positions if clusters.forms[p].key == fold(shown)), positions[0])
            for other in positions:
                one, more = clusters.quote(main), clusters.quote(other)
                clusters.join(main, other, f"{one} and {more} are both names of {shown}")


def official_forms(clusters: Clusters) -> None:
    """“Republic of Albania” is “Albania”."""
    places = {clusters.forms[p].key: p for p in clusters.of_type(LOCATION)}
    for key, position in places.items():
        lead = next((lead for lead in GOVERNED_AS if key.startswith(lead)), None)
        short = places.get(key.removeprefix(lead).removeprefix("the ")) if lead else None
        if short is not None and key not in OTHER_NAMES[LOCATION]:
            why = f"{clusters.quote(position)} is the official form of {clusters.quote(short)}"
            clusters.join(short, position, why)


def abbreviations(clusters: Clusters) -> None:
    """“Mt. Cook” is “Mount Cook”, “Pearl Harbour” is “Pearl Harbor”."""
    groups: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for position in clusters.of_type(LOCATION):
        tokens = clusters.forms[position].tokens
        if len(tokens) > 1:
            first = ABBREVIATIONS.get(tokens[0], tokens[0])
            groups[first, *[SPELLINGS.get(token, token) for token in tokens[1:]]].append(position)
    for positions in groups.values():
        for other in positions[1:]:
            one, more = clusters.quote(positions[0]), clusters.quote(other)
            clusters.join(positions[0], other, f"{one} and {more} differ in the spelling of a common word alone")


def plurals(clusters: Clusters) -> None:
    """“Libyans” are “Libyan”, “MiG-29s” are “MiG-29”."""
    for kind in (NATIONALITY, EQUIPMENT):
        known = {clusters.forms[p].key: p for p in clusters.of_type(kind)}
        for key, position in known.items():
            single = known.get(key[:-1]) if key.endswith("s") and len(key) > 3 else None
            if single is not None:
                why = f"{clusters.quote(position)} is the plural of {clusters.quote(single)}"
                clusters.join(single, position, why)


def designators(clusters: Clusters) -> None:
    """“MiG 29” and “MiG29” are “MiG-29”."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for position in clusters.of_type(EQUIPMENT):
        key = clusters.forms[position].key
        if any(letter.isdigit() for letter in key):
            groups[key.replace(" ", "")].append(position)
    for positions in groups.values():
        for other in positions[1:]:
            one, more = clusters.quote(positions[0]), clusters.quote(other)
            clusters.join(positions[0], other, f"{one} and {more} are one designation but for spaces")


def disputed_types(clusters: Clusters) -> None:
    """A name that is a place in most reports and an organisation in one is one thing, of the type of most mentions."""
    for positions in clusters.written_alike():
        _settle(clusters, positions)


def _settle(clusters: Clusters, positions: list[int]) -> None:
    forms = clusters.forms
    major = min(
        positions, key=lambda p: (-forms[p].mentions, -forms[p].reports, type_rank(forms[p].type), forms[p].type)
    )
    for minor in positions:
        if minor != major and _is_mistake(clusters, minor, major):
            rare, usual = forms[minor].type.lower(), forms[major].type.lower()
            clusters.join(major, minor, f"the same words, mostly taken for {usual}, not {rare}")


def _is_mistake(clusters: Clusters, minor: int, major: int) -> bool:
    """Whether the rarer type is the finder's mistake rather than another thing of that name."""
    less, more = clusters.forms[minor], clusters.forms[major]
    kinds = {less.type, more.type}
    if kinds == {LOCATION, NATIONALITY} or (len(clusters.members(minor)) > 1 and less.type == PERSON):
        return False
    outnumbered = less.mentions * (PERSONS if PERSON in kinds else MINORITY) <= more.mentions
    if len(less.tokens) > 1:
        return less.reports < ESTABLISHED or outnumbered
    if PERSON in kinds and less.key in ALSO_SURNAMES:
        return False
    return less.reports < ESTABLISHED and outnumbered
