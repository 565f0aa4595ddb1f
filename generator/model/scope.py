"""What a build may know: for whom it is made, up to which day, and how much of a report's text it may publish."""

from datetime import date
from typing import Literal

from generator.model.article import Tlp
from generator.model.record import Record

Text = Literal["full", "excerpts", "none"]
"""How much of a report's text a site shows: all of it, the sentences that the site cites, or none."""


class Scope(Record, frozen=True):
    """The one filter of a build, applied to every report and narrative page before anything is made of it."""

    default: Tlp = Tlp.CLEAR
    """The marking of what carries none: the site's own."""

    audience: Tlp | None = None
    """Nothing that is marked for fewer eyes is in the site; None for no limit."""

    as_of: date | None = None
    """Nothing that was published later is in the site; None for no limit."""

    text: Text | None = None
    """For this build, the text of sources that do not say for themselves; None leaves it to `sources.yml`."""

    @property
    def is_limited(self) -> bool:
        """Whether some report might be left out."""
        return self.audience is not None or self.as_of is not None

    @property
    def name(self) -> str:
        """What its folders are called: "tlp-green-as-of-2020-05-31"; empty for a build that knows everything."""
        parts = (
            self.audience and self.audience.value.lower().replace(":", "-").replace("+", "-"),
            self.as_of and f"as-of-{self.as_of.isoformat()}",
            self.text,
        )
        return "-".join(part for part in parts if part)

    @property
    def marking(self) -> Tlp:
        """The site's own marking as this build shows it: the audience's at most."""
        return min(self.default, self.audience or self.default, key=lambda marking: marking.rank)

    def admits(self, marking: Tlp | None, day: date | None = None) -> bool:
        """Whether what is marked so, and was published on this day (None: at no certain day), may be known."""
        seen = self.audience is None or (marking or self.default).rank <= self.audience.rank
        return seen and (self.as_of is None or day is None or day <= self.as_of)


EVERYTHING = Scope()
"""No limit."""
