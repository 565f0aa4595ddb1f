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


def test_the_index_of_dates_lists_years_of_reports_by_month_on_one_scale_and_other_years_with_their_events(
    tmp_path: Path,
) -> None:
    root = project.starter(tmp_path / "desk")
    for number, day in enumerate(("2020-05-26", "2020-05-27", "2019-06-04")):
        project.report(root, f"{number}.txt", "The bridge of Tobruk was opened in 1987.", day=day)
    project.build(root)
    page = (root / "site/dates/index.html").read_text("utf-8")
    years, others = page.split("Other years")
    assert re.findall(r'dates/(\d{4})\.html"', years) == ["2020", "2019"]
    assert re.findall(r'<rect width="([\d.]+)"', years) == ["100.0", "50.0"], "two reports, and one, on one scale"
    assert re.findall(r'dates/(\d{4})\.html">\d+</a> <span class="count">(\d+)<', others) == [("1987", "3")]
