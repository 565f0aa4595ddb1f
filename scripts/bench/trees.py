"""The same reports as the content of three site generators, and the layouts that show the same of them."""

import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from .corpus import Report

_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_FILES = Path(__file__).parent / "files"
"""Configuration and layouts for Hugo and MkDocs: minimal, and written to show the same."""

_OURS = """\
site_name: Benchmark
docs_dir: ../content/pages
site_dir: ../site
use_directory_urls: false
theme:
  name: sitrep
plugins:
  - sitrep:
      analysis: {analysis}
      # No other generator here makes a search index.
      search: none
"""


def _page(values: dict[str, object], body: str) -> str:
    front = yaml.dump(values, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=2**30)
    return f"---\n{front}---\n\n{body}\n"


def ours(report: Report, *, tagged: bool = True) -> str:
    """A page of `content/articles/`."""
    values: dict[str, object] = {
        "title": report.title,
        "date": report.day,
        "source": report.source,
        "language": "en",
        "tags": list(report.tags),
    }
    if tagged:
        values["entities"] = {kind: list(names) for kind, names in report.entities.items()}
    return _page(values, "\n\n".join(report.paragraphs))


def hugo(report: Report) -> str:
    """A page of Hugo's: what ours lists by type, source and date are its native taxonomies."""
    day = report.day.isoformat()
    values: dict[str, object] = {
        "title": report.title,
        "date": report.day,
        "tags": list(report.tags),
        "sources": [report.source],
        "days": [day],
        "months": [day[:7]],
        "years": [day[:4]],
    }
    values.update({f"{kind.lower()}s": list(names) for kind, names in report.entities.items()})
    return _page(values, "\n\n".join(report.paragraphs))


def write_ours(root: Path, reports: Iterable[Report], *, analysis: str = "none") -> None:
    """A project of this program."""
    for folder in ("content/articles", "content/inbox", "content/pages", "site_config"):
        (root / folder).mkdir(parents=True)
    (root / "site_config" / "mkdocs.yml").write_text(_OURS.format(analysis=analysis))
    (root / "content" / "pages" / "index.md").write_text("---\ntitle: Benchmark\n---\nA site for measuring.\n")
    tagged = analysis == "none"
    _write(root / "content" / "articles", ((r.id, ours(r, tagged=tagged)) for r in reports))


def write_hugo(root: Path, reports: Iterable[Report]) -> None:
    """A site of Hugo's."""
    shutil.copytree(_FILES / "hugo", root)
    _write(root / "content" / "articles", ((r.id, hugo(r)) for r in reports))


def write_mkdocs(root: Path, reports: Iterable[Report]) -> None:
    """A site of MkDocs's: the pages are ours, and a hook reads their front matter to make the lists."""
    shutil.copytree(_FILES / "mkdocs", root)
    _write(root / "docs" / "articles", ((r.id, ours(r)) for r in reports))


def _write(folder: Path, pages: Iterator[tuple[str, str]]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    # Files younger than two seconds are read again by whoever is careful: a corpus has an age, as real ones do.
    then = 1_500_000_000
    for name, text in pages:
        path = folder / f"{name}.md"
        path.write_text(text, encoding="utf-8")
        os.utime(path, (then, then))


def edit(page: Path, times: int) -> None:
    """Change the words of one report, in each run to others."""
    with page.open("a", encoding="utf-8") as file:
        file.write(f"\nA correction was published later: number {times}.\n")


def middle(folder: Path) -> Path:
    """The report that is edited: one from the midst of the days."""
    pages = sorted(folder.glob("*.md"))
    return pages[len(pages) // 2]
