"""Accounts side by side: what is put together, in what it differs, what is left apart, and a person's last word."""

from datetime import date

import comparing
import pytest
from comparing import article, compared, told, words
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compare import amounts, decisions, likeness
from generator.compare.assertions import assertions
from generator.compare.likeness import Context
from generator.config import matters
from generator.errors import BuildError
from generator.model.annotations import Span
from generator.model.article import Article
from generator.model.matters import Account, Decision, Differs, Verdict

ARMY = article(
    "army", "2031-03-04", "The Libyan army said on Tuesday that 12 soldiers were killed in a blast in Tripoli."
)
CLINIC = article(
    "clinic", "2031-03-05", "A doctor said that at least 20 soldiers were killed in the blast in Tripoli on Tuesday."
)


def accounts(*reports: Article, said: tuple[Decision, ...] = ()) -> tuple[Account, ...]:
    return compared(*reports, decisions=said).accounts


def differs(one: str, other: str, days: tuple[str, str] = ("2031-03-04", "2031-03-05")) -> tuple[Differs, ...]:
    """In what two one-sentence reports differ; fails where they are not put together."""
    (found,) = accounts(article("one", days[0], one), article("other", days[1], other))
    return found.differs_in


def test_two_counts_of_one_blast_stand_side_by_side_and_differ_in_number() -> None:
    (found,) = accounts(ARMY, CLINIC)
    assert found.differs_in == (Differs.NUMBER,)
    assert len(found.origins) == 2
    (difference,) = found.differences
    assert [words([ARMY, CLINIC], place) for place in (difference.one, difference.other)] == ["12", "at least 20"]


def test_a_denial_differs_in_stance() -> None:
    said = "The Libyan army said its planes bombed the port of Misrata on Monday."
    assert Differs.STANCE in differs(
        said, "A spokesman for the air force denied that planes bombed the port of Misrata."
    )


def test_what_is_said_not_to_have_been_done_differs_in_stance_from_what_is_said_to_have_been() -> None:
    said = "The Libyan army said its planes bombed the port of Misrata on Monday."
    not_so = "A shepherd said that planes of the Libyan army had not bombed the port of Misrata on Monday."
    assert Differs.STANCE in differs(said, not_so)
    denied = "A spokesman for the air force denied that planes bombed the port of Misrata."
    assert Differs.STANCE not in differs(denied, not_so)


def test_what_one_says_was_not_done_and_another_only_names_is_no_difference_in_stance() -> None:
    not_so = "A trader said that Egypt had not shipped the rockets from Alexandria to France."
    named = "A dealer said that Egypt prepared the shipment of rockets from Alexandria to France."
    assert Differs.STANCE not in differs(not_so, named)
    assert Differs.STANCE in differs(not_so, "A dealer said that Egypt shipped the rockets from Alexandria to France.")


def test_countries_to_which_aircraft_went_differ_in_place() -> None:
    said = "France said that Russia had sent eight fighter jets to Libya."
    assert Differs.PLACE in differs(said, "Egypt said that Russia had sent fighter jets to Syria.")


def test_those_for_whom_arms_were_meant_differ_in_beneficiary() -> None:
    said = "France said that Russia had delivered rifles to Libya in support of the Wagner Group."
    answer = "Egypt said that the rifles from Russia were for the Libyan National Army."
    assert Differs.BENEFICIARY in differs(said, answer)


def test_a_people_for_whom_arms_were_meant_is_quoted_with_who_of_it_is_meant() -> None:
    said = article(
        "a", "2031-03-04", "France said that Russia had delivered rifles in support of Turkish state-paid mercenaries."
    )
    answer = article("b", "2031-03-05", "Egypt said that the rifles from Russia were for the Libyan National Army.")
    (found,) = accounts(said, answer)
    (parted,) = (difference for difference in found.differences if difference.kind is Differs.BENEFICIARY)
    assert words([said, answer], parted.one) == "Turkish state-paid mercenaries"


