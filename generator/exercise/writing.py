"""How a report of the exercise is put together: fillers round what is planted, days into words, marks out."""

import random
import re
from datetime import date, timedelta

from generator import links
from generator.exercise import fillers
from generator.model.article import Article
from generator.model.origins import Place
from generator.model.record import Record

FIRST_DAY = date(2031, 12, 20)
MARK = "EXERCISE: every name and every event in this report is made up."
"""At the end: intake takes a line in capitals at the top for a headline."""
_DAY = re.compile(r"\{(wd|md):(-?\d+)\}")
_MARKED = re.compile(r"\[\[(?P<planted>.*?)\]\]|<<(?P<said>.*?)>>", re.DOTALL)


class Written(Record, frozen=True):
    """A report with what is marked in it."""

    article: Article
    claims: tuple[Place, ...]
    """What stood in double brackets."""

    said: tuple[Place, ...]
    """What stood in angle brackets: what people say of other things."""

    paragraphs: tuple[str, ...]
    """The paragraphs over the mark, brackets kept: what copies are made of."""


def write(source: str, day: int, title: str, paragraphs: list[str]) -> Written:
    """A report from its paragraphs, in which brackets mark what is claimed and braces stand for days."""
    when = FIRST_DAY + timedelta(days=day)
    told = tuple(_DAY.sub(lambda match: _words(when, match), paragraph) for paragraph in paragraphs)
    text, planted, said = _unmarked("\n\n".join((*told, MARK)))
    heading = f"EXERCISE: {title}"
    ident = links.article_id(when.isoformat(), heading)  # as intake names it: the key's ids are those of the pages
    article = Article(ident, heading, when, source, text, tags=("exercise",))
    claims, others = (tuple(Place(ident, *span) for span in spans) for spans in (planted, said))
    return Written(article, claims, others, told)


def day_words(day: int, offset: int, words: str) -> str:
    """What a brace of `words` becomes in a report of that day."""
    match = _DAY.search(words)
    return _words(FIRST_DAY + timedelta(days=day), match) if match else str(offset)


class Pens:
    """Reporters at work: what they add to what is planted, and never the same aside twice."""

    def __init__(self, seed: int) -> None:
        self._rng = random.Random(seed)  # noqa: S311 - the same reports in every run
        self._asides = self._rng.sample(fillers.ASIDES, len(fillers.ASIDES))

    def around(self, sentences: list[str]) -> list[str]:
        """Paragraphs of a report: what is planted, and what a reporter adds."""
        place = self._rng.choice(fillers.PLACES)
        first, *rest = sentences
        return [
            self._filled(fillers.OPENINGS, place),
            f"{first} {self._filled(fillers.BACKGROUND, place)}",
            *rest,
            f"{self.aside()} {self._filled(fillers.BACKGROUND, place)}",
            self._filled(fillers.BACKGROUND, self._rng.choice(fillers.PLACES)),
            self._filled(fillers.CLOSINGS, place),
        ]

    def aside(self) -> str:
        """What somebody says of something else; when all have spoken, the reporter speaks."""
        place = self._rng.choice(fillers.PLACES)
        pool = (self._asides.pop(),) if self._asides else fillers.OPENINGS
        return self._filled(pool, place)

    def _filled(self, pool: tuple[str, ...], place: str) -> str:
        return self._rng.choice(pool).format(
            place=place,
            number=self._rng.randint(13, 89),
            hour=self._rng.randint(2, 11),
            time=self._rng.choice(fillers.TIMES),
        )


def _words(when: date, match: re.Match[str]) -> str:
    meant = when + timedelta(days=int(match[2]))
    return f"{meant:%A}" if match[1] == "wd" else f"{meant:%B} {meant.day}"


def _unmarked(text: str) -> tuple[str, list[tuple[int, int]], list[tuple[int, int]]]:
    """The text without its brackets, and what stood in double and in angle ones."""
    spans: dict[str | None, list[tuple[int, int]]] = {"planted": [], "said": []}
    parts, at, length = [], 0, 0
    for match in _MARKED.finditer(text):
        words = match[match.lastgroup or 0]
        parts += [text[at : match.start()], words]
        start = length + match.start() - at
        length = start + len(words)
        spans[match.lastgroup].append((start, length))
        at = match.end()
    return "".join([*parts, text[at:]]), spans["planted"], spans["said"]
