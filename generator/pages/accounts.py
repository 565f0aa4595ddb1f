"""The pages of accounts: what different origins say about one matter, side by side, with where they part.

The program points: it says why the claims stand together and in which words they differ, and never who is right.
"""

from collections.abc import Container

from generator import links
from generator.compare import decisions
from generator.index import accounts, touched
from generator.index.accounts import Matter
from generator.index.rows import Index
from generator.model.record import Record
from generator.pages.kind import Kind, View
from generator.pages.parts import archived, list_offset, list_pages, reach
from generator.pages.sides import Parted, Said, Side, in_order, opening, parted, side

LISTED = 60
"""Matters on one page of the list."""


class AccountView(View, frozen=True):
    """What different origins say about one matter."""

    ident: str
    """Its id, which is the name of its page."""

    why: str
    """Why these claims stand together, and which words may make them different matters."""

    differs_in: tuple[str, ...]
    """In what the accounts part: number, place, time, actor, beneficiary, stance."""

    verdict: str
    """confirmed or noted, where a person said so; empty where none did."""

    decision: str
    """What that person wrote, from `matters.yml`."""

    reports: int
    """How many reports speak of it."""

    sides: tuple[Side, ...]
    """What each origin says, the earliest first."""

    parted: tuple[Parted, ...]
    """What differs between two claims, each pair of words once."""

    claims: tuple[str, ...]
    """How `matters.yml` names these claims."""


class AccountLine(Record, frozen=True):
    """A matter in a list."""

    title: str
    """What it is about, in words of the reports."""

    href: str
    """Its page, as an address on the site."""

    differs_in: tuple[str, ...]
    """In what the accounts part, as on its page."""

    origins: int
    """How many independent origins speak of it."""

    reports: int
    """How many reports do."""

    verdict: str
    """confirmed or noted, where a person said so; empty where none did."""


class Listed(Record, frozen=True):
    """A matter in the list of all, with claims that stand for it."""

    line: AccountLine
    """The matter itself."""

    voices: tuple[Said, ...]
    """Two claims that stand for it, with the words marked in which they differ."""

    more: int
    """Claims that are not quoted here."""


class AccountsView(View, frozen=True):
    """All matters of which different origins speak."""

    count: int
    """How many matters there are in all; on the first page only: it changes with every matter."""

    matters: tuple[Listed, ...]
    """Those of this page: on page 1 those with the newest report first, on further pages all from the oldest on."""

    number: int
    """Which page of the list this is, counted from 1."""

    pages: int
    """How many pages the list has; on a further page, as far as it leads."""


def view(index: Index, ident: str, _number: int) -> AccountView | None:
    """What the page of a matter shows."""
    matter = accounts.account(index, ident)
    if matter is None:
        return None
    account = matter.account
    ordered = in_order(matter)
    return AccountView(
        title=account.about or "One matter",
        ident=ident,
        why=account.why,
        differs_in=tuple(kind.value for kind in account.differs_in),
        verdict=account.verdict.value if account.verdict else "",
        decision=account.note,
        reports=_reports(matter),
        sides=tuple(side(matter, at, voice) for at, voice in enumerate(ordered, 1)),
        parted=parted(matter, ordered),
        claims=tuple(decisions.address(one.head.id, one.anchor) for voice in ordered for one in voice),
    )


def _reports(matter: Matter) -> int:
    return len({claim.report for claim in matter.account.claims})


def line(matter: Matter) -> AccountLine:
    """A matter as other pages name it."""
    account = matter.account
    return AccountLine(
        title=account.about or "One matter",
        href=links.account(account.id),
        differs_in=tuple(kind.value for kind in account.differs_in),
        origins=len(matter.voices),
        reports=_reports(matter),
        verdict=account.verdict.value if account.verdict else "",
    )


def _listed(matter: Matter) -> Listed:
    shown = opening(matter)
    return Listed(line(matter), shown, len(matter.account.claims) - len(shown))


def count_pages(index: Index, _ident: str = "") -> int:
    """One page, and where the list is longer than a page, as many archive pages as hold it all."""
    return list_pages(accounts.count_accounts(index), LISTED)


def settled_pages(index: Index, _ident: str, stood: int) -> Container[int]:
    """The archive pages before whatever has moved that hold no matter that changed."""
    older = accounts.count_accounts(index, before=touched.since(index, touched.REORDERED))
    changed = accounts.positions(index, touched.idents(index, touched.ACCOUNT))
    return archived(older, stood, count_pages(index), LISTED, changed)


def listing(index: Index, _ident: str, number: int) -> AccountsView | None:
    """What the list of matters shows."""
    pages, top = count_pages(index), number == 1
    if number > pages:
        return None
    matters = accounts.latest_accounts(index, LISTED, list_offset(number, LISTED), newest=top)
    return AccountsView(
        title="Accounts side by side",
        count=accounts.count_accounts(index) if top else 0,
        matters=tuple(_listed(matter) for matter in matters),
        number=number,
        pages=reach(number, pages),
    )


KIND = Kind(
    name="account",
    template="account.html",
    idents=accounts.account_ids,
    address=lambda ident, _number: links.account(ident),
    view=view,
)
LIST = Kind(
    name="accounts",
    template="accounts.html",
    idents=lambda _index: iter([""]),
    address=lambda _ident, number: links.accounts(number),
    view=listing,
    pages=count_pages,
    settled=settled_pages,
)
