"""From a draft to an article: what the report does not say is derived and marked, or the report is refused."""

import datetime as dt
import re
from collections.abc import Collection
from pathlib import PurePosixPath

from generator import links
from generator.analysis import language, sentences
from generator.config.sources import Register
from generator.errors import BuildError, Problem
from generator.intake import agencies, dateline, days, header
from generator.intake.dateline import Dateline
from generator.intake.draft import Draft
from generator.intake.text import line as one_line
from generator.intake.text import normalise
from generator.model.article import Article

UNKNOWN_SOURCE = "Unknown source"
"""The source of a report that names nobody; always marked as inferred."""

TITLE_LIMIT = 90
"""Characters of a derived title."""

_SAMPLE = 20_000
"""Characters that are enough to tell a language."""

_HEAD = 1000
"""Characters in which the first sentence is looked for."""

_LETTERS = re.compile(r"[^\W\d_]{2,}")
_WORD = re.compile(r"\w")
_LEFT_HANGING = re.compile(r"(?:[ ,;:–—-]+[^\W\d_A-Z]{1,3}){0,3}[ ,;:–—-]*$")
"""What no cut title should end in, in any language: punctuation and short words such as “of the”."""
_NO_DATELINE = Dateline(None, None, None, 0)


_DATE_GOES = {
    (False, False): "Put a line `Date: 2020-05-26` at the top, or the date into the file's name (2020-05-26-….txt)",
    (True, False): "Write its date into the file, or save the page that it links to and add that",
    (True, True): "Put “date”: “2020-05-26” into the line",
}
"""Where a date can be put, of a file that is one report, of an entry of a feed or list, and of a line of JSON."""


def complete(draft: Draft, where: str, register: Register) -> Article:
    """The article of a draft, under the id that its date and title give it. `where` is the file's path.

    The dateline (`TRIPOLI, May 26 (Reuters) -`) is taken off the text: it is a marker, not a sentence. Its place and
    day are kept as the article's dateline, its agency is the source. Raises BuildError if there is no text or no date:
    a report is never given the day on which the program ran, or on which the file was saved.
    """
    if draft.problem:
        raise BuildError([draft.problem])
    text = normalise(draft.text)
    names = [name for source in register.sources for name in (source.name, *source.aliases)]
    headline = draft.title or _above_dateline(text, names)
    if headline and (not draft.title or _repeats(text, headline)):
        text = text.partition("\n\n")[2]
    opening = dateline.find(text, names) or _NO_DATELINE
    text = text[opening.end :].strip()
    if not _WORD.search(text):
        hint = "Put the report's words below its title and date."
        raise BuildError([Problem(where, draft.line, "the report has no text", hint)])
    day = draft.date or _day(draft, opening, where)
    source = draft.source or opening.agency or agencies.spoken_of(text, names) or UNKNOWN_SOURCE
    title = one_line(headline or "") or title_of(text)
    # The language is always read off the text where a report does not say: naming that on every page would be noise.
    given = {"title": headline, "source": draft.source, "date": draft.date}
    return Article(
        id=links.fit_article_id(draft.id) if draft.id else links.article_id(day.isoformat(), title),
        title=title,
        date=day,
        source=register.canonical(one_line(source)).name,
        text=text,
        url=draft.url,
        author=draft.author,
        dateline=draft.dateline or opening.words,
        language=draft.language or language.detect(text[:_SAMPLE]),
        tlp=draft.tlp,
        credibility=draft.credibility,
        tags=draft.tags,
        inferred=tuple(key for key, value in given.items() if not value or key in draft.inferred),
    )


def title_of(text: str) -> str:
    """A title from the first sentence that has words, cut between words and marked where it is long."""
    head = text[:_HEAD]
    found = [head[sentence.start : sentence.end] for sentence in sentences.split(head)]
    first = next((words for words in found if len(_LETTERS.findall(words)) > 1), found[0] if found else head)
    if len(first) <= TITLE_LIMIT:
        return first.removesuffix(".") or first
    cut = first.rfind(" ", TITLE_LIMIT // 2, TITLE_LIMIT)
    return _LEFT_HANGING.sub("", first[: cut if cut > 0 else TITLE_LIMIT - 1]) + "…"


def _above_dateline(text: str, names: Collection[str]) -> str | None:
    """The one line above a dateline: it is the headline, even if it ends in a full stop."""
    head, _, rest = text.partition("\n\n")
    if len(head) > header.HEADLINE_LIMIT or dateline.find(head, names):
        return None
    below = dateline.find(rest, names)
    # A sentence is only taken out of the text where what follows is a dateline beyond doubt.
    sure = below and (below.agency or below.day or header.is_headline(head))
    return head.removesuffix(".") if sure else None


def _repeats(text: str, headline: str) -> bool:
    """Whether a text begins with its own headline, which would be read as a sentence of it."""
    head, _, rest = text.partition("\n\n")
    return bool(_WORD.search(rest)) and head.rstrip(".").casefold() == one_line(headline).rstrip(".").casefold()


def _day(draft: Draft, opening: Dateline, where: str) -> dt.date:
    """The day of publication from the dateline, the file's name or its address, in this order. Raises BuildError."""
    try:
        stated = days.read(opening.day) if opening.day else None
    except ValueError:
        what = f"the dateline's “{opening.day}” is not a day of the calendar"
        hint = "Put a line `Date: 2020-05-26` at the top."
        raise BuildError([Problem(where, draft.line, what, hint)]) from None
    path = str(PurePosixPath(where))
    found = stated or days.in_file_name(path) or days.in_url(draft.url or "")
    if found:
        return found
    year = days.year_in(path) or days.year_in(draft.url or "")
    completed = days.read_without_year(opening.day, year) if opening.day and year else None
    if completed:
        return completed
    told = f": the dateline says “{opening.day}”, but names no year" if opening.day else ""
    place = _DATE_GOES[draft.part is not None, draft.line is not None]
    hint = f"{place}, or give it once: sitrep add FILE --date 2020-05-26"
    raise BuildError([Problem(where, draft.line, f"no date of publication can be found{told}", hint)])
