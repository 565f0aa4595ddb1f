"""Which of its names an entity is shown under, and at which address."""

from collections import Counter

from generator import links
from generator.model.annotations import LOCATION, NATIONALITY, ORGANISATION, PERSON
from generator.model.entity import NameUse
from generator.resolve.clusters import Form
from generator.resolve.variants import OTHER_NAMES, TITLES

WELL_ATTESTED = 4
"""A fuller form is shown if at least one report uses it for so many that use the commonest."""


def canonical(forms: list[Form], kind: str) -> str:
    """The fullest form that is well attested; of two alike the one in more reports, then the one that sorts first."""
    if kind == LOCATION:
        known = OTHER_NAMES[LOCATION]
        for form in forms:
            if form.key in known:
                return known[form.key]
    if len(forms) == 1 and len(forms[0].uses) == 1:
        return forms[0].uses[0].name.text
    uses = [use for form in forms for use in form.uses if form.type == kind] or [u for f in forms for u in f.uses]
    common = max(use.reports for use in uses)
    full = [use for use in uses if use.reports * WELL_ATTESTED >= common] if kind == ORGANISATION else uses
    best = min(full, key=lambda use: _preference(use, kind))
    return best.name.text


def _words(use: NameUse) -> int:
    return len(use.name.text.split())


def _preference(use: NameUse, kind: str) -> tuple[object, ...]:
    text = use.name.text
    shouted = text.isupper() and len(text) > 6
    proper = [word for word in text.split() if word.casefold().strip(".") not in TITLES]
    alone, titled = len(proper) < 2, len(proper) < _words(use)
    if kind == PERSON:
        return (alone, titled, shouted, -use.reports, -use.mentions, -len(text), text)
    if kind == ORGANISATION:
        return (shouted, -_words(use), -use.reports, -use.mentions, text)
    if kind == NATIONALITY:
        return (text.endswith("s"), -use.reports, -use.mentions, text)
    return (shouted, -use.reports, -use.mentions, -len(text), text)


def slugs(names: list[tuple[str, str]]) -> list[str]:
    """The address of each (name, type). Where several names make one slug, each gets its type, then a hash as well.

    All of them: the bare slug is then left to a page to choose from, so an old link never silently leads elsewhere.
    """
    made = [links.slug(name) for name, _ in names]
    shared = Counter(made)
    typed = [
        slug if shared[slug] == 1 else _with(name, kind.lower()) for slug, (name, kind) in zip(made, names, strict=True)
    ]
    again = Counter(typed)
    return [
        slug if again[slug] == 1 else _with(name, f"{kind.lower()}-{links.digest(f'{kind} {name}')}")
        for slug, (name, kind) in zip(typed, names, strict=True)
    ]


def _with(name: str, suffix: str) -> str:
    tail = links.slug(suffix)
    return f"{links.slug(name, links.SLUG_LIMIT - len(tail) - 1)}-{tail}"
