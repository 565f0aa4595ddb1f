"""Named equipment: found by its designation in any sentence, and not where a market report uses the same letters."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from comparing import lexicon
from names_equipment import DESIGNATIONS, SENTENCES, designations

from generator.analysis import document, names

LEXICON = lexicon()
REUTERS = Path(__file__).parent.parent.parent / "shared" / "eval" / "dev" / "reuters21578.jsonl"


def equipment(text: str) -> list[str]:
    found = names.find(document.read(text, date(2020, 1, 1)), LEXICON)
    return [text[m.start : m.end] for m in found if m.name.type == "EQUIPMENT"]


@pytest.mark.parametrize("family", DESIGNATIONS)
def test_of_each_family_95_of_100_designations_are_found_exactly(family: str) -> None:
    missed = []
    every = designations(family)
    for number, name in enumerate(every):
        sentence = SENTENCES[family][number % len(SENTENCES[family])].format(name)
        if equipment(sentence) != [name]:
            missed.append((name, sentence, equipment(sentence)))
    assert len(every) >= 90
    assert len(missed) <= 0.05 * len(every), missed


def test_a_plural_s_stands_outside_the_designation() -> None:
    text = "Six MiG-29s, four T-72s and F-16s were counted."
    found = [(m.start, m.end, m.name.text) for m in names.find(document.read(text, date(2020, 1, 1)), LEXICON)]
    assert [(text[start:end], name) for start, end, name in found] == [("MiG-29",) * 2, ("T-72",) * 2, ("F-16",) * 2]


@pytest.mark.parametrize(
    "text",
    [
        "M1 and M3 rose by 5 pct in March; M2 was flat.",
        "He holds an H-1B visa and filed Form S-1 and Form 10-K.",
        "Drive down the A-4 and the B-1, then take the M4 to Bristol.",
        "The G-7 and the G-20 met; the P-5 abstained.",
        "Bradley and Abrams met Javelin's founder at the Patriot Hotel.",
        "The Apache and Navajo nations sued. Cobra Corp sold Tiger Inc its Puma shoes.",
        "Harrier dogs, a jaguar and a tornado; the Spirit of the law; Phoenix and Hawk.",
        "Series A-1 notes, class B-2 shares, type C-3 bonds and vitamin B-12.",
        "Covid-19 cases rose. Boeing fell 2-1/2. The S-bahn stopped.",
    ],
)
def test_markets_visas_roads_and_animals_are_no_equipment(text: str) -> None:
    assert equipment(text) == []


def test_in_a_thousand_market_reports_no_equipment_is_invented() -> None:
    """Of the first reports with a market's topic; where one is about arms or ships, what it names is not invented."""
    if not REUTERS.exists():
        pytest.skip("the evaluation data stands beside the checkout (../shared/eval) and is not here")
    about_arms = re.compile(
        r"aircraft|plane|missile|helicopter|fighter|bomber|submarine|tanker|ferry|ship|Navy|Air Force"
    )
    rows = (json.loads(row) for row in REUTERS.read_text("utf-8").splitlines())
    market = [row["text"] for row in rows if row["tags"]["topics"]][:1000]
    assert len(market) == 1000
    assert [found for text in market if not about_arms.search(text) and (found := equipment(text))] == []
