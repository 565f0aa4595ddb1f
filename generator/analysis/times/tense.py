"""Whether the words around a time look back or ahead.

The nearest telling verb before the time decides; without one, the first after it in the same clause.
"""

import re
from enum import Enum

_AHEAD = r"""
    (?:will|'ll|’ll|shall|won['’]t|would|must|should|(?-i:may|might)|going\s+to)
      (?:\s+(?:not|also|now|soon|be|have|been|\w+ly))*(?:\s+\w+)?                     # will be held
  | could(?=\s(?:\w+\s){1,5}as\s(?:early|soon)\sas\s)
  | to\s+be(?:\s+\w+)?                                                                # is to be held
  | (?:is|are|am|was|were)\s+(?:due|set|scheduled|expected|slated|likely|planned|supposed)(?:\s+(?:to|for)\s+\w+)?
  | scheduled|slated|due|plans?|planning|planned|expects?|expected|intends?|upcoming|hopes?\s+to
  | to\s+(?:meet|vote|begin|start|visit|hold|take|return|travel|open|launch|decide|attend|discuss|resume|face|host|sign
      |announce|speak|run|go|leave|arrive|end)
  | let['’]?s|(?:go|goes)\s+on\s+(?:sale|trial|show)
  | meets?|opens|begins|starts|votes|returns|takes\s+place|arrives|leaves|expires|ends|resumes|reopens|convenes|flies
"""
_BACK = r"""
    was|were|had|did|been|went|came|took|made|got|gave|held|met|left|lost|won|told|fell|began|became|broke
  | brought|built|bought|caught|chose|cut|drew|drove|fled|flew|found|fought|grew|heard|hit|hurt|kept|knew|laid|led|let
  | meant|paid|put|ran|read|rose|said|sank|sat|saw|sent|set|shook|shot|shut|slew|spent|spoke|spread|stood|stole|struck
  | fallen|risen|taken|seen|gone|given|known|shown|grown|begun|done|driven|broken|chosen|written|spoken|stolen
  | swore|swept|thought|threw|wore|withdrew|wrote|ago
  | (?!(?:need|exceed|speed|indeed|feed|seed|bleed|breed|unit|hundred|succeed|proceed)\b)\w{2,}ed
"""
_VERB = re.compile(rf"(?<!\w)(?:(?P<ahead>{_AHEAD})|(?P<back>{_BACK}))(?!\w)", re.VERBOSE | re.IGNORECASE)
_CAUSE = re.compile(r"\b(?:because|following|despite|in\s+response\s+to)\b")
"""What follows these came before: "will vote because of the attack on Friday"."""

_UNTIL = re.compile(
    r"\b(?:until|till|ahead\s+of)\s+(?:the\s+)?(?:end\s+of\s+)?"
    r"(?:(?:noon|midnight|early|late|\d[\d:.]*(?:\s?[ap]\.?m\.?)?)\s+(?:on\s+)?)?$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:declar|announc|order|impos)(?:es|ed|ing)\b[^,;:.]{0,60}\bfrom\s+$",
    re.IGNORECASE,
)
"""What somebody has ordered begins later: "declared three days of mourning from Wednesday"."""

_WAS = re.compile(r"\b(?:was|were|had|did|lasted|stayed|remained)\b")
"""With one of these before it even what stands after "until" is past."""

_CLAUSE_END = re.compile(r"[;:–—]|,\s+(?:and|but|while|after|who|which)\b|[.?!]\s")


class Direction(Enum):
    """Which way a sentence looks from the day it was written."""

    BACK = "back"
    AHEAD = "ahead"
    UNKNOWN = "unknown"


def direction(text: str, sentence_start: int, start: int, end: int, sentence_end: int) -> Direction:
    """Which way the words around `text[start:end]` look."""
    for cause in _CAUSE.finditer(text, sentence_start, start):
        sentence_start = cause.end()
    before = list(_VERB.finditer(text, sentence_start, start))
    if _UNTIL.search(text, max(sentence_start, start - 24), start) and not _WAS.search(text, sentence_start, start):
        return Direction.AHEAD
    if _FROM.search(text, max(sentence_start, start - 90), start):
        return Direction.AHEAD
    if before:
        return _of(before[-1])
    clause_end = _CLAUSE_END.search(text, end, sentence_end)
    after = _VERB.search(text, end, clause_end.start() if clause_end else sentence_end)
    return _of(after) if after else Direction.UNKNOWN


def _of(verb: re.Match[str]) -> Direction:
    return Direction.AHEAD if verb["ahead"] else Direction.BACK
