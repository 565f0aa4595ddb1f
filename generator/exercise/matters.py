"""What happens in the exercise, and who says what of it: fiction, written by hand for this program.

Two states that do not exist, Veldoria and Karsinia, fight over the valley of the Senn. Every account is one sentence of
one report. Double brackets hold what is claimed; `{wd:-1}` is the weekday of the day before the report, `{md:-3}` its
date in words. A matter without a second account is there to be left alone.
"""

from typing import NamedTuple

GAZETTE, WIRE, RADIO, BUREAU, MERIDIAN = (
    "Halmer Gazette",
    "Northern Wire",
    "Radio Oskeld",
    "Karsinian Press Bureau",
    "Meridian News",
)


class Account(NamedTuple):
    """One sentence of one report."""

    source: str
    day: int
    """Days after 20 December 2031, on which the exercise begins."""

    words: str
    title: str


class Matter(NamedTuple):
    """Something that happened, or is said to have."""

    id: str
    accounts: tuple[Account, ...]
    differs_in: tuple[str, ...] = ()


MATTERS = (
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
    Matter(
        "prisoners-second",
        (
            Account(
                WIRE,
                24,
                (
                    "The Red Lantern relief society said [[the two sides exchanged another 12 prisoners at Port "
                    "Halmer on {wd:-1}]]."
                ),
                "More prisoners come home",
            ),
            Account(
                GAZETTE,
                24,
                "Justice Minister Orla Finch announced that [[12 prisoners were exchanged at Port Halmer on {wd:-1}]].",
                "Minister welcomes prisoners at the quay",
            ),
        ),
        (),
    ),
    Matter(
        "jets-delivery",
        (
            Account(
                WIRE,
                13,
                (
                    "Veldorian intelligence assessed that [[Karsinia received six KT-9 fighter jets from Ostmark "
                    "for the Ullerby Brigade]]."
                ),
                "Six jets for the brigade, Veldoria believes",
            ),
            Account(
                BUREAU,
                14,
                "The embassy of Ostmark said on {wd:0} that [[the KT-9 jets were for the Karsinian air academy]].",
                "Embassy explains the jets",
            ),
            Account(
                MERIDIAN,
                14,
                (
                    "An Ostmark defence official, who asked not to be named, said [[several KT-9 jets had been "
                    "delivered to Karsinia]]."
                ),
                "Official speaks of several jets",
            ),
        ),
        ("beneficiary",),
    ),
    Matter(
        "senn-dam",
        (
            Account(
                RADIO,
                15,
                "Engineer Bela Toth-Marin said [[the dam above Lake Senn was damaged by an explosion on {wd:-1}]].",
                "Dam above the lake damaged",
            ),
            Account(
                GAZETTE,
                16,
                (
                    "The water authority said that [[the explosion at the dam above Lake Senn on {wd:-2} damaged "
                    "one of four gates]]."
                ),
                "One gate of the dam damaged",
            ),
        ),
        (),
    ),
    Matter(
        "halmer-ferry",
        (
            Account(
                GAZETTE,
                16,
                (
                    "The coast guard said [[the ferry Morning Star struck a mine off Port Halmer on {wd:0} and "
                    "three sailors were wounded]]."
                ),
                "Ferry strikes a mine",
            ),
            Account(
                WIRE,
                17,
                (
                    "The owner of the ferry Morning Star said [[seven sailors were wounded when the ferry struck "
                    "a mine off Port Halmer on {wd:-1}]]."
                ),
                "Owner gives higher number of wounded",
            ),
            Account(
                BUREAU,
                17,
                "Karsinia’s navy denied [[laying the mine that the ferry Morning Star struck off Port Halmer]].",
                "Navy denies laying mines",
            ),
        ),
        ("number", "stance"),
    ),
    Matter(
        "ceasefire-breach",
        (
            Account(
                MERIDIAN,
                18,
                (
                    "Colonel Ivo Drenn said that [[Karsinian troops had violated the ceasefire at Gorsk on "
                    "{wd:-1} by firing mortars]]."
                ),
                "Veldoria reports breach at Gorsk",
            ),
            Account(
                BUREAU,
                18,
                "General Vesker said [[Veldorian troops violated the ceasefire at Gorsk on {wd:-1}]].",
                "General blames the other side for Gorsk",
            ),
        ),
        ("actor",),
    ),
    Matter(
        "hospital-strike",
        (
            Account(
                RADIO,
                19,
                (
                    "Health Minister Mira Drenn said [[a Veldorian air strike hit the children’s hospital in "
                    "Lomna and wounded 21 people on {wd:0}]]."
                ),
                "Hospital in Lomna hit",
            ),
            Account(
                WIRE,
                20,
                "Perrin Aldous said that [[the air strike in Lomna on {wd:-1} hit a depot and not the hospital]].",
                "Commander: a depot, no hospital",
            ),
            Account(
                MERIDIAN,
                20,
                "A nurse said [[more than 30 people were wounded in the strike on the hospital in Lomna]].",
                "Nurse tells of Lomna",
            ),
        ),
        ("number",),
    ),
    Matter(
        "pipeline-fire",
        (
            Account(
                WIRE,
                21,
                "The company Senn Oil said that [[saboteurs set fire to its pipeline near Vastra on {wd:-1}]].",
                "Fire on the pipeline",
            ),
            Account(
                GAZETTE,
                22,
                "Fire chief Nadia Brell said [[the fire on the pipeline near Vastra began with a leak on {wd:-2}]].",
                "Leak began pipeline fire, says chief",
            ),
        ),
        (),
    ),
    Matter(
        "refugees-kell",
        (
            Account(
                MERIDIAN,
                22,
                (
                    "The Red Lantern relief society said [[about 3,000 people had fled from Kell to the camp at "
                    "Ardmoor since {wd:-2}]]."
                ),
                "Thousands leave Kell",
            ),
            Account(
                BUREAU,
                23,
                "The governor of Kell said [[no more than 400 people had fled from Kell]].",
                "Governor plays down flight from Kell",
            ),
        ),
        ("number",),
    ),
    Matter(
        "border-troops",
        (
            Account(
                GAZETTE,
                25,
                (
                    "Foreign Minister Tomas Ruhl said that [[Karsinia withdrew two battalions from the border at "
                    "Ostervik on {wd:-1}]]."
                ),
                "Battalions leave the border, minister says",
            ),
            Account(
                BUREAU,
                25,
                "General Haldan Veskar said [[Karsinia had withdrawn five battalions from the border at Ostervik]].",
                "General counts five battalions",
            ),
            Account(
                WIRE,
                26,
                (
                    "A shepherd near Ostervik said [[the battalions at the border had not withdrawn on {wd:-2} "
                    "but moved behind a hill]]."
                ),
                "Shepherd sees tanks behind a hill",
            ),
        ),
        ("number",),
    ),
    Matter(
        "talks-venue",
        (
            Account(
                MERIDIAN,
                26,
                (
                    "Tomas Ruhl announced that [[peace talks between Veldoria and Karsinia would resume in Port "
                    "Halmer on {md:5}]]."
                ),
                "Talks to resume, says Ruhl",
            ),
            Account(
                BUREAU,
                27,
                (
                    "Karsinia’s foreign ministry said [[peace talks between Veldoria and Karsinia would resume in "
                    "Lomna on {md:4}]]."
                ),
                "Ministry names another town for talks",
            ),
        ),
        ("place",),
    ),
    Matter(
        "helicopter-down",
        (
            Account(
                WIRE,
                27,
                "The Ullerby Brigade said [[it had shot down a Veldorian helicopter near Sorrel Ridge on {wd:0}]].",
                "Brigade says it downed a helicopter",
            ),
            Account(
                GAZETTE,
                27,
                "The Veldorian air force said [[its helicopter crashed near Sorrel Ridge on {wd:0} in fog]].",
                "Helicopter crashes in fog",
            ),
        ),
        (),
    ),
)
