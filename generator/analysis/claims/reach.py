"""How far quoted words reach beyond the sentence of their cue."""

from bisect import bisect_left, bisect_right

from generator.analysis.claims.cues import FORMS
from generator.analysis.claims.found import Found
from generator.analysis.claims.lines import Line
from generator.analysis.claims.quotations import Quotation
from generator.model.annotations import Span


class Speech:
    """The whole quotations of a report, asked for by place."""

    def __init__(self, text: str, quotations: list[Quotation], lines: list[Line]) -> None:
        self._text = text
        self._whole = [quotation for quotation in quotations if quotation.whole]
        self._starts = [quotation.start for quotation in self._whole]
        self._ends = [quotation.end for quotation in self._whole]
        self._lines = lines
        self._line_starts = [line.tokens[0].start for line in lines]

    def ending_before(self, offset: int) -> Quotation | None:
        """The quotation with nothing but spaces, and no new paragraph, between it and `offset`."""
        at = bisect_right(self._ends, offset) - 1
        if at < 0 or not self._is_gap(self._ends[at], offset):
            return None
        return self._whole[at]

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
            follower = self._lines[following]
            if {"said", "says", "asked"} & set(follower.low[1:4]):
                return None
        return quotation

    def around(self, offset: int) -> Quotation | None:
        """The quotation that `offset` stands in."""
        at = bisect_right(self._starts, offset) - 1
        return self._whole[at] if at >= 0 and offset < self._ends[at] else None

    def _is_gap(self, start: int, end: int) -> bool:
        return end - start < 4 and not self._text[start:end].strip(" .,\t\r\n") and "\n\n" not in self._text[start:end]


def stretch(found: Found, line: Line, speech: Speech) -> Found:
    """Lengthen a content that begins or ends inside a quotation to the whole of it, and over its resumption."""
    start, end = found.content.start, found.content.end
    first, last = speech.around(start), speech.around(end - 1)
    if first is not None and found.cue is not None and not first.start <= found.cue.start < first.end:
        start = min(start, first.start)
    if last is not None and found.cue is not None and not last.start <= found.cue.start < last.end:
        end = max(end, last.end)
    if first is not None and first.start <= start:
        behind = max(end, line.tokens[-1].end)
        more = speech.starting_after(behind)
        end = more.end if more is not None else end
    return found._replace(content=Span(start, end))
