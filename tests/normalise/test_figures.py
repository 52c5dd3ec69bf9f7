"""The figures of a row: field guide (e), traps 20 and 21, and what is said of doubtful cells."""

import pytest

from tests.normalise.papers import scorecard

EET = "Care leavers in education, employment or training (%)"


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("497 whole year figure, 320 up to 23/11/2020", "several_figures"),
        ("Above Stat Neighbour Average", "unreadable_number"),
        ("Not enough staff", "unreadable_number"),
    ],
)
def test_doubtful_cells_raise_an_issue(cell: str, code: str) -> None:
    name = "Children on a plan for more than 18 months"
    found = scorecard(f"Indicator | Q3 | Target\n{name} | {cell} | 500\n{name} (girls) | 9 | 8")
    assert [(i.value, i.row, i.col) for i in found.issues if i.code == code] == [(cell, 1, 1)]


@pytest.mark.parametrize("cell", ["n/a", "-", "", "DIV/0", "Not recorded", "Measured annually"])
def test_missing_figures_are_not_stored(cell: str) -> None:
    found = scorecard(
        f"Indicator | Q3 | Target\nNumber of ICPCs | {cell} | 500\nNumber of MASH Enquires | 9 | 8"
    )
    assert [o.value for o in found.observations] == [500.0, 9.0, 8.0]


def test_withheld_figures_are_stored_without_a_value() -> None:
    found = scorecard("Indicator | Q3 | Target\nNumber of ICPCs | <5 | 10\nMASH Enquires | 9 | 8")
    first = found.observations[0]
    assert (first.value, first.obs_status, first.reading.value) == (None, "suppressed", "<5")


@pytest.mark.parametrize(
    "cell",
    [
        "2021/22",
        "New measure for 20/21",
        "March 2020",
    ],
)
def test_a_period_in_a_column_of_figures_is_no_figure(cell: str) -> None:
    name = "Children on a plan for more than 18 months"
    found = scorecard(f"Indicator | Q3 | Target\n{name} | {cell} | 500\n{name} (girls) | 9 | 8")
    assert [o.value for o in found.observations] == [500.0, 9.0, 8.0]


def test_a_fraction_under_a_percentage_is_not_a_percentage() -> None:
    """Trap 21: `12 / 285` beside a name in percent."""
    found = scorecard(f"Indicator | Q2 | Q3\n{EET} | 4.0% | 12 / 285")
    assert ("actual", "percent", 12.0) not in [
        (o.measure, o.unit, o.value) for o in found.observations
    ]


def test_a_fraction_with_its_percentage() -> None:
    found = scorecard(f"Indicator | Q3\n{EET} | 38 of 46 (83%)\nNumber of ICPCs | 210")
    assert [(o.measure, o.value, o.unit) for o in found.observations[:3]] == [
        ("actual", 83.0, "percent"),
        ("numerator", 38.0, "number"),
        ("denominator", 46.0, "number"),
    ]


def test_pounds_in_millions() -> None:
    found = scorecard("Indicator | Q3 (£m) | Target (£m)\nRevenue outturn variance | 1.2 | (0.5)")
    assert [(o.value, o.unit) for o in found.observations] == [
        (1_200_000.0, "gbp"),
        (-500_000.0, "gbp"),
    ]


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        # three parts are hours, minutes and seconds; of two a label must say so
        ("Indicator | Q3\nAverage wait | 00:02:41", [(161.0, "seconds")]),
        ("Indicator | Unit | Q3\nAverage wait | mm:ss | 02:41", [(161.0, "seconds")]),
        ("Indicator | Q3\nAverage wait (mm:ss) | 2:41", [(161.0, "seconds")]),
        ("Indicator | Q3 (mins:secs)\nAverage wait | 12:05", [(725.0, "seconds")]),
        ("Indicator | Q3\nAverage wait | 02:41", []),
        ("Indicator | Q3\nStaff to children | 1:18", []),
    ],
)
def test_minutes_and_seconds_on_a_clock(drawn: str, read: list[tuple[float, str]]) -> None:
    assert [(o.value, o.unit) for o in scorecard(drawn).observations] == read
