"""metadata.csv from end to end: it says who published; changing it reads names again, not pages."""

import sqlite3

import pytest

import pipeline

PAGE = """<html><head><title>Performance</title></head><body><h1>Quarter 3 2021/22</h1>
<table><tr><th>Indicator</th><th>Q3 2021/22</th></tr>
<tr><td>Household recycling rate (%)</td><td>41.2</td></tr></table></body></html>"""


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Runs over a folder with one paper and a metadata.csv, and asks the database."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.html").write_text(PAGE)
    monkeypatch.chdir(tmp_path)

    def ask(metadata, query):
        (folder / "metadata.csv").write_text(metadata)
        assert pipeline.main(["reports", "--jobs", "1"]) == 0
        lines = capsys.readouterr().err.splitlines()
        connection = sqlite3.connect("performance.sqlite")
        rows = connection.execute(query).fetchall()
        connection.close()
        return rows, lines

    return ask


PUBLISHER = "SELECT reporting_authority_code, title, published_date FROM document"


def test_the_publisher_is_who_metadata_says(run):
    told = "path,authority,date,title\na.html,Darlington Borough Council,2022-03-01,Scorecard\n"
    assert run(told, PUBLISHER)[0] == [("E06000005", "Scorecard", "2022-03-01")]


def test_a_change_of_metadata_is_read_and_the_same_again_is_not(run):
    told = "path,authority\na.html,Darlington\n"
    assert run(told, PUBLISHER)[0][0][0] == "E06000005"
    assert "unchanged" in run(told, PUBLISHER)[1][-1]
    rows, lines = run("path,authority\na.html,Gateshead\n", PUBLISHER)
    assert rows[0][0] == "E08000037"
    assert "unchanged" not in lines[-1]


def test_the_period_of_the_report_tells_a_council_from_its_successor(run):
    told = "path,authority,date\na.html,Somerset,2024-03-01\n"
    assert run(told, PUBLISHER)[0][0][0] == "E10000027"


def test_a_council_that_is_unknown_is_an_issue(run):
    rows, _ = run("path,authority\na.html,Camelot\n", "SELECT code, message FROM issue ORDER BY 1")
    assert ("metadata_authority", "metadata.csv names Camelot.") in rows


def test_a_row_that_will_not_do_is_an_issue(run):
    rows, _ = run("path,authority\nb.html,Leeds\n", "SELECT code, path FROM issue")
    assert ("metadata_row", "metadata.csv") in rows
