"""Small corpora, analysed, resolved and compared for real: what the tests of comparison share."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path

from generator import resolve
from generator.analysis import names
from generator.analysis.names import Lexicon
from generator.analysis.report import analyse
from generator.compare import corpus, world
from generator.compare.corpus import Compared
from generator.compare.likeness import Context
from generator.compare.world import World
from generator.config.entities import Corrections
from generator.model.annotations import Annotations, Name
from generator.model.article import Article
from generator.model.entity import NameUse
from generator.model.matters import Account, Decision
from generator.model.origins import Place

SHARED = Path(__file__).parents[2] / "shared"


@cache
def lexicon() -> Lexicon:
    """The names that the program itself knows."""
    return names.load({})


@cache
def shipped_world() -> World:
    """What the tables of the program say of countries."""
    countries, places = (
        (files("generator.data") / f"{name}.tsv").read_text("utf-8") for name in ("countries", "places")
    )
    return world.read(countries.splitlines(), places.splitlines())


def article(ident: str, day: str, text: str, source: str = "Valley Post") -> Article:
    """A report."""
    return Article(id=ident, title=ident, date=date.fromisoformat(day), source=source, text=text)


def analysed(report: Article) -> Annotations:
    """What is found in it."""
    return analyse(report.text, report.date, lexicon())


def slugs(found: Sequence[Annotations]) -> dict[Name, str]:
    """What the names of a corpus mean."""
    uses: dict[Name, int] = {}
    for annotations in found:
        for name in {mention.name for mention in annotations.mentions}:
            uses[name] = uses.get(name, 0) + 1
    return resolve.resolve([NameUse(name, count, count) for name, count in sorted(uses.items())], Corrections()).slugs


def compared(*reports: Article, decisions: Sequence[Decision] = ()) -> Compared:
    """Everything that comparing reports finds."""
    found = [analysed(report) for report in reports]
    context = Context(shipped_world(), slugs(found))
    return corpus.compare(list(zip(reports, found, strict=True)), context, decisions=decisions)


def words(reports: Sequence[Article], place: Place) -> str:
    """What stands at a place."""
    return next(report.text[place.start : place.end] for report in reports if report.id == place.report)


def told(reports: Sequence[Article], account: Account) -> list[str]:
    """The claims of an account, as the reports word them."""
    return [words(reports, claim) for claim in account.claims]
