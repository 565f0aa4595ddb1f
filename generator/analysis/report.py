"""One report, from its text to everything found in it: the order of the finders."""

from datetime import date

from generator.analysis import claims, document, events, names, times
from generator.analysis.language import is_analysed
from generator.analysis.names import Lexicon, roles
from generator.model.annotations import Annotations


def analyse(text: str, published: date, lexicon: Lexicon, language: str = "en") -> Annotations:
    """Find sentences, names, times, claims, events and who is who in one report.

    `text` is plain paragraphs; all offsets in the result count its code points. `published` is the day that relative
    times are counted from. `lexicon` holds everything loaded from files (weights, gazetteers, the project's own names).
    """
    report = document.read(text, published)
    if not is_analysed(language):
        return Annotations(sentences=report.sentences, mentions=names.find_known(report, lexicon))
    mentions = names.find(report, lexicon)
    found_times = times.find(report)
    found_claims = claims.find(report, mentions, found_times)
    return Annotations(
        sentences=report.sentences,
        mentions=mentions,
        within=names.find_within(text, mentions, lexicon),
        times=found_times,
        claims=found_claims,
        events=events.find(report, mentions, found_times, found_claims),
        roles=roles.find(report, mentions),
    )
