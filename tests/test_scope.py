"""What a build may not know is in no byte of its site: not above the audience, not after the day, not past excerpts."""

import json
import random
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import edits
import leaks
import project
import pytest

from generator import exercise
from generator.build import Build, Summary, briefs, printing
from generator.errors import BuildError
from generator.index import articles, republishing
from generator.index.opening import open_readonly
from generator.intake import front_matter
from generator.model.article import Tlp
from generator.model.scope import EVERYTHING, Scope, Text
from generator.serve import Preview

GREEN = Scope(audience=Tlp.GREEN)
MAY = Scope(as_of=date(2020, 5, 31))
ABOVE = (
    "quillfeather",
    "ostrakov",
    "covert gazette",
    "covert-gazette",
    "bergstrom",
    "grey heron",
    "grey-heron",
    "marmalade",
)
"""Words that stand only in what is marked TLP:AMBER, and in corrections of it."""

LATER = ("pottersby", "dirigible", "2020-06", "3 june")
"""Words that stand only in what was published after May."""


def make(folder: Path) -> Path:
    """A project with reports, pages, an edition and corrections, some marked TLP:AMBER, some of June."""
    root = project.starter(folder)
    settings = root / "site_config/mkdocs.yml"
    words = settings.read_text(encoding="utf-8").replace("marking: TLP:AMBER", "marking: TLP:CLEAR")
    words = words.replace("  - About: about.md\n", "  - More:\n      - About Marmalade: plan.md\n  - About: about.md\n")
    project.put(root, "site_config/mkdocs.yml", words.replace("# site_url", "site_url"))
    _reports(root)
    project.put(root, "content/pages/plan.md", "---\ntlp: AMBER\n---\n# Marmalade\n\n![x](marmalade.png)\n")
    project.put(root, "content/pages/marmalade.png", "not really a picture")
    project.put(root, "content/pages/map.png", "nor this, of marmosets")
    project.put(root, "content/pages/about.md", "# About\n\n![Map](map.png)\n")
    edition = "---\ntitle: {title}\n{head}\n---\n# {title}\n\nSee [it](../articles/{ident}.html).\n"
    quoted = edition.format(title="Marmalade week", head="tlp: TLP:AMBER", ident="2020-05-26-quillfeather-speaks")
    project.put(root, "content/briefings/secret.md", quoted)
    late = edition.format(title="June in short", head="date: 2020-06-07", ident="2020-06-04-dirigible-lands")
    project.put(root, "content/briefings/late.md", late)
    project.put(
        root, "content/briefings/w23.md", edition.format(title="W", head="", ident="2020-06-04-dirigible-lands")
    )
    project.put(root, "site_config/entities.yml", _ENTITIES)
    project.put(root, "site_config/sources.yml", _SOURCES)
    return root


def _reports(root: Path) -> None:
    report = "---\ntitle: {title}\ndate: {day}\nsource: {source}\n{more}\n---\n\n{text}\n"
    listed = (
        ("a", "Ferry leaves", "2020-05-20", "HP", "", "Anna Berg said on Tuesday that the ferry left Tripoli."),
        ("b", "Berg denies", "2020-05-25", "HP", "tlp: GREEN", "Anna Berg denied on Monday that she had left Tripoli."),
        (
            "quillfeather", "Quillfeather speaks", "2020-05-26", "Covert Gazette", "tlp: TLP:AMBER",
            "Zebedee Quillfeather of Ostrakov Shipping saw Annabel Bergstrom, Anna Berg, Grey Heron, marmalade.",
        ),
        ("d", "Dirigible lands", "2020-06-04", "HP", "", "Wilhelmina Pottersby said the dirigible landed on June 3."),
    )  # fmt: skip
    for name, title, day, source, more, text in listed:
        words = report.format(title=title, day=day, source=source, more=more, text=text)
        project.put(root, f"content/inbox/{name}.md", words)
    project.put(root, "content/inbox/marmalade again.md", (root / "content/inbox/quillfeather.md").read_text())
    project.put(root, "content/inbox/broken-marmalade.txt", "No day, only Ostrakov, Pottersby and June 2020-06.\n")
    project.put(
        root, "content/articles/by-hand.md", "---\ntitle: Quillfeather, Pottersby, dirigible\n---\n\nMarmalade.\n"
    )


