"""Speakers named by a label in front of a colon: "Lee: We won't leave", a transcript's "Q:" and "A:"."""

from bisect import bisect_right

from generator.analysis.claims.found import Found
from generator.analysis.claims.lines import OPENING, Line
from generator.model.annotations import Span, Stance

_LONGEST = 6
"""Words of a label; a longer run before a colon is a sentence."""

_LONGEST_DESCRIBED = 16
"""Words of a label that says who somebody is: "Ana Velk, adviser to the minister of ports: “We will rebuild.”"."""

# Labels that name no speaker.
_NOT_SPEAKERS = frozenset(
    """related photo photos image images update updates updated correction corrections note source sources read
    watch more video videos audio see also location time date where when what why how who contact phone
    email tel fax subject from to cc re copyright credit credits caption breaking live exclusive opinion
    analysis editorial review fact facts background summary key highlights published posted by contributing
    name interview profile factbox explainer timeline transcript obituary dispatch letter feature q&a keywords slug
    gallery map chart figure table part chapter section step option day week monday tuesday wednesday
    thursday friday saturday sunday not here there this that these those http https""".split()
)


def find(line: Line, paragraphs: list[tuple[int, int]], starts: list[int], text: str) -> list[Found]:
    """The claim of a paragraph that begins with a label, up to the paragraph's end."""
    if ":" not in line.low[1 : _LONGEST_DESCRIBED + 1]:
        return []
    colon, number = line.low.index(":"), bisect_right(starts, line.tokens[0].start) - 1
    if (
        colon < line.begin
        or colon + 2 >= line.end
        or starts[number] != line.tokens[0].start
        or not _is_label(line, colon)
    ):
        return []
    end = paragraphs[number][1]
    while text[end - 1] in ".;" and end > line.tokens[colon + 2].end:
        end -= 1
    content = Span(line.tokens[colon + 1].start, end)
    stance = Stance.ASKS if text[end - 1] == "?" else Stance.ASSERTS
    return [Found(line.number, line.span(0, colon), line.span(colon, colon + 1), content, stance)]


def _is_described(line: Line, colon: int) -> bool:
    """Whether a name, a comma and who it is stand before a colon, and a quotation behind it."""
    comma = line.low.index(",") if "," in line.low[:colon] else 0
    named = 0 < comma < _LONGEST and all(tag == "p" for tag in line.tags[:comma])
    if not named or not _NOT_SPEAKERS.isdisjoint(line.low[:comma]):
        return False
    quoted = line.tokens[colon + 1].text in OPENING
    return quoted and not any(tag in "dzx" for tag in line.tags[:colon])


def _is_label(line: Line, colon: int) -> bool:
    words = line.tokens[:colon]
    if colon > _LONGEST or "," in line.low[:colon]:
        return _is_described(line, colon)
    if not _NOT_SPEAKERS.isdisjoint(line.low[:colon]) or line.low[0] in OPENING:
        return False
    if not all(word.text[0].isupper() or line.tags[at] in "ic" or word.text == "." for at, word in enumerate(words)):
        return False
    following = line.tokens[colon + 1]
    if following.text not in OPENING and not any(tag in "dzx" for tag in line.tags[colon:]):
        return False  # a heading: "Lee: A miracle"
    spaced = following.start > line.tokens[colon].end
    return spaced and (following.text[0].isupper() or following.text in OPENING or following.text in "‘'")
