"""A build that dies, is refused the disk or meets another build leaves a site that opens; the next one completes it."""

import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import edits
import project
import pytest

from generator.build import lock
from generator.errors import BuildError

REPORTS = 150
KILLS = 15
"""Of a build from nothing, and as many of a build over an existing site."""

_CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.scandir", "sqlite3.connect", "shutil.rmtree"}


def write_reports(root: Path, count: int) -> None:
    """Reports of the small vocabulary, always the same."""
    editor = edits.Editor(root, random.Random(7).choice)  # noqa: S311 - chance that can be repeated
    for number in range(count):
        day = f"2020-{1 + number % 12:02}-{1 + number % 28:02}"
        source = editor.choose(edits.SOURCES)
        text = f"Date: {day}\nSource: {source}\nTitle: Report {number}\n\n{editor.text()}\n\n{editor.text()}\n"
        project.put(root, f"content/inbox/{number:03}.txt", text)


def change(root: Path) -> None:
    """What the second build meets: reports that are new, edited and gone, another name for somebody."""
    pages = sorted((root / "content/articles").glob("*.md"))
    for page in pages[:10]:
        page.write_text(page.read_text(encoding="utf-8") + "\nKarl Berg left Geneva in 2012.\n", encoding="utf-8")
    for page in pages[10:20]:
        path = next(line for line in page.read_text(encoding="utf-8").splitlines() if "inbox/" in line).split(": ")[1]
        (root / path).unlink()
        page.unlink()
    project.report(root, "new.txt", "Anna Berg said on Tuesday that CGS left Tobruk.", "2021-01-05", "A new report")
    project.put(root, "site_config/entities.yml", "entities:\n  - {name: Anna Berg, aliases: [Ana Berg, Anna Meier]}\n")


def build_and_die(root: Path, at: int) -> int:
    """Build in another process that kills itself where it is about to touch the disk for the `at`-th time.

    Gives back how often it touched the disk, if it lived to the end.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        seen = 0

        def count(event: str, given: tuple[object, ...]) -> None:
            nonlocal seen
            if event in _CHANGES or (event == "open" and given[1] not in {"r", "rb", None}):
                seen += 1
                if seen == at:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        try:
            project.build(root)
            os.write(writing, str(seen).encode())
        finally:
            os._exit(0)
    os.close(writing)
    with open(reading, "rb") as pipe:  # noqa: PTH123 - a pipe, not a path
        answer = pipe.read()
    os.waitpid(child, 0)
    return int(answer or 0)


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was never built."""
    root = tmp_path_factory.mktemp("killed") / "reports"
    write_reports(root, REPORTS)
    return root


@pytest.fixture(scope="module")
def built(reports: Path) -> Path:
    """The same after a build."""
    root = reports.with_name("built")
    shutil.copytree(reports, root)
    project.build(root)
    return root


@pytest.fixture(scope="module")
def finished(built: Path) -> Path:
    """The same, changed and built again without an accident."""
    root = built.with_name("finished")
    shutil.copytree(built, root)
    change(root)
    project.build(root)
    return root


