"""Figures in the comments on a row: traps 3 and 25 of the field guide."""

import pytest

from tests.normalise.papers import findings, scorecard, table

NAME = "Percentage of foster children placed with the council's own carers"


def _said(comment: str) -> list[tuple[str, float | None, str]]:
    found = scorecard(f"""
Measure | Result | Date
{NAME} | 81 | Jun 2018
COMMENTS: {comment} | < | <""")
    comments = [o for o in found.observations if o.reading.origin == "comment"]
    return [(o.measure, o.value, o.period.label) for o in comments]


@pytest.mark.parametrize(
    ("comment", "numerator", "denominator"),
    [
        ("The latest figure works out as 216 out of a total cohort of 267.", 216, 267),
        ("That is 1,361 referrals out of a total of 1,362.", 1361, 1362),
        ("It is 23 (clients) out of a cohort of 3834 (days).", 23, 3834),
    ],
)
def test_a_fraction_in_words(comment: str, numerator: float, denominator: float) -> None:
    assert _said(comment) == [
        ("numerator", numerator, "2018-06"),
        ("denominator", denominator, "2018-06"),
    ]


@pytest.mark.parametrize(
    "comment",
    [
        "Nine out of ten carers stayed.",
        "17 out of the 38 indicators are green.",
        "It rose from 234 in March 2017 to 393 in March 2018.",
    ],
)
def test_what_is_no_fraction_of_the_row(comment: str) -> None:
    assert _said(comment) == []


def test_comments_are_read_where_the_header_is_lost() -> None:
    drawn = f"""
{NAME} | % | 81 | 80 | 81 | Jun 2018 | Monthly
COMMENTS: It works out as 216 out of a total cohort of 267. | < | < | < | < | < | <
Judgements of homes that are good or outstanding | % | 99 | 98 | 97 | Jul 2018 | Monthly"""
    read = findings("# Darlington Borough Council performance", table(drawn))
    told = [(o.measure, o.value, o.period.label, o.reading.indicator) for o in read.observations]
    assert told == [("numerator", 216, "2018-06", NAME), ("denominator", 267, "2018-06", NAME)]
    assert "header_missing" in {issue.code for issue in read.issues}


@pytest.mark.parametrize(
    ("comment", "figures"),
    [
        (
            "This figure is better than the national average of 88%.",
            [("comparator", "England", "2018-06", 88.0)],
        ),
        (
            "Our figure of 81% is below the regional average of 84 and the national average of 90.",
            [
                ("comparator", "North East", "2018-06", 84.0),
                ("comparator", "England", "2018-06", 90.0),
            ],
        ),
        ("The figure for the whole year was 75%.", [("actual", "Darlington", "2018-19", 75.0)]),
        (
            "There was a fall in May 2018, from 86% to 79%.",
            [
                ("actual", "Darlington", "unknown", 86.0),
                ("actual", "Darlington", "2018-05", 79.0),
            ],
        ),
        (
            "From a cohort of 22, 5 came back within 12 months.",
            [
                ("denominator", "Darlington", "2018-06", 22),
                ("numerator", "Darlington", "2018-06", 5),
            ],
        ),
        ("This has increased by 1% over the last quarter.", []),
        ("The latest figure of 81% is just short of the target.", []),
        ("Three carers left and 2 homes were inspected.", []),
    ],
)
def test_figures_of_the_rows_own_indicator(
    comment: str, figures: list[tuple[str, str, str, float]]
) -> None:
    found = scorecard(f"""
Measure | Result | Date | Comments
{NAME} | 81 | Jun 2018 | {comment}""")
    said = [o for o in found.observations if o.reading.origin == "comment"]
    assert [(o.measure, o.area_name, o.period.label, o.value) for o in said] == figures
    assert {o.reading.indicator for o in said} <= {NAME}
