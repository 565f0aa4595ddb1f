"""A build after any edits gives what a build from nothing gives, byte for byte; and it does no more than it must."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import edits
import project
import pytest
from hypothesis import HealthCheck, note, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from generator import shell
from generator.build import Build
from generator.index import touched
from generator.pages.kind import View
from generator.render import worker
from generator.render.artefact import Artefact, Rendered

STEPS = 6


class Edited(RuleBasedStateMachine):
    """A project, edited and built again and again, compared after every build with one built from nothing."""

    jobs = 1

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="sitrep-"))
        self.editor: edits.Editor | None = None

    @precondition(lambda self: self.editor is None)
    @rule(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        """A new project with two reports."""
        self.editor = edits.Editor(self.folder / "project", lambda of: data.draw(st.sampled_from(of)))
        for _ in range(2):
            edits.add_report(self.editor)
        self._check()

    @precondition(lambda self: self.editor is not None)
    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        """An edit or several, then a build."""
        assert self.editor is not None
        self.editor.choose = lambda of: data.draw(st.sampled_from(of))
        note(edits.step(self.editor))
        self._check()

    def _check(self) -> None:
        said = edits.check(self.folder / "project", self.folder / "from nothing/elsewhere", self.jobs)
        assert not said, said

    def teardown(self) -> None:
        shutil.rmtree(self.folder)


class EditedByFour(Edited):
    """The same with four workers."""

    jobs = 4


def run_machine(machine: type[Edited], sequences: int, steps: int = STEPS) -> None:
    chosen = settings(
        max_examples=sequences,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        print_blob=True,
    )
    run_state_machine_as_test(machine, settings=chosen)


@pytest.mark.parametrize("part", range(2))
def test_a_build_after_edits_equals_one_from_nothing(part: int) -> None:
    run_machine(Edited, 80)


def test_with_four_workers_too(monkeypatch: pytest.MonkeyPatch) -> None:
    edits.make_small(monkeypatch.setattr)
    run_machine(EditedByFour, 40)


@pytest.mark.parametrize("seed", range(10))
def test_in_fresh_interpreters_with_other_hash_seeds_and_folders(seed: int, tmp_path: Path) -> None:
    """Another process with four workers edits and builds; this one builds the same inputs from nothing, alone."""
    root = tmp_path / "here"
    walk = f"import edits, pathlib; edits.walk(pathlib.Path({str(root)!r}), {seed}, {STEPS})"
    environment = {**os.environ, "PYTHONHASHSEED": str(seed), "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", walk], env=environment, check=True, timeout=120)
    clean = project.copy_inputs(root, tmp_path / "quite another/folder")
    stopped = edits.attempt(root, 4)
    said = edits.compare(root, clean, stopped, project.files(root / "site"))
    assert not said, said


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with three reports that share names, days and a source."""
    root = project.starter(tmp_path_factory.mktemp("desk") / "project")
    project.report(
        root, "a.txt", "Anna Berg said on Tuesday that the ferry left Tripoli.", "2020-05-26", "Ferry leaves"
    )
    project.report(root, "b.txt", "Anna Berg denied it on Wednesday.", "2020-05-27", "A denial")
    project.report(root, "c.txt", "Karl Meier arrived in Geneva in 2011.", "2019-12-31", "Arrival")
    project.build(root)
    return root


def inodes(site: Path) -> dict[str, tuple[int, int]]:
    """Which file stands under each name, and since when."""
    found = ((path, path.stat()) for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): (stat.st_ino, stat.st_mtime_ns) for path, stat in found}


def rewritten(root: Path) -> set[str]:
    """Build, and tell which files of the site were replaced, new or removed."""
    before = inodes(root / "site")
    project.build(root)
    return {name for name, _stat in before.items() ^ inodes(root / "site").items()}


def test_a_build_of_nothing_new_touches_no_file(desk: Path) -> None:
    assert rewritten(desk) == set()


def test_files_whose_bytes_stay_are_not_written_again(desk: Path) -> None:
    """An edit changes the pages that show it, and every other file stays the very same."""
    before = project.files(desk / "site")
    page = desk / "content/articles/2019-12-31-arrival.md"
    page.write_text(page.read_text(encoding="utf-8").replace("Arrival", "Departure"), encoding="utf-8")
    written = rewritten(desk)
    after = project.files(desk / "site")
    assert written == {name for name in before | after if before.get(name) != after.get(name)}
    assert "articles/2019-12-31-arrival.html" in written
    assert "entities/karl-meier.html" in written
    assert not any("anna-berg" in name for name in written)


