"""Every name an entity goes by is an address: one that leads to its page, or a page to choose from."""

from collections import defaultdict
from collections.abc import Iterator

from generator import links
from generator.model.annotations import Name
from generator.model.entity import Resolution
from generator.resolve import naming


def _typed(resolution: Resolution) -> Iterator[tuple[str, str]]:
    """The addresses of names that are taken for several types: once two entities, each had its type in its address."""
    types: defaultdict[str, list[Name]] = defaultdict(list)
    for name in resolution.slugs:
        types[name.text.casefold()].append(name)
    for names in types.values():
        if len({name.type for name in names}) > 1:
            yield from ((naming.typed_slug(name.text, name.type), resolution.slugs[name]) for name in names)


def addresses(resolution: Resolution) -> dict[str, tuple[str, ...]]:
    """Each slug that is no entity's own, and those it leads to, sorted (one: on to it; several: to choose from)."""
    own = {entity.slug for entity in resolution.entities}
    leads: defaultdict[str, set[str]] = defaultdict(set)
    for entity in resolution.entities:
        for name in (entity.name, *entity.aliases, *entity.was):
            slug = links.slug(name)
            if slug not in own:
                leads[slug].add(entity.slug)
    for slug, entity_slug in _typed(resolution):
        if slug not in own:
            leads[slug].add(entity_slug)
    return {slug: tuple(sorted(leads[slug])) for slug in sorted(leads)}
