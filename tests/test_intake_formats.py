"""Saved pages, mails, feeds and JSON Lines: files of real programs are read, damaged ones told, hostile ones borne."""

import contextlib
import datetime as dt
import json
import subprocess
import time
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from browsing import CHROMIUM, FLAGS
from inbox import candidates

from generator import intake
from generator.config.sources import Register
from generator.errors import BuildError, Problem
from generator.intake import Filed, Outcome, filing, inference, readers
from generator.model.article import Article, Tlp

SAILED = "The ferry to Lindau sailed on Thursday with ninety passengers, its captain told the Lake Gazette."
BACK = "It came back in the evening, and nobody was hurt <on board>, though the lake had been rough since noon."
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry sails again | Lake Gazette</title>
<link rel="canonical" href="https://gazette.example/2021/ferry"><meta property="og:site_name" content="Lake Gazette">
<meta property="article:published_time" content="2021-03-04T23:30:00-05:00"><meta name="author" content="Ada Lind">
<meta property="og:title" content="Ferry sails again">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [{{"@type": "NewsArticle",
"headline": "Ferry sails again", "datePublished": "2021-03-04T23:30:00-05:00",
"author": [{{"@type": "Person", "name": "Ada Lind"}}], "publisher": {{"name": "Lake Gazette"}}}}]}}</script></head>
<body><nav><ul><li><a href="/">Home</a><li><a href="/weather">Weather</a></ul></nav><main><article>
<h1>Ferry sails again</h1><p>{SAILED}</p><p id="second"></p></article></main>
<script>document.getElementById("second").textContent = {json.dumps(BACK)}</script>
<footer>All rights reserved. Subscribe to our newsletter.</footer></body></html>"""


def articles(data: bytes, name: str) -> list[Article]:
    return [inference.complete(draft, name, Register()) for draft in readers.read(data, name)]


def article(data: bytes, name: str) -> Article:
    (found,) = articles(data, name)
    return found


def refusal(data: bytes, name: str) -> Problem:
    with pytest.raises(BuildError) as refused:
        articles(data, name)
    return refused.value.problems[0]


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """One page as Chromium saves it: what it shows as HTML, and the archive with all that belongs to it."""
    if CHROMIUM is None:
        pytest.skip("NO BROWSER WAS TESTED: Chromium is missing (apt install chromium)")
    from playwright.sync_api import sync_playwright

    folder = tmp_path_factory.mktemp("saved")
    path = folder / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    command = [CHROMIUM, *FLAGS, f"--user-data-dir={folder}/profile", "--dump-dom", path.as_uri()]
    dumped = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        tab = browser.new_page()
        tab.goto(path.as_uri())
        archive = tab.context.new_cdp_session(tab).send("Page.captureSnapshot", {"format": "mhtml"})["data"]
        browser.close()
    return {"page.html": dumped, "page.mhtml": archive.encode()}


@pytest.mark.browser
@pytest.mark.parametrize("name", ["page.html", "page.mhtml"])
def test_a_page_saved_by_chromium_is_its_main_text_and_what_its_head_says(saved: dict[str, bytes], name: str) -> None:
    found = article(saved[name], name)
    assert found.text == f"{SAILED}\n\n{BACK}"
    assert (found.title, found.source, found.author) == ("Ferry sails again", "Lake Gazette", "Ada Lind")
    assert found.date == dt.date(2021, 3, 4), "the day of the publisher, not of UTC"
    assert (found.url, found.inferred) == ("https://gazette.example/2021/ferry", ())


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta property="article:published_time" content="2021-03-04T09:00:00Z">', "2021-03-04"),
        ('<meta name="date" content="4 March 2021">', "2021-03-04"),
        ('<meta itemprop="datePublished" content="20210304T0900">', "2021-03-04"),
        ('<time datetime="2021-03-04">Thursday</time>', "2021-03-04"),
        ('<link rel="canonical" href="https://gazette.example/2021/03/04/ferry">', "2021-03-04"),
    ],
)
def test_the_day_of_a_page_may_stand_in_any_of_the_usual_places(head: str, day: str) -> None:
    found = article(f"<html><head>{head}</head><body><p>{SAILED}</p></body></html>".encode(), "a.html")
    assert found.date.isoformat() == day
    assert ("date" in found.inferred) == ("canonical" in head)


def test_a_page_with_two_days_and_none_of_publication_is_refused() -> None:
    times = '<time datetime="2021-03-04">a</time><time datetime="2021-03-05">b</time>'
    assert "no date" in refusal(f"<html><body>{times}<p>{SAILED}</p></body></html>".encode(), "a.html").what


def test_what_a_page_only_suggests_is_marked_as_inferred() -> None:
    data = f'<html><head><title>Ferry sails</title><link rel=canonical href="https://www.gazette.example/x"></head><body><p>{SAILED}</p>'
    found = article(data.encode(), "2021-03-04.html")
    assert (found.title, found.source) == ("Ferry sails", "gazette.example")
    assert set(found.inferred) == {"title", "source", "date"}


@pytest.mark.parametrize(
    ("encoding", "says"), [("utf-8", "iso-8859-1"), ("cp1252", "iso-8859-1"), ("cp1251", "windows-1251")]
)
def test_a_page_is_read_in_its_encoding_whatever_it_says(encoding: str, says: str) -> None:
    words = "Паром вышел в озеро сегодня." if encoding == "cp1251" else "The café’s owner said “no” to the ferry."
    page = f'<html><head><meta charset="{says}"><meta name=date content=2021-03-04></head><body><p>{words}'
    assert article(page.encode(encoding), "a.html").text == words


def test_markup_that_a_page_speaks_of_stays_text() -> None:
    words = "The page held &lt;script&gt;alert(1)&lt;/script&gt; and &amp;lt;b&amp;gt;, said the captain of the ferry."
    found = article(f"<html><head><meta name=date content=2021-03-04></head><body><p>{words}</p>".encode(), "a.html")
    assert found.text.startswith("The page held <script>alert(1)</script> and &lt;b&gt;, said")


def mail(**headers: str) -> EmailMessage:
    message = EmailMessage()
    given = {
        "From": "Désk Officer <desk@gazette.example>",
        "Date": "Thu, 04 Mar 2021 23:30:00 -0500",
        "Subject": "Fwd: Ferry sails",
    }
    for name, value in (given | {name.replace("_", "-"): value for name, value in headers.items()}).items():
        message[name] = value
    message.set_content(f"{SAILED}\n\n{BACK}\n", cte="quoted-printable")
    return message


def test_a_mail_is_its_plain_words_with_sender_day_and_subject() -> None:
    message = mail(Subject="[TLP:AMBER+STRICT] Ferry sails: wieder größer", Archived_At="<https://lists.example/7>")
    message.add_alternative(f"<p>{SAILED}</p>", subtype="html")
    found = article(bytes(message), "a.eml")
    assert found.text == f"{SAILED}\n\n{BACK}"
    assert (found.title, found.source) == ("Ferry sails: wieder größer", "Désk Officer")
    assert (found.date, found.tlp, found.url) == (dt.date(2021, 3, 4), Tlp.AMBER_STRICT, "https://lists.example/7")
    assert found.inferred == ("source",), "who sends a report need not have published it"


def test_a_mail_of_html_alone_gives_its_words() -> None:
    message = EmailMessage()
    message["From"], message["Date"] = "a@gazette.example", "Thu, 04 Mar 2021 09:00:00 +0000"
    html = f"<html><style>p {{}}</style><p>{SAILED}</p><p>Zurück.</p>"
    message.set_content(html, subtype="html", charset="iso-8859-1", cte="base64")
    found = article(bytes(message), "a.eml")
    assert (found.text, found.source) == (f"{SAILED}\n\nZurück.", "gazette.example")


def test_a_mail_whose_plain_part_only_points_to_the_other_gives_the_words_of_the_other() -> None:
    message = mail()
    message.set_content("Your program can't show this message.")
    message.add_alternative(f"<p>{SAILED}</p><p>{BACK}</p>", subtype="html")
    assert article(bytes(message), "a.eml").text == f"{SAILED}\n\n{BACK}"


FORWARDS = {
    "Gmail": "Look at this.\n\n---------- Forwarded message ---------\nFrom: Lake Gazette <news@gazette.example>\n"
    "Date: Thu, 4 Mar 2021 at 08:00\nSubject: Ferry sails\nTo: Ada <ada@desk.example>\n\n" + SAILED,
    "Apple Mail": "Begin forwarded message:\n\n> From: Lake Gazette <news@gazette.example>\n> Subject: Ferry sails\n"
    "> Date: 4 March 2021 at 08:00:00 CET\n> To: ada@desk.example\n> \n> " + SAILED,
    "Outlook": "See below\n\n________________________________\nFrom: Lake Gazette <news@gazette.example>\n"
    "Sent: Thursday, March 4, 2021 8:00 AM\nTo: Ada\nSubject: FW: Ferry sails\n\n" + SAILED,
}


@pytest.mark.parametrize("program", FORWARDS)
def test_a_forwarded_mail_is_the_report_that_was_passed_on(program: str) -> None:
    head = "From: Ada <ada@desk.example>\nDate: Fri, 5 Mar 2021 10:00:00 +0000\nSubject: Fwd: Ferry sails\n\n"
    (draft,) = readers.read((head + FORWARDS[program]).encode(), "a.eml")
    assert (draft.text, draft.title, draft.source) == (SAILED, "Ferry sails", "Lake Gazette")
    assert draft.date == dt.date(2021, 3, 4)
    assert bool(draft.left_out) == (program != "Apple Mail")


def test_an_answer_to_a_mail_is_the_report_of_who_answers() -> None:
    head = "From: Ada <ada@desk.example>\nDate: Fri, 5 Mar 2021 10:00:00 +0000\nSubject: Re: Ferry\n\n"
    (draft,) = readers.read((head + "It sank.\n\n" + FORWARDS["Outlook"]).encode(), "a.eml")
    assert (draft.source, draft.date) == ("Ada", dt.date(2021, 3, 5))
    assert draft.text.startswith("It sank.")


def test_attachments_are_named_and_not_read(tmp_path: Path) -> None:
    message = mail()
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="läke.pdf")
    message.add_attachment("Another report.", filename="other.txt")
    (tmp_path / "content/inbox").mkdir(parents=True)
    (tmp_path / "content/inbox/a.eml").write_bytes(bytes(message))
    outcome = take(tmp_path)
    assert len(outcome.written) == 1
    assert "Another report" not in outcome.written[0].read_text(encoding="utf-8")
    assert "läke.pdf" in outcome.remarks[0].what
    assert "other.txt" in outcome.remarks[0].what


def test_a_mail_that_breaks_off_is_read_and_said_to_be_in_part(tmp_path: Path) -> None:
    message = mail()
    message.add_attachment(b"%PDF-1.4" * 99, maintype="application", subtype="pdf", filename="a.pdf")
    (tmp_path / "content/inbox").mkdir(parents=True)
    (tmp_path / "content/inbox/a.eml").write_bytes(bytes(message)[:-400])
    outcome = take(tmp_path)
    assert len(outcome.written) == 1
    assert "breaks off" in outcome.remarks[0].what


def feed(kind: str, entries: int = 2, **more: str) -> bytes:
    from feedgen.feed import FeedGenerator

    made = FeedGenerator()
    made.id("https://gazette.example/")
    made.title("Lake Gazette")
    made.description("News of the lake")
    made.link(href="https://gazette.example/")
    for number in range(1, entries + 1):
        entry = made.add_entry(order="append")
        entry.id(f"https://gazette.example/{number}")
        entry.title(f"Ferry {number} sails")
        entry.link(href=f"https://gazette.example/{number}")
        entry.published(f"2021-03-0{number}T23:30:00-05:00")
        entry.updated("2021-03-09T10:00:00Z")
        entry.content(
            f"<p>{SAILED}</p><p>Number {number} of 2 &amp;lt;b&amp;gt;.</p>", type="CDATA" if kind == "rss" else "html"
        )
    return bytes(made.rss_str() if kind == "rss" else made.atom_str())


@pytest.mark.parametrize("kind", ["rss", "atom"])
@pytest.mark.parametrize("suffix", ["own", ".xml"])
def test_a_feed_made_by_feedgen_gives_a_report_an_entry(kind: str, suffix: str) -> None:
    found = articles(feed(kind), "a.xml" if suffix == ".xml" else f"a.{kind}")
    assert [a.title for a in found] == ["Ferry 1 sails", "Ferry 2 sails"]
    assert [a.date.isoformat() for a in found] == ["2021-03-01", "2021-03-02"], "the publisher's days, not those of UTC"
    assert {a.source for a in found} == {"Lake Gazette"}
    assert found[1].text == f"{SAILED}\n\nNumber 2 of 2 &lt;b&gt;."
    assert found[1].url == "https://gazette.example/2"
    assert {a.inferred for a in found} == {()}


@pytest.mark.parametrize(
    ("link", "base", "url"),
    [
        ("ship.html", "https://gazette.example/news/", "https://gazette.example/news/ship.html"),
        ("/ship.html", "", "https://gazette.example/ship.html"),
        ("https://[broken", "", None),
    ],
)
def test_the_address_of_an_entry_is_whole(link: str, base: str, url: str | None) -> None:
    """A relative one counts from its base, or from the feed's own page."""
    data = feed("atom", 1).replace(b'href="https://gazette.example/1"', f'href="{link}" xml:base="{base}"'.encode())
    (found,) = articles(data, "a.atom")
    assert found.url == url


