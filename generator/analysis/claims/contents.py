"""What is claimed: how far a clause, a phrase or a quotation reaches on either side of the cue."""

from typing import NamedTuple

from generator.analysis.claims import phrases
from generator.analysis.claims.cues import FORMS
from generator.analysis.claims.ends import BREAKS, clause_break, clause_end, phrase_end
from generator.analysis.claims.groups import Group
from generator.analysis.claims.lines import CLOSING, OPENING, Line
from generator.analysis.claims.quotations import Quotation
from generator.analysis.claims.reach import Speech

_WH = frozenset("whether if how why what who when where which".split())
_ASKING = frozenset("ask say tell explain know question wonder reveal recall describe disclose".split())
_ADJUNCTS = frozenset("in on at during via through after before by from to with for as over".split())
_AFTER_ADVERB = frozenset("that , on in to for :".split())
_CITING = frozenset(("citing", "quoting"))
_TITLE = 8
"""Fewer words between quotation marks, without a verb, may be the title of a programme."""


class Extent(NamedTuple):
    """Words from `start` up to, not including, `end`."""

    start: int
    end: int
    kind: str
    """`clause`, `phrase`, `quote`; `guess` is a clause in which no verb was seen."""

    elsewhere: Quotation | None = None
    """The content is this quotation of an earlier sentence, and the words are only where it resumes."""


def right(line: Line, group: Group, units: frozenset[int]) -> Extent | None:
    """The content that follows a cue, or None where only its circumstances follow ("said in a statement on Friday")."""
    takes = group.verb.takes
    at = skip_terms(line, skip_times(line, group.end))
    if at >= line.end:
        return None
    quote = _quote_start(line, at)
    if quote is not None and not (takes & {"t"} and _programme(line, quote)):
        return Extent(quote, clause_end(line, quote, units), "quote")
    low = line.low[at]
    if low in {"when", "where"} and group.verb.lemma not in _ASKING:
        return None  # "the talks concluded when the army withdrew"
    if low in group.verb.with_preposition and at + 1 < line.end and low != "out":
        return Extent(at + 1, phrase_end(line, at + 1), "phrase")
    if _opens_clause(line, at, takes):
        return Extent(at, clause_end(line, at, units), "clause")
    if takes & {"t", "o"}:
        return None if group.passive else _after_hearer(line, group, at, units)
    found = _bare_clause(line, at, units) if "c" in takes else None
    if found is None and "n" in takes and (line.tags[at] in "tnapmog" or low in OPENING or low in {"that", "this"}):
        return Extent(at, phrase_end(line, at), "phrase")
    return found


def _opens_clause(line: Line, at: int, takes: frozenset[str]) -> bool:
    low = line.low[at]
    if low == "to":
        return bool(takes & {"i", "o"}) and at + 1 < line.end and line.tags[at + 1] in "bxnrva"
    return (low == "that" and bool(takes & {"c", "e"})) or (low in _WH and bool(takes & {"c", "e", "t"}))


def skip_times(line: Line, at: int) -> int:
    """Past adverbs and days: "said late on Wednesday", "told reporters Friday"."""
    while at < line.end and is_time(line, at):
        at += 1
    return at


def skip_terms(line: Line, at: int) -> int:
    """Past the terms on which somebody spoke: "told Karsa Radio, asking not to be named: “…”"."""
    if at + 1 >= line.end or line.low[at] != "," or line.tags[at + 1] != "g":
        return at
    for k in range(at + 2, min(at + 12, line.end)):
        if line.low[k] in {",", ":"}:
            return k if not phrases.NAMELESS.isdisjoint(line.low[at:k]) else at
    return at


def is_time(line: Line, at: int) -> bool:
    """Whether an adverb or a day stands here."""
    low = line.low[at]
    following = line.low[at + 1] if at + 1 < len(line.low) else ""
    if low in phrases.TIMES and low not in {"may", "this", "next"}:
        return True
    if low in {"on", "in", "this", "next", "last", "late"} and following in phrases.TIMES:
        return True
    if line.tags[at] != "r" or not following or low in {"there", "here", "not", "no"}:
        return False
    return following in phrases.TIMES or following in _AFTER_ADVERB or low.endswith("ly")


def skip_circumstances(line: Line, at: int) -> int:
    """Past times and prepositional phrases: "in a statement to CNN on Friday"."""
    while at < line.end:
        next_at = skip_times(line, at)
        if next_at < line.end and line.low[next_at] in _ADJUNCTS:
            phrase = phrases.after(line, next_at + 1)
            if phrase is not None:
                next_at = phrase[1]
            elif line.tags[next_at + 1 : next_at + 2] == ["g"]:
                next_at = clause_break(line, next_at + 1)
        elif next_at > at and next_at < line.end and line.tags[next_at] == "v":
            next_at += 1  # "in an interview aired on Monday"
        if next_at == at:
            break
        at = next_at
    return at


def _quote_start(line: Line, at: int) -> int | None:
    """Where a quotation or, after a colon, any words begin that belong to the cue just before `at`."""
    following = at + 1
    if line.low[at] in OPENING and line.quoted[at] is not None:
        return at
    if following < line.end and line.low[at] in {",", ":"}:
        quotation = line.quoted[following]
        if line.low[at] == ":" or (quotation is not None and quotation.whole and line.low[following] in OPENING):
            return following
    return None


