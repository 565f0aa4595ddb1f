"""The words that times are made of, and the number each stands for."""

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

MONTH_NUMBER: dict[str, int] = {
    **{name.lower(): number for number, name in enumerate(MONTHS, 1)},
    **{name[:3].lower(): number for number, name in enumerate(MONTHS, 1)},
    "sept": 9,
}
WEEKDAY_NUMBER: dict[str, int] = {
    **{name.lower(): number for number, name in enumerate(WEEKDAYS, 1)},
    **{name[:3].lower(): number for number, name in enumerate(WEEKDAYS, 1)},
    "tues": 2,
    "thur": 4,
    "thurs": 4,
}

_ONES = "zero one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

CARDINALS: dict[str, float] = {
    **{word: number for number, word in enumerate([*_ONES, *_TEENS])},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    **{f"{tens}-{_ONES[one]}": 10 * n + one for n, tens in enumerate(_TENS, 2) for one in range(1, 10)},
    "hundred": 100,
    "a hundred": 100,
    "one hundred": 100,
    "a": 1,
    "an": 1,
    "a single": 1,
    "a couple of": 2,
    "a couple": 2,
    "a dozen": 12,
    "half a": 0.5,
    "half an": 0.5,
}

_ORDINAL_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
_ORDINAL_TEENS = """tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
    nineteenth""".split()

ORDINALS: dict[str, int] = {
    **{word: number for number, word in enumerate([*_ORDINAL_ONES, *_ORDINAL_TEENS], 1)},
    "twentieth": 20,
    **{f"twenty-{word}": 20 + number for number, word in enumerate(_ORDINAL_ONES, 1)},
    "thirtieth": 30,
    "thirty-first": 31,
}

DECADES: dict[str, int] = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}

UNIT_CODES: dict[str, str] = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "night": "D",
    "week": "W",
    "weekend": "WE",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "centurie": "CE",
}
"""TIMEX3 codes by unit. Decade and century are TIDES codes that TIMEX3 data sets still use."""

CLOCK_UNITS = frozenset({"second", "minute", "hour"})

SEASON_CODES = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""Meteorological seasons of the northern hemisphere; a winter is named after the year it begins in."""

DAY_PARTS = {
    "morning": "MO",
    "dawn": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "dusk": "EV",
    "night": "NI",
    "midday": "MI",
}

ZONES: dict[str, str] = {
    "gmt": "Z",
    "utc": "Z",
    "bst": "+01:00",
    "cet": "+01:00",
    "cest": "+02:00",
    "eet": "+02:00",
    "msk": "+03:00",
    "est": "-05:00",
    "edt": "-04:00",
    "cst": "-06:00",
    "cdt": "-05:00",
    "mst": "-07:00",
    "mdt": "-06:00",
    "pst": "-08:00",
    "pdt": "-07:00",
}


def number(words: str) -> float | None:
    """What a number in figures or words is: "3", "three", "2 1/2", "two and a half"; None where it is vague."""
    words = " ".join(words.lower().replace(",", "").split())
    for half in (" and a half", " 1/2"):
        if words.endswith(half):
            whole = number(words.removesuffix(half))
            return None if whole is None else whole + 0.5
    if words in CARDINALS:
        return CARDINALS[words]
    if words.replace(" ", "-") in CARDINALS:
        return CARDINALS[words.replace(" ", "-")]
    return float(words) if words.replace(".", "", 1).isdecimal() else None
