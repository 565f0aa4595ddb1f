"""`sitrep check`: what deserves a look before others read it."""

import sys
from pathlib import Path

import click

from generator.cli.telling import BUILT, NOT_BUILT, fail


@click.command()
@click.option("--strict", is_flag=True, help="Fail where anything is found.")
@click.option("--jobs", type=click.IntRange(min=1), help="Workers; as many as there are processors if not given.")
@click.pass_obj
def check(folder: Path, *, strict: bool, jobs: int | None) -> None:
    """Check the words of the editions against the standards of the craft, and what they cite."""
    from generator.build import checks
    from generator.errors import BuildError

    try:
        found = checks.check(folder, jobs)
    except BuildError as error:
        fail(error.problems)
    for problem in found:
        click.secho(str(problem), fg="red" if strict else "yellow", err=True)
    click.echo(f"{len(found)} found." if found else "Nothing found.")
    sys.exit(NOT_BUILT if strict and found else BUILT)
