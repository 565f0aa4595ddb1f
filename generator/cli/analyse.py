"""`sitrep analyse`: what is found in reports, without a site."""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import hiring, knowing

if TYPE_CHECKING:
    from generator.model.scope import Scope


@click.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--jsonl", is_flag=True, help="Read JSON Lines with id, date, text and source from standard input.")
@click.option(
    "--corpus", type=click.Path(dir_okay=False, path_type=Path), help="Also write what holds for all reports."
)
@knowing
@hiring
@click.pass_obj
def analyse(
    folder: Path,
    files: tuple[Path, ...],
    *,
    jsonl: bool,
    corpus: Path | None,
    jobs: int | None,
    scope: "Scope",
) -> None:
    """Analyse reports without making a site: one JSON record a report, on standard output.

    With --audience or --as-of the reports that are left out have no record, and what is found in the others owes
    nothing to them; a line of JSON says its marking with `tlp`.
    """
    from generator.build import offline

    if jsonl == bool(files):
        raise click.UsageError("Name files, or give --jsonl and JSON Lines on standard input.")
    read = partial(offline.from_lines, lines=sys.stdin.buffer) if jsonl else partial(offline.from_files, paths=files)
    found = read(folder, jobs=jobs, scope=scope, compared=corpus is not None)
    for line in found.lines():
        sys.stdout.buffer.write(line + b"\n")
    if corpus:
        corpus.write_bytes(found.summary() + b"\n")
    for problem in found.problems:
        click.secho(str(problem), fg="red", err=True)
