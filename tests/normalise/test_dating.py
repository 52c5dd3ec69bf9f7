"""Which period each figure of a row is of: field guide (d) and traps 4, 6, 7 and 22."""

import pytest

from tests.normalise.papers import scorecard, values

NAME = "Care leavers whom the council is in touch with (%)"


@pytest.mark.parametrize(
    ("headings", "row", "read"),
    [
        # a heading says it
        ("Q2 2021/22", "91", [("2021-22 Q2", "actual", 91.0)]),
        ("Jul 2018", "91", [("2018-07", "actual", 91.0)]),
        ("12m to Dec 24", "91", [("rolling-12 to 2024-12", "actual", 91.0)]),
        ("2021/22 YTD", "91", [("2021-22 YTD to 2021-12-31", "actual", 91.0)]),
        # the report says it
        ("Result", "91", [("2021-22 Q3", "actual", 91.0)]),
        ("Q2", "91", [("2021-22 Q2", "actual", 91.0)]),
        ("YTD", "91", [("2021-22 YTD to 2021-12-31", "actual", 91.0)]),
        # the row's own date says it
        ("Result | Date", "91 | Jun 2018", [("2018-06", "actual", 91.0)]),
        ("Result | Date", "91 | 31/03/2019", [("2019-03-31", "actual", 91.0)]),
        (
            "Result | Frequency | Date",
            "91 | Quarterly | Apr 2018",
            [("2018-19 Q1", "actual", 91.0)],
        ),
        (
            "Result | Frequency | Date",
            "91 | Quarterly | Jan 2018",
            [("2017-18 Q4", "actual", 91.0)],
        ),
        (
            "Result | Frequency | Date",
            "91 | Annually | Mar 2018",
            [("2017-18", "actual", 91.0)],
        ),
        ("Result | Frequency | Date", "91 | Monthly | Jun 2018", [("2018-06", "actual", 91.0)]),
        # a target is of the period of its actual
        (
            "Q2 | Q3 | Target",
            "91 | 92 | 95",
            [
                ("2021-22 Q2", "actual", 91.0),
                ("2021-22 Q3", "actual", 92.0),
                ("2021-22 Q3", "target", 95.0),
            ],
        ),
        (
            "Q3 | Q2 | Target",
            "92 | 91 | 95",
            [
                ("2021-22 Q3", "actual", 92.0),
                ("2021-22 Q2", "actual", 91.0),
                ("2021-22 Q3", "target", 95.0),
            ],
        ),
        # a previous figure is of the period before
        (
            "Last quarter | Latest",
            "91 | 92",
            [("2021-22 Q2", "actual", 91.0), ("2021-22 Q3", "actual", 92.0)],
        ),
        (
            "Last year | Latest",
            "91 | 92",
            [("2020-21 Q3", "actual", 91.0), ("2021-22 Q3", "actual", 92.0)],
        ),
        (
            "Previous | Latest",
            "91 | 92",
            [("unknown", "actual", 91.0), ("2021-22 Q3", "actual", 92.0)],
        ),
        (
            "Previous | Frequency | Latest",
            "91 | Quarterly | 92",
            [("2021-22 Q2", "actual", 91.0), ("2021-22 Q3", "actual", 92.0)],
        ),
        # the same time of another year is as long as the report's
        (
            "Same quarter 2020/21 | This quarter",
            "91 | 92",
            [("2020-21 Q3", "actual", 91.0), ("2021-22 Q3", "actual", 92.0)],
        ),
        (
            "This quarter | Corresponding period in 2019/20",
            "92 | 91",
            [("2021-22 Q3", "actual", 92.0), ("2019-20 Q3", "actual", 91.0)],
        ),
        (
            "Same month 2020/21 | Latest",
            "91 | 92",
            [("unknown", "actual", 91.0), ("2021-22 Q3", "actual", 92.0)],
        ),
        (
            "Same quarter 2020/21 | Latest | Date",
            "91 | 92 | Jun 2018",
            [("unknown", "actual", 91.0), ("2018-06", "actual", 92.0)],
        ),
        # a comparator's period is not the council's
        (
            "Q3 | England",
            "92 | 93",
            [("2021-22 Q3", "actual", 92.0), ("unknown", "comparator", 93.0)],
        ),
    ],
)
def test_periods_of_a_row(headings: str, row: str, read: list[tuple[str, str, float]]) -> None:
    found = scorecard(f"Indicator | {headings}\n{NAME} | {row}")
    assert values(found) == read


@pytest.mark.parametrize(
    ("name", "heading", "label"),
    [
        ("Re-referrals (rolling 12 months) (%)", "Q3", "rolling-12 to 2021-12"),
        ("Complaints answered on time, year to date (%)", "Q3", "2021-22 YTD to 2021-12-31"),
        ("Council tax collected (cumulative) (%)", "Q3", "2021-22 YTD to 2021-12-31"),
        ("Council tax collected (cumulative) (%)", "2020/21", "2020-21"),
        ("Fixed exclusions, academic year (%)", "2016/17", "AY2016-17"),
        ("Placement stability (month end snapshot) (%)", "Q3", "2021-22 Q3"),
        ("Re-referrals within 12 months of a referral (%)", "Q3", "2021-22 Q3"),
    ],
)
def test_a_name_says_how_its_figures_add_up(name: str, heading: str, label: str) -> None:
    """Trap 7: the quarter and the rolling year stand side by side under one heading."""
    found = scorecard(f"Indicator | {heading}\n{name} | 34%")
    assert values(found) == [(label, "actual", 34.0)]


def test_without_any_word_of_time_the_period_is_unknown() -> None:
    found = scorecard(f"Indicator | Result\n{NAME} | 91", heading="# Performance report")
    assert values(found) == [("unknown", "actual", 91.0)]


@pytest.mark.parametrize(
    ("heading", "how"),
    [("Q2 2021/22", "heading"), ("Result", "report")],
)
def test_how_the_period_was_found(heading: str, how: str) -> None:
    found = scorecard(f"Indicator | {heading}\n{NAME} | 91")
    assert found.observations[0].how["period"] == how


def test_the_dates_of_rows_beside_the_reports_own_period() -> None:
    found = scorecard(
        f"Indicator | Result | Date | Target\n{NAME} | 91 | Jun 2018 | 95\n"
        "Pathway plans in date (%) | 80 | Jul 2018 | 90"
    )
    assert values(found) == [
        ("2018-06", "actual", 91.0),
        ("2018-06", "target", 95.0),
        ("2018-07", "actual", 80.0),
        ("2018-07", "target", 90.0),
    ]
