"""What holds for the times of any text at all."""

from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from generator import edtf
from generator.analysis import document, times
from generator.model.annotations import TimeRef

WORDS = """the a last next this that early late mid on in of from to until by before after ago later earlier two three
    fourteen 31 30 29 1 5th 1999 2019 1850 99 Monday Friday Tuesday March May February december spring winter day days
    week weeks month year years decade century 20th first second half quarter morning night noon 10:30 10 a.m. GMT every
    daily Christmas Easter said will met , . - – / ( ) ; past few several recent same following BC AD '90s 1950s Q3
    9999 0001 9,000,000 hundred""".split()
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=20).map("".join),
)
TYPES = {"DATE", "TIME", "DURATION", "SET"}


def find(text: str, published: date) -> tuple[TimeRef, ...]:
    return times.find(document.read(text, published))


@given(TEXTS, st.dates())
@example("the last day of the year 9999", date.max)
@example("yesterday, last week and a century ago", date.min)
@example("the past 9,000,000 years", date(2020, 5, 26))
def test_any_text_gives_times_in_order_inside_the_text_that_never_overlap(text: str, published: date) -> None:
    end = 0
    for time in find(text, published):
        assert end <= time.start < time.end <= len(text)
        assert text[time.start : time.end].strip() == text[time.start : time.end]
        end = time.end


@given(TEXTS, st.dates())
def test_every_time_has_a_timex_type_a_value_a_rule_and_an_edtf_value_that_the_site_can_read(
    text: str, published: date
) -> None:
    for time in find(text, published):
        assert time.type in TYPES
        assert time.value
        assert time.rule
        assert time.edtf is None or edtf.bounds(time.edtf)
        assert time.type in {"DATE", "TIME"} or time.edtf is None


@given(TEXTS, st.dates())
def test_the_same_report_gives_the_same_times_twice(text: str, published: date) -> None:
    assert find(text, published) == find(text, published)


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2099, 12, 31)), st.dates())
def test_a_day_written_in_full_means_that_day_whatever_the_day_of_the_report(day: date, published: date) -> None:
    month = f"{day:%B}"
    for words in (f"{month} {day.day}, {day.year}", f"{day.day} {month} {day.year}", day.isoformat()):
        [time] = find(f"It happened on {words}.", published)
        assert (time.edtf, time.value) == (day.isoformat(), day.isoformat())


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(9000, 1, 1)), st.sampled_from(list(range(7))))
def test_a_weekday_in_past_tense_is_the_latest_on_or_before_the_report(published: date, weekday: int) -> None:
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[weekday]
    [time] = find(f"The council met on {name}.", published)
    found = date.fromisoformat(str(time.edtf))
    assert found.weekday() == weekday
    assert 0 <= (published - found).days <= 6


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(9000, 1, 1)), st.sampled_from(list(range(7))))
def test_a_weekday_in_future_tense_is_the_first_on_or_after_the_report(published: date, weekday: int) -> None:
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[weekday]
    [time] = find(f"The council will meet on {name}.", published)
    found = date.fromisoformat(str(time.edtf))
    assert found.weekday() == weekday
    assert 0 <= (found - published).days <= 6