def _after_hearer(line: Line, group: Group, at: int, units: frozenset[int]) -> Extent | None:
    takes = group.verb.takes
    hearer = _hearer(line, at)
    if hearer is None:
        return _bare_clause(line, at, units) if "c" in takes else None
    past = skip_terms(line, skip_times(line, hearer[1]))
    plain = "i" not in line.tags[at : hearer[1]]
    if plain and past < line.end and line.tags[past] in "dzx" and hearer[1] - at > 1 and "c" in takes:
        return Extent(past - 1, clause_end(line, past, units), "clause")
    if "t" not in takes:
        return Extent(at, clause_end(line, at, units), "clause")
    that = _complementizer(line, past)
    if that is not None:
        return Extent(that, clause_end(line, that, units), "clause")
    if past >= line.end:
        return None
    quote = _quote_start(line, past)
    quotation = line.quoted[quote] if quote is not None else None
    if quote is not None and (quotation is None or quotation.whole or line.low[past] == ":"):
        return Extent(quote, clause_end(line, quote, units), "quote")
    low = line.low[past]
    if low in {"to", "about", "of", "not"} | _WH | group.verb.with_preposition:
        return Extent(past, clause_end(line, past, units), "clause")
    if line.tags[past] == "g" or (not plain and line.tags[past] in "dvz"):
        return None  # "told CNN, adding", "told CNN in a video posted on Friday"
    clause = _bare_clause(line, past, units)
    if clause is None and group.verb.lemma != "tell" and line.low[past] in {",", "."}:
        return None
    return clause


def _hearer(line: Line, at: int) -> tuple[int, int] | None:
    """Who is told: a programme, a phrase, or both ("NBC's “Meet the Press”")."""
    hearer = _programme(line, at) or phrases.after(line, at)
    if hearer is None or hearer[1] >= line.end or line.low[hearer[1] - 1] not in phrases.POSSESSIVE:
        return hearer
    programme = _programme(line, hearer[1])
    return (at, programme[1]) if programme else hearer


def _programme(line: Line, at: int) -> tuple[int, int] | None:
    """A hearer in quotation marks: told “Fox and Friends”."""
    quotation = line.quoted[at]
    if quotation is None or line.low[at] not in OPENING:
        return None
    end = at
    while end < line.end and line.quoted[end] == quotation:
        end += 1
    titled = end - at < _TITLE and all(line.tags[k] not in "dzxo" for k in range(at, end))
    return (at, end) if titled and line.tokens[at + 1].text[0].isupper() else None


def _complementizer(line: Line, at: int) -> int | None:
    """A "that" after nothing but circumstances."""
    for k in range(at, min(at + 14, line.end)):
        if line.low[k] in FORMS and line.low[k] not in _CITING and (line.tags[k] in "gdzb" or line.low[k - 1] == ","):
            return None
        if line.low[k] == "that" and k > at and line.tags[k - 1] == "i":
            return None  # "denied any role in that attack"
        if line.low[k] == "that":
            following = line.low[k + 1 : k + 2]
            return k if following and line.tags[k + 1] not in "dzx" and following[0] not in phrases.TIMES else None
        if line.tags[k] in "dzxwo" or line.low[k] in OPENING or line.low[k] in {":", ";"}:
            return None
    return None


def _bare_clause(line: Line, at: int, units: frozenset[int]) -> Extent | None:
    that = _complementizer(line, at)
    if that is not None:
        return Extent(that, clause_end(line, that, units), "clause")
    past = skip_circumstances(line, at)
    if past >= line.end or line.low[past] in BREAKS:
        quote = _quote_start(line, past) if past < line.end else None
        return Extent(quote, clause_end(line, quote, units), "quote") if quote is not None else None
    start = past if line.tags[past] in "topn" and past > at else at
    if line.quoted[start] is not None and line.low[start] in OPENING:
        return Extent(start, clause_end(line, start, units), "quote")
    end = clause_end(line, start, units)
    if any(line.tags[k] in "dzx" for k in range(start, end)):
        return Extent(start, end, "clause")
    if end - start > 3 and line.tags[start] in "topnm":
        return Extent(start, end, "guess")
    return None


def beside_as(line: Line, at: int, past: int, units: frozenset[int]) -> Extent | None:
    """What "as CNN reported" stands beside: the clause after it where it opens the sentence, else the one before it."""
    if past + 1 < line.end and line.low[past] == ",":
        start = past + 1
        return Extent(start, clause_end(line, start, units), "clause")
    if at > line.begin + 1 and past >= line.end:
        end = at - 1 if line.low[at - 1] in BREAKS else at
        return Extent(line.begin, end, "clause")
    return None


def left(line: Line, unit: int, speech: Speech) -> Extent | None:
    """The clause or quotation in front of a speaker and cue: "The jets had left, the official said"."""
    at = unit - 1
    if at < line.begin:
        before = speech.ending_before(line.tokens[0].start)
        return Extent(0, 1, "quote", before) if before else None
    quotation = line.quoted[at] or (line.quoted[at - 1] if line.low[at] == "," and at else None)
    if quotation is not None:
        begin = next(k for k, token in enumerate(line.tokens) if token.end > quotation.start)
        fragment = begin > 0 and line.low[begin - 1] not in {",", ":"} and line.low[begin - 1] not in CLOSING
        if begin == line.begin or (quotation.whole and not fragment):
            return Extent(begin, at + 1 if line.quoted[at] else at, "quote")
        return Extent(line.begin, at + 1 if line.quoted[at] else at, "clause")
    if line.low[at] not in {",", "—", "–", "--", "-"} or at < line.begin + 1:
        return None
    return Extent(line.begin, at, "clause")
