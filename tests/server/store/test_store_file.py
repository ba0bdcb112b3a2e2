"""The file of worlds: made for its owner, held by one, and refused in one sentence where it is no store."""

import sqlite3
import stat
from pathlib import Path

import pytest

from pcm_sim.cli.main import main
from pcm_sim.server.store.opening import open_database
from pcm_sim.server.store.schema import APPLICATION, STEPS, migrate, version_of
from pcm_sim.server.store.trouble import NotAStoreError, StoreError, StoreInUseError, UnwritableError


@pytest.fixture
def path(tmp_path):
    return tmp_path / "class.sqlite"


def refuse(path, kind):
    """Open what is refused, and give the sentence."""
    with pytest.raises(StoreError) as caught:
        open_database(path).close()
    assert type(caught.value) is kind
    told = caught.value.told
    assert path.name in told
    assert "\n" not in told
    return told


def test_file_is_for_its_owner_only_with_its_companions(path):
    database = open_database(path)
    database.execute("INSERT INTO notes VALUES ('one', 'two')")
    modes = {one.name: stat.S_IMODE(one.stat().st_mode) for one in path.parent.iterdir()}
    database.close()
    assert modes == {"class.sqlite": 0o600, "class.sqlite-wal": 0o600}


def test_second_server_is_refused_until_the_first_ends(path):
    first = open_database(path)
    assert "in use by another server" in refuse(path, StoreInUseError)
    first.close()
    open_database(path).close()


def test_file_of_something_else_is_refused_and_left_as_it_is(path):
    path.write_bytes(b"a letter to somebody, longer than the header of a database" * 99)
    before = path.read_bytes()
    assert "not a database" in refuse(path, NotAStoreError)
    assert path.read_bytes() == before


def test_database_of_another_program_is_refused_and_left_as_it_is(path):
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE places (name)")
    other.commit()
    other.close()
    before = path.read_bytes()
    assert "another program" in refuse(path, NotAStoreError)
    assert path.read_bytes() == before


def test_later_version_is_refused(path):
    database = open_database(path)
    database.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    database.close()
    assert "later pcm-sim" in refuse(path, NotAStoreError)


def test_earlier_version_is_brought_up_to_date_or_left(path):
    database = open_database(path)
    with pytest.raises(sqlite3.Error):
        migrate(database, (*STEPS, "CREATE TABLE more (one); CREATE TABLE notes (two)"))
    assert version_of(database) == len(STEPS)
    assert not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'more'").fetchall()
    migrate(database, (*STEPS, "ALTER TABLE notes ADD COLUMN more TEXT"))
    database.execute("INSERT INTO notes VALUES ('one', 'two', 'three')")
    assert version_of(database) == len(STEPS) + 1
    assert database.execute("PRAGMA application_id").fetchone() == (APPLICATION,)
    database.close()


def test_folders_that_are_none_or_may_not_be_written_are_named(path, tmp_path):
    assert "there is no folder" in refuse(tmp_path / "away" / "class.sqlite", UnwritableError)
    path.write_bytes(b"")
    assert "is no folder" in refuse(path / "class.sqlite", UnwritableError)
    (tmp_path / "folder").mkdir()
    assert "is not a file" in refuse(tmp_path / "folder", NotAStoreError)


def test_a_folder_that_may_not_be_written_is_told():
    # Nobody makes files there, not even who may do everything.
    assert "/proc" in refuse(Path("/proc/class.sqlite"), UnwritableError)


def test_empty_file_becomes_a_store(path):
    path.touch()
    open_database(path).close()
    open_database(path).close()
    assert path.read_bytes().startswith(b"SQLite format 3")


def test_a_file_that_will_not_do_is_told_before_anything_is_served(path, capsys):
    path.write_bytes(b"a letter to somebody, longer than the header of a database" * 99)
    assert main(["serve", "--port", "0", "--store", str(path)]) == 1
    told = capsys.readouterr().err
    assert told == f"pcm-sim: {path} is not a database; give another file with --store\n"
    assert main(["serve", "--sync"]) == 2
