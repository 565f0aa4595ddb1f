"""Who a claim's speaker is, over several sentences and paragraphs."""

from datetime import date

from generator.analysis import claims, document
from generator.model.annotations import LOCATION, NATIONALITY, ORGANISATION, PERSON, Claim, Mention, Name, Quote, Stance

VELK, DASK = Name(PERSON, "Ana Velk"), Name(PERSON, "Oren Dask")
MINISTRY = Name(ORGANISATION, "Ministry of Ports")
RADIO, TRIBUNE = Name(ORGANISATION, "Karsa Radio"), Name(ORGANISATION, "Karsa Tribune")
KARSIA, KARSIAN = Name(LOCATION, "Karsia"), Name(NATIONALITY, "Karsian")
FORMS = {
    "Ana Velk": VELK,
    "Velk": VELK,
    "Oren Dask": DASK,
    "Dask": DASK,
    "Ministry of Ports": MINISTRY,
    "Karsa Radio": RADIO,
    "Karsa Tribune": TRIBUNE,
    "Karsian": KARSIAN,
    "Karsia": KARSIA,
}


def find(text: str) -> tuple[Claim, ...]:
    """The claims of a text whose names are those of FORMS, the longest form first."""
    mentions: list[Mention] = []
    at = 0
    while at < len(text):
        form = next((form for form in FORMS if text.startswith(form, at)), None)
        if form:
            mentions.append(Mention(at, at + len(form), FORMS[form]))
        at += len(form) if form else 1
    return claims.find(document.read(text, date(2031, 5, 2)), tuple(mentions), ())


def only(text: str) -> Claim:
    """The one claim of a text."""
    (claim,) = find(text)
    return claim


def last(text: str) -> Claim:
    """The claim of a text whose cue comes last."""
    return max(find(text), key=lambda claim: claim.cue or claim.content)


def test_the_speaker_is_the_name_that_heads_the_phrase() -> None:
    """Titles, descriptions and people the speaker works for do not take the speaker's place."""
    assert only("Prime Minister Ana Velk said the port was safe.").speaker == VELK
    assert only("Ana Velk, a former pilot from Karsia, said the port was safe.").speaker == VELK
    assert only("A spokesman for the Ministry of Ports, Oren Dask, said the port was safe.").speaker == DASK
    assert only("The Ministry of Ports said Velk was safe.").speaker == MINISTRY


def test_two_people_of_one_report_keep_their_own_words() -> None:
    """Neither speaker is given what the other said."""
    text = "Ana Velk said the port was safe, but Oren Dask said ships could not dock."
    assert [(c.speaker, c.content.of(text)) for c in find(text)] == [
        (VELK, "the port was safe"),
        (DASK, "ships could not dock"),
    ]


def test_an_unnamed_speaker_is_anonymous_with_their_affiliation() -> None:
    """A description is no name, and says whose official it is."""
    claim = only("Two Karsian defence officials said the port was safe.")
    assert (claim.speaker, claim.anonymous, claim.affiliation) == (None, True, KARSIAN)
    claim = only("A senior official at the Ministry of Ports said the port was safe.")
    assert (claim.speaker, claim.anonymous, claim.affiliation) == (None, True, MINISTRY)


def test_a_named_person_in_a_description_is_not_taken_for_the_unnamed_speaker() -> None:
    """An adviser to somebody is not that somebody."""
    claim = only("A longtime adviser to Velk said the port was safe.")
    assert (claim.speaker, claim.anonymous) == (None, True)


def test_another_official_shares_the_affiliation_of_the_first() -> None:
    """A third official is one more of the same kind."""
    claim = last("Two Karsian officials said the port was safe.\n\nA third official said ships had docked.")
    assert (claim.anonymous, claim.affiliation) == (True, KARSIAN)


def test_the_official_joins_the_unnamed_speaker_before() -> None:
    """An account that goes on "according to the official" stays with the same anonymous speaker."""
    text = (
        "A Karsian official told Karsa Radio that jets flew south.\n\nThey landed at dawn, according to the official."
    )
    claim = last(text)
    assert claim.source is not None
    assert claim.source.of(text) == "the official"
    assert (claim.speaker, claim.anonymous, claim.affiliation) == (None, True, KARSIAN)


