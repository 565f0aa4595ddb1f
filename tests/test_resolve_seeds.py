"""Two real reports, found and resolved together: one entity each, nothing merged that should not be."""

from datetime import date
from pathlib import Path

import pytest
from comparing import lexicon

from generator.analysis import document, names
from generator.config.entities import Corrections
from generator.model.annotations import Name
from generator.model.entity import NameUse, Resolution
from generator.resolve import resolve

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"

ONE_EACH = {
    "Khalifa Haftar": {"Haftar", "Hafter"},
    "Libyan National Army": {"LNA"},
    "Africa Command": {"U.S. Africa Command", "US Africa Command"},
    "United States": {"US", "U.S."},
    "United Nations": {"UN"},
    "Libyan": {"Libyans"},
    "Government of National Accord": set(),
    "MiG-29": set(),
    "Khmeimim Air Base": set(),
    "Al Jufra Air Base": set(),
    "Fayez al-Sarraj": set(),
    "Mike Pompeo": set(),
    "Stephen Townsend": set(),
    "Wagner Group": set(),
    "Vladimir Putin": set(),
    "Moammar Gaddafi": set(),
    "Syrian Arab News Agency": {"SANA"},
    "Russian Air Force": set(),
    "Russia": set(),
    "Moscow": set(),
    "Libya": set(),
    "Tripoli": set(),
}
"""A name of each, and the only other names it may have gone by."""


@pytest.fixture(scope="module")
def resolution() -> Resolution:
    if not SEEDS.is_dir():
        pytest.skip("the seed reports are not beside this checkout")
    reports: dict[Name, set[str]] = {}
    surfaces: dict[Name, list[str]] = {}
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        for mention in names.find(document.read(text, date(2020, 6, 4)), lexicon()):
            reports.setdefault(mention.name, set()).add(path.name)
            surfaces.setdefault(mention.name, []).append(" ".join(text[mention.start : mention.end].split()))
    uses = [
        NameUse(name, len(found), len(surfaces[name]), tuple(sorted(set(surfaces[name]))))
        for name, found in reports.items()
    ]
    return resolve(uses, Corrections())


@pytest.mark.parametrize(("name", "others"), ONE_EACH.items(), ids=list(ONE_EACH))
def test_each_is_one_entity_under_no_name_of_another(resolution: Resolution, name: str, others: set[str]) -> None:
    meant = [entity for entity in resolution.entities if name in {entity.name, *entity.aliases}]
    assert len(meant) == 1
    assert {meant[0].name, *meant[0].aliases} <= {name, *others}
    elsewhere = [e for e in resolution.entities if e != meant[0] and others & {e.name, *e.aliases}]
    assert not elsewhere


def test_nothing_is_merged_beyond_these(resolution: Resolution) -> None:
    expected = {other for others in ONE_EACH.values() for other in others} | set(ONE_EACH)
    merged = {merge.name.text for entity in resolution.entities for merge in entity.merges}
    assert merged <= expected
