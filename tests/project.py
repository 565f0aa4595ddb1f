"""Small projects in a folder of their own, built for real: what the tests of the engine share."""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from click.testing import CliRunner

from generator import cli, links, new_project
from generator import exercise as invented
from generator.build import Build, Summary

CHECKOUT = Path(__file__).parents[1]
SEEDS = CHECKOUT.parent / "shared" / "seeds"
INPUTS = ("content", "site_config")
"""What a site is made from; the rest of a project is made by the program."""


def starter(folder: Path) -> Path:
    """A new project as `sitrep init` makes it, with short narrative pages in place of the program's long ones."""
    root = new_project.make(folder)
    for name in ("index", "about", "method", "first-hour"):
        kept = (root / f"content/pages/{name}.md").read_text(encoding="utf-8") if name == "index" else f"# {name}\n"
        (root / f"content/pages/{name}.md").write_text(kept, encoding="utf-8")
    # Starting Pagefind for every build of every test takes longer than the builds: its own tests ask for it.
    config = root / "site_config/mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + "      search: folder\n", encoding="utf-8")
    return root


def exercise(folder: Path) -> Path:
    """The invented reports in a new project; without their editions, which are drafted one after the other."""
    root = starter(folder)
    for path, text in invented.files():
        if path.startswith(("content/inbox/", "site_config/")):
            put(root, path, text)
    return root


def sample(folder: Path) -> Path:
    """A copy of the sample project's inputs; never the checkout itself, nor pages that a build made in it."""
    for name in ("content/inbox", "content/pages", "content/briefings"):
        shutil.copytree(CHECKOUT / name, folder / name)
    (folder / "site_config").mkdir()
    for path in (CHECKOUT / "site_config").glob("*.yml"):
        shutil.copyfile(path, folder / "site_config" / path.name)
    return folder


def put(root: Path, path: str, text: str) -> Path:
    """Write a file of a project, with the folders it needs."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")
    return target


def report(root: Path, name: str, text: str, day: str = "2020-05-26", title: str = "") -> Path:
    """Put a report into the inbox."""
    return put(root, f"content/inbox/{name}", f"{title or f'Report {name}'}\n\ndate {day}\n\n{text}\n")


def build(root: Path, *, jobs: int = 1, strict: bool | None = None) -> Summary:
    """Build a project in this process."""
    return Build(root, jobs=jobs, strict=strict).run()


def copy_inputs(root: Path, target: Path) -> Path:
    """A project with the same inputs in another folder, and nothing that a build left."""
    if target.exists():
        shutil.rmtree(target)
    for name in INPUTS:
        shutil.copytree(root / name, target / name)
    return target


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def difference(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> str:
    """What tells two sites apart, in words; empty when they are the same, byte for byte."""
    said = [f"only in the first: {name}" for name in sorted(one.keys() - other.keys())]
    said += [f"only in the second: {name}" for name in sorted(other.keys() - one.keys())]
    for name in sorted(one.keys() & other.keys()):
        if one[name] != other[name]:
            said.append(f"differs: {name}\n{_first_difference(one[name], other[name])}")
    return "\n".join(said[:6])


def _first_difference(one: bytes, other: bytes) -> str:
    lines = zip(one.decode(errors="replace").splitlines(), other.decode(errors="replace").splitlines(), strict=False)
    pair = next(((a, b) for a, b in lines if a != b), None)
    return f"  - {pair[0][:300]}\n  + {pair[1][:300]}" if pair else "  one is longer than the other"


def run(*command: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command of this environment (`sitrep`, `mkdocs`) in a process of its own, as a person does."""
    program = Path(sys.executable).parent / command[0]
    return subprocess.run(
        [str(program), *command[1:]],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


class Ran(NamedTuple):
    """What a run said and how it ended."""

    returncode: int
    stdout: str
    stderr: str


def sitrep(*arguments: str | Path, cwd: Path, given: str = "", **environment: str) -> Ran:
    """Run `sitrep` in this process: starting another takes longer than most commands. A traceback fails the test."""
    with contextlib.chdir(cwd):
        ran = CliRunner().invoke(cli.main, [*map(str, arguments)], input=given, env=environment, prog_name="sitrep")
    if ran.exception is not None and not isinstance(ran.exception, SystemExit):
        raise ran.exception
    return Ran(ran.exit_code, ran.stdout, ran.stderr)


def page(root: Path, address: str) -> str:
    """A page of the built site."""
    return (root / "site" / address).read_text(encoding="utf-8")


def entity_page(root: Path, name: str) -> str:
    """The page of an entity, by its name."""
    return page(root, links.entity(links.slug(name)))
