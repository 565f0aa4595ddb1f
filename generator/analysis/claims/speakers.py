"""Who the words for a speaker mean: a name, a pronoun's speaker, or somebody who is described and not named."""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from generator.analysis.claims import genders
from generator.analysis.claims.descriptions import head, heads, in_apposition, in_office, is_called_so, is_unnamed
from generator.analysis.claims.found import Found
from generator.analysis.claims.roles import BODIES, PRONOUNS, UNNAMED, WHOLE_BODIES, WORDS_OF
from generator.model.annotations import (
    LOCATION,
    NATIONALITY,
    ORGANISATION,
    PERSON,
    Mention,
    Name,
    Sentence,
    Span,
    Stance,
)

_FIRST_PERSONS = frozenset(("i", "we", "my", "our"))
_RELATIVES = frozenset(("who", "which", "that"))
_ISSUED = r"\b(?:in|by|through|via|on|with|issued|sent|made|released|published|posted|wrote)\s(?:[\w’'-]+\s){0,3}"
"""Before "a statement" or "a report" of whoever speaks; "until the release of the report" tells nothing."""

_BODY_TYPES = frozenset((ORGANISATION, LOCATION, NATIONALITY))
_TYPES_OF = {"person": frozenset((PERSON,)), "body": _BODY_TYPES, "group": frozenset((ORGANISATION,))}
_OPENS = re.compile(r"(?:The\s)?(?:[A-Z][\w’'.-]*\s+(?:(?:of|for|and|&)\s+(?:the\s+)?(?=[A-Z][\w’'.-]*\s))?)*")
"""What may stand before the name that a sentence begins with: an article, titles and offices, not "Crews of"."""

_ABLE = frozenset((PERSON, ORGANISATION))
_PARTS = frozenset("branch wing arm affiliate offshoot front faction".split())
_DEFINITE = frozenset("the this that".split())
_ANOTHER = frozenset("another second third fourth fifth other others".split())

_REMEMBERED = 40
"""How many speakers back "the official" may take up."""

_NESTED = 8
"""How many claims back "I" looks for the statement it stands in."""

_NEAR = 400
"""How many characters back a pronoun looks for a name that has not spoken: about two sentences."""


class Speaker(NamedTuple):
    """Who speaks."""

    name: Name | None = None
    anonymous: bool = False
    affiliation: Name | None = None
    head: str = ""
    """The noun that describes the speaker, in lower case."""

    described: str = ""
    """All the words for the speaker, in lower case."""

    circumstances: str = ""
    """The sentence in which they spoke, in lower case: in a statement, in a letter."""

    until: int = 0
    """Where that sentence ends in the text."""


