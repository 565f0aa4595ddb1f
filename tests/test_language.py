"""Which language a report is taken to be in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis import language

ENGLISH_HEADLINES = """
Russia sends jets to Libya
Putin visits Damascus
US accuses Moscow of arming rebels
Haftar forces withdraw from airport
Libya truce talks stall
Two killed in Tripoli shelling
NATO chief warns Moscow
Drone strike hits convoy near Tobruk
Army denies losing town
Envoy urges calm ahead of vote
Sudan: RSF seize El Fasher
Pentagon: no strikes
Sarraj resigns
Jan Kubis quits
""".strip().splitlines()

REPORTS = [
    ("en", "The army said on Friday that its aircraft had struck a convoy, and that nobody was hurt."),
    (
        "fr",
        "L'armée a déclaré vendredi que ses avions avaient frappé un convoi dans le sud du pays.",
    ),
    (
        "de",
        "Die Armee teilte am Freitag mit, dass ihre Flugzeuge einen Konvoi getroffen haben und niemand verletzt wurde.",
    ),
    (
        "es",
        "El ejército dijo que sus aviones alcanzaron un convoy en el sur del país y que no hubo víctimas.",
    ),
    (
        "it",
        "L'esercito ha detto che i suoi aerei hanno colpito un convoglio nel sud del paese.",
    ),
    (
        "pt",
        "O exército disse que os seus aviões atingiram uma coluna no sul do país e que não há feridos.",
    ),
    (
        "tr",
        "Ordu uçaklarının bir konvoyu vurduğunu ve bu saldırıda kimsenin yaralanmadığını açıkladı.",
    ),
    ("nl", "Het leger zei vrijdag dat zijn vliegtuigen een konvooi hebben getroffen en dat er niemand gewond is."),
    (
        "pl",
        "Wojsko podało w piątek, że jego samoloty trafiły w konwój na południu i że nikt nie został ranny.",
    ),
    ("ru", "Армия сообщила в пятницу, что её самолёты нанесли удар по колонне."),
    ("uk", "Армія повідомила у п'ятницю, що її літаки завдали удару по колоні."),
    ("ar", "قال الجيش يوم الجمعة إن طائراته ضربت قافلة في الجنوب"),
    ("fa", "ارتش روز جمعه گفت که هواپیماهایش به یک کاروان در جنوب حمله کردند"),
    ("he", "הצבא מסר ביום שישי כי מטוסיו תקפו שיירה בדרום"),
    ("el", "Ο στρατός ανακοίνωσε την Παρασκευή ότι τα αεροσκάφη του έπληξαν μια φάλαγγα"),
    ("zh", "军方周五表示，其飞机袭击了南部的一支车队。"),
    ("ja", "軍は金曜日、航空機が南部の車列を攻撃したと発表した。"),
    ("ko", "군은 금요일 항공기가 남부의 호송대를 공격했다고 밝혔다."),
    ("hi", "सेना ने शुक्रवार को कहा कि उसके विमानों ने काफिले पर हमला किया।"),
]


@pytest.mark.parametrize("headline", ENGLISH_HEADLINES)
def test_a_short_english_headline_is_english(headline: str) -> None:
    assert language.detect(headline) == "en"


@pytest.mark.parametrize(("tag", "text"), REPORTS)
def test_a_sentence_of_news_is_in_its_language(tag: str, text: str) -> None:
    assert language.detect(text) == tag


def test_foreign_names_and_quotations_leave_an_english_report_english() -> None:
    assert (
        language.detect("The paper El País and the ministry in Москва said the word “свобода” was in the statement.")
        == "en"
    )


@pytest.mark.parametrize("text", ["", "   ", "12345", "—", "Qwrt", "Xyz 12"])
def test_what_cannot_be_told_is_undetermined(text: str) -> None:
    assert language.detect(text) == "und"


@given(st.text())
def test_any_text_has_one_tag_and_the_same_each_time(text: str) -> None:
    assert language.detect(text) == language.detect(text)
    assert language.detect(text)


@pytest.mark.parametrize(
    ("tag", "direction"),
    [
        ("ar", "rtl"),
        ("fa", "rtl"),
        ("he", "rtl"),
        ("ur", "rtl"),
        ("ar-LY", "rtl"),
        ("en", "ltr"),
        ("ru", "ltr"),
        ("und", "ltr"),
        ("az-Arab", "rtl"),
        ("ku-Latn", "ltr"),
        ("ar-Latn", "ltr"),
    ],
)
def test_a_language_is_set_in_its_direction(tag: str, direction: str) -> None:
    assert language.direction(tag) == direction
