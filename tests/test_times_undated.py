"""The day that an undated report is counted from."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.times.undated import assumed_day


def test_a_dateline_at_the_head_is_the_day() -> None:
    text = "RIVERTON, May 28, 2020. The council met on Tuesday. The hall was built in 1902."
    assert assumed_day(text) == date(2020, 5, 28)


def test_a_history_is_counted_from_the_end_of_the_latest_year_it_names() -> None:
    text = "On 12 September 1914 the column crossed the river. The last ship came home in 1919."
    assert assumed_day(text) == date(1919, 12, 31)


def test_without_a_year_nobody_knows() -> None:
    assert assumed_day("The council met on Tuesday and spent 2,019 on tea.") is None


@given(st.text(max_size=100))
def test_any_text_has_a_day_or_none(text: str) -> None:
    assert assumed_day(text) is None or isinstance(assumed_day(text), date)
