"""Adding reports by hand: each file is understood before it is copied into the inbox, and taken in at once.

What can't be understood stays where it was; nothing of it is copied.
"""

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator import intake, links
from generator.build import mishaps, reading
from generator.build.prepare import INBOX
from generator.build.story import Build
from generator.errors import BuildError, Problem
from generator.index import filed, origins
from generator.index.rows import Index
from generator.intake import Draft, filing, inference, readers
from generator.intake.readers import tags
from generator.model.article import Article
from generator.model.record import Record

PASTED = "standard input"
"""How messages call what came from there."""

_OPENINGS = (
    ("<?xml", "pasted.xml"),
    ("<rss", "pasted.xml"),
    ('{"', "pasted.jsonl"),
)
"""How formats begin that nobody would paste as words."""


class Understood(Record, frozen=True):
    """A report that is filed now, as the program understood it."""

    id: str
    date: str
    source: str
    title: str
    marking: str
    """Its own TLP marking; empty where it has the site's."""

    inferred: tuple[str, ...]
    """Which of title, source and date the report does not say."""


class Added(Record, frozen=True):
    """What became of the files."""

    reports: tuple[Understood, ...]
    duplicates: tuple[Problem, ...]
    """Files of which nothing was filed because it is there already."""

    remarks: tuple[Problem, ...]
    """What is worth a word about those that were filed."""

    refused: tuple[Problem, ...]
    """What could not be read, and why; it lies where it lay."""


class _Candidate(Record, frozen=True):
    """A file that can be read."""

    shown: str
    """How the person called it."""

    data: bytes
    target: Path
    """Where it belongs in the inbox."""


def add(root: Path, paths: Sequence[Path], pasted: bytes | None, given: Draft, today: date) -> Added:
    """Take files, folders of files and what was pasted into the project; `given` is said of all of them.

    A report of a day after `today` is filed and named: one slip in a year makes it the newest of all for good.

    Raises BuildError where the project itself can't be used.
    """
    with Build.opened(root) as build, mishaps.told(str(root)):
        clerk = _Clerk(build, given, today)
        if pasted is not None:
            clerk.look_at(PASTED, pasted, _name_of(pasted))
        for path in paths:
            clerk.open_all(path)
        return clerk.file()


class _Clerk:
    """One run: looks at each file, then files those that are new."""

    def __init__(self, build: Build, given: Draft, today: date) -> None:
        self.build, self.given, self.today = build, given, today
        self.inbox = build.project.root / INBOX
        self.filed = filed.originals(build.index)
        self.known = {entry.sha256: f"{entry.path}, which is filed as {entry.id}" for entry in self.filed}
        self.accepted: dict[tuple[str, date, str], str] = {}
        self.candidates: list[_Candidate] = []
        self.duplicates: list[Problem] = []
        self.remarks: list[Problem] = []
        self.refused: list[Problem] = []

    def open_all(self, path: Path) -> None:
        """Look at the file, or at each file of the folder, that a path stands for."""
        top = path.resolve()
        if not top.is_dir():
            self.open(path, top.relative_to(self.inbox).as_posix() if top.is_relative_to(self.inbox) else path.name)
            return
        for file in _files(top, self._unopened):
            if Path(os.path.realpath(file)).is_relative_to(top):  # resolve() stops at links that lead in a circle
                self.open(file, f"{top.name}/{file.relative_to(top).as_posix()}")
            else:
                what = "this link leads out of the folder and is not followed"
                self.refused.append(Problem(str(file), None, what, "Add what it leads to by its own name."))

    def open(self, path: Path, name: str) -> None:
        """Look at a file; `name` is its path below the inbox."""
        try:
            if not stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for without end
                what = "this is neither a file nor a folder"
                self.refused.append(Problem(str(path), None, what, "Save what it holds as a file and add that."))
                return
            data = path.read_bytes()
        except OSError as error:
            self._unopened(error, path)
        else:
            self.look_at(str(path), data, name)

    def _unopened(self, error: OSError, path: Path | None = None) -> None:
        hint = "Check that it is there and that you may read it."
        where = str(path or error.filename)
        self.refused.append(Problem(where, None, f"this can't be opened: {error.strerror}", hint))

    def look_at(self, shown: str, data: bytes, name: str) -> None:
        """Understand a file, or say why not."""
        digest = sha256(data).hexdigest()
        if digest in self.known:
            what = f"this is the same file as {self.known[digest]}"
            self.duplicates.append(Problem(shown, None, what, "Nothing was filed."))
            return
        where = f"{INBOX}/{name}"
        problems: list[Problem] = []
        try:
            drafts = readers.read(data, where)
        except BuildError as error:
            drafts, problems = (), list(error.problems)
        articles = list(self._articles(drafts, where, problems))
        twins = [twin for article in articles if (twin := self._twin(article))]
        if articles and len(twins) < len(articles):
            self.known[digest] = shown
            self.accepted.update({(one.text, one.date, one.source): shown for one in articles})
            name = f"{articles[0].id}{Path(name).suffix}" if shown == PASTED else name
            # Those of its reports that can't be read are told when the others are filed.
            self.candidates.append(_Candidate(shown, data, self.inbox / name))
            return
        self.refused.extend(Problem(shown, problem.line, problem.what, problem.hint) for problem in problems)
        if twins:
            what = f"its words are those of {twins[0]}" + (f" and {len(twins) - 1} more" if len(twins) > 1 else "")
            hint = "Nothing was filed: day and source are the same too."
            self.duplicates.append(Problem(shown, None, what, hint))

    def _articles(self, drafts: Sequence[Draft], where: str, problems: list[Problem]) -> Iterator[Article]:
        for draft in drafts:
            try:
                yield inference.complete(draft.filled(self.given), where, self.build.register)
            except BuildError as error:
                problems.extend(error.problems)

    def _twin(self, article: Article) -> str | None:
        """What has the same words, day and source: a report that is filed, or another file of this run."""
        ident = filed.twin(self.build.index, article)
        return (
            f"{intake.FOLDER}/{ident}.md" if ident else self.accepted.get((article.text, article.date, article.source))
        )

    def file(self) -> Added:
        """Copy what is new into the inbox and make its pages."""
        targets: dict[str, _Candidate] = {}
        for candidate in self.candidates:
            targets[_copy(candidate)] = candidate
        build = self.build
        reader = build.reader
        names_of = partial(reading.names_of, reader) if reader.analysed else None
        root = build.project.root
        outcome = filing.take_in(
            root, [Path(target) for target in targets], self.filed, build.register, names_of, given=self.given
        )
        shown = {intake.relative(root, Path(target)): candidate.shown for target, candidate in targets.items()}
        for told, problems in ((self.refused, outcome.quarantined), (self.remarks, outcome.notices + outcome.remarks)):
            told.extend(Problem(shown.get(p.where, p.where), p.line, p.what, p.hint) for p in problems)
        reports = [_understood(path) for path in outcome.written]
        self.remarks.extend(self._unused(reports))
        self.remarks.extend(self._ahead(reports))
        if reports:
            build.prepare()  # reads the new pages and compares them with the reports that were there
            self.remarks.extend(_copies(build.index, [report.id for report in reports]))
        return Added(tuple(reports), tuple(self.duplicates), tuple(self.remarks), tuple(self.refused))

    def _ahead(self, reports: Sequence[Understood]) -> Iterator[Problem]:
        """Reports of days that are still to come."""
        hint = f"If that is a slip, mend the date in {intake.FOLDER}/: the site takes the youngest report for its day."
        for report in reports:
            if report.date > self.today.isoformat():
                yield Problem(report.id, None, f"its day, {report.date}, is still to come", hint)

    def _unused(self, reports: Sequence[Understood]) -> Iterator[Problem]:
        """Options that a report's own word made idle."""
        given = self.given
        source = self.build.register.canonical(given.source).name if given.source else ""
        said = {"date": str(given.date or ""), "source": source, "title": given.title, "marking": str(given.tlp or "")}
        for report in reports:
            for key, value in said.items():
                own = getattr(report, key)
                if value and own != value:
                    option = "--tlp" if key == "marking" else f"--{key}"
                    hint = f"To change it, edit {intake.FOLDER}/{report.id}.md"
                    yield Problem(report.id, None, f"{option} was not used: the report itself says “{own}”", hint)