_ENTITIES = """\
entities:
  - {name: Annabel Bergstrom, type: PERSON, aliases: [Anna Berg, Grey Heron, Pottersby's friend], was: [Marmalade Girl],
     description: Seen with Quillfeather and Pottersby, wikidata: Q4711}
  - {name: Tripoli, type: LOCATION, description: Where marmalade is sold in June, tlp: TLP:AMBER}
  - {name: Zebedee Quillfeather, type: PERSON, aliases: [Zeb Quillfeather], was: [zeb-marmalade]}
  - {name: Wilhelmina Pottersby, type: PERSON, was: [old-pottersby]}
reject: [Marmalade Boy, Dirigible Boy]
never_merge: [[Grey Heron, Wilhelmina Pottersby]]
"""
_SOURCES = """\
sources:
  - {name: Harbour Post, aliases: [HP, Ostrakov Mirror, Pottersby Mirror], syndicates: [Covert Gazette], reliability: B}
  - {name: Covert Gazette, aliases: [Marmalade Times], descriptor: Of Ostrakov}
"""


def build(root: Path, scope: Scope = EVERYTHING, site: Path | None = None) -> Summary:
    return Build(root, jobs=1, scope=scope, site_dir=site).run()


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built for everybody who may see all, then for TLP:GREEN, then as of the end of May."""
    root = make(tmp_path_factory.mktemp("scope") / "project")
    for scope in (EVERYTHING, GREEN, MAY):
        build(root, scope)
    return root


@pytest.mark.parametrize("words", [*ABOVE, *LATER])
def test_the_words_that_are_looked_for_are_in_the_site_that_shows_all(corpus: Path, words: str) -> None:
    """Or their absence elsewhere would say nothing."""
    assert leaks.found(corpus / "site", words)


@pytest.mark.parametrize("words", ABOVE)
def test_nothing_above_the_audience_is_in_any_byte(corpus: Path, words: str) -> None:
    """Neither words nor names nor ids: in pages, lists, old addresses, navigation, pictures, the build report."""
    assert leaks.found(corpus / "site-tlp-green", words) == []


@pytest.mark.parametrize("words", LATER)
def test_nothing_published_after_the_day_is_in_any_byte(corpus: Path, words: str) -> None:
    kept = {"first-hour.html", "method.html"}  # the program's own pages have examples of June 2020
    assert set(leaks.found(corpus / "site-as-of-2020-05-31", words)) <= kept


@pytest.fixture(scope="module")
def prints(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All reports of a year, printed for TLP:GREEN."""
    folder = tmp_path_factory.mktemp("prints")
    for name in ("year.html", "year.pdf"):
        printed(corpus, folder / name, GREEN)
    return folder


def printed(root: Path, file: Path, scope: Scope, edition: str = "") -> None:
    wanted = briefs.wanted({} if edition else {"period": "2020"})
    printing.printed(root, printing.Asked(wanted, edition, file, "", scope), jobs=1)


@pytest.mark.parametrize("words", ABOVE)
def test_nothing_above_the_audience_is_in_any_byte_of_a_print(prints: Path, words: str) -> None:
    assert leaks.found(prints, words) == []


def test_a_print_for_an_audience_holds_what_it_may_and_an_edition_above_it_is_refused(
    corpus: Path, prints: Path
) -> None:
    assert leaks.found(prints, "Berg denies") == ["year.html", "year.pdf"]
    with pytest.raises(BuildError, match="not for this audience"):
        printed(corpus, prints / "secret.html", GREEN, "secret")
    assert not (prints / "secret.html").exists()


def test_a_preview_for_an_audience_shows_its_site_and_never_the_one_that_shows_all(corpus: Path) -> None:
    preview = Preview(corpus, lambda _summary, _seconds: None, GREEN)
    assert preview.site == corpus / "site-tlp-green", "before the first build too"
    preview.build()
    assert preview.site == corpus / "site-tlp-green"


def test_what_may_be_known_is_all_there(corpus: Path) -> None:
    green, may = corpus / "site-tlp-green", corpus / "site-as-of-2020-05-31"
    shown = {path.name for path in (green / "articles").iterdir()} - {"index.html"}
    assert shown == {"2020-05-20-ferry-leaves.html", "2020-05-25-berg-denies.html", "2020-06-04-dirigible-lands.html"}
    assert (green / "entities/anna-berg.html").exists()
    assert (may / "entities/annabel-bergstrom.html").exists()
    assert not (may / "briefings/w23.html").exists()
    assert (green / "briefings/w23.html").exists()
    assert (green / "map.png").exists()


