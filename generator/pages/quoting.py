"""What an edition quotes: the sentences, events, accounts and changes of its draft, as they stand in their reports now.

A sentence that no report holds any more, or that this build may not know, is not shown.
"""

from collections.abc import Iterable

from generator.index import articles, selection, sources
from generator.index.rows import NOT_SHOWN, Index, Passage
from generator.model.edition import CHANGES, Change, Draft, KnownClaim, Quoted, Told
from generator.model.record import Record
from generator.pages.parts import Quotation, quotation


class HighlightView(Record, frozen=True):
    """A sentence that the program put forward."""

    quotation: Quotation
    """The sentence with its receipt."""

    why: str
    """What speaks for it, as far as it can be counted; may be empty."""


class ToldView(Record, frozen=True):
    """An event and those who tell it."""

    edtf: str
    """When it is said to have happened, in EDTF."""

    quotation: Quotation
    """The sentence that told it first."""

    others: tuple[Quotation, ...]
    """Other sentences that tell it."""

    reports: int
    """How many reports tell it."""

    sources: int
    """How many publishers do."""


class ChangedClaim(Record, frozen=True):
    """A claim that is new or changed since the last edition."""

    speaker: str
    """The words of the report that name the speaker; empty where it leaves the speaker out."""

    stance: str
    """How it was said: asserts, denies, …"""

    status: str
    """current, corrected or withdrawn."""

    content: str
    """What is claimed, as the report words it."""

    was: str
    """Its words in the edition before; empty where these did not change."""

    text: str
    """What holds instead, in a person's words."""

    notice: Quotation | None
    """The sentence that corrects or withdraws it, where a report does."""

    quotation: Quotation
    """Where it stands, or stood."""


class ChangeGroup(Record, frozen=True):
    """Claims to which the same happened."""

    change: Change
    """What happened to them."""

    claims: tuple[ChangedClaim, ...]
    """In the order of the draft."""


class VoiceView(Record, frozen=True):
    """What one origin says of a matter."""

    speaker: str
    """The words of the report that name the speaker; empty where it leaves the speaker out."""

    stance: str
    """How it was said: asserts, denies, …"""

    content: str
    """What is claimed, as the report words it."""

    reports: int
    """How many reports give this statement."""

    quotation: Quotation
    """The sentence with its receipt."""


class MatterView(Record, frozen=True):
    """What different origins say of one matter, side by side."""

    about: str
    """What it is about; empty in an edition that was drafted without it."""

    why: str
    """Why these claims stand together."""

    differs_in: tuple[str, ...]
    """In what they part: number, place, time, actor, beneficiary, stance."""

    voices: tuple[VoiceView, ...]
    """A statement of each origin."""


def _passage(index: Index, quoted: Quoted) -> Passage | None:
    """The sentence as it stands in its report now; None where it does not, or may not be published."""
    found = articles.article(index, quoted.article)
    if found is None:
        return None
    article, annotations = found
    place = next((one for one in annotations.sentences if one.id == quoted.sentence), None)
    words = " ".join(article.text[place.start : place.end].split()) if place else ""
    if place is None or not words:
        return None
    (head,) = selection.heads(index, [quoted.article])
    return Passage(head, place.id, words)


def _quotations(index: Index, quoted: Iterable[Quoted]) -> list[Quotation]:
    return [quotation(passage) for one in quoted if (passage := _passage(index, one))]


def highlights(index: Index, draft: Draft) -> list[HighlightView]:
    """The sentences that the program put forward."""
    found = []
    for one in draft.highlights:
        for quoted in _quotations(index, [one.quoted]):
            told = f"told by {one.origins} independent sources" if one.origins > 1 else ""
            said = f"{one.claims} claims" if one.claims > 1 else ""
            found.append(HighlightView(quoted, ", ".join(part for part in (told, said) if part)))
    return found


def events(index: Index, told: Iterable[Told]) -> list[ToldView]:
    """What is said to have happened, each with the sentences that tell it."""
    found = []
    for event in told:
        quoted = _quotations(index, event.tellings)
        if quoted:
            found.append(ToldView(event.edtf, quoted[0], tuple(quoted[1:]), event.reports, event.sources))
    return found


def changes(index: Index, draft: Draft) -> list[ChangeGroup]:
    """What became of claims since the edition before, those of one fate together."""
    groups = []
    for change in CHANGES:
        listed = [one for one in draft.changes if one.change == change]
        claims = [made for one in listed if (made := _changed(index, one))]
        if claims:
            groups.append(ChangeGroup(change, tuple(claims)))
    return groups


def _changed(index: Index, claim: KnownClaim) -> ChangedClaim | None:
    """A claim as the page shows it; None where this site holds no such report, or not this sentence of it."""
    passage = _passage(index, Quoted(claim.article, claim.sentence, ""))
    if passage is None and claim.change == "gone":
        passage = next((Passage(head, "", "") for head in selection.heads(index, [claim.article])), None)
    if passage is None:
        return None
    notice = _passage(index, claim.notice) if claim.notice else None
    return ChangedClaim(
        speaker=claim.speaker,
        stance=claim.stance,
        status=claim.status,
        content=_republished(index, claim.article, claim.words),
        was=_republished(index, claim.article, claim.was),
        text=claim.text,
        notice=quotation(notice) if notice else None,
        quotation=quotation(passage),
    )


def _republished(index: Index, ident: str, words: str) -> str:
    """Words that a report held when the edition was drafted, as far as its source may be published with them."""
    _slug, source = sources.publisher(index, ident)
    if not words or source.text in {None, "full"}:
        return words
    found = articles.article(index, ident)
    shown = " ".join(found[0].text.split()) if found else ""
    return words if " ".join(words.split()) in shown else NOT_SHOWN


def matters(index: Index, draft: Draft) -> list[MatterView]:
    """Those of which this site holds every voice: what is told of the others would tell of the missing one."""
    found = []
    for matter in draft.matters:
        voices = [
            VoiceView(voice.speaker, voice.stance, content, voice.reports, quotation(passage))
            for voice in matter.voices
            if (passage := _passage(index, voice.quoted))
            and (content := _republished(index, voice.quoted.article, voice.content))
        ]
        if len(voices) == len(matter.voices):
            found.append(MatterView(matter.about, matter.why, matter.differs_in, tuple(voices)))
    return found
