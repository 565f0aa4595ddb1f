"""Speaker, cue and content put together into a claim's words."""

from generator.analysis.claims.contents import Extent
from generator.analysis.claims.cues import STANCE_WITH
from generator.analysis.claims.found import Found
from generator.analysis.claims.groups import Group
from generator.analysis.claims.lines import CLOSING, Line
from generator.model.annotations import Span, Stance

Phrase = tuple[int, int]


def attribute(line: Line, cue: Group, speaker: Phrase | None, extent: Extent | None) -> Found | None:
    """The claim, or None where there is nothing that is claimed."""
    if extent is None:
        if cue.stance is not Stance.NO_RESPONSE or speaker is None:
            return None
        extent = Extent(cue.start, cue.end, "phrase")
    if extent.end <= extent.start:
        return None
    if extent.start == cue.end and line.low[extent.start] in CLOSING and line.quoted[cue.head] == line.quoted[cue.end]:
        extent = extent._replace(start=extent.start + 1)  # 'had "suggested" that'
    source = line.span(*speaker) if speaker else None
    content = line.span(extent.start, extent.end)
    if extent.elsewhere:
        content = Span(extent.elsewhere.start, content.end if extent.end > 1 else extent.elsewhere.end)
    end, stance = cue.end, cue.stance
    if extent.start == end + 1 and line.low[end] in cue.verb.with_preposition:
        stance = STANCE_WITH.get((cue.verb.lemma, line.low[end]), stance)
        end += 1
    return Found(line.number, source, line.span(cue.start, end), content, stance)
