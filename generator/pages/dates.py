"""The index of dates: the years of the reports, month by month, then the other years of which they speak."""

from generator import links
from generator.index import moments
from generator.index.rows import Index
from generator.model.record import Record
from generator.pages.kind import View, single
from generator.pages.listings import Period


class Year(Record, frozen=True):
    """A year with its months."""

    ident: str
    """ISO: 2020."""

    href: str
    """Its page, as an address on the site."""

    months: tuple[Period, ...]
    """Those that hold reports or events; `count` is of reports and events together."""


class DatesView(View, frozen=True):
    """The years and months that hold something."""

    years: tuple[Year, ...]
    """Those in which reports were published, newest first."""

    most: int
    """The greatest count of a month, for a scale that they share."""

    others: tuple[Period, ...]
    """The other years of which reports speak, newest first; `count` is of events, none where it is only named."""


def all_dates(index: Index) -> DatesView:
    """What the index of dates shows."""
    months = moments.months(index)
    years: dict[str, list[Period]] = {month[:4]: [] for month, published, _told in reversed(months) if published}
    told_in = dict(moments.years(index))
    others = [year for year in reversed(moments.date_pages(index)) if len(year) == 4 and year not in years]
    for month, published, told in months:
        if month[:4] in years and published + told:
            years[month[:4]].append(Period(month, links.day_page(month), published + told))
    return DatesView(
        title="Dates",
        years=tuple(Year(ident, links.day_page(ident), tuple(held)) for ident, held in years.items()),
        most=max((month.count for held in years.values() for month in held), default=0),
        others=tuple(Period(year, links.day_page(year), told_in.get(year, 0)) for year in others),
    )


DATES = single("dates", links.DATES, all_dates)
