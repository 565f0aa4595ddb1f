"""What is installed is whole: built, put into an empty environment, and used without the checkout."""

import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_every_package_of_the_program_is_named_in_pyproject() -> None:
    named = set(tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["packages"])
    folders = {path.parent.relative_to(ROOT) for path in (ROOT / "generator").rglob("__init__.py")}
    packages = {".".join(folder.parts) for folder in folders}
    assert named == packages | {"generator.templates", "generator.site_config"}


def make_wheel(folder: Path) -> Path:
    """By way of the source distribution: what that leaves out is missing in the wheel too."""
    source = folder / "source"
    subprocess.run(["git", "clone", "--quiet", "--depth=1", ROOT.as_uri(), source], check=True)
    made = "from setuptools import build_meta; build_meta.build_sdist('..')"
    subprocess.run([sys.executable, "-c", made], cwd=source, check=True, capture_output=True)
    # Without an environment of its own for the making: pip would fetch setuptools for it, which is here.
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir"]
    subprocess.run([*build, folder, next(folder.glob("*.tar.gz"))], check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def installed(wheel: Path, home: Path) -> list[str | Path]:
    """A command that runs `sitrep` of the wheel in an environment of its own, without a network.

    It borrows the dependencies, but not the checkout, from the environment of the tests.
    """
    venv.create(home, with_pip=False)
    site = next(home.glob("lib/python*/site-packages"))
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target"]
    subprocess.run([*pip, site, wheel], check=True)
    borrowed = next(path for path in map(Path, sys.path) if path.name == "site-packages")
    offline = "import socket; socket.socket.connect = None; socket.getaddrinfo = None; "
    run = "import sys; sys.path.append(sys.argv.pop(1)); from generator.cli import main; main(prog_name='sitrep')"
    return [home / "bin" / "python", "-P", "-c", offline + run, str(borrowed)]


def test_a_project_is_made_built_and_packed_from_the_wheel_alone(tmp_path: Path) -> None:
    run = installed(make_wheel(tmp_path), tmp_path / "environment")
    subprocess.run([*run, "init", "demo", "--sample", "exercise"], cwd=tmp_path, check=True, capture_output=True)
    report = tmp_path / "demo" / "content" / "inbox" / "report.txt"
    report.write_text("date 2024-03-05\n\nThe ministry in Oslo said on Monday that the bridge was open.\n")
    built = subprocess.run([*run, "-C", "demo", "build", "--strict"], cwd=tmp_path, check=False, capture_output=True)
    assert built.returncode == 0, built.stderr.decode()
    assert (tmp_path / "demo" / "site" / "index.html").exists()
    assert list((tmp_path / "demo" / "site" / "articles").glob("2024-03-05-*.html"))
    packs = []
    for _ in range(2):
        subprocess.run([*run, "-C", "demo", "pack"], cwd=tmp_path, check=True, capture_output=True)
        (packed,) = (tmp_path / "demo").glob("*.zip")
        packs.append(packed.read_bytes())
    assert packs[0] == packs[1]
    # It is opened where a desk keeps such things: Windows takes no path of more than 259 characters.
    deep = Path(f"{tmp_path}/{'d' * (149 - len(str(tmp_path)))}")
    with zipfile.ZipFile(packed) as zipped:
        zipped.extractall(deep)
    assert len(str(deep)) == 150
    assert max(len(str(path)) for path in deep.rglob("*")) < 260