def test_who_destroyed_a_bridge_differs_in_actor() -> None:
    said = "A mayor said the bridge at Sirte was destroyed by Turkish drones on Monday."
    assert Differs.ACTOR in differs(
        said, "An official said the bridge at Sirte was destroyed by Egyptian jets on Monday."
    )


def test_next_to_each_other_two_days_differ_in_time() -> None:
    said = "The Libyan army said that rebels seized the airport of Sebha on March 2."
    assert Differs.TIME in differs(said, "Residents said rebels seized the airport of Sebha on March 3.")


def test_two_companies_that_each_speak_of_themselves_speak_of_two_matters() -> None:
    filed = "{} said it filed a registration statement with the {} for an offering of {} bonds."
    for office in ("Securities and Exchange Commission", "Bond Office"):
        one = article("one", "2031-03-04", filed.format("Ellery Corp", office, 400))
        other = article("other", "2031-03-05", filed.format("Holt Corp", office, 600))
        assert accounts(one, other) == ()


def test_three_days_apart_it_is_another_matter() -> None:
    one = article("a", "2031-03-04", "The Libyan army said that rebels seized the airport of Sebha on March 1.")
    assert (
        accounts(one, article("b", "2031-03-05", "Residents said rebels seized the airport of Sebha on March 4.")) == ()
    )


@pytest.mark.parametrize(
    "other",
    [
        "A doctor said that 30 soldiers were killed in a blast in Benghazi on February 3.",
        "A doctor said that 30 soldiers were killed in a blast in Tripoli on February 20.",
        "A doctor said that the weather in Tripoli was mild on Tuesday.",
        "A doctor said that the price of bread had doubled.",
    ],
)
def test_without_a_common_time_or_deed_nothing_is_put_together(other: str) -> None:
    assert accounts(ARMY, article("other", "2031-03-05", other)) == ()


def test_trucks_and_jets_are_not_one_matter() -> None:
    trucks = article("a", "2031-03-04", "France said that Russia had sent trucks to Khalifa Haftar in Libya.")
    jets = article("b", "2031-03-05", "Egypt said that Russia had sent fighter jets to Khalifa Haftar in Libya.")
    assert accounts(trucks, jets) == ()


def test_the_reason_quotes_the_words_that_both_share_and_those_that_may_set_them_apart() -> None:
    second = article("b", "2031-03-05", "Egypt said Russia had flown a second group of jets to Libya.")
    first = article("a", "2031-03-04", "France said that Russia had sent fighter planes to Libya.")
    (found,) = accounts(first, second)
    assert all(word in found.why for word in ("Russia", "Libya", "“jets”", "“planes”", "“sent”", "“flown”"))
    assert [words([first, second], place) for place in found.apart] == ["second"]
    assert "“second” may mean another matter" in found.why


def test_one_speaker_who_says_it_in_two_reports_is_one_origin() -> None:
    one = article("a", "2031-03-04", "Emmanuel Macron said that Russia had sent fighter jets to Libya.")
    two = article("b", "2031-03-05", "Russia has sent fighter planes to Libya, Emmanuel Macron said.", "Hill Courier")
    result = compared(one, two)
    assert result.accounts == ()
    (origin,) = result.origins
    assert origin.reports == ("a", "b")


@given(st.permutations(range(5)))
@settings(max_examples=10)
def test_the_order_of_reports_makes_no_difference(order: list[int]) -> None:
    texts = [
        "The Libyan army said on Tuesday that 12 soldiers were killed in a blast in Tripoli.",
        "A doctor said that at least 20 soldiers were killed in the blast in Tripoli on Tuesday.",
        "Militia leaders denied that soldiers were killed in the blast in Tripoli.",
        "France said that Russia had sent eight fighter jets to Libya.",
        "Egypt said that Russia had sent several fighter jets to Syria.",
    ]
    reports = [article(f"r{at}", "2031-03-05", text) for at, text in enumerate(texts)]
    assert compared(*(reports[at] for at in order)) == compared(*reports)


