"""What stands round the reports of the exercise: its home page, its register of sources, names that a person gave."""

HOME = """---
title: Home
template: home.html
---
# EXERCISE: the valley of the Senn

Everything on this site is fiction, written for this program: two states that do not exist, Veldoria and Karsinia,
fight over a valley that does not exist. The reports hold what real ones do: copies and re-used statements, numbers that
differ, denials, words passed on by others, two spellings of one name, two people of one surname, and corrections. What
was planted where stands in `exercise-key.json`, in the project's folder.

Begin with [the second edition](briefings/2032-01-17-figures.md), which says what became of claims since the first, with
[accounts side by side](accounts/index.html), [who says what](claims/index.html) or the [timeline](timeline.html).
"""

SOURCES = """# The publishers of the exercise. None of them exists, and the grades are part of the fiction.
sources:
  - name: Halmer Gazette
    kind: daily newspaper
    country: Veldoria
    reliability: C
    descriptor: Close to the town of Halmer; corrects itself; prints the agency's reports under its own headlines.
  - name: Northern Wire
    kind: news agency
    country: Veldoria
    reliability: B
    descriptor: First with most reports; names its sources as a rule.
  - name: Radio Oskeld
    kind: broadcaster
    country: Karsinia
    reliability: C
    descriptor: Relays officials of Karsinia; seldom says how it knows.
  - name: Karsinian Press Bureau
    kind: state news agency
    country: Karsinia
    reliability: D
    descriptor: Speaks for the government of Karsinia.
  - name: Meridian News
    kind: news site
    reliability: F
    descriptor: Rewrites what others report.
"""

ENTITIES = """# Names of the exercise. `entities.yml` of a new project explains every key.
entities:
  - name: Haldan Veskar
    type: PERSON
    aliases: [Vesker]
    description: EXERCISE. General of Karsinia; some reports write Vesker.
  - {name: Kell, type: LOCATION}
  - {name: Lomna, type: LOCATION}
  - {name: Ullerby, type: LOCATION}
  - {name: Ullerby Brigade, type: ORGANISATION}
"""

FILES = {
    "content/pages/index.md": HOME,
    "site_config/sources.yml": SOURCES,
    "site_config/entities.yml": ENTITIES,
}
"""By path in the project."""
