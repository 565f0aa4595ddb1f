"""Change detection: what is new, edited, gone or only touched in a folder, as git tells it."""

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.index import folder
from generator.index.opening import open_index


@pytest.fixture
def index(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    opened = open_index(tmp_path / "cache/index.db")
    yield opened
    opened.close()


def look(index: sqlite3.Connection, root: Path) -> folder.FolderChange:
    return folder.look(index, root, "in", lambda name, _beside: not name.startswith("."))


def age(path: Path) -> None:
    """Make a file old enough for its time to be trusted."""
    os.utime(path, (1_500_000_000, 1_500_000_000))


FILES = st.dictionaries(
    st.sampled_from(["a.md", "b.md", "sub/a.md", "sub/deep/c.md", "é x.md", ".hidden"]),
    st.binary(max_size=3),
    max_size=5,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(states=st.lists(FILES, min_size=1, max_size=4))
def test_every_look_tells_the_difference_to_the_look_before(
    tmp_path_factory: pytest.TempPathFactory, states: list[dict[str, bytes]]
) -> None:
    root = tmp_path_factory.mktemp("folder")
    index = open_index(root / "index.db")
    before: dict[str, bytes] = {}
    for state in states:
        for name in before.keys() - state.keys():
            (root / "in" / name).unlink()
        for name, data in state.items():
            (root / "in" / name).parent.mkdir(parents=True, exist_ok=True)
            (root / "in" / name).write_bytes(data)
        seen = {name: data for name, data in state.items() if not name.startswith(".")}
        known = {name: data for name, data in before.items() if not name.startswith(".")}
        change = look(index, root)
        assert change.paths.keys() == {f"in/{name}" for name in seen}
        assert set(change.changed) == {f"in/{name}" for name in seen if known.get(name) != seen[name]}
        assert set(change.deleted) == {f"in/{name}" for name in known.keys() - seen.keys()}
        before = state
    index.close()


def test_a_file_whose_time_changed_but_not_its_bytes_is_not_changed(index: sqlite3.Connection, tmp_path: Path) -> None:
    path = tmp_path / "in/a.md"
    path.parent.mkdir()
    path.write_bytes(b"x")
    assert look(index, tmp_path).changed == ("in/a.md",)
    age(path)
    assert look(index, tmp_path).changed == ()


def test_a_new_file_that_somebody_else_reads_is_known_by_the_hash_he_tells(
    index: sqlite3.Connection, tmp_path: Path
) -> None:
    path = tmp_path / "in/a.md"
    path.parent.mkdir()
    path.write_bytes(b"x")
    found = folder.look(index, tmp_path, "in", lambda _name, _beside: True, read=False)
    assert (found.paths, found.changed) == ({"in/a.md": ""}, ("in/a.md",))
    folder.know(index, [(folder.digest(b"x"), "in/a.md")])
    age(path)
    assert look(index, tmp_path).changed == ()


def test_an_old_file_that_did_not_change_is_not_read_again(index: sqlite3.Connection, tmp_path: Path) -> None:
    """Its size and time are enough: fifty thousand files are not hashed at every build."""
    path = tmp_path / "in/a.md"
    path.parent.mkdir()
    path.write_bytes(b"x")
    age(path)
    look(index, tmp_path)
    path.write_bytes(b"y")
    age(path)
    assert look(index, tmp_path).changed == ()


def test_an_edit_within_the_grain_of_the_clock_shows(index: sqlite3.Connection, tmp_path: Path) -> None:
    """Same size, same time: a file that young is read again, as git does."""
    path = tmp_path / "in/a.md"
    path.parent.mkdir()
    path.write_bytes(b"x")
    stamp = path.stat().st_mtime_ns
    look(index, tmp_path)
    path.write_bytes(b"y")
    os.utime(path, ns=(stamp, stamp))
    assert look(index, tmp_path).changed == ("in/a.md",)


def test_a_folder_whose_name_begins_like_another_is_another(index: sqlite3.Connection, tmp_path: Path) -> None:
    for name in ("in/a.md", "in-tray/b.md", "inn/c.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    folder.look(index, tmp_path, "in-tray", lambda _name, _beside: True)
    assert look(index, tmp_path).deleted == ()
    assert folder.look(index, tmp_path, "in-tray", lambda _name, _beside: True).deleted == ()


def test_a_link_is_not_followed_and_a_pipe_not_waited_for(index: sqlite3.Connection, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "secret.md").write_bytes(b"secret")
    (tmp_path / "in/link.md").symlink_to(tmp_path / "secret.md")
    (tmp_path / "in/loop").symlink_to(tmp_path / "in", target_is_directory=True)
    os.mkfifo(tmp_path / "in/pipe.md")
    assert set(look(index, tmp_path).paths.values()) == {""}


@pytest.mark.parametrize("damage", [b"", b"not a database", b"SQLite format 3\x00" + b"\x00" * 90])
def test_a_damaged_index_is_made_again(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "index.db"
    path.write_bytes(damage)
    opened = open_index(path)
    assert opened.execute("SELECT count(*) FROM article").fetchone() == (0,)
    opened.close()


def test_an_index_of_another_version_is_made_again(tmp_path: Path) -> None:
    opened = open_index(tmp_path / "index.db")
    opened.execute("PRAGMA user_version = 9999")
    opened.execute("INSERT INTO meta VALUES ('x', 'y')")
    opened.close()
    opened = open_index(tmp_path / "index.db")
    assert opened.execute("SELECT count(*) FROM meta").fetchone() == (0,)
    opened.close()