def test_the_spokesman_joins_the_one_who_was_named() -> None:
    """Who has been named is not anonymous when he is called by his office."""
    claim = last("Ministry spokesman Oren Dask said the port was safe. The spokesman said ships had docked.")
    assert (claim.speaker, claim.anonymous) == (DASK, False)


def test_a_statement_speaks_for_who_issued_it() -> None:
    """The speaker is who made the statement, not who spoke last."""
    text = (
        "“The port is safe,” the Ministry of Ports said in a statement.\n\nKarsia has long accused Dask of theft.\n\n"
        "“Ships may dock,” the statement said."
    )
    assert last(text).speaker == MINISTRY


def test_pronouns_go_to_the_last_speaker_who_fits() -> None:
    """He and she to people, it to bodies; nobody is made to fit."""
    assert last("The Ministry of Ports said the port was safe. It said ships had docked.").speaker == MINISTRY
    assert last("Velk said the port was safe. She said ships had docked.").speaker == VELK
    text = "Velk said the port was safe. She thanked the crews. Dask said ships had docked. He said they were late."
    assert last(text).speaker == DASK
    assert last("He said ships had docked.").speaker is None
    assert last("The Ministry of Ports said the port was safe. She said ships had docked.").speaker is None


def test_a_pronoun_is_not_used_for_two_people() -> None:
    """Who has been "she" is not "he" later."""
    claim = last("Velk said the port was safe. She said ships had docked. He said nothing was safe.")
    assert claim.speaker != VELK


def test_i_is_who_makes_the_statement() -> None:
    """The first person of a statement that is given in full is its speaker, and nobody elsewhere."""
    text = "Prime Minister Ana Velk said:\n\nI promise that the port will open. Dask knows it."
    assert [claim.speaker for claim in find(text)] == [VELK, VELK]
    assert only("I promise that the port will open.").speaker is None


def test_a_relative_pronoun_stands_for_the_name_before_it() -> None:
    """ "Velk, who said" speaks for Velk."""
    claim = last("The prize went to Velk, who said the port was safe.")
    assert claim.speaker == VELK


def test_a_relayed_statement_names_both() -> None:
    """The speaker is who is cited, and who cites is kept beside."""
    text = "The Karsa Tribune cited a Karsian military source as saying the jets were new."
    claim = only(text)
    assert claim.source is not None
    assert claim.source.of(text) == "a Karsian military source"
    assert (claim.anonymous, claim.affiliation, claim.relayed_by) == (True, KARSIAN, TRIBUNE)
    text = "The Karsa Tribune said jets left. It cited a source as saying they flew. Karsa Radio said they were old."
    assert [claim.relayed_by for claim in find(text)] == [None, TRIBUNE, None]
    claim = only("Dask was quoted by Karsa Radio as saying the jets were new.")
    assert (claim.speaker, claim.relayed_by) == (DASK, RADIO)


def test_silence_is_a_claim_about_the_body_that_was_asked() -> None:
    """The question stands in one sentence, the silence in the next."""
    text = "Karsa Radio sent a request for comment to the Ministry of Ports last week. It did not respond."
    claim = last(text)
    assert (claim.stance, claim.speaker) == (Stance.NO_RESPONSE, MINISTRY)
    assert claim.content.of(text).startswith("a request for comment")


def test_a_body_written_small_is_the_one_that_is_named_elsewhere() -> None:
    """ "The ministry of ports" is the Ministry of Ports."""
    assert (
        last("Crews praised the Ministry of Ports.\n\nThe ministry of ports said ships had docked.").speaker == MINISTRY
    )


def test_a_quotation_runs_over_paragraphs_while_it_is_reopened() -> None:
    """The mark that opens each paragraph is not a new quotation until one has closed."""
    text = "Velk said: “The port is safe and open.\n\n“Ships may dock tonight.”\n\nTrucks waited outside."
    claim = only(text)
    assert claim.content.of(text) == "“The port is safe and open.\n\n“Ships may dock tonight.”"
    assert claim.quote is Quote.DIRECT


