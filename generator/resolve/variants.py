"""What a rule cannot derive: names that the world uses for one thing, and words with a part to play in names.

Compiled by hand from common knowledge. Each line: the name to show, then the other names. Only names that mean the same
thing in almost any report stand here; “Moscow” and “the Kremlin” are not Russia.
"""

from generator.model.annotations import LOCATION, NATIONALITY, ORGANISATION
from generator.model.folding import fold

_PLACES = """
United States: US, USA, United States of America, America, U S, U S A
United Kingdom: UK, GB, Great Britain, Britain, U K, United Kingdom of Great Britain and Northern Ireland
United Arab Emirates: UAE, Emirates
Democratic Republic of the Congo: DRC, DR Congo, Democratic Republic of Congo, Congo-Kinshasa
Republic of the Congo: Republic of Congo, Congo-Brazzaville
Russia: Russian Federation
China: People's Republic of China, PRC
Taiwan: Republic of China, Chinese Taipei
North Korea: DPRK, Democratic People's Republic of Korea
South Korea: Republic of Korea
Iran: Islamic Republic of Iran
Syria: Syrian Arab Republic
Egypt: Arab Republic of Egypt
Saudi Arabia: Kingdom of Saudi Arabia, KSA
Soviet Union: USSR, Union of Soviet Socialist Republics
Czech Republic: Czechia
Ivory Coast: Côte d'Ivoire
Myanmar: Burma
Eswatini: Swaziland
Turkey: Türkiye, Turkiye
Netherlands: Holland
North Macedonia: Republic of North Macedonia, FYROM
East Timor: Timor-Leste
Cape Verde: Cabo Verde
Bosnia and Herzegovina: Bosnia-Herzegovina, Bosnia & Herzegovina
Central African Republic: CAR
Libya: Libyan Arab Jamahiriya, State of Libya
Germany: Federal Republic of Germany
Palestinian Territories: Palestinian Territory, Occupied Palestinian Territory, Occupied Palestinian Territories
Vatican: Vatican City, Holy See
Kyiv: Kiev
Kharkiv: Kharkov
Lviv: Lvov
Odesa: Odessa
Chernihiv: Chernigov
Zaporizhzhia: Zaporizhia, Zaporizhzhya, Zaporozhye
Mykolaiv: Nikolaev, Nikolayev
Donbas: Donbass
Luhansk: Lugansk
Kryvyi Rih: Krivoy Rog, Kryvyy Rih
Mumbai: Bombay
Kolkata: Calcutta
Chennai: Madras
Bengaluru: Bangalore
Yangon: Rangoon
Naypyidaw: Naypyitaw, Nay Pyi Taw
El Fasher: Al-Fashir, El-Fashir, Al Fasher
Hodeidah: Hudaydah, Al Hudaydah, Hodeida
Sanaa: Sana'a
Khan Younis: Khan Yunis
Mekelle: Mekele, Mek'ele
Beijing: Peking
Khmeimim: Hmeimim, Hmeymim
Deir ez-Zor: Deir al-Zor, Deir Ezzor, Deir al-Zour, Deir Azzor, Dayr az-Zawr
Raqqa: Raqqah, Ar-Raqqah
Jufra: Al Jufra, Jufrah
Fallujah: Falluja
Mosul: Mossul
Misrata: Misurata
Washington, D.C.: Washington DC, District of Columbia, D.C.
New York City: NYC
"""

