"""Text to annotations, report by report: pure functions, one file or folder a kind of finding."""

from datetime import date

from generator.analysis import claims, document, events, names, times
from generator.analysis.names import Lexicon
from generator.model.annotations import Annotations

LANGUAGES = frozenset({"en"})
"""The languages whose texts are analysed; others are filed, dated and searched for known names."""


def analyse(text: str, published: date, lexicon: Lexicon, language: str = "en") -> Annotations:
    """Find sentences, names, times, claims and events in one report.

    `text` is plain paragraphs; all offsets in the result count its code points. `published` is the day that relative
    times are counted from. `lexicon` holds everything loaded from files (weights, gazetteers, the project's own names).
    """
    report = document.read(text, published)
    if language.partition("-")[0] not in LANGUAGES:
        return Annotations(sentences=report.sentences, mentions=names.find_known(report, lexicon))
    mentions = names.find(report, lexicon)
    found_times = times.find(report)
    found_claims = claims.find(report, mentions, found_times)
    return Annotations(
        sentences=report.sentences,
        mentions=mentions,
        times=found_times,
        claims=found_claims,
        events=events.find(report, mentions, found_times, found_claims),
    )
