"""An account of the past is told from its own time, a news report from its own day."""

from datetime import date

from generator.analysis import document, times

HISTORY = """War reached the valley in September 1914. On 12 September the first column crossed the river, and on
14 October the fort fell. The next day the garrison marched out.

In January the snow closed the pass. By March 1915 half of the army was ill, as it had been in the siege of 1902. On
3 April a truce was signed; it lasted until the end of the year.

In 1916, the fighting moved south. On 5 June the port was shelled. That summer the fleet left, and two years later the
last ship came home. The old harbour is a museum today."""

NEWS = """On Tuesday the council met in the old hall, which was built in 1902, burnt down in 1915, rose again in 1921
and was a barracks until 1946. The next session is due on 5 June. Last week three members resigned."""


def values(text: str, published: date) -> list[tuple[str, str | None]]:
    found = times.find(document.read(text, published))
    return [(text[time.start : time.end], time.edtf) for time in found]


def test_a_history_puts_what_has_no_year_into_the_year_it_has_reached_whenever_it_was_published() -> None:
    expected = [
        ("September 1914", "1914-09"),
        ("12 September", "1914-09-12"),
        ("14 October", "1914-10-14"),
        ("The next day", "1914-10-15"),
        ("January", "1915-01"),
        ("March 1915", "1915-03"),
        ("1902", "1902"),
        ("3 April", "1915-04-03"),
        ("the end of the year", "1915-09/1915-12"),
        ("1916", "1916"),
        ("5 June", "1916-06-05"),
        ("That summer", "1916-06/1916-08"),
        ("two years later", "1918"),
    ]
    assert values(HISTORY, date(2009, 12, 19)) == expected
    assert values(HISTORY, date(1931, 1, 1)) == expected


def test_news_that_names_old_years_is_still_told_from_its_own_day() -> None:
    found = dict(values(NEWS, date(2020, 5, 28)))
    assert (found["Tuesday"], found["5 June"], found["Last week"]) == (
        "2020-05-26",
        "2020-06-05",
        "2020-05-18/2020-05-24",
    )


def test_a_dateline_makes_a_text_news_whatever_years_it_names() -> None:
    years = "The hall, built in 1902, burnt down in 1915, rose again in 1921 and fell in 1946. On Tuesday it opened."
    text = f"May 28, 2020. {years}"
    assert ("Tuesday", "2020-05-26") in values(text, date(2020, 5, 28))


def test_years_before_christ_have_a_value_and_no_place_on_the_calendar() -> None:
    text = "The city fell in 490 BC. Ten years later, in August 480 BC, a second army came."
    found = times.find(document.read(text, date(2020, 6, 4)))
    assert [(time.value, time.edtf) for time in found] == [("BC0490", None), ("BC0480", None), ("BC0480-08", None)]


def test_years_of_three_figures_are_years_only_in_an_account_of_that_age() -> None:
    assert values("He was born in 347 AD and came to the city in 373.", date(2020, 6, 4)) == [
        ("347 AD", "0347"),
        ("373", "0373"),
    ]
    assert values("He came to the city in 373 buses.", date(2020, 6, 4)) == []
