"""Reading a page of `content/articles/` and analysing it, in whatever process it is handed to."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from generator import intake, links
from generator.config.entities import Corrections
from generator.config.settings import Options
from generator.config.sources import Register
from generator.errors import BuildError, Problem
from generator.index import folder, page_edits, prints
from generator.index.filing import Filed
from generator.index.prints import Compared
from generator.index.withheld import Withheld
from generator.model.annotations import Annotations
from generator.model.article import Article
from generator.model.record import Record
from generator.model.scope import EVERYTHING, Scope

Names = dict[str, tuple[str, ...]]

_pack = msgspec.msgpack.Encoder().encode


class Reader(Record, frozen=True):
    """All that reading a report depends on, beside the report."""

    root: Path
    corrections: Corrections
    analysed: bool
    """Whether texts are analysed at all."""

    register: Register = Register()
    """Under which names publishers are known."""

    model: str = ""
    """The spaCy pipeline that finds names; empty for the program's own finder."""

    scope: Scope = EVERYTHING
    """Which reports may be known; the others are not even analysed."""

    @property
    def key(self) -> str:
        """Tells one way of analysis from another. Raises BuildError where a model can't be had."""
        limits = msgspec.json.encode(self.scope).decode() if self.scope.is_limited else ""
        if not (self.analysed and self.model):
            return f"{self.analysed} {limits}"
        from generator.analysis.names import spacy_loading

        return f"{spacy_loading.fingerprint(self.model)} {limits}"


def reader(
    root: Path, corrections: Corrections, options: Options, register: Register, scope: Scope = EVERYTHING
) -> Reader:
    """How the reports of a project are read."""
    return Reader(root, corrections, options.analysis != "none", register, options.model, scope)


class Unreadable(Record, frozen=True, tag="unreadable"):
    """A page that gave no report, and why."""

    path: str
    problems: tuple[Problem, ...]


class Read(NamedTuple):
    """A page that was read."""

    path: str
    digest: str
    """The hash of its bytes; empty where it could not be opened."""

    found: Filed | Unreadable | Withheld


def annotator(reader: Reader) -> Callable[[Article], Annotations]:
    """What finds things in a report; in a language the program does not read, only what `entities.yml` names."""
    if not reader.analysed:
        return lambda _article: Annotations()
    return _annotator(reader.corrections, reader.model)


@lru_cache(maxsize=2)
def _annotator(corrections: Corrections, model: str) -> Callable[[Article], Annotations]:
    """Loaded where something has to be analysed, once a process."""
    from generator.analysis.names import loading
    from generator.analysis.report import analyse

    # What a person rejects is found all the same: resolution rejects it, and can tell when there is nothing to reject.
    lexicon = loading.load(corrections.looked_for, model)

    def annotate(article: Article) -> Annotations:
        try:
            return analyse(article.text, article.date, lexicon, article.language)
        except Exception as error:
            what = f"the analysis of this report fails, which is a fault of the program ({error!r})"
            hint = "The other reports are built without it. Please tell its makers, with the report if you may."
            raise BuildError([Problem(article.id, None, what, hint)]) from error

    return annotate


def names_of(reader: Reader, article: Article) -> Names:
    """The names of a report by type, each in the order of its first mention: what intake writes on its page."""
    names: dict[str, dict[str, None]] = {}
    try:
        found = annotator(reader)(article)
    except BuildError:
        return {}  # the page is made all the same; reading it tells what is wrong
    for mention in (*found.mentions, *found.within):
        if not reader.corrections.rejects(mention.name.type, mention.name.text):
            names.setdefault(mention.name.type, {})[mention.name.text] = None
    return {kind: tuple(texts) for kind, texts in sorted(names.items())}


def read(reader: Reader, paths: Sequence[str]) -> bytes:
    """Read pages, each one to a report with its annotations or to the reasons why there is none; `unpack` opens it.

    What a worker found travels as MessagePack: Python's own way of sending records takes longer than reading them.
    """
    annotate = annotator(reader)
    return _pack([_read(reader, path, annotate) for path in paths])


def _read(reader: Reader, path: str, annotate: Callable[[Article], Annotations]) -> Read:
    ident = path[path.rindex("/") + 1 : path.rindex(".")]
    if ident != links.fit_article_id(ident):
        what = "the name of a page is its address: small letters a to z, digits and hyphens, 80 at most"
        hint = f"Rename it to {links.fit_article_id(ident)}.md"
        return Read(path, "", Unreadable(path, (Problem(path, None, what, hint),)))
    try:
        with open(f"{reader.root}/{path}", "rb", buffering=0) as file:  # noqa: PTH123 - called 50,000 times
            data = file.read()
    except OSError as error:
        problem = Problem(path, None, f"this page can't be read: {error.strerror}")
        return Read(path, "", Unreadable(path, (problem,)))
    return Read(path, folder.digest(data), _report(reader, path, ident, data, annotate))


def _report(
    reader: Reader, path: str, ident: str, data: bytes, annotate: Callable[[Article], Annotations]
) -> Filed | Unreadable | Withheld:
    try:
        article = intake.load(data.decode("utf-8"), ident, path)
    except BuildError as error:
        return Unreadable(path, error.problems)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        problem = Problem(path, line, "this page is not UTF-8", "Save it as UTF-8 in your editor.")
        return Unreadable(path, (problem,))
    if not reader.scope.admits(article.tlp, article.date):
        return Withheld(ident, article.date, article.tlp, article.original)
    try:
        found = annotate(article)
    except BuildError as error:
        return Unreadable(path, error.problems)
    laid, absent = page_edits.lay_over(article, found, reader.corrections)
    return Filed(article, laid, absent, comparable(article, laid, reader.register) if reader.analysed else None)


def comparable(article: Article, found: Annotations, register: Register) -> Compared:
    """What a report is compared with others by, as the index keeps it."""
    from generator.compare import crowds, fingerprints
    from generator.compare.assertions import assertions

    made = fingerprints.fingerprint(article, found, lambda name: register.canonical(name).name)
    return Compared(
        number=crowds.number(made),
        record=_pack(made),
        held=prints.pack(fingerprints.held(made)),
        assertions=_pack(assertions(article, found, made.source)),
    )


unpack = msgspec.msgpack.Decoder(list[Read]).decode
"""What `read` found."""
