"""Files of any decent encoding and habit to drafts, and drafts to articles."""

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.config.sources import Register, Source
from generator.errors import BuildError
from generator.intake import inference, readers
from generator.intake.readers import markdown
from generator.intake.readers.decode import decode
from generator.intake.text import normalise
from generator.model.article import Article, Tlp

BODY = "The ferry to Lindau sailed on Thursday. Its captain told Reuters that the lake was calm."


def article(text: str, name: str = "a.txt", register: Register | None = None) -> Article:
    where = f"content/inbox/{name}"
    (draft,) = readers.read(text.encode(), where)
    return inference.complete(draft, where, register or Register())


def refusal(text: str, name: str = "a.txt") -> BuildError:
    with pytest.raises(BuildError) as stop:
        article(text, name)
    return stop.value


ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize(
    "text",
    [
        "“Señor Müller – naïve”, she said.\nThen she left.",
        "Паром вышел в озеро.\nСпокойно.",
        "غادرت العبارة الميناء. ثم عادت.",
        BODY,
    ],
)
def test_a_text_is_the_same_in_every_unicode_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt").removeprefix("\ufeff") == text


@given(st.text(st.characters(codec="cp1252", categories=["L", "P", "Zs"]), max_size=9))
def test_windows_1252_reads_as_it_was_written(word: str) -> None:
    text = f"The café’s owner said “no” – twice: {word} and that was all that he or anybody else said about it."
    assert decode(text.encode("cp1252"), "a.txt") == text


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("date 2021-03-04\n\n", "2021-03-04"),
        (" date 2021-03-04 ", "2021-03-04"),
        ("Date: 4 March 2021\n\n", "2021-03-04"),
        ("Date: Thursday, March 4, 2021\n", "2021-03-04"),
        ("Date: 2021-03-04T10:30:00Z\n\n", "2021-03-04"),
        ("Published: Mar. 4, 2021, 10:30 GMT\n\n", "2021-03-04"),
        ("Ferry sails again\n\nMarch 4, 2021\n\n", "2021-03-04"),
        ("Ferry sails again\n\nBy Ada Lind\nUpdated 4 March 2021\n\n", "2021-03-04"),
        ("\ufeffDATE 2021-03-04 ", "2021-03-04"),
    ],
)
def test_a_date_that_stands_above_the_text_is_the_date_and_no_part_of_it(head: str, day: str) -> None:
    found = article(head + BODY)
    assert (found.date.isoformat(), found.text) == (day, BODY)
    assert "date" not in found.inferred


def test_what_the_head_of_a_report_says_is_taken_and_not_inferred() -> None:
    head = (
        "Title: Ferry sails: at last\nSource: Lake Gazette\nBy: Ada Lind\nURL: https://example.org/a\n"
        "TLP:GREEN\nTags: ferry, lake\nLanguage: en\nDate: 2021-03-04\nDateline: BREGENZ\n\n"
    )
    found = article(head + BODY)
    assert found == Article(
        id="2021-03-04-ferry-sails-at-last",
        title="Ferry sails: at last",
        date=dt.date(2021, 3, 4),
        source="Lake Gazette",
        text=BODY,
        url="https://example.org/a",
        author="Ada Lind",
        dateline="BREGENZ",
        tlp=Tlp.GREEN,
        tags=("ferry", "lake"),
    )


@pytest.mark.parametrize("day", ["date 2021-03-04\n{}", "{}date 2021-03-04\n"])
def test_the_colon_of_a_key_may_be_left_out_beside_a_date_as_it_may_there(day: str) -> None:
    said = article(day.format("source Lake Gazette\ntitle Ferry sails\nTLP AMBER\n") + "\n" + BODY)
    assert (said.source, said.title, said.tlp, said.text) == ("Lake Gazette", "Ferry sails", Tlp.AMBER, BODY)
    headline = article(f"date 2021-03-04\n\nSource of the leak found\n\n{BODY}")
    assert (headline.title, headline.text) == ("Source of the leak found", BODY)


def test_a_first_line_that_is_no_sentence_is_the_headline() -> None:
    found = article(f"Ferry sails again\n\nBy Ada Lind\n\ndate 2021-03-04\n\n{BODY}")
    assert (found.title, found.author, found.text) == ("Ferry sails again", "Ada Lind", BODY)
    assert "title" not in found.inferred


@pytest.mark.parametrize(
    ("head", "rest"),
    [
        ("Ferry sails again", "\n\n" + BODY),
        ("Ferry sails again.", "\n\nBREGENZ (AP) — " + BODY),
        ("Ferry sails again", "\n" + BODY + " " + BODY),
    ],
)
def test_a_headline_is_known_by_what_follows_it(head: str, rest: str) -> None:
    found = article(f"date 2021-03-04\n\n{head}{rest}")
    assert (found.title, "title" in found.inferred) == ("Ferry sails again", False)
    assert found.text.startswith(BODY)


