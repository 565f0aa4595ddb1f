"""Maps and networks as geometry: nothing covers anything, and what matters is shown."""

import math
import re
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compare.surprise import surprise
from generator.drawing import atlas, ground, labels, layout, outlines, spread, windows
from generator.drawing.atlas import Drawing, Paper, Place
from generator.drawing.labels import Box, Mark
from generator.render import maps

LAND = outlines.load()
PAPERS = pytest.mark.parametrize(
    "paper", [atlas.WIDE, atlas.NARROW, atlas.PRINT, atlas.SMALL], ids=["wide", "narrow", "print", "small"]
)

places = st.builds(
    Place,
    name=st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=40),
    latitude=st.floats(-90, 90),
    longitude=st.floats(-180, 180),
    precision=st.sampled_from(atlas.PRECISIONS),
    count=st.integers(1, 500),
)


def overlap(one: Box, other: Box) -> bool:
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom


def covered(drawing: Drawing) -> list[str]:
    """Words of a map that lie on other words, on a disc that is not theirs, or outside the map."""
    boxes = [(disc, disc.label.box) for disc in drawing.discs if disc.label]
    wrong = [f"{one.text} on {other.text}" for (one, a), (other, b) in combinations(boxes, 2) if overlap(a, b)]
    for disc, box in boxes:
        near = {
            other.text: math.hypot(
                max(box.left - other.x, 0, other.x - box.right), max(box.top - other.y, 0, other.y - box.bottom)
            )
            < other.radius - 0.1
            for other in drawing.discs
            if other != disc
        }
        wrong += [f"{disc.text} on the disc of {other}" for other, is_hit in near.items() if is_hit]
    frame = Box(0, 0, drawing.width, drawing.height)
    wrong += [disc.text for disc, box in boxes if box.left < 0 or box.top < 0 or box.right > frame.right]
    return wrong + [disc.text for disc, box in boxes if box.bottom > frame.bottom]


@PAPERS
@settings(max_examples=40)
@given(found=st.lists(places, max_size=25))
def test_no_words_of_a_map_lie_on_anything(found: list[Place], paper: Paper) -> None:
    assert not covered(atlas.draw(found, LAND, paper))


@PAPERS
@settings(max_examples=40)
@given(found=st.lists(places, min_size=1, max_size=25))
def test_every_place_is_drawn_inside_the_map_or_named_as_outside(found: list[Place], paper: Paper) -> None:
    drawing = atlas.draw(found, LAND, paper)
    assert sorted([*(disc.place for disc in drawing.discs), *drawing.outside]) == list(range(len(found)))
    assert all(0 <= d.x <= drawing.width and 0 <= d.y <= drawing.height + 0.1 for d in drawing.discs)
    assert drawing == atlas.draw(found, LAND, paper)


def town(name: str, latitude: float, longitude: float, count: int = 10, precision: str = atlas.CITY) -> Place:
    return Place(name, latitude, longitude, precision, count)


NORTH, SOUTH, FAR = town("North", 36.2, 37.2), town("South", 33.5, 36.3), town("Far", 38.9, -77.0, 3)


def drawn(*found: Place) -> list[str]:
    drawing = atlas.draw(found, LAND, atlas.WIDE)
    return sorted(found[disc.place].name for disc in drawing.discs)


def test_one_far_place_of_little_weight_does_not_widen_the_map() -> None:
    assert drawn(NORTH, SOUTH, FAR) == ["North", "South"]
    assert drawn(NORTH, SOUTH, town("Far", 38.9, -77.0, 10)) == ["Far", "North", "South"]


def test_a_country_does_not_widen_the_map_of_finer_places_unless_little_else_is_told_of() -> None:
    country = town("Russia", 55.0, 60.0, 20, atlas.COUNTRY)
    assert drawn(NORTH, SOUTH, country) == ["North", "South"]
    assert "Russia" in drawn(town("Village", 36.2, 37.2, 1), country)


def test_places_on_both_sides_of_the_date_line_are_shown_side_by_side() -> None:
    drawing = atlas.draw((town("Suva", -18.1, 178.4), town("Apia", -13.8, -171.8)), LAND, atlas.WIDE)
    assert drawing.kilometres
    suva, apia = sorted(drawing.discs, key=lambda disc: disc.place)
    assert 0 < suva.x < apia.x < drawing.width


