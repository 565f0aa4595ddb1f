"""The lists of names, sources and dates, which MkDocs does not make: a hook as a careful user would write it."""

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import yaml
from mkdocs.structure.files import File, Files, InclusionLevel

PER_PAGE = 200
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def listed(kind: str, name: str, number: int = 1) -> str:
    """The address of a list."""
    slug = _NOT_SLUG.sub("-", name.lower()).strip("-")
    return f"{kind}/{slug}.html" if number == 1 else f"{kind}/{slug}/{number}.html"


def on_env(env: Any, **_more: Any) -> Any:
    """Let the theme spell addresses."""
    env.filters["listed"] = listed
    return env


def on_files(files: Files, config: Any, **_more: Any) -> Files:
    """Add the lists, from the front matter of all reports."""
    rows = []
    lists: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for file in list(files.documentation_pages()):
        if not file.src_uri.startswith("articles/"):
            continue
        text = Path(file.abs_src_path or "").read_text(encoding="utf-8")
        values = yaml.load(text.split("\n---\n", 1)[0], Loader=_Loader)  # noqa: S506 - the loader is a safe one
        rows.append((str(values["date"]), file.src_uri, values))
    for day, address, values in sorted(rows, key=lambda row: row[:2], reverse=True):
        source = values["source"]
        title = values["title"]
        row = f"1. {day} [{title}](/{address}) [{source}](/{listed('sources', source)[:-5]}.md)"
        lists["sources", source].append(row)
        for size in (4, 7, 10):
            lists["dates", day[:size]].append(row)
        for kind, names in values["entities"].items():
            for name in names:
                lists[kind.lower(), name].append(row)
    for page in _pages(lists, [row[0] for row in rows]):
        files.append(File.generated(config, page[0], content=page[1], inclusion=InclusionLevel.NOT_IN_NAV))
    return files


def _pages(lists: dict[tuple[str, str], list[str]], days: list[str]) -> Any:
    indexes: defaultdict[str, list[str]] = defaultdict(list)
    for (kind, name), rows in sorted(lists.items()):
        indexes[kind].append(f"1. [{name}]({Path(listed(kind, name)).stem}.md) {len(rows)}")
        for number in range(1, 2 if kind == "dates" else -(-len(rows) // PER_PAGE) + 1):
            part = rows[(number - 1) * PER_PAGE : number * PER_PAGE]
            up = "../" * (1 if number == 1 else 2)
            shown = "\n".join(row.replace("](/", f"]({up}") for row in part)
            yield listed(kind, name, number)[:-5] + ".md", f"---\ntitle: {name}\n---\n{len(rows)} reports\n\n{shown}\n"
    indexes["articles"] = [f"1. [{month}](../dates/{month}.md)" for month in sorted({day[:7] for day in days})]
    for kind, entries in sorted(indexes.items()):
        yield f"{kind}/index.md", f"---\ntitle: {kind.capitalize()}\n---\n" + "\n".join(entries) + "\n"
