"""A template that fails, as a problem with file and line: templates are the user's to change."""

import traceback
from collections.abc import Sequence
from pathlib import Path

import jinja2

from generator.errors import BuildError, Problem

MISTAKES = (jinja2.TemplateError, TypeError, ValueError, ArithmeticError, LookupError)
"""What rendering a template with a mistake in it can raise."""


def explain(error: Exception, template: str, folders: Sequence[Path]) -> BuildError:
    """What is wrong in which line of which template. Raises the error again where no template is to blame for it."""
    if not isinstance(error, jinja2.TemplateError) and not _is_raised_in(error, folders):
        raise error
    if isinstance(error, jinja2.TemplateSyntaxError):
        place: str = error.filename or template
        line: int | None = error.lineno
    else:
        place, line = _innermost(error, folders) or (template, None)
    hint = "Mend it in your templates (theme: custom_dir), or take your version of it away to get ours back."
    if isinstance(error, jinja2.TemplateNotFound):
        return BuildError([Problem(template, None, f"it asks for a template that does not exist: {error.name}", hint)])
    if isinstance(error, jinja2.UndefinedError):
        return BuildError([Problem(place, line, f"the template uses what it is not given: {error.message}", hint)])
    return BuildError([Problem(place, line, f"the template is not valid: {error}", hint)])


def _is_raised_in(error: Exception, folders: Sequence[Path]) -> bool:
    """Whether a line of a template itself failed, not something that it called."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return any(Path(last.filename).is_relative_to(folder) for folder in folders)


def _innermost(error: Exception, folders: Sequence[Path]) -> tuple[str, int | None] | None:
    """The line of a template at which rendering stopped; Jinja writes template lines into the traceback."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if any(Path(frame.filename).is_relative_to(folder) for folder in folders):
            return frame.filename, frame.lineno
    return None
