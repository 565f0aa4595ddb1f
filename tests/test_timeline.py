"""Which sentences tell the same event, which are told most, and what the timeline and date pages make of it."""

import re
from itertools import count
from pathlib import Path

import project
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import edtf, links
from generator.analysis.sentences import identify
from generator.index import moments
from generator.index.opening import open_readonly
from generator.index.rows import ArticleHead, EntityHead, Happening, Moment, Passage
from generator.pages import day, events, timeline
from generator.pages.events import Group
from generator.pages.heat import LEVELS, heat

HARBOUR = EntityHead("ras-lanuf", "LOCATION", "Ras Lanuf")
BERG = EntityHead("anna-berg", "PERSON", "Anna Berg")
GUARD = EntityHead("coast-guard", "ORGANISATION", "Coast Guard")
_numbers = count(1)


def told(words: str, when: str = "2020-05-26", *named: EntityHead, source: str = "Desk", report: str = "") -> Happening:
    """A telling as the index gives it."""
    ident = report or f"2020-06-01-report-{next(_numbers):03}"
    head = ArticleHead(ident, "2020-06-01", "A title", source, links.slug(source), "B2")
    days = edtf.bounds(when)
    moment = Moment(Passage(head, identify(words), words), when, "then", "a rule", event=True)
    return Happening(moment, 0, days.first.isoformat(), days.last.isoformat(), named)


SUNK = "The ferry of Anna Berg sank off Ras Lanuf and twelve passengers drowned."
AGAIN = "Twelve passengers drowned when a boat sank near Ras Lanuf, Anna Berg confirmed."
OTHER = "Anna Berg opened a new school for pupils in Ras Lanuf."


def sizes(*tellings: Happening) -> list[int]:
    return [len(group.members) for group in events.groups(tellings)]


def test_tellings_that_share_names_time_and_words_are_one_event() -> None:
    assert sizes(told(SUNK, "2020-05-26", BERG, HARBOUR), told(AGAIN, "2020-05-26", BERG, HARBOUR)) == [2]


@pytest.mark.parametrize(
    "other",
    [
        told(AGAIN, "2020-05-27", BERG, HARBOUR),
        told(AGAIN, "2020-05", BERG, HARBOUR),
        told(OTHER, "2020-05-26", BERG, HARBOUR),
        told(AGAIN, "2020-05-26", HARBOUR),
        told(AGAIN, "2020-05-26"),
    ],
    ids=["another day", "a much vaguer time", "other words", "only a place", "nobody"],
)
def test_what_shares_only_part_of_that_stays_apart(other: Happening) -> None:
    assert sizes(told(SUNK, "2020-05-26", BERG, HARBOUR), other) == [1, 1]


def test_one_sentence_in_two_reports_tells_one_event_whomever_it_names() -> None:
    assert sizes(told(SUNK, "2020-05-26", HARBOUR), told(SUNK, "2020-05-26", HARBOUR)) == [2]
    assert sizes(told(SUNK, "2020-05-26", HARBOUR), told(SUNK, "2020-05-27", HARBOUR)) == [1, 1]


def test_one_name_is_enough_where_few_events_have_it_and_most_words_are_the_same() -> None:
    first, second = told(SUNK, "2020-05-26", GUARD), told(AGAIN, "2020-05-26", GUARD)
    assert sizes(first, second) == [2]
    crowd = [told(f"A meeting of word{number} took place.", "2020-05-26", GUARD) for number in range(9)]
    assert 2 not in sizes(first, second, *crowd)


def test_times_that_overlap_and_are_about_as_wide_go_together() -> None:
    late, last_week = (
        told(SUNK, "2020-05-21/2020-05-31", BERG, HARBOUR),
        told(AGAIN, "2020-05-25/2020-05-31", BERG, HARBOUR),
    )
    assert sizes(late, last_week) == [2]


@given(st.permutations([*range(8)]), st.lists(st.sampled_from([SUNK, AGAIN, OTHER]), min_size=8, max_size=8))
def test_grouping_loses_and_doubles_no_telling(order: list[int], words: list[str]) -> None:
    tellings = [told(text, "2020-05-26", BERG, HARBOUR, report=f"r{number}") for number, text in enumerate(words)]
    shuffled = [tellings[number] for number in order]
    found = [member for group in events.groups(shuffled) for member in group.members]
    assert sorted(map(repr, found)) == sorted(map(repr, tellings))


