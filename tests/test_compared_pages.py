"""What the site shows of reports beside one another: origins, accounts with their differences, corrections."""

import re
import shutil
from pathlib import Path

import project
import pytest


@pytest.fixture(scope="module")
def exercise_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exercise as a site, built once."""
    root = project.exercise(tmp_path_factory.mktemp("exercise") / "project")
    project.build(root)
    return root / "site"


def texts(site: Path, folder: str) -> dict[str, str]:
    """The words of each page of a folder, without its elements."""
    return {
        page.stem: " ".join(re.sub(r"<[^>]+>", " ", page.read_text(encoding="utf-8")).split())
        for page in sorted((site / folder).glob("*.html"))
    }


def test_two_sample_reports_that_summarise_one_statement_show_one_origin(sample_site: Path) -> None:
    first, second = (
        text for text in texts(sample_site, "articles").values() if "2 reports, 1 origin: same statement" in text
    )
    for page in (first, second):
        assert "carries it first" in page
        assert "this report" in page


def test_the_two_accounts_of_the_seeds_stand_side_by_side_with_the_difference_named(tmp_path: Path) -> None:
    if not project.SEEDS.exists():
        pytest.skip("the seed reports are not part of the project: there are none beside this checkout")
    root = project.starter(tmp_path / "project")
    for path in sorted(project.SEEDS.glob("*.txt")):
        shutil.copyfile(path, root / "content/inbox" / path.name)
    project.build(root)
    sides = [text for name, text in texts(root / "site", "accounts").items() if name != "index"]
    both = [text for text in sides if "beneficiary" in text and "Haftar" in text and "Syria" in text]
    assert both
    assert all("Why these stand together." in text and "Origin 2" in text for text in both)


def test_a_corrected_claim_shows_its_status_and_both_texts(exercise_site: Path) -> None:
    pages = texts(exercise_site, "articles")
    wrong, right = pages["2031-12-21-exercise-market-in-brinmark-shelled"], "to 11 from at least 14"
    assert "corrected A claim of this report:" in wrong
    assert right in wrong
    assert any("This report speaks of a claim of another:" in text and right in text for text in pages.values())


def test_every_difference_is_named_by_a_word_and_leads_to_both_sentences(exercise_site: Path) -> None:
    pages = {page: page.read_text(encoding="utf-8") for page in sorted((exercise_site / "accounts").glob("m-*.html"))}
    assert pages
    kinds = set()
    for html in pages.values():
        for row in re.findall(r'<tr><th scope="row">(.*?)</tr>', html):
            kinds.add(row.partition("<")[0])
            for address, sentence in re.findall(r'href="\.\./(articles/[^"#]+)#(s-[0-9a-f-]+)"', row):
                assert f'id="{sentence}"' in (exercise_site / address).read_text(encoding="utf-8")
    assert kinds >= {"number", "stance", "place"}


def test_a_difference_is_told_once_whichever_side_it_is_seen_from(exercise_site: Path) -> None:
    for page in sorted((exercise_site / "accounts").glob("m-*.html")):
        rows = re.findall(r'<tr><th scope="row">(.*?)</tr>', page.read_text(encoding="utf-8"))
        told = [tuple(sorted(re.sub(r"<[^>]+>", " ", row.replace("</td>", "|")).split("|"))) for row in rows]
        assert len(told) == len(set(told)), page.name


def test_the_ledger_leads_to_every_claim_without_javascript(exercise_site: Path) -> None:
    """By the pages of speakers, those without a name among them."""
    by_report = {
        (page.stem, anchor)
        for page in (exercise_site / "claims").glob("2*.html")
        for anchor in re.findall(r'<li id="(c-[0-9a-f]+)"', page.read_text(encoding="utf-8"))
    }
    by_speaker = {
        found
        for page in (exercise_site / "claims/speaker").rglob("*.html")
        for found in re.findall(r'/claims/([^"#]+)\.html#(c-[0-9a-f]+)"', page.read_text(encoding="utf-8"))
    }
    assert by_report
    assert by_report <= by_speaker


def test_a_decision_of_a_person_is_shown_and_kept_and_a_stale_one_reported(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    said = "Anna Berg said on Tuesday that {} soldiers were killed in a blast in Tripoli."
    project.report(root, "a.txt", said.format("12"), title="One")
    project.report(root, "b.txt", said.format("at least 20").replace("Anna Berg", "Karl Meier"), title="Other")
    project.build(root)
    (page,) = (root / "site/accounts").glob("m-*.html")
    claims = re.findall(r"^ +- (\S+#c-\S+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(claims) == 2
    listed = "".join(f"      - {claim}\n" for claim in claims)
    decided = f"matters:\n  - verdict: rejected\n    claims:\n{listed}"
    project.put(root, "site_config/matters.yml", decided)
    project.build(root)
    assert not page.exists()
    project.put(root, "site_config/matters.yml", decided.replace("rejected", "confirmed\n    note: By letter."))
    project.build(root)
    assert "By letter." in page.read_text(encoding="utf-8")
    assert "confirmed by a person" in page.read_text(encoding="utf-8")
    # What is confirmed stays so when reports about something else come in.
    project.report(root, "later.txt", "Anna Berg said that 14 boats left Bergen.", "2020-06-20", "Boats leave")
    project.build(root)
    assert "By letter." in page.read_text(encoding="utf-8")
    project.put(root, "site_config/matters.yml", decided + "      - gone#c-00000000\n")
    project.build(root)
    assert "gone#c-00000000" in project.page(root, "report.html")
