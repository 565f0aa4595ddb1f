"""Names transcribed from Arabic, by the words that open them: groups, places, persons known as somebody's father."""

import re

from generator.analysis.names.gazetteer import Gazetteer
from generator.analysis.names.given_names import GIVEN_NAMES
from generator.analysis.names.spans import Words, joined_words, replaced
from generator.analysis.names.tagging import Found
from generator.model.annotations import LOCATION, ORGANISATION, PERSON

_ARTICLE = re.compile(r"(?:al|el|ad|az|ar|as|ash|an|at|ul)-\w", re.IGNORECASE)
_PARTICLES = frozenset("al ad az ar as ash an at ul wal".split())
_GROUPS = frozenset(
    """
    Jaish Jaysh Jabhat Jund Liwa Ahrar Harakat Hizb Kataib Kata'ib Kata’ib Katibat Faylaq Ansar Saraya Asa'ib Asa’ib
    Asaib Suqour Suqur Usbat Fursan
    """.split()
)
"""Army, front, brigade, movement, party, battalions, legion, supporters: what armed groups call themselves."""

_GROUPS_WITH_ARTICLE = frozenset("Hay'at Hay’at Hayat Tahrir Ahl Tanzim Ittihad Quwat".split())
"""The same, but also given names, squares and clubs: they open a group's name only before "Tahrir al-Sham"."""

_PLACES = frozenset("Jabal Jebel Jabel Djebel Wadi Tal Tall Deir Dayr Kafr Kfar Majdal Khirbet Maarat".split())
"""Mountain, valley, hill, monastery, village."""

_PLACES_WITH_ARTICLE = frozenset("Umm Ras Ain Ayn Bir Qasr Beit Bayt Nahr Shatt Bab Khan Marj Tell Souk Souq".split())
_OPENINGS = _GROUPS | _GROUPS_WITH_ARTICLE | _PLACES | _PLACES_WITH_ARTICLE | {"Abu"}
_BRANCHES = frozenset(["Iraq", "Arabian", "Islamic", "Indian"])
"""Where al-Qaeda has branches that bear the place in their name."""

_AL_QAEDA = frozenset("al-Qaeda al-Qaida Al-Qaeda Al-Qaida Qaeda Qaida".split())


def openings(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "Ahrar al-Sham" is a group, "Jabal al-Zawiya" a mountain, "Abu Musab al-Zarqawi" a man."""
    for at, word in enumerate(words[:-1]):
        if word not in _OPENINGS or (at and words[at - 1][0].isupper() and words[at - 1].lower() in GIVEN_NAMES):
            continue
        last = _end(words, at + 1)
        with_article = any(_ARTICLE.match(inner) or inner.lower() in _PARTICLES for inner in words[at + 1 : last])
        kind = _kind(word, last > at + 1, with_article=with_article)
        if kind and not any(name.first < at < name.last for name in found):
            known = gazetteer.kind(" ".join(words[at:last]))
            last = max([last, *[name.last for name in found if name.first == at]])
            found = replaced(found, Found(at, last, LOCATION if known and kind != PERSON else kind, sure=True))
    return found


def _kind(word: str, longer: bool, *, with_article: bool) -> str | None:
    if (word in _GROUPS and longer) or (word in _GROUPS_WITH_ARTICLE and with_article):
        return ORGANISATION
    if (word in _PLACES and longer) or (word in _PLACES_WITH_ARTICLE and with_article):
        return LOCATION
    return PERSON if word == "Abu" and with_article else None


def _end(words: Words, at: int) -> int:
    """Where a name ends that begins before `at`: one plain word at most, and then what has an article."""
    plain = 0
    last = at
    while last < len(words) and last < at + 4:
        word = words[last]
        if word.lower() in _PARTICLES and last + 1 < len(words) and words[last + 1][0].isupper():
            last += 2
        elif _ARTICLE.match(word):
            last += 1
        elif word[0].isupper() and word.isalpha() and last == at + plain and plain < 1:
            plain += 1
            last += 1
        else:
            break
    return last


def particles(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "Dayr az Zawr" and "Salah ad Din Province" are one name each."""
    for at in range(1, len(words) - 1):
        if words[at] not in _PARTICLES or words[at] in {"as", "at", "an"}:
            continue
        before = next((n for n in found if n.first < at <= n.last), None)
        after = next((n for n in found if n.first == at + 1), None)
        if before is None or after is None or before is after or not words[at - 1][0].isupper():
            continue
        whole = Found(before.first, after.last, after.type)
        placed = LOCATION in {before.type, after.type} or gazetteer.kind(joined_words(words, whole))
        found = replaced(found, Found(before.first, after.last, LOCATION if placed else before.type))
    return found


def branches(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """ "al-Qaeda", small letter or not, and its branches: "al-Qaeda in the Arabian Peninsula"."""
    for at, word in enumerate(words):
        if word not in _AL_QAEDA:
            continue
        first = at - 1 if word in {"Qaeda", "Qaida"} and at and words[at - 1].lower() == "al" else at
        last = at + 1
        if words[last : last + 1] == ("in",):
            start = last + 2 if words[last + 1 : last + 2] == ("the",) else last + 1
            if start < len(words) and words[start] in _BRANCHES:
                last = start + 1 if words[start] == "Iraq" else min(start + 2, len(words))
        found = replaced(found, Found(first, last, ORGANISATION, sure=True))
    return found
