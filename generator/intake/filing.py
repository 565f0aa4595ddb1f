"""Taking in: each new report of the inbox becomes a page, once. A page that a person edited is never written again."""

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

import msgspec

from generator.config.sources import Register
from generator.errors import BuildError, Problem
from generator.intake import front_matter, inbox, inference, readers
from generator.intake.desk import FOLDER, Desk, Filed, Outcome, hashed, likeness
from generator.intake.draft import Draft
from generator.model.article import Article, Original
from generator.model.record import Record

TITLE_NOTICE = 200
"""Characters from which on a title is worth a notice: pages show it whole."""

_ROUND = 512
"""Files that are read before their pages are written: enough to share out the analysis, little enough to hold."""

_DIFFERENCE_LIMIT = 60
"""Lines of a difference that are shown."""

Names = Mapping[str, tuple[str, ...]]
NamesOf = Callable[[Article], Names]
"""The names in an article, by type."""

Mapped = Callable[[NamesOf, Iterable[Article]], Iterable[Names]]
"""How a function is called on many articles, in their order."""


class _Pending(Record, frozen=True):
    """A report that is read and will be a page, once its names are known."""

    article: Article
    where: str
    page: Filed | None
    """The page it had when its file held something else."""


def take_in(
    root: Path,
    candidates: Sequence[Path],
    filed: Sequence[Filed],
    register: Register,
    names_of: NamesOf | None,
    *,
    given: Draft | None = None,
    mapped: Mapped = map,
) -> Outcome:
    """Make a page of each candidate that has none. Never raises for what is wrong with a file: see `quarantined`.

    A page is written atomically and never over another one, but for the page of a report that changed, if no person
    has edited the page. `names_of` gives the names that stand in the front matter; None leaves them out. `given`
    is what a person says of all these reports, where they say nothing themselves. `mapped` is how `names_of` is called
    on many articles: `map`, or one that shares them out.
    """
    desk = Desk(root, filed, register, given or Draft(""))
    paths = sorted(candidates, key=lambda path: inbox.relative(root, path))
    for start in range(0, len(paths), _ROUND):
        pending = [entry for path in paths[start : start + _ROUND] for entry in _read(desk, path)]
        articles = [entry.article for entry in pending]
        names: Iterable[Names] = mapped(names_of, articles) if names_of else ({} for _ in articles)
        for entry, found in zip(pending, names, strict=True):
            _finish(desk, entry, found)
    return Outcome(tuple(desk.written), tuple(desk.quarantined), tuple(desk.notices), tuple(desk.remarks))


def _read(desk: Desk, path: Path) -> list[_Pending]:
    """The reports of one file that are to be pages; what is wrong with the file goes into quarantine."""
    try:
        data = inbox.fetch(desk.root, path)
        name = inbox.relative(desk.root, path)
        where = inbox.shown(name)
        digest = sha256(data).hexdigest()
        pages = desk.by_path.get(name, [])
        taken = {page.part for page in pages if page.sha256 == digest}
        if None in taken or (not pages and _is_twin(desk, digest, where)):
            return []
        drafts = readers.read(data, where)
    except BuildError as error:
        desk.quarantined.extend(error.problems)
        return []
    missing = [draft for draft in drafts if draft.part not in taken]
    original = Original(name, digest, parts=len(drafts) if drafts[0].part else None)
    # A page made of the file as it is now is that of another of its reports, though of the same words.
    earlier = [page for page in pages if page.sha256 != digest]
    return list(_entries(desk, missing, original, earlier, where))


def _entries(
    desk: Desk, drafts: Sequence[Draft], original: Original, pages: Sequence[Filed], where: str
) -> Iterator[_Pending]:
    """The reports of a file one by one: what is wrong with one of them costs that one only."""
    known: list[str] = []
    for draft in drafts:
        try:
            article = inference.complete(draft.filled(desk.given), where, desk.register)
        except BuildError as error:
            desk.quarantined.extend(_of_part(problem, draft) for problem in error.problems)
            continue
        article = msgspec.structs.replace(article, original=msgspec.structs.replace(original, part=draft.part))
        page = _page_of(article, pages)
        if page is None and draft.part and (twin := desk.twin(article)):
            known.append(twin)
            continue
        entry = _pending(desk, article, page, where)
        if draft.left_out and page is None:
            hint = "Everything else is filed. If you need this too, save it as text and add that."
            desk.remark(where, f"not read: {', '.join(draft.left_out)}", hint)
        yield entry
    if known:
        what = f"{len(known)} of its {original.parts} reports were filed before, the first as {known[0]}"
        desk.notice(where, what, "They were not filed again; nothing needs to be done.")


