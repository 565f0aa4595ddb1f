"""Where sentences begin and end.

A blank line always ends a sentence. Inside a paragraph, a full stop, question or exclamation mark (with the quotation
marks and brackets that close after it) ends one when what follows can begin one, unless the word before the stop is an
abbreviation or an initial.
"""

import re
from hashlib import blake2b

from generator.model.annotations import Sentence

_PARAGRAPH = re.compile(r"\S(?:.*?\S)?(?=\s*\n\s*\n|\s*\Z)", re.DOTALL)
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[\w#@$£€—–-])")
_WORD_BEFORE = re.compile(r"[\w.&'’-]+$")
_WORDS = re.compile(r"\w+")

# Abbreviations that are followed by a name or a number and so never end a sentence.
_NEVER_LAST = frozenset(
    """mr mrs ms dr prof rev hon gen lt col maj capt cmdr cdr adm sgt cpl pvt brig gov sen rep pres amb sec st mt ft
    msgr fr vs v nos no vol pp fig e.g i.e cf al approx ca gens lts sens reps messrs drs insp supt det spc pfc jan
    feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri""".split()
)
# Abbreviations that may end a sentence: they do when a capital follows that is not itself part of a name with them.
_MAY_BE_LAST = frozenset("""inc corp co ltd jr sr etc u.s u.n u.k e.u d.c a.m p.m est bros llc plc ph.d""".split())
_STARTERS = frozenset(
    """the a an in on at it he she they we i but and this that these those there his her its their when while after
    before as if for by with from to however meanwhile one two some many most no not what who how why also since
    according last earlier more all such both under over during despite although though because
    so still then yet""".split()
)


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The paragraphs of a text."""
    return [match.span() for match in _PARAGRAPH.finditer(text)]


def split(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, in order, none overlapping, all non-blank text inside one."""
    spans: list[tuple[int, int]] = []
    for paragraph in _PARAGRAPH.finditer(text):
        spans.extend(_split_paragraph(text, *paragraph.span()))
    seen: dict[str, int] = {}
    found = []
    for start, end in spans:
        name = identify(text[start:end])
        seen[name] = seen.get(name, 0) + 1
        found.append(Sentence(name if seen[name] == 1 else f"{name}-{seen[name]}", start, end))
    return tuple(found)


def identify(words: str) -> str:
    """The address of a sentence within its report: a hash of its words that spacing, case and marks don't change.

    Eight hexadecimal digits: a collision in a report of 200 sentences has a chance of one in 200,000, and `split`
    numbers the second one.
    """
    folded = " ".join(_WORDS.findall(words.casefold())) or words.strip()
    return "s-" + blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()


def _split_paragraph(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans = []
    for match in _END.finditer(text, start, end):
        if match.end() < end and _is_end(text, start, match):
            spans.append((start, match.end()))
            start = match.end()
            while text[start].isspace():
                start += 1
    spans.append((start, end))
    return spans


def _is_end(text: str, start: int, match: re.Match[str]) -> bool:
    rest = text[match.end() : match.end() + 60].lstrip()
    following = rest.lstrip("\"'“‘«([")
    if not match.group().startswith(".") or match.group().startswith(".."):
        return not following[:1].islower()
    before = _WORD_BEFORE.search(text, start, match.start())
    word = before.group().lstrip("'’-") if before else ""
    if match.group() == ".":
        if word.casefold() in _NEVER_LAST and not (word.islower() and word in {"no", "mar", "al", "fig", "st", "dec"}):
            return False
        if len(word) == 1 and word.isupper() and word != "I":
            return False
        if word.casefold() in _MAY_BE_LAST or re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", word):
            first = _WORDS.match(following)
            return first is not None and first.group().casefold() in _STARTERS and following[0].isupper()
    return not following[:1].islower()
