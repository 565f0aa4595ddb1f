"""Outlines as the paths of a drawing: cut to its window, and no finer than it can show."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from generator.drawing.outlines import UNIT, Line, Outlines, unpacked
from generator.drawing.windows import Window

_FINE = 5.0
"""Units of a drawing to a degree from which on the outlines of 1:50 million are used."""

_MARGIN = 4.0
"""Units round the window that are drawn too, so that no edge of a cut shows."""

_TURN = round(360 / UNIT)

Points = list[tuple[float, float]]
Box = tuple[float, float, float, float]


@lru_cache(maxsize=16)  # most small maps are of the whole world
def paths(outlines: Outlines, window: Window, grain: float) -> tuple[str, str]:
    """The land and the borders in a window, each as the data of an SVG path.

    Two points of a line nearer to each other than `grain` are drawn as one; an island of less than twice that is not.
    """
    scale = outlines.near if window.scale >= _FINE else outlines.world
    box = _box(window)
    land = (_clipped(ring, box) for ring in _near(scale.land, box, 2 * grain / window.scale / UNIT))
    borders = (part for line in _near(scale.borders, box, 0) for part in _inside(line, box))
    return (
        "".join(_path(window, ring, grain, closed=True) for ring in land),
        "".join(_path(window, line, grain, closed=False) for line in borders),
    )


def _box(window: Window) -> Box:
    """West, south, east and north of what is drawn, in the units of the outlines."""
    high = _MARGIN / window.scale
    wide = high / window.stretch
    edges = window.west - wide, window.south - high, window.east + wide, window.north + high
    return edges[0] / UNIT, edges[1] / UNIT, edges[2] / UNIT, edges[3] / UNIT


def _near(lines: Iterable[Line], box: Box, speck: float) -> Iterator[Points]:
    """The lines that may show in a box, moved round the world to where it is; none smaller than a `speck`."""
    west, south, east, north = box
    for line in lines:
        if line.box[1] > north or line.box[3] < south or line.box[2] - line.box[0] < speck > line.box[3] - line.box[1]:
            continue
        for turn in (-_TURN, 0, _TURN):
            if line.box[0] + turn <= east and line.box[2] + turn >= west:
                longitudes = unpacked(line.longitudes)
                yield list(zip([x + turn for x in longitudes], unpacked(line.latitudes), strict=True))


def _clipped(ring: Points, box: Box) -> Points:
    """The part of a ring inside a box (Sutherland and Hodgman, Communications of the ACM 17(1), 1974)."""
    for axis, limit, sign in ((0, box[0], 1), (0, box[2], -1), (1, box[1], 1), (1, box[3], -1)):
        if not ring:
            break
        if all((point[axis] - limit) * sign >= 0 for point in ring):
            continue
        ring = _cut(ring, axis, limit, sign)
    return ring


def _cut(ring: Points, axis: int, limit: float, sign: int) -> Points:
    made: Points = []
    before = ring[-1]
    was_in = (before[axis] - limit) * sign >= 0
    for point in ring:
        is_in = (point[axis] - limit) * sign >= 0
        if is_in != was_in:
            made.append(_crossing(before, point, axis, limit))
        if is_in:
            made.append(point)
        before, was_in = point, is_in
    return made


def _crossing(one: tuple[float, float], other: tuple[float, float], axis: int, limit: float) -> tuple[float, float]:
    part = (limit - one[axis]) / (other[axis] - one[axis])
    return one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part


def _inside(line: Points, box: Box) -> Iterator[Points]:
    """The stretches of a line whose steps may show in a box."""
    west, south, east, north = box
    run: Points = []
    for one, other in pairwise(line):
        seen = max(one[0], other[0]) >= west and min(one[0], other[0]) <= east
        if seen and max(one[1], other[1]) >= south and min(one[1], other[1]) <= north:
            run = run or [one]
            run.append(other)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _path(window: Window, points: Points, grain: float, *, closed: bool) -> str:
    """A line as SVG writes it: a start, then steps, in tenths of a unit; nothing where it is smaller than the grain."""
    across, down = window.stretch * window.scale * 10, window.scale * 10
    least = grain * 10
    steps: list[str] = []
    at: tuple[int, int] | None = None
    for longitude, latitude in points:
        x, y = round((longitude * UNIT - window.west) * across), round((window.north - latitude * UNIT) * down)
        if at is None:
            steps.append(f"M{tenths(x)} {tenths(y)}l")
        elif abs(x - at[0]) < least and abs(y - at[1]) < least:
            continue
        else:
            steps.append(f"{tenths(x - at[0])} {tenths(y - at[1])} ")
        at = x, y
    if len(steps) < (4 if closed else 2):
        return ""
    return "".join(steps).rstrip() + ("z" if closed else "")


def tenths(value: int) -> str:
    """A number of tenths, as short as SVG takes it: 15 is "1.5", -5 is "-.5"."""
    whole, tenth = divmod(abs(value), 10)
    said = f"{whole or ''}.{tenth}" if tenth else f"{whole}"
    return f"-{said}" if value < 0 else said
