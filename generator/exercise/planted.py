"""What is planted beside the accounts: re-used statements, relayed claims, surnames, corrections, dates."""

from generator.exercise.matter import BUREAU, GAZETTE, MERIDIAN, RADIO, WIRE

STATEMENTS = (
    (
        "“We will rebuild every house on the river street before the swallows return to the valley,”",
        (
            (WIRE, 2, "{words} Mayor Ilse Korvan said.", "Mayor promises to rebuild"),
            (RADIO, 3, "Ilse Korvan told a meeting of residents: {words} and was applauded.", "Applause for the mayor"),
            (MERIDIAN, 5, "{words} the mayor of Dromel, Ilse Korvan, said in a statement.", "A promise by the river"),
        ),
    ),
    (
        "“Nobody in this army has been ordered to fire on a hospital, and nobody ever will be,”",
        (
            (GAZETTE, 20, "{words} said air force commander Perrin Aldous.", "Commander on orders to pilots"),
            (MERIDIAN, 21, "{words} Perrin Aldous said, according to his office.", "No such orders, says Aldous"),
        ),
    ),
    (
        "“The river does not ask for a passport, and neither should the people who drink from it,”",
        (
            (
                BUREAU,
                9,
                "{words} Foreign Minister Tomas Ruhl said at the close of the conference.",
                "Ruhl on the river",
            ),
            (GAZETTE, 10, "{words} Ruhl had said a day earlier.", "What Ruhl said of the river"),
            (WIRE, 12, "{words} Tomas Ruhl wrote in an essay.", "Ruhl writes an essay"),
        ),
    ),
)
"""Words of one speaker, and the reports that carry them, first the one that had them first."""

RELAYED = (
    (
        "tarrow-convoy",
        GAZETTE,
        5,
        (
            "The Senn Observer Mission counted [[a convoy of 22 trucks that crossed Tarrow Pass into Veldoria]], "
            "Meridian News reported."
        ),
        "What observers saw at the pass",
    ),
    (
        "jets-delivery",
        RADIO,
        15,
        (
            "The Karsinian Press Bureau cited the embassy of Ostmark as saying [[the KT-9 jets were for the "
            "Karsinian air academy]]."
        ),
        "Jets for cadets, bureau hears",
    ),
    (
        "halmer-ferry",
        MERIDIAN,
        18,
        (
            "[[Three sailors were wounded when the ferry Morning Star struck a mine off Port Halmer]], according "
            "to the Halmer Gazette."
        ),
        "Three sailors wounded on ferry",
    ),
)
"""Matter, publisher, day, words, title: a claim that another publisher had."""

SURNAMES = (
    (
        WIRE,
        14,
        "Colonel Ivo Drenn said [[the guns on the ridge had fallen silent]].",
        "Later Drenn said [[his men would sleep in tents]].",
        "Ivo Drenn",
        "Silence on the ridge",
    ),
    (
        RADIO,
        14,
        "Health Minister Mira Drenn said [[the clinics had vaccine for a month]].",
        "“[[We have cooled it with snow,]]” Drenn added.",
        "Mira Drenn",
        "Vaccine kept in snow",
    ),
    (
        GAZETTE,
        23,
        "Health Minister Mira Drenn of Karsinia said [[a field hospital would open in Kell]].",
        "Drenn also said [[the surgeons came from three towns]].",
        "Mira Drenn",
        "Field hospital for Kell",
    ),
    (
        MERIDIAN,
        25,
        "Colonel Ivo Drenn, the army spokesman, said [[the bridgehead had been given up]].",
        "Drenn called it [[a matter of days]].",
        "Ivo Drenn",
        "Bridgehead given up",
    ),
)
"""Publisher, day, two sentences of one speaker, who that is, title."""

CORRECTIONS = (
    (
        ("brinmark-market", 0),
        2,
        "(Corrects the number of people killed in the market of Brinmark to 11 from at least 14.)",
        "corrected",
        ("at least 14 people", "11 people"),
    ),
    (
        ("refugees-kell", 0),
        23,
        "An earlier version of this report said about 3,000 people had fled from Kell; the society spoke of 2,000.",
        "corrected",
        ("about 3,000 people", "about 2,000 people"),
    ),
    (
        ("prisoners-first", 1),
        13,
        (
            "The Karsinian Press Bureau has withdrawn its report of {md:-1} that 46 prisoners had been exchanged "
            "at Tarrow Pass."
        ),
        "withdrawn",
        None,
    ),
    (
        ("helicopter-down", 0),
        28,
        (
            "Northern Wire retracts its report of {wd:-1} that the Ullerby Brigade had shot down a Veldorian "
            "helicopter near Sorrel Ridge."
        ),
        "withdrawn",
        None,
    ),
    (
        ("hospital-strike", 2),
        23,
        "(Corrects the number of people wounded in the strike on the hospital in Lomna to 24 from more than 30.)",
        "corrected",
        ("more than 30 people", "24 people"),
    ),
    (
        ("pipeline-fire", 1),
        24,
        (
            "The Halmer Gazette has withdrawn its report of {md:-2} that the fire on the pipeline near Vastra began "
            "with a leak."
        ),
        "withdrawn",
        None,
    ),
)
"""The account that was wrong (matter, position); day; what the correcting report says; status; words changed in a new
version, or None where the report only takes back."""

DATES = (
    (BUREAU, 13, "Workers cleared the last wagon from the line on {md:-4}.", -4, "Line to the coast is clear"),
    (GAZETTE, 12, "A storm broke the mast of the lighthouse on {md:-3}.", -3, "Lighthouse loses its mast"),
    (WIRE, 14, "The lake froze over on {wd:-4}.", -4, "Lake Senn freezes over"),
    (RADIO, 9, "Lanterns will be carried through the streets on {md:6}.", 6, "Lanterns for the feast"),
)
"""Publisher, day, words, the day they mean counted from the report's, title: dates beyond the new year."""

COPIED = (
    ("brinmark-market", 2, "cut", MERIDIAN),
    ("dromel-bridge", 0, "re-titled", WIRE),
    ("lake-boat", 0, "re-ordered", MERIDIAN),
    ("oskeld-power", 0, "changed", GAZETTE),
    ("ullerby-town", 0, "re-titled", BUREAU),
    ("prisoners-first", 0, "changed", RADIO),
    ("jets-delivery", 2, "cut", GAZETTE),
    ("senn-dam", 0, "re-ordered", WIRE),
    ("halmer-ferry", 0, "re-titled", RADIO),
    ("ceasefire-breach", 0, "changed", GAZETTE),
    ("hospital-strike", 0, "re-ordered", BUREAU),
    ("pipeline-fire", 0, "cut", MERIDIAN),
    ("refugees-kell", 1, "re-titled", RADIO),
    ("border-troops", 0, "changed", MERIDIAN),
    ("talks-venue", 0, "re-ordered", GAZETTE),
    ("helicopter-down", 1, "cut", MERIDIAN),
)
"""Matter, position of the account, what the editor did, who printed the copy a day later."""
