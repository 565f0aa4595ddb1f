"""What many tests share. Each test process makes its own copies, so that tests may run beside one another."""

from pathlib import Path

import project
import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("tests", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
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
