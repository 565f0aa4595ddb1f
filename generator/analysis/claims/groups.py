"""Verb groups that attribute: "has repeatedly denied", "was told", "refused to say"."""

from typing import NamedTuple

from generator.analysis.claims.cues import FORMS, Verb
from generator.analysis.claims.lines import CLOSING, OPENING, Line
from generator.analysis.claims.phrases import BE, NAMELESS
from generator.analysis.word_classes import is_known
from generator.model.annotations import Stance

NEGATIONS = frozenset("not never n't n’t no yet neither".split())
_CATENATIVES = frozenset(
    """yet want wants wanted continue continues continued plan plans planned try tries tried trying begin begins
    began has had have used going expected likely failed need needs needed wish wishes proceeded went seeks
    sought continuing chose hoped hopes moved rushed ready able happy set prepared supposed quick eager
    managed seemed seems appeared appears""".split()
)
_HAVE = frozenset("has have had".split())
_ALL = frozenset("all both some many most few this that these those".split())
_ADVERBS = frozenset("long first just even still all both each once only since".split())
_ARTICLES = frozenset("the a an his her its their my our your no".split())
_PARTICLES = frozenset("out up back off away down".split())
_NO_RESPONSE = frozenset("respond reply comment answer return elaborate say tell explain specify discuss".split())
_CLOSED = [[mark] for mark in sorted(CLOSING)]
_WITHHELD = frozenset((Stance.CONFIRMS, Stance.DENIES, Stance.ANNOUNCES))
"""Who "did not confirm" has not denied, and who "did not deny" has not confirmed: no answer was given."""


class Group(NamedTuple):
    """A verb with what belongs to it."""

    verb: Verb
    form: str
    start: int
    head: int
    end: int
    passive: bool
    negated: bool
    infinitive: bool
    """"to" stands before it and no verb that carries its subject on."""

    bare: bool
    """No auxiliary."""

    stance: Stance


def find(line: Line) -> list[Group]:
    """The attributing verb groups of a sentence that stand outside whole quotations."""
    groups = []
    for at, low in enumerate(line.low):
        entry = FORMS.get(low)
        if entry is None:
            continue
        quotation = line.quoted[at]
        if quotation is not None and quotation.whole and not _impersonal(line, at, entry[1]):
            continue
        if (
            _is_name(line, at)
            or _is_quoted_alone(line, at)
            or (at and entry[1] in "dvg" and line.tags[at - 1] == "t" and line.low[at - 1] not in _ALL)
        ):
            continue  # "the preferred side", "the United States"
        if entry[1] in "bz" and _is_noun(line, at):
            continue
        if entry[1] == "b" and _is_name_in_capitals(line, at):
            continue
        if line.tags[at] in "nai" and not _forced(line, at, entry[1]):
            continue
        if _wants_no_name(line, at + 1) or (low == "states" and line.tags[at + 1 : at + 2] in (["v"], ["d"], ["x"])):
            continue
        group = _read(line, at, *entry)
        if not group.infinitive and not _disclaims(line, group):
            groups.append(group)
    return groups


def _wants_no_name(line: Line, at: int) -> bool:
    """Whether a cue only says on what terms somebody spoke: "asked not to be named", "agreed to remain anonymous"."""
    return not NAMELESS.isdisjoint(line.low[at : at + 5]) and line.low[at] in {"not", "to", "for", "that", "on"}


def _disclaims(line: Line, group: Group) -> bool:
    """Whether a paper says that it knows no better: "CNN could not independently verify the claim"."""
    if not group.negated:
        return False
    return group.verb.lemma in {"verify", "corroborate"} or "independently" in line.low[group.start : group.end]


def _impersonal(line: Line, at: int, form: str) -> bool:
    """ "It is assessed", which a speaker's own words leave without a speaker."""
    return form in "dv" and at > 1 and line.low[at - 1] in {"is", "was"} and line.low[at - 2] == "it"