def test_a_quotation_left_open_ends_with_its_paragraph() -> None:
    """A forgotten mark does not swallow the rest of the report."""
    text = "Velk called it “a step forward for all.\n\nTrucks waited outside. Dask said “no” twice."
    contents = [claim.content.of(text) for claim in find(text)]
    assert contents[0] == "it “a step forward for all."
    assert all("Trucks" not in content for content in contents)


def test_a_quotation_goes_on_only_until_somebody_else_is_quoted() -> None:
    """What follows an attributed quotation is the same speaker's, unless its own cue comes behind it."""
    text = "“The port is safe,” Velk said. “Ships may dock.”"
    assert only(text).content.of(text) == text
    text = "“The port is safe,” Velk said. “Who would believe that?” Dask asked."
    assert [(c.speaker, c.content.of(text)) for c in find(text)] == [
        (VELK, "“The port is safe,”"),
        (DASK, "“Who would believe that?”"),
    ]


def test_a_quotation_without_a_cue_belongs_to_the_one_named_before() -> None:
    """In the same paragraph to the subject of the sentence before, in the next to who spoke at the end of this one."""
    text = "Velk was blunt. “The port is not safe.”"
    assert (only(text).cue, only(text).speaker) == (None, VELK)
    text = "“The port is safe,” Dask said.\n\n“Ships may dock tonight.”"
    assert [claim.speaker for claim in find(text)] == [DASK, DASK]


def test_missing_names_cost_the_link_and_not_the_claim() -> None:
    """Without mentions the words for the speaker are found all the same."""
    text = "Prime Minister Ana Velk said the port was safe."
    (claim,) = claims.find(document.read(text, date(2031, 5, 2)), (), ())
    assert claim.source is not None
    assert (claim.source.of(text), claim.speaker, claim.anonymous) == ("Prime Minister Ana Velk", None, False)


def test_a_report_is_not_the_word_of_whoever_was_named_when_it_came_out() -> None:
    told = "Ana Velk, silent until the release of the harbour report, said she was not asked. "
    assert last(told + "The report said that the quay was rotten.").speaker is None
    issued = "Ana Velk said in a report that the quay was rotten. "
    assert last(issued + "The report said that it would fall.").speaker == VELK


def test_a_word_inside_a_name_is_no_other_word() -> None:
    """A month, a verb, a particle or an "of" that belongs to a name does not cut the speaker's name short."""
    for name in ("Ursula von der Leyen", "Umm Khalid", "Theresa May", "Cite Marr"):
        text = f"{name}, a nurse, said the port was safe."
        speaker = Name(PERSON, name)
        mentions = (Mention(0, len(name), speaker),)
        (claim,) = claims.find(document.read(text, date(2031, 5, 2)), mentions, ())
        assert (claim.speaker, claim.source and claim.source.start) == (speaker, 0)


def test_whoever_is_cited_speaks_and_the_paper_passes_it_on() -> None:
    """ "Citing" a body or an unnamed source makes a relay; citing a cost does not."""
    claim = only("Karsa Radio reported that the port was shut, citing the Ministry of Ports.")
    assert (claim.speaker, claim.relayed_by) == (MINISTRY, RADIO)
    claim = only("Karsa Radio reported that the port was shut, quoting a military source.")
    assert (claim.speaker, claim.anonymous, claim.relayed_by) == (None, True, RADIO)
    text = "Karsa Radio said the port was shut, citing the high cost of fuel."
    assert {(c.speaker, c.relayed_by) for c in find(text)} == {(RADIO, None)}


def test_an_office_stands_for_the_one_person_who_was_called_so() -> None:
    """ "The harbour master" is who was named with that office; nobody where two were."""
    one = "Harbour master Ana Velk met Oren Dask. The harbour master said the port was safe. She said ships could dock."
    assert [claim.speaker for claim in find(one)] == [VELK, VELK]
    two = "Harbour master Ana Velk met harbour master Oren Dask. The harbour master said the port was safe."
    assert only(two).speaker is None


def test_a_ministry_is_not_the_source_that_stands_close_to_it() -> None:
    """ "The ministry" takes up the ministry, not the unnamed man whose description holds the word."""
    text = "A man close to the Ministry of Ports said the port was shut. The ministry denied the report."
    assert last(text).speaker == MINISTRY


