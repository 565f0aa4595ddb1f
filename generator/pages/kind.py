"""What every kind of page answers: which pages there are, where they stand, what one shows."""

from collections.abc import Callable, Container, Iterator
from typing import NamedTuple

from generator.index.rows import Index
from generator.model.record import Record


class View(Record, frozen=True):
    """What one page shows. Its hash is the page's key: what is not in it cannot change the page."""

    title: str
    """The page's heading and the title of its window."""


class Kind(NamedTuple):
    """A kind of page. `ident` tells its pages apart; `number` counts the further pages of one, from 1."""

    name: str
    template: str
    idents: Callable[[Index], Iterator[str]]
    """Every page of this kind, in a fixed order."""

    address: Callable[[str, int], str]
    view: Callable[[Index, str, int], View | None]
    """What a page shows; None where there is no such page (any more)."""

    pages: Callable[[Index, str], int] = lambda _index, _ident: 1
    """How many pages one ident has."""

    settled: Callable[[Index, str, int], Container[int]] = lambda _index, _ident, _stood: ()
    """Further pages, among `stood` of an ident, that show what they did, going by what is touched."""

    is_single: bool = False
    """Whether it has one page only, which every build looks at."""


def single(name: str, address: str, view: Callable[[Index], View | None]) -> Kind:
    """A kind that has exactly one page."""
    return Kind(
        name=name,
        template=f"{name}.html",
        idents=lambda _index: iter([""]),
        address=lambda _ident, _number: address,
        view=lambda index, _ident, _number: view(index),
        is_single=True,
    )
