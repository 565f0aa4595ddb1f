"""Persons: full names first, then surnames that stand alone. Two persons with one surname stay two."""

import re
from collections import defaultdict

from generator.model.annotations import PERSON
from generator.model.folding import fold
from generator.model.record import Record
from generator.resolve import likeness
from generator.resolve.clusters import Clusters, Form
from generator.resolve.variants import (
    COMMON_SURNAMES,
    FAMILY_FIRST,
    GENERATIONS,
    HONOURS,
    PARTICLES,
    SAME_GIVEN,
    TITLES,
)

_NICKNAME = re.compile(r"""(?<!\w)["“”‘'][^"“”’']+["“”’'](?!\w)|\([^)]*\)""")

CROWDED = 40
"""Names that meet under one key before the key says nothing: nobody is found in a crowd by a slip of spelling."""

RARER = 4
"""How many times rarer a spelling must be to pass for a slip of the other."""

_ALSO_GIVEN = frozenset("al van del".split())
"""Particles that are given names too, where they stand first with a capital: “Al Gore”, “Van Jones”."""

BARE_PER_FULL = 5
"""A surname that so many times more reports use alone than with a given name may be somebody else's."""


class Parts(Record, frozen=True, array_like=True):
    """A person's name taken apart."""

    given: str
    """Empty for a surname alone."""

    middle: tuple[str, ...]
    surname: str
    last: str
    """The surname with what tells father from son ("brock jr")."""


def parts(form: Form) -> Parts:
    """Take a name apart. Particles (“al-”, “bin”) don't count, nor does a title left before the name."""
    tokens = _bare_of_additions(form)
    if not PARTICLES.isdisjoint(tokens):
        tokens = _without_particles(tokens, form)
    if len(tokens) > 2 and tokens[-1] in GENERATIONS:
        return Parts(tokens[0], tokens[1:-2], tokens[-2], f"{tokens[-2]} {tokens[-1]}")
    given = tokens[0] if len(tokens) > 1 else ""
    return Parts(given, tokens[1:-1], tokens[-1], tokens[-1])


def _bare_of_additions(form: Form) -> tuple[str, ...]:
    """Without a title before the name, letters after it, “of Somewhere”, or a nickname in quotation marks."""
    tokens, text = form.tokens, form.text
    if not text.replace(" ", "").isalpha() and _NICKNAME.search(text):
        tokens = tuple(fold(_NICKNAME.sub(" ", text)).split()) or tokens
    while len(tokens) > 1 and tokens[0] in TITLES:
        tokens = tokens[1:]
    while len(tokens) > 2 and tokens[-1] in HONOURS:
        tokens = tokens[:-1]
    return tokens[: tokens.index("of", 2)] if "of" in tokens[2:-1] else tokens


def _without_particles(tokens: tuple[str, ...], form: Form) -> tuple[str, ...]:
    """“Al Gore” has a given name, “al-Sarraj” and “Al-Sarraj” have none: a small letter or a hyphen tells."""
    text = form.text
    leading = text[:1].islower() or "-" in text.split(" ")[0]
    first = 0 if leading or (len(tokens) > 2 and tokens[0] not in _ALSO_GIVEN) else 1
    kept = tuple(token for at, token in enumerate(tokens) if at < first or token not in PARTICLES)
    return kept or tokens


class People:
    """The persons of a corpus, indexed by the parts of their names."""

    def __init__(self, clusters: Clusters) -> None:
        self.clusters = clusters
        self.parts = {position: parts(clusters.forms[position]) for position in clusters.of_type(PERSON)}
        self.full = {position: found for position, found in self.parts.items() if found.given}
        self.bare = {position: found.surname for position, found in self.parts.items() if not found.given}
        self.given = {found.given for found in self.full.values()}
        self.by_name: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        """Given name and surname (with the generation) to full names."""

        self.by_surname: defaultdict[str, list[int]] = defaultdict(list)
        for position, found in self.full.items():
            self.by_name[found.given, found.last].append(position)
            self.by_surname[found.surname].append(position)

    def text(self, position: int) -> str:
        """A form as the rules quote it."""
        return self.clusters.quote(position)


