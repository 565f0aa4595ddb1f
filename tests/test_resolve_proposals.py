"""What resolution left open is offered to a person, and what a person settled is not offered again."""

import pytest

from generator.config.entities import Corrections, Known
from generator.model.annotations import LOCATION, ORGANISATION, PERSON, Name
from generator.model.entity import NameUse
from generator.resolve import Proposal, resolve, settle


def use(text: str, kind: str = PERSON, reports: int = 1) -> NameUse:
    return NameUse(Name(kind, text), reports, reports * 2, (text,))


def offered(uses: list[NameUse], corrections: Corrections | None = None, kind: str = "merge") -> list[Proposal]:
    return [each for each in settle(uses, corrections or Corrections())[1] if each.kind == kind]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (use("Russia", LOCATION), use("Moscow", LOCATION)),
        (use("Russia", LOCATION), use("Kremlin", ORGANISATION)),
        (use("Russian Defense Ministry", ORGANISATION), use("Defense Ministry", ORGANISATION)),
        (use("Mike Johnson", PERSON, 5), use("Michael Johnson", PERSON, 4)),
        (use("John Hansen", PERSON, 5), use("John Hanson", PERSON, 4)),
        (use("Barbara Bush"), use("Bush", PERSON, 50)),
        (use("Libyan National Army", ORGANISATION), use("LNA", ORGANISATION)),
    ],
)
def test_a_merge_on_weak_evidence_is_not_made_but_offered(one: NameUse, other: NameUse) -> None:
    uses = [one, other, *([use("Russian", "NATIONALITY")] if "Russian" in one.name.text else [])]
    slugs = resolve(uses, Corrections()).slugs
    assert slugs[one.name] != slugs[other.name]
    (proposal,) = offered(uses)
    assert set(proposal.names) == {one.name, other.name}
    assert len(proposal.why.split()) > 3


def test_what_a_person_keeps_apart_is_not_offered_again() -> None:
    uses = [use("Russia", LOCATION), use("Moscow", LOCATION)]
    assert offered(uses)
    assert not offered(uses, Corrections(never_merge=(("Russia", "Moscow"),)))
    assert not offered(uses, Corrections((Known("Russia"), Known("Moscow"))))


def test_what_a_person_merged_is_not_offered_again() -> None:
    uses = [use("Russia", LOCATION), use("Moscow", LOCATION)]
    assert not offered(uses, Corrections((Known("Russia", aliases=("Moscow",)),)))


def test_a_surname_of_several_persons_is_offered_with_its_bearers() -> None:
    uses = [use("Bill Clinton"), use("Hillary Clinton"), use("Clinton", PERSON, 4)]
    (proposal,) = offered(uses, kind="surname")
    assert [name.text for name in proposal.names] == ["Clinton", "Bill Clinton", "Hillary Clinton"]
    assert proposal.reports == 4
    assert not offered(uses, Corrections((Known("Hillary Clinton", aliases=("Clinton",)),)), kind="surname")


def test_a_name_of_two_well_attested_types_is_offered_as_a_doubt() -> None:
    uses = [use("Wagner", LOCATION, 9), use("Wagner", ORGANISATION, 8)]
    (proposal,) = offered(uses, kind="type")
    assert {name.type for name in proposal.names} == {LOCATION, ORGANISATION}
    assert proposal.reports == 8


def test_frequent_names_that_the_file_does_not_know_come_last() -> None:
    uses = [use("Khalifa Haftar", PERSON, 9), use("Aguila Saleh"), use("Moscow", LOCATION), use("Russia", LOCATION, 9)]
    assert [each.kind for each in settle(uses, Corrections())[1]] == ["merge", "unknown"]
    assert [each.names[0].text for each in offered(uses, kind="unknown")] == ["Khalifa Haftar"]
    assert not offered(uses, Corrections((Known("Khalifa Haftar"),)), kind="unknown")


def test_proposals_are_the_same_in_any_order_of_names() -> None:
    uses = [
        use("Bill Clinton"),
        use("Hillary Clinton"),
        use("Clinton", PERSON, 4),
        use("Moscow", LOCATION, 4),
        use("Russia", LOCATION, 9),
        use("Mike Johnson", PERSON, 5),
        use("Michael Johnson", PERSON, 4),
    ]
    assert settle(uses, Corrections()) == settle(uses[::-1], Corrections())
