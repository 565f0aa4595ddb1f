"""Corrections: which report corrects which, the claims it touches, and that nothing else is called withdrawn."""

from comparing import article, compared, words
from hypothesis import given
from hypothesis import strategies as st

from generator.compare import decisions
from generator.model.annotations import Status
from generator.model.article import Article
from generator.model.origins import Changed, Place

STORY = (
    "Ferries to the islands stood still on Monday. "
    "The harbour master said 40 boats were kept in port by the strike.\n\n"
    "Passengers slept on benches in the hall. The union said that the strike would last until Friday.\n\n"
    "Cafés along the quay stayed open through the night and ran out of soup before the sun came up."
)
FIRST = article("first", "2031-03-03", STORY)


def changed(*reports: Article) -> list[tuple[str, str, str]]:
    """Which claims are changed, how, and by which report."""
    return [
        (words(reports, change.claim), change.status.value, change.notice.report)
        for change in compared(*reports).changes
        if change.notice
    ]


def test_a_new_version_marks_the_claim_that_it_corrects() -> None:
    new = article("new", "2031-03-04", "(Corrects number of boats to 14 from 40)\n\n" + STORY.replace("40", "14"))
    assert changed(FIRST, new) == [("40 boats were kept in port by the strike", "corrected", "new")]


def test_an_earlier_version_is_corrected_where_the_report_says_so() -> None:
    note = "\n\nAn earlier version of this report said 40 boats were kept in port by the strike. The number is 14."
    new = article("new", "2031-03-03", STORY.replace("40", "14") + note)
    assert changed(FIRST, new) == [("40 boats were kept in port by the strike", "corrected", "new")]


def test_a_report_that_is_taken_back_withdraws_what_it_said_of_the_matter() -> None:
    said = "The Valley Post retracts its report of March 3 that 40 boats were kept in port by a strike."
    back = article("back", "2031-03-05", said)
    assert changed(FIRST, back) == [("40 boats were kept in port by the strike", "withdrawn", "back")]


def test_the_usual_words_of_an_agencys_correction_mark_the_claim() -> None:
    said = "In a story on March 3 about a strike, The Valley Post reported erroneously that 40 boats were kept in port."
    new = article("new", "2031-03-05", f"{said} The harbour master said that 14 were.")
    assert changed(FIRST, new) == [("40 boats were kept in port by the strike", "corrected", "new")]


def test_another_report_of_the_same_paper_that_shares_half_the_words_is_not_taken_back() -> None:
    ports = article("ports", "2031-03-03", "Lorries waited at the port. A driver said that boats were kept in by ice.")
    back = article(
        "back", "2031-03-05", "The Valley Post retracts its report that 40 boats were kept in port by a strike."
    )
    assert changed(FIRST, ports, back) == [("40 boats were kept in port by the strike", "withdrawn", "back")]


def test_another_publisher_cannot_correct_what_it_does_not_name() -> None:
    other = article("other", "2031-03-04", "(Corrects number of boats to 14 from 40)\n\n" + STORY, "Hill Courier")
    assert changed(FIRST, other) == []


def test_nothing_is_corrected_by_what_came_before_it() -> None:
    early = article("early", "2031-03-01", "(Corrects number of boats to 14 from 40)\n\n" + STORY)
    assert changed(FIRST, early) == []


def test_troops_that_withdraw_take_back_no_report() -> None:
    troops = article("troops", "2031-03-04", "The union withdrew from the port. The strike was wrong, a captain said.")
    assert changed(FIRST, troops) == []


@given(st.sampled_from(["denied", "disputed", "doubted"]), st.sampled_from(["on Tuesday", "again", "in a speech"]))
def test_who_contradicts_a_claim_does_not_withdraw_it(cue: str, when: str) -> None:
    other = article("other", "2031-03-04", f"A captain {cue} {when} that 40 boats were kept in port by the strike.")
    assert compared(FIRST, other).corrections == ()


def test_a_persons_word_wins_over_a_report() -> None:
    claim = Place("first", 1, 9)
    found = (Changed(claim, Status.WITHDRAWN, Place("back", 0, 5)), Changed(Place("z", 1, 2), Status.CORRECTED, None))
    said = (Changed(claim, Status.CORRECTED, None, "By letter."),)
    assert decisions.overruled(found, said) == (said[0], found[1])
