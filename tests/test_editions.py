"""An edition is drafted once and stays: what it quotes, what it knew, and what became of that since."""

import json
import re
from pathlib import Path

import project
import pytest

from generator.build import Build, briefs
from generator.errors import BuildError
from generator.model.article import Tlp
from generator.tradecraft import heading

WEEK_ONE = {
    "ship.txt": "Anna Berg said the Aurora had left Tripoli with nine crates on Tuesday. The harbour was calm.",
    "cargo.txt": "Karl Meier said the crates held printing paper for a school in Benghazi.",
    "quay.txt": "Rosa Lund said the quay at Tripoli had been closed for repairs.",
}
BOATS = "40 boats were kept in port by the strike of the northern fishermen"
CORRECTS = "(Corrects number of boats to 14 from 40)"
CRANE = "a tall yellow crane had fallen onto two lorries near the western quay during the storm"
RETRACTS = f"The Valley Post retracts its report of May 25 that {CRANE}."
WEEK_TWO = {"return.txt": "Anna Berg said the Aurora had come back to Tripoli empty."}


def drafted(root: Path, **said: str | bool) -> briefs.Brief:
    """Draft an edition as the command does."""
    since_last = bool(said.pop("since_last", False))
    wanted = briefs.wanted({key: str(value) for key, value in said.items()}, since_last=since_last)
    with Build.opened(root, jobs=1) as build:
        return briefs.brief(build.index, build.project.root, wanted, marking=Tlp.AMBER)


def edit(root: Path, name: str, old: str, new: str) -> None:
    (path,) = (root / "content/articles").glob(f"*{name}*.md")
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def kept(root: Path, ident: str) -> list[dict[str, object]]:
    """The claims of an edition's file."""
    lines = (root / f"content/briefings/{ident}.claims.jsonl").read_text(encoding="utf-8").splitlines()
    return [line for line in map(json.loads, lines) if line["kind"] == "claim"]


def changed(root: Path, ident: str) -> dict[str, list[str]]:
    """The claims that the page of an edition lists under what became of them."""
    html = project.page(root, f"briefings/{ident}.html")
    groups = re.findall(r'<ol class="claims changes-(\w+)">(.*?)</ol>', html, re.DOTALL)
    return {change: re.findall(r'<p class="what"><q>(.*?)</q>', listed) for change, listed in groups}


