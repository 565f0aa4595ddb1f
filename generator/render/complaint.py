"""A template that fails, as a problem with file and line: templates are the user's to change."""

import traceback
from collections.abc import Sequence
from pathlib import Path

import jinja2

from generator.errors import BuildError, Problem


def explain(error: jinja2.TemplateError, template: str, folders: Sequence[Path]) -> BuildError:
    """What is wrong in which line of which template."""
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
    return BuildError([Problem(place, line, f"the template is not valid: {error.message}", hint)])


def _innermost(error: jinja2.TemplateError, folders: Sequence[Path]) -> tuple[str, int | None] | None:
    """The line of a template at which rendering stopped; Jinja writes template lines into the traceback."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if any(Path(frame.filename).is_relative_to(folder) for folder in folders):
            return frame.filename, frame.lineno
    return None
