"""A map as SVG: for the template of a page, and for whoever wants it alone."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

from generator.drawing import atlas, outlines
from generator.drawing.atlas import Disc, Drawing, Inset, Paper, Place
from generator.drawing.ground import tenths
from generator.drawing.labels import Label
from generator.pages.parts import plural
from generator.pages.places import PlaceNote
from generator.render.filters import precision_words

_PAPERS = {"wide": atlas.WIDE, "narrow": atlas.NARROW, "small": atlas.SMALL}

_STYLE = """
svg { font-family: sans-serif; }
.sea { fill: #eef1f3; } .land { fill: #fff; stroke: #a8a59c; stroke-width: .6; }
.borders { fill: none; stroke: #bbb8ae; stroke-width: .7; }
.country-name { fill: #6b675e; text-anchor: middle; }
.disc { fill: #2c6a3f; fill-opacity: .55; stroke: #1d4a2b; stroke-width: 1.2; }
.pin { fill: #fff; } .region .disc { fill-opacity: .18; stroke-dasharray: 6 3; }
.country .disc { fill-opacity: .06; stroke-dasharray: 1.5 3; stroke-width: 1.8; }
.label { fill: #1b1a17; stroke: #fff; stroke-width: 3; paint-order: stroke; stroke-linejoin: round; }
.unplaced { display: none; } .ruler { fill: none; stroke: #1b1a17; }
"""
"""For a drawing outside our pages, which have a style sheet."""


@lru_cache(maxsize=8)
def drawing(places: tuple[Place, ...], paper: Paper) -> Drawing:
    """The geometry of a map; the same for the same places."""
    return atlas.draw(places, outlines.load(), paper)


def standalone(places: Sequence[Place]) -> str:
    """A map as a file of its own: SVG with its style inside and no links, as a printed edition embeds it."""
    made = drawing(tuple(places), atlas.PRINT)
    discs = "".join(_disc(disc, places[disc.place], made.letters) for disc in made.discs)
    return _svg(made, f"<style>{_STYLE}</style>{_ground(made)}{discs}", 'xmlns="http://www.w3.org/2000/svg"')


def place_map(notes: Sequence[PlaceNote], root: str, paper: str = "wide") -> Markup:
    """A map for a page; each place leads to its own page. `paper` is "wide", "narrow" or "small"."""
    places = tuple(place(note) for note in notes)
    made = drawing(places, _PAPERS[paper])
    discs = []
    for disc in made.discs:
        found = places[disc.place]
        href, words = escape(notes[disc.place].link.href), escape(_words(found))
        discs.append(f'<a href="{root}{href}" aria-label="{words}">{_disc(disc, found, made.letters)}</a>\n')
    start = f'class="place-map {paper}" aria-label="Map of the places"'
    return Markup(_svg(made, _ground(made) + "".join(discs), start))  # noqa: S704 -- escaped piece by piece


def place_inset(notes: Sequence[PlaceNote]) -> Markup:
    """Where in the world the map is: a small map with a frame; nothing beside a map of the world."""
    inset = drawing(tuple(place(note) for note in notes), atlas.WIDE).inset
    return Markup(_inset(inset) if inset else "")  # noqa: S704 -- figures only


def place(note: PlaceNote) -> Place:
    """A place of a page as it is drawn."""
    return Place(note.link.name, note.latitude, note.longitude, note.precision, note.link.count or 0)


def _words(found: Place) -> str:
    return f"{found.name}: {plural(found.count, 'sentence')}; {precision_words(found.precision)}"


def _svg(made: Drawing, inside: str, attributes: str) -> str:
    size = f'width="{_number(made.width)}" height="{_number(made.height)}"'
    box = f'viewBox="0 0 {_number(made.width)} {_number(made.height)}"'
    return f"<svg {attributes} {box} {size}>{inside}{_bar(made) if made.bar else ''}</svg>"


def _ground(made: Drawing) -> str:
    size = _number(made.letters - 2)
    names = "".join(
        f'<text class="country-name" x="{_number(x)}" y="{_number(y)}" font-size="{size}">{escape(name)}</text>'
        for x, y, name in made.names
    )
    sea = f'<rect class="sea" width="{_number(made.width)}" height="{_number(made.height)}"/>'
    lines = f'<path class="land" fill-rule="evenodd" d="{made.land}"/><path class="borders" d="{made.borders}"/>'
    return f'{sea}<g aria-hidden="true">{lines}{names}</g>\n'


def _disc(disc: Disc, place: Place, letters: float) -> str:
    at = f'cx="{_number(disc.x)}" cy="{_number(disc.y)}"'
    style = place.precision if place.precision in atlas.PRECISIONS else atlas.CITY
    pin = f'<circle class="pin" {at} r="1.8"/>' if style == atlas.EXACT else ""
    return (
        f'<g class="{style}"><title>{escape(_words(place))}</title>'
        f'<circle class="disc" {at} r="{_number(disc.radius)}"/>{pin}'
        f"{label(disc.label, (disc.x, disc.y, disc.radius), disc.text, letters)}</g>"
    )


def label(found: Label | None, disc: tuple[float, float, float], text: str, letters: float) -> str:
    """The words beside a mark; those without room are seen when the reader points at the mark."""
    x, y, anchor = (found.x, found.y, found.anchor) if found else (disc[0], disc[1] - disc[2] - letters / 4, "middle")
    style = "label" if found else "label unplaced"
    place = f'x="{_number(round(x, 1))}" y="{_number(round(y, 1))}" text-anchor="{anchor}"'
    return f'<text class="{style}" {place} font-size="{_number(letters)}">{escape(text)}</text>'


def _bar(made: Drawing) -> str:
    left, low = made.bar_at
    start, line = _number(left), f"{_number(low - 5)}v5h{_number(made.bar)}v-5"
    return (
        f'<g class="scale" aria-hidden="true"><path class="ruler" d="M{start} {line}"/>'
        f'<text class="bar-words" x="{start}" y="{_number(low - 8)}" font-size="{_number(made.letters - 2)}">'
        f"{made.kilometres:,} km</text></g>"
    )


def _inset(inset: Inset) -> str:
    left, top, wide, high = map(_number, inset.frame)
    dots = "".join(f'<circle class="dot" cx="{_number(x)}" cy="{_number(y)}" r="1.4"/>' for x, y in inset.dots)
    size = f'width="{_number(inset.width)}" height="{_number(inset.height)}"'
    return (
        f'<svg class="inset" viewBox="0 0 {_number(inset.width)} {_number(inset.height)}" {size} aria-hidden="true"'
        f' focusable="false"><rect class="sea" {size}/><path class="land" fill-rule="evenodd" d="{inset.land}"/>{dots}'
        f'<rect class="window" x="{left}" y="{top}" width="{wide}" height="{high}"/></svg>'
    )


def _number(value: float) -> str:
    """A figure to a tenth, as short as SVG takes it."""
    return tenths(round(value * 10))


MAPS: dict[str, Callable[..., Any]] = {"place_map": place_map, "place_inset": place_inset}
