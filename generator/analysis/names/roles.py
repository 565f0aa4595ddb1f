"""Who it is: what a report's own words say somebody or something is, by title, apposition, "is" and "who leads".

Only words of the report are given back, never a conclusion: "the commander of Africa Command" is what one report said
on its day. A description that could belong to a neighbour in a list is left out.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from generator.analysis.document import Document, Token
from generator.analysis.names import role_words
from generator.model.annotations import PERSON, Mention, Name, Role, Span
from generator.model.record import Record

_LONGEST = 24
"""Words of a description: what is longer is mostly a sentence that was read wrongly."""

_MODIFIERS = 9
"""Words that may stand before the head of a description."""

_SAID = frozenset("said says told added warned denied confirmed insisted stated announced noted argued".split())
_NOT_IN_TITLE = frozenset(["the", "and"])
_HONORIFICS = frozenset(
    """
    mr mrs ms miss dr prof gen lt maj col sgt capt adm brig cpl sir dame lord lady general colonel major captain admiral
    brigadier lieutenant sergeant marshal sheikh
    """.split()
)
_GENERALS = frozenset("secretary attorney director consul inspector surgeon solicitor governor".split())
"""What a general can be who is no soldier."""

_SERVING = frozenset(
    """
    spokesman spokeswoman spokesperson counsel lawyer adviser advisor aide campaigner fundraiser spokesmen aides
    """.split()
)
"""Who speaks or works for somebody."""

_NO_BEGINNING = role_words.LINKS - role_words.BEFORE_A_HEAD
"""What an office may hold and not begin with: "of State"; "Foreign Minister" begins with "Foreign"."""

_STOPS = role_words.AFTER_A_HEAD | role_words.CLOSING | role_words.VERBS
_POSSESSIVE = frozenset(("'s", "’s", "'", "’"))


class _Sentence(Record, frozen=True):
    """A sentence, ready to be looked through."""

    tokens: tuple[Token, ...]
    low: tuple[str, ...]
    named: dict[int, Mention]
    """The mention that each word belongs to."""

    def end_of(self, mention: Mention, at: int) -> int:
        """The word after a mention, from one of its words on."""
        while at < len(self.tokens) and self.named.get(at) is mention:
            at += 1
        return at


def find(report: Document, mentions: Sequence[Mention]) -> tuple[Role, ...]:
    """What the report says its entities are, in the order of the text."""
    starts = [mention.start for mention in mentions]
    found: list[Role] = []
    for sentence, tokens in zip(report.sentences, report.tokens, strict=True):
        inside = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if any(mention.name.type in role_words.HEADS for mention in inside):
            found.extend(_in_sentence(_prepared(tokens, inside), inside))
    return tuple(found)


def _prepared(tokens: tuple[Token, ...], mentions: Sequence[Mention]) -> _Sentence:
    starts = [token.start for token in tokens]
    named = {
        at: mention
        for mention in mentions
        for at in range(bisect_left(starts, mention.start), bisect_left(starts, mention.end))
    }
    return _Sentence(tokens, tuple([token.text.lower() for token in tokens]), named)


def _in_sentence(line: _Sentence, mentions: Sequence[Mention]) -> Iterator[Role]:
    firsts: dict[Mention, int] = {}
    for at, mention in line.named.items():
        firsts.setdefault(mention, at)
    for mention in mentions:
        if mention.name.type in role_words.HEADS and mention in firsts:
            first = firsts[mention]
            last = line.end_of(mention, first)
            spans = {
                span for look in _PATTERNS for span in (look(line, mention.name, first, last),) if span is not None
            }
            for start, end in sorted(spans):
                yield Role(mention.name, Span(line.tokens[start].start, line.tokens[end - 1].end))


_Words = tuple[int, int]


def _title(line: _Sentence, name: Name, first: int, _last: int) -> _Words | None:
    """ "Turkish Foreign Minister Karl Berg", "former army chief Karl Berg"."""
    if name.type != PERSON:
        return None
    end = _before_rank(line, first)
    at = end
    while at > 0 and end - at < _MODIFIERS and _may_stand_in_title(line, at - 1):
        at -= 1
    while at < end and (line.low[at] in _NO_BEGINNING or line.tokens[at].text in _POSSESSIVE or _is_mark(line, at)):
        at += 1
    served = next((i for i in range(end - 1, at, -1) if line.low[i] == "for" and line.low[i - 1] in _SERVING), 0)
    at = served + 1 if served else at  # "a spokesman for President Karl Berg" is not what Berg is
    heads = [i for i in range(at, end) if line.low[i] in role_words.OFFICES and i not in line.named]
    if not heads or (end - at == 1 and line.low[at] in role_words.RANKS_ALONE):
        return None
    tail = [line.low[i] for i in range(heads[-1] + 1, end)]
    return (at, end) if all(word in role_words.LINKS for word in tail) and tail[-1:] != ["of"] else None


def _is_mark(line: _Sentence, at: int) -> bool:
    return not line.tokens[at].text[0].isalnum()


def _before_rank(line: _Sentence, first: int) -> int:
    """Where a person's name begins, its rank and honorific included: what a title stands before."""
    at = first
    while at > 0 and line.low[at - 1] in _HONORIFICS | {"."} and at - 1 not in line.named:
        if line.low[at - 1] == "." and not (at > 1 and line.low[at - 2] in _HONORIFICS):
            break
        if at > 1 and line.low[at - 1] == "general" and line.low[at - 2] in _GENERALS:
            break
        at -= 1
    return at