def test_a_publisher_counts_once_and_so_do_words_that_several_print() -> None:
    def origins(*tellings: Happening) -> int:
        return Group(tellings).origins

    one = told(SUNK, source="One")
    assert origins(one, told(AGAIN, source="One")) == 1
    assert origins(one, told(AGAIN, source="Two")) == 2
    assert origins(one, told(SUNK, source="Two"), told(SUNK + " ", source="Three")) == 1
    assert origins(one, told(SUNK, source="Two"), told(AGAIN, source="Two"), told(OTHER, source="Four")) == 2


def test_the_event_with_more_independent_sources_comes_first_then_the_one_whose_names_are_more_central() -> None:
    twice = Group((told(SUNK, source="One"), told(AGAIN, source="Two")))
    repeated = Group((told(OTHER, source="One"), told(OTHER, source="One"), told(OTHER, source="One")))
    central = Group((told("Anna Berg left.", "2020-05-26", BERG),))
    aside = Group((told("Nobody was there.", "2020-05-20"),))
    again = Group((told("Anna Berg came back.", "2020-05-27", BERG),))
    ranked = events.most_told([aside, repeated, central, twice, again], 4)
    assert ranked[0] == twice
    assert ranked[1:] == [central, again, repeated]


def test_the_darkest_day_of_a_year_holds_most_and_every_day_that_holds_something_is_seen() -> None:
    made = heat("2021", [("2021-01-01", 1, 0), ("2021-03-01", 0, 0), ("2021-12-31", 20, 20)])
    assert [(d.column, d.row, d.level) for d in made.days] == [(0, 4, 1), (9, 0, 1), (52, 4, LEVELS)]
    assert len(made.months) == 12


def test_the_days_of_a_year_of_three_digits_are_on_their_months_pages() -> None:
    made = heat("0203", [("0203-03-13", 1, 0)])
    assert [month.ident for month in made.months] == [f"0203-{number:02}" for number in range(1, 13)]


TELLINGS = {
    "One": ("2020-05-26", "Anna Berg met Karl Meier in Geneva on Monday to sign a truce."),
    "Two": ("2020-05-27", "A truce was signed on 25 May 2020 in Geneva by Karl Meier and Anna Berg."),
    "Three": ("2020-05-28", "On Monday Karl Meier met Anna Berg in Geneva, where both signed the truce."),
    "Four": ("2020-05-28", "Anna Berg visited a hospital in Tripoli on Monday."),
    "Five": ("2020-01-06", "Karl Meier travelled from Tripoli to Geneva in the last two weeks."),
    "Six": ("2020-05-28", "The army shelled Tripoli between Monday and Wednesday."),
}


def write(root: Path) -> Path:
    """A project with what several papers tell of two days."""
    for source, (published, text) in TELLINGS.items():
        body = f"---\ntitle: Paper {source}\ndate: {published}\nsource: Paper {source}\n---\n\n{text}\n"
        project.put(root, f"content/inbox/{source}.md", body)
    return root


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write(project.starter(tmp_path_factory.mktemp("papers") / "project"))
    project.build(root)
    return root


def section(html: str, ident: str) -> str:
    return re.sub(r"\s+", " ", html.partition(f'<section id="{ident}">')[2].partition("</section>")[0])


def test_the_page_of_a_day_shows_an_event_once_with_all_its_sources(papers: Path) -> None:
    happened = section(project.page(papers, "dates/2020-05-25.html"), "happened")
    assert happened.count("3 reports of 3 sources") == 1
    assert all(f"Paper {source}" in happened for source in ("One", "Two", "Three", "Four"))
    assert "2 events, told in 4 sentences" in happened


@pytest.mark.parametrize("address", ["timeline.html", "dates/2020.html", "dates/2020-05.html"])
def test_the_most_told_event_leads_with_its_receipt(papers: Path, address: str) -> None:
    html = project.page(papers, address)
    first = html.partition("most-told")[2].partition("<li")[2].partition("<details")[0]
    assert TELLINGS["One"][1] in first
    assert re.search(r'href="[./]*articles/2020-05-26-paper-one\.html#s-[0-9a-f]+"', first)


def test_no_event_that_one_report_tells_is_called_most_told(papers: Path) -> None:
    html = project.page(papers, "timeline.html")
    most_told, _, others = html.partition("most-told")[2].partition("</section>")
    assert TELLINGS["Six"][1] in others
    assert TELLINGS["Six"][1] not in most_told


