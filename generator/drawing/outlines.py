"""The outlines of land and the borders of countries, as they travel with the program."""

import sys
import zlib
from array import array
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate, pairwise

import msgspec

from generator.model.record import Record

UNIT = 0.01
"""Degrees: the grid on which the coordinates of the file lie, about a kilometre."""


class Line(Record, frozen=True, array_like=True):
    """A line, or a ring that ends where it begins."""

    box: tuple[int, int, int, int]
    """West, south, east and north, in units."""

    longitudes: bytes
    """As `packed` writes them, in units."""

    latitudes: bytes


class Scale(Record, frozen=True, array_like=True):
    """The world as it is drawn at one scale."""

    land: tuple[Line, ...]
    """Rings: what an odd number of them encloses is land."""

    borders: tuple[Line, ...]


class Country(Record, frozen=True, array_like=True):
    """Where a map can write the name of a country."""

    code: str
    """ISO 3166, two letters."""

    name: str
    longitude: float
    latitude: float
    size: float
    """Of its largest part, in square degrees of the equator."""


class Outlines(Record, frozen=True, array_like=True, eq=False):
    """The whole file, equal to itself alone. Natural Earth draws borders as they are held, not as they are claimed."""

    world: Scale
    """1:110 million."""

    near: Scale
    """1:50 million."""

    countries: tuple[Country, ...]
    """The largest first."""


@lru_cache(maxsize=1)
def load() -> Outlines:
    """Read the file that travels with the program."""
    data = (files("generator.data") / "outlines.bin").read_bytes()
    return msgspec.msgpack.decode(zlib.decompress(data), type=Outlines)


def packed(values: Iterable[int]) -> bytes:
    """Whole numbers as bytes: each as its difference from the one before, in two bytes, the lower first."""
    steps = array("h", (after - before for before, after in pairwise((0, *values))))
    return _little(steps).tobytes()


def unpacked(data: bytes) -> list[int]:
    """The numbers that `packed` was given."""
    steps = array("h")
    steps.frombytes(data)
    return list(accumulate(_little(steps)))


def _little(steps: "array[int]") -> "array[int]":
    if sys.byteorder == "big":
        steps.byteswap()
    return steps
