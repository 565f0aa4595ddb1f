"""One type a name a report: what sentence says of a name, the others learn.

A name's opinions are counted over the report; the winner holds everywhere, and where the same words stand unnoticed
they are noticed. A person named in full lends the surname, an organisation its acronym.
"""

from collections import defaultdict

from generator.analysis.names import acronyms, naming, tables
from generator.analysis.names.companies import FORMS
from generator.analysis.names.gazetteer import Gazetteer, joined
from generator.analysis.names.given_names import GIVEN_NAMES
from generator.analysis.names.surnames import SURNAMES_FIRST
from generator.analysis.names.tagging import OTHER, Found
from generator.model.annotations import LOCATION, NATIONALITY, ORGANISATION, PERSON

Words = tuple[str, ...]
Votes = dict[Words, dict[str, float]]
_ORDER = (PERSON, ORGANISATION, "LOCATION", "NATIONALITY", OTHER)
_NOT_OWN = tables.NEVER_ALONE | tables.ORGANISATION_WORDS | tables.TITLES | GIVEN_NAMES | tables.PLACE_WORDS
_SURE, _ONE, _BORROWED, _SURNAME = 3.0, 1.0, 1.5, 20.0


def agree(
    texts: list[Words], found: list[list[Found]], gazetteer: Gazetteer, classes: dict[str, str]
) -> list[list[Found]]:
    """The names of a report's sentences, each of one type, wherever they stand."""
    found = _parted(texts, found, gazetteer)
    votes = _count(texts, found, gazetteer)
    _lend(votes, texts, found, gazetteer)
    _lend_first_words(votes, texts, gazetteer)
    types = {name: max(count, key=lambda t: (count[t], -_ORDER.index(t))) for name, count in votes.items()}
    openings: dict[str, list[Words]] = defaultdict(list)
    for name in sorted(types, key=lambda n: (-len(n), n)):
        openings[name[0]].append(name)
    settled = []
    for words, names in zip(texts, found, strict=True):
        retyped = [Found(n.first, n.last, types[words[n.first : n.last]], n.sure) for n in names]
        settled.append(_spread(words, retyped, types, openings, classes))
    return settled


def _count(texts: list[Words], found: list[list[Found]], gazetteer: Gazetteer) -> Votes:
    votes: Votes = defaultdict(lambda: defaultdict(float))
    organisations = gazetteer.organisations
    for words, names in zip(texts, found, strict=True):
        for name in names:
            surface = words[name.first : name.last]
            votes[surface][name.type] += _SURE if name.sure else _ONE
            if joined(surface) in organisations:
                votes[surface][ORGANISATION] += _SURE
    return votes


def _lend(votes: Votes, texts: list[Words], found: list[list[Found]], gazetteer: Gazetteer) -> None:
    """Let full names vote for the short forms that stand for them."""
    for name in list(votes):
        count = votes[name]
        kind = max(count, key=lambda t: (count[t], -_ORDER.index(t)))
        if len(name) > 1 and kind == PERSON:
            _lend_surnames(votes, name, texts, gazetteer)
        elif len(name) > 1 and kind == ORGANISATION:
            for short in _short_forms(name, gazetteer):
                votes[short][ORGANISATION] += _SURE
    _lend_spelling(votes, gazetteer)
    _lend_peoples(votes)
    for short, full in acronyms.bracketed(texts, found):
        kind = max(votes[full], key=lambda t: votes[full][t])
        votes[short][kind] += _SURE
        if gazetteer.kind(short[0]):
            votes[short][kind] += _SURE


def _lend_surnames(votes: Votes, name: Words, texts: list[Words], gazetteer: Gazetteer) -> None:
    if name[0] in SURNAMES_FIRST and len(name) < 4:
        votes[(name[0],)][PERSON] += _BORROWED
    for inner in naming.inner(name):
        if not _is_a_place_here(inner, texts):
            votes[(inner,)][PERSON] += _BORROWED
    for surname in _surnames(name[-1]):
        if gazetteer.kind(surname) != "country":
            votes[(surname,)][PERSON] += _SURNAME if _is_own(name, surname, votes) else _BORROWED
        elif not _is_a_place_here(surname, texts):
            votes[(surname,)][PERSON] += 100 * _SURE


def _is_own(name: Words, surname: str, votes: Votes) -> bool:
    """Whether a full name gives its bearer the surname beyond doubt: after a given name or title, in no body's name."""
    given = name[0].lower() in GIVEN_NAMES or votes[name][PERSON] >= _SURE
    return given and not any(surname in other and len(other) > 1 and ORGANISATION in votes[other] for other in votes)


def _parted(texts: list[Words], found: list[list[Found]], gazetteer: Gazetteer) -> list[list[Found]]:
    """ "Yahoo and Lycos" are two where one of them is named alone elsewhere; "Michael and Malachy" always."""
    alone = {words[n.first : n.last] for words, names in zip(texts, found, strict=True) for n in names}
    parted = []
    for words, names in zip(texts, found, strict=True):
        row = []
        for name in names:
            at = next((i for i in range(name.first + 1, name.last - 1) if words[i] == "and"), 0)
            left, right = words[name.first : at], words[at + 1 : name.last]
            known = bool(at) and not gazetteer.organisations.isdisjoint((joined(left), joined(right)))
            if (
                at
                and not _is_one(words, name, at, gazetteer)
                and (name.type == PERSON or left in alone or right in alone or known)
            ):
                row += [Found(name.first, at, name.type), Found(at + 1, name.last, name.type)]
            else:
                row.append(name)
        parted.append(row)
    return parted


