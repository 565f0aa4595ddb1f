"""Promises of the templates: each page renders from its record alone, safely, and with the frame every page has."""

import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jinja2
import msgspec
import pytest
import view_samples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from view_samples import SITE, VIEWS

from generator import links
from generator.model.annotations import ENTITY_TYPES
from generator.model.article import Tlp
from generator.model.site import Site
from generator.pages.citations import EndNote
from generator.pages.day import Part
from generator.pages.kinds import KINDS
from generator.pages.parts import EntityLink
from generator.pages.text import Paragraph, Segment, SentenceView, TimeNote
from generator.render import environment, filters, markup

TEMPLATES = Path(__file__).parent.parent / "templates"
HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)> {{ 777 * 777 }} \u202e&amp;"
NARRATIVE = ("briefing.html", "briefings.html", "main.html", "home.html")
PAGES = sorted({*VIEWS, *NARRATIVE})


@pytest.fixture(scope="module")
def jinja() -> jinja2.Environment:
    return environment.make([TEMPLATES])


class Elements(HTMLParser):
    """The elements of a page, in order, with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]

    def shape(self) -> list[tuple[str, list[str]]]:
        """Elements and the names of their attributes; `b` is left out, for it marks names that happen to match."""
        return [(tag, sorted(attributes)) for tag, attributes in self.found if tag != "b"]


def render(
    jinja: jinja2.Environment,
    template: str,
    text: str = "Some words",
    *,
    bare: bool = False,
    site: Site = SITE,
    address: str = "articles/a-report.html",
    **changes: Any,
) -> str:
    view: Any = view_samples.build(VIEWS[template], lambda: text, bare=bare) if template in VIEWS else None
    if changes:
        view = msgspec.structs.replace(view, **changes)
    page = view_samples.page(lambda: text, heading=not bare)
    notes = [] if bare else [view_samples.record(EndNote, lambda: text)]
    edition = None if bare else page
    more = {"page": page, "notes": notes, "edition": edition} if template in NARRATIVE else {}
    return jinja.get_template(template).render(site=site, view=view, root="../", address=address, **more)


def test_every_kind_of_page_has_its_template_among_those_tested() -> None:
    assert {kind.template for kind in KINDS} | {"report.html"} <= set(VIEWS)
    kept = {path.name for path in TEMPLATES.glob("*.html")}
    assert set(PAGES) == kept - {
        "base.html",
        "compared.html",
        "drafted.html",
        "endnotes.html",
        "navigation.html",
        "parts.html",
        "roles.html",
        "single.html",
    }


@pytest.mark.parametrize("template", PAGES)
@pytest.mark.parametrize("bare", [False, True], ids=["full", "bare"])
def test_a_page_renders_from_its_record_alone(jinja: jinja2.Environment, template: str, bare: bool) -> None:
    assert render(jinja, template, bare=bare).rstrip().endswith("</html>")


@pytest.mark.parametrize("template", PAGES)
def test_hostile_text_stays_text(jinja: jinja2.Environment, template: str) -> None:
    html = render(jinja, template, HOSTILE)
    assert "<script>alert" not in html
    assert "<img" not in html
    assert "603729" not in html
    assert Elements(html).shape() == Elements(render(jinja, template)).shape()


@pytest.mark.parametrize("template", PAGES)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1))
def test_no_text_changes_the_shape_of_a_page(jinja: jinja2.Environment, template: str, text: str) -> None:
    assert Elements(render(jinja, template, text)).shape() == Elements(render(jinja, template)).shape()


@pytest.mark.parametrize("template", PAGES)
def test_a_page_runs_and_styles_nothing_inline(jinja: jinja2.Environment, template: str) -> None:
    page = Elements(render(jinja, template))
    assert not page.all("style")
    scripts = {"search.html": "search.js", "timeline.html": "filters.js", "ledger.html": "filters.js"}
    own = [f"../assets/{scripts[template]}"] if template in scripts else []
    run = [script for script in page.all("script") if script.get("type") != "application/ld+json"]  # data, never run
    assert [script.get("src") for script in run] == ["../assets/sitrep.js", *own]
    assert all("defer" in script for script in run)
    assert not [name for _tag, attributes in page.found for name in attributes if name == "style" or name[:2] == "on"]


@pytest.mark.parametrize("template", PAGES)
def test_a_page_asks_for_nothing_from_elsewhere(jinja: jinja2.Environment, template: str) -> None:
    metas = Elements(render(jinja, template)).all("meta")
    policy = next(m["content"] for m in metas if m.get("http-equiv") == "Content-Security-Policy") or ""
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors" not in policy
    assert [m["content"] for m in metas if m.get("name") == "referrer"] == ["no-referrer"]


@pytest.mark.parametrize("template", PAGES)
def test_every_link_is_written_from_the_place_of_its_page(jinja: jinja2.Environment, template: str) -> None:
    page = Elements(render(jinja, template, site=msgspec.structs.replace(SITE, url="")))
    links = [attributes.get("href") or attributes.get("src") or "" for _tag, attributes in page.found]
    written = [link for link in links if link and "Some words" not in link]
    assert written
    assert not [link for link in written if not link.startswith(("../", "#", "https://example.org/"))]


@pytest.mark.parametrize("template", PAGES)
def test_a_page_has_a_language_a_title_landmarks_and_one_first_heading(
    jinja: jinja2.Environment, template: str
) -> None:
    for bare in (False, True):
        html = render(jinja, template, bare=bare)
        page, head = Elements(html), Elements(html.partition("</head>")[0])  # a drawing has titles too
        assert page.all("html")[0]["lang"] == "en"
        assert len(page.all("main")) == len(page.all("h1")) == len(head.all("title")) == 1
        assert page.all("a")[0]["href"] == "#main"
        assert re.search("(?:Some words|People(?:: SOME WORDS)?)(?:, page 2)? – The northern desk", "".join(page.text))


@pytest.mark.parametrize("template", PAGES)
def test_an_identifier_stands_on_a_page_once(jinja: jinja2.Environment, template: str) -> None:
    found = Elements(render(jinja, template, bare=True)).found
    ids = [attributes["id"] for _tag, attributes in found if "id" in attributes]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("own", [None, *Tlp])
@pytest.mark.parametrize("around", list(Tlp))
def test_a_report_is_never_marked_laxer_than_its_site(jinja: jinja2.Environment, own: Tlp | None, around: Tlp) -> None:
    site = msgspec.structs.replace(SITE, marking=around)
    html = render(jinja, "article.html", site=site, marking=own.value if own else None)
    shown = set(re.findall(r'class="marking[^>]*>([^<]+)<', html))
    expected = own if own and own.rank > around.rank else around
    assert shown == {expected.value}
    assert f'<body class="{filters.marking_class(expected)}">' in html


def test_a_site_without_analysis_has_no_timeline_and_no_claims_in_its_navigation(jinja: jinja2.Environment) -> None:
    def navigation(analysed: bool) -> list[str | None]:
        html = render(jinja, "not_found.html", site=msgspec.structs.replace(SITE, analysed=analysed))
        return [link.get("href") for link in Elements(html.partition("<main")[0]).all("a")]

    gone = {"../timeline.html", "../claims/index.html", "../accounts/index.html"}
    assert gone <= set(navigation(analysed=True))
    assert not gone & set(navigation(analysed=False))


@pytest.mark.parametrize(
    ("address", "href", "current"),
    [
        ("articles/a-report.html", "../articles/index.html", "true"),
        ("articles/index.html", "../articles/index.html", "page"),
        ("timeline.html", "../timeline.html", "page"),
        ("method.html", "../method.html", "page"),
        ("about.html", "../about.html", "page"),
        ("index.html", "../index.html", "page"),
    ],
)
def test_the_navigation_says_where_the_reader_is(
    jinja: jinja2.Environment, address: str, href: str, current: str
) -> None:
    head = render(jinja, "not_found.html", address=address).partition("<main")[0]
    marked = [(link["href"], link["aria-current"]) for link in Elements(head).all("a") if "aria-current" in link]
    assert marked == [(href, current)]


@pytest.mark.parametrize(
    ("edtf", "datetime"),
    [
        ("2020-05-26", "2020-05-26"),
        ("2020-05", "2020-05"),
        ("2011", "2011"),
        ("2020-05-26T10:00", "2020-05-26T10:00"),
        ("2020-05-26T24:00", ""),
        ("2020-05-21/2020-05-31", ""),
        ("2020-06-03~", ""),
        ("201X", ""),
        ("2011/..", ""),
    ],
)
def test_only_a_value_that_html_knows_becomes_a_datetime(edtf: str, datetime: str) -> None:
    assert filters.html_date(edtf) == datetime


@given(words=st.text(), names=st.lists(st.text(max_size=5), max_size=3))
def test_marking_names_in_a_sentence_changes_none_of_its_words(words: str, names: list[str]) -> None:
    assert markup.highlight(words, names).striptags().split() == words.split() or "<" in words or "&" in words
    assert re.sub(r"</?b>", "", markup.highlight(words, names)) == markup.highlight(words, ())


def test_a_name_that_leads_to_one_entity_takes_the_reader_there(jinja: jinja2.Environment) -> None:
    one = view_samples.build(VIEWS["alias.html"], lambda: "Words").entities[:1]
    html = render(jinja, "alias.html", entities=one)
    assert [m["content"] for m in Elements(html).all("meta") if m.get("http-equiv") == "refresh"] == [
        "0; url=../entities/somebody.html"
    ]
    assert 'http-equiv="refresh"' not in render(jinja, "alias.html")


SHEET = (TEMPLATES / "assets" / "sitrep.css").read_text(encoding="utf-8")
TLP_COLOURS = {
    Tlp.RED: "#ff2b2b",
    Tlp.AMBER_STRICT: "#ffc000",
    Tlp.AMBER: "#ffc000",
    Tlp.GREEN: "#33ff00",
    Tlp.CLEAR: "#fff",
}
"""As Traffic Light Protocol 2.0 gives them, on black."""


@pytest.mark.parametrize("level", list(Tlp))
def test_every_sheet_of_paper_carries_the_marking_twice_in_its_colour(level: Tlp) -> None:
    style = filters.marking_class(level)
    box = f'{{ content: "{level.value}"; color: {TLP_COLOURS[level]}; }}'
    assert f"@page {style} {{ @top-right {box} @bottom-right {box} }}" in SHEET
    assert re.search(rf"\.{re.escape(style)} {{ page: {re.escape(style)}; }}", SHEET)
    assert SHEET.count("-right { font: 600 12pt sans-serif; background: #000;") == 2


def test_the_style_sheet_fetches_nothing() -> None:
    assert not re.search(r"url\(|@import|https?:", SHEET)


@pytest.mark.parametrize("kind", [*ENTITY_TYPES, "WEAPON_SYSTEM"])
def test_every_kind_of_entity_is_told_by_shape_as_well_as_by_colour(kind: str) -> None:
    rules = dict(re.findall(r"^\.entity-(\w+) {([^}]*)}", SHEET, re.MULTILINE))
    shapes = [re.search(r"--shape: ([^;]+)", rule) for rule in rules.values()]
    assert "--shape" in rules[filters.type_class(kind)]
    assert "text-decoration" in rules[filters.type_class(kind)]
    assert len({shape[1] for shape in shapes if shape}) == len(rules) == len(ENTITY_TYPES) + 1


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        (("2020-05-26", "2020-05-26"), "26 May 2020"),
        (("2020-05-26", "2020-05-30"), "26–30 May 2020"),
        (("2020-05-26", "2020-06-04"), "26 May – 4 June 2020"),
        (("2019-12-31", "2020-01-01"), "31 December 2019 – 1 January 2020"),
    ],
)
def test_a_span_of_days_repeats_nothing_that_its_ends_share(ends: tuple[str, str], words: str) -> None:
    assert filters.days_words(ends) == words


@given(st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31)))
def test_a_calendar_holds_each_day_of_its_month_once_under_its_weekday(moment: date) -> None:
    part = Part(moment.isoformat(), "dates/x.html", 1, 2)
    weeks = filters.weeks(part.ident[:7], [part])
    cells = [(day, column) for week in weeks for column, (day, _part) in enumerate(week) if day]
    assert [day for day, _column in cells] == list(range(1, len(cells) + 1))
    assert (moment.day, moment.weekday()) in cells
    assert [(day, held) for week in weeks for day, held in week if held] == [(moment.day, part)]


@pytest.mark.parametrize(
    ("grade", "style", "words"),
    [
        ("A1", "good", "A: completely reliable source; 1: confirmed by other sources"),
        ("B6", "middling", "B: usually reliable source; 6: truth cannot be judged"),
        ("C3", "middling", "C: fairly reliable source; 3: possibly true"),
        ("B4", "poor", "B: usually reliable source; 4: doubtful"),
        ("E2", "poor", "E: unreliable source; 2: probably true"),
        ("F6", "ungraded", "Not graded: neither the source nor the information has been judged"),
        ("B", "good", "B: usually reliable source"),
        ("F", "ungraded", "F: reliability of the source cannot be judged"),
    ],
)
def test_a_grade_is_explained_and_coloured_only_where_a_person_judged(grade: str, style: str, words: str) -> None:
    assert (filters.grade_class(grade), filters.grade_words(grade)) == (style, words)


def test_what_a_time_resolved_to_is_told_on_hover_and_to_a_screen_reader() -> None:
    exact = Segment("Tuesday", None, TimeNote("2020-05-26", "a weekday", "dates/2020-05-26.html"))
    assert markup.marked([SentenceView("", (exact,))], "../") == (
        '<a class="when" href="../dates/2020-05-26.html" title="26 May 2020: a weekday">'
        '<time datetime="2020-05-26">Tuesday</time><span class="resolved"> [26 May 2020]</span></a>'
    )
    wide = Segment("since 2011", None, TimeNote("2011/..", "an open end", ""))
    assert (
        markup.marked([SentenceView("", (wide,))], "")
        == '<span class="when" title="since 2011: an open end">since 2011</span>'
    )


def test_a_mention_says_what_kind_of_thing_it_names() -> None:
    mention = Segment("Haftar", EntityLink("Khalifa Haftar", "PERSON", "entities/khalifa-haftar.html"))
    assert markup.marked([SentenceView("s-3f9a1c", (Segment("Gen. "), mention))], "../") == (
        '<span class="sentence" id="s-3f9a1c">Gen. '
        '<a class="entity entity-person" href="../entities/khalifa-haftar.html" '
        'title="Person: Khalifa Haftar">Haftar</a></span>'
    )


def test_a_page_of_a_report_stays_light(jinja: jinja2.Environment) -> None:
    """600 words, every tenth of which is a name, weigh under 25 KB: the budget of issue 7 leaves room for style."""
    mention = Segment("Haftar", EntityLink("Khalifa Haftar", "PERSON", "entities/khalifa-haftar.html"))
    sentence = SentenceView(
        "s-3f9a1c", (Segment("It said that nine words stand before "), mention, Segment(" and two after. "))
    )
    paragraphs = (Paragraph((sentence, sentence), ()),) * 25
    html = render(jinja, "article.html", paragraphs=paragraphs)
    assert len(html.encode()) < 25_000


@pytest.mark.parametrize(
    ("address", "number", "expected"),
    [
        ("entities/x.html", 2, "entities/x/2.html"),
        ("entities/x/2.html", 1, "entities/x.html"),
        ("entities/x/2.html", 13, "entities/x/13.html"),
        ("dates/2020.html", 2, "dates/2020/2.html"),
    ],
)
def test_a_further_page_is_found_from_any_page_of_its_list(address: str, number: int, expected: str) -> None:
    assert links.further(address, number) == expected
