"""Narrative pages are MkDocs's: its Markdown, its navigation, its overrides, in the one theme."""

import re
from pathlib import Path

import project
import pytest

from generator.errors import BuildError
from generator.shell import narrative
from generator.shell.admission import OWN_PAGES
from generator.tradecraft import citations, heading, prose


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with a report."""
    made = project.starter(tmp_path / "project")
    project.report(made, "a.txt", "Anna Berg said on Tuesday that the ship left Tripoli.", title="Ship leaves")
    return made


def reconfigure(root: Path, old: str, new: str) -> None:
    path = root / "site_config/mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_page_of_markdown_stands_in_the_navigation_of_every_page(root: Path) -> None:
    project.put(root, "content/pages/about.md", "# Who we *are*\n\nText with a note.[^1]\n\n[^1]: The note.\n")
    project.build(root)
    assert "<em>are</em>" in project.page(root, "about.html")
    assert "The note." in project.page(root, "about.html")
    for address in ("articles/2020-05-26-ship-leaves.html", "report.html", "dates/2020.html"):
        assert re.search(r'href="(\.\./)?about\.html"', project.page(root, address))


def test_the_navigation_follows_the_configuration_on_every_page(root: Path) -> None:
    project.build(root)
    reconfigure(
        root, "  - About: about.md\n", "  - More:\n      - Who: about.md\n      - Outside: https://example.org/\n"
    )
    project.build(root)
    html = project.page(root, "articles/2020-05-26-ship-leaves.html")
    assert re.search(r'href="\.\./about\.html"[^>]*>Who<', html)
    assert 'href="https://example.org/"' in html


def test_a_narrative_page_may_lead_to_any_page_and_its_links_are_checked_again_when_that_goes(root: Path) -> None:
    project.put(root, "content/pages/about.md", "# About\n\n[Report](articles/2020-05-26-ship-leaves.html)\n")
    assert not project.build(root, strict=True).notices
    assert 'href="articles/2020-05-26-ship-leaves.html"' in project.page(root, "about.html")
    (root / "content/inbox/a.txt").unlink()
    (root / "content/articles/2020-05-26-ship-leaves.md").unlink()
    with pytest.raises(BuildError, match=r"about\.md"):
        project.build(root, strict=True)
    assert (root / "site/articles/2020-05-26-ship-leaves.html").exists()


def test_an_edition_joins_and_leads_to_its_sentences(root: Path) -> None:
    project.build(root)
    sentence = re.search(r'id="(s-[0-9a-f]+)"', project.page(root, "articles/2020-05-26-ship-leaves.html"))
    assert sentence
    link = f"../articles/2020-05-26-ship-leaves.html#{sentence[1]}"
    project.put(root, "content/briefings/week.md", f"# The week\n\n[It left]({link}).\n")
    assert not project.build(root, strict=True).notices
    assert link in project.page(root, "briefings/week.html")
    (root / "content/briefings/week.md").unlink()
    project.build(root)
    assert not (root / "site/briefings").exists()


def test_the_home_page_shows_live_figures(root: Path) -> None:
    project.build(root)
    before = project.page(root, "index.html")
    project.report(root, "b.txt", "Karl Meier arrived in Geneva.", "2020-06-03", "Arrival")
    project.build(root)
    after = project.page(root, "index.html")
    assert "Arrival" in after
    assert before != after


def test_no_inline_style_and_no_date_of_today_gets_into_the_site(root: Path) -> None:
    project.put(root, "content/pages/about.md", "# About\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n")
    reconfigure(root, "  - footnotes\n", "  - footnotes\n  - tables\n")
    reconfigure(root, "# site_url: https://example.org/briefing/", "site_url: https://example.org/briefing/")
    project.build(root)
    assert 'class="align-center"' in project.page(root, "about.html")
    for path in (root / "site").rglob("*.html"):
        assert " style=" not in path.read_text(encoding="utf-8"), path.name
    assert "lastmod" not in project.page(root, "sitemap.xml")


def test_a_site_with_an_address_has_a_map_of_all_its_pages(root: Path) -> None:
    project.build(root)
    assert not (root / "site/sitemap.xml").exists()
    reconfigure(root, "# site_url: https://example.org/briefing/", "site_url: https://example.org/briefing")
    project.build(root)
    listed = set(re.findall(r"<loc>https://example\.org/briefing/(.*?)</loc>", project.page(root, "sitemap.xml")))
    pages = {path.relative_to(root / "site").as_posix() for path in (root / "site").rglob("*.html")}
    assert listed <= pages
    assert {"index.html", "about.html", "articles/2020-05-26-ship-leaves.html", "dates/2020.html"} <= listed
    assert "404.html" not in listed


def test_an_override_of_a_template_or_an_asset_wins(root: Path) -> None:
    reconfigure(root, "  name: sitrep\n", "  name: sitrep\n  custom_dir: theme\n")
    base = (project.CHECKOUT / "templates/base.html").read_text(encoding="utf-8")
    project.put(root, "site_config/theme/base.html", base.replace("</footer>", "<p>House style</p></footer>"))
    project.put(root, "site_config/theme/assets/sitrep.css", "/* ours */\n")
    project.build(root)
    for address in ("about.html", "articles/2020-05-26-ship-leaves.html", "report.html"):
        assert "House style" in project.page(root, address)
    assert project.page(root, "assets/sitrep.css") == "/* ours */\n"


def test_no_template_nor_configuration_is_published(root: Path) -> None:
    project.build(root)
    names = project.files(root / "site").keys()
    assert not [name for name in names if name.endswith((".yml", ".py", ".pyc", ".md", ".db"))]
    assert not [name for name in names if "base.html" in name or "parts" in name or "main.html" in name]


@pytest.mark.parametrize(
    ("text", "page", "targets"),
    [
        ("[a](articles/x.html#s-1)", "index.md", ["articles/x.html#s-1"]),
        ("[a](../articles/x.html)", "briefings/week.md", ["articles/x.html"]),
        ("[a](../../etc/x.html)", "briefings/week.md", []),
        ("[a]: dates/2020-05.html", "index.md", ["dates/2020-05.html"]),
        ("no link", "index.md", []),
    ],
)
def test_what_a_text_links_to_is_known(text: str, page: str, targets: list[str]) -> None:
    assert narrative.link_targets(text, page) == targets


def test_the_pages_that_come_with_the_program_cite_nothing() -> None:
    """So no build has to look for citations in them; what they show of the way to write one is code."""
    pages = sorted(OWN_PAGES.glob("*.md"))
    assert pages
    for path in pages:
        for block in prose.blocks(heading.body(path.read_text(encoding="utf-8"))):
            assert not [*citations.cited(block), *citations.named(block)], path.name


def test_a_link_that_leads_nowhere_is_told_with_its_page(root: Path) -> None:
    project.put(root, "content/pages/about.md", "# About\n\n[Plan](plan.md)\n")
    (notice,) = project.build(root).notices
    assert (notice.where, "plan.md" in notice.what) == ("content/pages/about.md", True)


def test_what_a_person_wrote_and_no_build_can_read_is_told_with_its_name(root: Path) -> None:
    about, corrections = root / "content/pages/about.md", root / "site_config/entities.yml"
    about.write_bytes("# About\n\nCafé\n".encode("cp1252"))
    with pytest.raises(BuildError, match=r"content/pages/about\.md:3: this is not UTF-8"):
        project.build(root)
    about.unlink()
    corrections.unlink()
    corrections.mkdir()
    with pytest.raises(BuildError, match=r"site_config/entities\.yml: this can't be opened"):
        project.build(root)
