"""Claims by verbs: "X said that Y", "“Y,” X said", "X, saying that Y", "X was accused of Y"."""

from typing import NamedTuple

from generator.analysis.claims import asides, contents, groups, interruptions, passives, phrases
from generator.analysis.claims.attributions import Phrase, attribute
from generator.analysis.claims.contents import Extent
from generator.analysis.claims.cues import FORMS
from generator.analysis.claims.found import Found
from generator.analysis.claims.groups import Group
from generator.analysis.claims.interruptions import is_set_off
from generator.analysis.claims.lines import CLOSING, Line
from generator.analysis.claims.reach import Speech, resume, stretch
from generator.analysis.claims.roles import RECORDS
from generator.model.annotations import Stance

_TAIL = 8
"""How many words of circumstances may stand between a cue and the colon that ends its paragraph."""

_TRIES = 4
"""How many verbs from the start of a sentence are asked for a subject: the first that has one is the main verb."""

_ECHOING = frozenset(("agree", "disagree", "concur"))
_SELVES = frozenset("itself himself herself themselves".split())
_HEADINGS = frozenset("what how why who where when".split())
_ASIDES = frozenset("when as while after before where who which if".split())
_NO_SPEAKERS = phrases.TIMES | {"that"}
_JOINS = frozenset((",", "then", "”", '"', "—", "–", "--", "-", ";"))


def find(line: Line, speech: Speech) -> list[Found]:
    """The claims of one sentence that a verb attributes."""
    cues = [cue for cue in groups.find(line) if not passives.is_relayed(line, cue)]
    if not cues:
        return []
    subjects = [_subject(line, cue) for cue in cues]
    passing = [asides.find(line, cue, subject) for cue, subject in zip(cues, subjects, strict=True)]
    units = frozenset(
        aside.start if aside else subject[0] if subject else cue.start
        for cue, subject, aside in zip(cues, subjects, passing, strict=True)
    )
    scene = _Scene(line, speech, units)
    found: list[Found] = []
    carried: Phrase | None = None
    speaker: Phrase | None
    for cue, subject, aside in zip(cues, subjects, passing, strict=True):
        if aside:
            speaker = aside.speaker
            claim = attribute(line, cue, speaker, Extent(*aside.content, "phrase"))
        else:
            claim, speaker = _claim(scene, cue, subject, carried)
        if claim is None and cue is cues[-1]:
            claim = _announced(line, cue, subject, speech)
        if claim is not None:
            found.append(stretch(claim, speech))
        carried = speaker or carried
    if found and found[-1].source is not None:
        found[-1] = resume(found[-1], line, speech)
    return found


def _subject(line: Line, cue: Group) -> Phrase | None:
    if cue.infinitive or cue.start == 0:
        return None
    if cue.form == "g" and cue.bare and (line.low[cue.start - 1] == "," or line.tags[cue.start - 1] in "isv"):
        return None
    return phrases.before(line, cue.start)


class _Scene(NamedTuple):
    """A sentence with what its cues need to know of one another."""

    line: Line
    speech: Speech
    units: frozenset[int]
    """Where each speaker with cue begins."""


def _claim(
    scene: _Scene, cue: Group, subject: Phrase | None, carried: Phrase | None
) -> tuple[Found | None, Phrase | None]:
    line, speech, units = scene
    if cue.verb.lemma in passives.CITING:
        cited = passives.cited(line, cue, subject or _carried(line, cue, carried), units)
        if cited is not None:
            return cited, subject
    if cue.passive:
        return passives.find(line, cue, subject, units), None
    if subject is None or line.low[cue.start - 1] == ",":
        inverted = _inverted(line, cue)
        if inverted is not None and (subject is None or _closes(line, inverted)):
            front = contents.left(line, cue.start, speech)
            speaker = phrases.with_apposition(line, inverted)
            return attribute(line, cue, speaker, interruptions.resume(line, front, speaker[1], units)), inverted
    who = subject or _carried(line, cue, carried)
    if who is None or not _can_speak(line, cue, who):
        return None, None
    return attribute(line, cue, who, _content(scene, cue, subject)), who


def _content(scene: _Scene, cue: Group, subject: Phrase | None) -> Extent | None:
    """What is claimed: after the cue, in front of the speaker, or on both sides."""
    line, speech, units = scene
    unit = subject[0] if subject else cue.start
    after = contents.right(line, cue, units)
    if unit > 0 and line.low[unit - 1] == "as" and (after is None or line.low[after.start] != "that"):
        return contents.beside_as(line, unit - 1, _past(line, cue), units)
    if after is not None and after.start > cue.end + 1 and after.kind == "clause" and is_set_off(line, unit, cue.end):
        after = None  # "They were sent, it said, to guard men that Russia pays"
    if after is None and cue.verb.lemma in _ECHOING:
        return None  # "her counterpart agreed": with what, somebody else has said
    vague = after is None or after.kind == "guess" or _begins_aside(line, after, cue)
    speaks = subject is not None and line.low[subject[0]] not in phrases.RELATIVES
    if vague and speaks and "q" in cue.verb.takes and cue.stance is not Stance.NO_RESPONSE:
        front = contents.left(line, unit, speech)
        if front is not None and (after is None or front.kind == "quote"):
            return interruptions.resume(line, front, _past(line, cue), units)
    if after is not None and cue.verb.lemma == "call" and not _calls_names(line, cue, after):
        return _called_at_last(line, after)
    return after


