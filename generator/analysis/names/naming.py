"""What one report calls a thing at its fullest: "Haftar" is "Khalifa Haftar" where the report has said so."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from generator.analysis.names import acronyms, tables
from generator.analysis.names.given_names import GIVEN_NAMES
from generator.model.annotations import ORGANISATION, PERSON
from generator.model.record import Record

Words = tuple[str, ...]


class Use(Record, frozen=True, array_like=True):
    """One mention before it is given its name."""

    line: int
    words: Words
    type: str
    title: str
    """The rank, form of address or kinship before it, in lower case, or nothing."""


def fullest(uses: list[Use], tied: Iterable[tuple[Words, Words]], known: frozenset[str] = frozenset()) -> list[Words]:
    """The fullest form of each mention, in the order given.

    `known` are organisations that everybody means by their name alone: "Security Council" is the one of the United
    Nations, though a report has a "National Security Council" too.
    """
    short_forms = dict(tied)
    organisations = _distinct(use.words for use in uses if use.type == ORGANISATION)
    grown = {words: _grow(words, _candidates(words, organisations, known), short_forms) for words in organisations}
    persons = _Persons(uses)
    names = []
    for number, use in enumerate(uses):
        if use.type == PERSON:
            names.append(persons.of(number))
        elif use.type == ORGANISATION:
            names.append(grown[use.words])
        else:
            names.append(short_forms.get(use.words, use.words))
    return names


def _candidates(words: Words, organisations: list[Words], known: frozenset[str]) -> list[Words]:
    """What a name may be short for: of a known one only what begins with it."""
    if len(words) == 1 or " ".join(words) not in known:
        return organisations
    return [o for o in organisations if o[: len(words)] == words or " ".join(o) in known]


def _grow(words: Words, organisations: list[Words], short_forms: dict[Words, Words]) -> Words:
    """Follow short form to long form until nothing longer is meant."""
    for _ in range(4):
        longer = short_forms.get(words) or _longer(words, organisations)
        if longer is None or longer == words:
            break
        words = longer
    return words


def _longer(words: Words, organisations: list[Words]) -> Words | None:
    if len(words) == 1 and acronyms.looks_short(words[0]):
        candidates = [o for o in organisations if len(o) > 1 and acronyms.fits(words[0], o)]
    else:
        candidates = [o for o in organisations if len(o) > len(words) and _stands_for(words, o)]
        candidates = [c for c in candidates if not any(c != d and _stands_for(c, d) for d in candidates)]
    return candidates[0] if len(candidates) == 1 else None


JOINTS = frozenset((".", "and", "&"))
"""What stands before the last words of an organisation's name, and goes with them: "Deere & Co."."""


def _stands_for(short: Words, full: Words) -> bool:
    """Short for it: "Africa Command" for "U.S. Africa Command", "Wagner" for "Wagner Group"."""
    if len(full) <= len(short):
        return False
    if len(short) > 1 and full[-len(short) :] == short and not {"of", "for", "and", "in"} & set(full[: -len(short)]):
        return True
    return full[: len(short)] == short and all(word in tables.GENERIC or word in JOINTS for word in full[len(short) :])


class _Persons:
    """The persons a report names in full, and who a surname means at each place."""

    def __init__(self, uses: list[Use]) -> None:
        self.uses = uses
        self.by_surname: dict[str, list[int]] = defaultdict(list)
        self.by_inner: dict[str, list[int]] = defaultdict(list)
        self.meant: dict[str, Words] = {}
        """Whom a surname alone has meant so far."""

        for number, use in enumerate(uses):
            if use.type == PERSON and len(use.words) > 1:
                self.by_surname[surname(use.words)].append(number)
                for word in inner(use.words):
                    self.by_inner[word].append(number)

    def of(self, number: int) -> Words:
        use = self.uses[number]
        full = self._full(number)
        if full is None:
            return use.words
        if len(use.words) == 1:
            self.meant[use.words[0]] = full
        same = {self.uses[n].words for n in self.by_surname[surname(full)] if _same_person(self.uses[n].words, full)}
        return max(same, key=lambda words: (len(words), sum(map(len, words)), words), default=full)

    def _full(self, number: int) -> Words | None:
        use = self.uses[number]
        if len(use.words) > 1:
            return self._with_given_name(use.words)
        word = use.words[0]
        numbers = self.by_surname.get(surname(use.words)) or self._by_given_name(word) or self.by_inner.get(word, [])
        distinct = _people([self.uses[n].words for n in numbers])
        heads = _people([self.uses[n].words for n in numbers if self.uses[n].title not in tables.KIN])
        if len(heads) == 1 and use.title not in tables.RANKS:
            return heads[0]  # "Jonathan" is the president, and not his wife, Patience Jonathan
        if len(distinct) < 2:
            return distinct[0] if distinct else None
        titled = _people([self.uses[n].words for n in numbers if use.title and self.uses[n].title == use.title])
        if len(titled) == 1:
            return titled[0]
        before = [n for n in numbers if n < number]
        if not before:
            return None
        last = self.uses[before[-1]]
        rivals = [
            n for n in before if self.uses[n].line == last.line and not _same_person(self.uses[n].words, last.words)
        ]
        meant = self.meant.get(word, last.words)  # a second bearer of the name does not take it over
        return None if rivals or not _same_person(meant, last.words) else last.words

    def _with_given_name(self, words: Words) -> Words:
        """ "García Linera" is Álvaro García Linera, if he alone has both surnames."""
        if len(words) != 2 or words[0].lower() in GIVEN_NAMES:
            return words
        longer = {self.uses[n].words for n in self.by_surname[surname(words)] if self.uses[n].words[-2:] == words}
        longer.discard(words)
        return longer.pop() if len(longer) == 1 else words

    def _by_given_name(self, name: str) -> list[int]:
        if name.lower() not in GIVEN_NAMES and not name[0].isupper():
            return []
        return sorted(n for numbers in self.by_surname.values() for n in numbers if self.uses[n].words[0] == name)


@lru_cache(maxsize=5_000)
def surname(words: Words) -> str:
    """The word a person is called by later: the last one, "Jr." and an Arabic article set aside, in lower case."""
    kept = [w for w in words if w not in {"Jr", "Sr", ".", ",", "II", "III", "IV"}] or list(words)
    low = kept[-1].lower().replace("’", "'")
    for article in ("al-", "el-"):
        low = low.removeprefix(article)
    return low


def inner(words: Words) -> Words:
    """The words within a name that may be its first surname ("Duque" of "Iván Duque Márquez")."""
    if words[0].lower() not in GIVEN_NAMES:
        return ()
    return tuple(w for w in words[1:-1] if len(w) > 2 and w[0].isupper() and w.lower() not in GIVEN_NAMES)


def _same_person(first: Words, second: Words) -> bool:
    """Two full names of one surname whose given names agree, or one is the other's initial."""
    if surname(first) != surname(second):
        return False
    a, b = first[0].lower(), second[0].lower()
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def _people(names: list[Words]) -> list[Words]:
    distinct: list[Words] = []
    for words in names:
        if not any(_same_person(words, other) for other in distinct):
            distinct.append(words)
    return distinct


def _distinct(names: Iterable[Words]) -> list[Words]:
    return list(dict.fromkeys(names))
