"""What a record says of its fields: the docstrings below them, which Python itself does not keep."""

import ast
import inspect
import textwrap
from functools import cache
from itertools import pairwise


@cache
def meanings(record: type) -> dict[str, str]:
    """By field, what the docstring below it says, on one line; of the records that it extends too."""
    said: dict[str, str] = {}
    for base in reversed([base for base in record.__mro__ if base.__module__.startswith("generator.")]):
        (tree,) = ast.parse(textwrap.dedent(inspect.getsource(base))).body
        for field, below in pairwise(tree.body if isinstance(tree, ast.ClassDef) else []):
            is_text = isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
            if is_text and isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
                said[field.target.id] = " ".join(str(below.value.value).split())  # type: ignore[attr-defined]
    return said
