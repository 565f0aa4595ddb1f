"""Years, and what is counted in them: seasons, quarters, decades, centuries."""

import re

from msgspec.structs import replace

from generator.analysis.times import anchors, moments
from generator.analysis.times.anchors import Context
from generator.analysis.times.moments import Moment
from generator.analysis.times.reading import Ends, Resolver, base_year, is_told, named_year, read_year, which_step
from generator.analysis.times.tense import Direction
from generator.analysis.times.vocabulary import DECADES, ORDINALS, SEASON_CODES, SEASON_FIRST_MONTH

_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}


def _alternatives(words: str) -> str:
    return "|".join(re.escape(word) for word in words.split())


_OF_BUSINESS = re.compile(
    r"profit|revenue|sales|earning|growth|gdp|output|export|import|loss|econom|income|shares|percent|per cent|%|market"
    r"|investor|inflation|spending|orders|production|prices|results|bank",
    re.IGNORECASE,
)

_CUES = """in of by since from to until till during before after between and year the circa c. as about around through
    throughout early late at or born died on for that his their its her"""
_OLD_YEAR_CUE = re.compile(rf"(?:\b(?:{_alternatives(_CUES)})|[(\[,:;–/-]|^)\s?$", re.IGNORECASE)
"""What stands before four figures under 1900 that are a year."""

_ANCIENT_CUE = re.compile(r"(?:\b(?:in|about|around|until|since|by|from|to|after|before)|[-–—(])\s?$", re.IGNORECASE)
"""What stands before three figures that are a year in an account of the first millennium."""

_COUNTING = """no. number rule section article chapter form resolution room route flight highway some least than
    nearly almost approximately version page pages channel"""
_AMOUNT_BEFORE = re.compile(rf"(?:[$€£#№]|\b(?:{_alternatives(_COUNTING)}))\s?$", re.IGNORECASE)
"""What stands before four figures that are an amount or a number of something."""

_NUMBERED = re.compile(r"\b[A-Z]{2,}-$")
"""What stands before the year of a number: "CVE-2024-3400"."""

_COUNTED = """people men women troops soldiers dead killed wounded prisoners casualties tons tonnes miles kilometres
    kilometers metres meters feet dollars euros pounds yards acres tanks guns vehicles horses ships planes aircraft
    civilians children deaths copies members residents homes houses workers students refugees hours days year years per
    square degrees million billion percent hectares fighters officers employees cases bodies times"""
_AMOUNT_AFTER = re.compile(
    rf"\s?(?:%|\+|(?:km|kg|mm|m|ft|mph)\b|(?:\w+\s)?(?:{_alternatives(_COUNTED)})\b)", re.IGNORECASE
)
"""What stands after them."""


def season(found: re.Match[str], context: Context) -> Moment | None:
    """A season, with its year or without."""
    groups = found.groupdict()
    code = SEASON_CODES[(groups["season"] or groups["season2"]).lower()]
    year, why = None, "a season of three months, northern hemisphere"
    written = groups.get("year") or groups.get("year2")
    if written:
        year = read_year(written)
    elif groups.get("which"):
        year = _season_told(code, groups["which"], context, of_year=" year" in found[0])
    else:
        before = context.before(12).lower()
        if re.match(r"\s[A-Z]", context.after(2)) and found["season"][0].isupper():
            return None  # the Winter Olympics
        if not (
            found[0].lower().startswith("the ")
            or context.modified
            or re.search(r"\b(?:in|since|by|until|during)\s$", before)
        ):
            return None
        year = anchors.joined_year(context)
        if year is None:
            month = SEASON_FIRST_MONTH[code]
            year, which = anchors.year_of_month(month, context)
            why = f"{why}: {which}"
    return moments.of_season(year or -1, code, why)


def _season_told(code: str, words: str, context: Context, *, of_year: bool) -> int:
    if of_year or (is_told(words, context) and which_step(words) == 0):
        return base_year(words, context)
    told = is_told(words, context)
    year = (context.told.year if told else None) or context.published.year
    month = (context.told.month or 1) if told else context.published.month
    begins, step = SEASON_FIRST_MONTH[code], which_step(words)
    if step < 0:
        return year - (month < begins + 3)
    if step > 0:
        return year + (month >= begins)
    if context.direction() is Direction.BACK and begins > month and not told:
        return year - 1
    return year - (code == "WI" and month < 3)


def winter_years(found: re.Match[str], _context: Context) -> Moment | None:
    """The winter of 1940-41."""
    return moments.of_season(
        read_year(found["year"]), SEASON_CODES[found["season"].lower()], "a season that crosses a year"
    )


def quarter(found: re.Match[str], context: Context) -> Moment | None:
    """A quarter of a year, of the year named or the report's."""
    nth = _QUARTERS.get(found["nth"].lower()) or int(found["nth"])
    year = named_year(found, context)
    if year is None:
        if not _OF_BUSINESS.search(context.text, context.sentence_start, context.sentence_end):
            return None  # the fourth quarter of a match
        year = context.published.year - (3 * nth - 2 > context.published.month)
    return moments.of_quarter(year, nth, "a quarter is three months")


