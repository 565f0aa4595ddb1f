"""A page says exactly what its article says, and whatever is wrong with it is told with its line."""

import datetime as dt

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import BuildError, Problem
from generator.intake import front_matter
from generator.intake.text import line, normalise
from generator.model.article import Article, Original, Tlp

PAGE = """---
title: Harbour of Lindau reopens
date: 2021-03-04
source: Lake Gazette
language: en
---

The harbour reopened on Thursday, the mayor said.
"""

hard_words = st.sampled_from(
    ["---", "...", "a: b", "- x", "# y", "'", '"', "no", "null", "~", "2021-03-04", "1e3", "{a", "[b", "*c", "&d", "!e"]
)
words = st.lists(st.text(max_size=12) | hard_words, max_size=6).map(" ".join)
lines = words.map(line)
named = lines.filter(bool)
names = st.dictionaries(named, st.lists(named, max_size=3).map(tuple), max_size=3)
originals = st.builds(
    Original,
    path=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40),
    sha256=st.text("0123456789abcdef", min_size=64, max_size=64),
    part=st.none() | st.integers(1, 9),
    written=st.sampled_from(["", "h0123456789abcdef"]),
)
articles = st.builds(
    Article,
    id=st.just("an-id"),
    title=named,
    date=st.dates(),
    source=named,
    text=st.lists(words, max_size=4).map("\n\n".join).map(normalise).filter(bool),
    url=st.none() | named,
    author=st.none() | named,
    dateline=st.none() | named,
    language=st.sampled_from(["en", "no", "zh-Hant"]),
    tlp=st.none() | st.sampled_from(Tlp),
    credibility=st.integers(1, 6),
    tags=st.lists(named, max_size=3).map(tuple),
    inferred=st.sets(st.sampled_from(["title", "source", "date", "language"])).map(lambda keys: tuple(sorted(keys))),
    original=st.none() | originals,
    entities=names,
    found=names,
)


def problem(page: str) -> Problem:
    with pytest.raises(BuildError) as stop:
        front_matter.load(page, "an-id", "content/articles/an-id.md")
    (found,) = stop.value.problems
    assert found.where == "content/articles/an-id.md"
    assert found.hint
    return found


@given(articles)
def test_an_article_written_and_read_is_the_same_article(article: Article) -> None:
    assert front_matter.load(front_matter.dump(article), "an-id", "x.md") == article


@given(articles)
def test_a_page_is_as_its_program_wrote_it_until_a_word_of_it_changes(article: Article) -> None:
    page = front_matter.dump(front_matter.seal(article))
    assert front_matter.is_untouched(page) == (article.original is not None)
    assert not front_matter.is_untouched(
        page.replace(f"source: {article.source}", "source: Another", 1) + "More words."
    )


@given(articles)
def test_the_page_of_an_article_written_again_is_the_same_page(article: Article) -> None:
    page = front_matter.dump(article)
    assert front_matter.dump(front_matter.load(page, "an-id", "x.md")) == page


@given(articles)
def test_other_readers_of_yaml_understand_the_front_matter_alike(article: Article) -> None:
    block = front_matter.split(front_matter.dump(article), "x.md")
    values = yaml.safe_load(block.yaml)
    assert (values["title"], values["date"], values["source"]) == (article.title, article.date, article.source)


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_an_editor_that_changes_line_ends_adds_a_mark_or_wraps_lines_moves_no_offset(ends: str) -> None:
    article = front_matter.load(PAGE, "an-id", "x.md")
    wrapped = PAGE.replace("Thursday, ", "Thursday,  \n").replace("\n", ends)
    assert front_matter.load("\ufeff" + wrapped + ends * 3, "an-id", "x.md") == article


def test_line_ends_and_a_byte_order_mark_are_no_edit() -> None:
    article = front_matter.load(PAGE, "an-id", "x.md")
    article = msgspec.structs.replace(article, original=Original("content/inbox/a.txt", "0" * 64))
    page = front_matter.dump(front_matter.seal(article))
    assert front_matter.is_untouched("\ufeff" + page.replace("\n", "\r\n"))
    assert not front_matter.is_untouched(page.replace("Lindau", "Bregenz"))
    assert not front_matter.is_untouched(page.replace("  written: ", "  wrote: "))


def test_keys_stand_in_their_order_and_a_default_is_not_written() -> None:
    article = Article("an-id", "Title", dt.date(2021, 3, 4), "Gazette", "Words.", tags=("a",), tlp=Tlp.GREEN)
    keys = [row.partition(":")[0] for row in front_matter.dump(article).split("---")[1].strip().splitlines()]
    assert keys == ["title", "date", "source", "language", "tlp", "tags"]


