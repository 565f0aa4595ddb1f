"""The exercise as reports and their key, and as the files of a project."""

import json
from collections.abc import Iterator
from datetime import timedelta

import msgspec

from generator.exercise import editions, planted, setting, writing
from generator.exercise.december import DECEMBER
from generator.exercise.january import JANUARY
from generator.exercise.key import (
    Key,
    PlantedCorrection,
    PlantedDate,
    PlantedMatter,
    PlantedOrigin,
    PlantedSpeaker,
    PlantedSpelling,
)
from generator.exercise.matter import BUREAU, GAZETTE, MERIDIAN, RADIO, WIRE
from generator.exercise.writing import Written
from generator.model.article import Article
from generator.model.origins import Place
from generator.model.record import Record

MATTERS = (*DECEMBER, *JANUARY)

ORDINARY = 14
"""Reports in which nothing is planted."""

_SEED = 20311220


class Corpus(Record, frozen=True):
    """The reports, by id, and the key."""

    reports: tuple[Article, ...]
    editions: tuple[tuple[str, str], ...]
    """The pages of its editions, by path in the project."""

    key: Key


class _Exercise:
    """The exercise while it is put together."""

    def __init__(self) -> None:
        self.pens = writing.Pens(_SEED)
        self.written: list[Written] = []
        self.accounts: dict[editions.Account, Written] = {}
        self.notices: dict[editions.Account, Written] = {}
        self.claims: dict[str, list[Place]] = {matter.id: [] for matter in MATTERS}
        self.origins: list[PlantedOrigin] = []
        self.speakers: list[PlantedSpeaker] = []
        self.corrections: list[PlantedCorrection] = []
        self.dates: list[PlantedDate] = []
        self.relayed: list[Place] = []

    def put(self, source: str, day: int, title: str, paragraphs: list[str]) -> Written:
        made = writing.write(source, day, title, paragraphs)
        self.written.append(made)
        return made

    def around(self, source: str, day: int, title: str, *sentences: str) -> Written:
        return self.put(source, day, title, self.pens.around(list(sentences)))

    def put_matters(self) -> None:
        for matter in MATTERS:
            for at, account in enumerate(matter.accounts):
                made = self.around(account.source, account.day, account.title, account.words)
                self.accounts[matter.id, at] = made
                self.claims[matter.id].extend(made.claims)

    def put_copies(self) -> None:
        for matter, at, how, source in planted.COPIED:
            original = self.accounts[matter, at]
            title = original.article.title.removeprefix("EXERCISE: ")
            body = list(original.paragraphs)
            if how == "cut":
                body = body[: len(body) // 2 + 1]
            elif how == "re-titled":
                title = f"Word from the valley: {matter.replace('-', ' ')}"
            elif how == "re-ordered":
                body = body[2:] + body[:2]
            else:
                body[-2] = self.pens.aside()
            made = self.put(source, _day(original) + 1, title, body)
            self.claims[matter].extend(made.claims)
            self.origins.append(PlantedOrigin("copy", how, (original.article.id, made.article.id)))

    def put_statements(self) -> None:
        for words, carriers in planted.STATEMENTS:
            reports = [
                self.around(source, day, title, told.format(words=f"<<{words}>>"))
                for source, day, told, title in carriers
            ]
            self.origins.append(PlantedOrigin("statement", "", tuple(report.article.id for report in reports)))

    def put_relayed(self) -> None:
        for matter, source, day, words, title in planted.RELAYED:
            made = self.around(source, day, title, words)
            self.claims[matter].extend(made.claims)
            self.relayed.extend(made.claims)
            cited = next(w for (ident, _), w in self.accounts.items() if ident == matter and _is_cited(w, words))
            self.origins.append(PlantedOrigin("cites", "", (cited.article.id, made.article.id)))

    def put_surnames(self) -> None:
        people = sorted({row[4] for row in planted.SURNAMES})
        for source, day, first, second, speaker, title in planted.SURNAMES:
            made = self.around(source, day, title, first, second)
            other = next(person for person in people if person != speaker)
            self.speakers.extend(PlantedSpeaker(claim, speaker, other) for claim in made.claims)

    def put_corrections(self) -> None:
        for (matter, at), day, says, status, changed in planted.CORRECTIONS:
            wrong = self.accounts[matter, at]
            title = wrong.article.title.removeprefix("EXERCISE: ")
            if changed:
                body = [says, *(paragraph.replace(*changed) for paragraph in wrong.paragraphs)]
                # A correction is printed by whoever was wrong, under the old headline.
                made = self.put(wrong.article.source, day, title, body)
                self.claims[matter].extend(made.claims)
                self.origins.append(PlantedOrigin("copy", "corrected", (wrong.article.id, made.article.id)))
            else:
                made = self.around(wrong.article.source, day, f"Report withdrawn, {title[0].lower()}{title[1:]}", says)
            self.notices[matter, at] = made
            self.corrections.append(PlantedCorrection(made.article.id, wrong.article.id, status, wrong.claims[0]))

    def put_dates(self) -> None:
        for source, day, words, offset, title in planted.DATES:
            made = self.around(source, day, title, words)
            said = writing.day_words(day, offset, words)
            start = made.article.text.index(said)
            when = made.article.date + timedelta(days=offset)
            self.dates.append(PlantedDate(Place(made.article.id, start, start + len(said)), when.isoformat()))

    def put_ordinary(self) -> None:
        sources = (GAZETTE, WIRE, RADIO, BUREAU, MERIDIAN)
        for number in range(ORDINARY):
            paragraphs = self.pens.around([self.pens.aside()])
            self.put(sources[number % len(sources)], 2 * number, f"Notes from the valley, {number + 1}", paragraphs)


def corpus() -> Corpus:
    """The reports and the key, the same in every run."""
    made = _Exercise()
    for put in (
        made.put_matters,
        made.put_copies,
        made.put_statements,
        made.put_relayed,
        made.put_surnames,
        made.put_corrections,
        made.put_dates,
        made.put_ordinary,
    ):
        put()
    differing = {matter.id: matter.differs_in for matter in MATTERS}
    key = Key(
        matters=tuple(
            PlantedMatter(ident, tuple(sorted(claims)), differing[ident])
            for ident, claims in made.claims.items()
            if len(claims) > 1
        ),
        origins=tuple(made.origins),
        speakers=tuple(made.speakers),
        corrections=tuple(made.corrections),
        dates=tuple(made.dates),
        spellings=(PlantedSpelling("Haldan Veskar", ("Haldan Veskar", "Vesker")),),
        relayed=tuple(made.relayed),
        edition=editions.planted(made.written, made.corrections),
    )
    reports = tuple(sorted((written.article for written in made.written), key=lambda a: a.id))
    return Corpus(reports, tuple(editions.files(made.accounts, made.notices)), key)


def files() -> Iterator[tuple[str, str]]:
    """The files of a project that holds the exercise, by path: its reports, what stands round them, and the key."""
    made = corpus()
    for article in made.reports:
        head = {
            "title": article.title,
            "date": article.date.isoformat(),
            "source": article.source,
            "tags": ["exercise"],
        }
        # A line of JSON is a line of YAML, whatever stands in a title.
        front = "\n".join(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in head.items())
        yield f"content/inbox/{article.id}.md", f"---\n{front}\n---\n{article.text}\n"
    yield from made.editions
    yield from sorted(setting.FILES.items())
    yield "exercise-key.json", msgspec.json.format(msgspec.json.encode(made.key), indent=2).decode() + "\n"


def _day(written: Written) -> int:
    return (written.article.date - writing.FIRST_DAY).days


def _is_cited(written: Written, words: str) -> bool:
    return written.article.source in words
