"""What each column is: field guide (b), layouts L1, L5 and L6, and traps 2, 19 and 32."""

import pytest

from normalise.bands import find_band
from normalise.columns import Column, find_columns
from tests.normalise.papers import COUNCIL, grid, paper

evidence = paper(COUNCIL).evidence


def columns(drawn: str) -> tuple[Column, ...]:
    table = grid(drawn)
    band = find_band(table, evidence)
    assert band is not None
    rows = [row for row in table.rows if row >= band.first_data_row]
    return find_columns(table, band, rows, evidence)


def roles(drawn: str) -> list[str | None]:
    return [column.role for column in columns(drawn)]


def headed(heading: str, cell: str) -> Column:
    """The column under a heading, between a name and a target."""
    drawn = f"Indicator | {heading} | Target\nRecycling of household waste | {cell} | 50%"
    return columns(drawn)[1]


@pytest.mark.parametrize(
    ("heading", "cell", "role"),
    [
        ("Result", "45%", "actual"),
        ("Outturn", "45%", "actual"),
        ("Performance", "45%", "actual"),
        ("2017/18 value", "45%", "actual"),
        ("Q3", "45%", "actual"),
        ("Quarter 3", "45%", "actual"),
        ("Jul 2018", "45%", "actual"),
        ("Latest", "45%", "latest"),
        ("Current", "45%", "latest"),
        ("YTD", "45%", "year_to_date"),
        ("Year to date", "45%", "year_to_date"),
        ("Annual target", "45%", "target"),
        ("Target 2022/23", "45%", "target"),
        ("2019/20 Target", "45%", "target"),
        ("Floor Standard", "45%", "floor"),
        ("Previous", "45%", "previous"),
        ("Last year", "45%", "previous"),
        ("Previous Quarter", "45%", "previous"),
        ("Baseline", "45%", "previous"),
        ("England", "45%", "comparator"),
        ("Eng Av", "45%", "comparator"),
        ("South West", "45%", "comparator"),
        ("Stat Neighbour Average", "45%", "comparator"),
        ("Ofsted good", "45%", "comparator"),
        ("Upper Quartile performance", "45%", "comparator"),
        ("Darlington", "45%", "actual"),
        ("RAG", "Green", "rag"),
        ("RAG Rating", "Red", "rag"),
        ("PI status", "OK", "rag"),
        ("DoT", "↑", "direction"),
        ("Direction of Travel", "POSITIVE", "direction"),
        ("Short Trend", "▼", "direction"),
        ("Long Trend", "▼", "long_direction"),
        ("Polarity", "H", "polarity"),
        ("Good is", "Higher", "polarity"),
        ("Frequency", "Quarterly", "frequency"),
        ("Lead Directorate", "Place", "owner"),
        ("Comments", "The rate is steady.", "commentary"),
        ("Corrective Action", "A panel meets.", "action"),
        ("Ref", "NI192", "reference"),
        ("Data type", "%", "unit"),
        ("Variance", "-5", "variance"),
        ("Aim", "45%", "target"),
        ("Aim", "28.0 days", "target"),
        ("Aim", "A cleaner town", "section"),
        ("Objective", "45%", "target"),
        ("Priority", "2", "section"),
        ("Wombat", "45%", None),
    ],
)
def test_roles_by_heading(heading: str, cell: str, role: str | None) -> None:
    assert headed(heading, cell).role == role


@pytest.mark.parametrize(
    ("heading", "figure"),
    [("Result", True), ("Target", True), ("England", True), ("RAG", False), ("Variance", False)],
)
def test_which_columns_hold_figures(heading: str, figure: bool) -> None:
    assert headed(heading, "45%").is_figure is figure


def test_a_target_before_the_actual_is_a_target() -> None:
    drawn = "Indicator | Target | Performance | Upper quartile\nSickness per head | 8 | 9.1 | 7.2"
    assert roles(drawn) == ["indicator", "target", "actual", "comparator"]


def test_the_same_years_mean_what_their_group_says() -> None:
    drawn = """
Indicator | Outturn | < | Target | <
^ | 2017/18 | 18/19 | 2019/20 | 2020/21
Recycling rate | 41% | 42% | 43% | 44%"""
    assert roles(drawn)[1:] == ["actual", "actual", "target", "target"]


def test_a_period_under_comparators_is_not_the_councils_own() -> None:
    drawn = """
Indicator | Q3 | COMPARATORS 2021-22 | <
^ | ^ | England | SN
Recycling rate | 41% | 42% | 43%"""
    found = columns(drawn)
    assert [c.role for c in found[1:]] == ["actual", "comparator", "comparator"]
    assert [c.place.name for c in found[2:] if c.place] == ["England", "Statistical neighbours"]
    assert found[2].parts.first_year == 2021


@pytest.mark.parametrize("icons", ["0 | 8 | 1", "a | Ø | 8", "• | • | •"])
def test_icons_that_came_out_as_digits_are_no_figures(icons: str) -> None:
    first, second, third = icons.split(" | ")
    drawn = f"""
Indicator | Result | Status | Short Trend | Long Trend
Care leavers in touch | 92% | {first} | {second} | {third}
Pathway plans up to date | 81% | {second} | {third} | {first}
Core groups in time | 84% | {third} | {first} | {second}"""
    assert not any(column.is_figure for column in columns(drawn)[2:])


def test_colours_under_an_unknown_heading_are_a_status() -> None:
    drawn = """
Indicator | Q3 | How are we doing?
Recycling rate of waste | 45% | {fill #ff0000}
Re-let time of homes | 21 | {fill #00b050}"""
    assert columns(drawn)[2].role == "rag"


def test_a_direction_under_a_status_heading_is_a_direction() -> None:
    drawn = """
Indicator | Q3 | Status
Recycling rate of waste | 45% | ↑
Re-let time of homes | 21 | ↓"""
    assert columns(drawn)[2].role == "direction"


def test_dates_under_frequency_are_dates() -> None:
    drawn = """
Indicator | Result | Frequency
Recycling rate of waste | 45% | Jul 2018
Re-let time of homes | 21 | Jun 2018"""
    assert columns(drawn)[2].role == "date"


def test_names_under_no_heading_name_the_indicators() -> None:
    drawn = " | Q3 | Target\nRecycling rate of waste | 45% | 50%\nRe-let time of homes | 21 | 20"
    assert roles(drawn) == ["indicator", "actual", "target"]


def test_of_two_names_the_first_is_the_indicator() -> None:
    drawn = "Indicator | Description | Result\nRecycling | Waste sent for recycling | 45%"
    assert roles(drawn) == ["indicator", "description", "actual"]


def test_a_column_of_councils_is_not_read_as_a_council() -> None:
    drawn = "Local authority | 2019/20 | 2020/21\nDarlington | 41 | 42\nLeeds | 40 | 43"
    assert roles(drawn) == ["place", "actual", "actual"]
