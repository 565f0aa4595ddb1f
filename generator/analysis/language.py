"""Which language a report is in, and in which direction it is set: its script, then the share of function words.

It tells English from the rest, which is what the program needs (only English is analysed), and names the language where
it can; `und` (BCP 47: undetermined) where it can't.
"""

import re
from collections import Counter

ANALYSED = frozenset({"en"})
"""The languages whose texts are analysed; others are filed, dated and searched for known names."""

_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENOUGH = 2_000
"""Characters looked at: a language shows itself long before."""

# Blocks of Unicode, first and last letter; a script that one language dominates in the news stands for it.
_SCRIPTS: tuple[tuple[int, int, str], ...] = (
    (0x0041, 0x024F, "Latin"),
    (0x0370, 0x03FF, "el"),
    (0x0400, 0x052F, "Cyrillic"),
    (0x0531, 0x058F, "hy"),
    (0x0590, 0x05FF, "he"),
    (0x0600, 0x06FF, "Arabic"),
    (0x0750, 0x077F, "Arabic"),
    (0x0900, 0x097F, "hi"),
    (0x0980, 0x09FF, "bn"),
    (0x0A00, 0x0A7F, "pa"),
    (0x0B80, 0x0BFF, "ta"),
    (0x0C00, 0x0C7F, "te"),
    (0x0E00, 0x0E7F, "th"),
    (0x1000, 0x109F, "my"),
    (0x10A0, 0x10FF, "ka"),
    (0x1200, 0x137F, "am"),
    (0x1780, 0x17FF, "km"),
    (0x1E00, 0x1EFF, "Latin"),
    (0x3040, 0x30FF, "ja"),
    (0x4E00, 0x9FFF, "zh"),
    (0xAC00, 0xD7AF, "ko"),
    (0xFB50, 0xFDFF, "Arabic"),
    (0xFE70, 0xFEFF, "Arabic"),
)
# Letters that only one of the languages of a script writes.
_TELLTALE: dict[str, tuple[tuple[str, str], ...]] = {
    "Arabic": (("ur", "ٹڈڑںے"), ("ps", "ټډړښځڅڼېۍ"), ("ckb", "ڕڵۆێ"), ("fa", "پچژگکی")),
    "Cyrillic": (("uk", "іїєґ"), ("be", "ў"), ("sr", "ђћџљњ"), ("mk", "ѓќѕ"), ("kk", "әғқңөұүһ")),
}
_DEFAULT = {"Arabic": "ar", "Cyrillic": "ru"}
# The most frequent words of a language that are not also frequent in its neighbours.
_FUNCTION_WORDS: dict[str, frozenset[str]] = {
    tag: frozenset(words.split())
    for tag, words in {
        "en": """
            the of and to in is that for it was on with as are be by this from at have has not an he his they
            their which or its were been will would who but had after over said says into about than out up more
            new what when you your can could should against amid near us we our how why first two under
            """,
        "fr": """
            le la les des du de et en un une est que qui dans pour sur au aux par pas avec il elle sont ce cette
            ont été se sa son ses plus ne mais nous vous leur après selon d'un l'armée contre
            """,
        "de": """
            der die das und den von zu mit ist im für auf des dem ein eine nicht sich auch es an als nach wie
            bei aus hat werden wird sind einer einem einen dass über um am zum zur oder war wurde gegen sei
            """,
        "es": """
            el la los las de del en que un una por con para se es al lo como más su sus no fue ha han pero este
            esta son sobre entre también desde según contra
            """,
        "it": """
            il lo la gli le di del della dei delle che in un una per con non da al alla sono si nel nella come
            più anche ha hanno dal dalla su ma contro
            """,
        "pt": """
            os as do da dos das de em no na nos nas um uma que para por com não ao se foi mais como mas são sua
            seu pelo pela também contra
            """,
        "nl": """
            de het een van en in is dat op te zijn met voor niet aan er om ook als bij door naar uit wordt werd
            heeft hij deze nog maar over tegen
            """,
        "sv": """
            och att det som en på är av för den med till inte har om ett de från var vid kan men efter under mot
            """,
        "da": """
            og at det som en på er af for den med til ikke har om et de fra var ved kan men efter under mod blev
            """,
        "pl": """
            w z na się nie do to że jest po przez od za dla oraz jak ale był była są który która które przed
            """,
        "cs": """
            na se je že do pro to za by po jako od při které který byl byla jsou
            """,
        "ro": """
            și în de la cu pe din nu este care sunt pentru fi au mai prin după că să
            """,
        "hu": """
            az és hogy nem is egy van ez volt meg el csak már után szerint
            """,
        "fi": """
            ja on ei se että oli ovat mutta myös joka kun sekä mukaan hän
            """,
        "tr": """
            ve bir bu da de için ile olarak olan daha çok sonra kadar gibi ise değil göre yeni en ama oldu karşı
            """,
        "id": """
            yang dan di dari untuk dengan pada ini itu dalam tidak akan oleh juga ke adalah telah sebagai kata
            """,
        "vi": """
            và của là có cho không được các một trong với những người này đã khi về
            """,
        "sw": """
            na ya wa kwa ni katika la za kuwa hii hiyo baada alisema
            """,
        "so": """
            iyo waxaa ee oo ka ku in uu ay la ayaa soo
            """,
        "ku": """
            di de ji bo li ku ew bi wê ev xwe
            """,
        "sq": """
            dhe të në një për me që nga është si më janë
            """,
        "hr": """
            je na da se su za od iz koji koja koje bio nije kako što ali prema
            """,
    }.items()
}
_SPEAK_FOR = {
    word: tuple(tag for tag, words in _FUNCTION_WORDS.items() if word in words)
    for word in sorted(frozenset().union(*_FUNCTION_WORDS.values()))
}
# What headlines are made of: they have few function words.
HEADLINE_WORDS = frozenset(
    """
    accuse accuses accused agree agrees agreement aid air airport airstrike airstrikes ally army arms arrest
    arrested arrests attack attacks attacked back backed backs ban bans base battle bid blast bomb bombing
    border build call calls capital capture captures ceasefire chief city civilians claim claims clash clashes
    coalition court crash crisis dead deadly deal death deaths defence defense demand demands denies deny deploy
    deploys dies drone drones east embassy end ends envoy election elections face faces fear fears fight fighter
    fighters fighting fire fires firm flee flights force forces foreign former gas general government group
    gunmen halt head health hits hold holds hospital hostage injured invasion jet jets join joins judge kill
    killed killing killings kills launch launches law lead leader leaders leave leaves left market meet meeting
    meets mercenaries migrants military militants militia minister missile missiles move moves nation near nears
    north nuclear offensive office officer official officials oil open opens party peace people plan plane
    planes plans plot police power president price prices prison probe protest protests pull pullout push raid
    rally rebel rebels reject rejects release released report reports rise rises rocket ruling sanctions says
    seize seizes sells send sends sent shelled shelling ship ships shot sign signs slams south spy stall stalls
    state steps stocks stop strike strikes summit supplies support suspect suspected talks target targets tank
    tanks tension tensions test tests threat threatens threats top town trade travel trial troops truce urge
    urges visit visits vote votes vow vows war warn warned warning warns warship weapons west win wins withdraw
    withdrawal withdraws woman women world wounded year years dollar bank banks billion million profit shares
    loss quarter stake stock sale sales unit tells takes take set sets seeks seek sees see gets get gives give
    resign resigns quit quits seized seizing captured recapture fall falls fell fled expel expels expelled
    mercenary convoy shell shells bombs bombed blasts rockets mortar sniper siege besieged ambush ambushed
    gunman shooting stabbing riot riots coup junta cabinet parliament senate premier ministers envoys ambassador
    spokesman commander soldiers soldier warplanes warplane navy fleet sails sail frigate submarine carrier
    troop brigade battalion regiment elected elects winner loses lost rule rules ruled jail jailed sentence
    sentenced charged charges freed free hostages kidnap kidnapped abducted missing found bodies grave refugees
    refugee camp famine flood floods earthquake quake storm outbreak virus vaccine doctors food water cut cuts
    sanction embargo met talk said say told vowed approve approves approved reach reached reaches signed suspend
    suspends suspended resume resumes extend extends extended over under against after amid ahead no
    """.split()
)
# Spellings that few other languages in Latin letters have.
_ENGLISH_SPELLING = re.compile(
    r"\b(?:th|wh|kn)|(?:ght|ck|ing|ings|sh|wn|wns|'s|n't|ly|ed|ies|ry|ty|ew|aw|ow|ows|ea\w|ook|tion|tions|ness|ll|ss)\b|ough"
)
_FEW = 6
"""Words: of so few, one that a language has proves nothing."""

