"""The map, the network and the places file of a built site: what they show, where they lead, when they are absent."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import project
import pytest
import yaml

from generator import links

REPORTS = {
    "a.txt": "The ferry of Anna Berg sank off Tripoli on Monday. Karl Meier met Anna Berg in Geneva on Monday.",
    "b.txt": "Karl Meier met Anna Berg again in Tripoli on Tuesday. It rained in Ras Nowhere on Tuesday.",
    "c.txt": "Karl Meier called Anna Berg. Norway was quiet. Rebels shelled Tobruk on Sunday.",
    "d.txt": "Nobody came. Nothing was said. Karl Norden went home. Olga Dahl slept. The harbour stood empty.",
}
TIE = "anna-berg--karl-meier"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of which a person says where one place is, and that another is a place at all."""
    root = project.starter(tmp_path_factory.mktemp("map") / "project")
    for name, text in REPORTS.items():
        project.report(root, name, text, "2020-05-27")
    corrections = "entities:\n  - {name: Tripoli, type: LOCATION, coordinates: [32.89, 13.19]}\n"
    project.put(root, "site_config/entities.yml", corrections + "  - {name: Ras Nowhere, type: LOCATION}\n")
    project.build(root)
    return root


def drawings(html: str) -> list[ET.Element]:
    """Every drawing of a page, read as XML."""
    return [ET.fromstring(svg) for svg in re.findall(r"<svg.*?</svg>", html, re.DOTALL)]  # noqa: S314 - our own


def test_the_map_shows_where_a_sentence_says_that_something_happened_and_not_what_is_merely_named(desk: Path) -> None:
    html = project.page(desk, "map.html")
    places = html.partition('id="places"')[2].partition("</section>")[0]
    assert re.findall(r'title="Place">([^<]+)</a>', places) == ["Tripoli", "Geneva", "Tobruk"]
    assert "Norway" not in places
    tripoli = places.partition("</li>")[0]
    assert "2 sentences of 2 reports" in tripoli
    assert "Karl Meier met Anna Berg again in Tripoli on Tuesday." in tripoli
    assert "the place itself" in tripoli
    assert "from entities.yml" in tripoli
    assert "middle of the town" in places


def test_a_place_without_coordinates_is_listed_as_missing(desk: Path) -> None:
    missing = project.page(desk, "map.html").partition('class="facts missing"')[2].partition("</section>")[0]
    assert "Ras Nowhere" in missing


@pytest.mark.parametrize("page", ["map.html", "network.html"])
def test_every_link_of_a_drawing_leads_to_a_page_or_an_anchor_that_exists(desk: Path, page: str) -> None:
    html = project.page(desk, page)
    found = [link.get("href") or "" for svg in drawings(html) for link in svg.iter("a")]
    assert found
    for href in found:
        address, _mark, anchor = href.partition("#")
        assert (desk / "site" / (address or page)).is_file()
        assert not anchor or f'id="{anchor}"' in html
    assert all(link.get("aria-label") for svg in drawings(html) for link in svg.iter("a"))


def test_a_tie_of_the_network_opens_its_sentences(desk: Path) -> None:
    html = project.page(desk, "network.html")
    assert f'href="#{TIE}"' in html
    tie = html.partition(f'<tbody id="{TIE}">')[2].partition("</tbody>")[0]
    assert re.findall(r'<td class="number">(\d+)</td>', tie)[:2] == ["3", "3"]
    said = re.sub("</?b>", "", tie)
    assert "Karl Meier called Anna Berg." in said
    assert "1 more report" in said
    assert "Norden" not in html.partition("<main")[2]


