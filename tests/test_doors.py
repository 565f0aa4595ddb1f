"""`sitrep build` and `mkdocs build` are two doors to one build."""

from pathlib import Path

import project
import pytest

MKDOCS = ("mkdocs", "build", "-f", "site_config/mkdocs.yml")
BUILD = ("sitrep", "build", "--jobs", "1")


@pytest.fixture(scope="module")
def by_command(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, built by `sitrep build`."""
    root = project.sample(tmp_path_factory.mktemp("command") / "sample")
    ran = project.run(*BUILD, cwd=root, PYTHONHASHSEED="1")
    assert ran.returncode == 0, ran.stderr
    return root


@pytest.fixture(scope="module")
def by_mkdocs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample in another folder, built by `mkdocs build`."""
    root = project.sample(tmp_path_factory.mktemp("mkdocs") / "the sample in another folder")
    ran = project.run(*MKDOCS, "--strict", cwd=root, PYTHONHASHSEED="2")
    assert ran.returncode == 0, ran.stderr
    return root


def test_both_doors_make_the_same_folders(by_command: Path, by_mkdocs: Path) -> None:
    """Site and pages of reports, byte for byte."""
    assert not project.difference(project.files(by_command / "site"), project.files(by_mkdocs / "site"))
    assert not project.difference(project.files(by_command / "content"), project.files(by_mkdocs / "content"))
    assert (by_command / "site/index.html").exists()


def test_either_door_finds_nothing_to_do_after_the_other(by_command: Path, by_mkdocs: Path) -> None:
    for root, command in ((by_command, MKDOCS), (by_mkdocs, BUILD)):
        before = {path: path.stat().st_mtime_ns for path in (root / "site").rglob("*") if path.is_file()}
        ran = project.run(*command, cwd=root)
        assert ran.returncode == 0, ran.stderr
        assert before == {path: path.stat().st_mtime_ns for path in (root / "site").rglob("*") if path.is_file()}


@pytest.mark.parametrize("command", [(*BUILD, "--strict"), (*MKDOCS, "--strict")], ids=["sitrep", "mkdocs"])
@pytest.mark.parametrize(
    "page",
    [
        "# About\n\n[Gone](no-such-page.md)\n",
        "# About\n\n[Gone](articles/1999-01-01-never.html)\n",
        "# About\n\n[Gone](articles/2020-05-26-ship-leaves.html#s-000000)\n",
        "---\ntitle: [\n---\n\n# About\n",
    ],
    ids=["a missing page", "a missing report", "a missing sentence", "broken front matter"],
)
def test_a_warning_in_strict_mode_leaves_the_last_site_as_it_is(
    tmp_path: Path, command: tuple[str, ...], page: str
) -> None:
    """And the door says why, without a traceback, with exit code 1; mended, the next build goes through."""
    root = project.starter(tmp_path / "project")
    project.report(root, "a.txt", "Anna Berg said the ship left Tripoli.", title="Ship leaves")
    project.build(root)
    before = project.files(root / "site")
    project.put(root, "content/pages/about.md", page)
    project.report(root, "b.txt", "Karl Meier said the ship came back.", title="Ship returns")
    ran = project.run(*command, cwd=root)
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "about.md" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not project.difference(before, project.files(root / "site"))
    project.put(root, "content/pages/about.md", "# About\n")
    ran = project.run(*command, cwd=root)
    assert ran.returncode == 0, ran.stderr
    assert (root / "site/articles/2020-05-26-ship-returns.html").exists()


@pytest.mark.parametrize("command", [BUILD, MKDOCS], ids=["sitrep", "mkdocs"])
def test_without_strict_a_warning_is_told_and_the_site_is_built(tmp_path: Path, command: tuple[str, ...]) -> None:
    """Told by every build, also by one that finds nothing else to do."""
    root = project.starter(tmp_path / "project")
    project.put(root, "content/pages/about.md", "# About\n\n[Gone](no-such-page.md)\n")
    for _ in range(2):
        ran = project.run(*command, cwd=root)
        assert ran.returncode == 0, ran.stderr
        assert "no-such-page.md" in ran.stderr
    assert (root / "site/about.html").exists()


def test_what_the_site_folder_is_called_is_up_to_the_door(tmp_path: Path) -> None:
    """`mkdocs build -d` and `site_dir` are followed, and a folder of somebody else's files keeps them."""
    root = project.starter(tmp_path / "project")
    mine = project.put(tmp_path, "public/mine.txt", "mine")
    ran = project.run(*MKDOCS, "-d", str(tmp_path / "public"), cwd=root)
    assert ran.returncode == 0, ran.stderr
    assert (tmp_path / "public/index.html").exists()
    assert mine.read_text(encoding="utf-8") == "mine"
    assert not (root / "site").exists()


def test_strict_in_the_configuration_holds_for_both_doors(tmp_path: Path) -> None:
    for name, command in (("one", BUILD), ("two", MKDOCS)):
        root = project.starter(tmp_path / name)
        settings = root / "site_config/mkdocs.yml"
        settings.write_text(settings.read_text(encoding="utf-8") + "\nstrict: true\n", encoding="utf-8")
        project.put(root, "content/pages/about.md", "# About\n\n[Gone](no-such-page.md)\n")
        ran = project.run(*command, cwd=root)
        assert ran.returncode == 1, ran.stdout + ran.stderr
        assert not (root / "site").exists()


@pytest.mark.parametrize("strict", [False, True])
def test_a_quarantined_report_is_in_the_exit_code_under_strict_only(tmp_path: Path, *, strict: bool) -> None:
    """The good reports beside it are built either way, and the site says what could not be read."""
    for name, command in (("one", BUILD), ("two", MKDOCS)):
        root = project.starter(tmp_path / name)
        project.report(root, "good.txt", "Anna Berg said the ship left Tripoli.", title="Ship leaves")
        project.put(root, "content/inbox/bad.txt", "No day here.\n")
        ran = project.run(*command, *(["--strict"] if strict else []), cwd=root)
        assert ran.returncode == (1 if strict else 0), ran.stdout + ran.stderr
        assert "bad.txt" in ran.stderr
        assert (root / "site/articles/2020-05-26-ship-leaves.html").exists()
        assert "content/inbox/bad.txt" in project.page(root, "report.html")
