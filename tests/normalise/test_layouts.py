"""Layouts that councils use besides the plain scorecard: turned, wrapped, parted, in two places."""

import pytest

from tests.normalise.papers import (
    COUNCIL,
    QUARTER_3,
    codes,
    figures,
    findings,
    one,
    scorecard,
    table,
    values,
)

EET = "Care leavers in education, employment or training (%)"
RELET = "Re-let time of homes (days)"
Q3, Q2 = "2021-22 Q3", "2021-22 Q2"


def _said(drawn: str) -> list[tuple[str, str, str, float | None]]:
    found = scorecard(drawn)
    return [(o.reading.indicator, o.measure, o.period.label, o.value) for o in found.observations]


def test_headings_down_the_side() -> None:
    """A table turned round; each figure keeps the row and column where it stands."""
    found = scorecard(f"""
Indicator | {EET} | {RELET}
Q2 2021/22 | 41 | 22
Q3 2021/22 | 42 | 21
Target | 50 | 20
RAG | Red | Amber
Comments | Two moved away. | A new rota began.""")
    assert [(o.measure, o.period.label, o.value, o.rag) for o in found.observations] == [
        ("actual", Q2, 41.0, None),
        ("actual", Q3, 42.0, "red"),
        ("target", Q3, 50.0, None),
        ("actual", Q2, 22.0, None),
        ("actual", Q3, 21.0, "amber"),
        ("target", Q3, 20.0, None),
    ]
    places = {(o.value, o.reading.row, o.reading.col) for o in found.observations}
    assert {(41.0, 1, 1), (21.0, 2, 2), (20.0, 3, 2)} <= places
    assert [(c.text, c.indicator, c.row, c.col) for c in found.comments] == [
        ("Two moved away.", EET, 5, 1),
        ("A new rota began.", RELET, 5, 2),
    ]


@pytest.mark.parametrize(
    "drawn",
    [
        "Term | Meaning\nTarget | The level we aim for\nActual | The level reached",
        "RAG | Meaning\nGreen | On or above target\nAmber | Within 5% of target",
        " | Adults | Children\nBudget | 100 | 200\nVariance | -10 | 10",
    ],
)
def test_a_key_or_an_account_is_no_table_turned_round(drawn: str) -> None:
    assert _said(drawn) == []


def test_a_known_heading_of_the_names_is_no_section() -> None:
    found = scorecard(f"Ref | PI Description | 2020/21 | RAG\nKPI 1 | {EET} | 41 | Red")
    assert {o.reading.section for o in found.observations} == {None}


def test_one_period_down_the_side() -> None:
    assert _said(f"Year | {EET} | {RELET}\n2020/21 | 41 | 22") == [
        (EET, "actual", "2020-21", 41.0),
        (RELET, "actual", "2020-21", 22.0),
    ]


def test_pairs_under_the_heading_of_a_service() -> None:
    """Layout L4: the heading of the names changes with the service."""
    found = scorecard(f"""
Adult social care | Actual | Target
{EET} | 41 | 50
Housing | Actual | Target
{RELET} | 22 | 20""")
    assert [(o.reading.section, o.measure, o.value) for o in found.observations] == [
        ("Adult social care", "actual", 41.0),
        ("Adult social care", "target", 50.0),
        ("Housing", "actual", 22.0),
        ("Housing", "target", 20.0),
    ]
    assert "unreadable_number" not in codes(found)


def test_a_part_is_named_after_its_whole_and_is_not_it() -> None:
    found = scorecard("""
Indicator | Q3
Number of children looked after | 300
of which unaccompanied asylum seeking | 30
of which male | 160
Number of children in need | 900""")
    assert [(o.reading.indicator, o.value) for o in found.observations] == [
        ("Number of children looked after", 300.0),
        ("Number of children looked after, of which unaccompanied asylum seeking", 30.0),
        ("Number of children looked after, of which male", 160.0),
        ("Number of children in need", 900.0),
    ]
    assert [o.indicator_id for o in found.observations[1:3]] == [None, None]
    assert {o.unit for o in found.observations} == {"number"}


def test_a_breakdown_under_section_rows() -> None:
    """Layout L11: rows are subsets of the total."""
    found = scorecard("""
Children looked after | Q3
Gender | <
Male | 160
Female | 140
Age | <
Under 10 | 120
Total | 300""")
    assert [(o.reading.section, o.reading.indicator) for o in found.observations] == [
        ("Gender", "Male"),
        ("Gender", "Female"),
        ("Age", "Under 10"),
        ("Age", "Total"),
    ]
    assert {o.indicator_id for o in found.observations} == {None}


@pytest.mark.parametrize("rest", ["training at the end of the year (%)", "(or training) (%)"])
def test_a_name_that_goes_on_in_the_next_row(rest: str) -> None:
    first = "Percentage of care leavers in education, employment or"
    drawn = f"Indicator | Q3 | Target\n{first} | | \n{rest} | 41 | 50\n{RELET} | 22 | 20"
    assert _said(drawn) == [
        (f"{first} {rest}", "actual", Q3, 41.0),
        (f"{first} {rest}", "target", Q3, 50.0),
        (RELET, "actual", Q3, 22.0),
        (RELET, "target", Q3, 20.0),
    ]


