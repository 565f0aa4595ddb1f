"""Which narrative pages a build may know, and what they are marked: a person's words are under the same filter.

A page says in its front matter what it is marked (`tlp`) and up to which day it knows (`as_of`, `date`, `period`). It
may lead only to what is marked no higher than itself: one that says nothing has the marking of what it leads to, the
site's at least. And it cannot have been written before what it leads to.
"""

import posixpath
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from importlib.resources import files as package
from pathlib import Path
from typing import Any

from generator import links
from generator.config import written, yaml_file
from generator.errors import BuildError, Problem
from generator.index import withheld
from generator.index.rows import Index
from generator.intake import marking
from generator.model.article import Tlp, highest
from generator.model.record import Record
from generator.model.scope import Scope
from generator.shell import drafts
from generator.tradecraft import citations, heading
from generator.tradecraft.heading import FRONT_MATTER

_LINK = re.compile(r"[\w./%~-]+\.(?:html|md)(?:#[\w.-]+)?")
_REPORT = re.compile(r"(?:articles|claims)/(?P<report>[a-z0-9-]+)\.html(?:#(?P<sentence>s-[\w-]+))?")


class Link(Record, frozen=True):
    """What a page leads to: a report or another narrative page."""

    line: int
    address: str
    """As from the top of the site, `.html`."""

    report: str = ""
    """Id of the report that the link, or a citation, leads to."""

    sentence: str = ""


class NarrativePage(Record, frozen=True):
    """A page of `content/pages/` or `content/briefings/`, as far as the filter looks at it."""

    name: str
    """As MkDocs calls its file."""

    address: str
    where: str
    marking: Tlp | None
    """As it says itself."""

    is_ours: bool
    """Whether it comes with the program."""

    day: date | None
    """The last day that it knows of; None where it does not say."""

    links: tuple[Link, ...]


class Admission(Record, frozen=True):
    """The outcome for all narrative pages of a project."""

    left_out: tuple[str, ...]
    """Pages that are not in the site, as MkDocs calls their files, sorted."""

    marking: Tlp
    """The highest marking of a page that is."""

    has_editions: bool

    cited: tuple[tuple[str, str], ...]
    """Reports and sentences, by their ids, that pages of the site link to."""


OWN_PAGES = Path(str(package("generator.site_config"))) / "pages"
"""Narrative pages that come with the program, the method above all; a project's own page of the same name wins."""


