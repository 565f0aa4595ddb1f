"""The dateline that opens a wire report: where, when, who; in the forms that agencies and damaged copies give it.

    TRIPOLI, May 26 (Reuters) - …    WASHINGTON (AP) —    (Reuters) -    MOSCOW/ANKARA, June 3 (Reuters) –
    BEIRUT —    NAIROBI, Kenya (AP) _    PORTLAND, Ore., Feb 26 -    (CNN)The …    and the damaged    CNN) —

It is a marker, not a sentence: it is taken off the text, its place and day are kept in the article's `dateline`, its
agency becomes the source.
"""

import re
from collections.abc import Collection, Mapping

from generator.intake import agencies, days
from generator.model.record import Record

_DASH = r"(?:--+|[-‐‑‒–—―_])"
_MONTH_DAY = rf"(?i:{days.MONTH})\s+\d\d?(?:,?\s+\d{{4}})?|\d\d?\s+(?i:{days.MONTH})(?:,?\s+\d{{4}})?"
_CAPITALS = r"[^\W\d_a-z][^\W\d_a-zß-öø-ÿ.'’]*(?:[ .'’/-]+[^\W\d_a-z][^\W\d_a-zß-öø-ÿ.'’]*)*"
_NAME = r"[^\W\d_a-z][\w.'’-]*(?:[ /][\w.'’-]+){0,3}"
_AGENCY = r"[^\W\d_a-z][\w .&/'’-]{1,40}"
_PLACE = rf"(?P<place>{_NAME}(?:\s*,\s*{_NAME}){{0,2}}?)"
_PLACE_IN_CAPITALS = rf"(?P<place>{_CAPITALS}(?:\s*,\s*{_NAME}){{0,2}}?)"
_IN_BRACKETS = rf"\((?P<agency>{_AGENCY})\)"
_SENTENCE = r"(?=[\"'“‘«(]?[^\W_a-zß-öø-ÿ])"
_FORMS = tuple(
    re.compile(form)
    for form in (
        # Place in any case, region, day, agency in brackets, dash.
        rf"{_PLACE}(?:\s*,?\s*(?P<day>{_MONTH_DAY}))?\s*,?\s*{_IN_BRACKETS}\s*(?P<dash>{_DASH})?\s*{_SENTENCE}",
        # The same with a day in words of another language.
        rf"{_PLACE_IN_CAPITALS}\s*,\s*(?P<day>[^()]{{3,24}}?)\s*,?\s*{_IN_BRACKETS}\s*(?P<dash>{_DASH})\s*{_SENTENCE}",
        # Place, region, day, dash.
        rf"{_PLACE}\s*,\s*(?P<day>{_MONTH_DAY})\s*,?\s*(?P<dash>{_DASH})\s*(?=\S)",
        # Place in capitals and dash; what follows must begin a sentence, for "NATO - the alliance - said" is one.
        rf"{_PLACE_IN_CAPITALS}\s+(?P<dash>{_DASH}\s|—)\s*{_SENTENCE}",
        # The agency alone, and what is left of it in damaged copies.
        rf"{_IN_BRACKETS}\s*(?P<dash>{_DASH})?\s*{_SENTENCE}",
        rf"(?P<agency>{_AGENCY})\)\s*(?P<dash>{_DASH})\s*",
        rf"\((?P<agency>{_AGENCY})\s+(?P<dash>{_DASH})\s*",
    )
)
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_WINDOW = 160
"""Characters at the head of a report in which a dateline can stand."""


class Dateline(Record, frozen=True):
    """What a dateline says; None where it does not."""

    place: str | None
    day: str | None
    """Month and day as written, with the year where it has one."""

    agency: str | None
    end: int
    """Where the report's own words begin."""

    @property
    def words(self) -> str | None:
        """Place and day, as the article keeps them."""
        return ", ".join(part for part in (self.place, self.day) if part) or None


def find(text: str, names: Collection[str] = ()) -> Dateline | None:
    """The dateline at the head of a text, or None. `names` are the sources that the site's register knows."""
    head = text[:_WINDOW].partition("\n")[0]
    for form in _FORMS:
        match = form.match(head)
        if match and _is_likely(match.groupdict(), names):
            parts = match.groupdict()
            place = (parts.get("place") or "").strip(" ,") or None
            return Dateline(place, parts.get("day"), parts.get("agency"), match.end())
    return None


def _is_likely(parts: Mapping[str, str | None], names: Collection[str]) -> bool:
    """Whether what has the shape of a dateline is one.

    "The Libyan National Army (LNA) - the force -" has it too, so an unknown agency needs a place in capitals.
    """
    agency, place, dash = parts.get("agency"), parts.get("place"), parts.get("dash")
    if agency and agencies.is_known(agency, names):
        return True
    if agency and not place:
        return bool(dash) and agency.isupper() and len(agency) <= 6
    if agency:
        return bool(dash) and sum(letter.isupper() for letter in str(place).partition(",")[0]) >= 3
    if parts.get("day"):
        return not _WEEKDAY.match(str(place))
    return sum(letter.isupper() for letter in str(place)) >= 3
