"""What the project promises of the files by which others build, check and publish it."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

PROJECT = Path(__file__).parents[1]
GITHUB = PROJECT / ".github/workflows/pages.yml"
GITLAB = PROJECT / ".gitlab-ci.yml"
HOOKS = PROJECT / ".pre-commit-config.yaml"
RELEASED = re.compile(r"v\d+\.\d+\.\d+")


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def strings(value: Any) -> list[str]:
    """Every text in a tree of YAML values, keys left out."""
    if isinstance(value, dict):
        return [text for inner in value.values() for text in strings(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in strings(inner)]
    return [str(value)]


@pytest.mark.parametrize(
    ("schema", "path"), [("vendor.github-workflows", GITHUB), ("vendor.gitlab-ci", GITLAB)], ids=["github", "gitlab"]
)
def test_the_workflows_are_what_their_published_schemas_allow(schema: str, path: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize("path", [GITHUB, GITLAB], ids=["github", "gitlab"])
def test_the_workflows_run_the_tests_first_and_build_only_what_anybody_may_read(path: Path) -> None:
    commands = [text for text in strings(read(path)["jobs"] if path == GITHUB else read(path)) if "make " in text]
    assert commands == ["make test", "make public"]


def test_every_third_party_action_is_pinned_to_a_release() -> None:
    steps = [step for job in read(GITHUB)["jobs"].values() for step in job["steps"]]
    used = [step["uses"] for step in steps if "uses" in step]
    assert used
    assert [action for action in used if not RELEASED.fullmatch(action.partition("@")[2])] == []


def test_every_third_party_hook_is_pinned_to_a_release() -> None:
    repositories = [repository for repository in read(HOOKS)["repos"] if repository["repo"] != "local"]
    assert repositories
    assert [one["repo"] for one in repositories if not RELEASED.fullmatch(one["rev"])] == []


def test_the_local_hooks_run_from_the_environment_that_make_sets_up() -> None:
    local = next(repository for repository in read(HOOKS)["repos"] if repository["repo"] == "local")
    entries = [hook["entry"].split()[0] for hook in local["hooks"]]
    assert [entry for entry in entries if not entry.startswith(".venv/bin/")] == []


def test_only_the_job_that_publishes_may_write_anything() -> None:
    workflow = read(GITHUB)
    assert workflow["permissions"] == {"contents": "read"}
    allowed = {name: job["permissions"] for name, job in workflow["jobs"].items() if "permissions" in job}
    assert allowed == {"publish": {"pages": "write", "id-token": "write"}}


def test_a_pull_request_publishes_nothing() -> None:
    job = read(GITHUB)["jobs"]["publish"]
    upload = next(step for step in read(GITHUB)["jobs"]["build"]["steps"] if "upload" in step.get("uses", ""))
    assert all("github.event_name != 'pull_request'" in part["if"] for part in (job, upload))


def test_both_workflows_keep_the_index_between_runs() -> None:
    github = next(step for step in read(GITHUB)["jobs"]["build"]["steps"] if "/cache@" in step.get("uses", ""))
    assert github["with"]["path"] == ".sitrep"
    assert ".sitrep" in strings(read(GITLAB)[".cached"])
    assert read(GITLAB)["test"]["extends"] == ".cached"


def test_both_workflows_publish_the_folder_that_is_built_for_anybody_with_excerpts_only() -> None:
    """So that no report is published whole, and none above TLP:CLEAR at all, because somebody pushed."""
    made = (PROJECT / "Makefile").read_text(encoding="utf-8")
    recipe = re.search(r"^public:.*\n\t(.*)$", made, re.MULTILINE)
    assert recipe
    assert "--audience TLP:CLEAR --text excerpts --output public" in recipe[1]
    upload = next(step for step in read(GITHUB)["jobs"]["build"]["steps"] if "upload" in step.get("uses", ""))
    assert upload["with"]["path"] == "public"
    assert read(GITLAB)["test"]["artifacts"]["paths"] == read(GITLAB)["pages"]["artifacts"]["paths"] == ["public"]
