"""What the finders of claims hand on before speakers are linked."""

from typing import NamedTuple

from generator.model.annotations import Span, Stance


class Found(NamedTuple):
    """A claim whose speaker is words only."""

    sentence: int
    source: Span | None
    cue: Span | None
    content: Span
    stance: Stance
    relayed_by: Span | None = None
    """The words that name who passed it on."""
