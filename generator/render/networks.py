"""A network as SVG, for the template of its page."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

from generator.drawing import spread
from generator.drawing.ground import tenths
from generator.drawing.spread import Dot, Paper, Spread
from generator.model.annotations import EQUIPMENT, LOCATION, NATIONALITY, ORGANISATION, PERSON
from generator.pages.network import Knot, Tie
from generator.pages.parts import plural
from generator.render.filters import type_class, type_words

FEW = 40
"""Entities that the drawing for a telephone holds."""

_SHAPES = {
    PERSON: "",  # a circle
    ORGANISATION: "M-.9-.9H.9V.9H-.9z",
    LOCATION: "M-1.1-.9H1.1L0 1.1z",
    EQUIPMENT: "M0-1.2L1.2 0 0 1.2-1.2 0z",
    NATIONALITY: "M-.9-1.1L1.1 0-.9 1.1z",
}
"""The shapes that the kinds of entity have in every list, round the middle of a dot of radius 1."""

_OTHER = "M0-1.1L1.05-.34.65.9H-.65L-1.05-.34z"


@lru_cache(maxsize=4)
def _spread(knots: tuple[spread.Knot, ...], edges: tuple[tuple[int, int], ...], paper: Paper) -> Spread:
    return spread.spread(knots, edges, paper)


def network(knots: Sequence[Knot], ties: Sequence[Tie], root: str, paper: str = "wide") -> Markup:
    """The drawing of a network: a dot leads to its entity, a line to its sentences below. `paper` is wide or narrow."""
    knots, ties = (_strongest(knots, ties), ties) if paper == "narrow" else (knots, ties)
    place = {knot.link.href: at for at, knot in enumerate(knots)}
    drawn = [tie for tie in ties if tie.one.href in place and tie.other.href in place]
    edges = tuple((place[tie.one.href], place[tie.other.href]) for tie in drawn)
    dots = tuple(spread.Knot(knot.link.name, knot.sentences) for knot in knots)
    made = _spread(dots, edges, spread.NARROW if paper == "narrow" else spread.WIDE)
    lines = "".join(
        _line(tie, made.dots[one], made.dots[other]) for tie, (one, other) in zip(drawn, edges, strict=True)
    )
    marks = "".join(_dot(knot, dot, made.letters, root) for knot, dot in zip(knots, made.dots, strict=True))
    size = f'width="{_number(made.width)}" height="{_number(made.height)}"'
    start = f'<svg class="network {paper}" aria-label="Network"'
    box = f'viewBox="0 0 {_number(made.width)} {_number(made.height)}"'
    return Markup(f"{start} {box} {size}>\n{lines}{marks}</svg>")  # noqa: S704 -- escaped piece by piece


def _strongest(knots: Sequence[Knot], ties: Sequence[Tie]) -> list[Knot]:
    """The ends of the first ties, as many as a telephone shows."""
    ends = list(dict.fromkeys(end.href for tie in ties for end in (tie.one, tie.other)))
    kept = frozenset(ends[:FEW])
    return [knot for knot in knots if knot.link.href in kept]


def _line(tie: Tie, one: Dot, other: Dot) -> str:
    path = f"M{_number(one.x)} {_number(one.y)}L{_number(other.x)} {_number(other.y)}"
    words = escape(f"{tie.one.name} and {tie.other.name}: {plural(tie.sentences, 'sentence')}")
    return (
        f'<a class="tie level-{tie.level}" href="#{escape(tie.anchor)}" aria-label="{words}"><title>{words}</title>'
        f'<path class="reach" d="{path}"/><path class="line" d="{path}"/></a>\n'
    )


def _dot(knot: Knot, dot: Dot, letters: float, root: str) -> str:
    link = knot.link
    words = escape(f"{type_words(link.type)}: {link.name}; {plural(knot.sentences, 'sentence')}")
    place = f'x="{_number(dot.x)}" y="{_number(dot.base)}" font-size="{_number(letters)}"'
    return (
        f'<a class="knot entity-{type_class(link.type)}" href="{root}{escape(link.href)}" aria-label="{words}">'
        f"<title>{words}</title>{_shape(link.type, dot)}"
        f"<text {place}>{escape(dot.text)}</text></a>\n"
    )


def _shape(kind: str, dot: Dot) -> str:
    shape = _SHAPES.get(kind, _OTHER)
    if not shape:
        return f'<circle class="mark" cx="{_number(dot.x)}" cy="{_number(dot.y)}" r="{_number(dot.radius)}"/>'
    move = f"translate({_number(dot.x)} {_number(dot.y)}) scale({_number(dot.radius)})"
    return f'<path class="mark" transform="{move}" d="{shape}"/>'


def _number(value: float) -> str:
    return tenths(round(value * 10))


NETWORKS: dict[str, Callable[..., Any]] = {"network": network}
