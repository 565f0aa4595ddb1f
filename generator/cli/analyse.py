"""`sitrep analyse`: what is found in reports, without a site."""

import sys
from datetime import datetime
from functools import partial
from pathlib import Path

import click

from generator.cli.scope import knowing, scope
from generator.cli.telling import fail


@click.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--jsonl", is_flag=True, help="Read JSON Lines with id, date, text and source from standard input.")
@click.option(
    "--corpus", type=click.Path(dir_okay=False, path_type=Path), help="Also write what holds for all reports."
)
@knowing
@click.option("--jobs", type=click.IntRange(min=1), help="Workers; as many as there are processors if not given.")
@click.pass_obj
def analyse(
    folder: Path,
    files: tuple[Path, ...],
    *,
    jsonl: bool,
    corpus: Path | None,
    jobs: int | None,
    audience: str | None,
    as_of: datetime | None,
) -> None:
    """Analyse reports without making a site: one JSON record a report, on standard output.

    With --audience or --as-of the reports that are left out have no record, and what is found in the others owes
    nothing to them; a line of JSON says its marking with `tlp`.
    """
    from generator.build import offline
    from generator.errors import BuildError

    if jsonl == bool(files):
        raise click.UsageError("Name files, or give --jsonl and JSON Lines on standard input.")
    try:
        stdin = sys.stdin.buffer
        known = scope(audience, as_of)
        read = partial(offline.from_lines, lines=stdin) if jsonl else partial(offline.from_files, paths=files)
        found = read(folder, jobs=jobs, scope=known, compared=corpus is not None)
    except BuildError as error:
        fail(error.problems)
    for line in found.lines():
        sys.stdout.buffer.write(line + b"\n")
    if corpus:
        corpus.write_bytes(found.summary() + b"\n")
    for problem in found.problems:
        click.secho(str(problem), fg="red", err=True)
