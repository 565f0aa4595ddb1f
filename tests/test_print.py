"""An edition on paper: what the PDF holds, that it is the same every time, and that words stay words."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import project
import pypdf
import pytest

from generator.build import editions
from generator.index import opening
from generator.pages.edition import Document
from generator.publish import paper, pdf, scripts, single, words_tree
from generator.publish.paper import Sheet
from generator.render import drawing

SHEET = Sheet(site="The northern desk", url="", language="en")
TEMPLATES = (project.CHECKOUT / "templates",)
HOSTILE = '#panic("run") $x$ *b* _i_ `c` @note-1 <note-1> // /* #read("data.json") \\ ] ) } = "'


@pytest.fixture(scope="module")
def document(sample_project: Path) -> Document:
    """The sample's last edition, as the build left it."""
    index = opening.open_readonly(sample_project / ".sitrep/index.db")
    found = editions.kept(index)[-1]
    index.close()
    return found


@pytest.fixture(scope="module")
def reader(sample_site: Path, document: Document) -> pypdf.PdfReader:
    return pypdf.PdfReader(sample_site / f"briefings/{document.view.ident}.pdf")


def printed(document: Document, sheet: Sheet = SHEET) -> pdf.Printed:
    return pdf.pdf(paper.data(document, sheet), pdf.template(TEMPLATES), "x.pdf")


def words(file: Path | bytes, tmp_path: Path) -> str:
    """The text of a PDF in reading order, on one line."""
    if isinstance(file, bytes):
        (tmp_path / "x.pdf").write_bytes(file)
        file = tmp_path / "x.pdf"
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(file).pages).split())


def test_every_edition_of_the_sample_has_a_pdf_that_its_page_leads_to(sample_site: Path) -> None:
    pages = sorted(path.stem for path in (sample_site / "briefings").glob("*.html") if path.stem != "index")
    assert pages
    assert sorted(path.stem for path in (sample_site / "briefings").glob("*.pdf")) == pages
    for name in pages:
        assert f'href="../briefings/{name}.pdf"' in (sample_site / f"briefings/{name}.html").read_text(encoding="utf-8")


def test_each_page_bears_the_marking_twice_and_its_number(reader: pypdf.PdfReader, document: Document) -> None:
    for number, page in enumerate(reader.pages, 1):
        text = page.extract_text()
        assert text.count(document.view.marking) >= 2, number
        assert f"page {number} of {len(reader.pages)}" in " ".join(text.split())


def test_the_marking_is_set_in_twelve_points_or_more_on_the_right(reader: pypdf.PdfReader, document: Document) -> None:
    placed: list[tuple[float, float]] = []

    def visit(text: str, user: list[float], matrix: list[float], _font: object, size: float) -> None:
        if document.view.marking in text:
            placed.append((abs(size * matrix[3] * user[3]), user[0] * matrix[4] + user[4]))

    reader.pages[0].extract_text(visitor_text=visit)
    assert len(placed) == 2
    for size, left in placed:
        assert size >= 12 or left > float(reader.pages[0].mediabox.width) / 2
        assert left > float(reader.pages[0].mediabox.width) / 2


def test_the_pdf_is_tagged_titled_dated_and_says_what_it_conforms_to(
    reader: pypdf.PdfReader, document: Document
) -> None:
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]).startswith("en")
    assert reader.metadata is not None
    assert reader.metadata.title == document.view.title
    assert reader.metadata.author == document.view.author
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.date().isoformat() == document.view.as_of
    assert "pdfuaid:part>1<" in root["/Metadata"].get_data().decode()


def test_its_bookmarks_and_contents_name_every_heading_with_its_page(
    reader: pypdf.PdfReader, document: Document, tmp_path: Path
) -> None:
    def titles(entries: Any) -> list[str]:
        return [t for one in entries for t in (titles(one) if isinstance(one, list) else [str(one.title)])]

    bookmarks = titles(reader.outline)
    assert any("Endnotes" in title for title in bookmarks)
    headings = [
        "".join(words_tree._text(run) for run in block["c"])
        for block in words_tree.tree(document.html)
        if block["t"] == "heading" and block["level"] == 2
    ]
    assert headings
    contents = " ".join(reader.pages[0].extract_text().split())
    for heading in headings:
        assert any(title.endswith(heading) for title in bookmarks), heading
        assert re.search(rf"\d {re.escape(heading)} [. ]*\d", contents), heading


def test_all_fonts_are_embedded(reader: pypdf.PdfReader) -> None:
    found = 0
    for page in reader.pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            for below in font.get_object()["/DescendantFonts"]:
                descriptor = below.get_object()["/FontDescriptor"].get_object()
                assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor)
                found += 1
    assert found


