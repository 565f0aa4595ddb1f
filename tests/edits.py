"""What people do to a project between two builds, in a vocabulary so small that names, days and titles collide.

Each edit asks `choose` for what it needs, so that Hypothesis, or a seeded random walk, can drive it.
"""

import random
import re
import shutil
import sqlite3
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Protocol, TypeVar

import project

from generator.build import Build, briefs, bulk, prepare
from generator.compare import origins
from generator.errors import BuildError
from generator.index import export, prints
from generator.model.article import Tlp
from generator.pages import accounts, parts

T = TypeVar("T")


class Choose(Protocol):
    """Picks one of several things."""

    def __call__(self, of: Sequence[T], /) -> T: ...


PEOPLE = ("Anna Berg", "Karl Berg", "Berg", "General Anna Berg", "Anna Meier", "Mrs. Meier", "Ana Berg", "Karl Meier")
BODIES = ("the Coast Guard Service (CGS)", "CGS", "the Coal and Gas Society (CGS)", "the Coast Guard", "the MiG-29")
PLACES = ("Tripoli", "Tobruk", "Geneva", "Norway", "the Norwegian coast")
TIMES = ("on Tuesday", "on May 26", "in June 2020", "in 2011", "late on Wednesday", "on December 31, 2019", "last year")
NUMBERS = ("several", "14", "at least 20")
DAYS = ("2020-05-26", "2020-05-27", "2020-06-01", "2019-12-31")
SOURCES = ("Reuters", "Associated Press", "Harbour Post", "harbour-post", "Reuters News Agency", "HP")
TITLES = ("Ship leaves", "Ship returns", "Ship <b>leaves</b> & “returns”", "Берег", "A second report")
REPORTS = ("a.txt", "b.txt", "c.md", "sub/d.txt", "with space é.txt")
SENTENCES = (
    "{person} said {time} that {body} left {place}.",
    "“We did not leave {place},” {person} said.",
    "{person} denied the report.",
    "{body} arrived in {place} {time}.",
    "{person} did not respond to a request for comment.",
    "According to {person}, {body} will return to {place}.",
    "{person} said that Russia sent {number} MiG-29s to {place} {time}.",
    "Reuters reported that Russia had sent {number} MiG-29s to {place} in support of Norway.",
    "“Nobody has told us where the {number} aircraft went after Tobruk,” {person} said.",
    "An earlier version of this report said that Russia sent {number} MiG-29s to {place}.",
    "Harbour Post retracted its report that Russia sent {number} MiG-29s to {place}.",
)
TEMPLATES = ("base.html", "date.html", "entity.html", "article.html", "parts.html", "not_found.html", "main.html")
KNOWN = (
    "  - {name: Anna Berg, type: PERSON, aliases: [Ana Berg, Berg], description: A captain.}\n",
    "  - {name: Karl Berg, type: PERSON, was: [Carl Berg]}\n",
    "  - {name: The Norwegian Coast Watch, type: ORGANISATION, aliases: [CGS, Coast Guard Service]}\n",
    "  - {name: Tripoli (LOCATION), type: ORGANISATION}\n",
    "  - {name: Anna Meier, type: WITNESS, aliases: [Karl Meier]}\n",
    "  - {name: the coast-guard, type: EQUIPMENT, aliases: [GENEVA]}\n",
)
REJECTED = ("Tobruk", "TOBRUK", "M.i.G.-29", "Nobody Here")
APART = ("[Anna Berg, Ana Berg]", "[Coast Guard Service, c.g.s.]", "[Anna Meier, Meier]", "[CGS, Coal and Gas Society]")
REGISTERED = (
    "  - {name: Reuters, aliases: [Reuters News Agency], reliability: B, kind: news agency}\n",
    "  - {name: Harbour Post, aliases: [HP], reliability: E}\n",
    "  - {name: HP, reliability: C}\n",
    "  - {name: Reuters, aliases: [Reuters News Agency], text: excerpts}\n",
    "  - {name: Harbour Post, aliases: [HP], text: none, tlp: TLP:RED}\n",
)
_CLAIM = re.compile(r'id="(c-[0-9a-f]{8})"')
FOREIGN = "notes-of-mine.txt"
"""A file in the site that the program did not write."""


