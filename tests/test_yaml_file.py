"""What a person wrote wrong in a YAML file is said with its line, in plain words."""

from collections.abc import Callable
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.config import yaml_file
from generator.errors import BuildError, Problem
from generator.model.record import Record


class Pilot(Record, frozen=True):
    name: str


class Ship(Record, frozen=True):
    name: str
    steered: Literal["by hand", "by wire"] | Pilot = "by hand"
    kind: Literal["tanker", "ferry"] = "ferry"
    decks: int = 1
    ports: tuple[str, ...] = ()


class Fleet(Record, frozen=True):
    ships: tuple[Ship, ...] = ()


def problem(text: str, *, first_line: int = 1) -> Problem:
    with pytest.raises(BuildError) as stop:
        yaml_file.convert(yaml_file.parse(text, "fleet.yml", first_line), Fleet, text, "fleet.yml", first_line)
    (found,) = stop.value.problems
    return found


def test_a_misspelt_key_is_answered_with_the_nearest_one_and_its_line() -> None:
    found = problem("ships:\n- name: Aurora\n  deks: 3\n")
    assert (found.where, found.line) == ("fleet.yml", 3)
    assert "deks" in found.what
    assert "decks" in found.hint


def test_a_word_outside_a_choice_is_answered_with_the_words_even_where_keys_would_do_too() -> None:
    found = problem("ships:\n- name: Aurora\n  steered: drifting\n")
    assert found.line == 3
    assert "by hand" in found.hint
    assert "by wire" in found.hint


def test_a_value_outside_a_choice_is_answered_with_the_nearest_choice() -> None:
    found = problem("ships:\n- name: Aurora\n  kind: tankr\n")
    assert found.line == 3
    assert "tanker" in found.hint


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("ships:\n\t- name: Aurora\n", 2, "tab"),
        ("ships:\n- name: Aurora\n  name: Borea\n", 3, "twice"),
        ("ships: [\n", 2, "YAML"),
        ("ships:\n- name: a: b\n", 2, "YAML"),
        ("ships:\n- name: Aurora\n  decks: three\n", 3, "whole number"),
        ("ships:\n- name: true\n", 2, "text"),
        ("ships: Aurora\n", 1, "list"),
        ("ships:\n- decks: 2\n", 2, "name"),
        ("ships:\n- name: 2020-02-30\n", 2, "2020-02-30"),
        ("ships:\n- name: a\x07b\n", 2, "U+0007"),
        ("ships:\n- name: a\ud800b\n", 2, "U+D800"),
    ],
)
def test_each_mistake_is_told_with_its_line_and_what_to_do(text: str, line: int, word: str) -> None:
    found = problem(text)
    assert found.line == line
    assert word in found.what
    assert found.hint


def test_lines_count_from_where_the_yaml_begins_in_its_file() -> None:
    assert problem("ships:\n- deks: 3\n  name: x\n", first_line=11).line == 12


def test_words_keep_what_yaml_would_guess_at() -> None:
    values = yaml_file.words("a: no\nb: 2020-05-26\nc: 010\nd: 'null'\ne:\nf: ~\ng: [1.0, yes]\n", "x.yml")
    assert values == {"a": "no", "b": "2020-05-26", "c": "010", "d": "null", "e": None, "f": None, "g": ["1.0", "yes"]}


@pytest.mark.parametrize("text", ["a: &x [1]\nb: *x\n", "a: 1\na: 2\n", "? [a]\n: 1\n", "a: 1\n---\nb: 2\n", "\ta: 1"])
def test_words_refuse_what_could_mislead(text: str) -> None:
    with pytest.raises(BuildError):
        yaml_file.words(text, "x.yml")


@given(st.text(max_size=60))
def test_whatever_is_no_yaml_is_told_with_a_line_and_a_hint(text: str) -> None:
    for read in (yaml_file.parse, yaml_file.words):
        assert all(found.line and found.hint for found in told_by(read, text))


def told_by(read: Callable[[str, str], object], text: str) -> tuple[Problem, ...]:
    try:
        read(text, "x.yml")
    except BuildError as error:
        return error.problems
    return ()
