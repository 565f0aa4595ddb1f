"""Claims by nouns, "according to" and adverbs: "a warning that", "X's claim that", "reportedly"."""

from generator.analysis.claims import contents, ends, phrases
from generator.analysis.claims.contents import Extent
from generator.analysis.claims.found import Found
from generator.analysis.claims.lines import CLOSING, Line
from generator.analysis.claims.reach import Speech, stretch
from generator.model.annotations import Span, Stance

# noun: the words that may follow it before the content ("that", "to" with an infinitive, or a preposition)
_TABLE = {
    Stance.ASSERTS: """
         assertion:that contention:that  comment:about comments:about
        remark:about,that criticism:of criticisms:of praise:of,for support:for opposition:to advice:that,to
            remarks:about,that
        assertions:that condemnation:of  explanation:that reminder:that attacks:on objection:to
        objections:to complaint:that,about complaints:that,about insistence:that,on description:of
        characterization:of contentions:that acceptance:of signal:that signals:that
        talk:of,about
        """,
    Stance.DENIES: "denial:that,of denials:that,of rejection:of refusal:to dismissal:of",
    Stance.ALLEGES: """
        claim:that,of,to claims:that,of,about,to allegation:that,of,against allegations:that,of,against,about
        accusation:that,of,against  insinuation:that insinuations:that
        rumor:that,of rumors:that,of,about charge:that,of charges:that rumour:that rumours:that,of
        """,
    Stance.ASSESSES: """
        belief:that,in beliefs:that view:that,of,on views:on,of,about assessment:that,of conclusion:that
        conclusions:that,about estimate:that,of estimates:that,of prediction:that,of predictions:that,of,about
        forecast:that,of expectation:that,of expectations:that,of,for suspicion:that suspicions:that,of,about
        fear:that,of fears:that,of,about concern:that,about,over concerns:that,about,over worry:that,about
        worries:that,about doubt:that,about doubts:that,about,over hope:that,of hopes:that,of
        opinion:that,of,on opinions:of,on,about impression:that feeling:that sense:that understanding:that,of
        finding:that findings:that speculation:that,about judgment:that judgement:that perception:that,of
        confidence:that,in skepticism:about,of
        """,
    Stance.CONFIRMS: "confirmation:that,of admission:that,of acknowledgment:that,of acknowledgement:that,of",
    Stance.ANNOUNCES: "announcement:that,of   disclosure:that disclosures:that",
    Stance.PROMISES: """
        promise:that,to,of promises:that,to,of vow:that,to vows:to pledge:that,to,of pledges:to
        threat:that,to,of threats:to,of commitment:to commitments:to offer:to guarantee:that assurance:that
        assurances:that
        """,
    Stance.ASKS: """
        call:for,to calls:for,to demand:that,for demands:that,for request:that,for requests:that,for
        question:about,of,whether questions:about,on,whether appeal:for proposal:to,for,that proposals:to,for
        suggestion:that suggestions:that recommendation:that,to warning:that,of,about,against
        warnings:that,of,about,against plea:for,to pleas:for,to
        """,
}
_WARNINGS = frozenset(("warning", "warnings", "suggestion", "suggestions", "proposal", "proposals"))
_NOUNS: dict[str, tuple[frozenset[str], Stance]] = {
    entry.partition(":")[0]: (
        frozenset(entry.partition(":")[2].split(",")),
        Stance.ASSERTS if entry.partition(":")[0] in _WARNINGS else stance,
    )
    for stance, entries in _TABLE.items()
    for entry in entries.split()
}
_SUPPORTS = frozenset(
    """made make makes making issued issue issues issuing has have had having expressed express expresses
    expressing voiced voicing raised raise raises raising gave give gives giving sent send sends sending
    repeated repeating offered offering delivered reiterated renewed leveled levelled pushed echoed
    shared""".split()
)
_ADVERBS = frozenset("reportedly allegedly supposedly purportedly ostensibly".split())
_PUTS = frozenset(("put", "puts", "putting"))
_FIGURES = frozenset("toll number numbers figure figures total count cost costs losses damage strength size".split())
_SUBJECTS = [[tag] for tag in "tpnoa"]
"""Classes of words that may begin a clause after "According to X, …,"."""

