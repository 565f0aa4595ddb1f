"""Who it is: only words of the reports, each with its sentence and day, and nothing where no report says."""

from datetime import date
from pathlib import Path

import project
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.analysis import document, names
from generator.analysis.names import roles

LEXICON = names.load({"Coal Board": "ORGANISATION", "Anna Berg": "PERSON", "Karl Meier": "PERSON"})


def said(text: str) -> list[tuple[str, str]]:
    report = document.read(text, date(2020, 5, 26))
    return [(role.name.text, role.span.of(text)) for role in roles.find(report, names.find(report, LEXICON))]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Turkish Foreign Minister Anna Berg left.", "Anna Berg", "Turkish Foreign Minister"),
        ("Foreign Minister Anna Berg left.", "Anna Berg", "Foreign Minister"),
        ("The air force commander Anna Berg left.", "Anna Berg", "air force commander"),
        ("Secretary of State Anna Berg left.", "Anna Berg", "Secretary of State"),
        ("It was former army chief Gen. Anna Berg.", "Anna Berg", "former army chief"),
        ("“No,” Gen. Anna Berg, the commander of the Coal Board said.", "Anna Berg", "the commander of the Coal Board"),
        ("Anna Berg, Libya’s interior minister, left.", "Anna Berg", "Libya’s interior minister"),
        ("Anna Berg, head of the Coal Board, left.", "Anna Berg", "head of the Coal Board"),
        ("The head of the Coal Board, Anna Berg, left.", "Anna Berg", "The head of the Coal Board"),
        ("Anna Berg is the chairwoman of the Coal Board.", "Anna Berg", "the chairwoman of the Coal Board"),
        ("Anna Berg, who leads the Coal Board, left.", "Anna Berg", "leads the Coal Board"),
        ("The Coal Board, a state company, closed.", "Coal Board", "a state company"),
        ("They reached Tobruk, a port city in the east.", "Tobruk", "a port city in the east"),
        ("A MiG-29, a fighter jet, landed.", "MiG-29", "a fighter jet"),
    ],
)
def test_a_title_or_an_apposition_says_who_it_is(text: str, name: str, words: str) -> None:
    assert said(text) == [(name, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Anna Berg left. Mr. Karl Meier stayed.",  # a rank or a form of address alone says nothing
        "According to Anna Berg, the commander of the fleet will go.",  # somebody else
        "They met Anna Berg, the commander of the fleet, and Karl Meier.",  # perhaps a third person of a list
        "Anna Berg, the commander said, was ill.",
        "Anna Berg, his successor, left.",  # whose, only the sentence before tells
        "In Tobruk, the leader of the union spoke.",
        "Anna Berg, Karl Meier and others left.",
    ],
)
def test_what_may_belong_to_another_is_left_out(text: str) -> None:
    assert said(text) == []


PIECES = """
Anna Berg Karl Meier , . ; ( ) the a commander head chief of Coal Board who leads is was Gen Turkish Foreign Minister
president Libya ’s 's port city Tobruk and said former “ ” — of for
""".split()


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))
@example("Anna is")
@example("Anna Berg,")
def test_a_description_stays_within_its_sentence_and_off_the_name_it_describes(text: str) -> None:
    report = document.read(text, date(2020, 5, 26))
    mentions = names.find(report, LEXICON)
    for role in roles.find(report, mentions):
        assert role.name in {mention.name for mention in mentions}
        assert role.span.of(text) == role.span.of(text).strip() != ""
        assert any(s.start <= role.span.start < role.span.end <= s.end for s in report.sentences)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = project.starter(tmp_path_factory.mktemp("roles") / "project")
    project.report(root, "a.txt", "Anna Berg, head of the Coal Board, left. President Anna Berg spoke.", "2019-01-01")
    project.report(root, "b.txt", "Anna Berg, the minister of mines, left Geneva.", "2020-03-01")
    project.report(root, "c.txt", "Anna Berg, a minister of mines, left. Karl Meier stayed.", "2020-05-01")
    project.build(root)
    return root


def test_the_page_shows_the_newest_first_each_with_its_receipt_and_merges_the_same_words(root: Path) -> None:
    html = project.entity_page(root, "Anna Berg")
    newest, older = html.index("“a minister of mines”"), html.index("“head of the Coal Board”")
    assert newest < older
    assert "articles/2020-05-01-report-c-txt.html#s-" in html[newest : newest + 400]
    assert "articles/2019-01-01-report-a-txt.html#s-" in html[older : older + 400]
    assert "“the minister of mines”" not in html
    assert "in 2 reports, 1 March – 1 May 2020" in html


def test_an_entity_that_no_report_describes_has_no_description(root: Path) -> None:
    assert 'id="who-it-is"' not in project.entity_page(root, "Karl Meier")
    assert 'id="who-it-is"' not in project.entity_page(root, "Geneva")
