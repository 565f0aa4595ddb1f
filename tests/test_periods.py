"""What the lists by month and by date count, on a site built for real."""

import re
from pathlib import Path

import project


def _counts(page: Path) -> dict[str, int]:
    """The counts of a list by month, by the month's page."""
    found = re.findall(r'dates/(\d{4}-\d\d)\.html">[^<]*</a>.*?<span class="count">(\d+)', page.read_text("utf-8"))
    return {month: int(count) for month, count in found}


def test_a_report_is_counted_in_the_month_it_was_published_in(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "desk")
    for number, day in enumerate(("2020-05-26", "2020-05-27", "2020-06-04")):
        project.report(root, f"{number}.txt", "The harbour was quiet.", day=day)
    project.build(root)
    assert _counts(root / "site/articles/index.html") == {"2020-05": 2, "2020-06": 1}
    assert _counts(root / "site/dates/index.html") == {"2020-05": 2, "2020-06": 1}
