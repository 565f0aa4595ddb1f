"""Where the gazetteer says that places lie."""

from collections.abc import Callable
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import places

PLACES = places.compiled((files("generator.data") / "places.tsv").read_text("utf-8").splitlines()[1:])


@pytest.mark.parametrize(
    ("name", "latitude", "longitude"),
    [
        ("Tobruk", 32.1, 24.0),
        ("Tripoli", 32.9, 13.2),
        ("Damascus", 33.5, 36.3),
        ("Moscow", 55.8, 37.6),
        ("Kyiv", 50.5, 30.5),
        ("Kiev", 50.5, 30.5),
        ("Raqqa", 35.95, 39.0),
        ("Ar-Raqqah", 35.95, 39.0),
        ("Deir ez-Zor", 35.3, 40.1),
        ("Deir al-Zour", 35.3, 40.1),
        ("Qamishli", 37.05, 41.2),
        ("Sinjar", 36.3, 41.9),
        ("Kobani", 36.9, 38.35),
        ("Bakhmut", 48.6, 38.0),
        ("Khmeimim Air Base", 35.4, 35.95),
        ("Hmeimim air base", 35.4, 35.95),
        ("Al Jufra Air Base", 29.2, 16.0),
        ("al-Jufra airbase", 29.2, 16.0),
        ("Incirlik", 37.0, 35.4),
        ("Shayrat Airbase", 34.5, 36.9),
        ("Texas", 31.0, -97.5),
    ],
)
def test_a_place_in_the_news_is_where_the_map_has_it(name: str, latitude: float, longitude: float) -> None:
    place = PLACES.candidates(name)[0]
    assert (place.latitude, place.longitude) == pytest.approx((latitude, longitude), abs=1.5)


@pytest.mark.parametrize("country", ["Libya", "Syria", "Russia", "Türkiye", "UK", "United States", "Ivory Coast"])
def test_a_country_has_coordinates_and_its_code(country: str) -> None:
    place = PLACES.candidates(country)[0]
    assert place.kind == "country"
    assert len(place.country) == 2


def test_of_places_of_one_name_the_largest_comes_first_and_none_is_missing() -> None:
    libyan, *others = PLACES.candidates("Tripoli")
    assert libyan.country == "LY"
    assert "LB" in {place.country for place in others}


@pytest.mark.parametrize("name", ["", "Haftar", "the government", "Nowhere at All", "12"])
def test_what_is_no_place_has_no_coordinates(name: str) -> None:
    assert PLACES.candidates(name) == ()


def test_a_province_lies_where_its_town_does_but_is_known_to_the_region_only() -> None:
    town, province = PLACES.candidates("Idlib")[0], PLACES.candidates("Idlib province")[0]
    assert (province.latitude, province.longitude) == (town.latitude, town.longitude)
    assert (town.kind, province.kind) == ("town", "region")


@pytest.mark.parametrize("area", ["Africa", "Europe", "the Middle East", "West Africa", "the Mediterranean"])
def test_an_area_too_wide_to_be_a_point_is_none(area: str) -> None:
    assert places.is_area(area)
    assert PLACES.candidates(area) == ()


_WRITTEN: list[Callable[[str], str]] = [
    str.title,
    lambda name: f"al-{name}".upper(),
    lambda name: f"the {name}’s",
    lambda name: f"{name} province",
    lambda name: f"{name.title()} International Airport",
    lambda name: name.replace(" ", "-"),
]


@given(st.lists(st.tuples(st.sampled_from(sorted(PLACES.by_name)), st.sampled_from(_WRITTEN)), max_size=8))
@settings(max_examples=15, deadline=None)
def test_the_gazetteer_says_of_some_names_what_the_whole_of_it_says(
    drawn: list[tuple[str, Callable[[str], str]]],
) -> None:
    names = [write(name) for name, write in drawn]
    some = places.load(names)
    assert [some.candidates(name) for name in names] == [PLACES.candidates(name) for name in names]