class Editor:
    """Somebody at work on a project."""

    def __init__(self, root: Path, choose: Choose) -> None:
        self.root = project.starter(root)
        self.choose = choose
        self.number = 0
        self.settings = {"site_name": "Desk", "marking": "TLP:GREEN", "analysis": "full", "search": "folder"}
        self.settings |= {"url": "", "theme": ""}

    def some(self, of: Sequence[T], most: int) -> list[T]:
        """A few things, at most so many."""
        return [self.choose(of) for _ in range(self.choose(range(most + 1)))]

    def each_or_not(self, of: Sequence[str]) -> list[str]:
        """A part of some things, in their order."""
        return [thing for thing in of if self.choose(("", thing))]

    def text(self) -> str:
        """A few sentences."""
        kinds = [self.choose(SENTENCES) for _ in range(1 + self.choose(range(3)))]
        return " ".join(
            kind.format(
                person=self.choose(PEOPLE),
                body=self.choose(BODIES),
                place=self.choose(PLACES),
                time=self.choose(TIMES),
                number=self.choose(NUMBERS),
            )
            for kind in kinds
        )

    def path(self, folder: str, pattern: str = "*") -> Path | None:
        """One of the files that stand in a folder."""
        found = sorted(path for path in (self.root / folder).rglob(pattern) if path.is_file())
        return self.choose(found) if found else None

    def ids(self) -> list[str]:
        """Names of the pages of reports."""
        return sorted(path.stem for path in (self.root / "content/articles").glob("*.md"))

    def configure(self) -> None:
        """Write the configuration."""
        given = self.settings
        project.put(
            self.root,
            "site_config/mkdocs.yml",
            f"site_name: {given['site_name']}\nsite_url: {given['url']}\ndocs_dir: ../content/pages\n"
            f"site_dir: ../site\nuse_directory_urls: false\ntheme: {{name: sitrep{given['theme']}}}\n"
            f"plugins:\n  - sitrep: {{marking: 'TLP:{given['marking'][4:]}', analysis: {given['analysis']},"
            f" search: {given['search']}}}\n",
        )


def add_report(editor: Editor) -> None:
    """A report comes in, or takes the place of another."""
    name, day, title = editor.choose(REPORTS), editor.choose(DAYS), editor.choose(TITLES)
    source = editor.choose(SOURCES)
    text = f"Date: {day}\nSource: {source}\nTitle: {title}\n\n{editor.text()}\n\n{editor.text()}\n"
    if name.endswith(".md"):
        text = f"---\ntitle: '{title}'\ndate: {day}\nsource: {source}\n---\n\n{editor.text()}\n"
    project.put(editor.root, f"content/inbox/{name}", text)


def add_bad_report(editor: Editor) -> None:
    """A report comes in that can't be read."""
    bad = editor.choose(("", "No date, no source.", "Date: 2020-02-31\n\nWords.\n", "---\ntitle: [\n---\n\nWords.\n"))
    project.put(editor.root, f"content/inbox/{editor.choose(REPORTS)}", bad)


def repeat_report(editor: Editor) -> None:
    """Another publisher prints the words of a page: as they are, with a line of its own, or corrected."""
    path = editor.path("content/articles", "*.md")
    if not path:
        return
    body = path.read_bytes().decode("utf-8", "replace").rpartition("---\n")[2].strip()
    first = editor.choose(("", editor.text(), "(Corrects number of MiG-29s from 14)", "This report was corrected."))
    head = f"title: {editor.choose(('Once more', 'Ship leaves'))}\ndate: {editor.choose(DAYS)}"
    text = f"---\n{head}\nsource: {editor.choose(SOURCES)}\n---\n\n{first}\n\n{body}\n"
    project.put(editor.root, f"content/articles/{editor.choose(('repeated', 'repeated-2', 'by-hand'))}.md", text)


