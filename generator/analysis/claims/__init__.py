"""Who says what, by what word, on what authority."""

from generator.analysis import sentences
from generator.analysis.claims import lines, nouns, quotations, verbs
from generator.analysis.claims.found import Found
from generator.analysis.claims.reach import Speech
from generator.analysis.document import Document
from generator.model.annotations import Claim, Mention, TimeRef


def find(report: Document, mentions: tuple[Mention, ...], times: tuple[TimeRef, ...]) -> tuple[Claim, ...]:
    """The claims of a report, by start of the content."""
    del mentions, times
    found: list[Found] = []
    marked = quotations.find(report.text, sentences.paragraphs(report.text))
    starts = [quotation.start for quotation in marked]
    prepared = [lines.prepare(report, number, marked, starts) for number in range(len(report.sentences))]
    speech = Speech(report.text, marked, prepared)
    for line in prepared:
        found.extend(verbs.find(line, speech))
        found.extend(nouns.find(line, speech))
    claims = [Claim(f.content, f.source, f.cue, f.stance) for f in found]
    return tuple(sorted(claims, key=lambda claim: (claim.content, claim.cue or claim.content)))
