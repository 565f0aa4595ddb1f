"""What the site shows of reports beside one another: origins, accounts with their differences, corrections."""

import re
import shutil
from pathlib import Path

import project
import pytest

from generator.build import fingerprint
from generator.compare import likeness, origins


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


def test_the_ledger_shows_the_word_that_attributes_a_claim_where_it_says_more_than_the_stance(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    words = "Ada Lind blamed the harbour of Bregenz. Bo Lind said that the ferry sailed. Bo Lind denied any delay."
    project.put(root, "content/inbox/a.txt", f"date 2021-03-04\nsource Gazette\n\n{words}\n")
    project.build(root)
    (page,) = (text for name, text in texts(root / "site", "claims").items() if name != "index")
    assert re.findall(r"(\w+ Lind) : (\w+)(?: \((.+?)\))?", page) == [
        ("Ada Lind", "alleges", "“blamed”"),
        ("Bo Lind", "asserts", ""),
        ("Bo Lind", "denies", ""),
    ]


def test_an_event_told_by_a_claim_that_was_withdrawn_says_so_wherever_it_stands(exercise_site: Path) -> None:
    for page in ("timeline.html", "dates/2032-01-16.html"):
        (telling,) = re.findall(
            r"<p>The Ullerby Brigade said it had shot down .*?</blockquote>\s*<p class=\"foot-line\">(.*?)</p>",
            (exercise_site / page).read_text(encoding="utf-8"),
        )
        assert "withdrawn" in telling, page


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


def test_a_note_on_a_matter_leaves_everything_else_about_it_as_it_was(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    said = "{} said on Tuesday that {} soldiers of the {} were killed in a blast in Tripoli."
    project.report(root, "a.txt", said.format("Anna Berg", "12", "Coal and Gas Society (CGS)"), title="One")
    project.report(root, "b.txt", said.format("Karl Meier", "at least 20", "CGS"), title="Other")
    project.build(root)
    (page,) = (root / "site/accounts").glob("m-*.html")
    before = page.read_text(encoding="utf-8")
    claims = re.findall(r"^ +- (\S+#c-\S+)$", before, re.MULTILINE)
    listed = "".join(f"      - {claim}\n" for claim in claims)
    project.put(
        root, "site_config/matters.yml", f"matters:\n  - verdict: noted\n    note: Asked.\n    claims:\n{listed}"
    )
    project.build(root)
    after = page.read_text(encoding="utf-8")
    assert "Asked." in after
    for part in (r"<title>.*?</title>", r"<h1>.*?</h1>", r"They name .*?<"):
        assert re.findall(part, after) == re.findall(part, before) != []


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


def related(site: Path, ident: str) -> list[str]:
    """The lines of what to read next, without their elements."""
    page = (site / f"articles/{ident}.html").read_text(encoding="utf-8")
    lines = re.findall(r"<li>(.*?)</li>", page.partition('<section class="related">')[2].partition("</section>")[0])
    return [" ".join(re.sub(r"<[^>]+>", "", line).split()) for line in lines]


def test_related_reports_come_by_the_strength_of_the_reason_each_text_once(exercise_site: Path) -> None:
    corrects = related(exercise_site, "2031-12-22-exercise-market-in-brinmark-shelled")
    assert "is corrected by this report" in corrects[0]
    withdrawn = related(exercise_site, "2032-01-16-exercise-brigade-says-it-downed-a-helicopter")
    assert "says that this report is withdrawn" in withdrawn[0]
    copy = related(exercise_site, "2031-12-28-exercise-oskeld-in-the-dark")
    assert "carries the same text" in copy[0]
    assert "gives an account of the same; differs on the number" in copy[1]
    assert sum("Oskeld in the dark" in line for line in copy) == 1
    names = related(exercise_site, "2032-01-17-exercise-helicopter-crashes-in-fog")
    assert [("; names " in line) for line in names] == sorted("; names " in line for line in names)


def test_every_related_line_gives_its_reason_and_never_leads_to_the_report_itself(exercise_site: Path) -> None:
    for path in (exercise_site / "articles").glob("2*.html"):
        lines = related(exercise_site, path.stem)
        assert len(lines) <= 5
        assert all(" 20" in line and ";" in line for line in lines), lines
        found = re.findall(r'<section class="related">.*?</section>', path.read_text(encoding="utf-8"), re.DOTALL)
        assert not any(f'href="{path.name}"' in section for section in found)


def test_an_entity_is_listed_with_whom_it_shares_sentences_and_opens_exactly_such_sentences(
    exercise_site: Path,
) -> None:
    seen = 0
    for path in (exercise_site / "entities").glob("*.html"):
        page = path.read_text(encoding="utf-8")
        for item in re.findall(r"<li><a [^>]*>([^<]*)</a> <details><summary>(.*?)</details>", page, re.DOTALL):
            quotes = re.findall(r"<blockquote><p>(.*?)</p></blockquote>", item[1], re.DOTALL)
            assert quotes
            assert len(quotes) <= int(item[1].split()[0])
            seen += 1
    assert seen > 50


def test_key_sentences_are_of_different_origins_and_from_the_first_days_to_the_last(exercise_site: Path) -> None:
    chosen = 0
    for path in (exercise_site / "entities").glob("*.html"):
        section = path.read_text(encoding="utf-8").partition('id="key-sentences"')[2].partition("</section>")[0]
        quotes = re.findall(r"<blockquote><p>(.*?)</p></blockquote>", section)
        titles = re.findall(r'href="\.\./articles/(\d{4}-\d\d-\d\d)-exercise-([^"#]*)', section)
        days = [day for day, _title in titles]
        assert len(set(quotes)) == len(quotes) == len(titles)
        assert days == sorted(days)
        chosen += len(quotes) == 5
    assert chosen


def test_the_home_page_names_what_is_new_and_sets_two_accounts_that_differ_side_by_side(exercise_site: Path) -> None:
    home = (exercise_site / "index.html").read_text(encoding="utf-8")
    assert '<a href="dates/2032-01-17.html#published">17 January 2032: 2 reports</a>' in home
    contested = home.partition("Told differently")[2].partition("</section>")[0]
    assert contested.count("<li>") == 3
    assert contested.count("<mark>") >= 6
    assert re.findall(r'href="(accounts/m-[0-9a-f]+\.html)"', contested)


def test_a_day_on_which_a_report_and_its_copy_came_counts_one_origin_less(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    words = "The ferry Morgan left the old harbour of Tobruk at dawn with forty lorries, nine buses and a band on deck."
    project.report(root, "a.txt", words, title="Ferry leaves")
    project.report(root, "b.txt", words, title="A ferry leaves the harbour")
    project.report(root, "c.txt", "Nobody saw the night train from Geneva come in on that morning.", title="No train")
    project.build(root)
    assert "Published 3 reports, 2 origins" in texts(root / "site", "dates")["2020-05-26"]


def test_a_difference_stands_once_with_everyone_who_has_either_side_of_it(exercise_site: Path) -> None:
    cell = r"<td><b>(.*?)</b> <small>(.*?)</small></td>"
    found = 0
    for page in (exercise_site / "accounts").glob("m-*.html"):
        html = page.read_text(encoding="utf-8")
        rows = re.findall(rf'<tr><th scope="row">(.*?)</th>{cell}{cell}', html)
        assert len(rows) == html.count('<th scope="row">') == len({(row[0], frozenset(row[1::2])) for row in rows})
        tellers = [teller for row in rows for by in row[2::2] for teller in by.split(", <a ")]
        assert all(re.search(r'href="\.\./articles/.*#s-.*">.+</a> \(origin \d+\)', teller) for teller in tellers)
        found += len(rows)
    assert found


def test_what_a_report_shares_with_a_copy_of_its_whole_text_is_told_once(exercise_site: Path) -> None:
    shared = texts(exercise_site, "articles")["2032-01-05-exercise-ferry-strikes-a-mine"].partition("Same origin")[2]
    assert "1 origin: same text" in shared
    assert "1 origin: same statement" not in shared


def test_a_program_with_other_rules_compares_anew_what_it_reads_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, same = project.starter(tmp_path / "project"), "2 reports, 1 origin: same statement"
    said = "“We will hold the bridge of Ornvale until the last boat has left the harbour,” Mayor Ada Holm said."
    water = "The river rose again in the night, and the lower town stood under water by noon. Soldiers brought sand."
    cattle = (
        "Families waited with their cattle on the quay while ferries were made ready. Nobody knew how many had room."
    )
    project.report(root, "one.txt", f"{water} {said}")
    project.report(root, "two.txt", f"{cattle} {said}", day="2020-05-27")
    project.build(root)
    assert any(same in text for text in texts(root / "site", "articles").values())
    monkeypatch.setattr(fingerprint, "code", lambda: "other rules")
    monkeypatch.setattr(origins, "_SAME_WORDS", 2.0)
    monkeypatch.setattr(likeness, "ENOUGH", 1000.0)
    project.build(root)
    assert not any(same in text for text in texts(root / "site", "articles").values())
