"""Of what the exercise tells after the new year, and who says what of it."""

from generator.exercise.matter import BUREAU, GAZETTE, MERIDIAN, RADIO, WIRE, Account, Matter

JANUARY = (
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
