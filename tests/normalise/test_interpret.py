"""One whole document from its blocks to its findings, and the command that does it."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from normalise import interpret
from schemas.catalogue import load
from schemas.codec import from_json, to_json
from schemas.document import Cell, Document, Table
from schemas.findings import Findings
from tests.normalise.papers import COUNCIL, DARLINGTON, QUARTER_3, codes, document, one, table

HOUSE = Path(__file__).parents[2]
EET = "Care leavers in education, employment or training (%)"
SCORECARD = f"""
Indicator | Q2 | Q3 | Target | RAG | DoT | England
{EET} | 60.0% | 61.0% | 65.0% | AMBER | ↑ | 55.0%
Rate of Children Looked After (CLA) per 10k popn | 75.1 | 76.2 | n/a | {{fill #ff0000}} | ↓ | 67
Widgets polished by the council's own staff | 3 | 4 | 5 | GREEN | → | -"""
SENTENCE = "95.8 per cent of core groups were held on time, above the target of 90 per cent."


def report() -> Document:
    return document(
        COUNCIL,
        QUARTER_3,
        "Meeting of 15 March 2022",
        "# Scorecard",
        table(SCORECARD, section="Scorecard"),
        "# Child protection",
        SENTENCE,
    )


@pytest.fixture(scope="module")
def found() -> Findings:
    return interpret(report(), load())


def test_the_document(found: Findings) -> None:
    assert found.authority_code == DARLINGTON
    assert found.title == "Performance report Quarter 3 2021/22"
    assert found.report_period.label == "2021-22 Q3"
    assert found.published == "2022-03-15"
    assert found.document == report()


def test_every_figure(found: Findings) -> None:
    rate = "children-looked-after-rate-per-10000"
    core_groups = "child-protection-core-groups-in-time-percent"
    eet = "care-leavers-education-employment-training-percent"
    q2, q3 = "2021-22 Q2", "2021-22 Q3"
    read = [(o.indicator_id, o.period.label, o.measure, o.value) for o in found.observations]
    assert read == [
        (eet, q2, "actual", 60.0),
        (eet, q3, "actual", 61.0),
        (eet, q3, "target", 65.0),
        (eet, "unknown", "comparator", 55.0),
        (rate, q2, "actual", 75.1),
        (rate, q3, "actual", 76.2),
        (rate, "unknown", "comparator", 67.0),
        (None, q2, "actual", 3.0),
        (None, q3, "actual", 4.0),
        (None, q3, "target", 5.0),
        (core_groups, q3, "actual", 95.8),
        (core_groups, q3, "target", 90.0),
    ]


def test_statuses_stand_with_the_newest_actual(found: Findings) -> None:
    read = {o.value: (o.rag, o.direction_of_travel) for o in found.observations if o.rag}
    assert read == {61.0: ("amber", "up"), 76.2: ("red", "down"), 4.0: ("green", "same")}


def test_units_and_areas(found: Findings) -> None:
    assert {o.unit for o in found.observations[:4]} == {"percent"}
    assert {o.unit for o in found.observations[4:7]} == {"rate_per_10000"}
    away = [o.area_name for o in found.observations if o.measure == "comparator"]
    home = {o.area_code for o in found.observations if o.measure != "comparator"}
    assert (away, home) == (["England", "England"], {DARLINGTON})


def test_every_figure_says_how_it_was_decided(found: Findings) -> None:
    for observation in found.observations:
        assert {"measure", "period", "unit", "indicator"} <= observation.how.keys()
        assert 0 < observation.confidence <= 1


def test_every_figure_has_its_way_back_to_the_page(found: Findings) -> None:
    for observation in found.observations:
        reading = observation.reading
        if reading.origin == "table":
            cells = found.document.tables[reading.table - 1].cells
            printed = {(cell.row, cell.col): cell.text for cell in cells}
            assert printed[reading.row, reading.col] == reading.value
        else:
            texts = {p.number: p.text for p in found.document.passages}
            assert reading.value in texts[reading.passage]


def test_unknown_names_are_listed_once(found: Findings) -> None:
    unknown = [unresolved.indicator for unresolved in found.unresolved]
    assert "Widgets polished by the council's own staff" in unknown
    assert len(unknown) == len(set(unknown))
    assert EET not in unknown


def test_the_same_document_says_the_same_again(found: Findings) -> None:
    assert to_json(interpret(report(), load())) == to_json(found)


def test_issues_are_in_the_register(found: Findings) -> None:
    for issue in found.issues:
        assert issue.entry.stage == "normalise"


def test_a_table_that_defeats_us_is_an_issue_and_the_rest_is_read(found: Findings) -> None:
    broken = Table(1, 1, (Cell(0, 0, "Indicator"), Cell(0, 1, "RAG", fill="no colour at all")))
    broken = replace(broken, cells=(*broken.cells, Cell(1, 0, ""), Cell(1, 1, "", fill="#zzzzzz")))
    said = interpret(
        document(COUNCIL, QUARTER_3, broken, table(SCORECARD), "# Child protection", SENTENCE),
        load(),
    )
    (issue,) = [i for i in said.issues if i.code == "table_not_interpreted"]
    assert (issue.table, issue.page, issue.entry.severity) == (1, 1, "error")
    assert [o.value for o in said.observations] == [o.value for o in found.observations]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([], set()),
        (["Good morning."], {"unknown_authority", "unknown_report_period", "no_observations"}),
        ([COUNCIL, QUARTER_3], {"no_observations"}),
        (
            ["Officers visited Darlington."],
            {"authority_doubted", "unknown_report_period", "no_observations"},
        ),
    ],
)
def test_what_a_paper_does_not_say(blocks: list[str], expected: set[str]) -> None:
    assert codes(interpret(document(*blocks), load())) == expected


def test_a_name_that_the_unit_contradicts_is_told() -> None:
    drawn = "Indicator | Data type | Q3\nHousehold recycling rate | Days | 45"
    said = interpret(document(COUNCIL, QUARTER_3, table(drawn)), load())
    assert one(said, value=45.0).indicator_id is None


def as_filter(printed: bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "normalise"], input=printed, capture_output=True, cwd=HOUSE
    )


def test_as_a_filter(found: Findings) -> None:
    done = as_filter(to_json(report()))
    assert (done.returncode, done.stderr) == (0, b"")
    assert from_json(Findings, done.stdout) == found


@pytest.mark.parametrize("printed", [b"", b'{"source": 1}', b"\xff\xfe\x00"])
def test_the_filter_refuses_what_is_no_document(printed: bytes) -> None:
    done = as_filter(printed)
    message = done.stderr.decode()
    assert (done.returncode, done.stdout) == (2, b"")
    assert message.count("\n") == 1
    assert message.startswith("This is not a document")
    assert "Traceback" not in message


def test_no_page_library_and_no_database_is_loaded() -> None:
    strangers = {"pdfplumber", "pdfminer", "pypdfium2", "selectolax", "sqlalchemy", "sqlite3"}
    ask = "import normalise, normalise.__main__, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", ask], cwd=HOUSE, capture_output=True, check=True)
    assert strangers.isdisjoint(done.stdout.decode().split())
