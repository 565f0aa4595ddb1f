"""Noun phrases around a verb: who speaks. Patterns on classes, because it is wanted whole, titles and all."""

from generator.analysis.claims.cues import FORMS
from generator.analysis.claims.lines import Line

RELATIVES = frozenset("who which that".split())
SUBJECTS = frozenset("he she they it i we you who everyone everybody nobody someone somebody one others".split())
BE = frozenset("is are was were be been being am isn't isn’t aren't aren’t wasn't wasn’t weren't weren’t 's ’s".split())
_INSIDE = frozenset("napm")
_LINKS = frozenset(
    "of for in at from to with on against near under behind between among around inside outside within".split()
)
_WHERE = frozenset("in at from near outside".split())
_NOT_NOUNS = frozenset("however meanwhile yesterday today tomorrow also still then".split())
_CLOSES = frozenset((",", ")", "(", "—", "–", "--", "-", ";", ":", "”", '"'))
_RELATIVE_REACH = 10
_TERMS_REACH = 16
TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday yesterday today tonight earlier later recently
    late last this next week month year morning afternoon evening night ago previously january february march
    april may june july august september october november december""".split()
)
NAMELESS = frozenset("named identified anonymous anonymity anonymously authorized authorised".split())
_QUANTITIES = frozenset("all some many most none each few several both neither any half".split())
_BEFORE_TIMES = frozenset("on in last this next late early earlier of".split())
TITLES = frozenset(
    """mr mrs ms dr prof rev hon gen lt col maj capt cmdr cdr adm sgt cpl pvt brig gov sen rep pres amb sec st
    del atty sens reps messrs supt det spc pfc jr sr""".split()
)
"""Titles that are written with a full stop, which here is a word of its own."""

POSSESSIVE = frozenset(("'s", "’s", "'", "’"))


def before(line: Line, at: int) -> tuple[int, int] | None:
    """The noun phrase that ends before word `at`: the subject of a verb there, with its appositions."""
    floor = line.begin
    end = _before_terms(line, _before_times(line, at, floor), floor)
    if end <= floor:
        return None
    if end < at and line.tags[end - 1] == "v" and end > floor + 1 and line.tags[end - 2] in "np":
        end -= 1  # "a report published in March found"
    last = line.low[end - 1]
    if last in {",", "—", "–", "--", "-", ")"}:
        return _with_supplement(line, end - 1, floor)
    start = _phrase_start(line, end, floor)
    if start is None:
        return None
    start = _with_relative(line, start, floor)
    body = line.tags[start] == "t" and set(line.tags[start + 1 : end]) == {"p"}
    if not body:  # "Ann Lee, the FSB said, had fled": no description, but who says it
        start = _with_name_in_front(line, start, floor)
    return _with_partner(line, start, floor), end


def _before_times(line: Line, end: int, floor: int) -> int:
    """Back over adverbs and times between speaker and verb: "the ministry last week ordered", "Iran on Friday said"."""
    while end > floor + 1:
        low = line.low[end - 1]
        if low in SUBJECTS or not (
            line.tags[end - 1] == "r" or low in TIMES or (low.isdigit() and line.low[end - 2] in TIMES)
        ):
            break
        if low in TIMES and line.low[end - 2] in _BEFORE_TIMES:
            end -= 1
        end -= 1
    if end > floor + 1 and line.low[end - 1] in {"on", "in", "late", "early"}:
        end -= 1
    return end


def _before_terms(line: Line, end: int, floor: int) -> int:
    """Back over the terms on which somebody spoke: "a guard who asked not to be named said"."""
    first = max(floor, end - _TERMS_REACH)
    if "who" not in line.low[first:end] or NAMELESS.isdisjoint(line.low[first:end]):
        return end
    who = max(at for at in range(first, end) if line.low[at] == "who")
    inside = line.low[who:end]
    return end if NAMELESS.isdisjoint(inside) or "," in inside or who <= floor else who


def _phrase_start(line: Line, end: int, floor: int) -> int | None:
    """Where the noun phrase that ends before `end` begins; None when the word there ends no noun phrase."""
    at = end - 1
    if line.low[at] in RELATIVES or (line.tags[at] == "o" and line.low[at] in SUBJECTS):
        return at
    if not _is_nominal(line, at):
        return None
    while at > floor:
        step = _step_left(line, at, floor)
        if step is None:
            break
        at = step
    return at


def _is_nominal(line: Line, at: int) -> bool:
    low, tag = line.low[at], line.tags[at]
    return low not in _NOT_NOUNS and (tag in "napmg" or (tag == "t" and low not in {"the", "a", "an"}))


def _step_left(line: Line, at: int, floor: int) -> int | None:
    """The position one phrase part further left, or None where the phrase begins."""
    previous, tag, low = at - 1, line.tags[at - 1], line.low[at - 1]
    if low == "." and previous > floor and _is_shortened(line, previous - 1):
        return previous - 1
    if low in POSSESSIVE and previous > floor:
        return previous - 1
    closed = line.tags[at] == "t" and line.low[at] not in POSSESSIVE
    if (
        not closed
        and low not in TIMES
        and (
            tag in _INSIDE
            or (tag in "vg" and line.tags[at] in "nap" and previous > floor and line.tags[previous - 1] in "tam")
        )
    ):
        return previous
    if not closed and tag == "t":
        return previous
    if low in {"all", "both", "half", "neither", "either"}:
        return previous
    if (low in _LINKS or low == "by") and previous > floor and line.low[previous - 1] not in TIMES:
        if line.tags[previous - 1] in "napm" or line.low[previous - 1] in _QUANTITIES:
            return previous - 1
        participle = line.tags[previous - 1] in "gv" or (low == "by" and line.tags[previous - 1] == "d")
        if participle and previous - 1 > floor and line.tags[previous - 2] in "np":
            return previous - 2  # "forces fighting for the government", "economists polled by the paper"
    if low in {"and", "&"} and previous > floor and _coordinates(line, previous):
        return previous - 1
    return None


def _is_shortened(line: Line, at: int) -> bool:
    """Whether the full stop after a word belongs to it: a title or an initial."""
    return line.low[at] in TITLES or (len(line.low[at]) == 1 and line.low[at].isalpha())


def _coordinates(line: Line, at: int) -> bool:
    """Whether "and" at `at` joins two names or two phrases of one kind, and not two clauses."""
    left, right = line.tags[at - 1], line.tags[at + 1]
    return (left == right and left in "pn") or (left == "p" and right == "t")


def _with_name_in_front(line: Line, start: int, floor: int) -> int:
    """Take in a name with a comma before a description: "Gen. Ann Lee, the commander of the force said"."""
    comma = start - 1
    if comma <= floor or line.low[comma] != "," or line.tags[start] != "t" or line.tags[comma - 1] != "p":
        return start
    name = _phrase_start(line, comma, floor)
    if name is not None and (name == floor or line.low[name - 1] in {",", "”", '"'}) and line.tags[name] == "p":
        return name
    return start


def _with_supplement(line: Line, comma: int, floor: int) -> tuple[int, int] | None:
    """The phrase before a pair of commas, dashes or brackets that end at `comma`, supplements taken in."""
    mark = line.low[comma]
    openers = {")": {"("}, ",": {","}}.get(mark, {"—", "–", "--", "-"})
    at = comma - 1
    for _ in range(4):
        while at > floor and line.low[at] not in openers:
            at -= 1
        if at <= floor:
            break
        start = _phrase_start(line, _before_brackets(line, at, floor), floor)
        if start is not None and line.tags[at + 1] != "c" and line.tags[start] not in "ow":
            if line.low[start - 1 : start] == [","] and _is_apposition(line, start, floor):
                at = start - 1
                continue
            outer = _before_aside(line, start, floor)
            if outer is not None:
                at = outer
                continue
            if start == floor + 1 and line.low[floor] in _WHERE and line.tags[at + 1] in "nap":
                return at + 1, comma  # "In Karsa, lawmaker Ana Velk, warned"
            return start, comma + (mark == ")")
        at -= 1
        openers = {","}
    return None


def _before_aside(line: Line, start: int, floor: int) -> int | None:
    """The comma before an aside that this phrase only stands in: ", led by Ann Lee,", ", in Karsa, Karsia,"."""
    if line.low[start - 1] == ",":  # the place after the place
        front = _phrase_start(line, start - 1, floor)
        return front - 2 if front is not None and _is_where(line, front - 1, floor) else None
    opens = start - 1
    while opens > floor and line.tags[opens] in "irs":
        opens -= 1
    opens -= line.tags[opens] in "dv"
    described = opens + 1 < start - 1 and line.tags[opens + 1] in "dv"
    return opens if opens > floor and line.low[opens] == "," and described else None


def _is_where(line: Line, at: int, floor: int) -> bool:
    """Whether a preposition with a comma before it stands here."""
    return at - 1 > floor and line.low[at] in _WHERE and line.low[at - 1] == ","


def _before_brackets(line: Line, end: int, floor: int) -> int:
    """Back over "(R-Ohio)" after a name."""
    if line.low[end - 1] != ")":
        return end
    opening = next((at for at in range(end - 2, max(floor, end - 9), -1) if line.low[at] == "("), None)
    return opening if opening is not None else end


def _with_relative(line: Line, start: int, floor: int) -> int:
    """Take in whom a clause describes: "those who named a candidate said"; not "he thinks the candidate said"."""
    if start <= floor + 1 or line.tags[start - 1] not in "dzxvi":
        return start
    for at in range(start - 1, max(floor, start - _RELATIVE_REACH), -1):
        if line.low[at] in {",", ";", ":"} or line.quoted[at] is not None or line.low[at] in FORMS:
            return start
        if line.low[at] in {"who", "that"} and line.tags[at - 1] in "npotm" and line.tags[at + 1] in "dzxr":
            described = _phrase_start(line, at, floor)
            return at - 1 if described is None else described
    return start


def _with_partner(line: Line, start: int, floor: int) -> int:
    """Take in the first of two speakers, if it begins a clause: "Republicans and their allies say"."""
    if start < floor + 2 or line.low[start - 1] != "and" or line.tags[start] in "ow":
        return start
    first = _phrase_start(line, start - 1, floor)
    opens = first is not None and (first == floor or line.low[first - 1] in {",", "”", '"', ";", "but", "that"})
    return first if opens and first is not None else start


def _is_apposition(line: Line, start: int, floor: int) -> bool:
    """Whether the phrase is itself a supplement, as in "Ann Lee, head of the force, a former minister, said"."""
    previous = start - 2
    if previous < floor or not _is_nominal(line, previous):
        return False
    front = _phrase_start(line, previous + 1, floor)
    return front is not None and (front == floor or line.low[front - 1] in {",", "”", '"'}) and line.tags[front] != "i"


def after(line: Line, at: int, ceiling: int | None = None) -> tuple[int, int] | None:
    """The noun phrase that begins at word `at`, with its links and appositions ("Ann Lee of Ohio, the speaker")."""
    ceiling = line.end if ceiling is None else ceiling
    if at >= ceiling:
        return None
    if line.tags[at] == "o":
        return at, at + 1
    end = _phrase_end(line, at, ceiling)
    if end == at:
        return None
    while end + 1 < ceiling and line.low[end] in _LINKS | {"and"} and line.low[end + 1] not in TIMES:
        longer = _phrase_end(line, end + 1, ceiling)
        if longer == end + 1 or (line.low[end] == "and" and not _coordinates(line, end)):
            break
        end = longer
    return at, end


def with_apposition(line: Line, phrase: tuple[int, int]) -> tuple[int, int]:
    """Lengthen a phrase by the descriptions after it, up to the end of the sentence or a clause of another kind."""
    start, end = phrase
    ceiling = line.end
    if end < ceiling and line.low[end] == "(":
        close = next((k for k in range(end, min(ceiling, end + 12)) if line.low[k] == ")"), None)
        end = close + 1 if close else end
    while end + 1 < ceiling and line.low[end] == "," and line.quoted[end + 1] is None:
        follower = line.low[end + 1]
        if follower in {"who", "which", "whose"}:
            stop = end + 1
            while stop < ceiling and line.low[stop] != ",":
                stop += 1
            end = stop
            break
        if line.tags[end + 1] not in "tnapm" or follower in TIMES:
            break
        longer = after(line, end + 1, ceiling)
        if longer is None or (longer[1] < ceiling and line.low[longer[1]] not in _CLOSES):
            break
        end = longer[1]
    return start, end


def _goes_on(line: Line, at: int) -> bool:
    """Whether a determiner stands inside a phrase: "all the men", "Face the Nation"; not in "told CNN the plan"."""
    if line.low[at - 1] in {"all", "both", "half"}:
        return True
    return line.tags[at - 1] == "p" and line.tags[at + 1 : at + 2] == ["p"]


def _phrase_end(line: Line, at: int, ceiling: int) -> int:
    end = at
    while end < ceiling:
        low, tag = line.low[end], line.tags[end]
        if tag == "r" and end > at and line.tags[end - 1] == "t" and line.tags[end + 1 : end + 2] == ["a"]:
            end += 1
            continue  # "the most recent poll"
        inside = (
            (low == "." and end > at and _is_shortened(line, end - 1))
            or tag in "napmt"
            or low in POSSESSIVE
            or (tag in "vg" and end > at and line.tags[end - 1] in "tar")
        )
        if not inside or (end > at and (low in TIMES or low == "such")):
            break
        if tag == "t" and end > at and low not in POSSESSIVE and not _goes_on(line, end):
            break
        end += 1
    return end
