"""The commands: what they say, what they leave behind, how they end."""

import json
import re
import subprocess
import sys
from pathlib import Path

import project
import pytest

from generator.errors import BuildError

HEAVY = (
    "jinja2",
    "mkdocs",
    "yaml",
    "sqlite3",
    "frontmatter",
    "pycrfsuite",
    "markdown_it",
    "multiprocessing",
    "msgspec",
)


def test_starting_takes_in_nothing_heavy() -> None:
    """What a command needs is imported when it runs: `--help` is quick."""
    ran = subprocess.run(
        [sys.executable, "-c", "import generator.cli, sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert not set(HEAVY) & set(ran.stdout.split())


def test_starting_costs_little_more_than_python_itself() -> None:
    """Under 150 ms of the processor, the least of several runs: the machine may be busy."""

    def cost(code: str) -> float:
        timed = f"import time; {code}; print(time.process_time())"
        runs = [subprocess.run([sys.executable, "-c", timed], capture_output=True, check=True) for _ in range(7)]
        return min(float(run.stdout) for run in runs)

    assert cost("import generator.cli") - cost("pass") < 0.15


def test_help_names_every_command_and_each_has_its_own(tmp_path: Path) -> None:
    ran = project.sitrep("--help", cwd=tmp_path)
    assert ran.returncode == 0
    commands = re.findall(r"^  ([a-z]+) {2,}\S", ran.stdout.partition("Commands:")[2], re.MULTILINE)
    assert {"init", "build", "analyse"} <= set(commands)
    for command in commands:
        ran = project.sitrep(command, "--help", cwd=tmp_path)
        assert ran.returncode == 0
        assert "Usage:" in ran.stdout


@pytest.mark.parametrize(
    "command",
    [["bulid"], ["build", "--jobs", "0"], ["build", "--no-such"], ["init"], ["analyse"], ["-C", "nowhere.txt"]],
)
def test_wrong_use_ends_with_2(tmp_path: Path, command: list[str]) -> None:
    ran = project.sitrep(*command, cwd=tmp_path)
    assert ran.returncode == 2, ran.stderr
    assert "Usage:" in ran.stderr
    assert not list(tmp_path.iterdir())


def test_outside_a_project_build_says_how_to_make_one(tmp_path: Path) -> None:
    ran = project.sitrep("build", cwd=tmp_path)
    assert ran.returncode == 1
    assert "sitrep init" in ran.stderr
    assert not list(tmp_path.iterdir())


def test_a_new_project_builds_without_another_word(tmp_path: Path) -> None:
    """And it names nobody: the configuration of a new project knows no person and no organisation."""
    ran = project.run("sitrep", "init", "desk", cwd=tmp_path)
    assert ran.returncode == 0
    ran = project.run("sitrep", "-C", "desk", "build", "--strict", cwd=tmp_path)
    assert ran.returncode == 0, ran.stderr
    root = tmp_path / "desk"
    assert str(root / "site/index.html") in ran.stdout
    assert (root / "site/index.html").exists()
    assert {path.name for path in root.iterdir()} == {"content", "site_config", "site", ".sitrep", ".gitignore"}
    lines = (root / "site_config/entities.yml").read_text(encoding="utf-8").splitlines()
    assert all(line.startswith("#") or not line.strip() for line in lines)


def test_init_never_writes_into_a_folder_in_use(tmp_path: Path) -> None:
    mine = project.put(tmp_path, "desk/mine.txt", "mine")
    ran = project.sitrep("init", "desk", cwd=tmp_path)
    assert ran.returncode == 1
    assert "not empty" in ran.stderr
    assert [path.name for path in mine.parent.iterdir()] == ["mine.txt"]


def test_quiet_says_only_what_is_wrong(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    ran = project.sitrep("build", "--quiet", cwd=root)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    project.put(root, "content/inbox/bad.txt", "No day.\n")
    ran = project.sitrep("build", "--quiet", cwd=root)
    assert (ran.returncode, ran.stdout) == (0, "")
    assert "content/inbox/bad.txt" in ran.stderr


def test_the_summary_for_machines_is_json_and_nothing_else(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    project.report(root, "a.txt", "Anna Berg said the ship left.")
    project.put(root, "content/inbox/bad.txt", "No day.\n")
    ran = project.sitrep("build", "--json", cwd=root)
    summary = json.loads(ran.stdout)
    assert (summary["reports"], summary["taken_in"]) == (1, 1)
    assert [problem["where"] for problem in summary["quarantined"]] == ["content/inbox/bad.txt"]


def test_a_quarantined_report_counts_only_under_strict(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    project.put(root, "content/inbox/bad.txt", "No day.\n")
    assert project.sitrep("build", cwd=root).returncode == 0
    assert project.sitrep("build", "--strict", cwd=root).returncode == 1
    assert project.sitrep("build", cwd=root).returncode == 0


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("entities.yml", "entities:\n  - nam: X\n", "entities.yml:2"),
        ("entities.yml", "entities:\n\t- name: X\n", "entities.yml:2"),
        ("sources.yml", "sources:\n  - name: X\n    reliability: G\n", "sources.yml:3"),
        ("mkdocs.yml", "site_name: [\n", "mkdocs.yml:"),
        ("mkdocs.yml", "site_name: X\nplugins:\n  - sitrep:\n      markng: TLP:RED\n", "marking"),
        ("mkdocs.yml", "site_name: X\ntheme: {name: sitrep}\n", "plugin"),
        ("mkdocs.yml", "- a\n", "mkdocs.yml"),
        ("mkdocs.yml", "", "mkdocs.yml"),
    ],
)
def test_a_mistake_in_the_configuration_is_told_with_its_line(tmp_path: Path, name: str, text: str, said: str) -> None:
    root = project.starter(tmp_path / "project")
    project.put(root, f"site_config/{name}", text)
    ran = project.sitrep("build", cwd=root)
    assert ran.returncode == 1, ran.stdout
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not (root / "site").exists()


@pytest.mark.parametrize(
    "name",
    [*(f"site_config/{one}.yml" for one in ("mkdocs", "entities", "sources", "matters")), "content/briefings/a.md"],
)
def test_a_file_of_a_person_that_is_not_utf_8_is_told_with_its_line(tmp_path: Path, name: str) -> None:
    root = project.starter(tmp_path / "project")
    (root / name).write_bytes(b"# A caf\xc3\xa9\n# and another caf\xe9.\n")
    with pytest.raises(BuildError) as told:
        project.build(root)
    assert [(problem.where, problem.line) for problem in told.value.problems] == [(name, 2)]


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("date.html", "{% extends 'base.html' %}{% block content %}{{ view.titel }}{% endblock %}"),
        ("date.html", "{% block content %}\n{% if %}\n{% endblock %}"),
        ("date.html", "{% extends 'no-such.html' %}"),
        ("date.html", "{{ 1 / 0 }}"),
        ("main.html", "{{ nothing.at.all }}"),
        ("main.html", "{% extends 'no-such.html' %}"),
        ("base.html", "{% block content %}"),
    ],
)
def test_a_mistake_in_a_template_is_told_with_its_name_and_leaves_the_site(
    tmp_path: Path, template: str, text: str
) -> None:
    root = project.starter(tmp_path / "project")
    project.report(root, "a.txt", "Anna Berg said the ship left.")
    project.build(root)
    before = project.files(root / "site")
    settings = (root / "site_config/mkdocs.yml").read_text(encoding="utf-8")
    project.put(
        root, "site_config/mkdocs.yml", settings.replace("  name: sitrep\n", "  name: sitrep\n  custom_dir: theme\n")
    )
    project.put(root, f"site_config/theme/{template}", text)
    ran = project.sitrep("build", cwd=root)
    assert ran.returncode == 1, ran.stdout
    assert template in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not project.difference(before, project.files(root / "site"))
