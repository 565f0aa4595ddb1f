"""What holds for the claims of any text, however broken."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import claims, document
from generator.model.annotations import PERSON, Claim, Mention, Name, Quote

DAY = date(2031, 5, 2)
WORDS = """said says told reporters that the ministry official according to Velk and but who he she it they statement
    accused of denied was is be not to by from claim promise reportedly cited as saying asked respond did Gen. U.S. 's
    ’s jets left Karsa on Monday in a warning which X: 7 12% ü 中 #a @b “ ” " ‘ ’ , . ; : ? ! — ( ) -"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\n\n", "\u200b"])
TEXTS = st.lists(PIECES, max_size=60).map(" ".join) | st.text(max_size=200)


def find(text: str) -> tuple[Claim, ...]:
    """The claims of a text in which every fourth word is taken for a person."""
    report = document.read(text, DAY)
    words = [token for tokens in report.tokens for token in tokens]
    mentions = tuple(Mention(w.start, w.end, Name(PERSON, w.text)) for w in words[::4])
    return claims.find(report, mentions, ())


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_every_span_lies_in_the_text_and_holds_words(text: str) -> None:
    """No text makes it fail; contents, cues and sources are never empty and never outside."""
    for claim in find(text):
        for span in (claim.content, claim.source, claim.cue):
            if span is not None:
                assert 0 <= span.start < span.end <= len(text)
                assert span.of(text).strip()


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_the_same_text_gives_the_same_claims_in_the_order_of_their_contents(text: str) -> None:
    """Pure: nothing is remembered from one report to the next."""
    first = find(text)
    find("“Others,” said others.")
    assert find(text) == first
    assert list(first) == sorted(first, key=lambda claim: claim.content)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_a_direct_quote_begins_with_its_mark(text: str) -> None:
    """The words of a direct quote are the report's own, marks included."""
    for claim in find(text):
        if claim.quote is Quote.DIRECT:
            assert claim.content.of(text)[0] in '“"«‘'


@given(st.lists(st.sampled_from(["tanks", "moved", "north", "the", "river", "at", "dawn", "slowly"]), min_size=1))
def test_words_that_never_attribute_give_no_claim(words: list[str]) -> None:
    """What stands in the reporter's own voice is attributed to nobody."""
    assert find(" ".join(words).capitalize() + ".") == ()


@pytest.mark.parametrize(
    "piece", ["he said ", "“a b c d e f ", "a,said,", "said that the official ", "x", " ", "\n \n"]
)
def test_a_long_text_without_a_full_stop_is_read(piece: str) -> None:
    """A hundred thousand characters of nothing but cues, marks or spaces are read, not refused."""
    find((piece * 100_000)[:100_000])
