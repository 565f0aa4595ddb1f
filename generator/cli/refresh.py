"""`sitrep refresh`: what a newer analysis finds, onto the pages."""

import sys
from pathlib import Path

import click

from generator.cli.options import hiring
from generator.cli.telling import BUILT, NOT_BUILT, print_json


@click.command()
@hiring
@click.option("--json", "as_json", is_flag=True, help="Print a summary for machines.")
@click.pass_obj
def refresh(folder: Path, *, jobs: int | None, as_json: bool) -> None:
    """Write the lists of names on pages again, as today's analysis finds them.

    A build uses today's analysis in any case; this brings the pages in content/articles/ up to date with it. Pages that
    you have edited are left as they are.
    """
    from generator.build import refreshing

    done = refreshing.refresh(folder, jobs)
    if as_json:
        print_json(done)
    else:
        for ident in done.written:
            click.echo(f"content/articles/{ident}.md")
        for problem in done.unreadable:
            click.secho(str(problem), fg="red", err=True)
        click.echo(
            f"{len(done.written)} written, {done.same} as they were, {done.edited} edited by a person and left alone."
        )
    sys.exit(NOT_BUILT if done.unreadable else BUILT)
