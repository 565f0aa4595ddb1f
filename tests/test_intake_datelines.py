"""Where, when and who: read off the marker that opens a wire report, and off nothing else."""

import pytest

from generator.intake import agencies, dateline


@pytest.mark.parametrize(
    ("opening", "place", "day", "agency"),
    [
        ("LINDAU, May 26 (Reuters) - ", "LINDAU", "May 26", "Reuters"),
        ("LINDAU, 26 May 2020 (SANA) — ", "LINDAU", "26 May 2020", "SANA"),
        ("WASHINGTON (AP) — ", "WASHINGTON", None, "AP"),
        ("(Reuters) - ", None, None, "Reuters"),
        ("(CNN)", None, None, "CNN"),
        ("CNN) — ", None, None, "CNN"),
        ("(AFP — ", None, None, "AFP"),
        ("LINDAU/BREGENZ, June 3 (Reuters) – ", "LINDAU/BREGENZ", "June 3", "Reuters"),
        ("BREGENZ — ", "BREGENZ", None, None),
        ("NAIROBI, Kenya (AP) _ ", "NAIROBI, Kenya", None, "AP"),
        ("PORTLAND, Ore., Feb 26 - ", "PORTLAND, Ore.", "Feb 26", None),
        ("St. Gallen, March 11 - ", "St. Gallen", "March 11", None),
        ("HEMPSTEAD, N.Y., Sept. 26 (UPI) -- ", "HEMPSTEAD, N.Y.", "Sept. 26", "UPI"),
        ("Al-Arish, Egypt (AFP) - ", "Al-Arish, Egypt", None, "AFP"),
        ("ZÜRICH (Reuters/AP) - ", "ZÜRICH", None, "Reuters/AP"),
        ("ТУЛА, 3 июня (ТАСС) — ", "ТУЛА", "3 июня", "ТАСС"),
    ],
)
def test_a_dateline_is_taken_apart_and_ends_where_the_words_begin(
    opening: str, place: str | None, day: str | None, agency: str | None
) -> None:
    found = dateline.find(opening + "The ferry sailed on.")
    assert found is not None
    assert (found.place, found.day, found.agency, found.end) == (place, day, agency, len(opening))


@pytest.mark.parametrize(
    "text",
    [
        "NATO - the alliance - met.",
        "The Lake Rescue Service (LRS) - a charity - sailed.",
        "The Lake Rescue Service (LRS) sailed.",
        "Friday, March 19 - The ferry sailed.",
        "Lindau (Germany) - The ferry sailed.",
        "(Adds details) - The ferry sailed.",
        "In Lindau, the ferry - the last one - sailed.",
        "“We sailed,” she said — then left.",
        "MiG-29 jets flew.",
        "U.S. — The ferry sailed.",
        "",
    ],
)
def test_a_sentence_is_not_taken_for_a_dateline(text: str) -> None:
    assert dateline.find(text) is None


def test_a_source_that_the_register_knows_counts_as_an_agency() -> None:
    text = "Lindau (Lake Wire) The ferry sailed."
    assert dateline.find(text) is None
    found = dateline.find(text, ["Lake Wire"])
    assert found is not None
    assert found.agency == "Lake Wire"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A skipper told Reuters so. Another told CNN.", "Reuters"),
        ("CNN said so. A skipper told AFP, and a cook told AFP.", "AFP"),
        ("A skipper told CNN so. A mate told AFP so, and a cook told AFP.", "AFP"),
        ("Reuters sent a request for comment.", "Reuters"),
        ("The BBC could not independently verify this.", "BBC"),
        ("A memo seen by the Associated Press says so.", "Associated Press"),
        ("He said in an exclusive interview with Al Jazeera that it sank.", "Al Jazeera"),
        ("She told lawmakers so.", None),
        ("He told Reuters' rival nothing; CNN showed pictures.", None),
    ],
)
def test_a_report_names_its_publisher_where_somebody_speaks_to_it(text: str, source: str | None) -> None:
    assert agencies.spoken_of(text, ()) == source