def spread(last: int) -> Iterator[int]:
    """Points of a build, from its first to its last touch of the disk."""
    return (1 + (last - 1) * step // (KILLS - 1) for step in range(KILLS))


def check_half_done(root: Path, before: dict[str, bytes], after: dict[str, bytes]) -> None:
    """Every file of the site is as it was before or as it will be, whole."""
    for name, data in project.files(root / "site").items():
        if name.endswith(".html"):
            assert data.rstrip().endswith(b"</html>"), name
        assert name == "manifest.txt" or data in (before.get(name), after.get(name)), name


def check_completed(root: Path, after: dict[str, bytes], pages: dict[str, bytes]) -> None:
    """The next build gives the same site and the same pages as one that nothing happened to."""
    project.build(root)
    assert not project.difference(after, project.files(root / "site"))
    found = project.files(root / "content/articles")
    assert not project.difference(pages, {name: data for name, data in found.items() if name.endswith(".md")})


def test_a_first_build_may_be_killed_anywhere(reports: Path, built: Path, tmp_path: Path) -> None:
    after, pages = project.files(built / "site"), project.files(built / "content/articles")
    whole = tmp_path / "whole"
    shutil.copytree(reports, whole)
    for at in spread(build_and_die(whole, 0)):
        root = tmp_path / f"killed-{at}"
        shutil.copytree(reports, root)
        assert build_and_die(root, at) == 0, "it was not killed"
        check_half_done(root, {}, after)
        check_completed(root, after, pages)
        shutil.rmtree(root)


def test_a_build_over_a_site_may_be_killed_anywhere(built: Path, finished: Path, tmp_path: Path) -> None:
    """And a file that is not ours is there before, between and after."""
    before, after = project.files(built / "site"), project.files(finished / "site")
    pages = project.files(finished / "content/articles")
    whole = tmp_path / "whole"
    shutil.copytree(built, whole)
    change(whole)
    for at in spread(build_and_die(whole, 0)):
        root = tmp_path / f"killed-{at}"
        shutil.copytree(built, root)
        change(root)
        mine = project.put(root, "site/articles/mine.html", "mine</html>")
        assert build_and_die(root, at) == 0, "it was not killed"
        assert mine.read_text(encoding="utf-8") == "mine</html>"
        check_half_done(root, before | {"articles/mine.html": b"mine</html>"}, after)
        check_completed(root, after | {"articles/mine.html": b"mine</html>"}, pages)
        shutil.rmtree(root)


def test_a_killed_build_leaves_no_worker_behind_and_no_lock(reports: Path, tmp_path: Path) -> None:
    """A person who kills a build can build again at once."""
    root = tmp_path / "killed"
    shutil.copytree(reports, root)
    command = [str(Path(sys.executable).parent / "sitrep"), "build", "--jobs", "3"]
    with subprocess.Popen(command, cwd=root, stderr=subprocess.PIPE, text=True, start_new_session=True) as process:
        assert process.stderr
        next(line for line in process.stderr if "pages" in line and "narrative" not in line)
        process.kill()
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and (left := _group(process.pid)):
        os.sched_yield()
    assert not left, f"processes left behind: {left}"
    project.build(root)


def _group(leader: int) -> list[int]:
    """Processes of a session that still run."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(words[3]) == leader and words[0] != "Z":
            found.append(int(folder.name))
    return found


def test_a_second_build_is_told_which_process_has_the_project(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    held = lock.take(root / ".sitrep")
    try:
        ran = project.run("sitrep", "build", cwd=root)
        assert ran.returncode == 1
        assert f"process {os.getpid()}" in ran.stderr
        assert "Traceback" not in ran.stderr
        ran = project.run("mkdocs", "build", "-f", "site_config/mkdocs.yml", cwd=root)
        assert ran.returncode == 1
        assert f"process {os.getpid()}" in ran.stderr
        assert "Traceback" not in ran.stderr
    finally:
        held.release()
    project.build(root)


@pytest.mark.parametrize("name", [".sitrep", "site", "content/articles"])
def test_where_a_folder_can_t_be_made_the_build_says_so(tmp_path: Path, name: str) -> None:
    """A file stands where the folder should be: the same refusal as of a folder that may not be written."""
    root = project.starter(tmp_path / "project")
    project.report(root, "a.txt", "Anna Berg said the ship left Tripoli.")
    if (root / name).is_dir():
        (root / name).rmdir()
    (root / name).write_text("in the way", encoding="utf-8")
    ran = project.run("sitrep", "build", cwd=root)
    assert ran.returncode in {0, 1}
    assert "Traceback" not in ran.stderr
    assert name in ran.stderr
    assert (root / name).read_text(encoding="utf-8") == "in the way"


DOORS = [("sitrep", "build"), ("mkdocs", "build", "-f", "site_config/mkdocs.yml")]


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project with its site."""
    root = tmp_path_factory.mktemp("few") / "project"
    write_reports(root, 30)
    project.build(root)
    return root


def check_refused(ran: subprocess.CompletedProcess[str], root: Path, before: dict[str, bytes]) -> None:
    """The build says what the machine refused, and every page of the site is whole."""
    assert ran.returncode == 1, ran.stderr
    assert "Traceback" not in ran.stderr, ran.stderr
    assert re.search(r"too large|full|disk|space", ran.stderr), ran.stderr
    for name, data in project.files(root / "site").items():
        whole = data.rstrip().endswith(b"</html>") or not name.endswith(".html")
        assert data == before.get(name) or whole, name
    assert not list((root / "site").rglob("*.new"))


def check_equals_clean(root: Path, clean: Path) -> None:
    """With room again, the next build completes the site."""
    project.build(root)
    project.build(project.copy_inputs(root, clean))
    assert not project.difference(project.files(clean / "site"), project.files(root / "site"))


@pytest.mark.parametrize("door", DOORS, ids=["sitrep", "mkdocs"])
@pytest.mark.parametrize("limit", [2_000, 20_000, 100_000])
def test_where_files_can_t_grow_the_build_says_so(few: Path, tmp_path: Path, door: tuple[str, ...], limit: int) -> None:
    """Writes beyond so many bytes a file fail, as they do on a full disk: narrative pages, or the index."""
    root = tmp_path / "full"
    shutil.copytree(few, root)
    before = project.files(root / "site")
    change(root)
    if limit == 100_000:
        shutil.rmtree(root / ".sitrep")

    def little_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    ran = subprocess.run(
        [str(Path(sys.executable).parent / door[0]), *door[1:]],
        cwd=root,
        capture_output=True,
        text=True,
        preexec_fn=little_room,
        timeout=120,
        check=False,
    )
    check_refused(ran, root, before)
    check_equals_clean(root, tmp_path / "clean")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """Makes a disk of the given size (as in `300k`), which only root may, and takes it away again."""
    folder = tmp_path / "disk"

    def make(size: str) -> Path:
        folder.mkdir()
        ran = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], capture_output=True, check=False
        )
        if ran.returncode:
            pytest.skip("only a user who may mount file systems can make a disk that is soon full")
        return folder

    yield make
    subprocess.run(["umount", str(folder)], capture_output=True, check=False)


