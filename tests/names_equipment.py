"""Designations of equipment, each with a sentence of our own to stand in: `{}` is where it stands."""

SENTENCES: dict[str, tuple[str, ...]] = {
    "aircraft": (
        "Two {} fighters left the base at dawn.",
        "Witnesses saw a {} aircraft over the bay.",
        "The {} jet crashed, and its pilot was rescued.",
    ),
    "armour": (
        "A column of {} tanks crossed the bridge.",
        "Rebels burned one {} armoured vehicle near the market.",
        "The army lost a {} infantry fighting vehicle.",
    ),
    "artillery": (
        "A battery of {} howitzers opened fire.",
        "The village was shelled by a {} rocket launcher.",
        "Crews moved the {} artillery system at night.",
    ),
    "missiles": (
        "Three {} missiles hit the depot.",
        "The navy tested a {} cruise missile.",
        "Fragments of a {} ballistic missile were found.",
    ),
    "air defence": (
        "A {} air defence system was moved to the coast.",
        "The {} battery fired twice.",
        "They hid the {} surface-to-air missile launcher in a barn.",
    ),
    "drones": (
        "A {} drone was shot down in the night.",
        "The army showed a {} unmanned aircraft.",
        "Two {} drones struck the oil terminal.",
    ),
    "ships": (
        "The {} left port on Sunday.",
        "Sailors of the {} were questioned.",
        "A helicopter landed on the {} near the strait.",
    ),
    "small arms": (
        "Soldiers found a {} rifle under the floor.",
        "He carried a {} machine gun.",
        "Boxes of {} rifles lay in the cellar.",
    ),
}

