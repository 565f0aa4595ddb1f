"""The build report: what the build did, what it could not, and which corrections no longer fit."""

from generator.errors import Problem
from generator.pages.kind import View


class BuildReportView(View, frozen=True):
    """What a reader must know about how the site was made."""

    reports: int
    entities: int
    claims: int
    events: int
    quarantined: tuple[Problem, ...]
    """Reports that could not be read, with line, cause and fix."""

    notices: tuple[Problem, ...]
    """What was read but needs a look: duplicates, originals that changed after their page was edited."""

    stale: tuple[str, ...]
    """Corrections that no longer match anything, each as a sentence."""

    inferred: tuple[tuple[str, str, str], ...]
    """Title, address and the facts that the program derived, of reports that do not say themselves."""

    not_analysed: tuple[tuple[str, str, str], ...]
    """Title, address and language of reports in a language the program does not read."""
