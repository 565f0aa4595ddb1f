"""Where things stand in a project."""

from pathlib import Path

from generator.errors import BuildError, Problem
from generator.model.record import Record


class Project(Record, frozen=True):
    """A folder with `content/` and `site_config/`."""

    root: Path
    room: str = ""
    """Folder inside the cache for a build that may not know everything: what it knows is an index of its own."""

    @property
    def mkdocs_yml(self) -> Path:
        """The site's configuration."""
        return self.root / "site_config" / "mkdocs.yml"

    @property
    def entities_yml(self) -> Path:
        """What a person says about entities."""
        return self.root / "site_config" / "entities.yml"

    @property
    def sources_yml(self) -> Path:
        """The register of sources."""
        return self.root / "site_config" / "sources.yml"

    @property
    def matters_yml(self) -> Path:
        """What a person says about claims."""
        return self.root / "site_config" / "matters.yml"

    @property
    def cache(self) -> Path:
        """What can be deleted at any time."""
        return self.root / ".sitrep"

    @property
    def index(self) -> Path:
        """The index of the reports."""
        return self.cache / self.room / "index.db"

    def cache_folder(self, name: str) -> Path:
        """A folder of the cache, made where it is missing."""
        folder = self.cache / self.room / name
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def where(self, path: Path) -> str:
        """A path as messages show it: relative to the project where it is inside."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else str(path)


def find(folder: Path) -> Project:
    """The project in a folder. Raises BuildError where there is none."""
    project = Project(folder.resolve())
    if not project.mkdocs_yml.is_file():
        what = "this folder is not a project: site_config/mkdocs.yml is missing"
        raise BuildError([Problem(str(folder), None, what, "Make one with: sitrep init DIR")])
    return project
