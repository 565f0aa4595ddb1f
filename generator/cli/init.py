"""`sitrep init`: a new project."""

from pathlib import Path

import click

from generator.cli.telling import fail


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.pass_obj
def init(here: Path, folder: Path) -> None:
    """Make a new project in FOLDER."""
    from generator.errors import BuildError
    from generator.new_project import make

    try:
        made = make(here / folder)
    except BuildError as error:
        fail(error.problems)
    click.echo(f"Made a project in {made}.")
    click.echo(f"Put reports into {made / 'content' / 'inbox'}, then run: sitrep -C {folder} build")
