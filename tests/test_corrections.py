"""What a person writes in entities.yml: it has the last word, and mistakes in it are explained."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.config.entities import Corrections, Known, Split, read
from generator.errors import BuildError
from generator.index.page_edits import lay_over
from generator.model.annotations import LOCATION, ORGANISATION, PERSON, Annotations, Mention, Name, Sentence
from generator.model.article import Article
from generator.model.entity import Entity, NameUse, Resolution
from generator.resolve import addresses, resolve


def use(text: str, kind: str = PERSON, reports: int = 1, *surfaces: str) -> NameUse:
    return NameUse(Name(kind, text), reports, reports * 2, tuple(sorted(surfaces)))


def entity(resolution: Resolution, text: str, kind: str = PERSON) -> Entity:
    slug = resolution.slugs[Name(kind, text)]
    return next(found for found in resolution.entities if found.slug == slug)


FIRST = [
    use("Khalifa Haftar", PERSON, 3, "Haftar", "Khalifa Haftar"),
    use("Saddam Haftar"),
    use("Marshal of the East"),
    use("Wagner Group", ORGANISATION, 2),
    use("Wagner", ORGANISATION),
    use("Monday", ORGANISATION),
    use("Tripoli", LOCATION, 4),
]
LATER = [
    use("Haftar", PERSON, 8),
    use("Belqasem Haftar", PERSON, 2),
    use("MONDAY", ORGANISATION, 3),
    use("Monday", PERSON, 2),
    use("WAGNER", ORGANISATION, 5),
    use("Wagner Group", PERSON, 1),
    use("Tripoli", ORGANISATION, 1),
    *[use(f"Person Number{number}") for number in range(30)],
]


@pytest.fixture(params=[FIRST, FIRST + LATER], ids=["first reports", "the inbox has grown"])
def reports(request: pytest.FixtureRequest) -> list[NameUse]:
    """The names before and after more reports came in."""
    found: list[NameUse] = request.param
    return found


def test_a_merge_survives_new_reports(reports: list[NameUse]) -> None:
    known = Known("Khalifa Haftar", aliases=("Marshal of the East",))
    resolution = resolve(reports, Corrections((known,)))
    assert entity(resolution, "Marshal of the East") == entity(resolution, "Khalifa Haftar")
    assert addresses(resolution)["marshal-of-the-east"] == ("khalifa-haftar",)
    assert "entities.yml" in next(m.rule for m in entity(resolution, "Khalifa Haftar").merges if "East" in m.name.text)


def test_an_alias_in_any_script_and_spelling_survives_new_reports(reports: list[NameUse]) -> None:
    known = Known("Khalifa Haftar", aliases=("خليفة حفتر", "MARSHAL of the east"))
    resolution = resolve([*reports, use("خليفة حفتر")], Corrections((known,)))
    assert entity(resolution, "خليفة حفتر") == entity(resolution, "Marshal of the East")


def test_a_split_survives_new_reports(reports: list[NameUse]) -> None:
    """Laid over the reports, a split leaves the new name in them; resolution never joins the two again."""
    split = Split("Wagner", "Wagner Orchestra Group", ("2020-05-26-a-concert",))
    text = "Wagner played on Tuesday."
    article = Article("2020-05-26-a-concert", "A concert", date(2020, 5, 26), "Desk", text)
    named = Name(ORGANISATION, "Wagner")
    found = Annotations(sentences=(Sentence("s-1", 0, len(text)),), mentions=(Mention(0, 6, named),))
    laid, _ = lay_over(article, found, Corrections(split=(split,)))
    assert [mention.name.text for mention in laid.mentions] == ["Wagner Orchestra Group"]
    uses = [*reports, *(NameUse(mention.name, 1, 1, ("Wagner",)) for mention in laid.mentions)]
    resolution = resolve(uses, Corrections(split=(split,)))
    assert resolution.slugs[laid.mentions[0].name] == "wagner-orchestra-group"
    assert resolution.slugs[named] != "wagner-orchestra-group"
    assert resolution.stale == ()


def test_the_sides_of_a_split_are_never_joined_whatever_rule_would() -> None:
    found = [use("Wagner Group", ORGANISATION, 4), use("Wagner", ORGANISATION, 2)]
    assert len(resolve(found, Corrections()).entities) == 1
    assert len(resolve(found, Corrections(split=(Split("Wagner", "Wagner Group", ("a",)),))).entities) == 2


def test_a_rejected_name_is_no_entity_whatever_its_type_or_capitals(reports: list[NameUse]) -> None:
    resolution = resolve(reports, Corrections(reject=("Monday",)))
    assert not [name for name in resolution.slugs if name.text.lower() == "monday"]
    assert not [found for found in resolution.entities if found.name.lower() == "monday"]


def test_never_merged_names_stay_apart_whatever_rule_would_join_them(reports: list[NameUse]) -> None:
    corrections = Corrections(never_merge=(("Wagner", "Wagner Group"),))
    assert len(resolve(reports, Corrections()).entities) < len(resolve(reports, corrections).entities)
    resolution = resolve(reports, corrections)
    assert entity(resolution, "Wagner", ORGANISATION) != entity(resolution, "Wagner Group", ORGANISATION)


def test_even_names_of_one_country_can_be_kept_apart() -> None:
    found = [use("United States", LOCATION, 3), use("US", LOCATION, 2), use("America", LOCATION)]
    resolution = resolve(found, Corrections(never_merge=(("United States", "America"),)))
    assert entity(resolution, "America", LOCATION).name == "America"
    assert len({resolution.slugs[name.name] for name in found}) == len(resolution.entities) == 2


def test_two_entities_of_the_file_are_never_one() -> None:
    found = [use("Khalifa Haftar", PERSON, 2), use("Hafter")]
    assert len(resolve(found, Corrections()).entities) == 1
    resolution = resolve(found, Corrections((Known("Khalifa Haftar"), Known("Hafter"))))
    assert len(resolution.entities) == 2


def test_a_person_decides_name_type_and_facts() -> None:
    known = Known(
        "Wagner PMC",
        "PERSON",
        ("Wagner Group",),
        ("Private Company Wagner",),
        "A private company.",
        (1.0, 2.0),
        "Q5",
        "Russia",
    )
    resolution = resolve(FIRST, Corrections((known,)))
    found = entity(resolution, "Wagner", ORGANISATION)
    assert (found.name, found.type, found.description) == ("Wagner PMC", "PERSON", "A private company.")
    assert (found.coordinates, found.wikidata, found.country) == ((1.0, 2.0), "Q5", "Russia")
    assert addresses(resolution)["private-company-wagner"] == (found.slug,)


def test_an_old_name_keeps_leading_to_the_page(reports: list[NameUse]) -> None:
    known = Known("Khalifa Belqasim Haftar", aliases=("Khalifa Haftar",), was=("The General", "general-haftar"))
    leads = addresses(resolve(reports, Corrections((known,))))
    assert leads["khalifa-haftar"] == leads["the-general"] == leads["general-haftar"] == ("khalifa-belqasim-haftar",)


def test_a_name_with_its_type_in_brackets_means_only_that_type() -> None:
    found = [use("Jordan", LOCATION, 9), use("Jordan", PERSON, 9)]
    resolution = resolve(found, Corrections(reject=("Jordan (PERSON)",)))
    assert list(resolution.slugs) == [Name(LOCATION, "Jordan")]


def test_names_are_looked_for_without_the_type_in_brackets() -> None:
    known = (Known("Michael Jordan", PERSON, ("Jordan (PERSON)", "Air Jordan (ORGANISATION)")), Known("Untyped"))
    looked_for = {"Michael Jordan": PERSON, "Jordan": PERSON, "Air Jordan": ORGANISATION}
    assert Corrections(known).looked_for == looked_for


def test_a_rejection_knows_the_names_it_means_in_any_spelling() -> None:
    corrections = Corrections(reject=("Jordan (PERSON)", "Monday"))
    assert corrections.rejects(PERSON, "JORDAN")
    assert corrections.rejects(ORGANISATION, "the monday")
    assert not corrections.rejects(LOCATION, "Jordan")


def test_an_entity_with_a_type_takes_names_of_that_type_only_where_there_are_any() -> None:
    found = [use("Jordan", LOCATION, 9), use("Jordan", PERSON, 9)]
    resolution = resolve(found, Corrections((Known("Michael Jordan", PERSON, ("Jordan",)),)))
    assert entity(resolution, "Jordan", PERSON).name == "Michael Jordan"
    assert entity(resolution, "Jordan", LOCATION).name == "Jordan"
    resolution = resolve(found[:1], Corrections((Known("Jordan", ORGANISATION),)))
    assert entity(resolution, "Jordan", LOCATION).type == ORGANISATION


def test_what_no_longer_matches_is_told_with_the_nearest_name(reports: list[NameUse]) -> None:
    corrections = Corrections(
        entities=(Known("Kalifa Haftar Senior"),),
        reject=("Mondy",),
        never_merge=(("Wagner", "Quartz"),),
        split=(Split("Tripolis", "Tripoli, Lebanon", ("a",)),),
    )
    stale = resolve(reports, corrections).stale
    assert len(stale) == 4
    assert any("“Mondy”" in line and "did you mean “monday”?" in line.casefold() for line in stale)
    assert any("“Quartz”" in line and "Did you mean" not in line for line in stale)
    assert any("“Tripolis”" in line and "Did you mean “Tripoli”?" in line for line in stale)
    assert all(line.startswith("entities.yml: ") for line in stale)


def test_a_correction_that_matches_a_short_form_alone_is_not_stale() -> None:
    found = [use("Khalifa Haftar", PERSON, 2, "Haftar", "Khalifa Haftar")]
    assert resolve(found, Corrections((Known("Haftar"),), never_merge=(("Haftar", "Khalifa Haftar"),))).stale == ()


texts = st.sampled_from(
    ["Khalifa Haftar", "Haftar", "Hafter", "Saddam Haftar", "Wagner", "Wagner Group", "Tripoli", "LNA"]
)


@given(st.lists(texts, min_size=2, max_size=4, unique=True), st.lists(texts, max_size=3, unique=True))
def test_never_merge_and_reject_hold_for_any_corpus_of_such_names(apart: list[str], rejected: list[str]) -> None:
    found = [
        use(text, kind, reports)
        for reports, text in enumerate(sorted({*apart, *rejected, "Haftar"}), 1)
        for kind in (PERSON, ORGANISATION)
    ]
    resolution = resolve(found, Corrections(reject=tuple(rejected), never_merge=(tuple(apart),)))
    assert not [name for name in resolution.slugs if name.text in rejected]
    kept = [text for text in apart if text not in rejected]
    slugs = [{slug for name, slug in resolution.slugs.items() if name.text == text} for text in kept]
    assert all(one.isdisjoint(other) for at, one in enumerate(slugs) for other in slugs[:at])


# ---------------------------------------------------------------------------------------------- mistakes in the file

MISTAKES = [
    ("entities:\n  - nam: Khalifa Haftar\n", 2, "nam", "name"),
    ("entities:\n  - name: Khalifa Haftar\n    alias: [Haftar]\n", 3, "alias", "aliases"),
    ("entitys: []\n", 1, "entitys", "entities"),
    ("entities:\n  - name: A B\n    type: PERSN\n", 3, "PERSN", "PERSON"),
    ("entities:\n  - name: A B\n    coordinates: [132.0, 20.0]\n", 3, "132", "Latitude"),
    ("entities:\n  - name: A B\n    coordinates: north\n", 3, "coordinates", ""),
    ("entities:\n  - name: A B\n    coordinates: [1.0]\n", 3, "coordinates", ""),
    ("entities:\n  - name: A B\n    wikidata: 131201\n", 3, "wikidata", ""),
    ("entities:\n  - name: A B\n    wikidata: W131201\n", 3, "W131201", "Q131201"),
    ("entities:\n  - name: A B\n    aliases: Haftar\n", 3, "aliases", ""),
    ("entities:\n  - name: A B\n  - name: C D\n  - name: a b\n", 4, "claimed", ""),
    (
        "entities:\n  - name: A B\n    aliases: [Ab]\n  - name: C D\n    aliases:\n      - X\n      - AB\n",
        7,
        "“A B”",
        "PERSON",
    ),
    ("reject: [Monday]\nentities:\n  - name: Monday\n", 3, "reject", ""),
    ("entities:\n  - name: ''\n", 2, "empty", ""),
    ("never_merge:\n  - [A B]\n", 2, "apart", ""),
    ("never_merge:\n  - [A B, a-b]\n", 2, "a-b", ""),
    ("entities:\n  - name: A B\n    aliases: [C D]\nnever_merge:\n  - [A B, C D]\n", 5, "names of “A B”", ""),
    ("split:\n  - name: A\n    means: B\n    only_in: []\n", 4, "report", "ids"),
    ("split:\n  - name: A\n    means: a\n    only_in: [x]\n", 3, "itself", ""),
    ("split:\n  - name: A\n    means: B\n", 2, "only_in", ""),
    ("types: [person]\n", 1, "person", "capital"),
    ("types: [PERSON]\n", 1, "PERSON", ""),
    ("reject:\n\t- A\n", 2, "tab", ""),
]


@pytest.mark.parametrize(("text", "line", "what", "hint"), MISTAKES, ids=[text for text, *_ in MISTAKES])
def test_a_mistake_is_told_with_its_line_and_what_to_write(text: str, line: int, what: str, hint: str) -> None:
    with pytest.raises(BuildError) as caught:
        read(text, "site_config/entities.yml")
    problem = caught.value.problems[0]
    assert (problem.where, problem.line) == ("site_config/entities.yml", line)
    assert what in problem.what
    assert hint in problem.hint


def test_all_mistakes_of_a_file_are_told_at_once() -> None:
    text = "entities:\n  - name: A B\n    type: PERSN\n  - name: A B\n    wikidata: X\nnever_merge: [[A]]\n"
    with pytest.raises(BuildError) as caught:
        read(text, "entities.yml")
    assert [problem.line for problem in caught.value.problems] == [3, 4, 5, 6]


def test_a_type_that_the_site_adds_is_a_type() -> None:
    corrections = read("types: [VESSEL]\nentities:\n  - name: Ever Given\n    type: VESSEL\n", "entities.yml")
    assert entity(resolve([use("Ever Given")], corrections), "Ever Given").type == "VESSEL"


def test_names_may_be_shared_by_entities_of_different_types() -> None:
    text = (
        "entities:\n  - {name: Jordan, type: LOCATION}\n  - {name: Michael Jordan, type: PERSON, aliases: [Jordan]}\n"
    )
    resolution = resolve([use("Jordan", LOCATION, 9), use("Jordan")], read(text, "entities.yml"))
    assert entity(resolution, "Jordan").name == "Michael Jordan"
    assert entity(resolution, "Jordan", LOCATION).name == "Jordan"


def test_an_empty_file_corrects_nothing() -> None:
    assert read("", "entities.yml") == read("# nothing yet\n", "entities.yml") == Corrections()
