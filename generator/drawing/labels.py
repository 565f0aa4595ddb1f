"""Words beside marks: where each is written so that nothing covers anything.

The places tried round a mark and their order, to the right and above first, are those of Imhof ("Positioning names on
maps", The American Cartographer 2(2), 1975); the marks are served by importance, one after the other.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

_NARROW, _WIDE = frozenset("iIjl.,:;'’!|()[]ftr- "), frozenset("mwMWQO@%&—…")


class Box(NamedTuple):
    """A rectangle; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float


class Mark(NamedTuple):
    """A disc that wants a word beside it."""

    x: float
    y: float
    radius: float
    text: str


class Label(NamedTuple):
    """Where a word stands: `x` is its start, middle or end, `y` its base line."""

    x: float
    y: float
    anchor: str
    """start, middle or end, as SVG's `text-anchor`."""

    box: Box


@lru_cache(maxsize=4096)
def width(text: str, size: float) -> float:
    """About how wide a text is, in the units of its font size; rather too wide than too narrow in any sans serif."""
    return size * sum(map(_advance, text))


def _advance(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.05
    if unicodedata.combining(letter):
        return 0.0
    if letter in _NARROW:
        return 0.4
    if letter in _WIDE:
        return 0.98
    return 0.75 if letter.isupper() else 0.62


def place(marks: Sequence[Mark], frame: Box, size: float, *, taken: Iterable[Box] = ()) -> list[Label | None]:
    """A label for every mark that has room for one, the most important mark first; None for the others.

    No label covers another, a box of `taken`, the edge of the frame, or a mark.
    """
    boxes = list(taken)
    placed: list[Label | None] = []
    for mark in marks:
        fitting = (label for label in _candidates(mark, size) if _is_free(label.box, frame, marks, boxes, mark))
        label = next(fitting, None) if mark.text else None
        placed.append(label)
        if label:
            boxes.append(label.box)
    return placed


def beside(x: float, y: float, text: str, size: float) -> Label:
    """A label in the middle of a point: the name of an area."""
    half = width(text, size) / 2
    return Label(x, y + size * 0.35, "middle", Box(x - half, y - size * 0.6, x + half, y + size * 0.6))


def is_free(box: Box, frame: Box, discs: Iterable[Mark], boxes: Iterable[Box]) -> bool:
    """Whether a rectangle lies in the frame and covers nothing."""
    return (
        box.left >= frame.left
        and box.right <= frame.right
        and box.top >= frame.top
        and box.bottom <= frame.bottom
        and not any(_overlap(box, other) for other in boxes)
        and not any(covers(box, disc) for disc in discs)
    )


def _is_free(box: Box, frame: Box, discs: Sequence[Mark], boxes: Sequence[Box], own: Mark) -> bool:
    return is_free(box, frame, (disc for disc in discs if disc is not own), boxes)


def _candidates(mark: Mark, size: float) -> Iterator[Label]:
    """Right, left, then the corners, then above and below."""
    x, y, radius, text = mark
    wide, gap = width(text, size), radius + size * 0.25
    slant = radius * 0.71 + size * 0.15
    above, middle, below = y - slant - size * 0.1, y + size * 0.35, y + slant + size * 0.75
    spots = (
        (x + gap, middle, "start"),
        (x - gap, middle, "end"),
        (x + slant, above, "start"),
        (x + slant, below, "start"),
        (x - slant, above, "end"),
        (x - slant, below, "end"),
        (x, y - gap - size * 0.15, "middle"),
        (x, y + gap + size * 0.8, "middle"),
    )
    for at, base, anchor in spots:
        left = at - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
        yield Label(at, base, anchor, Box(left, base - size * 0.9, left + wide, base + size * 0.3))


def _overlap(one: Box, other: Box) -> bool:
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom


def covers(box: Box, disc: Mark) -> bool:
    """Whether a rectangle hides a part of a disc."""
    aside = max(box.left - disc.x, 0.0, disc.x - box.right)
    off = max(box.top - disc.y, 0.0, disc.y - box.bottom)
    return aside * aside + off * off < disc.radius * disc.radius
