"""A report's text is text, never markup: whatever it holds, it is shown and not obeyed."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import project
import pytest

from generator import links

SCRIPT = "<script>alert(1)</script>"
WORDS = (
    f"Anna {SCRIPT} Berg said on Tuesday that CGS left Tripoli. "
    "{{ 7*7 }} {% raw %} ${7*7} [[x]] [link](javascript:alert(1)) ![i](http://example.org/i.png) "
    "and <img src=x onerror=alert(1)>. "
    "“Karl \"The <b>Fox</b>\" O'Berg & Sons” denied it on May 20, Karl O'Berg said. "
    "]]> --> </article></body></html> <!-- not over. "
    "\u202egnirts\u202c and \u2066isolated\u2069 marks, a zero\u200bwidth, a bell\u0007 and a nul\u0000. "
    "See https://example.org/?a=1&b=<x>\"y' for more, said Anna Berg."
)
TITLE = f'Title {SCRIPT} "quoted" & {{{{ 7*7 }}}} \u202eevil'
LONG = ("Long title of " + "many words " * 40)[:400].strip()
NAMES = (
    "with space.txt",
    "Доклад о портах.txt",
    "تقرير.md",
    "50% off & <b>.txt",
    "quote'\".txt",
    "-rf.txt",
    "ﬁle\u202eex.txt",
)
ALLOWED = frozenset(
    "html head meta title link script body header nav main footer article section aside div p h1 h2 h3 h4 h5 h6 ul ol"
    " li dl dt dd a b i em strong span abbr time q blockquote cite small code pre br hr sup sub mark table caption"
    " thead tbody tfoot tr th td colgroup col details summary fieldset legend label input button form select option"
    " search output figure figcaption svg path rect circle g line polyline text template noscript ins del s u kbd"
    " address bdi menu data wbr datalist defs pattern use symbol polygon ellipse tspan desc marker clippath mask"
    " lineargradient stop optgroup".split()
)
DATA = "application/ld+json"
"""The one kind of script that stands in a page: no browser runs it."""

_BLOCKS = re.compile(
    r"</?(?:p|li|dd|dt|h\d|td|th|div|section|header|footer|title|article|summary|label|main|nav|ul|dl)\b"
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of reports that try everything."""
    root = project.starter(tmp_path_factory.mktemp("hostile") / "project")
    head = f"Date: 2020-05-26\nSource: Post {SCRIPT} & Sons\nTitle: {TITLE}\nURL: javascript:alert(1)\n"
    project.put(root, "content/inbox/a.txt", f"{head}Author: {SCRIPT}\n\n{WORDS}\n")
    body = f"---\ntitle: '{LONG}'\ndate: 2020-05-27\nsource: '{SCRIPT}'\nurl: 'javascript:alert(1)'\n"
    project.put(root, "content/inbox/b.md", f"{body}tags: ['{SCRIPT}']\n---\n\n{WORDS}\n\n# <img src=x>\n\n{WORDS}\n")
    for name in NAMES:
        text = f"Date: 2020-06-01\nSource: Harbour\nTitle: The file {name}\n\nKarl Meier left Geneva in 2011.\n"
        if name.endswith(".md"):
            text = "---\ntitle: A file\ndate: 2020-06-01\nsource: Harbour\n---\n\nKarl Meier left Geneva in 2011.\n"
        project.put(root, f"content/inbox/{name}", text)
    project.put(
        root,
        "content/articles/by-hand.md",
        f"---\ntitle: >-\n  {TITLE}\ndate: 2020-05-28\nsource: By hand\nurl: 'javascript:alert(2)'\n"
        f"entities:\n  PERSON: ['{SCRIPT}', 'Karl \"Fox\" O''Berg']\n---\n\n"
        f"{WORDS.replace(chr(0), '').replace(chr(7), '')}\n",
    )
    project.put(
        root,
        "site_config/entities.yml",
        f"entities:\n  - {{name: 'Anna Berg', description: '{SCRIPT}', aliases: ['{SCRIPT} Berg']}}\n",
    )
    summary = project.build(root)
    assert summary.reports == 3 + len(NAMES), summary.quarantined
    return root


