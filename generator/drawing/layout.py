"""Where the dots of a network stand: those that belong together near each other, none on top of another.

Stress majorization (Gansner, Koren and North, "Graph Drawing by Stress Majorization", GD 2004): distances on paper come
as near as they can to those in the network. Parts that no line joins are laid out alone and packed side by side. There
is no chance in it: the same network gives the same picture.
"""

import math
from collections import deque
from collections.abc import Sequence

Edge = tuple[int, int]
Point = tuple[float, float]

_ROUNDS = 24
"""Steps of the majorization; the stress of networks of 150 dots changes little after so many."""


def parts(count: int, edges: Sequence[Edge]) -> list[list[int]]:
    """The dots that lines join, directly or by way of others; the largest part first."""
    near = _neighbours(count, edges)
    seen: set[int] = set()
    found = []
    for start in range(count):
        if start not in seen:
            part = sorted(_distances(near, start))
            seen.update(part)
            found.append(part)
    return sorted(found, key=lambda part: (-len(part), part))


def layout(count: int, edges: Sequence[Edge]) -> list[Point]:
    """A place for each dot of a network that hangs together; neighbours are about 1 apart."""
    near = _neighbours(count, edges)
    steps = [_distances(near, dot) for dot in range(count)]
    # Dots with many neighbours need more room than a step: their surroundings would lie on top of each other.
    room = [math.sqrt(len(others)) for others in near]
    ideal = [
        [steps[one][other] + (room[one] + room[other]) * 0.25 if one != other else 0.0 for other in range(count)]
        for one in range(count)
    ]
    xs, ys = _start(near, steps)
    for _ in range(_ROUNDS):
        _improve(xs, ys, ideal)
    return list(zip(xs, ys, strict=True))


def _neighbours(count: int, edges: Sequence[Edge]) -> list[list[int]]:
    near: list[list[int]] = [[] for _ in range(count)]
    for one, other in edges:
        near[one].append(other)
        near[other].append(one)
    return near


def _distances(near: list[list[int]], start: int) -> dict[int, int]:
    """How many steps away each dot is that can be reached."""
    found = {start: 0}
    waiting = deque([start])
    while waiting:
        dot = waiting.popleft()
        for other in near[dot]:
            if other not in found:
                found[other] = found[dot] + 1
                waiting.append(other)
    return found


def _start(near: list[list[int]], steps: list[dict[int, int]]) -> tuple[list[float], list[float]]:
    """Rings round the dot with most neighbours: as far out as it is away, neighbours side by side."""
    centre = max(range(len(near)), key=lambda dot: (len(near[dot]), -dot))
    order = _walk(near, centre)
    angles = {dot: at * 2 * math.pi / len(order) for at, dot in enumerate(order)}
    xs = [steps[centre][dot] * math.cos(angles[dot]) for dot in range(len(near))]
    ys = [steps[centre][dot] * math.sin(angles[dot]) for dot in range(len(near))]
    return xs, ys


def _walk(near: list[list[int]], start: int) -> list[int]:
    """Every dot, one branch of the network after the other."""
    seen: list[int] = []
    known: set[int] = set()
    waiting = [start]
    while waiting:
        dot = waiting.pop()
        if dot not in known:
            known.add(dot)
            seen.append(dot)
            waiting.extend(sorted(near[dot], reverse=True))
    return seen


def _improve(xs: list[float], ys: list[float], ideal: list[list[float]]) -> None:
    """Move each dot to where the others would have it, near ones having more say (weights of distance to the -2)."""
    for dot, wanted in enumerate(ideal):
        x, y = xs[dot], ys[dot]
        total = left = up = 0.0
        for other, far in enumerate(wanted):
            if other == dot:
                continue
            dx, dy = x - xs[other], y - ys[other]
            apart = math.sqrt(dx * dx + dy * dy) or 1e-6
            weight = 1 / (far * far)
            pull = far / apart
            total += weight
            left += weight * (xs[other] + pull * dx)
            up += weight * (ys[other] + pull * dy)
        if total:
            xs[dot], ys[dot] = left / total, up / total
