"""Places, countries and peoples by name: lookups on tables that `loading` has read."""

from generator.model.record import Record

MOST_SEEN = 500
"""Sentences whose names are kept at a time: those of a report, for several rules ask."""


class Gazetteer(Record, frozen=True):
    """What is known of the world before a report is read."""

    countries: dict[str, str] = {}
    """Names of countries and larger regions, in every spelling, and the one to show ("U.K." -> "United Kingdom")."""

    demonyms: dict[str, str] = {}
    """Words for peoples ("Libyan", "Libyans"), and the country or region to show with them; empty for none."""

    towns: dict[str, int] = {}
    """Towns and their inhabitants in thousands, the largest of that name."""

    capitals: frozenset[str] = frozenset()
    """Towns among them that a country is ruled from."""

    sites: frozenset[str] = frozenset()
    """Airports, air bases and the states of the United States."""

    regions: frozenset[str] = frozenset()
    """Provinces, rivers, mountains and seas."""

    organisations: frozenset[str] = frozenset()
    """Organisations that everybody writes about, and that look like nothing else."""

    also_organisations: frozenset[str] = frozenset()
    """Names of others that are also plain words, surnames or places ("Shell")."""

    openings: dict[str, int] = {}
    """First words of names of several words, and how many words the longest of these names has."""

    seen: dict[tuple[str, ...], list[tuple[int, int, str]]] = {}
    """What has been looked up in the sentences read last: a memory that changes no result."""

    @property
    def joinable(self) -> frozenset[str]:
        """What a hyphen or slash may join into a pair ("Israel-Lebanon", "Russian-Turkish")."""
        return frozenset(self.countries) | frozenset(self.demonyms)

    def kind(self, name: str) -> str | None:
        """What a name is to us: country, demonym, organisation, site, region, city (from 100,000), town, or nothing."""
        if name in self.countries:
            return "country"
        if name in self.demonyms:
            return "demonym"
        if name in self.organisations:
            return "organisation"
        if name in self.sites:
            return "site"
        if name in self.regions:
            return "region"
        people = self.towns.get(name)
        return None if people is None else "city" if people >= 100 else "town"

    def matches(self, words: tuple[str, ...]) -> list[tuple[int, int, str]]:
        """The names of two or more words among these words, longest first from the left: start, end and kind."""
        known = self.seen.get(words)
        if known is not None:
            return known
        if len(self.seen) >= MOST_SEEN:
            self.seen.clear()
        found = self.seen[words] = self._matches(words)
        return found

    def _matches(self, words: tuple[str, ...]) -> list[tuple[int, int, str]]:
        found: list[tuple[int, int, str]] = []
        free = 0
        for at in [i for i, word in enumerate(words) if word in self.openings]:
            if at < free:
                continue
            for end in range(min(at + self.openings[words[at]], len(words)), at + 1, -1):
                kind = self.kind(joined(words[at:end]))
                if kind:
                    found.append((at, end, kind))
                    free = end
                    break
        return found


def joined(words: tuple[str, ...]) -> str:
    """Words as one name, as the tables write it: "St. Louis", "People's Liberation Army"."""
    return " ".join(words).replace(" . ", ". ").replace(" '", "'").replace(" ’", "’")