def test_statuses_on_one_page_and_figures_on_another() -> None:
    """Layout L19: joined by name, whose wording differs slightly."""
    found = findings(
        COUNCIL,
        QUARTER_3,
        table(
            "Indicator | Latest RAG | Previous RAG | DoT\n"
            "Care leavers in education, employment and training (%) | Red | Green | ↓\n"
            "Homes re-let within 20 days (%) | Green | Green | ↑"
        ),
        table(f"Indicator | Q2 | Q3 | Target\n{EET} | 41 | 42 | 50\n{RELET} | 22 | 21 | 20"),
    )
    latest = one(found, value=42.0)
    assert (latest.rag, latest.direction_of_travel) == ("red", "down")
    assert latest.how["rag"] == "table 1 on page 1, by name"
    assert {o.rag for o in found.observations if o.value != 42.0} == {None}
    unplaced = [issue.message for issue in found.issues if issue.code == "status_unplaced"]
    assert len(unplaced) == 1
    assert "Homes re-let within 20 days" in unplaced[0]


def test_a_figure_keeps_the_status_of_its_own_row() -> None:
    found = findings(
        COUNCIL,
        QUARTER_3,
        table(f"Indicator | RAG\n{EET} | Red\n{RELET} | Green"),
        table(f"Indicator | Q3 | RAG\n{EET} | 42 | Amber\n{RELET} | 21 | Green"),
    )
    assert one(found, value=42.0).rag == "amber"


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        # each date is of the figure before it
        (
            "Indicator | Latest | Date | Previous | Date | Target\n"
            f"{EET} | 42 | Nov 2021 | 41 | Oct 2021 | 50",
            [("2021-11", "actual", 42.0), ("2021-10", "actual", 41.0), ("2021-11", "target", 50.0)],
        ),
        # a target is of the period of an actual that is not there
        (f"Indicator | Q3 | Target\n{EET} | n/a | 50", [(Q3, "target", 50.0)]),
        (f"Indicator | Q3 | Target\n{EET} | Annual | 50", [(Q3, "target", 50.0)]),
        # a heading whose year cannot be told is not the report's period
        (
            f"Indicator | Q4 20 | Q3\n{EET} | 41 | 42",
            [("unknown", "actual", 41.0), (Q3, "actual", 42.0)],
        ),
        # a period name in two lines
        (
            "Indicator | Quarter 2 | Quarter 3 | Year end\n | 2021/22 | 2021/22 | target\n"
            f"{EET} | 41 | 42 | 50",
            [(Q2, "actual", 41.0), (Q3, "actual", 42.0), ("2021-22", "target", 50.0)],
        ),
        (
            f"Indicator | 2020/21 // Q4 | 2021/22 // Q3\n{EET} | 41 | 42",
            [("2020-21 Q4", "actual", 41.0), (Q3, "actual", 42.0)],
        ),
    ],
)
def test_periods_of_columns(drawn: str, read: list[tuple[str, str, float]]) -> None:
    assert values(scorecard(drawn)) == read


@pytest.mark.parametrize(
    "drawn",
    [
        "Indicator | Actual | < | < | RAG | < | <\n^ | Q1 | Q2 | Q3 | Q1 | Q2 | Q3\n"
        f"{EET} | 40 | 41 | 42 | Green | Amber | Red",
        f"Indicator | Q1 | RAG | Q2 | RAG | Q3 | RAG\n{EET} | 40 | Green | 41 | Amber | 42 | Red",
        "Indicator | Q1 | Q2 | Q3 | Q1 RAG | Q2 RAG | Q3 RAG\n"
        f"{EET} | 40 | 41 | 42 | Green | Amber | Red",
    ],
)
def test_a_status_for_each_quarter(drawn: str) -> None:
    read = [(o.value, o.rag) for o in scorecard(drawn).observations]
    assert read == [(40.0, "green"), (41.0, "amber"), (42.0, "red")]


def test_the_region_without_its_name_is_the_councils_own() -> None:
    found = scorecard(f"Indicator | Q3 | Region 2020/21\n{EET} | 42 | 51\n{RELET} | 21 | 25")
    regional = [o for o in found.observations if o.measure == "comparator"]
    assert [(o.area_name, o.period.label) for o in regional] == [("North East", "2020-21")] * 2


def test_the_target_of_a_row_is_of_the_newest_column_though_it_is_blank() -> None:
    """A measure not due yet in the quarter: its target is not that of the quarter before."""
    found = scorecard(
        "Indicator | Q2 2021/22 | Q3 2021/22 | Target\nInvoices paid on time (%) | 98.9 | n/a | 97"
    )
    assert figures(found) == [
        ("Invoices paid on time (%)", "2021-22 Q2", "actual", 98.9),
        ("Invoices paid on time (%)", "2021-22 Q3", "target", 97.0),
    ]
