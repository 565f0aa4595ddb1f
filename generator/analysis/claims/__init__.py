"""Who says what, by what word, on what authority."""

import re
from collections.abc import Iterator

from generator.analysis import sentences
from generator.analysis.claims import continued, ends, labels, lines, nouns, quotations, verbs
from generator.analysis.claims.found import Found
from generator.analysis.claims.lines import Line
from generator.analysis.claims.quotations import Quotation
from generator.analysis.claims.reach import Speech
from generator.analysis.claims.speakers import Linker, Speaker
from generator.analysis.document import Document
from generator.model.annotations import Claim, Mention, Name, Quote, Span, TimeRef

_CITED = re.compile(r",? (?:citing|quoting) ")
_REQUESTS = frozenset("request requests question questions email emails message messages call calls".split())


def find(report: Document, mentions: tuple[Mention, ...], times: tuple[TimeRef, ...]) -> tuple[Claim, ...]:
    """The claims of a report, by start of the content.

    The words for speaker, cue and content are found from the text; mentions say which words are a name's and which
    entity speaks, so a name that was missed costs a link and seldom the claim. What stands in the reporter's own voice
    is no claim.
    """
    del times  # a claim's own time is the event's business
    paragraphs = sentences.paragraphs(report.text)
    marked = quotations.find(report.text, paragraphs)
    found = _find(report, paragraphs, marked, mentions)
    linker = Linker(report.text, mentions)
    claims = []
    for claim in _with_relays(sorted(found, key=_by_place), linker, report.text):
        # In the order of the text: who is meant by "it" depends on who has spoken so far.
        relay = linker.name_in(claim.relayed_by) if claim.relayed_by else None
        speaker = linker.link(claim, report.sentences[claim.sentence])
        claims.append(_claim(claim, speaker, relay, quotations.kind(claim.content, claim.cue, marked, report.text)))
    return tuple(sorted(claims, key=lambda claim: (claim.content, claim.cue or claim.content)))


def _find(
    report: Document, paragraphs: list[tuple[int, int]], marked: list[Quotation], mentions: tuple[Mention, ...]
) -> list[Found]:
    starts = [quotation.start for quotation in marked]
    prepared = [
        lines.prepare(report, number, marked, starts, inside)
        for number, inside in enumerate(_by_sentence(report, mentions))
    ]
    speech = Speech(report.text, paragraphs, marked, prepared)
    found: list[Found] = []
    paragraph_starts = [start for start, _ in paragraphs]
    for line in prepared:
        found.extend(labels.find(line, paragraphs, paragraph_starts, report.text))
        by_verbs = [_with_request(claim, prepared) for claim in verbs.find(line, speech)]
        found.extend(by_verbs)
        found.extend(nouns.find(line, speech, by_verbs))
    found.extend(continued.find(prepared, marked, found, paragraph_starts))
    return found


def _by_sentence(report: Document, mentions: tuple[Mention, ...]) -> Iterator[tuple[Mention, ...]]:
    """The mentions that begin in each sentence."""
    at = 0
    for sentence in report.sentences:
        first = at
        while at < len(mentions) and mentions[at].start < sentence.end:
            at += 1
        yield mentions[first:at]


def _with_relays(found: list[Found], linker: Linker, text: str) -> list[Found]:
    """ "Radio Karsa reported that C, citing the port authority": the authority says it, and the radio passes it on."""
    kept: list[Found] = []
    for claim in found:
        before = kept[-1] if kept else None
        citing = claim.cue is not None and claim.cue.of(text).lower() in {"citing", "quoting"}
        same = before and before.source and (before.sentence, before.source) == (claim.sentence, claim.source)
        inside = _CITED.search(claim.source.of(text)) if claim.source and not claim.relayed_by else None
        cited = Span(claim.source.start + inside.end(), claim.source.end) if claim.source and inside else None
        if claim.source and inside and cited and linker.can_speak(cited):
            relay = Span(claim.source.start, claim.source.start + inside.start())
            kept.append(claim._replace(source=cited, relayed_by=relay))
        elif citing and before and same and not before.relayed_by and linker.can_speak(claim.content):
            kept[-1] = before._replace(source=claim.content, relayed_by=before.source)
        else:
            kept.append(claim)
    return kept


def _with_request(found: Found, prepared: list[Line]) -> Found:
    """What was not answered, where the sentence before says it: "A request was sent. It did not respond."."""
    if found.content != found.cue or not found.sentence:
        return found
    line = prepared[found.sentence - 1]
    for at, low in enumerate(line.low[: line.end]):
        if low in _REQUESTS and line.tags[at] == "n":
            start = at - 1 if at and line.tags[at - 1] == "t" else at
            return found._replace(content=line.span(start, ends.phrase_end(line, at)))
    return found


def _by_place(found: Found) -> tuple[int, Span]:
    return found.sentence, found.cue or found.content


def _claim(found: Found, speaker: Speaker, relay: Name | None, quote: Quote) -> Claim:
    return Claim(
        content=found.content,
        source=found.source,
        cue=found.cue,
        stance=found.stance,
        speaker=speaker.name,
        anonymous=speaker.anonymous,
        affiliation=speaker.affiliation if speaker.name is None else None,
        relayed_by=relay,
        quote=quote,
    )