def test_a_sentence_above_what_may_be_no_dateline_stays_in_the_text() -> None:
    assert article(f"date 2021-03-04\n\nThe ferry sank.\n\nBREGENZ — {BODY}").text.startswith("The ferry sank.")


def test_a_line_without_words_makes_no_title() -> None:
    assert article(f"date 2021-03-04\n\n04/03/21.\n\n{BODY}").title == "The ferry to Lindau sailed on Thursday"


def test_a_first_line_that_begins_with_by_and_goes_on_is_no_byline() -> None:
    found = article("date 2021-03-04\n\nBy Monday the ferry and all of its\npassengers were back in Lindau.")
    assert (found.author, found.text[:9]) == (None, "By Monday")


def test_a_title_that_is_missing_is_made_of_the_first_sentence_and_marked() -> None:
    found = article(f"date 2021-03-04 {BODY}")
    assert found.title == "The ferry to Lindau sailed on Thursday"
    assert "title" in found.inferred


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=14), min_size=1, max_size=60))
def test_a_derived_title_is_short_and_begins_as_the_text_does(words: list[str]) -> None:
    text = " ".join(words)
    title = inference.title_of(text)
    assert 0 < len(title) <= inference.TITLE_LIMIT
    assert text.startswith(title.removesuffix("…"))
    assert title == text or text[len(title) - 1] == " " or " " not in text[45:90]


def test_a_derived_title_does_not_end_in_a_word_that_leads_on() -> None:
    text = "The harbour in Bregenz closed its landing stage to all ferries coming from Lindau on the day of the storm."
    assert (
        inference.title_of(text) == "The harbour in Bregenz closed its landing stage to all ferries coming from Lindau…"
    )


@pytest.mark.parametrize(
    ("opening", "source", "place"),
    [
        ("LINDAU, March 4 (AFP) - ", "AFP", "LINDAU, March 4"),
        ("BREGENZ (AP) — ", "AP", "BREGENZ"),
        ("CNN) — ", "CNN", None),
        ("", "Reuters", None),
    ],
)
def test_a_source_that_is_missing_is_inferred_from_dateline_or_phrase_and_marked(
    opening: str, source: str, place: str | None
) -> None:
    found = article(f"date 2021-03-04 {opening}{BODY}")
    assert (found.source, found.dateline, found.text) == (source, place, BODY)
    assert "source" in found.inferred


def test_a_report_that_names_nobody_has_an_unknown_source_and_says_so() -> None:
    found = article("date 2021-03-04 The ferry sailed.")
    assert (found.source, "source" in found.inferred) == (inference.UNKNOWN_SOURCE, True)


def test_a_source_goes_by_the_name_that_the_register_gives_it() -> None:
    register = Register((Source("Associated Press", aliases=("AP",)),))
    assert article(f"date 2021-03-04 BREGENZ (AP) — {BODY}", register=register).source == "Associated Press"


@pytest.mark.parametrize(
    ("name", "text", "day"),
    [
        ("2021-03-04-ferry.txt", BODY, "2021-03-04"),
        ("2021-03-04/ferry.txt", BODY, "2021-03-04"),
        ("2021/ferry.txt", f"LINDAU, March 4 (AFP) - {BODY}", "2021-03-04"),
        ("ferry.txt", f"URL: https://example.org/2021/03/04/ferry\n\n{BODY}", "2021-03-04"),
        ("ferry.txt", f"LINDAU, 4 March 2021 (AFP) - {BODY}", "2021-03-04"),
    ],
)
def test_a_date_that_the_text_leaves_out_may_stand_in_name_address_or_dateline_and_is_marked(
    name: str, text: str, day: str
) -> None:
    found = article(text, name)
    assert (found.date.isoformat(), "date" in found.inferred) == (day, True)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ferry.txt", BODY),
        ("ferry.txt", f"LINDAU, March 4 (AFP) - {BODY}"),
        ("2021-02-30-ferry.txt", BODY),
        ("2021-03-04-or-2021-03-05.txt", BODY),
        ("20210304.txt", BODY),
        ("2020/2021/ferry.txt", f"LINDAU, March 4 (AFP) - {BODY}"),
    ],
)
def test_a_report_without_a_date_is_refused_and_never_given_todays(name: str, text: str) -> None:
    (found,) = refusal(text, name).problems
    assert "no date" in found.what
    assert "Date: " in found.hint


