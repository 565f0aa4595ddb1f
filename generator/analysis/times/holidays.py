"""Days that have a name and a fixed rule.

Rules of the calendars that made them: the Gregorian computus for Easter (Meeus, Astronomical Algorithms, 1991,
chapter 8), 5 U.S.C. 6103 for the holidays of the United States, fixed dates for the rest. Feasts of the lunar calendars
(Ramadan, Eid) are announced, not computed, and stay unresolved.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

Rule = Callable[[int], date]


def fixed(month: int, day: int) -> Rule:
    """The same day each year."""
    return lambda year: date(year, month, day)


def nth(count: int, weekday: int, month: int) -> Rule:
    """The nth weekday (1 is Monday) of a month; the last one for -1."""

    def rule(year: int) -> date:
        if count > 0:
            first = date(year, month, 1)
            return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (count - 1))
        last = date(year, month, 31)
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)

    return rule


def from_easter(days: int) -> Rule:
    """So many days after Easter Sunday of the western churches."""
    return lambda year: easter(year) + timedelta(days=days)


def easter(year: int) -> date:
    """Easter Sunday of the western churches in a Gregorian year."""
    golden = year % 19
    century, of_century = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    leap_years, year_rest = divmod(of_century, 4)
    to_sunday = (32 + 2 * century_rest + 2 * leap_years - epact - year_rest) % 7
    shift = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


HOLIDAYS: dict[str, Rule] = {
    "new year's day": fixed(1, 1),
    "new year's eve": fixed(12, 31),
    "new year's": fixed(1, 1),
    "orthodox christmas": fixed(1, 7),
    "martin luther king jr. day": nth(3, 1, 1),
    "martin luther king day": nth(3, 1, 1),
    "valentine's day": fixed(2, 14),
    "presidents' day": nth(3, 1, 2),
    "presidents day": nth(3, 1, 2),
    "international women's day": fixed(3, 8),
    "st. patrick's day": fixed(3, 17),
    "st patrick's day": fixed(3, 17),
    "april fools' day": fixed(4, 1),
    "palm sunday": from_easter(-7),
    "good friday": from_easter(-2),
    "easter sunday": from_easter(0),
    "easter monday": from_easter(1),
    "easter": from_easter(0),
    "earth day": fixed(4, 22),
    "anzac day": fixed(4, 25),
    "may day": fixed(5, 1),
    "memorial day": nth(-1, 1, 5),
    "juneteenth": fixed(6, 19),
    "canada day": fixed(7, 1),
    "bastille day": fixed(7, 14),
    "labor day": nth(1, 1, 9),
    "columbus day": nth(2, 1, 10),
    "halloween": fixed(10, 31),
    "all saints' day": fixed(11, 1),
    "guy fawkes night": fixed(11, 5),
    "veterans day": fixed(11, 11),
    "armistice day": fixed(11, 11),
    "remembrance day": fixed(11, 11),
    "remembrance sunday": nth(2, 7, 11),
    "thanksgiving day": nth(4, 4, 11),
    "thanksgiving": nth(4, 4, 11),
    "christmas eve": fixed(12, 24),
    "christmas day": fixed(12, 25),
    "christmas": fixed(12, 25),
    "boxing day": fixed(12, 26),
}

PATTERN = "|".join(
    re.escape(name).replace("'", "['’]").replace(r"\ ", r"\s") for name in sorted(HOLIDAYS, key=len, reverse=True)
)


def day_of(name: str, year: int) -> date:
    """The day of a holiday in a year. Raises KeyError for an unknown name."""
    return HOLIDAYS[" ".join(name.lower().replace("’", "'").split())](year)
