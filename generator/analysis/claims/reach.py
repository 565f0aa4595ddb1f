"""How far quoted words reach beyond the sentence of their cue."""

from bisect import bisect_left, bisect_right

from generator.analysis.claims.cues import FORMS
from generator.analysis.claims.found import Found
from generator.analysis.claims.lines import Line
from generator.analysis.claims.quotations import Quotation
from generator.model.annotations import Span


class Speech:
    """The whole quotations of a report, asked for by place."""

    def __init__(
        self, text: str, paragraphs: list[tuple[int, int]], quotations: list[Quotation], lines: list[Line]
    ) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._paragraph_starts = [start for start, _ in paragraphs]
        self._whole = [quotation for quotation in quotations if quotation.whole]
        self._starts = [quotation.start for quotation in self._whole]
        self._ends = [quotation.end for quotation in self._whole]
        self._lines = lines
        self._line_starts = [line.tokens[0].start for line in lines]

    def ending_before(self, offset: int) -> Quotation | None:
        """The quotation with nothing but spaces, and no new paragraph, between it and `offset`.

        One that does not open a sentence belongs to who quotes it there: 'Lee “is a liar”. Marr agreed.'
        """
        at = bisect_right(self._ends, offset) - 1
        if at < 0 or not self._is_gap(self._ends[at], offset):
            return None
        line = self._lines[bisect_right(self._line_starts, self._whole[at].start) - 1]
        return self._whole[at] if line.tokens[line.begin].start == self._whole[at].start else None

    def starting_after(self, offset: int) -> Quotation | None:
        """The quotation that goes on after `offset` in the same paragraph, if no cue of its own follows it."""
        at = bisect_left(self._starts, offset)
        if at == len(self._whole) or not self._is_gap(offset, self._starts[at]):
            return None
        quotation = self._whole[at]
        line = self._lines[bisect_right(self._line_starts, quotation.end - 1) - 1]
        outside = [low for low, token in zip(line.low, line.tokens, strict=True) if token.start >= quotation.end]
        if any(low in FORMS for low in outside):
            return None
        following = bisect_left(self._line_starts, quotation.end)
        if following < len(self._lines) and self._is_gap(quotation.end, self._line_starts[following]):
            return None if _attributes_back(self._lines[following]) else quotation
        return quotation

    def after_colon(self, line: Line) -> Span | None:
        """What a line that ends with a colon announces: the next paragraph, or the quotation that begins it."""
        at = bisect_left(self._paragraph_starts, line.tokens[-1].end)
        if at == len(self._paragraph_starts):
            return None
        start, end = self._paragraphs[at]
        quotation = self.around(start)
        return Span(start, quotation.end if quotation is not None and quotation.start == start else end)

    def around(self, offset: int) -> Quotation | None:
        """The quotation that `offset` stands in."""
        at = bisect_right(self._starts, offset) - 1
        return self._whole[at] if at >= 0 and offset < self._ends[at] else None

    def _is_gap(self, start: int, end: int) -> bool:
        if end - start > 3 or self._text[start:end].strip(" .,\t\r\n"):
            return False
        at = bisect_left(self._paragraph_starts, end)
        return at == len(self._paragraph_starts) or self._paragraph_starts[at] != end


def _attributes_back(line: Line) -> bool:
    """Whether a sentence only says who spoke before it: "Lee continued.", "she asked reporters."."""
    for at, low in enumerate(line.low[1:5], start=1):
        if low in FORMS and "q" in FORMS[low][0].takes:
            return line.end - at < 5
    return False


def stretch(found: Found, speech: Speech) -> Found:
    """Lengthen a content that begins or ends inside a quotation to the whole of it."""
    start, end = found.content.start, found.content.end
    if found.cue is None:
        return found
    for edge in (start, end - 1):
        quotation = speech.around(edge)
        if quotation is not None and not quotation.start <= found.cue.start < quotation.end:
            start, end = min(start, quotation.start), max(end, quotation.end)
    return found._replace(content=Span(start, end))


def resume(found: Found, line: Line, speech: Speech) -> Found:
    """Take in the quotation that follows the sentence: "“A,” she said. “B.”", "He added that C. “D.”"."""
    more = speech.starting_after(max(found.content.end, line.tokens[-1].end))
    return found._replace(content=Span(found.content.start, more.end)) if more else found
