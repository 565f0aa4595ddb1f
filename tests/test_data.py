"""What stands beside the pages for machines: data files, the database, feeds and linked data say what the pages say."""

import asyncio
import csv
import json
import re
import sqlite3
from pathlib import Path
from typing import Any

import datasette.app
import feedparser
import jsonschema
import project
import pytest
from geojson_pydantic import FeatureCollection, Point
from rdflib import RDF, SDO, Graph, URIRef

from generator.model.data import TABLES, PlaceRow
from generator.pages import data
from generator.publish import tables

HOSTILE = "=HYPERLINK(1) </script><script>alert(1)</script> & “quoted”"
SCHEMA = {
    "NewsArticle": {
        "headline", "datePublished", "dateline", "inLanguage", "author", "publisher", "isBasedOn", "url", "keywords",
        "mentions",
    },
    "Person": {"name", "alternateName", "description", "sameAs", "url"},
    "Organization": {"name", "alternateName", "description", "sameAs", "url"},
    "Place": {"name", "alternateName", "description", "sameAs", "url", "geo"},
    "Product": {"name", "alternateName", "description", "sameAs", "url"},
    "Thing": {"name", "alternateName", "description", "sameAs", "url"},
    "GeoCoordinates": {"latitude", "longitude"},
}  # fmt: skip
"""What schema.org (version 29) lets these types say."""

VOCABULARY = str(SDO)
CONTEXT = {"@vocab": VOCABULARY} | {term: {"@type": "@id"} for term in ("url", "sameAs", "isBasedOn")}
"""What the context of schema.org says of the terms used here; nothing is fetched in a test."""

JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string", "minLength": 1},
        "home_page_url": {"type": "string"},
        "feed_url": {"type": "string"},
        "language": {"type": "string"},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "content_text"],
                "properties": {
                    "id": {"type": "string", "minLength": 1},
                    "url": {"type": "string"},
                    "external_url": {"type": "string"},
                    "title": {"type": "string"},
                    "content_text": {"type": "string", "minLength": 1},
                    "date_published": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"},
                    "authors": {"type": "array", "items": {"required": ["name"]}},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
    "patternProperties": {"^_": {}},
}
"""Version 1.1 (https://www.jsonfeed.org/version/1.1/), as far as it is used; an extension begins with an underscore."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with an address, and a report that means harm."""
    root = project.sample(tmp_path_factory.mktemp("data") / "project")
    settings = root / "site_config/mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("# site_url", "site_url"), encoding="utf-8")
    words = "Anna Berg said on Tuesday that =1+1 left Tripoli. @sum of it stayed.\x08"
    project.put(
        root, "content/inbox/hostile.md", f"---\ntitle: '{HOSTILE}'\ndate: 2020-06-05\nsource: '+Bad'\n---\n\n{words}\n"
    )
    project.build(root)
    return root / "site"


def rows(site: Path, table: str) -> list[dict[str, Any]]:
    """A table of all months."""
    paths = sorted(site.glob(f"data/**/{table}.jsonl"))
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("table", TABLES)
def test_the_page_of_the_data_documents_every_field_of_every_table(site: Path, table: str) -> None:
    html = (site / "data/index.html").read_text(encoding="utf-8")
    (found,) = (one for one in data.tables() if one.name == table)
    assert [field.name for field in found.fields] == list(TABLES[table].__struct_fields__)
    assert all(field.meaning for field in found.fields)
    assert found.meaning in html.replace("&#39;", "'")


@pytest.mark.parametrize("table", TABLES)
def test_every_table_has_the_fields_it_is_documented_with_in_either_format(site: Path, table: str) -> None:
    """And the two formats hold the same rows; a cell that would run as a formula has an apostrophe in front."""
    fields = list(TABLES[table].__struct_fields__)
    for path in sorted(site.glob(f"data/**/{table}.jsonl")):
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        with path.with_suffix(".csv").open(encoding="utf-8", newline="") as file:
            header, *cells = list(csv.reader(file))
        assert header == fields
        assert all(list(line) == fields for line in lines)
        shown = [[str(tables.cell(tuple(v) if isinstance(v, list) else v)) for v in line.values()] for line in lines]
        assert cells == shown
        assert not any(cell.startswith(tables.FORMULA) for row in cells for cell in row)


