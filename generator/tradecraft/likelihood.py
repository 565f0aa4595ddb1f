"""Words of likelihood and confidence, as ICD 203 (Office of the Director of National Intelligence, 2015) fixes them."""

import re
from functools import lru_cache

from generator.model.record import Record


class Band(Record, frozen=True, array_like=True):
    """One of the seven degrees of likelihood."""

    least: int
    """Per cent."""

    most: int
    """Per cent."""

    terms: tuple[str, str]
    """The term of the first row and that of the second: a text uses one row, never both."""


BANDS = (
    Band(1, 5, ("almost no chance", "remote")),
    Band(5, 20, ("very unlikely", "highly improbable")),
    Band(20, 45, ("unlikely", "improbable")),
    Band(45, 55, ("roughly even chance", "roughly even odds")),
    Band(55, 80, ("likely", "probable")),
    Band(80, 95, ("very likely", "highly probable")),
    Band(95, 99, ("almost certain", "nearly certain")),
)

_FORMS = {
    "almost certain": "almost certain(?:ly)?",
    "improbable": "improbabl[ey]",
    "highly improbable": "highly improbabl[ey]",
    "probable": "probabl[ey]",
    "highly probable": "highly probabl[ey]",
    # Of a place or a device it says nothing about likelihood.
    "remote": "remote (?:chance|possibility|probability|likelihood|prospect)"
    "|(?:(?<=\\bis )|(?<=\\bare )|(?<=\\bwas )|(?<=\\bwere )|(?<=\\bremains ))remote",
}
"""Where a term has other forms: a pattern for all of them."""

OUTSIDE = {
    "chances are": "likely",
    "(?<!roughly )even (?:chance|odds)|fifty[- ]fifty|50[/-]50": "roughly even chance",
    "(?:good|fair|strong|high|distinct) (?:chance|probability|likelihood|possibility)": "likely",
    "(?:small|slim|slight|low|little) (?:chance|probability|likelihood|possibility)": "unlikely, or very unlikely",
    "(?:most|highly|extremely|quite|more than|overwhelmingly) likely": "very likely",
    "more likely than not": "likely",
    "(?:fairly|rather|reasonably|somewhat) likely": "likely",
    "(?:highly|extremely|most) unlikely": "very unlikely",
    "(?:fairly|rather|somewhat|quite) unlikely|not likely|hardly likely": "unlikely",
    "(?:very|most|extremely|quite) probabl[ey]": "highly probable",
    "(?:very|most|extremely|quite) improbabl[ey]": "highly improbable",
    "(?:virtually|practically|all but|near) certain(?:ly)?": "almost certain",
    "(?:is|are|was|were|seems?) certain (?:to|that)|certainly|with certainty": "almost certain",
    "undoubtedly|doubtless|without (?:a )?doubt|no doubt|surely|inevitabl[ey]": "almost certain",
    "doubtful|hardly conceivable": "unlikely, or very unlikely",
    "(?<!as soon as )(?<!as far as )(?<!as much as )possibl[ey]|perhaps|maybe|conceivabl[ey]": "a term of the list",
    "plausibl[ey]|presumabl[ey]|impossible": "a term of the list",
}
"""Words of likelihood that ICD 203 does not fix, as patterns, and what to write instead.

`may`, `might` and `could` are left out: they tell of what can be, more often than of how likely it is.
"""

_SPACE = re.compile(r"\s")
_LEVEL = "low|moderate|high"
_CONFIDENCE = re.compile(
    rf"\b(?:{_LEVEL})(?:[- ]to[- ](?:{_LEVEL}))?[- ]confidence\b|\b(?:{_LEVEL}) (?:level|degree) of confidence\b"
    rf"|\bconfidence\b[^.;]{{0,40}}?\b(?:is|as|remains) (?:\w+ )?(?:{_LEVEL})\b|\b(?:highly|moderately) confident\b",
    re.IGNORECASE,
)


class Term(Record, frozen=True):
    """A word of likelihood in a text."""

    start: int
    end: int
    words: str
    """As the text has them."""

    row: int | None
    """0 for the first row of ICD 203, 1 for the second, None for a word outside its list."""

    instead: str = ""
    """For a word outside the list: what to write."""


def terms(text: str) -> list[Term]:
    """The words of likelihood in a text, in order. Of two that overlap the longer one is meant: "very unlikely"."""
    found: list[Term] = []
    for match in _pattern().finditer(_SPACE.sub(" ", text)):
        kind = str(match.lastgroup)
        row = int(kind[3:]) if kind.startswith("row") else None
        instead = "" if row is not None else list(OUTSIDE.values())[int(kind[7:])]
        found.append(Term(match.start(), match.end(), match[0], row, instead))
    return found


def has_confidence(sentence: str) -> bool:
    """Whether a sentence gives a level of confidence: low, moderate or high."""
    return _CONFIDENCE.search(" ".join(sentence.split())) is not None


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    """Words outside the list come first ("highly likely" is not "likely"), then the list, its longest terms first."""
    outside = [f"(?P<outside{place}>{words})" for place, words in enumerate(OUTSIDE)]
    longest = sorted(((term, row) for band in BANDS for row, term in enumerate(band.terms)), key=lambda t: -len(t[0]))
    rows = [[_FORMS.get(term, term) for term, row in longest if row == number] for number in (0, 1)]
    parts = [f"(?P<row{number}>{'|'.join(row)})" for number, row in enumerate(rows)]
    # "very unlikely" holds "unlikely", never the other way round, so the order of the rows does not matter.
    body = "|".join([*outside, *parts])
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE)
