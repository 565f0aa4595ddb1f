"""Joined forms to entity records: their type, name, address, and why each name was merged."""

from collections import Counter, defaultdict, deque

from generator.config.entities import Known
from generator.model.annotations import Name
from generator.model.entity import Entity, Merge, NameUse
from generator.model.folding import fold
from generator.model.record import Record
from generator.resolve import naming
from generator.resolve.clusters import Clusters, Form

BY_WORD = "entities.yml says so"
"""The reason of whatever a person joined."""

ALIKE = "written the same but for capitals, accents, dots or hyphens"


class Draft(Record, frozen=True, array_like=True):
    """An entity before it has an address."""

    type: str
    name: str
    forms: tuple[int, ...]
    """Positions of its forms."""

    known: Known | None = None


def draft(clusters: Clusters, positions: list[int], known: Known | None) -> Draft:
    """What a cluster is: a person's word first, then the type of most mentions and the fullest well-attested form."""
    forms = [clusters.forms[p] for p in positions]
    if known is None and len(forms) == 1:
        return Draft(forms[0].type, naming.canonical(forms, forms[0].type), tuple(positions))
    kind = known.type if known and known.type else _type(forms)
    name = known.name if known else naming.canonical(forms, kind)
    return Draft(kind, name, tuple(positions), known)


def _type(forms: list[Form]) -> str:
    votes: Counter[str] = Counter()
    for form in forms:
        votes[form.type] += form.mentions
    return min(votes, key=lambda kind: (-votes[kind], kind))


def addressed(clusters: Clusters, drafts: list[Draft]) -> list[Entity]:
    """The entities of the drafts, in their order, each with its address."""
    slugs = naming.slugs([(each.name, each.type) for each in drafts])
    reasons = _reasons(clusters)
    return [_entity(clusters, each, slug, reasons) for each, slug in zip(drafts, slugs, strict=True)]


def _entity(clusters: Clusters, each: Draft, slug: str, reasons: dict[int, list[tuple[int, str]]]) -> Entity:
    uses = [use for position in each.forms for use in clusters.forms[position].uses]
    aliases = _aliases(each, uses)
    plain = len(uses) == 1 and uses[0].name.text == each.name and uses[0].name.type == each.type
    merges = () if plain else _merges(clusters, each, reasons)
    if each.known is None:
        return Entity(slug, each.type, each.name, aliases, merges)
    known = each.known
    return Entity(
        slug, each.type, each.name, aliases, merges,
        known.description, known.coordinates, known.wikidata, known.country, known.was,
    )  # fmt: skip


def _aliases(each: Draft, uses: list[NameUse]) -> tuple[str, ...]:
    if len(uses) == 1 and uses[0].surfaces == (each.name,):
        return ()
    words: set[str] = set()
    for use in uses:
        words.add(use.name.text)
        words.update(use.surfaces)
    words.discard(each.name)
    return tuple(sorted(words))


def _reasons(clusters: Clusters) -> dict[int, list[tuple[int, str]]]:
    """For each joined form its neighbours in the forest of joins, with the reason."""
    reasons: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for one, other, why in clusters.links:
        reasons[one].append((other, why))
        reasons[other].append((one, why))
    return reasons


def _merges(clusters: Clusters, each: Draft, reasons: dict[int, list[tuple[int, str]]]) -> tuple[Merge, ...]:
    """Why each name belongs to the canonical one: the join by which it is reached from there."""
    start = _start(clusters, each)
    found: list[Merge] = []
    seen = {start}
    ways = deque([(start, _first_reason(clusters.forms[start], each))])
    while ways:
        position, why = ways.popleft()
        found.extend(
            Merge(use.name, why) for use in clusters.forms[position].uses if use.name != Name(each.type, each.name)
        )
        for other, reason in reasons.get(position, ()):
            if other not in seen:
                seen.add(other)
                ways.append((other, reason))
    return tuple(sorted(found, key=lambda merge: merge.name))


def _first_reason(form: Form, each: Draft) -> str:
    """Why the form that the shown name was found by has that name."""
    if each.known is not None and (form.key != fold(each.name) or form.type != each.type):
        return BY_WORD
    return ALIKE if form.key == fold(each.name) else f"“{form.text}” is another name of {each.name}"


def _start(clusters: Clusters, each: Draft) -> int:
    key = fold(each.name)
    return min(each.forms, key=lambda p: (clusters.forms[p].key != key, -clusters.forms[p].reports, p))