def test_offsets_lead_to_the_words_and_refer_to_reports_and_entities_that_are_there(site: Path) -> None:
    texts = {row["id"]: row["text"] for row in rows(site, "articles")}
    known = {row["slug"] for row in rows(site, "entities")}
    for table, words in (("mentions", "words"), ("times", "words"), ("claims", "content")):
        found = rows(site, table)
        assert found
        assert all(texts[row["article"]][row["start"] : row["end"]].strip() == row[words].strip() for row in found)
    assert {row["entity"] for row in rows(site, "mentions")} <= known
    assert {slug for row in rows(site, "events") for slug in row["entities"]} <= known
    assert {row["speaker"] for row in rows(site, "claims")} - {""} <= known
    html = {ident: (site / f"articles/{ident}.html").read_text(encoding="utf-8") for ident in texts}
    assert all(f'id="{row["sentence"]}"' in html[row["article"]] for row in rows(site, "events"))
    claims = {
        row["article"]: (site / f"claims/{row['article']}.html").read_text("utf-8") for row in rows(site, "claims")
    }
    assert all(f'id="{row["id"]}"' in claims[row["article"]] for row in rows(site, "claims"))


def test_the_database_holds_the_same_rows_and_opens_in_datasette(site: Path) -> None:
    path = site / "data/briefing.sqlite"
    database = sqlite3.connect(path)
    for table in TABLES:
        assert database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == len(rows(site, table))
    assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert not database.execute("PRAGMA foreign_key_check").fetchall()
    database.close()

    async def ask() -> Any:
        opened = datasette.app.Datasette([], immutables=[str(path)])
        asked = "/briefing/mentions.json?_shape=array&entity=tripoli"
        return (await opened.client.get(asked)).json()

    shown = [(row["article"], row["start"]) for row in asyncio.run(ask())]
    assert shown == [(row["article"], row["start"]) for row in rows(site, "mentions") if row["entity"] == "tripoli"]


def test_feeds_are_read_by_a_reader_of_feeds(site: Path) -> None:
    """The newest reports first, each leading to its page, with a sentence of it; both formats say the same."""
    feed_rules = jsonschema.Draft202012Validator(JSON_FEED)
    for path in sorted(site.glob("feeds/**/*.xml")):
        read = feedparser.parse(path.read_bytes())
        assert not read.bozo, path
        # What Atom (RFC 4287, 4.1) asks of every feed and entry.
        for part in (read.feed, *read.entries):
            assert part.id
            assert part.title
            assert part.updated_parsed
            assert part.get("author") or part is read.feed
        assert len({entry.id for entry in read.entries}) == len(read.entries)
        other = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        feed_rules.validate(other)
        assert [entry.link for entry in read.entries] == [item["url"] for item in other["items"]]
        assert [entry.title for entry in read.entries] == [item["title"] for item in other["items"]]
        days = [entry.published for entry in read.entries]
        assert days == sorted(days, reverse=True)
        assert read.feed.rights == "TLP:CLEAR"
        for link in (read.feed.link, *(entry.link for entry in read.entries)):
            assert (site / link.removeprefix("https://example.org/briefing/")).is_file()
    whole = feedparser.parse((site / "feeds/site.xml").read_bytes())
    assert len(whole.entries) == len(rows(site, "articles"))
    assert HOSTILE in {entry.title_detail.value for entry in whole.entries}
    assert (site / "feeds/sources/cnn.xml").is_file()
    assert (site / "feeds/entities/tripoli.json").is_file()