def _copies(index: Index, idents: Sequence[str]) -> Iterator[Problem]:
    """New reports that share most of their text with others: all are filed, for two outlets may print one."""
    nearest: dict[str, list[tuple[float, str]]] = {}
    for one, other, share in origins.copies_of(index, idents):
        added, known = (other, one) if other in idents else (one, other)
        nearest.setdefault(added, []).append((-share, known))
    for added, found in nearest.items():
        share, known = min(found)
        more = f" (and much of {len(found) - 1} more)" if len(found) > 1 else ""
        hint = "Both are filed; the site counts them as one origin. If they are one report, delete a page and its file."
        yield Problem(added, None, f"{-share:.0%} of its words are those of {known}{more}", hint)


def _files(top: Path, unopened: Callable[[OSError], None]) -> Iterator[Path]:
    """The files of a folder, links to folders among them, but for what systems leave behind; told what can't be read.

    A link that leads to something else of the folder is left out: that is found by itself.
    """
    for folder, subfolders, names in os.walk(top, onerror=unopened):
        here = Path(folder)
        links_to_folders = [name for name in subfolders if (here / name).is_symlink()]
        beside = frozenset(names)
        subfolders[:] = sorted(name for name in subfolders if not intake.is_litter(name, beside))
        for name in sorted(name for name in (*names, *links_to_folders) if not intake.is_litter(name)):
            file = here / name
            if not (file.is_symlink() and file.exists() and file.resolve().is_relative_to(top)):
                yield file


def _name_of(pasted: bytes) -> str:
    """A name with the suffix of what was pasted; the report's id takes its place once it is known."""
    opening = pasted[:200].decode("utf-8", "ignore").lstrip("\ufeff \r\n\t").lower()
    if tags.PAGE.match(opening):
        return "pasted.html"
    return next((name for start, name in _OPENINGS if opening.startswith(start)), "pasted.txt")


def _copy(candidate: _Candidate) -> str:
    """Put a file into the inbox, whole or not at all, beside any other of its name; gives back where it lies."""
    target = candidate.target
    number = 2
    while target.exists() and target.read_bytes() != candidate.data:
        target = candidate.target.with_name(f"{candidate.target.stem}-{number}{candidate.target.suffix}")
        number += 1
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = target.with_name(f".{links.digest(target.name)}.tmp")
        draft.write_bytes(candidate.data)
        draft.replace(target)
    return str(target)


def _understood(page: Path) -> Understood:
    article = intake.load(page.read_text(encoding="utf-8"), page.stem, str(page))
    return Understood(
        id=article.id,
        date=article.date.isoformat(),
        source=article.source,
        title=article.title,
        marking=article.tlp.value if article.tlp else "",
        inferred=article.inferred,
    )