def decide_matters(editor: Editor) -> None:
    """Somebody says which claims are one matter, or are not, and which no longer stand."""
    found = sorted((editor.root / "site/claims").glob("*.html"))
    known = [f"{page.stem}#{name}" for page in found for name in _CLAIM.findall(page.read_text(encoding="utf-8"))]
    known = [*dict.fromkeys(known), "gone#c-00000000"]
    groups, changes = "", ""
    for verdict in editor.some(("confirmed", "rejected", "noted"), 2):
        claims = sorted({editor.choose(known) for _ in range(3)})
        groups += f"  - {{claims: {claims}, verdict: {verdict}, note: Seen by us.}}\n" if len(claims) > 1 else ""
    for status in editor.some(("corrected", "withdrawn"), 1):
        changes += f"  - {{claim: '{editor.choose(known)}', status: {status}, text: Said otherwise.}}\n"
    text = (f"matters:\n{groups}" if groups else "") + (f"claims:\n{changes}" if changes else "")
    project.put(editor.root, "site_config/matters.yml", text)


def delete_report(editor: Editor) -> None:
    """A report leaves the inbox; its page stays."""
    path = editor.path("content/inbox")
    if path:
        path.unlink()


def rename_report(editor: Editor) -> None:
    """A report is called otherwise."""
    path = editor.path("content/inbox")
    if path:
        target = editor.root / "content/inbox" / editor.choose(REPORTS)
        target.parent.mkdir(exist_ok=True)
        path.replace(target)


def copy_report(editor: Editor) -> None:
    """The same report comes in twice."""
    path = editor.path("content/inbox")
    target = editor.root / "content/inbox" / editor.choose(REPORTS)
    if path and path != target:
        target.parent.mkdir(exist_ok=True)
        shutil.copyfile(path, target)


def edit_page(editor: Editor) -> None:
    """An analyst changes a page: its words, title, day, source, marking or list of names."""
    path = editor.path("content/articles", "*.md")
    if not path:
        return
    text = path.read_text(encoding="utf-8", errors="replace")
    person, day, source = editor.choose(PEOPLE), editor.choose(DAYS), editor.choose(SOURCES)
    line, put = editor.choose(
        (
            ("", text + f"\n{editor.text()}\n"),
            ("title: ", f"title: {editor.choose(('Ship leaves', 'Edited'))}"),
            ("date: ", f"date: {day}"),
            ("source: ", f"source: {source}"),
            ("language: ", "language: de"),
            ("language: ", "language: en\ntlp: TLP:AMBER\ncredibility: 2"),
            ("language: ", "language: en\ntlp: clear"),
            ("entities:", f"entities:\n  PERSON: [{person}]\n  ORGANISATION: [Added Body]\nold:"),
            ("title: ", "titel: A misspelt key"),
        )
    )
    lines = text.splitlines()
    at = next((number for number, words in enumerate(lines) if line and words.startswith(line)), None)
    if not line:
        path.write_text(put, encoding="utf-8")
    elif at is not None:
        lines[at : at + 1] = put.removesuffix("\nold:").splitlines()
        if put.endswith("\nold:"):  # the list of before goes, up to the next key
            start = at + 3
            while start < len(lines) and lines[start].startswith((" ", "-")) and lines[start] != "---":
                del lines[start]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_page(editor: Editor) -> None:
    """An analyst writes a page that never was in the inbox, or takes the place of one."""
    ident = editor.choose(("2020-05-26-ship-leaves", "by-hand", *editor.ids()))
    head = f"title: {editor.choose(('By hand', 'Ship leaves'))}\ndate: {editor.choose(DAYS)}"
    text = f"---\n{head}\nsource: {editor.choose(SOURCES)}\n---\n\n{editor.text()}\n"
    project.put(editor.root, f"content/articles/{ident}.md", text)


