"""`sitrep check`: what deserves a look before others read it."""

import sys
from pathlib import Path
from typing import Any

import click

from generator.cli.scope import of_a_site, scope
from generator.cli.telling import BUILT, NOT_BUILT, fail


@click.command()
@click.option("--strict", is_flag=True, help="Fail where anything is found.")
@click.option("--jobs", type=click.IntRange(min=1), help="Workers; as many as there are processors if not given.")
@of_a_site
@click.option("--json", "as_json", is_flag=True, help="Print the findings for machines.")
@click.pass_obj
def check(folder: Path, /, *, strict: bool, jobs: int | None, output: Path | None, as_json: bool, **known: Any) -> None:
    """Check what goes out: the words of the editions and what they cite, links, quotes, corrections, weight.

    The words are held against the standards of the craft. The site is checked as the last build left it; one
    that was built with --audience, --as-of, --text or --output is named by the same options.
    """
    from generator.build import checks
    from generator.errors import BuildError

    try:
        found = checks.check(folder, jobs, scope=scope(**known), site_dir=output.absolute() if output else None)
    except BuildError as error:
        fail(error.problems)
    if as_json:
        import msgspec

        click.echo(msgspec.json.encode(found))
        sys.exit(NOT_BUILT if strict and found else BUILT)
    for problem in found:
        click.secho(str(problem), fg="red" if strict else "yellow", err=True)
    click.echo(f"{len(found)} found." if found else "Nothing found.")
    sys.exit(NOT_BUILT if strict and found else BUILT)