_ORGANISATIONS = """
United Nations: UN, United Nations Organization, UNO
United Nations Security Council: UN Security Council, UNSC
European Union: EU
North Atlantic Treaty Organization: NATO, North Atlantic Treaty Organisation
World Health Organization: WHO
International Monetary Fund: IMF
International Atomic Energy Agency: IAEA
International Criminal Court: ICC
Organization for Security and Co-operation in Europe: OSCE
Organization of the Petroleum Exporting Countries: OPEC
Association of Southeast Asian Nations: ASEAN
African Union: AU
Central Intelligence Agency: CIA
Federal Bureau of Investigation: FBI
National Security Agency: NSA
National Aeronautics and Space Administration: NASA
Drug Enforcement Administration: DEA
Environmental Protection Agency: EPA
US Africa Command: AFRICOM, U.S. Africa Command, United States Africa Command
US Central Command: CENTCOM, U.S. Central Command, United States Central Command
US European Command: EUCOM, U.S. European Command, United States European Command
US State Department: State Department, US Department of State, United States Department of State, Department of State
US Senate: United States Senate
US Congress: United States Congress
US House of Representatives: United States House of Representatives
US Supreme Court: United States Supreme Court, Supreme Court of the United States
British Broadcasting Corporation: BBC
Cable News Network: CNN
Associated Press: AP
Agence France-Presse: AFP
Federal Security Service: FSB
Kurdistan Workers' Party: PKK, Kurdish Workers Party
People's Protection Units: YPG
Syrian Democratic Forces: SDF
Islamic State: ISIS, ISIL, Daesh, Da'esh, Islamic State of Iraq and Syria, Islamic State of Iraq and the Levant
al-Qaeda: al-Qaida, al Qaeda, al-Qa'ida, Qaeda
Hezbollah: Hizbollah, Hizbullah, Hezbullah, Hizballah
Taliban: Taleban
Islamic Revolutionary Guard Corps: IRGC, Islamic Revolutionary Guards Corps
Muslim Brotherhood: Moslem Brotherhood
Médecins Sans Frontières: Doctors Without Borders, MSF
European Central Bank: ECB
Republican Party: GOP
"""


def _table(lines: str) -> dict[str, str]:
    """Folded name to the name to show."""
    names: dict[str, str] = {}
    for line in lines.strip().splitlines():
        shown, _, others = line.partition(": ")
        for name in (shown, *others.split(", ")):
            names[fold(name)] = shown
    return names


OTHER_NAMES = {LOCATION: _table(_PLACES), ORGANISATION: _table(_ORGANISATIONS), NATIONALITY: {}}
"""For each type: folded name to the name to show."""

GOVERNED_AS = ("republic of ", "islamic republic of ", "kingdom of ", "sultanate of ", "state of ", "emirate of ")
"""What stands before the name of a country in its official form."""

TITLES = frozenset(
    """
    vice prime deputy acting mr mrs ms miss dr prof professor sir gen general lt lieutenant col colonel brig
    brigadier maj major capt captain sgt sergeant cpl adm admiral cmdr commander marshal president premier
    minister secretary senator sen congressman congresswoman rep representative governor gov mayor ambassador
    chancellor judge justice spokesman spokeswoman
    """.split()
)
"""Words before a person's name that are no part of it, where analysis left them on."""

PARTICLES = frozenset(
    "al el ul ad as ash ar an at az bin bint ibn von van der den de del della di da dos du ten ter".split()
)
"""Small words inside a person's name that reports leave out at will (“al-Sarraj”, “Sarraj”)."""

HONOURS = frozenset("frs mp mep kc qc phd md dbe obe cbe mbe esq".split())
"""Letters after a person's name that are no part of it."""

GENERATIONS = frozenset("jr sr ii iii iv".split())
"""What tells father from son: names that differ in it are two persons."""

FAMILY_FIRST = frozenset(
    """
    xi li wang zhang liu chen yang huang zhao wu zhou xu sun hu zhu gao lin he guo ma luo liang zheng xie tang
    deng jiang wen zeng peng bo mao hua kim lee park choi moon roh ban nguyen tran pham phan vo hoang duong
    """.split()
)
"""Family names that stand first (Chinese, Korean, Vietnamese): “Xi” is “Xi Jinping”."""

SAME_GIVEN = {
    variant: names[0]
    for names in map(
        str.split,
        """
        michael mike mick
        joseph joe
        william bill will billy
        robert bob rob bobby
        richard dick rick
        james jim jimmy
        thomas tom
        edward ed ted eddie
        charles chuck charlie
        daniel dan danny
        david dave
        anthony tony
        stephen steve steven
        gregory greg
        christopher chris
        benjamin ben
        samuel sam
        timothy tim
        kenneth ken
        donald don
        ronald ron
        lawrence larry
        gerald jerry
        matthew matt
        andrew andy drew
        nicholas nick
        alexander alex
        jeffrey jeff geoffrey
        frederick fred
        leonard len leon
        susan sue
        deborah debbie
        elizabeth liz beth
        catherine kate kathy katherine
        """.strip().splitlines(),
    )
    for variant in names
}
"""Given names and their short forms."""