_WHOSE = frozenset(("'s", "’s", "'", "’"))
_POSSESSIVE = frozenset("his her their its my our your whose".split())


def find(line: Line, speech: Speech, by_verbs: list[Found]) -> list[Found]:
    """The claims of one sentence that a noun, a preposition or an adverb attributes.

    What stands within the cue of a verb, such as the adverb of "reportedly pledged", already stands in its claim.
    """
    cues = [claim.cue for claim in by_verbs if claim.cue]
    found = []
    for at, low in enumerate(line.low):
        quotation = line.quoted[at]
        if quotation is not None and quotation.whole:
            continue
        claim = None
        if any(cue.start <= line.tokens[at].start < cue.end for cue in cues):
            continue
        if low in _NOUNS and (line.tags[at] in "nb" or (at and line.low[at - 1] in _POSSESSIVE)):
            claim = _by_noun(line, at)
        elif low == "according" and line.low[at + 1 : at + 2] == ["to"]:
            claim = _according(line, at, speech)
        elif low in _ADVERBS:
            claim = _by_adverb(line, at)
        elif low in _PUTS:
            claim = _by_figure(line, at)
        if claim is not None:
            found.append(stretch(claim, speech))
    return found


def _by_noun(line: Line, at: int) -> Found | None:
    openers, stance = _NOUNS[line.low[at]]
    if "no" in line.low[max(0, at - 2) : at]:
        return None  # "issued no claim of responsibility"
    owner: tuple[int, int] | None = None
    following = at + 1
    if following + 1 < line.end and line.low[following] in {"from", "by", "among"}:
        owner = phrases.after(line, following + 1)
        following = owner[1] if owner else following
    if following + 1 >= line.end or line.low[following] not in openers:
        return None
    opener = line.low[following]
    if opener == "to" and line.tags[following + 1] not in "bxr" and line.low[at] not in {"opposition", "objections"}:
        return None
    if line.low[following + 1] == "comment" and opener == "for":
        return None  # a request for comment: what comes of it is the claim
    if opener == "that" and line.tags[following + 1] in "dzxv":
        return None  # "a claim that surprised": the claim is described, not told
    start = following if opener in {"that", "to", "whether"} else following + 1
    end = ends.clause_end(line, start, frozenset()) if start == following else ends.phrase_end(line, start)
    giver = next((k for k in range(start, end - 1) if line.low[k] == "from"), None) if opener == "of" else None
    if owner is None and giver is not None and giver > start:
        owner, end = phrases.after(line, giver + 1), giver  # "criticism of the government from aid groups"
    start_of_cue, possessor = _possessor(line, at)
    owner = owner or possessor or _supported(line, at)
    if owner is None and opener != "that":
        return None
    return Found(
        line.number,
        line.span(*owner) if owner else None,
        line.span(start_of_cue, at + 1),
        line.span(start, end),
        stance,
    )


def _possessor(line: Line, at: int) -> tuple[int, tuple[int, int] | None]:
    """Whose the noun is ("the ministry's repeated claim", "their claim"), and where the noun's own words begin."""
    start = at
    while start > 0 and line.tags[start - 1] in "arnvg" and line.low[start - 1] not in _POSSESSIVE:
        start -= 1
    if start > 0 and line.low[start - 1] in _POSSESSIVE:
        return at, (start - 1, start)
    if start > 1 and line.low[start - 1] in _WHOSE:
        owner = phrases.before(line, start - 1)
        return at, (owner[0], start) if owner else None
    return at, None


def _supported(line: Line, at: int) -> tuple[int, int] | None:
    """The subject of a verb that only carries the noun: "the ministry issued a warning that"."""
    verb = at - 1
    while verb > 0 and line.tags[verb] in "tarnvg" and line.low[verb] not in _SUPPORTS:
        verb -= 1
    if line.low[verb] not in _SUPPORTS:
        return None
    start = verb
    while start > 0 and line.tags[start - 1] in "xr":
        start -= 1
    return phrases.before(line, start) if start else None


