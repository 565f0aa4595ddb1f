"""Which sentences stand for all that reports say of an entity: the telling ones, from each part of its time."""

import re
from collections.abc import Iterable, Sequence

from generator.index import key_sentences, origins
from generator.index.key_sentences import Naming
from generator.index.rows import NOT_SHOWN, Index, Passage
from generator.model.record import Record
from generator.pages.parts import Quotation, quotation

_SHOWN = 5
"""Sentences on a page, and into how many parts of equal length its reports are cut."""

_ENOUGH = 8
"""Reports from which on a choice is worth making; a list of fewer can be read whole."""

_LOOKED_AT = 60
"""Reports that are looked at; of more so many are taken at even distances: bounds the cost of a page."""

_READ = 4
"""Sentences of each part, those with the most points, that are read for whether the entity acts in them."""

_RARE = 3
"""Entities that at most two to this power sentences name are rare."""

_SHORT, _LONG = 40, 320
"""Characters: a shorter sentence says little, a longer one too much."""

_OBJECT = re.compile(
    r"\b(?:of|in|to|from|for|by|with|at|on|against|near|between|and|into|over|the|a)\s*$", re.IGNORECASE
)


class KeySentence(Record, frozen=True):
    """A sentence chosen for what it tells of an entity."""

    quotation: Quotation
    """The sentence with its receipt."""

    why: tuple[str, ...]
    """What it was chosen for."""


def of(index: Index, slug: str, names: Sequence[str]) -> tuple[KeySentence, ...]:
    """The sentences chosen for an entity, the oldest first; none where few reports name it.

    Its reports, each text of several papers taken once, are cut into parts by time, and each part gives the sentence
    with the most points: two where the entity speaks; two where it stands before the verb, in the first third of the
    sentence and after no preposition; one each for a claim, for an event with a time, for a rare name beside it; one
    less where it is very short or long. Of equals, the newest.
    """
    reports = key_sentences.reports_naming(index, slug)
    if len(reports) < _ENOUGH:
        return ()
    looked_at = _evenly(reports, _LOOKED_AT)
    text = origins.copied(index, looked_at)
    first: dict[str, str] = {}
    for report in looked_at:
        first.setdefault(text[report], report)
    independent = list(first.values())
    order = {report: at for at, report in enumerate(independent)}
    parts: list[list[Naming]] = [[] for _ in range(_SHOWN)]
    for found in key_sentences.sentences_naming(index, slug, independent):
        parts[order[found.article] * _SHOWN // len(order)].append(found)
    chosen: dict[str, KeySentence] = {}
    for part in parts:
        best = sorted(part, key=lambda found: (_points(found), order[found.article], -found.start), reverse=True)
        for made in _read(index, [found for found in best if found.sentence not in chosen][:_READ], names):
            chosen[made.quotation.href.rpartition("#")[2]] = made
    return tuple(chosen.values())


def _evenly(reports: Sequence[str], most: int) -> list[str]:
    return [reports[at * len(reports) // most] for at in range(most)] if len(reports) > most else list(reports)


def _points(found: Naming) -> int:
    return 2 * found.speaks + found.claims + found.happens + (0 <= found.rarest <= _RARE)


def _read(index: Index, best: Sequence[Naming], names: Sequence[str]) -> Iterable[KeySentence]:
    """The one of some sentences that is best when its words count too."""
    ranked = []
    for at, (found, passage) in enumerate(zip(best, key_sentences.passages(index, best), strict=True)):
        if passage.words != NOT_SHOWN:
            acts = _acts(passage.words, names)
            fits = _SHORT <= len(passage.words) <= _LONG
            ranked.append((_points(found) + 2 * acts + fits, -at, _made(found, passage, acts=acts)))
    if ranked:
        yield max(ranked, key=lambda item: item[:2])[2]


def _made(found: Naming, passage: Passage, *, acts: bool) -> KeySentence:
    reasons = (
        (found.speaks, "it speaks"),
        (acts and not found.speaks, "it acts"),
        (found.claims and not found.speaks, "a claim"),
        (found.happens, "an event with its time"),
        (0 <= found.rarest <= _RARE, "a rare name beside it"),
    )
    return KeySentence(quotation(passage), tuple(words for is_so, words in reasons if is_so))


def _acts(words: str, names: Iterable[str]) -> bool:
    """Whether a name stands where the subject of the sentence does, by place alone."""
    at = min((place for name in names if (place := words.find(name)) >= 0), default=-1)
    return 0 <= at <= len(words) / 3 and not _OBJECT.search(words[:at].rstrip())
