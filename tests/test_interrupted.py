"""Runs that meet trouble or are stopped: nothing read is lost, and the next one goes on."""

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

import pipeline
from runner import batch
from runner.ingest import stopped_once
from schemas.issues import Issue
from store import database, runs
from tests.papers import HERE, PAPER, ask, dump


def test_a_file_that_cannot_be_opened_keeps_what_was_read(reports, run, monkeypatch):
    run("reports")
    before = len(ask("SELECT * FROM observation"))
    real = batch.sketch_of
    closed = Issue("unreadable", "Permission denied.")
    monkeypatch.setattr(
        batch, "sketch_of", lambda path: closed if path.name == "a.html" else real(path)
    )
    code, _, _ = run("reports", "--prune")
    assert code == 4
    assert len(ask("SELECT * FROM observation")) == before
    assert ask("SELECT path, document_id FROM issue WHERE code = 'unreadable'") == [
        ("a.html", None)
    ]
    assert run("reports/a.html")[0] == 4
    monkeypatch.setattr(batch, "sketch_of", real)
    assert run("reports/a.html")[0] == 0
    assert ask("SELECT path FROM issue WHERE code = 'unreadable'") == []


def test_a_reader_that_dies_costs_nothing_that_was_read_before(reports, run):
    run("reports")
    before = len(ask("SELECT * FROM observation"))
    _, summary, _ = run("reports/c.pdf", "--force", "--timeout", "0.001")
    assert summary["documents"] == {"ok": 1}
    assert len(ask("SELECT * FROM observation")) == before
    ((message,),) = ask("SELECT message FROM issue WHERE code = 'timeout'")
    assert message.endswith("What was read before is kept.")
    _, summary, _ = run("reports/c.pdf")
    assert (summary["unchanged"], ask("SELECT * FROM issue WHERE code = 'timeout'")) == (0, [])


def test_two_runs_at_once_are_refused(reports, run, capsys):
    run("reports")
    with sqlite3.connect("performance.sqlite") as connection:
        here = ask("SELECT process FROM run")[0][0].split()
        alive = f"{here[0]} {os.getppid()} {runs._beginning(os.getppid())}"
        connection.execute("UPDATE run SET outcome = 'running', process = ?", [alive])
    assert pipeline.main(["reports"]) == 2
    said = capsys.readouterr().err
    assert f"Another run (process {os.getppid()}) is writing to performance.sqlite" in said


def test_a_run_that_was_killed_stands_in_nobodys_way(reports, run):
    run("reports")
    with sqlite3.connect("performance.sqlite") as connection:
        connection.execute("UPDATE run SET outcome = 'running', process = process || '0'")
    code, _, _ = run("reports")
    assert code == 0
    assert ask("SELECT outcome FROM run ORDER BY run_id") == [("failed",), ("finished",)]


def test_a_database_in_use_is_told_and_nothing_is_broken(reports, run, capsys, monkeypatch):
    monkeypatch.setattr(database, "LOCK_SECONDS", 0.2)
    run("reports")
    before = dump()
    with contextlib.closing(sqlite3.connect("performance.sqlite")) as other:
        other.execute("BEGIN IMMEDIATE")
        assert pipeline.main(["reports"]) == 2
    assert "is in use by another program" in capsys.readouterr().err
    assert dump() == before


def test_a_full_disk_is_told_and_a_second_run_goes_on(reports, run, capsys, monkeypatch):
    rows = "".join(f"<tr><td>Measure {n} of many<td>{n}%<td>50%" for n in range(300))
    (reports / "big.html").write_text(PAPER.format(value="1%").replace("</table>", rows))
    run("reports")
    whole = dump()
    Path("performance.sqlite").unlink()
    run("reports/a.html")
    set_up = database._set_up_sqlite

    def no_room(connection, record):
        set_up(connection, record)
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")

    with monkeypatch.context() as patch:
        patch.setattr(database, "_set_up_sqlite", no_room)
        assert pipeline.main(["reports"]) == 2
    assert "The disk that holds performance.sqlite is full" in capsys.readouterr().err
    assert ask("PRAGMA integrity_check") == [("ok",)]
    run("reports")
    assert dump() == whole


def test_a_database_that_cannot_be_written_is_told(reports, run, capsys, monkeypatch):
    run("reports")
    set_up = database._set_up_sqlite

    def only_read(connection, record):
        set_up(connection, record)
        connection.execute("PRAGMA query_only = ON")

    monkeypatch.setattr(database, "_set_up_sqlite", only_read)
    assert pipeline.main(["reports"]) == 2
    assert "performance.sqlite cannot be written" in capsys.readouterr().err


def test_a_second_order_to_stop_does_not_disturb_the_first():
    def stopped_thrice():
        with stopped_once():
            try:
                os.kill(os.getpid(), signal.SIGINT)
            finally:
                os.kill(os.getpid(), signal.SIGINT)
                os.kill(os.getpid(), signal.SIGTERM)

    with pytest.raises(KeyboardInterrupt):
        stopped_thrice()


@pytest.mark.slow
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_stopped_half_way_a_second_run_goes_on(sign, reports, run):
    for number in range(12):
        (reports / f"n{number:02}.html").write_text(PAPER.format(value=f"{number}%"))
    command = [sys.executable, str(HERE / "pipeline.py"), "reports", "--jobs", "1"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        process.stderr.readline()
        process.send_signal(sign)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said.splitlines()[-1].startswith("Stopped;")
    assert ask("SELECT outcome FROM run") == [("interrupted",)]
    run("reports")
    after = dump()
    Path("performance.sqlite").unlink()
    run("reports")
    assert dump() == after


@pytest.mark.slow
@pytest.mark.parametrize("files", [0, 3, 9])
def test_killed_at_once_a_second_run_ends_like_one(files, reports, run):
    for number in range(12):
        (reports / f"n{number:02}.html").write_text(PAPER.format(value=f"{number}%"))
    command = [sys.executable, str(HERE / "pipeline.py"), "reports", "--jobs", "2"]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        for _ in range(files):
            process.stderr.readline()
        process.kill()
    assert ask("PRAGMA integrity_check") == [("ok",)] or files == 0
    run("reports")
    after = dump()
    Path("performance.sqlite").unlink()
    run("reports")
    assert dump() == after
