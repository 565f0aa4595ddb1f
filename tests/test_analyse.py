"""`sitrep analyse` writes the records that DESIGN.md promises, and every offset in them points into the text."""

import itertools
import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import edits
import jsonschema
import project
import pytest

from generator import edtf

SCHEMA = json.loads((Path(__file__).parent / "analyse.schema.json").read_text(encoding="utf-8"))
CORPUS = {**SCHEMA["$defs"]["corpus"], "$defs": SCHEMA["$defs"]}

ODD = (
    "",
    "   \n\n ",
    "One.",
    "🚢 The ship of “Ana Berg” left 🌊 Tripoli on Tuesday, Karl Berg said. 𝒜 second sentence.",
    "Е́сли Anna Berg said so\u200f (\u202eCGS\u202c) — then… “no,” she said, “never”",
    "e\u0301t\u00e9 2011. \r\n Windows line. Anna Berg said it was over.\r\n\r\nKarl Berg denied it.",
    '"""""" said said said according to according to',
    "word " * 3000 + "Anna Berg said.",
)


def written(lines: list[dict[str, Any]], folder: Path, *options: str) -> list[dict[str, Any]]:
    """What the command writes for JSON Lines on its standard input."""
    given = "\n".join(json.dumps(line) for line in lines)
    command = [str(Path(sys.executable).parent / "sitrep"), "-C", str(folder), "analyse", "--jsonl", *options]
    ran = subprocess.run(command, input=given.encode(), capture_output=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr.decode()
    assert ran.stderr == b""
    return [json.loads(line) for line in ran.stdout.decode("utf-8").split("\n") if line]


def reports(count: int) -> list[dict[str, Any]]:
    """Reports of the small vocabulary, then odd ones."""
    choose = random.Random(3).choice  # noqa: S311 - chance that can be repeated
    editor = edits.Editor.__new__(edits.Editor)
    editor.choose = choose
    texts = [f"{editor.text()}\n\n{editor.text()}" for _ in range(count)] + list(ODD)
    return [{"id": f"r{number}", "date": choose(edits.DAYS), "text": text} for number, text in enumerate(texts)]


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    return written(reports(60), tmp_path_factory.mktemp("analyse"))


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("corpus")
    written(reports(60), folder, "--corpus", str(folder / "corpus.json"))
    found: dict[str, Any] = json.loads((folder / "corpus.json").read_text(encoding="utf-8"))
    return found


def test_every_record_fits_the_schema(records: list[dict[str, Any]], corpus: dict[str, Any]) -> None:
    for record in records:
        jsonschema.validate(record, SCHEMA)
    jsonschema.validate(corpus, CORPUS)


def test_reports_come_out_as_they_went_in_and_in_their_order(records: list[dict[str, Any]]) -> None:
    given = reports(60)
    assert [(r["id"], r["date"], r["text"]) for r in records] == [(g["id"], g["date"], g["text"]) for g in given]


def test_offsets_point_into_the_text(records: list[dict[str, Any]]) -> None:
    """In code points: also behind letters that take more bytes, or two units of UTF-16."""
    for record in records:
        for part in (*record["sentences"], *record["entities"], *record["times"]):
            assert 0 <= part["start"] < part["end"] <= len(record["text"])
            words = record["text"][part["start"] : part["end"]]
            assert words == words.strip()
        for claim in record["attributions"]:
            for start, end in filter(None, (claim["source"], claim["cue"], claim["content"])):
                assert 0 <= start < end <= len(record["text"])


def test_parts_stand_in_order_and_do_not_overlap(records: list[dict[str, Any]]) -> None:
    for record in records:
        for kind in ("sentences", "entities", "times"):
            ends = [(part["start"], part["end"]) for part in record[kind]]
            assert all(one[1] <= other[0] for one, other in itertools.pairwise(ends)), kind
        assert len({sentence["id"] for sentence in record["sentences"]}) == len(record["sentences"])


def test_every_word_stands_in_a_sentence(records: list[dict[str, Any]]) -> None:
    for record in records:
        left = list(record["text"])
        for sentence in record["sentences"]:
            left[sentence["start"] : sentence["end"]] = " " * (sentence["end"] - sentence["start"])
        assert not any(letter.isalnum() for letter in left)


def test_references_lead_somewhere(records: list[dict[str, Any]], corpus: dict[str, Any]) -> None:
    """To an entity of the corpus, under its name and type; to a sentence of the report."""
    known = {entity["ref"]: entity for entity in corpus["entities"]}
    assert len(known) == len(corpus["entities"])
    for record in records:
        for mention in record["entities"]:
            entity = known[mention["ref"]]
            assert (mention["name"], mention["type"]) == (entity["name"], entity["type"])
        assert {claim["speaker"] for claim in record["attributions"]} <= {None, *known}
        sentences = {sentence["id"] for sentence in record["sentences"]}
        for event in record["events"]:
            assert event["sentence"] in sentences
            assert set(event["entities"]) <= known.keys()


def test_times_are_edtf_that_the_site_can_show(records: list[dict[str, Any]]) -> None:
    values = [part["edtf"] for record in records for part in (*record["times"], *record["events"]) if part["edtf"]]
    assert values
    for value in values:
        edtf.bounds(value)


def test_the_same_reports_give_the_same_bytes_whatever_the_workers_and_hash_seed(tmp_path: Path) -> None:
    """And whatever their order: what a report says does not hang on its place in the line."""
    lines = reports(80)
    given = "\n".join(json.dumps(line) for line in lines).encode()
    command = [str(Path(sys.executable).parent / "sitrep"), "-C", str(tmp_path), "analyse", "--jsonl"]
    outputs = {
        subprocess.run(
            [*command, "--jobs", jobs], input=given, capture_output=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for jobs, seed in (("1", "1"), ("3", "2"))
    }
    assert len(outputs) == 1
    turned = written(lines[::-1], tmp_path)
    assert turned[::-1] == [json.loads(line) for line in outputs.pop().decode().split("\n") if line]


def test_files_are_read_as_intake_reads_them(tmp_path: Path) -> None:
    path = project.put(tmp_path, "a.txt", "Ship leaves\n\ndate 2020-05-26\n\nAnna Berg said on Tuesday it left.\n")
    ran = project.run("sitrep", "analyse", str(path), cwd=tmp_path)
    (record,) = [json.loads(line) for line in ran.stdout.splitlines()]
    jsonschema.validate(record, SCHEMA)
    assert (record["id"], record["date"]) == ("a", "2020-05-26")
    assert [time["edtf"] for time in record["times"]] == ["2020-05-26"]
    assert [entity["name"] for entity in record["entities"]] == ["Anna Berg"]


def test_the_corrections_of_a_project_hold(tmp_path: Path) -> None:
    root = project.starter(tmp_path / "project")
    project.put(root, "site_config/entities.yml", "entities:\n  - {name: Karl Berg, aliases: [Anna Berg]}\n")
    (record,) = written([{"id": "x", "date": "2020-05-26", "text": "Anna Berg said it left."}], root)
    assert [entity["name"] for entity in record["entities"]] == ["Karl Berg"]


def test_a_report_without_a_date_says_so_and_guesses_no_weekday(tmp_path: Path) -> None:
    (record,) = written([{"id": "x", "text": "Anna Berg said on Tuesday that it left."}], tmp_path)
    jsonschema.validate(record, SCHEMA)
    assert record["date"] is None
    assert record["times"] == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("not json", "standard input:2"),
        ('{"id": "x", "date": "2020-02-31", "text": "x"}', "standard input:2"),
        ('{"id": "x"}', "text"),
        ('{"text": "x"}', "id"),
        ("[]", "standard input:2"),
        ('"\udcff"', "standard input:2"),
    ],
)
def test_a_line_that_is_no_report_is_named(tmp_path: Path, line: str, said: str) -> None:
    given = b'{"id": "ok", "text": "Fine."}\n' + line.encode("utf-8", "surrogateescape") + b"\n"
    command = [str(Path(sys.executable).parent / "sitrep"), "analyse", "--jsonl"]
    ran = subprocess.run(command, input=given, capture_output=True, cwd=tmp_path, check=False)
    assert ran.returncode == 1
    assert said in ran.stderr.decode()
    assert "Traceback" not in ran.stderr.decode()