def break_page(editor: Editor) -> None:
    """A page is damaged."""
    path = editor.path("content/articles", "*.md")
    if path:
        path.write_bytes(
            editor.choose((b"", b"no front matter", b"---\ntitle: \xff\n---\n\nWords\n", b"---\n- a\n---\n"))
        )


def delete_page(editor: Editor) -> None:
    """A page is deleted."""
    path = editor.path("content/articles", "*.md")
    if path:
        path.unlink()


def rename_page(editor: Editor) -> None:
    """A page gets another id."""
    path = editor.path("content/articles", "*.md")
    if path:
        path.replace(path.with_name(editor.choose(("renamed", "2020-05-26-ship-leaves", "by-hand")) + ".md"))


def correct_entities(editor: Editor) -> None:
    """Somebody corrects what names mean: alias, type, rename, reject, never merge, split."""
    known = "".join(editor.each_or_not(KNOWN))
    rejected = ", ".join(editor.some(REJECTED, 2))
    apart = "".join(f"  - {group}\n" for group in editor.some(APART, 1))
    text = (f"entities:\n{known}" if known else "") + f"reject: [{rejected}]\n"
    text += (f"never_merge:\n{apart}" if apart else "") + "types: [WITNESS]\n"
    ids = editor.ids() if editor.choose((False, True)) else []
    if ids:
        name, means = editor.choose((("Anna Berg", "Karl Berg"), ("Berg", "Another Berg"), ("CGS", "Other CGS")))
        text += f"split:\n  - {{name: {name}, means: {means}, only_in: [{editor.choose(ids)}]}}\n"
    project.put(editor.root, "site_config/entities.yml", text)


def break_entities(editor: Editor) -> None:
    """A correction that can't be applied: the build must stop and leave the site as it is."""
    bad = editor.choose(("entities: [{nam: x}]\n", "reject: [Anna Berg]\nentities: [{name: Anna Berg}]\n", "\tx\n"))
    project.put(editor.root, "site_config/entities.yml", bad)


def register_sources(editor: Editor) -> None:
    """The register of sources changes."""
    listed = "".join(editor.each_or_not(editor.choose((REGISTERED[:2], REGISTERED[2:3], REGISTERED[3:]))))
    usual = editor.choose(("", "text: excerpts\n"))
    project.put(editor.root, "site_config/sources.yml", (f"sources:\n{listed}" if listed else "") + usual)


def override_template(editor: Editor) -> None:
    """A template or the style sheet is overridden, another time, or no longer."""
    editor.settings["theme"] = ", custom_dir: theme"
    editor.configure()
    name = editor.choose(TEMPLATES)
    folder = editor.root / "site_config/theme"
    if (folder / name).exists() and editor.choose((False, True)):
        (folder / name).unlink()
        return
    editor.number += 1
    text = (project.CHECKOUT / "templates" / name).read_text(encoding="utf-8")
    begin = "{% block content %}"
    text = text.replace(begin, f"{begin}<p>Override {editor.number}</p>") + f"<!-- {editor.number} -->\n"
    project.put(editor.root, f"site_config/theme/{name}", text)
    project.put(editor.root, "site_config/theme/assets/extra.css", f"/* {editor.choose(range(3))} */\n")


def configure(editor: Editor) -> None:
    """The configuration changes."""
    key, value = editor.choose(
        (
            ("site_name", "Desk"),
            ("site_name", "Other desk"),
            ("marking", "TLP:AMBER"),
            ("marking", "TLP:CLEAR"),
            ("analysis", "none"),
            ("search", "none"),
            ("search", "full"),
            ("analysis", "full"),
            ("url", "https://example.org/desk/"),
            ("url", ""),
            ("theme", ""),
        )
    )
    editor.settings[key] = value
    editor.configure()


