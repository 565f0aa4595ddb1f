"""Claims whose subject does not speak: "it is assessed that", "X is accused of", "was quoted as saying"."""

from generator.analysis.claims import contents, ends, phrases
from generator.analysis.claims.attributions import Phrase, attribute
from generator.analysis.claims.contents import Extent
from generator.analysis.claims.found import Found
from generator.analysis.claims.groups import Group
from generator.analysis.claims.lines import Line

CITING = frozenset(("cite", "quote", "reference"))
_AS_SAYING = frozenset("saying telling stating adding claiming warning reporting".split())
_HEARSAY = frozenset(
    """accuse believe think say report expect allege suspect estimate assess blame charge tell inform notify
    ask warn advise claim predict project forecast fear know announce confirm urge remind assume agree
    conclude note""".split()
)
"""Verbs that say without "by" that somebody said it; "was found" and "was called off" do not."""

_CLAUSES = frozenset("that about to if whether how why what".split())


def cited(line: Line, cue: Group, subject: Phrase | None, units: frozenset[int]) -> Found | None:
    """Whose words are passed on: "SANA cited a military source as saying", "was quoted by TASS as saying"."""
    as_saying = line.low[cue.end : cue.end + 1] == ["as"]
    agent = _agent(line, cue) if cue.passive and not as_saying else None
    speaker = subject if cue.passive else phrases.after(line, contents.skip_times(line, cue.end))
    if speaker is None:
        return None
    at = max(cue.end, agent[1] if agent else speaker[1])
    saying = next((k for k in range(at, min(at + 16, line.end - 1)) if line.low[k] == "as"), None)
    if saying is None or line.low[saying + 1] not in _AS_SAYING:
        return None
    if saying + 2 >= line.end:
        return _quoted_by(line, cue, speaker, line.end) if cue.passive else _cited_behind(line, cue, speaker, subject)
    if cue.passive and line.low[saying + 2] == "by":
        return _quoted_by(line, cue, speaker, saying + 3)
    start = saying + 2 + (line.low[saying + 2] in {",", ":"})
    if start >= line.end:
        return None
    claim = attribute(line, cue, speaker, Extent(start, ends.clause_end(line, start, units), "clause"))
    relay = agent if cue.passive else subject
    return claim._replace(relayed_by=line.span(*relay)) if claim and relay else claim


def _quoted_by(line: Line, cue: Group, speaker: Phrase, at: int) -> Found | None:
    """Words in front of who is quoted: "“A,” Ann Lee was quoted as saying by Karsa Radio"."""
    first, relay = speaker[0], phrases.after(line, at)
    quoted = first > line.begin and (line.quoted[first - 1] is not None or line.low[first - 1] == ",")
    if relay is None and at < line.end:
        return None
    if not quoted:  # "Ann Lee was quoted as saying by Karsa Radio that A"
        start = relay[1] if relay else line.end
        clause = Extent(start, ends.clause_end(line, start, frozenset()), "clause") if start < line.end else None
        claim = attribute(line, cue, speaker, clause)
    else:
        end = first if line.quoted[first - 1] is not None else first - 1
        claim = attribute(line, cue, speaker, Extent(line.begin, end, "clause"))
    return claim._replace(relayed_by=line.span(*relay)) if claim and relay else claim


def _cited_behind(line: Line, cue: Group, speaker: Phrase, relay: Phrase | None) -> Found | None:
    """Words in front of who passes them on: "The blast was large, army radio quoted Ann Lee as saying"."""
    if cue.passive or relay is None or relay[0] <= line.begin + 1 or line.low[relay[0] - 1] != ",":
        return None
    claim = attribute(line, cue, phrases.with_apposition(line, speaker), Extent(line.begin, relay[0] - 1, "clause"))
    return claim._replace(relayed_by=line.span(*relay)) if claim else None


def is_relayed(line: Line, cue: Group) -> bool:
    """Whether the cue is the "saying" of "cited … as saying", which `cited` has read already."""
    return cue.form == "g" and cue.start > 0 and line.low[cue.start - 1] == "as"


def find(line: Line, cue: Group, subject: Phrase | None, units: frozenset[int]) -> Found | None:
    """A claim by a passive verb, with the speaker after "by" if there is one.

    Of whom something is claimed is part of the claim, so the content begins with the subject, unless it only stands for
    the clause ("it is assessed that") or hears it ("he was told that").
    """
    agent = _agent(line, cue)
    hears = "t" in cue.verb.takes
    after = contents.right(line, cue, units)
    if agent is not None and after is not None and after.start <= agent[1]:
        after = None
    start = agent[1] if agent else cue.end
    if hears and after is None and start < line.end and line.low[start] in _CLAUSES:
        after = Extent(start, ends.clause_end(line, start, units), "clause")
    first = cue.start - 1 if cue.start and line.low[cue.start - 1] == "as" else None
    if first is not None and agent is not None and after is None:
        return attribute(line, cue, agent, contents.beside_as(line, first, contents.skip_times(line, agent[1]), units))
    if agent is None and (cue.verb.lemma not in _HEARSAY or _is_fact(line, cue)):
        return None
    if agent is not None and after is None and cue.verb.takes == {"c"}:
        return None  # "the deposits were assumed by another bank"
    impersonal = subject is None or line.low[subject[0]] == "it"
    if subject is not None and not hears and not (impersonal and after is not None):
        end = cue.start if agent else ends.clause_end(line, cue.head, units)
        after = Extent(subject[0], max(subject[1], end), "clause")
    return attribute(line, cue, agent, after)


def _is_fact(line: Line, cue: Group) -> bool:
    """What everybody knows is nobody's claim: "the town is known for its glass", "it is known to travellers"."""
    if cue.verb.lemma not in {"know", "note"}:
        return False
    carried_on = line.low[cue.end : cue.end + 1] == ["to"] and line.tags[cue.end + 1 : cue.end + 2] in (["b"], ["x"])
    return not carried_on and line.low[cue.end : cue.end + 1] not in (["that"], [":"], [","])


def _agent(line: Line, cue: Group) -> Phrase | None:
    for at in range(cue.end, min(cue.end + 6, line.end)):
        if line.low[at] == "by" and at + 1 < line.end and not contents.is_time(line, at + 1):
            return phrases.after(line, at + 1)
    return None