def test_a_long_value_stays_on_its_line_so_that_differences_are_short() -> None:
    article = Article("an-id", "Long title " * 40 + "ends", dt.date(2021, 3, 4), "Gazette", "Words.")
    assert len(front_matter.dump(article).split("---")[1].strip().splitlines()) == 4


@pytest.mark.parametrize(
    ("old", "new", "line_number", "word"),
    [
        ("source:", "sorce:", 4, "sorce"),
        ("2021-03-04", "2021-02-30", 3, "2021-02-30"),
        ("2021-03-04", "4 March", 3, "4 March"),
        ("language: en", "\tlanguage: en", 5, "tab"),
        ("language: en", "credibility: 7", 5, "“7”"),
        ("language: en", "credibility: high", 5, "high"),
        ("language: en", "tags: politics", 5, "list"),
        ("language: en", "entities: [Lindau]", 5, "keys with values"),
        ("language: en", "inferred: [titel]", 5, "titel"),
        ("language: en", "language: en\nlanguage: de", 6, "twice"),
        ("language: en", "tlp: WHITE", 5, "WHITE"),
        ("language: en", "tlp: amber+strickt", 5, "amber+strickt"),
        ("title: Harbour of Lindau reopens\n", "", 1, "title"),
        ("title: Harbour of Lindau reopens", "title: Harbour: Lindau reopens", 2, "YAML"),
        ("title: Harbour of Lindau reopens", "title: ' '", 2, "title"),
        ("title: Harbour of Lindau reopens", "title:", 1, "title"),
        ("language: en\n---", "language: en", 1, "not closed"),
        ("---\ntitle", "title", 1, "front matter"),
        ("The harbour reopened on Thursday, the mayor said.", " \u200b ", 8, "no text"),
    ],
)
def test_each_mistake_on_a_page_is_told_with_its_line(old: str, new: str, line_number: int, word: str) -> None:
    assert old in PAGE
    found = problem(PAGE.replace(old, new))
    assert found.line == line_number
    assert word in found.what


def test_a_misspelt_key_is_answered_with_the_one_that_was_meant() -> None:
    assert "“source”" in problem(PAGE.replace("source:", "sorce:")).hint


def test_a_marking_of_the_old_protocol_is_answered_with_its_new_name() -> None:
    assert "TLP:CLEAR" in problem(PAGE.replace("language: en", "tlp: WHITE")).hint


@pytest.mark.parametrize("block", ["- a\n- b\n", "just words\n", "42\n"])
def test_front_matter_that_is_no_mapping_is_refused(block: str) -> None:
    found = problem(f"---\n{block}---\n\nWords.\n")
    assert "keys with values" in found.what


@pytest.mark.parametrize("written", ["AMBER", "TLP:AMBER", "tlp:amber", "'TLP: AMBER'"])
def test_a_marking_is_read_with_and_without_its_prefix(written: str) -> None:
    page = PAGE.replace("language: en", f"tlp: {written}")
    assert front_matter.load(page, "an-id", "x.md").tlp is Tlp.AMBER


def test_a_word_that_yaml_takes_for_something_else_stays_the_word_that_was_written() -> None:
    page = PAGE.replace("language: en", "language: no\ntags: [2021, on, 1e3]\nauthor: 007")
    article = front_matter.load(page, "an-id", "x.md")
    assert (article.language, article.tags, article.author) == ("no", ("2021", "on", "1e3"), "007")


def test_a_key_without_a_value_counts_as_absent_and_an_emptied_list_of_names_as_empty() -> None:
    page = PAGE.replace("language: en", "url:\ntags:\nentities:\n  PERSON:\nfound:\n  PERSON: [Ada Lind]")
    article = front_matter.load(page, "an-id", "x.md")
    assert (article.url, article.tags, article.entities) == (None, (), {"PERSON": ()})
    assert article.found == {"PERSON": ("Ada Lind",)}


def test_dashes_in_the_text_are_text() -> None:
    page = PAGE.replace("The harbour", "---\n\nThe harbour")
    assert front_matter.load(page, "an-id", "x.md").text.startswith("---\n\nThe harbour")


def test_markup_in_a_title_is_kept_as_the_words_it_is() -> None:
    page = PAGE.replace("Harbour of Lindau reopens", "<script>alert(1)</script>")
    assert front_matter.load(page, "an-id", "x.md").title == "<script>alert(1)</script>"
