"""The two editions of the exercise as a person writes them, and what the second has to say of the first.

`{ullerby-town 0}` is where the first account of that matter is cited; `{notice halmer-ferry 1}` cites the report that
corrects, or takes back, the second account of it.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.analysis import sentences
from generator.exercise.key import PlantedCorrection, PlantedEdition, PlantedRevision
from generator.exercise.writing import Written
from generator.model.origins import Place

Account = tuple[str, int]
"""A matter, and which of its accounts."""


class Page(NamedTuple):
    """An edition's page."""

    ident: str
    title: str
    period: str
    as_of: str
    next: str
    words: str


PAGES = (
    Page(
        "2032-01-11-ullerby",
        "Neither side holds all of Ullerby, and the counts of the wounded differ",
        "2031-12-20/2032-01-11",
        "2032-01-11",
        "2032-01-17",
        """
**It is likely that neither side holds all of [[Ullerby]]: the brigade says that it took the town, the army says that
it did not, and residents tell of both.** {ullerby-town 0} {ullerby-town 1} {ullerby-town 2}

We have low confidence in this judgement: two of the three accounts come from the parties themselves.

## Key judgments

- It is unlikely that the strike on [[Lomna]] hit a depot alone, for a minister and a nurse both tell of wounded in a
  hospital. {hospital-strike 0} {hospital-strike 2}
- It is roughly even chance whether the fire on the pipeline near [[Vastra]] was set: the company says so, the fire
  chief tells of a leak. {pipeline-fire 0} {pipeline-fire 1}

## Assessment

The figures do not agree. A minister counts 21 wounded in Lomna {hospital-strike 0}, a nurse more than 30
{hospital-strike 2}. Of the ferry, the coast guard tells of three wounded {halmer-ferry 0}, its owner of seven
{halmer-ferry 1}. From [[Kell]], a relief society says, about 3,000 people fled {refugees-kell 0}.

## Outlook

A count of those who fled from Kell by anybody else would be the first that does not rest on the society.
""",
    ),
    Page(
        "2032-01-17-figures",
        "Two figures fell, and the leak near Vastra is taken back",
        "2032-01-12/2032-01-17",
        "2032-01-17",
        "",
        """
**What spoke for a leak in the pipeline near [[Vastra]] is withdrawn: it is likely that the fire was set, where we left
it open before.** {notice pipeline-fire 1} {pipeline-fire 0}

We have low confidence in this judgement: one account is left, and it comes from the company.

## Key judgments

- It is likely that talks will resume, since both governments name the week, though not the same town.
  {talks-venue 0} {talks-venue 1}
- It is very unlikely that the border at [[Ostervik]] is empty of troops. {border-troops 2}

## Assessment

Two figures of the last edition fell: of the wounded in [[Lomna]], which leaves our judgement of the strike as it was
{notice hospital-strike 2}, and of the people who fled from [[Kell]] {notice refugees-kell 0}. What was said of a
helicopter was taken back a day later {notice helicopter-down 0}.

## Outlook

Which town the talks open in will say which of the two ministries spoke for both.
""",
    ),
)

_CITES = re.compile(r" ?\{(?P<notice>notice )?(?P<matter>[\w-]+) (?P<at>\d+)\}")


def files(accounts: Mapping[Account, Written], notices: Mapping[Account, Written]) -> Iterator[tuple[str, str]]:
    """The editions' pages by path in the project, their citations made out."""

    def cited(match: re.Match[str]) -> str:
        which = (match["matter"], int(match["at"]))
        if match["notice"]:
            return f" [@{notices[which].article.id}]"
        return f" [@{accounts[which].article.id}#{_sentence(accounts[which])}]"

    for page in PAGES:
        head = f"title: {page.title}\nperiod: {page.period}\nauthor: Exercise desk\nas_of: {page.as_of}\n"
        due = f"next: {page.next}\n" if page.next else ""
        yield (
            f"content/briefings/{page.ident}.md",
            f"---\n{head}{due}---\n# {page.title}\n{_CITES.sub(cited, page.words)}",
        )


def _sentence(written: Written) -> str:
    """The address of the sentence in which a report makes its claim."""
    at = written.claims[0].start
    return next(one.id for one in sentences.split(written.article.text) if one.start <= at < one.end)


def planted(written: list[Written], corrections: list[PlantedCorrection]) -> PlantedEdition:
    """What became of claims between the two editions, of all that the reports plant and people say in them."""
    before, page = PAGES
    reports = {one.article.id: one for one in written}
    late = [one for one in corrections if reports[one.report].article.date.isoformat() > before.as_of]
    revised = {
        reports[one.report].claims[0]: one.claim
        for one in late
        if one.status == "corrected" and _is_known(reports[one.claim.report])
    }
    return PlantedEdition(
        edition=page.ident,
        after=before.ident,
        new=tuple(place for place in _first_said(written) if place not in revised),
        revised=tuple(PlantedRevision(was, now) for now, was in sorted(revised.items())),
        withdrawn=tuple(
            one.claim for one in late if one.status == "withdrawn" and _is_known(reports[one.claim.report])
        ),
    )


def _is_known(written: Written) -> bool:
    """Whether the first edition knows a report."""
    return written.article.date.isoformat() <= PAGES[0].as_of


def _first_said(written: list[Written]) -> Iterator[Place]:
    """Claims that no report had made before the second edition's period: a copy says nothing new."""
    told: set[str] = set()
    for one in sorted(written, key=lambda one: one.article.id[:10]):
        for place in (*one.claims, *one.said):
            words = one.article.text[place.start : place.end]
            if words not in told and not _is_known(one):
                yield place
            told.add(words)
