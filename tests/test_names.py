"""What the name finder makes of a report."""

import re
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from comparing import lexicon
from hypothesis import given, settings
from hypothesis import strategies as st
from names_cases import CASES

from generator.analysis import document, names
from generator.model.annotations import Mention

LEXICON = lexicon()
TYPES = {"P": "PERSON", "O": "ORGANISATION", "L": "LOCATION", "E": "EQUIPMENT", "N": "NATIONALITY"}
SEEDS = Path(__file__).parent.parent.parent / "shared" / "seeds"


@cache
def knowing(name: str, kind: str) -> names.Lexicon:
    """The program's names and one more; read once, for the tables take longer than any text here."""
    return names.load({name: kind})


def found(text: str, known: names.Lexicon = LEXICON) -> tuple[Mention, ...]:
    return names.find(document.read(text, date(2020, 5, 26)), known)


def expected(case: str) -> tuple[str, str, str]:
    words, kind, name = re.fullmatch(r"(.+?) ([POLEN])(?: = (.+))?", case, re.DOTALL).groups()  # type: ignore[union-attr]
    return words, TYPES[kind], name or words


@pytest.mark.parametrize("case", CASES)
def test_a_nasty_case_comes_out_as_the_table_says(case: str) -> None:
    text, wanted = CASES[case]
    assert [(text[m.start : m.end], m.name.type, m.name.text) for m in found(text)] == [expected(w) for w in wanted]


WORDS = """
Gen. Khalifa Haftar Haftar’s LNA ( ) Libyan National Army , . ! “ ” MiG-29s # #Russia Russia's Embassy in Syria U.S. the
The said May and al-Sarraj USS St. Louis Mr J. R. RUSSIA SENDS JETS — - / Syria/Iraq 's ' Type 99 tank
""".split()
PIECES = st.lists(st.sampled_from([*WORDS, "\n", "\n\n"]), max_size=40).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(PIECES | st.text())
def test_mentions_are_words_of_the_text_in_order_and_never_overlap(text: str) -> None:
    mentions = found(text)
    assert all(0 <= m.start < m.end <= len(text) and text[m.start : m.end].strip() for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert all(m.name.text == " ".join(m.name.text.split()) != "" for m in mentions)
    assert mentions == found(text)


@settings(max_examples=100, deadline=None)
@given(
    PIECES, PIECES, st.sampled_from([("The Operation Room", "ORGANISATION"), ("حفتر", "PERSON"), ("Хафтар", "PERSON")])
)
def test_a_known_name_always_comes_out(before: str, after: str, known: tuple[str, str]) -> None:
    name, kind = known
    text = f"{before} {name} {after}"
    at = len(before) + 1
    mentions = found(text, knowing(name, kind))
    assert [m for m in mentions if (m.start, m.end, m.name.type) == (at, at + len(name), kind)]


def test_a_known_name_wins_over_what_the_program_thinks() -> None:
    known = names.load({"Tripoli": "ORGANISATION", "Haftar": "LOCATION"})
    assert [(m.name.text, m.name.type) for m in found("Gen. Haftar left Tripoli.", known)] == [
        ("Haftar", "LOCATION"),
        ("Tripoli", "ORGANISATION"),
    ]


def test_a_known_name_is_found_on_word_borders_and_in_its_own_case_only() -> None:
    text = "The Stormers met a storm and a Storm."
    assert [
        (m.start, m.name.text) for m in found(text, knowing("Storm", "EQUIPMENT")) if m.name.type == "EQUIPMENT"
    ] == [(text.rindex("Storm"), "Storm")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال حفتر إن", "حفتر"),
        ("Хафтар заявил", "Хафтар"),
        ("哈夫塔尔表示部队", "哈夫塔尔"),
        ("Ο Χαφτάρ είπε", "Χαφτάρ"),
    ],
)
def test_in_a_report_in_another_script_only_known_names_are_found(text: str, name: str) -> None:
    mentions = names.find_known(document.read(text, date(2020, 5, 26)), knowing(name, "PERSON"))
    assert [(text[m.start : m.end], m.name.type) for m in mentions] == [(name, "PERSON")]


