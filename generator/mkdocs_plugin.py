"""The door for `mkdocs build`: each hook hands on to the shell, and the build's own functions do the rest."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

import jinja2
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator import links, shell
from generator.errors import BuildError
from generator.render import complaint

if TYPE_CHECKING:
    from generator.build import Build

log = get_plugin_logger("sitrep")
P = ParamSpec("P")
T = TypeVar("T")


def _told(hook: Callable[P, T]) -> Callable[P, T]:
    """Problems as MkDocs shows them: without a traceback."""

    def wrapped(*args: P.args, **kwargs: P.kwargs) -> T:
        from generator.build import mishaps

        try:
            with mishaps.told("this project"):
                return hook(*args, **kwargs)
        except BuildError as error:
            raise PluginError(str(error)) from None

    return wrapped


class NoOptions(Config):
    """MkDocs checks none of our options: `config.settings` reads them."""


class SitrepPlugin(BasePlugin[NoOptions]):
    """Takes part in a build of MkDocs; begins and ends a whole one where MkDocs is the front door."""

    narrative: shell.Narrative | None = None
    build: "Build | None" = None

    def load_config(
        self, _options: dict[str, Any], _config_file_path: str | None = None
    ) -> tuple[list[tuple[str, Exception]], list[tuple[str, str]]]:
        """Our options are read, with line numbers, by `config.settings`, for both doors alike."""
        return [], []

    def hand_over(self, narrative: shell.Narrative) -> None:
        """Take part in a build that `sitrep build` began."""
        self.narrative = narrative

    @_told
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Prepare the reports, unless that is done; point the wipe of the output folder at a folder of its own."""
        if self.narrative is None:
            from generator.build import Build

            root = Path(config.config_file_path).parent.parent
            self.build = Build(root, site_dir=Path(config.site_dir), strict=config.strict)
            given = self.build.prepare()
            self.narrative = shell.Narrative(given, shell.standing(given))
        config.site_dir = str(self.narrative.given.folder)
        config.use_directory_urls = False
        self.narrative.extend(config)
        config.theme.static_templates.discard(links.SITEMAP)  # it knows narrative pages only; ours knows all
        return config

    @_told
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Editions join the narrative pages."""
        self._current().add_files(files, config)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Remember the navigation."""
        self._current().keep_nav(nav)
        return nav

    def on_env(self, _env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:  # noqa: ARG002
        """One environment for both engines."""
        return self._current().make_environment(files)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Citations numbered, and no inline styles."""
        return self._current().content(html, page)

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """The frame, and the view record a page asks for."""
        return self._current().context(context, page)

    @_told
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Where MkDocs is the front door: render the bulk and merge. `gh-deploy` reads the folder's name afterwards."""
        if self.build is None:
            return
        narrative, build = self._current(), self.build
        narrative.close()
        config.site_dir = str(build.staging.site)
        summary = build.finish(narrative.given, shell.collect(narrative))
        build.close()
        self.narrative = self.build = None
        for problem in (*summary.quarantined, *summary.notices):
            log.warning("%s", problem)

    @_told
    def on_build_error(self, *, error: Exception) -> None:
        """Let go of the project; what the machine refused MkDocs is told in our words."""
        folders = self.narrative.given.templates if self.narrative else ()
        if self.narrative is not None:
            self.narrative.close()
        if self.build is not None:
            self.build.close()
        self.narrative = self.build = None
        # A template that is missing is an OSError too, but no matter of the machine's.
        if folders and isinstance(error, complaint.MISTAKES):
            raise complaint.explain(error, "main.html", folders)
        if isinstance(error, OSError):
            raise error

    def _current(self) -> shell.Narrative:
        if self.narrative is None:
            raise PluginError("the hooks of MkDocs ran in an order that this plugin does not know")
        return self.narrative
