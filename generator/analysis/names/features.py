"""What the statistical model is told about each word: its form, its lists, its neighbours.

Strings, because that is what CRFsuite takes. All that depends on one word alone is worked out once a word and kept,
which is most of the speed.
"""

import re

from generator.analysis.names import tables
from generator.analysis.names.gazetteer import Gazetteer
from generator.analysis.names.given_names import GIVEN_NAMES
from generator.analysis.names.surnames import FAMOUS
from generator.model.record import Record

_RUNS = re.compile(r"(.)\1+")
_DIGITS = re.compile(r"\d")
_UPPER = re.compile(r"[^\W\d_a-zß-öø-ÿ]")
_LOWER = re.compile(r"[^\W\d_A-ZÀ-ÖØ-Þ]")
MOST_KEPT = 20_000
"""Words whose facts are kept at a time: bounds the memory of a long build at a few tens of megabytes."""

_LISTS = (
    ("title", tables.TITLES),
    ("org", tables.ORGANISATION_WORDS),
    ("loc", tables.PLACE_WORDS),
    ("given", GIVEN_NAMES),
    ("said", tables.SAID),
    ("human", tables.KIND_OF_PERSON),
    ("when", tables.CALENDAR),
    ("in", tables.INSIDE),
    ("part", tables.PARTICLES),
)


class Facts(Record, frozen=True, array_like=True):
    """What one word contributes, at its own place and to its neighbours."""

    here: list[str]
    before: list[str]
    """To the word after it: what stands before that one."""

    after: list[str]
    far_before: list[str]
    far_after: list[str]
    sign: str
    """Form and main list in one, for pairs of words."""

    word: str


def shape(word: str) -> str:
    """The form of a word, runs folded: "Xx" Haftar, "X" LNA, "X-d" MiG-29 and the like."""
    return _RUNS.sub(r"\1", _LOWER.sub("x", _UPPER.sub("X", _DIGITS.sub("0", word))))


def facts(word: str, gazetteer: Gazetteer, classes: dict[str, str]) -> Facts:
    """All that one word says, whatever stands around it."""
    low = _DIGITS.sub("0", word.lower().replace("’", "'"))
    form = shape(word)
    kinds = [name for name, members in _LISTS if low in members]
    capital = word[0].isupper()
    if capital:
        kind = gazetteer.kind(word)
        if kind:
            kinds.append(kind)
        if word in gazetteer.also_organisations:
            kinds.append("also")
        if word in FAMOUS:
            kinds.append("famous")
        if low in classes:
            kinds.append("common")
    group = classes.get(low, "")
    here = [f"w={low}", f"s={form}", *(f"k={k}" for k in kinds)]
    if capital or low not in classes:
        here += [f"p3={low[:3]}", f"e2={low[-2:]}", f"e3={low[-3:]}", f"e4={low[-4:]}"]
        if len(word) > 1 and word.isupper():
            here.append(f"n={min(len(word), 7)}")
    if group:
        here.append(f"c={group}")
    near = [f"w={low}", f"s={form}", *(f"k={k}" for k in kinds)] + ([f"c={group}"] if group else [])
    far = [f"w={low}", f"s={form}", *(f"k={k}" for k in kinds)]
    sign = form[:4] + "/" + (kinds[0] if kinds else "")
    return Facts(
        here,
        ["-1" + f for f in near],
        ["+1" + f for f in near],
        ["-2" + f for f in far],
        ["+2" + f for f in far],
        sign,
        low,
    )


def of(
    words: tuple[str, ...], gazetteer: Gazetteer, classes: dict[str, str], kept: dict[str, Facts]
) -> list[list[str]]:
    """The features of each word of a sentence."""
    row = [kept.get(word) or _keep(word, gazetteer, classes, kept) for word in words]
    found = [fact.here + _around(row, at) for at, fact in enumerate(row)]
    for start, end, kind in gazetteer.matches(words):
        for at in range(start, end):
            found[at].append(f"g={'B' if at == start else 'I'}{kind}")
    return found


def _keep(word: str, gazetteer: Gazetteer, classes: dict[str, str], kept: dict[str, Facts]) -> Facts:
    if len(kept) >= MOST_KEPT:
        kept.clear()
    fact = kept[word] = facts(word, gazetteer, classes)
    return fact


def _around(row: list[Facts], at: int) -> list[str]:
    """What the two words on either side say."""
    fact, last = row[at], len(row) - 1
    if at:
        before = row[at - 1]
        found = [*before.before, "-s" + before.sign + fact.sign, "-w" + before.word + fact.sign]
        if at > 1:
            found += row[at - 2].far_before
    else:
        found = ["first"]
    if at < last:
        after = row[at + 1]
        found += after.after
        found += ("+s" + fact.sign + after.sign, "+w" + fact.sign + after.word)
        if at < last - 1:
            found += row[at + 2].far_after
    else:
        found.append("last")
    return found
