"""Escaping, the cheap way: markupsafe's own functions spend most of their time on objects that nobody needs here."""

from typing import TYPE_CHECKING, Any

import markupsafe
from jinja2.compiler import CodeGenerator
from markupsafe import Markup

if TYPE_CHECKING:
    from jinja2 import nodes
    from jinja2.compiler import Frame

try:
    from markupsafe._speedups import _escape_inner as text
except ImportError:  # another MarkupSafe, or one without its compiled part
    from html import escape as text

__all__ = ["Generator", "escaped", "safe", "text"]


def safe(html: str) -> Markup:
    """Markup of a string whose every part is escaped already."""
    return str.__new__(Markup, html)


def escaped(value: object) -> str:
    """What `{{ value }}` writes: markup as it is, everything else escaped."""
    kind = type(value)
    if kind is str:
        return text(value)  # type: ignore[arg-type]
    return value if kind is Markup else markupsafe.escape(value)  # type: ignore[return-value]


class Generator(CodeGenerator):
    """Writes the Python of a template as Jinja does, but has `environment.escaped` escape what is put out.

    A page puts out a hundred values: with Jinja's own `escape` they take longer than all else that a template does.
    """

    def _output_child_pre(self, node: "nodes.Expr", frame: "Frame", finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escaped(")
