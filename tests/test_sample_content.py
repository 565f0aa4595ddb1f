"""What the project promises of its sample reports, its starter files and the pages it writes about itself."""

import re
from pathlib import Path

import pytest
import yaml

from generator import cli, links, new_project
from generator.analysis import sentences
from generator.config import entities, settings, sources
from generator.config.project import Project
from generator.intake import inference, readers
from generator.model.article import Article
from generator.model.record import Record
from generator.tradecraft import citations
from generator.tradecraft.citations import Citation

PROJECT = Path(__file__).parents[1]
SEEDS = PROJECT.parent / "shared" / "seeds"
REPORTS = sorted((PROJECT / "content/inbox").iterdir())
EDITIONS = sorted((PROJECT / "content/briefings").glob("*.md"))
WRITTEN = [*REPORTS, *EDITIONS, *sorted((PROJECT / "content/pages").glob("*.md"))]
OWN = PROJECT / "site_config"
STARTER = OWN / "starter"
SUMMARY = re.compile(
    r"^This is a desk summary of (CNN’s report of 26 May|Reuters’ report of 4 June) 2020\.$", re.MULTILINE
)
LONGEST_RUN = 6
"""Words in a row that a summary may share with a report: as many as a name with its title needs."""

ICD_203 = (
    {"almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely", "almost certain"},
    {"remote", "highly improbable", "improbable", "roughly even odds", "probable", "highly probable", "nearly certain"},
)


def words(path: Path) -> list[str]:
    return re.findall(r"\w+", path.read_text(encoding="utf-8").casefold())


def runs(text: list[str], length: int) -> set[tuple[str, ...]]:
    return {tuple(text[at : at + length]) for at in range(len(text) - length + 1)}


def by_name(path: Path) -> str:
    return path.name


def taken(path: Path) -> Article:
    """The report as the intake reads it."""
    where = path.relative_to(PROJECT).as_posix()
    (draft,) = readers.read(path.read_bytes(), where)
    return inference.complete(draft, where, sources.load(Project(PROJECT)))


def commands(path: Path) -> set[str]:
    """The commands of `sitrep` that a guide tells to run."""
    run = re.compile(r"(?:^    (?:\S*/)?|`)sitrep (?:-C \S+ )?([a-z]+)", re.MULTILINE)
    return set(run.findall(path.read_text(encoding="utf-8")))


def body(path: Path) -> str:
    """An edition without its front matter and the list of its links."""
    text = path.read_text(encoding="utf-8").split("---\n", 2)[2]
    return re.sub(r"^\[[^\]^]+\]: .*$", "", text, flags=re.MULTILINE)


def test_there_are_ten_to_twelve_sample_reports_of_both_kinds() -> None:
    assert 10 <= len(REPORTS) <= 12
    assert {path.suffix for path in REPORTS} == {".txt", ".md"}


@pytest.mark.parametrize("path", REPORTS, ids=by_name)
def test_a_sample_report_calls_itself_a_desk_summary_of_the_outlet_it_is_filed_under(path: Path) -> None:
    named = SUMMARY.findall(path.read_text(encoding="utf-8"))
    assert [name.partition("’")[0].casefold() for name in named] == [path.name.partition("-")[0]]


@pytest.mark.parametrize("path", REPORTS, ids=by_name)
def test_the_intake_takes_a_sample_report_with_the_outlet_and_day_of_the_report_it_summarises(path: Path) -> None:
    outlet, day = {"cnn": ("CNN", "2020-05-26"), "reuters": ("Reuters", "2020-06-04")}[path.name.partition("-")[0]]
    article = taken(path)
    assert (article.source, article.date.isoformat(), article.language) == (outlet, day, "en")
    assert not article.text.startswith(("(", "date"))


def test_the_sample_shows_titles_and_sources_that_are_stated_and_ones_that_are_inferred() -> None:
    inferred = [set(taken(path).inferred) for path in REPORTS]
    for key in ("title", "source"):
        assert {key in one for one in inferred} == {True, False}
    assert not any("date" in one for one in inferred)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the original reports are not beside this checkout (../shared/seeds)")
@pytest.mark.parametrize("path", WRITTEN, ids=by_name)
def test_no_run_of_more_than_six_words_of_the_originals_stands_in_the_sample(path: Path) -> None:
    originals = [words(seed) for seed in sorted(SEEDS.glob("*.txt"))]
    assert originals
    length = LONGEST_RUN + 1
    copied = runs(words(path), length) & set().union(*(runs(original, length) for original in originals))
    assert sorted(" ".join(run) for run in copied) == []


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the original reports are not beside this checkout (../shared/seeds)")
@pytest.mark.parametrize("path", REPORTS, ids=by_name)
def test_a_sample_report_names_nobody_and_gives_no_figure_that_the_originals_do_not(path: Path) -> None:
    originals = {word for seed in SEEDS.glob("*.txt") for word in words(seed)}
    # What the originals name otherwise: two usual acronyms, and the capital that stands for its country.
    known = originals | {"africom", "sana", "gna", "washington"}
    inside = re.findall(r"(?<![.!?] )(?<!^)\b[A-Z][\w-]+|\b\d+\b", SUMMARY.sub("", taken(path).text), re.MULTILINE)
    used = {word for name in inside for word in re.findall(r"\w+", name.casefold())}
    assert sorted(word for word in used if word not in known and word.removesuffix("s") not in known) == []


