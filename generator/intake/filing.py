"""Taking in: each new report of the inbox becomes a page, once. A page that a person edited is never written again."""

import difflib
from collections.abc import Callable, Mapping, Sequence
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

_DIFFERENCE_LIMIT = 60
"""Lines of a difference that are shown."""

Names = Mapping[str, tuple[str, ...]]
NamesOf = Callable[[Article], Names]
"""The names in an article, by type."""


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
    """What a person should know, though nothing is lost: duplicates, reports that changed under an edited page."""


class _Desk:
    """One round of taking in: what is filed, what was done."""

    def __init__(self, root: Path, filed: Sequence[Filed], register: Register, names_of: NamesOf | None) -> None:
        self.root, self.register, self.names_of = root, register, names_of
        self.ids = {entry.id for entry in filed}
        self.by_path: dict[str, list[Filed]] = {}
        self.by_hash: dict[str, Filed] = {}
        for entry in sorted(filed, key=lambda entry: (entry.path, entry.part or 0, entry.id)):
            self.file(entry)
        self.written: list[Path] = []
        self.notices: list[Problem] = []

    def file(self, entry: Filed) -> None:
        self.ids.add(entry.id)
        self.by_path.setdefault(entry.path, []).append(entry)
        self.by_hash.setdefault(entry.sha256, entry)


def take_in(
    root: Path,
    candidates: Sequence[Path],
    filed: Sequence[Filed],
    register: Register,
    names_of: NamesOf | None,
) -> Outcome:
    """Make a page of each candidate that has none. Never raises for what is wrong with a file: see `quarantined`.

    A page is written atomically and never over another one, but for the page of a report that changed, if no person
    has edited the page. `names_of` gives the names that stand in the front matter; None leaves them out.
    """
    desk = _Desk(root, filed, register, names_of)
    quarantined: list[Problem] = []
    for path in sorted(candidates, key=lambda path: inbox.relative(root, path)):
        try:
            _take(desk, path)
        except BuildError as error:
            quarantined.extend(error.problems)
    return Outcome(tuple(desk.written), tuple(quarantined), tuple(desk.notices))


def _take(desk: _Desk, path: Path) -> None:
    """Take in one file. Raises BuildError."""
    data = inbox.fetch(desk.root, path)
    name = inbox.relative(desk.root, path)
    where = inbox.shown(name)
    digest = sha256(data).hexdigest()
    pages = desk.by_path.get(name, [])
    if any(page.sha256 == digest for page in pages):
        return
    twin = desk.by_hash.get(digest)
    if twin and not pages:
        # A file that was only renamed or moved needs no word: its page is there and the old name is gone.
        if (desk.root / twin.path).exists():
            what = f"this is a duplicate of {inbox.shown(twin.path)}, which is filed as {twin.id}"
            desk.notices.append(Problem(where, None, what, "Nothing was filed; delete one of the two."))
        return
    for draft in readers.read(data, where):
        article = inference.complete(draft, where, desk.register)
        article = msgspec.structs.replace(article, original=Original(name, digest, draft.part))
        page = next((page for page in pages if page.part == draft.part), None)
        if page:
            _make_again(desk, article, page, where)
        else:
            _make(desk, article, where)


def _make(desk: _Desk, article: Article, where: str) -> None:
    """Write the page of a new report."""
    ident = _free_id(desk, article)
    if ident != article.id:
        what = f"another report has the same title and date ({article.id}); this one is filed as {ident}"
        desk.notices.append(
            Problem(where, None, what, "Give one of them another title, if they are not the same story.")
        )
    if len(article.title) > TITLE_NOTICE:
        what = f"the title has {len(article.title)} characters; it is kept whole"
        desk.notices.append(Problem(where, None, what, f"Shorten it in {FOLDER}/{ident}.md, if you like."))
    _write(desk, msgspec.structs.replace(article, id=ident))


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


def _make_again(desk: _Desk, article: Article, page: Filed, where: str) -> None:
    """A report that changed: its page is made again if nobody edited it, else the difference is told."""
    article = msgspec.structs.replace(article, id=page.id)
    path = _page(desk, page.id)
    try:
        present = path.read_text(encoding="utf-8-sig", errors="replace")
    except FileNotFoundError:
        present = None
    if present is None or front_matter.is_untouched(present):
        _write(desk, article)
        return
    digest = article.original.sha256 if article.original else ""
    what = f"the report changed after {FOLDER}/{page.id}.md was edited; the page was left as it is"
    hint = (
        f"Take over what you want, then write `sha256: {digest}` into the page, and this is not told again. "
        f"The difference:\n{_difference(present, _sealed(desk, article))}"
    )
    desk.notices.append(Problem(where, None, what, hint))


def _write(desk: _Desk, article: Article) -> None:
    path = _page(desk, article.id)
    page = _sealed(desk, article)
    # A short name of its own: an id may be as long as a file's name can be.
    draft = path.parent / ".sitrep-page.tmp"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(page, encoding="utf-8", newline="\n")
        draft.replace(path)
    except OSError as error:
        where = inbox.relative(desk.root, path)
        hint = "Check that the folder is there, that you may write to it, and that the disk is not full."
        raise BuildError([Problem(where, None, f"the page can't be written: {error.strerror}", hint)]) from None
    desk.written.append(path)
    original = article.original
    if original:
        desk.file(Filed(article.id, original.path, original.sha256, original.part))


def _sealed(desk: _Desk, article: Article) -> str:
    """The page as the program writes it."""
    if desk.names_of is not None:
        names = {kind: tuple(found) for kind, found in desk.names_of(article).items()}
        article = msgspec.structs.replace(article, entities=names, found=names)
    return front_matter.dump(front_matter.seal(article))


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
