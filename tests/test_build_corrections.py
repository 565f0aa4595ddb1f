"""What a person corrected holds in the site, and still holds when more reports come in."""

import re
from collections.abc import Callable
from pathlib import Path

import project
import pytest

FIRST = {
    "a.txt": "Anna Berg said on Tuesday that the Coast Guard Service (CGS) left Tripoli. Berg denied the rest.",
    "b.txt": "Karl Berg denied it. CGS did not respond to Karl Berg.",
    "c.txt": "Anna Meier arrived in Geneva, Anna Meier said.",
}
MORE = {
    "d.txt": "Anna Berg said CGS will return. Anna Berg spoke in Geneva. Berg left.",
    "e.txt": "The Coast Guard Service (CGS) confirmed it. Karl Berg and Anna Meier met in Geneva on Friday.",
    "f.txt": "Ana Berg denied it, Ana Berg said. Anna Meier told Karl Berg that Berg was right.",
    "g.txt": "Anna Berg-Meier, who is not Anna Meier, said so. Geneva did not respond.",
}


def linked(root: Path, report: str, words: str) -> set[str]:
    """Where the mentions of some words lead in a report."""
    html = next((root / "site/articles").glob(f"*{report}.html")).read_text(encoding="utf-8")
    links_to = re.findall(rf'<a class="entity[^>]*href="\.\./entities/([^"]*)\.html"[^>]*>{re.escape(words)}</a>', html)
    return set(links_to)


def alias_leads(root: Path) -> None:
    assert linked(root, "report-b", "Karl Berg") == {"anna-berg"}
    assert linked(root, "report-a", "Anna Berg") == {"anna-berg"}
    assert "karl-berg" not in linked(root, "report-b", "Karl Berg")
    assert "entities/anna-berg.html" in project.page(root, "entities/karl-berg.html"), "the old name leads to it"


def renamed(root: Path) -> None:
    assert linked(root, "report-a", "Anna Berg") == {"captain-berg"}
    assert "Captain Berg" in project.page(root, "entities/captain-berg.html")
    assert "entities/captain-berg.html" in project.page(root, "entities/anna-berg.html")


def rejected(root: Path) -> None:
    assert linked(root, "report-c", "Geneva") == set()
    assert not (root / "site/entities/geneva.html").exists()


def retyped(root: Path) -> None:
    assert "Geneva" in project.page(root, "entities/type/organisation.html")
    assert linked(root, "report-c", "Geneva") == {"geneva"}


def kept_apart(root: Path) -> None:
    assert linked(root, "report-a", "CGS") != linked(root, "report-a", "Coast Guard Service")
    assert linked(root, "report-a", "Coast Guard Service") == {"coast-guard-service"}


def split(root: Path) -> None:
    assert linked(root, "report-b", "CGS") == {"coal-and-gas-society"}
    assert linked(root, "report-a", "CGS") == {"coast-guard-service"}


SPLIT = (
    "split:\n  - {name: CGS, means: Coal and Gas Society, only_in: [2020-05-26-report-b]}\n"
    "entities:\n  - {name: Coal and Gas Society, type: ORGANISATION}\n"
)

CORRECTIONS: dict[str, tuple[str, Callable[[Path], None]]] = {
    "an alias merges": ("entities:\n  - {name: Anna Berg, aliases: [Karl Berg]}\n", alias_leads),
    "a new name": ("entities:\n  - {name: Captain Berg, aliases: [Anna Berg]}\n", renamed),
    "a rejected name": ("reject: [Geneva]\n", rejected),
    "another type": ("entities:\n  - {name: Geneva, type: ORGANISATION}\n", retyped),
    "names never to be merged": ("never_merge:\n  - [Coast Guard Service, CGS]\n", kept_apart),
    "a split": (SPLIT, split),
}


