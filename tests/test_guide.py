"""The documentation: its commands run as they stand, its reference leaves nothing out, the program builds it."""

import itertools
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec
import project
import pytest
from view_samples import VIEWS

from generator import cli
from generator.build import checks
from generator.model.data import TABLES, PlaceRow
from generator.model.site import Site
from generator.pages.citations import EndNote

sys.path.insert(0, str(project.CHECKOUT / "scripts"))
import reference

GUIDE = project.CHECKOUT / "docs/guide"
PAGES = sorted((GUIDE / "content/pages").glob("*.md"))
_BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_NAMED = re.compile(r"`sitrep ([a-z]+)([^`]*)`")
WITH_COMMANDS = [page for page in PAGES if _BLOCK.search(page.read_text(encoding="utf-8"))]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documentation as `make guide` builds it."""
    root = tmp_path_factory.mktemp("guide") / "project"
    for name in ("content/pages", "site_config"):
        shutil.copytree(GUIDE / name, root / name, ignore=shutil.ignore_patterns("reference"))
    reference.write(root / "content/pages/reference")
    summary = project.build(root, strict=True)
    assert summary.notices == ()
    return root


def test_the_program_builds_its_own_documentation_without_a_finding(built: Path) -> None:
    assert checks.check(built, 1) == []
    for page in PAGES:
        assert (built / "site" / page.with_suffix(".html").name).is_file()


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=lambda page: page.stem)
def test_the_commands_of_a_page_run_as_they_stand_there(page: Path, sample_project: Path, tmp_path: Path) -> None:
    """In the sample project; those of the tutorial in an empty folder."""
    folder = tmp_path / "work"
    if page.stem == "tutorial":
        folder.mkdir()
    else:
        shutil.copytree(sample_project, folder)
    script = "".join(_BLOCK.findall(page.read_text(encoding="utf-8"))).replace("/tmp/", f"{tmp_path}/")  # noqa: S108
    for command, given in commands(script):
        name, *words = shlex.split(command)
        if name == "cd":
            folder /= words[0]
        elif name == "sitrep":
            ran = project.sitrep(*words, cwd=folder, given=given)
            assert ran.returncode == 0, f"{command}\n{ran.stdout}{ran.stderr}"
        else:
            subprocess.run(["bash", "-e", "-c", command], cwd=folder, input=given, text=True, check=True)


def commands(script: str) -> Iterator[tuple[str, str]]:
    """The lines of a script, each with what it is given on standard input (`<<'END'`)."""
    lines = iter(script.splitlines())
    for line in lines:
        command, here, _ = line.partition(" <<'END'")
        if here:
            yield command, "".join(f"{given}\n" for given in itertools.takewhile(lambda given: given != "END", lines))
        elif command.strip():
            yield command, ""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_names_only_commands_and_options_that_there_are(page: Path) -> None:
    for name, rest in _NAMED.findall(page.read_text(encoding="utf-8")):
        known = {option for parameter in cli.main.commands[name].params for option in parameter.opts}
        assert set(re.findall(r"--[a-z-]+", rest)) <= known


def test_the_reference_names_every_command_option_and_argument() -> None:
    page = reference.commands()
    for name, command in cli.main.commands.items():
        _, _, part = page.partition(f"\n## sitrep {name}\n")
        part = part.partition("\n## ")[0]
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert f"`{', '.join(parameter.opts)}" in part
                assert parameter.help, f"{name} {parameter.opts} says nothing of itself"


def test_the_reference_names_every_key_with_its_meaning() -> None:
    page = reference.configuration()
    for _name, _about, records in reference.FILES:
        for record in records:
            assert not undocumented(record, part(page, record.__name__))


def test_the_reference_names_every_field_of_the_data_with_its_meaning() -> None:
    page = reference.data_fields()
    records = {**TABLES, "places.geojson": PlaceRow, **{record.__name__: record for record in reference.ANALYSED}}
    for name, record in records.items():
        assert not undocumented(record, part(page, name))


def test_the_reference_names_every_field_that_a_template_is_given_with_its_meaning() -> None:
    page = reference.templates()
    records = reference.views()
    assert records >= {*VIEWS.values(), Site, EndNote}
    for record in records:
        assert not undocumented(record, part(page, reference.heading(record)))


def part(page: str, heading: str) -> str:
    """What stands under a heading."""
    return re.split(rf"^#+ {re.escape(heading)}$", page, maxsplit=1, flags=re.MULTILINE)[1].partition("\n## ")[0]


def undocumented(record: type[msgspec.Struct], shown: str) -> list[str]:
    """Fields of a record of which its part of the reference says nothing."""
    rows = dict(re.findall(r"^\| `([^`]+)` \| .+? \| (.*?) \|$", shown.partition("\n### ")[0], re.MULTILINE))
    names = [field.encode_name for field in msgspec.structs.fields(record)]
    return [name for name in names if not rows.get(name, "").removesuffix("(needed)").strip()]
