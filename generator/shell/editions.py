"""The editions among the narrative pages: what their pages say of themselves, and what the program drafted for them."""

import msgspec

from generator import links
from generator.errors import BuildError, Problem
from generator.model.edition import Draft, Edition, Line
from generator.model.record import Record
from generator.pages import edition as showing
from generator.pages.edition import EditionView
from generator.shell.given import Given
from generator.tradecraft import citations, heading

TEMPLATE = "briefing.html"
_line = msgspec.json.Decoder(Line)


class Loaded(Record, frozen=True):
    """An edition as its files have it."""

    ident: str
    where: str
    edition: Edition
    draft: Draft | None
    cited: tuple[str, ...]
    """The reports that the person's words cite."""


def load(given: Given) -> dict[str, Loaded]:
    """Every edition of the site by the address of its page. Raises BuildError with file and line."""
    found = {}
    for path in sorted((given.root / "content" / "briefings").glob("*.md")):
        if f"briefings/{path.name}" in given.admission.left_out:
            continue
        text, where = path.read_text(encoding="utf-8-sig"), f"content/briefings/{path.name}"
        cited = tuple(sorted({one.article for one in citations.all_cited(text)}))
        loaded = Loaded(path.stem, where, heading.read(text, where), _draft(given, path.stem), cited)
        found[links.briefing(path.stem)] = loaded
    return found


def _draft(given: Given, ident: str) -> Draft | None:
    """The first line of the edition's file; the others are only read when the next edition is drafted."""
    name = f"content/briefings/{ident}.claims.jsonl"
    try:
        with (given.root / name).open("rb") as file:
            line = _line.decode(file.readline())
    except FileNotFoundError:
        return None
    except msgspec.MsgspecError as error:
        hint = "Take the file back from version control, or delete it and draft again: sitrep brief --page ID"
        raise BuildError([Problem(name, 1, f"this is no file of an edition: {error}", hint)]) from None
    return line if isinstance(line, Draft) else None


def standing(given: Given, loaded: Loaded) -> list[object]:
    """What of the index an edition's page depends on."""
    return [loaded.edition, loaded.draft, showing.standing(given.index, loaded.edition, loaded.draft)]


def view(given: Given, loaded: Loaded) -> EditionView:
    """What an edition shows beside the person's words."""
    return showing.view(
        given.index,
        loaded.ident,
        loaded.edition,
        loaded.draft,
        marking=given.site.marking,
        cited=loaded.cited,
        prints=given.prints,
    )