def test_claims_that_make_a_pair_meet_under_a_key() -> None:
    context = Context(comparing.shipped_world())
    claims = [assertions(report, comparing.analysed(report), "")[0] for report in (ARMY, CLINIC)]
    one, other = (likeness.weigh(claim, context) for claim in claims)
    assert likeness.pair(one, other, context) == likeness.pair(other, one, context)
    assert len(set.intersection(*(set(likeness.blocks(claim, context)) for claim in claims))) >= likeness.SHARED_BLOCKS


AMOUNTS = {
    "several aircraft": (3, 9, "aircraft"),
    "at least 14 Russian aircraft": (14, amounts.MANY, "aircraft"),
    "two dozen people": (24, 24, "people"),
    "twenty-one villagers were wounded": (21, 21, "wound"),
    "no more than 400 people had fled": (0, 400, "people"),
    "more than 1,200 tents": (1201, amounts.MANY, "tent"),
    "10 to 12 trucks": (10, 12, "vehicle"),
    "the blast killed nine soldiers": (9, 9, "kill"),
    "15 or more boats": (15, amounts.MANY, "vessel"),
}


@pytest.mark.parametrize("said", AMOUNTS)
def test_an_amount_is_a_range_of_something(said: str) -> None:
    (found,) = amounts.find(said, Span(0, len(said)), [])
    assert (found.low, found.high, found.of) == AMOUNTS[said]


@pytest.mark.parametrize("said", ["the two sides met", "a rise of 40 percent", "at 10:30", "one of them"])
def test_what_counts_nothing_is_no_amount(said: str) -> None:
    assert amounts.find(said, Span(0, len(said)), []) == ()


@given(st.integers(0, 90), st.integers(0, 90))
def test_two_exact_numbers_differ_where_they_are_not_equal(one: int, other: int) -> None:
    mine, yours = (amounts.find(f"{count} boats", Span(0, 20), [])[0] for count in (one, other))
    assert amounts.differ(mine, yours) == (one != other) == amounts.differ(yours, mine)


@pytest.mark.parametrize(
    ("least", "exact", "differs"),
    [
        ("at least 124", "141", True),
        ("at least 14", "15", False),
        ("more than 70", "30", True),
        ("at least 9", "9", False),
    ],
)
def test_an_exact_number_well_above_a_least_one_is_another_number(least: str, exact: str, differs: bool) -> None:
    mine, yours = (amounts.find(f"{count} people died", Span(0, 30), [])[0] for count in (least, exact))
    assert amounts.differ(mine, yours) == differs == amounts.differ(yours, mine)


def test_the_two_accounts_of_the_jets_stand_side_by_side() -> None:
    reports = seeds()
    (found,) = [a for a in accounts(*reports) if any("for the Syrian military" in claim for claim in told(reports, a))]
    claims = told(reports, found)
    assert any("Moscow recently deployed military fighter aircraft to Libya" in claim for claim in claims)
    assert {Differs.PLACE, Differs.BENEFICIARY, Differs.NUMBER} <= set(found.differs_in)
    parted = {
        (difference.kind, frozenset(words(reports, place).strip("”") for place in (difference.one, difference.other)))
        for difference in found.differences
    }
    assert (Differs.NUMBER, frozenset({"several", "at least” 14"})) in parted
    assert (Differs.PLACE, frozenset({"Libya", "Syria"})) in parted
    assert (Differs.BENEFICIARY, frozenset({"Wagner Group", "Syrian Arab Army"})) in parted
    assert "“latest”" in found.why


def seeds() -> list[Article]:
    """The two reports the product began with."""
    found = []
    for path in sorted((comparing.SHARED / "seeds").glob("*.txt")):
        text = path.read_text(encoding="utf-8").strip().removeprefix("date ")
        day = date.fromisoformat(text[:10])
        found.append(Article(id=str(day), title="", date=day, source=str(day.month), text=text[10:].strip()))
    if len(found) != 2:
        pytest.skip("the two reports of ../shared/seeds are not at hand")
    return found


