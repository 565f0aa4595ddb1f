"""The reports the product began with: every attributed statement in them, by hand."""

from datetime import date
from pathlib import Path

import pytest
from comparing import lexicon

from generator.analysis.report import analyse
from generator.model.annotations import Annotations

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
# The end of the words for the speaker; who it is (or whose official); stance; anonymous; relayed by.
EXPECTED: dict[str, list[tuple[str, str | None, str, bool, str | None]]] = {
    "2020-05-26": [
        ("US military", "US military", "alleges", False, None),
        ("Africa Command", "U.S. Africa Command", "asserts", False, None),
        ("US defense officials", "US", "asserts", True, None),
        ("third defense official", "US", "asserts", True, None),
        ("it", "U.S. Africa Command", "asserts", False, None),
        ("US", "US", "alleges", False, None),
        ("the statement", "U.S. Africa Command", "asserts", False, None),
        ("the statement", "U.S. Africa Command", "asserts", False, None),
        ("", None, "assesses", False, None),
        ("US defense official", "US", "asserts", True, None),
        ("the official", "US", "asserts", True, None),
        ("Haftar", "Khalifa Haftar", "promises", False, None),
        ("the commander of Africa Command", "Stephen Townsend", "asserts", False, None),
        ("State Department spokesperson", "State Department", "asserts", True, None),
        ("state department", "State Department", "asserts", False, None),
    ],
    "2020-06-04": [
        ("embassy in Damascus", "Moscow", "asserts", False, None),
        ("Embassy in Syria", "Russia’s Embassy in Syria", "asserts", False, None),
        ("it", "Russia’s Embassy in Syria", "asserts", False, None),
        ("Syrian military source", "Syrian", "asserts", True, "Syrian Arab News Agency"),
        ("United States", "United States", "alleges", False, None),
        ("It", "United States", "asserts", False, None),
        ("It", "United States", "asserts", False, None),
        ("It", "Russian", "did not respond", False, None),
        ("with the eastern forces", None, "asserts", True, None),
        ("government", "Libya", "asserts", False, None),
        ("United Nations", "United Nations", "asserts", False, None),
        ("United Nations", "United Nations", "asserts", False, None),
    ],
}


def seeds() -> dict[str, str]:
    """The two reports by their date, without what the download left in front of them."""
    texts = {}
    for path in sorted(SEEDS.glob("*.txt")) if SEEDS.is_dir() else ():
        words = path.read_text(encoding="utf-8").strip().removeprefix("date ")
        texts[words[:10]] = words[10:].strip().removeprefix("CNN) — ")
    return texts


def analysed(day: str) -> tuple[str, Annotations]:
    """One report with everything found in it; skips where the reports are not at hand."""
    text = seeds().get(day)
    if text is None:
        pytest.skip(f"the report of {day} is not in {SEEDS}")
    return text, analyse(text, date.fromisoformat(day), lexicon())


@pytest.mark.parametrize("day", EXPECTED)
def test_every_attributed_statement_has_its_speaker_stance_and_anonymity(day: str) -> None:
    """None is missed, and nothing else is attributed to anybody."""
    text, found = analysed(day)
    shown = []
    for claim in found.claims:
        name = claim.speaker or claim.affiliation
        relay = claim.relayed_by.text if claim.relayed_by else None
        source = claim.source.of(text) if claim.source else ""
        shown.append((source, name.text if name else None, str(claim.stance), claim.anonymous, relay))
    assert [row[1:] for row in shown] == [row[1:] for row in EXPECTED[day]]
    for row, expected in zip(shown, EXPECTED[day], strict=True):
        assert row[0].endswith(expected[0])


@pytest.mark.parametrize("day", EXPECTED)
def test_contents_are_told_apart_from_the_words_that_attribute(day: str) -> None:
    """No content holds its own cue, except where a quotation or a passive goes on behind it."""
    text, found = analysed(day)
    for claim in found.claims:
        inside = claim.cue is not None and claim.content.start <= claim.cue.start < claim.content.end
        assert not inside, claim.content.of(text)
