"""Persons whom the form of a name gives away: initials, fathers' names, "SURNAME, Given" of lists, Pinyin."""

import re

from generator.analysis.names import role_words, tables
from generator.analysis.names.gazetteer import Gazetteer, joined
from generator.analysis.names.given_names import GIVEN_NAMES
from generator.analysis.names.people import person_end
from generator.analysis.names.spans import TRADES, Words, ending, joined_words, replaced, starting, words_of
from generator.analysis.names.surnames import SURNAMES_FIRST
from generator.analysis.names.tagging import Found
from generator.analysis.word_classes import is_known
from generator.model.annotations import LOCATION, NATIONALITY, ORGANISATION, PERSON

_INITIALS = re.compile(r"(?:[A-Z]\.){2,}\Z")
_SURNAME = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-])+\Z")
_SYLLABLES = re.compile(
    r"""(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?
        (?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ui|un|uo|ue|[aeiou])){1,2}\Z""",
    re.VERBOSE | re.IGNORECASE,
)
"""One or two syllables of Mandarin, as Pinyin writes them."""

_SPOKEN = frozenset((word,) for word in "said wrote tweeted posted told says added replied".split())
_PORTFOLIOS = frozenset("Defense Defence Foreign Interior Finance Justice Health Energy Home Trade".split())
_SONS = frozenset("bin bint ibn ould uld oglu".split())
"""Words between a name and the father's."""

_BEFORE_ENTRIES = frozenset(". ) ( : ; • · - – — a.k.a. aka AKA".split())
"""What stands before a name in a list."""

_PERSONAL = (
    tables.RANKS
    | frozenset(word for word in tables.TITLES if word.endswith(("-general", "-designate", "-elect")))
    | (role_words.OFFICES - role_words.BEFORE_A_HEAD - frozenset("fellow owner manager executive ally".split()))
)
"""Titles and offices, in lower case, right behind which a given name begins a person."""

_OFFICES = role_words.OFFICES - frozenset(["general", "head", "chief"])
_NOT_PERSONS = tables.ORGANISATION_WORDS | tables.PLACE_WORDS


