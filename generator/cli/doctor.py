"""`sitrep doctor`: what is installed, and what stands in the way."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.telling import BUILT, NOT_BUILT, print_json

if TYPE_CHECKING:
    from generator.build.health import Finding

_MARKS = {"good": ("  ok    ", "green"), "absent": ("  -     ", "yellow"), "wrong": ("  WRONG ", "red")}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the findings for machines.")
@click.pass_obj
def doctor(folder: Path, *, as_json: bool) -> None:
    """Say what is installed, which optional parts are missing, and whether the project can be built."""
    from generator.build import health

    found = {"installed": list(health.installed())}
    if (folder / "site_config").is_dir():
        found["project"] = list(health.of_project(folder))
    if as_json:
        print_json(found)
    else:
        for title, findings in found.items():
            _tell(title, findings)
    sys.exit(NOT_BUILT if any(f.state == "wrong" for findings in found.values() for f in findings) else BUILT)


def _tell(title: str, findings: list["Finding"]) -> None:
    click.echo(f"{title.capitalize()}:")
    for finding in findings:
        mark, colour = _MARKS[finding.state]
        click.secho(mark, fg=colour, nl=False)
        click.echo(finding.what)
        if finding.hint:
            click.echo(f"{'':{len(mark)}}  {finding.hint}")
