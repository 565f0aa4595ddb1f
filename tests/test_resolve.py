"""Resolution: which names are one entity, which are not, and what holds whatever the corpus."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import links
from generator.config.entities import Corrections
from generator.model.annotations import ENTITY_TYPES, EQUIPMENT, LOCATION, NATIONALITY, ORGANISATION, PERSON, Name
from generator.model.entity import Entity, NameUse, Resolution
from generator.model.folding import fold
from generator.resolve import addresses, resolve

_NAME = re.compile(r"(?P<text>[^\[]+?)(?: (?P<reports>\d+)r)?(?: \[(?P<surfaces>.*)\])?")


def uses(kind: str, names: str) -> list[NameUse]:
    """“Khalifa Haftar 3r [Haftar, LNA]; Hafter”: names, the reports that use each, the forms they use."""
    found = []
    for part in names.split("; "):
        match = _NAME.fullmatch(part)
        assert match, part
        reports = int(match["reports"] or 1)
        surfaces = tuple(sorted(filter(None, (match["surfaces"] or "").split(", "))))
        found.append(NameUse(Name(kind, match["text"]), reports, reports * 2, surfaces))
    return found


def corpus(**kinds: str) -> Resolution:
    """The resolution of names by type, without corrections."""
    return resolve([use for kind, names in kinds.items() for use in uses(kind, names)], Corrections())


def meant(resolution: Resolution, text: str, kind: str = "") -> Entity:
    """The one entity that a name means."""
    slugs = {slug for name, slug in resolution.slugs.items() if name.text == text and kind in {"", name.type}}
    assert len(slugs) == 1, (text, slugs)
    return next(entity for entity in resolution.entities if entity.slug in slugs)


SAME = [
    # spelling
    (PERSON, "Khalifa Haftar; KHALIFA HAFTAR"),
    (PERSON, "Jean-Claude Juncker; Jean Claude Juncker"),
    (PERSON, "Recep Tayyip Erdoğan; Recep Tayyip Erdogan"),
    (PERSON, "Conor O'Neill; Conor O’Neill"),
    (PERSON, "Fayez al-Sarraj; Fayez Al Sarraj"),
    (PERSON, "Fayez al-Sarraj; Fayez Sarraj"),
    (LOCATION, "Al Jufra; al-Jufra"),
    (ORGANISATION, "U.S. Africa Command; US Africa Command"),
    (ORGANISATION, "the Wagner Group; Wagner Group"),
    (EQUIPMENT, "MiG-29; MiG 29"),
    (EQUIPMENT, "MiG-29; Mig29"),
    (EQUIPMENT, "MiG-29; MiG-29s"),
    (NATIONALITY, "Libyan; Libyans"),
    (LOCATION, "Mt. Nimba; Mount Nimba"),
    (LOCATION, "Mers Harbour; Mers Harbor"),
    # persons
    (PERSON, "Khalifa Haftar; Haftar"),
    (PERSON, "Fayez al-Sarraj; Sarraj"),
    (PERSON, "Omar Khan 3r [Khan, Omar Khan]; Khan"),
    (PERSON, "Fayez al-Sarraj; al-Sarraj"),
    (PERSON, "Gen. Khalifa Haftar; Khalifa Haftar"),
    (PERSON, "Martin E. Dempsey; Martin Dempsey"),
    (PERSON, "John Fitzgerald Kennedy; John F. Kennedy"),
    (PERSON, "K. Haftar; Khalifa Haftar"),
    (PERSON, "W. Mark Felt; Mark Felt"),
    (PERSON, "Viktor Orbán; Orban Viktor"),
    (PERSON, "Mike Pompeo 8r; Michael Pompeo 1r"),
    (PERSON, "Xi Jinping 2r; Xi"),
    (PERSON, "Osama bin Laden; bin Laden"),
    (PERSON, "Vincent “The Chin” Gambini; Vincent Gambini"),
    # one letter and transliteration
    (PERSON, "Khalifa Haftar 2r; Hafter"),
    (PERSON, "Khalifa Haftar; Khalifa Hafter"),
    (PERSON, "Andrew Strauss 4r; Andrew Struass 1r"),
    (PERSON, "Moammar Gaddafi; Muammar Qaddafi"),
    (PERSON, "Muammar Gaddafi; Muammer Kadhafi"),
    (PERSON, "Sergei Lavrov; Sergey Lavroff"),
    (PERSON, "Volodymyr Zelensky; Volodymyr Zelenskyy"),
    (PERSON, "Mohammed Dahlan; Muhammad Dahlan"),
    (PERSON, "Abdel Fattah al-Sisi; Abdul Fattah el-Sissi"),
    (PERSON, "Bashar al-Assad; Bachar el-Assad"),
    # organisations
    (ORGANISATION, "US Africa Command; Africa Command"),
    (ORGANISATION, "U.S. Africa Command; United States Africa Command"),
    (ORGANISATION, "Libyan National Army [LNA]; LNA"),
    (ORGANISATION, "Government of National Accord 4r; GNA 3r"),
    (ORGANISATION, "Wagner Group; Wagner"),
    (ORGANISATION, "Orlen Inc.; Orlen"),
    (ORGANISATION, "Ministry of Defence; Defense Ministry"),
    (ORGANISATION, "Islamic State; ISIS"),
    (ORGANISATION, "Hezbollah; Hizbullah"),
    (ORGANISATION, "United Nations; UN"),
    # countries
    (LOCATION, "United States; US"),
    (LOCATION, "U.S.; USA"),
    (LOCATION, "America; United States of America"),
    (LOCATION, "United Kingdom; Britain"),
    (LOCATION, "Republic of Albania; Albania"),
    (LOCATION, "Russia; Russian Federation"),
    (LOCATION, "Kyiv; Kiev"),
]

APART = [
    (ORGANISATION, "Armenian Defence Ministry 3r; Defence Ministry 2r"),
    (PERSON, "Bill Clinton; Hillary Clinton"),
    (PERSON, "Bill Clinton; Hillary Clinton; Clinton"),
    (PERSON, "George W. Bush; George H. Bush"),
    (PERSON, "Darrell Brock; Darrell Brock Jr."),
    (PERSON, "Maria Rossi; Mario Rossi"),
    (PERSON, "Jean Marsh; Joan Marsh"),
    (PERSON, "Mohammed Hadi; Mahmoud Hadi"),
    (PERSON, "John Hansen 5r; John Hanson 4r"),
    (PERSON, "Mike Johnson 5r; Michael Johnson 4r"),
    (PERSON, "Peter Smith; Smithson"),
    (PERSON, "Kim Jong Un; Kim Jong Il"),
    (PERSON, "Kim Jong Un; Kim Jong Il; Kim"),
    (PERSON, "Saddam Hussein; Saddam Haftar"),
    (PERSON, "David Cameron; David"),
    (PERSON, "Al Gore; Tipper Gore"),
    (PERSON, "Thomas Muller 1r; Miller 3r"),
    (PERSON, "Thomas Muller 9r; Paul Miller 2r; Anna Miller; Miller"),
    (PERSON, "Barbara Bush 1r; Bush 50r"),
    (PERSON, "Meles Zenawi 3r; Zenani"),
    (PERSON, "Assadullah Khalid 3r; Khaleb"),
    (PERSON, "J. Richard West; Judy West"),
    (PERSON, "Omar Khan 3r; Khan"),
    (PERSON, "Samuel Francis 3r; Francis; Francis Hollande"),
    (LOCATION, "Iran; Iraq"),
    (LOCATION, "Austria; Australia"),
    (LOCATION, "Niger; Nigeria"),
    (LOCATION, "Slovakia; Slovenia"),
    (LOCATION, "Al Jufra; Al Jufra Air Base"),
    (LOCATION, "Moscow; Russia"),
    (LOCATION, "Kremlin; Russia"),
    (LOCATION, "Mexico; Mexico City"),
    (LOCATION, "China; Republic of China"),
    (LOCATION, "Republic of the Congo; Democratic Republic of the Congo"),
    (LOCATION, "North Korea; South Korea"),
    (ORGANISATION, "Russian Defense Ministry; Ukrainian Defense Ministry"),
    (ORGANISATION, "Russian Defense Ministry; Defense Ministry"),
    (ORGANISATION, "US Air Force; Air Force"),
    (ORGANISATION, "US Senators; Senators"),
    (ORGANISATION, "ABC News; ABC"),
    (ORGANISATION, "NFL Network; NFL"),
    (ORGANISATION, "Central Bank of the South 2r; CBS 60r"),
    (ORGANISATION, "US Company; US"),
    (ORGANISATION, "United Airlines; United"),
    (ORGANISATION, "Ford Foundation; Ford"),
    (ORGANISATION, "Social Democratic Party; Democratic Party"),
    (ORGANISATION, "Libyan National Army; Lebanese National Army; LNA 5r"),
    (ORGANISATION, "Libyan National Army [LNA]; Lebanese National Army [LNA]; LNA"),
    (ORGANISATION, "Libyan National Army; LNA"),
    (ORGANISATION, "University of Washington; Washington University"),
    (ORGANISATION, "Russian Embassy in Syria; Syrian Embassy in Russia"),
    (ORGANISATION, "US Africa Command; Libyan Africa Command; Africa Command"),
    (EQUIPMENT, "MiG-29; MiG-31"),
    (EQUIPMENT, "T-72; T-72B3"),
    (EQUIPMENT, "Su-24; Su-24M2"),
    (NATIONALITY, "Libyan; Liberian"),
]


@pytest.mark.parametrize(("kind", "names"), SAME, ids=[names for _, names in SAME])
def test_names_of_one_thing_become_one_entity(kind: str, names: str) -> None:
    assert len(corpus(**{kind: names}).entities) == 1


@pytest.mark.parametrize(("kind", "names"), APART, ids=[names for _, names in APART])
def test_names_of_different_things_stay_different_entities(kind: str, names: str) -> None:
    assert len(corpus(**{kind: names}).entities) == len(names.split("; "))


def test_every_merge_says_why_in_words() -> None:
    for kind, names in SAME:
        (entity,) = corpus(**{kind: names}).entities
        merged = {merge.name.text for merge in entity.merges}
        assert merged == {use.name.text for use in uses(kind, names)} - {entity.name}
        assert all(len(merge.rule.split()) > 3 for merge in entity.merges)


def test_a_reason_names_the_two_forms_it_ties() -> None:
    entity = meant(corpus(PERSON="Khalifa Haftar 2r; Hafter"), "Hafter")
    (merge,) = entity.merges
    assert "“Hafter”" in merge.rule
    assert "“Khalifa Haftar”" in merge.rule


def test_a_name_that_one_report_took_for_another_type_has_the_type_of_most_mentions() -> None:
    resolution = corpus(LOCATION="Tobruk 20r", ORGANISATION="Tobruk 1r")
    (entity,) = resolution.entities
    assert entity.type == LOCATION


def test_two_well_attested_types_of_one_name_stay_two_entities() -> None:
    resolution = corpus(LOCATION="Wagner 9r", ORGANISATION="Wagner 8r")
    assert len(resolution.entities) == 2


def test_a_place_that_is_a_surname_too_is_not_taken_for_a_person() -> None:
    assert len(corpus(LOCATION="Jordan 40r", PERSON="Jordan 1r").entities) == 2
    assert len(corpus(LOCATION="Washington 40r", PERSON="Washington 1r").entities) == 2


def test_a_surname_that_is_a_place_too_belongs_to_its_person() -> None:
    resolution = corpus(LOCATION="Tobruk 40r", PERSON="Adam Tobruk 2r; Tobruk 1r")
    assert meant(resolution, "Tobruk", PERSON).name == "Adam Tobruk"
    assert meant(resolution, "Tobruk", LOCATION).type == LOCATION


def test_a_nationality_is_never_its_country() -> None:
    assert len(corpus(LOCATION="Afghan 40r", NATIONALITY="Afghan 1r").entities) == 2


@pytest.mark.parametrize(
    ("kind", "names", "shown"),
    [
        (PERSON, "Khalifa Haftar 2r; Haftar 9r", "Khalifa Haftar"),
        (PERSON, "Gen. Khalifa Haftar 9r; Khalifa Haftar 1r", "Khalifa Haftar"),
        (PERSON, "KHALIFA HAFTAR 9r; Khalifa Haftar 1r", "Khalifa Haftar"),
        (PERSON, "Khalifa Hafter 1r; Khalifa Haftar 2r", "Khalifa Haftar"),
        (ORGANISATION, "US Africa Command 2r; Africa Command 5r", "US Africa Command"),
        (ORGANISATION, "Libyan National Army 3r [LNA]; LNA 9r", "Libyan National Army"),
        (NATIONALITY, "Libyans 9r; Libyan 1r", "Libyan"),
    ],
)
def test_the_shown_name_is_the_fullest_that_is_well_attested(kind: str, names: str, shown: str) -> None:
    assert [entity.name for entity in corpus(**{kind: names}).entities] == [shown]


def test_a_country_is_shown_under_its_usual_name_whatever_the_reports_call_it() -> None:
    assert meant(corpus(LOCATION="U.S. 9r; US 5r"), "US").name == "United States"


def test_entities_of_one_name_have_addresses_of_their_own_and_share_a_page_to_choose_from() -> None:
    resolution = corpus(LOCATION="Washington 9r", PERSON="Washington 9r")
    assert [entity.slug for entity in resolution.entities] == ["washington-location", "washington-person"]
    assert addresses(resolution)["washington"] == ("washington-location", "washington-person")


def test_every_other_name_leads_to_the_page() -> None:
    resolution = corpus(
        PERSON="Khalifa Haftar 2r [Haftar, Khalifa Haftar]; Hafter", ORGANISATION="Libyan National Army [LNA]"
    )
    assert addresses(resolution) == {
        "haftar": ("khalifa-haftar",),
        "hafter": ("khalifa-haftar",),
        "lna": ("libyan-national-army",),
    }


def test_a_surname_of_two_persons_is_an_address_to_choose_from() -> None:
    resolution = corpus(PERSON="Bill Clinton [Clinton]; Hillary Clinton [Clinton]")
    assert addresses(resolution)["clinton"] == ("bill-clinton", "hillary-clinton")


def test_the_names_of_two_ordinary_reports_resolve_as_a_reader_would() -> None:
    bodies = (
        "U.S. Africa Command [Africa Command, U.S. Africa Command]; Africa Command; LNA; UN; United Nations; Reuters",
        "CNN; Libyan National Army 2r [LNA]; Government of National Accord; Wagner Group; NATO; Russian Air Force",
        "Syrian Arab Army; Syrian Arab News Agency; State Department; Russia's Embassy in Syria",
    )
    places = (
        "Russia 2r; Libya 2r; Syria 2r; Moscow 2r; Tripoli 2r; US; United States; Tobruk; Turkey; Damascus; Berlin",
        "Khmeimim Air Base; Al Jufra Air Base",
    )
    people = (
        "Khalifa Haftar 2r [Haftar, Khalifa Haftar, Mr. Haftar]; Hafter; Stephen Townsend; Mike Pompeo",
        "Fayez al-Sarraj; Vladimir Putin; Moammar Gaddafi",
    )
    resolution = corpus(
        PERSON="; ".join(people),
        ORGANISATION="; ".join(bodies),
        LOCATION="; ".join(places),
        EQUIPMENT="MiG-29 2r",
        NATIONALITY="Russian 2r; Libyan; Libyans; Syrian; US",
    )
    joined = {entity.name: set(entity.aliases) for entity in resolution.entities if entity.merges}
    assert joined == {
        "Khalifa Haftar": {"Haftar", "Hafter", "Mr. Haftar"},
        "U.S. Africa Command": {"Africa Command"},
        "Libyan National Army": {"LNA"},
        "United Nations": {"UN"},
        "United States": {"US"},
        "Libyan": {"Libyans"},
    }


# ---------------------------------------------------------------------------------------------- whatever the corpus

words = st.sampled_from(
    """
    Khalifa Haftar Hafter Haftor Moammar Muammar Gaddafi Qaddafi al-Sarraj Sarraj Bill Hillary Clinton Clintan J. Joe
    Jr. National Army Libyan LNA NLA Command Africa US U.S. United States Group Wagner Party the of Ministry Xi Jinping
    29 MiG-29 MiG Дамаск دمشق É - Mohammed Muhammad
    """.split()
)
names = st.builds(
    lambda kind, parts: Name(kind, " ".join(parts)),
    st.sampled_from(ENTITY_TYPES),
    st.lists(words, min_size=1, max_size=4),
)
corpora = st.dictionaries(
    names, st.tuples(st.integers(1, 30), st.integers(0, 5), st.lists(words, max_size=3)), max_size=25
).map(
    lambda found: [
        NameUse(name, reports, reports + more, tuple(sorted(set(surfaces))))
        for name, (reports, more, surfaces) in found.items()
    ]
)


@given(corpora, st.randoms(use_true_random=False))
def test_the_order_of_the_names_changes_nothing(found: list[NameUse], chance: random.Random) -> None:
    shuffled = found[:]
    chance.shuffle(shuffled)
    assert resolve(shuffled, Corrections()) == resolve(found, Corrections())


@given(corpora)
def test_every_name_belongs_to_exactly_one_entity_that_knows_it(found: list[NameUse]) -> None:
    resolution = resolve(found, Corrections())
    entities = {entity.slug: entity for entity in resolution.entities}
    assert len(entities) == len(resolution.entities)
    assert set(resolution.slugs) == {use.name for use in found}
    assert set(resolution.slugs.values()) == set(entities)
    for name, slug in resolution.slugs.items():
        entity = entities[slug]
        assert name.text in {entity.name, *entity.aliases}
        assert name == Name(entity.type, entity.name) or name in {merge.name for merge in entity.merges}


@given(corpora)
def test_an_unrelated_name_changes_no_other_entity(found: list[NameUse]) -> None:
    unrelated = NameUse(Name(PERSON, "Zbynek Vrchlabsky"), 3, 5, ("Zbynek Vrchlabsky",))
    before = resolve(found, Corrections())
    after = resolve([*found, unrelated], Corrections())
    assert [entity for entity in after.entities if entity.slug != "zbynek-vrchlabsky"] == list(before.entities)


@given(corpora)
def test_every_name_has_an_address_and_no_address_has_two_meanings(found: list[NameUse]) -> None:
    resolution = resolve(found, Corrections())
    own = {entity.slug for entity in resolution.entities}
    leads = addresses(resolution)
    assert own.isdisjoint(leads)
    assert all(set(targets) <= own and targets for targets in leads.values())
    for entity in resolution.entities:
        assert all(links.slug(name) in own | set(leads) for name in (entity.name, *entity.aliases))


@given(corpora, corpora)
def test_an_address_that_was_published_leads_somewhere_however_the_corpus_grows(
    first: list[NameUse], more: list[NameUse]
) -> None:
    """Another name may become the canonical one, or two entities may turn out to be one: no link from outside rots."""
    before = resolve(first, Corrections())
    uses = {use.name: use for use in first}
    for use in more:
        known = uses.get(use.name, NameUse(use.name, 0, 0))
        surfaces = tuple(sorted({*known.surfaces, *use.surfaces}))
        uses[use.name] = NameUse(use.name, known.reports + use.reports, known.mentions + use.mentions, surfaces)
    after = resolve(uses.values(), Corrections())
    published = {entity.slug for entity in before.entities} | set(addresses(before))
    assert published <= {entity.slug for entity in after.entities} | set(addresses(after))


def test_two_types_of_one_name_that_turn_out_to_be_one_keep_their_addresses() -> None:
    before = corpus(LOCATION="Wagner 2r", ORGANISATION="Wagner 2r")
    assert [entity.slug for entity in before.entities] == ["wagner-location", "wagner-organisation"]
    after = corpus(LOCATION="Wagner 2r", ORGANISATION="Wagner 12r")
    assert [entity.slug for entity in after.entities] == ["wagner"]
    assert addresses(after) == {"wagner-location": ("wagner",), "wagner-organisation": ("wagner",)}


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(words: str) -> None:
    once = fold(words)
    assert fold(once) in {once, fold(fold(once))}
    assert bool(once) == bool(words)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("U.S.", "US"),
        ("Al-Jufra", "al Jufra"),
        ("Sana’a", "Sanaa"),
        ("the Kremlin", "Kremlin"),
        ("Łódź", "Lodz"),
        ("AT&T", "AT & T"),
    ],
)
def test_spellings_of_one_name_fold_to_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_names_in_other_scripts_are_resolved_like_any_other() -> None:
    resolution = corpus(PERSON="خليفة حفتر 2r; Халифа Хафтар; ХАЛИФА ХАФТАР")
    assert len(resolution.entities) == 2