def test_wrapped_lines_are_joined_and_lines_that_are_paragraphs_are_not() -> None:
    wrapped = article("date 2021-03-04\n\nThe ferry to Lindau sailed\non a calm lake, said its\ncaptain. It was noon.")
    assert wrapped.text == "The ferry to Lindau sailed on a calm lake, said its captain. It was noon."
    long = f"{BODY} {BODY}"
    assert article(f"date 2021-03-04\n\n{long}\n{long}\n{long}").text == f"{long}\n\n{long}\n\n{long}"
    listed = article("date 2021-03-04\n\nThe ferry carried these things:\n- two cars\n- a goat")
    short = article("date 2021-03-04\n\nIt sailed.\nThen it came back to the harbour.")
    assert short.text == "It sailed.\n\nThen it came back to the harbour."
    assert listed.text == "The ferry carried these things:\n\n- two cars\n\n- a goat"


def test_mixed_line_ends_split_paragraphs_alike() -> None:
    assert article(f"date 2021-03-04\r\n\r\n{BODY}\r\r{BODY}\n\n{BODY}").text == f"{BODY}\n\n{BODY}\n\n{BODY}"


MARKDOWN = """# Ferry _sails_ again

date 2021-03-04

The [ferry](https://example.org "x") to **Lindau** sailed ![a boat](boat.png)on
Thursday &amp; came back. <b>Bold</b> words, `code`, a company <BAC>.

> A quote.

1. One
2. Two

| place | boats |
|---|---|
| Lindau | 3 |

---

    a = b

<div onclick="x()">In a box<script>alert(1)</script><!-- unseen --></div>
"""


def test_markdown_is_reduced_to_the_words_it_says() -> None:
    found = article(MARKDOWN, "a.md")
    assert found.title == "Ferry sails again"
    assert found.text.split("\n\n") == [
        "The ferry to Lindau sailed on Thursday & came back. Bold words, code, a company <BAC>.",
        "A quote.",
        "One",
        "Two",
        "place | boats",
        "Lindau | 3",
        "a = b",
        "In a box",
    ]


@given(st.text(st.sampled_from("ab*_`[]()<>#-!|\n &;\\\"'/="), max_size=120))
def test_no_markdown_can_break_the_reader(text: str) -> None:
    normalise(markdown.plain(text))


@pytest.mark.parametrize("mark", ["<!--", "<script>", "<style>", "<div", "<![CDATA[", "<?", "["])
def test_markup_that_never_closes_hides_nothing(mark: str) -> None:
    assert "sailed" in markdown.plain(f"{mark}\nThe ferry sailed.\n\nIt came back.")
    assert "came back" in markdown.plain(f"{mark}\nThe ferry sailed.\n\nIt came back.")


@pytest.mark.parametrize("mark", ["<!--", "<a ", "![[]()", "[a](b", "> ", "*a_ ", "`a``", "A, ", "By "])
def test_markup_made_to_be_slow_is_not(mark: str) -> None:
    begun = time.process_time()
    markdown.plain(mark * 10_000)
    assert time.process_time() - begun < 10


def test_front_matter_of_a_markdown_report_is_taken_and_not_inferred() -> None:
    head = "---\ntitle: Ferry sails\ndate: 2021-03-04\nsource: Gazette\nauthor: Ada Lind\ntlp: amber\ncredibility: 2\n"
    found = article(f"{head}tags: [lake]\nlanguage: en\n---\n\nBREGENZ (AP) — {BODY}", "a.md")
    assert (found.title, found.source, found.author, found.tlp) == ("Ferry sails", "Gazette", "Ada Lind", Tlp.AMBER)
    assert (found.credibility, found.tags, found.inferred, found.text) == (2, ("lake",), (), BODY)
    assert found.dateline == "BREGENZ"


def test_a_mistake_in_markdown_is_told_with_the_line_of_the_file() -> None:
    (found,) = refusal(f"---\ntitle: Ferry sails\n---\n\nSome\nwords\n\nDate: 2021-02-30\n\n{BODY}", "a.md").problems[
        :1
    ]
    assert "no date" in found.what, "a key below the first words is text"
    (found,) = refusal(f"---\ntitle: Ferry sails\n---\n\n\nSource: x\nDate: 2021-02-30\n\n{BODY}", "a.md").problems
    assert found.line == 7
    assert "2021-02-30" in found.what
    (found,) = refusal(
        "# Ferry sails\n\n\n\nSource: x\n\n![](boat.png)\n\nDate: 2021-02-30\n\nIt sank.", "a.md"
    ).problems
    assert found.line == 9


def test_each_suffix_in_any_case_has_its_reader() -> None:
    for name in ("a.TXT", "a.Md", "a.markdown", "a.text"):
        assert article(f"date 2021-03-04\n\n{BODY}", name).text == BODY