def line(**values: Any) -> str:
    return (
        json.dumps({"date": "2021-03-04", "title": "Ferry sails", "source": "Gazette", "text": SAILED} | values) + "\n"
    )


def test_json_lines_give_a_report_a_line() -> None:
    data = line(
        id="Ferry One", author="Ada", url="https://a.example/", tlp="amber", tags=["lake"], credibility=2, language="en"
    )
    first, second = articles((data + "\n" + line(date="2021-03-05T10:00:00Z", title=None)).encode(), "a.jsonl")
    assert (first.id, first.author, first.tlp, first.tags, first.credibility) == (
        "ferry-one",
        "Ada",
        Tlp.AMBER,
        ("lake",),
        2,
    )
    assert (first.inferred, second.inferred) == ((), ("title",))
    assert second.date == dt.date(2021, 3, 5)


@pytest.mark.parametrize(
    ("written", "tags"),
    [
        ("lake, #ferry", ("lake", "ferry")),
        ([{"name": "lake"}, {"term": "ferry", "count": 2}], ("lake", "ferry")),
        ({"topics": ["lake", "ferry", "lake"], "people": []}, ("lake", "ferry")),
        ([1, None, True, [[[["deep"]]]]], ("1",)),
    ],
    ids=["a line of words", "records with names", "lists by heading", "what is no word"],
)
def test_tags_are_read_in_whatever_form_another_program_writes_them(written: Any, tags: tuple[str, ...]) -> None:
    (found,) = articles(line(tags=written).encode(), "a.jsonl")
    assert found.tags == tags