_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "ckb", "yi", "dv", "syr", "ug", "sd"})


def detect(text: str) -> str:
    """The BCP 47 tag of a text's language; `und` where there are too few words to tell."""
    text = text[:_ENOUGH]
    scripts: Counter[str] = Counter()
    for letter, times in Counter(text).items():
        if letter.isalpha():
            scripts[_script(letter)] += times
    if not scripts:
        return "und"
    script = min(scripts, key=lambda name: (-scripts[name], name))
    if scripts["ja"] and script in {"zh", "ja"} and scripts["ja"] * 10 >= scripts["zh"]:
        return "ja"
    if script == "Latin":
        return _latin(text)
    return _by_letters(text, script) if script in _TELLTALE else script


def direction(tag: str) -> str:
    """`rtl` for a language written from right to left, else `ltr`; the script subtag decides where there is one."""
    parts = tag.casefold().split("-")
    if any(part in {"arab", "hebr", "thaa", "syrc"} for part in parts[1:]):
        return "rtl"
    if any(part in {"latn", "cyrl"} for part in parts[1:]):
        return "ltr"
    return "rtl" if parts[0] in _RIGHT_TO_LEFT else "ltr"


def _script(letter: str) -> str:
    code = ord(letter)
    return next((name for first, last, name in _SCRIPTS if first <= code <= last), "und")


