"""The ids of claims: each has its own, and an edit elsewhere in the report moves none."""

from datetime import date

from generator.analysis import claims, document
from generator.analysis.claims import ids

DAY = date(2020, 6, 4)
SAID = "The mayor said that the bridge was closed. The baker said that the bakery was open."


def made(text: str) -> list[str]:
    report = document.read(text, DAY)
    return ids.identify(claims.find(report, (), ()), report.sentences)


def test_claims_on_the_same_words_have_ids_of_their_own() -> None:
    report = document.read(SAID, DAY)
    (first, second) = claims.find(report, (), ())
    found = ids.identify([first, first, first, second], report.sentences)
    assert len(set(found)) == 4
    assert found[0] == made(SAID)[0]
    assert found[3] == made(SAID)[1]


def test_a_sentence_put_in_before_moves_no_id() -> None:
    assert made("Nothing moved at noon. " + SAID)[-2:] == made(SAID)
    assert made(SAID.replace("the bakery was open", "the bakery was shut"))[0] == made(SAID)[0]
