"""Citations and links to entities in Markdown: marked by an extension, filled in when the page's HTML stands."""

import re
from html import escape
from typing import Any
from xml.etree.ElementTree import Element

import msgspec
from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from generator.index.rows import Index
from generator.pages import citations as resolving
from generator.pages.citations import EndNote, Missing
from generator.render.markup import mention
from generator.tradecraft import citations
from generator.tradecraft.citations import Citation

_MARK = re.compile(r'(\s*)<span class="to-(cite|link)" title="([^"]*)">([^<]*)</span>')
_BETWEEN_CODE_AND_LINKS = 175
"""Priority among the inline patterns of Python-Markdown: code is 190, links are 160."""


class Citing(Extension):  # type: ignore[misc]
    """Marks `[@…]` and `[[…]]` wherever they are not code. It knows no page: what they lead to is found out later."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Take part in the reading of a page."""
        md.inlinePatterns.register(_Marker("cite", citations.CITATIONS), "sitrep-cite", _BETWEEN_CODE_AND_LINKS)
        md.inlinePatterns.register(_Marker("link", citations.ENTITY), "sitrep-link", _BETWEEN_CODE_AND_LINKS + 1)


class _Marker(InlineProcessor):  # type: ignore[misc]
    def __init__(self, kind: str, pattern: str) -> None:
        super().__init__(pattern)
        self.kind = kind

    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # noqa: N802, ARG002 - the names are Python-Markdown's
        mark = Element("span", {"class": f"to-{self.kind}", "title": m[1].strip()})
        mark.text = (m[2] if self.kind == "link" and m[2] else m[1]).strip()
        return mark, m.start(0), m.end(0)


class Notes:
    """The endnotes of one page, numbered in the order in which they are first needed."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.notes: list[EndNote] = []
        self._numbers: dict[str, int] = {}
        self._uses: dict[int, int] = {}

    def number(self, citation: Citation) -> int | None:
        """The number of a citation's note; None where it leads nowhere. One sentence has one note."""
        found = resolving.note(self.index, citation, len(self.notes) + 1)
        if isinstance(found, Missing):
            return None
        number = self._numbers.setdefault(found.href, found.number)
        if number == found.number:
            self.notes.append(found)
        return number

    def fill(self, html: str, root: str) -> str:
        """A page's HTML with its marks made into links."""
        return _MARK.sub(lambda match: self._fill(match[1], match[2], match[3], match[4], root), html)

    def _fill(self, gap: str, kind: str, target: str, words: str, root: str) -> str:
        if kind == "link":
            found = resolving.entity(self.index, _plain(target))
            if isinstance(found, Missing):
                return gap + words
            return gap + mention(msgspec.structs.replace(found, name=_plain(words)), root)
        return f'<sup class="cites">[{", ".join(self._mark(one) for one in citations.read(_plain(target)))}]</sup>'

    def _mark(self, citation: Citation) -> str:
        number = self.number(citation)
        if number is None:
            return f"<strong>{escape(str(citation))}: not found</strong>"
        use = self._uses[number] = self._uses.get(number, 0) + 1
        ident = f"cite-{number}" if use == 1 else f"cite-{number}-{use}"
        return f'<a href="#note-{number}" id="{ident}">{number}</a>'


def _plain(escaped: str) -> str:
    from html import unescape

    return unescape(escaped)
