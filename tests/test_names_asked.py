"""After a change of the catalogue only documents that it concerns are interpreted again."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

import normalise
from benchmarks.copies import ROOMS
from extract import read
from schemas.catalogue import load
from schemas.catalogue.files import FOLDER
from schemas.findings import together

ROOT = Path(__file__).parent.parent
PAGE = """<!doctype html><title>Performance report, Quarter 3 2021/22</title>
<h1>Performance report, Quarter 3 2021/22</h1>
<table><tr><th>Indicator<th>Unit<th>Q3 2021/22<th>Target</tr>
<tr><td>{name}<td>days<td>41.2<td>40</tr></table><p>{words}</p>"""
WORDS = "The council looks at its performance each quarter, and says here what it has found. " * 12


def page(name):
    return PAGE.format(name=name, words=WORDS)


@pytest.fixture
def with_alias(tmp_path):
    """The catalogue with one more alias, or another change, of its first indicator."""

    def make(alias, *, key="aliases"):
        folder = tmp_path / f"catalogue {len(list(tmp_path.iterdir()))}"
        shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
        add_alias(folder, alias, key)
        return load(folder)

    return make


def add_alias(folder, alias, key="aliases"):
    path = sorted((folder / "indicators").glob("*.yml"))[0]
    lines = path.read_text("utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("  aliases:"))
    if key == "aliases":
        lines[at] = "  aliases:"
        lines.insert(at + 1, f'    - "{alias}"')
    else:
        at = next(n for n, line in enumerate(lines) if line.startswith(f"  {key}:"))
        lines[at] = f"  {key}: {alias}"
    path.write_text("\n".join(lines) + "\n", "utf-8")


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("indicators/adoption.yml", True),
        ("facets.yml", True),
        ("themes.yml", True),
        ("units.yml", False),
        ("headers.yml", False),
        ("authorities.csv", False),
    ],
)
def test_only_what_names_are_resolved_by_leaves_the_plain_mark(name, same, tmp_path):
    folder = shutil.copytree(FOLDER, tmp_path / "catalogue")
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write("\n" if name.endswith(".csv") else "# Nothing more.\n")
    ours, other = load(), load(folder)
    assert other.fingerprint != ours.fingerprint
    assert (other.plain_fingerprint == ours.plain_fingerprint) is same


@pytest.mark.parametrize(
    ("key", "value", "same"),
    [
        ("polarity", "neutral", False),
        ("unit", "weeks", False),
        ("definition", "Something else altogether.", True),
        ("aliases", "Quokkas met on the towpath", True),
    ],
)
def test_the_answers_tell_what_of_an_indicator_bears_on_figures(key, value, same, with_alias):
    first = next(iter(load().indicators.values()))
    found = normalise.interpret(read(page(first.name).encode(), "a.html"), load())
    assert first.id in {figure.indicator_id for figure in found.observations}
    answered = together(normalise.marks_of(found.asked, with_alias(value, key=key)))
    assert (found.answered == answered) is same


def test_a_new_indicator_concerns_the_papers_that_print_its_name(tmp_path):
    folder = shutil.copytree(FOLDER, tmp_path / "catalogue")
    with (folder / "indicators" / "adoption.yml").open("a", encoding="utf-8") as file:
        file.write(
            "\nquokkas-met-days:\n  name: Quokkas met on the towpath\n"
            "  definition: Days on which one was met.\n  unit: days\n  polarity: higher\n"
        )
    for name, same in (("Quokkas met on the towpath", False), ("Wombats met", True)):
        found = normalise.interpret(read(page(name).encode(), "a.html"), load())
        answered = together(normalise.marks_of(found.asked, load(folder)))
        assert (found.answered == answered) is same


@pytest.mark.parametrize(
    ("alias", "same"),
    [
        ("Quokkas met on the towpath", False),
        ("zzyzx", True),
    ],
)
def test_the_answers_tell_whom_an_alias_concerns(alias, same, with_alias):
    found = normalise.interpret(read(page("Quokkas met on the towpath").encode(), "a.html"), load())
    assert found.answered == together(normalise.marks_of(found.asked, load()))
    answered = together(normalise.marks_of(found.asked, with_alias(alias)))
    assert (found.answered == answered) is same


@pytest.mark.slow
def test_a_new_alias_reaches_its_document_and_the_others_are_left(tmp_path):
    project, reports = tmp_path / "project", tmp_path / "reports"
    for room in ROOMS:
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / room, project / room, ignore=ignored)
    for name in ("pipeline.py", "pyproject.toml"):
        shutil.copy(ROOT / name, project / name)
    reports.mkdir()
    (reports / "towpath.html").write_text(page("Quokkas met on the towpath"), "utf-8")
    (reports / "other.html").write_text(page("Repairs done in time"), "utf-8")
    (reports / "broken.pdf").write_bytes(b"%PDF-1.4\nnothing more")

    assert "unchanged" not in ingest(project, reports, tmp_path / "kept.sqlite")
    add_alias(project / "schemas" / "catalogue", "Quokkas met on the towpath")
    told = ingest(project, reports, tmp_path / "kept.sqlite")
    ingest(project, reports, tmp_path / "clean.sqlite")

    assert "other.html: unchanged" in told
    assert "broken.pdf: unchanged" in told
    assert "towpath.html: ok" in told
    query = (
        "SELECT count(*) FROM observation JOIN document USING (document_id) "
        "WHERE path = 'towpath.html' AND indicator_id IS NOT NULL"
    )
    with sqlite3.connect(tmp_path / "kept.sqlite") as connection:
        assert connection.execute(query).fetchone()[0] > 0
    assert dump(tmp_path / "kept.sqlite") == dump(tmp_path / "clean.sqlite")


def ingest(project, reports, database):
    command = [sys.executable, project / "pipeline.py", reports, "--database", database]
    ran = subprocess.run(
        [*map(str, command), "--no-cache", "--jobs", "2"], capture_output=True, text=True
    )
    assert ran.returncode in (0, 4), ran.stderr
    return ran.stderr


def dump(path):
    with sqlite3.connect(path) as connection:
        return [line for line in connection.iterdump() if not line.startswith('INSERT INTO "run"')]