def _may_stand_in_title(line: _Sentence, at: int) -> bool:
    if at in line.named:
        return line.named[at].name.type != PERSON
    low, text = line.low[at], line.tokens[at].text
    if low in role_words.OFFICES or low in role_words.BEFORE_A_HEAD or low in role_words.LINKS:
        return low not in _NOT_IN_TITLE
    return text in _POSSESSIVE and at > 0 and at - 1 in line.named


def _apposition(line: _Sentence, name: Name, first: int, last: int) -> _Words | None:
    """ "Karl Berg, the commander of the eastern forces,"."""
    if line.low[last : last + 1] != (",",):
        return None
    end = _phrase(line, name, last + 1)
    if end is None:
        return None
    if end == len(line.low):
        return last + 1, end
    if line.low[end] in role_words.CLOSING:
        return None if _goes_on_as_list(line, end) else (last + 1, end)
    # Without a closing comma it is one only where nothing before the name could govern it.
    begins = _before_rank(line, first)
    opened = begins == 0 or line.tokens[begins - 1].text in {"”", '"', "’", "'"} or line.low[begins - 1] == ","
    return (last + 1, end) if opened and line.low[end] in _SAID else None


def _goes_on_as_list(line: _Sentence, end: int) -> bool:
    """Whether behind the closing comma stands another person, or a last member of a list."""
    at = end + 1
    if line.low[end] != "," or at >= len(line.low):
        return False
    if line.low[at] in {"and", "or"}:
        return True
    while at < len(line.low) and (line.low[at] in _HONORIFICS or line.low[at] == "."):
        at += 1
    return at in line.named and line.named[at].name.type == PERSON


def _before(line: _Sentence, name: Name, first: int, last: int) -> _Words | None:
    """ "The commander of the eastern forces, Karl Berg, said"."""
    comma = _before_rank(line, first) - 1
    if name.type != PERSON or comma < 1 or line.low[comma] != "," or line.low[last : last + 1] == ("and",):
        return None
    opening = comma
    while opening > 0 and comma - opening < _LONGEST and line.low[opening - 1] not in role_words.CLOSING:
        opening -= 1
    for start in range(opening, comma):
        starts = line.low[start] == "the" or (
            start in line.named and line.named.get(start - 1) is not line.named[start]
        )
        if starts and _phrase(line, name, start) == comma:
            return None if start and line.low[start - 1] in {"of", "for", "and", "or"} else (start, comma)
    return None


def _copula(line: _Sentence, name: Name, _first: int, last: int) -> _Words | None:
    """ "Karl Berg is the commander of the eastern forces"."""
    if line.low[last : last + 1] not in {("is",), ("was",), ("became",), ("remains",), ("are",)}:
        return None
    end = _phrase(line, name, last + 1)
    return None if end is None else (last + 1, end)


def _leads(line: _Sentence, name: Name, _first: int, last: int) -> _Words | None:
    """ "Karl Berg, who commands the eastern forces,"."""
    at = last + (line.low[last : last + 1] == (",",))
    if name.type != PERSON or line.low[at : at + 1] != ("who",) or line.low[at + 1 : at + 2] == ():
        return None
    if line.low[at + 1] not in role_words.LEADS:
        return None
    end = _run(line, at + 2)
    return (at + 1, end) if end > at + 2 and end - at <= _LONGEST else None


_PATTERNS = (_title, _apposition, _before, _copula, _leads)


def _phrase(line: _Sentence, name: Name, start: int) -> int | None:
    """Where a description that begins here ends; None where there is none."""
    heads = role_words.HEADS[name.type]
    if start >= len(line.low) or line.low[start] in role_words.NO_START:
        return None
    head = None
    for at in range(start, min(start + _MODIFIERS, len(line.low))):
        word = line.low[at]
        if at in line.named:
            if line.named[at].name.type == PERSON and line.low[at + 1 : at + 2] not in {("'s",), ("’s",)}:
                break
        elif word in heads:
            head = at
        elif word in _STOPS or (word == "and" and head is None):
            break
    if head is None or (head == start and line.low[start] in role_words.RANKS_ALONE):
        return None
    # "the commander" alone points back; only with what follows does it say of what.
    points_back = head == start + 1 and line.low[start] == "the"
    if points_back and line.low[head + 1 : head + 2] and line.low[head + 1] not in role_words.AFTER_A_HEAD:
        return None
    return _end_behind(line, head)


def _end_behind(line: _Sentence, head: int) -> int | None:
    """Where a description ends that has this head: at once, or behind "of …"."""
    after = line.low[head + 1] if head + 1 < len(line.low) else ""
    end = _run(line, head + 1) if after in role_words.AFTER_A_HEAD or after == "and" else head + 1
    stops = end == len(line.low) or line.low[end] in role_words.CLOSING or line.low[end] in role_words.VERBS
    return end if stops and end - head <= _LONGEST else None


def _run(line: _Sentence, at: int) -> int:
    """The end of the words that go on: at a mark, a verb or a clause."""
    while at < len(line.low):
        shortened = line.low[at] == "." and at + 1 < len(line.low)
        if (line.low[at] in role_words.CLOSING and not (shortened and at in line.named)) or line.low[
            at
        ] in role_words.VERBS:
            break
        at += 1
    return at
