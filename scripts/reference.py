"""The reference pages of the documentation, generated from the code: commands by click, records by their docstrings.

`write` puts them among the pages of docs/guide/, whose reference can so never say anything else than the program does.
"""

import importlib
import inspect
import itertools
import pkgutil
import sys
import textwrap
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any, Literal

import click
import msgspec

from generator import cli, pages
from generator.build import wire
from generator.config import entities, matters, settings, sources
from generator.intake.readers import json_lines
from generator.model import article, data, documented
from generator.model.site import Site
from generator.pages import kind, kinds
from generator.pages.citations import EndNote, Missing

FOLDER = Path(__file__).parents[1] / "docs/guide/content/pages/reference"
FILES = (
    (
        "site_config/mkdocs.yml",
        "What stands under `sitrep` in the list of plugins; the rest is for [MkDocs](https://www.mkdocs.org/).",
        (settings.Options, settings.Finder),
    ),
    (
        "site_config/entities.yml",
        "What a person says about entities.",
        (entities.Corrections, entities.Known, entities.Split),
    ),
    ("site_config/sources.yml", "The register of sources.", (sources.Register, sources.Source)),
    ("site_config/matters.yml", "What a person says about claims.", (matters.Matters, matters.Group, matters.Change)),
    (
        "content/articles/*.md",
        "The front matter of a report's page: all but `id`, the name of the page, and `text`, what stands below.",
        (article.Article, article.Original),
    ),
    ("content/inbox/*.jsonl", "A report a line.", (json_lines.Line,)),
)
"""Files that a person writes, and the records that they are read into."""

ANALYSED = (
    wire.ReportRow,
    wire.SentenceRow,
    wire.EntityRow,
    wire.TimeRow,
    wire.AttributionRow,
    wire.EventRow,
    wire.CorpusRow,
    wire.CorpusEntity,
    wire.OriginRow,
    wire.AccountRow,
    wire.CorrectionRow,
)
"""What `sitrep analyse` writes, a report a line, and with `--corpus`."""

for _module in pkgutil.iter_modules(pages.__path__):  # a kind of page is known by its class once its module is loaded
    importlib.import_module(f"{pages.__name__}.{_module.name}")

_WORDS = {
    "str": "text",
    "int": "whole number",
    "float": "number",
    "bool": "`true` or `false`",
    "date": "day",
    "NoneType": "nothing",
}


def write(folder: Path = FOLDER) -> None:
    """Write all reference pages."""
    folder.mkdir(parents=True, exist_ok=True)
    made = {"commands": commands, "configuration": configuration, "data": data_fields, "templates": templates}
    for name, page in made.items():
        (folder / f"{name}.md").write_text(page(), encoding="utf-8", newline="\n")


def commands() -> str:
    """Every command with its arguments and options."""
    parts = ["# Commands", "", "Each command says the same of itself with `--help`.", ""]
    parts += ["## sitrep", "", *_parameters(cli.main), ""]
    for name, command in sorted(cli.main.commands.items()):
        context = click.Context(command, info_name=f"sitrep {name}")
        usage = " ".join(command.collect_usage_pieces(context))
        said = [textwrap.dedent(part).strip() for part in (command.help or "").replace("\b", "").split("\n\n")]
        parts += [f"## sitrep {name}", "", f"    sitrep {name} {usage}", ""]
        parts += [line for part in said for line in (_text(" ".join(part.split())), "")]
        parts += [*_parameters(command), ""]
    return "\n".join(parts)


def _parameters(command: click.Command) -> Iterator[str]:
    options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
    if not options:
        yield "No options."
        return
    yield "| Option | What it does |"
    yield "|---|---|"
    for option in options:
        kind_ = "" if option.is_flag else " " + (option.metavar or option.type.name.upper())
        choices = f" One of {', '.join(option.type.choices)}." if isinstance(option.type, click.Choice) else ""
        shown = isinstance(option.default, (int, str)) and not option.is_flag and option.default != ""
        default = f" Default: {option.default}." if shown and option.show_default else ""
        yield f"| `{', '.join(option.opts)}{kind_}` | {_cell((option.help or '') + choices + default)} |"


def configuration() -> str:
    """Every key of every file that a person writes."""
    parts = [
        "# Files and keys",
        "",
        "What the files of a project may hold. A key that is not listed is refused, with its line.",
        "",
    ]
    for name, about, records in FILES:
        parts += [f"## {name}", "", about, ""]
        for record in records:
            parts += [f"### {record.__name__}", "", *_record(record, written=True), ""]
    return "\n".join(parts)


