"""`sitrep init`: a new project."""

from pathlib import Path

import click


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--sample", type=click.Choice(["exercise"]), help="With reports of a conflict that does not exist.")
@click.pass_obj
def init(here: Path, folder: Path, sample: str | None) -> None:
    """Make a new project in FOLDER, empty or with a sample to look at."""
    import shlex

    from generator.cli.telling import called
    from generator.new_project import add_exercise, make

    command = f"{called()} -C {shlex.quote(str(here / folder))}"

    made = make(here / folder)
    click.echo(f"Made a project in {made}.")
    if sample:
        add_exercise(made)
        click.echo(f"It holds reports of an exercise; what was planted in them stands in {made / 'exercise-key.json'}.")
        click.echo(f"Run: {command} build")
        return
    click.echo(f"Add reports: {command} add FILES, or put them into {made / 'content' / 'inbox'}")
    click.echo(f"Then run: {command} build")
