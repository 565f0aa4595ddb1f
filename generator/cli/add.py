"""`sitrep add`: reports into the project, from files, folders or what is pasted."""

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.telling import BUILT, NOT_BUILT, print_json, tell

if TYPE_CHECKING:
    from generator.build.adding import Added

_COLUMNS = {"date": 11, "source": 22, "title": 44}
"""Widths, in characters; the id stands last, whole."""

_REPORTS = 100
"""Reports that are shown one by one."""


@click.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, allow_dash=True, path_type=Path))
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="Day of publication, where a report has none.")
@click.option("--source", help="Who published it, where a report does not say.")
@click.option("--url", help="Where it was published, where a report does not say.")
@click.option("--title", help="Its title, where a report has none.")
@click.option("--tlp", help="Its marking (CLEAR, GREEN, AMBER, AMBER+STRICT, RED), where a report has none.")
@click.option("--json", "as_json", is_flag=True, help="Print a summary for machines.")
@click.pass_obj
def add(
    folder: Path,
    files: tuple[Path, ...],
    *,
    day: datetime | None,
    source: str | None,
    url: str | None,
    title: str | None,
    tlp: str | None,
    as_json: bool,
) -> None:
    """Take in FILES: reports, folders of them, or - for what you paste (end with Ctrl-D).

    Reads .txt, .md, saved web pages (.html, .mhtml), mails (.eml), feeds (.rss, .atom, .xml) and JSON (.json, .jsonl).
    The files are copied into content/inbox/; what can't be read stays where it is, and the exit code is 1.
    """
    from generator import links
    from generator.build import adding
    from generator.errors import BuildError, Problem
    from generator.intake import Draft, marking

    paths = [path for path in files if str(path) != "-"]
    if url and not links.outside(url):
        hint = "It begins with http:// or https://."
        raise BuildError([Problem("--url", None, f"“{url}” is not the address of a page", hint)])
    read_tlp = marking.read(tlp, "--tlp", None) if tlp else None
    given = Draft("", title=title, date=day.date() if day else None, source=source, url=url, tlp=read_tlp)
    pasted = None if paths and len(paths) == len(files) else _paste()
    added = adding.add(folder, paths, pasted, given, datetime.now().astimezone().date())
    if as_json:
        print_json(added)
    else:
        _tell(added)
    sys.exit(NOT_BUILT if added.refused else BUILT)


def _paste() -> bytes:
    """What comes on standard input; a person at a terminal is told that it is awaited."""
    if sys.stdin.isatty():
        click.echo("Paste a report, then press Ctrl-D on a line of its own.", err=True)
    return sys.stdin.buffer.read()


def _tell(added: "Added") -> None:
    """What was understood, a line a report, with what was inferred marked; then what deserves a word."""
    if added.reports:
        click.echo("".join(f"{name:<{width}} " for name, width in _COLUMNS.items()) + "page")
    for report in added.reports[:_REPORTS]:
        cells = []
        for name, width in _COLUMNS.items():
            mark = "~" if name in report.inferred else ""
            cells.append(f"{_short(mark + getattr(report, name), width):<{width}} ")
        click.echo("".join(cells) + report.id + (f"  {report.marking}" if report.marking else ""))
    if len(added.reports) > _REPORTS:
        click.echo(f"… and {len(added.reports) - _REPORTS:,} more; sitrep add --json tells of all")
    if any(report.inferred for report in added.reports):
        click.echo(
            "~ inferred: the report does not say so itself. Mend it in content/articles/, or give it: sitrep add --help"
        )
    tell(added.duplicates, "already there: ", "yellow")
    tell(added.remarks, "please look: ", "yellow")
    tell(added.refused, "not taken in: ", "red")
    if added.reports:
        click.echo(f"{len(added.reports):,} taken in. Next: sitrep build")


def _short(words: str, width: int) -> str:
    return words if len(words) <= width else words[: width - 1] + "…"
