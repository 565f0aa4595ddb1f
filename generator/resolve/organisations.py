"""Organisations: legal forms, shorter forms, acronyms."""

from collections import defaultdict

from generator.model.annotations import LOCATION, NATIONALITY, ORGANISATION
from generator.resolve.clusters import Clusters, Form
from generator.resolve.variants import GENERIC, KINDS, LEGAL_FORMS, OTHER_NAMES, SPELLINGS

ATTESTED = 2
"""Reports that must use both an acronym and the name it fits before initials alone join them."""

_MINISTRIES = frozenset("ministry department secretariat".split())
_BODIES = frozenset(("un", "united nations", "eu", "nato", "american", "british", "russian"))
"""What stands before the name of an organisation as a country does."""

_FILLERS = frozenset("of for and the".split())


def resolve(clusters: Clusters) -> None:
    """Join the names of organisations."""
    for rule in (_same_words, _kinds_left_off, _place_left_off, _acronyms_tied, _acronyms_derived):
        rule(clusters)


def _same_words(clusters: Clusters) -> None:
    """“Ministry of Defence” is “Defense Ministry”, “U.S. Africa Command” is “United States Africa Command”."""
    groups: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for position in clusters.of_type(ORGANISATION):
        tokens = clusters.forms[position].tokens
        if len(tokens) > 1:
            groups[_words(tokens)].append(position)
    for positions in groups.values():
        for other in positions[1:]:
            one, more = clusters.quote(positions[0]), clusters.quote(other)
            clusters.join(positions[0], other, f"{one} and {more} are the same words in another order or spelling")


def _words(tokens: tuple[str, ...]) -> tuple[str, ...]:
    words = tuple(SPELLINGS.get(token, token) for token in tokens)
    if words[:2] == ("united", "states"):
        words = ("us", *words[2:])
    if words[:2] == ("united", "nations"):
        words = ("un", *words[2:])
    if not _MINISTRIES.isdisjoint(words):
        return tuple(sorted(word for word in words if word not in _FILLERS))
    return words


def _kinds_left_off(clusters: Clusters) -> None:
    """“Wagner” is the one “Wagner Group”, “Apple” is “Apple Inc.”."""
    longer: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for position in clusters.of_type(ORGANISATION):
        tokens = clusters.forms[position].tokens
        if len(tokens) > 1 and tokens[-1] in KINDS:
            longer[tokens[:-1]].append(position)
    places = {clusters.forms[p].key for p in clusters.of_type(LOCATION)}
    for position in clusters.of_type(ORGANISATION):
        form = clusters.forms[position]
        full = longer.get(form.tokens, [])
        legal = [p for p in full if clusters.forms[p].tokens[-1] in LEGAL_FORMS]
        full = full if form.key not in places and form.key not in OTHER_NAMES[LOCATION] else legal
        if len(clusters.roots(full)) == 1 and not _says_nothing(form):
            long, short = clusters.quote(full[0]), clusters.quote(position)
            clusters.join(full[0], position, f"{long} is the only longer form of {short}, by a word for its kind")
        elif full:
            clusters.offer(full[0], position, "the one is the other with a word for its kind")


def _says_nothing(form: Form) -> bool:
    return all(token in GENERIC for token in form.tokens)


def _place_left_off(clusters: Clusters) -> None:
    """“Africa Command” is the one “US Africa Command”; “Defense Ministry” could be anybody's."""
    places = {clusters.forms[p].key for kind in (LOCATION, NATIONALITY) for p in clusters.of_type(kind)}
    countries = {*OTHER_NAMES[LOCATION], *_BODIES}
    towns = {clusters.forms[p].key for p in clusters.of_type(LOCATION)} - countries
    longer: defaultdict[tuple[str, ...], list[tuple[int, bool]]] = defaultdict(list)
    for position in clusters.of_type(ORGANISATION):
        tokens = clusters.forms[position].tokens
        for cut in range(1, len(tokens)):
            left_off = " ".join(tokens[:cut])
            if cut < len(tokens) - 1:
                is_place = left_off in countries or (left_off in places and left_off not in GENERIC)
                longer[tokens[cut:]].append((position, is_place))
            elif _is_team(tokens[-1]):
                longer[tokens[cut:]].append((position, left_off in towns))
    for position in clusters.of_type(ORGANISATION):
        form = clusters.forms[position]
        full = longer.get(form.tokens, [])
        by_place = [longer_form for longer_form, is_place in full if is_place]
        if by_place and len(clusters.roots(p for p, _ in full)) == 1 and not _says_nothing(form):
            long, short = clusters.quote(by_place[0]), clusters.quote(position)
            clusters.join(by_place[0], position, f"{long} is the only longer form of {short}, by the name of a place")
        elif by_place:
            clusters.offer(by_place[0], position, "the one is the other with the name of a place")


def _is_team(word: str) -> bool:
    """“Mariners” is “Seattle Mariners”; other words alone say too little."""
    return len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "ics", "us"))


def _is_acronym(form: Form) -> bool:
    return (
        len(form.tokens) == 1
        and 2 <= len(form.key) <= 8
        and any(u.name.text.replace(".", "").isupper() for u in form.uses)
    )


def _acronyms_tied(clusters: Clusters) -> None:
    """“LNA” is what one report gives in brackets after “Libyan National Army”, and no report after another name."""
    tied: defaultdict[str, list[int]] = defaultdict(list)
    for position in clusters.of_type(ORGANISATION):
        for use in clusters.forms[position].uses:
            for surface in use.surfaces:
                if surface != use.name.text and " " not in surface and surface[1:2].isupper():
                    tied[surface.replace(".", "").casefold()].append(position)
    for position in clusters.of_type(ORGANISATION):
        form = clusters.forms[position]
        full = tied.get(form.key, []) if _is_acronym(form) else []
        if len(clusters.roots(full)) == 1:
            why = f"a report uses {clusters.quote(position)} for {clusters.quote(full[0])}, and none for another"
            clusters.join(full[0], position, why)


def _acronyms_derived(clusters: Clusters) -> None:
    """“LNA” fits the initials of “Libyan National Army” and of nothing else, and several reports use both."""
    initials: defaultdict[str, list[int]] = defaultdict(list)
    for position in clusters.of_type(ORGANISATION):
        form = clusters.forms[position]
        words = [token for token in form.tokens if token not in _FILLERS]
        if len(words) > 2:
            for taken in {"".join(word[0] for word in words), "".join(token[0] for token in form.tokens)}:
                initials[taken].append(position)
    for position in clusters.of_type(ORGANISATION):
        form = clusters.forms[position]
        full = initials.get(form.key, []) if _is_acronym(form) and len(form.key) > 2 else []
        if len(clusters.roots(full)) == 1 and min(form.reports, clusters.reports(full[0])) >= ATTESTED:
            why = f"{clusters.quote(position)} fits the initials of {clusters.quote(full[0])} and of no other name"
            clusters.join(full[0], position, why)
        elif full:
            clusters.offer(full[0], position, "the one fits the initials of the other")
