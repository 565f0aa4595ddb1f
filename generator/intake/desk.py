"""The desk of one round of taking in: what is filed, what was done, what a person should know."""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from generator import links
from generator.config.sources import Register
from generator.errors import BuildError, Problem
from generator.intake import front_matter, inbox
from generator.intake.draft import Draft
from generator.model.article import Article
from generator.model.record import Record

FOLDER = "content/articles"


class Filed(Record, frozen=True):
    """Where an existing page says it came from."""

    id: str
    path: str
    sha256: str
    part: int | None = None
    parts: int | None = None


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


def complete_files(filed: Iterable[Filed]) -> set[tuple[str, str]]:
    """The files, by path and hash, of which every report has its page."""
    parts: dict[tuple[str, str], set[int | None]] = {}
    wanted: dict[tuple[str, str], int] = {}
    for entry in filed:
        parts.setdefault((entry.path, entry.sha256), set()).add(entry.part)
        wanted[entry.path, entry.sha256] = entry.parts or 1
    return {file for file, found in parts.items() if len(found) >= wanted[file]}


class Desk:
    """One round of taking in: what is filed, what was done."""

    def __init__(self, root: Path, filed: Sequence[Filed], register: Register, given: Draft) -> None:
        self.root, self.register, self.given = root, register, given
        self.ids = {entry.id for entry in filed}
        self.by_path: dict[str, list[Filed]] = {}
        self.by_hash: dict[str, Filed] = {}
        self.read: dict[str, tuple[object, ...]] = {}
        for entry in sorted(filed, key=lambda entry: (entry.path, entry.part or 0, entry.id)):
            self.file(entry)
        self.written: list[Path] = []
        self.quarantined: list[Problem] = []
        self.notices: list[Problem] = []
        self.remarks: list[Problem] = []

    def file(self, entry: Filed) -> None:
        """Remember a page and where it came from."""
        self.ids.add(entry.id)
        self.by_path.setdefault(entry.path, []).append(entry)
        self.by_hash.setdefault(entry.sha256, entry)

    def notice(self, where: str, what: str, hint: str) -> None:
        """Tell what deserves a look as long as it stands."""
        self.notices.append(Problem(where, None, what, hint))

    def remark(self, where: str, what: str, hint: str) -> None:
        """Tell what is worth a word once."""
        self.remarks.append(Problem(where, None, what, hint))

    def page(self, ident: str) -> Path:
        """Where the page of a report stands, or would."""
        return self.root / FOLDER / f"{ident}.md"

    def article(self, ident: str) -> Article | None:
        """The report on a page; None where there is no page, or none that can be read."""
        try:
            return front_matter.load(self.page(ident).read_text(encoding="utf-8-sig"), ident, ident)
        except (OSError, UnicodeDecodeError, BuildError):
            return None

    def free_id(self, article: Article) -> str:
        """The article's id; with a hash of its words if another page has it, and a number if that is taken too."""
        ident = with_hash = hashed(article)
        number = 2
        if self._is_free(article.id):
            return article.id
        while not self._is_free(ident):
            ident, number = f"{with_hash}-{number}", number + 1
        return ident

    def twin(self, article: Article) -> str | None:
        """The id of the same report (title, day, source, text) out of another file, or met in this round."""
        for ident in (article.id, hashed(article)):
            other = self.article(ident)
            if likeness(article) in (self.read.get(ident), likeness(other) if other else None):
                return ident
        return None

    def write(self, article: Article) -> None:
        """Put a page in its place. Raises BuildError."""
        self.written.append(write(self.root, article))

    def _is_free(self, ident: str) -> bool:
        return ident not in self.ids and not self.page(ident).exists()


def write(root: Path, article: Article) -> Path:
    """Put the page of a report in its place, whole or not at all. Raises BuildError."""
    path = root / FOLDER / f"{article.id}.md"
    # A short name of its own: an id may be as long as a file's name can be.
    draft = path.parent / ".sitrep-page.tmp"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(front_matter.dump(article), encoding="utf-8", newline="\n")
        draft.replace(path)
    except OSError as error:
        where = inbox.relative(root, path)
        hint = "Check that the folder is there, that you may write to it, and that the disk is not full."
        raise BuildError([Problem(where, None, f"the page can't be written: {error.strerror}", hint)]) from None
    return path


def hashed(article: Article) -> str:
    """The id of a report whose own id is another's."""
    return f"{article.id}-{links.digest(article.text)}"


def likeness(article: Article) -> tuple[object, ...]:
    """What two copies of one report have in common, beside their title."""
    return (article.date, article.source, sha256(article.text.encode("utf-8", "surrogatepass")).digest())
