"""Lists of names on pages, written again as today's analysis finds them; a page that a person edited is left alone."""

from functools import partial
from pathlib import Path

from msgspec.structs import replace

from generator import intake
from generator.build import reading, workers
from generator.build.story import Build
from generator.errors import BuildError, Problem
from generator.model.article import Article
from generator.model.record import Record


class Refreshed(Record, frozen=True, omit_defaults=False):
    """What became of the pages."""

    written: tuple[str, ...]
    """Reports whose lists differ now."""

    same: int
    edited: int
    """Pages that a person has edited, or that were not made by the program."""

    unreadable: tuple[Problem, ...]


def refresh(root: Path, jobs: int | None = None) -> Refreshed:
    """Bring `entities` and `found` of every untouched page up to date. Raises BuildError where nothing is analysed."""
    with Build.opened(root, jobs=jobs) as build:
        reader = build.reader
        if not reader.analysed:
            what = "nothing is analysed here (`analysis: none`), so there are no lists to refresh"
            raise BuildError([Problem("site_config/mkdocs.yml", None, what, "Say `analysis: rules` first.")])
        paths = sorted((build.project.root / intake.FOLDER).glob("*.md"))
        untouched, unreadable = _untouched(paths)
        names = workers.each(build.pool, partial(reading.names_of, reader), untouched)
        fresh = [(article, _with(article, found)) for article, found in zip(untouched, names, strict=True)]
        written = [article for before, article in fresh if article != before]
        for article in written:
            intake.write(build.project.root, intake.seal(article))
    return Refreshed(
        written=tuple(article.id for article in written),
        same=len(fresh) - len(written),
        edited=len(paths) - len(untouched) - len(unreadable),
        unreadable=tuple(unreadable),
    )


def _untouched(paths: list[Path]) -> tuple[list[Article], list[Problem]]:
    """The reports whose pages are as the program wrote them, and what is wrong with those that can't be read."""
    articles: list[Article] = []
    unreadable: list[Problem] = []
    for path in paths:
        where = f"{intake.FOLDER}/{path.name}"
        try:
            page = path.read_text(encoding="utf-8")
            if intake.is_untouched(page):
                articles.append(intake.load(page, path.stem, where))
        except BuildError as error:
            unreadable.extend(error.problems)
        except (OSError, UnicodeDecodeError) as error:
            unreadable.append(Problem(where, None, f"this page can't be read: {error}", "Save it as UTF-8."))
    return articles, unreadable


def _with(article: Article, names: reading.Names) -> Article:
    found = {kind: tuple(texts) for kind, texts in names.items()}
    return replace(article, entities=found, found=found)