def test_the_places_file_holds_every_place_with_longitude_before_latitude(desk: Path) -> None:
    found = json.loads((desk / "site" / links.PLACES).read_text(encoding="utf-8"))
    assert set(found) == {"type", "features"}
    assert found["type"] == "FeatureCollection"
    features = {feature["id"]: feature for feature in found["features"]}
    assert {"tripoli", "geneva", "tobruk", "norway"} <= set(features)
    assert "ras-nowhere" not in features
    assert features["tripoli"]["geometry"] == {"type": "Point", "coordinates": [13.19, 32.89]}
    for feature in found["features"]:
        assert feature["type"] == "Feature"
        longitude, latitude = feature["geometry"]["coordinates"]
        assert -180 <= longitude <= 180
        assert -90 <= latitude <= 90
        assert (desk / "site" / feature["properties"]["page"]).is_file()
    assert features["tripoli"]["properties"]["happened"] == 2
    assert features["norway"]["properties"]["happened"] == 0


def test_an_entity_s_page_maps_the_places_named_in_sentences_with_it(desk: Path) -> None:
    html = project.entity_page(desk, "Karl Meier")
    where = html.partition('id="where"')[2].partition("</div>")[0]
    assert {name for name in ("Tripoli", "Geneva", "Tobruk") if name in where} == {"Tripoli", "Geneva"}
    assert drawings(where)


def test_the_home_page_has_the_map_in_small(desk: Path) -> None:
    where = project.page(desk, "index.html").partition('class="new where"')[2].partition("</section>")[0]
    assert [link.get("href") for svg in drawings(where) for link in svg.iter("a")] == [
        "entities/tripoli.html",
        "entities/geneva.html",
        "entities/tobruk.html",
    ]


def absent(root: Path) -> list[str]:
    """Which of the two pages a site lacks, both as a file and in its navigation."""
    navigation = project.page(root, "about.html").partition("<main")[0]
    gone = [page for page in ("map.html", "network.html") if not (root / "site" / page).exists()]
    assert [page for page in ("map.html", "network.html") if f'href="{page}"' not in navigation] == gone
    return gone


def test_a_page_that_would_show_nothing_is_neither_made_nor_linked(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    first = project.report(root, "a.txt", "It rained. Anna Berg slept.")
    project.build(root)
    assert absent(root) == ["map.html", "network.html"]
    assert not (root / "site" / links.PLACES).exists()
    project.report(root, "b.txt", "Rebels shelled Tobruk on Sunday.")
    project.build(root)
    assert absent(root) == ["network.html"]
    for path in (first.parent / "b.txt", *(root / "content/articles").glob("*report-b*")):
        path.unlink()
    project.build(root)
    assert absent(root) == ["map.html", "network.html"]


def test_without_analysis_there_is_neither(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    for name, text in REPORTS.items():
        project.report(root, name, text)
    configuration = root / "site_config/mkdocs.yml"
    settings = yaml.safe_load(configuration.read_text(encoding="utf-8"))
    settings["plugins"] = [{"sitrep": {"analysis": "none"}}]
    configuration.write_text(yaml.safe_dump(settings), encoding="utf-8")
    project.build(root)
    assert absent(root) == ["map.html", "network.html"]


def test_an_edit_of_coordinates_moves_the_place_on_every_page_that_shows_it(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    for name, text in REPORTS.items():
        project.report(root, name, text)
    project.build(root)
    before = {page: project.page(root, page) for page in ("map.html", "entities/karl-meier.html")}
    project.put(
        root, "site_config/entities.yml", "entities:\n  - {name: Tripoli, type: LOCATION, coordinates: [34.4, 35.8]}\n"
    )
    project.build(root)
    assert all(project.page(root, page) != html for page, html in before.items())
    clean = project.copy_inputs(root, tmp_path / "clean")
    project.build(clean)
    assert not project.difference(project.files(root / "site"), project.files(clean / "site"))


def test_the_network_of_the_exercise_holds_the_names_that_are_planted_together(tmp_path: Path) -> None:
    root = project.exercise(tmp_path / "project")
    project.build(root)
    html = project.page(root, "network.html")
    assert 'id="morning-star--port-halmer"' in html
    spots = [tuple(map(float, at)) for at in re.findall(r'class="line" d="M([\d.]+) ([\d.]+)L', html)]
    assert len(set(spots)) > 5
