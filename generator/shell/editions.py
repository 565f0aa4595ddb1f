"""The editions among the narrative pages: what their pages say of themselves, and what the program drafted for them."""

from collections.abc import Iterable

import msgspec

from generator import links
from generator.config import written
from generator.model.edition import Draft, Edition, in_time
from generator.model.record import Record
from generator.pages import edition as showing
from generator.pages.edition import EditionView, InSeries
from generator.shell import drafts
from generator.shell.given import Given
from generator.tradecraft import citations, heading, prose

TEMPLATE = "briefing.html"
LIST_TEMPLATE = "briefings.html"
LIST = "briefings/index.md"
"""The page of all editions, as MkDocs calls its file; a project may write one of its own."""


class Loaded(Record, frozen=True):
    """An edition as its files have it."""

    ident: str
    where: str
    edition: Edition
    draft: Draft | None
    cited: tuple[str, ...]
    """The reports that the person's words cite."""

    is_written: bool
    """Whether a person has written more than headings."""

    before: str = ""
    """Id of the edition before it in its series, of those in the site; empty for the first."""

    after: str = ""
    """Id of the next one; empty for the last."""

    @property
    def as_of(self) -> str:
        """The last day it knows of, as far as it says."""
        period = self.edition.period
        own = self.edition.as_of or (heading.period(period).last.isoformat() if period else "")
        return self.draft.as_of if self.draft else own


def load(given: Given) -> dict[str, Loaded]:
    """Every edition of the site by the address of its page, the oldest first. Raises BuildError with file and line."""
    found = {}
    for path in drafts.pages(given.root):
        if f"briefings/{path.name}" in {LIST, *given.admission.left_out}:
            continue
        where = f"{drafts.FOLDER}/{path.name}"
        text = written.read(path, where)
        cited = tuple(sorted({one.article for one in citations.all_cited(text)}))
        by_hand = any(block.kind != "heading" for block in prose.blocks(heading.body(text)))
        found[path.stem] = Loaded(path.stem, where, heading.read(text, where), drafts.draft(path), cited, by_hand)
    ordered = in_time({ident: (one.as_of, one.draft.after if one.draft else "") for ident, one in found.items()})
    return {links.briefing(one.ident): one for one in _with_neighbours([found[ident] for ident in ordered])}


def _with_neighbours(ordered: list[Loaded]) -> list[Loaded]:
    """Each with the one before and after it in its series, as they stand in the site."""
    before: dict[str, str] = {}
    last: dict[tuple[str, str], str] = {}
    for one in ordered:
        knew = one.draft.after if one.draft else ""
        before[one.ident] = knew if knew in before else last.get(one.edition.series, "")
        last[one.edition.series] = one.ident
    after = {earlier: ident for ident, earlier in reversed(before.items()) if earlier}
    return [msgspec.structs.replace(one, before=before[one.ident], after=after.get(one.ident, "")) for one in ordered]


def known(loaded: Iterable[Loaded]) -> str:
    """The last day whose reports an edition knows, ISO; empty where there is none."""
    return max((one.edition.as_of for one in loaded), default="")


def standing(given: Given, loaded: Loaded) -> list[object]:
    """What of the index an edition's page depends on."""
    return [loaded, showing.standing(given.index, loaded.edition, loaded.draft)]


def view(given: Given, loaded: Loaded) -> EditionView:
    """What an edition shows beside the person's words."""
    return showing.view(
        given.index,
        loaded.ident,
        loaded.edition,
        loaded.draft,
        marking=given.site.marking,
        cited=loaded.cited,
        series=InSeries(loaded.before, loaded.after, loaded.is_written, given.prints),
    )
