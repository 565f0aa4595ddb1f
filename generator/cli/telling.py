"""What every command says in the same way: exit codes and what is wrong."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from generator.errors import Problem

BUILT, NOT_BUILT = 0, 1
"""Exit codes, beside click's 2 for wrong use. 1 also stands for quarantined reports in a build with `--strict`."""

_ALIKE = 10
"""Problems of one kind that are told one by one; the build report lists all."""


def called() -> str:
    """How a person calls the program here: by its name, or by its path where the shell does not find it."""
    import shutil

    path = Path(sys.argv[0])
    return str(path) if path.stem == "sitrep" and not shutil.which("sitrep") else "sitrep"


def tell(problems: Iterable["Problem"], mark: str, colour: str) -> None:
    """Tell what is wrong, what asks for the same remedy together and the remedy once.

    Of each such group only the first are told one by one.
    """
    alike: dict[str, list[Problem]] = {}
    for problem in problems:
        alike.setdefault(problem.hint, []).append(problem)
    for hint, group in alike.items():
        for problem in group[:_ALIKE]:
            click.secho(f"{mark}{problem.told}", fg=colour, err=True)
        if len(group) > _ALIKE:
            click.secho(f"{mark}… and {len(group) - _ALIKE:,} more of this kind", fg=colour, err=True)
        if hint:
            click.secho(f"    {hint}", fg=colour, err=True)


def print_json(record: object) -> None:
    """Print a record for machines."""
    import msgspec

    click.echo(msgspec.json.encode(record))


def fail(problems: Iterable["Problem"]) -> NoReturn:
    """Tell what is wrong and stop."""
    for problem in problems:
        click.secho(str(problem), fg="red", err=True)
    sys.exit(NOT_BUILT)
