"""Who repeats whom: copies, re-used statements, publishers named as authority."""

import datetime as dt
import random
from itertools import pairwise

from comparing import article, compared
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis import document
from generator.compare.crowds import FORMULA
from generator.compare.fingerprints import fingerprint, held
from generator.compare.held import Held
from generator.compare.origins import groups, links
from generator.model.annotations import Annotations
from generator.model.article import Article
from generator.model.origins import Fingerprint, Link, Origin, Place, Repeats

DAY = dt.date(2031, 5, 6)
NOUNS = "harbour ferry mayor budget orchard quarry tunnel festival brewery library museum stadium viaduct kiosk".split()
VERBS = "opened closed praised repaired visited painted auctioned inspected flooded measured rented sold".split()


def report(ident: str, text: str, day: int = 0, source: str = "Valley Post") -> Fingerprint:
    """A report as comparison sees it."""
    when = DAY + dt.timedelta(days=day)
    article = Article(id=ident, title="A title", date=when, source=source, text=text)
    return fingerprint(article, Annotations(sentences=document.read(text, when).sentences))


def story(seed: int, paragraphs: int = 6) -> list[str]:
    """Paragraphs that no other seed gives."""
    rng = random.Random(seed)  # noqa: S311 - the same words in every run

    def clause() -> str:
        return (
            f"the {rng.choice(NOUNS)} of {rng.choice(NOUNS)} street {rng.choice(VERBS)} {rng.randint(10, 9999)} times"
        )

    return [". ".join(f"{clause().capitalize()} and {clause()}" for _ in range(3)) + "." for _ in range(paragraphs)]


def linked(*reports: Fingerprint) -> list[Link]:
    """All links among reports, each found from both its ends."""
    index = Held(reports)
    return sorted({link for one in reports for link in links(one, index)})


def origins(*reports: Fingerprint) -> tuple[Origin, ...]:
    """The origins of reports."""
    return groups(linked(*reports), {one.report: one.day for one in reports})


@given(st.integers(0, 10_000), st.sampled_from(["cut", "re-titled", "re-ordered", "changed"]), st.integers(0, 5))
def test_a_copy_is_found_whatever_an_editor_did_to_it(seed: int, edit: str, at: int) -> None:
    body = story(seed)
    copy = {
        "cut": body[: at + 1],
        "re-titled": ["An unlikely headline over a story told elsewhere", *body],
        "re-ordered": body[at:] + body[:at],
        "changed": [*body[:at], *story(seed + 20_000, 1), *body[at + 1 :]],
    }[edit]
    one, other = report("a", "\n\n".join(body)), report("b", "\n\n".join(copy), day=1, source="Hill Courier")
    found = [link for link in linked(one, other) if link.kind is Repeats.COPY]
    assert [(link.one.report, link.other.report) for link in found] == [("a", "b")]


@given(st.integers(0, 10_000))
def test_two_reports_of_their_own_are_no_copies(seed: int) -> None:
    assert linked(report("a", "\n\n".join(story(seed))), report("b", "\n\n".join(story(seed + 20_000)))) == []


def test_one_form_with_other_figures_is_no_copy() -> None:
    form = (
        "The wardens of the reservoir opened the gate below the dam in order to keep the water under the mark that the"
        " valley agreed on after the great flood, and said that anglers on the lower bank should leave their places"
        " before the evening bell, as they do every spring when the snow on the upper meadows melts and the brooks"
        " carry it down; the level stood at {} metres on {} May, the flow was {} litres a second, and {} anglers left."
    )
    one, other = report("a", form.format(55, 3, 407, 18)), report("b", form.format(71, 9, 401, 16))
    assert linked(one, other) == []
    assert linked(one, report("c", form.format(55, 3, 407, 18))) != []


def test_a_quotation_leads_to_the_first_report_that_carries_it() -> None:
    words = "“We shall open the gates before the end of the month,”"
    late = report("a", f"{words} the warden told visitors at noon.", day=3)
    early = report("b", f"The warden spoke. {words} she said.", day=1, source="Hill Courier")
    part = report("c", "She wants to “open the gates before the end of the month”, and soon.", day=2)
    (found,) = origins(late, early, part)
    assert (found.kind, found.first.report, found.reports) == (Repeats.STATEMENT, "b", ("a", "b", "c"))


def test_five_words_between_quotation_marks_are_not_traced() -> None:
    one = report("a", "The warden wants “to open the old gates”, whatever the mayor may have to say about that.")
    other = report("b", "Ask anybody: “to open the old gates” is what every child in the valley dreams of doing.")
    assert origins(one, other) == ()


CITED = "A goods train left the rails near Oakbridge on Sunday. Twelve wagons of barley overturned; nobody was hurt."


def test_a_publisher_that_is_named_leads_to_its_report_of_the_same_matter() -> None:
    right = report("a", CITED)
    citing = report(
        "b", "Twelve wagons overturned near Oakbridge on Sunday, the Valley Post reported.", 1, "Hill Courier"
    )
    elsewhere = report("c", "The Valley Post’s own orchestra gave a concert of marches in the town hall.")
    (found,) = [origin for origin in origins(right, citing, elsewhere) if origin.kind is Repeats.CITES]
    assert (found.first.report, found.reports) == ("a", ("a", "b"))


def test_a_publisher_that_is_named_leads_to_no_report_that_came_later() -> None:
    citing = report(
        "b", "Twelve wagons overturned near Oakbridge on Sunday, the Valley Post reported.", 0, "Hill Courier"
    )
    assert origins(report("a", CITED, day=1), citing) == ()


def test_summaries_of_one_report_that_is_not_at_hand_have_one_origin() -> None:
    one, other = (
        article(ident, "2031-05-09", f"{text} This is a summary of the Hill Courier’s report of 6 May 2031.")
        for ident, text in (("a", "\n\n".join(story(1))), ("b", "\n\n".join(story(2))))
    )
    (found,) = compared(one, other).origins
    assert (found.kind, found.reports) == (Repeats.CITES, ("a", "b"))
    assert all(place.end for place in found.places)


def test_reports_come_out_the_same_in_any_order() -> None:
    reports = [report(f"r{at}", "\n\n".join(story(at // 3)[: 6 - at % 3]), day=at % 2) for at in range(12)]
    shuffled = sorted(reports, key=lambda one: one.shingles)
    assert origins(*reports) == origins(*shuffled)
    assert len(origins(*reports)) == 4


def test_a_statement_at_very_many_places_is_a_formula_and_no_origin() -> None:
    places = [Place(f"r{at:03}", 10, 60) for at in range(FORMULA + 1)]
    days = {place.report: DAY for place in places}
    chain = [Link(one, other, Repeats.STATEMENT, 1.0) for one, other in pairwise(places)]
    assert [origin.places for origin in groups(chain[:-1], days)] == [tuple(places[:-1])]
    assert groups(chain, days) == ()
    copies = [Link(link.one, link.other, Repeats.COPY, 1.0) for link in chain]
    assert [origin.places for origin in groups(copies, days)] == [tuple(places)]


def test_a_report_that_is_added_leaves_the_links_of_the_others_as_they_are() -> None:
    reports = [report(f"r{at}", "\n\n".join(story(at // 3)[: 6 - at % 3]), day=at % 2) for at in range(12)]
    before = linked(*reports[:-1])
    added = set(links(reports[-1], Held(reports)))
    assert sorted({*before, *added}) == linked(*reports)


def test_a_report_without_a_word_meets_nobody() -> None:
    empty = report("a", "")
    assert empty.bands == ()
    assert len(held(empty)) == 1
    assert linked(empty, report("b", "…")) == []