def test_the_marking_is_the_highest_of_what_a_site_holds_and_never_above_its_audience(corpus: Path) -> None:
    shown = re.compile(r'<p class="marking"[^>]*>([^<]+)</p>')
    for folder, expected in (
        ("site", "TLP:AMBER"),
        ("site-tlp-green", "TLP:GREEN"),
        ("site-as-of-2020-05-31", "TLP:AMBER"),
    ):
        for path in (corpus / folder).rglob("*.html"):
            if found := shown.findall(path.read_text(encoding="utf-8")):
                assert set(found) == {expected}, path


def test_what_carries_no_marking_has_the_sites(tmp_path: Path) -> None:
    """Where that is above the audience, only what is marked for it is left; there is a home page all the same."""
    root = project.starter(tmp_path / "project")
    project.report(root, "a.txt", "Anna Berg said the ship left Tripoli.", title="Ship leaves")
    project.put(root, "content/pages/index.md", "# Our words\n")
    summary = build(root, Scope(audience=Tlp.CLEAR))
    assert (summary.reports, summary.left_out) == (0, 1)
    html = (root / "site-tlp-clear/index.html").read_text(encoding="utf-8")
    assert "Our words" not in html
    assert "TLP:CLEAR" in html
    assert leaks.found(root / "site-tlp-clear", "anna berg") == []


def test_a_filtered_build_takes_in_what_is_new_and_makes_the_same_pages_of_it(corpus: Path, tmp_path: Path) -> None:
    """Whatever is built first, and no report is taken in twice because its page is left out."""
    root = make(tmp_path / "project")
    first, second = build(root, GREEN), build(root, GREEN)
    assert (first.taken_in, second.taken_in, second.written) == (4, 0, 0)
    assert not project.difference(project.files(corpus / "content"), project.files(root / "content"))
    assert not project.difference(project.files(corpus / "site-tlp-green"), project.files(root / "site-tlp-green"))


@pytest.mark.parametrize(
    "link", ["[x](articles/{0}.html)", "[x](claims/{0}.html#c-1)", "As told [@{0}#s-1].", "[x](plan.md)"]
)
def test_a_page_that_leads_to_what_is_marked_higher_stops_every_build(tmp_path: Path, link: str) -> None:
    root = make(tmp_path / "project")
    project.put(
        root, "content/pages/about.md", "---\ntlp: CLEAR\n---\n" + link.format("2020-05-26-quillfeather-speaks") + "\n"
    )
    for scope in (EVERYTHING, GREEN):
        with pytest.raises(
            BuildError, match=r"content/pages/about\.md:4: this page says that it is TLP:CLEAR"
        ) as stopped:
            build(root, scope)
        assert "Write tlp: TLP:AMBER" in str(stopped.value)
        assert not list(root.glob("site*/index.html"))


def test_an_edition_is_as_restricted_as_what_was_drafted_for_it(tmp_path: Path) -> None:
    """Whether or not its page still says so; and a build for others tells nothing of it."""
    root = make(tmp_path / "project")
    with Build.opened(root, jobs=1) as made:
        wanted = briefs.Wanted(period="2020-05", ident="may")
        page = briefs.brief(made.index, made.project.root, wanted, marking=Tlp.CLEAR).page
    words = page.read_text(encoding="utf-8")
    assert "tlp: TLP:AMBER\n" in words
    page.write_text(words.replace("tlp: TLP:AMBER\n", ""), encoding="utf-8")
    build(root)
    build(root, GREEN)
    assert "Quillfeather" in project.page(root, "briefings/may.html")
    assert not (root / "site-tlp-green/briefings/may.html").exists()
    assert leaks.found(root / "site-tlp-green", "quillfeather") == []


def without(root: Path, folder: Path, scope: Scope) -> Path:
    """A copy of a project in which the reports that a build may not know never were."""
    copy = project.copy_inputs(root, folder)
    for path in sorted((copy / "content/articles").glob("*.md")):
        try:
            article = front_matter.load(path.read_text(encoding="utf-8"), path.stem, path.name)
        except (BuildError, UnicodeDecodeError):
            continue
        if not scope.admits(article.tlp, article.date):
            path.unlink()
    for path in (copy / "content/inbox").rglob("*.*"):
        path.unlink()
    return copy