def test_a_range_is_one_event_on_the_month_that_holds_it_and_on_none_of_its_days(papers: Path) -> None:
    words = TELLINGS["Six"][1]
    assert words in section(project.page(papers, "dates/2020-05.html"), "happened")
    assert all(words not in section(project.page(papers, f"dates/2020-05-{d}.html"), "happened") for d in (25, 27))


def test_what_no_year_holds_is_on_the_timeline_as_a_bar_that_begins_in_the_first_year(papers: Path) -> None:
    html = project.page(papers, "timeline.html")
    assert TELLINGS["Five"][1] in html
    shown = timeline.view(open_readonly(papers / ".sitrep/index.db"))
    lanes = [item.lane for stretch in shown.stretches if stretch.ident == "2019" for item in stretch.events]
    assert [(lane.opens_before, lane.opens_after) for lane in lanes] == [(False, True)]


def test_a_lane_stays_inside_its_month_or_year(papers: Path) -> None:
    shown = timeline.view(open_readonly(papers / ".sitrep/index.db"))
    for stretch in shown.stretches:
        for item in stretch.events:
            assert 0 <= item.lane.start < item.lane.start + item.lane.width <= stretch.days
            assert all(0 <= at < stretch.days for at in item.lane.reported)


def test_merging_two_names_can_make_two_events_one(tmp_path: Path) -> None:
    """A correction of entities reaches the pages of the dates, and a build from nothing says the same."""
    root = project.starter(tmp_path / "project")
    for source, who in (("One", "Anna Berg"), ("Two", "Hanna Bergström")):
        text = f"{who} closed the oil terminal of the port in Tripoli on 25 May 2020."
        body = f"---\ntitle: Paper {source}\ndate: 2020-05-26\nsource: Paper {source}\n---\n\n{text}\n"
        project.put(root, f"content/inbox/{source}.md", body)
    project.build(root)
    assert "2 events" in section(project.page(root, "dates/2020-05-25.html"), "happened")
    known = "entities:\n  - {name: Anna Berg, type: PERSON, aliases: [Hanna Bergström]}\n"
    project.put(root, "site_config/entities.yml", known)
    project.build(root)
    assert "2 reports of 2 sources" in section(project.page(root, "dates/2020-05-25.html"), "happened")
    clean = project.copy_inputs(root, tmp_path / "clean")
    project.build(clean)
    assert not project.difference(project.files(clean / "site"), project.files(root / "site"))


def test_a_long_day_goes_on_on_further_pages_and_loses_nothing(tmp_path: Path) -> None:
    """More reports and events on one day than a page lists: each stands on one of its pages, and they are linked."""
    root = project.starter(tmp_path / "project")
    for number in range(205):
        text = f"Pump {number} of Tripoli broke on Tuesday."
        project.report(root, f"{number}.txt", text, "2020-05-26", f"Item {number}")
    project.build(root)
    pages = [project.page(root, address) for address in ("dates/2020-05-26.html", "dates/2020-05-26/2.html")]
    assert 'href="../dates/2020-05-26/2.html"' in pages[0]
    for ident in ("published", "happened"):
        seen = [set(re.findall(r"articles/2020-05-26-item-(\d+)\.html", section(page, ident))) for page in pages]
        assert (len(seen[0]), len(seen[1])) == (200, 5)
        assert len(seen[0] | seen[1]) == 205
    index = open_readonly(root / ".sitrep/index.db")
    assert day.count_pages(index, "2020-05-26") == 2
    assert day.view(index, "2020-05-26", 3) is None
    assert len(events.window(index, "")) == moments.count_events(index)


@pytest.mark.parametrize(("words", "expected"), [("on Tuesday", "2019-12-31"), ("last month", "2019-12")])
def test_a_report_of_new_year_lands_in_the_year_before_and_nowhere_else(
    tmp_path: Path, words: str, expected: str
) -> None:
    """1 January 2020 was a Wednesday."""
    root = project.starter(tmp_path / "project")
    text = f"Anna Berg opened the bridge in Tripoli {words}."
    project.report(root, "a.txt", text, "2020-01-01", "New Year")
    project.build(root)
    pages = sorted((root / "site/dates").glob("[12]*.html"))
    assert [path.stem for path in pages if text in section(path.read_text("utf-8"), "happened")] == [expected]
    assert text in project.page(root, "timeline.html")
    assert 'href="dates/2019-12.html"' in project.page(root, "timeline.html")
