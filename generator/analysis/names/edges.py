"""Where a name begins and ends: rules that trim it, or cut one in two."""

from generator.analysis.names import acronyms, tables
from generator.analysis.names.gazetteer import Gazetteer, joined
from generator.analysis.names.spans import DETERMINERS, MISSIONS, POSSESSIVE, TRADES, Words, joined_words
from generator.analysis.names.tagging import Found
from generator.model.annotations import LOCATION, NATIONALITY, ORGANISATION, PERSON

_EDGES = POSSESSIVE | frozenset('a.k.a. aka AKA A.K.A. f.k.a. " “ ” ‘ ( ) [ ] , : ; - – — _ . # / … ! ?'.split())


_COMPASS = frozenset(
    "Eastern Western Northern Southern Central Northeastern Northwestern Southeastern Southwestern".split()
)


_RANKS_AFTER = frozenset(
    """
    Col Gen Lt Maj Capt Sgt Cpl Adm Cmdr Brig Secretary Minister President Spokesman Spokeswoman Mayor Governor Senator
    Chancellor Premier Ambassador Chairman Sir
    """.split()
)
_INDICES = frozenset(
    "Dow Nikkei FTSE DAX CAC Sensex Nifty Topix Kospi Bovespa Ibovespa Stoxx Euribor Libor WTI".split()
)
_INDEX_MAKERS = frozenset("S&P Standard FTSE Nasdaq Nikkei Russell Stoxx CSI Nifty Fortune".split())
_TRADED = frozenset(
    (word,)
    for word in "crude futures oil blend prices for rose fell gained lost slipped jumped settled traded closed".split()
)
_ASKS = frozenset("Not Did Does Do Is Are Was Were Has Have Had Would Can Could Should Why How When What By".split())
"""Words that open a sentence, before a name."""

_HONORIFICS = frozenset("U Daw Ma".split())
"""What a Burmese is addressed by, before two names or more."""

_PAGE_WORDS = frozenset("By Published Updated Posted Share Follow".split())
"""What a page puts behind a title or a byline."""

_LONGEST = 60
"""Letters of a word that names something; the longest place has 58."""

_WRITERS = frozenset("By Staff Our Reporter Reporters Writer Writers Correspondent Correspondents Agencies".split())
_OWN_NAMES = frozenset(
    "People Peoples Workers Women Men Children Farmers Veterans Teachers Writers Soldiers Journalists Students".split()
)


