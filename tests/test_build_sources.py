"""The register of sources holds for reports that were taken in before it knew them."""

from pathlib import Path

from generator.build import Build
from generator.new_project import make


def test_a_name_registered_later_leads_to_its_source_with_its_grade(tmp_path: Path) -> None:
    root = make(tmp_path / "project")
    report = "Title: Ferry sails\nDate: 2021-03-04\nSource: Lake Herald Online\n\nThe ferry sailed on Thursday.\n"
    (root / "content/inbox/ferry.txt").write_text(report, encoding="utf-8")
    Build(root, jobs=1).run()
    register = "sources:\n  - name: Lake Herald\n    aliases: [Lake Herald Online]\n    reliability: B\n"
    (root / "site_config/sources.yml").write_text(register, encoding="utf-8")
    Build(root, jobs=1).run()
    (page,) = (path for path in (root / "site/articles").glob("*.html") if path.name != "index.html")
    html = page.read_text(encoding="utf-8")
    assert 'href="../sources/lake-herald.html"' in html
    assert ">B6<" in html
    assert (root / "site/sources/lake-herald.html").exists()
    assert "lake-herald-online" not in html
