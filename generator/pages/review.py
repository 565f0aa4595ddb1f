"""What is left to a person: proposed merges, surnames of several persons, types in doubt, frequent unknown names.

The page beside the build report and the command `sitrep review` show the same records.
"""

from generator import links
from generator.index import proposals
from generator.index.rows import Index
from generator.model.record import Record
from generator.pages.kind import View, single
from generator.pages.parts import EntityLink, Quotation, entity_link, quotation
from generator.resolve import Proposal

ON_THE_PAGE = 100
"""Questions on the page; the command knows more."""

_EACH, _ALONE = 2, 3
"""Sentences to each name of a question; to a name that stands alone in one."""

_QUESTIONS = {
    "merge": "Are they one?",
    "surname": "Whom does it mean where a report does not say?",
    "type": "What is it?",
    "unknown": "Is it an entity?",
}


class NameInQuestion(Record, frozen=True):
    """A name with the sentences that use it."""

    name: str
    """As reports use it."""

    type: str
    """The type under which it was found."""

    reports: int
    """How many reports use it."""

    link: EntityLink | None
    """What it means as things stand."""

    quotations: tuple[Quotation, ...]
    """From the latest reports."""


class Question(Record, frozen=True):
    """What a person may answer."""

    id: str
    """As `sitrep review --accept` takes it."""

    kind: str
    """merge, surname, type or unknown."""

    question: str
    """The question itself."""

    why: str
    """What speaks for it."""

    reports: int
    """How many reports it concerns at least."""

    names: tuple[NameInQuestion, ...]
    """The names it is about."""

    choices: tuple[str, ...]
    """What a yes must name: one of several persons or types; empty where a yes says it all."""


class ReviewView(View, frozen=True):
    """The questions, best first."""

    questions: tuple[Question, ...]
    """Those of the page."""

    in_all: int
    """How many there are, those that are not listed among them."""


def question(index: Index, proposal: Proposal) -> Question:
    """A proposal with its receipts."""
    limit = _EACH if len(proposal.names) > 1 else _ALONE
    names = tuple(
        NameInQuestion(
            name=found.name.text,
            type=found.name.type,
            reports=found.reports,
            link=entity_link(found.entity) if found.entity else None,
            quotations=tuple(quotation(passage) for passage in proposals.sentences(index, found.name, limit)),
        )
        for found in proposals.meanings(index, proposal.names)
    )
    return Question(
        id=proposal.ident,
        kind=proposal.kind,
        question=_QUESTIONS[proposal.kind],
        why=proposal.why,
        reports=proposal.reports,
        names=names,
        choices=proposal.choices,
    )


def view(index: Index) -> ReviewView:
    """What the page shows."""
    best = list(proposals.proposals(index))[:ON_THE_PAGE]
    found = tuple(question(index, proposal) for proposal in best)
    return ReviewView(title="For a person to settle", questions=found, in_all=proposals.count(index))


REVIEW = single("review", links.REVIEW, view)
