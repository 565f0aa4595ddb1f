"""The door for people: commands, messages, exit codes. Heavy packages are imported where a command needs them."""

import gc
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from generator.build import Summary
    from generator.errors import Problem

BUILT, NOT_BUILT, WRONG_USE = 0, 1, 2
"""Exit codes. 1 also stands for a site that was built with quarantined reports under `--strict`."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sitrep-site", prog_name="sitrep")
@click.option(
    "-C", "folder", type=click.Path(file_okay=False, path_type=Path), default=".", help="Run in this project's folder."
)
@click.pass_context
def main(context: click.Context, folder: Path) -> None:
    """Make an intelligence-briefing site of a folder of news reports."""
    context.obj = folder


@main.command()
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


@main.command()
@click.option("--strict", is_flag=True, help="Fail on warnings and on reports that can't be read.")
@click.option("--jobs", type=click.IntRange(min=1), help="Workers; as many as there are processors if not given.")
@click.option("--quiet", is_flag=True, help="Say only what is wrong.")
@click.option("--json", "as_json", is_flag=True, help="Print a summary for machines.")
@click.pass_obj
def build(folder: Path, *, strict: bool, jobs: int | None, quiet: bool, as_json: bool) -> None:
    """Take in what is new in the inbox and bring the site up to date."""
    from generator.build import Build
    from generator.errors import BuildError

    # A build makes many records that live as long as it does: looking through them for cycles was a tenth of its time.
    gc.set_threshold(50_000, 20, 100)

    def say(stage: str) -> None:
        if not (quiet or as_json):
            click.echo(f"· {stage}", err=True)

    try:
        summary = Build(folder, strict=strict or None, jobs=jobs, say=say).run()
    except BuildError as error:
        fail(error.problems)
    if as_json:
        import msgspec

        click.echo(msgspec.json.encode(summary))
    else:
        _tell(summary, quiet=quiet)
    sys.exit(NOT_BUILT if strict and summary.quarantined else BUILT)


@main.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--jsonl", is_flag=True, help="Read JSON Lines with id, date, text and source from standard input.")
@click.option(
    "--corpus", type=click.Path(dir_okay=False, path_type=Path), help="Also write what holds for all reports."
)
@click.option("--jobs", type=click.IntRange(min=1), help="Workers; as many as there are processors if not given.")
@click.pass_obj
def analyse(folder: Path, files: tuple[Path, ...], *, jsonl: bool, corpus: Path | None, jobs: int | None) -> None:
    """Analyse reports without making a site: one JSON record a report, on standard output."""
    from generator.build import offline
    from generator.errors import BuildError

    if jsonl == bool(files):
        raise click.UsageError("Name files, or give --jsonl and JSON Lines on standard input.")
    try:
        stdin = sys.stdin.buffer
        found = offline.from_lines(folder, stdin, jobs) if jsonl else offline.from_files(folder, files, jobs)
    except BuildError as error:
        fail(error.problems)
    for line in found.lines():
        sys.stdout.buffer.write(line + b"\n")
    if corpus:
        corpus.write_bytes(found.summary() + b"\n")
    for problem in found.problems:
        click.secho(str(problem), fg="red", err=True)


def fail(problems: Iterable["Problem"]) -> NoReturn:
    """Tell what is wrong and stop."""
    for problem in problems:
        click.secho(str(problem), fg="red", err=True)
    sys.exit(NOT_BUILT)


def _tell(summary: "Summary", *, quiet: bool) -> None:
    """What the build did, problems first."""
    for problem in summary.quarantined:
        click.secho(f"not taken in: {problem}", fg="red", err=True)
    for problem in summary.notices:
        click.secho(f"please look: {problem}", fg="yellow", err=True)
    if not quiet:
        new = f", {summary.taken_in} new" if summary.taken_in else ""
        changed = f"{summary.written} written, {summary.removed} removed"
        click.echo(f"{summary.reports} reports{new}. {summary.files} files, {changed}.")
        click.echo(f"Open {Path(summary.site) / 'index.html'}")
