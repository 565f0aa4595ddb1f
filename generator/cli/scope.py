"""The options that say what a build may know, for every command that makes something of reports."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from generator.model.scope import Scope

F = TypeVar("F", bound=Callable[..., Any])


def knowing(command: F) -> F:
    """Add `--audience` and `--as-of`."""
    audience = click.option(
        "--audience", metavar="TLP:…", help="Leave out whatever is marked for fewer eyes than this."
    )
    day = click.DateTime(formats=["%Y-%m-%d"])
    as_of = click.option("--as-of", type=day, metavar="DATE", help="Leave out what was published later.")
    return audience(as_of(command))


def showing(command: F) -> F:
    """Add `--audience`, `--as-of` and `--text`, for what shows the words of reports."""
    text = click.option(
        "--text",
        type=click.Choice(["full", "excerpts", "none"]),
        help="How much of a report to show, of sources for which sources.yml does not say.",
    )
    return knowing(text(command))


def of_a_site(command: F) -> F:
    """Add the options that say which of a project's sites is meant: those of a build, and the same to find it again."""
    folder = click.Path(file_okay=False, path_type=Path)
    output = click.option("--output", type=folder, help="Folder of the site, in place of the usual one.")
    return showing(output(command))


def scope(audience: str | None, as_of: datetime | None, text: Any = None) -> "Scope":
    """What the options say. Raises click.BadParameter for what is no marking."""
    from generator.errors import BuildError
    from generator.intake import marking
    from generator.model.scope import Scope

    try:
        found = marking.read(audience, "--audience", None) if audience else None
    except BuildError as error:
        problem = error.problems[0]
        raise click.BadParameter(f"{problem.what}\n    {problem.hint}", param_hint="--audience") from None
    return Scope(audience=found, as_of=as_of.date() if as_of else None, text=text)
