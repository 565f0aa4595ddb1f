"""The rows of `generator.model.data` as files: JSON Lines, and CSV for spreadsheets."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import cast

import msgspec

from generator.index import export
from generator.index.export import Exported
from generator.index.rows import Index
from generator.model.data import MONTHLY, ArticleRow, ClaimRow, MentionRow, Row, TimeRow

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection)."""

_encode = msgspec.json.Encoder()


def of_period(index: Index, ident: str) -> dict[str, list[Row]]:
    """The tables of a month or day, by name."""
    tables: dict[str, list[Row]] = {name: [] for name in MONTHLY}
    for report in export.reports(index, ident):
        tables["articles"].append(_article(report))
        tables["mentions"].extend(_mentions(report))
        tables["times"].extend(_times(report))
        tables["claims"].extend(_claims(report))
    tables["events"].extend(export.events(index, ident))
    tables["origins"].extend(export.origins(index, ident))
    tables["accounts"].extend(export.accounts(index, ident))
    return tables


def lines(rows: Iterable[Row]) -> bytes:
    """Rows as JSON Lines."""
    return _encode.encode_lines(rows)


def sheet(kind: type[Row], rows: Iterable[Row]) -> bytes:
    """Rows as CSV (RFC 4180, UTF-8) with a line of names; see `cell`."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(kind.__struct_fields__)
    columns = zip(*map(msgspec.structs.astuple, rows), strict=True)
    writer.writerows(zip(*map(_cells, columns), strict=True))
    return file.getvalue().encode("utf-8", "replace")


def _cells(values: tuple[object, ...]) -> Iterable[object]:
    """A column as cells: most are of whole numbers, which stay, or of words."""
    kinds = set(map(type, values))
    if kinds == {int}:
        return values
    if kinds == {str}:
        words, marks = cast("tuple[str, ...]", values), frozenset(FORMULA)
        return [word if word[:1] not in marks else f"'{word}" for word in words]
    return map(cell, values)


def cell(value: object) -> str | int:
    """A value as a cell. An apostrophe stands in front of what a spreadsheet would run as a formula."""
    if not isinstance(value, str):
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, int):
            return value
        value = "; ".join(value) if isinstance(value, tuple) else str(value)
    return f"'{value}" if value[:1] in FORMULA else value


def _article(report: Exported) -> ArticleRow:
    article = report.article
    return ArticleRow(
        id=article.id,
        date=article.date.isoformat(),
        title=article.title,
        source=report.source,
        source_name=report.source_name,
        grade=report.grade,
        marking=article.tlp.value if article.tlp else "",
        language=article.language,
        author=article.author or "",
        dateline=article.dateline or "",
        url=article.url or "",
        tags=article.tags,
        inferred=article.inferred,
        republished=report.republished,
        text=article.text,
    )


def _mentions(report: Exported) -> Iterator[MentionRow]:
    ident, text = report.article.id, report.article.text
    for one in report.found.mentions:
        if (entity := report.named.get(one.name)) is not None:
            words = text[one.start : one.end].strip()
            yield MentionRow(ident, one.start, one.end, entity.slug, entity.type, entity.name, words)


def _times(report: Exported) -> Iterator[TimeRow]:
    ident, text = report.article.id, report.article.text
    for one in report.found.times:
        words = text[one.start : one.end].strip()
        yield TimeRow(ident, one.start, one.end, one.type, one.value, one.edtf or "", one.rule, words)


def _claims(report: Exported) -> Iterator[ClaimRow]:
    for statement in report.claims:
        claim = statement.claim
        yield ClaimRow(
            article=report.article.id,
            id=statement.anchor,
            start=claim.content.start,
            end=claim.content.end,
            content=statement.content,
            sentence=statement.sentence,
            speaker=statement.speaker.slug if statement.speaker else "",
            speaker_words=statement.source_words,
            stance=claim.stance.value,
            anonymous=claim.anonymous,
            relayed_by=claim.relayed_by.text if claim.relayed_by else "",
            quote=claim.quote.value,
            status=statement.status,
        )
