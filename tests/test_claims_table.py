"""Each sentence of `test_claims_cases.txt` gives exactly the claims under it."""

from datetime import date
from pathlib import Path

import pytest

from generator.analysis import claims, document
from generator.model.annotations import Claim

CASES = Path(__file__).with_name("test_claims_cases.txt")


def read_cases() -> list[tuple[str, list[str]]]:
    """Sentences with the claims written under them."""
    cases: list[tuple[str, list[str]]] = []
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            cases[-1][1].append(line.strip())
        elif line and not line.startswith("#"):
            cases.append((line, []))
    return cases


def shown(claim: Claim, text: str) -> str:
    """A claim as the table writes it."""
    source = claim.source.of(text) if claim.source else "-"
    cue = claim.cue.of(text) if claim.cue else "-"
    stance = claim.stance.name.lower().replace("_", " ")
    known = "anonymous" if claim.anonymous else "on record"
    return f"{source} | {cue} | {claim.content.of(text)} | {stance}, {claim.quote}, {known}"


@pytest.mark.parametrize(("text", "expected"), read_cases(), ids=[text[:50] for text, _ in read_cases()])
def test_a_sentence_gives_its_claims_and_no_others(text: str, expected: list[str]) -> None:
    """Nothing is missed and nothing is added: a reporter's own sentence gives no claim at all."""
    report = document.read(text, date(2031, 5, 2))
    assert [shown(claim, text) for claim in claims.find(report, (), ())] == expected


def test_the_table_is_broad() -> None:
    """At least eighty sentences, every stance, every kind of quote, and sentences that claim nothing."""
    cases = read_cases()
    ends = {part for _, expected in cases for line in expected for part in line.rsplit(" | ", 1)[1].split(", ")}
    assert len(cases) >= 80
    assert ends == {
        *("asserts", "denies", "alleges", "assesses", "confirms", "announces", "promises", "asks", "no response"),
        *("direct", "indirect", "mixed", "anonymous", "on record"),
    }
    assert sum(not expected for _, expected in cases) >= 5