def test_json_lines_of_another_program_are_read_by_its_own_keys() -> None:
    said = {"headline": "Ferry sails", "publishedAt": "2021-03-04T10:00:00Z", "publisher": "Gazette", "byline": "Ada"}
    (found,) = articles(json.dumps(said | {"link": "https://a.example/1", "body": SAILED}).encode(), "a.jsonl")
    assert (found.title, found.date, found.source) == ("Ferry sails", dt.date(2021, 3, 4), "Gazette")
    assert (found.author, found.url, found.text, found.inferred) == ("Ada", "https://a.example/1", SAILED, ())


@pytest.mark.parametrize("form", ["[{0},{1}]", '{{"status": "ok", "articles": [{0},{1}]}}'])
def test_a_json_file_holds_a_list_of_reports_or_one(form: str) -> None:
    records = line(), line(title="It came back")
    assert [one.title for one in articles(form.format(*records).encode(), "a.json")] == ["Ferry sails", "It came back"]
    assert len(articles(records[0].encode(), "a.json")) == 1


def test_publisher_and_authors_may_be_records_with_a_name() -> None:
    said = line(source={"id": None, "name": "Gazette"}, author=[{"name": "Ada"}, {"name": "Bo"}])
    (found,) = articles(said.encode(), "a.jsonl")
    assert (found.source, found.author) == ("Gazette", "Ada, Bo")


