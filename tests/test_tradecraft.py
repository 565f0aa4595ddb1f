"""What the lint finds in a person's words, and what it leaves alone."""

from pathlib import Path

import project
import pytest

from generator.tradecraft import citations, likelihood, prose, rules
from generator.tradecraft.citations import Citation

OUTSIDE, ROWS, BOTH, UNCITED, CATCHWORD = (
    "no term of likelihood",
    "other row",
    "one sentence",
    "cites no",
    "not a sentence",
)

CASES = [
    # The first row, cited: nothing to say.
    ("The port will almost certainly stay shut. [@a]", []),
    ("It is very unlikely that the port opens [@a#s1]; a strike is likely [@b].", []),
    # The second row alone is as good.
    ("It is highly probable that the port stays shut [@a].", []),
    ("There is a remote chance that it opens [@a].", []),
    # Outside the list.
    ("It is highly likely that the port stays shut [@a].", [(1, OUTSIDE)]),
    ("The port will certainly stay shut [@a].", [(1, OUTSIDE)]),
    ("Perhaps the port opens [@a].", [(1, OUTSIDE)]),
    ("There is a good chance\nthat it is virtually certain [@a].", [(1, OUTSIDE), (2, OUTSIDE)]),
    ("An even chance is no term, a roughly even chance is [@a].", [(1, OUTSIDE)]),
    # Words that only look like likelihood.
    ("Ships left as soon as possible for a remote island; a certain captain stayed.", []),
    # Both rows: the one used less is told.
    ("It is likely [@a].\n\nIt is unlikely [@a].\n\nIt is improbable [@a].", [(5, ROWS)]),
    # Confidence and likelihood.
    ("We have high confidence that the port is likely to stay shut [@a].", [(1, BOTH)]),
    ("The port is likely to stay shut [@a]. We have moderate confidence in this.", []),
    ("Our confidence is low, so it is unlikely [@a].", [(1, BOTH)]),
    # A judgment without a citation; facts need none here.
    ("The port is likely to stay shut.", [(1, UNCITED)]),
    ("First line.\n\nWe judge that\nthe port stays shut.", [(3, UNCITED)]),
    ("The port is shut.", []),
    ("# It is likely that the port stays shut", []),
    # Key judgments.
    ("## Key judgments\n\n- A shut port\n", [(3, CATCHWORD), (3, UNCITED)]),
    ("## Key judgments\n\n- Arms deliveries to the port. [@a]\n", [(3, CATCHWORD)]),
    ("## Key judgements\n\n1. The port will stay shut. [@a]\n2. The fleet leaves the bay in May. [@b#s2]\n", []),
    ("## Key judgments\n\nThe port will stay shut.[@a]\n\n## Outlook\n\n- Spring\n", []),
    ("## Key judgments\n\nIn short:\n\n- The port will stay shut. [@a]\n", []),
    # The words of others, code and addresses are not the person's.
    ("The embassy said “it is perhaps probable”. It is likely, we judge. [@2020-05-26-perhaps-probable]", []),
    ("> It is highly likely.\n", []),
    ("`highly likely` and [a page](highly-likely.html)\n\n    perhaps\n", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _found in CASES])
def test_the_lint_finds_exactly_what_the_standards_forbid_and_in_which_line(
    text: str, expected: list[tuple[int, str]]
) -> None:
    found = rules.check(prose.blocks(text), "x.md")
    assert [problem.line for problem in found] == [line for line, _words in sorted(expected)], found
    for line, words in expected:
        assert any(problem.line == line and words in problem.what for problem in found), (words, found)
    assert all(problem.hint for problem in found)


def test_every_term_of_icd_203_is_known_in_its_row_and_stands_for_itself() -> None:
    for band in likelihood.BANDS:
        for row, term in enumerate(band.terms):
            said = f"there is a {term} chance" if term == "remote" else f"it is {term} so"
            (found,) = likelihood.terms(said)
            assert (found.row, found.words.removesuffix(" chance" if term == "remote" else "")) == (row, term)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[@a]", [Citation("a")]),
        ("[@a#s5]", [Citation("a", "s5")]),
        ("[@a#s-3f9a1c; @b]", [Citation("a", "s-3f9a1c"), Citation("b")]),
        ("[a] [@] [ @a] me@example.org [x@y]", []),
    ],
)
def test_a_citation_is_a_report_and_perhaps_a_sentence_of_it(written: str, expected: list[Citation]) -> None:
    (block,) = prose.blocks(f"\nWords {written}.\n")
    assert [(line, found) for line, found in citations.cited(block)] == [(2, one) for one in expected]


@pytest.fixture(scope="module")
def cited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose edition cites what there is and what there is not."""
    root = project.starter(tmp_path_factory.mktemp("cited") / "project")
    project.report(root, "a.txt", "Anna Berg said the ship left Tripoli. It was late.", title="Ship leaves")
    project.put(
        root,
        "content/briefings/week.md",
        "---\ntitle: The week\n---\n# The week\n\nThe ship left "
        "[@2020-05-26-ship-leaves#s1] for [[Tripoli|the capital]].\n"
        "It was late [@2020-05-26-ship-leaves#s2; @2020-05-26-ship-leaves#s1].\n\n"
        "Gone [@2020-05-26-ship-leave] to [[Atlantis]] [@2020-05-26-ship-leaves#s9].\n\n`[@not-one]`\n",
    )
    return root


def test_a_citation_becomes_a_numbered_link_to_the_quoted_sentence(cited: Path) -> None:
    project.build(cited)
    html = project.page(cited, "briefings/week.html")
    assert 'left<sup class="cites">[<a href="#note-1" id="cite-1">1</a>]</sup>' in html
    assert '<a href="#note-2" id="cite-2">2</a>, <a href="#note-1" id="cite-1-2">1</a>' in html
    assert '<q lang="en" dir="ltr">It was late.</q>' in html
    assert html.count('<li id="note-') == 2
    assert 'href="../entities/tripoli.html" title="Place">the capital</a>' in html
    assert "<code>[@not-one]</code>" in html


def test_what_a_page_cites_in_vain_is_told_with_its_line_by_build_and_check(cited: Path) -> None:
    expected = [
        "content/briefings/week.md:9: there is no report “2020-05-26-ship-leave”",
        "content/briefings/week.md:9: no report names “Atlantis”",
        "content/briefings/week.md:9: the report “2020-05-26-ship-leaves” has no sentence “s9”",
    ]
    for command in ("check", "build"):
        ran = project.sitrep(command, cwd=cited)
        assert ran.returncode == 0
        assert [line for line in expected if line not in ran.stderr] == []
        assert project.sitrep(command, "--strict", cwd=cited).returncode == 1
    assert "Did you mean “@2020-05-26-ship-leaves”?" in ran.stderr


def test_a_citation_follows_the_report_it_leads_to(cited: Path, tmp_path: Path) -> None:
    root = project.copy_inputs(cited, tmp_path / "project")
    project.build(root)
    path = root / "content/articles/2020-05-26-ship-leaves.md"
    path.write_text(path.read_text(encoding="utf-8").replace("It was late.", "It was early."), encoding="utf-8")
    project.build(root)
    assert '<q lang="en" dir="ltr">It was early.</q>' in project.page(root, "briefings/week.html")


def test_the_words_of_the_sample_keep_to_the_standards(sample_project: Path) -> None:
    ran = project.sitrep("check", "--strict", cwd=sample_project)
    assert (ran.returncode, ran.stdout) == (0, "Nothing found.\n"), ran.stderr
