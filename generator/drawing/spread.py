"""A network on paper: every dot with its name under it, and nothing on top of anything."""

import math
from collections.abc import Sequence

from generator.drawing import labels, layout
from generator.model.record import Record

_APART = 4.0
"""Pixels between two boxes."""

_BETWEEN = 14.0
"""Pixels between two parts of the network."""

_ROUNDS = 40
"""Attempts to move boxes apart in both directions before they are only moved down."""

_ROOM = 5200.0
"""Square pixels of paper for a dot: its box, and as much again for lines."""


class Knot(Record, frozen=True):
    """A dot to be drawn."""

    name: str
    count: int
    """How often it is named: the area of the dot."""


class Paper(Record, frozen=True):
    """What a network is drawn for, in CSS pixels."""

    width: float
    letters: float
    dot: float
    """Radius of the largest dot."""

    longest: int
    """Letters of a name; longer ones are cut, the table has them whole."""


WIDE = Paper(width=960, letters=12, dot=13, longest=24)
NARROW = Paper(width=340, letters=11, dot=9, longest=16)
"""For a telephone."""


class Dot(Record, frozen=True):
    """A dot as it is drawn; its name stands under it, centred."""

    x: float
    y: float
    radius: float
    base: float
    """Where the base line of its name is."""

    text: str


class Spread(Record, frozen=True):
    """A network on paper."""

    width: float
    height: float
    letters: float
    dots: tuple[Dot, ...]


class _Box:
    """A dot with its name while it is moved about; x and y are its middle."""

    def __init__(self, at: int, radius: float, text: str, letters: float) -> None:
        self.at, self.radius, self.text = at, radius, text
        self.width = max(2 * radius, labels.width(text, letters)) + _APART
        self.height = 2 * radius + letters * 1.25 + _APART
        self.x = self.y = 0.0


def spread(knots: Sequence[Knot], edges: Sequence[layout.Edge], paper: Paper) -> Spread:
    """Lay a network out. Parts that no line joins stand one after the other, the largest first."""
    most = max((knot.count for knot in knots), default=1)
    boxes = [
        _Box(at, max(4.5, paper.dot * math.sqrt(knot.count / most)), _cut(knot.name, paper.longest), paper.letters)
        for at, knot in enumerate(knots)
    ]
    shelves = _Shelves(paper.width)
    for part in layout.parts(len(knots), edges):
        inside = [boxes[at] for at in part]
        left, top = shelves.put(*_lay(inside, _within(part, edges), paper.width))
        for box in inside:
            box.x, box.y = box.x + left, box.y + top
    return Spread(
        width=paper.width,
        height=round(shelves.bottom, 1),
        letters=paper.letters,
        dots=tuple(_dot(box, paper.letters) for box in boxes),
    )


class _Shelves:
    """Rows of columns: a part goes under another where the row is high enough, else beside it, else into a new row."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.top = self.bottom = self.right = 0.0
        self.columns: list[list[float]] = []
        """Of the last row: left, width, and how far down each is full."""

    def put(self, wide: float, high: float) -> tuple[float, float]:
        """Where a part of this size goes."""
        for column in self.columns:
            left, width, full = column
            if wide <= width and full + high <= self.bottom:
                column[2] = full + high + _BETWEEN
                return left, full
        if self.right + wide > self.width and self.columns:
            self.top, self.right, self.columns = self.bottom + _BETWEEN, 0.0, []
        left = self.right
        self.columns.append([left, wide, self.top + high + _BETWEEN])
        self.right = left + wide + _BETWEEN
        self.bottom = max(self.bottom, self.top + high)
        return left, self.top


def _cut(name: str, longest: int) -> str:
    return name if len(name) <= longest else name[: longest - 1].rstrip() + "…"


def _within(part: Sequence[int], edges: Sequence[layout.Edge]) -> list[layout.Edge]:
    """The lines of a part, its dots counted from 0."""
    place = {dot: at for at, dot in enumerate(part)}
    return [(place[one], place[other]) for one, other in edges if one in place]


def _lay(boxes: Sequence[_Box], edges: Sequence[layout.Edge], most: float) -> tuple[float, float]:
    """Place the boxes of one part; gives back how wide and high it is."""
    points = layout.layout(len(boxes), edges)
    area = sum(max(_ROOM * box.width / 110, box.width * box.height * 2) for box in boxes)
    widest = max(box.width for box in boxes)
    wide = min(most, max(widest, math.sqrt(area * 1.5)))
    _fit(boxes, points, wide, area / wide)
    for _ in range(_ROUNDS):
        if not _push(boxes, wide):
            break
    _stack(boxes)
    left, top = min(box.x - box.width / 2 for box in boxes), min(box.y - box.height / 2 for box in boxes)
    for box in boxes:
        box.x, box.y = box.x - left, box.y - top
    return max(box.x + box.width / 2 for box in boxes), max(box.y + box.height / 2 for box in boxes)


def _fit(boxes: Sequence[_Box], points: Sequence[layout.Point], wide: float, high: float) -> None:
    xs, ys = [x for x, _y in points], [y for _x, y in points]
    if max(ys) - min(ys) > max(xs) - min(xs):  # the longer way goes across: names are wide
        xs, ys = ys, xs
    for values, length, name in ((xs, wide, "x"), (ys, high, "y")):
        least, span = min(values), max(values) - min(values)
        for box, value in zip(boxes, values, strict=True):
            setattr(box, name, length * ((value - least) / span if span > 1e-9 else 0.5))


def _push(boxes: Sequence[_Box], wide: float) -> bool:
    """Move boxes that cover each other apart, the shorter way; says whether any did."""
    moved = False
    order = sorted(boxes, key=lambda box: (box.x - box.width / 2, box.at))
    for at, one in enumerate(order):
        for other in order[at + 1 :]:
            if other.x - other.width / 2 >= one.x + one.width / 2:
                continue
            across = (one.width + other.width) / 2 - abs(one.x - other.x)
            down = (one.height + other.height) / 2 - abs(one.y - other.y)
            if across <= 0.01 or down <= 0.01:
                continue
            moved = True
            if across < down:
                sign = -0.5 if (one.x, one.at) < (other.x, other.at) else 0.5
                one.x, other.x = one.x + sign * across, other.x - sign * across
            else:
                sign = -0.5 if (one.y, one.at) < (other.y, other.at) else 0.5
                one.y, other.y = one.y + sign * down, other.y - sign * down
    for box in boxes:
        box.x = min(max(box.x, box.width / 2), max(wide - box.width / 2, box.width / 2))
    return moved


def _stack(boxes: Sequence[_Box]) -> None:
    """Move down what still covers something above it: this always ends."""
    done: list[_Box] = []
    for box in sorted(boxes, key=lambda box: (box.y, box.at)):
        lower = True
        while lower:
            lower = False
            for other in done:
                beside = abs(box.x - other.x) >= (box.width + other.width) / 2 - 0.01
                if not beside and abs(box.y - other.y) < (box.height + other.height) / 2 - 0.01:
                    box.y = other.y + (box.height + other.height) / 2
                    lower = True
        done.append(box)


def _dot(box: _Box, letters: float) -> Dot:
    top = box.y - box.height / 2 + _APART / 2
    return Dot(
        x=round(box.x, 1),
        y=round(top + box.radius, 1),
        radius=round(box.radius, 1),
        base=round(top + 2 * box.radius + letters, 1),
        text=box.text,
    )