CUT = feed("rss").rpartition(b"</item>")[0]
DAMAGED: dict[str, tuple[str, bytes, str]] = {
    "a page that is a PDF": ("a.html", b"%PDF-1.7 " + b"x" * 99, "PDF"),
    "a page without words": ("a.html", b"<html><body><script>load()</script></body></html>", "no report"),
    "a page in an unknown encoding": ("a.html", "<p>Паром вышел в озеро.".encode("koi8-r"), "encoding"),
    "a mail that is no mail": ("a.eml", b"The ferry sailed.\n\nIt came back.\n", "no mail"),
    "a mail with nothing but an attachment": (
        "a.eml",
        b"From: a@b.example\nContent-Type: application/pdf; name=x.pdf\nContent-Disposition: attachment\n\nxx",
        "x.pdf",
    ),
    "an archive without a page": ("a.mhtml", b"From: x\nContent-Type: text/plain\n\nxx", "no web page"),
    "a feed that breaks off": ("a.rss", CUT, "breaks off"),
    "a feed that is a web page": ("a.xml", PAGE.encode(), "neither RSS nor Atom"),
    "a feed without entries": ("a.atom", feed("atom", 0), "no entries"),
    "a feed with entities of its own": ("a.rss", b'<!DOCTYPE rss [<!ENTITY a "b">]>' + feed("rss"), "entities"),
    "a key that is not known": ("a.jsonl", line(tpl="RED").encode(), "tpl"),
    "an empty file": ("a.eml", b" \n", "empty"),
    "a marking of the old protocol": ("a.eml", bytes(mail(Subject="TLP:WHITE Ferry")), "WHITE"),
    "a text without end": ("a.txt", b"The ferry sailed. " * 300_000, "more than 5 MB"),
    "Markdown without end": ("a.md", b"The ferry sailed. " * 300_000, "more than 5 MB"),
    "a page under the name of a text": ("a.txt", b"\n" + PAGE.encode(), "web page"),
    "compressed bytes": ("a.jsonl", b"\x1f\x8b\x08\x00\x00", "compressed"),
}


