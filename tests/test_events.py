"""What is an event and what is not: each test states one promise of `events.find`."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from generator import edtf
from generator.analysis import claims, document, events, times
from generator.model.annotations import LOCATION, ORGANISATION, Claim, Event, Mention, Name, Span, Stance

DAY = date(2020, 6, 4)


def told(text: str, *said: Claim, mentions: tuple[Mention, ...] = (), day: date = DAY) -> tuple[Event, ...]:
    report = document.read(text, day)
    return events.find(report, mentions, times.find(report), said)


def whens(text: str, *said: Claim) -> list[str]:
    return [event.edtf for event in told(text, *said)]


def claim(text: str, source: str, cue: str, content: str, stance: Stance = Stance.ASSERTS) -> Claim:
    def span(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    return Claim(content=span(content), source=span(source), cue=span(cue), stance=stance)


def mention(text: str, words: str, kind: str) -> Mention:
    start = text.index(words)
    return Mention(start, start + len(words), Name(kind, words))


def test_a_sentence_that_tells_what_happened_on_a_day_is_an_event_with_the_entities_it_names_in_order() -> None:
    text = "Nothing moved for hours. Troops of the LNA left Tripoli on Tuesday and the LNA regrouped near Sirte."
    lna, tripoli, sirte = (
        mention(text, "LNA", ORGANISATION),
        mention(text, "Tripoli", LOCATION),
        mention(text, "Sirte", LOCATION),
    )
    again = Mention(text.rindex("LNA"), text.rindex("LNA") + 3, lna.name)
    assert told(text, mentions=(lna, tripoli, again, sirte)) == (
        Event(1, "2020-06-02", (lna.name, tripoli.name, sirte.name)),
    )


def test_the_day_of_saying_dates_no_event_wherever_it_stands_beside_the_word_that_attributes() -> None:
    for text, source in (
        ("The ministry said Friday that the minister met the envoy in Rome.", "The ministry"),
        ("On Friday, the ministry said that the minister met the envoy in Rome.", "the ministry"),
        ("The ministry on Friday said that the minister met the envoy in Rome.", "The ministry"),
        ("The ministry said that the minister met the envoy in Rome, late on Friday.", "The ministry"),
    ):
        said = claim(text, source, "said", "that the minister met the envoy in Rome")
        assert whens(text, said) == []


def test_a_day_inside_what_is_claimed_dates_the_event_and_the_day_of_saying_beside_it_does_not() -> None:
    text = "The ministry said on Wednesday that the minister met the envoy on Monday in Rome."
    said = claim(text, "The ministry", "said", "that the minister met the envoy on Monday in Rome")
    assert whens(text, said) == ["2020-06-01"]


def test_a_claim_inside_a_claim_has_a_day_of_saying_of_its_own() -> None:
    text = "The paper reported that the ministry said on Monday that the bridge fell in April 2019."
    outer = claim(text, "The paper", "reported", "that the ministry said on Monday that the bridge fell in April 2019")
    inner = claim(text, "the ministry", "said", "that the bridge fell in April 2019")
    assert whens(text, outer, inner) == ["2019-04"]


def test_a_day_in_another_clause_than_the_word_that_attributes_is_an_event() -> None:
    text = "Rebels shelled the port on Monday and a spokesman said that the fighting was over."
    said = claim(text, "a spokesman", "said", "that the fighting was over")
    assert whens(text, said) == ["2020-06-01"]


def test_a_day_in_what_describes_the_speaker_or_in_a_clause_that_opens_the_sentence_is_an_event() -> None:
    text = "The general, who took the port in April 2019, said that the fighting was over."
    said = claim(text, "The general, who took the port in April 2019", "said", "that the fighting was over")
    assert whens(text, said) == ["2019-04"]
    text = "When the port fell in April 2019, a spokesman said that the fighting was over."
    assert whens(text, claim(text, "a spokesman", "said", "that the fighting was over")) == ["2019-04"]
    text = "Since Monday, a spokesman said that the fighting was over."
    assert whens(text, claim(text, "a spokesman", "said", "that the fighting was over")) == []


def test_the_day_of_a_report_a_letter_or_a_statement_is_a_day_of_saying_without_any_claim() -> None:
    assert whens("The link leads to a May 30 report by the news agency of the country.") == []
    assert whens("The letter of May 30 named two villages in the south.") == []
    assert whens("The commander, in the statement Tuesday, named two villages in the south.") == []
    assert whens("The minister told reporters on Tuesday that he was ill.") == []


def test_the_claims_that_the_program_finds_keep_the_day_of_saying_off_the_event() -> None:
    text = "The department said Friday that the minister spoke with the envoy. It said he left on Tuesday."
    report = document.read(text, DAY)
    found = times.find(report)
    assert [event.edtf for event in events.find(report, (), found, claims.find(report, (), found))] == ["2020-06-02"]


def test_a_request_that_nobody_answered_is_no_event() -> None:
    text = "The paper sent a request for comment to the ministry last week. It did not respond."
    said = claim(text, "It", "did not respond", "a request for comment to the ministry", Stance.NO_RESPONSE)
    assert whens(text, said) == []


def test_a_plan_has_not_happened_and_is_no_event() -> None:
    assert whens("The committee will meet the envoy on Saturday in Rome.") == []
    assert whens("The committee has no rest in the next two weeks of talks.") == []
    assert whens("The committee met the envoy on Saturday in Rome.") == ["2020-05-30"]


def test_a_time_wider_than_a_year_or_off_the_calendar_makes_no_event() -> None:
    assert whens("The mine near the town closed in the 1980s for good.") == []
    assert whens("The front near the town has moved in recent days.") == []
    assert whens("The siege of the old town lasted three months.") == []
    assert whens("The mine near the town closed in 2016 for good.") == ["2016"]


def test_the_two_ends_of_a_range_are_one_event() -> None:
    assert whens("The drill in the south ran from 1 to 5 March 2019.") == ["2019-03-01/2019-03-05"]
    assert whens("The truce in the south held between May 2018 and July 2018.") == ["2018-05/2018-07"]
    assert whens("The towns in the south fell in May 2018 and July 2018.") == ["2018-05", "2018-07"]


def test_a_time_of_day_and_its_day_are_one_event() -> None:
    assert whens("The shelling of the port began at 6:15 a.m. on Tuesday.") == ["2020-06-02T06:15"]


def test_a_dateline_is_no_event() -> None:
    assert whens("TRIPOLI, June 2, 2020") == []


@given(
    st.lists(st.sampled_from("the army left Rome on Monday in May 2019 to 2020 said that - , . and".split())),
    st.dates(),
)
def test_every_event_is_a_sentence_of_the_report_at_a_time_the_site_can_read_not_after_the_report(
    words: list[str], day: date
) -> None:
    text = " ".join(words)
    report = document.read(text, day)
    found = times.find(report)
    for event in events.find(report, (), found, claims.find(report, (), found)):
        days = edtf.bounds(event.edtf)
        assert 0 <= event.sentence < len(report.sentences)
        assert days.first <= day
        assert (days.last - days.first).days < events.LONGEST


def test_what_will_happen_on_the_day_of_the_report_is_no_event_and_what_happened_on_it_is() -> None:
    assert whens("The banks of the port will close for the feast on Thursday.") == []
    assert whens("The minister will go home after rebels shelled the port on Thursday.") == ["2020-06-04"]
    assert whens("The banks of the port closed for the feast on Thursday.") == ["2020-06-04"]