def test_rejected_claims_never_stand_together() -> None:
    (found,) = accounts(ARMY, CLINIC)
    assert accounts(ARMY, CLINIC, said=(Decision(found.claims, Verdict.REJECTED),)) == ()


def test_rejected_claims_do_not_meet_through_a_third() -> None:
    third = article(
        "third", "2031-03-05", "A nurse said that 25 soldiers were killed in the blast in Tripoli on Tuesday."
    )
    (every,) = accounts(ARMY, CLINIC, third)
    apart = every.claims[:2]
    found = accounts(ARMY, CLINIC, third, said=(Decision(apart, Verdict.REJECTED),))
    assert len(found) == 1
    assert not set(apart) <= set(found[0].claims)


def test_confirmed_claims_stand_together_whatever_the_program_thinks() -> None:
    bread = article("bread", "2031-03-05", "A baker said that the price of bread had doubled.")
    places = tuple(
        claim.place for report in (ARMY, bread) for claim in assertions(report, comparing.analysed(report), "")
    )
    (found,) = accounts(ARMY, bread, said=(Decision(places, Verdict.CONFIRMED, "Both were read out together."),))
    assert (set(found.claims), found.verdict) == (set(places), Verdict.CONFIRMED)
    assert found.note == "Both were read out together."


def test_a_note_stays_with_its_group() -> None:
    (found,) = accounts(ARMY, CLINIC)
    (noted,) = accounts(ARMY, CLINIC, said=(Decision(found.claims, Verdict.NOTED, "The doctor counts later deaths."),))
    assert (noted.verdict, noted.note, noted.claims) == (Verdict.NOTED, "The doctor counts later deaths.", found.claims)


def test_a_decision_about_claims_that_are_gone_is_reported() -> None:
    (found,) = accounts(ARMY, CLINIC)
    places = {decisions.address(place.report, f"c-{place.start:08x}"): place for place in found.claims}
    one, other = sorted(places)
    text = (
        f"matters:\n- claims: ['{one}', '{other}']\n  verdict: noted\n  note: Seen.\n"
        f"- claims: ['{one}', 'gone#c-00000000']\n  verdict: rejected\n"
        f"claims:\n- claim: '{one}'\n  status: withdrawn\n  note: By letter.\n"
        "- claim: gone#c-00000000\n  status: corrected\n"
    )
    decided = decisions.decide(matters.read(text, "matters.yml"), places, set(places.values()))
    assert [decision.verdict for decision in decided.decisions] == [Verdict.NOTED]
    assert [(change.claim, change.status.value, change.text) for change in decided.changes] == [
        (places[one], "withdrawn", "By letter.")
    ]
    assert len(decided.stale) == 2
    assert all("gone#c-00000000" in sentence for sentence in decided.stale)
    assert decisions.unmatched(decided, set()) == ("the note “Seen.” belongs to claims that stand in no common matter",)


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("matters:\n- claims: [a#c-1, b#c-2]\n  verdict: agreed\n", 3, "agreed"),
        ("matters:\n- claims: [a#c-1, b]\n  verdict: noted\n", 2, "“b” is not the address of a claim"),
        ("matters:\n- claims: [a#c-1]\n  verdict: noted\n", 2, "one claim alone"),
        ("claims:\n- claim: a#c-1\n  status: gone\n", 3, "gone"),
        ("claims:\n- {claim: a#c-1, status: corrected}\n- {claim: a#c-1, status: withdrawn}\n", 3, "changed twice"),
        ("claim: []\n", 1, "claim"),
        (
            "matters:\n- {claims: [a#c-1, b#c-2], verdict: confirmed}\n- {claims: [a#c-1, b#c-2], verdict: rejected}\n",
            3,
            "rejected here",
        ),
    ],
)
def test_a_mistake_in_the_file_is_told_with_its_line(text: str, line: int, what: str) -> None:
    with pytest.raises(BuildError) as caught:
        matters.read(text, "site_config/matters.yml")
    (problem,) = caught.value.problems
    assert problem.line == line
    assert what in f"{problem.what} {problem.hint}"