SAME_IN_ARABIC = {
    variant: names[0]
    for names in map(
        str.split,
        """
        muhammad mohammed mohamed mohammad mohamad muhammed mohamud
        abd abdel abdul abdal abdoul
        khaled khalid
        hussein husain hussain hossein husayn
        yusuf yousef youssef yousif yusef yousuf
        umar omar omer
        usama osama
        saleh salih salah
        fayez faiz faez fayiz fayyez faiez
        said saeed sayed saeid
        hasan hassan
        ahmad ahmed
        muammar moammar muammer moamer mouammar
        ibrahim ebrahim
        rashid rasheed rachid
        walid waleed
        tariq tarek tareq
        jamal gamal djamel
        nuri nouri noori
        """.strip().splitlines(),
    )
    for variant in names
}
"""Arabic given names in the spellings that newspapers use; a key that sounds alone would not bring together."""

SPELLINGS = {
    "organisation": "organization",
    "defence": "defense",
    "centre": "center",
    "labour": "labor",
    "programme": "program",
    "theatre": "theater",
    "moslem": "muslim",
    "harbour": "harbor",
}
"""British words in the names of organisations and places, and the American ones."""

ABBREVIATIONS = {"mt": "mount", "st": "saint", "ft": "fort"}
"""Words that names of places shorten."""

KINDS = frozenset(
    """
    inc corp corporation co company ltd limited llc plc ag sa gmbh nv spa group holdings pmc
    organization movement militia party university college airlines airways brigade battalion cartel
    """.split()
)
"""Last words of an organisation's name that reports leave off (“Wagner”, “Wagner Group”)."""

GENERIC = frozenset(
    """
    a and of for on in united islamic american orthodox catholic church commerce treasury representatives
    agriculture homeland trust election electoral human rights senators lawmakers soldiers executive ministry
    minister ministries department office bureau agency authority commission committee council court supreme
    constitutional high appeal federal national state central general public international regional local
    government parliament congress senate house assembly cabinet presidency army air force forces navy marine
    marines guard coast police security intelligence service services defense foreign interior justice finance
    health education energy oil trade transport labor bank reserve embassy consulate party parties democratic
    republican democrats republicans liberals conservatives socialists rebels troops social socialist communist
    liberal conservative people workers union alliance front liberation freedom movement revolutionary army
    armed military command special operations news agency press university college school hospital institute
    affairs staff emergency emergencies situations environment information planning home
    center group company corp team club league association federation society board fund stock exchange
    """.split()
)
"""Words that many organisations share: a name made of these alone says nothing on whose it is."""

COMMON_SURNAMES = frozenset(
    """
    ahmad ahmed ali brown chen clark cohen davis diaz fernandez garcia gonzalez hassan hernandez hussein ibrahim
    ivanov jackson johnson jones khan kim kumar lee lewis lopez martin martinez mohammed muhammad miller moore
    nguyen park patel perez rahman ramirez robinson rodriguez sanchez sharma singh smith taylor thomas thompson
    torres walker wang white williams wilson wright yilmaz young zhang
    """.split()
)
"""Surnames so common that the one full name in the corpus is no proof: some report must use the two for one person."""

ALSO_SURNAMES = frozenset(
    """
    washington jordan lincoln paris houston chad georgia israel austin dallas cameron brandon kent hamilton
    wellington sydney florence madison jackson cleveland columbus berlin london york england ireland france
    holland sterling chelsea santiago victoria lima milan adelaide darwin melbourne jefferson hastings stanley
    carolina virginia dakota
    """.split()
)
"""Places whose name persons bear: the two are never taken for one because the types disagree."""
