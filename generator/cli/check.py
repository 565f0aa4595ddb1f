"""`sitrep check`: what deserves a look before others read it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import hiring, of_a_site
from generator.cli.telling import BUILT, NOT_BUILT, print_json

if TYPE_CHECKING:
    from generator.model.scope import Scope


@click.command()
@click.option("--strict", is_flag=True, help="Fail where anything is found.")
@hiring
@of_a_site
@click.option("--json", "as_json", is_flag=True, help="Print the findings for machines.")
@click.pass_obj
def check(folder: Path, *, strict: bool, jobs: int | None, scope: "Scope", output: Path | None, as_json: bool) -> None:
    """Check what goes out: the words of the editions and what they cite, links, quotes, corrections, weight.

    The words are held against the standards of the craft. The site is checked as the last build left it; one
    that was built with --audience, --as-of, --text or --output is named by the same options.
    """
    from generator.build import checks

    found = checks.check(folder, jobs, scope=scope, site_dir=output)
    if as_json:
        print_json(found)
    else:
        for problem in found:
            click.secho(str(problem), fg="red" if strict else "yellow", err=True)
        click.echo(f"{len(found)} found." if found else "Nothing found.")
    sys.exit(NOT_BUILT if strict and found else BUILT)
