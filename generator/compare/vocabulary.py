"""What words of news mean alike: classes of actions and of objects, as tables.

A word that stands in no table is its own class, so the tables only bring synonyms together.
"""

from functools import cache

ACTIONS = {
    "move": """deploy deployment send sent dispatch despatch fly flew flown deliver delivery ship shipment transfer
        bring brought arrive arrival receive supply transport move land provide hand import airlift batch cargo""",
    "attack": """attack strike struck shell shelling bomb bombing bombard bombardment raid hit assault ambush pound
        target airstrike fire fired mortar barrage""",
    "explode": "explode explosion blast detonate detonation blew blown",
    "kill": "kill killed die died dead death fatality slain toll",
    "wound": "wound wounded injure injured injury hurt",
    "seize": """seize seizure capture recapture retake retaken retook regain occupy overran overrun storm control
        controlled took taken fell fallen""",
    "leave": "withdraw withdrew withdrawn withdrawal leave left retreat pullout pullback pull vacate abandon",
    "detain": "arrest detain detention jail imprison hostage kidnap abduct",
    "release": "release free freed exchange swap",
    "meet": "meet met meeting talks negotiate negotiation summit discuss",
    "agree": "agree agreement sign accord deal pact",
    "truce": "truce ceasefire cease-fire armistice",
    "breach": "violate violation breach break broke broken",
    "shoot": "shoot shot down downed crash",
    "sink": "sink sank sunk capsize",
    "flee": "flee fled displace displaced evacuate evacuation uproot",
    "cut": "cut severed outage blackout disconnect interrupt",
    "close": "close closed closure shut block blocked blockade",
    "open": "open reopen reopened resume restart",
    "destroy": "destroy destroyed destruction damage burn burned burnt wreck demolish ruin collapse",
    "mine": "mine mines mined",
    "repaint": "repaint repainted paint painted camouflage conceal markings",
    "poison": "poison contaminate gas chemical",
    "vote": "vote election elect ballot poll",
    "resign": "resign resignation quit step",
    "test": "test trial",
    "launch": "launch",
    "protest": "protest demonstrate demonstration march rally riot",
    "find": "find found discover discovery uncover",
    "cross": "cross crossed incursion enter entered intrude intrusion",
}

OBJECTS = {
    "aircraft": "aircraft plane airplane jet warplane bomber airliner",
    "helicopter": "helicopter chopper",
    "drone": "drone uav unmanned",
    "vessel": "ship boat vessel frigate ferry tanker freighter trawler corvette barge",
    "vehicle": "tank truck vehicle lorry armour armor carrier",
    "convoy": "convoy column",
    "missile": "missile rocket",
    "troops": "soldier troop serviceman servicemen infantry battalion brigade recruit conscript",
    "mercenary": "mercenary contractor",
    "people": "people civilian resident villager person child children woman women passenger worker miner",
    "town": "town village city district suburb quarter",
    "hospital": "hospital clinic ward",
    "school": "school classroom pupil",
    "bridge": "bridge viaduct",
    "dam": "dam reservoir spillway",
    "port": "port harbour harbor dock quay pier",
    "airport": "airport airfield airstrip runway",
    "base": "base barracks garrison camp outpost",
    "power": "power electricity grid substation",
    "depot": "depot warehouse store arsenal magazine",
    "border": "border frontier",
    "pipeline": "pipeline pumping",
    "market": "market bazaar",
    "aid": "aid relief food flour grain medicine",
    "prisoner": "prisoner captive detainee hostage",
    "refugee": "refugee displaced",
    "weapon": "weapon arms munition ammunition rifle",
    "checkpoint": "checkpoint roadblock post",
    "train": "train railway wagon locomotive",
    "water": "water well",
}

GENERIC = frozenset(
    """country government minister ministry official officer spokesman spokeswoman spokesperson statement report claim
    president leader commander general colonel force military army state year month week day time night morning evening
    part way thing matter case place area region side side number source group member man work make come go get give
    take see look use call want need know think keep show put set begin start continue end help support plan be have do
    will last first next own early late recent recently north south east west northern southern eastern western central
    hour minute yesterday today tomorrow including several least near former several world people nation operation
    situation question answer request comment order carry accuse deny blame exercise ago hold held happen mean lead led
    try seek expect include follow involve relate remain become act turn fighter operate""".split()
)
"""Words that say too little to put two claims together."""

APART = frozenset(
    """another second third fourth fifth latest newest previous earlier separate further again later other additional
    different repeated subsequent""".split()
)
"""Words that may make it a different matter."""

_IRREGULAR = {"men": "man", "women": "woman", "children": "child", "died": "die", "dying": "die"}


def stem(word: str) -> str:
    """A word without its ending, so that its forms meet: a rough cut, good enough to compare and not to be shown."""
    low = word.casefold()
    if low in _IRREGULAR or len(low) < 4:
        return _IRREGULAR.get(low, low)
    for end, put in _ENDINGS:
        if low.endswith(end) and len(low) - len(end) >= 3:
            low = low[: len(low) - len(end)] + put
            break
    if len(low) > 3 and low[-1] == low[-2] and low[-1] not in "lse":
        low = low[:-1]
    return low.removesuffix("e")


_ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("sses", "ss"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("xes", "x"),
    ("ing", ""),
    ("ed", ""),
    ("ss", "ss"),
    ("us", "us"),
    ("s", ""),
)


@cache
def classes() -> tuple[dict[str, str], dict[str, str]]:
    """The class of each listed word's stem: of actions, of objects."""
    return _by_stem(ACTIONS), _by_stem(OBJECTS)


@cache
def generic() -> frozenset[str]:
    """The stems of the words that say too little."""
    return frozenset(stem(word) for word in GENERIC)


def _by_stem(table: dict[str, str]) -> dict[str, str]:
    return {stem(word): name for name, listed in table.items() for word in listed.split()}
