"""The Traffic Light Protocol marking of a report, as people write it."""

from generator.errors import BuildError, Problem, did_you_mean
from generator.model.article import Tlp


def read(value: str, where: str, line: int | None) -> Tlp:
    """`AMBER`, `TLP:AMBER` or `tlp: amber+strict` as a marking.

    Raises BuildError for anything else; WHITE of TLP 1.0 is not taken for CLEAR in silence (FIRST renamed it in 2022).
    """
    word = "".join(value.upper().split()).removeprefix("TLP:")
    try:
        return Tlp(f"TLP:{word}")
    except ValueError:
        pass
    if word == "WHITE":
        hint = "Write TLP:CLEAR: TLP 2.0 (2022) gave WHITE that name."
    else:
        hint = did_you_mean(word, [str(marking).removeprefix("TLP:") for marking in Tlp])
    raise BuildError([Problem(where, line, f"“{value}” is not a marking of the Traffic Light Protocol 2.0", hint)])
