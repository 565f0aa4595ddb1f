"""Where entities are: a person's word, then the gazetteer, and never a guess in silence."""

from pathlib import Path

import project
import pytest

from generator.index import places
from generator.index.opening import open_readonly

REPORTS = {
    "a.txt": "Fighters left Tripoli for Tobruk in Libya. Jets landed at Al Jufra Air Base on Monday.",
    "b.txt": "Shells hit Tripoli, north of Beirut. Lebanon closed the road. The mayor of Tripoli spoke in Lebanon.",
    "c.txt": "Troops of Europe and Africa trained in Crimea. They camped at Wadi Qasrayn in Libya.",
    "d.txt": "Anna Berg flew from Paris to Texas in the United States with two Libyan officers.",
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = project.starter(tmp_path_factory.mktemp("positions") / "project")
    for name, text in REPORTS.items():
        project.report(made, name, text)
    project.put(made, "site_config/entities.yml", CORRECTIONS)
    project.build(made)
    return made


CORRECTIONS = """
entities:
  - name: Anna Berg
    type: PERSON
    description: Captain of the ferry.
    wikidata: Q42
    coordinates: [1.5, 2.5]
  - name: Wadi Qasrayn
    type: LOCATION
"""


@pytest.mark.parametrize(
    ("slug", "at", "precision", "origin"),
    [
        ("anna-berg", (1.5, 2.5), "exact", "entities.yml"),
        ("tobruk", (32.1, 23.95), "city", "gazetteer: Tobruk (LY)"),
        ("al-jufra-air-base", (29.2, 16.0), "exact", "gazetteer: Al Jufra Airport (LY)"),
        ("libya", (31.6, 15.3), "country", "gazetteer: Libya"),
        ("crimea", (45.3, 34.4), "region", "gazetteer: Crimea (UA)"),
        ("texas", (31.0, -97.5), "region", "gazetteer: Texas (US)"),
        ("paris", (48.85, 2.35), "city", "gazetteer: Paris (FR)"),
    ],
)
def test_a_place_has_coordinates_their_precision_and_who_says_so(
    root: Path, slug: str, at: tuple[float, float], precision: str, origin: str
) -> None:
    found = places.position(open_readonly(root / ".sitrep/index.db"), slug)
    assert found is not None
    assert (found.latitude, found.longitude) == pytest.approx(at, abs=1.5)
    assert (found.precision, found.origin) == (precision, origin)
    html = project.page(root, f"entities/{slug}.html")
    assert origin in html


def test_the_countries_named_with_it_tell_which_town_of_a_name_is_meant(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    project.report(root, "b.txt", REPORTS["b.txt"])
    project.build(root)
    lebanese = places.position(open_readonly(root / ".sitrep/index.db"), "tripoli")
    assert lebanese is not None
    assert lebanese.origin.endswith("(LB)")
    for name in ("a.txt", "e.txt", "f.txt"):
        project.report(root, name, f"{REPORTS['a.txt']} This was report {name}.")
    project.build(root)
    libyan = places.position(open_readonly(root / ".sitrep/index.db"), "tripoli")
    assert libyan is not None
    assert libyan.origin.endswith("(LY)")


def test_a_place_that_nobody_locates_is_listed_and_an_area_too_wide_for_a_point_is_not(root: Path) -> None:
    index = open_readonly(root / ".sitrep/index.db")
    assert [entity.name for entity, _reports in places.missing(index)] == ["Wadi Qasrayn"]
    report = project.page(root, "report.html")
    assert "Wadi Qasrayn" in report
    for area in ("europe", "africa"):
        assert places.position(index, area) is None
        assert f"entities/{area}.html" not in report


def test_what_is_on_the_map_comes_with_its_reports_the_most_named_first(root: Path) -> None:
    found = list(places.placed(open_readonly(root / ".sitrep/index.db")))
    assert [each.reports for each in found] == sorted((each.reports for each in found), reverse=True)
    assert {"libya", "tripoli", "anna-berg"} <= {each.entity.slug for each in found}


def test_a_nationality_is_shown_with_its_country(root: Path) -> None:
    assert "<dt>Country</dt><dd>Libya</dd>" in project.page(root, "entities/libyan.html")


def test_what_a_person_says_of_an_entity_stands_on_its_page(root: Path) -> None:
    html = project.page(root, "entities/anna-berg.html")
    assert "Captain of the ferry." in html
    assert 'href="https://www.wikidata.org/wiki/Q42"' in html
