"""The door for people: commands, messages, exit codes; a file a command.

Heavy packages are imported where a command needs them. A command lets BuildError pass: it is told here, for all.
"""

import os
import sys
from pathlib import Path
from typing import Any

import click

from generator.cli.add import add
from generator.cli.analyse import analyse
from generator.cli.brief import brief
from generator.cli.build import build
from generator.cli.check import check
from generator.cli.completion import completion
from generator.cli.doctor import doctor
from generator.cli.init import init
from generator.cli.pack import pack
from generator.cli.print import print_
from generator.cli.refresh import refresh
from generator.cli.review import review
from generator.cli.serve import serve
from generator.cli.telling import fail


class _Door(click.Group):
    """Tells what is wrong with a project without a traceback."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except Exception as error:
            from generator.errors import BuildError

            if isinstance(error, BuildError):
                fail(error.problems)
            raise


@click.group(cls=_Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sitrep-site", prog_name="sitrep")
@click.option(
    "-C", "folder", type=click.Path(file_okay=False, path_type=Path), default=".", help="Run in this project's folder."
)
@click.pass_context
def main(context: click.Context, folder: Path) -> None:
    """Make an intelligence-briefing site of a folder of news reports."""
    context.obj = folder


COMMANDS = (
    init,
    add,
    build,
    serve,
    refresh,
    review,
    brief,
    check,
    print_,
    pack,
    analyse,
    doctor,
    completion,
)
"""In the order of a day's work."""

for command in COMMANDS:
    main.add_command(command)


def run() -> None:
    """The command line as a process of its own: what that holds goes with it, unsorted, which saves 20 ms a build."""
    try:
        main()
    except SystemExit as ended:
        if not isinstance(ended.code, int):
            raise
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(ended.code)
