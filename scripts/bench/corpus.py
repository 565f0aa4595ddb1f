"""Reports made up for measuring: news-like text of any length, the same reports for the same count.

The words are our own. Who and what is named follows a distribution like Zipf's, as in real news: a few names stand in
a great many reports and most names in a few. Nobody and nothing named here exists.
"""

import datetime as dt
import random
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

FIRST_DAY = dt.date(2017, 1, 1)
DAYS = 4 * 365
SEED = 20170101

PERSON, ORGANISATION, LOCATION, EQUIPMENT = "PERSON", "ORGANISATION", "LOCATION", "EQUIPMENT"
TYPES = (PERSON, ORGANISATION, LOCATION, EQUIPMENT)

_BEGINNINGS = (
    "Bar Cal Dor Fen Gal Hol Jas Kor Lam Mor Nev Ost Pel Rud Sav Tol Ulm Vas Wen Yar Zel Brod Stan Krem".split()
)
_MIDDLES = "a e i o u an el in or ul ad em".split()
_ENDS = "dovic bren tash lund mere quist nov gard wick ster rall zin fort beck dane holm pik sava tel row".split()
_PLACE_ENDS = (
    "grad burg haven mouth pol stead minster bad ford ria nia sk abad port field dorf ville kirk bay moor".split()
)
_GIVEN = (
    "Ada Bruno Clara Dragan Edith Felix Greta Hassan Ilse Jonas Karim Lena Marek Nadia Oskar Petra Quentin Rosa Samir "
    "Tilda Uwe Vera Walid Xenia Yusuf Zora"
).split()
_ORGANISATION_KINDS = (
    "Port Authority|Shipping Council|Grain Board|Border Guard|Ministry of Transport|Journalists Union|Relief Fund|"
    "Steel Works|Energy Agency|Court of Appeal|Naval Command|Teachers League|Water Company|Rail Operator"
).split("|")
_EQUIPMENT_KINDS = "patrol boat|radar|launcher|transport plane|drone|armoured carrier|howitzer|frigate".split("|")
_SOURCES = 40
_TAGS = "diplomacy trade shipping energy courts elections migration defence harvest strikes transport health".split()

_DEEDS = tuple(
    tuple(deed.split("|"))
    for deed in "send|sent close|closed inspect|inspected repair|repaired rent|rented seize|seized count|counted "
    "paint|painted insure|insured unload|unloaded tow|towed replace|replaced auction|auctioned weigh|weighed "
    "measure|measured hire|hired fence|fenced photograph|photographed tax|taxed lend|lent build|built burn|burned "
    "hide|hidden examine|examined move|moved license|licensed cancel|cancelled promise|promised buy|bought "
    "sell|sold ship|shipped store|stored test|tested guard|guarded register|registered export|exported".split()
)
"""What is done, as it follows "would", and "been"."""

_THINGS = (
    "lorries barges generators tents tankers cranes ferries pumps turbines warehouses permits contracts loans bonds "
    "tractors silos pipelines mines bridges tunnels wagons engines batteries archives paintings statues coins stamps "
    "orchards vineyards herds nets boats lighthouses quays beacons antennas cables meters valves boilers furnaces "
    "looms presses kilns mills dams locks sluices reservoirs wells fields forests quarries farms schools clinics "
    "libraries museums theatres hotels"
).split()
_SENTENCES = (
    "{person} said on {weekday} that {organisation} would {do} {number} {things} in {location}{tail}.",
    "Officials in {location} told reporters that {number} {things} had been {done}{tail}.",
    "{organisation} denied that any {things} had been {done} for {person}{tail}.",
    "The talks in {location} over {things} broke off after {number} hours{tail}.",
    "Residents spoke of {number} {things} near {location}, some of them {done} with the {equipment}{tail}.",
    "A statement by {organisation} put the cost of the {things} at {number} million{tail}.",
    "“We were promised {number} {things} and are still waiting,” {person} told a hearing in {location}.",
    "Trade in {things} between {location} and the coast has fallen by {number} per cent{tail}.",
    "Two people who asked not to be named said {organisation} had {done} the {things}{tail}.",
    "{person} is expected to {do} {things} in {location} before the end of the month{tail}.",
    "The {equipment} was {done} {number} days late, according to a report seen by this paper.",
    "Nobody at {organisation} could be reached on {weekday} about the {things}.",
    "Witnesses gave differing accounts of how {things} in {location} had been {done}{tail}.",
    "The weather kept {number} {things} at {location}, and prices rose{tail}.",
    "An inquiry into {things} by {organisation} is to publish {number} recommendations{tail}.",
    "Engineers looked for {things}, and trains to {location} ran only at night{tail}.",
    "Critics of {organisation} called the plan to {do} {things} hasty{tail}.",
    "It was the {number}th time that somebody had {done} {things} from {location}{tail}.",
)
_TAILS = (
    "",
    ", {number} days after a fire in {location}",
    " since {organisation} closed its office there",
    ", a week before {person} was to speak in {location}",
    " for the {number}th time since {weekday}",
    " while {number} boats waited off {location}",
    ", which {organisation} had asked for in {number} letters",
    " after {person} left {location} on {weekday}",
)
"""What ends a sentence. Without such a choice of words reports would repeat each other far more than news does."""

