"""Who published a report that does not say so: well-known agencies, and how reports name their own publisher."""

import re
from collections import Counter
from collections.abc import Collection, Iterable

KNOWN: tuple[str, ...] = (
    "Reuters",
    "Associated Press",
    "AP",
    "Agence France-Presse",
    "AFP",
    "United Press International",
    "UPI",
    "Bloomberg",
    "CNN",
    "BBC",
    "BBC News",
    "Sky News",
    "CNBC",
    "France 24",
    "Euronews",
    "Politico",
    "Axios",
    "USA Today",
    "Los Angeles Times",
    "The Economist",
    "The Telegraph",
    "The Times of Israel",
    "The Moscow Times",
    "Kyiv Independent",
    "Meduza",
    "Middle East Eye",
    "Al-Monitor",
    "Nikkei",
    "South China Morning Post",
    "NPR",
    "CBS News",
    "NBC News",
    "ABC News",
    "Fox News",
    "Al Jazeera",
    "Al Arabiya",
    "Deutsche Welle",
    "DW",
    "Deutsche Presse-Agentur",
    "DPA",
    "EFE",
    "ANSA",
    "PTI",
    "ANI",
    "Xinhua",
    "Kyodo",
    "Kyodo News",
    "Yonhap",
    "KCNA",
    "TASS",
    "ТАСС",
    "РИА Новости",
    "Интерфакс",
    "ITAR-TASS",
    "Interfax",
    "RIA Novosti",
    "RIA",
    "Sputnik",
    "Ukrinform",
    "UNIAN",
    "Anadolu",
    "Anadolu Agency",
    "AA",
    "SANA",
    "IRNA",
    "Tasnim",
    "ISNA",
    "WAFA",
    "SPA",
    "WAM",
    "QNA",
    "KUNA",
    "MENA",
    "APS",
    "Voice of America",
    "VOA",
    "RFE/RL",
    "Radio Free Europe",
    "The New York Times",
    "The Washington Post",
    "The Wall Street Journal",
    "The Guardian",
    "Financial Times",
    "Der Spiegel",
    "Le Monde",
    "Haaretz",
)
"""Names and abbreviations as datelines give them; which of them are one source is said by the register's aliases."""

# A report speaks of its own publisher in the third person: {} stands for the name.
_PHRASES = (
    r"\b(?:told|tells|telling)\s+(?:the\s+)?{}\b(?!['’])",
    r"\bin an? (?:\w+ )?interview (?:with|to|on)\s+(?:the\s+)?{}\b",
    r"\bspoke (?:to|with)\s+(?:the\s+)?{}\b",
    r"\b{} (?:has |have )?(?:sent|made) a request\b",
    r"\b{} (?:has |have )?(?:reached out|contacted|requested)\b",
    r"\b{} (?:could not|cannot|was unable to|has not been able to|did not) (?:\w+ )?(?:verify|confirm|reach)\b",
    r"\b(?:seen|reviewed|obtained) by\s+(?:the\s+)?{}\b",
    r"\brequests? for comment from\s+(?:the\s+)?{}\b",
    r"\((?:Additional )?[Rr]eporting by {}\b",
)


def spoken_of(text: str, names: Iterable[str]) -> str | None:
    """The publisher whom a report names as its own ("told Reuters", "Reuters sent a request").

    The one named most often, of equals the one named first. `names` are looked for beside the well-known agencies.
    """
    every = sorted({name for name in (*KNOWN, *names) if name.strip()}, key=lambda name: (-len(name), name))
    # Most reports name few of a thousand possible sources: the pattern is built of those alone.
    present = [name for name in every if name in text]
    if not present:
        return None
    choice = "(" + "|".join(re.escape(name) for name in present) + ")"
    found = [match for phrase in _PHRASES for match in re.finditer(phrase.replace("{}", choice), text)]
    counts = Counter(match[1] for match in found)
    first = {match[1]: match.start(1) for match in sorted(found, key=lambda match: -match.start(1))}
    return min(counts, key=lambda name: (-counts[name], first[name]), default=None)


def is_known(name: str, names: Collection[str] = ()) -> bool:
    """Whether this is a well-known agency, several of them ("Reuters/AP"), or one of `names`."""
    parts = [part.strip().casefold() for part in name.split("/")]
    folded = _FOLDED.union(other.casefold() for other in names)
    return name.strip().casefold() in folded or all(part in folded for part in parts)


_FOLDED = frozenset(name.casefold() for name in KNOWN)
