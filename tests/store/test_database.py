"""What cannot be opened is refused in one sentence."""

import os
import sqlite3
import subprocess
import sys

import pytest

import store
from schemas import codec
from store import DatabaseError
from store.columns import METADATA


def refused(location):
    with pytest.raises(DatabaseError) as caught, store.opened(str(location)):
        pass
    message = str(caught.value)
    assert "\n" not in message
    assert message.endswith(".")
    return message


def test_a_file_that_is_no_database(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("Nothing of the kind. " * 100)
    assert "is not an SQLite database" in refused(path)


def test_a_database_of_another_program(tmp_path):
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE diary (day TEXT)")
    assert "holds other tables" in refused(path)


def test_a_database_of_another_version(tmp_path):
    path = tmp_path / "old.sqlite"
    with store.opened(str(path)):
        pass
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 7")
    assert "made by another version" in refused(path)


def test_a_missing_folder(tmp_path):
    assert "does not exist" in refused(tmp_path / "missing" / "a.sqlite")


def test_a_folder(tmp_path):
    assert "is a folder" in refused(tmp_path)


def test_a_database_in_use(tmp_path, monkeypatch):
    monkeypatch.setattr(store.database, "LOCK_SECONDS", 0)
    path = tmp_path / "busy.sqlite"
    with store.opened(str(path)):
        pass
    with sqlite3.connect(path, isolation_level=None) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        assert "in use by another program" in refused(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_file_that_cannot_be_written(tmp_path):
    path = tmp_path / "fixed.sqlite"
    with store.opened(str(path)):
        pass
    path.chmod(0o444)
    assert "cannot be written" in refused(path)


@pytest.mark.parametrize("location", ["nothing://here", "sqlite+missing:///a.sqlite"])
def test_an_address_without_a_driver(location):
    assert "driver" in refused(location)


def test_the_tables_are_strict_in_sqlite(tmp_path):
    path = tmp_path / "new.sqlite"
    with store.opened(str(path)):
        pass
    with sqlite3.connect(path) as connection:
        strict = dict(connection.execute("SELECT name, strict FROM pragma_table_list"))
    assert all(strict[name] for name in METADATA.tables)


def run(*arguments, given=b""):
    command = [sys.executable, "-m", "store", *arguments]
    return subprocess.run(command, input=given, capture_output=True, check=False)


def test_the_stage_runs_alone(tmp_path, paper, figure):
    path = str(tmp_path / "one.sqlite")
    made = run(path, given=codec.to_json(paper("a.pdf", figure(41.2))))
    assert made.returncode == 0
    assert b"1 observations kept" in made.stdout
    assert run(path, given=b"nonsense").returncode == 2
    assert run("--describe").stdout.startswith(b"## Views")