def edit_narrative(editor: Editor) -> None:
    """A narrative page or an edition is written, or goes; its links may lead to pages that come and go."""
    ids = editor.ids() or ["none"]
    link = editor.choose((f"articles/{editor.choose(ids)}.html", "entities/anna-berg.html", "dates/2020.html"))
    page = editor.choose(("about.md", "extra.md", "briefing"))
    head = editor.choose(("", "---\ntlp: TLP:AMBER\n---\n", f"---\ntlp: TLP:RED\nas_of: {editor.choose(DAYS)}\n---\n"))
    editor.number += 1
    if page == "briefing":
        target = editor.root / "content/briefings/2020-06.md"
        if target.exists() and editor.choose((False, True)):
            target.unlink()
        else:
            project.put(
                editor.root,
                "content/briefings/2020-06.md",
                f"{head}# Edition {editor.number}\n\n[See](../{link}).\n",
            )
    else:
        project.put(editor.root, f"content/pages/{page}", f"{head}# Page {editor.number}\n\n[See]({link}).\n")


def draft_edition(editor: Editor) -> None:
    """An edition is drafted, cites, and is marked; or what was drafted for one goes."""
    kept = editor.path("content/briefings", "*.jsonl")
    if kept and editor.choose((False, True)):
        kept.unlink()
        return
    said = editor.choose(({"period": "2020"}, {"period": "2020-05"}, {"entity": "anna-berg"}, {"topic": "left"}))
    editor.number += 1
    try:
        wanted = briefs.wanted({**said, "ident": f"edition-{editor.number}"})
        with Build.opened(editor.root, jobs=1) as build:
            made = briefs.brief(build.index, build.project.root, wanted, marking=Tlp.GREEN)
    except BuildError:
        return  # nothing fits, or the project is broken: what the build of this step says
    with made.page.open("a", encoding="utf-8") as page:
        page.write(f"\n[[Anna Berg]] left [@{editor.choose(editor.ids() or ['none'])}#s1].\n")


def tamper(editor: Editor) -> None:
    """Files of the site are changed or deleted by hand, and one is put there that is not ours."""
    for _ in range(1 + editor.choose(range(3))):
        path = editor.path("site")
        if path and path.name != FOREIGN:
            if editor.choose((False, True)):
                path.unlink()
            else:
                path.write_bytes(path.read_bytes() + b"tampered")
    if editor.choose((False, True)):
        project.put(editor.root, f"site/entities/{FOREIGN}", "mine")


def lose_cache(editor: Editor) -> None:
    """What the program keeps between builds is lost, in part or as a whole, or damaged."""
    cache = editor.root / ".sitrep"
    gone = editor.choose((cache, cache / "index.db", editor.root / "site", cache / "shell"))
    if gone.is_dir():
        shutil.rmtree(gone)
    elif gone.exists():
        gone.write_bytes(editor.choose((b"", b"not a database at all", b"\0" * 5000)))


def touch(editor: Editor) -> None:
    """Nothing changes but the times of files."""
    for path in (*(editor.root / "content").rglob("*"), *(editor.root / "site").rglob("*")):
        path.touch()


Edit = Callable[[Editor], None]
EDITS: tuple[Edit, ...] = (
    add_report,
    add_bad_report,
    repeat_report,
    decide_matters,
    delete_report,
    rename_report,
    copy_report,
    edit_page,
    write_page,
    break_page,
    delete_page,
    rename_page,
    correct_entities,
    break_entities,
    register_sources,
    override_template,
    configure,
    edit_narrative,
    draft_edition,
    tamper,
    lose_cache,
    touch,
)
_OFTEN: tuple[Edit, ...] = (add_report, add_report, edit_page, correct_entities, repeat_report)
"""Without reports there is nothing to go wrong."""


def step(editor: Editor) -> str:
    """One edit, or several before the next build; says which."""
    edits = [editor.choose(EDITS + _OFTEN) for _ in range(1 + editor.choose((0, 0, 0, 1, 2)))]
    for edit in edits:
        edit(editor)
    return ", ".join(edit.__name__ for edit in edits)


