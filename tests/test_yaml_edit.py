"""Adding to a file that a person writes leaves every byte of it where it was."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.config import yaml_edit, yaml_file
from generator.errors import BuildError

FILES = {
    "comments between entries": """# head of the file

reject: [PMC]  # not one

entities:
  - name: Anna Berg   # the captain
    type: PERSON
    aliases: [Berg,
       "B."]  # and more

  # a group of its own
  - name: Karl Meier
  - {name: Coast Guard, type: ORGANISATION}
# the end
""",
    "lists against the margin": (
        "entities:\n- name: Anna\n  description: |\n    long\n    words\n\n- name: B\n- name: C\nreject:\n- A\n"
    ),
    "nothing": "",
    "comments only": "# nothing yet\n",
    "keys without values": "reject:\nentities: []  # none\nnever_merge:  # none\n",
    "no line at the end": "entities:\n  - name: A\n  - name: B\n  - name: C",
    "another system's line ends": "reject: [A]\r\nentities:\r\n  - name: A\r\n  - name: B\r\n  - {name: C}\r\n",
    "a document with marks": "---\nreject:\n  - A\n...\n",
}
ITEMS: st.SearchStrategy[Any] = st.sampled_from(
    ["Kremlin (ORGANISATION)", "no", "a: b", "- x", "#1", "“q”", "حفتر", "12", "x, y", "{z}", "", "it's"]
) | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)


@pytest.mark.parametrize("file", FILES)
@settings(max_examples=40)
@given(
    path=st.sampled_from(
        [("reject",), ("never_merge",), ("entities",), ("entities", 0, "aliases"), ("entities", 2, "aliases")]
    ),
    item=ITEMS,
)
def test_one_item_more_is_all_that_changes(file: str, path: tuple[str | int, ...], item: str) -> None:
    text = FILES[file]
    added = {"entities": {"name": item, "aliases": [item]}, "never_merge": [item, "x"]}.get(str(path[-1]), item)
    if len(path) > 1 and "- name" not in text:
        return
    changed = yaml_edit.append(text, path, added, "entities.yml")
    before, after = yaml_file.parse(text, "") or {}, yaml_file.parse(changed, "")
    for step in path[:-1]:
        before, after = before[step], after[step]
    assert after.pop(path[-1]) == [*(before.pop(path[-1], None) or []), added]
    assert before == after
    rest = iter(changed)
    assert all(any(mark == kept for kept in rest) for mark in text), "every mark of the file is still there, in order"
    assert ("\r\n" in text) == ("\r\n" in changed)
    assert {line for line in text.splitlines() if "#" in line and not set("[]") & set(line)} <= set(
        changed.splitlines()
    )


@pytest.mark.parametrize("text", ["reject: ~\n", "reject: word\n", "- a\n- b\n", "x: &x [A]\nreject: *x\n"])
def test_a_form_that_it_does_not_know_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(BuildError) as raised:
        yaml_edit.append(text, ("reject",), "Nobody Else", "site_config/entities.yml")
    assert "Nobody Else" in str(raised.value)
    assert "site_config/entities.yml" in str(raised.value)
