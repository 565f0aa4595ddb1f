"""The words that attribute, as tables: which verbs, what they take, and how their speaker stands to what is said.

What a verb takes, a letter each:
  c  a clause ("said that", "said the", "asked whether")     q  a quotation
  t  a hearer before the clause ("told CNN that")             i  an infinitive ("vowed to")
  n  a noun phrase ("rejected the claim")                     o  one that may carry on ("urged Iran to leave")
  e  a clause with its "that" or "whether" only ("found that")

and after `+` the prepositions it may stand with ("call +for,on").
"""

from typing import NamedTuple

from generator.model.annotations import Stance

_TABLE = {
    Stance.ASSERTS: """
        say:cq state:cq add:cq note:cq argue:cq+for,against contend:cq insist:cqi+on maintain:e explain:cq
        write:cq remark:cq observe:eq comment:cq+on reply:cq+to respond:cq+to,with continue:q declare:cq
        tell:ctqo stress:cqn emphasize:cqn emphasise:cqn underscore:cqn underline:cqn reiterate:cqn repeat:cqn
        recall:cqn mention:cqn describe:n tweet:cqn retweet:n post:q quip:cq joke:cq+about boast:cq+of,about
        brag:cq+about complain:cq+about,of lament:cqn bemoan:cqn point:c+out,to assert:cqn affirm:cqn
        testify:cq+about warn:ctqo+of,against,about caution:ctqo+against remind:ctqo inform:ctq+of
        notify:ctq+of assure:ctq+of reassure:ctq+of convince:cto+of persuade:to+of suggest:cqn hint:cq+at
        imply:cn indicate:cqn signal:cn report:cqn call:nq+for,on,out criticize:n criticise:n praise:n
        condemn:nq denounce:nq decry:nq deride:n mock:n ridicule:n rebuke:n chide:n scold:n lambaste:n
        lambast:n lampoon:n hail:nq welcome:en applaud:n commend:n laud:n tout:n endorse:n oppose:nq favor:n favour:n
        thank:n congratulate:n compare:n liken:n label:n brand:n dub:n characterize:n characterise:n depict:n
        cite:n quote:n reference:n refer:+to allude:+to highlight:n  outline:n detail:n elaborate:+on
        preach:cn teach:e counter:cqn retort:cq shout:cq yell:cq chant:qn scream:cq mutter:q murmur:q
        whisper:cq exclaim:cq opine:cq posit:c reason:cq theorize:c muse:cq speculate:c+about,on slam:n read:q
        show:en demonstrate:e advocate:cn+for recommend:cnq propose:cniq prefer:ni regret:cn
        apologize:q+for apologise:q+for echo:nq rail:+against rant:+about lash:+out object:+to
        protest:cn+against gripe:cq+about fume:q chime:q blog:cq email:q text:q interject:q tease:q
        pronounce:n narrate:q espouse:n tell-off:n lie:e+about talk:+about,of speak:+about,of,against
        """,
    Stance.DENIES: """
        deny:cnq reject:nq dismiss:nq refute:cnq rebut:nq dispute:cn disavow:n repudiate:n disagree:cq+with
        contradict:n downplay:n discount:n decline:i refuse:i
        """,
    Stance.ALLEGES: "allege:cqn claim:cqni accuse:o charge:cq+that blame:n purport:i insinuate:c contend-that:c",
    Stance.ASSESSES: """
        assess:cn estimate:cn believe:cq+in think:cq+about,of conclude:eq judge:c predict:cqn forecast:cn
        expect:cio suspect:cn doubt:cn   find:e  anticipate:cn
        project:e guess:c reckon:cq assume:c calculate:cn surmise:c fear:cn worry:cq+about hope:cqi+for
        know:e realize:e realise:e   figure:c  agree:cqi+with,on,to
        concur:cq+with rule:eq deduce:c
        """,
    Stance.CONFIRMS: "confirm:cnq acknowledge:cnq admit:cnq+to concede:cnq verify:cn corroborate:cn confess:cq+to",
    Stance.ANNOUNCES: """
        announce:cnq reveal:cn disclose:cn unveil:n proclaim:cqn
        """,
    Stance.PROMISES: """
        promise:ctiqn vow:ciqn pledge:ciqn swear:ci  threaten:in   offer:i
        """,
    Stance.ASKS: """
        urge:oqn encourage:o ask:ctqo+for,about,to inquire:cq+about,into enquire:cq+about wonder:cq+about question:eq
        demand:cinq request:cn plead:cq+for,with beg:o implore:oq appeal:+for,to   quiz:n+on
        """,
}

