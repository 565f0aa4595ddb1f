"""What an EDTF value covers, and which page of days holds it."""

import datetime as dt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator import edtf

DAYS = st.dates(dt.date(1, 1, 1), dt.date(2999, 12, 31))
POINTS = st.one_of(
    DAYS.map(str),
    DAYS.map(lambda day: str(day)[:7]),
    DAYS.map(lambda day: str(day)[:4]),
    DAYS.map(lambda day: str(day)[:3] + "X"),
    DAYS.map(lambda day: f"{day}T10:30"),
    DAYS.map(lambda day: f"{day}T10:30:00Z"),
)
APPROXIMATE = st.tuples(POINTS.filter(lambda point: "T" not in point), st.sampled_from(["", "~", "?", "%"])).map(
    "".join
)
INTERVALS = st.tuples(APPROXIMATE | st.just(".."), APPROXIMATE | st.just("..")).map("/".join)
VALUES = POINTS | APPROXIMATE | INTERVALS


def bounds(value: str) -> edtf.Bounds:
    """The bounds of a value; an interval that ends before it begins is no value at all."""
    try:
        return edtf.bounds(value)
    except ValueError:
        assume("/" not in value)
        raise


@given(VALUES)
def test_a_value_ends_on_or_after_the_day_it_begins(value: str) -> None:
    days = bounds(value)
    assert days.first <= days.last


@given(VALUES)
def test_the_page_of_a_value_holds_all_of_it_and_no_narrower_page_does(value: str) -> None:
    days = bounds(value)
    page = edtf.page(value)
    if page is None:
        assert days.first.year != days.last.year
        return
    held = edtf.bounds(page)
    assert held.first <= days.first <= days.last <= held.last
    for length in range(len(page) + 3, 11, 3):
        assert str(days.first)[:length] != str(days.last)[:length]


@given(DAYS)
def test_a_day_a_month_and_a_year_are_pages_of_their_own(day: dt.date) -> None:
    for value in (str(day), str(day)[:7], str(day)[:4]):
        assert edtf.page(value) == value


@given(DAYS, DAYS)
def test_an_interval_covers_both_its_ends(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    assert edtf.bounds(f"{first}/{last}") == edtf.Bounds(first, last)
    if first < last:
        with pytest.raises(ValueError, match="ends before"):
            edtf.bounds(f"{last}/{first}")


@given(APPROXIMATE)
def test_a_mark_of_doubt_changes_no_day(value: str) -> None:
    assert edtf.bounds(value) == edtf.bounds(value.rstrip("~?%"))
    assert edtf.is_approximate(value) == (value[-1] in "~?%")


@given(DAYS)
def test_the_precision_says_how_sure_a_value_is(day: dt.date) -> None:
    value = str(day)
    expected = {
        value: "day",
        value[:7]: "month",
        value[:4]: "year",
        value[:3] + "X": "decade",
        value[:2] + "XX": "century",
    }
    assert {given: edtf.precision(given) for given in expected} == expected
    assert edtf.precision(f"{value}/..") == "open"
    assert edtf.precision(f"{value}/{value}") == "interval"
    assert edtf.precision(f"{value}T10:00") == "day"


@pytest.mark.parametrize(
    "value",
    ["", "May", "2020-13", "2020-02-30", "2020-5-1", "20", "2020-W22", "2020/13", "٢٠٢٠", "2020-05-26x", " 2020"],
)
def test_what_is_not_of_these_forms_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        edtf.bounds(value)
