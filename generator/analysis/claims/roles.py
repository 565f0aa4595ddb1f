"""Nouns that describe a speaker, as tables."""

UNNAMED = frozenset(
    """official officials source sources spokesman spokeswoman spokesperson spokesmen spokeswomen
    spokespeople spokespersons diplomat diplomats officer officers aide aides adviser advisers advisor
    advisors person witness witnesses eyewitness eyewitnesses resident residents analyst analysts expert
    experts soldier soldiers lawmaker lawmakers insider insiders staffer staffers operative operatives
    strategist strategists commander commanders man woman employee employees worker doctor doctors medic
    medics critic critics observer observers activist activists lawyer lawyers attorney attorneys prosecutor
    prosecutors investigator investigators villager villagers survivor survivors fighter defector defectors
    representative representatives researcher researchers executive executives donor supporter voter student
    teacher neighbor neighbors neighbour neighbours relative relatives bystander bystanders detainee detainees
    guard guards envoy envoys negotiator negotiators reporter reporters journalist journalists member leader
    scholar scholars economist economists respondent respondents participant participants demonstrator
    protester farmer veteran friend friends colleague colleagues classmate classmates local locals passenger passengers
    nurse nurses driver drivers trader traders pilot pilots sailor sailors fisherman fishermen pensioner pensioners
    shopkeeper shopkeepers migrant migrants refugee refugees""".split()
)
"""People who speak without a name when no name stands with them."""

CROWDS = frozenset(
    """rebels militants fighters protesters demonstrators supporters voters students teachers farmers veterans
    women men people donors members leaders workers guards""".split()
)
"""Sides and crowds, who speak as such; they are unnamed people only where they are counted ("three workers")."""

COUNTS = frozenset("a an one two three four five six seven eight nine ten several some many few another others".split())
"""Words that count people instead of naming them."""

BODIES = frozenset(
    """embassy ministry military army navy command government department agency police court group party party's
    office council committee commission union company bank board bureau coalition militia administration
    parliament senate congress kremlin pentagon campaign organisation organization newspaper network channel
    station company institute university foundation force forces delegation secretariat mission consulate team
    service""".split()
)
"""What may be meant by "it", and by "the ministry" after the ministry was named."""

WHOLE_BODIES = frozenset(
    """army group party company movement network newspaper channel station bank union militia coalition organisation
    organization foundation service""".split()
)
"""What is all of the body whose name stands before it: "the Houthi movement"."""

WORDS_OF = frozenset(
    """statement statements report reports letter email e-mail memo document documents tweet post release
    announcement""".split()
)
"""What is said by whoever issued it."""

RECORDS = frozenset(
    """poll polls survey surveys study studies data figures report reports records record documents document
    analysis statistics footage video videos image images imagery photo photos photograph photographs numbers
    results filings emails research evidence estimates map maps census findings transcript transcripts article
    book file files he she they who it officials company ministry""".split()
)
"""What can be said to show something: records, and those who speak."""

PRONOUNS = {
    "he": "person",
    "she": "person",
    "his": "person",
    "her": "person",
    "him": "person",
    "they": "people",
    "their": "people",
    "it": "body",
    "its": "body",
}
"""What each pronoun may stand for."""

HEAD_ENDS = frozenset(
    "of for in at on from with who whom whose which that to by as and near inside under against".split()
)
"""Words that end the part of a description that holds its head (the same rule that the measure uses)."""
