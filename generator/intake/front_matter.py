"""The page of a report: YAML front matter between two lines `---`, then the text.

python-frontmatter splits and writes it. Left to itself it takes an unclosed block, a list or a byte order mark for "no
front matter" and says nothing, so the block is checked before it is given one; and its values are read as words
(`language: no` is Norwegian), typed by the record alone.
"""

import datetime as dt
import re
from collections.abc import Mapping
from hashlib import blake2b
from typing import Any, Literal, TypeVar

import frontmatter
import msgspec
import yaml
from frontmatter.default_handlers import YAMLHandler

from generator.config import yaml_file
from generator.errors import BuildError, Problem
from generator.intake import marking
from generator.intake.text import line as one_line
from generator.intake.text import normalise
from generator.model.article import Article, Original
from generator.model.record import Record

T = TypeVar("T")
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_SPACE = re.compile(r"\s*")
_WRITTEN = re.compile(r"^  written: (\S+)\n", re.MULTILINE)
_PLACEHOLDER = "-"
_SafeDumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class Page(Record, frozen=True):
    """A page as it is written: field for field an Article, in the order in which the keys stand."""

    title: str
    date: dt.date
    source: str
    url: str | None = None
    author: str | None = None
    dateline: str | None = None
    language: str = "en"
    tlp: str | None = None
    credibility: Literal[1, 2, 3, 4, 5, 6] = 6
    tags: tuple[str, ...] = ()
    inferred: tuple[Literal["title", "source", "date", "language"], ...] = ()
    original: Original | None = None
    entities: dict[str, tuple[str, ...] | None] = {}
    found: dict[str, tuple[str, ...] | None] = {}


class Block(Record, frozen=True):
    """The front matter of a file, and what follows it."""

    values: dict[str, Any]
    """Values as words, lists and mappings; a key without a value is left out."""

    yaml: str
    """The YAML itself, beginning on line 1 of the file, behind the dashes."""

    body: str
    body_line: int
    """The file's line on which the first words of the body stand, counted from 1."""


class _Handler(YAMLHandler):
    """What python-frontmatter asks of a format: where it ends, how it is read, how it is written."""

    FM_BOUNDARY = _FENCE

    def __init__(self, where: str = "") -> None:
        super().__init__()
        self.where = where
        self.read = ""

    def load(self, fm: str, **_options: object) -> dict[str, Any]:
        """Values as words. Raises BuildError for what is not a mapping."""
        self.read = fm
        values = yaml_file.words(fm, self.where)
        if values is None:
            return {}
        if not isinstance(values, dict):
            hint = "Write keys with values, such as `title: …`, each on a line of its own."
            raise BuildError([Problem(self.where, 2, "the front matter must be keys with values", hint)])
        return values

    def export(self, metadata: dict[str, object], **_options: object) -> str:
        """YAML in our order of keys; a value stays on its line, whatever its length, so that differences are short."""
        written: str = yaml.dump(metadata, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=2**30)
        return written.strip()


class _InLine(list[str]):
    """A list that is written on one line."""


