"""The table of times: each sentence, told on its day, has exactly the times that stand in its brackets."""

import re
from datetime import date
from pathlib import Path

import pytest

from generator.analysis import document, times
from generator.model.record import Record

TABLE = Path(__file__).parent / "times_cases.txt"
LEAST = 120
"""The table holds at least so many cases."""


class Case(Record, frozen=True):
    published: date
    sentence: str
    expected: tuple[tuple[str, str, str | None], ...]


def cases() -> list[Case]:
    rows = (line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    return [read_case(*(cell.strip() for cell in row.split("|"))) for row in rows]


def read_case(published: str, sentence: str, values: str, edtfs: str) -> Case:
    spans = re.findall(r"\[(.+?)\]", sentence)
    expected = zip(spans, split(values), (None if edtf == "-" else edtf for edtf in split(edtfs)), strict=True)
    return Case(date.fromisoformat(published), re.sub(r"[\[\]]", "", sentence), tuple(expected))


def split(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";")] if cell else []


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.published}: {case.sentence}")
def test_a_sentence_has_exactly_the_times_of_the_table(case: Case) -> None:
    found = times.find(document.read(case.sentence, case.published))
    words = [(case.sentence[time.start : time.end], time.value, time.edtf) for time in found]
    assert words == list(case.expected)


def test_the_table_is_as_large_as_promised_and_no_case_stands_in_it_twice() -> None:
    found = cases()
    assert len(found) >= LEAST
    assert len({(case.published, case.sentence) for case in found}) == len(found)
