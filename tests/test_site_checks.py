"""`sitrep check` on the site: what is broken in it is found, and a site that is whole gives nothing."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import project
import pytest

from generator import links
from generator.build import merge, site_checks
from generator.index.opening import open_readonly
from generator.index.rows import Index

REPORT = "articles/2020-06-04-what-both-sides-say-of-tripoli.html"


@pytest.fixture
def site(sample_site: Path, tmp_path: Path) -> Path:
    """A copy of the sample's site, to be broken."""
    return Path(shutil.copytree(sample_site, tmp_path / "site"))


@pytest.fixture
def index(sample_project: Path) -> Iterator[Index]:
    opened = open_readonly(sample_project / ".sitrep/index.db")
    yield opened
    opened.close()


def pages(site: Path) -> list[str]:
    return [address for address in merge.listed(site) if address.endswith(".html")]


def change(site: Path, address: str, old: str, new: str) -> None:
    text = (site / address).read_text(encoding="utf-8")
    assert old in text
    (site / address).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_sample_has_nothing_to_find(sample_project: Path, tmp_path: Path) -> None:
    root = project.copy_inputs(sample_project, tmp_path / "project")
    ran = project.sitrep("check", "--strict", "--json", cwd=root)
    (found,) = json.loads(ran.stdout)
    assert (ran.returncode, "no site" in found["what"]) == (1, True), "an unbuilt site is no clean one"
    project.build(root)
    ran = project.sitrep("check", "--strict", "--json", cwd=root)
    assert (ran.returncode, json.loads(ran.stdout)) == (0, [])
    article = min((root / "content/articles").glob("*.md"))
    article.write_text(article.read_text(encoding="utf-8") + "\n\nOne more sentence.\n", encoding="utf-8")
    ran = project.sitrep("check", "--strict", cwd=root)
    assert (ran.returncode, "sitrep build" in ran.stderr) == (1, True), "a stale site is not taken for a clean one"


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ('href="../nowhere.html"', "nowhere.html, which is not there"),
        ('href="#s-000000"', "#s-000000"),
        ('href="../index.html#nothing"', "#nothing in index.html"),
        ('href="../../outside.html"', "outside.html"),
    ],
)
def test_a_link_that_leads_nowhere_is_found(site: Path, new: str, said: str) -> None:
    change(site, REPORT, 'href="../index.html"', new)
    (found,) = site_checks.dead_links(site, pages(site))
    assert found.where == f"site/{REPORT}"
    assert said in found.what


def test_a_file_that_is_gone_is_found_by_the_links_to_it(site: Path) -> None:
    (site / "assets/sitrep.css").unlink()
    (found,) = site_checks.dead_links(site, pages(site))
    assert "sitrep.css" in found.what


def test_links_to_elsewhere_and_for_scripts_are_not_followed(site: Path) -> None:
    change(site, REPORT, 'href="../index.html"', 'href="https://example.org/x.html#y" data-x=""')
    change(site, REPORT, 'href="../articles/index.html"', 'href="../articles/index.html#q=jets"')
    assert list(site_checks.dead_links(site, pages(site))) == []


@pytest.mark.parametrize("tag", ["q", "blockquote"])
def test_a_quote_that_no_report_holds_is_found(site: Path, index: Index, tag: str) -> None:
    assert list(site_checks.quotes(index, site, pages(site))) == []
    change(site, REPORT, "</main>", f"<{tag}>Nobody ever <mark>said</mark> this.</{tag}></main>")
    (found,) = site_checks.quotes(index, site, pages(site))
    assert "“Nobody ever said this.”" in found.what


def test_one_changed_letter_of_a_quote_is_found(site: Path, index: Index) -> None:
    page = next(page for page in pages(site) if page.startswith("claims/") and "<q>" in (site / page).read_text())
    text = (site / page).read_text(encoding="utf-8")
    at = text.index("<q>") + 8
    (site / page).write_text(text[:at] + "#" + text[at + 1 :], encoding="utf-8")
    assert [found.where for found in site_checks.quotes(index, site, pages(site))] == [f"site/{page}"]


def test_a_page_and_its_assets_have_a_budget(site: Path, index: Index) -> None:
    assert list(site_checks.weight(index, site, pages(site))) == []
    noise = "".join(links.digest(str(number)) for number in range(6000))
    change(site, REPORT, "</main>", f"<p>{noise}</p></main>")
    (found,) = site_checks.weight(index, site, pages(site))
    assert "alone" in found.what
    (site / "assets/sitrep.css").write_text(noise * 3, encoding="utf-8")
    found_with = [problem for problem in site_checks.weight(index, site, pages(site)) if "with style" in problem.what]
    assert len(found_with) == len(list(site.glob("articles/2*.html")))


def test_a_correction_that_matches_nothing_and_a_report_that_cant_be_read_are_found(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    project.put(root, "site_config/entities.yml", "reject: [Nobody At All]\n")
    project.put(root, "content/inbox/bad.txt", "No day.\n")
    project.report(root, "good.txt", "Anna Berg said the ship left.")
    project.build(root)
    ran = project.sitrep("check", cwd=root)
    assert ran.returncode == 0
    assert "Nobody At All" in ran.stderr
    assert "content/inbox/bad.txt" in ran.stderr
    assert "2 found." in ran.stdout
