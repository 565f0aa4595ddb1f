"""When so many reports hold a key that it tells little, and the numbers by which reports are neighbours then."""

from generator.compare import hashing
from generator.model.origins import Fingerprint

CROWD = 20
"""A key that more reports hold is crowded."""

FORMULA = 200
"""Words that more reports hold are a formula."""

NEAR = 1
"""How many neighbours a report meets on either side under a crowded key, in the order of the reports' numbers."""


def number(fingerprint: Fingerprint) -> int:
    """A report as a number of 63 bits, by day: the same in every index, whatever came in first."""
    return fingerprint.day.toordinal() << 41 | hashing.key("report", fingerprint.report) >> 22