def test_every_endnote_quotes_a_sentence_of_the_report_it_names(
    document: Document, sample_site: Path, sample_project: Path, tmp_path: Path
) -> None:
    index = opening.open_readonly(sample_project / ".sitrep/index.db")
    text = words(sample_site / f"briefings/{document.view.ident}.pdf", tmp_path)
    notes = paper.data(document, SHEET)["notes"]
    assert notes
    for note in notes:
        ident, _, sentence = note["href"].removeprefix("articles/").partition(".html#")
        (body,) = index.execute("SELECT text FROM body WHERE article = ?", (ident,)).fetchone()
        assert note["words"] in " ".join(body.split())
        page = (sample_site / f"articles/{ident}.html").read_text(encoding="utf-8")
        assert f'id="{sentence}"' in page
        assert f"{note['n']}." in text
        assert note["source"] in text
    index.close()


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext (poppler-utils) is not installed")
def test_the_text_comes_out_in_reading_order(document: Document, sample_site: Path) -> None:
    file = sample_site / f"briefings/{document.view.ident}.pdf"
    ran = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, text=True, check=True)
    text = " ".join(ran.stdout.split())
    order = [document.view.title, "Contents", "Written by", "Chosen by rule", "5–20 %"]
    places = [text.find(words) for words in order]
    assert -1 not in places, list(zip(order, places, strict=True))
    assert places == sorted(places)


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed")
def test_qpdf_finds_no_fault(document: Document, sample_site: Path) -> None:
    file = sample_site / f"briefings/{document.view.ident}.pdf"
    ran = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_the_same_edition_gives_the_same_bytes_in_another_process(document: Document, sample_site: Path) -> None:
    data = (sample_site / f"briefings/{document.view.ident}.pdf").read_bytes()
    ran = project.run(
        "sitrep",
        "print",
        "--edition",
        document.view.ident,
        "-o",
        "again.pdf",
        cwd=sample_site.parent,
        PYTHONHASHSEED="7",
    )
    again = sample_site.parent / "again.pdf"
    assert ran.returncode == 0, ran.stderr
    assert again.read_bytes() == data
    again.unlink()


def test_words_of_a_report_are_set_as_words_never_run(document: Document, tmp_path: Path) -> None:
    first = document.view.highlights[0]
    hostile = first.__class__(
        first.quotation.__class__(HOSTILE, first.quotation.article, "articles/h.html#s-1"), HOSTILE
    )
    html = f"<h1>T</h1><p>{HOSTILE.replace('<', '&lt;')}</p><ul><li><strong>#panic()</strong></li></ul>"
    view = document.view.__class__(
        **{name: getattr(document.view, name) for name in document.view.__struct_fields__}
        | {"title": HOSTILE, "author": HOSTILE, "highlights": (hostile,)}
    )
    made = printed(Document(view=view, html=html))
    text = words(made.data, tmp_path).replace(" ", "")
    assert text.count('#panic("run")$x$*b*_i_`c`@note-1') >= 3


def test_a_word_longer_than_the_sheet_is_broken_and_none_of_it_runs_off(document: Document, tmp_path: Path) -> None:
    assert words(printed(Document(view=document.view, html=f"<p>{'A' * 300}</p>")).data, tmp_path).count("A" * 30) >= 10
    edge = 595 - 40
    lines: list[float] = []
    for page in pypdf.PdfReader(tmp_path / "x.pdf").pages:
        page.extract_text(visitor_text=lambda text, _cm, at, *_: lines.append(at[4] + 3 * len(text.strip())))
    assert max(lines) < edge


def test_letters_of_other_scripts_are_set_and_those_that_no_font_has_are_told(
    document: Document, tmp_path: Path
) -> None:
    latin = printed(Document(view=document.view, html="<p>Кириллица и עברית.</p>"))
    assert latin.warning is None
    assert "Кириллица" in words(latin.data, tmp_path)
    none = printed(Document(view=document.view, html="<p>\U00012345 \U00012346</p>"))
    assert none.warning is not None
    assert "Cuneiform" in none.warning.what
    assert "apt install fonts-noto-core" in none.warning.hint


@pytest.mark.parametrize(("size", "points"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_it_is_set_on_the_paper_asked_for(
    document: Document, tmp_path: Path, size: str, points: tuple[int, int]
) -> None:
    data = printed(document, Sheet(site="Desk", url="", language="en", paper=size)).data
    (tmp_path / "x.pdf").write_bytes(data)
    box = pypdf.PdfReader(tmp_path / "x.pdf").pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == points


def test_the_timeline_is_drawn_without_anything_a_policy_refuses(document: Document) -> None:
    svg = drawing.timeline(document.view.events)
    assert svg.count("<rect") + svg.count("l7 -4") == len(document.view.events)
    assert not re.search(r"style=|<script|href=|<style", svg)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a <strong>b</strong></p>", ["p"]),
        ("loose <em>words</em><p>c</p>", ["p", "p"]),
        ("<div><h2>x</h2><p>y</p></div>", ["heading", "p"]),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", ["list"]),
        ("<table><tr><th>a</th><th>b</th></tr><tr><td>c</td></tr></table>", ["table"]),
        ("<script>x()</script><p>a</p>", ["p"]),
        ("<p>unclosed <b>tags</p><hr><pre>c</pre>", ["p", "rule", "pre"]),
        ("", []),
    ],
)
def test_whatever_markdown_makes_becomes_blocks_that_are_set(
    document: Document, html: str, expected: list[str]
) -> None:
    assert [block["t"] for block in words_tree.tree(html)] == expected
    assert printed(Document(view=document.view, html=html)).warning is None


