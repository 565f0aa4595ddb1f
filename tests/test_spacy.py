"""Names by a spaCy pipeline of the user's: trained here in a moment, loaded for real."""

import shutil
import sys
from datetime import date
from pathlib import Path

import project
import pytest

from generator.analysis import document, names
from generator.analysis.names import spacy_loading
from generator.build import reading
from generator.errors import BuildError
from generator.model.annotations import Mention

spacy = pytest.importorskip("spacy", reason="the extra “spacy” is not installed: pip install 'sitrep-site[spacy]'")

TAUGHT = [
    ("The Grey Wolf sailed to Zorvan.", [(4, 13, "ORG"), (24, 30, "GPE")]),
    ("Talks with the Grey Wolf failed.", [(15, 24, "ORG")]),
    ("Mirel Dask met the Norvan envoy in Zorvan.", [(0, 10, "PERSON"), (19, 25, "NORP"), (35, 41, "GPE")]),
    ("They saw Mirel Dask in Zorvan on Monday.", [(9, 19, "PERSON"), (23, 29, "GPE"), (33, 39, "DATE")]),
    ("A Libyan officer left Zorvan.", [(2, 8, "NORP"), (22, 28, "GPE")]),
]
TEXT = (
    "Mirel Dask left Zorvan with the Grey Wolf.\n\nA MiG-29 flew over Zorvan, Dask said. A Libyan officer and a Norvan."
)


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a pipeline that knows a few names by heart."""
    from spacy.training import Example

    spacy.util.fix_random_seed(1)
    made = spacy.blank("en")
    made.add_pipe("ner")
    examples = [Example.from_dict(made.make_doc(text), {"entities": spans}) for text, spans in TAUGHT]
    made.initialize(lambda: examples)
    for _ in range(40):
        made.update(examples)
    folder = tmp_path_factory.mktemp("spacy") / "pipeline"
    made.to_disk(folder)
    return folder


@pytest.fixture(autouse=True)
def fresh() -> None:
    _forget()


def _forget() -> None:
    """What a process keeps of a pipeline."""
    spacy_loading.load.cache_clear()
    spacy_loading.fingerprint.cache_clear()
    reading._annotator.cache_clear()


def found(model: Path, text: str, known: dict[str, str]) -> list[tuple[str, str, str]]:
    mentions: tuple[Mention, ...] = names.find(document.read(text, date(2020, 1, 1)), names.load(known, str(model)))
    return [(text[m.start : m.end], m.name.type, m.name.text) for m in mentions]


def test_its_labels_become_our_types_and_the_rest_holds_as_before(pipeline: Path) -> None:
    """Equipment, the fullest form in the report; a people only where it is one, and no dates among the names."""
    assert found(pipeline, TEXT, {}) == [
        ("Mirel Dask", "PERSON", "Mirel Dask"),
        ("Zorvan", "LOCATION", "Zorvan"),
        ("Grey Wolf", "ORGANISATION", "Grey Wolf"),
        ("MiG-29", "EQUIPMENT", "MiG-29"),
        ("Zorvan", "LOCATION", "Zorvan"),
        ("Libyan", "NATIONALITY", "Libyan"),
    ]


def test_the_projects_own_names_have_the_last_word(pipeline: Path) -> None:
    assert ("Grey Wolf", "EQUIPMENT", "Grey Wolf") in found(pipeline, TEXT, {"Grey Wolf": "EQUIPMENT"})


def configured(root: Path, model: str) -> Path:
    path = root / "site_config/mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    return project.put(
        root, "site_config/mkdocs.yml", text.replace("analysis: full", f"analysis: {{names: spacy, model: {model}}}")
    )


def test_a_site_is_built_with_it_and_anew_when_it_is_another(pipeline: Path, tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    project.report(root, "a.txt", TEXT)
    shutil.copytree(pipeline, root / "models/ours")
    configured(root, "../models/ours")
    project.build(root)
    assert "grey-wolf.html" in project.page(root, "entities/type/organisation.html")
    other = spacy.load(pipeline)
    other.add_pipe("entity_ruler", before="ner").add_patterns([{"label": "EQUIPMENT", "pattern": "Grey Wolf"}])
    other.to_disk(root / "models/ours")
    _forget()  # as a new process begins
    project.build(root)
    assert "grey-wolf.html" in project.page(root, "entities/type/equipment.html")


@pytest.mark.parametrize(
    ("model", "what", "command"),
    [
        ("en_nowhere_sm", "“en_nowhere_sm” is not installed", "python -m spacy download en_nowhere_sm"),
        ("../models/none", "no spaCy pipeline in “../models/none”", "counted from the folder"),
    ],
)
def test_a_missing_pipeline_is_one_sentence_with_what_to_do(
    tmp_path: Path, model: str, what: str, command: str
) -> None:
    root = project.starter(tmp_path / "project")
    project.report(root, "a.txt", TEXT)
    configured(root, model)
    with pytest.raises(BuildError) as raised:
        project.build(root)
    assert len(raised.value.problems) == 1
    assert what in str(raised.value)
    assert command in str(raised.value)


def test_without_spacy_the_message_names_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(BuildError) as raised:
        spacy_loading.load("en_core_web_sm")
    assert "pip install 'sitrep-site[spacy]'" in str(raised.value)


def test_a_wrong_key_is_told_with_its_line(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    path = root / "site_config/mkdocs.yml"
    project.put(
        root,
        "site_config/mkdocs.yml",
        path.read_text("utf-8").replace("analysis: full", "analysis: {names: spacey, model: x}"),
    )
    with pytest.raises(BuildError) as raised:
        project.build(root)
    assert "spacey" in str(raised.value)
    assert raised.value.problems[0].line