class _Dumper(_SafeDumper):  # type: ignore[misc]
    """The safe dumper, without aliases: what stands twice is written twice, for people."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


_Dumper.add_representer(
    _InLine, lambda dumper, items: dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=True)
)


def load(text: str, ident: str, where: str) -> Article:
    """Read a page of `content/articles/`; `ident` is its name without `.md`, `where` its path for messages.

    Raises BuildError with file, line, cause and fix for whatever is not as documented: nothing is dropped in silence.
    """
    block = split(text, where)
    page = convert(block, Page, where)
    body = normalise(block.body)
    if not body:
        hint = "Put the report's text below the line ---."
        raise BuildError([Problem(where, block.body_line, "the page has no text", hint)])
    return Article(
        id=ident,
        title=needed(block, "title", page.title, where),
        date=page.date,
        source=needed(block, "source", page.source, where),
        text=body,
        url=_line(page.url),
        author=_line(page.author),
        dateline=_line(page.dateline),
        language=page.language,
        tlp=marking.read(page.tlp, where, line_of(block, "tlp")) if page.tlp else None,
        credibility=page.credibility,
        tags=_lines(page.tags),
        inferred=page.inferred,
        original=page.original,
        entities={kind: _lines(names or ()) for kind, names in page.entities.items()},
        found={kind: _lines(names or ()) for kind, names in page.found.items()},
    )


def dump(article: Article) -> str:
    """The page of an article. `load` of it gives the same article back, if its text and names are in normal form."""
    page = frontmatter.Post(normalise(article.text))
    page.metadata = _metadata(article)
    return frontmatter.dumps(page, handler=_Handler()) + "\n"


def seal(article: Article) -> Article:
    """The article with `original.written`, the hash of its page: from then on an edit of the page shows."""
    if article.original is None:
        return article
    page = dump(_with_hash(article, article.original, _PLACEHOLDER))
    return _with_hash(article, article.original, _hash(_WRITTEN.sub("", page, count=1)))


def is_untouched(page: str) -> bool:
    """Whether the page is as the program wrote it, whatever line ends an editor or git gave it since."""
    page = _same_line_ends(page)
    written = _WRITTEN.search(page)
    return written is not None and _hash(page[: written.start()] + page[written.end() :]) == written[1].strip("'")


def begins(text: str) -> bool:
    """Whether a file begins with a line that opens front matter."""
    return _FENCE.match(text.removeprefix("\ufeff")) is not None


def split(text: str, where: str) -> Block:
    """Front matter and body of a file that begins with front matter. Raises BuildError with the line."""
    text = _same_line_ends(text)
    opening = _FENCE.match(text)
    if not opening:
        hint = "A page begins with a line ---, then keys such as `title: …`, then another line ---."
        raise BuildError([Problem(where, 1, "the page does not begin with front matter", hint)])
    closing = _FENCE.search(text, opening.end())
    if not closing:
        hint = "Put a line --- after the last key, above the text."
        raise BuildError([Problem(where, 1, "the front matter is not closed", hint)])
    handler = _Handler(where)
    values, body = frontmatter.parse(text, handler=handler)
    first = _SPACE.match(text, closing.end())
    body_line = text.count("\n", 0, first.end() if first else None) + 1
    return Block(values, handler.read, body, body_line)


def convert(block: Block, kind: type[T], where: str) -> T:
    """The values of a block as a record; a known key without a value counts as absent. Raises BuildError."""
    known = kind.__struct_fields__  # type: ignore[attr-defined]
    values = {key: value for key, value in block.values.items() if value is not None or key not in known}
    return yaml_file.convert(values, kind, block.yaml, where, strict=False)


def needed(block: Block, key: str, value: str, where: str) -> str:
    """The value as one line. Raises BuildError if that leaves nothing."""
    stripped = one_line(value)
    if not stripped:
        raise BuildError([Problem(where, line_of(block, key), f"“{key}” is empty", "Write it behind the colon.")])
    return stripped


def line_of(block: Block, key: str) -> int:
    """The file's line of a key."""
    return 1 + yaml_file.line_of(block.yaml, [key])


def _metadata(article: Article) -> dict[str, object]:
    """What stands in the front matter: keys in the order of `Page`, those at their default left out."""
    values: Mapping[str, object] = {
        **{key: getattr(article, key) for key in Page.__struct_fields__},
        "tlp": article.tlp and article.tlp.value,
        "tags": _InLine(article.tags),
        "inferred": _InLine(article.inferred),
        "original": article.original and _original(article.original),
        "entities": {kind: list(names) for kind, names in article.entities.items()},
        "found": {kind: _InLine(names) for kind, names in article.found.items()},
    }
    always = {"title", "date", "source", "language"}
    return {
        key: value for key, value in values.items() if key in always or (value and (key, value) != ("credibility", 6))
    }


def _original(original: Original) -> dict[str, object]:
    return {key: value for key, value in msgspec.structs.asdict(original).items() if value not in {None, ""}}


def _with_hash(article: Article, original: Original, written: str) -> Article:
    return msgspec.structs.replace(article, original=msgspec.structs.replace(original, written=written))


def _hash(rest: str) -> str:
    """Of a page without its line `written`. It begins with a letter, so that no YAML reader takes it for a number."""
    return "h" + blake2b(rest.rstrip().encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _same_line_ends(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _line(value: str | None) -> str | None:
    return one_line(value) or None if value else None


def _lines(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line for value in values if (line := one_line(value)))