@pytest.mark.parametrize("case", DAMAGED)
def test_a_damaged_file_is_refused_with_what_is_wrong_and_what_to_do(case: str) -> None:
    name, data, word = DAMAGED[case]
    problem = refusal(data, name)
    assert word in problem.what
    assert problem.hint


HOSTILE = {
    "deep": ("a.html", "<div>" * 100_000),
    "tables": ("a.html", "<table><tr><td>" * 20_000),
    "open attributes": ("a.html", '<a x="' * 20_000),
    "nested data": ("a.html", "<script type='application/ld+json'>" + "[" * 100_000 + "</script>"),
    "entities": ("a.html", "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 9}">' for n in range(20)) + "&e19;"),
    "brackets": ("a.eml", "From: " + "(" * 100_000),
    "headers": ("a.eml", "From: x\nSubject: " + "=?utf-8?q?a?= " * 50_000),
    "parts": (
        "a.eml",
        "From: x\n" + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(900)),
    ),
    "comments": (
        "a.rss",
        "<rss><channel><item><description>" + "&lt;!--" * 20_000 + "</description></item></channel></rss>",
    ),
    "open tags": ("a.rss", "<rss><channel>" + "<x:y>" * 50_000 + "</channel></rss>"),
    "a path": ("a.rss", "/etc/passwd"),
    "arrays": ("a.jsonl", "[" * 100_000),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_file_neither_hangs_nor_breaks_a_reader(case: str) -> None:
    name, text = HOSTILE[case]
    begun = time.process_time()
    with contextlib.suppress(BuildError):
        assert readers.read(text.encode() + b"\n\n<p>The ferry sailed.", name)
    assert time.process_time() - begun < 10


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content/inbox").mkdir(parents=True)
    return tmp_path


def filed(root: Path) -> list[Filed]:
    found = []
    for path in sorted((root / "content/articles").glob("*.md")):
        original = intake.load(path.read_text(encoding="utf-8"), path.stem, path.name).original
        if original:
            found.append(Filed(path.stem, original.path, original.sha256, original.part, original.parts))
    return found


def take(root: Path) -> Outcome:
    return filing.take_in(root, candidates(root), filed(root), Register(), None)


def put(root: Path, name: str, data: bytes) -> None:
    (root / "content/inbox" / name).write_bytes(data)


def test_one_bad_report_of_a_file_costs_that_one_only_and_is_told_until_it_is_mended(root: Path) -> None:
    good = (
        line(title="One") + "{\n" + line(title="Three") + line(title="Four", date="soon") + line(title="Five", date="")
    )
    put(root, "a.jsonl", good.encode())
    outcome = take(root)
    assert [path.stem for path in outcome.written] == ["2021-03-04-one", "2021-03-04-three"]
    assert [problem.line for problem in outcome.quarantined] == [2, 4, 5]
    assert take(root) == Outcome(quarantined=outcome.quarantined)
    assert intake.complete_files(filed(root)) == set()
    put(root, "a.jsonl", "".join(line(title=word) for word in ("One", "Two", "Three", "Four", "Five")).encode())
    assert {path.stem[11:] for path in take(root).written} == {"one", "two", "three", "four", "five"}
    assert len(intake.complete_files(filed(root))) == 1


def test_a_feed_saved_again_adds_what_is_new_and_keeps_what_it_dropped(root: Path) -> None:
    def saved(*titles: str) -> bytes:
        return "".join(line(title=title, text=f"{title} sailed.") for title in titles).encode()

    put(root, "feed.jsonl", saved("One", "Two"))
    take(root)
    put(root, "feed.jsonl", saved("Two", "Three"))
    put(root, "other.jsonl", saved("Three", "Four"))
    outcome = take(root)
    pages = {path.stem[11:]: path.read_text(encoding="utf-8") for path in (root / "content/articles").iterdir()}
    assert pages.keys() == {"one", "two", "three", "four"}
    assert all(f"{name.capitalize()} sailed." in page for name, page in pages.items())
    (notice,) = outcome.notices
    assert notice.where == "content/inbox/other.jsonl"
    assert "2021-03-04-three" in notice.what


def test_an_edited_page_is_left_alone_without_a_word_while_its_own_report_is_unchanged(root: Path) -> None:
    put(root, "feed.jsonl", (line(title="One") + line(title="Two")).encode())
    page = take(root).written[0]
    page.write_text(page.read_text(encoding="utf-8").replace("title: One", "title: Uno"), encoding="utf-8")
    edited = page.read_text(encoding="utf-8")
    put(root, "feed.jsonl", (line(title="Zero") + line(title="One") + line(title="Two", text="New.")).encode())
    outcome = take(root)
    assert (page.read_text(encoding="utf-8"), outcome.notices) == (edited, ())
    assert {path.stem for path in outcome.written} == {"2021-03-04-zero", "2021-03-04-two"}
