"""Papers made by hand, and a database to keep them in."""

import sqlite3
from hashlib import sha256

import pytest

import store
from schemas import catalogue, period
from schemas.document import Box, Cell, Document, Mark, Page, Passage, Source, Table
from schemas.findings import Findings, Observation, Reading
from schemas.folders import Place
from store import Marks

RECYCLING = "waste-recycling-percent"
DARLINGTON = "E06000005"


@pytest.fixture
def figure():
    """Makes a percentage from table 1 of a paper."""

    def make(value, *, row=1, col=1, measure="actual", raw="Recycling", **meant):
        printed = meant.pop("printed", f"{value}%")
        section = meant.pop("section", None)
        reading = Reading("table", raw, printed, 1, section, table=1, row=row, col=col)
        usual = {
            "unit": "percent",
            "period": period.quarter(2021, 3),
            "area_code": DARLINGTON,
            "indicator_id": RECYCLING,
        }
        return Observation(reading, measure, value, **(usual | meant))

    return make


@pytest.fixture
def paper():
    """Makes the findings of a paper with a heading and one table of four rows by five columns."""

    def make(name, *figures, content=None, **said):
        box, mark = Box(1, 72.0, 100.5, 144.25, 112.0), Mark("shape", "circle", "#00b050")
        cells = tuple(
            Cell(row, col, f"r{row}c{col}", box=box, header=row == 0, marks=(mark,))
            for row in range(4)
            for col in range(5)
        )
        heading = Passage(1, 1, "heading", "Waste and recycling", 1, box)
        digest = sha256((content or name).encode()).hexdigest()
        document = Document(
            Source(digest, name, "application/pdf", 9),
            "ok",
            title="Performance",
            links=("https://www.darlington.gov.uk/",),
            pages=(Page(1, 595.0, 842.0, 9, 9),),
            blocks=(heading, Table(1, 1, cells, (box,), "Waste", method="rules")),
            issues=said.pop("issues", ()),
        )
        return Findings(document, DARLINGTON, observations=figures, **said)

    return make


@pytest.fixture
def keep(tmp_path):
    """Saves papers in one database; returns its path."""
    path = tmp_path / "performance.sqlite"

    def save(*papers, folder="reports"):
        with store.opened(str(path)) as database:
            store.keep_catalogue(database, catalogue.load())
            for findings in papers:
                store.save(
                    database, findings, Place(folder, findings.document.source.name), Marks()
                )
            store.settle(database, (), (), ())
        return path

    return save


@pytest.fixture
def ask():
    """Asks a database and gives the rows as dictionaries."""

    def rows(path, query):
        with sqlite3.connect(path) as connection:
            connection.row_factory = sqlite3.Row
            return [dict(row) for row in connection.execute(query)]

    return rows
