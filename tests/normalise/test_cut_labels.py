"""Headings that a text export cut at its columns' borders, and tables that go on without one."""

import pytest

from normalise.cut_labels import joined
from tests.normalise.papers import COUNCIL, QUARTER_3, findings, scorecard, table, values

HEADER = """
 |  | QUA | RTERS | TARGET | COMP | ARATORS | S 2019-2 | 20
Indicator | Unit | Q2 | Q3 | TARGET | SN | North East | England | Ofsted good"""
ROW = "Long term placement stability | Percentage | 41% | 42% | 50% | 61% | 62% | 63% | 64%"


@pytest.mark.parametrize(
    ("pieces", "whole"),
    [
        (["QUA", "RTERS"], "QUARTERS"),
        (["COMP", "ARATORS", "S 2021-2", "22"], "COMPARATORS 2021-22"),
        (["2023-202", "24"], "2023-2024"),
        (["21-", "22"], "21-22"),
    ],
)
def test_a_cut_label_is_joined(pieces: list[str], whole: str) -> None:
    assert whole in joined(pieces)


def test_comparators_take_the_year_that_their_cut_headings_make() -> None:
    found = values(scorecard(f"{HEADER}\n{ROW}"))
    assert found[3:] == [("2019-20", "comparator", value) for value in (61.0, 62.0, 63.0, 64.0)]


def test_two_years_over_comparators_date_none_of_them() -> None:
    drawn = """
Indicator | Q3 | SN | England
 | | 19- | 20
 | | 20- | 21
Placement stability (%) | 42 | 61 | 63"""
    assert {
        period for period, measure, _ in values(scorecard(drawn)) if measure == "comparator"
    } <= {"unknown"}


def _continued(*rows: str) -> list[tuple[str, str, float | None]]:
    """The figures of a table without a header, after one with it."""
    first = "Indicator | Unit | Q3 | Target | Good is | RAG | England\n"
    first += "Reviews in time | % | 91 | 95 | Higher is better | Red | 80"
    found = findings(COUNCIL, QUARTER_3, table(first), table("\n".join(rows)))
    return [
        (o.measure, o.period.label, o.value) for o in found.observations if o.reading.table == 2
    ]


def test_a_table_that_lost_its_last_empty_columns_goes_on() -> None:
    rows = [
        "Visits in time | % | 81 | 90 | Higher is better | Red",
        "Plans up to date | % | 71 | 90 | Higher is better | Red",
    ]
    assert _continued(*rows)[:2] == [("actual", "2021-22 Q3", 81.0), ("target", "2021-22 Q3", 90.0)]


def test_a_narrower_table_of_other_things_does_not() -> None:
    assert _continued("Salford | 81 | 90 | 4 | 5 | 6", "Bury | 71 | 90 | 3 | 6 | 7") == []


def test_a_table_of_the_same_width_but_other_things_does_not() -> None:
    rows = [
        "12 | Salford | Monthly | Yes | 4 | 5 | North",
        "13 | Bury | Yearly | No | 3 | 6 | South",
    ]
    assert _continued(*rows) == []


def test_a_header_alone_that_lost_its_words_is_not_gone_on_with() -> None:
    head = "Indicator | Unit | Q3 | Target | England | SN\n"
    found = findings(
        COUNCIL,
        QUARTER_3,
        table(head + "Reviews in time | % | 91 | 95 | 80 | 81"),
        table("Indicator | Unit | Q3 | Target | | \n | | | | | Neighbour"),
        table("Visits in time | % | 81 | 90 | 82 | 83\nPlans up to date | % | 71 | 90 | 72 | 73"),
    )
    assert [o.value for o in found.observations if o.measure == "comparator"] == [
        80.0,
        81.0,
        82.0,
        83.0,
        72.0,
        73.0,
    ]
