"""`sitrep pack`: one file that says what it is, opens where it is unpacked, and is the same bytes every time."""

import os
import shutil
import zipfile
from pathlib import Path

import project
import pytest
from browsing import CHROMIUM, chromium

from generator import links
from generator.build import checks, packing
from generator.errors import BuildError
from generator.publish import archive


@pytest.fixture(scope="module")
def packed(sample_project: Path, tmp_path_factory: pytest.TempPathFactory) -> packing.Packed:
    return packing.pack(sample_project, tmp_path_factory.mktemp("packed"))


@pytest.fixture(scope="module")
def unpacked(packed: packing.Packed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive, unpacked into a folder whose path has 150 characters."""
    folder = tmp_path_factory.mktemp("deep")
    folder = Path(f"{folder}/{'d' * (149 - len(str(folder)))}")
    with zipfile.ZipFile(packed.path) as zipped:
        zipped.extractall(folder)
    assert len(str(folder)) == 150
    return folder


def test_the_name_says_site_date_and_marking(packed: packing.Packed) -> None:
    assert Path(packed.path).name == "mig-29s-from-russia-2020-2020-06-04-tlp-clear.zip"


def test_every_file_of_the_site_is_in_it_and_nothing_else(
    packed: packing.Packed, sample_site: Path, unpacked: Path
) -> None:
    there = project.files(sample_site)
    del there[links.MANIFEST]
    there[links.HOME] = archive.with_note(there[links.HOME])
    assert not project.difference(there, project.files(unpacked))


def test_every_path_fits_into_windows_where_it_is_unpacked(unpacked: Path) -> None:
    assert max(len(str(path)) for path in unpacked.rglob("*")) < 260


def test_the_same_site_gives_the_same_bytes(packed: packing.Packed, sample_project: Path, tmp_path: Path) -> None:
    root = project.copy_inputs(sample_project, tmp_path / "elsewhere")
    project.build(root, jobs=2)
    for path in (root / "site").rglob("*"):
        os.utime(path, (1, 1))
    project.build(root)
    again = packing.pack(root)
    assert Path(again.path).read_bytes() == Path(packed.path).read_bytes()


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="NO BROWSER WAS TESTED: Chromium is missing (apt install chromium)")
def test_unpacked_it_opens_and_the_line_about_archives_is_seen_only_inside_one(unpacked: Path, tmp_path: Path) -> None:
    shutil.copyfile(unpacked / "index.html", tmp_path / "index.html")  # as a viewer puts the one page somewhere
    with chromium() as browser:
        tab = browser.new_page()
        tab.goto((unpacked / "index.html").as_uri())
        line = tab.get_by_text("Extract all files of the archive")
        assert not line.is_visible()
        tab.locator("main a[href^='articles/']").first.click()
        assert "/articles/" in tab.url
        tab.goto((tmp_path / "index.html").as_uri())
        assert line.is_visible()
        box = line.bounding_box()
        assert box is not None
        assert box["y"] < 50, "it is the first line"


def test_the_strictest_marking_of_any_report_is_the_archives(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    project.report(root, "a.txt", "Anna Berg said the ship left.")
    project.put(root, "content/inbox/b.txt", "Red\n\ndate 2020-06-01\nTLP: RED\n\nThe ship came back.\n")
    project.build(root)
    assert Path(packing.pack(root).path).name == "briefing-2020-06-01-tlp-red.zip"


def test_a_site_that_is_missing_stale_or_damaged_is_not_handed_over(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")

    def refusal() -> str:
        with pytest.raises(BuildError) as refused:
            packing.pack(root)
        assert "sitrep build" in refused.value.problems[0].hint
        assert not list(root.glob("*.zip"))
        return refused.value.problems[0].what

    assert "no site" in refusal()
    project.build(root)
    (root / "site/index.html").write_text("mine", encoding="utf-8")
    assert "index.html" in refusal()
    project.build(root)
    page = "Ferry sails\n\ndate 2021-03-04\n\nThe ferry sailed.\n"
    assert project.sitrep("add", str(project.put(tmp_path, "a.txt", page)), cwd=root).returncode == 0
    project.sitrep("add", str(project.put(tmp_path, "b.txt", page.replace("Ferry", "Boat"))), cwd=root)
    assert "came in" in refusal()


def test_the_command_says_where_the_archive_is(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    project.build(root)
    checks.check(root)  # which brings the index up to date, though not the site
    ran = project.sitrep("pack", "--to", str(tmp_path), cwd=root, SOURCE_DATE_EPOCH="1590000000")
    assert ran.returncode == 0, ran.stderr
    assert str(tmp_path / "briefing-2020-05-20-tlp-amber.zip") in ran.stdout
    assert (tmp_path / "briefing-2020-05-20-tlp-amber.zip").is_file()


def test_a_site_for_an_audience_is_packed_as_that_and_bears_its_marking(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    project.report(root, "a.txt", "Anna Berg said the ship left.")
    project.put(root, "content/inbox/b.txt", "Red\n\ndate 2020-06-01\nTLP: RED\n\nThe ship came back.\n")
    options = ("--audience", "TLP:AMBER", "--text", "excerpts")
    project.build(root)
    assert project.sitrep("pack", *options, cwd=root).returncode == 1, "another site is not taken for it"
    assert project.sitrep("build", *options, cwd=root).returncode == 0
    assert project.sitrep("check", "--strict", *options, cwd=root).returncode == 0
    assert project.sitrep("pack", *options, cwd=root).returncode == 0
    (packed,) = root.glob("*.zip")
    assert packed.name == "briefing-2020-05-26-tlp-amber-excerpts.zip"
    with zipfile.ZipFile(packed) as zipped:
        assert not any(b"The ship came back" in zipped.read(name) for name in zipped.namelist())