def post(root: Path, name: str, day: str, title: str, text: str) -> None:
    """A report of the Valley Post."""
    head = f"---\ntitle: {title}\ndate: {day}\nsource: Valley Post\n---\n"
    project.put(root, f"content/inbox/{name}.md", f"{head}{text}\n")


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two editions; between them a report came in, a claim was reworded and one taken out."""
    root = project.starter(tmp_path_factory.mktemp("two") / "project")
    for name, text in WEEK_ONE.items():
        project.report(root, name, text, "2020-05-26", f"The {name.removesuffix('.txt')}")
    post(root, "boats", "2020-05-26", "Strike keeps boats in port", f"The union said {BOATS}.")
    post(root, "crane", "2020-05-25", "Crane falls", f"The port authority said {CRANE}.")
    page = drafted(root, period="2020-05-25/2020-05-26", ident="one", author="The desk").page
    page.write_text(page.read_text(encoding="utf-8") + "\nWe wait for the Aurora.\n", encoding="utf-8")
    project.report(root, "return.txt", WEEK_TWO["return.txt"], "2020-06-04", "The return")
    fewer = BOATS.replace("40", "14")
    post(root, "fewer", "2020-06-04", "Strike keeps boats in port", f"{CORRECTS}\n\nThe union said {fewer}.")
    post(root, "back", "2020-06-04", "Report withdrawn, crane falls", RETRACTS)
    edit(root, "cargo", "the crates held printing paper for a school", "the crates held printing ink for a school")
    edit(root, "quay", "Rosa Lund said the quay at Tripoli had been closed for repairs.", "The quay lies in the west.")
    drafted(root, since_last=True, ident="two")
    project.build(root)
    return root


def test_what_changed_names_exactly_the_new_the_revised_and_the_withdrawn_claims(two: Path) -> None:
    assert {change: sorted(listed) for change, listed in changed(two, "two").items()} == {
        "new": ["the Aurora had come back to Tripoli empty"],
        "withdrawn": [CRANE],
        "revised": sorted([BOATS.replace("40", "14"), "the crates held printing ink for a school in Benghazi"]),
        "gone": ["the quay at Tripoli had been closed for repairs"],
    }
    html = project.page(two, "briefings/two.html")
    assert f"said by: <q>{RETRACTS}</q>" in html
    assert f"before: <q>{BOATS}</q>" in html
    assert "before: <q>the crates held printing paper for a school in Benghazi</q>" in html
    assert changed(two, "one") == {}
    assert 'href="../briefings/one.html"' in html


def test_an_edition_keeps_the_claims_it_knew(two: Path) -> None:
    assert {(line["change"], line["words"]) for line in kept(two, "one")} == {
        ("new", "the crates held printing paper for a school in Benghazi"),
        ("new", "the quay at Tripoli had been closed for repairs"),
        ("new", "the Aurora had left Tripoli with nine crates on Tuesday"),
        ("new", BOATS),
        ("new", CRANE),
    }
    assert {line["change"] for line in kept(two, "two")} == {"new", "corrected", "withdrawn", "revised", "gone"}


def test_every_drafted_sentence_is_quoted_from_a_report_of_the_edition_and_leads_to_it(two: Path) -> None:
    html = project.page(two, "briefings/one.html").partition('id="drafted"')[2]
    link = r'<p class="foot-line"><span class="receipt"><a href="\.\./(.*?)#(.*?)"'
    quoted = re.findall(rf"<blockquote><p>(.*?)</p></blockquote>\s*{link}", html)
    assert quoted
    for words, address, anchor in quoted:
        page = project.page(two, address)
        sentence = re.search(
            rf'<span class="sentence" id="{anchor}">(.*?)</span>(?=</p>| <span class="sentence")', page
        )
        assert sentence
        shown = re.sub(r'<span class="resolved">.*?</span>|<[^>]+>', "", sentence[1])
        assert shown == words


def test_a_drafted_page_says_whose_words_are_whose(two: Path) -> None:
    html = project.page(two, "briefings/one.html")
    assert "Written by The desk." in html
    assert "Drafted by the program" in html
    assert "Nothing here is a judgment." in html


def test_all_editions_are_listed_the_newest_first_with_what_changed_and_drafts_say_so(two: Path) -> None:
    html = project.page(two, "briefings/index.html")
    second, first = re.findall(r"<li><h2>(.*?)</li>", html, re.DOTALL)
    assert 'href="../briefings/two.html"' in second
    assert 'href="../briefings/one.html"' in first
    assert ("draft</strong>" in second, "draft</strong>" in first) == (True, False)
    assert "2 revised, 1 withdrawn, 1 no longer in their reports, 1 new" in second
    assert "since the edition before" not in first
    assert "TLP:AMBER" in first
    for listed, ident in ((second, "two"), (first, "one")):
        assert f'href="../briefings/{ident}.pdf"' in listed
        assert f'href="../briefings/mail/{ident}.html"' in listed
        assert (two / f"site/briefings/mail/{ident}.html").is_file()
    assert 'href="briefings/index.html"' in project.page(two, "index.html")


def test_an_edition_leads_to_the_one_before_and_the_one_after(two: Path) -> None:
    first, second = project.page(two, "briefings/one.html"), project.page(two, "briefings/two.html")
    assert re.findall(r'href="([^"]*)" rel="(prev|next)"', first) == [("../briefings/two.html", "next")]
    assert re.findall(r'href="([^"]*)" rel="(prev|next)"', second) == [("../briefings/one.html", "prev")]
    assert "Draft:" in second
    assert "Draft:" not in first


def test_what_comes_in_later_does_not_change_an_edition(two: Path, tmp_path: Path) -> None:
    root = project.copy_inputs(two, tmp_path / "project")
    project.build(root)
    before = project.page(root, "briefings/two.html").partition("<main")[2]
    project.report(root, "late.txt", "Rosa Lund said the Aurora had sailed again.", "2020-06-04", "Late")
    project.build(root)
    assert project.page(root, "briefings/two.html").partition("<main")[2] == before


def test_a_sentence_that_its_report_no_longer_holds_is_not_quoted(two: Path, tmp_path: Path) -> None:
    root = project.copy_inputs(two, tmp_path / "project")
    project.build(root)
    gone = "the Aurora had left Tripoli with nine crates on"
    assert gone in project.page(root, "briefings/one.html")
    edit(root, "the-ship", "with nine crates", "with ten crates")
    project.build(root)
    assert gone not in project.page(root, "briefings/one.html")


def test_nothing_that_a_person_wrote_is_written_over(two: Path, tmp_path: Path) -> None:
    root = project.copy_inputs(two, tmp_path / "project")
    page = project.put(root, "content/briefings/one.md", "---\ntitle: Mine\nperiod: 2020-05-26\n---\n# Mine\n")
    before = project.files(root / "content/briefings")
    for said in ({"period": "2020-05-26", "ident": "one"}, {"page": "one"}):
        with pytest.raises(BuildError, match="one"):
            drafted(root, **said)
    assert project.files(root / "content/briefings") == before
    project.build(root)
    assert page.read_text(encoding="utf-8").endswith("# Mine\n")
    assert "Mine" in project.page(root, "briefings/one.html")


def test_a_page_written_by_hand_is_drafted_for_without_being_touched(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    project.report(root, "a.txt", WEEK_ONE["ship.txt"], title="The ship")
    mine = project.put(root, "content/briefings/mine.md", "---\ntitle: Mine\nperiod: 2020-05\n---\n# Mine\n\nWords.\n")
    text = mine.read_bytes()
    project.build(root)
    assert "Drafted by the program" not in project.page(root, "briefings/mine.html")
    drafted(root, page="mine")
    project.build(root)
    assert mine.read_bytes() == text
    assert "Drafted by the program" in project.page(root, "briefings/mine.html")


def test_a_dossier_holds_the_reports_that_name_its_entity_or_topic(two: Path, tmp_path: Path) -> None:
    root = project.copy_inputs(two, tmp_path / "project")
    about = drafted(root, entity="anna-berg", ident="berg")
    assert (about.reports, about.after) == (2, "")
    assert drafted(root, topic="crates benghazi", ident="crates").reports == 1
    with pytest.raises(BuildError, match="no entity has the address"):
        drafted(root, entity="anna-burg")
    with pytest.raises(BuildError, match="no report fits"):
        drafted(root, period="2019")


def test_an_edition_is_marked_no_laxer_than_what_it_rests_on(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    project.report(root, "a.txt", WEEK_ONE["ship.txt"], title="The ship")
    project.build(root)
    edit(root, "the-ship", "source:", "tlp: TLP:RED\nsource:")
    made = drafted(root, period="2020-05", ident="may")
    assert "tlp: TLP:RED\n" in made.page.read_text(encoding="utf-8")
    made.page.write_text(made.page.read_text(encoding="utf-8").replace("TLP:RED", "TLP:GREEN"), encoding="utf-8")
    with pytest.raises(BuildError, match=r"briefings/may\.md:\d+: .*TLP:GREEN, and rests on .*TLP:RED"):
        project.build(root)
    made.page.write_text(made.page.read_text(encoding="utf-8").replace("tlp: TLP:GREEN\n", ""), encoding="utf-8")
    project.build(root)
    assert '<p class="marking">TLP:RED</p>' in project.page(root, "briefings/may.html")


def test_a_page_that_is_marked_too_low_in_many_places_names_a_few_and_counts_them(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    for number in range(8):
        words = f"tlp: red\n\nThe ferry number {number} sailed from Tobruk."
        project.report(root, f"{number}.txt", words, title=f"Ferry {number}")
    links = " ".join(f"[@2020-05-26-ferry-{number}]" for number in range(8))
    project.put(root, "content/pages/about.md", f"---\ntlp: GREEN\n---\n# About\n\n{links}\n")
    with pytest.raises(BuildError) as stop:
        project.build(root)
    told = [problem.what for problem in stop.value.problems]
    assert "in 8 places" in told[0]
    assert len(told) == 6


@pytest.mark.parametrize(
    ("front_matter", "said"),
    [
        ("period: 2020-13", "briefings/week.md:3: “2020-13” is not a date for period"),
        ("as_of: May", "briefings/week.md:3: “May” is not a date for as_of"),
        ("as-off: 2020-05-26", "Did you mean “as_of”?"),
        ("tlp: TLP:WHITE", "briefings/week.md:3"),
        ("parts: [figures, weather]", "briefings/week.md:3"),
    ],
)
def test_front_matter_that_is_not_as_documented_stops_the_build_with_its_line(
    tmp_path: Path, front_matter: str, said: str
) -> None:
    root = project.starter(tmp_path / "project")
    project.put(root, "content/briefings/week.md", f"---\ntitle: The week\n{front_matter}\n---\n# The week\n")
    with pytest.raises(BuildError, match=re.escape(said)):
        project.build(root)


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2020-05-26", ("2020-05-26", "2020-05-26")),
        ("2020-W23", ("2020-06-01", "2020-06-07")),
        ("2020-W53", ("2020-12-28", "2021-01-03")),
        ("2020-02", ("2020-02-01", "2020-02-29")),
        ("2020-05-26/2020-06-12", ("2020-05-26", "2020-06-12")),
        ("2020-W22/2020-06", ("2020-05-25", "2020-06-30")),
    ],
)
def test_a_period_is_its_first_and_last_day(value: str, days: tuple[str, str]) -> None:
    found = heading.period(value)
    assert (found.first.isoformat(), found.last.isoformat()) == days


@pytest.mark.parametrize("value", ["", "2020-W54", "May", "2020-06-03~", "2020-06/2020-05", "201X", "../2020-05"])
def test_what_is_no_period_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r"period|EDTF|ends before|month|week"):
        heading.period(value)


def test_accounts_in_an_edition_are_headed_as_their_own_page_is(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    project.report(root, "one.txt", "The union said 141 people were killed in Lindau on Friday.", "2021-03-06", "One")
    project.report(root, "two.txt", "The police said 90 people were killed in Lindau on Friday.", "2021-03-06", "Two")
    drafted(root, period="2021-03-06", ident="day")
    project.build(root)
    (account,) = (root / "site/accounts").glob("m-*.html")
    title = re.findall("<h1>(.*?)</h1>", account.read_text(encoding="utf-8"))
    assert title
    assert re.findall("<h4>(Lindau.*?)</h4>", project.page(root, "briefings/day.html")) == title
