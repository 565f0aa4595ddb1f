"""`sitrep doctor` and `sitrep completion`: what is missing is named with the command that adds it."""

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import project
import pytest

from generator.build import health, lock


def test_every_optional_part_is_known_with_what_it_needs() -> None:
    declared = tomllib.loads((project.CHECKOUT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    assert {extra for extra, _packages, _purpose in health.EXTRAS} == declared.keys() - {"all", "dev", "bench", "train"}
    for extra, packages, _purpose in health.EXTRAS:
        named = " ".join(declared[extra])
        assert all(package.partition("_")[0] in named for package in packages)


def test_what_is_missing_is_named_with_the_command_that_adds_it(tmp_path: Path) -> None:
    """In a Python that has the program but no package of any optional part."""
    hidden = "import importlib.metadata as m; real = m.version\n"
    hidden += "def version(name):\n    if name in ('typst', 'spacy'): raise m.PackageNotFoundError(name)\n"
    hidden += "    return real(name)\nm.version = version\nfrom generator.cli import main; main(prog_name='sitrep')"
    ran = subprocess.run(
        [sys.executable, "-c", hidden, "doctor"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, "what is optional may be missing"
    assert "pip install 'sitrep-site[print]'" in ran.stdout
    assert "pip install 'sitrep-site[web]'" not in ran.stdout
    assert "Sitrep 0" in ran.stdout


def findings(root: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {"good": [], "absent": [], "wrong": []}
    for finding in health.of_project(root):
        found[finding.state].append(f"{finding.what} {finding.hint}")
    return found


def test_a_good_project_is_good_before_and_after_its_first_build(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    assert findings(root)["wrong"] == []
    project.build(root)
    found = findings(root)
    assert (found["wrong"], "the index is sound " in found["good"]) == ([], True)
    ran = project.sitrep("doctor", "--json", cwd=root)
    assert ran.returncode == 0
    assert json.loads(ran.stdout).keys() == {"installed", "project"}


def test_what_stands_in_the_way_is_told_with_what_to_do(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    project.build(root)
    project.put(root, "site_config/sources.yml", "sources:\n  - name: X\n    reliability: G\n")
    held = lock.take(root / ".sitrep")
    for path in (root / ".sitrep").glob("index.db*"):
        path.unlink()
    (root / ".sitrep/index.db").write_bytes(b"no database" * 500)
    told = " ".join(findings(root)["wrong"])
    held.release()
    assert "site_config/sources.yml:3" in told
    assert "another build of this project is running" in told
    assert "the index is damaged" in told
    assert "Delete the folder .sitrep" in told
    assert project.sitrep("doctor", cwd=root).returncode == 1


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights do not bind this user")
def test_a_folder_without_the_right_to_write_is_told(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    (root / "content/articles").chmod(0o500)
    assert "content/articles can't be written to" in findings(root)["wrong"][0]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_a_script_that_its_shell_takes(tmp_path: Path, shell: str) -> None:
    ran = project.sitrep("completion", shell, cwd=tmp_path)
    assert ran.returncode == 0
    assert "_SITREP_COMPLETE" in ran.stdout
    if shutil.which(shell):
        checked = subprocess.run([shell, "-n"], input=ran.stdout, text=True, capture_output=True, check=False)
        assert checked.returncode == 0, checked.stderr


def test_a_shell_that_asks_is_told_the_commands(tmp_path: Path) -> None:
    ran = project.run("sitrep", cwd=tmp_path, _SITREP_COMPLETE="bash_complete", COMP_WORDS="sitrep pa", COMP_CWORD="1")
    assert ran.stdout.split() == ["plain,pack"]
