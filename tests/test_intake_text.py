"""The one form of a text: the same words give the same offsets."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.intake import header
from generator.intake.text import line, normalise

anything = st.text(max_size=200) | st.text(
    st.sampled_from("ab .\n\r\t\u00a0\u2028\u2029\u200b\ufeff\x00\x85e\u0301\ud800")
)


@given(anything)
def test_a_text_in_its_form_is_not_changed_again(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)
    assert line(line(text)) == line(text)


@given(anything)
@example("a  b")
@example("a\n\n b ")
def test_a_text_holds_nothing_that_is_not_seen_and_its_lines_are_paragraphs(text: str) -> None:
    for paragraph in filter(None, normalise(text).split("\n\n")):
        assert "\n" not in paragraph
        assert not any(unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"} for letter in paragraph)
        assert paragraph == " ".join(paragraph.split())


@given(
    st.lists(st.text("abc.", min_size=1, max_size=8), min_size=1, max_size=30), st.sampled_from(["\n", "\r\n", "\r"])
)
def test_wrapping_a_paragraph_changes_nothing(words: list[str], end: str) -> None:
    wrapped = "".join(word + (end if number % 5 == 4 else "  ") for number, word in enumerate(words))
    assert normalise(wrapped) == " ".join(words)


def test_what_deceives_the_eye_is_left_out() -> None:
    assert normalise("pay \u202egnp.exe\u202c to\u200b \u2066Ada\u2069\x00") == "pay gnp.exe to Ada"


def test_accents_are_composed_and_joiners_that_carry_meaning_stay() -> None:
    assert normalise("Ange\u0301lique") == "Angélique"
    assert normalise("می\u200cخواهم") == "می\u200cخواهم"


@pytest.mark.parametrize(
    ("above", "said"),
    [
        ("By Jane Holloway, Staff Writer\nPublished 10:15 AM EST, Tue March 5, 2024", ("2024-03-05", None, None)),
        ("Last updated 5 March 2024 | 09:30", ("2024-03-05", None, None)),
        (
            "BBC News\n5 March 2024\nhttps://news.example/kirkuk",
            ("2024-03-05", "BBC News", "https://news.example/kirkuk"),
        ),
    ],
)
def test_a_pasted_page_says_its_day_outlet_and_address_above_its_text(above: str, said: tuple[str | None, ...]) -> None:
    draft = header.read(f"Two killed in market blast\n{above}\n\nPolice said two people had died.", "paste.txt")
    assert draft.title == "Two killed in market blast"
    assert (str(draft.date), draft.source, draft.url) == said
    assert draft.text.strip() == "Police said two people had died."
