"""Taking in: each new report of the inbox becomes a page, once. A page that a person edited is never written again."""

import difflib
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

import msgspec

from generator import links
from generator.config.sources import Register
from generator.errors import BuildError, Problem
from generator.intake import front_matter, inbox, inference, readers
from generator.model.article import Article, Original
from generator.model.record import Record

FOLDER = "content/articles"
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


class Filed(Record, frozen=True):
    """Where an existing page says it came from."""

    id: str
    path: str
    sha256: str
    part: int | None = None


class Outcome(Record, frozen=True):
    """What taking in did."""

    written: tuple[Path, ...] = ()
    """The pages made, or made again, in the order of their reports."""

    quarantined: tuple[Problem, ...] = ()
    """The files that gave no page, and why."""

    notices: tuple[Problem, ...] = ()
    """What a person should know as long as it stands: duplicates, reports that changed under an edited page."""

    remarks: tuple[Problem, ...] = ()
    """What is worth a word once, when a page is made: a title that another report has too, or a very long one."""


class _Pending(Record, frozen=True):
    """A report that is read and will be a page, once its names are known."""

    article: Article
    where: str
    page: Filed | None
    """The page it had when its file held something else."""


class _Desk:
    """One round of taking in: what is filed, what was done."""

    def __init__(self, root: Path, filed: Sequence[Filed], register: Register) -> None:
        self.root, self.register = root, register
        self.ids = {entry.id for entry in filed}
        self.by_path: dict[str, list[Filed]] = {}
        self.by_hash: dict[str, Filed] = {}
        for entry in sorted(filed, key=lambda entry: (entry.path, entry.part or 0, entry.id)):
            self.file(entry)
        self.written: list[Path] = []
        self.quarantined: list[Problem] = []
        self.notices: list[Problem] = []
        self.remarks: list[Problem] = []

    def file(self, entry: Filed) -> None:
        self.ids.add(entry.id)
        self.by_path.setdefault(entry.path, []).append(entry)
        self.by_hash.setdefault(entry.sha256, entry)

    def notice(self, where: str, what: str, hint: str) -> None:
        self.notices.append(Problem(where, None, what, hint))

    def remark(self, where: str, what: str, hint: str) -> None:
        self.remarks.append(Problem(where, None, what, hint))


def take_in(
    root: Path,
    candidates: Sequence[Path],
    filed: Sequence[Filed],
    register: Register,
    names_of: NamesOf | None,
    *,
    mapped: Mapped = map,
) -> Outcome:
    """Make a page of each candidate that has none. Never raises for what is wrong with a file: see `quarantined`.

    A page is written atomically and never over another one, but for the page of a report that changed, if no person
    has edited the page. `names_of` gives the names that stand in the front matter; None leaves them out. `mapped` is
    how it is called on many articles: `map`, or the method `map` of an executor.
    """
    desk = _Desk(root, filed, register)
    paths = sorted(candidates, key=lambda path: inbox.relative(root, path))
    for start in range(0, len(paths), _ROUND):
        pending = [entry for path in paths[start : start + _ROUND] for entry in _read(desk, path)]
        articles = [entry.article for entry in pending]
        names: Iterable[Names] = mapped(names_of, articles) if names_of else ({} for _ in articles)
        for entry, found in zip(pending, names, strict=True):
            _finish(desk, entry, found)
    return Outcome(tuple(desk.written), tuple(desk.quarantined), tuple(desk.notices), tuple(desk.remarks))


def _read(desk: _Desk, path: Path) -> list[_Pending]:
    """The reports of one file that are to be pages; what is wrong with the file goes into quarantine."""
    try:
        data = inbox.fetch(desk.root, path)
        name = inbox.relative(desk.root, path)
        where = inbox.shown(name)
        digest = sha256(data).hexdigest()
        pages = desk.by_path.get(name, [])
        if any(page.sha256 == digest for page in pages) or (not pages and _is_twin(desk, digest, where)):
            return []
        articles = [
            msgspec.structs.replace(
                inference.complete(draft, where, desk.register), original=Original(name, digest, draft.part)
            )
            for draft in readers.read(data, where)
        ]
    except BuildError as error:
        desk.quarantined.extend(error.problems)
        return []
    return [_pending(desk, article, pages, where) for article in articles]


