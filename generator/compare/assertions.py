"""Claims made ready to be compared: what each speaks of, when, how many, who, for whom and where."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

import msgspec

from generator import edtf
from generator.analysis import document, word_classes
from generator.analysis.document import Token
from generator.compare import amounts, notices
from generator.compare.vocabulary import ACTIONS, APART, classes, generic, stem
from generator.model.annotations import (
    EQUIPMENT,
    LOCATION,
    NATIONALITY,
    PERSON,
    Annotations,
    Claim,
    Mention,
    Name,
    Sentence,
    Span,
    Stance,
)
from generator.model.article import Article
from generator.model.folding import fold
from generator.model.matters import Assertion, Party, Term
from generator.model.origins import Place

RECENT = 14
"""Days before a report within which a claim without a time is taken to mean something."""

WIDEST = 92
"""Days of the widest time that still says when something happened: a quarter."""

_SILENT = frozenset((Stance.ASKS, Stance.NO_RESPONSE))
"""Stances that claim nothing which another could contradict."""

_WHERE = re.compile(
    r"\b(?:to|into|in|at|near|over|outside|inside|around|of|on) (?:the )?"
    r"(?:(?:town|village|city|port|district|region) of )?$"
)
_OF_ITSELF = re.compile(
    r"[“\"‘']?(?:that )?[“\"‘']?"
    r"(?:it|its|he|his|she|her|they|their|we|our|I|my|the (?:company|firm|bank|group|union|agency))\b",
    re.IGNORECASE,
)
_PREPOSED = re.compile(r"\b(?:in|at|to|into|near|from|for|with|against|over|on|via|outside|inside|around) (?:the )?$")
_PEOPLE = re.compile(r"\b[A-Z][a-z]{3,}ians?\b")
_CAPITALS = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)+")
_FAMILIES = dict.fromkeys("mig su tu il yak f".split(), "aircraft") | dict.fromkeys("t btr bmp".split(), "vehicle")
"""What a designation stands for, by its letters, where the report may not say it: "a batch of MiG-29s"."""

_DESIGNATION = re.compile(r"[A-Z][A-Za-z]{0,3}-?\d+[A-Za-z]?")
SAYING = frozenset("said says saying told reported statement added".split())
_BACKING = re.compile(
    r"\b(?:in support of|supporting|to support|to back|backing|to bolster|bolstering|on behalf of|fighting for"
    r"|meant for|intended for|destined for|bound for|(?:was|were|is|are) for|for use by|to help|to arm|arming"
    r"|(?P<to>delivered to|handed to|supplied to|given to|handed over to)|supplying)\s+(?:the\s+)?(?:forces of\s+)?",
)
_GIVEN = re.compile(r"\b(?:was|were|is|are) for\b")
_REACH = 60
"""Characters after "in support of" within which the name must begin."""

_FOR = re.compile(r"\bfor (?:the )?$")
_QUALIFIED = re.compile(r" (?:[a-z][\w-]* ){0,3}")
"""What stands between a people and who is meant of it: " private military "."""

_FROM = re.compile(r"\bfrom (?:the )?#?$")
_RECEIVED = re.compile(r"\b(?:receiv(?:e|es|ed|ing)|t(?:ook|aken|akes|aking) delivery)\b")
_NOT = re.compile(r"(?:\b(?:not(?! only)|never)|n[’']t)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
"""A negation before a verb, with two words between them at most: "had not yet been withdrawn"."""

_VERBS = frozenset("dvzbg")
"""Classes of verb forms in `word_classes`."""

_PASSIVE = frozenset("was were been being is are be".split())


def assertions(article: Article, found: Annotations, source: str) -> tuple[Assertion, ...]:
    """The claims of a report that can be laid beside others. `source` is the folded name of its publisher."""
    report = document.read(article.text, article.date)
    taken_back = [(notice.start, notice.end) for notice in notices.find(article, found, str)]
    comparable: dict[Span, Claim] = {}
    for claim in found.claims:
        if claim.stance not in _SILENT and not any(start <= claim.content.start < end for start, end in taken_back):
            comparable.setdefault(claim.content, claim)
    return tuple(_assertion(article, found, source, claim, report.tokens) for claim in comparable.values())


def _assertion(
    article: Article, found: Annotations, source: str, claim: Claim, tokens: tuple[tuple[Token, ...], ...]
) -> Assertion:
    content, text = claim.content, article.text
    inside = [m for m in found.mentions if content.start <= m.start and m.end <= content.end]
    inside = sorted([*inside, *_peoples(text, content, inside)], key=lambda mention: mention.start)
    taken = [(t.start, t.end) for t in found.times] + [(m.start, m.end) for m in inside if m.name.type == EQUIPMENT]
    first, last, dated = _when(article, found, content)
    actions, objects, apart = _terms(text, content, tokens, inside, taken)
    speaker = claim.speaker or claim.affiliation
    return Assertion(
        place=Place(article.id, content.start, content.end),
        day=article.date,
        source=source,
        first=first,
        last=last,
        dated=dated,
        stance=claim.stance,
        quote=claim.quote,
        speaker=speaker,
        voice=fold(claim.source.of(text)) if claim.source else "",
        anonymous=claim.anonymous,
        of_itself=bool(_OF_ITSELF.match(text, content.start, content.end)),
        names=tuple(sorted({m.name for m in inside}.union(_capitals(text, content, inside)))) or _beside(found, claim),
        actions=actions,
        objects=objects,
        negated=tuple(sorted({term.key for term in actions if _NOT.search(text[content.start : term.start])})),
        amounts=amounts.find(text, content, taken),
        actors=tuple(_actors(text, content, inside, actions)),
        beneficiaries=tuple(
            _of_people(text, party, objects) for party in _beneficiaries(text, content, inside, actions)
        ),
        places=tuple(_places(text, content, inside)),
        apart=apart,
    )


def _peoples(text: str, content: Span, inside: Sequence[Mention]) -> Iterator[Mention]:
    """Words for peoples that no table holds, by their form: "Veldorian"."""
    for match in _PEOPLE.finditer(text, content.start, content.end):
        if not any(m.start < match.end() and match.start() < m.end for m in inside):
            yield Mention(match.start(), match.end(), Name(NATIONALITY, match.group()))


def _capitals(text: str, content: Span, inside: Sequence[Mention]) -> Iterator[Name]:
    """Words with capitals that no finder took for a name: "Tarrow Pass" is something, whatever it is."""
    for match in _CAPITALS.finditer(text, content.start, content.end):
        if not any(m.start < match.end() and match.start() < m.end for m in inside):
            yield Name(LOCATION, match.group())


def _beside(found: Annotations, claim: Claim) -> tuple[Name, ...]:
    """The names of the sentence, for a claim that has none of its own; who speaks is not among them."""
    sentence = _sentence(found, claim.content.start)
    names = {m.name for m in found.mentions if sentence.start <= m.start < sentence.end}
    return tuple(sorted(name for name in names if name != claim.speaker and name.type != PERSON))


def _sentence(found: Annotations, offset: int) -> Sentence:
    return next((s for s in found.sentences if s.start <= offset < s.end), Sentence("", 0, 0))


def _when(article: Article, found: Annotations, content: Span) -> tuple[date, date, bool]:
    """The days a claim speaks of: its own times, else those of events its sentence tells, else the days just before."""
    said = [t.edtf for t in found.times if t.edtf and content.start <= t.start and t.end <= content.end]
    if not said:
        at = next((n for n, s in enumerate(found.sentences) if s.start <= content.start < s.end), -1)
        said = [event.edtf for event in found.events if event.sentence == at]
    spans = [days for days in map(edtf.bounds, said) if (days.last - days.first).days <= WIDEST]
    if spans:
        last = max(days.last for days in spans)
        # A claim that names two years tells of the later one.
        return min(days.first for days in spans if (last - days.first).days <= WIDEST), last, True
    reach = min(RECENT, (article.date - date.min).days)
    return article.date - timedelta(days=reach), article.date, False


def _terms(
    text: str,
    content: Span,
    tokens: tuple[tuple[Token, ...], ...],
    inside: Sequence[Mention],
    taken: Sequence[tuple[int, int]],
) -> tuple[tuple[Term, ...], tuple[Term, ...], tuple[Term, ...]]:
    """What is done, to what, and the words that may set the matter apart; each key once, where it stands first."""
    actions: dict[str, Term] = {}
    objects: dict[str, Term] = {}
    apart: dict[str, Term] = {}
    spans = [*taken, *((m.start, m.end) for m in inside)]
    taken = [span for span in spans if span[0] < content.end and content.start < span[1]]
    for token, tag in _tagged(content, tokens):
        low = token.text.casefold()
        if low in APART:
            apart.setdefault(low, _term(low, token))
        if _DESIGNATION.fullmatch(token.text):
            objects.setdefault(low, _term(low, token))
        elif not any(start < token.end and token.start < end for start, end in taken):
            kind, key = _classed(low, tag)
            if key:
                (objects if kind == "object" else actions).setdefault(key, _term(key, token, is_verb=tag in _VERBS))
    for mention in inside:
        if mention.name.type == EQUIPMENT:
            made = mention.name.text.casefold()
            for key in (made, _FAMILIES.get(made.partition("-")[0], made)):
                objects.setdefault(key, Term(key, mention.name.text, mention.start, mention.end))
    given = _GIVEN.search(text, content.start, content.end)
    if given:
        actions.setdefault("move", Term("move", given.group(), given.start(), given.end()))
    return tuple(_by_place(actions)), tuple(_by_place(objects)), tuple(_by_place(apart))


def _tagged(content: Span, tokens: tuple[tuple[Token, ...], ...]) -> Iterator[tuple[Token, str]]:
    for sentence in tokens:
        if not sentence or sentence[-1].end <= content.start or content.end <= sentence[0].start:
            continue
        within = [token for token in sentence if content.start <= token.start and token.end <= content.end]
        yield from zip(within, word_classes.classify([token.text for token in within]), strict=True)


def _classed(low: str, tag: str) -> tuple[str, str]:
    """Whether a word is an object or an action, and under which key; no key for what says too little."""
    doing, things = classes()
    root = stem(low)
    if root in things and not (root in doing and tag in _VERBS):  # to ship, and a ship
        return "object", things[root]
    if root in doing and tag not in "it":
        return "action", doing[root]
    means = tag in "ndvzbg" and len(low) > 3 and low.isalpha() and root not in generic() and low not in SAYING
    return ("object" if tag == "n" else "action"), root if means else ""


def _term(key: str, token: Token, *, is_verb: bool = False) -> Term:
    return Term(key, token.text, token.start, token.end, is_verb)


def _by_place(terms: dict[str, Term]) -> list[Term]:
    return sorted(terms.values(), key=lambda term: (term.start, term.key))


def main_deed(actions: Iterable[Term]) -> Term | None:
    """The first verb of a listed class: the deed of which a claim's actors are told."""
    return next((term for term in actions if term.is_verb and term.key in ACTIONS), None)