def _is_quoted_alone(line: Line, at: int) -> bool:
    """One word in quotation marks is quoted, and quotes nobody: they thought the matter “concluded”."""
    return line.quoted[at] is not None and line.low[at - 1] in OPENING and line.low[at + 1 : at + 2] in _CLOSED


def _is_name(line: Line, at: int) -> bool:
    """A capital inside a sentence that is not a headline in capitals."""
    if not at or not line.tokens[at].text[0].isupper() or line.low[at - 1] in {"“", '"', ":"}:
        return False
    capitals = sum(token.text[0].isupper() for token in line.tokens)
    return capitals * 2 < len(line.tokens)


def _is_name_in_capitals(line: Line, at: int) -> bool:
    """A base form in a headline in capitals that has no subject in the plural: "U.S. BANK DISCOUNT BORROWINGS"."""
    if any(token.text != token.text.upper() for token in line.tokens):
        return False
    return not at or not (line.tags[at - 1] == "x" or line.low[at - 1] in {"to", "n't"} or line.low[at - 1][-1] == "s")


def _is_noun(line: Line, at: int) -> bool:
    """ "The final say", "his claim": an article or a possessive stands before it."""
    before = at - 1
    while before > 0 and line.tags[before] == "a":
        before -= 1
    return before >= 0 and line.low[before] in _ARTICLES


def _forced(line: Line, at: int, form: str) -> bool:
    """A form that the table of classes took for a noun or name is a verb between a name and a clause."""
    if form == "z" and not is_known(line.low[at]):
        return True  # no noun that anybody uses: "denies", "refutes"
    if form == "b" and at > 1 and line.low[at - 1] == "to" and line.low[at - 2] in _CATENATIVES:
        return True
    return (
        form in "zbg"
        and at > 0
        and ((line.tags[at - 1] in "pn" and form != "g") or line.low[at - 1] in {",", ")"})
        and line.low[at + 1 : at + 2] == ["that"]
    )


def _read(line: Line, at: int, verb: Verb, form: str) -> Group:
    start = at
    auxiliaries = []
    infinitive = False
    while start > 0:
        low, tag = line.low[start - 1], line.tags[start - 1]
        if infinitive and low in _CATENATIVES:
            auxiliaries.append(low)
            infinitive = False
        elif tag == "x" or low in BE or low in _HAVE or low in NEGATIONS:
            auxiliaries.append(low)
        elif low == "to" and start == at and form == "b":
            infinitive = True
        elif tag != "r" and low not in _ADVERBS:
            break
        start -= 1
    negated = any(low in NEGATIONS or low.endswith(("n't", "n’t")) for low in auxiliaries)
    passive = form in "dv" and bool(auxiliaries) and auxiliaries[0] in BE
    reduced = form == "d" and not auxiliaries and line.low[at + 1 : at + 2] == ["to"] and "i" not in verb.takes
    told_as = form == "d" and start > 0 and line.low[start - 1] == "as" and line.low[at + 1 : at + 2] == ["by"]
    if told_as or (reduced and line.tags[at + 2 : at + 3] in (["b"], ["x"]) and not verb.takes & {"t", "o"}):
        passive = True  # "a suspect believed to have left"
    end = at + 1
    if line.low[end : end + 1] and line.low[end] in _PARTICLES and line.low[end] in verb.with_preposition:
        end += 1
    return Group(
        verb, form, start, at, end, passive, negated, infinitive, not auxiliaries, _stance(line, verb, negated, at)
    )


def _stance(line: Line, verb: Verb, negated: bool, at: int) -> Stance:
    if verb.lemma in {"decline", "refuse"}:
        silent = set(line.low[at + 1 : at + 4]) & (_NO_RESPONSE | {"say", "discuss", "be", "confirm", "provide"})
        return Stance.NO_RESPONSE if silent else Stance.DENIES
    if negated and (verb.lemma in _NO_RESPONSE or verb.stance in _WITHHELD):
        return Stance.NO_RESPONSE
    return Stance.ASSERTS if negated and verb.stance is Stance.PROMISES else verb.stance
