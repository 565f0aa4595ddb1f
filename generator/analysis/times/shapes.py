r"""The shapes that times take in a text, as a table, in the notation of `patterns`. Earlier shapes win."""

SHAPES: tuple[tuple[str, str], ...] = (
    ("slashed_day", r"<y:(?:19|20)\d\d>/<m:[01]\d>/<d:[0-3]\d>(?![\w/])"),
    ("hyphened_day", r"<day:[0-3]?\d>-<month>-<year>"),
    ("iso_day", r"<y:\d{4}>-<m:[01]\d>-<d:[0-3]\d>(?:T<clock:\d\d:\d\d>(?::\d\d)?<offset:Z|[+-]\d\d:\d\d>?)?(?!\w)"),
    ("figures", r"<first:\d{1,2}>(?P<mark>[/.])<second:\d{1,2}>[/.]<y:(?:19|20)\d\d>(?!\w|/|\.\d)"),
    ("nine_eleven", r"9/11(?![/\d])|Sept(?:ember|\.)? 11(?:th)?(?= (?:attack|terror|hijack))"),
    # Days of a month, one or two.
    ("days_of_month", r"(?:the )?<day><dash>(?:the )?<day2:day>(?: of)? <month>(?:,? <year>)?"),
    ("month_days", r"<month> <day> ?(?:[-–—]|to|and|or|through) ?<day2:day>(?:,? <year>)?"),
    (
        "day_month",
        (
            r"(?:<weekday>,? )?(?:the )?<day>(?: of)? <month>"
            r"(?:,? (?:of )?<year>|,? <old_year>(?=[ ),;.])|,? (?:of )?(?!this )<which> year\b)?"
        ),
    ),
    (
        "month_day",
        (
            r"(?:<weekday>,? )?<month> (?:the )?<day>"
            r"(?:,? (?:of )?<year>|,? <old_year>(?=[ ),;.])|,? (?:of )?(?!this )<which> year\b)?"
        ),
    ),
    # Parts of a month by their number.
    (
        "day_of_span",
        (
            r"(?:the )?(?P<nth>first|second|third|fourth|last|final) (?P<span>day|week) (?:of|in) <full_month>"
            r"(?:,? <year>)?"
        ),
    ),
    # Months.
    ("month_year", r"<month>,? (?:of )?(?:<year>|(?<=of )<old_year>(?=[),;.]))"),
    ("month_of_year", r"<month>,? (?:of )?(?:the )?<which> year\b"),
    ("which_month", r"(?:the )?<which> <full_month>(?! \d)"),
    ("alone_month", r"<full_month>(?! \d)"),
    # Days with a name.
    ("holiday", r"(?:(?:the )?<which> )?<holiday>(?:,? (?:in |of )?<year>|,? <which2:which> year\b)?"),
    ("which_weekday", r"(?:the )?<which> (?:week['’]?s? )?<weekday>"),
    ("weekday_of_week", r"<weekday> (?:of )?<which> week\b"),
    ("weekdays", r"(?:every |each )<weekday>|(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days\b"),
    ("alone_weekday", r"<weekday>(?! the \d)"),
    ("around_today", r"the (?:day (?P<way>before yesterday|after tomorrow)|(?P<night>night) before last)\b"),
    ("today", r"(?P<word>today|yesterday|tomorrow|tonight|overnight)\b"),
    ("part_of_today", r"(?P<word>last night|this (?:morning|afternoon|evening))\b"),
    # Seasons, quarters, years and more.
    ("winter_years", r"(?:the )?<season>(?: of)? <year>[-–—/](?:\d{4}|\d\d)(?!\d)"),
    (
        "season_year",
        r"(?:the )?<season>(?:,| of)? <year>|<year2:year> <season2:(?-i:spring|summer|autumn|fall|winter)>\b",
    ),
    ("season_of_year", r"(?:the )?<season>,? (?:of )?(?:the )?<which> year\b"),
    ("which_season", r"(?:the )?<which> <season>"),
    ("alone_season", r"(?:the )?<season>(?! of\b)"),
    (
        "quarter",
        (
            r"(?:the )?(?P<nth>first|second|third|fourth|(?:last|final)(?= quarter (?:of )?\d))[ -]quarter\b"
            r"(?:(?: of)? <year>|,? (?:of )?(?:the )?<which> year\b)?"
        ),
    ),
    ("quarter_code", r"(?-i:Q(?P<nth>[1-4]))(?: (?:of )?<year>)?(?!\w)"),
    ("short_code", r"(?-i:(?P<nth>[1-4])(?P<span>[QH])) ?(?:<year>|<short_year>)"),
    ("half_code", r"(?-i:H(?P<nth>[12])) (?:of )?<year>"),
    (
        "decade",
        (
            r"(?:the )?(?P<figures>\d{3}0)s\b|the (?P<possessive>\d{3}0)['’]s\b|(?:the )?['’](?P<short>[2-9]0)s\b"
            r"|the <decade_word>\b(?! [a-z])"
        ),
    ),
    ("fiscal_years", r"(?:fiscal(?: year)? |financial year |FY ?)<year> ?[-–—/] ?(?P<last>\d{4}|\d\d)(?!\d)"),
    ("years_short", r"<year> ?[-–—/] ?<short_year>"),
    ("century", r"(?:the )?<ordinal>[ -]century\b(?: <era>)?"),
    # Counted from another time.
    ("ago", r"(?:<approximately> )?(?:<number>|<vague_number>)[ -](?:short |long )?(?:<unit>|<clock_unit>) ago\b"),
    (
        "shift",
        (
            r"(?:<approximately> )?(?:(?:<number>|<vague_number>) )?(?:<unit>|<clock_unit>) "
            r"(?P<way>later|earlier|afterwards?|beforehand|previously|from now\b"
            r"|(?:before|after)(?=[.,;:)]|$| (?:and|in|at|when)\b))"
        ),
    ),
    (
        "neighbour",
        (
            r"the (?:very )?(?P<step>next|following|previous|preceding) "
            r"(?P<span>day|night|morning|afternoon|evening|week|weekend|month|year|decade|century)\b"
        ),
    ),
    (
        "day_before",
        (
            r"the (?P<span>day|week|month|year|night) "
            r"(?P<way>earlier|later|(?:before|after)(?! (?:the|an?|his|her|its|their|that|this|(?-i:[A-Z]))\b)"
            r"(?! (?-i:[A-Z])))\b"
        ),
    ),
    (
        "same",
        (
            r"(?P<way>(?:the|that|this) (?:very )?same|that) "
            r"(?P<span>day|night|morning|afternoon|evening|week|month|year|decade)\b"
        ),
    ),
    (
        "which_units",
        (
            r"(?:the )?(?P<side>(?<!to )(?<!will )(?<!would )(?<!could )last|past|previous|preceding|next|coming"
            r"|following|first|final) "
            r"(?:(?:<approximately> )?<number>|<vague_number>) (?:<unit>|<clock_unit>)"
        ),
    ),
    ("past_unit", r"the (?P<side>past|last|coming) <unit>(?<!s)"),
    ("this_unit", r"<which> <unit>(?<!s)"),
    (
        "vague_days",
        (
            r"(?:(?:the )?(?P<side>recent|past|coming)|the (?P<side2>last|next|previous|following)) "
            r"(?:<unit>|<clock_unit>)(?<=s)(?! of )"
        ),
    ),
    ("end_of", r"(?:the )?(?P<span>year|month)[ -]end\b"),
    ("the_weekend", r"(?:(?<=over )|(?<=during )|(?<=throughout )|(?<=at ))the weekend\b"),
    ("the_unit", r"the (?P<span>day|week|month|year|decade|century)\b"),
    # Times of day.
    (
        "clock",
        (
            r"(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?(?::[0-5]\d)? ?(?P<half>[ap]\.?m\b\.?)"
            r"(?: (?:\()?<zone>\)?)?"
            r"|(?P<hour2>[01]\d|2[0-3]|[1-9]):(?P<minute2>[0-5]\d)(?::[0-5]\d)?(?: ?h(?:ou)?rs\b)?"
            r"(?: <zone2:zone>)?(?![\d:])(?! (?:left|remaining|to play)\b)"
            r"|(?P<compact>[01]\d[0-5]\d|2[0-3][0-5]\d) ?(?:h(?:ou)?rs\b|<zone3:zone>|(?= local time| on <weekday>)"
            r"|(?<=\d)(?-i:[ZHL])\b|(?<=\b0\d\d\d)(?= ?(?:to|until|[-–]) ?[012]\d[0-5]\d\b)"
            r"|(?<=\b0\d\d\d to \d\d\d\d)(?!\w))"
        ),
    ),
    ("clock_word", r"(?P<word>noon|midnight)\b(?! (?:briefing|train|mass|oil|sun)s?\b)"),
    # Repeated times and lengths.
    (
        "every",
        (
            r"(?:every|each|per) (?:<number> )?(?:<unit>|<clock_unit>|<season>|<day_part>)"
            r"|(?:(?:two|three|four|five|six|seven|\d+) times|once|twice) (?:a|per) <unit2:unit>"
        ),
    ),
    ("often", r"(?P<word>daily|nightly|weekly|monthly|quarterly|yearly|annually|hourly|every other day)\b"),
    ("aged", r"(?:<approximately> )?(?:<number>)[ -]years?[ -](?:old|of age)\b"),
    ("unit_long", r"<unit>-long\b"),
    (
        "length",
        (
            r"(?:<approximately> )?(?:a period of )?<number>"
            r"(?: (?:consecutive|straight|full|long|short|whole|more|bloody|brutal))?"
            r"[ -](?:<unit>|<clock_unit>)(?!-long)(?: period\b)?"
        ),
    ),
    ("vague_length", r"(?:<approximately> )?<vague_number> (?:<unit>|<clock_unit>)"),
    ("alone_length", r"(?P<word>(?:days|weeks|months|years|decades|centuries))\b(?!-)"),
    # Years alone come last: any four figures look like one.
    ("the_year_of", r"the (?:calendar )?year <year>"),
    ("fiscal_year", r"(?:fiscal(?: year)? |financial year |FY ?)<year>"),
    ("era_year", r"(?:c\. ?|circa )?(?P<early>\d{1,4}) <era>|(?-i:AD) (?P<late>\d{1,4})\b"),
    ("alone_year", r"<year>"),
    ("ancient_year", r"(?:c\. ?)?<old_year>"),
    (
        "nth_alone",
        r"the <nth_day>(?=[,.;:)]| (?:and|of|in|at|to|but|when|after|was|were|by|with|he|she|they|it|from|for)\b)",
    ),
)
"""Names of shapes and the shapes, by priority."""

MODIFIER = (
    r"(?:"
    r"(?:the )?(?:first|second|latter|last) half of (?:the )?"
    r"|(?:the )?(?:very )?(?:early|late|mid)(?:[ -](?:of |in |on )?|(?= ))(?:the )?"
    r"|(?:the )?(?:very )?(?:beginning|start|end|close|middle|outset|latter part|early part) of (?:the )?"
    r"|(?:the )?(?:early |late )?(?:morning|afternoon|evening|night|dawn|dusk)(?: hours)? (?:of|on) (?:the )?"
    r"|(?:early|late) (?:in the|on the) (?:morning|afternoon|evening|night) of (?:the )?"
    r"|(?:earlier|later) (?:in )?(?:on )?(?=the |this |that |last |next )"
    r")"
)
"""Words before a shape that belong to it where they fit."""

SUFFIX = r"(?: (?:morning|afternoon|evening|night|dawn)\b)"
"""Words after it."""