@pytest.mark.parametrize("path", EDITIONS, ids=by_name)
def test_every_citation_of_an_edition_leads_to_a_sentence_of_a_sample_report(path: Path) -> None:
    cited = set(citations.all_cited(path.read_text(encoding="utf-8")))
    articles = [taken(report) for report in REPORTS]
    known = {Citation(one.id, found.id) for one in articles for found in sentences.split(one.text)}
    assert cited
    assert cited - known == set()


@pytest.mark.parametrize("path", EDITIONS, ids=by_name)
def test_an_edition_takes_its_likelihoods_from_one_row_of_icd_203(path: Path) -> None:
    text = body(path).casefold()
    used = [{term for term in row if re.search(rf"\b{term}\b", text)} for row in ICD_203]
    assert used[0]
    assert used[1] == set()


@pytest.mark.parametrize("path", EDITIONS, ids=by_name)
def test_no_sentence_of_an_edition_mixes_confidence_and_likelihood(path: Path) -> None:
    text = body(path)
    for sentence in (text[found.start : found.end] for found in sentences.split(text)):
        has_likelihood = any(re.search(rf"\b{term}\b", sentence) for row in ICD_203 for term in row)
        assert not (has_likelihood and "confidence" in sentence), sentence


def test_the_sample_registers_its_sources_and_entities_in_files_that_are_valid() -> None:
    assert {source.name for source in sources.load(Project(PROJECT)).sources} == {"CNN", "Reuters"}
    assert entities.load(Project(PROJECT)).entities


def test_a_grade_of_the_sample_says_that_it_is_an_example() -> None:
    register = sources.load(Project(PROJECT))
    assert [source.name for source in register.sources if "example" not in source.descriptor] == []


def test_every_name_that_the_sample_corrects_stands_in_a_sample_report() -> None:
    text = " ".join(taken(path).text for path in REPORTS)
    said = entities.load(Project(PROJECT))
    names = [*said.reject, *(name for one in said.entities for name in one.names)]
    assert [name for name in names if not re.search(rf"\b{name}\b", text)] == []


def test_the_settings_of_the_sample_and_of_a_new_project_are_valid(tmp_path: Path) -> None:
    for root in (PROJECT, new_project.make(tmp_path / "new")):
        assert settings.load(Project(root)).site_dir == root / "site"


def test_a_new_project_begins_with_valid_files_that_name_nobody(tmp_path: Path) -> None:
    made = Project(new_project.make(tmp_path / "new"))
    assert entities.load(made) == entities.Corrections()
    assert sources.load(made) == sources.Register()


@pytest.mark.parametrize("folder", [OWN, STARTER], ids=["sample", "starter"])
@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("entities.yml", (entities.Corrections, entities.Known, entities.Split)),
        ("sources.yml", (sources.Register, sources.Source)),
    ],
    ids=["entities", "sources"],
)
def test_the_comment_at_the_head_of_a_file_explains_every_key(
    folder: Path, name: str, kinds: tuple[type[Record], ...]
) -> None:
    comment = re.match(r"(?:#.*\n)+", (folder / name).read_text(encoding="utf-8"))
    explained = set(re.findall(r"^# +(\w+): +\S", comment.group() if comment else "", re.MULTILINE))
    assert {field for kind in kinds for field in kind.__struct_fields__} - explained == set()


@pytest.mark.parametrize("path", [PROJECT / "README.md", PROJECT / "CHANGELOG.md"], ids=by_name)
def test_every_file_that_the_readme_links_to_exists_or_is_a_picture_still_to_be_made(path: Path) -> None:
    linked = re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8"))
    assert [link for link in linked if not (PROJECT / link).exists() and not link.startswith("docs/pictures/")] == []


@pytest.mark.parametrize("path", sorted((OWN / "pages").glob("*.md")), ids=by_name)
def test_a_page_that_ships_with_the_program_links_only_to_pages_that_every_site_has(path: Path) -> None:
    always = {links.HOME, links.REPORT, links.TIMELINE, links.CLAIMS, links.ENTITIES, links.SOURCES, links.DATES}
    always |= {page.name for page in (OWN / "pages").glob("*.md")}
    linked = re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8"))
    assert set(linked) - always == set()


@pytest.mark.parametrize("folder", [OWN, STARTER], ids=["sample", "starter"])
def test_every_page_of_the_navigation_is_the_projects_or_ships_with_the_program(folder: Path) -> None:
    pages = PROJECT / "content/pages" if folder == OWN else STARTER / "pages"
    values = yaml.safe_load((folder / "mkdocs.yml").read_text(encoding="utf-8"))
    navigation = [page for entry in values["nav"] for page in entry.values()]
    assert [page for page in navigation if not (pages / page).is_file() and not (OWN / "pages" / page).is_file()] == []
    assert [page for page in navigation if (pages / page).is_file() and (OWN / "pages" / page).is_file()] == []


@pytest.mark.parametrize(
    "path", [PROJECT / "README.md", PROJECT / "CHANGELOG.md", *sorted((OWN / "pages").glob("*.md"))]
)
def test_the_guides_name_only_commands_that_the_program_has(path: Path) -> None:
    assert commands(path) - set(cli.main.commands) == set()


def test_the_readme_names_every_command() -> None:
    assert set(cli.main.commands) - commands(PROJECT / "README.md") == set()