def _is_one(words: Words, name: Found, at: int, gazetteer: Gazetteer) -> bool:
    """Whether the "and" inside a name, at `at`, parts nothing: "Ellery and Co" is one, and so is what a table holds."""
    return words[at + 1] in FORMS or joined(words[name.first : name.last]) in gazetteer.organisations


def _lend_first_words(votes: Votes, texts: list[Words], gazetteer: Gazetteer) -> None:
    """An organisation's first word stands for it where it stands alone more than once ("Wells")."""
    firsts = {
        name[0]
        for name, count in votes.items()
        if len(name) > 1 and count.get(ORGANISATION, 0) >= max(count.values()) and _is_own_word(name[0], gazetteer)
    }
    seen: dict[str, int] = defaultdict(int)
    for words in texts:
        for at in range(1, len(words)):
            if words[at] in firsts and not (words[at + 1 : at + 2] and words[at + 1][0].isupper()):
                seen[words[at]] += not words[at - 1][0].isupper()
    for word in sorted(firsts):
        if seen[word] > 1:
            votes[(word,)][ORGANISATION] += _BORROWED


def _is_own_word(word: str, gazetteer: Gazetteer) -> bool:
    low = word.lower()
    return word[0].isupper() and low not in _NOT_OWN and word not in tables.PEOPLES and not gazetteer.kind(word)


def _surnames(word: str) -> tuple[str, ...]:
    """The forms in which a surname comes back: "Al-Sarraj" where a sentence begins, "Sarraj" without the article."""
    if word.lower()[:3] in {"al-", "el-"} and len(word) > 5:
        rest = word[3:]
        return (word, word[:3].title() + rest, word[:3].lower() + rest, rest) if rest[0].isupper() else (word,)
    low = word.lower()
    if len(word) > 2 and word[0].isupper() and (low in tables.CALENDAR or low not in tables.NEVER_ALONE):
        return (word,)
    return ()


def _short_forms(name: Words, gazetteer: Gazetteer) -> list[Words]:
    """What is left of an organisation's name without its country, or without "Group" and "Inc."."""
    short = []
    if len(name) > 2 and gazetteer.kind(name[0]) in {"country", "demonym"} and name[-1] in tables.ORGANISATION_HEADS:
        short.append(name[1:])
    last = len(name)
    while last > 1 and (name[last - 1] in tables.GENERIC or name[last - 1] in naming.JOINTS):
        last -= 1
    if last < len(name) and _is_own_word(name[0], gazetteer):
        short.append(name[:last])
    return [s for s in short if s[0][0].isupper()]


def _is_a_place_here(word: str, texts: list[Words]) -> bool:
    return any(
        here == word and at and words[at - 1] in {"in", "to", "from", "into", "across", "near", "against", "for"}
        for words in texts
        for at, here in enumerate(words)
    )


def _lend_peoples(votes: Votes) -> None:
    """ "Karsinian" and "Karsinians" are of a place that the report calls Karsinia."""
    for name in list(votes):
        if len(name) == 1 and name[0].endswith("ia") and max(votes[name], key=votes[name].__getitem__) == LOCATION:
            votes[(f"{name[0]}n",)][NATIONALITY] += _SURE
            votes[(f"{name[0]}ns",)][NATIONALITY] += _SURE


def _lend_spelling(votes: Votes, gazetteer: Gazetteer) -> None:
    """A word that differs from a person's surname in its vowels only is that surname, spelt another way ("Hafter")."""
    surnames = {_consonants(name[-1]) for name, count in votes.items() if len(name) > 1 and count.get(PERSON, 0) > 0}
    for name, count in votes.items():
        if len(name) == 1 and len(name[0]) > 4 and not gazetteer.kind(name[0]) and _consonants(name[0]) in surnames:
            count[PERSON] += _BORROWED


def _consonants(word: str) -> str:
    return word[0] + "".join(c for c in word[1:].lower() if c not in "aeiouy")


def _spread(
    words: Words, names: list[Found], types: dict[Words, str], openings: dict[str, list[Words]], classes: dict[str, str]
) -> list[Found]:
    """Notice the report's names where they stand unnoticed in this sentence, or only a part of them was noticed."""
    at = 0
    while at < len(words):
        for name in openings.get(words[at], ()):
            end = at + len(name)
            if words[at:end] != name:
                continue
            touched = [n for n in names if n.first < end and at < n.last]
            covered = all(at <= n.first and n.last <= end and n.last - n.first < end - at for n in touched)
            if covered and _stands_alone(words, at, end, names, classes):
                names = sorted([n for n in names if n not in touched] + [Found(at, end, types[name])])
                at = end - 1
                break
        at += 1
    return names


def _stands_alone(words: Words, at: int, end: int, names: list[Found], classes: dict[str, str]) -> bool:
    if end - at > 1:
        return True
    word = words[at]
    speaks = words[end : end + 1] and words[end] in tables.SAID  # "Gross said", "May said": no other word does
    month = word.lower() in tables.CALENDAR and speaks and words[at - 1 : at] != ("in",)
    if not any(c.isupper() for c in word) or len(word) < 2 or (word.lower() in tables.NEVER_ALONE and not month):
        return False
    if (
        word.lower() in classes
        and not speaks
        and (at == 0 or not word[0].isupper() or words[at - 1] in {"“", '"', ":", "‘"})
    ):
        return False
    following = words[end] if end < len(words) else ""
    return not (
        following[:1].isupper()
        and not any(n.first == end for n in names)
        and following.isalpha()
        and following.lower() not in classes
    )
