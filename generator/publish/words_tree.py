"""A person's words, from the HTML that MkDocs made of them to a tree of plain values that Typst reads as data."""

import re
from html.parser import HTMLParser
from typing import Any

Node = dict[str, Any]
"""`t` says what it is; `c` are its children, `v` its text."""

_INLINE = {
    "strong": "strong",
    "b": "strong",
    "em": "em",
    "i": "em",
    "a": "link",
    "code": "code",
    "sup": "sup",
    "sub": "sub",
}
_BLOCK = {"p": "p", "blockquote": "quote", "pre": "pre", "li": "item", "ul": "list", "ol": "list", "dl": "list"}
_CELLS = {"td", "th"}
_HEADING = re.compile(r"h([1-6])")
_LEFT_OUT = frozenset({"script", "style", "template", "iframe", "object", "svg"})
_SPACE = re.compile(r"\s+")


def tree(html: str) -> list[Node]:
    """The blocks of a text: headings, paragraphs, lists, quotations, tables; whatever else there is, as its words.

    A citation is `{"t": "note", "n": number}`, a footnote of Markdown stands where it is called.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    blocks = _blocks(reader.root["c"])
    notes = _footnotes(blocks)
    return [_called(block, notes) for block in blocks if block["t"] != "footnotes"]


class _Reader(HTMLParser):
    """Elements as nodes, one inside the other."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root: Node = {"t": "root", "tag": "", "c": []}
        self.open: list[Node] = [self.root]
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a node; a tag that never closes has no children."""
        if tag in _LEFT_OUT:
            self.silent += 1
        node: Node = {"t": _kind(tag), "tag": tag, "a": {key: value or "" for key, value in attrs}, "c": []}
        self.open[-1]["c"].append(node)
        if tag not in {"br", "hr", "img", "input", "col", "wbr"}:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        """Close the nearest node of this tag, and what was left open in it."""
        if tag in _LEFT_OUT:
            self.silent = max(0, self.silent - 1)
        if any(node["tag"] == tag for node in self.open[1:]):
            while self.open.pop()["tag"] != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Words."""
        if not self.silent:
            self.open[-1]["c"].append({"t": "text", "v": data})


def _kind(tag: str) -> str:
    if _HEADING.fullmatch(tag):
        return "heading"
    return _INLINE.get(tag) or _BLOCK.get(tag) or {"table": "table", "br": "br", "hr": "rule"}.get(tag, "other")


def _blocks(nodes: list[Node]) -> list[Node]:
    """Nodes as blocks; words between them become paragraphs of their own."""
    found: list[Node] = []
    loose: list[Node] = []
    for node in nodes:
        made = _block(node)
        if made is None:
            loose.append(node)
            continue
        found += _paragraph(loose)
        loose = []
        found += made
    return found + _paragraph(loose)


def _block(node: Node) -> list[Node] | None:
    """The blocks that an element makes; None for what stands in running text."""
    kind, attributes = node["t"], node.get("a", {})
    if "footnote" in attributes.get("class", "").split() and node["tag"] == "div":
        return [{"t": "footnotes", "c": node["c"]}]
    if kind == "heading":
        return [{"t": "heading", "level": int(node["tag"][1]), "c": _inline(node["c"])}]
    if kind == "p":
        return _paragraph(node["c"])
    if kind == "quote":
        return [{"t": "quote", "c": _blocks(node["c"])}]
    if kind == "pre":
        return [{"t": "pre", "v": _text(node)}]
    if kind == "list":
        items = [_blocks(child["c"]) for child in node["c"] if child["t"] == "item" or child.get("tag") in {"dt", "dd"}]
        return [{"t": "list", "ordered": node["tag"] == "ol", "c": items}]
    if kind == "table":
        return [_table(node)]
    if kind == "rule":
        return [{"t": "rule"}]
    is_box = kind == "other" and any(_block(child) for child in node["c"])
    return _blocks(node["c"]) if is_box else None


def _paragraph(nodes: list[Node]) -> list[Node]:
    words = _inline(nodes)
    return [{"t": "p", "c": words}] if any(node["t"] != "text" or node["v"].strip() for node in words) else []


def _table(node: Node) -> Node:
    rows = [
        [_inline(cell["c"]) for cell in row["c"] if cell.get("tag") in _CELLS]
        for row in _below(node, frozenset({"tr"}))
    ]
    rows = [row for row in rows if row]
    columns = max((len(row) for row in rows), default=0)
    return {"t": "table", "columns": columns, "c": [row + [[]] * (columns - len(row)) for row in rows]}


def _below(node: Node, tags: frozenset[str]) -> list[Node]:
    if node.get("tag") in tags:
        return [node]
    return [found for child in node.get("c", ()) for found in _below(child, tags)]


def _inline(nodes: list[Node]) -> list[Node]:
    found: list[Node] = []
    for node in nodes:
        found += _run(node)
    return found


def _run(node: Node) -> list[Node]:
    kind, attributes = node["t"], node.get("a", {})
    if kind == "text":
        return [{"t": "text", "v": _SPACE.sub(" ", node["v"])}]
    if kind == "br":
        return [{"t": "br"}]
    if kind == "code":
        return [{"t": "code", "v": _text(node)}]
    if kind == "sup" and attributes.get("class") == "cites":
        return [
            {"t": "note", "n": int(one["a"]["href"].removeprefix("#note-"))} for one in _below(node, frozenset({"a"}))
        ]
    if kind == "sup" and attributes.get("id", "").startswith("fnref"):
        target = next((one["a"].get("href", "") for one in _below(node, frozenset({"a"}))), "")
        return [{"t": "footnote", "to": target.removeprefix("#")}]
    if kind == "link" and re.match(r"(?:https?://|mailto:)", attributes.get("href", "")):
        return [{"t": "link", "href": attributes["href"], "c": _inline(node["c"])}]
    if kind in {"strong", "em", "sup", "sub"}:
        return [{"t": kind, "c": _inline(node["c"])}]
    if node.get("tag") == "img":
        return [{"t": "em", "c": [{"t": "text", "v": f"[{attributes.get('alt') or 'picture'}]"}]}]
    return _inline(node["c"])


def _text(node: Node) -> str:
    return node["v"] if node["t"] == "text" else "".join(_text(child) for child in node.get("c", ()))


def _footnotes(blocks: list[Node]) -> dict[str, list[Node]]:
    """The notes of Markdown's footnotes, by the id that their calls lead to."""
    items = [
        item for block in blocks if block["t"] == "footnotes" for item in _below({"c": block["c"]}, frozenset({"li"}))
    ]
    return {item["a"].get("id", ""): _without_back(_inline(item["c"])) for item in items}


def _without_back(words: list[Node]) -> list[Node]:
    """Without the arrow that leads back to the call."""
    return [node for node in words if not (node["t"] == "text" and node["v"].strip(" \u00a0") in {"", "↩"})]


def _called(node: Any, notes: dict[str, list[Node]]) -> Any:
    if isinstance(node, list):
        return [_called(one, notes) for one in node]
    if isinstance(node, dict):
        if node.get("t") == "footnote":
            return {"t": "footnote", "c": notes.get(node["to"], [])}
        return {key: _called(value, notes) if key == "c" else value for key, value in node.items()}
    return node
