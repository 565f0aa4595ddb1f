"""A report as words."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import document

CASES = {
    "The MiG-29’s pilot left.": ["The", "MiG-29", "’s", "pilot", "left", "."],
    "U.S. Africa Command, at 9 a.m.": ["U.S.", "Africa", "Command", ",", "at", "9", "a.m."],
    "Fayez al-Sarraj didn't": ["Fayez", "al-Sarraj", "didn't"],
    "They’re sure he’d go": ["They", "’re", "sure", "he", "’d", "go"],
    "“O'Neill—of AT&T—paid 5.5%”": ["“", "O'Neill", "—", "of", "AT&T", "—", "paid", "5.5", "%", "”"],
    "#Russia -- and 3/4": ["#Russia", "--", "and", "3/4"],
}


@pytest.mark.parametrize("text", CASES)
def test_words_are_cut_as_names_and_rules_need_them(text: str) -> None:
    """Hyphens, apostrophes and abbreviations hold a word together; a shortened 's, 're or 'd stands alone."""
    report = document.read(text, date(2031, 5, 2))
    assert [token.text for tokens in report.tokens for token in tokens] == CASES[text]


@given(st.text(max_size=200))
@settings(deadline=None)
def test_every_character_that_is_not_space_is_in_one_token(text: str) -> None:
    """Tokens lie in their sentence, in order, and their text is what stands there."""
    report = document.read(text, date(2031, 5, 2))
    assert len(report.tokens) == len(report.sentences)
    for sentence, tokens in zip(report.sentences, report.tokens, strict=True):
        at = sentence.start
        for token in tokens:
            assert at <= token.start < token.end <= sentence.end
            assert text[token.start : token.end] == token.text
            assert not text[at : token.start].strip()
            at = token.end
        assert not text[at : sentence.end].strip()