def trim(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """A name holds no determiner, title, possessive or mark at its edges."""
    kept = []
    for name in found:
        first, last = _begin(words, name, gazetteer), name.last
        ends = last > first and words[last - 1] in _EDGES
        known = ends and joined(words[first:last]) in gazetteer.organisations  # "McDonald's"
        while last > first and words[last - 1] in _EDGES and not known and not _abbreviated(words, last):
            last -= 1
        first = _past_openings(words, name.type, first, last)
        while last - first > 1 and words[last - 1] in _PAGE_WORDS:
            last -= 1
        while name.type == PERSON and last - first > 2 and words[last - 1] in tables.BEHIND_NAMES:
            last -= 1
        while name.type == ORGANISATION and last - first > 1 and words[last - 1] in _RANKS_AFTER:
            last -= 1
        if last < len(words) and words[last] == "." and first < last and words[last - 1] in tables.ABBREVIATIONS:
            last += 1
        if all(word.lower() in tables.TITLES for word in words[first:last]) or _WRITERS.issuperset(words[first:last]):
            continue  # "General Sir", before a name; "By Staff Reporters"
        if any(_is_name(word, gazetteer) for word in words[first:last]):
            placed = last < name.last and gazetteer.kind(joined(words[first:last])) in {"city", "site", "region"}
            kept.append(Found(first, last, LOCATION if placed else name.type, name.sure))
    return kept


def _begin(words: Words, name: Found, gazetteer: Gazetteer) -> int:
    """Past marks and determiners, unless the name is one with its "The" ("The Hague")."""
    first = name.first
    while first < name.last and (words[first] in _EDGES or words[first] in DETERMINERS):
        if words[first] == "The" and gazetteer.kind(joined(words[first : name.last])) in {"city", "country"}:
            break
        first += 1
    return first


def _past_openings(words: Words, kind: str, first: int, last: int) -> int:
    """Past the titles of a person, and the verb of a question."""
    if kind == PERSON:
        first = _past_titles(words, first, last)
        first += last - first > 2 and words[first] in _HONORIFICS
    while first < last and words[first] in _EDGES:
        first += 1
    return _past_titles(words, first + 1, last) if first + 1 < last and words[first] in _ASKS else first


def _is_name(word: str, gazetteer: Gazetteer) -> bool:
    return word[0].isupper() or word[0].isdigit() or word in gazetteer.organisations


def _abbreviated(words: Words, last: int) -> bool:
    return words[last - 1] == "." and last >= 2 and words[last - 2] in tables.ABBREVIATIONS


def _past_titles(words: Words, first: int, last: int) -> int:
    at = first
    while at < last - 1:
        low = words[at].lower().rstrip(".")
        if (
            low in tables.TITLES
            or low in TRADES
            or words[at] in {"CEO", "COO", "CFO"}
            or (at > first and (low in tables.TITLE_LINKS or words[at] == "."))
        ):
            at += 1
        else:
            break
    return at


def owned(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "Khalifa Haftar's Libyan National Army" is a person and an army; "People's Liberation Front" is one name."""
    kept = []
    for name in found:
        at = next((i for i in range(name.first + 1, name.last - 1) if words[i] in POSSESSIVE), 0)
        owner = gazetteer.kind(" ".join(words[name.first : at])) if at else None
        acronym = bool(at) and at - name.first == 1 and acronyms.looks_short(words[name.first])
        plural = bool(at) and words[at] in {"'", "’"} and words[at + 1] in tables.ORGANISATION_HEADS
        common = bool(at) and (words[at - 1] in _OWN_NAMES or plural)
        if not at or common or words[at + 1] in MISSIONS or not (owner or acronym or at - name.first > 1):
            kept.append(name)
            continue
        body = acronym or words[at - 1] in tables.ORGANISATION_HEADS
        kind = {"demonym": NATIONALITY, "organisation": ORGANISATION, None: ORGANISATION if body else PERSON}.get(
            owner, LOCATION
        )
        joint = next((i for i in range(name.first + 1, at) if words[i] == "and"), 0)
        if joint and gazetteer.kind(joined(words[joint + 1 : at])) == "country":
            kept.append(Found(name.first, joint, PERSON))  # "Japan's Ann Lee and Norway's Bo Dahl"
            kept.append(Found(joint + 1, at, LOCATION))
        else:
            kept.append(Found(name.first, at, kind))
        if words[at + 1][0].isupper():
            organised = words[name.last - 1] in tables.ORGANISATION_HEADS
            kept.append(Found(at + 1, name.last, name.type if organised or not body else PERSON))
    return kept


def plain_part(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """A describing word at an edge is no part of a name: "Eastern Libya", "Wagner Group PMC", "Kurdish YPG"."""
    kept = []
    for name in found:
        first, last = name.first, name.last
        inner = " ".join(words[first + 1 : last])
        if (
            words[first] in _COMPASS
            and gazetteer.kind(joined_words(words, name)) is None
            and inner in gazetteer.countries
        ):
            first += 1
        if name.type == ORGANISATION and last - first == 2 and words[first] in gazetteer.demonyms:
            first += acronyms.looks_short(words[first + 1])
        if name.type == ORGANISATION and last - first > 1 and words[last - 1] in {"PMC", "PMCs"}:
            last -= 1
        kept.append(Found(first, last, name.type, name.sure))
    return kept


def alone(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """Months, points of the compass and bare titles name nothing."""
    return [
        n
        for n in found
        if n.last - n.first > 1
        or (n.type == PERSON and n.sure and len(words[n.first]) <= _LONGEST)
        or (words[n.first].lower() not in tables.NEVER_ALONE and _may_stand_alone(words[n.first], n.type))
    ]


def indices(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """Stock indices, rates and sorts of oil are none of the things that have a page."""
    return [
        n
        for n in found
        if not (words[n.first] in _INDEX_MAKERS and words[n.last : n.last + 1] != () and words[n.last].isdigit())
        and (
            n.last - n.first > 1
            or not (words[n.first] in _INDICES or (words[n.first] == "Brent" and words[n.last : n.last + 1] in _TRADED))
        )
    ]


def _may_stand_alone(word: str, kind: str) -> bool:
    """A letter and a digit are a measure of money or a road ("M3"); G7 and G8 are the known exceptions."""
    if not any(c.isdigit() for c in word):
        return 1 < len(word) <= _LONGEST
    if word[0].isdigit() and sum(map(str.isalpha, word)) < 3:  # a day, a length: 2015-12-21, 50K
        return False
    return kind == ORGANISATION and (len(word) > 2 or word in {"G7", "G8", "P5"})
