"""Drawings as SVG, with nothing in them that a page's policy or a printer refuses: no style, no script, no link."""

from collections.abc import Sequence
from datetime import date, timedelta
from html import escape
from typing import NamedTuple

from generator import edtf
from generator.edtf import Bounds
from generator.pages.quoting import ToldView
from generator.render.words import edtf_words

_WIDTH, _LABELS, _ROW, _TOP = 680, 165, 16, 24
_TICK = 36
"""The width of a day's name: nearer to the edge, it stands before its line."""

_BEFORE = 45
"""Days drawn before the first report: what happened earlier is an arrow at the edge, or nothing else could be told."""


class _Scale(NamedTuple):
    """Days across the drawing."""

    first: date
    last: date

    @property
    def day(self) -> float:
        """The width of a day."""
        return (_WIDTH - _LABELS) / ((self.last - self.first).days + 1)

    def x(self, day: date) -> float:
        """Where a day begins."""
        return _LABELS + (day - self.first).days * self.day


def timeline(events: Sequence[ToldView]) -> str:
    """Events as bars on a scale of days, one below the other; empty where there are fewer than two."""
    spans = [(event, edtf.bounds(event.edtf)) for event in events]
    if len(spans) < 2:
        return ""
    reported = min(date.fromisoformat(event.quotation.article.day) for event in events)
    last = max([reported, *(min(days.last, _latest(event)) for event, days in spans)])
    first = max(reported - timedelta(days=_BEFORE), min(min(days.first, last) for _event, days in spans))
    scale = _Scale(first, last)
    height = _TOP + _ROW * len(spans) + 4
    rows = [_row(event, days, scale, _TOP + _ROW * row) for row, (event, days) in enumerate(spans)]
    marks = [_mark(day, scale, height) for day in _ticks(first, last)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" font-family="Libertinus Serif, serif"'
        f' font-size="11" fill="#1b1a17" class="drawing" role="img" aria-label="Timeline of {len(spans)} events">'
        + "".join([*marks, *rows])
        + "</svg>"
    )


def _latest(event: ToldView) -> date:
    """An event that is still open is drawn up to the report that tells it."""
    return date.fromisoformat(event.quotation.article.day)


def _row(event: ToldView, days: Bounds, scale: _Scale, top: int) -> str:
    label = f'<text x="0" y="{top + 11}">{escape(edtf_words(event.edtf))}</text>'
    if days.last < scale.first:
        return f'{label}<path d="M{_LABELS} {top + _ROW // 2} l7 -4 v8 z" fill="#8b877c"/>'
    start, stop = max(days.first, scale.first), max(min(days.last, scale.last), scale.first)
    width = max(4.0, ((stop - start).days + 1) * scale.day)
    edge = ' stroke="#1d4f7c" stroke-dasharray="2 2" fill-opacity="0.25"' if days.first != days.last else ""
    return f'{label}<rect x="{scale.x(start):.1f}" y="{top + 3}" width="{width:.1f}" height="8" fill="#1d4f7c"{edge}/>'


def _ticks(first: date, last: date) -> list[date]:
    """Some days to be named on the scale: at most eight, the same number of days apart."""
    step = max(1, -(-((last - first).days + 1) // 8))
    return [first + timedelta(days=day) for day in range(0, (last - first).days + 1, step)]


def _mark(day: date, scale: _Scale, height: int) -> str:
    x = scale.x(day)
    line = f'<path d="M{x:.1f} {_TOP - 4} V{height}" stroke="#bbb7ac" stroke-width="0.5"/>'
    anchor = ' text-anchor="end"' if x > _WIDTH - _TICK else ""
    return f'{line}<text x="{x:.1f}" y="10"{anchor}>{day.day} {day:%b}</text>'