class Page(HTMLParser):
    """What a browser would make of a page: its elements and their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[str] | None = None
        self.scripts: list[str] = []
        self.data: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        self.inside = None
        if tag == "script":
            self.inside = self.data if dict(attrs) == {"type": DATA} else self.scripts

    def handle_data(self, data: str) -> None:
        if self.inside is not None:
            self.inside.append(data.strip())

    def handle_endtag(self, tag: str) -> None:
        self.inside = None


def pages(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root / "site").as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((root / "site").rglob("*.html"))
    }


def test_no_page_holds_an_element_attribute_or_script_of_a_report(hostile: Path) -> None:
    for address, html in pages(hostile).items():
        page = Page(html)
        for tag, attributes in page.found:
            assert tag in ALLOWED, (address, tag)
            assert not [name for name in attributes if name.startswith("on") or name == "style"], (address, attributes)
            if tag == "script":
                if attributes == {"type": DATA}:
                    continue
                assert set(attributes) <= {"src", "defer"}, address
                assert str(attributes["src"]).startswith(links.root(address) + "assets/")
        assert not any(page.scripts), address
        for words in page.data:
            assert "<" not in words, address
            json.loads(words)


def test_no_link_follows_what_a_report_wishes(hostile: Path) -> None:
    """No scheme but http(s) and mailto, no image, and nothing that leads out of the site."""
    for address, html in pages(hostile).items():
        for tag, attributes in Page(html).found:
            for name in ("href", "src", "action", "srcset", "data", "formaction"):
                target = attributes.get(name)
                if target is None:
                    continue
                assert not re.match(r"\s*(javascript|data|vbscript|file):", target, re.IGNORECASE), (address, target)
                if re.match(r"https?:", target):
                    assert tag == "a", (address, tag)
                elif not target.startswith(("#", "mailto:")):
                    path = (hostile / "site" / address).parent / target.partition("#")[0]
                    assert path.resolve().is_relative_to(hostile / "site"), (address, target)


def test_no_report_is_a_template(hostile: Path) -> None:
    """What looks like a placeholder is shown as it is."""
    shown = pages(hostile)
    assert not [address for address, html in shown.items() if re.search(r"\b49\b", html)]
    assert "{{ 7*7 }}" in shown["articles/by-hand.html"]
    assert "[[x]]" in shown["articles/by-hand.html"]


def test_the_words_are_shown_whole_and_escaped(hostile: Path) -> None:
    html = project.page(hostile, "articles/by-hand.html")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "&lt;img src=x onerror=alert(1)&gt;" in html
    assert LONG in project.page(hostile, f"articles/{links.article_id('2020-05-27', LONG)}.html").replace("\n", " ")


def test_marks_that_turn_the_text_round_stay_in_their_place(hostile: Path) -> None:
    """A title with a mark that turns the direction, never taken back, does not turn the words behind it round."""
    seen = 0
    for address, html in pages(hostile).items():
        for block in _BLOCKS.split(html.partition("<body")[2]):
            for mark in re.finditer("[\u202a\u202b\u202d\u202e]", block):
                seen += 1
                rest = block[mark.end() :].partition("\u202c")
                behind = re.search(r"</(?!bdi)\w+>(.*)", rest[0], re.DOTALL) if not rest[1] else None
                assert not behind or not re.sub(r"<[^>]*>", "", behind[1]).strip(), (address, block[:300])
    assert seen


def test_no_control_character_reaches_a_page(hostile: Path) -> None:
    for address, html in pages(hostile).items():
        assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", html), address


def test_every_address_is_one_that_travels(hostile: Path) -> None:
    """ASCII, at most 100 characters, whatever the files of the inbox were called."""
    for name in project.files(hostile / "site"):
        assert re.fullmatch(r"[a-z0-9./_-]+", name), name
        assert len(name) <= 100


def test_a_report_says_which_file_it_came_from_whatever_its_name(hostile: Path) -> None:
    articles = "".join(html for address, html in pages(hostile).items() if address.startswith("articles/"))
    for part in ("with space.txt", "Доклад о портах.txt", "تقرير.md", "50% off &amp; &lt;b&gt;.txt"):
        assert part in articles


def test_the_data_of_every_page_forbids_what_is_not_ours(hostile: Path) -> None:
    """A strict policy on every page: even what slipped through would not run."""
    for address, html in pages(hostile).items():
        policy = [a["content"] for _t, a in Page(html).found if a.get("http-equiv") == "Content-Security-Policy"]
        assert len(policy) == 1, address
        assert "default-src 'none'" in str(policy[0])
        assert "unsafe" not in str(policy[0])