@pytest.mark.parametrize("kind", CORRECTIONS)
def test_a_correction_survives_the_growth_of_the_inbox(tmp_path: Path, kind: str) -> None:
    """Applied to a built site, after more reports, after a build from nothing, and gone when it is taken back."""
    text, holds = CORRECTIONS[kind]
    root = project.starter(tmp_path / "project")
    for name, words in FIRST.items():
        project.report(root, name, words, title=f"Report {name[0]}")
    project.build(root)
    plain = project.files(root / "site")
    before = (root / "site_config/entities.yml").read_text(encoding="utf-8")
    project.put(root, "site_config/entities.yml", text)
    project.build(root)
    holds(root)
    project.put(root, "site_config/entities.yml", before)
    project.build(root)
    assert not project.difference(plain, project.files(root / "site"))
    project.put(root, "site_config/entities.yml", text)
    for name, words in MORE.items():
        project.report(root, name, words, "2020-06-01", title=f"Report {name[0]}")
        project.build(root)
        holds(root)
    clean = project.copy_inputs(root, tmp_path / "clean")
    project.build(clean)
    assert not project.difference(project.files(clean / "site"), project.files(root / "site"))


def test_names_set_apart_are_so_in_a_report_from_whose_page_the_full_one_was_taken_off(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    project.report(root, "a.txt", FIRST["a.txt"], title="Report a")
    project.build(root)
    page = next((root / "content/articles").glob("*.md"))
    page.write_text(page.read_text(encoding="utf-8").replace("  - Coast Guard Service\n", "", 1), encoding="utf-8")
    project.build(root)
    assert linked(root, "report-a", "CGS") == set()
    project.put(root, "site_config/entities.yml", CORRECTIONS["names never to be merged"][0])
    project.build(root)
    assert linked(root, "report-a", "CGS") == {"cgs"}


def test_a_correction_that_matches_nothing_any_more_is_told(tmp_path: Path) -> None:
    """On the build report, with what was perhaps meant; and no longer once a report uses the name."""
    root = project.starter(tmp_path / "project")
    project.report(root, "a.txt", FIRST["a.txt"], title="Report a")
    project.put(root, "site_config/entities.yml", "reject: [Anna Burg]\nnever_merge:\n  - [Nobody Here, Anna Berg]\n")
    project.build(root)
    told = project.page(root, "report.html")
    assert "Anna Burg" in told
    assert "Did you mean “Anna Berg”?" in told
    assert "Nobody Here" in told
    project.report(
        root, "b.txt", "Nobody Here said Anna Burg left, Nobody Here said. Anna Burg left.", title="Report b"
    )
    project.build(root)
    assert "Anna Burg" not in project.page(root, "report.html")


def test_an_analyst_s_list_of_names_holds_whatever_is_found_later(tmp_path: Path) -> None:
    """A name taken off a page is not indexed there again, one put on it is, also after all is analysed anew."""
    root = project.starter(tmp_path / "project")
    project.report(root, "a.txt", "Anna Berg said that CGS left Tripoli, Anna Berg said.", title="Report a")
    project.build(root)
    page = next((root / "content/articles").glob("*.md"))
    text = page.read_text(encoding="utf-8")
    assert "- Anna Berg" in text
    page.write_text(text.replace("  - Anna Berg\n", "  - The Fox\n", 1), encoding="utf-8")
    for _ in range(2):
        project.build(root)
        assert (root / "site/entities/the-fox.html").exists() or (root / "site/entities/fox.html").exists()
        assert linked(root, "report-a", "Anna Berg") == set()
        (root / ".sitrep/index.db").unlink()


def test_the_address_of_an_entity_holds_when_reports_give_it_another_name(tmp_path: Path) -> None:
    """Every name is an address: the canonical one has the page, the one it was published under leads there."""
    root = project.starter(tmp_path / "project")
    project.report(root, "a.txt", "Khalifa Hafter left Tripoli. Khalifa Hafter did not respond.")
    project.build(root)
    assert "Khalifa Hafter" in project.page(root, "entities/khalifa-hafter.html")
    for name in "bcdefg":
        project.report(
            root, f"{name}.txt", f"Khalifa Haftar left Tripoli, report {name} said. Khalifa Haftar denied it."
        )
    project.build(root)
    assert 'id="sentences"' in project.page(root, "entities/khalifa-haftar.html")
    old = project.page(root, "entities/khalifa-hafter.html")
    assert 'http-equiv="refresh"' in old
    assert "khalifa-haftar.html" in old
