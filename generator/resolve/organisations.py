"""Organisations: legal forms, shorter forms, acronyms."""

from collections import defaultdict

from generator.model.annotations import LOCATION, NATIONALITY, ORGANISATION
from generator.resolve.clusters import Clusters, Form
from generator.resolve.variants import GENERIC, KINDS, OTHER_NAMES, SPELLINGS

ATTESTED = 2
"""Reports that must use both an acronym and the name it fits before initials alone join them."""

OFTENER = 5
"""An acronym that so many times more reports use than the name it fits stands for something they never spell out."""

_MINISTRIES = frozenset("ministry department secretariat".split())
_BODIES = frozenset(("un", "united nations", "eu", "nato", "american", "british", "russian"))
"""What stands before the name of an organisation as a country does."""

_FILLERS = frozenset("of for and the".split())


class Bodies:
    """The organisations of a corpus. Rules look from longer names to the shorter ones that the corpus has."""

    def __init__(self, clusters: Clusters) -> None:
        self.clusters = clusters
        self.positions = clusters.of_type(ORGANISATION)
        self.forms = {position: clusters.forms[position] for position in self.positions}
        self.by_key = {form.key: position for position, form in self.forms.items()}
        self.acronyms = {form.key: position for position, form in self.forms.items() if _is_acronym(form)}

    def text(self, position: int) -> str:
        """A form as the rules quote it."""
        return self.clusters.quote(position)


def resolve(clusters: Clusters) -> None:
    """Join the names of organisations."""
    bodies = Bodies(clusters)
    for rule in (_same_words, _kinds_left_off, _place_left_off, _acronyms_tied, _acronyms_derived):
        rule(bodies)


def _same_words(bodies: Bodies) -> None:
    """“Ministry of Defence” is “Defense Ministry”, “U.S. Africa Command” is “United States Africa Command”."""
    first: dict[tuple[str, ...], int] = {}
    for position, form in bodies.forms.items():
        if len(form.tokens) > 1:
            same = first.setdefault(_words(form.tokens), position)
            if same != position:
                one, more = bodies.text(same), bodies.text(position)
                bodies.clusters.join(
                    same, position, f"{one} and {more} are the same words in another order or spelling"
                )


def _words(tokens: tuple[str, ...]) -> tuple[str, ...]:
    words = tuple(SPELLINGS.get(token, token) for token in tokens)
    if words[:2] == ("united", "states"):
        words = ("us", *words[2:])
    if words[:2] == ("united", "nations"):
        words = ("un", *words[2:])
    if not _MINISTRIES.isdisjoint(words):
        return tuple(sorted(word for word in words if word not in _FILLERS))
    return words


def _kinds_left_off(bodies: Bodies) -> None:
    """“Wagner” is the one “Wagner Group”, “Apple” is “Apple Inc.”, “Deere” is “Deere & Co”."""
    longer: defaultdict[int, list[int]] = defaultdict(list)
    for position, form in bodies.forms.items():
        rest = form.key[: -len(form.tokens[-1]) - 1].removesuffix(" and")
        short = bodies.by_key.get(rest) if form.tokens[-1] in KINDS else None
        if short is not None:
            longer[short].append(position)
    places = {bodies.clusters.forms[p].key for p in bodies.clusters.of_type(LOCATION)} if longer else set()
    for short, every in sorted(longer.items()):
        form = bodies.forms[short]
        is_place = form.key in places or form.key in OTHER_NAMES[LOCATION]
        if len(bodies.clusters.roots(every)) == 1 and not is_place and not _says_nothing(form):
            why = f"{bodies.text(every[0])} is the only longer form of {bodies.text(short)}, by a word for its kind"
            bodies.clusters.join(every[0], short, why)
        else:
            bodies.clusters.offer(every[0], short, "the one is the other with a word for its kind")


def _says_nothing(form: Form) -> bool:
    return all(SPELLINGS.get(token, token) in GENERIC for token in form.tokens)


