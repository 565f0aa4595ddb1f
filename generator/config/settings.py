"""What the program reads of `site_config/mkdocs.yml`; the rest of that file is MkDocs's."""

from pathlib import Path
from typing import Any, Literal

import msgspec
import yaml

from generator.config import written, yaml_file
from generator.config.project import Project
from generator.errors import BuildError, Problem
from generator.model.article import Tlp
from generator.model.record import Record


class Finder(Record, frozen=True):
    """Another finder of names than the program's own: `analysis: {names: spacy, model: …}`."""

    names: Literal["spacy"]
    """Whose finder it is."""

    model: str
    """A spaCy pipeline: the name of an installed one, or its folder, counted from that of the configuration."""


class Options(Record, frozen=True):
    """Our own keys: what stands under `plugins: - sitrep:`."""

    marking: Tlp = Tlp.CLEAR
    """TLP marking of the site."""

    analysis: Literal["full", "none"] | Finder = "full"
    """`none` indexes only what front matter says; a Finder finds the names of `full` by a model of the user's."""

    search: Literal["full", "folder", "none"] | None = None
    """`full` has an index by Pagefind for a site that is served, beside the one that works from a folder; `folder` only
    the latter. Where nothing is said: `full`, or `none` without analysis."""

    search_text: int = 16
    """How many megabytes of reports, the newest first, the search from a folder knows word by word."""

    data: bool | None = None
    """Whether the site holds its records as files, in `data/`, and every page says what it is about (JSON-LD). Where
    nothing is said: not without analysis."""

    database: int = 4000
    """For so many reports at most they stand in `data/briefing.sqlite` too: it is made anew as a whole with every
    change, a fifth of a second of a processor for a thousand reports."""

    feeds: int = 100
    """For how many entities, the most named, there is a feed, beside those of the site and its sources; a site without
    an address has none. Without analysis an entry quotes no sentence."""

    paper: Literal["a4", "letter"] = "a4"
    """What editions are printed on."""

    @property
    def searched(self) -> Literal["full", "folder", "none"]:
        """How the site can be searched."""
        return self.search or ("none" if self.analysis == "none" else "full")

    @property
    def exports(self) -> bool:
        """Whether there are files in `data/`."""
        return self.analysis != "none" if self.data is None else self.data

    @property
    def model(self) -> str:
        """The spaCy pipeline that finds names; empty for the program's own finder."""
        return self.analysis.model if isinstance(self.analysis, Finder) else ""


class Settings(Record, frozen=True):
    """The configuration, as far as the engine needs it."""

    name: str
    url: str
    """With a slash at the end, or empty."""

    language: str
    site_dir: Path
    """Absolute."""

    custom_dir: Path | None
    """The user's own templates, which win over ours."""

    strict: bool
    options: Options


class _Loader(yaml.SafeLoader):
    """Takes MkDocs's own tags (`!ENV`, `!!python/name:…`, `!relative`) for None: no key of ours uses them."""


_Loader.add_multi_constructor("!", lambda _loader, _suffix, _node: None)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda _loader, _suffix, _node: None)


def load(project: Project) -> Settings:
    """Read the configuration. Raises BuildError with file and line."""
    where = project.where(project.mkdocs_yml)
    text = written.read(project.mkdocs_yml, where)
    try:
        values = yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe loader with tags made harmless
    except (yaml.YAMLError, ValueError):
        yaml_file.parse(text, where)  # says in our words what is wrong
        raise
    if not isinstance(values, dict):
        raise BuildError([Problem(where, 1, "this is not a list of keys and values", "It needs at least site_name.")])
    folder = project.mkdocs_yml.parent
    theme = values.get("theme")
    custom = theme.get("custom_dir") if isinstance(theme, dict) else None
    url = str(values.get("site_url") or "")
    return Settings(
        name=str(values.get("site_name") or "Sitrep"),
        url=url if not url or url.endswith("/") else url + "/",
        language=str(theme.get("locale") or "en") if isinstance(theme, dict) else "en",
        site_dir=(folder / str(values.get("site_dir") or "site")).resolve(),
        custom_dir=(folder / custom).resolve() if custom else None,
        strict=values.get("strict") is True,
        options=_options(values.get("plugins"), text, where, folder),
    )


def _with_model(options: Options, folder: Path) -> Options:
    """The options with the folder of a pipeline, where one is named, from the top."""
    if isinstance(options.analysis, Finder) and (folder / options.model).is_dir():
        finder = Finder(options.analysis.names, str((folder / options.model).resolve()))
        return msgspec.structs.replace(options, analysis=finder)
    return options


def _options(plugins: Any, text: str, where: str, folder: Path) -> Options:
    """Our own keys, wherever the plugin stands in the list."""
    entries = enumerate(plugins) if isinstance(plugins, list) else [("", plugins)]
    for position, entry in entries:
        if entry == "sitrep":
            return Options()
        if isinstance(entry, dict) and "sitrep" in entry:
            at = [step for step in ("plugins", position, "sitrep") if step != ""]
            options = yaml_file.convert(entry["sitrep"] or {}, Options, text, where, at=at)
            return _with_model(options, folder)
    hint = "Add it:\n      plugins:\n        - sitrep"
    raise BuildError([Problem(where, None, "the plugin “sitrep” is not in the list of plugins", hint)])
