"""Where sentences and paragraphs begin and end."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import sentences

ONE = [
    "Gen. Pavel Orlin met Lt. Col. Mira Tanev.",
    "The U.S. Navy left on Jan. 4 with 3.5 tonnes.",
    "J. R. Velk spoke at 9 a.m. on Monday.",
    "“Who goes there?” he asked.",
    "They fled (nobody knows where) at dawn.",
    "He paid $4.5 million, e.g. for fuel, to Orlin & Co. in May.",
    "The No. 2 official, Dr. Lena Marr, resigned.",
    "Rep. Tam Ilvek (D-Kars.) resigned.",
]
TWO = [
    ("The convoy left.", "It was dawn."),
    ("“It is over.”", "He left."),
    ("He lives in the U.S.", "The flight took a day."),
    ("Is it over?", "Nobody knows."),
    ("It is over!", "“We won,” he said."),
    ("Orlin Inc.", "The firm is large."),
    ("It ended in 2019.", "14 ships sank."),
    ("The treaty was signed. [4]", "It lasted a year."),
    ("They left at 9 p.m.", "They never came back."),
    ("He said no.", "She said yes."),
]
WRAPPED = """The convoy left Karsa at dawn and moved north along the river road,
officials said. It was seen near the bridge at noon, where a column of
trucks had waited since Friday. Nobody was hurt in the crossing, which
took the better part of an hour."""
LINES = """The convoy left Karsa at dawn and moved north along the river, officials said on Friday.
It was seen at noon.
Nobody was hurt.
“We saw trucks,” one resident said. “There were dozens of them.”"""


def split(text: str) -> list[str]:
    """The sentences of a text as words."""
    return [text[found.start : found.end] for found in sentences.split(text)]


@pytest.mark.parametrize("text", ONE)
def test_abbreviations_initials_and_numbers_do_not_end_a_sentence(text: str) -> None:
    """A stop that belongs to its word is none."""
    assert split(text) == [text]


@pytest.mark.parametrize("pair", TWO)
def test_a_stop_ends_a_sentence_when_what_follows_can_begin_one(pair: tuple[str, str]) -> None:
    """Marks, brackets and note numbers that close stay with the sentence they close."""
    assert split(" ".join(pair)) == list(pair)


def test_wrapped_lines_are_one_paragraph() -> None:
    """A line that breaks because the next word did not fit goes on."""
    assert len(sentences.paragraphs(WRAPPED)) == 1
    assert len(split(WRAPPED)) == 3


def test_lines_that_are_paragraphs_stay_apart() -> None:
    """Where lines end where their writer ended them, each is a paragraph."""
    assert len(sentences.paragraphs(LINES)) == 4
    assert len(split(LINES)) == 5


def test_headlines_and_lists_without_stops_stay_apart() -> None:
    """A line without a stop does not run into the next."""
    text = "Port Reopens After Storm\nThe port reopened on Monday.\n- two ships docked\n- one ship left"
    assert split(text) == text.split("\n")


def test_a_line_broken_inside_a_sentence_goes_on() -> None:
    """A line that begins small continues the one before it."""
    assert split("The port\nreopened on Monday.") == ["The port\nreopened on Monday."]


def test_a_blank_line_always_ends_a_paragraph() -> None:
    """Even one with spaces on it, even inside a wrapped text."""
    assert split("The port\n \t\nreopened") == ["The port", "reopened"]
    assert len(sentences.paragraphs(WRAPPED + "\n\n" + WRAPPED)) == 2


@given(st.text(alphabet=st.sampled_from("aB .!?“”\"'()[]1\n\t-…é\u200b"), max_size=120))
@settings(deadline=None)
def test_sentences_hold_all_words_in_order(text: str) -> None:
    """None overlap, none are blank, nothing but white space stands between them."""
    at = 0
    for found in sentences.split(text):
        assert not text[at : found.start].strip()
        assert found.start < found.end
        assert text[found.start : found.end] == text[found.start : found.end].strip()
        at = found.end
    assert not text[at:].strip()


@given(st.text(max_size=80), st.text(max_size=80))
@settings(deadline=None)
def test_an_address_is_unique_in_its_report_and_moves_with_its_words(first: str, second: str) -> None:
    """The same words have the same address in another report; repeated words are numbered."""
    ids = [found.id for found in sentences.split(f"{first}\n\n{second}\n\n{first}")]
    assert len(ids) == len(set(ids))
    assert sentences.identify("The port  REOPENED!") == sentences.identify("“The port reopened”")


@pytest.mark.parametrize("piece", ["word ", "e.g. ", "A. ", " ", "\n", "Aa bb\n", "! ", "x", "[1] ", "“"])
def test_time_grows_with_the_length_of_a_text_and_no_faster(piece: str) -> None:
    """A megabyte of one thing takes seconds, where anything quadratic would take hours; no sentence is endless."""
    text = (piece * 1_000_000)[:1_000_000]
    begun = time.process_time()
    found = sentences.split(text)
    assert time.process_time() - begun < 20
    assert all(one.end - one.start <= 2_000 for one in found)


def test_the_number_of_a_note_stays_with_the_sentence_before_it() -> None:
    """A note's number right after the stop, or after the closing quotation mark, ends no sentence and begins none."""
    text = "It claimed 60 raids.2 The group grew. He called it “a paper army.”14 They left."
    found = [text[s.start : s.end] for s in sentences.split(text)]
    assert found == ["It claimed 60 raids.2", "The group grew.", "He called it “a paper army.”14", "They left."]


def test_a_rank_in_brackets_ends_no_sentence() -> None:
    """ "(ret.)" stands between a rank and a name."""
    assert len(sentences.split("Maj. Gen. (ret.) Ann Lee disputed it. She left.")) == 2
