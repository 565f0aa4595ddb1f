"""What taking reports in asks of those that are there: their files, and their words.

These are the words as the reports have them, whether they may be published or not: nothing here is for a page.
"""

from collections.abc import Collection

from generator.index.rows import Index
from generator.intake import Filed
from generator.model.article import Article

_TEXT = "coalesce(w.text, b.text)"
_BODIES = "body b LEFT JOIN whole w ON w.article = b.article"
_REPORTS = f"{_BODIES} JOIN article a ON a.id = b.article"


def originals(index: Index) -> list[Filed]:
    """Which file each report came from, those that are left out of the site among them; by id."""
    query = (
        "SELECT id, original, original_sha256, part, parts FROM article WHERE original IS NOT NULL UNION ALL"
        " SELECT article, original, original_sha256, part, parts FROM withheld WHERE original IS NOT NULL ORDER BY 1"
    )
    return [Filed(*row) for row in index.execute(query)]


def twin(index: Index, article: Article) -> str | None:
    """Id of a report of the same words, day and source; of several, the first."""
    query = f"SELECT a.id FROM {_REPORTS} WHERE {_TEXT} = ? AND a.day = ? AND a.source_name = ? ORDER BY a.id"
    row = index.execute(query, (article.text, article.date.isoformat(), article.source)).fetchone()
    return row[0] if row else None


def holding(index: Index, words: str) -> set[str]:
    """The reports that hold these words, spelt so."""
    return {row[0] for row in index.execute(f"SELECT b.article FROM {_BODIES} WHERE instr({_TEXT}, ?)", (words,))}


def naming(index: Index, publishers: Collection[str]) -> set[str]:
    """The reports that a publisher of one of these names published, or that may name it."""
    forms = {form.casefold() for form in publishers}
    rows = index.execute(f"SELECT a.id, a.source_name, {_TEXT} FROM {_REPORTS}") if forms else ()
    said = ((ident, f"{source}\n{text}".casefold()) for ident, source, text in rows)
    return {ident for ident, words in said if any(form in words for form in forms)}
