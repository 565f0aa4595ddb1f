"""Which part of the world a map shows, and where a place lies on it."""

import math
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

SOUTH, NORTH = -58.0, 80.0
"""Degrees: nothing is drawn beyond; it is ice."""

LEAST = 9.0
"""Degrees that a map spans at least: closer up, outlines of 1:50 million look like polygons, and no reader knows where
it is."""

_PADDING = 0.14
"""Of the span of the places, left free on each side of them."""

_OUTLYING = 0.15
"""Of all weight, so much may lie outside if the map gains by it."""

_GAIN = 0.5
"""To what part of its area leaving them out must shrink the map."""

_WORLD = 180.0
"""Degrees of longitude: what spans more is shown on a map of the whole world."""


class Spot(NamedTuple):
    """A place with a weight."""

    latitude: float
    longitude: float
    weight: float


class Window(NamedTuple):
    """A part of the world, drawn as an equirectangular projection that is true to scale along its middle.

    `east` is greater than `west`, by at most 360; both may lie beyond 180 degrees.
    """

    west: float
    south: float
    east: float
    north: float
    width: float
    """Of the drawing."""

    @property
    def stretch(self) -> float:
        """How long a degree of longitude is, in degrees of latitude, along the middle."""
        return math.cos(math.radians((self.south + self.north) / 2))

    @property
    def scale(self) -> float:
        """Units of the drawing to a degree of latitude."""
        return self.width / ((self.east - self.west) * self.stretch)

    @property
    def height(self) -> float:
        """Of the drawing."""
        return (self.north - self.south) * self.scale

    def point(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Where a place lies on the drawing; outside it where the window does not hold it."""
        middle = (self.west + self.east) / 2
        near = middle + (longitude - middle + 180) % 360 - 180
        return (near - self.west) * self.stretch * self.scale, (self.north - latitude) * self.scale

    def holds(self, x: float, y: float) -> bool:
        """Whether a point of the drawing lies in it."""
        return 0 <= x <= self.width and 0 <= y <= self.height


def world(width: float) -> Window:
    """The whole world."""
    return Window(-170.0, SOUTH, 190.0, NORTH, width)


def around(spots: Sequence[Spot], width: float, flattest: float, tallest: float, least: float = LEAST) -> Window:
    """The window that shows what matters: most of the weight, without the few places far away from all others.

    It spans at least `least` degrees. The drawing is `width` wide and between `flattest` and `tallest` times as high,
    unless it is of the whole world.
    """
    if not spots:
        return world(width)
    kept = _without_outliers(_side_by_side(spots))
    west, east = _padded(min(s.longitude for s in kept), max(s.longitude for s in kept), least)
    south, north = _padded(min(s.latitude for s in kept), max(s.latitude for s in kept), least)
    stretch = math.cos(math.radians((south + north) / 2))
    wide, high = (east - west) * stretch, north - south
    if high < wide * flattest:
        south, north = _widened(south, north, wide * flattest)
    elif high > wide * tallest:
        west, east = _widened(west, east, high / tallest / stretch)
    if east - west > _WORLD:
        return world(width)
    south, north = _moved(south, north)
    return Window(west, south, east, north, width)


def _side_by_side(spots: Sequence[Spot]) -> list[Spot]:
    """The places counted eastwards from the widest stretch of longitudes without any: so they stand together."""
    longitudes = sorted({spot.longitude for spot in spots})
    gaps = [
        ((after - before) % 360 or 360.0, after)
        for before, after in zip(longitudes, longitudes[1:] + longitudes[:1], strict=True)
    ]
    first = max(gaps)[1]
    turned = [spot._replace(longitude=first + (spot.longitude - first) % 360) for spot in spots]
    return [spot._replace(longitude=spot.longitude - (360 if first > 180 else 0)) for spot in turned]


def _without_outliers(spots: list[Spot]) -> list[Spot]:
    allowed = _OUTLYING * sum(spot.weight for spot in spots)
    while len(spots) > 2:
        best = min(_parts(spots, allowed), key=_area, default=spots)
        if _area(best) > _GAIN * _area(spots):
            return spots
        allowed -= sum(spot.weight for spot in spots) - sum(spot.weight for spot in best)
        spots = best
    return spots


def _parts(spots: Sequence[Spot], allowed: float) -> Iterator[list[Spot]]:
    """What is left without the outermost places in each of the four directions, as far as their weight allows."""
    for by in (_latitude, _longitude):
        for reverse in (False, True):
            order = sorted(spots, key=lambda spot: (by(spot), *spot), reverse=reverse)
            for number, weight in enumerate(accumulate(spot.weight for spot in order), 1):
                if weight > allowed or number == len(order):
                    break
                yield order[number:]


def _latitude(spot: Spot) -> float:
    return spot.latitude


def _longitude(spot: Spot) -> float:
    return spot.longitude


def _area(spots: Sequence[Spot]) -> float:
    latitudes, longitudes = [spot.latitude for spot in spots], [spot.longitude for spot in spots]
    return max(LEAST, max(latitudes) - min(latitudes)) * max(LEAST, max(longitudes) - min(longitudes))


def _padded(first: float, last: float, least: float) -> tuple[float, float]:
    return _widened(first, last, max((last - first) * (1 + 2 * _PADDING), least))


def _widened(least: float, most: float, span: float) -> tuple[float, float]:
    middle = (least + most) / 2
    return middle - span / 2, middle + span / 2


def _moved(south: float, north: float) -> tuple[float, float]:
    """The same height inside what is drawn, as far as it fits."""
    if north > NORTH + 4:
        south, north = max(SOUTH, south - (north - NORTH - 4)), NORTH + 4
    if south < SOUTH:
        south, north = SOUTH, min(NORTH + 4, north + SOUTH - south)
    return south, north
