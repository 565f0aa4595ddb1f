"""The words of a stretch of HTML, without its tags: for markup that stands inside another format."""

import re
from html.parser import HTMLParser
from typing import Any

TAGS = frozenset(
    """a abbr address article aside b bdi bdo blockquote body br button caption center cite code col colgroup data dd
    del details dfn div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr
    html i iframe img input ins kbd label legend li link main mark meta nav noscript object ol option p picture pre q
    rp rt ruby s samp script section select small source span strike strong style sub summary sup svg table tbody td
    textarea tfoot th thead time title tr track u ul var video wbr""".split()
)
"""What counts as an HTML tag; anything else in angle brackets (`<BAC>`, the code of a company) is text."""

PAGE = re.compile(r"\s*<(?:!doctype html|(?:html|head|body|main|article|section|div|p|h[1-6])\b[^>]*>)", re.IGNORECASE)
"""How the source of a web page begins, or of a part of one; no report in words does."""

_SILENT = frozenset(("script", "style", "svg", "iframe", "head"))
_BREAKING = frozenset("br p div li tr h1 h2 h3 h4 h5 h6 blockquote section article td th".split())


def without_tags(html: str) -> str:
    """The words between the tags, without scripts, styles and comments; what never closes hides nothing, it is text."""
    parser = _Words(_without_comments(html))
    parser.close()
    return "".join(parser.words)


def _without_comments(html: str) -> str:
    """Only closed comments go. The parser of Python 3.11 takes quadratic time for many that don't close."""
    parts = []
    at = 0
    while (start := html.find("<!--", at)) >= 0 and (end := html.find("-->", start + 4)) >= 0:
        parts.append(html[at:start])
        at = end + 3
    return "".join(parts) + html[at:].replace("<!--", "&lt;!--")


class _Words(HTMLParser):
    """Gathers words; the parser's events are all that is used, so that broken HTML can't mislead it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.hidden = 0
        folded = html.lower()
        self.silent = {tag for tag in _SILENT if f"</{tag}" in folded}
        self.feed(html)

    def set_cdata_mode(self, elem: str, **options: Any) -> None:
        # The parser drops whatever follows a script that never closes. (Newer Pythons pass it an option.)
        if elem in self.silent:
            super().set_cdata_mode(elem, **options)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's
        if tag in self.silent:
            self.hidden += 1
        elif tag not in TAGS:
            self.words.append(self.get_starttag_text() or "")
        elif tag in _BREAKING:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.silent:
            self.hidden = max(0, self.hidden - 1)
        elif tag in _BREAKING:
            self.words.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.words.append(data)
