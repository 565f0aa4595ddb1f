"""Where a report says that something was wrong: "an earlier version said ...", "(Corrects ...)", "retracted"."""

import re
from collections.abc import Callable
from datetime import date

from generator.compare import hashing
from generator.model.annotations import Annotations, Status
from generator.model.article import Article
from generator.model.folding import fold
from generator.model.origins import Notice

_PIECE = r"(?:report|story|article|dispatch|account|item|alert|version)"
_WRONGLY = r"(?:wrongly|incorrectly|mistakenly|erroneously|in error)"
_OWN = (
    r"\b[Aa]n (?:earlier|previous) version\b",
    r"\b[Aa]n (?:earlier|previous) (?:version of )?(?:this |our )" + _PIECE,
    r"^\W*\(?(?:Corrects|CORRECTS|Correcting|Refiles to correct|Fixes)\b",
    r"^\W*(?:Correction|CORRECTION|CORRECTED|Corrected)\b\W*[:–—-]",
    rf"\b[Tt]his {_PIECE} (?:has been|was) (?:corrected|amended|updated to correct)\b",
)
_OTHER = (
    r"\b(?:[Cc]orrects?|[Cc]orrected|[Cc]orrecting|amended) (?:its|an earlier|a previous|the|our) (?:\w+ ){0,3}"
    + _PIECE,
    r"\b(?:wrongly|incorrectly|mistakenly|erroneously) (?:said|stated|reported|gave|put|named|identified)\b",
    r"\b(?:said|stated|reported|gave|named|identified) " + _WRONGLY + r"\b",
    r"\bwas (?:wrong|mistaken|in error) (?:to (?:say|report)|when it (?:said|reported))\b",
)
_WITHDRAWN = (
    (
        r"\b(?:[Rr]etract\w*|[Ww]ithdr[ae]w\w*|[Tt]akes? back|[Tt]ook back) "
        rf"(?:its|an|the|a|our|their|that) (?:[\w,’'-]+ ){{0,4}}{_PIECE}"
    ),
    rf"\b{_PIECE} (?:\w+ ){{0,8}}(?:has been|was|is|had been) (?:retracted|withdrawn)\b",
)
_RULES = tuple(
    (re.compile(pattern, re.MULTILINE), status, own)
    for patterns, status, own in (
        (_WITHDRAWN, Status.WITHDRAWN, False),
        (_OWN, Status.CORRECTED, True),
        (_OTHER, Status.CORRECTED, False),
    )
    for pattern in patterns
)
_WRONG = (
    re.compile(
        r"\b(?:said|saying|stated|reported|gave|put|claimed|named|identified|read|misstated)\b"
        rf"(?: {_WRONGLY}\b)?(?P<words>.+)"
    ),
    re.compile(rf"\b{_PIECE} (?:of [\w ]+ )?(?:that|of)\b(?P<words>.+)"),
    re.compile(r"\b(?:[Cc]orrects|CORRECTS|[Cc]orrecting)\b(?P<words>.+)"),
)
_INSTEAD = re.compile(r"[;:]|, (?:not|when|but)\b|\bin fact\b|\bfrom\b(?=\s+\d)|\bto (?:say|read|show)\b")
_TURNED = re.compile(
    r"\b(?:[Cc]orrects|CORRECTS|[Cc]orrecting)\b(?P<of>.+?)\bto\b.+?"
    r"(?:\bfrom\b|, not\b|\binstead of\b)(?P<wrong>.+)"
)
_PARTS = frozenset(
    """number figure figures headline title paragraph para par name spelling date day age first second third fourth
    fifth last throughout typo byline dateline reference attribution quote""".split()
)
"""Parts of a report, which its text does not name."""

_NAME = re.compile(r"(?:The )?[A-Z][\w’'-]*(?: [A-Z][\w-]*){0,3}")


def find(article: Article, found: Annotations, canonical: Callable[[str], str]) -> tuple[Notice, ...]:
    """The notices of a report, each with the sentence behind it, which often says what is right."""
    made = []
    for at, sentence in enumerate(found.sentences):
        said = article.text[sentence.start : sentence.end]
        rule = next(((status, own) for pattern, status, own in _RULES if pattern.search(said)), None)
        if rule is None:
            continue
        status, own = rule
        following = found.sentences[at + 1] if at + 1 < len(found.sentences) else sentence
        together = "\n\n" not in article.text[sentence.end : following.start]
        end = following.end if together else sentence.end
        days = [t.edtf for t in found.times if t.edtf and sentence.start <= t.start < sentence.end]
        made.append(
            Notice(
                start=sentence.start,
                end=end,
                status=status,
                own=own,
                wrong=_wrong(said),
                words=hashing.content(hashing.words(article.text[sentence.start : end])),
                days=tuple(date.fromisoformat(day) for day in days if re.fullmatch(r"\d{4}-\d\d-\d\d", day)),
                sources=_sources(article, said, canonical),
            )
        )
    return tuple(made)


def _wrong(said: str) -> tuple[int, ...]:
    """What was wrong: "number of boats ... 40" of "Corrects number of boats to 14 from 40"."""
    turned = _TURNED.search(said)
    if turned:
        return _telling(f"{turned['of']} {turned['wrong']}")
    for pattern in _WRONG:
        match = pattern.search(said)
        if match:
            return _telling(_INSTEAD.split(match["words"], maxsplit=1)[0])
    return ()


def _telling(words: str) -> tuple[int, ...]:
    return hashing.content(word for word in hashing.words(words) if word not in _PARTS)


def _sources(article: Article, said: str, canonical: Callable[[str], str]) -> tuple[str, ...]:
    """The report's own publisher, and every name in the sentence, of which those that publish nothing lead nowhere."""
    names = {fold(canonical(match.group().removesuffix("’s").removesuffix("'s"))) for match in _NAME.finditer(said)}
    return tuple(sorted({fold(canonical(article.source)), *filter(None, names)}))