def _of_part(problem: Problem, draft: Draft) -> Problem:
    """A problem that says which report of the file it means."""
    if not draft.part or draft.problem:
        return problem
    told = f" (“{draft.title}”)" if draft.title else ""
    return msgspec.structs.replace(problem, what=f"report {draft.part}{told}: {problem.what}")


def _page_of(article: Article, pages: Sequence[Filed]) -> Filed | None:
    """The page that the report had when its file held something else.

    A file of several reports, such as a feed that is saved every day under the same name, pushes old reports out and
    new ones in: there the page is told by its id, and that of a report that is gone stays.
    """
    if article.original and article.original.part is None:
        return next((page for page in pages if page.part is None), None)
    return next((page for page in pages if page.id in {article.id, hashed(article)}), None)


def _is_twin(desk: Desk, digest: str, where: str) -> bool:
    """Whether another file with the same bytes is filed."""
    twin = desk.by_hash.get(digest)
    # A file that was only renamed or moved needs no word: its page is there and the old name is gone.
    if twin and (desk.root / twin.path).exists():
        what = f"this is a duplicate of {inbox.shown(twin.path)}, which is filed as {twin.id}"
        desk.notice(where, what, "Nothing was filed; delete one of the two.")
    return twin is not None


def _pending(desk: Desk, article: Article, page: Filed | None, where: str) -> _Pending:
    """The article under its final id, which nothing else gets from now on."""
    ident = page.id if page else desk.free_id(article)
    if not page and ident != article.id:
        what = f"another report has the same title and date ({article.id}); this one is filed as {ident}"
        desk.remark(where, what, "Give one of them another title, if they are not the same story.")
    if not page and len(article.title) > TITLE_NOTICE:
        what = f"the title has {len(article.title)} characters; it is kept whole"
        desk.remark(where, what, f"Shorten it in {FOLDER}/{ident}.md, if you like.")
    if article.original:
        original = article.original
        desk.file(Filed(ident, original.path, original.sha256, original.part, original.parts))
    if article.original and article.original.part:
        desk.read[ident] = likeness(article)
    return _Pending(msgspec.structs.replace(article, id=ident), where, page)


def _finish(desk: Desk, entry: _Pending, names: Names) -> None:
    """Write a page, if no person's work is in the way; what goes wrong is a problem of the report."""
    found = {kind: tuple(texts) for kind, texts in names.items()}
    article = front_matter.seal(msgspec.structs.replace(entry.article, entities=found, found=found))
    try:
        if entry.page is None or not _tell_edited(desk, article, entry.where):
            desk.write(article)
    except BuildError as error:
        desk.quarantined.extend(error.problems)


def _tell_edited(desk: Desk, article: Article, where: str) -> bool:
    """Whether a person edited the page of a report that changed: then the difference is told."""
    try:
        present = desk.page(article.id).read_text(encoding="utf-8-sig", errors="replace")
    except FileNotFoundError:
        return False
    if front_matter.is_untouched(present):
        return False
    page = desk.article(article.id)
    if article.original and article.original.part and page and page.text == article.text:
        return True  # other reports of its file changed, not this one
    digest = article.original.sha256 if article.original else ""
    what = f"the report changed after {FOLDER}/{article.id}.md was edited; the page was left as it is"
    hint = (
        f"Take over what you want, then write `sha256: {digest}` into the page, and this is not told again. "
        f"The difference:\n{_difference(present, front_matter.dump(article))}"
    )
    desk.notice(where, what, hint)
    return True


def _difference(present: str, fresh: str) -> str:
    lines = [
        line.rstrip("\n")
        for line in difflib.unified_diff(
            present.splitlines(), fresh.splitlines(), "the page", "the report now", lineterm="", n=1
        )
    ]
    more = len(lines) - _DIFFERENCE_LIMIT
    return "\n".join(lines[:_DIFFERENCE_LIMIT]) + (f"\n… and {more} more lines" if more > 0 else "")