def _calls_names(line: Line, cue: Group, extent: Extent) -> bool:
    """Whether somebody is called something: "called it absurd"; not "called the police", "called an election"."""
    if extent.kind == "quote" or extent.start != cue.end:
        return True
    called = phrases.after(line, extent.start, extent.end)
    return called is None or (
        called[1] < extent.end and (line.tags[called[1]] in "tanp" or line.quoted[called[1]] is not None)
    )


def _called_at_last(line: Line, after: Extent) -> Extent | None:
    """What is called something only after a description of it: "called the seizure, on Friday, “an act of piracy”"."""
    for at in range(after.end, line.end):
        if line.quoted[at] is None and line.low[at] in FORMS:
            return None
        if line.quoted[at] is not None:
            end = next((k for k in range(at, line.end) if line.quoted[k] != line.quoted[at]), line.end)
            return after._replace(end=end)
    return None


def _announced(line: Line, cue: Group, subject: Phrase | None, speech: Speech) -> Found | None:
    """A cue that ends its paragraph with a colon: "The minister said:" and then the statement."""
    if (
        line.low[-1] != ":"
        or line.low[line.begin] in _HEADINGS
        or subject is None
        or cue.passive
        or "q" not in cue.verb.takes
        or line.end - cue.end > _TAIL
    ):
        return None
    content = speech.after_colon(line)
    if content is None:
        return None
    return Found(line.number, line.span(*subject), line.span(cue.start, cue.end), content, cue.stance)


def _begins_aside(line: Line, extent: Extent, cue: Group) -> bool:
    """What follows a cue is not its content, or not all of it: "when asked about it", "after the vote", ", “B.”"."""
    if extent.kind == "quote":
        return extent.start > cue.end and line.low[extent.start - 1] == ","
    return line.tags[extent.start] == "i" or line.low[extent.start] in _ASIDES


def _past(line: Line, cue: Group) -> int:
    """Where the circumstances of a cue end."""
    at = contents.skip_times(line, cue.end)
    hearer = phrases.after(line, at) if "t" in cue.verb.takes else None
    return contents.skip_circumstances(line, hearer[1] if hearer else at)


def _inverted(line: Line, cue: Group) -> Phrase | None:
    """The subject after the verb: "“…,” said Ann Lee"."""
    takes = cue.verb.takes
    if not cue.bare or cue.form not in "dz" or "q" not in takes or ("n" in takes and "c" not in takes) or "t" in takes:
        return None  # nobody writes "“…,” called Ann Lee"
    quotation = line.quoted[cue.start - 1] if cue.start else None
    closes = quotation is not None and line.quoted[cue.start] != quotation
    if not closes and "c" not in takes:
        return None  # "Ana Velk, who leads it, posted a video"
    if cue.start and not closes and line.low[cue.start - 1] not in CLOSING | {",", "?", "!"}:
        return None
    if cue.end >= line.end or line.tags[cue.end] not in "tpnamo" or line.low[cue.end] in _NO_SPEAKERS:
        return None
    return phrases.after(line, cue.end)


def _can_speak(line: Line, cue: Group, who: Phrase) -> bool:
    """Whether a subject can be said to say it: "nobody" says nothing, and only records show something."""
    words = line.low[who[0] : who[1]]
    if words[0] in {"no", "nobody", "none", "nothing", "neither"} or line.low[who[0] - 1 : who[0]] == ["nor"]:
        return False
    if cue.verb.lemma == "claim" and "lives" in line.low[cue.end : cue.end + 3]:
        return False  # the attack claimed three lives
    if cue.verb.lemma == "call" and _SELVES.intersection(line.low[cue.end : cue.end + 1]):
        return False  # a group calling itself the Friends of Karsa
    if cue.verb.lemma == "encourage" and "to" not in line.low[cue.end :]:
        return False  # the troubles encouraged smugglers
    if cue.verb.lemma == "show" and line.low[cue.end : cue.end + 1] != ["that"]:
        return cue.form != "g" and not RECORDS.isdisjoint(words)
    return True


def _closes(line: Line, speaker: Phrase) -> bool:
    """Whether nothing follows a speaker but who they are: ", said Ann Lee, a lawyer."."""
    return line.tags[speaker[0]] in "pt" and (
        speaker[1] >= line.end or line.low[speaker[1]] in {",", "(", ".", "as", "in", "after"}
    )


def _carried(line: Line, cue: Group, carried: Phrase | None) -> Phrase | None:
    """The subject of an earlier verb, where this one has none of its own: "and added", ", saying"."""
    previous = cue.start - 1
    if previous < 0 or not (
        cue.infinitive or cue.form == "g" or line.tags[previous] in "cr" or line.low[previous] in _JOINS
    ):
        return None
    if carried is not None:
        return carried
    tried = 0
    for at in range(cue.start):
        if line.tags[at] in "dzxv" and line.quoted[at] is None and tried < _TRIES:
            tried += 1
            subject = phrases.before(line, at)
            if subject is not None and line.low[subject[0]] not in phrases.RELATIVES:
                return subject
    return None