def short_code(found: re.Match[str], context: Context) -> Moment | None:
    """2Q24, 1H 2025."""
    year = int(found["year"]) if found["year"] else context.published.year // 100 * 100 + int(found["short_year"])
    nth, why = int(found["nth"]), "a part of a year by its code"
    if found["span"] == "Q":
        return moments.of_quarter(year, nth, why)
    return moments.of_half(year, nth, why) if nth < 3 else None


def half_code(found: re.Match[str], _context: Context) -> Moment | None:
    """H1 2024."""
    return moments.of_half(read_year(found["year"]), int(found["nth"]), "half a year is six months")


def fiscal_years(found: re.Match[str], _context: Context) -> Moment | None:
    """FY2024/25: which months it has is the business of who counts so."""
    first = read_year(found["year"])
    last = int(found["last"]) if len(found["last"]) == 4 else first // 100 * 100 + int(found["last"])
    moment = moments.of_year(first, "a fiscal year that crosses a year")
    crossing = moment and last == first + 1
    return replace(moment, edtf=f"{first:04}/{last:04}", unit="fiscal year") if moment and crossing else moment


def decade(found: re.Match[str], context: Context) -> Moment | None:
    """The 1950s, the '90s, the sixties."""
    written = found["figures"] or found["possessive"]
    if written:
        return moments.of_decade(int(written), "ten years")
    short = int(found["short"]) if found["short"] else DECADES[found["decade_word"].lower()]
    of_century = (context.told.year if context.history and context.told.year else context.published.year) // 100 * 100
    first = of_century + short
    return moments.of_decade(
        first if first <= context.published.year else first - 100, "ten years of the latest century that fits"
    )


def century(found: re.Match[str], _context: Context) -> Moment | None:
    """The 20th century; before Christ it has a value but no place on the site's calendar."""
    words = found["ordinal"].lower()
    nth = ORDINALS.get(words) or int(re.sub(r"\D", "", words) or 0)
    if found["era"] and found["era"].upper().startswith("B"):
        return moments.vague(f"BC{nth - 1:02}", "a century before Christ")
    return moments.of_century(nth, "a hundred years")


def year(found: re.Match[str], _context: Context) -> Moment | None:
    """A year that words before it call one."""
    return moments.of_year(read_year(found["year"]), "the year as written")


def alone_year(found: re.Match[str], context: Context) -> Moment | None:
    """Four figures that read as a year and not as an amount."""
    value = read_year(found["year"])
    before = context.before(18)
    after = context.after(40)
    if _AMOUNT_BEFORE.search(before) or _AMOUNT_AFTER.match(after) or _NUMBERED.search(before):
        return None
    sure = 1900 <= value <= context.published.year + 40 or context.modified
    if not sure and not _OLD_YEAR_CUE.search(before) and not re.match(r"\s?[-–—]\s?\d{4}\b", after):
        return None
    return moments.of_year(value, "the year as written")


def ancient_year(found: re.Match[str], context: Context) -> Moment | None:
    """Three figures after "c.", or in an account of those centuries after a word that announces a year."""
    value, last = int(found["old_year"]), context.told.year
    told = last is not None and 0 < last < 1000
    if not found[0].startswith("c") and not (told and _ANCIENT_CUE.search(context.before(10))):
        return None
    if _AMOUNT_AFTER.match(context.after(40)):
        return None
    return moments.of_year(value, "the year as written")


def era_year(found: re.Match[str], _context: Context) -> Moment | None:
    """347 AD, 480 BC."""
    return moments.of_year(read_year(found[0]) if not found["late"] else int(found["late"]), "the year as written")


def years_short(found: re.Match[str], _context: Context) -> list[tuple[str, Moment]]:
    """1915-17: both ends."""
    first = read_year(found["year"])
    last = first // 100 * 100 + int(found["short_year"])
    if last <= first:
        moment = moments.of_year(first, "the year as written")
        return [("year", moment)] if moment and last == first else []
    ends = (
        ("year", moments.of_year(first, "the year as written")),
        ("short_year", moments.of_year(last, "the end of a range of years")),
    )
    return [(name, moment) for name, moment in ends if moment]


RULES: dict[str, Resolver] = {
    "winter_years": winter_years,
    "season_year": season,
    "season_of_year": season,
    "which_season": season,
    "alone_season": season,
    "quarter": quarter,
    "quarter_code": quarter,
    "short_code": short_code,
    "half_code": half_code,
    "fiscal_years": fiscal_years,
    "decade": decade,
    "century": century,
    "the_year_of": year,
    "fiscal_year": year,
    "alone_year": alone_year,
    "ancient_year": ancient_year,
    "era_year": era_year,
}
"""Resolvers by the name of the shape."""

RANGES: dict[str, Ends] = {"years_short": years_short}
"""Shapes that hold two times."""
