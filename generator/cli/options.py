"""Options that several commands have, each said once."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from generator.model.scope import Scope

F = TypeVar("F", bound=Callable[..., Any])


def hiring(command: F) -> F:
    """Add `--jobs`."""
    words = "Workers; as many as there are processors if not given."
    return click.option("--jobs", type=click.IntRange(min=1), help=words)(command)


def knowing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--audience` and `--as-of`, which reach the command as its `scope`: what it may know."""

    @wraps(command)
    def scoped(*args: Any, audience: str | None, as_of: datetime | None, text: Any = None, **others: Any) -> Any:
        return command(*args, scope=_scope(audience, as_of, text), **others)

    marking = click.option("--audience", metavar="TLP:…", help="Leave out whatever is marked for fewer eyes than this.")
    day = click.DateTime(formats=["%Y-%m-%d"])
    last_day = click.option("--as-of", type=day, metavar="DATE", help="Leave out what was published later.")
    return marking(last_day(scoped))


def showing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--text` to those of `knowing`, for what shows the words of reports."""
    text = click.option(
        "--text",
        type=click.Choice(["full", "excerpts", "none"]),
        help="How much of a report to show, of sources for which sources.yml does not say.",
    )
    return knowing(text(command))


def of_a_site(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--output` to those of `showing`: which of a project's sites a build makes, and how it is found again."""
    output = click.option(
        "--output",
        type=click.Path(file_okay=False, path_type=Path),
        callback=lambda _context, _option, folder: folder and folder.absolute(),
        help="Folder of the site, in place of the usual one.",
    )
    return showing(output(command))


def _scope(audience: str | None, as_of: datetime | None, text: Any) -> "Scope":
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
