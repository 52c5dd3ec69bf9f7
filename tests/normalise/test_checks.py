"""Checks that find our own mistakes: what they doubt, what they leave; no figure changes."""

import pytest

from tests.normalise.papers import COUNCIL, QUARTER_3, findings, table

CHECKS = {
    "fraction_disagrees",
    "status_disagrees",
    "figures_conflict",
    "series_jumps",
    "total_disagrees",
}
EET = "Care leavers in education, employment or training (%)"

PAPERS: list[tuple[str, tuple[str, ...], set[str]]] = [
    (
        "85% is not 13 of 13",
        ("Indicator | Q3\nReviews in time (%) | 85% (13 of 13)",),
        {"fraction_disagrees"},
    ),
    ("83% is 38 of 46", ("Indicator | Q3\nReviews in time (%) | 83% (38 of 46)",), set()),
    ("82.6% is 38 of 46", ("Indicator | Q3\nReviews in time (%) | 82.6% (38 of 46)",), set()),
    (
        "82.1% is not",
        ("Indicator | Q3\nReviews in time (%) | 82.1% (38 of 46)",),
        {"fraction_disagrees"},
    ),
    (
        "red though the target is met",
        (f"Indicator | Q3 | Target | RAG | Good is\n{EET} | 60 | 50 | Red | High",),
        {"status_disagrees"},
    ),
    (
        "red and lower is better",
        ("Indicator | Q3 | Target | RAG | Good is\nLong waits (%) | 60 | 50 | Red | Low",),
        set(),
    ),
    (
        "green though far below",
        (f"Indicator | Q3 | Target | RAG | Good is\n{EET} | 40 | 50 | Green | High",),
        {"status_disagrees"},
    ),
    (
        "green within a tolerance",
        (f"Indicator | Q3 | Target | RAG | Good is\n{EET} | 46 | 50 | Green | High",),
        set(),
    ),
    (
        "nobody says which is better",
        ("Indicator | Q3 | Target | RAG\nWombats seen | 60 | 50 | Red",),
        set(),
    ),
    (
        "the bound says it",
        ("Indicator | Q3 | Target | RAG\nWombats seen | 60 | 65 or lower | Red",),
        {"status_disagrees"},
    ),
    (
        "the same figure twice",
        (f"Indicator | Q3\n{EET} | 41%", f"Indicator | Q3\n{EET} | 45%"),
        {"figures_conflict"},
    ),
    (
        "the same but for rounding",
        (f"Indicator | Q3\n{EET} | 41%", f"Indicator | Q3\n{EET} | 41.4%"),
        set(),
    ),
    ("two quarters", (f"Indicator | Q2\n{EET} | 41%", f"Indicator | Q3\n{EET} | 45%"), set()),
    (
        "England in two rows",
        (
            f"Indicator | Q3 | England 2020/21\n{EET} | 41 | 50",
            f"Indicator | Q3 | England 2020/21\n{EET} | 41 | 52",
        ),
        {"figures_conflict"},
    ),
    (
        "England and the region",
        (f"Indicator | Q3 | England 2020/21 | North East 2020/21\n{EET} | 41 | 50 | 52",),
        set(),
    ),
    ("a lost point", (f"Indicator | Q1 | Q2 | Q3\n{EET} | 41.2 | 42.5 | 408",), {"series_jumps"}),
    (
        "a share of one",
        (f"Indicator | Q1 | Q2 | Q3\n{EET} | 41.2 | 42.5 | 0.41",),
        {"series_jumps"},
    ),
    ("a steady series", (f"Indicator | Q1 | Q2 | Q3\n{EET} | 41.2 | 42.5 | 40.8",), set()),
    (
        "a share of one as the target",
        (f"Indicator | Q1 | Q2 | Q3 | Target\n{EET} | 91.2 | 92.5 | 93.1 | 0.95",),
        {"series_jumps"},
    ),
    (
        "figures that add up over the year",
        (f"Indicator | Apr | May | Jun | Jul\n{EET} | 10.5 | 19.9 | 29.2 | 38.5",),
        set(),
    ),
    (
        "another area with another status",
        (
            "Indicator | Good is | North | < | < | South | < | <\n"
            "^ | ^ | Actual | Target | RAG | Actual | Target | RAG\n"
            f"{EET} | High | 60 | 50 | Red | 40 | 50 | Red",
        ),
        {"status_disagrees"},
    ),
    (
        "areas of their own",
        (f"Indicator | North | < | South | <\n^ | Q2 | Q3 | Q2 | Q3\n{EET} | 41 | 42 | 60 | 61",),
        set(),
    ),
    (
        "13 of 13 in columns of their own",
        ("Indicator | Q3 Numerator | Q3 Denominator | Q3 %\nReviews in time | 13 | 13 | 85%",),
        {"fraction_disagrees"},
    ),
    (
        "a digit misread in one of three parts",
        ("Children by age | Q3\nUnder 5 | 30\nAged 5 to 9 | 40\nAged 10 | 35\nTotal | 155",),
        {"total_disagrees"},
    ),
    (
        "a total of other things",
        ("Children by age | Q3\nUnder 5 | 30\nAged 5 to 9 | 40\nTotal | 900",),
        set(),
    ),
    ("small counts", ("Indicator | Q1 | Q2 | Q3\nNumber of closures | 1 | 3 | 10",), set()),
    (
        "a total that is not the sum",
        ("Number of children by age | Q3\nUnder 5 years old | 30\nAged 5 to 9 | 40\nTotal | 75",),
        {"total_disagrees"},
    ),
    (
        "a total that is",
        ("Number of children by age | Q3\nUnder 5 years old | 30\nAged 5 to 9 | 40\nTotal | 70",),
        set(),
    ),
]


@pytest.mark.parametrize(
    ("drawn", "doubted"), [row[1:] for row in PAPERS], ids=[row[0] for row in PAPERS]
)
def test_what_is_doubted(drawn: tuple[str, ...], doubted: set[str]) -> None:
    found = findings(COUNCIL, QUARTER_3, *map(table, drawn))
    assert {issue.code for issue in found.issues} & CHECKS == doubted


def test_a_doubt_says_both_figures_and_where_they_stand() -> None:
    found = findings(
        COUNCIL,
        QUARTER_3,
        table(f"Indicator | Q3\n{EET} | 41%"),
        table(f"Indicator | Q3\n{EET} | 45%"),
    )
    issue = next(i for i in found.issues if i.code == "figures_conflict")
    assert "41% (page 1, table 1, row 1) and 45% (page 1, table 2, row 1)" in issue.message
    assert (issue.page, issue.table, issue.row, issue.col, issue.value) == (1, 1, 1, 1, "41%")


def test_a_doubted_figure_keeps_its_value_and_loses_confidence() -> None:
    sure = findings(COUNCIL, QUARTER_3, table(f"Indicator | Q1 | Q2 | Q3\n{EET} | 41 | 42 | 43"))
    doubted = findings(
        COUNCIL, QUARTER_3, table(f"Indicator | Q1 | Q2 | Q3\n{EET} | 41 | 42 | 430")
    )
    assert [o.value for o in doubted.observations] == [41.0, 42.0, 430.0]
    assert doubted.observations[2].confidence < sure.observations[2].confidence
    assert doubted.observations[0].confidence == sure.observations[0].confidence
