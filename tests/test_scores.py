"""What the pipeline makes of the fixtures may only get better."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from fixtures import score

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def database(tmp_path_factory) -> Path:
    target = tmp_path_factory.mktemp("scores") / "fixtures.sqlite"
    command = [sys.executable, "pipeline.py", "fixtures/reports", "--database", str(target)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return target


def test_no_score_has_fallen(database):
    assert score.fallen(score.kept(), score.score(database)) == []


def test_every_report_is_loaded_and_only_the_scan_has_no_text(database):
    with closing(sqlite3.connect(database)) as connection:
        statuses = dict(connection.execute("SELECT path, status FROM document"))
    expected = {path.name for path in (ROOT / "fixtures" / "reports").iterdir()}
    assert {Path(path).name for path in statuses} == expected
    unread = {Path(path).name: status for path, status in statuses.items() if status != "ok"}
    assert unread == {"torfaen-scan.pdf": "no_text"}


@pytest.mark.parametrize(
    ("before", "now", "sentences"),
    [
        ({}, {"overall": {"f1": 0.5}}, []),
        ({"overall": {"f1": 0.5}}, {"overall": {"f1": 0.5}}, []),
        (
            {"overall": {"f1": 0.5}},
            {"overall": {"f1": 0.4}},
            ["overall: f1 was 0.5 and is now 0.4"],
        ),
        ({"a": {"rag": 1.0}}, {"a": {}}, ["a: rag was 1.0 and is now None"]),
        ({"a": {"rag": 1.0}}, {}, ["a: rag was 1.0 and is now None"]),
    ],
)
def test_a_score_that_fell_is_named(before, now, sentences):
    assert score.fallen(before, now) == sentences