def test_places_are_geojson(site: Path) -> None:
    """A point on the earth each, with the properties that are documented."""
    places = (site / "data/places.geojson").read_bytes()
    read: Any = FeatureCollection.model_validate_json(places, strict=True)
    known = {row["slug"]: row["name"] for row in rows(site, "entities")}
    assert read.features
    for feature in read.features:
        assert isinstance(feature.geometry, Point)
        longitude, latitude = feature.geometry.coordinates[:2]
        assert -180 <= longitude <= 180
        assert -90 <= latitude <= 90
        assert list(feature.properties) == list(PlaceRow.__struct_fields__)
        assert feature.properties["name"] == known[str(feature.id)]
        assert (site / feature.properties["page"].removeprefix("https://example.org/briefing/")).is_file()
    assert "Tripoli" in {feature.properties["name"] for feature in read.features}
    assert 'href="../data/places.geojson"' in (site / "data/index.html").read_text(encoding="utf-8")


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own, of itself
def test_linked_data_says_only_what_schema_org_knows(site: Path) -> None:
    """As one block a page, which no words of a report can end."""
    block = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
    pages = [*site.glob("articles/2*.html"), *site.glob("entities/*.html")]
    for path in pages:
        html = path.read_text(encoding="utf-8")
        found = block.findall(html)
        if 'http-equiv="refresh"' in html or path.name == "index.html":
            continue
        assert len(found) == 1, path
        said = json.loads(found[0])
        assert said.pop("@context") == "https://schema.org"
        graph = Graph().parse(data=json.dumps({"@context": CONTEXT, **said}), format="json-ld")
        assert graph.value(predicate=RDF.type, object=URIRef(VOCABULARY + said["@type"]))
        for _subject, predicate, thing in graph:
            assert predicate == RDF.type or known(predicate)
            if isinstance(thing, URIRef):
                assert known(thing) if predicate == RDF.type else str(thing).startswith(("https://", "http://"))
        check(said)
    (hostile,) = site.glob("articles/2020-06-05-*.html")
    assert json.loads(block.findall(hostile.read_text(encoding="utf-8"))[0])["headline"] == HOSTILE


def known(term: Any) -> bool:
    """Whether a term is in the vocabulary of schema.org, as rdflib has it."""
    return str(term).removeprefix(VOCABULARY) in SDO.__annotations__


def check(thing: dict[str, Any]) -> None:
    kind = thing.pop("@type")
    assert thing.keys() <= SCHEMA[kind]
    for value in thing.values():
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, dict):
                check(part)
            else:
                assert isinstance(part, str | float)


def test_the_same_reports_give_the_same_bytes_in_another_folder(site: Path, tmp_path: Path) -> None:
    """The database too."""
    root = project.copy_inputs(site.parent, tmp_path / "quite/another folder")
    project.build(root, jobs=2)
    for name in ("data", "feeds"):
        assert not project.difference(project.files(site / name), project.files(root / "site" / name))


@pytest.mark.parametrize("option", ["data: false", "analysis: none", "database: 0", "feeds: 1"])
def test_what_is_not_wanted_is_not_made_and_goes_where_it_was(tmp_path: Path, option: str) -> None:
    root = project.starter(tmp_path / "project")
    project.report(root, "a.txt", "Anna Berg said the ship left Tripoli.", title="Ship leaves")
    settings = root / "site_config/mkdocs.yml"
    words = settings.read_text(encoding="utf-8").replace("# site_url", "site_url")
    settings.write_text(words, encoding="utf-8")
    project.build(root)
    assert (root / "site/data/briefing.sqlite").is_file()
    settings.write_text(re.sub(r"analysis: .*", option, words), encoding="utf-8")
    project.build(root)
    left = {path.relative_to(root / "site").as_posix() for path in (root / "site").rglob("*") if path.is_file()}
    if option == "feeds: 1":
        assert len([name for name in left if name.startswith("feeds/entities/")]) == 2
    elif option == "database: 0":
        assert "data/briefing.sqlite" not in left
        assert "data/entities.csv" in left
    else:
        assert not [name for name in left if name.startswith("data/")]
        assert "data/index.html" not in (root / "site/report.html").read_text(encoding="utf-8")