@pytest.mark.parametrize("seed", range(8))
def test_a_site_does_not_depend_on_what_it_leaves_out(seed: int, tmp_path: Path) -> None:
    """After random edits, audiences back and forth into one folder: byte for byte the site of a project without it."""
    chance = random.Random(seed)  # noqa: S311 - chance that can be repeated
    editor = edits.Editor(tmp_path / "project", chance.choice)
    scopes = (Scope(audience=Tlp.GREEN), Scope(as_of=date(2020, 5, 26)), Scope(audience=Tlp.CLEAR, text="excerpts"))
    edits.configure(editor)
    for _ in range(3):
        edits.add_report(editor)
    for _ in range(5):
        done = edits.step(editor)
        scope = chance.choice((EVERYTHING, *scopes))
        try:
            build(editor.root, scope, tmp_path / "out")
        except BuildError:
            continue
        if not scope.is_limited:
            continue
        default = Tlp(editor.settings["marking"])
        copy = without(editor.root, tmp_path / "copy", Scope(default, scope.audience, scope.as_of))
        (copy / "site").mkdir(exist_ok=True)
        build(copy, scope, tmp_path / "clean")
        said = project.difference(project.files(tmp_path / "clean"), project.files(tmp_path / "out"))
        assert not said, f"{done}\n{said}"


SENTENCES = (
    "Anna Berg said on Tuesday that the ferry left Tripoli.",
    "Nobody swam.",
    "The water was cold and the gulls were loud.",
    "The ferry came back on May 28.",
    "Gulls again.",
    "“We shall sail,” said Karl Meier.",
    "Everybody slept.",
)
"""Of a report: who says what, what happens when, and words about nothing."""

TELLING = {0, 3, 5}


def of_words(folder: Path, text: str) -> Path:
    """A project with a report of Harbour Post, of whose words the site may show so much, and one of another source."""
    root = project.starter(folder)
    project.put(root, "site_config/sources.yml", f"sources:\n  - {{name: Harbour Post, text: {text}}}\n")
    paragraphs = (SENTENCES[:3], SENTENCES[3:4], SENTENCES[4:5], SENTENCES[5:])
    body = "\n\n".join(" ".join(sentences) for sentences in paragraphs)
    head = "Title: Ferry\nDate: 2020-05-26\nSource: Harbour Post\nUrl: https://example.org/ferry\n\n"
    project.put(root, "content/inbox/a.txt", f"{head}{body}\n")
    project.report(root, "b.txt", "Anna Berg waited on Monday.\n\nThe night was long.", title="Waiting")
    return root