@pytest.mark.skipif(shutil.which("mount") is None, reason="there is no mount here to make a small disk with")
@pytest.mark.parametrize("door", DOORS, ids=["sitrep", "mkdocs"])
def test_a_full_disk_is_told_and_every_page_stays_whole(
    few: Path, tmp_path: Path, small_disk: Callable[[str], Path], door: tuple[str, ...]
) -> None:
    """The site stands on a disk of its own, which fills up while pages go into it."""
    disk = small_disk("200k")
    root = tmp_path / "full"
    shutil.copytree(few, root, ignore=shutil.ignore_patterns("site", ".sitrep"))
    (root / "site").symlink_to(disk, target_is_directory=True)
    ran = project.run(*door, cwd=root)
    check_refused(ran, root, {})
    (root / "site").unlink()
    check_equals_clean(root, tmp_path / "clean")


@pytest.mark.skipif(shutil.which("mount") is None, reason="there is no mount here to make a small disk with")
def test_a_disk_too_full_for_a_page_of_a_report_is_told(tmp_path: Path, small_disk: Callable[[str], Path]) -> None:
    """The reports that have no page then are named, none is lost, and with room again they come in."""
    root = tmp_path / "full"
    write_reports(root, 30)
    disk = small_disk("60k")
    (root / "content/articles").rmdir()
    (root / "content/articles").symlink_to(disk, target_is_directory=True)
    ran = project.run("sitrep", "build", "--strict", cwd=root)
    assert ran.returncode == 1, ran.stderr
    assert "Traceback" not in ran.stderr
    assert "disk is not full" in ran.stderr
    (root / "content/articles").unlink()
    (root / "content/articles").mkdir()
    assert project.build(root).reports == 30


def test_a_folder_in_the_place_of_a_page_is_told(few: Path, tmp_path: Path) -> None:
    """Somebody's folder is not deleted for it."""
    root = tmp_path / "in the way"
    shutil.copytree(few, root)
    (root / "site/report.html").unlink()
    mine = project.put(root, "site/report.html/mine.txt", "mine")
    ran = project.run("sitrep", "build", cwd=root)
    assert ran.returncode == 1
    assert "report.html" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert mine.read_text(encoding="utf-8") == "mine"
    shutil.rmtree(root / "site/report.html")
    check_equals_clean(root, tmp_path / "clean")


def test_the_lock_of_a_build_that_failed_is_free_again(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    kept = (root / "site_config/entities.yml").read_text(encoding="utf-8")
    project.put(root, "site_config/entities.yml", "entities: 3\n")
    with pytest.raises(BuildError):
        project.build(root)
    project.put(root, "site_config/entities.yml", kept)
    project.build(root)
