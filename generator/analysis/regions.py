"""Regions that news names and tables of towns do not hold, and areas too wide to be a point on a map.

Written for this project from general knowledge; a point is near the middle of its region, to a tenth of a degree.
"""

POINTS: dict[str, tuple[str, float, float]] = {
    "Abkhazia": ("GE", 43.0, 41.0),
    "Anbar": ("IQ", 32.9, 41.6),
    "Bavaria": ("DE", 48.9, 11.4),
    "Catalonia": ("ES", 41.8, 1.5),
    "Chechnya": ("RU", 43.3, 45.7),
    "Crimea": ("UA", 45.3, 34.4),
    "Cyrenaica": ("LY", 30.0, 22.0),
    "Dagestan": ("RU", 43.1, 47.0),
    "Darfur": ("SD", 13.5, 24.0),
    "Donbas": ("UA", 48.3, 38.0),
    "East Jerusalem": ("PS", 31.8, 35.2),
    "Eastern Ghouta": ("SY", 33.5, 36.5),
    "England": ("GB", 52.5, -1.5),
    "Fezzan": ("LY", 26.5, 14.0),
    "Gaza": ("PS", 31.4, 34.4),
    "Gaza Strip": ("PS", 31.4, 34.4),
    "Golan Heights": ("SY", 33.0, 35.8),
    "Helmand": ("AF", 31.4, 64.2),
    "Iraqi Kurdistan": ("IQ", 36.2, 44.0),
    "Jubaland": ("SO", 0.2, 42.0),
    "Kashmir": ("IN", 34.1, 75.0),
    "Kurdistan Region": ("IQ", 36.2, 44.0),
    "Nagorno-Karabakh": ("AZ", 39.8, 46.8),
    "Northern Ireland": ("GB", 54.6, -6.7),
    "Puntland": ("SO", 8.5, 48.5),
    "Quebec": ("CA", 52.0, -72.0),
    "Rojava": ("SY", 36.5, 40.5),
    "Scotland": ("GB", 56.8, -4.2),
    "Sicily": ("IT", 37.6, 14.1),
    "Sinai": ("EG", 29.5, 33.8),
    "Sinai Peninsula": ("EG", 29.5, 33.8),
    "Somaliland": ("SO", 9.6, 44.5),
    "South Ossetia": ("GE", 42.3, 44.1),
    "Tibet": ("CN", 31.0, 88.0),
    "Tigray": ("ET", 14.0, 38.8),
    "Transnistria": ("MD", 47.2, 29.4),
    "Tripolitania": ("LY", 31.0, 13.5),
    "Wales": ("GB", 52.3, -3.7),
    "West Bank": ("PS", 32.0, 35.3),
    "Xinjiang": ("CN", 41.5, 86.0),
    "Zaporizhzhia Oblast": ("UA", 47.2, 35.8),
}
"""Country (ISO 3166, two letters; no judgment of whose it is), latitude and longitude in degrees."""

AREAS = frozenset(
    line.strip()
    for line in """
    Africa
    Americas
    Antarctica
    Arab world
    Arabia
    Arabian Peninsula
    Arabian Sea
    Arctic
    Asia
    Atlantic
    Atlantic Ocean
    Baltic
    Baltics
    Balkans
    Baltic Sea
    Black Sea
    Caribbean
    Caspian Sea
    Caucasus
    Central Africa
    Central America
    Central Asia
    Central Europe
    East
    East Africa
    East Asia
    Eastern Europe
    Europe
    Far East
    Gulf
    Horn of Africa
    Indian Ocean
    Kurdistan
    Latin America
    Levant
    Maghreb
    Mediterranean
    Mediterranean Sea
    Middle East
    North
    North Africa
    North America
    North Sea
    Near East
    Pacific
    Pacific Ocean
    Persian Gulf
    Red Sea
    Sahara
    Sahel
    Scandinavia
    Siberia
    South
    South America
    South Asia
    South China Sea
    Southeast Asia
    Southern Africa
    Sub-Saharan Africa
    West
    West Africa
    Western Europe
    World
    """.split("\n")
    if line.strip()
)
"""Areas for which a point would mislead."""