def shown(site: Path) -> set[int]:
    """Which sentences any byte of a site holds."""
    text = [words for _name, words in leaks.said(site)]
    plain = [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", words)) for words in text]
    return {at for at, words in enumerate(SENTENCES) if any(words in one for one in (*text, *plain))}


@pytest.mark.parametrize(("text", "expected"), [("full", set(range(7))), ("excerpts", TELLING), ("none", set())])
def test_no_byte_holds_more_of_a_report_than_its_source_may_be_published_with(
    tmp_path: Path, text: str, expected: set[int]
) -> None:
    """Under `excerpts` only the sentences that other pages quote, under `none` no sentence; other sources are whole."""
    root = of_words(tmp_path / "project", text)
    build(root)
    assert shown(root / "site") == expected
    page = project.page(root, "articles/2020-05-26-ferry.html")
    assert ("[…]" in page) == (text != "full")
    assert "https://example.org/ferry" in page
    assert "The night was long." in project.page(root, "articles/2020-05-26-waiting.html")
    assert "anna-berg.html" in page


def test_every_excerpt_that_is_shown_is_cited_by_another_page(tmp_path: Path) -> None:
    root = of_words(tmp_path / "project", "excerpts")
    build(root)
    page = root / "site/articles/2020-05-26-ferry.html"
    anchors = set(re.findall(r'id="(s-[^"]+)"', page.read_text(encoding="utf-8")))
    others = "".join(path.read_text(encoding="utf-8") for path in (root / "site").rglob("*.html") if path != page)
    assert len(anchors) == len(TELLING)
    assert all(f"2020-05-26-ferry.html#{anchor}" in others for anchor in anchors)


def test_a_sentence_that_a_person_cites_is_an_excerpt_as_long_as_it_is_cited(tmp_path: Path) -> None:
    root = of_words(tmp_path / "project", "full")
    build(root)
    page = project.page(root, "articles/2020-05-26-ferry.html")
    anchor = next(
        found for found in re.findall(r'id="(s-[^"]+)"', page) if "Nobody swam" in page.partition(found)[2][:60]
    )
    project.put(root, "content/pages/about.md", f"# About\n\n[Cited](articles/2020-05-26-ferry.html#{anchor})\n")
    project.put(root, "site_config/sources.yml", "text: excerpts\n")
    build(root)
    assert shown(root / "site") == TELLING | {1}
    project.put(root, "content/pages/about.md", "# About\n")
    build(root)
    assert shown(root / "site") == TELLING


def test_what_a_source_may_be_published_with_can_change_back_and_forth(tmp_path: Path) -> None:
    """Each build equals one from nothing, also where the whole site's setting is the command's."""
    root = of_words(tmp_path / "project", "full")
    for text in ("excerpts", "none", "excerpts", "full", "none", "full"):
        project.put(root, "site_config/sources.yml", f"sources:\n  - {{name: Harbour Post, text: {text}}}\n")
        build(root)
        build(copy := project.copy_inputs(root, tmp_path / "copy"))
        assert not project.difference(project.files(copy / "site"), project.files(root / "site"))
    project.put(root, "site_config/sources.yml", "")
    build(root, Scope(text="excerpts"))
    assert shown(root / "site-excerpts") == TELLING
    assert "The night was long." not in (root / "site-excerpts/articles/2020-05-26-waiting.html").read_text("utf-8")


def test_a_title_that_was_made_of_the_text_goes_with_it(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    project.put(root, "content/inbox/a.txt", "Date: 2020-05-26\nSource: Harbour Post\n\nThe gulls sang. It rained.\n")
    build(root, Scope(text="none"))
    assert leaks.found(root / "site-none", "The gulls sang") == []
    build(root, Scope(text="excerpts"))
    assert leaks.found(root / "site-excerpts", "The gulls sang")
    assert leaks.found(root / "site-excerpts", "It rained") == []


@pytest.mark.parametrize("text", ["excerpts", "none"])
def test_what_comparing_finds_quotes_no_more_than_a_source_may_be_published_with(tmp_path: Path, text: Text) -> None:
    """Nor do accounts that differ, origins, ledger and search: a part of the exercise, sentence by sentence."""
    root = project.starter(tmp_path / "project")
    for path, content in [(path, content) for path, content in exercise.files() if "/inbox/" in path][::5]:
        project.put(root, path, content)
    build(root, Scope(text=text))
    index = open_readonly(root / f".sitrep/{text}/index.db")
    kept: set[str] = set()
    gone: set[str] = set()
    for ident in articles.article_ids(index):
        whole, part = republishing.whole(index, ident), articles.article(index, ident)
        assert whole
        assert part
        for sentence in whole[1].sentences:
            is_gone = part[0].text[sentence.start : sentence.end].isspace()
            (gone if is_gone else kept).add(" ".join(whole[0].text[sentence.start : sentence.end].split()))
    index.close()
    assert bool(kept) == (text == "excerpts")
    texts = [words for _name, words in leaks.said(root / f"site-{text}")]
    plain = [" ".join(re.sub(r"<[^>]+>", "", words).split()) for words in texts]
    assert [words for words in sorted(gone - kept) if any(words in one for one in (*texts, *plain))] == []


def test_analyse_gives_no_record_of_what_may_not_be_known(tmp_path: Path) -> None:
    """And what it tells of the others owes nothing to it."""
    lines = (
        '{"id": "a", "date": "2020-05-20", "text": "Berg left Tripoli."}\n'
        '{"id": "b", "date": "2020-05-21", "text": "Anna Berg came.", "tlp": "TLP:RED"}\n'
        '{"id": "c", "date": "2020-06-21", "text": "Anna Berg came again."}\n'
        '{"id": "d", "text": "Anna Berg sang."}\n'
    )
    source = project.put(tmp_path, "lines.jsonl", lines)
    command = f"sitrep analyse --jsonl --audience GREEN --as-of 2020-05-31 --corpus all.json < {source}"
    program = Path(sys.executable).parent
    ran = subprocess.run(
        ["bash", "-c", f"{program}/{command}"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert [json.loads(line)["id"] for line in ran.stdout.splitlines()] == ["a"]
    assert "Anna" not in ran.stdout + (tmp_path / "all.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "ends"), [(["--audience", "WHITE"], 2), (["--as-of", "May"], 2), (["--text", "x"], 2)]
)
def test_a_misspelt_limit_is_refused_before_anything_is_built(tmp_path: Path, options: list[str], ends: int) -> None:
    """A build that took a wrong word for no limit would show everything."""
    root = project.starter(tmp_path / "project")
    ran = project.sitrep("build", *options, cwd=root)
    assert ran.returncode == ends
    assert not list(root.glob("site*/index.html"))
    assert options[0] in ran.stderr
