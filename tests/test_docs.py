"""The README tells the truth: its generated parts, its queries, its commands, its files."""

import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from fixtures import readme
from pipeline import main
from schemas.issues import REGISTER

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("docs") / "fixtures.sqlite"
    readme.make_database(path)
    return path


def test_generated_parts_and_query_results_are_current(database: Path) -> None:
    assert readme.filled(README, database) == README, "run `python -m fixtures.readme`"


def test_every_query_finds_something(database: Path) -> None:
    connection = sqlite3.connect(database)
    queries = re.findall(r"```sql\n(.*?)```", README, re.DOTALL)
    assert len(queries) >= 6
    for query in queries:
        assert connection.execute(query).fetchone() is not None, query
    connection.close()


@pytest.mark.parametrize("code", sorted(REGISTER))
def test_every_issue_is_described(code: str) -> None:
    assert f"| `{code}` |" in README


def test_every_option_is_described(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    options = set(re.findall(r"--[a-z]+", capsys.readouterr().out)) - {"--help", "--version"}
    assert options
    assert {option for option in options if f"`{option}" not in README} == set()


@pytest.mark.parametrize("name", ["run", "test"])
def test_the_commands_can_be_taken_out_of_the_page(name: str) -> None:
    script = ROOT / ".ci" / "readme-command"
    printed = subprocess.run([script, name], capture_output=True, text=True, check=True).stdout
    assert printed.startswith("python3 -m venv .venv && ")
    lock = {"run": "requirements.lock", "test": "requirements-dev.lock"}[name]
    assert f"--require-hashes -r {lock}" in printed


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "fixtures/README.md"])
def test_files_that_are_named_exist(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    base = (ROOT / page).parent
    assert [link for link in links if not (base / link).exists()] == []


def test_stages_are_filters(tmp_path: Path) -> None:
    report = ROOT / "fixtures" / "reports" / "derby-export.txt"
    passed = b""
    stages = (["extract", str(report)], ["normalise"], ["store", str(tmp_path / "one.sqlite")])
    for stage in stages:
        command = [sys.executable, "-m", *stage]
        passed = subprocess.run(
            command, input=passed, capture_output=True, check=True, cwd=ROOT
        ).stdout
    connection = sqlite3.connect(tmp_path / "one.sqlite")
    assert connection.execute("SELECT count(*) FROM observation_flat").fetchone()[0] > 10
    connection.close()
