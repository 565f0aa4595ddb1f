"""Nasty cases: a text of our own, and every mention that must come out of it, in order.

A mention is written "words TYPE" or "words TYPE = name" where the report's fullest form is another; P, O, L, E and N
stand for the five types.
"""

CASES: dict[str, tuple[str, list[str]]] = {
    "Washington, the city": ("The talks in Washington ended early.", ["Washington L"]),
    "Washington, the man": (
        "George Washington crossed the river at night. Washington lost no men.",
        ["George Washington P", "Washington P = George Washington"],
    ),
    "Washington, the state": ("Floods hit Washington state and Oregon.", ["Washington L", "Oregon L"]),
    "Washington, the government": ("Washington said it would send no troops.", ["Washington L"]),
    "Mr. Washington": ("Mr. Washington, a lawyer, declined to comment.", ["Washington P"]),
    "a country that speaks": ("Jordan said Jordan would not take part.", ["Jordan L", "Jordan L"]),
    "a man named as a country": (
        "Michael Jordan spoke first. Jordan then left.",
        ["Michael Jordan P", "Jordan P = Michael Jordan"],
    ),
    "a people's militia": ("The Kurdish YPG took the hill.", ["Kurdish N", "YPG O"]),
    "a country's army in lower case": (
        "The Syrian army said the Iraqi security forces had left.",
        ["Syrian army O", "Iraqi security forces O"],
    ),
    "an army that describes something else": (
        "Two Syrian army officers met the Turkish foreign ministry spokesman.",
        ["Syrian N", "Turkish N"],
    ),
    "a country's ministry in lower case": (
        "Russia’s defence ministry denied it.",
        ["Russia’s defence ministry O"],
    ),
    "a city that nothing else claims": ("The rebels took Goma on Monday.", ["Goma L"]),
    "an armed group named by a number": ("The M23 rebels withdrew.", ["M23 O"]),
    "who took the picture": ("Smoke rises. Marta Ilves/Reuters", ["Marta Ilves P", "Reuters O"]),
    "an agent's title": ("Special Agent Joan A. Petrie testified.", ["Joan A. Petrie P"]),
    "where an analyst works": (
        "It will rise, said Jane Doe, an analyst at Harding Sachs in Leeds.",
        ["Jane Doe P", "Harding Sachs O", "Leeds L"],
    ),
    "partners of a firm": (
        "Ellery Trask and Co said Ellery Trask would close, and Holt Corp and Deane & Co. stayed open.",
        ["Ellery Trask and Co O", "Ellery Trask O = Ellery Trask and Co", "Holt Corp O", "Deane & Co. O"],
    ),
    "what has shares": ("Shares of Trenwick fell on Monday.", ["Trenwick O"]),
    "what has a chief executive": ("Trenwick’s chief executive resigned.", ["Trenwick O"]),
    "a trade before a name": ("Librarian Hanne Oll opened the hall.", ["Hanne Oll P"]),
    "a trade that opens a sentence": ("Brewer Nils Garrow closed his house.", ["Nils Garrow P"]),
    "a village that no table has": ("Trains to Kellmar ran late. Kellmar was empty.", ["Kellmar L", "Kellmar L"]),
    "a month that is a woman": ("Theresa May said in May that she would go.", ["Theresa May P"]),
    "May said in May": ("Mrs. May said in May that talks would resume in June.", ["May P"]),
    "only the month": ("The talks will resume in May.", []),
    "days and points of the compass": ("On Tuesday the Eastern front moved north.", []),
    "a headline in capitals": (
        "RUSSIA SENDS FIGHTER JETS TO LIBYA\n\nRussia sent the jets on Monday.",
        ["RUSSIA L = Russia", "LIBYA L = Libya", "Russia L"],
    ),
    "a name in a shouted headline": (
        "HAFTAR ORDERS NEW OFFENSIVE\n\nGen. Khalifa Haftar gave the order on Monday.",
        ["HAFTAR P = Khalifa Haftar", "Khalifa Haftar P"],
    ),
    "a headline with every word capitalised": (
        "Russia Says Syria Will Buy More Fighter Jets\n\nSyria will buy them this year.",
        ["Russia L", "Syria L", "Syria L"],
    ),
    "across a line break": (
        (
            "The plane had been bought for the army by a company that belongs\n"
            "to a cousin of the commander, as two officials said who had seen\n"
            "the papers. It was flown to the port on Monday by men of Khalifa\n"
            "Haftar, and it has not been seen since then, according to the\n"
            "same two officials, who did not want to be named because of the\n"
            "talks."
        ),
        ["Khalifa\nHaftar P = Khalifa Haftar"],
    ),
    "initials": ("John F. Kennedy met J. R. Smith in Dallas.", ["John F. Kennedy P", "J. R. Smith P", "Dallas L"]),
    "a hyphenated name": (
        "Jean-Pierre Raffarin met Anne-Marie Slaughter.",
        ["Jean-Pierre Raffarin P", "Anne-Marie Slaughter P"],
    ),
    "an Arabic article": (
        "Prime Minister Fayez al-Sarraj spoke. Al-Sarraj gave no details.",
        ["Fayez al-Sarraj P", "Al-Sarraj P = Fayez al-Sarraj"],
    ),
    "bin": (
        "Crown Prince Mohammed bin Salman flew to Paris.",
        ["Mohammed bin Salman P", "Paris L"],
    ),
    "van der": ("Ursula von der Leyen met Mark van der Berg.", ["Ursula von der Leyen P", "Mark van der Berg P"]),
    "an Irish apostrophe": (
        "Mary O'Brien resigned. O'Brien's lawyer said nothing.",
        ["Mary O'Brien P", "O'Brien P = Mary O'Brien"],
    ),
    "a typographic apostrophe": ("Sean O’Neill’s brother was arrested.", ["Sean O’Neill P"]),
    "an embassy": ("Russia's Embassy in Syria denied the report.", ["Russia's Embassy in Syria O"]),
    "an embassy of": ("The Embassy of France in Tripoli was shut.", ["Embassy of France in Tripoli O"]),
    "an army in brackets": (
        "The Libyan National Army (LNA) advanced. The LNA lost a jet.",
        ["Libyan National Army O", "LNA O = Libyan National Army", "LNA O = Libyan National Army"],
    ),
    "an army with a possessive, in brackets": (
        "They back the Libyan National Army’s (LNA) fight.",
        ["Libyan National Army O", "LNA O = Libyan National Army"],
    ),
    "a man's army": (
        "Khalifa Haftar’s Libyan National Army advanced.",
        ["Khalifa Haftar P", "Libyan National Army O"],
    ),
    "the short form of a command": (
        "U.S. Africa Command published a photo. Africa Command gave no date.",
        ["U.S. Africa Command O", "Africa Command O = U.S. Africa Command"],
    ),
    "a rank": (
        "Gen. Stephen Townsend, the commander, spoke. Townsend said it was clear.",
        ["Stephen Townsend P", "Townsend P = Stephen Townsend"],
    ),
    "a long title": ("Secretary of State Mike Pompeo called.", ["Mike Pompeo P"]),
    "a misspelt surname": (
        "Khalifa Haftar spoke on Monday. Forces under Hafter moved west.",
        ["Khalifa Haftar P", "Hafter P"],
    ),
    "two persons of one surname": (
        "Bill Clinton spoke in Ohio. Later Hillary Clinton spoke in Iowa. Clinton then flew home.",
        ["Bill Clinton P", "Ohio L", "Hillary Clinton P", "Iowa L", "Clinton P = Hillary Clinton"],
    ),
    "two of one surname, side by side": (
        "Bill Clinton and Hillary Clinton voted. Clinton smiled.",
        ["Bill Clinton P", "Hillary Clinton P", "Clinton P"],
    ),
    "two of one surname, told by the title": (
        "Mr. Bill Clinton spoke. Mrs. Hillary Clinton listened. Mr. Clinton then left.",
        ["Bill Clinton P", "Hillary Clinton P", "Clinton P = Bill Clinton"],
    ),
    "a hash sign": ("The jets came from #Russia on Monday.", ["Russia L"]),
    "a compound": (
        "The Tripoli-based government and US-led forces met a UN-recognized envoy.",
        ["Tripoli L", "US L", "UN O"],
    ),
    "a border": ("They met at the Syria-Turkey border.", ["Syria L", "Turkey L"]),
    "a company's man": (
        "The Wagner Group PMC is supporting them. Wagner has 1,000 men there.",
        ["Wagner Group O", "Wagner O = Wagner Group"],
    ),
    "a direction before a country": ("They landed in Eastern Libya near Tobruk.", ["Libya L", "Tobruk L"]),
    "a direction that is a part of the name": (
        "Troops left South Sudan for North Korea.",
        ["South Sudan L", "North Korea L"],
    ),
    "an air base": ("Jets flew to Khmeimim Air Base in Syria.", ["Khmeimim Air Base L", "Syria L"]),
    "an air base with an article": (
        "They were moved to Al Jufra Air Base in Libya.",
        ["Al Jufra Air Base L", "Libya L"],
    ),
    "a dateline": ("BENGHAZI, Libya (AP) — Fighters left the port.", ["BENGHAZI L = Benghazi", "Libya L", "AP O"]),
    "a plural designation": ("Six MiG-29s and two Su-24M2 jets landed.", ["MiG-29 E", "Su-24M2 E"]),
    "a tank and a missile": ("T-72 tanks and an S-400 battery were seen.", ["T-72 E", "S-400 E"]),
    "a warship": (
        "The USS Gerald R. Ford and HMS Queen Elizabeth sailed.",
        ["USS Gerald R. Ford E", "HMS Queen Elizabeth E"],
    ),
    "money, not a tank": ("M1 rose and M3 fell, and the H-1B visa was cut.", []),
    "demonyms": ("Libyans and a Syrian met French officers.", ["Libyans N", "Syrian N", "French N"]),
    "believers are no persons": ("Muslims and Christians prayed in Homs.", ["Homs L"]),
    "a newspaper and a broadcaster": (
        "Reuters and CNN cited the Syrian Arab News Agency.",
        ["Reuters O", "CNN O", "Syrian Arab News Agency O"],
    ),
    "a liberation front": ("The People's Liberation Front rejected the vote.", ["People's Liberation Front O"]),
    "a government in its full name": (
        "The Government of National Accord holds Tripoli.",
        ["Government of National Accord O", "Tripoli L"],
    ),
    "a first name that is a verb": (
        "Will Smith will speak. Mark Mills will mark it.",
        ["Will Smith P", "Mark Mills P"],
    ),
    "who holds an office": (
        "They met Fathi Bashagha, Libya's interior minister, in Tunis.",
        ["Fathi Bashagha P", "Libya L", "Tunis L"],
    ),
    "armed groups named in Arabic": (
        "Ahrar al-Sham, Jaysh al-Islam and Kataib Hezbollah denied it.",
        ["Ahrar al-Sham O", "Jaysh al-Islam O", "Kataib Hezbollah O"],
    ),
    "a mountain and a hill in Arabic": (
        "Shells fell on Jabal al-Zawiya and Tal Rifaat.",
        ["Jabal al-Zawiya L", "Tal Rifaat L"],
    ),
    "a father of somebody": ("Abu Yahya al-Libi fled to Syria.", ["Abu Yahya al-Libi P", "Syria L"]),
    "an article apart": ("They fled Dayr az Zawr for Iraq.", ["Dayr az Zawr L", "Iraq L"]),
    "a group in a small letter": ("Members of al-Qaeda fled.", ["al-Qaeda O"]),
    "a branch": (
        "He led al-Qaeda in the Arabian Peninsula from Yemen.",
        ["al-Qaeda in the Arabian Peninsula O", "Yemen L"],
    ),
    "a list of places": ("Forces of Saudi Arabia, Turkey and Qatar left.", ["Saudi Arabia L", "Turkey L", "Qatar L"]),
    "a town with its state": (
        "He left Castel Grove, Ga., for Marlboro, Mass., in May.",
        ["Castel Grove L", "Ga. L", "Marlboro L", "Mass. L"],
    ),
    "a surname that is a common word": (
        "Bill Gross left. Gross said he would return.",
        ["Bill Gross P", "Gross P = Bill Gross"],
    ),
    "two places that run together": ("Shells fell on Sinjar and Zumar.", ["Sinjar L", "Zumar L"]),
    "a rank behind a force": (
        "U.S. Army General Joseph Votel flew to Iraq.",
        ["U.S. Army O", "Joseph Votel P", "Iraq L"],
    ),
    "Turkey, the bird": ("They ate turkey in Turkey.", ["Turkey L"]),
    "a sentence that begins with a common word": ("Fighting went on. Shelling stopped. Officials left.", []),
    "a dash of the wires": (
        "MOAB, Utah _ He came home, Ann Lee said.",
        ["MOAB L", "Utah L", "Ann Lee P"],
    ),
    "a bullet between names": ("Norway * Finland * Ann Lee", ["Norway L", "Finland L", "Ann Lee P"]),
    "a minister behind a comma": (
        "The Minister of Health, Nancy Orrin, resigned.",
        ["Nancy Orrin P"],
    ),
    "who runs for a country": ("Bente Halvor of Norway won the race.", ["Bente Halvor P", "Norway L"]),
    "a surname that is a plain word": (
        "Peter Cook told reporters. Cook answered no questions. Cook left.",
        ["Peter Cook P", "Cook P = Peter Cook", "Cook P = Peter Cook"],
    ),
    "an initial before the name": ("The book is by J. Walter Merrow.", ["J. Walter Merrow P"]),
    "the Coalition": (
        "Coalition aircraft flew on Monday. The Coalition gave no number.",
        ["Coalition O", "Coalition O"],
    ),
    "any coalition": ("The coalition government fell. A new coalition is sought.", []),
    "ships of a task force": ("Ships of CTF 50 sailed with Task Force 151.", ["CTF 50 O", "Task Force 151 O"]),
    "an armed group of many words": (
        "The Islamic State of Iraq and the Levant lost the town.",
        ["Islamic State of Iraq and the Levant O"],
    ),
    "an armed group's acronym": ("Fighters of JNIM and the RSF fled.", ["JNIM O", "RSF O"]),
    "a company that is a surname": (
        "Harrison Ford arrived. Ford smiled.",
        ["Harrison Ford P", "Ford P = Harrison Ford"],
    ),
    "a company that looks like a man": ("Merrill Lynch cut the price of Pfizer.", ["Merrill Lynch O", "Pfizer O"]),
    "mercenaries of a surname": ("Wagner mercenaries left the town.", ["Wagner O"]),
    "provinces and rivers": (
        "Troops crossed the Khabur into Hasakah; others stayed in North Kivu.",
        ["Khabur L", "Hasakah L", "North Kivu L"],
    ),
    "a cartel that bears its state": (
        "The Sinaloa Cartel and Jalisco police clashed.",
        ["Sinaloa Cartel O", "Jalisco L"],
    ),
    "a headline alone": ("Haftar flies to Cairo", ["Haftar P", "Cairo L"]),
    "a headline of two men": ("Putin meets Erdogan in Sochi", ["Putin P", "Erdogan P", "Sochi L"]),
    "a shouted headline alone": (
        "UN ENVOY GHASSAN MERROW QUITS",
        ["UN O", "GHASSAN MERROW P = Ghassan Merrow"],
    ),
    "a shouted headline of forces": (
        "HAFTAR FORCES SHELL TRIPOLI AIRPORT",
        ["HAFTAR P = Haftar", "TRIPOLI L = Tripoli"],
    ),
    "US in a shouted headline": ("US JETS BOMB ISIL NEAR MOSUL", ["US L", "ISIL O", "MOSUL L = Mosul"]),
    "a dateline of a wire in a capital": ("MINNEAPOLIS _ With a smile she left.", ["MINNEAPOLIS L = Minneapolis"]),
    "a company that has a man's name": ("Philip Marner Cos. sold its mills.", ["Philip Marner Cos. O"]),
    "games in a town": ("The Nagano Olympics opened. The Merrow Cup did not.", ["Nagano L"]),
    "so many Taliban": ("Seven Taliban surrendered; the Muslim group Hamas did not.", ["Taliban O", "Hamas O"]),
    "days and lengths": ("It ran 50K on 2015-12-21, the agency said.", []),
    "a shop with a possessive": ("A McDonald's opened in Riga.", ["McDonald's O", "Riga L"]),
    "an accented name and its plain spelling": (
        "Gülşen Erdemoğlu met the mayor. Later Erdemoglu left Valparaíso.",
        ["Gülşen Erdemoğlu P", "Erdemoglu P = Gülşen Erdemoğlu", "Valparaíso L"],
    ),
    "a man with two surnames": (
        "Iván Pardo Quiroga was sworn in on Monday. Pardo vowed to stay.",
        ["Iván Pardo Quiroga P", "Pardo P = Iván Pardo Quiroga"],
    ),
    "two with one surname in front": (
        "Hu Qiwen and Hu Mingde sat in the hall. On Monday Hu Qiwen left. Hu was unwell.",
        ["Hu Qiwen P", "Hu Mingde P", "Hu Qiwen P", "Hu P = Hu Qiwen"],
    ),
    "a second bearer of a surname does not take it over": (
        "Hillary Marden conceded early. Marden called her rival. Then Bill Marden stood by. Marden wept.",
        ["Hillary Marden P", "Marden P = Hillary Marden", "Bill Marden P", "Marden P"],
    ),
    "May said, a line later": (
        "Theresa May spoke on Monday.\n\nMay said she would go in May.",
        ["Theresa May P", "May P = Theresa May"],
    ),
    "a verb in a headline in capitals": (
        "HILDA MARDEN CONCEDES DEFEAT\n\nHilda Marden conceded on Monday.",
        ["HILDA MARDEN P = Hilda Marden", "Hilda Marden P"],
    ),
    "a dateline of two words": ("THE HAGUE, March 14 — Judges met.", ["THE HAGUE L = The Hague"]),
    "a dateline with hyphens": ("ROSTOV-ON-DON, June 24 — Columns moved.", ["ROSTOV-ON-DON L = Rostov-on-Don"]),
    "a dateline of two places": ("SANAA/DUBAI — Ships turned.", ["SANAA L = Sanaa", "DUBAI L = Dubai"]),
    "an agency in a dateline": (
        "NIAMEY, Aug 4 (Dune Wire) - Talks began.",
        ["NIAMEY L = Niamey", "Dune Wire O"],
    ),
    "a question": ("Did Mullah Tareq Zahir promise anything?", ["Tareq Zahir P"]),
    "a rank and a form of address": ("General Sir Tim Halden briefed them.", ["Tim Halden P"]),
    "a city and its mayor": ("New York Mayor Jane Holt said so.", ["New York L", "Jane Holt P"]),
    "villages in a list": (
        "Fighting went on near the settlements of Orlivka, Kotlyna and Udachka.",
        ["Orlivka L", "Kotlyna L", "Udachka L"],
    ),
    "a brigade with a man's name": ("The Abu Omar al-Tamimi Brigade left.", ["Abu Omar al-Tamimi Brigade O"]),
    "a Tuareg's name": ("Iyad ag Attaher left the town.", ["Iyad ag Attaher P"]),
    "what a firm is called with a possessive": ("Moody's cut its rating.", ["Moody's O"]),
    "followers are no body": ("Jihadists and Salafists left the town.", []),
    "a people named after a place that no table has": (
        "Karsinia closed the border. Karsinian troops said Karsinia was calm.",
        ["Karsinia L", "Karsinian N", "Karsinia L"],
    ),
    "a ship with her number": (
        "GOLDEN HERON (IMO 9187628) sailed. The Golden Heron left.",
        ["GOLDEN HERON E", "Golden Heron E"],
    ),
    "cars that are used as bombs": (
        "A Nissan Navara and a UAZ-469 burned beside a Penske truck.",
        ["Nissan Navara E", "UAZ-469 E", "Penske truck E"],
    ),
    "a currency": ("The plan costs US$ 40 million.", []),
    "a stock index and a sort of oil": ("The Dow fell. Brent crude rose.", []),
    "a trade in lower case before a name": ("On Monday tram driver Asta Rook stopped.", ["Asta Rook P"]),
    "a retired officer": ("Maj. Gen. (ret.) Oleh Zubkov disputed it.", ["Oleh Zubkov P"]),
    "who is said to be somebody": (
        "It was near the house of Didar Lowang, the former head of the council.",
        ["Didar Lowang P"],
    ),
    "a village past which a road runs": ("The old road past Oskell follows the river.", ["Oskell L"]),
    "a town by its description": ("Kellmar, a town of sawmills, was empty.", ["Kellmar L"]),
    "a nickname in quotation marks": ("Karol “Lolek” Wojtas left.", ["Karol “Lolek” Wojtas P"]),
    "a strait and a cape": (
        "Ships left the Strait of Orlan and the Cape of Good Hope.",
        ["Strait of Orlan L", "Cape of Good Hope L"],
    ),
    "a city of two words": ("In La Paz, residents left The Hague.", ["La Paz L", "The Hague L"]),
    "a firm that no table has": ("Security firm Ambrel said so.", ["Ambrel O"]),
    "what fell by a share of itself": ("Richemar fell 5%.", ["Richemar O"]),
    "a list of districts": (
        "They left Aleppo, Damascus and Kafoun by night.",
        ["Aleppo L", "Damascus L", "Kafoun L"],
    ),
    "from one town to another": ("The road from Damascus to Kafoun was cut.", ["Damascus L", "Kafoun L"]),
    "a union of many": ("The Karsa Doctors' Union said so.", ["Karsa Doctors' Union O"]),
    "a secretary of state": (
        "He called U.S. Secretary of State Antony Blaine.",
        ["U.S. L", "Antony Blaine P"],
    ),
    "two surnames without the given name": (
        "Álvaro Ruiz Linares left. Ruiz Linares said nothing.",
        ["Álvaro Ruiz Linares P", "Ruiz Linares P = Álvaro Ruiz Linares"],
    ),
    "a president and his wife": (
        "Goodluck Brandon spoke. His wife, Patience Brandon, wept. Brandon left.",
        ["Goodluck Brandon P", "Patience Brandon P", "Brandon P = Goodluck Brandon"],
    ),
    "a scholar whose surname comes first": (
        "Zhu Shicun spoke in Beijing. Zhu, asked about it, left.",
        ["Zhu Shicun P", "Beijing L", "Zhu P = Zhu Shicun"],
    ),
    "a ship by her description": ("The Golden Heron, a Panama-flagged tanker, left.", ["Golden Heron E", "Panama L"]),
    "initials in one piece": ("Prosecutor Karim A.A. Kahn filed it.", ["Karim A.A. Kahn P"]),
    "a gulf and a day": ("Ships left the Gulf of Aden Thursday.", ["Gulf of Aden L"]),
    "a paper and its article": ("He told The New York Times.", ["New York Times O"]),
    "a mobster": ("Vincent 'Chin' Gardante died.", ["Vincent 'Chin' Gardante P"]),
    "a team named after a city": ("They met the New Orleans Herons.", ["New Orleans Herons O"]),
    "a hyphenated title inside a name": (
        "KRWA Commissioner-General Philippe Ostermann resigned. EU Ambassador Aidan Murrow left.",
        ["KRWA O", "Philippe Ostermann P", "EU O", "Aidan Murrow P"],
    ),
    "an office and a strange name": ("Brunlan, the coordinating minister, said so.", ["Brunlan P"]),
    "a man named by his father": (
        "Sheikh Hassan bin Khalifa Al Morr flew to Doha.",
        ["Hassan bin Khalifa Al Morr P", "Doha L"],
    ),
    "initials in one word": (
        "K.P. Sharma Ovel and A.B.M. Khairul Dey met.",
        ["K.P. Sharma Ovel P", "A.B.M. Khairul Dey P"],
    ),
    "the surname first, as in a list": (
        "1. AL-MURAD, Khalid Ibrahim (a.k.a. AL-MOURAD, Khaled), born in Homs.",
        ["AL-MURAD, Khalid Ibrahim P = Khalid Ibrahim Al-Murad", "AL-MOURAD, Khaled P = Khaled Al-Mourad", "Homs L"],
    ),
    "a Burmese form of address": (
        "Deputy Minister U Tin Myaung met Daw Khin Swe Lay.",
        ["Tin Myaung P", "Khin Swe Lay P"],
    ),
    "a Chinese name": ("The court heard that Wu Jiahao had fled.", ["Wu Jiahao P"]),
    "a capital that speaks": ("Shells fell on the valley, which Yerevan denied.", ["Yerevan L"]),
    "a firm by its legal form": (
        "They listed Sea Marigold Shipping S.A. on Friday.",
        ["Sea Marigold Shipping S.A. O"],
    ),
    "a ministry and whom it was lost to": (
        "Hackers broke into the Ministry of Economy and Finance to steal files.",
        ["Ministry of Economy and Finance O"],
    ),
    "a council that everybody means": (
        "U.S. National Security Council staff left. The Security Council met.",
        ["U.S. National Security Council O", "Security Council O"],
    ),
    "a dash behind a dateline": ("NEW YORK - Samuel Okvar was freed.", ["NEW YORK L = New York", "Samuel Okvar P"]),
    "a ministry of a country that any country has": (
        "Azerbaijan's Defence Ministry denied it. The Defence Ministry said no more.",
        [
            "Azerbaijan L",
            "Defence Ministry O = Azerbaijan's Defence Ministry",
            "Defence Ministry O = Azerbaijan's Defence Ministry",
        ],
    ),
    "a people of two words": (
        "SEOUL (Daily Bell) - North Korean leaders left.",
        ["SEOUL L = Seoul", "Daily Bell O", "North Korean N"],
    ),
    "three places of a dateline": (
        "JERUSALEM/CAIRO/DOHA - The envoys left.",
        ["JERUSALEM L = Jerusalem", "CAIRO L = Cairo", "DOHA L = Doha"],
    ),
    "a dateline of four letters": ("KYIV, May 14 (Northern Bell) - They left.", ["KYIV L = Kyiv", "Northern Bell O"]),
    "a site in a country": ("Jets flew to Al Jofra Air Base in Libya.", ["Al Jofra Air Base L", "Libya L"]),
    "letters behind a name": ("Sarah Whitmore KC told jurors so.", ["Sarah Whitmore P"]),
    "who speaks for a country, in minutes": (
        "ZHANG JUN (China) said that talks failed.",
        ["ZHANG JUN P = Zhang Jun", "China L"],
    ),
    "a bank that is no place": ("It cut Brac Delta Bank on Tuesday.", ["Brac Delta Bank O"]),
    "a byline without a name": ("By Staff Reporters", []),
    "a word of no language": ("A" * 3000 + " left. Berlin fell.", ["Berlin L"]),
    "a byline and its date": ("By Ivan Petrosz Published 3 May 2024", ["Ivan Petrosz P"]),
    "an agency in capitals": (
        "A soldier stands guard. REUTERS/Anna Petrosz",
        ["REUTERS O = Reuters", "Anna Petrosz P"],
    ),
    "a known body that sounds like a trade": (
        "Human Rights Watch's Andreas Harvik left.",
        ["Human Rights Watch O", "Andreas Harvik P"],
    ),
    "a minister's portfolio": ("U.S. Defense Secretary Lloyd Austen left.", ["U.S. L", "Lloyd Austen P"]),
    "an apostrophe in a name": ("Hasyim Asy'arin, who chairs the board, left.", ["Hasyim Asy'arin P"]),
}
