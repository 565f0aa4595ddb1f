"""Markdown and JSON Lines of other tools: what their keys say is taken, the rest told once, a misspelt key refused."""

import datetime as dt
import json

import pytest

from generator.config.sources import Register
from generator.errors import BuildError
from generator.intake import inference, readers
from generator.intake.draft import Draft
from generator.model.article import Article

BODY = "The ferry to Lindau sailed on Thursday. Its captain said that the lake was calm."


def drafts(text: str, name: str) -> tuple[Draft, ...]:
    return readers.read(text.encode(), f"content/inbox/{name}")


def article(text: str, name: str) -> Article:
    (draft,) = drafts(text, name)
    return inference.complete(draft, f"content/inbox/{name}", Register())


HEADS = {
    "Hugo, TOML": ("a.md", '+++\ntitle = "Ferry"\ndate = 2021-03-04T10:00:00Z\ndraft = true\ntags = ["lake"]\n+++\n\n'),
    "Hugo, YAML": ("a.md", "---\ntitle: Ferry\ndate: 2021-03-04T23:30:00-05:00\nparams:\n  x: 1\ntags: lake\n---\n"),
    "Jekyll": ("2021-03-04-ferry.md", "---\nlayout: post\ntitle: Ferry\nsubtitle: Calm\ntags:\n- lake\n---\n"),
    "Obsidian": ("a.md", '---\naliases: [x]\ntitle: Ferry\npublished: 2021-03-04\ntags: ["#lake"]\n---\n'),
}


@pytest.mark.parametrize("tool", HEADS)
def test_the_front_matter_of_other_tools_is_read(tool: str) -> None:
    name, head = HEADS[tool]
    found = article(f"{head}\n{BODY}\n", name)
    assert (found.title, found.date, found.tags, found.text) == ("Ferry", dt.date(2021, 3, 4), ("lake",), BODY)


def test_keys_of_other_tools_are_told() -> None:
    (draft,) = drafts(f"---\nlayout: post\ndate: 2021-03-04\naliases: [x]\n---\n{BODY}", "a.md")
    assert draft.left_out == ("the keys aliases, layout",)


def test_what_other_tools_write_into_markdown_is_read_as_what_it_says() -> None:
    body = (
        'The [[M/S Lindau|Lindau]] sailed[^1], {{< ref "x" >}}said [[Ada Lind]].\n\n![[map.png]]\n\n[^1]: On Thursday.'
    )
    found = article(f"---\ndate: 2021-03-04\n---\n{{% include note.html %}}\n\n{body}", "a.md")
    assert found.text == "The Lindau sailed, said Ada Lind.\n\nOn Thursday."


def test_what_hugo_wants_under_params_is_read_like_any_key() -> None:
    found = article(f'+++\ndate = 2021-03-04\n[params]\nsource = "Lake Gazette"\n+++\n{BODY}', "a.md")
    assert (found.source, found.inferred) == ("Lake Gazette", ("title",))


def test_an_address_as_the_source_is_where_it_was_published_and_several_authors_are_one_line() -> None:
    head = "source: https://gazette.example/ferry\nauthors: [Ada Lind, Bo Lind]\ndate: 2021-03-04"
    found = article(f"---\n{head}\n---\n{BODY}", "a.md")
    assert (found.url, found.author) == ("https://gazette.example/ferry", "Ada Lind, Bo Lind")
    assert "source" in found.inferred


@pytest.mark.parametrize("key", ["tpl", "titel", "Classification", "tlp_level", "sorce"])
@pytest.mark.parametrize("name", ["a.md", "a.jsonl"])
def test_a_key_that_may_be_a_misspelt_one_or_a_marking_is_refused(name: str, key: str) -> None:
    row = {"date": "2021-03-04", "text": BODY, key: "AMBER"}
    text = json.dumps(row) if name == "a.jsonl" else f"---\ndate: 2021-03-04\n{key}: AMBER\n---\n{BODY}"
    with pytest.raises(BuildError) as stop:
        drafts(text, name)
    assert key in stop.value.problems[0].what
    assert "Did you mean" in stop.value.problems[0].hint


def test_keys_of_other_programs_in_json_lines_are_told_once_a_file() -> None:
    rows = [json.dumps({"date": "2021-03-04", "text": BODY, "section": "lake", "time": "10:00"}) for _ in range(3)]
    assert [draft.left_out for draft in drafts("\n".join(rows), "a.jsonl")] == [("the keys section, time",), (), ()]


@pytest.mark.parametrize(
    ("text", "line"), [("+++\ndate = yes\n+++\n", 2), ("+++\ntitle = 'a'\n\ntitle = 'b'\n+++\n", 4)]
)
def test_a_mistake_in_toml_is_told_with_its_line(text: str, line: int) -> None:
    with pytest.raises(BuildError) as stop:
        drafts(text + BODY, "a.md")
    assert (stop.value.problems[0].line, "TOML" in stop.value.problems[0].what) == (line, True)


def test_a_text_that_begins_with_its_own_title_is_read_from_below_it() -> None:
    row = {"date": "2021-03-04", "title": "Ferry sails", "text": f"FERRY SAILS\n\nLINDAU, March 4 (Reuters) - {BODY}"}
    found = article(json.dumps(row), "a.jsonl")
    assert (found.text, found.source) == (BODY, "Reuters")