def test_a_dossier_is_printed_of_an_entity_a_day_and_a_selection(sample_project: Path, tmp_path: Path) -> None:
    root = project.copy_inputs(sample_project, tmp_path / "project")
    for name, asked in {
        "entity": ("--entity", "khalifa-haftar"),
        "day": ("--day", "2020-05-26"),
        "select": ("--select", "MiG-29", "--paper", "letter"),
    }.items():
        ran = project.sitrep("print", *asked, "-o", f"{name}.pdf", cwd=root)
        assert ran.returncode == 0, ran.stderr
        assert "Drafted by the program" in words(root / f"{name}.pdf", tmp_path)
    ran = project.sitrep("print", "--entity", "khalifa-hafter-x", "-o", "x.pdf", cwd=root)
    assert ran.returncode == 1
    assert "Did you mean “khalifa-haftar”?" in ran.stderr
    assert project.sitrep("print", "-o", "x.pdf", cwd=root).returncode == 2
    assert not (root / "x.pdf").exists()


def test_an_edition_is_one_html_file_that_loads_nothing(
    document: Document, sample_project: Path, tmp_path: Path
) -> None:
    root = project.copy_inputs(sample_project, tmp_path / "project")
    ran = project.sitrep("print", "--edition", document.view.ident, "-o", "mail.html", cwd=root)
    assert ran.returncode == 0, ran.stderr
    html = (root / "mail.html").read_text(encoding="utf-8")
    assert not re.search(r"<script|<link|<img|<iframe|\bsrc=|@import|url\(", html)
    targets = re.findall(r'href="([^"]*)"', html)
    assert {target[:1] for target in targets} <= {"#"}
    ids = set(re.findall(r'\bid="([^"]*)"', html))
    assert {target[1:] for target in targets} <= ids
    assert html.count(document.view.marking) >= 2
    for note in document.notes:
        assert f'id="note-{note.number}"' in html


def test_where_the_site_has_an_address_the_links_of_the_one_file_lead_there(document: Document) -> None:
    url = "https://example.org/desk/"
    html = single.page(document, Sheet(site="Desk", url=url, language="en"), TEMPLATES).decode()
    targets = {target for target in re.findall(r'href="([^"]*)"', html) if not target.startswith("#")}
    assert targets
    assert {target for target in targets if not target.startswith(url) or "/.." in target} == set()
    assert f"{url}{document.notes[0].href}" in targets


def test_without_typst_the_site_is_built_and_says_how_to_get_pdfs(
    sample_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project.copy_inputs(sample_project, tmp_path / "project")
    monkeypatch.setattr(pdf, "find_spec", lambda _name: None)
    notices = [str(notice) for notice in project.build(root).notices]
    assert [notice for notice in notices if "pip install 'sitrep-site[print]'" in notice]
    assert not list((root / "site").rglob("*.pdf"))
    assert ".pdf" not in project.page(root, f"briefings/{next((root / 'site/briefings').glob('*.html')).name}")


def test_a_dossier_for_an_audience_holds_nothing_above_it(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    project.report(root, "a.txt", "Anna Berg said the ship left Tripoli.", title="Open")
    head = "---\ntitle: Held back\ndate: 2020-05-26\nsource: Desk\ntlp: TLP:RED\n---\n"
    project.put(root, "content/inbox/b.md", f"{head}Anna Berg said the vault holds zinc.\n")
    for audience, held in (("TLP:RED", True), ("TLP:AMBER", False)):
        ran = project.sitrep("print", "--entity", "anna-berg", "--audience", audience, "-o", "x.pdf", cwd=root)
        assert ran.returncode == 0, ran.stderr
        text = words(root / "x.pdf", tmp_path)
        assert ("zinc" in text, "Held back" in text, "TLP:RED" in text) == (held, held, held)
        assert "the ship left Tripoli" in text


def test_the_map_is_in_the_page_the_pdf_and_the_one_file(document: Document, sample_site: Path) -> None:
    assert document.view.places
    drawn = paper.data(document, SHEET)["map"]
    assert drawn.startswith("<svg")
    assert "Where it is said to have happened" in single.page(document, SHEET, TEMPLATES).decode()
    html = (sample_site / f"briefings/{document.view.ident}.html").read_text(encoding="utf-8")
    for place in document.view.places:
        assert f"<title>{place.link.name}: " in drawn
        assert f"<title>{place.link.name}: " in html


@pytest.mark.parametrize(
    ("letter", "script", "package"),
    [
        ("通", "Chinese, Japanese and Korean", "fonts-noto-cjk"),
        ("ひ", "Chinese, Japanese and Korean", "fonts-noto-cjk"),
        ("ق", "Arabic", "fonts-noto-core"),
        ("ब", "Devanagari", "fonts-noto-core"),
        ("🚀", "pictograms", "fonts-noto-color-emoji"),
    ],
)
def test_a_script_that_lacks_letters_is_called_by_its_name_with_what_to_install(
    letter: str, script: str, package: str
) -> None:
    assert scripts.of(letter) == (script, package)
