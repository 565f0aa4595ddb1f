"""What a record says of its fields: the docstrings below them, which Python itself does not keep."""

import ast
import inspect
import sys
from functools import cache
from itertools import pairwise


@cache
def _classes(module: str) -> dict[str, ast.ClassDef]:
    """The classes of a module, as they are written: parsed once, for Python looks for each of them in all of it."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {found.name: found for found in tree.body if isinstance(found, ast.ClassDef)}


@cache
def meanings(record: type) -> dict[str, str]:
    """By field, what the docstring below it says, on one line; of the records that it extends too."""
    said: dict[str, str] = {}
    for base in reversed([base for base in record.__mro__ if base.__module__.startswith("generator.")]):
        for field, below in pairwise(_classes(base.__module__)[base.__name__].body):
            is_text = isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
            if is_text and isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
                said[field.target.id] = " ".join(str(below.value.value).split())  # type: ignore[attr-defined]
    return said
