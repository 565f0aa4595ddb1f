"""`sitrep build`: the site brought up to date."""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import hiring, of_a_site
from generator.cli.telling import BUILT, NOT_BUILT, print_json, tell

if TYPE_CHECKING:
    from generator.build import Summary
    from generator.model.scope import Scope


@click.command()
@click.option("--strict", is_flag=True, help="Fail on warnings and on reports that can't be read.")
@hiring
@of_a_site
@click.option("--quiet", is_flag=True, help="Say only what is wrong.")
@click.option("--json", "as_json", is_flag=True, help="Print a summary for machines.")
@click.pass_obj
def build(
    folder: Path,
    *,
    strict: bool,
    jobs: int | None,
    scope: "Scope",
    output: Path | None,
    quiet: bool,
    as_json: bool,
) -> None:
    """Take in what is new in the inbox and bring the site up to date.

    With --audience or --as-of nothing of what is left out is in any file of the site, which then stands in a folder of
    its own beside the usual one (site-tlp-green), as --text does.
    """
    # A build makes many records that live as long as it does: looking through them for cycles was a tenth of its time.
    gc.set_threshold(50_000, 20, 100)
    from generator.build import Build

    def say(stage: str) -> None:
        if not (quiet or as_json):
            click.echo(f"· {stage}", err=True)

    summary = Build(folder, site_dir=output, strict=strict or None, jobs=jobs, scope=scope, say=say).run()
    if as_json:
        print_json(summary)
    else:
        _tell(summary, quiet=quiet)
    sys.exit(NOT_BUILT if strict and summary.quarantined else BUILT)


def _tell(summary: "Summary", *, quiet: bool) -> None:
    """What the build did, problems first."""
    tell(summary.quarantined, "not taken in: ", "red")
    tell(summary.notices, "please look: ", "yellow")
    if not quiet:
        from generator.pages.parts import plural

        new = f", {summary.taken_in} new" if summary.taken_in else ""
        left_out = f", {summary.left_out} left out" if summary.left_out else ""
        changed = f"{summary.written} written, {summary.removed} removed"
        click.echo(f"{plural(summary.reports, 'report')}{new}{left_out}. {summary.files} files, {changed}.")
        click.echo(f"Open {Path(summary.site) / 'index.html'}")