def _place_left_off(bodies: Bodies) -> None:
    """“Africa Command” is the one “US Africa Command”; “Defense Ministry” could be anybody's."""
    longer: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for position, form in bodies.forms.items():
        _, _, rest = form.key.partition(" ")
        while rest:
            short = bodies.by_key.get(rest)
            if short is not None and (" " in rest or _is_team(rest)):
                longer[short].append((position, form.key[: -len(rest) - 1]))
            _, _, rest = rest.partition(" ")
    places = _Places(bodies.clusters)
    for short, every in sorted(longer.items()):
        form = bodies.forms[short]
        known = places.towns if len(form.tokens) == 1 else places.any
        by_place = [p for p, left_off in every if left_off in known]
        if by_place and len(bodies.clusters.roots(p for p, _ in every)) == 1 and not _says_nothing(form):
            why = f"{bodies.text(by_place[0])} is the only longer form of {bodies.text(short)}, by the name of a place"
            bodies.clusters.join(by_place[0], short, why)
        elif by_place:
            bodies.clusters.offer(by_place[0], short, "the one is the other with the name of a place")


class _Places:
    """What stands for a place in the names of this corpus."""

    def __init__(self, clusters: Clusters) -> None:
        countries = {*OTHER_NAMES[LOCATION], *_BODIES}
        towns = {clusters.forms[p].key for p in clusters.of_type(LOCATION)}
        peoples = {clusters.forms[p].key for p in clusters.of_type(NATIONALITY)}
        self.any = (towns | peoples | countries) - GENERIC
        self.towns = towns - countries - GENERIC
        """The only ones that stand before a word alone, as in the name of a team."""


def _is_team(word: str) -> bool:
    """“Mariners” is “Seattle Mariners”; other words alone say too little."""
    return len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "ics", "us"))


def _is_acronym(form: Form) -> bool:
    if len(form.tokens) > 1 or not 2 <= len(form.key) <= 8:
        return False
    return any(use.name.text.replace(".", "").isupper() for use in form.uses)


def _acronyms_tied(bodies: Bodies) -> None:
    """“LNA” is what one report gives in brackets after “Libyan National Army”, and no report after another name."""
    tied: defaultdict[int, list[int]] = defaultdict(list)
    for position, form in bodies.forms.items():
        for use in form.uses:
            for surface in use.surfaces:
                if " " not in surface and surface[1:2].isupper() and surface != use.name.text:
                    short = bodies.acronyms.get(surface.replace(".", "").casefold())
                    if short is not None:
                        tied[short].append(position)
    for short, full in sorted(tied.items()):
        if len(bodies.clusters.roots(full)) == 1:
            why = f"a report uses {bodies.text(short)} for {bodies.text(full[0])}, and none for another"
            bodies.clusters.join(full[0], short, why)


def _acronyms_derived(bodies: Bodies) -> None:
    """“LNA” fits the initials of “Libyan National Army” and of nothing else, and several reports use both."""
    fits: defaultdict[int, list[int]] = defaultdict(list)
    for position, form in bodies.forms.items() if bodies.acronyms else ():
        for taken in _initials(form.tokens) if len(form.tokens) > 2 else ():
            if taken in bodies.acronyms:
                fits[bodies.acronyms[taken]].append(position)
    for short, full in sorted(fits.items()):
        form = bodies.forms[short]
        spelt_out = bodies.clusters.reports(full[0])
        enough = min(form.reports, spelt_out) >= ATTESTED and form.reports <= OFTENER * spelt_out
        if enough and len(bodies.clusters.roots(full)) == 1:
            why = f"{bodies.text(short)} fits the initials of {bodies.text(full[0])} and of no other name"
            bodies.clusters.join(full[0], short, why)
        else:
            bodies.clusters.offer(full[0], short, "the one fits the initials of the other")


def _initials(tokens: tuple[str, ...]) -> set[str]:
    """With and without small words, for names of three words or more."""
    words = [token for token in tokens if token not in _FILLERS]
    return {"".join(word[0] for word in words), "".join(token[0] for token in tokens)} if len(words) > 2 else set()