def _actors(text: str, content: Span, inside: Sequence[Mention], actions: Sequence[Term]) -> Iterator[Party]:
    """Who did it: the name before the first thing done; with a passive, the one behind "by"."""
    deed = main_deed(actions)
    if deed is None:
        return
    if _RECEIVED.search(text, content.start, deed.end + 10):
        yield from (_party(m) for m in inside if _FROM.search(text[deed.end : m.start]))
        return
    before = text[max(0, deed.start - 40) : deed.start].casefold().split()
    if _PASSIVE & set(before[-3:]):
        for mention in inside:
            if mention.start > deed.end and re.search(
                r"\bby (?:the )?(?:[\w-]+ ){0,2}$", text[deed.end : mention.start]
            ):
                yield _party(mention)
                return
        return
    # The nearest name, because what stands further off may speak of the deed: "the command said that the rebels fled".
    leading = [m for m in inside if deed.start - _REACH <= m.end <= deed.start and m.name.type != EQUIPMENT]
    for mention in reversed(leading):
        if not _PREPOSED.search(text[: mention.start][-24:]):
            yield _party(mention)
            return


def _beneficiaries(text: str, content: Span, inside: Sequence[Mention], actions: Sequence[Term]) -> Iterator[Party]:
    """For whom: names behind "in support of" and the like; else who receives."""
    given: set[Party] = set()
    for match in _BACKING.finditer(text, content.start, content.end):
        stop = re.search(r"[,;.”\"]", text[match.end() : content.end])
        reach = min(_REACH, stop.start() if stop else _REACH)
        near = [m for m in inside if match.end() <= m.start < match.end() + reach]
        given.update(_party(m) for m in near if not (match["to"] and m.name.type == LOCATION))
    moved = any(deed.key == "move" for deed in actions)
    given.update(_party(m) for m in inside if moved and m.name.type != LOCATION and _FOR.search(text[: m.start][-9:]))
    received = _RECEIVED.search(text, content.start, content.end)
    if received and not given:
        given.update(_party(m) for m in inside if m.end <= received.start() and m.name.type != EQUIPMENT)
    yield from sorted(given, key=lambda party: party.start)


def _of_people(text: str, party: Party, objects: Sequence[Term]) -> Party:
    """A party with whom it is of that people: "Russian" says less than the report's "Russian mercenaries"."""
    behind = (term.end for term in objects if _QUALIFIED.fullmatch(text[party.end : term.start]))
    end = next(behind, party.end) if party.name.type == NATIONALITY else party.end
    return msgspec.structs.replace(party, end=end)


def _places(text: str, content: Span, inside: Sequence[Mention]) -> Iterator[Party]:
    """Where, or where to."""
    for mention in inside:
        # A town that is not well known may be taken for a person.
        is_place = mention.name.type == LOCATION or (mention.name.type == PERSON and " " not in mention.name.text)
        if is_place and _WHERE.search(text[content.start : mention.start][-30:]):
            yield _party(mention)


def _party(mention: Mention) -> Party:
    return Party(mention.name, mention.start, mention.end)