def attempt(root: Path, jobs: int) -> str:
    """Build; gives back what stopped it, or nothing."""
    try:
        project.build(root, jobs=jobs)
    except BuildError as error:
        return str(error)
    return ""


def make_small(put: Callable[[ModuleType, str, int], object]) -> None:
    """Let chunks of work, lists, months and crowds be long with a few reports: the corpora here have no more."""
    put(prepare, "_CHUNK", 2)
    put(bulk, "_CHUNK", 3)
    put(export, "MOST", 2)
    put(prints, "CROWD", 2)
    for formula in (prints, origins):
        put(formula, "FORMULA", 4)
    put(parts, "_NEAR", 1)
    put(accounts, "LISTED", 2)
    for name, module in sorted(sys.modules.items()):
        if name.startswith("generator.") and hasattr(module, "LIST_LENGTH"):
            put(module, "LIST_LENGTH", 2)


def check(root: Path, clean: Path, jobs: int) -> str:
    """Build a project, and from the same inputs one from nothing in the folder `clean`; gives back how they differ."""
    project.copy_inputs(root, clean)
    before = project.files(root / "site")
    stopped = attempt(root, jobs)
    return compare(root, clean, stopped, before)


def compare(root: Path, clean: Path, stopped: str, before: dict[str, bytes]) -> str:
    """Build from nothing in the folder `clean`, and say how that differs from what a build of `root` left.

    `stopped` is what stopped that build, `before` the site it found.
    """
    also_stopped = attempt(clean, 1)
    if stopped or also_stopped:
        changed = project.difference(before, project.files(root / "site"))
        return (
            (f"stopped:\n{stopped}\nfrom nothing:\n{also_stopped}\n" if stopped != also_stopped else "")
            + (f"a build that stopped changed the site:\n{changed}" if changed else "")
        )  # fmt: skip
    foreign = {name: data for name, data in before.items() if name.endswith(FOREIGN)}
    said = project.difference(project.files(clean / "site") | foreign, project.files(root / "site"))
    said += _compared_otherwise(root, clean)
    return said + project.difference(project.files(clean / "content"), project.files(root / "content"))


_COMPARED = {
    "link": "SELECT * FROM link",
    "crowd": "SELECT * FROM crowd",
    "held": "SELECT * FROM held",
    "origin": "SELECT * FROM origin",
    "carrier": "SELECT * FROM carrier",
    "correction": "SELECT * FROM correction",
    "claim_status": "SELECT * FROM claim_status",
    "account": "SELECT * FROM account",
    "account_claim": "SELECT * FROM account_claim",
    "pair": "SELECT a.article, a.start, b.article, b.start, p.likeness, p.same, p.laid, p.record FROM pair p"
    " JOIN assertion a ON a.number = p.one JOIN assertion b ON b.number = p.other",
    "block": "SELECT b.key, b.last, a.article, a.start FROM block b JOIN assertion a ON a.number = b.assertion",
}
"""What comparing reports leaves in the index, whatever the numbers of its rows."""


def _compared_otherwise(root: Path, clean: Path) -> str:
    said = ""
    for name, query in _COMPARED.items():
        mine, yours = (_rows(folder / ".sitrep/index.db", query) for folder in (root, clean))
        if mine != yours:
            said += f"\n{name}: only here {sorted(mine - yours, key=repr)[:3]}"
            said += f", only from nothing {sorted(yours - mine, key=repr)[:3]}"
    return said


def _rows(index: Path, query: str) -> set[tuple[object, ...]]:
    connection = sqlite3.connect(index)
    try:
        return set(connection.execute(query).fetchall())
    finally:
        connection.close()


def walk(root: Path, seed: int, steps: int) -> list[str]:
    """A random walk of edits, each followed by a build with four workers; gives back what was done."""
    editor = Editor(root, random.Random(seed).choice)  # noqa: S311 - chance that can be repeated
    done = []
    for _ in range(steps):
        done.append(step(editor))
        attempt(root, 4)
    return done
