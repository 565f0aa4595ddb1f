"""The markup that makes up most of the site: written here, it takes a quarter of the time it takes in a template.

Everything that comes from a report is escaped here, run by run.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

from markupsafe import Markup

from generator.pages.day import words as date_words
from generator.pages.parts import ArticleLink, EntityLink
from generator.pages.quoting import ToldView
from generator.pages.text import Segment, SentenceView, TimeNote
from generator.render import drawing
from generator.render.escaping import safe
from generator.render.escaping import text as escape
from generator.render.filters import NOT_GRADED, grade_class, grade_words, html_date, type_class, type_words
from generator.render.words import edtf_words

_LINES = 16_384
"""Lines of lists that a process keeps: a report stands in the lists of all that it names."""


def marked(sentences: Sequence[SentenceView], root: str) -> Markup:
    """A paragraph: each sentence with its address, its mentions linked and its times resolved."""
    return safe(" ".join([_sentence(sentence, root) for sentence in sentences]))


def _sentence(sentence: SentenceView, root: str) -> str:
    runs = "".join([_run(segment, root) for segment in sentence.segments])
    return f'<span class="sentence" id="{escape(sentence.id)}">{runs}</span>' if sentence.id else runs


def _words(text: str) -> str:
    """Text between tags: quotation marks stay as they are there, and news is full of them."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _run(segment: Segment, root: str) -> str:
    text = _words(segment.text)
    if segment.entity is not None:
        link = segment.entity
        meant = "" if segment.text == link.name else link.name
        return f"{_mention(meant, link.type, link.href, root)}{text}</a>"
    if segment.time is not None:
        return _time(segment.time, segment.text, text, root)
    return text


def mention(link: EntityLink, root: str) -> Markup:
    """A link to an entity, in the style of its type."""
    return safe(f"{_mention('', link.type, link.href, root)}{escape(link.name)}</a>")


def entity_lines(found: Sequence[EntityLink], root: str) -> Markup:
    """Entities as the items of a list, with their counts where the list says them."""
    return safe("\n".join([_entity_line(link, root) for link in found]))


@lru_cache(maxsize=_LINES)
def _entity_line(link: EntityLink, root: str) -> str:
    count = "" if link.count is None else f' <span class="count">{link.count:,}</span>'
    return f"<li>{mention(link, root)}{count}</li>"


@lru_cache(maxsize=_LINES)
def _mention(meant: str, kind: str, href: str, root: str) -> str:
    """The opening of a link to an entity; `meant` is its name where the linked words are others."""
    title = escape(f"{type_words(kind)}: {meant}" if meant else type_words(kind))
    return f'<a class="entity entity-{type_class(kind)}" href="{root}{escape(href)}" title="{title}">'


def _time(time: TimeNote, said: str, text: str, root: str) -> str:
    words, moment = edtf_words(time.edtf), html_date(time.edtf)
    inside = f'<time datetime="{moment}">{text}</time>' if moment else text
    resolved = "" if words == said else f'<span class="resolved"> [{words}]</span>'
    title = escape(f"{words}: {time.rule}")
    if not time.href:
        return f'<span class="when" title="{title}">{inside}{resolved}</span>'
    return f'<a class="when" href="{root}{escape(time.href)}" title="{title}">{inside}{resolved}</a>'


def highlight(words: str, names: Sequence[str]) -> Markup:
    """A sentence with the names in it marked, and everything escaped."""
    pattern = _any_of(tuple([name for name in names if name in words]))
    if pattern is None:
        return safe(escape(words))
    pieces = pattern.split(words)
    marked = (f"<b>{escape(piece)}</b>" if place % 2 else escape(piece) for place, piece in enumerate(pieces))
    return safe("".join(marked))


@lru_cache(maxsize=512)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str] | None:
    longest_first = sorted({name for name in names if name}, key=lambda name: (-len(name), name))
    choices = "|".join(re.escape(name) for name in longest_first)
    return re.compile(rf"(?<!\w)({choices})(?!\w)") if choices else None


def receipt(article: ArticleLink, href: str, root: str) -> Markup:
    """Whose report a quotation is from, on which day, leading to its sentence."""
    return safe(f'<span class="receipt"><a href="{root}{escape(href)}"{_receipt(article)}')


@lru_cache(maxsize=_LINES)
def _receipt(article: ArticleLink) -> str:
    words = f"{escape(article.source)}, {date_words(article.day)}"
    return f' title="{escape(article.title)}">{words}</a> {_grade(article.grade)}</span>'


def report_lines(found: Iterable[ArticleLink], root: str) -> Markup:
    """Reports as the items of a list."""
    return safe("\n".join([_report_line(article, root) for article in found]))


@lru_cache(maxsize=_LINES)
def _report_line(article: ArticleLink, root: str) -> str:
    """A report in a list: its day, title and source, and its grade if anybody gave it one."""
    day = f'<time datetime="{article.day}">{date_words(article.day)}</time>'
    title = f'<a href="{root}{escape(article.href)}">{escape(article.title)}</a>'
    source = f'<a href="{root}{escape(article.source_href)}">{escape(article.source)}</a>'
    grade = "" if article.grade == NOT_GRADED else f" {_grade(article.grade)}"
    return f'<li>{day} {title} <span class="from">{source}{grade}</span></li>'


@lru_cache(maxsize=64)
def _grade(grade: str) -> str:
    return f'<abbr class="grade {grade_class(grade)}" title="{escape(grade_words(grade))}">{escape(grade)}</abbr>'


def event_drawing(events: Sequence[ToldView]) -> Markup:
    """The events of an edition, drawn to scale."""
    return safe(drawing.timeline(events))


MARKUP: dict[str, Callable[..., Any]] = {
    "marked": marked,
    "mention": mention,
    "entity_lines": entity_lines,
    "highlight": highlight,
    "receipt": receipt,
    "report_lines": report_lines,
    "event_drawing": event_drawing,
}
