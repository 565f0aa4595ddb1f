"""Weekdays: which week is meant."""

import re
from datetime import date, timedelta

from generator.analysis.times import moments
from generator.analysis.times.anchors import Context, Told, told_day
from generator.analysis.times.moments import Moment
from generator.analysis.times.reading import Resolver, is_told, which_step
from generator.analysis.times.tense import Direction
from generator.analysis.times.vocabulary import WEEKDAY_NUMBER

_NAME_BEFORE = re.compile(r"\b(?:Black|Bloody|Patch|Giving|Ash|Super|Fat|Cyber|Shrove|Maundy|Holy|Red)\s$")
_NAME_AFTER = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Herald|Mail|Express|Post|Islands?|Night\s(?:Live|Football)|Morning\s[A-Z]\w+)\b"
)


_RANGE = re.compile(
    r"\s?(?:and|to|through|until|[-–—])\s?(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    r"(?:\s(?P<which>last|this|next)\sweek\b)?"
)
"""The weekday that a weekday leads to: "between Monday and Thursday", "Monday to Thursday last week"."""

_JOINED = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s?(?:and|or|to|through|until|[-–—])\s?$")
"""A weekday before another one: "on Thursday and Friday"."""


def alone_weekday(found: re.Match[str], context: Context) -> Moment | None:
    """A weekday: in past-tense news the latest on or before the report; in future tense the first on or after."""
    before = context.before(10)
    if (
        before.lower().endswith((" a ", " any "))
        or _NAME_BEFORE.search(before)
        or _NAME_AFTER.match(context.text, context.end)
    ):
        return None
    weekday = _weekday(found)
    if re.search(r"\bevery\s\w+day\s?(?:/|and|or)\s?$", context.before(24)):
        return Moment("SET", f"XXXX-WXX-{weekday}", None, "a time that comes again and again")
    if context.history:
        return _told_weekday(weekday, context.told)
    first = told_day(context.told)
    if first is not None and _JOINED.search(context.before(24)):
        ahead = (weekday - first.isoweekday()) % 7
        return moments.of_date(first + timedelta(days=ahead), "a weekday: the first after the one before it")
    range_end = _RANGE.match(context.after(24))
    if range_end and range_end["which"]:
        return moments.of_date(
            _in_week(context.published, which_step(range_end["which"]), weekday), "a weekday of the week named"
        )
    direction = context.direction()
    if range_end and direction is Direction.BACK:
        last = WEEKDAY_NUMBER[range_end["weekday"].lower()]
        back = on_or_before(last, context.published) + (last - weekday) % 7
        return moments.of_date(context.published - timedelta(days=back), "a weekday: the latest before its range's end")
    if direction is Direction.AHEAD:
        ahead = (weekday - context.published.isoweekday()) % 7
        return moments.of_date(
            context.published + timedelta(days=ahead), "a weekday ahead: the first on or after the report"
        )
    back = on_or_before(weekday, context.published)
    return moments.of_date(context.published - timedelta(days=back), "a weekday: the latest on or before the report")


def _weekday(found: re.Match[str]) -> int:
    return WEEKDAY_NUMBER[found["weekday"].lower().rstrip(".")]


def _told_weekday(weekday: int, told: Told) -> Moment:
    day = told_day(told)
    if day is None:
        return moments.vague(f"XXXX-WXX-{weekday}", "a weekday of a week that the account leaves open")
    ahead = (weekday - day.isoweekday()) % 7
    return moments.of_date(day + timedelta(days=ahead), "a weekday: the first on or after the day told before it")


def which_weekday(found: re.Match[str], context: Context) -> Moment | None:
    """Last Tuesday is the latest before the report; next Tuesday is in the week after; this Tuesday in this week."""
    weekday, step = _weekday(found), which_step(found["which"])
    day = told_day(context.told) if is_told(found["which"], context) else context.published
    if day is None:
        return moments.vague(f"XXXX-WXX-{weekday}", "a weekday of a week that the account leaves open")
    if " week" in found[0].lower():
        return moments.of_date(_in_week(day, step, weekday), "a weekday of the week named")
    if found[0].lower().startswith("the next "):
        day = told_day(context.told) or day
        return moments.of_date(day + timedelta(days=(weekday - day.isoweekday()) % 7 or 7), "the next: the first after")
    if step < 0:
        back = on_or_before(weekday, day) or 7
        return moments.of_date(day - timedelta(days=back), "last: the latest before")
    if step > 0 and found["which"].lower() == "next":
        return moments.of_date(_in_week(day, 1, weekday), "next: in the week after")
    if step > 0:
        return moments.of_date(day + timedelta(days=(weekday - day.isoweekday()) % 7 or 7), "coming: the first after")
    return moments.of_date(_in_week(day, 0, weekday), "this: in the same week")


def weekday_of_week(found: re.Match[str], context: Context) -> Moment | None:
    """Tuesday last week."""
    return moments.of_date(
        _in_week(context.published, which_step(found["which"]), _weekday(found)), "a weekday of the week named"
    )


def _in_week(day: date, weeks: int, weekday: int) -> date:
    return moments.monday_of(day) + timedelta(days=7 * weeks + weekday - 1)


def on_or_before(weekday: int, day: date) -> int:
    """How many days before `day` the weekday (1 is Monday) last was; 0 on the day itself."""
    return (day.isoweekday() - weekday) % 7


RULES: dict[str, Resolver] = {
    "alone_weekday": alone_weekday,
    "which_weekday": which_weekday,
    "weekday_of_week": weekday_of_week,
}
"""Resolvers by the name of the shape."""