def _according(line: Line, at: int, speech: Speech) -> Found | None:
    speaker = phrases.after(line, at + 2)
    if speaker is None:
        return None
    described = phrases.with_apposition(line, speaker)
    following = line.tags[described[1] + 1 : described[1] + 2]
    if at > line.begin + 1 or following in _SUBJECTS or _is_introduced(line, speaker, described[1]):
        speaker = (
            described  # at the start, what follows must still have a subject: "According to media, the man, 30, fled"
        )
    cue = line.span(at, at + 2)
    extent: Extent | None = None
    if at == line.begin or (at == line.begin + 1 and line.tags[line.begin] in "crx"):
        start = _past_participle(line, speaker[1] + (line.low[speaker[1] : speaker[1] + 1] == [","]))
        if start < line.end:
            extent = Extent(start, ends.clause_end(line, start, frozenset()), "clause")
    else:
        comma = line.low[at - 1] == "," or line.low[at - 1] in CLOSING
        extent = contents.left(line, at, speech) if comma else Extent(line.begin, at, "clause")
        if comma and line.low[at - 2] in phrases.RELATIVES and line.low[speaker[1] : speaker[1] + 1] == [","]:
            extent = Extent(at - 2, line.end, "relative")  # "the blasts, which, according to Ann Lee, killed two"
        if extent is not None and extent.kind == "clause":
            extent = _whole(line, extent, speaker[1])
    if extent is None or extent.end <= extent.start:
        return None
    return Found(line.number, line.span(*speaker), cue, line.span(extent.start, extent.end), Stance.ASSERTS)


def _is_introduced(line: Line, office: tuple[int, int], end: int) -> bool:
    """Whether a name tells whose office it is, and a number begins the clause: "the chief, Ann Lee, over 20 fled"."""
    named = "p" in line.tags[office[1] + 1 : end] and set(line.tags[office[1] + 1 : end]) <= set("pqan")
    definite = line.low[office[0]] == "the" and line.low[end : end + 1] == [","]
    aged = line.tags[end + 1 : end + 2] == ["m"] and line.low[end + 2 : end + 3] == [","]
    return definite and end > office[1] and named and not aged


def _past_participle(line: Line, start: int) -> int:
    """Past what is told of a record before its content: "the indictment, unsealed on Monday, Lee moved funds"."""
    if start >= line.end or line.low[start - 1] != "," or line.tags[start] not in "vd" or line.low[start][-2:] != "ed":
        return start
    comma = next((at for at in range(start, line.end - 1) if line.low[at] == ","), 0)
    return comma + 1 if comma else start


def _whole(line: Line, front: Extent, past: int) -> Extent:
    """Both halves of an interrupted clause: "The jets, according to CNN, were Russian"."""
    interrupted = not any(line.tags[k] in "dzxv" for k in range(front.start, front.end))
    return front._replace(end=line.end) if interrupted and past < line.end else front


def _by_figure(line: Line, at: int) -> Found | None:
    """ "The hospital put the death toll at 15"."""
    counted = phrases.after(line, at + 1, line.end)
    owner = phrases.before(line, at) if at else None
    if counted is None or owner is None or _FIGURES.isdisjoint(line.low[counted[0] : counted[1]]):
        return None
    if "at" not in line.low[counted[0] : counted[1] + 1]:
        return None
    content = line.span(at + 1, ends.phrase_end(line, at + 1))
    return Found(line.number, line.span(*owner), line.span(at, at + 1), content, Stance.ASSERTS)


def _by_adverb(line: Line, at: int) -> Found:
    start = at
    while start > line.begin and line.low[start - 1] not in {"(", ";", ":", "—", "–", "--"}:
        start -= 1
    end = at + 1
    while end < line.end and line.low[end] not in {")", ";", "—", "–", "--"} and line.low[end] != "according":
        end += 1
    cue: Span = line.span(at, at + 1)
    return Found(line.number, None, cue, line.span(start, end), Stance.ALLEGES)
