"""Two real reports, damaged as copies are, come in with their dates and sources. (They are not part of the project.)"""

from pathlib import Path

import pytest

from generator import intake
from generator.config.sources import Register
from generator.intake import filing

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"


@pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the reports lie beside the checkout, in ../shared/seeds, and are not there"
)
def test_the_seeds_are_dated_and_their_sources_inferred(tmp_path: Path) -> None:
    inbox = tmp_path / "content/inbox"
    inbox.mkdir(parents=True)
    for seed in SEEDS.glob("*.txt"):
        (inbox / seed.name).write_bytes(seed.read_bytes())
    outcome = filing.take_in(tmp_path, sorted(inbox.iterdir()), (), Register(), None)
    assert outcome.quarantined == outcome.notices == ()
    articles = [intake.load(path.read_text(encoding="utf-8"), path.stem, path.name) for path in outcome.written]
    assert [(article.date.isoformat(), article.source) for article in articles] == [
        ("2020-05-26", "CNN"),
        ("2020-06-04", "Reuters"),
    ]
    assert all({"title", "source"} <= set(article.inferred) for article in articles)
    assert not any(article.text.startswith(("date", "CNN")) for article in articles)
