"""`sitrep print`: an edition, or a dossier, for paper and mail."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import hiring, showing

if TYPE_CHECKING:
    from generator.model.scope import Scope


@click.command(name="print")
@click.option("--edition", help="An edition, by the name of its page in content/briefings/.")
@click.option("--entity", help="All that names this entity, by the slug of its address.")
@click.option("--day", help="All that was published on a day (2020-05-26), or in a week, month or year.")
@click.option("--select", help="All reports that hold these words, or carry a tag (tag:arms).")
@click.option(
    "-o",
    "file",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write: .pdf, or .html for one page without scripts, to be mailed.",
)
@click.option("--paper", type=click.Choice(["a4", "letter"]), help="As site_config/mkdocs.yml says if not given.")
@click.option("--title", help="Title of a dossier.")
@showing
@hiring
@click.pass_obj
def print_(
    folder: Path,
    /,
    *,
    edition: str | None,
    file: Path,
    paper: str | None,
    scope: "Scope",
    jobs: int | None,
    **said: str | None,
) -> None:
    """Print an edition, or what the reports say of an entity, a day or a topic."""
    from generator.build import briefs, printing

    names = {"entity": "entity", "day": "period", "select": "topic", "title": "title"}
    asked = {names[option]: value for option, value in said.items() if value}
    if bool(edition) == bool(asked.keys() - {"title"}):
        raise click.UsageError("Say what to print: --edition, or --entity, --day and --select in any combination.")
    wanted = briefs.wanted(asked, period="--day")
    warning = printing.printed(folder, printing.Asked(wanted, edition or "", file, paper or "", scope), jobs=jobs)
    if warning:
        click.secho(f"please look: {warning}", fg="yellow", err=True)
    click.echo(f"Wrote {file}.")
