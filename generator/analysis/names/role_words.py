"""Words that say what somebody or something is. Written for this project from general knowledge."""

from generator.model.annotations import EQUIPMENT, LOCATION, ORGANISATION, PERSON

OFFICES = frozenset(
    """
    administrator admiral advisor adviser aide ally ambassador analyst archbishop attorney-general ayatollah
    banker billionaire bishop boss brigadier businessman businesswoman captain ceo chair chairman chairperson
    chairwoman chancellor chief chief-of-staff cleric co-chair co-founder colonel columnist commandant commander
    commander-in-chief commissioner congressman congresswoman consul contractor coordinator councillor counsel
    counsellor crown-prince deputy dictator diplomat director director-general dissident economist editor emir
    emperor envoy executive ex-minister ex-president fellow financier founder foreign-minister frontman general
    governor guerrilla head historian imam industrialist inspector jihadist journalist judge jurist king
    lawmaker lawyer leader legislator lieutenant-general magistrate major-general manager marshal mayor mediator
    mercenary militant minister monarch mp mullah negotiator nominee officer official oligarch ombudsman
    operative organiser organizer owner patriarch pm politician pope premier president prime-minister prince
    princess principal professor propagandist prosecutor publisher queen rapporteur representative researcher
    ruler scholar scientist secretary secretary-general senator sheikh shah sheriff solicitor speaker spokesman
    spokesperson spokeswoman strategist strongman successor sultan superintendent supervisor terrorist treasurer
    trustee tsar tycoon undersecretary vice-chairman vice-president veteran warlord whip
    """.split()
)
"""What a person can be, as the head of "the commander of the eastern forces"."""

RANKS_ALONE = frozenset(
    """
    general colonel captain admiral brigadier lieutenant-general major-general marshal sheikh imam mullah judge
    ayatollah prince princess professor king queen pope emir shah sultan captain
    """.split()
)
"""Ranks and forms of address: they say who somebody is only with something beside them."""

BODIES = frozenset(
    """
    affiliate agency airline alliance ally army arm association authority bank bloc body branch brigade
    broadcaster bureau cartel centre center channel charity club coalition command commission committee company
    conglomerate contractor corporation council court daily department directorate exporter faction federation
    firm force forces foundation front group grouping institute institution joint-venture league lender maker
    manufacturer militia ministry monitor movement network newspaper ngo offshoot operator organisation
    organization outfit outlet paper parliament party pmc producer programme publication publisher regulator
    retailer service site society start-up station subsidiary supplier team think-tank tribunal union unit
    university watchdog website weekly wing
    """.split()
)

PLACES = frozenset(
    """
    airbase airfield airport area base bastion borough camp capital city country county crossing district
    enclave exclave field fortress garrison governorate hamlet heartland hub island kingdom municipality nation
    neighborhood neighbourhood outpost peninsula port province quarter region republic resort river settlement
    site state stronghold suburb terminal territory town village
    """.split()
)

ARMS = frozenset(
    """
    aircraft artillery bomber carrier corvette cruiser destroyer drone fighter frigate gun gunship helicopter
    howitzer interceptor jet launcher missile mortar plane radar rifle rocket ship submarine system tank torpedo
    transport truck vehicle vessel warplane warship weapon
    """.split()
)

HEADS: dict[str, frozenset[str]] = {PERSON: OFFICES, ORGANISATION: BODIES, LOCATION: PLACES, EQUIPMENT: ARMS}
"""What each type of entity can be said to be."""

BEFORE_A_HEAD = frozenset(
    """
    acting air army assistant associate air-force border business cabinet campaign chief coast-guard commerce
    communications communist company defence defense democratic deputy development economic economy education
    election energy environment ex executive exiled family federal finance fire first force foreign former founding gas
    general government guerrilla head health home honorary house humanitarian information intelligence interim
    interior internal islamist jailed joint junior justice labor labour late legal local long-serving long-time
    longtime managing media militant military militia ministry national naval navy newly-elected nuclear oil
    opposition outgoing ousted party peace permanent planning police policy political press prime principal
    public rebel regional religious republican retired revolutionary royal ruling security senior separatist
    shadow socialist special staff state student supreme tribal then top trade transport treasury tribal union
    veteran vice
    """.split()
)
"""Words in lower case that stand before an office before a name: "former army chief Karl Berg"."""

LINKS = frozenset("of for and the state defense defence affairs staff foreign interior".split())
"""What an office holds inside before a name: "Secretary of State Karl Berg"."""

LEADS = frozenset(
    """
    leads led heads headed commands commanded chairs chaired founded co-founded rules ruled governs
    governed oversees oversaw represents represented owns
    """.split()
)
"""Verbs that say what somebody is: "Karl Berg, who commands the eastern forces"."""

AFTER_A_HEAD = frozenset("of for in at to on from with based near under responsible".split())
"""Words by which a description goes on behind its head."""

CLOSING = frozenset([",", ".", ";", "—", "–", "--", "-", ")", "”", '"', ":", "?", "!", "("])
"""Marks at which a description ends."""

VERBS = frozenset(
    """
    is was are were be been has had have will would could can may might should must did does do said says told
    tells added warned denied confirmed announced insisted claimed stated argued asked noted called accused met
    visited wrote tweeted testified arrived left flew spoke agreed urged vowed pledged declined refused who
    which that whose where when while after before because but as amid during if since until though although
    saying including
    """.split()
)
"""Words at which a description ends, and the sentence goes on."""

NO_START = frozenset(
    "his her their my our your its this that these those no any some both named appointed elected".split()
)
"""With these, the words say little outside their sentence, or tell of a day and not of who it is."""
