"""Every name an entity goes by is an address: one that leads to its page, or a page to choose from."""

from collections import defaultdict

from generator import links
from generator.model.entity import Resolution


def addresses(resolution: Resolution) -> dict[str, tuple[str, ...]]:
    """Each slug that is no entity's own, and those it leads to, sorted (one: on to it; several: to choose from)."""
    own = {entity.slug for entity in resolution.entities}
    leads: defaultdict[str, set[str]] = defaultdict(set)
    for entity in resolution.entities:
        for name in (entity.name, *entity.aliases, *entity.was):
            slug = links.slug(name)
            if slug not in own:
                leads[slug].add(entity.slug)
    return {slug: tuple(sorted(leads[slug])) for slug in sorted(leads)}
