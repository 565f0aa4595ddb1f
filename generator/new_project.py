"""A new project: the folders, a configuration that names nobody, and the narrative pages to begin with."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from generator.errors import BuildError, Problem

FOLDERS = ("content/inbox", "content/articles", "content/pages", "content/briefings", "site_config")
GITIGNORE = ".sitrep/\nsite/\nsite-*/\npublic/\n*.zip\n"


def make(folder: Path) -> Path:
    """Make a project in an empty or absent folder; gives back its path. Raises BuildError where it is neither."""
    folder = folder.resolve()
    try:
        if folder.exists() and any(folder.iterdir()):
            what = "this folder is not empty"
            raise BuildError([Problem(str(folder), None, what, "Name a folder that does not exist yet.")])
        for name in FOLDERS:
            (folder / name).mkdir(parents=True, exist_ok=True)
        starter = files("generator.site_config") / "starter"
        _copy(starter / "pages", folder / "content" / "pages")
        for name in ("mkdocs.yml", "entities.yml", "sources.yml", "matters.yml"):
            (folder / "site_config" / name).write_bytes((starter / name).read_bytes())
        (folder / ".gitignore").write_text(GITIGNORE, encoding="utf-8")
    except OSError as error:
        what = f"a project can't be made here: {error.strerror}"
        raise BuildError([Problem(str(error.filename or folder), None, what)]) from None
    return folder


def add_exercise(folder: Path) -> None:
    """Put the exercise into a project just made: about a hundred reports of a conflict that does not exist."""
    from generator import exercise

    for path, text in exercise.files():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    settings = folder / "site_config" / "mkdocs.yml"
    named = settings.read_text(encoding="utf-8").replace("site_name: Briefing", "site_name: EXERCISE Senn valley")
    settings.write_text(named.replace("TLP:AMBER", "TLP:CLEAR"), encoding="utf-8", newline="\n")
    _draft(folder)


def _draft(folder: Path) -> None:
    """Let the program draft for the editions that stand in a project just made, the oldest first."""
    from generator.build import Build, briefs
    from generator.shell import drafts

    with Build.opened(folder) as build:
        for page in drafts.pages(folder):
            briefs.brief(build.index, folder, briefs.Wanted(page=page.stem), marking=build.settings.options.marking)


def _copy(source: Traversable, target: Path) -> None:
    for entry in source.iterdir():
        (target / entry.name).write_bytes(entry.read_bytes())
