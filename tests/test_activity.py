"""Promises of what is drawn over time: nothing is lost, and every bar leads to the reports that it counts."""

import datetime as dt
import re
from pathlib import Path

import project
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.index.opening import open_readonly
from generator.pages import activity, heat, home

DAYS = st.dates(min_value=dt.date(1950, 1, 1), max_value=dt.date(2050, 12, 31))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ana Silva is named every week, Omar Hadi in the last one alone; Porto in all, and two countries."""
    made = project.starter(tmp_path_factory.mktemp("activity") / "project")
    for week in range(10):
        day = dt.date(2020, 3, 2) + dt.timedelta(weeks=week)
        for number in range(2):
            words = f"Ana Silva spoke in Porto on item {week}{number}. Portugal was calm."
            project.report(made, f"{week}-{number}.txt", words, day.isoformat(), f"Week {week}, report {number}")
    for number in range(3):
        words = f"Ana Silva met Omar Hadi in Porto over letter {number}. They spoke of what Spain had sent to them."
        project.report(made, f"hadi-{number}.txt", words, "2020-05-05", f"Hadi {number}")
    project.build(made)
    return made


def test_who_stands_out_comes_before_who_is_always_named_and_countries_stand_apart(root: Path) -> None:
    index = open_readonly(root / ".sitrep/index.db")
    view = home.view(index)
    index.close()
    assert [found.link.name for found in view.active][:2] == ["Omar Hadi", "Ana Silva"]
    assert {found.link.name for found in view.countries} <= {"Spain", "Portugal"}
    ana = view.active[1]
    assert (ana.link.count, ana.usual, sum(ana.weeks)) == (5, 2.0, 23)


def test_each_bar_of_an_entity_leads_to_the_first_of_the_reports_that_it_counts(root: Path) -> None:
    page = project.entity_page(root, "Ana Silva")
    bars = re.findall(r'<a href="\.\./(\S+)#(in-[\d-]+)" tabindex="-1">.*?<title>(.*?)</title>', page)
    assert len(bars) == 3  # March, April and May
    assert all(f'id="{anchor}"' in project.page(root, address) for address, anchor, _title in bars)
    assert sum(int(title.rpartition(": ")[2].split()[0]) for _address, _anchor, title in bars) == 23


@given(DAYS, DAYS)
def test_no_time_is_drawn_in_more_bars_than_can_be_told_apart(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one.isoformat(), other.isoformat()))
    periods = list(activity._periods(first, last))
    assert len(periods) <= 101
    assert first.startswith(periods[0])
    assert last.startswith(periods[-1])
    assert sorted(set(periods)) == periods


@given(DAYS, st.lists(st.tuples(st.integers(0, 400), st.integers(1, 50)), unique_by=lambda pair: pair[0]))
def test_a_calendar_shows_the_days_of_its_weeks_once_each_and_no_other(
    last: dt.date, published: list[tuple[int, int]]
) -> None:
    held = [((last - dt.timedelta(days=back)).isoformat(), count) for back, count in sorted(published, reverse=True)]
    found = heat.calendar(last.isoformat(), 17, held)
    places = {(day.column, day.row) for day in found.days}
    assert len(places) == len(found.days)
    assert all(0 <= column < 17 and 0 <= row < 7 for column, row in places)
    assert {day.ident for day in found.days} >= {
        day for day, _count in held if (last - dt.date.fromisoformat(day)).days < 112
    }
    assert all(1 <= day.level <= heat.LEVELS for day in found.days)