def resolve(clusters: Clusters) -> None:
    """Join the names of persons."""
    people = People(clusters)
    near = likeness.neighbours([found.surname for found in people.parts.values()])
    for rule in (_middle_names, _initials, _leading_initials, _other_order, _short_given_names, _transliterations):
        rule(people)
    _slips(people, near)
    _surnames(people)
    _family_names_first(people)
    _surnames_in_another_spelling(people, near)


def _middle_names(people: People) -> None:
    """“Martin E. Dempsey” is “Martin Dempsey”, unless the corpus knows him with another middle name too."""
    for positions in people.by_name.values():
        if 1 < len(positions) <= CROWDED:
            middles = [people.full[position].middle for position in positions]
            if all(_agree(one, other) for one in middles for other in middles):
                for other in positions[1:]:
                    why = f"{people.text(positions[0])} and {people.text(other)} differ in a middle name alone"
                    people.clusters.join(positions[0], other, why)


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two middle names can be one person's: one is left out, or shortened to initials."""
    if not one or not other:
        return True
    if len(one) != len(other):
        return False
    return all(a == b or (1 in {len(a), len(b)} and a[0] == b[0]) for a, b in zip(one, other, strict=True))


def _initials(people: People) -> None:
    """“K. Haftar” is the one person of that surname whose given name begins so."""
    for (given, surname), positions in people.by_name.items():
        middle = people.full[positions[0]].middle
        if len(given) == 1 and all(len(word) == 1 for word in middle):
            others = people.by_surname[surname.split(" ")[0]]
            if len(others) <= CROWDED:
                named = [p for p in others if len(people.full[p].given) > 1 and people.full[p].given[0] == given]
                fits = [p for p in named if _agree(people.full[p].middle, middle)]
                roots = people.clusters.roots(fits)
                if len(roots) == 1:
                    why = (
                        f"{people.text(positions[0])} is {people.text(fits[0])} with the given name cut to its initial"
                    )
                    people.clusters.join(fits[0], positions[0], why)


def _leading_initials(people: People) -> None:
    """“W. Mark Felt” is “Mark Felt”."""
    for position, found in people.full.items():
        if len(found.given) == 1 and found.middle and len(found.middle[0]) > 1:
            others = people.by_name.get((found.middle[0], found.last), [])
            for other in others[:1]:
                why = f"{people.text(position)} is {people.text(other)} with an initial before"
                people.clusters.join(other, position, why)


def _other_order(people: People) -> None:
    """“Orban Viktor” is “Viktor Orban”."""
    for (given, surname), positions in people.by_name.items():
        others = people.by_name.get((surname, given), []) if given < surname else []
        plain = [p for p in positions if not people.full[p].middle]
        for other in others:
            if plain and not people.full[other].middle:
                one, more = people.text(plain[0]), people.text(other)
                people.clusters.join(plain[0], other, f"{one} and {more} differ in the order of the two names alone")


def _short_given_names(people: People) -> None:
    """“Mike Pompeo” is “Michael Pompeo” where one of the two is rare."""
    groups: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for (given, surname), positions in people.by_name.items():
        if given in SAME_GIVEN:
            groups[SAME_GIVEN[given], surname].append(positions[0])
    for positions in groups.values():
        for rare, common in _rare_and_common(people.clusters, positions):
            why = f"{people.text(rare)} and {people.text(common)} differ in the short form of a given name"
            people.clusters.join(common, rare, why)
        for other in positions[1:]:
            people.clusters.offer(positions[0], other, "the two differ in the short form of a given name")


def _rare_and_common(clusters: Clusters, positions: list[int]) -> list[tuple[int, int]]:
    """The most common of some forms, paired with each that is far rarer."""
    if not 1 < len(positions) <= CROWDED:
        return []
    common = min(positions, key=lambda position: (-clusters.reports(position), position))
    bound = clusters.reports(common)
    return [(p, common) for p in positions if p != common and clusters.reports(p) * RARER <= bound]


