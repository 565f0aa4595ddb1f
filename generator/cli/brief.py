"""`sitrep brief`: an edition drafted, for a person to write."""

from pathlib import Path

import click

from generator.cli.options import hiring


@click.command()
@click.option("--period", help="What it covers: 2020-05-26, 2020-W23, 2020-06, or two days with a slash.")
@click.option("--since-last", is_flag=True, help="All that came in since the last edition.")
@click.option("--entity", help="A dossier on this entity, by the slug of its address.")
@click.option("--topic", help="Only reports that hold all these words, or carry a tag (tag:arms).")
@click.option("--as-of", help="The last day whose reports count; the newest one's if not given.")
@click.option("--id", "ident", help="Name of the page; made from the period if not given.")
@click.option("--title", help="Its title.")
@click.option("--author", help="Who writes it.")
@click.option("--page", help="Draft for a page that is there already and says itself what it covers.")
@hiring
@click.pass_obj
def brief(folder: Path, /, *, since_last: bool, jobs: int | None, **said: str | None) -> None:
    """Draft an edition: a page in content/briefings/ for you to write, and a file of what it knew."""
    from generator.build import Build, briefs
    from generator.pages.parts import plural

    asked = {key: value for key, value in said.items() if value}
    if not (asked.keys() & {"period", "entity", "topic", "page"} or since_last):
        raise click.UsageError("Say what it covers: --period, --since-last, --entity, --topic or --page.")
    if since_last and "period" in asked:
        raise click.UsageError("Give --period or --since-last, not both.")
    wanted = briefs.wanted(asked, since_last=since_last)
    with Build.opened(folder, jobs=jobs) as build:
        made = briefs.brief(build.index, build.project.root, wanted, marking=build.settings.options.marking)
    after = f" after {made.after}" if made.after else ""
    click.echo(f"Drafted {made.page} from {plural(made.reports, 'report')}{after}.")
    click.echo("Write it, then run: sitrep build, sitrep check")
