"""Word lists that say what kind of thing a name names. Written for this project from general knowledge."""

TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count countess prince princess king
    queen emperor empress sultan emir sheikh sheik shaykh sheikha shah ayatollah imam mullah rabbi pope
    archbishop bishop cardinal reverend rev father fr sister brother pastor saint hajj hajji hadji monsignor
    msgr president vice-president pres premier chancellor minister governor gov mayor senator sen sens
    congressman congresswoman rep reps representative delegate lawmaker deputy secretary undersecretary sec
    ambassador amb envoy consul attorney judge justice magistrate sheriff marshal commissioner councillor
    councilman councilwoman alderman chairman chairwoman chairperson director chief commander commandant cmdr
    cdr general gen gens colonel col cols lieutenant lt lts major maj captain capt capts sergeant sgt sgts
    corporal cpl private pvt pfc spc specialist admiral adm commodore brigadier brig officer petty ensign
    warrant airman seaman agent detective det inspector insp superintendent supt constable trooper coach manager
    actor actress singer author architect hon honorable honourable excellency he h.e hrh mme madame monsieur
    herr frau senor señor don dona spokesman spokeswoman spokesperson leader coordinator speaker
    secretary-general director-general attorney-general governor-general president-elect whip principal dean
    provost chaplain patriarch maitre srta sra shaikh sayyid surgeon crown grand supreme prime foreign vice
    acting former interim then-president ex-president navy army marine staff master first dictator strongman
    warlord tsar czar kaiser duke duchess earl viscount marquis rapporteur advisor adviser private-first-class
    lieutenant-general major-general lieutenant-colonel brigadier-general rear field premier-designate
    commissioner-general consul-general solicitor-general comptroller-general vice-admiral secretary-designate daw shri
    smt datuk dato ustaz laksamana jenderal
    """.split()
)
"""Words that stand before a person's name and are no part of it, in lower case, without the full stop."""

TITLE_LINKS = frozenset("of for the and state defense defence foreign affairs interior finance treasury class".split())
"""Words that a title may hold inside ("Secretary of State", "Minister for the Middle East")."""

RANKS = frozenset(
    """
    mr mrs ms miss dr prof professor sir dame lord lady gen general col colonel lt maj major capt captain sgt
    cpl spc adm admiral brig sen rep gov president premier senator governor congressman congresswoman sheikh
    sheik ayatollah judge justice mayor chancellor prince princess king queen emperor sultan emir minister
    ambassador sergeant lieutenant commodore pope archbishop bishop reverend rabbi detective inspector spokesman
    spokeswoman marshal commander cmdr mullah imam
    """.split()
)
"""Titles after which a capitalised word is a person's name with near certainty."""

ORGANISATION_WORDS = frozenset(
    """
    ministry department agency bureau committee commission council authority organisation organization
    association federation confederation union league alliance coalition party front movement congress
    parliament senate assembly knesset duma bundestag majlis government administration command army navy force
    forces guard guards corps brigade battalion regiment division squadron fleet militia police court tribunal
    bank fund company corporation corp inc ltd llc plc group holdings industries university college school
    institute institution foundation society club center centre hospital church embassy consulate mission office
    service services news times post journal press gazette tribune herald network television tv radio
    broadcasting airlines airways air motors electric systems technologies laboratories partners associates
    brothers bros co sa ag gmbh nv spa oao ooo pjsc jsc cartel clan tribe team united fc cabinet treasury
    secretariat board panel taskforce initiative programme program campaign community conference synod trust
    agencies corporations parties unions nations states' intelligence security
    """.split()
)
"""Words by whose presence a capitalised phrase is likely an organisation, in lower case."""

ORGANISATION_HEADS = frozenset(
    """
    Ministry Department Agency Bureau Committee Commission Council Authority Organisation Organization
    Association Federation Confederation League Alliance Coalition Party Front Movement Congress Parliament
    Senate Assembly Army Navy Corps Brigade Brigades Battalion Regiment Division Squadron Militia Court Tribunal
    Bank Fund Company Corporation Inc Corp Ltd LLC PLC Group Holdings Industries University College Institute
    Institution Foundation Society Club Embassy Consulate Airlines Airways Command Government Guard Guards
    Police Forces Force Union Fleet Trust Office Administration Initiative Observatory Parliament Network Times
    Tribune Herald Gazette Mission Secretariat Directorate Syndicate Cartel
    """.split()
)
"""A capitalised phrase that ends in one of these names an organisation."""

PLACE_WORDS = frozenset(
    """
    city town village province governorate district region state county republic kingdom island islands isle
    peninsula river sea ocean gulf bay strait straits lake mountain mountains mount mt hill hills valley desert
    plain plains coast beach cape port harbor harbour airport airfield airbase base camp fort bridge dam street
    road avenue boulevard square park plaza palace tower stadium border strip heights north south east west
    northern southern eastern western central oblast krai canton prefecture municipality suburb neighborhood
    neighbourhood quarter territory territories crossing junction canal channel forest field fields station
    prison refinery
    """.split()
)
"""Words by whose presence a capitalised phrase is likely a place, in lower case."""

