"""The site map, for search engines (sitemaps.org, version 0.9): needs the site's public address."""

from collections.abc import Iterable
from html import escape

from generator import links

LIMIT = 50_000
"""Addresses that one site map may hold."""

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemaps(url: str, addresses: Iterable[str]) -> dict[str, bytes]:
    """The files, by address: one map, or where one can't hold all addresses, an index of several."""
    pages = sorted(address for address in addresses if address.endswith(".html"))
    parts = [pages[start : start + LIMIT] for start in range(0, len(pages), LIMIT)]
    if len(parts) <= 1:
        return {links.SITEMAP: _map(url, pages)}
    files = {f"sitemap-{number}.xml": _map(url, part) for number, part in enumerate(parts, 1)}
    listed = "".join(f"<sitemap><loc>{escape(url + name)}</loc></sitemap>\n" for name in files)
    return {links.SITEMAP: _document("sitemapindex", listed), **files}


def _map(url: str, pages: list[str]) -> bytes:
    return _document("urlset", "".join(f"<url><loc>{escape(url + page)}</loc></url>\n" for page in pages))


def _document(root: str, body: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{_NAMESPACE}">\n{body}</{root}>\n'.encode()
