"""What a matter of the exercise is: fiction, written by hand for this program.

Two states that do not exist, Veldoria and Karsinia, fight over the valley of the Senn. Every account is one sentence of
one report. Double brackets hold what is claimed; `{wd:-1}` is the weekday of the day before the report, `{md:-3}` its
date in words. A matter without a second account is there to be left alone.
"""

from typing import NamedTuple

GAZETTE, WIRE, RADIO, BUREAU, MERIDIAN = (
    "Halmer Gazette",
    "Northern Wire",
    "Radio Oskeld",
    "Karsinian Press Bureau",
    "Meridian News",
)


class Account(NamedTuple):
    """One sentence of one report."""

    source: str
    day: int
    """Days after 20 December 2031, on which the exercise begins."""

    words: str
    title: str


class Matter(NamedTuple):
    """Something that happened, or is said to have."""

    id: str
    accounts: tuple[Account, ...]
    differs_in: tuple[str, ...] = ()
