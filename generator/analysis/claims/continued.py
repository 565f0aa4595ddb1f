"""Quotations that no word attributes: the speaker is named in the sentence before."""

from bisect import bisect_left, bisect_right
from itertools import accumulate

from generator.analysis.claims import phrases
from generator.analysis.claims.found import Found
from generator.analysis.claims.lines import Line
from generator.analysis.claims.quotations import Quotation
from generator.model.annotations import Span, Stance


def find(prepared: list[Line], marked: list[Quotation], found: list[Found], paragraph_starts: list[int]) -> list[Found]:
    """Claims for whole quotations that stand as sentences of their own and in no other claim.

    The speaker is the subject of the sentence before, where it stands in the same paragraph; a quotation that is a
    paragraph of its own goes on with the speaker of the claim that ends the paragraph before.
    """
    contents = sorted((claim.content.start, claim.content.end) for claim in found)
    reached = list(accumulate((end for _, end in contents), max))
    starts = [line.tokens[0].start for line in prepared]
    last_source = {claim.sentence: claim.source for claim in found if claim.source is not None}
    opening = set(paragraph_starts)
    more = []
    for quotation in marked:
        number = bisect_left(starts, quotation.start)
        if not quotation.whole or not 0 < number < len(starts) or starts[number] != quotation.start:
            continue
        before = bisect_left(contents, (quotation.end,))
        if (before and reached[before - 1] > quotation.start) or not _is_speech(quotation, prepared, starts):
            continue
        previous = prepared[number - 1]
        source = last_source.get(number - 1) if quotation.start in opening else _subject(previous)
        if source is not None:
            more.append(Found(number, source, None, Span(quotation.start, quotation.end), Stance.ASSERTS))
    return more


def _is_speech(quotation: Quotation, prepared: list[Line], starts: list[int]) -> bool:
    """Whether the quotation is made of sentences: it begins with a capital and nothing follows it in its last one."""
    first = prepared[bisect_left(starts, quotation.start)].tokens[1:2]
    last = prepared[bisect_right(starts, quotation.end - 1) - 1]
    return bool(first) and first[0].text[0].isupper() and last.tokens[-1].end <= quotation.end


def _subject(line: Line) -> Span | None:
    """The subject of a sentence's first verb."""
    for at in range(1, line.end):
        if line.tags[at] in "dzx" and line.quoted[at] is None:
            subject = phrases.before(line, at)
            return line.span(*subject) if subject is not None else None
    return None