class Linker:
    """Links the speakers of one report, in the order in which they speak."""

    def __init__(self, text: str, mentions: tuple[Mention, ...]) -> None:
        self._text = text
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._spoken: list[Speaker] = []
        self._bodies = sorted({m.name for m in mentions if m.name.type == ORGANISATION})
        self._contents: list[tuple[Span, Speaker]] = []
        self._pronouns: dict[Name, str] = {}
        self._said: Span | None = None
        """What is said, in which a pronoun's speaker is not to be looked for: "“I knew Velk,” he said"."""
        self._begin = 0
        """Where the sentence of the claim begins."""

    def link(self, found: Found, sentence: Sentence) -> Speaker:
        """Who a claim's speaker is; remembered for the pronouns that follow. `sentence` is the cue's."""
        if found.source is None:
            return Speaker()
        self._said, self._begin = found.content, sentence.start
        speaker = self._read(found.source, silent=found.stance is Stance.NO_RESPONSE)
        if speaker.name is not None or speaker.anonymous:
            self._contents = [(found.content, speaker), *self._contents[:_NESTED]]
            circumstances = self._text[sentence.start : sentence.end].lower()
            self._spoken.append(speaker._replace(circumstances=circumstances, until=sentence.end))
        return speaker

    def can_speak(self, span: Span) -> bool:
        """Whether words are for somebody who can say something: "the port authority", not "the high cost"."""
        speaker = self._read(span, silent=False)
        return speaker.name.type in _ABLE if speaker.name else speaker.anonymous

    def name_in(self, span: Span) -> Name | None:
        """The name that is, or stands in, a stretch of words."""
        return self._read(span, silent=False).name

    def _read(self, span: Span, *, silent: bool) -> Speaker:
        words = span.of(self._text)
        low = words.lower().strip("’'s ") if words.lower().endswith(("'s", "’s")) else words.lower()
        if low in PRONOUNS:
            return self._pronoun(low, span.start, silent=silent)
        if low in _FIRST_PERSONS:
            return next((s for content, s in self._contents if content.start <= span.start < content.end), Speaker())
        if low in _RELATIVES:
            return self._antecedent(span.start)
        at, end = head(words)
        noun = words[at:end].lower()
        inside = self._within(span)
        named = self._named(span, inside, span.start + at, noun)
        if named is not None:
            return Speaker(named, head=noun, described=low)
        affiliation = next((m.name for m in inside if m.name.type in _BODY_TYPES), None)
        if affiliation is None and noun in UNNAMED and not _ANOTHER.isdisjoint(low.split()):
            joined = self._joined(noun, low, span.start)
            affiliation = joined.affiliation if joined else None
        if low.split(" ", 1)[0] in _DEFINITE or low == noun:
            joined = self._joined(noun, low, span.start)
            if joined is not None and _may_be_of(joined, affiliation):
                return joined
        return Speaker(None, is_unnamed(words, noun), affiliation, noun, low)

    def _within(self, span: Span) -> list[Mention]:
        first = bisect_left(self._starts, span.start)
        inside = []
        for mention in self._mentions[first:]:
            if mention.start >= span.end:
                break
            inside.append(mention)
        return inside

    def _named(self, span: Span, inside: list[Mention], at: int, noun: str) -> Name | None:
        """The mention that holds the head; else a person named in apposition ("a lawyer for X, Ann Lee")."""
        for mention in inside:
            if mention.start <= at < mention.end:
                return mention.name
        if noun in BODIES:
            written = span.of(self._text)
            called = next((name for name in self._bodies if is_called_so(name.text, noun, written)), None)
            if called is not None:
                return called
        for mention in inside:
            before = self._text[span.start : mention.start].rstrip()
            if mention.name.type == ORGANISATION and noun in BODIES | _PARTS and before.endswith(","):
                return mention.name  # "the group's Karsian branch, KSB"
            if mention.name.type == PERSON and (in_apposition(before) or in_office(before, at - span.start, noun)):
                return mention.name
        return None

    def _joined(self, noun: str, low: str, start: int) -> Speaker | None:
        """Whom "the official", "the ministry" or "the statement" takes up again."""
        stem = noun.rstrip("s")
        if noun in WORDS_OF:
            issued = re.compile(rf"{_ISSUED}{re.escape(stem)}")
            return next((s for s in reversed(self._spoken[-_REMEMBERED:]) if issued.search(s.circumstances)), None)
        for speaker in reversed(self._spoken[-_REMEMBERED:]):
            if stem and stem in (speaker.head.rstrip("s"), *heads(speaker.described)):
                return speaker
        if noun not in BODIES:
            return self._holder(noun, low, start)
        for mention in itertools.islice(self._back(start), _REMEMBERED):
            if mention.name.type == ORGANISATION and noun in mention.name.text.lower().split():
                return Speaker(mention.name, head=noun, described=low)
        return self._group(noun, low, start) if noun in WHOLE_BODIES and low == f"the {noun}" else None

    def _group(self, noun: str, low: str, start: int) -> Speaker | None:
        """The one body that "the group" can mean: which spoke in the sentence before, or stands alone in this one."""
        last = self._spoken[-1] if self._spoken else Speaker()
        between = self._text[last.until : start]
        if last.name is not None and last.name.type == ORGANISATION and "." not in between.rstrip(' “"'):
            near = {last.name}
        else:
            inside = [m for m in self._back(start) if m.start >= self._begin and self._text[m.start - 1] != "("]
            near = {mention.name for mention in inside if mention.name.type == ORGANISATION}
        kinds = {word for name in near for word in name.text.lower().split()} & BODIES
        return Speaker(near.pop(), head=noun, described=low) if len(near) == 1 and kinds <= {noun} else None

    def _holder(self, noun: str, low: str, start: int) -> Speaker | None:
        """The one person whom the report has called so: "Secretary General Ann Lee … The secretary general said"."""
        office = low.removeprefix("the ")
        holders = {m.name for m in itertools.islice(self._back(start), _REMEMBERED) if self._is_called(m, office)}
        if len(holders) != 1 or office == low:
            return None
        return Speaker(holders.pop(), head=noun, described=low)

    def _is_called(self, mention: Mention, office: str) -> bool:
        if mention.name.type != PERSON:
            return False
        before = self._text[max(0, mention.start - len(office) - 1) : mention.start].lower()
        behind = self._text[mention.end : mention.end + len(office) + 6].lower()
        return before == f"{office} " or behind.startswith((f", the {office}", f", {office}"))

    def _pronoun(self, low: str, start: int, *, silent: bool) -> Speaker:
        kind = PRONOUNS[low]
        if silent and kind == "body":
            return self._asked(start, low)
        subject = self._subject(start, kind, low) if kind != "people" else None
        speakers = reversed(self._spoken[-3:])
        speaker = subject or next((s for s in speakers if self._fits(s, kind, low)), None)
        if speaker is None and kind != "people":
            name = self._last_named(start, _TYPES_OF[kind])
            speaker = Speaker(name, described=low) if name and self._may_be(name, low) else None
        elif speaker is not subject and speaker and self._is_rivalled(speaker, start, kind, low):
            speaker = None  # somebody else has been named since: better nobody than the wrong one
        if speaker is not None and speaker.name is not None and kind == "person":
            self._pronouns[speaker.name] = low
        return speaker or Speaker(described=low)

    def _subject(self, start: int, kind: str, low: str) -> Speaker | None:
        """Whom the pronoun's own sentence is about: "Velk thanked Dask for what she called a victory"."""
        begin = self._begin
        first = next((m for m in self._mentions[bisect_left(self._starts, begin) :] if m.name.type in _ABLE), None)
        if first is None or first.end >= start or first.name.type not in _TYPES_OF[kind] or self._is_said(first, start):
            return None
        before, behind = self._text[begin : first.start], self._text[first.end : first.end + 2]
        if not _OPENS.fullmatch(before) or behind.startswith(("'", "’")) or not self._may_be(first.name, low):
            return None
        return Speaker(first.name, described=low)

    def _is_rivalled(self, speaker: Speaker, start: int, kind: str, low: str) -> bool:
        """Whether another one who fits was named after the speaker's sentence, and not in what the pronoun says."""
        types = _TYPES_OF["person" if kind == "person" else "group"]
        return kind != "people" and any(
            mention.start >= speaker.until
            and mention.name != speaker.name
            and mention.name.type in types
            and not self._is_said(mention, start)
            and self._may_be(mention.name, low)
            for mention in itertools.islice(self._back(start), _REMEMBERED)
        )

    def _is_said(self, mention: Mention, start: int) -> bool:
        said = self._said
        return said is not None and said.start <= mention.start < said.end <= start

    def _may_be(self, name: Name, low: str) -> bool:
        """Whether nothing says that a name is a man's where a woman is meant, or the other way round."""
        known = self._pronouns.get(name) or (genders.pronoun(name.text) if name.type == PERSON else None)
        return known is None or known[0] == low[0] or low[0] in "it"

    def _asked(self, start: int, low: str) -> Speaker:
        """Which body a question went to: the last one before its silence, by name or as its country's ministry."""
        mention = next((m for m in self._back(start) if m.name.type in _BODY_TYPES and start - m.end < _NEAR), None)
        if mention is None:
            return Speaker(described=low)
        behind = re.findall(r"\w+", self._text[mention.end : mention.end + 40].split(".", 1)[0])[:3]
        if not BODIES.isdisjoint(behind):
            return Speaker(None, affiliation=mention.name, described=low)
        return Speaker(mention.name, described=low)

    def _fits(self, speaker: Speaker, kind: str, low: str) -> bool:
        if kind == "person":
            if speaker.name is not None:
                return speaker.name.type == PERSON and self._may_be(speaker.name, low)
            return speaker.anonymous and not speaker.head.endswith("s")
        if kind == "body":
            return speaker.name is not None and speaker.name.type != PERSON
        return speaker.head.endswith("s") or (speaker.name is not None and speaker.name.type != PERSON)

    def _last_named(self, start: int, types: frozenset[str]) -> Name | None:
        for mention in self._back(start):
            if start - mention.end > _NEAR:
                return None
            if mention.name.type in types and not self._is_said(mention, start):
                return mention.name
        return None

    def _back(self, start: int) -> Iterator[Mention]:
        """The mentions before a place, the nearest first."""
        for at in range(bisect_left(self._starts, start) - 1, -1, -1):
            yield self._mentions[at]

    def _antecedent(self, start: int) -> Speaker:
        """Whom "who" or "which" stands for: the name just before it."""
        at = bisect_left(self._starts, start) - 1
        if at >= 0 and start - self._mentions[at].end < 4:
            return Speaker(self._mentions[at].name, described=self._mentions[at].name.text.lower())
        return Speaker()


def _may_be_of(joined: Speaker, affiliation: Name | None) -> bool:
    """Whether who spoke before may be of this body: "the representative of Karsia" is not the one of Ostmark."""
    if affiliation is None or affiliation == joined.affiliation:
        return True
    return affiliation.text.lower() in joined.described
