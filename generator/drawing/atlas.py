"""A map of places: the ground, a disc for each place, words where there is room for them."""

import math
from collections.abc import Iterator, Sequence

from generator.drawing import ground, labels, windows
from generator.drawing.labels import Box, Label, Mark
from generator.drawing.outlines import Country, Outlines
from generator.drawing.windows import Window
from generator.model.record import Record

EXACT, CITY, REGION, COUNTRY = "exact", "city", "region", "country"
PRECISIONS = (EXACT, CITY, REGION, COUNTRY)
"""What the point of a place stands for, from the place itself to near the middle of a country."""

_MOST_MARKED = 150
"""Places that are drawn."""

_LONGEST_NAME = 26
"""Letters of a label; a longer name is cut, the list beside the map has it whole."""

_INSET = 200.0
"""Width of the small map of the world."""

_INSET_GRAIN = 0.9

_KILOMETRES = 111.2
"""Of a degree of latitude."""

_ONE_SCALE = 40.0
"""Degrees of longitude: what spans more has no one scale."""

_BARS = (5, 10, 20, 50, 100, 200, 500, 1000)

_COUNTRIES = 40.0
"""Degrees that a map of nothing but countries spans at least: closer up, one shows no more than its middle."""

_FINE_SHARE = 0.25
"""Of all mentions, so much must be of places finer than a country for these alone to choose the window."""


class Place(Record, frozen=True):
    """A place to be drawn."""

    name: str
    latitude: float
    longitude: float
    precision: str
    count: int
    """How often it is told of: the area of its disc."""


class Paper(Record, frozen=True):
    """What a map is drawn for: its size and that of its parts, in CSS pixels."""

    width: float
    flattest: float
    """Least height, as a part of the width."""

    tallest: float
    letters: float
    """Size of the font."""

    disc: float
    """Radius of the largest disc."""

    grain: float
    """How fine its lines are."""

    has_inset: bool
    """Whether a small map of the world goes with it."""


WIDE = Paper(width=960, flattest=0.42, tallest=0.66, letters=12, disc=24, grain=0.8, has_inset=True)
NARROW = Paper(width=340, flattest=0.6, tallest=1.2, letters=11, disc=14, grain=0.8, has_inset=False)
"""For a telephone."""

PRINT = Paper(width=640, flattest=0.42, tallest=0.6, letters=12, disc=18, grain=0.8, has_inset=True)
"""For a printed sheet, on which a pixel is three quarters of a point."""

SMALL = Paper(width=240, flattest=0.6, tallest=0.85, letters=12, disc=9, grain=1.5, has_inset=False)
"""For a column beside a text."""


class Disc(Record, frozen=True):
    """A place as it is drawn."""

    place: int
    """Which of the places it is, counted from 0."""

    x: float
    y: float
    radius: float
    label: Label | None
    """None where its name has no room."""

    text: str


class Inset(Record, frozen=True):
    """The whole world, small, with every place as a dot and a frame round what the map shows."""

    width: float
    height: float
    land: str
    dots: tuple[tuple[float, float], ...]
    frame: tuple[float, float, float, float]
    """Left, top, width and height."""


class Drawing(Record, frozen=True):
    """A map."""

    width: float
    height: float
    letters: float
    land: str
    """Data of an SVG path, likewise the next."""

    borders: str
    discs: tuple[Disc, ...]
    """The largest first: smaller ones lie on top."""

    names: tuple[tuple[float, float, str], ...]
    """Names of countries: the middle of the base line, and the words."""

    outside: tuple[int, ...]
    """The places that this part of the world does not hold."""

    kilometres: int
    """How long the bar is that shows the scale; 0 on a map too wide to have one scale."""

    bar: float
    """Its length."""

    bar_at: tuple[float, float]
    """Its left end, on the line that it stands on."""

    inset: Inset | None
    """Where in the world this is; None on a map of the whole world."""


