"""Two real reports, damaged as copies are, become a site that says who, when and where. (They are not ours to keep.)"""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import msgspec
import project
import pytest

from generator import links
from generator.index import entities, moments
from generator.index.opening import open_readonly
from generator.model.entity import Entity

pytestmark = pytest.mark.skipif(
    not project.SEEDS.is_dir(), reason="the reports lie beside the checkout, in ../shared/seeds, and are not there"
)


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new project with the two reports in its inbox, built."""
    root = tmp_path_factory.mktemp("seeds") / "project"
    assert project.run("sitrep", "init", str(root), cwd=root.parent).returncode == 0
    for seed in project.SEEDS.glob("*.txt"):
        (root / "content/inbox" / seed.name).write_bytes(seed.read_bytes())
    ran = project.run("sitrep", "build", "--strict", cwd=root)
    assert ran.returncode == 0, ran.stderr
    return root


@pytest.fixture(scope="module")
def known(seeded: Path) -> Iterator[list[Entity]]:
    """The entities of the site."""
    index = open_readonly(seeded / ".sitrep/index.db")
    yield [entity for slug in entities.entity_slugs(index) if (entity := entities.entity(index, slug))]
    index.close()


def plain(html: str) -> str:
    """The words of a page, without what a time resolved to."""
    html = re.sub(r'<span class="resolved">.*?</span>', "", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_each_report_has_its_page_with_day_and_inferred_source(seeded: Path) -> None:
    pages = [path.read_text(encoding="utf-8") for path in sorted((seeded / "content/articles").glob("*.md"))]
    facts = [re.findall(r"^(date|source): '?([^'\n]+)", page, re.MULTILINE) for page in pages]
    assert [dict(fact) for fact in facts] == [
        {"date": "2020-05-26", "source": "CNN"},
        {"date": "2020-06-04", "source": "Reuters"},
    ]
    assert all("source" in re.search(r"^inferred: \[(.*)\]", page, re.MULTILINE)[1] for page in pages)  # type: ignore[index]
    assert "inferred from the dateline or text" in plain(project.page(seeded, f"articles/{_ids(seeded)[0]}.html"))


def _ids(root: Path) -> list[str]:
    return sorted(path.stem for path in (root / "content/articles").glob("*.md"))


ENTITIES = {
    "Khalifa Haftar": ("PERSON", ["Gen. Khalifa Haftar", "Haftar", "Mr. Haftar", "Hafter"]),
    "Libyan National Army": ("ORGANISATION", ["LNA"]),
    "Government of National Accord": ("ORGANISATION", []),
    "US Africa Command": ("ORGANISATION", ["Africa Command", "U.S. Africa Command"]),
    "MiG-29": ("EQUIPMENT", []),
    "Khmeimim Air Base": ("LOCATION", []),
    "Al Jufra Air Base": ("LOCATION", []),
    "Fayez al-Sarraj": ("PERSON", []),
    "Mike Pompeo": ("PERSON", []),
    "Stephen Townsend": ("PERSON", ["Gen. Stephen Townsend"]),
    "Wagner Group": ("ORGANISATION", []),
    "Vladimir Putin": ("PERSON", []),
    "Syrian Arab News Agency": ("ORGANISATION", []),
    "Russian Air Force": ("ORGANISATION", []),
}


@pytest.mark.parametrize("name", ENTITIES)
def test_each_name_is_one_entity_under_its_type(known: list[Entity], name: str) -> None:
    """Whatever forms the reports use, exactly one entity holds the name or an alias of it."""
    kind, _forms = ENTITIES[name]
    holders = [entity for entity in known if name in {_us(form) for form in (entity.name, *entity.aliases)}]
    assert [entity.type for entity in holders] == [kind], holders


def _us(form: str) -> str:
    return form.replace("U.S.", "US")


@pytest.mark.parametrize(
    ("name", "form"), [(name, form) for name, (_kind, forms) in ENTITIES.items() for form in forms]
)
def test_the_forms_of_a_name_lead_to_its_entity(seeded: Path, known: list[Entity], name: str, form: str) -> None:
    """The very words are a link to the entity's page in a report that uses them, and no page of their own."""
    (holder,) = [entity for entity in known if name in {_us(alias) for alias in (entity.name, *entity.aliases)}]
    href = links.entity(holder.slug)
    title = re.compile(r"^(?:Gen\.|Mr\.)\s+")
    texts = {
        " ".join(unescape(words).split())
        for ident in _ids(seeded)
        for words in re.findall(
            rf'<a class="entity[^>]*href="\.\./{re.escape(href)}"[^>]*>(.*?)</a>',
            project.page(seeded, f"articles/{ident}.html"),
            re.DOTALL,
        )
    }
    assert texts & {form, title.sub("", form)}, texts
    assert not [entity for entity in known if entity.name == form and entity.slug != holder.slug]


TIMES = {
    "Tuesday": ("2020-05-26", "2020-05-26", 0),
    "Friday": ("2020-05-22", "2020-05-22", 0),
    "earlier this month": ("2020-05", "2020-05", 0),
    "late on Wednesday": ("2020-06-03", "2020-06-03", 1),
    "Thursday": ("2020-06-04", "2020-06-04", 1),
    "May 30": ("2020-05-30", "2020-05-30", 1),
    "from June 1": ("2020-06-01", "2020-06-01", 1),
    "late May": ("2020-05-21/2020-05-31", "2020-05", 1),
    "April 2019": ("2019-04", "2019-04", 1),
}


@pytest.mark.parametrize("words", TIMES)
def test_each_time_is_resolved_and_shown_on_its_date_page_with_its_sentence(seeded: Path, words: str) -> None:
    value, page, report = TIMES[words]
    ident = _ids(seeded)[report]
    core = words.removeprefix("from ").removeprefix("late on ")
    index = open_readonly(seeded / ".sitrep/index.db")
    shown = [moment for event in (True, False) for moment in moments.moments_on(index, page, event=event, limit=1000)]
    index.close()
    found = [
        moment
        for moment in shown
        if moment.passage.head.id == ident and core in moment.words and moment.edtf.split("T")[0].rstrip("~") == value
    ]
    assert found, [(moment.words, moment.edtf) for moment in shown]
    html = project.page(seeded, links.day_page(page))
    for moment in found:
        assert links.article(ident, moment.passage.sentence) in html
        assert " ".join(moment.passage.words.split()) in plain(html)


def test_the_summary_for_machines_counts_what_was_built(seeded: Path) -> None:
    ran = project.run("sitrep", "build", "--json", cwd=seeded)
    summary = msgspec.json.decode(ran.stdout)
    assert (summary["reports"], summary["taken_in"], summary["written"], summary["removed"]) == (2, 0, 0, 0)
    assert summary["files"] == sum(1 for path in (seeded / "site").rglob("*") if path.is_file()) - 1  # the manifest
