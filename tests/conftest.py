"""What many tests share. Each test process makes its own copies, so that tests may run beside one another."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import browsing
import project
import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

settings.register_profile(
    "tests",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
    # In CI the same code gives the same answer; new cases are looked for at a desk, and by `make fuzz`.
    derandomize="CI" in os.environ,
)
settings.load_profile("tests")


@pytest.fixture(scope="session")
def sample_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, built once; tests read it and change nothing in it."""
    root = project.sample(tmp_path_factory.mktemp("sample") / "project")
    project.build(root)
    return root


@pytest.fixture(scope="session")
def sample_site(sample_project: Path) -> Path:
    """The folder of the sample's site."""
    return sample_project / "site"


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    """A Chromium."""
    with browsing.chromium() as started:
        yield started


@pytest.fixture(scope="module")
def from_folder(sample_site: Path) -> str:
    """The address of the folder of the sample's site."""
    return sample_site.as_uri() + "/"


@pytest.fixture(scope="module")
def below_a_path(sample_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the sample's site, served below a path."""
    with browsing.served(sample_site, tmp_path_factory.mktemp("server")) as address:
        yield address


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest tests first: begun last, one of them keeps a single worker busy when all others are done."""
    items.sort(key=lambda item: item.path.name not in {"test_incremental.py", "test_killed.py"})
