"""The reports the product began with: their times, by hand."""

from datetime import date
from pathlib import Path

import pytest

from generator.analysis import document, times

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
EXPECTED = {
    "2020-05-26": [
        ("Tuesday", "2020-05-26", "2020-05-26"),
        ("earlier this month", "2020-05", "2020-05"),
        ("recent days", "PAST_REF", None),
        ("Tuesday", "2020-05-26", "2020-05-26"),
        ("Friday", "2020-05-22", "2020-05-22"),
    ],
    "2020-06-04": [
        ("last week", "2020-05-25/2020-05-31", "2020-05-25/2020-05-31"),
        ("late on Wednesday", "2020-06-03", "2020-06-03"),
        ("May 30", "2020-05-30", "2020-05-30"),
        ("June 1", "2020-06-01", "2020-06-01"),
        ("late May", "2020-05", "2020-05-21/2020-05-31"),
        ("last week", "2020-05-25/2020-05-31", "2020-05-25/2020-05-31"),
        ("Thursday", "2020-06-04", "2020-06-04"),
        ("Wednesday", "2020-06-03", "2020-06-03"),
        ("2011", "2011", "2011"),
        ("April 2019", "2019-04", "2019-04"),
        ("earlier this year", "2020", "2020"),
    ],
}


def seeds() -> dict[str, str]:
    texts = {}
    for path in sorted(SEEDS.glob("*.txt")) if SEEDS.is_dir() else ():
        words = path.read_text(encoding="utf-8").strip().removeprefix("date ")
        texts[words[:10]] = words[10:]
    return texts


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed reports are not beside the checkout")
@pytest.mark.parametrize("day", EXPECTED)
def test_a_seed_report_has_exactly_the_times_a_person_finds_in_it(day: str) -> None:
    text = seeds()[day]
    found = times.find(document.read(text, date.fromisoformat(day)))
    assert [(text[time.start : time.end], time.value, time.edtf) for time in found] == EXPECTED[day]
