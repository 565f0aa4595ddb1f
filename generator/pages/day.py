"""The page of a day, month or year: what was published, and what is said to have happened."""

from datetime import date

from generator import edtf, links
from generator.index import articles, moments
from generator.index.rows import Index
from generator.model.record import Record
from generator.pages.kind import Kind, View
from generator.pages.parts import LIST_LENGTH, ArticleLink, TimeQuotation, article_links, time_quotation


class DateLink(Record, frozen=True):
    """Another date page."""

    ident: str
    href: str


class Part(Record, frozen=True):
    """A narrower date inside this one."""

    ident: str
    href: str
    published: int
    """Reports published in it."""

    events: int
    """Events said to have happened in it."""


class DateView(View, frozen=True):
    """A day, month or year."""

    ident: str
    precision: str
    """day, month or year."""

    published: tuple[ArticleLink, ...]
    """Reports of this day or, on a month's or year's page, the newest ones."""

    published_count: int
    happened: tuple[TimeQuotation, ...]
    """What is said to have happened on exactly this date: a vague time stands on the widest page that holds it."""

    happened_count: int
    named: tuple[TimeQuotation, ...]
    """Sentences that name this date otherwise: plans, deadlines, when something was said."""

    named_count: int
    parts: tuple[Part, ...]
    """Narrower dates inside this one."""

    wider: tuple[DateLink, ...]
    """The year, or year and month, that hold this date."""

    previous: DateLink | None
    next: DateLink | None


def words(ident: str) -> str:
    """A day, month or year in words: "26 May 2020", "May 2020", "2020"."""
    if len(ident) == 4:
        return ident
    first = edtf.bounds(ident).first
    return f"{first:%B %Y}" if len(ident) == 7 else f"{first.day} {first:%B %Y}"


def view(index: Index, ident: str, _number: int) -> DateView | None:
    """What a date's page shows."""
    if not moments.has_date_page(index, ident):
        return None
    before, after = moments.dates_near(index, ident)
    inside = "a.day >= ? AND a.day < ?"
    within = moments.dates_within(index, ident) if len(ident) < 10 else []
    day = f"{date.fromisoformat(ident):%A} " if len(ident) == 10 else ""
    return DateView(
        title=day + words(ident),
        ident=ident,
        precision=edtf.precision(ident),
        published=article_links(articles.heads(index, inside, (ident, ident + "~"), LIST_LENGTH)),
        published_count=articles.count_published(index, ident),
        happened=tuple(time_quotation(m) for m in moments.moments_on(index, ident, event=True, limit=LIST_LENGTH)),
        happened_count=moments.count_moments(index, ident, event=True),
        named=tuple(time_quotation(m) for m in moments.moments_on(index, ident, event=False, limit=LIST_LENGTH)),
        named_count=moments.count_moments(index, ident, event=False),
        parts=tuple(Part(part, links.day_page(part), published, told) for part, published, told in within),
        wider=tuple(_link(ident[:size]) for size in (4, 7) if size < len(ident)),
        previous=_link(before) if before else None,
        next=_link(after) if after else None,
    )


def _link(ident: str) -> DateLink:
    return DateLink(ident, links.day_page(ident))


KIND = Kind(
    name="date",
    template="date.html",
    idents=lambda index: iter(moments.date_pages(index)),
    address=lambda ident, _number: links.day_page(ident),
    view=view,
)