def data_fields() -> str:
    """Every field of the files in `data/`, and of what `sitrep analyse` writes."""
    about = (
        "`entities` is one file; all else has a folder for every month of publication. Each is there as JSON Lines and "
        "as CSV, and is a table of `data/briefing.sqlite`. In CSV a list is one cell, its parts between semicolons; in "
        "SQLite it is JSON."
    )
    offsets = "Offsets count Unicode code points of the text of their report, the end exclusive."
    parts = ["# Data fields", "", offsets, "", "## data/", "", about, ""]
    for name, record in data.TABLES.items():
        parts += [f"### {name}", "", *_record(record), ""]
    parts += ["### places.geojson", "", *_record(data.PlaceRow), "", "## sitrep analyse", ""]
    parts += ["A ReportRow a line; with `--corpus`, a file with one CorpusRow.", ""]
    for row in ANALYSED:
        parts += [f"### {row.__name__}", "", *_record(row), ""]
    return "\n".join(parts)


def templates() -> str:
    """What every template is given: the record of its page, and the records inside it."""
    about = (
        "A template is given `view`, the record of its page, `site`, the frame (`site.Site`), `root`, the way to the "
        "top of the site, and `address`, the page's own. A narrative page has MkDocs's `page` too, and `notes`, what "
        "its words cite. Lists are in the order in which they are shown. A name that a template misspells is an error."
    )
    parts = [
        "# Template records",
        "",
        about,
        "",
        "Templates: " + ", ".join(f"`{one.template}`" for one in kinds.KINDS) + ".",
        "",
    ]
    for record in sorted(views(), key=heading):
        parts += [f"## {heading(record)}", "", *_record(record), ""]
    return "\n".join(parts)


def heading(record: type[msgspec.Struct]) -> str:
    """A record with the file it stands in, for two may share a name."""
    return f"{record.__module__.rpartition('.')[2]}.{record.__name__}"


def views() -> set[type[msgspec.Struct]]:
    """The records of pages and of their frame, and all those that their fields hold."""
    waiting: list[type[msgspec.Struct]] = [*kind.View.__subclasses__(), Site, EndNote, Missing]
    found: set[type[msgspec.Struct]] = set()
    while waiting:
        record = waiting.pop()
        if record not in found:
            found.add(record)
            waiting.extend(record.__subclasses__())
            waiting.extend(inner for field in msgspec.structs.fields(record) for inner in _held(field.type))
    return found


def _held(kind_: Any) -> Iterator[type[msgspec.Struct]]:
    if isinstance(kind_, type) and issubclass(kind_, msgspec.Struct):
        yield kind_
    for inner in getattr(kind_, "__args__", ()):
        yield from _held(inner)


def _record(record: type[msgspec.Struct], *, written: bool = False) -> Iterator[str]:
    """The table of a record's fields; of one that a person has `written`, those that it needs are marked."""
    said = documented.meanings(record)
    yield _text(_first(inspect.getdoc(record) or ""))
    yield ""
    yield "| Field | Type | Meaning |"
    yield "|---|---|---|"
    for field in msgspec.structs.fields(record):
        needed = " (needed)" if written and field.required else ""
        yield f"| `{field.encode_name}` | {_cell(_type(field.type))} | {_cell(said.get(field.name, ''))}{needed} |"


def _type(kind_: Any) -> str:
    """A type in the words of the records: `Tlp or nothing`, `list of text`."""
    if isinstance(kind_, type) and issubclass(kind_, Enum):
        return ", ".join(f"`{value.value}`" for value in kind_)
    inner: tuple[Any, ...] = getattr(kind_, "__args__", ())
    origin = getattr(kind_, "__origin__", None)
    if origin is Literal:
        return ", ".join(f"`{value}`" for value in inner)
    if origin is tuple and inner[-1] is Ellipsis:
        return f"list of {_type(inner[0])}"
    if origin is tuple:
        return f"list of {len(inner)}: {', '.join(map(_type, inner))}"
    if origin is dict:
        return f"{_type(inner[1])} by {_type(inner[0])}"
    if inner:  # a union
        return " or ".join(map(_type, inner))
    return _WORDS.get(getattr(kind_, "__name__", ""), f"`{getattr(kind_, '__name__', kind_)}`")


def _first(words: str) -> str:
    return " ".join(words.split("\n\n", maxsplit=1)[0].split())


def _text(words: str) -> str:
    """Words in which nothing is markup by accident: `[[…]]` would be a link to an entity, `<…>` a tag."""
    parts = words.split("`")  # what stands between backticks is code, which Markdown leaves alone
    plain = [part.replace("<", "&lt;").replace("[[", "[&#91;").replace("[@", "&#91;@") for part in parts[::2]]
    return "`".join(part for pair in itertools.zip_longest(plain, parts[1::2]) for part in pair if part is not None)


def _cell(words: str) -> str:
    return _text(words).replace("|", "\\|")


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