def _by_letters(text: str, script: str) -> str:
    counts = Counter(text.casefold())
    for tag, letters in _TELLTALE[script]:
        if sum(counts[letter] for letter in letters) * 100 >= sum(counts.values()):
            return tag
    return _DEFAULT[script]


def _latin(text: str) -> str:
    words = _WORDS.findall(text.casefold().replace("’", "'"))
    shares = dict.fromkeys(_FUNCTION_WORDS, 0.0)
    for word in words:
        speakers = _SPEAK_FOR.get(word, ())
        for tag in speakers:
            # A word that several languages share says little for each of them.
            shares[tag] += len(speakers) ** -0.5 / len(words)
        if word in HEADLINE_WORDS:
            shares["en"] += 0.5 / len(words)
    shares["en"] += 0.25 * min(len(_ENGLISH_SPELLING.findall(text.casefold().replace("’", "'"))) / len(words), 0.5)
    if len(words) <= _FEW:
        # One small word among a few ("Sudan: RSF seize El Fasher") is a name's as likely as a language's.
        said = Counter(tag for word in words for tag in _SPEAK_FOR.get(word, ()))
        shares = {tag: share for tag, share in shares.items() if tag == "en" or said[tag] > 1}
    best = max(shares, key=lambda tag: (shares[tag], tag))
    if best == "en":
        alone = all(shares["en"] > share for tag, share in shares.items() if tag != "en")
        return "en" if shares["en"] > 0 and alone else "und"
    return best if shares[best] >= 0.12 and len(words) > 2 and shares[best] > shares["en"] else "und"


def is_analysed(tag: str) -> bool:
    """Whether texts of a language (a BCP 47 tag) are analysed."""
    return tag.partition("-")[0] in ANALYSED
