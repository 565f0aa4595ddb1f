"""The text of a report on its page: its sentences with names and times marked, and beside them who says what."""

from bisect import bisect_right

from generator import edtf, links
from generator.index import receipts
from generator.index.rows import NOT_SHOWN, EntityHead
from generator.model.annotations import Annotations, Name, Sentence
from generator.model.article import Article
from generator.model.record import Record
from generator.pages.parts import ClaimNote, EntityLink, entity_link


class TimeNote(Record, frozen=True):
    """What a time in the text resolved to."""

    edtf: str
    """The value in EDTF (ISO 8601-2)."""

    rule: str
    """The rule that resolved it, in words."""

    href: str
    """Its date page; empty where it is wider than a year."""


class Segment(Record, frozen=True):
    """A run of text that is one thing: plain words, a mention or a time."""

    text: str
    """The words as the report has them."""

    entity: EntityLink | None = None
    """Whom or what they name; None where they name nobody."""

    time: TimeNote | None = None
    """What they resolve to; None where they name no time."""


class SentenceView(Record, frozen=True):
    """A sentence with its address; without one, what stands for sentences that this site may not show."""

    id: str
    """Its id on the page, `s-…`; empty for what stands for sentences that may not be shown."""

    segments: tuple[Segment, ...]
    """Its words in order: joined they are the sentence."""


class Paragraph(Record, frozen=True):
    """A paragraph and the claims that begin in it."""

    sentences: tuple[SentenceView, ...]
    """Its sentences in order."""

    notes: tuple[ClaimNote, ...]
    """The claims that begin in it, in order."""


def paragraphs(
    article: Article, found: Annotations, named: dict[Name, EntityHead], notes: list[tuple[int, ClaimNote]]
) -> tuple[Paragraph, ...]:
    """The text of a report, cut and marked; `notes` are its claims by where they begin."""
    text = article.text
    marks = _marks(found, named)
    starts = [mark[0] for mark in marks]
    made: list[Paragraph] = []
    sentences: list[SentenceView] = []
    begin = 0
    for position, sentence in enumerate(found.sentences):
        following = found.sentences[position + 1].start if position + 1 < len(found.sentences) else len(text)
        inside = marks[bisect_right(starts, sentence.start - 1) : bisect_right(starts, sentence.end - 1)]
        gap = text[sentence.end : following]
        words = text[sentence.start : sentence.end]
        if not words.isspace():
            receipts.check_sentence(article.id, sentence.id, words)
            sentences.append(SentenceView(sentence.id, _segments(text, sentence, inside)))
        elif _last(sentences, made) != _NOT_SHOWN:
            sentences.append(_NOT_SHOWN)
        if "\n" in gap or following == len(text):
            beside = tuple(note for start, note in notes if begin <= start < following)
            if sentences or beside:
                made.append(Paragraph(tuple(sentences) or (_NOT_SHOWN,), beside))
            sentences, begin = [], following
    if not found.sentences:
        plain = (part.strip() for part in text.split("\n\n"))
        shown = tuple(Paragraph((SentenceView("", (Segment(part),)),), ()) for part in plain if part)
        return shown or (Paragraph((_NOT_SHOWN,), ()),)
    return tuple(made)


def _last(sentences: list[SentenceView], paragraphs: list[Paragraph]) -> SentenceView | None:
    """What was shown last."""
    shown = sentences or (paragraphs[-1].sentences if paragraphs else ())
    return shown[-1] if shown else None


_NOT_SHOWN = SentenceView("", (Segment(NOT_SHOWN),))
"""Sentences one after another that may not be shown."""

Mark = tuple[int, int, EntityLink | None, TimeNote | None]


def _marks(found: Annotations, named: dict[Name, EntityHead]) -> list[Mark]:
    """Mentions and resolved times by start; where two overlap, the one that begins first, then the longer one."""
    marks: list[Mark] = [(m.start, m.end, entity_link(named[m.name]), None) for m in found.mentions if m.name in named]
    for time in found.times:
        if time.edtf:
            page = edtf.page(time.edtf)
            note = TimeNote(time.edtf, time.rule, links.day_page(page) if page else "")
            marks.append((time.start, time.end, None, note))
    marks.sort(key=lambda mark: (mark[0], -mark[1]))
    kept: list[Mark] = []
    for mark in marks:
        if not kept or mark[0] >= kept[-1][1]:
            kept.append(mark)
    return kept


def _segments(text: str, sentence: Sentence, marks: list[Mark]) -> tuple[Segment, ...]:
    segments, at = [], sentence.start
    for start, end, entity, time in marks:
        stop = min(end, sentence.end)
        if start > at:
            segments.append(Segment(text[at:start]))
        segments.append(Segment(text[start:stop], entity, time))
        at = stop
    if at < sentence.end:
        segments.append(Segment(text[at : sentence.end]))
    return tuple(segments)