def test_only_pages_that_may_show_something_new_are_rendered(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One edited report of many is not paid for with a look at every page."""
    looked: list[str] = []
    render = worker.render

    def watched(job: worker.Job, idents: Sequence[str]) -> Rendered:
        looked.extend(idents)
        return render(job, idents)

    monkeypatch.setattr(worker, "render", watched)
    page = desk / "content/articles/2020-05-27-a-denial.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nIt rained.\n", encoding="utf-8")
    project.build(desk)
    assert "2020-05-27-a-denial" in looked
    assert "2019-12-31-arrival" not in looked
    assert "karl-meier" not in looked


def test_archive_pages_older_than_whatever_changed_are_not_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new report ends the archives of its source, its speaker and its time; what they begin with stays."""
    edits.make_small(monkeypatch.setattr)
    root = project.starter(tmp_path / "project")
    seen = (
        "ferries left",
        "bread was dear",
        "rain fell",
        "a bridge broke",
        "two schools opened",
        "owls cried",
        "it froze",
    )
    for day, what in enumerate(seen, 11):
        project.report(root, f"{day}.txt", f"Anna Berg said in May 2020 that {what}.", f"2020-06-{day}", what)
    project.build(root)
    looked: list[str] = []
    one = worker.one

    def watched(made: worker.Renderer, page: Artefact, template: str, view: View, before: str | None) -> Artefact:
        looked.append(page.address)
        return one(made, page, template, view, before)

    monkeypatch.setattr(worker, "one", watched)
    project.report(root, "last.txt", "Anna Berg said in May 2020 that a bell rang.", "2020-06-30", "The last one")
    project.build(root)
    (source,) = (path.parent.relative_to(root / "site") for path in (root / "site/sources").glob("*/2.html"))
    for first, last in ((f"{source}/2", f"{source}/5"), ("claims/speaker/anna-berg/2", "claims/speaker/anna-berg/5")):
        assert {f"{first}.html", f"{last}.html"} & {*looked} == {f"{last}.html"}
    assert "dates/2020-05/2.html" not in looked
    assert "dates/2020-05/4.html" in looked


def test_a_file_that_is_not_ours_is_never_deleted_nor_changed(desk: Path) -> None:
    """Not even in a folder whose pages all go."""
    mine = project.put(desk, "site/sources/mine.html", "mine")
    other = project.put(desk, "site/my/own.txt", "own")
    project.put(desk, "site_config/sources.yml", "sources:\n  - {name: Nobody Else, aliases: [Unknown]}\n")
    project.build(desk)
    assert (mine.read_text(encoding="utf-8"), other.read_text(encoding="utf-8")) == ("mine", "own")


def test_mkdocs_does_not_run_where_a_narrative_page_would_show_nothing_new(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.build(desk)
    runs: list[shell.Given] = []
    run = shell.run

    def watched(given: shell.Given, standing: shell.Standing) -> shell.Shell:
        runs.append(given)
        return run(given, standing)

    monkeypatch.setattr(shell, "run", watched)
    page = desk / "content/articles/2020-05-27-a-denial.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nIt rained again.\n", encoding="utf-8")
    project.build(desk)
    assert not runs
    project.put(desk, "content/pages/about.md", "# About us\n")
    project.build(desk)
    assert len(runs) == 1


def test_a_finished_build_leaves_nothing_beside_its_index(desk: Path) -> None:
    for text in ("Karl Meier left Geneva.", "Karl Meier left Geneva on Monday."):
        project.report(desk, "d.txt", text, "2018-01-01", "Gone soon")
        project.build(desk)
        assert [path.name for path in (desk / ".sitrep").glob("index.db*")] == ["index.db"]


def test_a_lost_or_damaged_manifest_costs_no_tidiness(desk: Path) -> None:
    """Pages that go are taken away all the same, and a line that leads out of the site deletes nothing."""
    outside = project.put(desk, "outside.txt", "mine")
    manifest = desk / "site/manifest.txt"
    for damage in (None, b"\xff\xfe", b"../outside.txt\n/etc/hostname\n..\\outside.txt\n"):
        page = project.report(desk, "d.txt", "Karl Meier left Geneva.", "2018-01-01", "Gone soon")
        project.build(desk)
        assert (desk / "site/articles/2018-01-01-gone-soon.html").exists()
        page.unlink()
        (desk / "content/articles/2018-01-01-gone-soon.md").unlink()
        manifest.unlink() if damage is None else manifest.write_bytes(damage)
        project.build(desk)
        assert not (desk / "site/articles/2018-01-01-gone-soon.html").exists()
        assert "2018" not in manifest.read_text(encoding="utf-8")
    assert outside.read_text(encoding="utf-8") == "mine"
    assert Path("/etc/hostname").exists()


def test_the_build_after_the_first_reads_no_report_again(tmp_path: Path) -> None:
    """Also where `entities.yml` and `sources.yml` name much, none of it is taken for new."""
    root = project.sample(tmp_path / "project")
    project.build(root)
    with Build.opened(root) as build:
        assert not touched.is_any(build.index)