def test_the_area_of_a_disc_is_the_number_of_sentences() -> None:
    drawing = atlas.draw((town("Much", 10, 10, 400), town("Less", 12, 12, 100)), LAND, atlas.WIDE)
    much, less = drawing.discs
    assert much.radius == pytest.approx(2 * less.radius, abs=0.1)


def test_the_bar_is_as_long_as_it_says() -> None:
    """A degree of latitude is 111 km: the scale of the drawing must agree."""
    window = windows.around(
        [windows.Spot(10, 10, 1), windows.Spot(14, 14, 1)], 960, atlas.WIDE.flattest, atlas.WIDE.tallest
    )
    drawing = atlas.draw((town("A", 10, 10), town("B", 14, 14)), LAND, atlas.WIDE)
    assert drawing.bar / drawing.kilometres == pytest.approx(window.scale / 111, rel=0.01)


@pytest.mark.parametrize("side", [1, -1])
def test_the_bar_stands_in_a_corner_without_a_place(side: int) -> None:
    places = (town("Lower", 10, 10), town("Middle", 15, 10 + 9 * side), town("Upper", 20, 10 + 18 * side))
    drawing = atlas.draw(places, LAND, atlas.SMALL)
    left, low = drawing.bar_at
    assert 0 < left < left + drawing.bar < drawing.width
    assert 0 < low < drawing.height
    for disc in drawing.discs:
        aside = max(left - disc.x, 0, disc.x - left - drawing.bar)
        off = max(low - 5 - disc.y, 0, disc.y - low)
        assert aside**2 + off**2 > disc.radius**2


def numbers(path: str) -> list[tuple[float, float]]:
    """Every point of a path of `M`, `l` and `z`."""
    points: list[tuple[float, float]] = []
    for part in filter(None, path.replace("z", "").split("M")):
        figures = [float(f) for f in re.findall(r"-?\d*\.?\d+", part)]
        x = y = 0.0
        for at, (dx, dy) in enumerate(zip(figures[::2], figures[1::2], strict=True)):
            x, y = (dx, dy) if at == 0 else (x + dx, y + dy)
            points.append((x, y))
    return points


def test_land_stays_near_the_map_and_sea_is_where_sea_is() -> None:
    window = windows.around([windows.Spot(36.2, 37.2, 1), windows.Spot(32.9, 13.2, 1)], 960, 0.42, 0.66)
    land, borders = ground.paths(LAND, window, 0.8)
    points = numbers(land)
    assert len(points) > 300
    assert borders
    assert all(-30 < x < window.width + 30 and -30 < y < window.height + 30 for x, y in points)
    assert inside(land, window, 30.0, 18.0)  # the Libyan desert
    assert inside(land, window, 39.0, 33.0)  # Anatolia
    assert not inside(land, window, 34.5, 18.0)  # the sea north of Libya


@pytest.mark.parametrize(("latitude", "longitude"), [(66.0, 179.0), (66.5, -175.0), (64.0, 100.0)])
def test_chukotka_is_land_on_both_sides_of_the_date_line(latitude: float, longitude: float) -> None:
    window = windows.world(960)
    land, _borders = ground.paths(LAND, window, 0.8)
    assert inside(land, window, latitude, longitude)


def inside(path: str, window: windows.Window, latitude: float, longitude: float) -> bool:
    """Whether an odd number of rings encloses a place."""
    x, y = window.point(latitude, longitude)
    crossings = 0
    for ring in filter(None, path.split("M")):
        points = numbers("M" + ring)
        for (x1, y1), (x2, y2) in pairwise([*points, points[0]]):
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                crossings += 1
    return crossings % 2 == 1


