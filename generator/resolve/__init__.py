"""Names to entities, over the whole corpus, the analyst's corrections applied last."""

from collections.abc import Iterable

from generator.config.entities import Corrections
from generator.model.entity import NameUse, Resolution


def resolve(uses: Iterable[NameUse], corrections: Corrections) -> Resolution:
    """Decide which names mean the same thing. Pure: the same uses and corrections give the same result in any order."""
    raise NotImplementedError