def test_a_place_in_a_dateline_says_nothing() -> None:
    """ "KARSIA:" opens a report and is no speaker."""
    text = "KARSIA: The army said the road was open."
    mentions = (Mention(0, 6, KARSIA),)
    (claim,) = claims.find(document.read(text, date(2031, 5, 2)), mentions, ())
    assert claim.source
    assert claim.source.of(text) == "The army"


def test_a_source_cited_before_the_clause_is_a_relay_too() -> None:
    """ "The Tribune reported, citing unnamed sources, that …" loses neither the clause nor the sources."""
    text = "Karsa Radio reported, citing unnamed sources, that the port had been sold."
    claim = only(text)
    assert (claim.content.of(text), claim.anonymous, claim.relayed_by) == (
        "that the port had been sold",
        True,
        RADIO,
    )


def test_a_pronoun_is_not_whom_the_words_are_about() -> None:
    """ "“I knew Velk,” she said" is not said by Velk, whom nobody else was named before."""
    assert only("“I used to listen to Ana Velk every day,” she told reporters.").speaker is None
    text = "A friend of the pilot told Karsa Radio that the port was shut. “I knew Oren Dask well,” he told the radio."
    assert [(claim.speaker, claim.anonymous) for claim in find(text)] == [(None, True), (None, True)]


def test_an_office_or_a_rank_before_a_name_hides_nobody() -> None:
    """Who holds an office or a rank speaks, and not who is only mentioned beside it."""
    assert only("Secretary of State Ana Velk said the port was safe.").speaker == VELK
    assert only("Karsia's army spokesman, Senior Captain Oren Dask, said the port was safe.").speaker == DASK
    assert only("Supporters of President Oren Dask said the port was safe.").speaker is None
    assert only("Velk, in Ostmark, Karsia, for a meeting of ministers, said the port was safe.").speaker == VELK
    assert only("Karsa Radio, led by Gen. Oren Dask, known as Oak, said ships had docked.").speaker == RADIO


def test_a_body_run_by_another_is_not_that_other() -> None:
    """ "The X-run ministry" and "the X mission" have X as their affiliation and no more."""
    claim = only("The Karsa Radio-run news agency said the port was safe.")
    assert (claim.speaker, claim.affiliation) == (None, RADIO)
    assert only("The Karsa Tribune newspaper said the port was safe.").speaker == TRIBUNE


def test_who_is_cited_within_commas_speaks() -> None:
    """ "The paper, citing X, reported" relays X."""
    claim = only("The Karsa Tribune, citing Gen. Oren Dask, reported that ships had docked.")
    assert (claim.speaker, claim.relayed_by) == (DASK, TRIBUNE)


def test_a_pronoun_goes_to_whom_its_sentence_is_about() -> None:
    """The subject of the sentence comes before whoever spoke last."""
    text = "Dask said the port was safe. Velk thanked Dask on Monday for what she called a victory."
    assert last(text).speaker == VELK


def test_a_pronoun_is_left_open_where_somebody_else_has_been_named_since() -> None:
    """Better nobody than the wrong one; and a woman's name is no "he"."""
    text = "The Ministry of Ports said it was safe. Crews of Karsa Radio met a group it said was armed."
    assert last(text).speaker is None
    assert last("Ana Velk said ships had docked. He has denied the charge.").speaker is None


def test_a_place_before_a_colon_says_where_and_speaks_not() -> None:
    """ "Karsia: Two men were held" is a heading of a list."""
    assert find("Karsia: Two men were held at dawn. They were freed.") == ()
    assert only("Karsia: Oren Dask said two men were held.").speaker == DASK


def test_another_country_has_another_representative() -> None:
    """ "The representative of X" takes up nobody who spoke for Y."""
    text = "The representative of Karsia said the port was safe. The representative of Karsa Radio said it was not."
    assert [claim.affiliation for claim in find(text)] == [KARSIA, RADIO]


def test_the_group_is_the_one_body_it_can_mean() -> None:
    """The body that has just spoken, or the only one of the sentence; two leave it open."""
    assert last("A leader of the Karsa Tribune was freed on Monday, the group said.").speaker == TRIBUNE
    assert last("Karsa Radio and the Karsa Tribune lost two men, the group said.").speaker is None
