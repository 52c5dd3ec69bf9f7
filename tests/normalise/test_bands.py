"""Which rows are the header: layouts L1, L2, L12, L15 and L16 of the field guide."""

import pytest

from normalise.bands import find_band, known_label, repeats
from schemas.document import Cell
from tests.normalise.papers import COUNCIL, grid, paper

evidence = paper(COUNCIL).evidence


@pytest.mark.parametrize(
    ("drawn", "rows"),
    [
        ("Indicator | Result | Target\nRecycling rate of waste | 45% | 50%", (0,)),
        (
            "Indicator | Comment | Frequency | Result | Target | Status\n"
            "Care leavers in touch | Steady | Quarterly | 92% | 90% | Green",
            (0,),
        ),
        (
            "Indicator | 22-23 | < | Target\n^ | Q3 | Q4 | ^\nRecycling rate | 41% | 42% | 43%",
            (0, 1),
        ),
        (
            "Indicator | QUARTERS | < | < | Target\n"
            "^ | 22-23 | 23-24 | < | ^\n"
            "^ | Q4 | Q1 | Q2 | ^\n"
            "Recycling rate | 41% | 42% | 43% | 50%",
            (0, 1, 2),
        ),
        (
            "Measure | Outturn |  | Target | \n"
            " | 2017/18 | 2018/19 | 2019/20 | 2020/21\n"
            "Recycling rate of household waste | 41% | 42% | 43% | 44%",
            (0, 1),
        ),
        (
            "Council | 2019/20 | 2020/21\nDarlington | 41 | 42\nLeeds | 40 | 43",
            (0,),
        ),
    ],
)
def test_header_rows(drawn: str, rows: tuple[int, ...]) -> None:
    band = find_band(grid(drawn), evidence)
    assert band is not None
    assert (band.rows, band.title) == (rows, None)


@pytest.mark.parametrize(
    "row",
    [
        "Recycling of household waste | % | 50%",
        "Recycling rate of waste | % | 50%",
        "Pathway plans up to date | % | 90%",
        "Recycling rate of waste | The rate is steady. | 50%",
    ],
)
def test_the_first_indicator_is_no_header(row: str) -> None:
    band = find_band(grid(f"Indicator | Data type | Result\n{row}"), evidence)
    assert band is not None
    assert band.rows == (0,)


def test_a_title_across_the_table_is_no_header() -> None:
    drawn = """
Timeliness of repairs | < | <
Indicator | Result | Target
Emergency repairs in time | 95% | 98%"""
    band = find_band(grid(drawn), evidence)
    assert band is not None
    assert (band.rows, band.title) == ((1,), "Timeliness of repairs")


@pytest.mark.parametrize(
    "drawn",
    [
        "Percentage of pathway plans up to date | 81% | 90%\nCare leavers in touch | 92% | 95%",
        "Pathway plans up to date\nHealth checks up to date",
        "10.00am | Welcome and apologies\n10.05am | Minutes of the last meeting",
    ],
)
def test_no_header(drawn: str) -> None:
    assert find_band(grid(drawn), evidence) is None


def test_rows_that_the_source_marks_are_the_header() -> None:
    drawn = "What | How it went | Where we want to be\nRecycling | 45% | 50%"
    band = find_band(grid(drawn, header_rows=1), evidence)
    assert band is not None
    assert band.rows == (0,)


def test_a_header_printed_again_is_known_in_spite_of_its_spaces() -> None:
    drawn = """
Indicator | South West | Target
Recycling rate of waste | 45% | 50%
Indicator | South  West | TARGET
Re-let time of homes | 21 | 20"""
    table = grid(drawn)
    band = find_band(table, evidence)
    assert band is not None
    assert [row for row in table.rows if repeats(table, band, row)] == [2]


@pytest.mark.parametrize(
    "printed", ["Indicator", "Q3", "22-23", "Target 2022/23", "England", "DoT", "RAG", "Outturn"]
)
def test_labels(printed: str) -> None:
    assert known_label(Cell(0, 1, printed), evidence)


@pytest.mark.parametrize(
    "printed",
    [
        "82.4%",
        "1,953",
        "Green",
        "n/a",
        "↑",
        "Recycling rate of waste",
        "Percentage of the total number of care leavers who met their target last time",
    ],
)
def test_no_labels(printed: str) -> None:
    assert not known_label(Cell(0, 1, printed), evidence)