_HEADLINES = (
    "{organisation} sends {number} inspectors to {location}",
    "{person} calls for new talks in {location}",
    "{equipment} seen near {location} harbour",
    "Talks in {location} end after {number} hours",
    "{organisation} rejects charge made by {person}",
    "{location} closes road for {number} days",
)
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

Names = dict[str, tuple[str, ...]]
"""Names by type."""


class Report(NamedTuple):
    """A report, in the words of no site generator yet."""

    id: str
    title: str
    day: dt.date
    source: str
    tags: tuple[str, ...]
    entities: Names
    paragraphs: tuple[str, ...]


class Pool:
    """Names of one kind, drawn so that the first are drawn most often."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        # Zipf's law with Mandelbrot's flattened top: the commonest name stands in some per cent of all reports.
        self.weights = list(accumulate(1 / (rank + 8) for rank in range(len(names))))

    def draw(self, chance: random.Random) -> str:
        """One name."""
        return chance.choices(self.names, cum_weights=self.weights)[0]


def reports(count: int, seed: int = SEED) -> Iterator[Report]:
    """So many reports, in no order of days; more reports name more different people and places."""
    chance = random.Random(seed)  # noqa: S311 - the same every time is the point
    pools = {
        PERSON: Pool([person(at) for at in range(60 + count // 6)]),
        ORGANISATION: Pool([organisation(at) for at in range(20 + count // 20)]),
        LOCATION: Pool([place(at) for at in range(40 + count // 40)]),
        EQUIPMENT: Pool([equipment(at) for at in range(10 + count // 80)]),
    }
    sources = Pool([f"{place(at * 7)} {'Herald Courier Wire Post'.split()[at % 4]}" for at in range(_SOURCES)])
    for number in range(count):
        yield _report(number, chance, pools, sources)


def _report(number: int, chance: random.Random, pools: dict[str, Pool], sources: Pool) -> Report:
    day = FIRST_DAY + dt.timedelta(chance.randrange(DAYS))
    named: dict[str, dict[str, None]] = {kind: {} for kind in TYPES}
    # A report is about a few people and places and comes back to them.
    cast = {kind: [pools[kind].draw(chance) for _ in range(chance.randint(1, 4))] for kind in TYPES}

    def fill(pattern: str) -> str:
        pattern = pattern.replace("{tail}", chance.choice(_TAILS))
        do, done = chance.choice(_DEEDS)
        values = {"weekday": chance.choice(_WEEKDAYS), "number": str(chance.randint(4, 90))}
        values |= {"do": do, "done": done, "things": chance.choice(_THINGS)}
        for kind, names in cast.items():
            if f"{{{kind.lower()}}}" in pattern:
                name = values[kind.lower()] = chance.choice(names)
                named[kind].setdefault(name)
        return pattern.format(**values)

    paragraphs = tuple(
        " ".join(fill(chance.choice(_SENTENCES)) for _ in range(chance.randint(2, 5)))
        for _ in range(chance.randint(4, 8))
    )
    title = chance.choice(_HEADLINES).format(
        **{kind.lower(): cast[kind][0] for kind in TYPES}, number=chance.randint(4, 90)
    )
    return Report(
        id=f"{day.isoformat()}-report-{number:06d}",
        title=title,
        day=day,
        source=sources.draw(chance),
        tags=tuple(sorted(set(chance.choices(_TAGS, k=2)))),
        entities={kind: tuple(names) for kind, names in sorted(named.items()) if names},
        paragraphs=paragraphs,
    )


def _word(at: int, ends: Sequence[str]) -> str:
    """The word of a number. Neighbours share no part, so that nothing takes one for a misspelling of the other."""
    at, first = divmod(at, len(_BEGINNINGS))
    at, last = divmod(at, len(ends))
    at, middle = divmod(at, len(_MIDDLES))
    more = _MIDDLES[at % len(_MIDDLES)] + "r" if at else ""
    return _BEGINNINGS[first] + _MIDDLES[(middle + first) % len(_MIDDLES)] + more + ends[(last + first) % len(ends)]


def person(at: int) -> str:
    """The name of a person, by number."""
    return f"{_GIVEN[at * 7 % len(_GIVEN)]} {_word(at, _ENDS)}"


def place(at: int) -> str:
    """The name of a place, by number."""
    return _word(at, _PLACE_ENDS)


def organisation(at: int) -> str:
    """The name of an organisation, by number."""
    return f"{place(at)} {_ORGANISATION_KINDS[at * 5 % len(_ORGANISATION_KINDS)]}"


def equipment(at: int) -> str:
    """The name of a piece of equipment, by number."""
    letters = f"{chr(65 + at % 23)}{chr(65 + at // 23 % 23)}"
    return f"{letters}-{10 + at * 17 % 89} {_EQUIPMENT_KINDS[at % len(_EQUIPMENT_KINDS)]}"
