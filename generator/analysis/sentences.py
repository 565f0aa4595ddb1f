"""Where paragraphs and sentences begin and end.

A blank line always ends a paragraph. A single line break ends one too, unless the text is wrapped: then lines break
because the next word did not fit, and that can be seen. Inside a paragraph, a full stop, question or exclamation mark
(with the quotation marks, brackets and note numbers that close after it) ends a sentence when what follows can begin
one, unless the word before the stop is an abbreviation or an initial.

Every step looks at a bounded stretch, so a text of a megabyte without a single stop takes no longer than any other.
"""

import re
from hashlib import blake2b
from itertools import pairwise

from generator.model.annotations import Sentence

Stretch = tuple[int, int]

_NOTE = r"(?:(?<=[a-z)][.!?])|(?<=[a-z.!?][.!?”\"’]))\d{1,3}(?=\s+[“\"‘]?[A-Z])"
"""The number of a note, right after the stop: "the border.2 The"."""

_END = re.compile(rf"[.!?…]+[\"'”’»)\]]*(?:\s?\[\d{{1,3}}\]|{_NOTE})*(?=\s+[\"'“‘«(\[]*[\w#@$£€—–-]|\s*\Z)")
_WORD_BEFORE = re.compile(r"[\w.&'’-]+$")
_FIRST_WORD = re.compile(r"\w+")
_SPACE = re.compile(r"\s")
_LIST_ITEM = re.compile(r"\s*(?:[-–—*•·▪►]\s|\(?\d{1,2}[.)]\s|\(?[a-z][.)]\s)")
_STOPPED = re.compile(r"[.!?:…][\"'”’»)\]]*\s*$")
_SINGLE_LETTERS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")

_NARROWEST, _WIDEST = 30, 120
"""Columns: other lines are not wrapped by hand or mail program (RFC 5322 asks for 78, typewriters had 65 to 100)."""

_LONGEST = 2000
"""Characters: what is longer is no sentence but a list or a blob, and is cut at a space."""

_LOOK_BACK = 40

# Abbreviations that are followed by a name or a number and so never end a sentence.
_NEVER_LAST = frozenset(
    """mr mrs ms dr prof rev hon gen lt col maj capt cmdr cdr adm sgt cpl pvt brig gov sen rep pres amb sec st mt ft del
    atty msgr fr vs v nos no vol pp fig e.g i.e cf al approx ca gens lts sens reps messrs drs insp supt det spc pfc jan
    feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri adj asst assoc dist eq ste mme mlle
    mssrs hrh div ed eds cmdt ens b c d m viz p md smt shri engr""".split()
)
# Those among them that are also words: written small, they are the word.
_ALSO_WORDS = frozenset("no mar al fig st dec ed sec del sat sun mon adj eq".split())
# Abbreviations that may end a sentence: they do when a word follows that usually begins one.
_MAY_BE_LAST = frozenset(
    """inc corp co ltd jr sr etc u.s u.n u.k e.u d.c a.m p.m est bros llc plc ph.d m.d b.a""".split()
)
_CLOCKS = frozenset(("a.m", "p.m"))
_GOES_WITH_CLOCK = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|[A-Z]{2,5}\b"
    r"|(?:[A-Z][\w.]*\s){1,3}time\b|(?:Eastern|Central|Pacific|Mountain|Greenwich|Universal)\b"
)
"""What a sentence goes on with behind "5 p.m.": a day, a zone, "Kyiv time"."""

_STARTERS = frozenset(
    """the a an in on at it he she they we i but and this that these those there his her its their when while after
    before as if for by with from to however meanwhile one two some many most no not what who how why also since
    according last earlier more all such both under over during despite although though because
    so still then yet you your our my another other only even now here perhaps""".split()
)


def paragraphs(text: str) -> list[Stretch]:
    """The paragraphs of a text in order, without the white space around them."""
    lines = _lines(text)
    width = _wrap_width(text, lines)
    found: list[Stretch] = []
    for number, (start, end) in enumerate(lines):
        joined = number and not _is_break(text, lines[number - 1], start, end, width)
        trimmed = _trim(text, start, end)
        if joined:
            found[-1] = (found[-1][0], trimmed[1])
        else:
            found.append(trimmed)
    return found