def pages_of(root: Path) -> dict[str, Path]:
    """The narrative pages of a project by what MkDocs calls their files, those that come with the program included."""
    folder = root / "content" / "pages"
    found = {path.name: path for path in OWN_PAGES.glob("*.md")}
    found |= {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.md")}
    return found | {f"briefings/{path.name}": path for path in drafts.pages(root)}


_LINKS = 5
"""Links of a page to what is marked higher that are told one by one; a large edition has a thousand."""


def admit(index: Index, pages: dict[str, Path], root: Path, scope: Scope) -> Admission:
    """Decide which pages are in the site; `pages` are files by what MkDocs calls them.

    Raises BuildError with file and line for every link of a page that says what it is marked to what is marked higher.
    """
    read = [_read(path, name, root) for name, path in sorted(pages.items())]
    marked = _marked(index, read, scope)
    out = {page.address for page in read if not scope.admits(marked[page.address], page.day)}
    while late := {page.address for page in read if page.address not in out and _is_late(index, page, out, scope)}:
        out |= late
    kept = [page for page in read if page.address not in out]
    problems = [problem for page in kept if page.marking for problem in _too_high(index, page, marked, scope)]
    if problems:
        raise BuildError(problems)
    return Admission(
        left_out=tuple(page.name for page in read if page.address in out),
        marking=highest(scope.marking, [marked[page.address] for page in kept]),
        has_editions=any(page.address.startswith("briefings/") and page.address != links.BRIEFINGS for page in kept),
        cited=tuple(sorted({(at.report, at.sentence) for page in kept for at in page.links if at.sentence})),
    )


def _marked(index: Index, read: list[NarrativePage], scope: Scope) -> dict[str, Tlp]:
    """What each page is marked: as it says, else as the site, but no lower than what it leads to."""
    marked = {page.address: page.marking or (Tlp.CLEAR if page.is_ours else scope.default) for page in read}
    changed = True
    while changed:
        changed = False
        for page in read:
            above = highest(marked[page.address], [_of_target(index, link, marked, scope) for link in page.links])
            if page.marking is None and above != marked[page.address]:
                marked[page.address], changed = above, True
    return marked


def _of_target(index: Index, link: Link, marked: dict[str, Tlp], scope: Scope) -> Tlp | None:
    """The marking of the report or page that a link leads to."""
    report = withheld.standing(index, link.report) if link.report else None
    return (report[1] or scope.default) if report else marked.get(link.address)


def _is_late(index: Index, page: NarrativePage, out: set[str], scope: Scope) -> bool:
    """Whether a page rests on a report, or on a page, of a day that this build does not know yet."""
    if scope.as_of is None:
        return False
    days = [found[0] for link in page.links if link.report and (found := withheld.standing(index, link.report))]
    return any(day > scope.as_of for day in days) or any(link.address in out for link in page.links)


def _too_high(index: Index, page: NarrativePage, marked: dict[str, Tlp], scope: Scope) -> Iterator[Problem]:
    """What is wrong with a page that is marked too low: the first few of its links, and how many there are."""
    targets = ((link, _of_target(index, link, marked, scope)) for link in page.links)
    rests = [(link, above) for link, above in targets if above and page.marking and above.rank > page.marking.rank]
    says = f"this page says that it is {page.marking}, and rests on"
    for link, above in rests[:_LINKS]:
        named = f"the report {link.report}" if link.report else link.address
        hint = f"Write tlp: {above}, or take out what rests on it."
        yield Problem(page.where, link.line, f"{says} {named}, which is {above}", hint)
    if len(rests) > _LINKS:
        strictest = highest(rests[0][1], [above for _link, above in rests])
        what = f"{says} what is marked higher in {len(rests)} places, the first {_LINKS} of which are named here"
        yield Problem(page.where, None, what, f"Write tlp: {strictest}, or take out what rests on it.")


def _read(path: Path, name: str, root: Path) -> NarrativePage:
    """A page; one that ships with the program is ours and may be seen by anybody."""
    is_ours = not path.is_relative_to(root)
    where = path.name if is_ours else path.relative_to(root).as_posix()
    text = written.read(path, where)
    block = FRONT_MATTER.match(text)
    values = yaml_file.parse(block[1], where, first_line=2) if block else None
    said: dict[str, Any] = values if isinstance(values, dict) else {}
    tlp = said.get("tlp")
    line = 2 + yaml_file.line_of(block[1], ["tlp"]) if block and tlp else None
    return NarrativePage(
        name=name,
        address=name.removesuffix(".md") + ".html",
        where=where,
        marking=marking.read(str(tlp), where, line) if tlp else None,
        is_ours=is_ours,
        day=_day(said),
        links=(*_links(text, name), *_drafted(path, line or 1)),
    )


def _day(said: dict[str, Any]) -> date | None:
    """The last of the days that a page's front matter gives."""
    found = [day for key in ("date", "as_of", "period") if (day := _last(str(said.get(key) or "")))]
    return max(found, default=None)


def _last(value: str) -> date | None:
    with suppress(ValueError):
        return heading.period(value).last
    return None


def _drafted(path: Path, line: int) -> Iterator[Link]:
    """What the program drafted for an edition rests on reports, and quotes them."""
    try:
        draft = drafts.draft(path)
    except BuildError:  # who reads it to show it says what is wrong
        return
    if draft:
        quoted = [(one.article, one.sentence) for one in draft.quoted]
        for report, sentence in [*((ident, "") for ident in draft.articles), *quoted]:
            yield Link(line, links.article(report), report, sentence)


def _links(text: str, name: str) -> Iterator[Link]:
    for line, words in enumerate(text.splitlines(), 1):
        for cited in citations.all_cited(words):
            yield Link(line, links.article(cited.article), cited.article, cited.sentence)
        for found in _LINK.findall(words):
            target, _, anchor = found.partition("#")
            address = posixpath.normpath(posixpath.join(posixpath.dirname(name), target))
            report = _REPORT.match(f"{address}#{anchor}")
            address = address.removesuffix(".md").removesuffix(".html") + ".html"
            yield Link(line, address, report["report"] if report else "", (report and report["sentence"]) or "")