def draw(places: Sequence[Place], outlines: Outlines, paper: Paper) -> Drawing:
    """A map of places: zoomed to where most of what is told happened."""
    least = _COUNTRIES if all(place.precision == COUNTRY for place in places) else windows.LEAST
    window = windows.around(_spots(places), paper.width, paper.flattest, paper.tallest, least)
    order = sorted(range(len(places)), key=lambda at: (-places[at].count, at))
    points = {at: window.point(places[at].latitude, places[at].longitude) for at in order}
    shown = [at for at in order if window.holds(*points[at])][:_MOST_MARKED]
    most = max((places[at].count for at in shown), default=1)
    marks = [Mark(*points[at], _radius(places[at], most, paper), short(places[at].name)) for at in shown]
    kilometres, bar = _bar(window)
    corner = _corner(window, max(bar, labels.width(f"{kilometres:,} km", paper.letters - 2)), marks)
    frame = Box(2, 2, window.width - 2, window.height - 2)
    taken = [corner] if bar else []
    placed = labels.place(marks, frame, paper.letters, taken=taken)
    written = [*taken, *(label.box for label in placed if label)]
    land, borders = ground.paths(outlines, window, paper.grain)
    seen = frozenset(shown)
    return Drawing(
        width=window.width,
        height=round(window.height, 1),
        letters=paper.letters,
        land=land,
        borders=borders,
        discs=tuple(
            Disc(at, round(mark.x, 1), round(mark.y, 1), round(mark.radius, 1), label, mark.text)
            for at, mark, label in zip(shown, marks, placed, strict=True)
        ),
        names=tuple(_names(outlines.countries, window, paper.letters, marks, written)),
        outside=tuple(at for at in order if at not in seen),
        kilometres=kilometres,
        bar=bar,
        bar_at=(round(corner.left + 10, 1), round(corner.bottom - 9, 1)),
        inset=_inset(places, outlines, window) if paper.has_inset else None,
    )


def _inset(places: Sequence[Place], outlines: Outlines, window: Window) -> Inset | None:
    if window.east - window.west >= 360:
        return None
    world = windows.world(_INSET)
    land, _borders = ground.paths(outlines, world, _INSET_GRAIN)
    points = [world.point(place.latitude, place.longitude) for place in places]
    left, top = world.point(window.north, window.west)
    size = (window.east - window.west) / 360 * _INSET, (window.north - window.south) * world.scale
    return Inset(
        width=_INSET,
        height=round(world.height, 1),
        land=land,
        dots=tuple(sorted({(round(x, 1), round(y, 1)) for x, y in points if world.holds(x, y)})),
        frame=(round(left, 1), round(top, 1), round(size[0], 1), round(size[1], 1)),
    )


def _names(
    countries: Sequence[Country], window: Window, letters: float, marks: Sequence[Mark], taken: Sequence[Box]
) -> Iterator[tuple[float, float, str]]:
    """Names of countries where the map shows much of them and nothing else is written."""
    frame, boxes = Box(0, 0, window.width, window.height), list(taken)
    said = {mark.text for mark in marks}
    for country in countries:
        x, y = window.point(country.latitude, country.longitude)
        room = math.sqrt(country.size) * window.scale
        if country.name in said or not window.holds(x, y) or room < labels.width(country.name, letters):
            continue
        label = labels.beside(x, y, country.name, letters)
        if labels.is_free(label.box, frame, marks, boxes):
            boxes.append(label.box)
            yield round(label.x, 1), round(label.y, 1), country.name


def _bar(window: Window) -> tuple[int, float]:
    """A round number of kilometres that is near to a sixth of the width, and its length on the map."""
    if window.east - window.west > _ONE_SCALE:
        return 0, 0.0
    long = window.scale / _KILOMETRES
    kilometres = max(length for length in _BARS if length * long <= window.width / 6 or length == _BARS[0])
    return kilometres, round(kilometres * long, 1)


def _corner(window: Window, length: float, marks: Sequence[Mark]) -> Box:
    """Where the bar stands: the first corner that no disc is in, or else the one with the fewest."""
    wide, right, low = length + 24, window.width, window.height
    lefts, tops = (0.0, right - wide), (low - 28, 0.0)
    corners = [Box(left, top, left + wide, top + 28) for top in tops for left in lefts]
    return min(corners, key=lambda corner: sum(labels.covers(corner, mark) for mark in marks))


def _spots(places: Sequence[Place]) -> list[windows.Spot]:
    """What chooses the window: a country is as wide as a map, and its middle says little."""
    fine = [place for place in places if place.precision != COUNTRY]
    enough = sum(place.count for place in fine) >= _FINE_SHARE * sum(place.count for place in places)
    return [windows.Spot(p.latitude, p.longitude, p.count) for p in (fine if fine and enough else places)]


def _radius(place: Place, most: int, paper: Paper) -> float:
    return max(paper.disc / 6, paper.disc * math.sqrt(place.count / most))


def short(name: str) -> str:
    """A name as a label has it."""
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"