DESIGNATIONS: dict[str, str] = {
    "aircraft": """
        MiG-21 | MiG-23 | MiG-25 | MiG-29 | MiG-31K | MiG-35 | Su-17 | Su-22M4 | Su-24M2 | Su-25 | Su-27SM |
        Su-30MKI | Su-33 | Su-34 | Su-35S | Su-57 | Tu-22M3 | Tu-95MS | Tu-142 | Tu-160 | Il-20 | Il-38N | Il-76
        | Il-78 | Yak-130 | An-12 | An-26 | An-72 | An-124 | Mi-8 | Mi-17 | Mi-24 | Mi-26 | Mi-28N | Mi-35M |
        Ka-27 | Ka-52 | Be-200 | A-50U | F-4 | F-5E | F-14 | F-15E | F-16 | F-16C | F-22 | F-35A | F/A-18 |
        F/A-18E | F-117 | EA-18G | EA-6B | A-10 | A-4 | B-1B | B-2 | B-52H | B-29 | C-17 | C-130J | AC-130 |
        MC-130 | KC-135 | KC-46 | KC-10 | RC-135 | EC-130 | E-3 | E-2C | E-8C | P-3C | P-8A | U-2 | SR-71 | T-38
        | T-6A | UH-1 | UH-60 | AH-1Z | AH-64 | AH-64E | CH-47 | CH-53E | MH-60R | OH-58D | V-22 | MV-22 | CV-22
        | Black Hawk | Apache | Chinook | Mirage 2000 | Mirage F1 | Rafale | Gripen | Eurofighter Typhoon |
        Tornado GR4 | Tornado | Harrier | J-10 | J-20 | J-16 | JF-17 | H-6K | Y-20 | Z-10 | KJ-500 | L-39 |
        Alpha Jet | Super Tucano | Kfir | NH90 | AW101 | A400M | FA-50 | KF-21
    """,
    "armour": """
        T-34 | T-54 | T-55 | T-62 | T-62M | T-64BV | T-72 | T-72B3 | T-72M1 | T-80 | T-80BVM | T-84 | T-90 |
        T-90M | T-14 | T-14 Armata | M1 Abrams | M1A1 | M1A2 | Abrams | M60A3 | M60 | M48 | M2 Bradley | M2A3 |
        Bradley | M113 | M1117 | Leopard 1 | Leopard 2 | Leopard 2A4 | Leopard 2A6 | Leopard | Challenger 2 |
        Challenger | Leclerc | Merkava | Merkava IV | Ariete | Centurion | Chieftain | Arjun | Al-Khalid |
        Zulfiqar | Altay | K2 | K2 Black Panther | K1A1 | Type 99 | Type 96 | Type 59 | Type 10 | Type 90 | VT-4
        | PT-76 | PT-91 | AMX-30 | AMX-10 RC | AMX-13 | BMP-1 | BMP-2 | BMP-3 | BMD-2 | BMD-4M | BMPT | BTR-60 |
        BTR-70 | BTR-80 | BTR-82A | BTR-4 | BTR-152 | BRDM-2 | MT-LB | MT-LBu | Stryker | Humvee | MRAP |
        MaxxPro | Bushmaster | Marder | Puma | Boxer | Fuchs | Warrior | CV90 | LAV-25 | LAV III | VAB | VBCI |
        Namer | Eitan | Kirpi | Cobra | Tigr | Typhoon-K | Rosomak | Patria AMV | Piranha | Ratel | Wiesel |
        Centauro | FV432 | FV107 | Mastiff | Husky | Dingo | M-ATV | BVP-1 | TR-85 | M-84 | Terminator
    """,
    "artillery": """
        D-20 | D-30 | D-44 | M-46 | M-30 | BM-21 | BM-21 Grad | BM-27 | BM-27 Uragan | BM-30 | BM-30 Smerch |
        BM-13 | BM-14 | TOS-1 | TOS-1A | TOS-2 | 2S1 | 2S1 Gvozdika | 2S3 | 2S3 Akatsiya | 2S4 | 2S4 Tyulpan |
        2S5 | 2S7 | 2S7 Pion | 2S9 | 2S19 | 2S19 Msta-S | 2S35 | 2A36 | 2A65 | 2B9 | 2B11 | 9A52-4 | M101 | M102
        | M109 | M109A6 | M109A6 Paladin | M110 | M114 | M119 | M120 | M142 | M142 HIMARS | M198 | M224 | M252 |
        M270 | M270 MLRS | M777 | M777A2 | HIMARS | Paladin | GMLRS | PzH 2000 | Panzerhaubitze 2000 | Caesar |
        CAESAR | AS90 | AS-90 | Archer | Krab | Zuzana | Zuzana 2 | DANA | Bohdana | FH70 | FH-70 | L118 | L119
        | G5 | G6 | ATMOS | ATMOS 2000 | T-155 | T-122 Sakarya | K9 | K9 Thunder | K239 Chunmoo | Koksan | WS-1
        | WS-2 | PHL-03 | PLZ-05 | SH-15 | Pinaka | Dhanush | Astros II | RM-70 | LAR-160 | Fajr-3 | Fajr-5 |
        Falaq-1 | Grad | Smerch | Uragan | Katyusha | Tornado-G | Tornado-S | Solntsepyok | Msta-B | Msta-S |
        Koalitsiya-SV | Akatsiya | Gvozdika | Giatsint-S | Giatsint-B | Nona-S | Rapira | MT-12 | ZiS-3 |
        Vasilek
    """,
    "missiles": """
        AGM-114 | AGM-114 Hellfire | AGM-65 | AGM-88 | AGM-84 | AGM-86 | AGM-158 | AIM-7 | AIM-9 | AIM-9X |
        AIM-54 | AIM-120 | BGM-71 | BGM-71 TOW | BGM-109 | FGM-148 | FGM-148 Javelin | FIM-92 | FIM-92 Stinger |
        MGM-140 | MGM-140 ATACMS | RIM-66 | RIM-161 | RGM-84 | UGM-133 | LGM-30 | SS-18 | SS-20 | SS-21 | SS-26
        | SS-N-22 | AT-3 | AT-4 | AT-14 | AS-4 | SA-7 | Kh-22 | Kh-31 | Kh-47M2 | Kh-55 | Kh-59 | Kh-101 |
        Kh-555 | R-27 | R-73 | R-77 | R-37M | RS-24 | RS-28 | RS-28 Sarmat | RSM-56 | P-800 | P-800 Oniks |
        P-270 | DF-15 | DF-17 | DF-21D | DF-26 | DF-31 | DF-41 | JL-2 | YJ-12 | YJ-18 | CJ-10 | C-802 | KN-23 |
        KN-25 | Hwasong-14 | Hwasong-15 | Hwasong-17 | Pukguksong-3 | Nodong | Taepodong-2 | Scud | Scud-B |
        Iskander | Iskander-M | Tochka-U | Kalibr | Kinzhal | Zircon | Bulava | Topol-M | Yars | Tomahawk |
        Hellfire | Javelin | Harpoon | Exocet | Storm Shadow | SCALP | ATACMS | JASSM | Taurus | Trident II |
        Minuteman III | TOW | Kornet | Konkurs | Fagot | Malyutka | Metis-M | Milan | Spike | NLAW | Brimstone |
        Stugna-P | BrahMos | Agni-V | Prithvi-II | Shaheen-III | Babur | Fateh-110 | Zolfaghar | Shahab-3 |
        Sejjil | Qiam | Emad | Khorramshahr | Burkan-2 | Jericho III | Neptune | Silkworm | Qassam
    """,
    "air defence": """
        S-75 | S-75 Dvina | S-125 | S-125 Pechora | S-200 | S-300 | S-300PMU | S-300PMU-2 | S-300V4 | S-300PS |
        S-350 | S-400 | S-400 Triumf | S-500 | Pantsir | Pantsir-S1 | Pantsir-S1M | Pantsir-S2 | Tor | Tor-M1 |
        Tor-M2 | Tor-M2U | Buk | Buk-M1 | Buk-M1-2 | Buk-M2 | Buk-M2E | Buk-M3 | Kub | Krug | Osa | Osa-AKM |
        Strela-2 | Strela-3 | Strela-10 | Igla | Igla-S | Igla-1 | Verba | Tunguska | Tunguska-M1 | Shilka |
        ZSU-23-4 | ZU-23 | ZU-23-2 | ZPU-2 | ZPU-4 | S-60 | KS-19 | Sosna | Bavar-373 | 3rd Khordad |
        15th Khordad | Khordad 15 | Sayyad-2 | Talash | Raad | Mersad | Patriot | Patriot PAC-2 | Patriot PAC-3
        | PAC-3 | MIM-104 | MIM-104 Patriot | MIM-23 Hawk | Hawk | THAAD | NASAMS | NASAMS 2 | IRIS-T |
        IRIS-T SLM | SAMP/T | Iron Dome | Iron Beam | David's Sling | Arrow 2 | Arrow 3 | Arrow | Aegis |
        Aegis Ashore | Crotale | Crotale NG | Aster 30 | Aster-15 | Rapier | Starstreak | Mistral | Roland |
        Gepard | Skyranger 30 | Skynex | Avenger | Barak 8 | Barak-8 | Spyder | Akash | HQ-9 | HQ-16 | HQ-22 |
        FK-3 | FN-6 | QW-2 | KM-SAM | Cheongung | Sky Bow III | Hisar-A | Hisar-O | Phalanx | Oerlikon |
        Bofors L/70 | RBS 70 | Piorun | Misagh-2
    """,
    "drones": """
        MQ-1 | MQ-1 Predator | MQ-1C | MQ-4C | MQ-4C Triton | MQ-8 | MQ-9 | MQ-9 Reaper | MQ-9A | MQ-25 | RQ-4 |
        RQ-4 Global Hawk | RQ-7 | RQ-11 | RQ-11 Raven | RQ-170 | RQ-170 Sentinel | RQ-180 | RQ-20 | Predator |
        Reaper | Gray Eagle | Global Hawk | ScanEagle | Switchblade | Switchblade 300 | Switchblade 600 |
        Phoenix Ghost | Black Hornet | Puma | Raven | Bayraktar | Bayraktar TB2 | Bayraktar TB-2 |
        Bayraktar Akinci | TB2 | TB3 | Akinci | Anka | Anka-S | Kargu | Kargu-2 | Songar | Kizilelma | Aksungur
        | Shahed | Shahed-129 | Shahed-131 | Shahed-136 | Shahed 136 | Shahed-149 | Shahed-238 | Geran-1 |
        Geran-2 | Mohajer-2 | Mohajer-4 | Mohajer-6 | Mohajer-10 | Ababil-2 | Ababil-3 | Ababil-T | Kaman-22 |
        Fotros | Karrar | Saegheh | Arash-2 | Samad-2 | Samad-3 | Qasef-1 | Qasef-2K | Orlan-10 | Orlan-30 |
        Forpost | Forpost-R | Inokhodets | Orion | Okhotnik | S-70 Okhotnik | Lancet | Lancet-3 | Zala 421-16E |
        ZALA 421-08 | Eleron-3 | Supercam S350 | Kub-BLA | Granat-4 | Hermes 450 | Hermes 900 | Heron | Heron TP
        | Heron 1 | Harop | Harpy | Skylark | Searcher II | Orbiter 2 | Hero-30 | SkyStriker | Watchkeeper |
        Wing Loong | Wing Loong II | CH-4 | CH-5 | WZ-7 | GJ-2 | BZK-005 | Mavic | Mavic 3 | Mavic 3T |
        DJI Mavic | Matrice 300 | Leleka-100 | UJ-22 | A1-SM Furia | Warmate | FlyEye | Punisher | Falco |
        Camcopter S-100 | Rustom-II | Burraq | Tu-141 | Tu-143
    """,
    "ships": """
        USS Gerald R. Ford | USS Nimitz | USS Carl Vinson | USS Dwight D. Eisenhower | USS Harry S. Truman |
        USS Cole | USS John S. McCain | USS Ross | USS Porter | USS Donald Cook | USS Mason | USS Carney |
        USS Bataan | USS Iwo Jima | USS Wasp | USS San Antonio | USS New York | USS Florida | USS Georgia |
        USS Mount Whitney | USS Fitzgerald | USS Stark | USS Vincennes | USS Missouri | USS Constitution |
        HMS Queen Elizabeth | HMS Prince of Wales | HMS Diamond | HMS Duncan | HMS Defender | HMS Dragon |
        HMS Montrose | HMS Lancaster | HMS Albion | HMS Bulwark | HMS Ocean | HMS Astute | HMS Vanguard |
        HMS Trenchant | HMS Echo | HMAS Canberra | HMAS Hobart | HMAS Brisbane | HMAS Toowoomba | HMCS Halifax |
        HMCS Montréal | HMCS Ottawa | HMNZS Te Kaha | USNS Mercy | USNS Comfort | USNS Supply | USCGC Bertholf |
        USCGC Hamilton | RFA Lyme Bay | RFA Argus | FS Charles de Gaulle | FS Forbin | FS Languedoc | FS Mistral
        | INS Vikrant | INS Vikramaditya | INS Kolkata | INS Sahar | INS Hanit | PNS Ghazi | PNS Tughril |
        JS Izumo | JS Kaga | ROKS Cheonan | ROKS Munmu the Great | TCG Anadolu | TCG Gemlik | ORP Orzeł |
        BRP Sierra Madre | KRI Nanggala | KRI Cakra | HNLMS Tromp | HDMS Iver Huitfeldt | ARA General Belgrano |
        ARA San Juan | MV Rubymar | MV Tutor | MV True Confidence | MV Mercer Street | MT Stena Impero |
        M/T Suez Rajan | MV Mavi Marmara | SS Mayaguez | RMS Lusitania | IRIS Sahand | IRIS Makran |
        IRIS Jamaran | ITS Cavour | FGS Hessen | DDG 70 | DDG-72 | CVN-78 | CVN 68 | LHD-1 | SSN-774 | CG-64 |
        FFG-7 | LCS-3
    """,
    "small arms": """
        AK-47 | AK-74 | AK-74M | AK-12 | AK-103 | AK-105 | AKM | AKS-74U | AKMS | AEK-971 | RPK | RPK-74 | RPD |
        PKM | PK-15 | PKP Pecheneg | SVD | SVD Dragunov | Dragunov | SVDS | SV-98 | VSS Vintorez | AS Val | SKS
        | Mosin-Nagant | PPSh-41 | DP-27 | OSV-96 | KSVK 12.7 | DShK | Kord | NSV | KPV | RPG-7 | RPG-7V |
        RPG-18 | RPG-26 | RPG-29 | RPG-32 | SPG-9 | AGS-17 | AGS-30 | GP-25 | RGD-5 | Makarov | Tokarev | TT-33
        | Stechkin | Kalashnikov | M16 | M16A2 | M16A4 | M4 | M4A1 | M14 | M1 Garand | M24 | M40 | M60 | M82 |
        M82A1 | Barrett M82 | M107 | M110 | M240 | M240B | M249 | M249 SAW | M2 Browning | M2HB | M203 | M320 |
        M72 LAW | M1911 | AR-15 | AT4 | Carl Gustaf | HK416 | HK417 | H&K G36 | G36 | G3 | MP5 | MP7 | MG3 |
        MG-42 | MP-40 | StG 44 | UMP-45 | FN FAL | FN MAG | FN SCAR | SCAR-H | FN Minimi | P90 | Steyr AUG |
        FAMAS | Galil | Galil ACE | Tavor | Tavor X95 | Negev | Uzi | L85A2 | SA80 | L96A1 | L115A3 |
        Lee-Enfield | Bren | Sten | Glock 17 | Beretta M9 | Beretta 92 | Browning Hi-Power | SIG Sauer P226 |
        Desert Eagle | CZ 75 | vz. 58 | Skorpion | Zastava M70 | VHS-2 | QBZ-95 | QBZ-191 | Type 56 | Type 81 |
        INSAS | Remington 700 | Panzerfaust 3 | Thompson
    """,
}


def designations(family: str) -> list[str]:
    """The designations of a family, in order."""
    return [" ".join(name.split()) for name in DESIGNATIONS[family].split("|")]