@given(st.lists(st.integers(-18_000, 18_000), min_size=1, max_size=50))
def test_packed_figures_come_back(values: list[int]) -> None:
    close = [values[0] // 2, *(value // 2 for value in values)]
    assert outlines.unpacked(outlines.packed(close)) == close


@given(st.integers(-99_999, 99_999))
def test_tenths_are_written_short_and_read_back(value: int) -> None:
    assert float(ground.tenths(value)) == value / 10


@settings(max_examples=20)
@given(found=st.lists(places, max_size=8))
def test_a_map_alone_is_well_formed_whatever_the_names_and_asks_for_nothing(found: list[Place]) -> None:
    svg = maps.standalone(found)
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert not re.search(r"href|url\(|@import|https?:(?!//www\.w3\.org/2000/svg)", re.sub(r">[^<]*<", "><", svg))


def test_each_precision_is_drawn_in_its_own_way_and_said_in_words() -> None:
    shown = [maps.standalone((town("Here", 10, 10, 1, precision),)) for precision in atlas.PRECISIONS]
    titles = {re.findall("<title>Here: 1 sentence; (.*?)</title>", svg)[0] for svg in shown}
    classes = {re.findall(r'<g class="(\w+)"><title>', svg)[0] for svg in shown}
    assert len(titles) == len(classes) == len(atlas.PRECISIONS)


edges = st.integers(2, 30).flatmap(
    lambda n: st.tuples(
        st.just(n), st.lists(st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)).filter(lambda e: e[0] != e[1]))
    )
)


@settings(max_examples=40)
@given(found=edges, names=st.lists(st.text(min_size=1, max_size=30), min_size=30, max_size=30))
@pytest.mark.parametrize("paper", [spread.WIDE, spread.NARROW], ids=["wide", "narrow"])
def test_no_two_names_of_a_network_overlap(
    found: tuple[int, list[tuple[int, int]]], names: list[str], paper: spread.Paper
) -> None:
    knots = [spread.Knot(names[at], 1 + at) for at in range(found[0])]
    made = spread.spread(knots, sorted(set(found[1])), paper)
    boxes = []
    for dot in made.dots:
        half = max(dot.radius, labels.width(dot.text, paper.letters) / 2)
        boxes.append(Box(dot.x - half, dot.y - dot.radius, dot.x + half, dot.base + paper.letters * 0.2))
    assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]
    assert all(box.top >= 0 and box.bottom <= made.height + 0.1 for box in boxes)
    assert all(box.left >= 0 and box.right <= made.width + 0.1 for box in boxes)
    assert made == spread.spread(knots, sorted(set(found[1])), paper)


def test_neighbours_of_a_network_stand_nearer_to_each_other_than_strangers() -> None:
    ring = [(at, (at + 1) % 20) for at in range(20)]
    points = layout.layout(20, ring)
    near = [math.dist(points[one], points[other]) for one, other in ring]
    far = [math.dist(points[at], points[(at + 10) % 20]) for at in range(20)]
    assert max(near) < min(far)


def test_dots_that_no_line_joins_are_parts_of_their_own() -> None:
    assert layout.parts(5, [(0, 3), (3, 4)]) == [[0, 3, 4], [1], [2]]


def test_the_ratio_is_the_one_that_dunning_gives() -> None:
    """Table 2 of the paper: "the swiss", 110 times, 2442 - 110 and 111 - 110 beside it, of 31,777 pairs: 270.72."""
    assert surprise(110, 110 + 2442, 110 + 111, 110 + 2442 + 111 + 29114) == pytest.approx(270.72, abs=0.01)


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50), st.integers(0, 500))
def test_what_meets_as_often_as_chance_has_it_is_no_surprise_and_what_meets_less_often_is_a_negative_one(
    both: int, only_one: int, only_other: int, neither: int
) -> None:
    everything = both + only_one + only_other + neither
    value = surprise(both, both + only_one, both + only_other, everything)
    assert value == pytest.approx(surprise(both, both + only_other, both + only_one, everything), abs=1e-6)
    expected = (both + only_one) * (both + only_other)
    if both * everything == expected:
        assert value == pytest.approx(0, abs=1e-6)
    else:
        assert math.copysign(1, value) == math.copysign(1, both * everything - expected)


@PAPERS
def test_a_name_finds_room_wherever_there_is_some(paper: Paper) -> None:
    alone = labels.place([Mark(50, 50, 5, "Somewhere")], Box(0, 0, 200, 100), paper.letters)
    assert alone[0] is not None
    assert labels.place([Mark(50, 50, 5, "Somewhere")], Box(40, 40, 60, 60), paper.letters) == [None]