IRREGULAR = {
    "say": "says said said saying",
    "tell": "tells told told telling",
    "write": "writes wrote written writing",
    "think": "thinks thought thought thinking",
    "feel": "feels felt felt feeling",
    "find": "finds found found finding",
    "know": "knows knew known knowing",
    "see": "sees saw seen seeing",
    "show": "shows showed shown showing",
    "mean": "means meant meant meaning",
    "speak": "speaks spoke spoken speaking",
    "swear": "swears swore sworn swearing",
    "teach": "teaches taught taught teaching",
    "seek": "seeks sought sought seeking",
    "read": "reads read read reading",
    "understand": "understands understood understood understanding",
    "quiz": "quizzes quizzed quizzed quizzing",
    "rip": "rips ripped ripped ripping",
    "beg": "begs begged begged begging",
    "brag": "brags bragged bragged bragging",
    "quip": "quips quipped quipped quipping",
    "slam": "slams slammed slammed slamming",
    "chat": "chats chatted chatted chatting",
    "admit": "admits admitted admitted admitting",
    "refer": "refers referred referred referring",
    "regret": "regrets regretted regretted regretting",
    "rebut": "rebuts rebutted rebutted rebutting",
    "prefer": "prefers preferred preferred preferring",
    "commit": "commits committed committed committing",
    "dub": "dubs dubbed dubbed dubbing",
    "blog": "blogs blogged blogged blogging",
    "lie": "lies lied lied lying",
    "forecast": "forecasts forecast forecast forecasting",
}  # fmt: skip


STANCE_WITH = {("call", "for"): Stance.ASKS, ("call", "on"): Stance.ASKS, ("agree", "to"): Stance.PROMISES}
"""Where a preposition makes it another kind of statement."""


class Verb(NamedTuple):
    """A verb that attributes."""

    lemma: str
    takes: frozenset[str]
    with_preposition: frozenset[str]
    stance: Stance


def _verbs() -> list[Verb]:
    found = []
    for stance, entries in _TABLE.items():
        for entry in entries.split():
            lemma, _, rest = entry.partition(":")
            takes, _, prepositions = rest.partition("+")
            if "-" not in lemma:
                found.append(Verb(lemma, frozenset(takes), frozenset(filter(None, prepositions.split(","))), stance))
    return found


def inflect(lemma: str) -> tuple[str, str, str, str]:
    """Third person, past, participle and -ing form of a verb."""
    if lemma in IRREGULAR:
        third, past, participle, ing = IRREGULAR[lemma].split()
        return third, past, participle, ing
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
    stem = lemma
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma[:-1] + "ied", lemma + "ing"
    if lemma.endswith("e"):
        stem = lemma[:-1]
    return third, stem + "ed", stem + "ed", (lemma if lemma.endswith("ee") else stem) + "ing"


def _forms() -> dict[str, tuple[Verb, str]]:
    """Every form of every verb, with `b` (base), `z`, `d` (past or participle), `v` (participle only) or `g`."""
    found: dict[str, tuple[Verb, str]] = {}
    for verb in _verbs():
        third, past, participle, ing = inflect(verb.lemma)
        for form, name in ((verb.lemma, "b"), (third, "z"), (participle, "v"), (past, "d"), (ing, "g")):
            found[form] = (verb, name)
    return found


FORMS = _forms()