def test_an_embassy_is_one_organisation_and_mentions_two_countries() -> None:
    text = "Russia's Embassy in Syria said it would reopen."
    mentions = found(text)
    assert [m.name.text for m in mentions] == ["Russia's Embassy in Syria"]
    assert [(m.name.type, text[m.start : m.end]) for m in names.find_within(text, mentions, LEXICON)] == [
        ("LOCATION", "Russia"),
        ("LOCATION", "Syria"),
    ]


def test_a_name_has_one_type_in_one_report() -> None:
    text = "Kalder said it would sell. Shares of Kalder Corp fell. In Kalder, workers left. Kalder gave no reason."
    assert len({m.name.type for m in found(text) if "Kalder" in m.name.text}) == 1


@pytest.mark.parametrize(
    ("people", "country"), [("Libyans", "Libya"), ("Dutch", "Netherlands"), ("Kurdish", "Kurdistan")]
)
def test_a_people_leads_to_its_country(people: str, country: str) -> None:
    assert LEXICON.gazetteer.demonyms[people] == country


@pytest.mark.parametrize("people", ["Yazidis", "Nobody", ""])
def test_a_people_without_a_country_leads_nowhere(people: str) -> None:
    assert not LEXICON.gazetteer.demonyms.get(people)


SEED_NAMES = {
    "000_f8705fe9c7bf0095.txt": [
        ("Khalifa Haftar", "PERSON"),
        ("Libyan National Army", "ORGANISATION"),
        ("Government of National Accord", "ORGANISATION"),
        ("U.S. Africa Command", "ORGANISATION"),
        ("MiG-29", "EQUIPMENT"),
        ("Khmeimim Air Base", "LOCATION"),
        ("Al Jufra Air Base", "LOCATION"),
        ("Fayez al-Sarraj", "PERSON"),
        ("Mike Pompeo", "PERSON"),
        ("Stephen Townsend", "PERSON"),
        ("Wagner Group", "ORGANISATION"),
        ("Russian Air Force", "ORGANISATION"),
        ("Tobruk", "LOCATION"),
        ("Tripoli", "LOCATION"),
        ("CNN", "ORGANISATION"),
        ("NATO", "ORGANISATION"),
    ],
    "003_597f4312fce30911.txt": [
        ("Khalifa Haftar", "PERSON"),
        ("Libyan National Army", "ORGANISATION"),
        ("Vladimir Putin", "PERSON"),
        ("Syrian Arab News Agency", "ORGANISATION"),
        ("Syrian Arab Army", "ORGANISATION"),
        ("Moammar Gaddafi", "PERSON"),
        ("MiG-29", "EQUIPMENT"),
        ("Reuters", "ORGANISATION"),
        ("United Nations", "ORGANISATION"),
        ("Berlin", "LOCATION"),
        ("Hafter", "PERSON"),
    ],
}
SILLY = {"Eastern", "Tuesday", "Friday", "Mr", "Gen", "Haftar", "Africa Command", "LNA", "#Russia", "President", "May"}


@pytest.mark.parametrize("report", SEED_NAMES)
def test_the_seeds_name_whom_they_name_and_nothing_silly(report: str) -> None:
    path = SEEDS / report
    if not path.exists():
        pytest.skip("the seed reports stand beside the checkout (../shared/seeds) and are not here")
    mentions = {(m.name.text, m.name.type) for m in found(path.read_text("utf-8"))}
    assert set(SEED_NAMES[report]) <= mentions
    assert not SILLY & {name for name, _ in mentions}


def test_a_thousand_known_names_are_each_found_where_they_stand() -> None:
    known = {f"Unit {number}": "ORGANISATION" for number in range(1000)} | {
        "Unit": "ORGANISATION",
        "#Unit": "EQUIPMENT",
    }
    text = "Unit 7 met Unit 77, Unit\n777 and a #Unit; Unit 7777 and Units were not there."
    mentions = names.find_known(document.read(text, date(2020, 1, 1)), names.load(known))
    assert [m.name.text for m in mentions] == ["Unit 7", "Unit 77", "Unit 777", "#Unit", "Unit"]


def test_a_known_body_cut_off_by_the_end_of_a_sentence_stays_inside_it() -> None:
    text = "HARBOUR DUES WERE IN BUDGET - TREASURY\n\nThe harbour was told so on Tuesday."
    report = document.read(text, date(2020, 5, 26))
    for mention in names.find(report, LEXICON):
        assert 0 <= mention.start < mention.end <= len(text)
