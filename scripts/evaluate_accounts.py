"""Same event, several reports: how often claims that are put together come from reports of one event.

Measured on the clusters of news in `../shared/eval` (ECB+). Each topic holds two events of one kind, years apart in
truth; the reports carry no dates, so all get one day, and only names and deeds can tell the two events apart.
"""

import datetime as dt
import json
from collections import Counter
from itertools import combinations
from pathlib import Path

from evaluate_exercise import run

from generator.model.article import Article

CLUSTERS = Path(__file__).parents[2] / "shared" / "eval" / "dev" / "ecbplus.jsonl"
DAY = dt.date(2012, 6, 1)


def main() -> None:
    """Compare, count, print."""
    rows = [json.loads(line) for line in CLUSTERS.read_text("utf-8").splitlines()]
    events = {row["id"]: (row["topic"], row["subtopic"]) for row in rows}
    found = run([Article(id=row["id"], title="", date=DAY, source=row["id"], text=row["text"]) for row in rows])
    pairs: Counter[str] = Counter()
    joined: set[str] = set()
    for account in found.compared.accounts:
        for one, other in combinations(account.claims, 2):
            if one.report == other.report:
                continue
            mine, yours = events[one.report], events[other.report]
            pairs["event" if mine == yours else "topic" if mine[0] == yours[0] else "neither"] += 1
            if mine == yours:
                joined.update((one.report, other.report))
    with_claims = {article.id for article, notes in zip(found.reports, found.annotations, strict=True) if notes.claims}
    every = sum(pairs.values())
    print(f"{len(found.compared.accounts)} accounts, {every} pairs of claims of two reports")
    print(f"of one event {pairs['event'] / every:.3f}, of one topic {(every - pairs['neither']) / every:.3f}")
    print(f"reports joined to another of their event: {len(joined)} of {len(with_claims)} that hold a claim")


if __name__ == "__main__":
    main()
