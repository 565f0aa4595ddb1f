"""An edition or dossier as data for the printed page: every sentence numbered to the endnote that says where it is."""

from collections.abc import Iterable
from typing import Any

from generator.model.record import Record
from generator.pages.citations import EndNote
from generator.pages.day import words as date_words
from generator.pages.edition import Document, EditionView
from generator.pages.parts import Quotation, plural
from generator.pages.quoting import ChangedClaim, MatterView, ToldView
from generator.publish import words_tree
from generator.render import drawing, maps
from generator.render.filters import grade_words
from generator.render.words import edtf_words

CHANGE_WORDS = {
    "new": "New",
    "revised": "Revised",
    "corrected": "Corrected",
    "withdrawn": "Withdrawn",
    "restored": "Stands again",
    "gone": "No longer in its report",
}


class Sheet(Record, frozen=True, omit_defaults=False):
    """How it is printed."""

    site: str
    """Name of the site."""

    url: str
    """Public address with a slash at the end, or empty: then addresses of the site are given as they stand in it."""

    language: str
    paper: str = "a4"


class _Notes:
    """The endnotes of a document: those of the person first, then what the program quotes."""

    def __init__(self, notes: Iterable[EndNote], sheet: Sheet) -> None:
        self.sheet = sheet
        self.found = [self._cited(note) for note in notes]
        self.numbers: dict[str, int] = {note["href"]: note["n"] for note in self.found}

    def number(self, quotation: Quotation) -> int:
        """The number of the note for a sentence; the same sentence has one."""
        if quotation.href not in self.numbers:
            self.numbers[quotation.href] = len(self.found) + 1
            self.found.append(self._note(len(self.found) + 1, quotation))
        return self.numbers[quotation.href]

    def _cited(self, note: EndNote) -> dict[str, Any]:
        made = self._note(note.number, Quotation(note.words, note.article, note.href))
        return {**made, "url": note.url or "", "lang": note.language, "dir": note.direction}

    def _note(self, number: int, quotation: Quotation) -> dict[str, Any]:
        article = quotation.article
        return {
            "n": number,
            "words": quotation.words,
            "title": article.title,
            "source": article.source,
            "day": date_words(article.day),
            "grade": article.grade,
            "graded": grade_words(article.grade),
            "href": quotation.href,
            "address": self.sheet.url + quotation.href,
            "is_web": bool(self.sheet.url),
            "url": "",
            "lang": self.sheet.language,
            "dir": "ltr",
        }


def data(document: Document, sheet: Sheet) -> dict[str, Any]:
    """All that the template of the printed page reads: plain values, no markup."""
    view = document.view
    notes = _Notes(document.notes, sheet)
    body = words_tree.tree(document.html)
    if body and body[0]["t"] == "heading" and body[0]["level"] == 1:
        body = body[1:]  # it is the title, which stands above
    drafted = _drafted(view, notes) if view.is_drafted else []
    return {
        "title": view.title,
        "site": sheet.site,
        "marking": view.marking,
        "author": view.author,
        "lang": sheet.language,
        "paper": {"letter": "us-letter"}.get(sheet.paper, sheet.paper),
        "as_of": [int(part) for part in view.as_of.split("-")] if view.as_of else [],
        "facts": _facts(view),
        "about": f"About {view.about.name}" if view.about else f"About “{view.topic}”" if view.topic else "",
        "body": body,
        "hand": _hand(view),
        "method": _method(view) if view.is_drafted else "",
        "drafted": drafted,
        "timeline": drawing.timeline(view.events) if "events" in view.drafted_parts else "",
        "map": maps.standalone([maps.place(one) for one in view.places]) if _has_map(view) else "",
        "sources": _sources(view) if "sources" in view.drafted_parts else [],
        "reports": _reports(view) if "reports" in view.drafted_parts else [],
        "bands": [[f"{b.least}–{b.most} %", *b.terms] for b in view.bands]
        if "likelihood" in view.drafted_parts
        else [],
        "notes": notes.found,
    }


def _has_map(view: EditionView) -> bool:
    return "map" in view.drafted_parts and bool(view.places)


