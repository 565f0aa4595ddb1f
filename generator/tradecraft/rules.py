"""What a briefing's own words are held against: ICD 203 on likelihood, ICD 206 on citing. A rule is one function."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from generator.analysis import sentences
from generator.errors import Problem
from generator.tradecraft import likelihood
from generator.tradecraft.likelihood import Term
from generator.tradecraft.prose import Block, own_words

Finding = tuple[int, str, str]
"""Line, what is wrong, what to do."""

Rule = Callable[[Sequence[Block]], Iterable[Finding]]

_JUDGES = re.compile(
    r"\b(?:we|i) (?:\w+ )?(?:judge|assess|estimate|believe|conclude|expect|anticipate)\b", re.IGNORECASE
)
_KEY_JUDGMENTS = re.compile(r"\bkey (?:judge?ments?|assessments?)\b", re.IGNORECASE)
_CITES = re.compile(r"\[@|\]\([^)]*articles/|\]\[|#s-")
_ENDS = re.compile(r"[.!?…][\"'”’»)*_\s]*$")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|does|do|did|shall|should|cannot|[a-z]{2,}ed"
    r"|(?:ask|back|become|begin|bring|claim|come|continue|control|cost|cut|depend|expect|face|fail|fall|fit|fly|follow"
    r"|give|go|grow|hold|keep|know|lack|lead|leave|lose|make|matter|mean|move|need|offer|open|plan|point|prepare|rely|remain"
    r"|rest|run|say|see|seek|seem|send|serve|show|speak|stand|stay|stop|suggest|support|take|tell|tend|test|threaten|try"
    r"|turn|use|want|weaken|win|work)(?:e?s)?|denies|flies|relies|tries|gave|held|kept|knew|led|left|lost|made|met|ran|said"
    r"|saw|sent|spoke|stood|took|told|went|won|wrote)\b",
    re.IGNORECASE,
)
"""A word that is a verb as a rule: what tells a sentence from a catchword."""

_FEWEST = 4
"""Words of the shortest sentence that can be a judgment."""


def check(found: Sequence[Block], where: str) -> list[Problem]:
    """What is wrong with a briefing's own words, by line."""
    told = {finding for rule in RULES for finding in rule(found)}
    return [Problem(where, line, what, hint) for line, what, hint in sorted(told)]


def outside_the_list(found: Sequence[Block]) -> Iterator[Finding]:
    """A word of likelihood that ICD 203 does not fix."""
    for block, _text, terms in _estimating(found):
        for term in terms:
            if term.row is None:
                hint = f"Write: {term.instead}." if "list" not in term.instead else _ALLOWED
                what = f"“{term.words}” is no term of likelihood that ICD 203 fixes"
                yield block.line_of(term.start), what, hint


def both_rows(found: Sequence[Block]) -> Iterator[Finding]:
    """Terms of the row that the text uses less, where it uses both."""
    used = [(block, term) for block, _text, terms in _estimating(found) for term in terms if term.row is not None]
    rows = [[pair for pair in used if pair[1].row == row] for row in (0, 1)]
    most, least = sorted(rows, key=len, reverse=True)
    if not least:
        return
    block, first = most[0]
    kept = f"“{first.words}” in line {block.line_of(first.start)}"
    for block, term in least:
        what = f"“{term.words}” is of the other row of ICD 203 than {kept}"
        yield block.line_of(term.start), what, f"Keep to one row. Here: {_in_row(term, first.row or 0)}."


def confidence_and_likelihood(found: Sequence[Block]) -> Iterator[Finding]:
    """A level of confidence and a likelihood in one sentence."""
    for block, text, _terms in _estimating(found):
        for start, sentence in _sentences(text):
            if likelihood.has_confidence(sentence) and any(t.row is not None for t in likelihood.terms(sentence)):
                what = "a level of confidence and a term of likelihood stand in one sentence"
                yield block.line_of(start), what, "Give each a sentence of its own (ICD 203)."


def uncited(found: Sequence[Block]) -> Iterator[Finding]:
    """A judgment in a paragraph or item that cites nothing."""
    for block in found:
        if block.kind in {"heading", "quotation"} or _CITES.search(block.text):
            continue
        text = own_words(block.text)
        for start, sentence in _sentences(text):
            judges = _is_key(block) or _JUDGES.search(sentence) or likelihood.terms(sentence)
            if judges and not likelihood.has_confidence(sentence):
                what = "a judgment that cites no report"
                yield block.line_of(start), what, "Cite what it rests on: [@id-of-the-report#s-…] (ICD 206)."
                break


def no_sentence(found: Sequence[Block]) -> Iterator[Finding]:
    """A key judgment that is a catchword."""
    for block in found:
        if not _is_key(block):
            continue
        words = re.sub(r"[*_]", "", own_words(block.text)).strip()
        said = re.sub(r"\s+([.!?…])", r"\1", words)
        if len(said.split()) < _FEWEST or not _ENDS.search(said) or not _VERB.search(block.text):
            what = "a key judgment that is not a sentence"
            yield block.line, what, "Say who does what, or what is so, and end with a full stop."


RULES: tuple[Rule, ...] = (outside_the_list, both_rows, confidence_and_likelihood, uncited, no_sentence)


def _is_key(block: Block) -> bool:
    """Whether a block is a key judgment; a paragraph that ends in a colon only leads to them."""
    leads = block.kind == "paragraph" and block.text.rstrip(" *_").endswith(":")
    return block.kind in {"item", "paragraph"} and not leads and bool(_KEY_JUDGMENTS.search(block.heading))


def _estimating(found: Sequence[Block]) -> Iterator[tuple[Block, str, list[Term]]]:
    """The blocks that are the person's own, with their own words and the words of likelihood in these."""
    for block in found:
        if block.kind != "quotation":
            text = own_words(block.text)
            yield block, text, likelihood.terms(text)


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    unwrapped = text.replace("\n", " ")
    for found in sentences.split(unwrapped):
        yield found.start, unwrapped[found.start : found.end]


def _in_row(term: Term, row: int) -> str:
    """The term of the other row for the same degree."""
    known = [band.terms[row] for band in likelihood.BANDS for one in band.terms if one[:8] == term.words.casefold()[:8]]
    return f"“{known[0]}”" if known else f"one of: {', '.join(band.terms[row] for band in likelihood.BANDS)}"


_TERMS = ", ".join(band.terms[0] for band in likelihood.BANDS)
_ALLOWED = f"Use one of: {_TERMS}; or say what is not known, without a likelihood."
