"""How well copies are found: copies of our making planted among the newswire reports of `../shared/eval`.

Four kinds, as papers make them: cut, re-titled, re-ordered, one paragraph changed. A pair counts as found where a
planted copy is linked to its original. It counts as wrong where the copy is linked to a report that has nothing to do
with the original: the newswire has near-duplicates of its own, so a report that shares a third of the original's text
is no mistake.
"""

import argparse
import datetime as dt
import json
import random
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from generator.compare import hashing
from generator.compare.fingerprints import fingerprint
from generator.compare.held import Held
from generator.compare.origins import links
from generator.model.annotations import Annotations
from generator.model.article import Article
from generator.model.origins import Fingerprint, Link, Repeats

EVAL = Path(__file__).parents[2] / "shared" / "eval"
NATURAL = 1 / 3
KINDS = ("cut", "re-titled", "re-ordered", "one paragraph changed")
_FILLER = (
    "The weather service expects rain in the hills towards the end of the week, and asks drivers to take care.",
    "A reader wrote in to say that the library of her town had been open on every day of the strike.",
    "The next session of the committee is set for the coming month, when members are back from their holidays.",
    "Shops near the harbour stayed closed for the day, as they do every year when the boats are blessed.",
)


class Planted(NamedTuple):
    """A copy, and what it was made of."""

    article: Article
    original: str
    kind: str


def read(path: Path) -> list[Article]:
    """The newswire reports."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [
        Article(id=r["id"], title=r["title"], date=dt.date.fromisoformat(r["date"]), source=r["source"], text=r["text"])
        for r in rows
    ]


def plant(reports: list[Article], number: int, words: int, rng: random.Random) -> list[Planted]:
    """Copies of reports that have at least three paragraphs under their title, each kind as often as the others."""
    long = [report for report in reports if len(report.text.split("\n\n")) >= 4 and len(report.text.split()) >= words]
    chosen = rng.sample(long, number)
    return [
        Planted(_copy(report, KINDS[at % len(KINDS)], at, rng), report.id, KINDS[at % len(KINDS)])
        for at, report in enumerate(chosen)
    ]


def _copy(report: Article, kind: str, at: int, rng: random.Random) -> Article:
    title, *body = report.text.split("\n\n")
    if kind == "cut":
        body = body[: rng.randint(max(1, len(body) // 3), len(body) - 1)]
    elif kind == "re-titled":
        title = rng.choice(_FILLER).rstrip(".").upper()
    elif kind == "re-ordered":
        rng.shuffle(body)
    else:
        body[rng.randrange(len(body))] = rng.choice(_FILLER)
    day = report.date + dt.timedelta(days=rng.randint(0, 2))
    return Article(id=f"planted/{at}", title=title, date=day, source="planted", text="\n\n".join([title, *body]))


def main() -> None:
    """Plant, find, count, print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--planted", type=int, default=1000, help="how many copies (1000)")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--words", type=int, default=80, help="words that an original has at least (80)")
    options.add_argument("--show", type=int, default=0, help="print so many of the pairs that were not planted")
    given = options.parse_args()
    rng = random.Random(given.seed)  # noqa: S311 - nothing secret is made
    reports = read(EVAL / "dev" / "reuters21578.jsonl")
    planted = plant(reports, given.planted, given.words, rng)
    everything = [*reports, *(copy.article for copy in planted)]
    rng.shuffle(everything)
    began = time.process_time()
    prints = {article.id: fingerprint(article, Annotations()) for article in everything}
    made = time.process_time()
    index = Held(prints.values())
    found = {link for one in prints.values() for link in links(one, index)}
    ended = time.process_time()
    print(f"{len(everything)} reports: prints {made - began:.1f} s, links {ended - made:.1f} s of processor time")
    copies = [link for link in sorted(found) if link.kind is Repeats.COPY]
    _print(planted, copies, prints)
    print(f"links by kind: {dict(sorted(Counter(link.kind.value for link in found).items()))}")
    texts = {article.id: article.text for article in everything}
    natural = [link for link in copies if "planted" not in link.one.report + link.other.report]
    print(f"copies the newswire holds by itself: {len(natural)}")
    twins = {(link.one.report, link.other.report) for link in copies}
    said = [link for link in sorted(found) if link.kind is not Repeats.COPY]
    loose = [link for link in said if (link.one.report, link.other.report) not in twins]
    print(f"statements that two reports share and are no copies: {len(loose)}")
    shown = rng.sample(natural, min(given.show, len(natural))) + rng.sample(loose, min(given.show, len(loose)))
    for link in shown:
        print(
            "-" * 100, link.share, *(texts[p.report][p.start : p.end or 400] for p in (link.one, link.other)), sep="\n"
        )


def _print(planted: list[Planted], copies: list[Link], prints: dict[str, Fingerprint]) -> None:
    pairs = {frozenset((link.one.report, link.other.report)) for link in copies}
    hits = Counter(copy.kind for copy in planted if frozenset((copy.article.id, copy.original)) in pairs)
    wanted = Counter(copy.kind for copy in planted)
    for kind in KINDS:
        print(f"recall, {kind}: {hits[kind] / wanted[kind]:.3f}")
    originals = {copy.article.id: copy.original for copy in planted}
    wrong = related = 0
    for one, other in map(sorted, pairs):
        roots = originals.get(one, one), originals.get(other, other)
        if (one in originals or other in originals) and roots[0] != roots[1]:
            if hashing.shared(prints[roots[0]].shingles, prints[roots[1]].shingles) >= NATURAL:
                related += 1
            else:
                wrong += 1
    right = sum(hits.values())
    print(f"recall {right / len(planted):.3f}; precision {right / max(1, right + wrong):.3f}", end="")
    print(f" ({right} right, {wrong} wrong, {related} with natural near-duplicates of the original)")


if __name__ == "__main__":
    main()