def _transliterations(people: People) -> None:
    """“Moammar Gaddafi” is “Muammar Qaddafi”: the same sounds, brought into Latin letters two ways."""
    sounds: dict[str, str] = {}
    for found in people.full.values():
        for token in (found.given, found.surname):
            if token not in sounds:
                sounds[token] = likeness.sound(token)
    first: dict[tuple[str, str, str], int] = {}
    groups: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    for positions in people.by_name.values():
        found = people.full[positions[0]]
        heard = sounds[found.given], sounds[found.surname], found.last[len(found.surname) :]
        if first.setdefault(heard, positions[0]) != positions[0]:
            groups[heard].append(positions[0])
    for heard, others in groups.items():
        positions = [first[heard], *others]
        if len(positions) <= CROWDED:
            marked = [p for p in positions if likeness.is_transliterated(people.clusters.forms[p].key)]
            for other in positions if marked else ():
                one, more = people.text(marked[0]), people.text(other)
                people.clusters.join(
                    marked[0], other, f"{one} and {more} are one name in Latin letters, spelt two ways"
                )


def _slips(people: People, near: dict[str, list[str]]) -> None:
    """“Andrew Struass” is a slip for “Andrew Strauss”, which far more reports name."""
    for (given, surname), positions in people.by_name.items():
        others = [p for word in near.get(surname, ()) for p in people.by_name.get((given, word), ())[:1]]
        for other in others:
            people.clusters.offer(positions[0], other, "the two differ in one letter of the surname")
        for rare, common in _rare_and_common(people.clusters, [positions[0], *others]):
            if rare == positions[0]:
                why = f"{people.text(rare)} is one letter away from {people.text(common)}, which far more reports use"
                people.clusters.join(common, rare, why)


def _surnames(people: People) -> None:
    """“Haftar” alone is the one person of that surname in the corpus."""
    for position, surname in people.bare.items():
        full = people.by_surname.get(surname, [])
        roots = people.clusters.roots(full)
        weak = surname in COMMON_SURNAMES or surname in people.given
        proven = not weak or _is_used_for(people.clusters, surname, full)
        if len(roots) > 1:
            people.clusters.shared.append((position, tuple(roots)))
        elif roots and not (proven and _enough(people.clusters, position, full[0])):
            people.clusters.offer(full[0], position, "the one person of that surname is named in few reports")
        elif roots:
            why = f"{people.text(full[0])} is the only person with the surname {people.text(position)} in these reports"
            people.clusters.join(full[0], position, why)


def _is_used_for(clusters: Clusters, surname: str, full: list[int]) -> bool:
    """Whether some report uses the surname alone for the full name."""
    surfaces = (surface for p in full for use in clusters.forms[p].uses for surface in use.surfaces)
    return any(fold(surface) == surname for surface in surfaces)


def _family_names_first(people: People) -> None:
    """“Xi” alone is “Xi Jinping”, the only one of that family name."""
    firsts: defaultdict[str, list[int]] = defaultdict(list)
    for position, found in people.full.items():
        if found.given in FAMILY_FIRST:
            firsts[found.given].append(position)
    for position, name in people.bare.items():
        full = firsts.get(name, [])
        roots = people.clusters.roots(full)
        if len(roots) == 1 and name not in people.by_surname and _enough(people.clusters, position, full[0]):
            one, alone = people.text(full[0]), people.text(position)
            people.clusters.join(full[0], position, f"{one} is the only person of the family {alone} in these reports")


def _enough(clusters: Clusters, bare: int, full: int) -> bool:
    return clusters.forms[bare].reports <= BARE_PER_FULL * clusters.reports(full)


def _surnames_in_another_spelling(people: People, near: dict[str, list[str]]) -> None:
    """“Hafter” alone is a slip for the one “Khalifa Haftar”: no full name is spelled so, and fewer mentions are."""
    for position, surname in people.bare.items():
        if surname in people.by_surname:
            continue
        alike = [word for word in near.get(surname, ()) if likeness.is_slip(surname, word)]
        full = [p for word in alike for p in people.by_surname.get(word, ())]
        roots = people.clusters.roots(full)
        bare = people.clusters.forms[position]
        if len(roots) != 1 or (bare.reports > 1 and not _rare_and_common(people.clusters, [position, full[0]])):
            continue
        mentions = sum(people.clusters.forms[p].mentions for p in people.clusters.members(full[0]))
        if bare.mentions < mentions and (people.clusters.reports(full[0]) > 1 or _foreign(people, full[0])):
            why = f"{people.text(position)} is one letter away from the surname of {people.text(full[0])} and rarer"
            people.clusters.join(full[0], position, why)


def _foreign(people: People, position: int) -> bool:
    return likeness.is_transliterated(people.clusters.forms[position].key)
