"""Joined forms to entity records: their type, name, address, and why each name was merged."""

from collections import Counter, defaultdict, deque
from collections.abc import Mapping
from operator import attrgetter

from msgspec.structs import replace

from generator.config.entities import Known
from generator.model.annotations import LOCATION, NATIONALITY, Name
from generator.model.entity import Entity, Merge, NameUse, Resolution
from generator.model.folding import fold
from generator.resolve import naming
from generator.resolve.clusters import Clusters, Form, type_rank
from generator.resolve.variants import OTHER_NAMES

BY_WORD = "entities.yml says so"
"""The reason of whatever a person joined."""

ALIKE = "written the same but for capitals, accents, dots or hyphens"


def resolution(clusters: Clusters, known: Mapping[int, Known], stale: tuple[str, ...]) -> Resolution:
    """The clusters as entities; `known` gives for a cluster, by its root, what a person says of it."""
    groups = list(clusters)
    said = [known.get(clusters.root(positions[0])) if known else None for positions in groups]
    lone = [_lone(clusters, positions) if word is None else None for positions, word in zip(groups, said, strict=True)]
    titles = _titles(clusters, groups, said, lone)
    reasons = _reasons(clusters)
    meaning: dict[Name, str] = {}
    entities = []
    for positions, word, one, title, slug in zip(groups, said, lone, titles, naming.slugs(titles), strict=True):
        if one is not None and one.name.text == title[0]:
            meaning[one.name] = slug
            other = tuple([surface for surface in one.surfaces if surface != title[0]]) if one.surfaces else ()
            entities.append(Entity(slug, title[1], title[0], other))
            continue
        uses = [use for position in positions for use in clusters.forms[position].uses]
        for use in uses:
            meaning[use.name] = slug
        merges = _merges(clusters, positions, title, word, reasons)
        entities.append(_entity(slug, title, _aliases(uses, title[0]), merges, word))
    entities.sort(key=attrgetter("slug"))
    return Resolution(tuple(entities), meaning, stale)


def with_countries(decided: Resolution, countries: Mapping[str, str]) -> Resolution:
    """Nationalities with their countries (`countries`: by the word for the people), where no person says another."""
    entities = tuple(
        replace(entity, country=countries[entity.name])
        if entity.type == NATIONALITY and entity.country is None and entity.name in countries
        else entity
        for entity in decided.entities
    )
    return replace(decided, entities=entities)


def _titles(
    clusters: Clusters, groups: list[list[int]], said: list[Known | None], lone: list[NameUse | None]
) -> list[tuple[str, str]]:
    """Name and type of each cluster, no two the same."""
    titles = [
        _title(clusters, positions, word) if one is None else _shown(clusters.forms[positions[0]], one)
        for positions, word, one in zip(groups, said, lone, strict=True)
    ]
    if len(set(titles)) == len(titles):
        return titles
    twice = {title for title, count in Counter(titles).items() if count > 1}
    for at, title in enumerate(titles):
        if title in twice and said[at] is None:
            # Somebody keeps apart what the world calls by one name: each shows what its reports call it.
            titles[at] = naming.canonical([clusters.forms[p] for p in groups[at]], title[1], usual=False), title[1]
    return titles


def _title(clusters: Clusters, positions: list[int], word: Known | None) -> tuple[str, str]:
    """A person's word, else the fullest well-attested name and the type of most mentions."""
    forms = [clusters.forms[position] for position in positions]
    kind = word.type if word and word.type else _type(forms)
    return (word.name if word else naming.canonical(forms, kind)), kind


def _shown(form: Form, lone: NameUse) -> tuple[str, str]:
    """The same for an entity of one name."""
    usual = OTHER_NAMES[LOCATION].get(form.key) if form.type == LOCATION else None
    return usual or lone.name.text, form.type


def _lone(clusters: Clusters, positions: list[int]) -> NameUse | None:
    """The one name of a cluster that has no other, as nearly all have: what it means is quickly said."""
    uses = clusters.forms[positions[0]].uses
    return uses[0] if len(positions) == 1 and len(uses) == 1 else None


def _type(forms: list[Form]) -> str:
    votes: Counter[str] = Counter()
    for form in forms:
        votes[form.type] += form.mentions
    return min(votes, key=lambda kind: (-votes[kind], type_rank(kind), kind))


def _entity(
    slug: str, title: tuple[str, str], aliases: tuple[str, ...], merges: tuple[Merge, ...], word: Known | None
) -> Entity:
    name, kind = title
    if word is None:
        return Entity(slug, kind, name, aliases, merges)
    facts = word.description, word.coordinates, word.wikidata, word.country, word.was
    return Entity(slug, kind, name, aliases, merges, *facts)


def _aliases(uses: list[NameUse], name: str) -> tuple[str, ...]:
    """The other names, and the forms that reports themselves use."""
    words = {use.name.text for use in uses}
    words.update(*[use.surfaces for use in uses])
    words.discard(name)
    return tuple(sorted(words))


def _reasons(clusters: Clusters) -> dict[int, list[tuple[int, str]]]:
    """For each joined form its neighbours in the forest of joins, with the reason."""
    reasons: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for one, other, why in clusters.links:
        reasons[one].append((other, why))
        reasons[other].append((one, why))
    return reasons


def _merges(
    clusters: Clusters,
    positions: list[int],
    title: tuple[str, str],
    word: Known | None,
    reasons: dict[int, list[tuple[int, str]]],
) -> tuple[Merge, ...]:
    """Why each name belongs to the canonical one: the join by which it is reached from there."""
    name, kind = title
    key, forms = fold(name), clusters.forms
    start = min(positions, key=lambda p: (forms[p].key != key, -forms[p].reports, p))
    found: list[Merge] = []
    seen = {start}
    ways = deque([(start, _first_reason(forms[start], title, word))])
    while ways:
        position, why = ways.popleft()
        found.extend(Merge(use.name, why) for use in forms[position].uses if use.name != Name(kind, name))
        for other, reason in reasons.get(position, ()):
            if other not in seen:
                seen.add(other)
                ways.append((other, reason))
    return tuple(sorted(found, key=attrgetter("name")))


def _first_reason(form: Form, title: tuple[str, str], word: Known | None) -> str:
    """Why the form that the shown name was found by has that name."""
    name, kind = title
    alike = form.key == fold(name)
    if word is not None and not (alike and form.type == kind):
        return BY_WORD
    return ALIKE if alike else f"“{form.text}” is another name of {name}"
