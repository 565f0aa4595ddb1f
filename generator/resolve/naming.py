"""Which of its names an entity is shown under, and at which address."""

from collections import Counter
from collections.abc import Callable

from generator import links
from generator.model.annotations import LOCATION, NATIONALITY, ORGANISATION, PERSON
from generator.model.entity import NameUse
from generator.resolve.clusters import Form
from generator.resolve.variants import OTHER_NAMES, TITLES

WELL_ATTESTED = 4
"""A fuller form is shown if at least one report uses it for so many that use the commonest."""


def canonical(forms: list[Form], kind: str, *, usual: bool = True) -> str:
    """The fullest form that is well attested; of two alike the one in more reports, then the one that sorts first.

    A country goes by its usual name whatever the reports call it, unless `usual` is False.
    """
    for form in forms if usual and kind == LOCATION else ():
        if form.key in OTHER_NAMES[LOCATION]:
            return OTHER_NAMES[LOCATION][form.key]
    uses = [use for form in forms for use in form.uses if form.type == kind] or [u for f in forms for u in f.uses]
    if all(map(_is_shouted, uses)):
        uses = [use for form in forms for use in form.uses]
    common = max(use.reports for use in uses)
    full = [use for use in uses if use.reports * WELL_ATTESTED >= common] if kind == ORGANISATION else uses
    best = min(full, key=lambda use: _preference(use, kind))
    return best.name.text


def _words(use: NameUse) -> int:
    return len(use.name.text.split())


def _is_shouted(use: NameUse) -> bool:
    """Whether a name stands in capitals, as in headlines; short ones may be acronyms."""
    return use.name.text.isupper() and len(use.name.text) > 6


def _preference(use: NameUse, kind: str) -> tuple[object, ...]:
    text = use.name.text
    shouted = _is_shouted(use)
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
    for suffix in (_kind, _kind_and_hash):
        if len(set(made)) < len(made):
            shared = {slug for slug, count in Counter(made).items() if count > 1}
            made = [_with(*name, suffix) if slug in shared else slug for slug, name in zip(made, names, strict=True)]
    return made


def typed_slug(name: str, kind: str) -> str:
    """The address of a name that several types share."""
    return _with(name, kind, _kind)


def _kind(_name: str, kind: str) -> str:
    return kind.lower()


def _kind_and_hash(name: str, kind: str) -> str:
    return f"{kind.lower()}-{links.digest(f'{kind} {name}')}"


def _with(name: str, kind: str, suffix: Callable[[str, str], str]) -> str:
    tail = links.slug(suffix(name, kind))
    return f"{links.slug(name, links.SLUG_LIMIT - len(tail) - 1)}-{tail}"
