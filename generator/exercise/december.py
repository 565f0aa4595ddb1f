"""Of what the exercise tells before the new year, and who says what of it."""

from generator.exercise.matter import BUREAU, GAZETTE, MERIDIAN, RADIO, WIRE, Account, Matter

DECEMBER = (
    Matter(
        "brinmark-market",
        (
            Account(
                WIRE,
                1,
                (
                    "Veldorian army spokesman Colonel Ivo Drenn said on {wd:0} that [[Karsinian artillery shelled "
                    "the market of Brinmark on {wd:-1} and killed at least 14 people]]."
                ),
                "Market in Brinmark shelled",
            ),
            Account(
                RADIO,
                1,
                "Karsinia’s defence ministry denied that [[its artillery had shelled the market of Brinmark]].",
                "Karsinia rejects charge over Brinmark",
            ),
            Account(
                GAZETTE,
                2,
                (
                    "A doctor in Brinmark told the Halmer Gazette that [[nine people were killed when shells hit "
                    "the market of Brinmark on {wd:-2}]]."
                ),
                "Doctor counts the dead of Brinmark",
            ),
        ),
        ("number", "stance"),
    ),
    Matter(
        "tarrow-convoy",
        (
            Account(
                MERIDIAN,
                3,
                (
                    "The Senn Observer Mission said that [[a convoy of 22 trucks crossed Tarrow Pass into "
                    "Veldoria on {wd:-1}]]."
                ),
                "Observers count trucks at Tarrow Pass",
            ),
            Account(
                BUREAU,
                4,
                (
                    "A Karsinian military source said [[a column of eight trucks crossed Tarrow Pass on {wd:-2} "
                    "with flour for the hospital in Ullerby]]."
                ),
                "Flour for Ullerby, says military source",
            ),
            Account(
                WIRE,
                4,
                (
                    "Veldoria accused Karsinia of [[sending a convoy of trucks with rifles through Tarrow Pass in "
                    "support of the Ullerby Brigade]]."
                ),
                "Rifles came through the pass, Veldoria charges",
            ),
        ),
        ("number", "beneficiary"),
    ),
    Matter(
        "dromel-bridge",
        (
            Account(
                GAZETTE,
                5,
                (
                    "Mayor Ilse Korvan of Dromel said [[the railway bridge at Dromel was destroyed by Karsinian "
                    "drones late on {wd:-1}]]."
                ),
                "Dromel loses its bridge",
            ),
            Account(
                BUREAU,
                5,
                (
                    "The Karsinian general staff announced that [[the railway bridge at Dromel had been destroyed "
                    "by Veldorian engineers who were in retreat]]."
                ),
                "General staff on the bridge of Dromel",
            ),
            Account(
                MERIDIAN,
                6,
                "The Senn Observer Mission confirmed that [[the bridge at Dromel was destroyed on {wd:-2}]].",
                "Mission confirms loss of Dromel bridge",
            ),
        ),
        ("actor",),
    ),
    Matter(
        "lake-boat",
        (
            Account(
                RADIO,
                6,
                "General Haldan Veskar said that [[a Veldorian patrol boat was sunk on Lake Senn on {wd:-1}]].",
                "Patrol boat sunk on the lake",
            ),
            Account(
                GAZETTE,
                7,
                "The Veldorian navy denied that [[one of its patrol boats had been sunk on Lake Senn]].",
                "Navy says no boat is missing",
            ),
        ),
        ("stance",),
    ),
    Matter(
        "oskeld-power",
        (
            Account(
                RADIO,
                8,
                (
                    "The mayor’s office in Oskeld said that [[missiles hit the power station of Oskeld early on "
                    "{wd:0} and cut electricity to 40,000 households]]."
                ),
                "Oskeld in the dark",
            ),
            Account(
                WIRE,
                8,
                (
                    "The utility Senn Light said [[the attack on the power station of Oskeld left 65,000 "
                    "households without electricity]]."
                ),
                "Utility gives figure for Oskeld outage",
            ),
            Account(
                GAZETTE,
                9,
                (
                    "Veldorian air force commander Perrin Aldous said on {wd:0} that [[a technical fault, not "
                    "missiles, cut the electricity in Oskeld on {wd:-1}]]."
                ),
                "A fault, says air force",
            ),
        ),
        ("number",),
    ),
    Matter(
        "ullerby-town",
        (
            Account(
                MERIDIAN,
                10,
                "The Ullerby Brigade announced on {wd:0} that [[its fighters had captured the town of Ullerby]].",
                "Brigade claims Ullerby",
            ),
            Account(
                GAZETTE,
                10,
                "Colonel Ivo Drenn denied that [[the town of Ullerby had been captured]] and spoke of a dream.",
                "Army denies fall of Ullerby",
            ),
            Account(
                WIRE,
                11,
                (
                    "Two residents of Ullerby said [[the brigade held the town hall of Ullerby while soldiers "
                    "still controlled the station on {wd:-1}]]."
                ),
                "Residents tell of a divided town",
            ),
        ),
        ("stance",),
    ),
    Matter(
        "prisoners-first",
        (
            Account(
                MERIDIAN,
                11,
                "The Senn Observer Mission said [[the two sides exchanged 30 prisoners at Tarrow Pass on {md:-1}]].",
                "Prisoners exchanged at the pass",
            ),
            Account(
                BUREAU,
                12,
                "Karsinia’s justice ministry said that [[46 prisoners had been exchanged at Tarrow Pass on {wd:-2}]].",
                "Ministry gives number of prisoners",
            ),
        ),
        ("number",),
    ),
)