def _lines(text: str) -> list[Stretch]:
    """The lines that hold anything, line breaks left out."""
    found, start = [], 0
    for line in text.split("\n"):
        if line and not line.isspace():
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def _wrap_width(text: str, lines: list[Stretch]) -> int:
    """The column at which the text is wrapped; 0 where its line breaks are the author's own."""
    pairs = [(first, second) for first, second in pairwise(lines) if text.count("\n", first[1], second[0]) == 1]
    if not pairs:
        return 0
    lengths = sorted(first[1] - first[0] for first, _ in pairs)
    width = lengths[len(lengths) * 9 // 10]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = sum(_is_full(text, first, second, width) for first, second in pairs)
    unstopped = sum(not _STOPPED.search(text, max(first[0], first[1] - 8), first[1]) for first, _ in pairs)
    small = sum(text[second[0]].islower() for _, second in pairs)
    wrapped = full * 10 >= len(pairs) * 6 and unstopped * 2 >= len(pairs) and small * 4 >= len(pairs)
    return width if wrapped else 0


def _is_full(text: str, line: Stretch, following: Stretch, width: int) -> bool:
    """Whether the first word of the following line did not fit on this one."""
    start, end = following
    space = _SPACE.search(text, start, min(end, start + width))
    word = (space.start() if space else min(end, start + width)) - start
    return line[1] - line[0] + 1 + word >= width


def _is_break(text: str, line: Stretch, start: int, end: int, width: int) -> bool:
    """Whether a new paragraph begins at `start`, after `line`."""
    if text.count("\n", line[1], start) > 1:
        return True
    if _LIST_ITEM.match(text, start, end):
        return True
    if not width:
        following = text[start : start + 2].lstrip()[:1]
        return not (following.islower() and text[line[1] - 1].isalnum())
    return not _is_full(text, line, (start, end), width)


def _trim(text: str, start: int, end: int) -> Stretch:
    line = text[start:end]
    return start + len(line) - len(line.lstrip()), end - len(line) + len(line.rstrip())


def split(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, in order, none overlapping, all non-blank text inside one."""
    seen: dict[str, int] = {}
    found = []
    for paragraph in paragraphs(text):
        for start, end in _split_paragraph(text, *paragraph):
            name = identify(text[start:end])
            seen[name] = seen.get(name, 0) + 1
            found.append(Sentence(name if seen[name] == 1 else f"{name}-{seen[name]}", start, end))
    return tuple(found)


def identify(words: str) -> str:
    """The address of a sentence within its report: a hash of its words that spacing, case and marks don't change.

    Eight hexadecimal digits: a collision in a report of 200 sentences has a chance of one in 200,000, and `split`
    numbers the second one.
    """
    folded = " ".join(_FIRST_WORD.findall(words.casefold())) or words.strip()
    return "s-" + blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()


def _split_paragraph(text: str, start: int, end: int) -> list[Stretch]:
    spans: list[Stretch] = []
    for match in _END.finditer(text, start, end):
        if match.end() < end and _is_end(text, start, match):
            spans.extend(_cut(text, start, match.end()))
            start = match.end()
            while text[start].isspace():
                start += 1
    spans.extend(_cut(text, start, end))
    return spans


def _cut(text: str, start: int, end: int) -> list[Stretch]:
    """One stretch, or several where it is too long to be a sentence."""
    spans = []
    while end - start > _LONGEST:
        at = start + _LONGEST
        while at > start + _LONGEST // 2 and not text[at].isspace():
            at -= 1
        if not text[at].isspace():
            at = start + _LONGEST
        spans.append(_trim(text, start, at))
        start = at
        while text[start].isspace():
            start += 1
    spans.append((start, end))
    return spans


def _is_end(text: str, start: int, match: re.Match[str]) -> bool:
    rest = text[match.end() : match.end() + 60].lstrip()
    following = rest.lstrip("\"'“‘«([")
    if match.group().rstrip("0123456789") in {".", ".)"}:
        before = _WORD_BEFORE.search(text, max(start, match.start() - _LOOK_BACK), match.start())
        word = before.group().lstrip("'’-") if before else ""
        decided = _after_abbreviation(word, following) if match.group()[1:2] != ")" else _after_rank(word)
        if decided is not None:
            return decided
        if before and before.start() == start and word.replace(".", "").isdigit():
            return False  # the number of a heading or a list item
    return not following[:1].islower()


def _after_rank(word: str) -> bool | None:
    """ "Maj. Gen. (ret.) Ann Lee" goes on."""
    return False if word.casefold() in {"ret", "retd", "res", "r"} else None


def _after_abbreviation(word: str, following: str) -> bool | None:
    """Whether a full stop after this word ends the sentence; None when the word is no abbreviation."""
    folded = word.casefold()
    if folded in _NEVER_LAST and not (word.islower() and word in _ALSO_WORDS):
        return False
    if len(word) == 1 and word.isupper() and word != "I":
        return False
    if folded in _CLOCKS and following[:1].isupper():
        return not _GOES_WITH_CLOCK.match(following)
    if folded in _MAY_BE_LAST or _SINGLE_LETTERS.fullmatch(word):
        first = _FIRST_WORD.match(following)
        return first is not None and first.group().casefold() in _STARTERS and following[0].isupper()
    return None