def after_titles(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "UNRWA Commissioner-General Philippe Lazzarini" is a body and a person; "General Waker-uz-Zaman" is a person."""
    kept: list[Found] = []
    persons: list[Found] = []
    for name in [_without_portfolio(words, name, gazetteer) for name in found]:
        at = _after_title(words, name) if name.type in {ORGANISATION, LOCATION} else 0
        if not at:
            kept.append(name)
            continue
        first = at
        while first > name.first and words[first - 1].lower() in tables.TITLES | role_words.OFFICES:
            first -= 1
        if first > name.first:
            placed = gazetteer.kind(joined(words[name.first : first])) in {"country", "city"}
            kept.append(Found(name.first, first, LOCATION if placed else ORGANISATION))
        persons.append(Found(at, max(name.last, person_end(words, at)), PERSON, sure=True))
    for person in persons:
        kept = replaced(kept, person)
    return kept


def _without_portfolio(words: Words, name: Found, gazetteer: Gazetteer) -> Found:
    """ "U.S. Defense Secretary" names a country, and no "U.S. Defense"."""
    last = name.last - 1
    portfolio = name.type == ORGANISATION and last > name.first and words[last] in _PORTFOLIOS
    if not portfolio or words[name.last : name.last + 1] not in {("Secretary",), ("Minister",)}:
        return name
    kind = gazetteer.kind(joined(words[name.first : last]))
    return Found(name.first, last, {"country": LOCATION, "demonym": NATIONALITY}.get(kind or "", name.type), name.sure)


def _after_title(words: Words, name: Found) -> int:
    """Where a person begins inside a name, behind a title; 0 where none does."""
    if words[name.last - 1].lower() in _NOT_PERSONS:
        return 0  # "King Abdullah University"
    for at in range(name.first + 1, name.last):
        if words[at - 1].lower() not in _PERSONAL or not words[at - 1][0].isupper() or not words[at][0].isupper():
            continue
        ranked = (
            (at, at) == (name.first + 1, name.last - 1) and "-" in words[at] and words[at - 1] in {"General", "Gen"}
        )
        if words[at].lower() in GIVEN_NAMES or ranked:
            return at
    return 0


def initials(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "K.P. Sharma Oli" begins with his initials."""
    for name in [name for name in found if name.last < len(words) or name.last - name.first > 1]:
        at = name.first - 1
        if name.type == PERSON and at >= 0 and _are_initials(words[at], gazetteer):
            found = replaced(found, Found(at, name.last, PERSON, name.sure))
        elif _are_initials(words[name.first], gazetteer) and words[name.first + 1].lower() in GIVEN_NAMES:
            found = replaced(found, Found(name.first, person_end(words, name.first + 1), PERSON))
    return found


def _are_initials(word: str, gazetteer: Gazetteer) -> bool:
    return word[-1] == "." and _INITIALS.match(word) is not None and gazetteer.kind(word) is None


def fathers(words: Words, found: list[Found], _: Gazetteer) -> list[Found]:
    """ "Hassan bin Khalifa Al Thani" is one name."""
    if _SONS.isdisjoint(words):
        return found
    for at in range(1, len(words) - 1):
        if words[at] not in _SONS or not words[at - 1][0].isupper() or not words[at + 1][0].isupper():
            continue
        before, holder = ending(found, at), next((n for n in found if n.first <= at < n.last), None)
        if holder is None or holder.type != PERSON:
            first = before.first if before and before.type == PERSON else at - 1
            found = replaced(found, Found(first, person_end(words, at + 1), PERSON, sure=True))
    return found


def inverted(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "AL-RASHID, Khalid Ibrahim" of a list is one person, surname first."""
    for name in found:
        comma = first = name.first - 1
        if comma < 1 or words[comma] != "," or words[comma + 1].lower() not in GIVEN_NAMES:
            continue
        while first and words[first - 1].isupper() and _SURNAME.match(words[first - 1]) and len(words[first - 1]) > 1:
            first -= 1
        opens = first == 0 or words[first - 1] in _BEFORE_ENTRIES
        place = gazetteer.kind(joined(words[first:comma]).title()) in {"city", "country", "town"}
        if first < comma and opens and not (first == 0 and place) and not words[comma + 1].isupper():
            found = replaced(found, Found(first, person_end(words, comma + 1), PERSON, sure=True))
    return found


def syllables(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "Wu Jiahao" is a Chinese name, whatever the model takes it for."""
    return [
        Found(name.first, name.last, PERSON)
        if name.type in {ORGANISATION, LOCATION}
        and name.last - name.first == 2
        and words[name.first] in SURNAMES_FIRST
        and len(words[name.first + 1]) > 2
        and _SYLLABLES.match(words[name.first + 1])
        and not is_known(words[name.first + 1].lower())
        and gazetteer.kind(joined_words(words, name)) is None
        and gazetteer.kind(words[name.first + 1]) is None
        else name
        for name in found
    ]


def longer(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """A strange word with a capital before a surname alone belongs to it: "replacing Tô Lâm", "chairman Young Liu"."""
    kept: list[Found] = []
    for name in found:
        at = name.first - 1
        person = name.type == PERSON or (
            name.type == LOCATION and at > 1 and words[at - 1] in _OFFICES and not gazetteer.kind(words[name.first])
        )
        alone = person and name.last - name.first == 1 and at > 0 and words[at][0].isupper()
        if alone and _may_be_given(words, at, gazetteer) and at not in words_of(found):
            kept.append(Found(at, name.last, PERSON))
        else:
            kept.append(name)
    return kept


def _may_be_given(words: Words, at: int, gazetteer: Gazetteer) -> bool:
    word, low, before = words[at], words[at].lower(), words[at - 1]
    if (
        not word[0].isupper()
        or not word.replace("-", "").isalpha()
        or word.isupper()
        or len(word) < 2
        or gazetteer.kind(word)
    ):
        return False
    if low in tables.TITLES | tables.CALENDAR | role_words.OFFICES | _NOT_PERSONS | TRADES or word in tables.PEOPLES:
        return False
    return before in _OFFICES or (not is_known(low) and before[0].islower() and before not in tables.INSIDE)


def speaking(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """What bears a name of two words, speaks and is no place of any table is a person: "Mutahi Ngunyi wrote"."""
    return [
        Found(name.first, name.last, PERSON)
        if name.type in {LOCATION, ORGANISATION}
        and not name.sure
        and (_speaks(words, name) if name.type == LOCATION else _is_arabic(words, name))
        and not any(word.lower() in _NOT_PERSONS or word.isupper() for word in words[name.first : name.last])
        and gazetteer.kind(joined_words(words, name)) is None
        else name
        for name in found
    ]


def _speaks(words: Words, name: Found) -> bool:
    plain = all(word[0].isupper() and word.replace("-", "").isalpha() for word in words[name.first : name.last])
    return plain and 1 < name.last - name.first < 4 and words[name.last : name.last + 1] in _SPOKEN


def _is_arabic(words: Words, name: Found) -> bool:
    """ "Al Hassan Ag Abdoul": an article, and a given name behind it."""
    return (
        words[name.first] in {"Al", "El"}
        and words[name.first + 1 : name.first + 2] != ()
        and (words[name.first + 1].lower() in GIVEN_NAMES and name.last - name.first > 2)
    )


def listed_speakers(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "ZHANG JUN (China) said": in minutes, who speaks for a country stands in capitals before it."""
    if "(" not in words[2:6] or not words[0].isupper():
        return found
    at = words.index("(")
    end = next((i for i in range(at + 1, min(at + 6, len(words) - 1)) if words[i] == ")"), 0)
    caps = all(word.isupper() and _SURNAME.match(word) for word in words[:at])
    spoken = bool(end) and words[end + 1] in tables.SAID | {"urged", "called", "expressed", "stressed", "recalled", ","}
    if caps and spoken and gazetteer.kind(joined(words[at + 1 : end])) == "country":
        return replaced(found, Found(0, at, PERSON, sure=True))
    return found


def introduced(words: Words, found: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """ "Ruhlan, the coordinating minister, said": a strange word that opens a sentence with its office is a person."""
    if len(words) < 5 or words[1] != "," or words[2] not in {"the", "a", "an"} or not words[0][0].isupper():
        return found
    end = next((at for at in range(3, min(9, len(words))) if words[at] in {",", "of", "for", "in", "at"}), 0)
    strange = words[0].isalpha() and len(words[0]) > 2 and not is_known(words[0].lower())
    if (
        end
        and strange
        and not gazetteer.kind(words[0])
        and words[end - 1].lower() in role_words.OFFICES
        and starting(found, 0) is None
    ):
        return replaced(found, Found(0, 1, PERSON))
    return found