def _is_twin(desk: _Desk, digest: str, where: str) -> bool:
    """Whether another file with the same bytes is filed."""
    twin = desk.by_hash.get(digest)
    # A file that was only renamed or moved needs no word: its page is there and the old name is gone.
    if twin and (desk.root / twin.path).exists():
        what = f"this is a duplicate of {inbox.shown(twin.path)}, which is filed as {twin.id}"
        desk.notice(where, what, "Nothing was filed; delete one of the two.")
    return twin is not None


def _pending(desk: _Desk, article: Article, pages: Sequence[Filed], where: str) -> _Pending:
    """The article under its final id, which nothing else gets from now on."""
    part = article.original.part if article.original else None
    page = next((page for page in pages if page.part == part), None)
    ident = page.id if page else _free_id(desk, article)
    if not page and ident != article.id:
        what = f"another report has the same title and date ({article.id}); this one is filed as {ident}"
        desk.remark(where, what, "Give one of them another title, if they are not the same story.")
    if not page and len(article.title) > TITLE_NOTICE:
        what = f"the title has {len(article.title)} characters; it is kept whole"
        desk.remark(where, what, f"Shorten it in {FOLDER}/{ident}.md, if you like.")
    if article.original:
        desk.file(Filed(ident, article.original.path, article.original.sha256, part))
    return _Pending(msgspec.structs.replace(article, id=ident), where, page)


def _finish(desk: _Desk, entry: _Pending, names: Names) -> None:
    """Write a page, if no person's work is in the way; what goes wrong is a problem of the report."""
    found = {kind: tuple(texts) for kind, texts in names.items()}
    article = front_matter.seal(msgspec.structs.replace(entry.article, entities=found, found=found))
    try:
        if entry.page is None or not _tell_edited(desk, article, entry.where):
            _write(desk, article)
    except BuildError as error:
        desk.quarantined.extend(error.problems)


def _tell_edited(desk: _Desk, article: Article, where: str) -> bool:
    """Whether a person edited the page of a report that changed: then the difference is told."""
    try:
        present = _page(desk, article.id).read_text(encoding="utf-8-sig", errors="replace")
    except FileNotFoundError:
        return False
    if front_matter.is_untouched(present):
        return False
    digest = article.original.sha256 if article.original else ""
    what = f"the report changed after {FOLDER}/{article.id}.md was edited; the page was left as it is"
    hint = (
        f"Take over what you want, then write `sha256: {digest}` into the page, and this is not told again. "
        f"The difference:\n{_difference(present, front_matter.dump(article))}"
    )
    desk.notice(where, what, hint)
    return True


def _free_id(desk: _Desk, article: Article) -> str:
    """The article's id; with a hash of its words if another page has it, and a number if that is taken too."""
    ident = hashed = f"{article.id}-{links.digest(article.text)}"
    number = 2
    if _is_free(desk, article.id):
        return article.id
    while not _is_free(desk, ident):
        ident, number = f"{hashed}-{number}", number + 1
    return ident


def _is_free(desk: _Desk, ident: str) -> bool:
    return ident not in desk.ids and not _page(desk, ident).exists()


def _write(desk: _Desk, article: Article) -> None:
    path = _page(desk, article.id)
    # A short name of its own: an id may be as long as a file's name can be.
    draft = path.parent / ".sitrep-page.tmp"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(front_matter.dump(article), encoding="utf-8", newline="\n")
        draft.replace(path)
    except OSError as error:
        where = inbox.relative(desk.root, path)
        hint = "Check that the folder is there, that you may write to it, and that the disk is not full."
        raise BuildError([Problem(where, None, f"the page can't be written: {error.strerror}", hint)]) from None
    desk.written.append(path)


def _page(desk: _Desk, ident: str) -> Path:
    return desk.root / FOLDER / f"{ident}.md"


def _difference(present: str, fresh: str) -> str:
    lines = [
        line.rstrip("\n")
        for line in difflib.unified_diff(
            present.splitlines(), fresh.splitlines(), "the page", "the report now", lineterm="", n=1
        )
    ]
    more = len(lines) - _DIFFERENCE_LIMIT
    return "\n".join(lines[:_DIFFERENCE_LIMIT]) + (f"\n… and {more} more lines" if more > 0 else "")
