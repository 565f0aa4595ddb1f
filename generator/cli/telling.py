"""What every command says in the same way: exit codes and what is wrong."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from generator.errors import Problem

BUILT, NOT_BUILT, WRONG_USE = 0, 1, 2
"""Exit codes. 1 also stands for a site that was built with quarantined reports under `--strict`."""


def fail(problems: Iterable["Problem"]) -> NoReturn:
    """Tell what is wrong and stop."""
    for problem in problems:
        click.secho(str(problem), fg="red", err=True)
    sys.exit(NOT_BUILT)