PLACE_HEADS = frozenset(
    """
    Province Governorate District County Island Islands Peninsula River Sea Ocean Gulf Bay Strait Lake Mountains
    Valley Desert Airport Airfield Airbase Bridge Dam Reef Shoal Atoll Street Road Avenue Boulevard Square Park
    Heights Strip Oblast Krai Prefecture Municipality Crossing Canal Refinery Highway Palace Barrage Reservoir
    Mosque Cathedral Shrine Citadel Plateau Marshes Oilfield Delta Gorge Archipelago Subdistrict Territories
    Countryside
    """.split()
)
"""A capitalised phrase that ends in one of these names a place."""

PLACE_OPENERS = frozenset(
    "Lake Mount Mt Gulf Bay Strait Cape Fort Camp Port Isle Valley City Province Sea River".split()
)
"""Words that open a place's name ("Mount Sinjar", "Gulf of Aden")."""

PARTICLES = frozenset(
    """
    al el ag ibn bin bint ben abu abd umm von van der den de del della di da dos das du la le ter ten af av zu zur
    ul ud ad az ez es as ash ar an at
    """.split()
)
"""Words in lower case that stand inside a person's or an Arabic place's name."""

INSIDE = frozenset("of the and for in on to de del la le di du des & d' und".split())
"""Words in lower case that may stand inside an organisation's name."""

CALENDAR = frozenset(
    """
    january february march april may june july august september october november december jan feb mar apr jun
    jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu
    thurs fri sat sun christmas easter ramadan
    """.split()
)
"""Names of months, days and feasts: times, not entities."""

NEVER_ALONE = CALENDAR | frozenset(
    """
    eastern western northern southern central north south east west northeast northwest southeast southwest the
    a an i he she it we they you this that these those his her its our their my your mr mrs ms dr and but or if
    when while after before in on at by for from to of with as god internet earth covid-19 covid ok tv am pm gmt
    est utc ceo cfo coo phd mp mps md jr sr ii iii iv yes no not former says said also however president
    minister secretary general government parliament army police ministry senate state department court chairman
    spokesman officials official vbied vbieds svbied svbieds ied ieds uav uavs rpg rpgs manpads atgm atgms icbm
    icbms wmd gps mri dna hiv aids pow pows gdp ngo ngos idp idps nfi nfis lng lpg dob pob vat ppe mou mous ipo
    ipos esg tel fax ext
    """.split()
)
"""Words that name nothing when they stand alone, in lower case."""

SAID = frozenset(
    """
    said says say told tells added adds noted notes claimed claims announced announces insisted warned denied
    confirmed stated declared asked argued explained tweeted wrote testified pledged vowed acknowledged
    """.split()
)
"""Verbs whose subject speaks: a person or an organisation, seldom a place."""

KIN = frozenset("wife husband widow son daughter brother sister mother father nephew niece cousin".split())
"""How somebody is introduced who bears another's surname."""

KIND_OF_PERSON = frozenset(
    """
    who aged born married died husband wife widow son daughter father mother brother sister lawyer attorney
    politician journalist reporter activist militant fighter soldier analyst expert professor player goalkeeper
    """.split()
)
"""Words beside which a name is a person's, in lower case."""

GENERIC = frozenset(
    """
    Group Inc Corp Corporation Co Company Ltd LLC PLC plc Limited Holdings AG SA NV Party Movement Organisation
    Organization Agency International Industries Brothers Bros PMC Network
    """.split()
)
"""Words at the end of an organisation's name that a short form leaves out."""

PEOPLES = frozenset(
    """
    Jew Jews Jewish Muslim Muslims Christian Christians Catholic Catholics Protestant Protestants Sunni Sunnis
    Shia Shias Shiite Shiites Shi'ite Shi'ites Shi’ite Shi’ites Islamist Islamists Islamic Hindu Hindus Buddhist
    Buddhists Sikh Sikhs Orthodox Nazi Nazis Communist Communists Marxist Maoist Maoists Democrat Democrats
    Republican Republicans Jihadist Jihadists Salafi Salafis Salafist Salafists Islam Christianity Judaism
    Hinduism Buddhism Catholicism Western Westerner Westerners Latino Latinos Hispanic Hispanics
    """.split()
)
"""Words for believers and followers: neither persons nor organisations nor nationalities."""

ABBREVIATIONS = frozenset(
    """
    Inc Corp Co Ltd Bros Cos Jr Sr Plc Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn
    Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo
    """.split()
)
"""Words at the end of a name whose full stop belongs to it."""

BEHIND_NAMES = frozenset("KC QC SC SAN MP MEP PhD OBE CBE MBE MD Esq".split())
"""What somebody is, in letters behind the name."""