def _facts(view: EditionView) -> list[tuple[str, str]]:
    facts = (
        ("Period", view.period),
        ("As of", date_words(view.as_of) if view.as_of else ""),
        ("Author", view.author),
        ("Next edition", date_words(view.next_due) if view.next_due else ""),
        ("Rests on", plural(len(view.reports), "report") if view.reports else ""),
    )
    return [(label, value) for label, value in facts if value]


def _hand(view: EditionView) -> str:
    if not view.is_written:
        return "Draft: nobody has written it yet."
    return f"Written by {view.author}." if view.author else "Written by a person."


def _method(view: EditionView) -> str:
    maker = f" by {view.made_by}" if view.made_by else ""
    return (
        f"Chosen by rule{maker} from {plural(len(view.reports), 'report')}, as of {date_words(view.as_of)};"
        " every sentence is quoted from a report. Nothing here is a judgment."
    )


def _drafted(view: EditionView, notes: _Notes) -> list[dict[str, Any]]:
    """The drafted parts in their order: each a heading and figures, quotations, events, claims or names."""
    parts: dict[str, dict[str, Any]] = {
        "figures": {
            "t": "figures",
            "title": "Key figures",
            "c": [(figure.label, f"{figure.count:,}") for figure in view.figures],
        },
        "highlights": {
            "t": "quotations",
            "title": "Highlights",
            "c": [_quotation(one.quotation, notes, one.why) for one in view.highlights],
        },
        "changes": {
            "t": "changes",
            "title": "What changed since the last edition",
            "c": [
                {"title": CHANGE_WORDS[group.change], "c": [_claim(claim, notes) for claim in group.claims]}
                for group in view.changes
            ],
            "names": [link.name for link in view.first_seen],
            "more": view.more_claims,
        },
        "events": {
            "t": "events",
            "title": "Said to have happened",
            "c": [_event(event, notes) for event in view.events],
        },
    }
    parts["accounts"] = {
        "t": "accounts",
        "title": "Accounts that differ",
        "c": [_matter(matter, notes) for matter in view.matters],
    }
    shown = [parts[name] for name in view.drafted_parts if name in parts]
    return [part for part in shown if part["c"] or part.get("names")]


def _quotation(quotation: Quotation, notes: _Notes, why: str = "") -> dict[str, Any]:
    article = quotation.article
    return {
        "words": quotation.words,
        "n": notes.number(quotation),
        "from": f"{article.source}, {date_words(article.day)}, {article.grade}",
        "why": why,
    }


def _event(event: ToldView, notes: _Notes) -> dict[str, Any]:
    return {
        "when": edtf_words(event.edtf),
        **_quotation(event.quotation, notes),
        "others": [notes.number(one) for one in event.others],
    }


def _matter(matter: MatterView, notes: _Notes) -> dict[str, Any]:
    differing = f"{plural(len(matter.voices), 'origin')}, differing in {', '.join(matter.differs_in)}"
    return {
        "title": matter.about or differing,
        "why": f"{differing}. {matter.why}" if matter.about else matter.why,
        "c": [
            {
                "speaker": voice.speaker or "Speaker not named",
                "stance": voice.stance,
                "status": "",
                "content": voice.content,
                "was": "",
                "notice": "",
                "text": "",
                "n": notes.number(voice.quotation),
            }
            for voice in matter.voices
        ],
    }


def _claim(claim: ChangedClaim, notes: _Notes) -> dict[str, Any]:
    return {
        **_quotation(claim.quotation, notes),
        "speaker": claim.speaker or "Speaker not named",
        "stance": claim.stance,
        "status": "" if claim.status == "current" else claim.status,
        "content": claim.content,
        "was": claim.was,
        "text": claim.text,
        "notice": [claim.notice.words, notes.number(claim.notice)] if claim.notice else "",
    }


def _sources(view: EditionView) -> list[dict[str, Any]]:
    return [
        {
            "name": source.name,
            "kind": source.kind,
            "grade": source.reliability,
            "graded": grade_words(source.reliability),
            "reports": source.reports,
            "descriptor": source.descriptor or "Not described yet.",
        }
        for source in view.sources
    ]


def _reports(view: EditionView) -> list[tuple[str, str, str, str]]:
    return [(date_words(one.day), one.title, one.source, one.grade) for one in view.reports]
